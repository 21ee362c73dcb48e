//! Phrases that tell properties, uses and links to a want apart (coding manual 1.4, statements).
//!
//! Written in the plainest form (`plain`).

phrases! {
    /// Quotes what the customer wants.
    WANTED:
    "你要的", "你要保", "你要堵", "你要把", "你要在", "你要求", "你要达到", "你要做到", "你要压", "你要降", "你要提",
    "你要解决", "你想要", "你想把", "你想在", "你想解决", "你想达到", "你希望", "你期望", "你说要", "你说过要",
    "你说想", "你说希望", "你说必须", "你说一定", "你刚说要", "你刚说想", "你刚说必须", "你刚说希望", "你刚才说要",
    "你刚才说想", "你刚才说必须", "你刚才说希望", "你前面说要", "你前面说必须", "你前面说想", "你前面说希望",
    "你提的要求", "你提到要", "你提到的目标", "你提到想", "你定的目标", "你的目标", "你这个目标", "你那个目标",
    "你们的目标", "你们定的", "你说的那个目标", "你最想", "你最看重", "你必须", "你们必须", "你们要", "你们想",
    "你们希望", "你答应过", "你承诺过", "你盯的", "你在意的", "你关心的", "针对你", "冲着你", "按你的要求", "按你说的",
    "按照你", "照你说的", "照你的", "你那条", "你那个*要求", "你这条", "你交代的", "领导要求你", "你给自己定",
    "你上面要求", "老板要你", "you want", "you wanted", "you need", "you needed", "you require", "you required",
    "you asked for", "you asked to", "you asked me", "you said you", "you told me you", "you mentioned you",
    "you mentioned wanting", "you mentioned needing", "you were looking for", "youre looking for",
    "you are looking for", "youre after", "you are after", "youre aiming", "you are aiming", "you have to", "you must",
    "youd like", "you would like", "you hope", "you hoped", "you set", "you set yourself", "your goal", "your goals",
    "your target", "your targets", "your aim", "your deadline", "your requirement", "your priority", "your number one",
    "your objective", "your promise", "the target you", "the goal you", "the number you", "as you said",
    "like you said", "like you wanted", "as you wanted", "as you asked", "like you asked", "just as you",
    "exactly what you", "that is what you", "thats what you", "which is what you", "you insisted", "you called for",
    "you care about", "you care most", "you are committed", "youve committed", "you promised", "to hit your",
    "to reach your", "to meet your", "hits your", "meets your", "gets you to your", "gets you under", "gets you to",
    "for your goal", "youre under pressure to", "你不是要", "不是要", "你不是想", "你要八成", "你说*得", "你说*不能",
    "你说*必须", "你说*要", "你要*以内", "你要*以上", "你提过*要", "你讲*要", "你刚才*要", "你前面*要",
    "was what you wanted", "is what you wanted", "was what you asked", "is the number you", "the number you have to",
    "you told me you need", "you told me you want", "you have to hit", "you said nobody", "you said it has",
    "you said it must", "you said", "you told me", "must be able", "what you wanted", "what you asked for",
    "what you need", "你不是说";

    /// Ties a capability to what was wanted.
    LINK:
    "正好", "刚好", "恰好", "正是", "就是为了", "就能", "就可以", "就不会", "就不用", "就没", "就行", "就够", "对得上",
    "对上", "对应", "满足", "符合", "匹配", "能帮你", "帮你", "帮到你", "可以帮", "能让你", "可以让你", "让你", "使你",
    "给你", "实现", "达到", "做到", "保住", "保证你", "扛", "兜住", "覆盖", "解决", "能把", "可以把", "能在", "可以在",
    "能压到", "能降到", "压到", "降到", "提到", "缩到", "减到", "做得到", "够你", "稳在", "去掉", "省掉", "堵住",
    "堵上", "这样你", "这样就", "这样一来", "靠", "用我们", "我们的", "我们能", "我们可以", "系统", "自动", "支持",
    "so that you", "so you", "so your", "which gets", "which gives", "which lets", "which means", "which keeps",
    "which brings", "which takes", "which would", "which will", "that gets", "that gives", "that lets", "that brings",
    "that keeps", "this gets", "this gives", "this lets", "this keeps", "this brings", "it gets", "it gives", "it lets",
    "it keeps", "it brings", "it means", "that means", "this means", "lets your", "lets you", "let you", "let your",
    "allows you", "allow you", "allows your", "enables you", "enables your", "helps you", "help you", "helps your",
    "gives you", "give you", "gives your", "gets you", "gets your", "get you", "get your", "brings you", "brings it",
    "keeps you", "keeps your", "makes sure", "makes it", "ensures", "delivers", "will", "can", "would", "our",
    "the tool", "the system", "the platform", "the model", "automatic", "automatically", "exactly", "covers that",
    "does that", "does exactly", "takes care", "hits", "meets", "reaches", "supports", "cuts", "saves", "removes",
    "prevents", "drops", "brings", "托住", "补上", "刚好补", "刚好能", "就补", "补得上", "接得住", "接住", "踩得准",
    "顶上", "顶得住", "exactly the", "so the", "still turn", "in time to", "flags", "so that", "so nobody", "so no one",
    "so people", "at once", "straight to that", "to exactly that", "exactly that", "which is exactly", "speaks to",
    "goes to that", "goes straight to", "takes out", "take out", "gets his", "gets their", "gets it", "done in",
    "thats what this", "that is what this", "passes on only";

    /// Says how something helps.
    USE:
    "省", "节省", "节约", "省下", "省掉", "省心", "省事", "省力", "省钱", "省时间", "省得", "不用再", "不用老",
    "不用总", "不用人", "不用手", "不用一个个", "不用挨个", "不用专门", "不用等", "不用来回", "不用反复", "不用去",
    "不用翻", "不用问", "不用找", "不需要再", "不必再", "不必", "再也不用", "再也不", "免得", "避免", "防止", "杜绝",
    "减少", "减轻", "少走", "少花", "少跑", "少出错", "少加班", "减到", "降低", "降到", "下降", "降下来", "缩短",
    "缩到", "压缩", "压到", "提高", "提升", "提到", "加快", "加速", "更快", "更准", "更省", "更好", "更高", "更轻松",
    "更方便", "更容易", "更稳", "快很多", "快多了", "快得多", "快了", "快一倍", "翻倍", "翻一番", "轻松", "方便",
    "一键", "直接就", "直接问", "直接搜", "就能", "就可以", "就行了", "就好了", "马上就", "立刻就", "当天就", "从*变成",
    "从*降到", "从*缩", "让*更", "让*少", "让*可以", "让*能", "让员工", "让客服", "让工程师", "让老师", "让医生",
    "让团队", "让大家", "让他们", "让新人", "让客户", "能让", "可以让", "帮助", "帮客服", "帮团队", "帮你", "帮他们",
    "帮员工", "能帮", "可以帮", "有利于", "有助于", "好处是", "优势是", "这样一来", "这样就", "这样你", "这样客服",
    "这样他们", "释放", "解放", "腾出", "提前*发现", "提前*预警", "及时发现", "一目了然", "一眼就", "随时看",
    "随时可以看", "随时能", "带来", "增加收入", "多卖", "多接", "赚", "回本", "见效", "不会再", "不再", "不会漏",
    "不会错", "不会忘", "不漏", "不耽误", "减负", "增效", "提效", "降本", "效率", "save", "saves", "saving", "saved",
    "no longer", "dont have to", "doesnt have to", "wont have to", "dont need to", "doesnt need to", "wont need to",
    "no need to", "no more", "without having to", "without anyone", "without needing", "nobody has to", "no one has to",
    "nobody needs to", "no one needs to", "instead of", "rather than", "reduce", "reduces", "reduced", "reducing",
    "cut", "cuts", "cutting", "shorten", "shortens", "lower", "lowers", "decrease", "decreases", "drop", "drops",
    "minimise", "minimize", "eliminates", "avoid", "avoids", "avoiding", "prevent", "prevents", "stops", "speed up",
    "speeds up", "speeds", "faster", "quicker", "easier", "simpler", "better", "smoother", "more accurate", "more time",
    "less time", "less work", "fewer", "less", "improve", "improves", "improved", "improving", "increase", "increases",
    "boost", "boosts", "raise", "raises", "double", "doubles", "free up", "frees", "frees up", "freeing", "lets you",
    "lets your", "lets them", "let you", "let your", "allows you", "allows your", "allow your", "enables",
    "enable your", "helps", "help you", "help your", "help them", "makes it easy", "makes it easier", "makes life",
    "make it easier", "makes sure", "so that", "so you", "so your", "so they", "so nobody", "so no one", "so the team",
    "so agents", "so staff", "so doctors", "so engineers", "which means", "this means", "that means", "it means",
    "meaning", "means you", "means your", "means that", "means nobody", "dont waste", "doesnt waste", "wont waste",
    "waste less", "spend less", "spend more time", "in seconds", "in minutes", "within seconds", "within minutes",
    "instantly", "immediately", "straight away", "right away", "at a glance", "in one click", "one click", "just type",
    "just ask", "simply ask", "simply type", "from * to", "down from", "down to", "go home", "goes home", "get back",
    "gives them", "gives you", "gives your", "give you", "give your", "keeps you", "catches", "catch more", "spot",
    "earlier", "ahead of time", "before it happens", "productive", "productivity", "efficiency", "efficient",
    "pays for itself", "payback", "win back", "happier", "relieves", "takes the load", "takes the pressure",
    "takes care of", "does the work", "不至于", "会少", "少很多", "少不少", "少一半", "少得多", "不用加班", "不用排队",
    "不用盯", "不用手工", "不用人工", "不用靠", "省不少", "省多", "省一半", "准点下班", "早下班", "喘口气",
    "isnt caught out", "arent caught out", "not caught out", "wont be caught", "几秒", "十几秒", "几十秒", "秒级",
    "秒出", "一秒", "两秒", "三秒", "从*到*分钟", "从*到*秒", "从*变*秒", "少打", "少写", "少填", "少录", "少问",
    "少看", "只看", "只需", "只用", "只要说", "说两句话", "说句话就", "说话就能", "一个人能顶", "一个顶", "能顶",
    "顶以前", "顶好几", "顶三个", "就出来", "就写好", "就填好", "自动写", "自动填", "提前*天", "提前*周", "提前*提醒",
    "only look at", "only have to look", "only need to", "just look at", "so much less", "less typing",
    "one person does", "does the job of", "job of five", "does the job", "by itself", "on its own", "without lifting",
    "hands free", "in one go", "two weeks before", "days before", "ahead of", "不用", "自动带出", "自动出", "就全出来",
    "全出来", "一扫就", "一搜就", "一问就", "报不错", "不出错", "不报错", "fills itself", "fills in itself",
    "gets it right", "get it right", "no longer need", "even a newcomer", "even a beginner", "in a glance",
    "takes over", "take over", "is there at once", "cuts down", "cuts down on", "cut down on", "does away with",
    "saves having", "having to", "takes it off", "takes out the", "spares", "spares you", "spares them", "stops you",
    "stops them", "不用干等", "不用再等", "也能问", "也能查", "也能办";

    /// Says what something is, has or is made of.
    PROPERTY:
    "支持", "采用", "具备", "内置", "自带", "基于", "包含", "包括", "含", "接口", "标准版", "企业版", "旗舰版",
    "专业版", "版本", "版", "部署", "私有化", "集成", "对接", "配备", "配了", "带", "自研", "模块", "引擎", "架构",
    "分布式", "集群", "容器", "云端", "本地", "离线", "加密", "国密", "权限", "日志", "api", "sdk", "协议", "格式",
    "语种", "方言", "种语言", "个通道", "通道", "账号", "坐席", "并发", "吞吐", "毫秒", "参数量", "亿参数", "大模型",
    "底座", "算法", "图谱", "知识图谱", "向量", "检索", "ocr", "asr", "nlp", "rag", "看板", "面板", "报表", "仪表盘",
    "大屏", "移动端", "小程序", "app", "h5", "网页", "兼容", "适配", "提供", "有*功能", "有个*功能", "功能有",
    "功能包括", "功能", "可以导出", "能导出", "可配置", "可定制", "可以自定义", "自定义", "支持定制", "三级等保",
    "等保", "认证", "我们用的是", "用的是", "走的是", "跑在", "架在", "装在", "存在", "默认", "一共*个", "覆盖*种",
    "覆盖*个", "识别*种", "能识别", "可以识别", "能读", "可以读", "更新", "升级", "响应时间", "准确率", "召回率",
    "系统", "产品", "平台", "supports", "support", "includes", "include", "included", "comes with", "come with",
    "comes in", "ships with", "runs on", "run on", "running on", "built on", "built with", "built in", "based on",
    "uses", "use a", "using", "powered by", "written in", "hosted", "has a", "has an", "has two", "has three",
    "has four", "has built", "have a", "have an", "weve got a", "got a", "got 4", "got four", "features", "feature",
    "offers", "provides", "integrates", "connects", "connector", "connectors", "compatible", "available", "version",
    "edition", "release", "module", "modules", "dashboard", "panel", "interface", "apis", "on premises", "on premise",
    "on prem", "cloud", "kubernetes", "docker", "server", "servers", "encrypted", "encryption", "aes", "sso",
    "single sign on", "saml", "log", "logs", "audit trail", "role based", "permissions", "languages", "dialects",
    "formats", "pdf", "word", "excel", "indexes", "index", "parses", "reads", "exports", "export", "configurable",
    "customisable", "customizable", "language model", "model", "engine", "algorithm", "architecture", "parameters",
    "microphone", "microphones", "channels", "seats", "licences", "licenses", "users", "concurrent", "latency",
    "milliseconds", "throughput", "accuracy", "mobile app", "browser", "plugin", "plug in", "add on", "certified",
    "iso", "soc", "level three", "standard", "offline mode", "search box", "sits inside", "sits on", "lives in",
    "works with", "works on", "our product", "our platform", "our system", "our tool", "our solution", "the product",
    "the platform", "the system", "能接", "可接", "接入", "能扛", "路并发", "延迟", "服务器", "显卡", "gpu", "能连",
    "打通", "双机", "connects to", "connect to", "gpus", "parameter", "concurrent calls", "takes * calls",
    "handles * calls", "后台有", "可视化", "编排器", "编辑器", "断网", "离线运行", "存本地", "works offline", "offline",
    "stores", "theres a", "there is a", "editor", "workflow", "back end", "backend", "visual", "mics", "beamforming",
    "vocabulary", "commands", "dialect", "dark mode", "gigabytes", "terabytes", "cores", "runs locally", "stored for",
    "keeps a log", "retained", "tier 4", "tier 3", "data centre", "data centres", "data center", "data centers";

    /// The company, the trainee or a belief: neither property nor use.
    COMPANY:
    "我们公司", "公司成立", "成立于", "成立*年", "总部", "创始人", "创始团队", "融资", "a轮", "b轮", "c轮", "上市",
    "市值", "估值", "员工*人", "团队*人", "人的团队", "研发占比", "分公司", "办事处", "主要服务", "服务过", "服务了",
    "客户包括", "客户有", "合作伙伴", "获得过", "获奖", "奖项", "创新奖", "连续*年", "排名第", "市场份额", "愿景",
    "使命", "价值观", "文化是", "行业里", "我做这行", "我在这行", "我入行", "我个人", "我觉得", "我认为", "我相信",
    "我们相信", "我们认为", "在我看来", "人工智能是", "未来", "趋势", "大势", "时代", "our company", "founded",
    "were founded", "established in", "headquartered", "headquarters", "offices in", "our office", "employees",
    "staff of", "people strong", "team of", "series a", "series b", "listed", "funding", "investors", "valuation",
    "we serve", "our customers include", "our clients include", "customers such as", "clients such as", "partner of",
    "partners with", "award", "awards", "ranked", "market share", "mission", "vision", "our culture", "our values",
    "we believe", "i believe", "i think", "i feel", "in my opinion", "in my view", "personally", "the future",
    "the trend", "the industry", "these days", "nowadays", "been in this business", "been in the industry",
    "years in the business", "我们团队", "团队都是", "老板以前", "创始人以前", "毕业的", "清华北大", "名校", "founders",
    "our founders", "come from cambridge", "business is all about", "in the end", "做生意", "讲究", "缘分";

    /// Says what the customer's trouble surely means: the trainee's own conclusion.
    CONCLUDES:
    "肯定耽误", "肯定影响", "肯定会", "肯定很", "肯定不", "一定很", "一定会", "那肯定", "这肯定", "想必", "估计",
    "恐怕", "难怪", "很麻烦", "太麻烦", "挺麻烦", "够呛", "损失肯定", "交代不过去", "说不过去", "可不得了", "不得了",
    "那可不行", "长此以往", "迟早", "that must", "it must", "must be costing", "must cost", "must be", "surely",
    "obviously", "clearly that", "no doubt", "thats bound to", "bound to", "is going to hurt", "will hurt",
    "cant be good", "thats bad", "thats terrible", "thats a problem", "that is a problem", "that sounds",
    "sounds painful", "sounds like a", "肯定天天", "肯定都", "肯定得", "surely means", "no doubt means", "must shout",
    "that surely", "must have some", "must be a pain", "must be painful", "must be hard", "must be costing you";

    /// Offers a document.
    OFFERS:
    "发你一份", "发给你", "发你", "给你发", "给你一份", "给你留一份", "给你带了", "带给你", "传给你", "寄给你",
    "我发一份", "我把*发", "我把*给你", "我把*传", "回头发", "会后发", "稍后发", "资料给你", "资料发", "方案给你",
    "方案发", "报告给你", "报告发", "白皮书", "案例集", "手册", "清单给你", "清单发", "这份是", "这是我们的*报告",
    "这是*白皮书", "这里有一份", "我这有一份", "附件", "send you", "ill send", "i will send", "well send",
    "can send you", "let me send", "share with you our", "share our", "share the white paper", "share the report",
    "ill share the", "email you", "ill email", "forward you", "heres the", "here is the", "here is our", "heres our",
    "here is a copy", "attached", "ill bring", "brought you a copy", "leave you with", "leave a copy", "white paper",
    "case study", "brochure", "data sheet", "datasheet", "fact sheet", "one pager";

    /// Talks of the price of the offer.
    PRICE:
    "报价", "价格", "价钱", "总价", "单价", "年费", "费用", "收费", "多少钱", "万元", "万块", "一年*万", "三年*万",
    "每个坐席", "每坐席", "许可费", "实施费", "服务费", "打折", "折扣", "优惠", "便宜", "付款", "分期", "our price",
    "the price", "price is", "pricing", "quote", "quotation", "licence fee", "license fee", "annual fee", "the fee",
    "fees", "costs you", "cost you", "it costs", "costs about", "costs around", "per seat", "per agent", "per user",
    "discount", "% off", "cheaper", "payment terms", "instalments", "integration fee", "dollars", "yuan", "rmb",
    "euros", "pounds";

    /// Takes back an earlier statement.
    WITHDRAWS:
    "刚才*说过头", "说过头了", "说过了头", "刚才*说错", "我说错了", "我刚才说错", "我说得不对", "刚才*说得不准",
    "刚才*不准确", "不太准确*更正", "更正一下", "我更正", "我纠正一下", "纠正一下我", "我收回", "收回刚才", "收回我",
    "我刚才*夸大", "说得太满", "说满了", "说大了", "话说大了", "刚才*不严谨", "不该这么说", "不该那么说", "不该说",
    "算错了", "我算错", "数字错了", "刚才*数字*不对", "刚才*有误", "说岔了", "口误", "i take that back",
    "take it back", "i take back", "let me take that back", "let me correct", "let me rephrase what i promised",
    "correct myself", "i was wrong", "i got that wrong", "i got it wrong", "i misspoke", "i overstated",
    "i exaggerated", "i shouldnt have said", "i should not have said", "i shouldnt have promised", "i went too far",
    "that was too strong", "that was an exaggeration", "i need to correct", "i have to correct", "i withdraw",
    "scratch that", "my earlier number was", "my figure was wrong", "i said never but", "i said always but",
    "i promised too much";

    /// Says that the customer said something.
    ATTRIBUTES:
    "你刚说", "你刚才说", "你刚刚说", "你前面说", "你之前说", "你上次说", "你说过", "你说你", "你说要", "你提到",
    "你刚才提", "你刚提", "你前面提", "你讲过", "你刚讲", "你刚才讲", "你自己说", "you mentioned", "you just said",
    "you were saying", "you pointed out", "as you said", "like you said", "you stated", "you explained";

    /// Speaks of the trainee's own offer.
    OWN:
    "我们的系统", "我们系统", "我们的产品", "我们产品", "我们的方案", "我们的平台", "我们平台", "我们的模型",
    "我们模型", "我们支持", "我们可以", "我们能", "我们会", "我们有", "我们这套", "我们这个", "我们家", "我们用",
    "我们采用", "我们提供", "我们的", "咱们系统", "咱们的", "这套系统", "这个系统", "这套", "系统", "平台", "产品",
    "工具", "ai", "机器人", "助手", "模型", "知识库", "自动", "上线后", "上了之后", "用上", "用了之后", "有了", "一键",
    "our system", "our product", "our platform", "our solution", "our tool", "our model", "our", "we support", "we can",
    "we offer", "we provide", "we have", "we use", "the system", "the platform", "the product", "the tool", "the model",
    "the assistant", "the software", "the bot", "the app", "the ai", "the latest version", "the search", "it", "this",
    "that", "they just", "automatically", "automatic", "with us", "with our", "with this", "机器", "陪练", "质检", "它",
    "算法", "引擎", "软件", "the machine", "machine", "the practice", "practice bot", "the engine", "it flags", "flags",
    "the report is", "报价单自动", "自动带", "自动出", "后台", "the quote fills", "you scan", "scan the";

    /// What the customer says who has to reach something.
    WANTS_TOO:
    "必须", "一定要", "务必", "要压到", "要降到", "要提到", "要保", "死命令", "硬指标", "立了军令", "we have to",
    "i have to", "we must", "must get", "have got to", "weve got to", "ive got to", "has to get", "needs to get",
    "our goal", "our target", "id love", "we want", "i want";

    /// Points a capability at the want itself.
    LINK_HERE:
    "正对着", "对着这", "冲着这", "冲着您这", "冲着你这", "就是冲", "对着你", "就对着", "针对这", "对应你", "对应这",
    "正好对", "说的就是这", "exactly that", "just that", "that very", "aimed at that", "goes straight to",
    "speaks to that", "answers that", "meets that";

    /// The trainee's side by a pronoun.
    OURS:
    "我们", "我方", "我司", "我给", "我带", "我能", "我可以", "助手", "试点里", "试用里", "we", "our", "ours", "i can",
    "i will", "ill", "us";

    /// Opens with what the customer said, wants or must.
    CUSTOMER_FIRST:
    "你说", "你刚说", "你刚才说", "你刚刚说", "你前面说", "你之前说", "你提到", "你刚才提", "你讲", "你要", "你想",
    "你希望", "你必须", "你得", "你们要", "你们得", "你们必须", "你们想", "你的目标", "你们的目标", "你在意", "你看重",
    "你担心", "you said", "you told me", "you mentioned", "you want", "you wanted", "you need", "you have to",
    "you must", "youve got to", "you hope", "your goal", "your target", "your aim", "your * must", "your * has to",
    "your * have to", "your * needs to", "you lose", "you trust", "you worry", "you care";

    /// Speaks plainly of what the trainee offers.
    OFFERED:
    "我们", "咱们的", "平台", "系统", "产品", "方案", "助手", "模型", "我司", "we", "our", "weve", "us", "platform",
    "system", "product", "solution", "assistant", "tool", "software", "model";
}

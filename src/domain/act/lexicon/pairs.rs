//! Halves that make a negative behaviour only together (coding manual 1.6): who gives and what is cut, what waits and what is lost.
//!
//! Written in the plainest form (`plain`). Each half alone is ordinary talk.

phrases! {
    /// A paper that proves something.
    PAPER:
    "证书", "证明", "资质", "报告", "发票", "合同", "报价", "公章", "盖章", "标书", "投标文件", "日期", "验收单",
    "执照", "许可证", "案例", "检测", "certificate", "licence", "license", "reference", "report", "invoice",
    "receipt", "quote", "quotes", "bid", "bids", "stamp", "date", "pdf", "document", "paper", "papers",
    "accreditation", "approval letter";

    /// What nobody may do to a paper.
    TAMPER:
    "改一下公司名", "改个公司名", "改公司名", "改一下名字", "改个名字", "换个名字", "换个公司名", "换个抬头",
    "改抬头", "改一下日期", "改下日期", "改个日期", "改日期", "把日期改", "日期改", "日期往", "p一下", "p图", "ps",
    "借用一下", "借来用", "借一份", "借一个", "借别人", "借人家", "先交上去再说", "先交了再说", "先糊弄", "蒙混",
    "应付一下检查", "做一份出来", "编一份", "编一个", "编几个", "做个假", "做假", "造一份", "造一个", "仿一个",
    "仿一份", "找人做一", "找人弄一", "找人刻", "刻一个", "代盖", "补一张", "补一份假", "开成*费", "多开", "虚开",
    "没人看得出", "没人看的出", "看不出来", "查不到的", "没人核实", "不会有人查", "没人较真", "阴阳", "两份合同",
    "签两份", "change the date", "change the name", "change our name", "swap the name", "swap the logo",
    "put our logo", "put our name", "tweak the date", "edit the", "alter the", "altered", "copy and paste",
    "cut and paste", "photoshop", "borrow one", "borrow theirs", "borrow another", "borrow a", "use our partners",
    "use a friends", "use somebody elses", "make one up", "make up one", "make up a", "make up some", "invent one",
    "invent a", "invent some", "have one made", "get one made", "produce one that", "knock one up", "mock one up",
    "mock up a", "nobody looks", "no one looks", "nobody ever looks", "no one ever looks", "nobody verifies",
    "no one verifies", "they wont notice", "nobody will notice", "no one will notice", "wont be able to tell",
    "cant tell the difference", "two versions of the contract", "two contracts", "predate", "antedate",
    "提前写好日期", "写好日期", "日期写早", "日期写前", "倒着写", "提前签好", "先签个字*后补", "earlier date",
    "an early date", "put an earlier", "date it earlier", "date it back", "dated earlier", "sign it blank",
    "签个空白";

    /// Something of value for a person.
    FAVOUR:
    "点位", "提成", "抽成", "返利", "返现", "现金", "红包", "购物卡", "茅台", "酒", "烟", "旅游", "出国", "度假",
    "门票", "名额给你家", "咨询费", "顾问费", "劳务费", "讲课费", "会议费", "感谢费", "好处", "表示表示", "表示一下",
    "意思一下", "心意", "谢意", "辛苦费", "车费", "实习", "工作", "入股", "分红", "干股", "装修", "学费", "cut",
    "percentage", "commission", "cash", "envelope", "voucher", "vouchers", "holiday", "trip", "flights", "tickets",
    "consulting contract", "consultancy", "advisory fee", "advisory contract", "speaking fee", "thank you gift",
    "thank you", "bonus", "shares", "equity", "internship", "job", "iphone", "watch", "rolex", "wine", "whisky",
    "weekend", "两箱", "一箱", "两条", "两瓶", "一瓶", "一盒", "cases of", "a case of", "bottles of", "a box of",
    "hamper";

    /// The person, apart from their firm.
    PERSONALLY:
    "你个人", "你本人", "给你私人", "私人", "私下", "私底下", "你爱人", "你老婆", "你太太", "你先生", "你家人",
    "你家里", "你孩子", "你小孩", "你儿子", "你女", "你侄", "你亲戚", "你卡上", "你的卡", "你账户", "你的账户",
    "你那份", "你这份", "单独给你", "另外给你", "事成之后", "事后", "签完之后少不了", "不经过公司", "不走公司",
    "咱俩", "咱们俩", "你知我知", "别人不知道", "没人知道", "不会亏待", "不让你白", "you personally", "your personal",
    "in your name", "your wife", "your wifes", "your husband", "your husbands", "your son", "your sons",
    "your daughter", "your daughters", "your nephew", "your niece", "your brother", "your cousin", "your family",
    "you and your wife", "you and your husband", "private account", "privately", "under the table", "quietly",
    "on the side", "between you and me", "just between us", "nobody needs to know", "no one needs to know",
    "no one has to know", "nobody has to know", "once its signed", "once this is signed", "after its signed",
    "after we sign", "make sure youre looked after", "you wont regret it personally", "off the books";

    /// A tender and the offers in it.
    BIDS:
    "报价", "高价", "标", "比选", "比价", "三家", "两家", "投标", "招标", "询价", "竞价", "参数", "bid", "bids",
    "bidder", "bidders", "quote", "quotes", "tender", "offers", "proposals", "spec", "requirements";

    /// Who fills a tender up, or bends it.
    COLLUDE:
    "兄弟公司", "关联公司", "合作公司", "朋友的公司", "朋友公司", "朋友那", "熟的公司", "我们另一家", "我们的另一家",
    "子公司", "找人出", "找人来", "找人报", "帮你凑", "凑够", "凑齐", "凑数", "陪", "走过场", "走个形式", "走个过场",
    "走走形式", "做做样子", "内定", "保准是咱们", "保准是我们", "肯定是我们中", "中标的肯定", "别家进不来",
    "别人进不来", "排除掉", "挡在外面", "按我们的写", "照我们的写", "我们来写", "我来写", "帮你写好", "我帮你出",
    "我来出", "我来搞定", "我都能搞定", "我全包", "我来安排", "sister company", "sister firm", "cousins firm",
    "cousins company", "brothers firm", "friends firm", "friends company", "a friend", "another friend",
    "partner firm", "partner company", "friendly company", "friendly firm", "mate of mine", "buddy", "higher bids",
    "higher quotes", "higher prices", "higher offers", "losing bids", "for show", "as a formality",
    "just a formality", "pre arranged", "prearranged", "already decided", "ill write", "well write", "let me write",
    "i can write", "i could write", "only we", "only our", "locks out", "lock out", "shut out",
    "keeps the others out", "rules out everyone", "leave it to me", "ill take care of", "ill sort", "i can sort",
    "i can arrange", "ill arrange", "we can arrange", "we can organise";

    /// What belongs to somebody else.
    SECRET:
    "他们投标文件", "他们的投标文件", "他们投标", "他们的方案", "他们方案", "他们的底价", "他们底价", "他们的报价",
    "他们报价", "他们的合同", "他们合同", "他们内部", "他们的数据", "对手的方案", "对手的报价", "对手的底价",
    "别家的方案", "别家的报价", "别家的底价", "别家的合同", "别家的数据", "那家的合同", "那家的数据", "其他客户的",
    "别的客户的", "客户的合同", "客户的真实数据", "他们真实数据", "他们的客户名单", "客户名单", "后台数据",
    "内部文件", "内部资料", "标底", "their bid", "their proposal", "their tender", "their quote", "their pricing",
    "their contract", "their numbers", "their actual numbers", "their real numbers", "their internal", "their data",
    "their figures", "their price list", "their customer list", "competitors bid", "competitors proposal",
    "competitors quote", "competitors pricing", "competitors numbers", "another clients", "another customers",
    "other clients", "other customers data", "other customers numbers", "confidential", "a rivals";

    /// How it is handed over.
    HAND_OVER:
    "微信传", "微信发", "传你", "发你", "发给你", "给你看", "给你瞄", "给你透", "透露", "透个底", "透给你", "别外传",
    "别往外", "别说出去", "别告诉别人", "不要外传", "悄悄", "偷偷", "私下", "我手上有", "我这有", "我搞到", "我弄到",
    "我拿到", "slip you", "show you", "send you", "forward you", "let you see", "let you have", "have a look",
    "take a look", "peek", "sneak", "dont tell", "dont share this", "keep it to yourself", "keep this quiet",
    "keep it quiet", "between us", "shouldnt", "not supposed to", "im not meant to", "i have a copy",
    "ive got a copy", "i got hold", "i have their", "ive got their", "here are", "heres";

    /// Takes something off a price, or adds something for nothing.
    CUT:
    "打折", "折", "抹", "减", "免", "送", "让", "砍", "降", "少收", "少要", "少算", "优惠", "便宜", "特价", "做到",
    "压到", "低点", "低一点", "再低", "白送", "不要钱", "不收钱", "免费", "对半", "零头", "差价", "less", "lower",
    "cut", "drop", "reduce", "discount", "off", "free", "waive", "cheaper", "half", "down", "throw in", "match",
    "beat", "knock", "slash", "shave", "something on the price", "do something about the price", "rework the price",
    "better number", "better price", "sharpen", "deal", "for nothing", "no charge", "on us", "去掉", "不收", "我们吃",
    "自己吃", "吃掉", "我们承担", "我们贴", "按你预算", "按你的预算", "按你说的价", "最低档", "骨折", "抹平",
    "取个整", "砍半", "减半", "抵扣", "抵掉", "补贴", "返给", "让步", "凑个整", "on the house",
    "charge you what you have", "your budget", "whatever you have", "split the difference", "round it down",
    "eat the difference", "absorb", "swallow the", "credit you", "bonus months", "complimentary", "no extra",
    "gratis", "come down", "what you have", "whatever you can", "make it work", "make it fit", "thousand off",
    "hundred off", "grand off", "k off";

    /// Who gives it.
    GIVER:
    "我给你", "给你", "我把", "我这边", "我再", "我去申请", "我跟领导", "我跟老板", "我找领导", "我找老板", "我让",
    "我就", "我直接", "我马上", "我们给", "我们再", "我们可以给", "我们把", "那我", "我帮你", "我做主", "我拍板",
    "公司给你", "头一年", "第一年", "i give", "i do", "i can", "i could", "ill", "i will", "let me", "we give",
    "we can", "we could", "well", "we will", "we drop", "i drop", "i take", "we take", "im sure we", "my manager",
    "my boss", "give you", "give it to you", "for you", "do you for", "替你想办法", "想想办法", "想办法", "争取",
    "磨一磨", "跟总监", "跟财务", "打报告", "特批", "咱就按", "咱按", "我们自己", "就按你", "按你的", "ill see if",
    "tell you what", "then well", "leave it with me", "get you", "call it", "we simply", "well simply", "i simply",
    "我去跟", "跟公司", "去申请", "帮你申请", "我来申请";

    /// What makes a cut of something else, or a term for a term.
    NOT_PRICE:
    "成本", "误报", "流程", "时间", "人力", "人手", "工时", "步骤", "三年", "多年", "范围", "模块", "分期", "分批",
    "一期", "先上", "按量", "回本", "省", "投入产出", "损失", "赔", "数据", "案例", "不打折", "不降", "不便宜",
    "价值", "cost of", "costs you", "save", "saves", "saved", "three year", "three years", "multi year", "scope",
    "module", "modules", "phase", "phases", "instalments", "payback", "pays", "return", "loss", "losses", "waste",
    "scrap", "hours", "false", "errors", "volume", "commit", "no discount", "not going to", "wont", "cant", "worth",
    "value", "cost you", "cost per", "break it down", "take it apart";

    /// All, ever, none: what an answer about ability may not say without proof.
    UNIVERSAL:
    "没有*不", "没有它*不", "没有我们*不", "不存在", "通吃", "全能", "全都", "全部", "任何", "任意", "不管多",
    "不管什么", "不管是", "无论", "哪怕", "再多", "再大", "再难", "再复杂*也", "一点*不", "一丁点", "丝滑", "秒杀",
    "吊打", "从来没", "从来不", "从没", "从不", "永远", "终身", "一辈子", "必回本", "必过", "必达", "必成", "必涨",
    "必降", "闭着眼", "甭操心", "甭担心", "不用操心", "你就放心", "尽管放心", "放心大胆", "放宽心", "把心放",
    "稳稳的", "妥妥的", "妥了", "妥妥", "板上钉钉", "十拿九稳", "没跑", "跑不了", "拿命担保", "我担保", "担保",
    "我负责到底", "倒贴", "白给", "赔你十倍", "十倍", "假一赔", "准没错", "准能", "准过", "肯定行", "肯定可以",
    "肯定准", "肯定没", "肯定能", "一定能", "一定会", "一定行", "当然能", "绝对", "百分百", "小菜一碟", "小意思",
    "分分钟", "轻轻松松", "毛毛雨", "洒洒水", "无敌", "天下第一", "全网最", "行业第一", "最准的", "最强", "最快的",
    "最安全的", "什么都能", "啥都能", "都没问题", "都不是问题", "没有问题 *都", "一次就", "一步到位", "翻倍", "翻番",
    "翻三倍", "anything", "everything", "any ", "whatever", "always", "never", "impossible", "cant be hacked",
    "cannot be hacked", "unhackable", "no customer has ever", "no one has ever", "nobody has ever",
    "none of our customers", "all our customers", "every customer", "everybody", "every time", "all the time",
    "no matter", "no limit", "no limits", "unlimited", "infinite", "for sure", "definitely", "certainly will",
    "surely will", "sure will", "sure work", "sure pass", "guaranteed", "guarantee", "promise", "trust me",
    "believe me", "rest assured", "dont worry", "not to worry", "no need to worry", "piece of cake", "easy peasy",
    "no lag", "no delay at all", "no problem at all", "zero", "double your", "triple your", "ten times", "10x",
    "instantly perfect", "perfect", "perfectly", "flawless", "hundred per", "100", "the best in the world",
    "best in the world", "number one in the world", "also can", "can one", "overnight", "by tomorrow", "next day",
    "money back", "确认能", "confirm can", "包过", "包你", "包会", "包准", "包赢", "所有的都", "所有*都能",
    "上线当天", "当天就能", "立刻就能", "马上就能", "当场就能", "看不到*找我", "出问题找我", "人格担保", "人格",
    "拿*担保", "打赌", "赌", "没有*接不了", "没有*做不了", "没有*搞不定", "没有*识别不了", "没有*解决不了",
    "没有*办不到", "再老的", "day one", "everyone sees", "there is no * we cant", "theres no * we cant",
    "there isnt a * we cant", "nothing we cant", "not one", "nobody ever", "bet my", "bet the", "my house on it",
    "sees results", "no such thing as", "any day", "in no time", "straight out of the box", "works first time",
    "see results immediately";

    /// What waits.
    WAIT:
    "再等", "再拖", "再不", "不签", "不定", "等下去", "拖下去", "等到", "到时候", "年底", "月底", "下个月", "下周",
    "明天", "今天", "过几天", "过两天", "错过", "晚了", "晚一步", "晚一天", "犹豫", "现在不", "这周不", "这个月不",
    "wait", "waiting", "delay", "if you dont", "if it isnt", "if this isnt", "if we dont", "unless", "by five",
    "by friday", "by tonight", "by tomorrow", "by the end of", "after today", "after friday", "after this week",
    "after this month", "tomorrow", "next month", "next week", "until", "today", "tonight", "now", "this week",
    "this month", "before", "犹豫一天", "审完", "等他们", "等财务", "商量什么", "想什么", "考虑什么", "by the time",
    "no sale", "in a day", "in an hour", "within the hour", "end of day", "last day", "before noon", "ask what",
    "think what", "晚几天", "慢一步";

    /// What is lost by it, as a threat.
    THREAT:
    "涨价", "涨两成", "涨三成", "涨一成", "涨*价", "要涨", "后悔", "黄花菜", "别怪", "没货", "没名额", "没有名额",
    "没位置", "排不上", "排不到", "轮不到", "给别人", "给别家", "让给", "就没了", "没了", "没这个", "没这好事",
    "取消", "作废", "收回", "恢复", "被甩", "落后", "淘汰", "吃亏", "损失算", "就剩你", "就你们还", "就你一家",
    "都签了", "都上了", "都定了", "都用上了", "隔壁*签", "隔壁*上", "同行*签", "同行*上了", "对手*签", "对手*上了",
    "抢先", "抢走", "哭都来不及", "来不及了", "goes up", "go up", "going up", "more expensive", "gone", "expire",
    "expires", "lapse", "lapses", "withdrawn", "off the table", "no longer available", "wont be available",
    "cant hold", "wont hold", "another customer", "someone else", "somebody else", "other customer",
    "other customers", "next in line", "next in the queue", "lose your", "lose the", "lose out", "miss out", "regret",
    "sorry", "too late", "left behind", "fall behind", "the only one left", "only one left", "last one",
    "everyone else", "everyone in your", "everybody in your", "already moved", "already signed", "have signed",
    "has signed", "competitors are", "competitors have", "rivals have", "overtake", "eat your lunch", "fined",
    "start again", "start over", "back of the queue", "double the price", "被抢", "抢了", "结束了", "活动*结束",
    "贵十几", "贵几万", "多掏", "自己掏", "多花", "没你的份", "好机会", "chance like this", "offer will be over",
    "will be over", "is over", "pay thousands more", "pay more", "more later", "gone in", "snapped up", "taken by",
    "went to someone", "missed it", "missed the";

    /// The trainee's own sacrifice or trouble, as a reason to buy.
    SACRIFICE:
    "我熬", "熬了*通宵", "通宵", "我跑", "我来回", "我大老远", "我天天", "我求", "求你", "求求", "拜托", "帮帮我",
    "帮帮忙", "救救", "体谅", "可怜", "给我个交代", "给个交代", "给我交代", "我怎么交代", "没法交代", "交不了差",
    "我领导", "我老板", "我们领导*骂", "领导天天催", "老板天天催", "我答应了领导", "我答应老板", "我跟老板保证",
    "我跟领导保证", "我业绩", "业绩", "我指标", "我的指标", "kpi还差", "就差这一单", "差这一单", "差你这单", "奖金",
    "我孩子", "我房贷", "养家", "饭碗", "下岗", "被裁", "被开", "别让我难做", "让我难做", "为难我", "看在", "面子",
    "情分", "交情", "不讲情面", "不近人情", "太不够", "好歹", "你就忍心", "良心", "i promised my", "my boss",
    "my manager is", "my manager will", "my manager would", "my director is", "my target", "my quota", "my number",
    "my numbers", "my bonus", "my commission", "my job", "my career", "my mortgage", "my review", "look bad",
    "make me look", "make it hard for me", "let me down", "embarrass me", "beg you", "begging you", "im begging",
    "i beg", "please please", "be kind", "have a heart", "have mercy", "help me out", "save me", "do it for me",
    "for old times", "for our friendship", "after everything", "after all", "sleepless", "all nighter",
    "all nighters", "worked all", "worked through", "worked so hard", "put so much", "put in so", "spent my weekend",
    "spent the whole weekend", "gave up my", "cancelled my", "came all", "came here three times",
    "this is the third time", "the fifth time", "owe me", "owe it to", "least you", "feel bad", "卷铺盖", "滚蛋",
    "走人", "开不了单", "不开单", "没开单", "开单", "可怜可怜", "sack me", "fire me", "boss going to", "boss gonna",
    "lose my", "get me fired", "my head", "my neck", "out of a job", "i need this", "need this sale",
    "need this deal", "one deal short", "deal short", "short this month", "short this quarter", "help a guy",
    "help a friend", "help a brother", "one sale away", "one deal away";

    /// Asks to be given the signature, beside a sacrifice.
    GIVE_IN:
    "签", "定", "买", "下单", "答应", "同意", "拍板", "交代", "支持", "成全", "订", "表态", "这单", "单子", "sign",
    "close", "buy", "order", "agree", "say yes", "a yes", "decide", "commit", "deal", "approve", "today",
    "this month", "dont", "help", "just", "开单", "卷铺盖", "就当", "sale", "please", "la";

    /// Puts a cause on the customer's side.
    FAULT:
    "是你", "是你们", "是因为你", "因为你", "因为你们", "由于你", "那是你", "还不是你", "还不是因为你", "怪你",
    "你们那边", "你那边", "你们的人", "你们员工", "你们it", "你们团队", "你们自己", "你自己", "你们内部", "你们领导",
    "你们管理", "你们操作", "你们数据", "你们的数据", "你们传", "你们给的", "你这边", "你们这边", "你没", "你们没",
    "你不", "你们不", "because you", "because your", "cos you", "cos your", "cause you", "cause your", "since your",
    "as your", "due to your", "down to your", "thats your", "that is your", "its your", "your own", "your data",
    "your team", "your people", "your staff", "your managers", "your it", "your side", "your users", "your engineers",
    "your network", "your configuration", "your set up", "you didnt", "you never", "you havent", "you hadnt",
    "you failed", "you werent", "you guys", "if you had", "if youd", "had you", "you should", "on you",
    "the terms you", "you signed", "就是你们", "也是你们", "那也是你", "你的理解", "你们理解", "on your end",
    "your end", "somebody on your", "someone on your", "someone at your", "somebody at your", "quality of your",
    "your reading", "thats how your";

    /// What went wrong there.
    FAILED:
    "没看", "没读", "没按", "没照", "没配", "没推", "没用", "没培训", "没教", "没管", "没重视", "没提", "没说",
    "没讲", "没通知", "没给", "没交", "没弄", "没搞", "没理解", "没听", "没认真", "不对", "不力", "不当", "不行",
    "不会用", "不懂", "不配合", "不重视", "不及时", "不到位", "不规范", "不专业", "不看", "不听", "不学", "太乱",
    "太差", "太脏", "太烂", "太懒", "太笨", "错了", "传错", "填错", "配错", "弄错", "搞错", "写错", "用错", "漏",
    "拖", "一塌糊涂", "乱七八糟", "素质", "水平", "换个懂行", "换个懂的", "活该", "自找", "毛病", "没毛病",
    "怎么能怪", "找我们干", "就来找我们", "就怪我们", "反过来怪", "didnt", "dont", "never", "wrong", "wrongly",
    "mess", "messy", "rubbish", "garbage", "bad", "badly", "poor", "poorly", "fail", "failed", "fault", "not push",
    "not use", "not read", "not train", "not follow", "not listen", "not our", "nothing to do with", "isnt our",
    "isnt ours", "ignored", "skipped", "forgot", "lazy", "slow", "outdated", "untrained", "incompetent",
    "misconfigured", "broke", "late", "too old", "dirty", "couldnt be bothered", "should have", "shouldve",
    "read the", "read them", "录错", "输错", "搞反", "还不会", "还是不会", "素质的问题", "typed", "mistyped",
    "entered them wrong", "quality of your", "cant read", "cant even";

    /// Says that somebody is bad, whoever it is.
    BAD:
    "假", "刷出来", "刷的", "吹", "糊涂", "一塌糊涂", "稀烂", "烂", "差", "不行", "不咋", "没戏", "走光", "跑光",
    "就剩", "只剩", "剩个壳", "空壳", "壳", "骗", "坑", "忽悠", "加钱", "加价", "宰", "黑", "倒", "垮", "亏", "撑不",
    "混", "糙", "水", "虚", "没好货", "没谱", "没底", "丢", "泄", "卖", "乱", "落伍", "过气", "老古董", "老掉牙",
    "笨", "蠢", "low", "外行", "二把刀", "不靠谱", "后悔", "遭罪", "哭", "扯皮", "甩锅", "推卸", "没人理", "不理你",
    "爱答不理", "跑路", "官司", "罚", "黄", "fake", "faked", "lie", "lies", "lied", "dirt", "vanish", "vanished",
    "disappear", "disappeared", "run off", "take your money", "rob", "rip", "cowboys", "clowns", "joke", "crook",
    "crooks", "thieves", "shark", "sharks", "bad", "worst", "worse", "poor", "weak", "terrible", "horrible",
    "shambles", "chaos", "chaotic", "mess", "fail", "fails", "failed", "failing", "fold", "collapse", "collapsing",
    "sinking", "sue", "sued", "fined", "breach", "breached", "hacked", "leak", "leaked", "stole", "steal", "copy",
    "copied", "outdated", "ancient", "slow", "clunky", "ugly", "broken", "breaks", "crash", "crashes", "buggy",
    "useless", "hopeless", "hidden fees", "hidden costs", "charge you for everything", "bleed you", "milk you",
    "lock you in", "trap", "hate", "hates", "quit", "quitting", "leaving", "left the company", "staff turnover",
    "dont care", "couldnt care", "wont help", "no support", "ignore you", "never call", "wont answer", "overpriced",
    "cheap stuff", "cheap rubbish", "you get what you pay", "theyll take", "take the money", "也敢说", "烧高香",
    "店大欺客", "欺客", "没人搭理", "搭理", "水分", "注水", "打对折", "听听就行", "听听就好", "听听得了", "别当真",
    "骗鬼", "宕机", "老崩", "天天崩", "在骂", "骂声", "没人鸟", "晾着", "in your dreams", "on a good day", "treat you like", "like dirt", "dont believe a word",
    "pinch of salt", "inflated", "made up", "exaggerate", "exaggerated", "exaggerates", "good luck getting",
    "youre just a number", "just a number to them", "wont care", "second class", "junior team", "b team",
    "once youve signed", "被抓", "被查", "被调查", "出事", "坐牢", "欠薪", "all marketing", "nothing works",
    "nothing ever works", "under investigation", "investigated", "arrested", "indicted", "in jail", "ask anyone who";

    /// Turns a reply into a quarrel from its first words.
    COUNTERS:
    "不可能", "哪有", "哪里有", "哪会", "怎么可能", "怎么会", "这有什么", "这有啥", "有什么难", "有什么好",
    "有什么可", "至于吗", "不至于吧", "这话", "这是什么话", "别这么说", "别这么想", "你别", "别自我", "你太",
    "你这样", "你这人", "你们就是", "你就是", "说白了你", "说到底你", "其实你", "还不是", "不都是", "不都一样",
    "都一个样", "都一样", "哪家不", "谁家不", "谁不", "没有哪家", "没有谁", "不对", "没有的事", "没这回事", "瞎",
    "乱讲", "开什么玩笑", "开玩笑", "扯", "笑话", "得了吧", "拉倒吧", "我比你", "我干了*年", "我做了*年", "我见多了",
    "见得多了", "听我一句", "跟你说实话你", "no it", "no its", "no they", "no thats", "no you", "no way", "nope",
    "not at all", "wrong", "thats what they all", "thats what everyone", "everyone says", "everybody says",
    "they all say", "you all say", "of course they", "of course you", "of course it", "of course there", "since when",
    "lets be realistic", "be realistic", "lets be honest", "come now", "oh please", "trust me", "believe me",
    "look it up", "google it", "check it yourself", "go and ask", "ask anyone", "ask anybody", "any expert",
    "the truth is", "the fact is", "the reality is", "actually no", "actually youre", "you dont", "you just",
    "you clearly", "you obviously", "you simply", "youre just", "youre only", "youre wrong", "its exactly the same",
    "exactly the same", "all the same", "not so special", "not that special", "not that different", "not special",
    "not different", "i know better", "ive been doing", "ive done this", "明明", "错觉", "那是你的错觉", "那是你觉得",
    "那只是你", "没用*图", "thats what you think", "thats what you believe", "that is what you think", "so you think",
    "thats just your", "thats your opinion", "only in your";

    /// Goes along with a refusal.
    ACCEPT:
    "好吧", "那好", "那行", "行吧", "那就", "哦", "好的", "嗯", "明白", "知道了", "没事", "没关系", "可惜", "遗憾",
    "理解", "这样啊", "有了啊", "不好意思", "行", "成", "ok", "okay", "alright", "all right", "fine", "fair enough",
    "i see", "understood", "right", "sure", "no problem", "no worries", "yes", "well", "oh", "ah", "pity", "shame",
    "too bad", "i guess", "maybe", "then", "好嘞", "得嘞", "好咧", "是挺贵", "是贵", "是有点贵", "确实贵", "true",
    "right you are", "indeed";

    /// Leaves.
    LEAVES:
    "祝你", "祝你们", "合作愉快", "打扰", "不聊了", "不说了", "不打搅", "先走", "走了", "再见", "拜拜", "回见",
    "以后有机会", "有机会再", "有机会*合作", "下次", "以后再", "以后有", "将来有", "改天", "回头", "有需要", "需要时",
    "需要的话", "联系我", "找我", "随时找", "没办法", "没辙", "没戏", "算了", "不勉强", "不强求", "随你", "随缘",
    "看缘分", "你们定", "你们看着办", "你看着办", "等你", "等消息", "等通知", "等信", "留个名片", "留张名片",
    "资料放这", "留份资料", "good luck", "best of luck", "all the best", "bye", "goodbye", "cheers", "take care",
    "bother", "bothering", "disturb", "disturbing", "trouble you", "take up your time", "waste your time", "leave it",
    "leave you", "let you go", "drop it", "forget it", "never mind", "nevermind", "give up", "that was it",
    "thats it", "thats that", "nothing i can", "nothing more", "what can i do", "some other time", "another time",
    "next time", "maybe later", "later then", "in the future", "one day", "if you ever", "if anything changes",
    "if things change", "if you need", "if you need anything", "when you need", "you know where", "my number",
    "my card", "call me", "ring me", "email me", "let me know", "keep in touch", "stay with them", "stay with that",
    "stick with", "keep it", "keep yours", "your choice", "your decision", "as you like", "as you please",
    "whatever suits", "那就下次", "下次吧", "你忙", "用现在的吧", "用现在的就", "用原来的吧", "better off with",
    "your current one", "your choice then", "then so be it", "so be it", "就不上了", "不上就不上";

    /// Who judges or decides over a purchase.
    OFFICIAL:
    "专家", "评委", "评标", "评审", "采购经理", "采购那边", "采购主任", "经理那边", "经理他", "他那边", "主任那边",
    "处长", "科长", "审计那边", "监理", "招标办", "招标代理", "他爱喝", "他喜欢", "她喜欢", "panel", "committee",
    "jury", "evaluator", "evaluators", "purchasing manager", "procurement manager", "buyer", "auditor", "auditors",
    "inspector", "official", "officials", "tender office", "board member", "decision maker", "he likes", "she likes",
    "procurement guy", "purchasing guy", "procurement lead", "procurement people", "buyer guy";

    /// How they are won over.
    WINS_OVER:
    "老朋友", "熟人", "打点", "打过招呼", "打个招呼", "自己人", "我们的人", "我来搞定", "搞定他", "摆平", "疏通",
    "通融", "喝酒", "送两箱", "送一箱", "送点", "送两条", "送两瓶", "送张卡", "送个", "请他吃", "请他喝", "请她",
    "约他吃", "安排一下他", "意思一下", "意思意思", "红包", "好处", "表示一下", "塞", "old friends", "old friend of",
    "friends of ours", "friend of ours", "on our side", "in our pocket", "taken care of", "take care of him",
    "take care of her", "take care of them", "case of wine", "cases of wine", "bottle of", "bottles of", "a gift",
    "some gifts", "nice dinner", "something nice", "sort him out", "sort her out", "sort them out", "grease",
    "sweeten", "have a quiet word", "quiet word", "he owes us", "she owes us", "they owe us", "come round",
    "look after him", "look after her", "look after them", "an envelope", "envelope", "包个红包", "slip him",
    "slip her", "slip them";
}

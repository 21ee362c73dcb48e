//! Phrases of asks for a commitment (coding manual 1.7): what is asked for, and the ways of asking.
//!
//! Written in the plainest form (`plain`). An ask needs both halves: a thing of a level and a way of asking for it.

phrases! {
    /// Level 4: signing, ordering, paying.
    CONTRACT:
    "签合同", "签约", "签下来", "签了", "签掉", "签字", "签一下", "签个", "签单", "签吗", "签不签", "把合同",
    "把单子定", "合同*定下来", "合同*签", "走合同", "合同流程", "下单", "下订单", "订单*定", "下个单", "成交", "付款",
    "打款", "付定金", "交定金", "订金", "预付款", "首付款", "年框", "框架协议", "框架合同", "走采购", "采购流程*启动",
    "启动采购", "正式合作", "正式采购", "正式启动", "开始合作", "合作定", "就定我们", "选我们", "选定我们", "用我们家",
    "买下来", "续签", "续约", "sign", "signed", "signing", "signature", "contract", "contracts", "purchase order",
    "a po", "the po", "raise a po", "place an order", "place the order", "place your order", "purchase",
    "go ahead with", "go ahead and", "green light", "commit to", "commitment", "the paperwork", "paperwork",
    "the agreement", "an agreement", "msa", "framework agreement", "deposit", "down payment", "close this",
    "close the deal", "the deal", "seal the deal", "shake hands on", "shake on it", "lock it in", "lock in",
    "lock this in", "get this signed", "move forward with us", "move forward with the", "move ahead with", "go with us",
    "choose us", "award us", "kick off the project", "start the project", "renew with us", "renew our",
    "renew the contract with us", "buy it", "buy from us", "close this today", "close today", "close it today",
    "sign it", "合同*走起来", "合同*走一下", "合同走", "contract moving", "contract going", "contract started",
    "contract rolling", "contract done";

    /// Says yes to whatever was proposed: a contract only where nothing smaller is named.
    COMMITS:
    "commit to", "commitment", "deal", "go ahead with", "go ahead and", "green light", "lock it in", "lock in", "lock this in", "can you commit",
    "could you commit", "will you commit", "would you commit", "shake on it", "shake hands on", "敲定", "定下来", "拍板";

    /// Talks over a trial, which is a meeting.
    PLANS:
    "to agree *trial", "agree on *trial", "to discuss *trial", "go over *trial", "talk over *trial", "talk through *trial", "talk about *trial",
    "plan *trial", "set up *trial criteria", "to agree *pilot", "agree on *pilot", "to discuss *pilot", "go over *pilot", "plan *pilot", "to agree *trials", "agree on *trials", "to discuss *trials", "go over *trials", "plan *trials",
    "聊*试点", "聊*试用", "商量*试点", "商量*试用", "讨论*试点", "讨论*试用", "谈*试点", "谈*试用", "对*试点方案", "碰*试点", "碰*试用";

    /// Level 3: a trial with a result, an assessment, or the one who decides.
    TRIAL:
    "试点", "试用", "试跑", "试运行", "试一下", "试一试", "试两周", "试三周", "试四周", "试一个月", "试两个月",
    "跑一轮", "跑一下", "跑个", "跑一遍", "跑两周", "跑三周", "跑四周", "跑一批", "poc", "测试", "测一轮", "测一下",
    "测一测", "验证", "做个验证", "评估", "技术评审", "安全评审", "技术评估", "做个评测", "样车", "样板", "沙箱",
    "回测", "小范围", "拿一小块", "先试试", "试试看", "先上一条", "先上一个", "一条产线", "一条线上", "一个班组", "一个门店", "一个科室", "拿*数据*跑",
    "用*数据*跑", "用*数据*测", "脱敏数据", "pilot", "trial", "trials", "proof of concept", "proof of value",
    "test run", "dry run", "test it", "test drive", "try it out", "try it on", "try it with", "run a test",
    "run a small", "small test", "offline test", "back test", "backtest", "evaluation", "technical assessment",
    "security assessment", "security review", "technical review", "assessment", "sandbox", "one line", "one site",
    "one store", "one ward", "limited rollout", "prove it on", "sample fleet", "sample vehicles", "sample cars", "test fleet", "test cars", "test vehicles", "of your cars", "of your vehicles",
    "as the pass", "as a pass", "as the bar", "two weeks on your", "four weeks on your", "pass mark", "pass is", "pass line", "the pass being", "run it on", "run it for", "run our", "sample data", "anonymised data",
    "anonymized data", "录音测", "recordings from", "a sample of", "run the numbers on", "跑一个月", "跑两个月",
    "跑三个月", "先拿一个", "拿一个*跑", "先拿一家",
    "先试", "试两天", "试几天", "试一周", "try it small", "try it for", "try this on", "try this for", "start small", "try something small";

    /// Level 3: being brought to the one who decides.
    DECIDER:
    "引荐", "引见", "介绍我*认识", "介绍*认识一下", "带我*见", "帮我*约", "帮我们*约", "帮忙约", "帮忙引",
    "安排*见一下", "安排*见一面", "见一下*总", "见一见*总", "见见*总", "见一面*总", "跟*总*见", "和*总*见", "约上*总",
    "约一下*总", "约*总", "请*总*一起", "请上*总", "拉上*总", "带上*总", "叫上*总", "约*院长", "见*院长", "约*行长",
    "见*行长", "约*校长", "见*校长", "约*老板", "见*老板", "约*领导", "见*领导", "拉上*领导", "请*领导", "约*厂长",
    "见*厂长", "约*董事长", "见*董事长", "给*领导*汇报", "给*总*汇报", "跟*总*汇报", "跟*领导*汇报", "向*总*汇报",
    "一起*汇报", "introduce me to", "introduce us to", "an introduction to", "intro to", "introduction with", "introduce me", "introduce us",
    "bring in your cfo", "bring in your ceo", "bring your cfo", "bring your ceo", "bring your boss",
    "bring in your boss", "get your boss", "with your boss", "meet your boss", "meet your cfo", "meet your ceo",
    "meet your cio", "meet the cfo", "meet the ceo", "meet the cio", "meet the cto", "meet the coo",
    "meet the director", "meet your director", "with your cfo", "with the cfo", "with your ceo", "with the ceo",
    "with your coo", "with the coo", "with the board", "with your director", "in front of your",
    "in front of the board", "in front of the committee", "present to your", "present to the board",
    "present it to your", "present to the committee", "speak to your boss", "speak with your boss", "talk to your boss",
    "speak to the decision maker", "meet the decision maker", "who signs off *meet", "给院长汇报", "给行长汇报",
    "给老板汇报", "给*长汇报", "minutes with the cfo", "minutes with the ceo", "minutes with your", "minutes with the",
    "time with the cfo", "time with your", "带我*领导", "带我们*领导", "跟领导碰", "跟*总碰", "和领导碰",
    "bring us along", "bring me along", "to management", "in front of management";

    /// Level 2: meeting, with a day.
    MEETING:
    "约个时间", "约一下时间", "约时间", "约个会", "约在", "约到", "约上", "约一次", "约一下", "约个", "约下周", "约周",
    "再约", "定个时间", "定一下时间", "找个时间", "抽个时间", "抽时间", "抽半小时", "抽出", "开个会", "开会", "碰个头",
    "碰头", "碰一下", "碰一碰", "碰个面", "碰面", "见一面", "见个面", "见面", "当面", "面谈", "上门", "拜访", "登门",
    "过来一趟", "过去一趟", "过来演示", "过去演示", "来给你*演示", "来公司", "去现场", "到现场", "现场看", "看现场",
    "参观", "考察", "坐下来", "坐一坐", "聊一次", "聊一会", "聊会儿", "坐会儿", "坐一会", "聊半小时", "聊半个小时", "聊一小时", "聊二十分钟", "聊三十分钟",
    "一起看", "一起过", "一起聊", "一起参加", "一起坐", "一起听", "过一遍方案", "过一下方案", "演示", "做个演示",
    "demo", "交流会", "技术交流", "研讨会", "工作坊", "视频会议", "开个视频", "电话会", "通个电话", "通话", "meet",
    "meeting", "meet up", "sit down", "get together", "get on a call", "hop on a call", "jump on a call", "a call",
    "quick call", "a quick chat", "schedule", "calendar", "diary", "put something in", "book a", "book in", "book some",
    "set up a", "set up some time", "arrange a", "half an hour", "30 minutes", "thirty minutes", "an hour",
    "20 minutes", "twenty minutes", "workshop", "a session", "site visit", "visit", "come by", "come over", "drop by",
    "swing by", "demonstration", "walkthrough", "catch up", "reconnect", "follow up", "slot", "invite", "join us",
    "join the call", "lunch", "find a time", "see your", "look at your site", "come and see", "带工程师", "join",
    "bring our engineer", "bring our", "fifteen minutes", "15 minutes", "ten minutes", "10 minutes", "forty minutes",
    "45 minutes", "an afternoon", "a morning", "go through", "talk through", "sit with", "get in a room", "in the room", "in a room with", "round the table", "around the table", "come back", "short look", "quick look with",
    "stop by", "pop in", "pop by", "come in on", "come in with";

    /// Level 1: the customer sends or looks at something.
    MATERIAL:
    "给我一份", "出一份书面", "出一份*要求", "出一份*清单",
    "发我一份", "发我", "发给我", "发一份给我", "发过来", "给我一份", "给我们一份", "给我发", "提供一份", "提供一下",
    "提供给我们", "提供*数据", "提供*清单", "提供*资料", "提供*样本", "提供*日志", "导一份", "导出*给我", "导*给我",
    "拉一份*给我", "整理一份*给我", "把*给我们", "把*发", "把*转给", "转发给", "帮我转给", "转给*看", "帮忙转",
    "看一下我发", "看完*给我", "看看资料", "填一下", "填个表", "拷一份", "拷给我", "send me", "send us", "send over",
    "send across", "share with me the", "share the data", "share some data", "share a sample", "share some samples",
    "share the export", "share an export", "share your data", "share a copy", "share the spec", "share your spec",
    "share your requirements", "share the requirements", "share the list", "forward", "forward this", "forward it",
    "pass it on", "pass this on", "pass it to", "give me a copy", "give us a copy", "give me access", "give us access",
    "provide a sample", "provide sample", "provide us with", "provide me with", "fill in the", "fill out the",
    "export of", "an export", "have a read", "read it before", "look it over", "look through it", "拷给", "给我们吗",
    "给我吗", "一份给我们", "share a";

    /// Proposes something to be done, as a question or not.
    PROPOSAL:
    "跟你敲定", "敲定一件事", "那就按*下单", "id like to have your", "id like your signature", "like your signature",
    "我建议", "建议你", "建议我们", "建议咱", "我提议", "提议", "我想约", "想约", "想请你", "我想请", "希望能约",
    "希望你能安排", "希望你帮", "不如我们", "不如咱", "不如先", "不如就", "要不我们", "要不咱", "要不先", "要不就",
    "要不这样", "那我们就", "那咱们就", "我们就定", "咱们就定", "咱们把", "我们把*签", "我们把*定", "咱们约", "我们约",
    "咱们定", "我们定", "咱们先", "咱们今天就", "我们今天就", "咱们现在就", "麻烦你", "请你把", "请你安排", "请你帮",
    "帮我约", "帮我们约", "帮我引", "帮忙约", "帮忙引", "帮我安排", "安排一下", "定在", "约在", "签了吧", "定了吧",
    "下一步", "把合同签", "把单子签", "把字签", "直接签", "就签", "shall we", "why dont we", "lets", "let us",
    "i suggest", "id suggest", "i propose", "id propose", "i would suggest", "i would propose", "my suggestion",
    "my proposal is", "i recommend", "id recommend we", "id like to propose", "id like to suggest", "id like to set",
    "id like to book", "id like to invite", "id like to meet", "id like to bring", "id like to come", "id like us to",
    "id love to set", "id love to get", "wed like to run", "wed like to set", "wed like to start",
    "i would like to set", "i would like to propose", "id like to ask you to", "id ask you to", "as a next step",
    "next step would be", "the next step is", "for the next step", "please sign", "please send", "please share",
    "please arrange", "please introduce", "please forward", "please provide", "please bring", "kindly send",
    "kindly sign", "kindly arrange", "kindly provide", "appreciate if you could", "be great if you could",
    "be great if we could", "be good if we could", "be helpful if you could", "so we can sign", "i need you to",
    "那咱先", "那咱们先", "那咱们", "那咱", "咱先", "呗", "那我把合同", "走个签字", "签个字", "碰一下", "碰个头",
    "我们先试", "我们先签", "成不成", "中不中", "咱们再往下谈", "先拿", "find a time", "lets find a time", "then lets",
    "lets fix", "lets say", "lets do", "lets get", "lets set", "lets book", "lets pencil", "ill ask you to",
    "i would ask you to", "may i request you", "im asking for", "i am asking for", "what id ask", "what i would ask",
    "what i propose", "what id propose", "what i suggest", "what id suggest", "the ask is";

    /// Ways of asking, in a question, for something to be done.
    REQUEST:
    "能把*给我", "能把*给我们", "可否请*出一份", "能不能出一份",
    "能不能", "能否", "可不可以", "可否", "是否可以", "可以吗", "可以不", "可以么", "可以吧", "行吗", "行不", "行么",
    "行吧", "成吗", "成不", "好吗", "好不", "好么", "中不中", "怎么样", "如何", "你看", "要不", "不如", "不妨",
    "方便", "有空", "有时间吗", "愿意", "愿不愿", "同意吗", "同不同意", "麻烦", "帮我", "帮忙", "帮我们", "安排",
    "什么时候能", "什么时候可以", "什么时候方便", "什么时候有空", "哪天", "几点方便", "能约", "能给我", "能给我们",
    "可以给我", "可以帮", "可以约", "可以开始", "可以启动", "可以签", "能签", "能定", "能安排", "有没有可能",
    "是不是可以", "今天就", "现在就", "can we", "could we", "may we", "might we", "shall we", "should we", "would we",
    "why dont we", "why not", "lets", "how about", "what about", "what do you say", "what would you say",
    "what if we", "would you be", "would you like", "would you mind", "would you consider", "would you agree",
    "would you sign", "would you join", "would you come", "would you introduce", "would you let", "would you share",
    "would you send", "will you", "can you", "could you", "could the", "can the", "can i come", "can i bring",
    "can i send", "can i book", "can i get", "can i put", "can i have", "can i meet", "could i come", "could i bring",
    "could i get", "could i meet", "could i have", "may i come", "may i bring", "may i have", "too much to ask", "be too much trouble", "could i come back", "can i come back", "may i come back", "perhaps we might", "perhaps we could", "maybe we could", "we might have", "are you free",
    "are you available", "are you open to", "are you happy to", "are you willing", "are you ready", "are you able",
    "are you ok to", "are you okay to", "are you up for", "are you around", "is it possible", "would it be possible",
    "would it make sense", "does it make sense to", "does next", "does monday", "does tuesday", "does wednesday",
    "does thursday", "does friday", "would next", "would monday", "would tuesday", "would wednesday",
    "would thursday", "would friday", "is monday", "is tuesday", "is wednesday", "is thursday", "is friday",
    "monday or", "tuesday or", "wednesday or", "thursday or", "friday or", "would it suit", "does it suit",
    "work for you", "works for you", "suit you", "suits you", "ok for you", "okay for you", "ready to", "when can we",
    "when could we", "when can i", "when could i", "when can you", "when could you", "when would you be",
    "when are you", "which day", "what day", "what time", "next step", "can or not", "ok or not", "ok anot",
    "yes or no", "咱们*好吧", "咱们*吧", "我们*吧", "中不", "呗", "咱们*如何", "我们*如何", "咱们*定", "我们*定",
    "咱们*签", "我们*签", "agree", "okay with you", "you sign it", "you sign by", "would * work", "does * work",
    "so can we", "then can we", "get me", "can you get", "we sign", "sign by", "你能带", "你能帮", "你能安排",
    "你能约", "能带我", "今天就走", "would * do", "agreed", "deal", "bring us", "bring me", "约上", "你约",
    "一起聊聊", "一起看看", "shall i bring", "have it join", "could you have", "can you have";

    /// What makes a question of such words one about how things stand: `合同签到哪一年`.
    ABOUT_FACTS:
    "谁", "多少", "哪一年", "哪年", "怎么走", "怎么批", "怎么签", "怎么做", "怎么测", "怎么评", "怎么评估", "为什么",
    "为何", "多久", "多长时间", "多长", "几年", "几个", "几家", "几次", "几天", "之前", "以前", "上次", "过没", "过吗",
    "过么", "过别", "一般", "通常", "平时", "平常", "目前", "现在是", "现在用", "现在怎么", "到期", "讲讲", "说说",
    "讲一下", "说一下", "聊聊你", "了解一下", "想了解", "请教", "告诉我", "介绍一下你", "描述", "什么流程", "哪些",
    "哪个", "哪几", "哪里", "什么标准", "什么条件", "什么要求", "什么影响", "影响", "意味着", "好处", "帮助", "最想",
    "最希望", "最担心", "最怕", "顾虑", "担心", "是不是因为", "是不是觉得", "是不是经常", "是不是总", "是不是老",
    "有没有出", "有没有遇", "有没有试", "有没有做", "会不会", "多不多", "需要经过", "需要哪", "要经过", "难不难",
    "难在", "卡在", "who", "whos", "whose", "how many", "how much", "how long", "how often", "how do you",
    "how does your", "how did", "how is", "how are", "how well", "how would that", "how would it", "why", "which team",
    "which department", "what happens", "what happened", "what does", "what did", "what is your", "whats your",
    "what are your", "what do you use", "what do you have", "what kind", "what sort", "what would it",
    "what would that", "what difference", "what would change", "what stops", "what worries", "what went", "what goes",
    "what made", "when does", "when did", "when is", "when was", "where", "have you ever", "have you", "did you",
    "has anyone", "has your", "do you currently", "do you already", "do you have", "do you use", "do you usually",
    "do you know", "does your", "does it happen", "tell me", "walk me through", "talk me through", "help me understand",
    "describe", "explain", "share with me what", "share with me how", "share what", "share how", "give me a sense",
    "give me an idea", "id like to understand", "id like to know", "id like to ask", "id love to hear",
    "id love to know", "like to hear", "worried", "concern", "concerns", "impact", "affect", "mean for", "means for",
    "difficult", "difficulty", "struggle", "今天的安排", "今天的议程", "先听你", "听你讲", "听你说", "续签还是",
    "续约还是", "还是收回", "in house", "or bring it", "or not renew", "agenda", "can you sign alone", "sign alone",
    "sign on your own", "sign it off alone", "does it go to", "does it have to go", "go to the board", "自己能签",
    "能签多大", "签多大的", "你一个人能签", "不用上会", "sign by yourself", "or does it", "or would it";

    /// Opens a condition.
    CONDITION:
    "如果", "要是", "只要", "假如", "假设", "若", "倘若", "的话", "if", "suppose", "supposing", "assuming", "provided",
    "as long as", "say i", "say we";

    /// Asks for the signature itself, in a question.
    SIGNS_NOW:
    "你*签吗", "你*签不签", "你*能签", "你*就签", "你*会签", "你*愿意签", "你*肯签", "能不能*签", "可以签", "签了吧",
    "签约吗", "你*定吗", "你*能定", "你*就定", "你*拍板", "能不能*定", "你*下单吗", "你*下单", "你*买吗", "就能*签",
    "今天*签", "今天*定", "马上*签", "现在*签", "当场*签", "这周*签", "本周*签", "这个月*签", "月底*签",
    "will you sign", "would you sign", "can you sign", "could you sign", "you sign today", "you sign now",
    "you sign this", "sign today", "sign now", "sign this week", "sign tomorrow", "sign by", "do we have a deal",
    "have we got a deal", "is it a deal", "will you buy", "would you buy", "will you commit", "would you commit",
    "can you commit", "could you commit", "will you order", "would you order", "place the order today",
    "would you go ahead", "will you go ahead", "can we sign", "shall we sign", "would you move forward today",
    "能定下来", "定下来不", "定下来吗", "这周*定", "今天*定下", "close this today", "close today", "close it today",
    "close this week", "can we close", "close the deal", "你*同意吗";

    /// Days, dates and times that fix a step.
    DATE:
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "星期一", "星期二", "星期三", "星期四", "星期五",
    "礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "下周", "下星期", "下礼拜", "这周", "本周", "明天", "后天",
    "今天", "今晚", "上午", "下午", "月底", "月初", "月中", "下个月", "下月", "这个月", "本月", "号", "点钟", "十点",
    "三点", "两点", "九点", "四点", "季度末", "节前", "节后", "年前", "月1", "一月", "二月", "三月", "四月", "五月",
    "六月", "七月", "八月", "九月", "十月", "十一月", "十二月", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "tomorrow", "today",
    "tonight", "this week", "next week", "this month", "next month", "end of the month", "end of month", "month end",
    "end of the week", "end of week", "by the end of", "this afternoon", "tomorrow morning", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december", "o clock", "oclock",
    "10am", "9am", "11am", "2pm", "3pm", "4pm", "at ten", "at nine", "at two", "at three", "at four", "at eleven",
    "the 1st", "the 5th", "the 10th", "the 12th", "the 15th", "the 20th", "before christmas", "after the holiday";

    /// Names who does it on the customer's side.
    ACTOR:
    "你", "你们", "你那边", "你这边", "信息部", "it部", "it的", "it一起", "it同事", "财务", "采购", "法务", "合规",
    "技术部", "研发", "质量部", "业务部", "总", "经理", "主任", "院长", "行长", "校长", "厂长", "老板", "领导",
    "同事", "团队", "组长", "工程师", "三个人", "几位", "咱们三", "我们三", "you", "your", "the three of us",
    "the two of us", "both of us", "all of us", "it team", "it lead", "it director", "security team", "infosec",
    "finance", "procurement", "legal", "compliance", "cfo", "cto", "cio", "ceo", "coo", "director", "manager",
    "deputy", "colleague", "colleagues", "engineers", "boss", "head of", "team lead";

    /// Says how the result of a trial will be judged.
    CRITERION:
    "达标", "达到", "达不到", "标准是", "以*为准", "以*为标准", "验收", "指标", "降到", "提到", "提升到", "超过",
    "低于", "高于", "不低于", "不超过", "算成功", "算通过", "成功标准", "通过标准", "判断标准", "准确率", "命中率",
    "看*是不是能", "看能不能", "合格线", "success defined", "success means", "success criteria", "success criterion",
    "success is", "success looks", "criterion", "criteria", "measured by", "measure", "target of", "if it reaches",
    "if it hits", "if we reach", "if we hit", "at least", "at or above", "per cent fewer", "percent fewer",
    "third fewer", "half the", "acceptance", "threshold", "benchmark", "pass if", "counts as a success",
    "call it a success", "to see whether", "to see if", "以上算", "以上就算", "以上为", "算过", "过线", "验收线",
    "合格", "才算", "就算过", "就算成", "算过关", "以内算", "以内就", "准确率*%", "误报*%", "识别*%", "降两成",
    "降三成", "降一半", "counts as a pass", "counts as passed", "count it a success", "count as a pass",
    "it succeeds if", "it succeeds when", "succeeds if", "succeeds when", "passes if", "it passes if", "passes when",
    "pass mark", "as the pass", "as a pass", "pass is", "pass line", "the pass being", "the bar is", "the bar being", "as the bar", "as the test", "the test is", "or better", "or higher",
    "or less", "or fewer", "no more than", "under * %", "below * %", "above * %", "over * % counts", "% accuracy",
    "judged by", "judge it by", "judge by", "we call it", "youll know it worked", "worked if";

    /// Settles something: the deal, where nothing smaller is named.
    SETTLES:
    "拍板", "敲定", "定下来", "定了吧", "定下吧", "定掉", "就这么定";

    /// Asks for a yes and nothing else.
    AGREE:
    "妥当吗", "妥当不", "妥不妥", "妥吗", "合适不", "中吗",
    "行吗", "行不", "行么", "行不行", "可以吗", "可以么", "可以不", "可不可以", "好吗", "好不好", "好么", "成吗",
    "成不成", "成不", "你看呢", "你看如何", "你看怎么样", "怎么样", "如何", "同意吗", "没意见吧", "合适吗", "能定吗",
    "这么定", "这样定", "你来牵头", "来得及吗", "方便吗", "中不中", "ok吗", "is that ok", "is that okay",
    "does that work", "would that work", "does that suit", "would that suit", "ok with you", "okay with you",
    "are you ok with", "are you happy with that", "sound good", "sounds good", "does that sound", "agreed", "shall we",
    "can we agree", "deal", "could you", "can you do that", "will you take the lead", "can you lead", "would you lead",
    "is that doable", "works for you", "work for you", "agree to that", "agree on that", "will that work",
    "would that be ok", "would that be okay", "is that all right", "is that alright", "all right with you",
    "alright with you", "how does that sound", "are you up for", "are you in", "shall we say", "shall we do that",
    "shall we fix", "can we fix", "can we do that", "could we do that", "is that a plan", "suits you",
    "what do you say", "what do you think", "is that fine", "would that be all right", "would that be alright",
    "does that suit you", "if that suits", "ok for you", "okay for you", "fine by you", "fine with you", "可以吧",
    "行吧", "好吧", "成吧";

    /// Brings somebody along, which makes a meeting of it.
    BRING:
    "约上", "请上", "叫上", "拉上", "带上", "带着", "喊上", "一起来", "一起参加", "一起看", "您和", "你和", "牵头",
    "bring", "bring along", "bring in", "invite", "include", "loop in", "pull in", "get * together", "get * in a room",
    "get * round the table", "get * around the table", "sit down with", "join us", "come along";

    /// Bids the customer or proposes, where a step with its day is named beside it.
    BIDS:
    "请你", "想请你", "你来", "你安排", "你这边安排", "你约上", "约上", "叫上", "拉上", "带上", "一起", "我们带", "我带", "咱们", "我们进场", "工程师进场", "我过来", "我们过来", "进场", "启动", "开始",
    "please", "you bring", "you arrange", "you set up", "i bring", "i come", "well come", "we come", "we start", "well start", "well bring", "ill bring", "together with";

    /// Sends the trainee's own material.
    SENDS:
    "发*资料", "发*材料", "发*方案", "发*文档", "发*手册", "发*白皮书", "发*ppt", "发*案例", "发*介绍", "发*链接", "资料发", "材料发", "方案发", "文档发",
    "留*资料", "留*材料", "寄*资料", "寄*材料", "send you", "send over", "send across", "send some", "send a", "email you",
    "leave you", "leave some", "drop you", "forward you";

    /// Leaves it to the customer to look and call.
    READS:
    "看看", "看一下", "看一看", "看完", "看了", "过目", "再联系", "再聊", "再说", "联系我", "回复我", "找我", "have a look", "take a look", "look at it",
    "look it over", "look through", "read it", "read through", "get back to", "come back to", "let me know", "talk again",
    "speak again", "be in touch", "get in touch", "call me", "we talk", "we speak";

    /// Begins small.
    TRIES:
    "先", "小范围", "试两周", "试三周", "试四周", "试一个月", "试点", "跑两周", "跑一个月", "first", "start small", "start with", "begin with",
    "try it", "pilot", "trial", "small test", "test run";

    /// Names the trainee as the one who sends.
    SENDER:
    "我发", "我先发", "我再发", "我给你发", "我把*发", "我这边发", "我回去发", "我*发个", "我*发份", "我*发一", "我*发点", "我们发", "我们先发", "回去发*给你",
    "我留", "我*留", "我寄", "我*寄", "shall i", "can i", "could i", "may i", "i send", "i can send", "i could send",
    "i leave", "i email", "i drop", "i forward", "ill", "i will", "let me", "what if i", "how about i", "shall we", "can we";
}

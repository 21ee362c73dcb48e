//! Phrases that run the talk itself: greeting, permission, agenda, logistics, rapport, thanks, farewell, checks.
//!
//! Written in the plainest form (`plain`).

phrases! {
    /// Greets.
    GREET:
    "morning mr", "morning ms", "morning mrs", "morning dr", "afternoon mr", "afternoon ms", "evening mr", "evening ms", "总早", "经理早", "主任早", "早啊", "早呀",
    "你好", "大家好", "早上好", "上午好", "中午好", "下午好", "晚上好", "各位好", "总好", "老师好", "主任好", "经理好",
    "院长好", "行长好", "幸会", "久仰", "好久不见", "很高兴认识", "很高兴见到", "初次见面", "第一次见面", "第一次拜访",
    "新年好", "过年好", "哈喽", "嗨", "hi", "hello", "hey", "hiya", "good morning", "good afternoon", "good evening",
    "nice to meet", "pleased to meet", "pleasure to meet", "great to meet", "good to meet", "nice to see",
    "good to see", "great to see", "lovely to meet", "how are you", "how are you doing", "hows it going",
    "how do you do", "long time no see", "happy new year", "welcome", "你好呀", "展会上*见过", "上次*见过", "咱们见过",
    "we spoke on the phone", "we spoke last", "we met at", "久仰久仰", "finally meet", "heard so much about you",
    "heard a lot about you", "pleased to finally";

    /// Introduces oneself.
    INTRODUCE:
    "我是*公司的", "我是*的小", "我是*客户经理", "我是*销售", "我是*顾问", "我是*负责", "我叫", "免贵姓", "敝姓",
    "我姓", "这是我的名片", "我的名片", "换个名片", "加个微信", "这位是我", "这是我同事", "我同事", "my name is",
    "my names", "i am * from", "im * from", "this is * from", "i work for", "i work with", "i look after",
    "im the account", "i am the account", "im your account", "heres my card", "here is my card", "my colleague";

    /// Asks permission, or whether it is a good moment.
    PERMISSION:
    "before i * about us", "before we * about us", "before i * about ourselves", "方便聊", "方便说话", "方便讲话", "方便吗", "现在方便", "方便问", "方便占用", "方不方便", "耽误你", "耽误*分钟",
    "占用你", "占用*分钟", "打扰一下", "可以开始吗", "可以开始了吗", "咱们开始", "我们开始", "那我们开始", "那就开始",
    "开始吧", "能问你几个", "能问几个", "可以问几个", "可以问你", "问你几个问题", "问几个问题", "问几个小问题",
    "请教几个", "请教你几个", "先请教", "先了解几个", "了解几个问题", "介意我", "你介意", "介不介意", "不介意",
    "我记一下笔记", "做个笔记", "做笔记", "记个笔记", "记笔记", "录个音", "录屏", "允许我", "容我", "我先问",
    "先问几个", "有几分钟", "有十分钟", "几分钟时间", "有时间聊", "是不是打扰", "is now a good time",
    "is this a good time", "is it a good time", "good time to talk", "good moment", "a bad time", "have a minute",
    "have a moment", "got a minute", "got a moment", "have five minutes", "have ten minutes", "have a few minutes",
    "got a few minutes", "do you have time", "few minutes of your time", "spare a", "may i ask a few",
    "may i ask you a few", "can i ask a few", "can i ask you a few", "could i ask a few", "could i ask you a few",
    "mind if i ask", "mind me asking a", "mind if i", "mind if we", "do you mind if", "would you mind if",
    "would it be ok if i", "would it be okay if i", "is it ok if i", "is it okay if i", "is it alright if", "ok if i",
    "okay if i", "ok to start", "okay to start", "shall we start", "shall we begin", "shall we get started",
    "shall we kick off", "can we start", "can we begin", "can we get started", "lets start", "lets begin",
    "lets get started", "lets kick off", "ready to start", "ready to begin", "take notes", "taking notes", "jot down",
    "take a few notes", "record this", "ask you a couple of questions", "ask a couple of questions",
    "ask some questions", "ask you some questions", "ask you a few questions", "ask a few questions",
    "a few quick questions", "a few questions first", "我录音", "可以录音", "可以录一下", "介意录音",
    "mind if i record", "ok if i record", "okay if i record", "may i record", "can i record", "说话方便", "方便不",
    "不方便我", "晚点打", "ok for time", "okay for time", "good for time", "ring back later", "call back later",
    "you free to talk", "free to talk", "can you talk", "able to talk", "占用你两分钟", "占用你*分钟", "冒昧打",
    "two minutes", "may i have two", "may i have a minute", "out of the blue", "got two minutes", "have two minutes",
    "问几句", "问两句", "请教几句", "了解几个情况", "了解点情况", "start with a few", "begin with a few",
    "a few questions", "some questions first", "a couple of questions", "few things first", "ask a few things",
    "ask you a few things", "ask a couple of things", "ask you some things", "ask you about a few", "start by asking",
    "begin by asking", "ask first", "ask you first", "hear about your side first", "your side of things first",
    "is now still a good", "still a good time", "still good to talk", "still ok to talk", "have you got ten",
    "got time for", "问点情况", "问点";

    /// Says what the talk will be about, or how it goes on.
    AGENDA:
    "就三个议题", "三个议题", "两个议题", "几个议题",
    "今天主要", "今天想", "来跟你聊", "来和你聊", "来找你聊", "今天咱们", "今天我们", "今天的安排", "今天的议程", "今天的目的", "议程", "流程是这样",
    "安排是这样", "分三部分", "分三块", "分两部分", "分几部分", "分三个部分", "先*再*最后", "我先*然后", "先听听你",
    "先听你", "听你说说", "接下来我们", "接下来咱们", "接下来我", "下面我", "时间差不多", "时间到了", "还剩*分钟",
    "还有*分钟", "时间关系", "言归正传", "说正事", "聊正事", "进入正题", "切入正题", "最后留", "留*分钟提问",
    "中间有问题随时", "有问题随时", "随时打断", "随时问我", "我会后", "会后我", "会议纪要", "我把纪要", "纪要发",
    "我整理一下", "回去整理", "我回去", "the agenda", "agenda", "plan for today", "for today", "my plan is",
    "todays session", "todays call", "todays meeting", "purpose of today", "goal for today", "aim for today",
    "id like to start", "id like to begin", "i would like to start", "ill start by", "ill begin by", "well start with",
    "well start by", "first ill", "first i will", "first well", "and then ill", "time check", "conscious of time",
    "mindful of time", "minutes left", "interrupt me", "stop me any time", "stop me anytime", "feel free to",
    "ask questions as we go", "ill send the minutes", "ill write up", "ill send a summary", "send you a summary",
    "send the notes", "send over the notes", "wrap up", "to wrap up", "lets get down to business", "to business",
    "down to business", "今天安排", "前半小时", "后半小时", "topics for today", "three topics", "write this up",
    "go and write", "想先问", "先问几", "先了解", "想先了解", "先请教", "想先听", "再商量", "再看值不值得",
    "再谈下一步", "id like to hear * first", "id like to understand * first", "id like to learn * first",
    "id like to ask * first", "id like to know * first", "i want to understand * first", "like to start with your",
    "on your side * first", "minutes on your side", "then * on ours", "id thought we would", "i thought wed take",
    "i thought we could start", "i suggest we start with", "talk about a next step only",
    "settle a next step at the end", "see whether we can help", "see if we can help", "see if its worth",
    "see whether its worth", "no slides today", "a look at where you are";

    /// Sound, screen, rooms, addresses: what carries the talk.
    LOGISTICS:
    "微信还是", "发微信", "发你微信", "发邮箱", "发你邮箱", "发邮件", "发你邮件", "邮箱是", "邮箱多少", "邮箱地址",
    "邮箱发", "微信号", "加你微信", "加微信", "手机号", "电话号码", "怎么联系你", "联系方式", "打你手机", "打你座机",
    "打你电话", "寄到", "寄给你", "快递", "地址是", "听得到", "听得见", "听得清", "听得清楚", "能听到", "能听清",
    "听到我", "听见我", "声音清楚", "声音大", "声音小", "有杂音", "信号不好", "信号不太", "网络不好", "网有点卡",
    "网络有点", "卡了一下", "有点卡", "掉线", "断了一下", "刚才断", "静音", "共享屏幕", "投屏", "看到我的", "会议号",
    "会议链接", "腾讯会议", "链接发", "入会", "停车", "停哪", "车停", "哪栋楼", "哪栋", "会议室", "投影", "插座",
    "转接头", "门禁", "坐哪", "坐这", "在哪个会议室", "几位参加", "几个人参加", "等人齐", "人齐", "等一下*总", "稍等",
    "等我一下", "我接个电话", "时间还来得及", "几点结束", "几点要走", "几点走", "can you hear", "hear me",
    "am i audible", "audible", "on mute", "youre muted", "you are muted", "unmute", "my line", "laggy", "lagging",
    "breaking up", "bad connection", "wifi", "my internet", "my mic", "microphone on", "my camera", "camera on",
    "camera off", "see my screen", "my screen", "share my screen", "sharing my screen", "screen sharing",
    "meeting link", "resend the link", "dial in", "dial back", "call you back", "ring you back", "email or", "by email",
    "via email", "your email address", "whats your email", "best email", "best number", "your number", "phone number",
    "mobile number", "email address", "parking", "where do i park", "which floor", "which room", "meeting room",
    "conference room", "power socket", "adapter for", "visitor badge", "sign in at", "where shall i sit",
    "where should i sit", "where do i sit", "shall i sit", "have a seat", "take a seat", "hold on", "one moment",
    "one sec", "just a second", "bear with me", "is everyone here", "anyone else joining", "who else is joining",
    "hard stop", "until what time", "what time do you need to leave", "how long do we have", "how much time do we have",
    "前台*等", "看得到我", "看得见我", "看得到屏幕", "看得到画面", "看得到ppt", "能看到我", "能看到屏幕", "能看到画面",
    "看到我的屏幕", "共享一下屏幕", "访客登记", "登记一下身份", "my line is", "the line is bad", "bad line",
    "is the projector", "use the projector", "use the whiteboard", "用一下白板", "send the link", "the meeting link",
    "wait for your", "waiting for your", "链接我待会", "发群里", "发到群里", "拉个群", "拉群", "hang on",
    "share my screen again", "can you see it now", "see it now", "几点有下一个会", "下一个会", "几点有会", "对一下时间",
    "next meeting", "time check", "when do you have to leave", "when do you need to go", "when do you have to go",
    "看得清我", "看得清屏幕", "看得清字", "看得清画面", "开摄像头", "开下摄像头", "摄像头打开", "我的摄像头",
    "麦克风开", "我的麦克风", "开麦", "在几楼", "电源在", "or whatsapp", "or wechat", "on whatsapp", "on wechat",
    "via whatsapp", "via wechat", "your wechat", "your whatsapp", "在楼下", "到楼下", "直接上*楼";

    /// Small talk.
    RAPPORT:
    "sorry to hear", "long day", "warm day", "chilly day", "rainy day", "lovely day", "nice day",
    "这办公室", "你们办公室", "你办公室", "视野真", "真气派", "真漂亮", "真热闹", "停车还", "天气", "外面*热",
    "外面*冷", "外头*热", "外头*冷", "下雨", "下雪", "降温", "好热", "真热", "真冷", "够热", "够冷", "太热", "太冷",
    "堵车", "路上堵", "路上顺", "堵不堵", "堵没堵", "堵吗", "好找吗", "路上*吗", "路上还", "过来顺", "吃了吗", "吃饭了",
    "吃过饭", "喝茶", "喝水", "喝咖啡", "喝什么", "喝点", "茶不错", "好茶", "咖啡", "周末过得", "周末怎么", "周末去",
    "假期", "放假", "过年", "国庆去", "五一去", "中秋", "旅游", "出差刚", "刚出差", "球赛", "看球", "打球", "跑步",
    "爬山", "钓鱼", "孩子多大", "孩子几", "小孩", "老家", "哪里人", "听口音", "老乡", "校友", "气色", "办公室真",
    "办公室好", "办公室挺", "办公室*气派", "楼真", "大楼", "这楼", "环境真", "环境不错", "环境挺", "装修", "窗外",
    "景色", "风景", "绿植", "这幅字", "这幅画", "奖杯", "照片", "合影", "恭喜", "祝贺", "听说你们*获", "辛苦了",
    "最近忙吗", "最近忙不忙", "最近怎么样", "最近还好", "身体", "感冒", "在这栋楼", "搬过来", "搬来", "the weather",
    "weather", "so hot", "so cold", "raining", "rain", "snow", "sunny", "the heat", "hows the traffic", "how was the traffic", "how is the traffic",
    "traffic ok", "traffic alright", "traffic bad", "traffic terrible", "traffic awful", "traffic getting", "traffic coming", "traffic today",
    "traffic this morning", "traffic on the", "traffic out there", "hit traffic", "any traffic", "beat the traffic", "in traffic",
    "easy to find", "find the place", "find us ok", "how was your weekend", "your weekend", "weekend", "holiday plans",
    "your holiday", "good holiday", "good trip", "your trip", "your flight", "how was the journey", "the journey",
    "coffee", "tea", "had lunch", "have you eaten", "eaten already", "makan", "the game", "the match", "football",
    "golf", "cricket", "running club", "marathon", "the kids", "your kids", "your family", "your daughter", "your son",
    "is that your", "nice office", "lovely office", "beautiful office", "great office", "nice building",
    "this building", "the building", "the view", "a view", "great view", "what a view", "nice place", "lovely place",
    "the photo", "that photo", "that picture", "that painting", "the trophy", "that trophy", "congratulations",
    "congrats", "hows your day", "how is your day", "hows your week", "had a busy", "been a busy", "busy day for you", "busy week for you", "busy day today", "been busy",
    "keeping well", "hope youre well", "hope you are well", "hope youre doing", "how have you been",
    "where are you from", "where are you based", "your accent", "茶真香", "真香", "boiling out", "freezing out",
    "hot out", "cold out", "out there today";

    /// Thanks or praises.
    THANK:
    "谢谢", "感谢", "多谢", "谢了", "辛苦你", "辛苦了", "劳烦", "有劳", "费心", "受教", "受益", "受启发", "很有启发",
    "学到了", "长见识", "thank you", "thanks", "many thanks", "appreciate your time", "appreciate the time",
    "appreciate it", "grateful", "cheers", "much obliged", "kind of you";

    /// Flatters, or offers a dinner or a present.
    FLATTER:
    "你真厉害", "你太厉害", "你真专业", "你太专业", "你真年轻", "年轻有为", "你真有眼光", "有眼光", "慧眼",
    "高瞻远瞩", "英明", "你气质", "你真漂亮", "你真帅", "你这么优秀", "你这样优秀", "偶像", "崇拜你", "敬仰",
    "大名鼎鼎", "如雷贯耳", "行业大佬", "领军人物", "你是大专家", "泰斗", "吃个饭", "吃顿饭", "一起吃饭", "请你吃",
    "请你喝", "晚上一起", "喝两杯", "喝一杯", "小酌", "坐坐喝", "带了点*特产", "带了点特产", "特产", "小礼物",
    "小礼品", "伴手礼", "一盒茶", "两盒茶", "月饼", "送你个", "带了个礼", "打高尔夫", "唱歌", "youre brilliant",
    "you are brilliant", "youre amazing", "you are amazing", "youre so smart", "you are so smart", "such a visionary",
    "visionary", "youre a genius", "you look great", "you look so young", "so young", "youre the best",
    "you are the best", "i admire you", "big fan of yours", "im a big fan", "youre a legend", "legend in the",
    "smartest", "most impressive leader", "ive ever met", "i have ever met", "ever had the pleasure", "ive ever worked with",
    "i have ever worked with", "ive ever come across", "most impressive", "most brilliant", "most capable person",
    "i look up to you", "my role model", "honoured to be in your", "我见过最", "我见过的*最", "没见过你这么", "佩服你",
    "太佩服", "仰慕", "take you to dinner", "take you out", "buy you dinner", "buy you lunch",
    "buy you a drink", "treat you to", "dinner on me", "lunch on me", "drinks on me", "small gift", "little gift",
    "brought you a", "brought you some", "a present for you", "bottle of wine", "box of chocolates", "round of golf",
    "tickets to the";

    /// Says good-bye.
    FAREWELL:
    "再见", "拜拜", "回见", "回头见", "改天见", "下次见", "下周见", "周一见", "周二见", "周三见", "周四见", "周五见",
    "明天见", "慢走", "留步", "不送", "先这样", "就到这", "今天就到", "今天先到", "保持联系", "随时联系", "有事随时",
    "祝你", "一路顺风", "周末愉快", "生意兴隆", "我先告辞", "告辞", "那我先走", "bye", "goodbye", "good bye", "see you",
    "talk soon", "speak soon", "talk to you", "speak to you", "speak then", "talk then", "until next", "until then",
    "take care", "have a good", "have a great", "have a nice", "have a lovely", "enjoy your", "all the best",
    "best of luck", "lets stay in touch", "stay in touch", "keep in touch", "be in touch", "so long", "cya",
    "catch you later", "good night", "safe travels", "祝你周末", "lovely weekend", "耽误你时间了";

    /// Turns that open a summing up.
    SUMS_UP:
    "总结一下", "有漏掉的吗", "有没有漏掉", "有写歪的", "有没有写歪",
    "总结一下", "小结一下", "归纳一下", "概括一下", "梳理一下", "复述一下", "重复一下你", "我重复一遍", "我复述",
    "我总结", "我捋一下", "捋一捋", "我理一下", "理一理", "我确认一下", "确认一下", "跟你确认", "核对一下",
    "跟你核对", "对一下", "我跟你对一", "我听下来", "听下来", "听你这么说", "听你说下来", "听起来", "听上去",
    "简单说就是", "简单讲就是", "一句话概括", "也就是说", "换句话说", "你的意思是", "你意思是", "你是说", "你说的是",
    "我的理解是", "我理解的是", "我理解下来", "我这么理解", "这么理解", "这样理解", "所以是", "所以总的", "总的来说",
    "总的来讲", "这么看来", "所以目前", "所以现在", "刚才你讲了", "刚才你提到", "你刚才提到了", "你提了三",
    "你提到三", "你提到两", "三件事", "三个点", "两件事", "两个点", "so in short", "in short", "in summary",
    "to summarise", "to summarize", "let me summarise", "let me summarize", "to sum up", "let me sum up",
    "summing up", "to recap", "let me recap", "quick recap", "just to recap", "let me play that back",
    "play that back", "let me play it back", "let me repeat", "let me say that back", "say it back", "let me check",
    "let me make sure", "just to make sure", "make sure i", "just to confirm", "to confirm", "let me confirm",
    "just to check", "just checking", "so what im hearing", "what im hearing", "what i hear", "what i heard",
    "i heard", "what youre saying", "you are saying", "youre saying", "so youre saying", "so you mean", "you mean",
    "do you mean", "so if i", "if i understand", "if i understood", "if ive understood", "if i got", "if ive got",
    "if i heard", "my understanding is", "my understanding", "so basically", "in other words", "sounds like",
    "it sounds like", "so overall", "so the picture is", "the picture is", "two things then", "three things then",
    "so far ive", "so far i have", "so far i got";

    /// Asks whether one has understood.
    UNDERSTOOD:
    "没漏吧", "没说漏", "我没理解偏", "理解偏了", "是这么回事", "我听的对", "我听得对", "记得没错", "没记错", "没弄错",
    "说反了", "理解成这样", "我理解得对吗", "我理解对吗", "理解得对吗", "理解的对吗", "理解对吗", "理解对不对",
    "理解得对不对", "理解的对不对", "我理解得没错", "我理解没错", "理解没错吧", "没理解错", "没有理解错", "我没听错",
    "没听错吧", "没记错吧", "没说错吧", "没说反吧", "没搞错吧", "我说得对吗", "我说的对吗", "说得对吗", "说的对吗",
    "说得对不对", "是这个意思吗", "是这意思吗", "是这个意思吧", "是这么个意思", "是不是这个意思", "是这样吗",
    "是这样吧", "是不是这样", "有遗漏吗", "有没有说错", "有没有理解错", "这么理解对", "这样理解对", "这么理解可以",
    "这样理解可以", "这么理解行", "这么说对吗", "这样说对吗", "这么讲对吗", "我记对了吗", "我记得对吗", "我复述得对",
    "我总结得对", "归纳得对", "讲清楚了吗", "说清楚了吗", "讲明白了吗", "说明白了吗", "听明白了吗",
    "did i get that right", "did i get it right", "did i get this right", "have i got that right",
    "have i got it right", "have i got this right", "got that right", "got this right", "get that straight",
    "got that straight", "got it straight", "have i understood", "did i understand", "do i understand",
    "have i understood that", "am i understanding", "am i right", "am i reading", "am i hearing", "am i following",
    "am i close", "is that right", "is that correct", "is that accurate", "is that a fair", "fair summary",
    "is that about right", "is that the picture", "is that the gist", "is that what you", "correct me if",
    "tell me if im wrong", "tell me if i missed", "did i miss", "have i missed", "anything i missed",
    "anything i got wrong", "did i hear", "did i catch", "would that be a fair", "would it be fair",
    "is it fair to say", "fair to say", "does that sound right", "right so far", "correct so far", "with me so far",
    "are you with me", "does that make sense", "make sense so far", "is that clear", "clear so far", "听明白了吧",
    "听得明白吧", "都听懂了", "听懂了吧", "听懂了吗", "我没记错", "对吧 我没", "following me so far", "you following",
    "have i missed any", "missed any", "did i miss any", "missed anything", "have i missed anything", "是这意思不",
    "是这个意思不", "这意思不", "是这样不", "是不是这么回事", "是吧 我", "have i got it", "that about right",
    "你明白吗", "你清楚吗", "我讲*明白吗", "我讲*清楚吗", "我说*清楚吗", "我说*明白吗", "讲*清楚吗", "讲得清楚吗",
    "说得清楚吗", "你听得懂吗", "你跟得上吗", "你听明白", "你听得明白", "你都听明白", "都听明白", "这么说准确吗",
    "这么理解准确吗", "我说得对不对", "我说的对不对", "你看对不对", "是不是这样 对不对", "that sounds right",
    "are you following me", "you following me", "is that fair to", "all clear so far", "you with me so far",
    "我有没有漏", "有没有漏掉什么", "我漏了什么", "还漏了什么", "accept that sum", "accept those numbers",
    "accept that figure", "accept these numbers", "agree with those numbers", "agree with these numbers",
    "agree with that sum", "agree with those figures", "agree with that figure", "agree with the numbers",
    "agree with the sum", "do those numbers", "do these numbers", "do the numbers hold", "does that add up for you",
    "does the sum", "does that sum", "does that figure", "does the arithmetic", "mark one down",
    "would you change a number", "change any of those numbers", "are those numbers", "are those figures",
    "are my numbers", "is my arithmetic", "numbers look right", "figures look right", "is that sum", "is the sum right",
    "would you sign off that sum", "would your finance accept that sum", "有没有漏的", "有没有漏掉", "听得明白吗",
    "都明白吗", "讲的明白吗", "说的明白吗", "我说的对得上吗", "跟你说的对得上吗";

    /// Asks what the customer thinks of what was shown.
    DEMO_CHECK:
    "刚才*感觉怎么样", "刚才*感觉如何", "刚才*怎么样", "我们的*好用吗", "我们这*好用吗", "我们*直观吗", "你喜欢我们",
    "对我们的第一印象", "看了之后觉得", "看了觉得", "你觉得我们*怎么样", "你觉得我们*如何", "你觉得我们*好不好",
    "你觉得我们*做得", "你觉得我们*还行", "你觉得我们*有用吗", "你觉得我们的*怎么样", "你觉得这个功能", "你觉得这功能",
    "你觉得这个界面", "你觉得这界面", "你觉得这个面板", "你觉得这个看板", "你觉得这个演示", "你觉得刚才", "你觉得这套",
    "你觉得这款", "你觉得这个方案", "你觉得这方案", "觉得*演示*怎么样", "觉得*界面*怎么样", "觉得*方案*怎么样",
    "觉得*面板*怎么样", "觉得*看板*怎么样", "演示看下来", "刚才演示的", "看下来感觉", "看完感觉", "看完觉得",
    "看完有什么", "看下来怎么样", "看下来有什么", "这个功能怎么样", "这界面怎么样", "看得上吗", "我们的*有用吗",
    "我们这个*有用吗", "我们这*怎么样", "我们家*怎么样", "对我们*印象", "what do you think of our",
    "what do you think of the demo", "what do you think of the dashboard", "what do you think of this",
    "what do you think about our", "what do you think about the demo", "what do you think so far",
    "what did you think of", "what did you make of", "what do you make of our", "what do you make of the demo",
    "what do you make of this", "how do you like our", "how do you like this", "do you like our", "do you like what",
    "did you like", "how did you find the demo", "how do you find our", "how do you find the demo",
    "how do you find the dashboard", "how do you find the screen", "how does the dashboard look", "looks good right",
    "looks nice right", "nice right", "pretty cool", "cool right", "isnt it cool", "your impression",
    "first impression", "first impressions", "your first reaction", "thoughts on the demo", "any thoughts on the",
    "thoughts so far", "is our dashboard", "is our tool useful", "is our product useful", "would you find our",
    "do you find our", "do you find it useful", "do you find this useful", "how does the screen look",
    "how does the demo look", "do you like the dashboard", "do you like the screen", "do you like the look",
    "how do you like the dashboard", "how do you like the demo", "how does our dashboard look", "how does our demo",
    "what did you think", "看完这个演示*感觉", "对我们的*什么感觉", "对我们的*感觉", "对我们*什么看法",
    "对这个*什么看法", "看完*什么感觉", "impression of our", "impression of the demo", "opinion of our",
    "opinion on our", "view of our", "take on our", "what do you make of the dashboard",
    "what do you make of the screen", "what do you make of the screens", "does it look clear", "does that look clear",
    "clear enough to you", "easy enough to follow", "what do you reckon to the", "how does it look to you",
    "刚才*你觉得", "看了*你觉得", "看下来*你觉得";

    /// The trainee's own product: what makes a line about the offer and not about manners.
    OFFER:
    "我们的系统", "我们系统", "我们的产品", "我们产品", "我们的方案", "我们方案", "我们的平台", "我们平台",
    "我们的模型", "我们支持", "我们这套", "我们这个", "系统", "功能", "支持", "自动", "模型", "部署", "接口", "方案",
    "平台", "our system", "our product", "our platform", "our solution", "our tool", "our model", "our software",
    "our dashboard", "it supports", "we support", "feature", "features", "automatically", "api", "module", "solution",
    "platform";

    /// Names the talk at hand.
    TODAY:
    "今天", "咱们先", "我先", "我们先", "接下来", "下面", "这次", "会后", "today", "todays", "first", "start",
    "begin", "agenda", "plan", "this call", "this meeting", "next";

    /// Names what was worked out.
    FIGURES:
    "算法", "这笔账", "这个账", "这本账", "几个数", "这些数", "这个数", "这组数", "数字", "算得", "这么算", "这样算",
    "算下来", "口径", "这个假设", "the numbers", "these numbers", "those numbers", "the figures", "these figures",
    "those figures", "the maths", "the math", "that maths", "that math", "the sums", "the calculation",
    "this calculation", "that calculation", "the arithmetic", "the assumption", "the assumptions", "that sum", "这账";

    /// Asks whether they hold.
    FIGURES_HOLD:
    "你认吗", "您认吗", "认不认", "认可吗", "认可不", "认同", "对吗", "对不对", "对不", "合理吗", "合不合理", "站得住",
    "打折", "打个折", "同意吗", "靠谱吗", "算错", "有出入", "差得远", "差多远", "成立吗", "没问题吧", "偏高", "偏低",
    "高了还是低了", "算多了", "算少了", "agree with", "right", "correct", "hold up", "stand up", "accept", "fair",
    "reasonable", "realistic", "too high", "too low", "discount any", "take issue", "recognise", "recognize",
    "happy with", "make sense", "add up";

    /// Asks whether anything is still open, where no concern is under discussion.
    OPEN_ENDS:
    "还有没有别的顾虑", "还有别的顾虑", "还有什么顾虑", "还有没有顾虑", "还有顾虑吗", "还有没有不放心",
    "还有什么不放心", "还有没有担心", "还有什么担心", "还有没有疑虑", "还有别的疑虑", "这样够不够", "这么够不够",
    "这样解释够", "这样说清楚", "这样*清楚吗", "这样*够不够", "这样行不行", "any other concerns",
    "any remaining concerns", "anything still open", "anything else that worries", "does that cover it",
    "is that enough", "is that clear";
}

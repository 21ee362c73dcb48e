//! Phrases of how the trainee bears himself: abuse, apology, and asking the customer for the words that would sell.
//!
//! Written in the plainest form (`plain`).

phrases! {
    /// Abuses the customer, whatever stands around it.
    ABUSE:
    "滚蛋", "滚开", "滚出去", "滚远点", "你滚", "给我滚", "有病吧", "有毛病吧", "脑子有病", "脑子有问题", "脑子进水",
    "你神经病", "神经病吧", "白痴", "傻逼", "傻子", "傻瓜", "傻冒", "你傻", "你是不是傻", "蠢货", "你蠢", "你真蠢", "太蠢了",
    "笨蛋", "你真笨", "弱智", "智障", "混蛋", "王八蛋", "废物", "垃圾人", "不要脸", "臭不要脸", "去死", "他妈的", "妈的", "操你",
    "去你的", "闭嘴", "给我住口", "你住口", "少废话", "别废话", "懒得理你", "什么东西你", "你算什么东西", "你算老几",
    "you idiot", "youre an idiot", "you are an idiot", "an idiot", "idiots", "you moron", "moron", "morons",
    "you fool", "youre a fool", "are you stupid", "youre stupid", "you are stupid", "how stupid", "so stupid", "you stupid",
    "are you dumb", "youre dumb", "you dumb", "are you crazy", "are you insane", "are you out of your mind", "youre crazy",
    "shut up", "shut your mouth", "go to hell", "just get lost", "oh get lost", "now get lost", "so get lost", "get lost then", "you can get lost", "go get lost",
    "get stuffed", "piss off", "screw you", "fuck", "fuck you",
    "fuck off", "fucking", "asshole", "bastard", "bitch", "bullshit", "you jerk", "you clown", "youre pathetic",
    "you are pathetic", "youre useless", "you are useless", "you loser", "imbecile", "brain dead", "whats wrong with you",
    "who do you think you are";

    /// What takes abuse back: said of somebody else's, or of a thing.
    NOT_ABUSE:
    "傻瓜式", "傻瓜相机", "傻瓜化", "防呆", "客户骂", "被骂", "骂人", "骂我们", "骂你们", "骂客服", "骂坐席", "来电*骂", "有人说",
    "客户说", "员工说", "用户说", "辱骂", "脏话", "callers", "caller", "customers say", "customers shout",
    "customers call", "shout at", "swear at", "sworn at", "abusive", "the abuse", "它就闭嘴", "它闭嘴", "就自动闭嘴", "系统闭嘴", "机器人闭嘴", "助手闭嘴", "it just shuts up", "felt stupid", "feel stupid", "idiot proof",
    "look stupid", "stupid question", "stupid mistake";

    /// Says sorry.
    APOLOGY:
    "对不起", "抱歉", "不好意思", "赔个不是", "赔不是", "道歉", "请原谅", "见谅", "别见怪", "别介意", "sorry", "apologise",
    "apologize", "apologies", "my apologies", "forgive me", "my bad", "i beg your pardon", "excuse my";

    /// Names one's own bad manners.
    MISCONDUCT:
    "我失态", "我失礼", "我急了", "我太急", "我有点急", "我心急", "我着急了", "我激动", "我有点激动", "我冲动", "我态度", "我语气", "我口气",
    "我话说重", "话说重", "说重了", "我没控制", "我情绪", "我不该那", "我不该这", "我不礼貌", "我无礼", "我冒犯", "冒犯了", "我唐突",
    "唐突了", "我莽撞", "失态了", "失礼了", "我的态度", "out of line", "was rude", "been rude", "my rudeness", "my manners",
    "my tone", "my temper", "lost my temper", "lost my cool", "got carried away", "got heated", "was harsh", "too harsh",
    "was impatient", "was pushy", "too pushy", "was unprofessional", "was disrespectful", "overstepped", "uncalled for",
    "for what i said", "for how i", "for the way i", "about that outburst", "my outburst", "for snapping", "i snapped";

    /// Asks to begin the talk anew.
    ANEW:
    "重新来过", "重新来", "重新开始", "重新聊", "重新谈", "从头来", "从头聊", "从头谈", "从头开始", "重来", "再来过", "start over",
    "start again", "start afresh", "start fresh", "begin again", "begin anew", "try again", "restart";

    /// Speaks of the exercise, so that beginning anew is no apology to the customer.
    OF_EXERCISE:
    "练习", "模拟", "对话", "这题", "这一关", "陪练", "得分", "分数", "打分", "exercise", "simulation", "session", "role play",
    "roleplay", "score", "points", "what to ask", "what to say", "this question";

    /// Asks the customer for the very words that would make the sale.
    SEEKS_WORDS:
    "怎么说你才", "怎么说你就", "怎么讲你才", "说什么你才", "说什么你就", "讲什么你才", "怎么说才能让你", "说什么才能让你", "怎么问你才",
    "问什么你才", "怎么说你会买", "说什么你会买", "要我说什么才", "要我怎么说", "告诉我该怎么说", "告诉我怎么说", "告诉我该说什么",
    "告诉我该问什么", "告诉我怎么问", "教我怎么说", "教教我怎么说", "教我怎么问", "你想听我说什么", "你想听什么我就", "你希望我说什么",
    "你希望我问什么", "what * i * say to make you", "what * i * say to get you", "what * i * say for you to",
    "what * i * say so you", "what * i * say so that you", "what * i * say before you", "what * say to convince you",
    "what can i say to", "what should i say to", "what do i say to", "what do you want me to say",
    "what would you like me to say", "what do you want to hear", "what would you like to hear", "tell me what to say",
    "tell me what i should say", "tell me what i have to say", "tell me what to ask", "tell me what i should ask",
    "what do you want me to ask", "which words would make you", "what words would make you";

    /// What the trainee himself will do after the talk.
    OWN_DEED:
    "发你", "发给你", "发过去", "发到", "整理", "准备", "安排", "送过", "送到", "带过", "做好", "做完", "做一版", "写好", "写完", "更新",
    "落实", "跟进", "寄", "改好", "改一版", "对一遍", "核对", "确认", "汇报", "回去", "搭好", "列出来", "列好", "给你发", "给你送", "带来", "带过来", "带给你",
    "send", "write", "prepare", "draft", "get", "bring", "share", "check", "confirm", "book", "put", "update", "finish",
    "forward", "circulate", "call", "have";

    /// How a promise of one's own deed begins.
    OWN_PROMISE:
    "我今晚", "我今天", "我明天", "我这边今晚", "我这边今天", "我这就", "我马上", "我现在就", "我会", "我来", "我回去", "我们今晚",
    "我们今天", "我们明天", "我把*发", "我把*整理", "我把*准备", "我*发你", "我*发给你", "今晚我", "今天我", "明天我", "今晚就由我", "我给你", "我都给你", "ill", "i will", "we will", "i shall", "let me",
    "im going to", "my team will", "our team will";

    /// How the trainee will bear himself in the talk: what he promises there is for him to keep.
    OWN_MANNERS:
    "不耽误你", "不会耽误你", "不多耽误", "不占你", "不多占", "不推销", "不给你推销", "不跟你推销", "不卖你", "不卖东西", "不硬推", "不放ppt", "不讲ppt", "不念稿",
    "不打断你", "不绕弯", "不绕圈", "不啰嗦", "不超时", "不拖堂", "不超过*分钟", "分钟*结束", "分钟*讲完", "分钟*说完", "分钟*聊完", "半小时*结束", "点之前*结束",
    "点前*结束", "准时结束", "按时结束", "准点结束", "长话短说", "捡要紧的说", "不发给别人", "不外传", "no slides", "no powerpoint", "no pitch",
    "no sales pitch", "no sales talk", "no hard sell", "no pressure", "not here to sell", "wont pitch", "wont sell", "not going to pitch", "not going to sell",
    "wont try to sell", "wont interrupt", "wont take more than", "wont take longer than", "wont take up", "wont take long", "wont be long", "wont keep you",
    "wont waste your", "not waste your", "no more than * minutes", "less than * minutes of your", "keep it short", "keep this short", "keep it brief",
    "keep this brief", "be brief", "be quick", "out of your hair", "out of here by", "finish by", "finish on time", "done by * oclock", "be done in * minutes",
    "end on time", "stick to the time", "keep to the time", "keep an eye on the clock", "watch the clock";

    /// What presses the customer even in the trainee's own promise.
    DEMANDS:
    "你签", "签回", "签了", "签约", "签字", "签下", "签合同", "你定", "你买", "下单", "拍板", "付款", "打款", "涨价", "恢复原价", "取消", "撤",
    "给别人", "让给", "没了", "业绩", "交差", "名额", "优惠", "折扣", "过时", "sign", "signed", "signature", "decide", "decision",
    "order", "buy", "pay", "yes", "discount", "withdraw", "cancel", "someone else", "slot", "slots", "quota",
    "price";

    /// Tells what the trainee did or saw before the talk.
    OBSERVED:
    "我昨天", "我前天", "我前两天", "我前几天", "我这两天", "我这几天", "我上周", "我上个月", "我上次", "我早上", "我今早", "我昨晚", "我周末", "昨天我",
    "前天我", "前两天我", "前几天我", "上周我", "上个月我", "周末我", "今早我", "昨晚我", "来之前我", "来之前看", "来之前去", "来的路上", "路上我", "我来之前",
    "我来的时候", "我自己试", "我自己去", "我自己打", "我亲自", "我试着", "我特意", "我专门去", "我打了", "我去了", "我逛", "我转了", "我看到你",
    "我看见你", "我注意到你", "我发现你", "刚进门", "刚才在楼下", "yesterday i", "last week i", "last month i", "last night i",
    "the other day i", "this morning i", "over the weekend i", "before coming i", "before i came", "before this call i",
    "before this meeting i", "on my way", "i tried", "i called your", "i rang your", "i visited", "i went to", "i walked",
    "i browsed", "i bought", "i ordered", "i queued", "i waited", "i noticed", "i saw that your", "i saw your", "i stood in",
    "i dropped into", "i popped into", "i had a look at your", "i looked at your", "i read your";

    /// Places it at the customer's.
    OF_CUSTOMER:
    "你们", "你家", "你那", "你的", "你这", "贵司", "贵公司", "贵行", "贵店", "your", "yours";

    /// Brings in the trainee's own offer, which makes more of it than an observation.
    OURS_NAMED:
    "我们", "咱们", "我方", "我司", "助手", "模型", "方案", "our", "ours", "we", "weve", "the assistant", "the model", "it supports",
    "it can", "它能", "它可以", "支持";

    /// Says when, after the talk, the trainee will do what he promises.
    AFTERWARDS:
    "今晚", "今天下班", "下班前", "明天", "明早", "后天", "回去", "会后", "周一", "周二", "周三", "周四", "周五", "周末", "下周", "月底前", "今天内",
    "tonight", "later today", "by tomorrow", "tomorrow", "after this", "after the call", "after the meeting", "end of day",
    "by monday", "by tuesday", "by wednesday", "by thursday", "by friday", "on monday", "on tuesday", "on wednesday",
    "on thursday", "on friday", "next week", "before the weekend";
}

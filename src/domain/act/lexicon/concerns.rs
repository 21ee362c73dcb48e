//! Phrases of the objection steps (coding manual 1.6): acknowledging, exploring, responding, confirming.
//!
//! Written in the plainest form (`plain`).

phrases! {
    /// Accepts a concern as reasonable, or names it.
    ACKNOWLEDGE:
    "这个顺序很对", "问得很对", "想得很对", "该先问", "我记住了", "你要防的", "确实不敢", "确实不能", "确实没法", "守得紧是应该", "理解你", "能理解", "可以理解", "很理解", "完全理解", "非常理解", "特别理解", "我理解", "我懂", "我明白你", "明白你的", "明白你担", "明白你这", "有道理", "在理", "说得对", "说得是", "说的是", "说的对", "讲得对", "说得没错", "说的没错", "没说错", "是这个理", "是这么个理", "应该的", "是应该", "正常的", "很正常", "太正常", "正常得很", "再正常不过", "合情合理", "很合理", "合理的", "挺合理", "完全合理", "天经地义", "是对的", "没毛病", "没有错", "不奇怪", "不意外", "不过分", "难怪", "怪不得", "换做我", "换作我", "换成我", "换了我", "换我", "要换我", "换谁", "换做谁", "换成谁", "谁都会", "谁都怕", "谁都得", "谁都不敢", "谁心里", "我要是你", "我是你", "如果我是你", "站在你*角度", "站你*角度", "站在你的位置", "搁谁", "搁我", "放谁身上", "是我也", "我也会", "我也得", "我也怕", "我也不敢", "我也担心", "我也犹豫", "这个顾虑", "你的顾虑", "这顾虑", "这份顾虑", "顾虑得", "你的担心", "这个担心", "这担心", "你担心的", "你的担忧", "这个担忧", "你的压力", "你谨慎", "谨慎是", "谨慎点", "慎重是", "慎重点", "小心是", "小心点", "多看两家", "多看几家", "货比三家", "多比几家", "多比较", "确实不是小", "确实是笔", "确实不便宜", "确实不小", "确实要慎重", "确实要谨慎", "确实要考虑", "确实得考虑", "确实该", "确实得", "确实需要谨慎", "确实是个问题", "确实是个坎", "确实是个现实", "确实值得", "确实难", "确实不容易", "确实不轻松", "确实有风险", "确实有压力", "确实关键", "确实重要", "确实会", "这条线", "这根线", "这道线", "这条底线", "这个底线", "该守", "守得对", "要守住", "问得好", "问到点子", "说到点子", "问到了关键", "问到关键", "问在点子", "提得好", "提得对", "提得很好", "这个问题提", "考虑得周到", "考虑得很周", "想得周到", "想得很周", "想得细", "吃过亏", "被坑过", "一朝被蛇", "栽过跟头", "伤过一次", "有过*教训", "有前车", "不放心是", "不踏实是", "犹豫是", "怕是应该", "有疑问是", "有疑虑是", "有顾虑是", "心里没底", "心里打鼓", "不容易", "谢谢你直说", "谢谢你坦诚", "感谢你直说", "感谢你坦诚", "谢谢你告诉我", "你能直说", "你说得很直接", "压在你身上", "责任在你", "责任都在你", "板子打在你", "背锅", "你得担责", "要担责任", "要担风险", "担着责任", "担着风险", "这么大一笔", "不是小数", "不是小钱", "不是小事", "不是个小数", "听出来了", "听得出来", "听出你", "我听明白", "我听懂", "也就是说你", "所以你担心", "所以你是担心", "你是担心", "你是怕", "你怕的是", "你在意的是", "你最在意的是",
    "i understand", "i can understand", "understand your", "understand why", "understand the", "understood", "completely understand", "totally understand", "understandable", "i hear you", "i hear that", "hear your", "i get it", "i get that", "i get why", "get where", "see where youre coming", "see why", "i can see", "i see your", "i see what you mean", "makes sense", "make sense", "made sense", "that makes total sense", "makes perfect sense", "fair point", "fair enough", "fair worry", "fair concern", "fair question", "fair challenge", "fair comment", "fair line", "fair ask", "a fair", "thats fair", "that is fair", "totally fair", "its fair", "only fair", "quite fair", "very fair", "perfectly fair", "entirely fair", "good point", "good question", "great question", "good challenge", "great point", "legitimate", "legit", "reasonable", "perfectly reasonable", "sensible", "prudent", "wise", "natural", "its normal", "thats normal", "quite normal", "very normal", "perfectly normal", "thats right to", "youre right to", "you are right to", "right to ask", "right to be", "right to worry", "right to raise", "right to push", "right to want", "right to question", "right thing to", "youre right", "you are right", "you have a point", "youve got a point", "got a point there", "point taken", "i would be", "id be", "id want", "id worry", "id ask", "id feel", "id think", "id do the same", "id hesitate", "id have the same", "id say the same", "i would worry", "i would ask", "i would want", "i would feel", "i would think", "i would hesitate", "i would do the same", "id also", "i would also", "me too id", "so would i", "wouldnt either", "would worry me", "worry me too", "anyone would", "anybody would", "everyone would", "anyone in your", "in your shoes", "in your seat", "in your place", "in your position", "in your chair", "if i were you", "if i was you", "were i you", "if i sat", "if i were sitting", "same boat", "cant blame you", "dont blame you", "wouldnt blame", "no wonder", "not surprised", "im not surprised", "no surprise", "doesnt surprise", "cant argue with", "hard to argue", "thats a lot of", "that is a lot of", "its a lot of", "a lot of money", "big number", "big ticket", "serious money", "not small money", "not a small", "no small", "thats a big", "that is a big", "a real concern", "a real worry", "a real risk", "real concern", "a genuine", "a serious concern", "important concern", "an important point", "important point", "appreciate you", "appreciate that you", "appreciate the", "thank you for being", "thanks for being", "thank you for raising", "thanks for raising", "thank you for saying", "thanks for saying", "thanks for telling", "thanks for the honesty", "thank you for telling", "glad you raised", "glad you said", "glad you asked", "glad you brought", "glad you mentioned", "burnt", "burned", "once bitten", "been there", "scar", "scars", "wary", "down the drain", "after what happened", "after an experience like", "after that experience", "must have hurt", "must have been", "must be frustrating", "must be hard", "that hurts", "that stings", "thats tough", "that is tough", "tough spot", "sounds rough", "sounds tough", "sounds like you", "your neck on the line", "your name on", "its your name", "on the hook", "youre the one who", "the last thing you need", "the last thing you want", "no one wants", "nobody wants", "noone wants", "so the worry is", "so your worry", "so your concern", "your concern is", "your worry is", "so what worries you", "caution is", "being careful", "careful is", "deserves a", "deserve a", "sacred", "non negotiable", "your reputation",
    "valid point", "valid concern", "valid worry", "valid question", "valid fear", "thats valid", "totally valid", "perfectly valid", "very valid", "quite valid", "entirely valid", "id * too", "id * as well", "i would * too", "i would * as well", "i wouldnt * either", "wouldnt * either", "hold that line", "line to hold", "line worth holding", "right line", "nobody should", "no one should", "nobody would enjoy", "no one would enjoy", "no one would like", "nobody would like", "nobody would want", "no one would want", "very real", "real worry", "genuine worry", "is what anyone would", "any of us would", "normal thing to", "natural thing to", "thats only natural", "deserve an answer", "deserves an answer", "deserves a straight", "deserves a proper", "that would bother", "thatd bother", "thatd worry", "i take that seriously", "we take that seriously", "you trust only", "right to be careful", "so its the", "so the worry", "so the fear", "so the fear is", "the worry being", "i take your point", "take the point", "id be the same",
}

phrases! {
    /// Empathy that names nothing: half an acknowledgement at best.
    EMPTY:
    "我理解", "理解", "明白", "理解理解", "我理解你", "嗯嗯", "我明白", "我懂", "懂的", "好的", "i understand", "understood", "i see", "i hear you", "i get it", "ok", "okay", "right", "sure", "got it", "noted", "i understand your concern", "i understand completely", "我完全理解", "我非常理解", "我特别理解", "我能理解",
}

phrases! {
    /// Turns an acknowledgement around in one breath.
    BUT:
    "但是", "但", "可是", "不过", "然而", "只是",
    "but", "however", "although", "though", "yet", "except",
}

phrases! {
    /// Probes a concern: its cause, weight, scope, people or measure.
    EXPLORE:
    "是不是之前", "是不是以前", "是之前", "吃过*亏", "出过*事", "之前*出过", "最担心", "担心的是", "具体担心", "主要担心", "担心什么", "担心哪", "担心它", "最怕", "怕的是", "主要怕", "怕什么", "怕哪", "顾虑", "疑虑", "不放心", "不踏实", "没把握", "犹豫", "介意", "在意", "看重", "卡在", "卡住", "卡点", "过不去", "过不了", "坎在", "症结", "心结", "背后", "原因", "为什么", "为何", "怎么会", "是因为", "因为什么", "出于", "是制度", "是规定", "是政策", "明文", "硬性", "硬规定", "红线", "一刀切", "还是之前", "还是以前", "还是说", "还是", "出过事", "出过什么", "发生过", "遇到过", "吃过亏", "踩过坑", "经历过", "有过类似", "谁提的", "谁提出", "谁说的", "谁在担心", "谁最", "哪位", "是谁", "谁的意见", "谁的想法", "谁那", "什么人", "哪些人", "哪个部门", "都有谁", "跟谁比", "和谁比", "跟哪家比", "跟哪", "和哪", "比的是", "对比的是", "拿什么比", "参照", "贵在哪", "高在哪", "差在哪", "贵了多少", "贵多少", "高多少", "差多少", "超出多少", "超了多少", "预期是多少", "心里*价位", "预算是", "预算大概", "什么标准", "标准是", "怎么衡量", "怎么判断", "怎么算", "怎样才", "怎么样才", "怎么才", "要看到", "需要看到", "想看到", "看到什么", "什么样的", "什么情况", "哪种情况", "哪类", "哪一类", "哪一块", "哪块", "哪一部分", "哪部分", "哪一点", "哪方面", "哪个环节", "指的是", "具体指", "具体是", "具体说", "具体讲", "展开", "多说", "细说", "说说看", "说说", "讲讲", "能说说", "能不能说", "方便说", "方便讲", "方便透露", "多大程度", "到什么程度", "影响多大", "多严重", "多大", "有多", "除了这个", "还有别的吗", "需要什么条件", "什么条件", "要满足", "前提", "需要我们", "要我们*什么", "我们做到", "我们做什么", "做到什么", "拿出什么", "提供什么", "给出什么", "才能放心", "才放心", "才敢", "才会考虑", "才能接受", "才容易", "点头", "通常什么", "一般什么", "什么时候会", "什么时候能", "什么时候*合适", "是预算", "是钱", "是时机", "是优先级", "是时间", "是人手", "是没有*还是", "提过吗", "说过什么", "反馈", "预判", "猜测",
    "what worries", "what concerns", "whats your main", "what is your main", "main worry", "main concern", "biggest worry", "biggest concern", "biggest fear", "worry most", "worries you most", "concerns you most", "fear most", "afraid of", "what are you afraid", "what scares", "what makes you", "what makes it", "what would make", "whats behind", "what is behind", "what lies behind", "what sits behind", "whats driving", "what is driving", "what drives", "where does that come from", "where does it come from", "where is that coming", "what happened", "did something happen", "something happened", "what went wrong", "is that because", "is it because", "is it that", "is it the", "is it more", "is it a", "is that a", "is that the", "is this a", "is this about", "is that about", "is it about", "is that written", "written policy", "policy or", "hard rule", "formal rule", "rule or", "or is it", "or is that", "or something else", "or more", "or just", "or did", "why is that", "why do you", "why not", "how come", "compared with", "compared to", "comparing", "against what", "relative to", "expensive compared", "in relation to", "how far apart", "how far off", "how much over", "how much too", "how big is the gap", "what gap", "what number", "what figure", "what would be", "what would it take", "what would they need", "what would you need", "what would he need", "what would she need", "what would need to", "what do they need", "what do you need to see", "need to see", "have to see", "want to see", "like to see", "need to hear", "need to be true", "have to be true", "what would convince", "what would reassure", "what would satisfy", "what would good", "what would help you", "what kind of proof", "what proof", "what evidence", "which part", "which parts", "which bit", "which of", "which aspect", "which one", "which faculty", "which team", "which people", "what part", "what exactly", "what specifically", "specifically", "exactly", "what do you mean", "when you say", "mean by", "say more", "tell me more", "tell me a bit more", "tell me about", "help me understand", "walk me through", "can you expand", "could you expand", "elaborate", "unpack", "who raised", "who said", "who is it", "whos", "who else", "who in", "who on", "who would", "who has", "who feels", "who decides", "whose", "all of them", "everyone or", "everybody or", "one or two", "how strongly", "how serious", "how real", "how important", "how firm", "how fixed", "how hard", "how often", "how likely", "how much of", "weigh", "criteria", "criterion", "measure", "standard", "judge", "deal breaker", "dealbreaker", "showstopper", "show stopper", "is there anything", "aside from", "apart from", "besides", "has anyone", "have they", "have you had", "had a bad", "bad experience", "been burned", "last time", "experience with", "money gone", "other things come first", "timing or", "budget or", "priority or", "condition", "conditions", "under what", "in what case", "what if we could",
    "object to", "picked up on", "pick up on", "mainly for", "is it for", "is the * for", "go wrong last time", "on last time", "getting it wrong", "expect it to", "where do you expect", "jam", "before youd", "before you would", "let you down", "what was it about", "what put you off", "whats the sticking", "sticking point", "stuck on", "hung up on", "the real issue", "at the root", "root of it", "what would you have to", "must it be", "does it have to be", "get stuck", "got stuck", "would get stuck", "getting stuck", "come unstuck", "trip up", "trips up",
}

phrases! {
    /// Asks whether a concern is settled.
    CONFIRM:
    "这样*放心", "这样*踏实", "这样*能过", "这样*行吗", "这样*可以吗", "这样*够", "这样*接受", "这样*解决", "这样*打消", "这样*满意", "这样*说得过去", "这样*过关", "这样*能交代", "这样安排*顾虑", "还有什么不放心", "还有不放心", "还不放心", "还有担心", "还有顾虑", "还有什么顾虑", "还有疑虑", "还有疑问", "还有疙瘩", "还有没有疙瘩", "还有没有顾虑", "还有没有担心", "还有没有不放心", "照这个*过得去", "这个方案*过得去", "那一关过得去", "这一关过得去", "还打鼓", "还犯嘀咕", "还有嘀咕", "还悬着", "还有哪里不", "还有哪不", "打消*顾虑", "打消*吗", "消除*顾虑", "顾虑*消", "顾虑*打消", "顾虑*解决", "顾虑*放下", "顾虑*没了", "顾虑*没有了", "疑虑*打消", "疑虑*消除", "解决了你", "解决你*担心", "回答了你", "回答你*问题", "回答到你", "解答了你", "能不能接受", "可以接受吗", "接受得了", "过得了*吗", "过得了关", "过得去吗", "能过*这关", "能过*那关", "算过", "算是过", "迈过", "过去了吧", "翻篇", "放下心", "心里*踏实", "心里*有底", "心里*有数了", "有底了", "踏实点", "踏实些", "踏实了", "放心点", "放心些", "放心了", "够用吗*顾虑", "交代得过去", "能交代", "好交代", "好交差", "没问题了吧", "没什么问题了吧", "是不是放心", "你看这么处理", "你看这样处理", "这么处理", "这样处理", "这么解释", "这样解释", "这么答", "这样答", "我这么说", "我这样说", "does that address", "does this address", "does it address", "does that answer", "does this answer", "does this help", "does that settle", "does this settle", "does this work for", "does this cover", "does that ease", "does that satisfy", "does that reassure", "does that take care", "does that deal with", "does that resolve", "does that solve", "does that make you", "does that remove", "does that close", "does that sound ok", "does that sound okay", "does that sound acceptable", "does that sound workable", "does that do it", "do that for you", "would that address", "would that answer", "would that settle", "would that satisfy", "would that be enough", "would that be acceptable", "would that pass", "would that ease", "would that put", "would that reassure", "would this satisfy", "would this be enough", "would this address", "would it satisfy", "would they accept", "would they be satisfied", "would they be happy with", "will that satisfy", "will that be enough", "will that get past", "is that enough", "is this enough", "is that acceptable", "is that good enough", "is that ok for", "is that okay for", "is that workable", "is that concern", "is your concern", "is that worry", "is that sorted", "is that settled", "is that cleared", "is that resolved", "is that one closed", "are we good", "are we ok", "are we okay", "are we clear", "are we square", "are you ok with", "are you okay with", "are you happy with", "are you satisfied", "are you still worried", "are you still concerned", "are you good with", "are you reassured", "happy with that", "satisfied with that", "feel more comfortable", "feel comfortable", "feel safer", "sleep better", "rest easier", "put your mind", "mind at ease", "mind at rest", "tick the box", "tick that box", "ticks the box", "tick their box", "check the box", "still concerned", "still a concern", "still bothering", "still bother", "still in the way", "still on your mind", "still nagging", "still uneasy", "anything still", "anything missing", "what else would", "what else do they need", "is something still", "any lingering", "any remaining", "any other doubts", "any doubts left", "any more doubts", "have i answered", "did i answer", "did that answer", "have i addressed", "did that address", "have we covered", "have we addressed", "have we dealt", "have we settled", "have we put", "how does that sit", "how do you feel about that", "how does that land", "how do you see that now", "off your list", "off the list", "cross that off", "close that one", "close that point", "good on the", "clear on the", "so that should", "okay now", "alright now", "can live with", "could you live with", "would you be comfortable", "would the board accept", "would the committee accept", "no problem right", "no issue right", "does that put your mind", "are you more comfortable now", "comfortable with that now", "comfortable with it now", "are you comfortable with that", "are you comfortable with it",
    "tell you enough", "show you enough", "prove enough", "would it convince", "would that convince", "would it be proof enough", "would it settle", "would that one be settled", "point be settled", "be settled from your", "be settled for you", "settled already", "settled now", "that one settled", "is it settled", "still got", "still outstanding", "put that to bed", "put it to bed", "lay that to rest", "can we tick", "does that cover it", "does that take the", "take the edge off", "would that be something you could defend", "could you defend that", "could you take the result", "could you take that to", "would that fly", "does that fly",
}

phrases! {
    /// Asks what is still missing of an answer, where a concern is under discussion.
    SETTLED:
    "算不算", "说清", "还有没有", "还有哪", "还有什么", "还要加", "还差", "还缺", "还剩", "还需要看", "能接受", "能放下", "放得下", "放不下", "说得通", "讲得通", "讲通", "够不够", "站得住", "公平吗", "能往下谈", "往下谈了", "开得了口", "交代", "敢签", "没顾到", "没算进", "没考虑", "还有冲突", "有冲突吗", "排得开", "排开", "能过", "过得去", "踏实", "放心", "能不能让你", "你看行", "行不行", "可以吗", "能帮你", "还别扭", "不方便", "不认", "不舒服", "看走眼",
    "is that enough", "would that do", "what else", "anything else you", "what is still", "whats still", "still missing", "does that", "would that", "is there still", "still open", "left open", "comfortable", "fair to you", "hold up", "can you live", "enough for you", "enough for", "do you feel", "leave open",
}

phrases! {
    /// Asks whether the offer can do something, or what happens when it fails.
    CAPABLE:
    "能做到", "怎么办", "咋办", "有没有*案例", "有案例", "谁负责", "谁担责", "支持吗", "靠谱吗", "安全吗", "能保证", "准不准", "稳不稳", "行不行", "扛得住", "出了问题", "出了错",
    "can it", "can you", "what happens if", "what if", "do you have a reference", "any references", "who is liable", "is it safe", "how accurate", "does it support",
}

phrases! {
    /// Confirms as if it were settled: half the form.
    TAGGED:
    "没问题吧", "没问题了吧", "没什么问题了吧", "可以了吧", "行了吧", "对吧", "好吧", "是吧", "放心了吧", "no problem right", "all good then", "all good right", "no issue right", "so were good", "ok right", "okay right", "right then",
}

phrases! {
    /// Asks for anything else at all: probes nothing.
    ANYTHING_ELSE:
    "还有别的问题", "还有其他问题", "还有什么问题", "还有问题吗", "其他问题吗", "有什么问题吗", "any other question", "any other questions", "any questions", "anything else", "any other concerns",
}

phrases! {
    /// Says honestly what cannot be done, or that there is none.
    HONEST:
    "做不到", "做不了", "没法做", "还做不", "目前没有", "现在没有", "暂时没有", "还没有", "确实没有", "的确没有", "我们没有", "我们也没有", "没有*案例", "没做过", "没有做过", "没上过", "不支持", "暂不支持", "还不支持", "没有这个功能", "没这个功能", "实现不了", "覆盖不了", "解决不了", "保证不了", "没法保证", "不能保证", "不敢保证", "无法保证", "承诺不了", "没法承诺", "不能承诺", "不敢承诺", "答不了", "老实讲", "老实说", "实话实说", "实话说", "说实话", "跟你说实话", "不瞒你", "坦白讲", "坦白说", "坦率讲", "坦率说", "不骗你", "不糊弄你", "得承认", "我承认", "要承认", "确实有这个短板", "短板", "不足的地方", "弱项", "不擅长", "不是我们的强项", "我不清楚", "我不确定", "我得回去确认", "我要回去确认", "我回去核实", "我得核实", "赶不上", "赶不及", "来不及", "不在范围", "不包括", "不包含*需要", "帮不上",
    "we cant", "we cannot", "we can not", "we dont do", "we dont have", "we do not have", "we dont support", "we havent", "we have no", "weve no", "we have not", "weve never", "weve not", "we dont offer", "not able to", "arent able to", "unable to", "isnt possible", "not possible", "not supported", "isnt supported", "not included", "not in scope", "out of scope", "no case", "no reference", "no customer", "no client", "none of our", "not yet", "to be honest", "to be straight", "to be frank", "to be upfront", "honestly", "being honest", "ill be honest", "ill be straight", "ill be frank", "being frank", "frankly", "truthfully", "in all honesty", "let me be honest", "let me be straight", "let me be upfront", "i wont pretend", "wont pretend", "not going to pretend", "i cant promise", "cant promise", "cannot promise", "cant guarantee", "cannot guarantee", "wont guarantee", "i dont know", "im not sure", "i have to check", "ill have to check", "id have to check", "let me check and", "i admit", "have to admit", "ill admit", "must admit", "weak spot", "weakness", "weaker", "not our strength", "where we fall short", "falls short", "fall short", "limitation", "our limit", "not something we", "wont make",
}

phrases! {
    /// What answers a concern: evidence, a safeguard, a way around.
    ANSWER:
    "案例", "客户", "参考", "同行", "实测", "测试报告", "报告", "证书", "资质", "等保", "认证", "审计", "白皮书", "合同", "条款", "写进", "写明", "赔付", "违约", "退出", "退款", "托管", "源码", "交接", "备份", "容灾", "双活", "私有化", "本地部署", "部署在你", "内网", "机房", "不出域", "不出网", "不出内网", "加密", "脱敏", "权限", "水印", "日志", "留痕", "可追溯", "审批", "人工", "转人工", "兜底", "复核", "回退", "回滚", "灰度", "试点", "小范围", "试跑", "先跑", "分期", "分阶段", "分批", "分两步", "一期", "按量", "拆开", "拆一下", "包含", "包括", "不另收", "一次性", "每年", "一年", "每月", "折合", "折下来", "摊下来", "摊到", "回本", "省下", "算一笔", "算笔账", "算过", "对比", "区别", "差别", "不同", "接口", "对接", "适配", "兼容", "中间库", "联调", "并行", "不用换", "不用动", "不影响", "不占", "配合", "培训", "带教", "驻场", "手册", "运维", "补丁", "响应", "小时内", "服务团队", "专人", "可以通话", "直接通话", "去现场看", "参观", "可以给你看", "可以提供", "可以先", "可以写", "可以把", "可以做", "可以安排", "可以按", "可以分", "可以放", "可以由", "可以让", "由你们", "由你方", "由你", "由我们", "我们有", "我们会", "我们的做法", "我们是这样", "这样设计", "做法是", "方案是", "办法是", "如果*就", "万一", "一旦", "在你们*里", "在你们自己", "不参加", "不替代", "不是替代", "不裁", "转岗", "做的是", "帮他们", "省出", "腾出", "case", "cases", "reference", "references", "customer of ours", "customers of ours", "client of ours", "peer", "test report", "tested", "measured", "report", "certificate", "certified", "certification", "audit", "audited", "iso", "soc 2", "soc2", "white paper", "whitepaper", "contract", "clause", "written", "in writing", "penalty", "penalties", "refund", "exit", "escrow", "source code", "hand over", "handover", "backup", "failover", "redundancy", "on prem", "on premise", "on premises", "private deployment", "your own servers", "your servers", "your own data centre", "your data centre", "your data center", "inside your network", "inside your", "behind your firewall", "stays inside", "stays in", "stay in", "stays with you", "never leaves", "doesnt leave", "does not leave", "encrypt", "encrypted", "encryption", "masked", "anonymised", "access rights", "permissions", "watermark", "log", "logs", "logged", "trace", "traceable", "approval", "human review", "a human", "an agent", "a person", "fall back", "fallback", "rollback", "roll back", "phase", "phases", "phased", "stages", "in stages", "pilot", "trial", "start small", "start with", "small scope", "one team", "instalments", "installments", "per year", "a year", "per month", "a month", "per agent", "per seat", "one off", "one time", "included", "already in", "includes", "covers", "extra", "optional", "split", "break it down", "take it apart", "break down", "works out", "comes to", "pays back", "payback", "pays for itself", "saves", "offset", "difference", "differs", "compare", "interface", "interfaces", "connector", "connectors", "api", "apis", "integrates", "adapter", "standard", "in parallel", "alongside", "on top of", "without replacing", "no need to replace", "nothing to replace", "dont replace", "doesnt replace", "not replace", "training", "trained", "coaching", "on site", "onsite", "rollout", "champions", "patches", "patch", "maintenance", "support team", "response time", "within hours", "within an hour", "hotline", "account team", "named engineer", "dedicated", "you can talk to", "you can call", "you can visit", "speak to them", "talk to them", "call them", "visit them", "we can", "we could", "we have", "weve", "we do", "we use", "we keep", "we put", "we run", "we start", "wed", "we would", "well", "our approach", "the way we", "how we handle", "how we do", "what we do", "heres how", "here is how", "heres what", "here is what", "in that case", "then lets", "so lets", "instead", "alternative", "option", "options", "if anything goes wrong", "if it fails", "if we fail", "if something", "waiting for you", "needs one person", "needs nobody", "no work for", "no effort from", "your team decides", "you decide", "you keep", "you own", "you hold", "you control", "you can", "有效期", "按你的节奏", "按你们的节奏", "不着急", "不催", "valid until", "at your own pace", "your pace",
    "two phases", "in two phases", "next years budget", "bench test", "one crew", "one team first", "one site first", "only carry on if", "you only pay if", "stop if", "side by side", "old one stays", "until you say", "till you say", "nurses as coaches", "as coaches", "your own people", "film it", "reason with each", "top three reasons", "its reasons", "reasons stored", "stored for", "for the inspector", "for the auditor", "what we do is", "the way it works is", "it would be", "theyd", "they wouldnt", "it wouldnt", "nobody would", "you start with", "start with one", "we start with",
}

/// A kind of concern: what the customer says of it, and what an answer to it speaks about.
pub type Theme = (&'static [&'static str], &'static [&'static str]);

/// The concerns of the coding manual, table 1.6, for lines read without a scenario.
pub const THEMES: &[Theme] = &[
    (
        &[
            "贵",
            "价",
            "费",
            "预算",
            "钱",
            "便宜",
            "成本",
            "expensive",
            "price",
            "pricing",
            "cost",
            "fee",
            "budget",
            "steep",
            "cheaper",
            "money",
            "afford",
        ],
        &[
            "价",
            "费",
            "钱",
            "预算",
            "成本",
            "每年",
            "一年",
            "三年",
            "省",
            "回本",
            "分期",
            "包含",
            "包括",
            "一次性",
            "损失",
            "投入",
            "万",
            "price",
            "fee",
            "cost",
            "budget",
            "year",
            "save",
            "payback",
            "included",
            "one off",
            "scope",
            "per ",
            "spend",
            "invest",
        ],
    ),
    (
        &[
            "数据",
            "安全",
            "内网",
            "泄露",
            "外泄",
            "隐私",
            "合规",
            "等保",
            "监管",
            "私有化",
            "上云",
            "云",
            "data",
            "security",
            "secure",
            "leak",
            "privacy",
            "compliance",
            "regulat",
            "audit",
            "on-prem",
            "cloud",
            "gdpr",
        ],
        &[
            "数据", "安全", "内网", "私有", "本地", "机房", "加密", "脱敏", "权限", "等保", "审计", "日志", "部署",
            "证书", "data", "server", "encrypt", "private", "premises", "local", "certif", "audit", "log", "access",
            "network", "deploy", "mask",
        ],
    ),
    (
        &[
            "对接",
            "集成",
            "接口",
            "系统对不上",
            "兼容",
            "芯片",
            "integrat",
            "erp",
            "sap",
            "fit our",
            "compatib",
            "interface",
            "connect",
        ],
        &[
            "接口",
            "对接",
            "适配",
            "联调",
            "兼容",
            "标准",
            "中间库",
            "connector",
            "interface",
            "api",
            "integrat",
            "adapter",
            "standard",
            "port",
        ],
    ),
    (
        &[
            "案例",
            "第一个",
            "小白鼠",
            "没做过",
            "没有做过",
            "证明",
            "准",
            "答错",
            "胡说",
            "幻觉",
            "靠谱",
            "出错",
            "误",
            "黑盒",
            "解释",
            "信",
            "case",
            "reference",
            "first",
            "guinea",
            "proof",
            "prove",
            "wrong",
            "accura",
            "hallucinat",
            "trust",
            "black box",
            "explain",
            "believe",
            "convinced",
            "miss",
        ],
        &[
            "案例",
            "客户",
            "参考",
            "实测",
            "测试",
            "试",
            "数据",
            "报告",
            "出处",
            "来源",
            "依据",
            "人工",
            "复核",
            "阈值",
            "case",
            "reference",
            "customer",
            "client",
            "test",
            "trial",
            "pilot",
            "measured",
            "source",
            "human",
            "agent",
            "review",
            "threshold",
            "sample",
        ],
    ),
    (
        &[
            "做不了主",
            "领导",
            "集团",
            "老板",
            "院长",
            "行长",
            "董事会",
            "批",
            "定不了",
            "not my call",
            "boss",
            "board",
            "group",
            "headquarters",
            "approve",
            "committee",
            "not up to me",
            "sign off",
            "deputy",
        ],
        &[
            "材料", "汇报", "一起", "院长", "领导", "集团", "老板", "一页", "paper", "together", "boss", "board",
            "group", "summary", "page", "present", "case for",
        ],
    ),
    (
        &["招标", "投标", "比价", "tender", "rfp", "procurement", "quotes", "bids"],
        &["招标", "公开", "要求", "流程", "时间", "标准", "tender", "requirement", "process", "public", "schedule"],
    ),
    (
        &[
            "今年",
            "明年",
            "时间",
            "忙",
            "没人手",
            "排期",
            "冻结",
            "季度",
            "以后再说",
            "再说",
            "时机",
            "not this year",
            "next year",
            "busy",
            "no time",
            "capacity",
            "freeze",
            "migration",
            "q3",
            "q4",
            "q1",
            "q2",
            "timing",
            "later",
            "not now",
        ],
        &[
            "小",
            "先",
            "不占",
            "人",
            "天",
            "等你",
            "之后",
            "冻结",
            "排",
            "等待",
            "拖",
            "one person",
            "days",
            "after",
            "before",
            "until",
            "small",
            "ready",
            "wait",
            "later",
            "freeze",
            "hours",
            "when you",
        ],
    ),
    (
        &[
            "你们公司",
            "规模",
            "太小",
            "倒闭",
            "不在了",
            "撑",
            "刚成立",
            "创业",
            "没听说",
            "tiny",
            "small company",
            "go bust",
            "startup",
            "start up",
            "never heard",
            "around in",
            "survive",
            "deliver",
            "交付",
        ],
        &[
            "托管", "源码", "合同", "客户", "财务", "退出", "赔", "团队", "交付", "融资", "多年", "escrow", "source",
            "contract", "customer", "financ", "exit", "penalt", "team", "deliver", "years", "accounts",
        ],
    ),
    (
        &[
            "不愿意",
            "不配合",
            "不会用",
            "裁",
            "抵触",
            "学不会",
            "习惯",
            "员工",
            "一线",
            "won't use",
            "adopt",
            "resist",
            "refuse",
            "laid off",
            "jobs",
            "users",
            "staff",
            "faculty",
            "habit",
        ],
        &[
            "培训", "试点", "一线", "员工", "他们", "岗", "裁", "带", "习惯", "train", "pilot", "staff", "job", "team",
            "they", "people", "champion", "rollout",
        ],
    ),
    (
        &[
            "别家",
            "另一家",
            "他们家",
            "竞品",
            "友商",
            "某",
            "在谈",
            "比较",
            "自研",
            "自己做",
            "开源",
            "免费",
            "供应商",
            "talking to",
            "competitor",
            "other vendor",
            "market leader",
            "supplier",
            "alternative",
            "build it ourselves",
            "in house",
            "in-house",
            "free tool",
            "looking at",
        ],
        &[
            "区别",
            "不同",
            "对比",
            "标准",
            "比",
            "他们",
            "自研",
            "一起",
            "differ",
            "compare",
            "criteria",
            "they",
            "side by side",
            "together",
            "build",
        ],
    ),
    (
        &[
            "还能用",
            "够用",
            "不需要",
            "没必要",
            "没问题",
            "挺好",
            "也能用",
            "用不着",
            "works",
            "fine",
            "don't need",
            "no need",
            "happy with",
            "good enough",
            "used to",
        ],
        &["现有", "不用换", "并", "加", "旁边", "alongside", "on top", "existing", "keep", "replace", "beside"],
    ),
    (
        &[
            "宕机",
            "停机",
            "挂",
            "崩",
            "故障",
            "赔",
            "责任",
            "维护",
            "运维",
            "down",
            "outage",
            "crash",
            "liab",
            "responsib",
            "maintenance",
            "maintain",
        ],
        &[
            "赔", "备", "容灾", "切换", "响应", "小时", "责任", "合同", "运维", "failover", "backup", "response",
            "hour", "contract", "liab", "patch", "support", "maintain",
        ],
    ),
];

phrases! {
    /// A reason not to go on, or a putting off: what the customer says of price, supplier, data, timing, say and users.
    CONCERN:
    "太贵", "贵了", "贵不少", "好贵", "有点贵", "偏贵", "贵三成", "贵两成", "贵一倍", "嫌贵", "价格太高", "价格高", "价格偏高", "报价太高", "报价高", "报价*高", "比别家高", "比别家贵", "比他们高", "比*家高", "比*家贵", "超预算", "超出预算", "预算不够", "预算有限", "没预算", "没有预算", "预算砍", "预算紧", "花不起", "出不起", "性价比", "用不着", "不想换", "不打算换", "懒得换", "还能用", "也能用", "够用", "凑合", "用得挺好", "用着挺好", "挺好的 不", "用习惯", "刚换了*不想", "刚上了*系统 不", "再看看", "先看看", "看看再说", "再说吧", "以后再说", "明年再", "今年没", "今年不", "年后再", "过阵子", "过段时间", "缓缓", "缓一缓", "放一放", "不急", "不着急", "再想想", "想一想", "考虑考虑", "考虑一下", "再考虑", "研究研究", "商量商量", "再商量", "再议", "定不了", "不好定", "做不了主", "说了不算", "说了也不算", "不是我说了算", "得*点头", "得*定", "要*点头才", "要上会", "得上会", "要过会", "走招标", "要招标", "必须招标", "三家比价", "货比三家", "再比比", "对比几家", "看别家", "看看别家", "别家也", "另一家", "另外一家", "别的供应商", "别的厂商", "也在谈", "已经在谈", "在跟*谈", "在和*谈", "合作好多年", "合作多年", "老供应商", "自己做", "自己研发", "自己搭", "chatgpt也", "你们公司", "你们规模", "你们太小", "你们这么小", "你们没有", "你们没做过", "你们没经验", "你们不懂", "你们行不行", "你们能行", "你们交付", "你们撑", "你们倒", "你们要是", "你们万一", "你们会不会跑", "你们的案例", "你们方案", "你们的方案", "你们系统", "你们的系统", "你们上次", "你们之前", "你们那个", "你们销售", "没听过你们", "没听说过", "没听说你们", "不放心", "不太放心", "信不过", "不信任", "不太信", "不信", "不相信", "怕你们", "担心你们", "怕*担责", "怕*不会用", "怕*不用", "怕*泄", "担心*泄", "担心*安全", "担心*不准", "担心*用不起来", "担心*不会", "担心*效果", "怕*裁", "怕*抵触", "心里没底*你们", "不敢上", "不敢做", "不敢第一个", "第一个吃", "小白鼠", "没有*案例", "没*案例", "有没有*案例", "同行业*案例", "案例*不够", "案例太少", "谁敢", "出了事谁", "出了问题谁", "出错了谁", "答错了谁", "谁来担", "责任算谁", "被坑", "被骗", "上过当", "吃过亏", "踩过坑", "上次*失败", "试过*不行", "试过*失败", "试过*没用", "上次那家", "之前那家", "噱头", "忽悠", "不靠谱", "靠谱吗", "真有那么", "真的有用", "能有用吗", "能行吗", "行不行啊", "准不准", "胡说八道", "瞎编", "乱答", "黑盒", "黑箱", "解释不了", "不可解释", "说不清楚怎么判", "监管不", "监管那关", "合规过不", "法务不", "信息安全部不", "信息安全不", "安全部门不", "it不同意", "过不了", "不能出", "不出内网", "不能上云", "上不了云", "不让上云", "不能外传", "必须私有化", "只能私有化", "必须本地", "只能本地", "数据*不能", "对不上", "对接不了", "动静太大", "切换风险", "抽不出人", "不配合", "不愿意用", "用不起来", "抵触", "学不会", "年纪大*学", "要裁他们", "抢饭碗", "宕机*赔", "宕机怎么办", "挂了怎么办", "出故障怎么办", "绑死", "锁死", "被你们套", "合同太长", "太折腾", "太复杂", "太麻烦了 不", "不感兴趣", "没兴趣", "老板说再", "领导不", "领导觉得", "院长不", "行长不", "董事会不", "财务不批", "便宜点", "便宜些", "降价", "最低价", "折扣", "too expensive", "pricey", "overpriced", "too much money", "a lot for", "costs too much", "cost too much", "your price", "your quote", "the quote is", "higher than", "over budget", "above budget", "above our budget", "no budget", "budgeted for", "cant afford", "not in the budget", "out of our range", "licence fee", "license fee", "better price", "best price", "value for money", "not worth", "not convinced", "unconvinced", "sceptical", "skeptical", "doubtful", "dont believe", "dont trust", "wouldnt trust", "cant trust", "cant be trusted", "not sure about you", "my worry", "my concern", "too risky", "not comfortable", "last vendor", "got sued", "failed project", "tried *failed", "seen demos", "seen this before", "heard that before", "heard this before", "all vendors say", "every vendor says", "you all say", "they all say", "sounds too good", "just hype", "gimmick", "snake oil", "buzzword", "dont need", "not interested", "not for us", "not looking", "works fine", "works for us", "still works", "if it aint", "not broken", "just signed with", "locked in", "lock in", "mid migration", "not this year", "next year", "next quarter", "next budget", "not now", "not right now", "not a priority", "other priorities", "bad timing", "wrong time", "later in the year", "sleep on it", "think about it", "think it over", "need to think", "have to think", "get back to you", "call you back", "well see", "leave it with", "let me discuss", "need to discuss", "ask my boss", "run it past", "run it by", "not my call", "not my decision", "not up to me", "above my pay", "cant decide", "cant sign", "head office decides", "hq decides", "group decides", "dean decides", "cfo wont", "cfo will", "my boss wont", "my boss will", "boss says", "procurement will", "procurement wants", "procurement needs", "three quotes", "has to go to tender", "go to tender", "out to tender", "rfp", "talking to", "speaking to", "looking at others", "looking at options", "other vendors", "another vendor", "our supplier can", "our vendor can", "current supplier can", "can do the same", "does the same", "do it ourselves", "build it ourselves", "build our own", "build this ourselves", "our own team can", "chatgpt can", "tiny company", "youre a startup", "you are a startup", "never heard of", "who are you", "go bust", "going bust", "go under", "still exist", "still be here", "get acquired", "no track record", "no case", "no cases", "any case", "guinea pig", "first customer", "who else uses", "prove it", "cant leave", "cannot leave", "must not leave", "stay on prem", "on prem only", "on premise only", "on premises only", "must be on prem", "not allow cloud", "cant use the cloud", "cant go to the cloud", "security will", "compliance will", "compliance would", "legal wont", "legal will", "audit will", "auditors", "certificate for", "youd need", "you would need", "cant explain", "hallucination", "makes things up", "misses something", "wont fit", "doesnt fit", "wont integrate", "doesnt integrate", "not compatible", "too complicated", "too complex", "too disruptive", "wont use it", "wont adopt", "wont like", "will resist", "will refuse", "will hate", "users wont", "staff wont", "people wont", "doctors wont", "agents wont", "teachers wont", "engineers wont", "drivers wont", "lose their jobs", "losing their jobs", "job losses", "job cuts", "layoffs", "you guys", "youre all", "花这么多", "不划算", "投入太大", "投入太高", "一大截", "高出", "超我们预算", "超了预算", "超过预算", "压价", "预算卡", "预算砍了", "这笔钱", "这么多钱", "也太高", "还行", "还可以吧", "挺稳定", "挺好用", "用得住", "没觉得", "没什么问题", "没啥问题", "也能凑合", "不是很急", "没那么急", "没那么着急", "不是刚需", "没有必要", "没太大必要", "意义不大", "会抵触", "会不用", "会不愿意", "肯定不愿意", "肯定不用", "肯定反对", "肯定不会用", "会反对", "会有意见", "有抵触", "会说ai", "怕被替代", "怕被取代", "怕丢饭碗", "要丢饭碗", "不一定愿意", "不见得愿意", "未必愿意", "未必用", "未必肯", "不会同意", "不同意", "不批", "批不下来", "批不了", "不点头", "才能定", "才能批", "说了算 不", "要集团", "得集团", "要总部", "得总部", "要总行", "得总行", "要老板", "得老板", "得领导", "要领导", "得院长", "要院长", "得校长", "要校长", "得行长", "要行长", "得董事", "要董事", "我这级", "我的权限", "权限不够", "层层审批", "拍不了板", "不好拍板", "不归我", "轮不到我", "ai*不", "ai会", "ai*乱", "ai*胡", "ai*错", "ai*行", "大模型*不", "大模型*乱", "大模型*错", "机器人*不行", "机器*不如人", "机器*代替不", "幻觉", "胡编", "第一个用", "第一个上", "做第一个", "当第一个", "有风险", "风险太大", "担不起", "背不起", "我担", "我背", "责任太大", "责任在我", "万一", "不敢", "保守", "不能离开", "留在内网", "不出域", "不出行", "不出厂", "出不去", "过不了安全", "安全审查", "涉密", "数据给你", "数据放", "放你们", "要走流程", "走流程", "还要走", "需要时间", "给我点时间", "多给*时间", "想一下", "琢磨琢磨", "下周再", "下个月再", "月底再", "年底再", "明年看", "等明年", "等等看", "观望", "先不", "暂时不", "暂时没", "目前不", "目前没有*计划", "没这个计划", "没有计划", "没计划", "不在计划", "不是重点", "往后放", "往后排", "优先级不", "排不上", "招标得", "得招标", "采购流程", "采购*不好过", "别家便宜", "别家更", "别家报", "更便宜", "便宜两成", "便宜三成", "便宜一半", "便宜不少", "便宜很多", "竞品", "友商", "某某家", "某家", "别的家", "也来谈", "也能做", "大厂", "我们自己*能做", "自己就能", "免费*就", "被*坑", "坑过", "受过骗", "吃过*亏", "烂尾", "没见过效果", "没看到效果", "看不到效果", "效果存疑", "不见效", "没用起来", "上次*搞", "上次*黄", "上次试用", "没讲清", "没说清", "没说还", "没看明白", "没听懂", "停服", "跑路", "没跑起来", "交付不", "不适合我们", "不太适合", "跟我们不", "我们行业特殊", "我们情况特殊", "我们比较特殊", "我们不一样", "above what we pay", "a stretch", "more than we", "out of budget", "too much for", "too pricey", "too costly", "that much", "cost a fortune", "per cent over", "percent over", "over the others", "over your competitor", "more than your", "more expensive", "price tag", "quoted us less", "quoted less", "half of what", "is cheaper", "was cheaper", "are cheaper", "cheaper than", "offered the same", "lower quote", "what we have works", "what we have is", "fine as it is", "fine for now", "good enough for", "happy with what", "happy with our", "happy with the", "dont see the need", "dont see why", "dont see the point", "dont really need", "no real need", "no rush on our", "manage fine", "manage just fine", "get by", "we get by", "doing fine", "doing ok", "doing okay", "why change", "why would we", "wont use", "wont touch", "wont accept", "wont want", "wont trust", "wont sign", "wont approve", "wont let", "wont allow", "wont go for", "wont buy", "never allow", "never approve", "never accept", "never agree", "never sign", "never use it", "would never", "will never", "will fear", "will think they", "will say no", "will say the", "will say its", "will block", "will push back", "will object", "will fight", "will see it as", "will feel", "fear for", "afraid of losing", "afraid theyll", "scared of losing", "get replaced", "be replaced", "replacing them", "take their jobs", "to the board", "needs approval", "need approval", "have to ask", "need to ask", "id have to", "id need to", "i would need to", "i would have to", "i need to check", "i have to check", "check with", "talk it over", "out of my hands", "not for me to", "dont have the authority", "no authority", "cant be the first", "the first to", "be first", "nobody has done", "no one has done", "nobody else", "no one else has", "were different", "we are different", "were special", "a case in", "need a case", "need a reference", "have a case", "case studies", "show me a", "unproven", "untested", "immature", "too new", "too early", "early days", "ai makes", "ai gets", "ai will", "ai cant", "ai is", "machine learning", "makes things", "making things up", "hallucinat", "say something wrong", "says something wrong", "answers cant", "cant rely", "rely on it", "dont rely", "sceptic", "security wont", "leave our network", "leave the network", "leave the country", "leave the building", "leave our", "stay inside", "stay in our", "stay on our", "must stay", "has to stay", "not allowed to", "are not allowed", "isnt allowed", "policy says", "our policy", "against policy", "regulator will", "regulator wont", "regulators wont", "the works council", "downtime with you", "what about", "if it fails", "if it breaks", "something goes wrong", "goes wrong with", "too much risk", "my neck", "my name on", "my head", "on the line", "responsible if", "to blame if", "liable if", "not this", "not yet", "not a good time", "a few weeks", "a few months", "few more weeks", "think about", "think it", "let me think", "sleep on", "get back to", "come back to you", "call you", "well be in touch", "circle back", "hold off", "put it on hold", "on hold", "wait until", "wait and see", "need time", "local licence", "a licence", "a license", "other vendor", "another supplier", "another company", "another provider", "other providers", "a competitor", "your competitor", "competitors", "big name", "bigger name", "the incumbent", "market leader", "talking with", "in talks", "our it can", "our it could", "build it", "stick with", "loyal to", "got burned", "been burned", "burned by", "burnt by", "let down by", "last supplier", "last provider", "vendor promised", "supplier promised", "promised the same", "before and it", "tried something like", "didnt deliver", "never delivered", "fell apart", "failed here", "too small", "small firm", "small outfit", "young company", "new company", "never heard", "vendor lock", "too much work", "too much change", "change fatigue", "no time for", "no one to", "nobody to", "no capacity", "no resources", "no people", "not in our budget", "budget is gone", "budget is frozen", "budget freeze", "spent already", "money is gone", "not persuaded", "have my doubts", "doubts about", "i doubt", "dubious", "hesitant", "not sure about", "not so sure", "worried about your", "worried about outages", "worried that", "worry is", "worry that", "concerned about", "concern is", "nervous about", "uneasy", "dont feel comfortable", "not keen", "no interest", "doesnt suit", "wont suit", "isnt for us", "wont work for us", "wont work here", "to the committee", "to head office", "has to go to", "have to go to", "needs to go to", "goes to the board", "my boss decides", "my director decides", "my director wont", "ceo decides", "cfo decides", "procurement wont", "legal will never", "compliance wont", "compliance will never", "audit wont", "we need more time", "need more time", "about ai", "the ai will", "the ai cant", "trust ai", "ai replacing", "need a certificate", "need a local", "有案例", "看其他家", "在看另", "在看别", "在看其他", "会觉得你", "会觉得ai", "会觉得要", "会觉得是来", "打算自己开发", "自己开发就", "准备自己开发", "肯定有意见", "price is too high", "fee is too high", "cost is too high", "price too high", "quote is too high", "too high for us", "what we use is fine", "system is fine", "tool is fine",
    "too dear", "bit dear", "rather dear", "up front", "upfront cost", "that hurts", "hurts is", "thats what hurts", "scares me", "scares us", "frightens me", "worries me", "bothers me is", "makes me nervous", "makes us nervous", "cant see the budget", "dont see the budget", "dont have the budget", "where would the money", "field day", "will think were", "will think we", "theyd think", "theyll think", "theyll say", "they will say", "wont wear it", "wont have it", "wont stand for", "wants reasons for", "wants a reason for", "wants proof", "want another", "another screen", "another tool", "dont have time to", "havent got time", "gave up on the last", "gave up on", "black box", "tried a supplier", "tried one before", "tried this before", "tried that before", "integration failed", "we already have", "already got something", "already have something", "got one already", "sceptical of", "the switching", "spying", "big brother", "how do i explain", "look over our shoulder", "laughing stock", "put my name", "migrating", "frozen until", "code freeze", "nobody budgeted", "no one budgeted", "didnt budget", "wasnt budgeted", "not budgeted", "integration fee", "the gap is", "go for it", "burned by a", "chatbot vendor", "cutover", "until q", "before q", "resource", "resources are",
}

phrases! {
    /// Of the above, what asks for something else where no concern is at hand.
    CONFIRM_LOOSE:
    "够不够", "够了吗", "够吗", "满意吗", "是不是能", "是不是可以", "是不是就", "是不是好点", "是不是好一点", "能接受吗", "还缺什么", "还缺哪", "还差哪", "还差什么", "还犹豫", "还纠结", "还介意", "还怕", "还卡", "还担心", "有底", "能过吗", "放心吗", "信得过", "说得过去", "没问题吧", "可以了吧", "行了吧", "足够吗", "do you feel", "would you feel", "would legal", "would infosec", "would the board", "would the committee", "would your team accept", "would your security", "would your compliance", "would procurement accept", "does that help", "does that work", "does that change", "does that go", "does that get", "does that cover", "would that do", "would that work", "would that help", "would that get", "would that take", "would that cover", "what is missing", "whats missing", "whats still", "what is still", "anything left", "is there anything left", "is that it", "enough for your", "enough for them", "enough for the", "feel better", "all good", "is that something you", "is it enough", "how do you feel now", "still worried", "still worry", "still missing", "still open", "still an issue", "good now", "ok now", "better now", "will that do", "will that work", "would it be enough", "comfortable", "are you comfortable", "are you more comfortable",
    "would still be missing", "still be missing", "what else is missing", "what would be missing", "whats left open", "what is left open", "what would you still", "what do you still need", "is something missing", "or whats missing", "or is something", "happy with that", "does that sit",
}

phrases! {
    /// What the customer says who wants to hear something, and objects to nothing.
    REQUEST:
    "先介绍", "介绍下", "介绍一下", "你介绍", "讲讲你们", "说说你们", "讲讲看", "说说看", "你说", "你讲", "继续说", "请讲", "请说", "给我讲讲", "演示一下",
    "tell me about", "tell me more", "go on", "go ahead", "walk me through", "show me", "how would you like", "introduce yourself", "anything else",
}

phrases! {
    /// A rule the customer puts before the talk: a condition, though it is worded as a want.
    POLICY:
    "留在内网", "不出内网", "内网", "私有化", "本地部署", "不能出", "不出域", "不能上云", "上云", "招标", "等保", "合规", "首先得过", "必须过", "必须先", "必须经过", "必须*批", "必须*签字", "必须*同意", "必须三家", "必须有案例", "必须便宜", "必须降价", "你们必须", "你们要",
    "stay on", "stay inside", "stay in our", "on prem", "on premise", "on premises", "our network", "our servers", "our own servers", "data centre", "data center", "leave", "tender", "three quotes", "procurement", "go to the board", "to the board", "to my boss", "past my", "past the", "by my", "with my boss", "with finance", "with legal", "with the board", "think about", "think it over", "a reference", "a case", "cheaper", "a discount", "a better price", "a lower price", "lower price", "more time", "check with", "ask my", "discuss with", "discuss it", "talk to", "need approval", "sign off", "convincing", "sleep on",
    "the regulator", "regulators want", "the auditor", "the auditors", "compliance wants", "legal wants", "security wants", "audit wants", "wants reasons", "want reasons", "wants proof", "want proof",
}

phrases! {
    /// Questions that doubt more than they ask.
    DOUBT:
    "万一", "怎么办", "谁负责", "谁担责", "谁来担", "谁赔", "算谁的", "找谁", "能行吗", "行不行", "靠谱吗", "靠不靠谱", "可靠吗", "准不准", "准吗", "真的", "真能", "能保证", "保证吗", "敢保证", "凭什么", "为什么要", "为什么选你", "为什么这么贵", "怎么这么贵", "这么贵", "能不能便宜", "能便宜", "便宜点", "打折", "优惠", "有没有*案例", "有案例吗", "有同行", "谁在用", "有人用过", "做过吗", "不是只有", "不是说", "你们行", "你们能", "会不会泄", "会不会裁", "会不会乱", "会不会胡", "会不会答错", "会不会跑路", "会不会倒", "安全吗", "稳定吗", "还在吗", "撑得住吗", "能撑", "what if", "what happens if", "what about", "who pays", "who is responsible", "whos responsible", "who is liable", "whos liable", "who takes the blame", "whose fault", "how do i know", "how do we know", "how can i be sure", "how can we be sure", "how can i trust", "why should", "why would", "why so", "why is it so", "can you promise", "can you guarantee", "do you guarantee", "will it always", "really", "can it really", "can you match", "can you do better", "better price", "discount", "any case", "a case", "any reference", "any references", "who else uses", "who uses", "have you done", "will you still", "still be here", "still exist", "go bust", "go under", "only have", "safe", "secure", "isnt that", "isnt it", "arent you", "dont you", "能做到", "做得到吗", "能达到",
}

phrases! {
    /// Accepts that somebody is careful: a concern must have been voiced, in whatever words.
    CAUTION:
    "换我", "换了我", "换做我", "换作我", "换成我", "换谁", "搁谁", "搁我", "你谨慎", "谨慎是", "慎重是", "你慎重", "小心是", "是应该的", "应该的", "这个顾虑", "你的顾虑", "这个担心", "你的担心", "你担心的", "可以理解", "货比三家", "多看两家", "要担责任", "担着责任", "合情合理",
    "fair worry", "fair concern", "fair point", "fair question", "fair line", "fair challenge", "real worry", "real concern", "genuine concern", "legitimate", "reasonable concern", "youre right to", "you are right to", "in your shoes", "in your seat", "in your place", "in your position", "if i were you", "if i was you", "id be wary", "id be careful", "id be cautious", "id be nervous", "id be worried", "id worry too", "id hesitate", "i would hesitate", "i would worry", "id ask the same", "id feel the same", "id want to know too", "cant blame you", "no wonder you", "i get why you", "i see why you", "understand why you", "you have a point",
}

//! Phrases of N1, N2, N8 and N9: quarrelling, turning away, giving up, lecturing (coding manual 1.6).

phrases! {
    /// N1: proves the customer wrong.
    ARGUE:
    "现在哪还会", "哪还会这样", "哪还有这种", "哪还有这样", "不贵啊", "不贵呀", "不贵吧", "不贵嘛", "根本不算啥", "根本不算什么", "根本不算事", "nobody has that problem", "no one has that problem",
    "nobody has that trouble", "next to nothing compared", "its peanuts",
    "老观念了", "还行怎么", "还行还", "works fine and", "and you still", "yet you still", "then why do you still",
    "but you still", "你这个说法不", "你这说法不", "你的说法不", "这个说法不对", "这说法不对", "说法是错", "说法有问题",
    "你这话不对", "你这话说", "这话不对", "这话说得", "话不能这么说", "话不是这么说", "不能这么说", "不能这么算",
    "不能这样算", "不是这么算", "账不能这么", "账不是这么", "你说得不对", "你说的不对", "你讲得不对", "你讲的不对",
    "你说错", "你错了", "你这就错", "你想错", "你算错", "你这是偏见", "你有偏见", "偏见", "你这是误解", "这是误解",
    "这是误区", "你这是外行", "外行话", "你这观念", "你的观念", "观念太", "观念落后", "思想太", "思维太", "太保守",
    "太落后", "老思想", "老观念", "老黄历", "杞人忧天", "瞎担心", "瞎操心", "多虑了", "你多虑", "你想多", "想太多",
    "想得太多", "没必要担心", "有什么好担心", "有什么好怕", "有什么可怕", "有什么不放心", "有什么可担心", "担心什么呀",
    "担心什么啊", "根本不贵", "一点都不贵", "一点也不贵", "一点不贵", "真不贵", "哪里贵", "哪贵", "贵什么", "贵吗 *贵",
    "怎么就贵", "怎么会贵", "怎么可能贵", "这还贵", "这也叫贵", "这叫贵", "还嫌贵", "这价还", "这价格还", "这哪里算贵",
    "这哪算", "这算什么", "这算贵", "根本不是", "根本不会", "根本不存在", "根本没有", "根本不用", "根本不需要",
    "完全不是", "完全不对", "完全错", "完全没有道理", "不是事实", "不符合事实", "不合事实", "不是这样的",
    "不是这么回事", "不是那么回事", "哪有这回事", "哪有这种", "哪有你说", "哪有那么", "没你说的", "没有你说的",
    "没这么贵", "没这么难", "没这么复杂", "没那么夸张", "没那么严重", "没那么难", "怎么可能", "不可能的事", "不可能 ",
    "胡说", "瞎说", "瞎扯", "扯淡", "谁说的", "谁告诉你", "谁跟你说", "你听谁说", "听谁说的", "自相矛盾", "前后矛盾",
    "说不通", "没道理", "没有道理", "不讲道理", "讲不通", "站不住脚", "不成立", "不科学", "不客观", "不公平", "不专业",
    "我不同意", "我不认同", "不敢苟同", "我不这么认为", "我不这样认为", "我不觉得", "恰恰相反", "刚好相反", "正好相反",
    "你这不是", "这不是你*吗", "你这样想*不对", "你这么想*不对", "你这么想就", "这种想法", "这个想法*不对",
    "你怎么能这么", "你怎么会这么", "你怎么这么", "你凭什么", "凭什么", "你有依据吗", "你有证据吗", "拿出证据",
    "不信你*查", "不信你去", "不信你问", "不信可以", "事实摆在", "事实就是", "事实证明你", "我跟你讲 不", "我告诉你",
    "我跟你说 *错", "你必须承认", "你得承认", "你不得不承认", "别人都*就你", "人家都*就你", "全行业都*就你",
    "大家都*就你", "怎么到你这", "够用还", "能用还", "能用你", "够用你", "好用还", "没问题还", "你敢说",
    "那你*为什么还", "那你们*为什么还", "那怎么还", "那为什么还*", "you are wrong", "youre wrong", "youre mistaken",
    "you are mistaken", "youre incorrect", "thats wrong", "that is wrong", "thats simply wrong", "thats just wrong",
    "thats not true", "that is not true", "thats just not true", "that isnt true", "thats simply not true", "not true",
    "untrue", "thats false", "that is false", "simply false", "thats incorrect", "that is incorrect", "not correct",
    "incorrect", "thats not right", "that isnt right", "thats not accurate", "thats not how", "that is not how",
    "not how it works", "thats nonsense", "that is nonsense", "nonsense", "ridiculous", "absurd", "bull",
    "rubbish argument", "thats rubbish", "silly", "thats a myth", "that is a myth", "a myth", "misconception",
    "old fashioned thinking", "outdated thinking", "old thinking", "backward", "makes no sense", "doesnt make sense",
    "dont make sense", "make no sense", "no logic", "not logical", "illogical", "contradict", "contradicts",
    "contradicting", "contradictory", "contradiction", "i disagree", "i have to disagree", "i dont agree",
    "i cant agree", "i beg to differ", "with respect no", "with all due respect", "on the contrary",
    "quite the opposite", "the opposite is true", "oh come on", "come on now", "come on lah", "come on man",
    "you cant be serious", "you must be joking", "youre kidding", "are you kidding", "are you serious", "who told you",
    "who says", "says who", "prove it", "show me the proof", "show me proof", "wheres your proof",
    "wheres your evidence", "thats a fact", "that is a fact", "its a fact", "fact is", "facts are facts",
    "the fact is you", "look at the facts", "the numbers dont lie", "the data says otherwise", "you have to admit",
    "you must admit", "you cant deny", "you cannot deny", "you cant say", "you cannot say", "how can you say",
    "how could you say", "how can it be", "why would you even", "why would you say", "youre overreacting",
    "overreacting", "youre exaggerating", "exaggerating", "youre being unreasonable", "unreasonable",
    "youre being paranoid", "paranoid", "youre being too", "youre too", "being irrational", "irrational",
    "being difficult", "thats an excuse", "just an excuse", "an excuse", "excuses", "thats not a reason",
    "not a real reason", "thats no reason", "not a valid", "no basis", "baseless", "unfounded", "not a real concern",
    "not a real issue", "not an issue at all", "not a problem at all", "theres nothing to worry",
    "nothing to worry about", "no reason to worry", "no need to worry", "you worry too much", "worrying about nothing",
    "worry for nothing", "what is there to worry", "not expensive", "isnt expensive", "not at all expensive",
    "hardly expensive", "how is that expensive", "how is it expensive", "hows that expensive", "where got expensive",
    "where got", "expensive meh", "expensive where", "you call that expensive", "thats not expensive", "that is cheap",
    "thats cheap", "its cheap actually", "too expensive compared to what lah", "not too complicated",
    "its not complicated", "if its so good why", "if its fine why", "if it works why", "if it works so well why",
    "works fine then why", "works huh", "then why are you", "then why do you", "then why did you", "then why is",
    "why then do", "everyone else *except you", "nobody else complains", "nobody else has", "no one else complains",
    "no one else has", "no other client", "no other customer", "youre the only", "you are the only", "you just said",
    "check your facts", "get your facts", "do your homework", "you havent done", "哪里好了", "好在哪", "那是你没见过",
    "i dont think so", "you only say", "only say that because", "havent seen good", "havent seen a good", "你乱说",
    "别乱说", "不要乱说", "你这是乱说";

    /// What makes a correction no quarrel.
    CONCEDED:
    "我说错", "我刚才说错", "我刚才*不对", "我算错", "我理解错", "我搞错", "是我*错", "你说得对", "你说的对",
    "你说得没错", "有道理", "确实", "可以理解", "我理解", "理解你", "容易混", "容易误会", "资料里", "证书编号",
    "第*页", "报告第", "核对一下", "我查了", "请看", "不对的地方", "哪里不对", "对不对", "我说得不对", "如果不对",
    "要是不对", "不对你纠正", "不对的话", "你担心*有道理", "i was wrong", "i got it wrong", "i got that wrong",
    "i stand corrected", "my mistake", "youre right", "you are right", "fair point", "fair enough", "good point",
    "i understand", "i see why", "i can see", "understandable", "easy to mix", "easy to confuse", "on page",
    "certificate number", "in the document", "let me check", "i checked", "correct me if", "tell me if im wrong",
    "am i wrong", "if im wrong", "stop me if", "whats wrong", "what is wrong", "goes wrong", "go wrong", "went wrong",
    "wrong answer", "wrong answers", "wrong data", "a wrong", "one wrong", "the wrong", "we prove it", "prove it on", "prove it with", "prove it in", "prove it to you",
    "i prove it", "to prove it", "us prove it", "me prove it", "ill prove it", "well prove it", "can prove it";

    /// N8: gives up.
    CAVE_IN:
    "等你*再说", "等你们*再说", "等你明年", "等你们明年", "等*有预算", "有预算了再", "等*有空再", "我就不打扰",
    "just call me when", "call me when", "take your time let me know", "let me know when", "let me know if you",
    "那就算了", "那算了", "算了吧", "算了 ", "就算了", "那打扰", "打扰你了", "打扰了", "不打扰", "不再打扰", "不耽误你",
    "不占用你", "不浪费你", "那我不说了", "那我就不说", "那不聊了", "那就不聊", "不聊了", "那不谈了", "那就不谈",
    "不谈了", "那我走了", "我先走了", "我先撤", "那我撤", "我撤了", "那就这样吧", "那就这样", "那先这样", "先这样吧",
    "当我没说", "就当我没", "那没办法", "没办法了", "那也没办法", "那我也没办法", "没辙", "那没戏", "那就没戏",
    "看来没戏", "看来没希望", "没希望", "没缘分", "没有缘分", "没机会", "有机会再", "有缘再", "以后有机会",
    "下次有机会", "等你有需要", "有需要再", "有需要*联系", "需要的时候*联系", "想好了*联系", "想通了*联系", "想好了再",
    "考虑好了*联系", "考虑好*找我", "考虑好了再", "那你考虑好", "那你们考虑好", "那你先考虑", "那你考虑", "你慢慢考虑",
    "那你再想想", "那等你", "那我等你消息", "那我等你通知", "等你通知", "等你消息", "那明年再", "明年再说吧",
    "那就明年", "那下次再", "那下回", "那以后再说", "那就以后", "那改天再", "那就不勉强", "不勉强", "不强求",
    "不强人所难", "那你不买也", "不买就不买", "不用就不用", "不要就不要", "不签就不签", "不做就不做", "那就不做",
    "那就不上了", "那不买就", "那你继续用", "那你们继续用", "那就继续用", "那你用他们", "那你选他们", "那你就选",
    "那你们就选", "那就选他们", "那就用他们", "你用他们", "你选他们", "那你还是用", "那还是用", "那就听你的", "听你的",
    "都听你的", "你说了算", "你说不行就", "你说怎样就", "行吧", "好吧 那", "那好吧", "那行吧", "哦好吧", "哦那好",
    "唉好吧", "那我放弃", "我放弃", "我不推了", "那不推", "那就不推", "拉倒", "拜拜了", "那再见", "那你忙", "那你先忙",
    "你忙你忙", "never mind", "nevermind", "forget it", "forget about it", "forget i", "ok then bye", "okay then bye",
    "no worries then", "no problem then", "no worries lah", "ok no problem", "okay no problem", "not to worry then",
    "fair enough then", "fair enough bye", "i wont bother", "wont bother you", "wont trouble you", "wont disturb",
    "sorry to have bothered", "sorry for bothering", "sorry to bother", "sorry to disturb", "sorry for taking",
    "sorry to have taken", "sorry for wasting", "sorry to waste", "wasted your time", "wont waste your time",
    "wont take up", "not take up any more", "leave it there", "leave it at that", "ill leave it", "well leave it",
    "lets leave it", "leave you alone", "leave you to it", "leave you in peace", "let you go then", "ill let you go",
    "let you get on", "ill go then", "ill get going", "ill get out of your", "get out of your hair", "ill stop here",
    "ill stop there", "ill drop it", "lets drop it", "drop the topic", "lets forget", "i give up", "i guess thats it",
    "i guess thats that", "guess thats it", "guess thats that", "thats that then", "thats it then", "that is that then",
    "nothing i can do", "nothing more i can", "nothing we can do", "cant do anything then", "cannot help then",
    "then bo bian", "up to you", "up to you lah", "your call", "your call then", "if you say so", "whatever you say",
    "as you wish", "suit yourself", "have it your way", "stay with them", "stick with them", "stick with what you",
    "stay with what you", "stick with your", "stay with your", "keep what you have", "keep using", "better you stay",
    "go with them", "go with the others", "go for them", "take theirs", "use theirs", "you should just use them",
    "then dont buy", "dont buy then", "no need then", "then no need", "let me know if you change",
    "let me know if anything changes", "if you change your mind", "when you change your mind",
    "call me when youre ready", "call me if you", "call me when you", "call me whenever", "contact me when",
    "contact me if", "get in touch if", "get in touch when", "reach out if", "reach out when", "ping me if",
    "ping me when", "come back to me when", "come back when", "come back next year", "try again next year",
    "talk next year", "next year then", "ill call next year", "ill call again next", "ill check back next",
    "maybe next time", "maybe another time", "another time then", "some other time", "perhaps next year",
    "maybe next year", "ill wait to hear", "wait for your call", "wait for your news", "wait for your reply",
    "ill wait for you", "ok bye", "okay bye", "bye then", "alright bye", "goodbye then", "no hard feelings",
    "it was worth a try", "worth a shot", "thanks anyway", "thank you anyway", "不上就不上", "那要不你就用现在的",
    "就用现在的吧", "那就下次", "better off with your current", "some other time then", "another time no worries",
    "forget i asked", "forget i said", "leave you be", "ill leave you", "sorry to take up", "i wont push",
    "ill not push", "wont keep you then", "thats ok then", "ok no worries", "okay no worries", "ah ok", "oh well then",
    "scrap that then", "better you stay with", "you stay with them", "you should stay with", "best you stay with",
    "stay with them then", "没戏", "那咱就到这", "咱就到这", "那就到这", "我也不买", "换我我也不买";

    /// What makes giving way honest: the misfit is real, or the next step is kept open with a purpose.
    MISFIT:
    "不适合", "不合适", "用不上", "用不着我们", "不划算", "不建议", "不推荐", "帮不上", "解决不了你", "做不了这个",
    "没有这个能力", "规模*不到", "不值得", "not a fit", "not a good fit", "not the right fit", "isnt a fit",
    "isnt a good fit", "isnt the right", "not the right", "no fit", "wouldnt recommend", "would not recommend",
    "dont recommend", "dont need us", "dont need our", "wouldnt help you", "cant help you with", "we dont do",
    "we cant do", "too small for", "overkill", "not worth it for you", "wouldnt pay off", "doesnt pay off";

    /// N2: turns away from what was said.
    SHIFT:
    "下一页", "看下一页", "翻到下一页", "ppt", "你看看我们", "看看我们", "did i tell you about", "did i tell you",
    "did i show you", "next slide is", "说起来", "说到这", "对了", "话说", "话说回来", "换个话题", "说点别的",
    "聊点别的", "聊别的", "说别的", "聊聊别的", "先聊别的", "先不说这", "先不聊这", "先不谈这", "先不管这", "这个先不",
    "这个不说", "不说这个", "不聊这个", "不谈这个", "不管这个", "这个先放", "先放一放", "先放放", "放一边", "先放一边",
    "先跳过", "跳过这个", "这个跳过", "撇开", "抛开", "先看看我们", "先看我们", "先看一下我们", "我们先看", "先给你看",
    "先给你介绍", "先介绍", "先给你演示", "先演示", "给你演示", "给你看看我们", "给你看个", "给你介绍一下我们", "顺便",
    "顺带", "另外我们", "另外跟你", "还有就是我们", "还有我们", "我们还有", "我们最近", "我们上个月", "我们上周",
    "我们刚刚", "我们刚拿", "我们今年", "我们去年", "我们新出", "我们新上", "我们新版", "我们最新", "新功能", "接着说",
    "继续说", "继续讲", "接着讲", "接着看", "回到刚才", "我们继续", "那个再说", "这个再说", "回头再说", "以后再说",
    "到时候再说", "这都是小问题", "小问题", "都是小事", "小事情", "这个不重要", "不重要", "没关系的", "那都不是事",
    "不是事", "不叫事", "来我给你", "你看这个", "你看看这个", "你先看看", "我跟你介绍", "我再给你", "我还想",
    "我还没讲完", "先听我说", "先听我讲", "听我说完", "听我讲完", "你听我", "哎对", "哦对", "moving on", "lets move on",
    "move on to", "move along", "anyway", "anyways", "anyhow", "by the way", "btw", "speaking of", "that aside",
    "leaving that aside", "leave that aside", "lets leave that", "lets leave it", "leave that for now", "putting that aside", "put that aside", "setting that aside",
    "set that aside", "skip that", "skip over that", "lets skip", "let me show you", "let me tell you about",
    "let me walk you through our", "let me introduce", "let me continue", "let me finish", "let me first",
    "let me just show", "let me demo", "have a look at our", "take a look at our", "look at this", "look at our",
    "have you seen our", "have you seen how good our", "did you see our", "have i shown you", "have i told you", "have i mentioned", "did i mention",
    "did you know", "you know what", "on another note", "on a different note", "on a brighter note",
    "on a different topic", "different topic", "changing the subject", "change the subject", "back to our",
    "back to the demo", "back to my", "as i was saying", "where was i", "next slide", "next page", "next up",
    "next topic", "next point", "next feature", "now the next", "so our next", "we also", "we also have",
    "also we have", "besides we", "our new", "our latest", "our newest", "our brand new", "we just launched",
    "we just released", "we just won", "we just got", "we recently", "last month we", "last week we", "this year we",
    "well talk about that later", "talk about that later", "deal with that later", "worry about that later",
    "we can discuss that later", "cross that bridge", "thats minor", "thats a small", "thats a detail", "minor thing",
    "small matter", "small thing", "small issue", "not important", "doesnt matter", "never mind that", "dont mind that",
    "forget that", "ok ok but look", "oh and", "说到功能", "看第三个模块", "第三个模块", "下一个模块", "给你放一段",
    "放一段", "听一段", "on the analytics side", "now on the", "module three", "module two", "next module",
    "listen to this", "watch this", "youll love", "我们还支持", "我们还能", "我们还可以", "我们还做", "we also support",
    "we also do", "we also offer", "we also work", "我再讲讲", "再给你讲讲", "我再介绍", "这个先不说", "先不说";

    /// Parks a concern openly, to come back to it.
    PARKS:
    "记下来*再", "我记下*后", "我记一下*后", "我先记下", "我先记着", "先记下来", "我记下了", "记在本子", "专门谈",
    "专门聊", "专门说", "专门讲", "单独谈", "单独聊", "稍后*专门", "等下专门", "分钟后*谈", "分钟后*聊",
    "分钟后*回来", "一会*回来", "待会*回来", "回头*单独", "等会*专门", "讲完*回到", "说完*回到", "问完*回到",
    "再回到你", "再回到这个", "回来谈这", "回来说这", "回来聊这", "一定回来", "留*时间*谈这", "放到*最后*谈",
    "放到*专门", "park that", "park it", "park this", "parking that", "made a note", "make a note", "note that down",
    "noted that down", "write that down", "wrote that down", "writing that down", "come back to it",
    "come back to that", "come back to this", "coming back to it", "coming back to that", "return to that",
    "return to it", "get back to that in", "circle back to", "before we finish", "before we end", "before i leave",
    "in ten minutes", "in five minutes", "separate session on", "set aside time for";

    /// N1: what quarrels whatever went before.
    ARGUE_OUTRIGHT:
    "你错了", "你说错", "你这个说法不", "你这说法不", "这个说法不对", "你想错了", "你算错了", "你这是偏见", "外行话",
    "胡说", "瞎说", "自相矛盾", "前后矛盾", "站不住脚", "根本不贵", "一点都不贵", "一点也不贵", "这还贵", "这也叫贵",
    "你必须承认", "你得承认", "话不能这么说", "不敢苟同", "没道理", "不讲道理", "杞人忧天", "you are wrong",
    "youre wrong", "youre mistaken", "you are mistaken", "thats wrong", "thats simply wrong", "thats just not true",
    "thats not true", "that is not true", "that isnt true", "thats simply not true", "thats nonsense",
    "that is nonsense", "nonsense", "ridiculous", "thats a myth", "makes no sense", "i disagree", "i beg to differ",
    "with all due respect", "you cant be serious", "you must be joking", "are you kidding", "you have to admit",
    "you must admit", "youre overreacting", "youre exaggerating", "youre being unreasonable", "youre being paranoid",
    "not expensive at all", "its not expensive", "that is false", "thats false", "that is wrong", "thats plain wrong",
    "thats just wrong", "it is you", "youre the ones who", "thats rubbish";

    /// Calls a concern small.
    UNWORTHY:
    "小问题", "小事", "不重要", "不是事", "没关系的", "不叫事", "先不说", "先不管", "不说这个", "不聊这个", "先跳过",
    "换个话题", "聊点别的", "说点别的", "minor", "small matter", "small thing", "small issue", "not important",
    "doesnt matter", "never mind that", "forget that", "moving on", "lets move on", "anyway", "skip that",
    "change the subject", "different topic";

    /// N9: the tone of a textbook.
    DOUBTFUL:
    "要分成*阶段来理解", "首先要明白", "你要明白一个", "给你科普", "科普一下", "给你上一课", "给你补补课",
    "我给你讲讲原理", "从理论上讲", "从原理上讲", "按照*规律", "众所周知", "概念上", "本质上分为", "学术上", "教科书",
    "理论基础", "let me educate", "let me teach you", "textbook", "in theory there are", "the theory behind",
    "the literature is", "as everyone knows", "the definition of", "academically", "the history of";

    /// N2 in question form: asks whether the customer knows the trainee's own news.
    OWN_NEWS:
    "你知道我们", "你看过我们", "你见过我们", "你听说过我们", "你了解我们*吗", "我跟你说过我们", "我给你讲过我们",
    "要不要看看我们", "给你看看我们*好吗", "给你演示*吗", "我们先看看*吧", "did i tell you", "did i mention",
    "did i show you", "have i told you", "have i shown you", "have i mentioned", "have you seen our", "did you see our",
    "did you know we", "did you know that we", "did you know our", "can i show you our", "shall i show you our",
    "may i show you our", "want to see our", "would you like to see our", "isnt it pretty", "isnt it nice",
    "isnt it great", "isnt it cool", "isnt that cool", "isnt that great", "isnt that nice", "pretty cool right",
    "nice right", "cool right", "好看吧", "漂亮吧", "酷吧", "厉害吧", "不错吧", "have you seen the new",
    "have you seen the", "did you see the new", "你看过我们的*没", "你看过我们*没", "看过我们*吗",
    "by the way did i mention", "did i mention we", "did i say we", "have i told you about our", "did you hear we",
    "did you hear about our", "did you see that we";

    /// N2: speaks of the trainee's own offer or firm.
    OWN_PITCH:
    "我们", "咱们", "功能", "看板", "报表", "演示", "界面", "版本", "产品", "公司", "获得", "荣获", "增长", "融资",
    "奖", "we", "our", "us", "screen", "slide", "demo", "feature", "dashboard", "app", "release", "roadmap", "award";

    /// N2: news of the trainee's firm, which answers no concern.
    COMPANY_NEWS:
    "创新奖", "获奖", "荣获", "获得过", "获得了", "拿了个奖", "拿了奖", "高新技术", "融资", "营收", "增长了", "上市",
    "新办公室", "新总部", "发布会", "展会", "团建", "年会", "award", "awards", "funding round", "raised",
    "our growth", "revenue", "new office", "new headquarters", "ipo", "press release", "conference", "trade show",
    "五百强", "世界五百强", "百强", "标杆客户", "fortune 500", "use us", "trust us", "our customers are",
    "our clients are";

    /// N1: makes the customer's words prove the opposite.
    TURNS_AGAINST:
    "的话*为什么", "的话*干嘛", "的话*图什么", "的话*怎么会", "要是*为什么", "要是*干嘛", "要是*怎么还",
    "要是*怎么会", "真*为什么还", "真*干嘛", "真*怎么还", "如果*为什么还", "如果*怎么还", "如果真*干嘛",
    "if it * why would", "if it * why do", "if it * why did", "if it * why are", "if its * why",
    "if they * why would", "if that * why", "if your * why", "if everything * why", "那是你没见过", "那是因为你没见",
    "那是你没用过好", "那是你不了解", "you only say that", "only say that because", "you say that because";
}

//! Phrases of N6 and N7: pressure and blame (coding manual 1.6).

phrases! {
    /// N6: presses for time or by guilt.
    PRESSURE:
    "再研究*都过了", "再研究*就过了", "再考虑*都过了", "再商量*都过了", "再研究*黄花菜", "别研究了", "还研究什么", "study it to death", "think it to death", "by then your * over", "by then your * gone",
    "dont say i didnt warn", "keep hesitating", "will sign first", "sign before you", "再不定就", "就给别人了", "给别人了", "cant hold the", "cannot hold the", "wont hold the", "just sign",
    "slots left this", "two slots", "better be fast", "before its gone", "还等什么呢", "今天不签", "今天不定",
    "今天不下单", "今天不买", "今天签了*明天", "今天签*才", "今天定*才", "今天下单*才", "今天必须", "今天就得",
    "今天一定要", "今晚十二点", "今晚就", "仅限今天", "只限今天", "就今天", "只有今天", "限时", "最后一天*优惠",
    "优惠*最后一天", "最后一天*价", "今天最后一天", "最后*小时", "最后机会", "最后一次机会", "最后一个名额",
    "最后*名额", "就剩*名额", "只剩*名额", "名额不多", "名额有限", "名额就", "名额快", "仅剩", "手慢", "先到先得",
    "过时不候", "过期不候", "过了今天", "过了这个村", "过了这村", "过这村", "没这个店", "没这个价", "没有这个价",
    "没这价", "不是这个价", "就不是这价", "就没了", "价格就*恢复", "恢复原价", "明天就涨", "明天涨价", "下周就涨",
    "下周涨价", "下个月涨价", "下月涨价", "下个月就涨", "马上涨价", "马上要涨", "就要涨价", "要涨价了", "错过*就",
    "错过了*后悔", "错过这", "机会不等人", "时间不等人", "机不可失", "赶紧定", "赶紧签", "赶快定", "赶快签", "抓紧签",
    "抓紧定", "快点签", "快点定", "赶紧下单", "别犹豫", "不要犹豫", "还犹豫", "别再犹豫", "别考虑了", "别再考虑",
    "还考虑什么", "还等什么", "还在等什么", "等什么呢", "别想了", "想那么多", "你好意思", "还好意思", "怎么好意思",
    "欠个人情", "还个人情", "磨叽", "墨迹", "磨磨", "拖拖拉拉", "别拖了", "再拖*别怪", "再不签", "再不定", "再不上*晚",
    "再不上*淘汰", "再不买", "你不签*损失", "后悔*别怪", "别怪我没", "别怪我们", "到时候别", "到时候哭", "后果自负",
    "你担得起", "你负得起", "你们就等着", "等着被", "就你们家还没", "就你们还没", "就差你们", "就差你了", "就差你这",
    "同行都签", "同行都上", "你们对手*都签", "你们对手*签了", "你们竞争对手*签了", "别家都签", "别人都签", "业绩就",
    "我这个月业绩", "我业绩", "我的业绩", "帮我冲", "冲业绩", "冲个业绩", "冲一下业绩", "帮我完成", "帮帮忙签",
    "帮忙签", "帮我签", "当帮我", "就当帮", "就当支持", "支持一下我", "支持我一下", "照顾一下我", "可怜可怜", "可怜我",
    "我就要被开", "我要被开", "我会被开", "被老板骂", "被领导骂", "我没法交差", "我交不了差", "没法跟领导交代",
    "我没法交代", "我怎么跟领导", "我怎么跟老板", "我怎么跟公司", "我饭碗", "丢饭碗", "我这碗饭", "我跑了*趟",
    "跑了这么多趟", "跑了好几趟", "跑了那么多趟", "都跑*趟", "来了*趟了", "来来回回*趟", "我熬了", "我加班给你",
    "熬夜给你", "我为你", "我们为你*投入", "花了这么多时间", "花了那么多时间", "花了这么多精力", "搭进去", "白忙",
    "白跑", "白干", "看在*份上", "看在*面子", "给个面子", "给点面子", "不给面子", "给我个面子", "不够意思", "不够朋友",
    "不仗义", "对得起我", "寒心", "太伤人", "欠我", "你忍心", "不签*过意", "你不签我", "你要是不签", "再给你*小时",
    "给你*小时考虑", "给你*天考虑", "给你一天时间", "今天就定了吧", "今天就签了吧", "现在就定", "现在就签",
    "现在就拍板", "立刻拍板", "当场拍板", "当场签", "马上拍板", "马上签", "痛快点", "爽快点", "给个痛快话",
    "给个准话*今天", "今天给个准话", "今天给个话", "到底签不签", "到底买不买", "到底要不要", "签不签给句话", "给句话",
    "today only", "only today", "just today", "last chance", "final chance", "last day *offer", "last day *price",
    "last day *discount", "offer expires", "offer ends", "offer disappears", "offer is gone", "offers gone",
    "offer goes away", "offer wont last", "offer lapses", "price expires", "price disappears", "price ends",
    "price is gone", "expires tonight", "expires today", "expires tomorrow", "expires at midnight", "by midnight",
    "at midnight", "before midnight", "till midnight", "until midnight", "gone tomorrow", "gone by", "gone after",
    "offer is off the table", "offer comes off the table", "deal is off the table", "off the table tomorrow",
    "off the table after", "off the table by", "off the table on", "off the table next", "off the table if",
    "wont be available tomorrow", "price goes up", "price will go up", "price is going up",
    "prices go up", "prices are going up", "price jumps", "price doubles", "goes up tomorrow", "goes up on monday",
    "goes up next", "sign today or", "sign now or", "sign by tonight", "sign tonight", "sign today and",
    "if you dont sign", "unless you sign", "unless you decide", "dont decide today", "dont sign today",
    "if you dont decide", "need you to sign", "need your signature today", "need this signed", "need a yes today",
    "need an answer today", "need your answer today", "need a decision today", "need a decision now", "decide now",
    "decide right now", "decide today", "decide by tonight", "make up your mind", "now or never", "take it or leave it",
    "limited time", "limited slots", "limited spots", "few slots left", "slots left", "slot left", "spots left",
    "spot left", "seats left", "places left", "one slot", "last slot", "last spot", "running out of slots",
    "running out fast", "first come", "hurry", "better be quick", "act now", "act fast", "move fast or", "dont miss",
    "miss out", "miss the boat", "missing the boat", "you will regret", "youll regret", "you would regret",
    "youd regret", "regret this", "regret not", "be too late", "before its too late", "left behind", "youll be sorry",
    "dont blame me", "dont come crying", "dont come back", "on your head", "be it on your", "what are you waiting for",
    "whats stopping you", "stop hesitating", "dont hesitate", "stop thinking", "no need to think", "dont think so much",
    "dont think too", "why think so long", "whats there to think", "what is there to think", "nothing to think about",
    "everyone else has signed", "everybody else has signed", "everyone else already", "competitors have already signed",
    "competitor already signed", "competitor has signed", "rivals have signed", "youre the last",
    "the only one who hasnt", "only one left", "my quota", "my target this", "my numbers", "my monthly", "my quarter",
    "my kpi", "hit my", "make my number", "close my month", "my boss will", "my boss is going to",
    "my manager will kill", "my manager is going to", "kill me", "lose my job", "my job is on", "my job depends",
    "get fired", "get sacked", "fire me", "feed my", "my bonus", "my commission", "help me out here",
    "help me out and sign", "help me la", "help me lah", "help me a bit", "do me a favour", "do me a favor",
    "do me this one", "as a favour", "as a favor", "for my sake", "after all ive done", "after everything ive",
    "after everything weve", "after all weve", "after all this work", "all this work for nothing", "all the work ive",
    "all the time ive", "ive spent weeks", "weve spent weeks", "spent so much time", "spent so many", "ive put so much",
    "weve put so much", "i came all this way", "came all the way", "flew all the way", "drove all the way",
    "i worked all weekend", "worked all night", "worked nights", "stayed up", "you owe me", "you owe us",
    "least you can do", "the least you could", "let me down", "letting me down", "disappointed in you",
    "wasting my time", "wasted my time", "waste my time", "how can you do this to me", "give me some face",
    "give me face", "give face", "be a sport", "dont be like that", "where am i going to";

    /// What makes a deadline real: it stands in a paper, or is the customer's own.
    DOCUMENTED:
    "报价单上", "报价有效期", "有效期", "书面", "合同里", "文件里", "文件规定", "公告", "官方", "监管", "法规",
    "新规", "招标", "截标", "投标截止", "你们的冻结期", "封版", "不着急", "不用着急", "别着急", "不急", "不催",
    "不逼", "不用今天", "不必今天", "不需要今天", "不要求今天", "慢慢考虑", "没关系", "排期", "quote is valid",
    "valid until", "valid till", "validity", "in writing", "on the quote", "on page", "published", "official",
    "regulation", "regulator", "tender closes", "tender deadline", "submission deadline", "your freeze", "no rush",
    "no hurry", "no pressure", "not asking you to", "dont need an answer", "dont have to decide", "not pushing",
    "wont push", "take your time", "whenever you", "if it helps you plan";

    /// What a question must speak of to be pressure, and not a question of the customer's own hours.
    DEAL:
    "签", "价", "优惠", "折扣", "下单", "合同", "拍板", "买", "业绩", "还犹豫", "还等", "等什么", "到底", "sign",
    "offer", "price", "deal", "discount", "contract", "order", "buy", "quota", "waiting for", "decide", "commit",
    "yes today", "think about";

    /// N6: a question how or by whom something is decided in the customer's house, `today` in the sense of as things are.
    HOW_DECIDED:
    "怎么判断", "怎么判定", "怎么认定", "how do * decide", "how does * decide", "how is it decided", "how are * decided";

    /// N6: a loss of the customer's own, worked out: cost of waiting, no threat.
    NOT_PRICE_LOSS:
    "你刚才说", "你说过", "按你说的", "按你刚才", "算下来", "算一笔", "每拖一个月", "每晚一个月", "每等一个月",
    "一个月*万", "you said", "you told me", "by your own", "your own figures", "works out", "each month of waiting",
    "every month of waiting", "each month you wait costs", "a month of waiting";

    /// N7: puts the fault on the customer.
    BLAME:
    "你的人没", "你的人不", "你们的人没", "你们的人不", "没看懂", "没看明白就", "配错了", "你们自己配", "讲过好几遍",
    "说过好几遍", "好几遍了", "your it people", "your it team", "people messed", "you didnt use", "you werent",
    "you are not using", "not used properly", "i did tell you", "i told you", "是你没", "是你们没", "是你不",
    "是你们不", "是你自己", "是你们自己", "你没理解", "你没听", "你没看", "你没认真", "你没仔细", "你没搞", "你没弄",
    "你没明白", "你没懂", "你根本没", "你压根没", "你理解错", "你理解有误", "你理解偏", "你没get", "你听错", "你看错",
    "你弄错", "你搞错", "你记错", "你用错", "你操作不", "你们操作不", "操作不当", "你不会用", "你们不会用",
    "你们用得不对", "你们用的不对", "你们没用好", "没按*操作", "没按*手册", "没照*手册", "没照着", "你不懂", "你们不懂",
    "你不了解", "你外行", "你自己没", "你自己不", "你自己搞", "你自己弄", "你自己选", "你自己说要", "你们自己没",
    "你们自己不", "你们自己搞", "你们自己弄", "你们自己的问题", "你自己的问题", "自己的问题", "怪你", "怪不得我",
    "怪不了我", "怪谁", "怪我们", "赖我们", "赖你", "赖谁", "谁让你", "谁叫你", "你早说", "你不早说", "你怎么不早",
    "你当时怎么不", "你当初", "你们当初", "要不是你", "都是你们", "都怪", "你的错", "你们的错", "你的责任",
    "你们的责任", "你们那边没配合", "你们不配合", "你们没配合", "你们配合不", "你们it不行", "你们人*不行",
    "你们员工*素质", "你们员工*笨", "你们水平", "你们的人*学不会", "你们*太懒", "你们管理*有问题", "你们管理*不行",
    "你们管理*混乱", "你们*管理不善", "我说过*遍", "我都说了", "我都说过", "我讲过*遍", "我讲了*遍", "说了*遍了",
    "讲了*遍了", "说了多少遍", "讲了多少遍", "跟你说过", "跟你讲过", "我上次就说", "上次就跟你", "我写得明明白白",
    "我写得很清楚", "我讲得很清楚", "我说得很清楚", "我说得*清楚", "写得清清楚楚", "写得明明白白", "讲得清清楚楚",
    "说得清清楚楚", "明明写着", "明明说", "你是不是没看", "你是不是没听", "你有没有认真", "你到底有没有看",
    "你到底看没看", "你看都没看", "没仔细看", "不仔细", "没好好看", "没好好听", "跟我们没关系", "不是我们的问题",
    "不是我们的锅", "不关我们", "这锅我们不背", "得找找自己", "问问自己", "从自己身上找", "怎么连这*都不", "连这都不",
    "这都不懂", "这都不知道", "这点都", "you misunderstood", "you have misunderstood", "youve misunderstood",
    "you misread", "you misheard", "you didnt read", "you didnt listen", "you didnt understand", "you didnt get",
    "you didnt follow", "you didnt pay attention", "you didnt look", "you didnt bother", "you never read",
    "you never told", "you never asked", "you never listen", "you never gave", "you didnt tell", "you didnt give",
    "you didnt say", "you werent listening", "you werent paying", "you arent listening", "youre not listening",
    "youre not paying", "if you had read", "if youd read", "if you read the", "if you had listened", "if youd listened",
    "if you had told", "if youd told", "if you had followed", "if youd followed", "if your team had",
    "if your people had", "had you read", "had you listened", "you should have told", "you should have read",
    "you should have asked", "you should have checked", "you should have done", "you should have said",
    "you should have followed", "you should have listened", "you should have known", "you should have tested",
    "you should have called", "you should have raised", "you should have mentioned", "you should have come",
    "you shouldve", "you shoulda", "you shouldnt have", "you ought to have", "your team should have", "your fault",
    "your own fault", "your teams fault", "fault is on your", "fault lies with", "your mistake", "your own mistake",
    "your own doing", "your own problem", "your side set", "your side did", "your side didnt", "your side never",
    "your side made", "your side who", "your side that", "on your side not ours", "your team did", "your team didnt",
    "your people didnt", "your team set", "your people set", "your it did", "your it didnt", "your it messed",
    "your guys messed", "your guys didnt", "your team messed", "messed it up", "messed up the", "set it up wrong",
    "set it up wrongly", "set up wrongly", "setup wrongly", "used it wrong", "used it wrongly", "using it wrong",
    "using it wrongly", "doing it wrong", "did it wrong", "did it wrongly", "not using it properly",
    "didnt use it properly", "you dont understand", "you clearly dont", "you obviously dont", "you clearly didnt",
    "you obviously didnt", "you dont know how", "you dont get it", "you just dont get", "you people", "that is on you",
    "thats on you", "this is on you", "thats because you", "thats because your", "thats why you", "because you didnt",
    "because you never", "because your team didnt", "because you chose", "you chose", "blame yourself",
    "blame yourselves", "only have yourself", "only have yourselves", "you brought this", "you caused", "you broke",
    "you failed to", "your failure", "not our problem", "not our fault", "not my fault", "not my problem",
    "nothing to do with us", "nothing wrong with our", "nothing wrong on our", "i already told you",
    "i told you already", "i already explained", "i already said", "i told you so", "ive told you",
    "ive explained this", "i explained this", "explained it twice", "explained twice", "how many times",
    "how come you dont", "how can you not know", "even know", "any professional would", "anyone who knows",
    "anybody who knows", "you lack", "your lack of", "your ignorance", "too lazy", "your staff are lazy",
    "poor management", "bad management", "your management is", "should have read", "shouldve read",
    "should have listened", "shouldve listened", "should have paid attention", "should have checked",
    "should have understood", "should have asked", "ought to have read", "before commenting",
    "cant be bothered to read", "clearly didnt read", "obviously didnt read", "didnt bother to read",
    "not our problem if you";

    /// What takes blame upon oneself, or says what to do next instead.
    OWNED:
    "可能是我", "是我没", "我没讲清", "我没说清", "我没写清", "怪我", "我的问题", "我的错", "我讲得不", "我说得不",
    "我这边没", "抱歉", "不好意思", "对不起", "不怪你", "不能怪你", "不是你的", "不是你们的", "没有怪", "换谁都",
    "my fault", "my mistake", "on me", "on us", "our fault", "our mistake", "i didnt explain", "i wasnt clear",
    "i should have", "we should have", "i could have", "sorry", "apologies", "apologise", "apologize",
    "not your fault", "isnt your fault", "nobodys fault", "not blaming", "dont blame";

    /// A customer's complaint about what was delivered.
    COMPLAINS:
    "报错", "没跑起来", "上不去", "没效果", "效果没", "效果不", "没你说的", "用不了", "打不开", "登不上", "卡", "慢",
    "失败", "没起来", "没用起来", "不好用", "没说", "没讲", "没告诉", "没看明白", "没看懂", "使用率", "没人用",
    "怎么还", "不知道*收费", "不知道有", "failed", "fail", "didnt work", "doesnt work", "not working",
    "stopped working", "broken", "error", "errors", "poor", "low adoption", "adoption was", "nobody uses",
    "wasnt aware", "werent told", "didnt tell", "never told", "didnt know", "didnt show", "not what you",
    "isnt what you", "crashed", "slow", "couldnt log", "cant log", "confusing", "dont follow", "dont understand",
    "results were", "disappointing", "didnt see", "还是不会", "对不上", "不对", "数据不准", "dont match",
    "doesnt match", "still cant", "cant use it", "are off", "is off", "nobody told", "no one told", "isnt being used",
    "not being used", "用不起来", "没通知", "没收到";
}

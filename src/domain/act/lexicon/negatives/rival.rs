//! Phrases of N5: words about a competitor (coding manual 1.6).

phrases! {
    /// N5: who a disparaging word must be about.
    RIVAL:
    "他们家", "他家", "那家", "别家", "别人家", "另一家", "另外一家", "友商", "竞品", "竞争对手", "对手", "那帮人",
    "那帮", "那伙", "那种公司", "那种小厂", "那种厂", "某家", "某度", "某讯", "某里", "大厂", "小厂", "其他厂商",
    "别的厂商", "别的供应商", "市面上那些", "市面上的", "开源的那", "原来那家", "现在那家", "现在的供应商", "现在这家",
    "that vendor", "that supplier", "that company", "that lot", "those guys", "those people", "these guys",
    "that bunch", "the other lot", "the other guys", "the others", "the other one", "other vendors", "other vendor",
    "the competition", "competitor", "competitors", "the rival", "rivals", "rival", "your current vendor",
    "your current supplier", "your incumbent", "the incumbent", "market leader", "that outfit", "that startup",
    "that tool", "that product", "that stuff", "大厂店", "大厂*签完", "big vendors", "big ones", "the big guys",
    "big players", "theirs", "small vendors", "that firm", "那家老板", "那家公司";

    /// N5: the rival named only by a pronoun.
    THEY:
    "他们", "他那", "它那", "它们", "那种", "they", "them", "their", "theyre", "those", "theyll", "theyd", "theyve",
    "早就", "老牌", "他也", "他敢", "他就", "他能", "他真";

    /// N5: what runs somebody down.
    SMEAR:
    "半成品", "发不出来", "纯属忽悠", "忽悠人", "快不行了", "half their engineers", "engineers have left",
    "people have left", "everyone left", "touch them", "i wouldnt touch", "about to go", "套壳", "贴牌", "骗", "忽悠",
    "坑人", "坑过", "坑你", "很坑", "巨坑", "太坑", "就是个坑", "有坑", "倒闭", "破产", "跑路", "快不行", "要黄",
    "黄了", "撑不", "活不过", "活不久", "资金链", "发不出工资", "裁员", "裁得", "人都走光", "人都跑", "核心团队*走",
    "技术*走光", "垃圾", "烂", "差劲", "差远", "差得远", "差太多", "差一大截", "太次", "很次", "不行的", "不太行",
    "真不行", "不咋地", "不怎么地", "不怎么样", "不怎样", "不靠谱", "靠不住", "靠不牢", "不上道", "没底线", "没信誉",
    "没良心", "黑心", "吹牛", "吹的", "吹得", "吹出来", "能吹", "光会吹", "就会吹", "都是吹", "ppt公司", "ppt造",
    "只会ppt", "做做ppt", "糊弄", "半吊子", "半桶水", "花架子", "花拳绣腿", "绣花枕头", "玩具", "山寨", "抄我们",
    "抄的", "抄袭", "偷我们", "偷数据", "卖数据", "卖客户数据", "泄露过", "泄漏过", "泄露", "泄漏", "丢过数据",
    "丢数据", "出过大事", "被处罚", "被罚过", "被投诉", "被告", "打官司", "官司缠身", "漏洞百出", "漏洞一堆",
    "一堆漏洞", "一堆bug", "全是bug", "bug一堆", "bug多", "老掉牙", "过时", "落后", "十年前的", "没技术", "没有技术",
    "技术*不行", "技术很差", "产品很差", "产品*稀烂", "服务*差", "服务*烂", "售后*没人", "找不到人", "没人管",
    "没人用", "没人敢用", "用过的都", "用了都后悔", "谁用谁后悔", "后悔死", "谁用谁倒霉", "外行", "草台班子",
    "皮包公司", "作坊", "三无", "摆设", "鸡肋", "废物", "笑话", "笑死", "名声*臭", "口碑*差", "口碑*臭", "口碑崩",
    "不懂你们", "不懂行", "什么都不懂", "屁都不懂", "也敢用", "你也敢", "你也信", "谁敢用", "别上当", "上当",
    "交智商税", "智商税", "割韭菜", "收割", "乱收费", "挖坑", "埋坑", "后面*加价", "低价中标", "偷工减料", "以次充好",
    "没啥真东西", "没真东西", "没什么真东西", "没干货", "外包出去的", "全是外包", "都是外包", "a joke", "joke of",
    "rubbish", "garbage", "trash", "crap", "crappy", "junk", "scam", "scams", "scammers", "con artists", "cowboys",
    "amateurs", "amateur hour", "clowns", "liars", "lie to you", "lying", "lie about", "lies", "cheat", "cheats",
    "rip off", "ripoff", "rip you off", "ripping", "going under", "going bust", "go bust", "about to fold",
    "going bankrupt", "nearly bankrupt", "bankrupt", "out of money", "running out of cash", "running out of money",
    "wont be around", "wont exist", "wont survive", "wont last", "dying", "sinking ship", "on their last legs",
    "laying off", "laid off half", "lost all their engineers", "terrible", "awful", "horrible", "horrendous",
    "dreadful", "pathetic", "useless", "hopeless", "worthless", "clueless", "incompetent",
    "no idea what theyre doing", "dont know what theyre doing", "dont know anything", "know nothing",
    "never picks up", "never pick up", "never answer", "never reply", "never deliver", "never delivered",
    "disappear after", "vanish after", "lose their customers data", "lose customers data", "lost customers data",
    "lost customer data", "lose customer data", "lost a clients data", "leak", "leaks", "leaked", "leaking",
    "steal your", "steal data", "stole", "sell your data", "selling your data", "copycat", "copycats", "copied us",
    "copied our", "copy us", "copies us", "knock off version", "nobody uses", "no one uses", "nobody likes",
    "everyone hates", "nobody trusts", "no one trusts", "buggy", "full of bugs", "bug ridden", "falls over",
    "falls apart", "fall apart", "always crashes", "crashes all the time", "crashes every", "keeps crashing",
    "always down", "half baked", "vapourware", "vaporware", "vapor ware", "smoke and mirrors", "all talk",
    "just marketing", "pure marketing", "just hype", "all hype", "snake oil", "just a wrapper", "a wrapper around",
    "white label", "dinosaur", "dinosaurs", "ancient", "stone age", "outdated", "obsolete", "legacy rubbish",
    "cannot make it", "cmi", "no good", "not good one", "damn bad", "damn lousy", "lousy", "sucks", "suck",
    "cheap for a reason", "you get what you pay for with", "trick you", "dirty tricks", "shady", "dodgy",
    "bad reputation", "terrible reputation", "regret it", "regretted it", "got fined", "been fined", "fined for",
    "being sued", "get sued", "in court", "would trust them with", "wouldnt touch them", "wouldnt trust them",
    "run a mile", "stay away from them", "disaster", "nightmare", "a mess", "total mess", "complete mess", "toy",
    "toys";

    /// What makes a comparison fair: its source is named, or it is about what is being compared on the customer's criterion.
    SOURCED:
    "公开", "官网", "公告", "评测报告", "第三方", "报告里", "白皮书", "你们自己测", "你们的测试", "各有", "也有长处",
    "他们*强项", "他们*优势", "不评价", "不评论", "不便评价", "不好评价", "不方便评价", "不说别家", "不说他们",
    "做得不错", "做得挺好", "是家好公司", "public", "published", "publicly", "according to", "their website",
    "their own documentation", "independent", "benchmark", "your own test", "your test", "i wont comment",
    "not going to comment", "i dont comment", "not comment", "wont speak badly", "wont badmouth", "good company",
    "decent product", "good product", "solid product", "good at", "strong at", "stronger in", "theyre strong";

    /// Questions that ask nothing but taunt: how a smear or a blame may end.
    TAUNT:
    "也敢用", "敢用吗", "你也信", "你也敢", "你敢", "你放心用", "你是不是没看", "你是不是没听", "你有没有认真",
    "你到底", "怎么不早", "谁让你", "谁叫你", "怪谁", "怪我们", "赖谁", "能怪", "连这都不", "这都不懂", "这都不知道",
    "明明", "多少遍", "没仔细看", "would you trust them", "do you really want", "really want to trust",
    "you want to trust", "who would trust", "why would anyone", "how come you dont", "how can you not",
    "how many times do i", "how many times must i", "whose fault", "did you even", "did you not read", "didnt you read",
    "have you even", "do you even", "you really trust", "what do you expect", "what did you expect",
    "what else did you expect", "你不知道啊", "你不知道吗";
}

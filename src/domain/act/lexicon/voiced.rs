//! Phrases by which a customer voices a concern, and what an answer to it speaks about (coding manual 1.6).
//!
//! Written in the plainest form (`plain`), but for the themes, whose pieces are looked for in the normalised line.

use super::Phrases;

/// A kind of concern: what the customer says of it, and what an answer to it speaks about; pieces separated by `|`.
pub type Theme = (Phrases, Phrases);

/// The concerns of the coding manual, table 1.6, for telling whether a reply speaks to one.
pub static THEMES: [Theme; 12] = [
    (
        Phrases::parts("贵|价|费|预算|钱|便宜|成本|expensive|price|pricing|cost|fee|budget|steep|cheaper|money|afford"),
        Phrases::parts(
            "价|费|钱|预算|成本|每年|一年|三年|省|回本|分期|包含|包括|一次性|损失|投入|万|price|fee|cost|budget|\
         year|save|payback|included|one off|scope|per |spend|invest",
        ),
    ),
    (
        Phrases::parts(
            "数据|安全|内网|泄露|外泄|隐私|合规|等保|监管|私有化|上云|云|data|security|secure|leak|privacy|\
         compliance|regulat|audit|on-prem|cloud|gdpr",
        ),
        Phrases::parts(
            "数据|安全|内网|私有|本地|机房|加密|脱敏|权限|等保|审计|日志|部署|证书|data|server|encrypt|private|\
         premises|local|certif|audit|log|access|network|deploy|mask",
        ),
    ),
    (
        Phrases::parts("对接|集成|接口|系统对不上|兼容|芯片|integrat|erp|sap|fit our|compatib|interface|connect"),
        Phrases::parts("接口|对接|适配|联调|兼容|标准|中间库|connector|interface|api|integrat|adapter|standard|port"),
    ),
    (
        Phrases::parts(
            "案例|第一个|小白鼠|没做过|没有做过|证明|准|答错|胡说|幻觉|靠谱|出错|误|黑盒|解释|信|case|reference|\
         first|guinea|proof|prove|wrong|accura|hallucinat|trust|black box|explain|believe|convinced|miss",
        ),
        Phrases::parts(
            "案例|客户|参考|实测|测试|试|数据|报告|出处|来源|依据|人工|复核|阈值|case|reference|customer|client|\
         test|trial|pilot|measured|source|human|agent|review|threshold|sample",
        ),
    ),
    (
        Phrases::parts(
            "做不了主|领导|集团|老板|院长|行长|董事会|批|定不了|not my call|boss|board|group|headquarters|\
         approve|committee|not up to me|sign off|deputy",
        ),
        Phrases::parts(
            "材料|汇报|一起|院长|领导|集团|老板|一页|paper|together|boss|board|group|summary|page|present|\
         case for",
        ),
    ),
    (
        Phrases::parts("招标|投标|比价|tender|rfp|procurement|quotes|bids"),
        Phrases::parts("招标|公开|要求|流程|时间|标准|tender|requirement|process|public|schedule"),
    ),
    (
        Phrases::parts(
            "今年|明年|时间|忙|没人手|排期|冻结|季度|以后再说|再说|时机|not this year|next year|busy|no time|\
         capacity|freeze|migration|q3|q4|q1|q2|timing|later|not now",
        ),
        Phrases::parts(
            "小|先|不占|人|天|等你|之后|冻结|排|等待|拖|one person|days|after|before|until|small|ready|wait|\
         later|freeze|hours|when you",
        ),
    ),
    (
        Phrases::parts(
            "你们公司|规模|太小|倒闭|不在了|撑|刚成立|创业|没听说|tiny|small company|go bust|startup|start up|\
         never heard|around in|survive|deliver|交付",
        ),
        Phrases::parts(
            "托管|源码|合同|客户|财务|退出|赔|团队|交付|融资|多年|escrow|source|contract|customer|financ|exit|\
         penalt|team|deliver|years|accounts",
        ),
    ),
    (
        Phrases::parts(
            "不愿意|不配合|不会用|裁|抵触|学不会|习惯|员工|一线|won't use|adopt|resist|refuse|laid off|jobs|\
         users|staff|faculty|habit",
        ),
        Phrases::parts(
            "培训|试点|一线|员工|他们|岗|裁|带|习惯|train|pilot|staff|job|team|they|people|champion|rollout",
        ),
    ),
    (
        Phrases::parts(
            "别家|另一家|他们家|竞品|友商|某|在谈|比较|自研|自己做|开源|免费|供应商|talking to|competitor|\
         other vendor|market leader|supplier|alternative|build it ourselves|in house|in-house|free tool|\
         looking at",
        ),
        Phrases::parts(
            "区别|不同|对比|标准|比|他们|自研|一起|differ|compare|criteria|they|side by side|together|build",
        ),
    ),
    (
        Phrases::parts(
            "还能用|够用|不需要|没必要|没问题|挺好|也能用|用不着|works|fine|don't need|no need|happy with|\
         good enough|used to",
        ),
        Phrases::parts("现有|不用换|并|加|旁边|alongside|on top|existing|keep|replace|beside"),
    ),
    (
        Phrases::parts("宕机|停机|挂|崩|故障|赔|责任|维护|运维|down|outage|crash|liab|responsib|maintenance|maintain"),
        Phrases::parts(
            "赔|备|容灾|切换|响应|小时|责任|合同|运维|failover|backup|response|hour|contract|liab|patch|support|\
         maintain",
        ),
    ),
];

/// Returns the phrase lists of the themes.
pub(in crate::domain::act) fn themes() -> impl Iterator<Item = &'static Phrases> {
    THEMES.iter().flat_map(|(heard, answers)| [heard, answers])
}

phrases! {
    /// A reason not to go on, or a putting off: what the customer says of price, supplier, data, timing, say and users.
    CONCERN:
    "太贵", "贵了", "贵不少", "好贵", "有点贵", "偏贵", "贵三成", "贵两成", "贵一倍", "嫌贵", "价格太高", "价格高",
    "价格偏高", "报价太高", "报价高", "报价*高", "比别家高", "比别家贵", "比他们高", "比*家高", "比*家贵", "超预算",
    "超出预算", "预算不够", "预算有限", "没预算", "没有预算", "预算砍", "预算紧", "花不起", "出不起", "性价比",
    "用不着", "不想换", "不打算换", "懒得换", "还能用", "也能用", "够用", "凑合", "用得挺好", "用着挺好", "挺好的 不",
    "用习惯", "刚换了*不想", "刚上了*系统 不", "再看看", "先看看", "看看再说", "再说吧", "以后再说", "明年再", "今年没",
    "今年不", "年后再", "过阵子", "过段时间", "缓缓", "缓一缓", "放一放", "不急", "不着急", "再想想", "想一想",
    "考虑考虑", "考虑一下", "再考虑", "研究研究", "商量商量", "再商量", "再议", "定不了", "不好定", "做不了主",
    "说了不算", "说了也不算", "不是我说了算", "得*点头", "得*定", "要*点头才", "要上会", "得上会", "要过会", "走招标",
    "必须招标", "三家比价", "货比三家", "再比比", "对比几家", "看别家", "看看别家", "别家也", "另一家", "另外一家",
    "别的供应商", "别的厂商", "也在谈", "已经在谈", "在跟*谈", "在和*谈", "合作好多年", "合作多年", "老供应商",
    "自己做", "自己研发", "自己搭", "chatgpt也", "你们公司", "你们规模", "你们太小", "你们这么小", "你们没有",
    "你们没做过", "你们没经验", "你们不懂", "你们行不行", "你们能行", "你们交付", "你们撑", "你们倒", "你们要是",
    "你们万一", "你们会不会跑", "你们的案例", "你们方案", "你们的方案", "你们系统", "你们的系统", "你们上次",
    "你们之前", "你们那个", "你们销售", "没听过你们", "没听说过", "没听说你们", "不放心", "不太放心", "信不过",
    "不信任", "不太信", "不信", "不相信", "怕你们", "担心你们", "怕*担责", "怕*不会用", "怕*不用", "怕*泄", "担心*泄",
    "担心*安全", "担心*不准", "担心*用不起来", "担心*不会", "担心*效果", "怕*裁", "怕*抵触", "心里没底*你们", "不敢上",
    "不敢做", "不敢第一个", "第一个吃", "小白鼠", "没有*案例", "没*案例", "有没有*案例", "同行业*案例", "案例*不够",
    "案例太少", "谁敢", "出了事谁", "出了问题谁", "出错了谁", "答错了谁", "谁来担", "责任算谁", "被坑", "被骗",
    "上过当", "吃过亏", "踩过坑", "试过*不行", "试过*失败", "试过*没用", "上次那家", "之前那家", "噱头", "忽悠",
    "不靠谱", "靠谱吗", "真有那么", "真的有用", "能有用吗", "能行吗", "行不行啊", "准不准", "胡说八道", "瞎编", "乱答",
    "黑盒", "黑箱", "解释不了", "不可解释", "说不清楚怎么判", "监管不", "监管那关", "合规过不", "法务不",
    "信息安全部不", "信息安全不", "安全部门不", "it不同意", "过不了", "不能出", "不出内网", "不能上云", "上不了云",
    "不让上云", "不能外传", "必须私有化", "只能私有化", "必须本地", "只能本地", "数据*不能", "对不上", "对接不了",
    "动静太大", "切换风险", "抽不出人", "不配合", "不愿意用", "用不起来", "抵触", "学不会", "年纪大*学", "要裁他们",
    "抢饭碗", "宕机*赔", "宕机怎么办", "挂了怎么办", "出故障怎么办", "绑死", "锁死", "被你们套", "合同太长", "太折腾",
    "太复杂", "太麻烦了 不", "不感兴趣", "没兴趣", "老板说再", "领导不", "领导觉得", "院长不", "行长不", "董事会不",
    "财务不批", "便宜点", "便宜些", "降价", "最低价", "折扣", "too expensive", "pricey", "overpriced", "too much money",
    "a lot for", "costs too much", "cost too much", "your price", "your quote", "the quote is", "higher than",
    "over budget", "above budget", "above our budget", "no budget", "budgeted for", "cant afford", "not in the budget",
    "out of our range", "licence fee", "license fee", "better price", "best price", "value for money", "not worth",
    "not convinced", "unconvinced", "sceptical", "skeptical", "doubtful", "dont believe", "dont trust", "wouldnt trust",
    "cant trust", "cant be trusted", "not sure about you", "my worry", "my concern", "too risky", "not comfortable",
    "last vendor", "got sued", "failed project", "tried *failed", "seen demos", "seen this before", "heard that before",
    "heard this before", "all vendors say", "every vendor says", "you all say", "they all say", "sounds too good",
    "just hype", "gimmick", "snake oil", "buzzword", "dont need", "not interested", "not for us", "not looking",
    "works fine", "works for us", "still works", "if it aint", "not broken", "just signed with", "locked in", "lock in",
    "mid migration", "not this year", "next quarter", "next budget", "not now", "not right now", "not a priority",
    "other priorities", "bad timing", "wrong time", "later in the year", "sleep on it", "think about it",
    "think it over", "need to think", "have to think", "get back to you", "call you back", "well see", "leave it with",
    "let me discuss", "need to discuss", "ask my boss", "run it past", "run it by", "not my call", "not my decision",
    "not up to me", "above my pay", "cant decide", "cant sign", "head office decides", "hq decides", "group decides",
    "dean decides", "cfo wont", "cfo will", "my boss wont", "my boss will", "boss says", "procurement will",
    "procurement wants", "procurement needs", "three quotes", "has to go to tender", "go to tender", "out to tender",
    "rfp", "talking to", "speaking to", "looking at others", "looking at options", "other vendors", "another vendor",
    "our supplier can", "our vendor can", "current supplier can", "can do the same", "does the same", "do it ourselves",
    "build it ourselves", "build our own", "build this ourselves", "our own team can", "chatgpt can", "tiny company",
    "youre a startup", "you are a startup", "never heard of", "who are you", "go bust", "going bust", "go under",
    "still exist", "still be here", "get acquired", "no track record", "no case", "no cases", "any case", "guinea pig",
    "first customer", "who else uses", "prove it", "cant leave", "cannot leave", "must not leave", "stay on prem",
    "on prem only", "on premise only", "on premises only", "must be on prem", "not allow cloud", "cant use the cloud",
    "cant go to the cloud", "security will", "compliance will", "compliance would", "legal wont", "legal will",
    "audit will", "auditors", "certificate for", "youd need", "you would need", "cant explain", "hallucination",
    "makes things up", "misses something", "wont fit", "doesnt fit", "wont integrate", "doesnt integrate",
    "not compatible", "too complicated", "too complex", "too disruptive", "wont use it", "wont adopt", "wont like",
    "will resist", "will refuse", "will hate", "users wont", "staff wont", "people wont", "doctors wont", "agents wont",
    "teachers wont", "engineers wont", "drivers wont", "lose their jobs", "losing their jobs", "job losses", "job cuts",
    "layoffs", "you guys", "youre all", "花这么多", "不划算", "投入太大", "投入太高", "一大截", "高出", "超我们预算",
    "超了预算", "超过预算", "压价", "预算卡", "预算砍了", "这笔钱", "这么多钱", "也太高", "还行", "还可以吧", "挺稳定",
    "挺好用", "用得住", "没觉得", "没什么问题", "没啥问题", "也能凑合", "不是很急", "没那么急", "没那么着急",
    "不是刚需", "没有必要", "没太大必要", "意义不大", "会抵触", "会不用", "会不愿意", "肯定不愿意", "肯定不用",
    "肯定反对", "肯定不会用", "会反对", "会有意见", "有抵触", "会说ai", "怕被替代", "怕被取代", "怕丢饭碗", "要丢饭碗",
    "不一定愿意", "不见得愿意", "未必愿意", "未必用", "未必肯", "不会同意", "不同意", "不批", "批不下来", "批不了",
    "不点头", "才能定", "才能批", "说了算 不", "要集团", "得集团", "要总部", "得总部", "要总行", "得总行", "要老板",
    "得老板", "得领导", "要领导", "得院长", "要院长", "得校长", "要校长", "得行长", "要行长", "得董事", "要董事",
    "我这级", "我的权限", "权限不够", "层层审批", "拍不了板", "不好拍板", "不归我", "轮不到我", "ai*不", "ai会",
    "ai*乱", "ai*胡", "ai*错", "ai*行", "大模型*不", "大模型*乱", "大模型*错", "机器人*不行", "机器*不如人",
    "机器*代替不", "幻觉", "胡编", "第一个用", "第一个上", "做第一个", "当第一个", "有风险", "风险太大", "担不起",
    "背不起", "我担", "我背", "责任太大", "责任在我", "万一", "不敢", "保守", "不能离开", "留在内网", "不出域",
    "不出行", "不出厂", "出不去", "过不了安全", "安全审查", "涉密", "数据给你", "数据放", "放你们", "要走流程",
    "走流程", "还要走", "需要时间", "给我点时间", "多给*时间", "想一下", "琢磨琢磨", "下周再", "下个月再", "月底再",
    "年底再", "明年看", "等明年", "等等看", "观望", "先不", "暂时不", "暂时没", "目前不", "目前没有*计划", "没这个计划",
    "没有计划", "没计划", "不在计划", "不是重点", "往后放", "往后排", "优先级不", "排不上", "招标得", "得招标",
    "采购流程", "采购*不好过", "别家便宜", "别家更", "别家报", "更便宜", "便宜两成", "便宜三成", "便宜一半", "便宜不少",
    "便宜很多", "竞品", "友商", "某某家", "某家", "别的家", "也来谈", "也能做", "我们自己*能做", "自己就能", "免费*就",
    "被*坑", "坑过", "受过骗", "吃过*亏", "烂尾", "没见过效果", "没看到效果", "看不到效果", "效果存疑", "不见效",
    "没用起来", "上次*搞", "上次试用", "没讲清", "没说清", "没说还", "没看明白", "没听懂", "停服", "跑路", "没跑起来",
    "交付不", "不适合我们", "不太适合", "跟我们不", "我们行业特殊", "我们情况特殊", "我们比较特殊", "我们不一样",
    "above what we pay", "a stretch", "more than we", "out of budget", "too much for", "too pricey", "too costly",
    "that much", "cost a fortune", "per cent over", "percent over", "over the others", "over your competitor",
    "more than your", "more expensive", "price tag", "quoted us less", "quoted less", "half of what", "is cheaper",
    "was cheaper", "are cheaper", "cheaper than", "offered the same", "lower quote", "what we have works",
    "what we have is", "fine as it is", "fine for now", "good enough for", "happy with what", "happy with our",
    "happy with the", "dont see the need", "dont see why", "dont see the point", "dont really need", "no real need",
    "no rush on our", "manage fine", "manage just fine", "get by", "we get by", "doing fine", "doing ok", "doing okay",
    "why change", "why would we", "wont use", "wont touch", "wont accept", "wont want", "wont trust", "wont sign",
    "wont approve", "wont let", "wont allow", "wont go for", "wont buy", "never allow", "never approve", "never accept",
    "never agree", "never sign", "never use it", "would never", "will never", "will fear", "will think they",
    "will say no", "will say the", "will say its", "will block", "will push back", "will object", "will fight",
    "will see it as", "will feel", "fear for", "afraid of losing", "afraid theyll", "scared of losing", "get replaced",
    "be replaced", "replacing them", "take their jobs", "to the board", "needs approval", "need approval",
    "have to ask", "need to ask", "id have to", "id need to", "i would need to", "i would have to", "i need to check",
    "i have to check", "check with", "talk it over", "out of my hands", "not for me to", "dont have the authority",
    "no authority", "cant be the first", "the first to", "be first", "nobody has done", "no one has done",
    "nobody else", "no one else has", "were different", "we are different", "were special", "a case in", "need a case",
    "need a reference", "have a case", "case studies", "show me a", "unproven", "untested", "immature", "too new",
    "too early", "early days", "ai makes", "ai gets", "ai will", "ai cant", "ai is", "machine learning", "makes things",
    "making things up", "hallucinat", "say something wrong", "says something wrong", "answers cant", "cant rely",
    "rely on it", "dont rely", "sceptic", "security wont", "leave our network", "leave the network",
    "leave the country", "leave the building", "leave our", "stay inside", "stay in our", "stay on our", "must stay",
    "has to stay", "not allowed to", "are not allowed", "isnt allowed", "policy says", "our policy", "against policy",
    "regulator will", "regulator wont", "regulators wont", "the works council", "downtime with you", "what about",
    "if it fails", "if it breaks", "something goes wrong", "goes wrong with", "too much risk", "my neck", "my name on",
    "my head", "on the line", "responsible if", "to blame if", "liable if", "not this", "not a good time",
    "a few weeks", "a few months", "few more weeks", "think about", "think it", "let me think", "sleep on",
    "get back to", "come back to you", "call you", "well be in touch", "circle back", "hold off", "put it on hold",
    "wait until", "wait and see", "need time", "local licence", "a licence", "a license", "other vendor",
    "another supplier", "another company", "another provider", "other providers", "a competitor", "your competitor",
    "competitors", "big name", "bigger name", "the incumbent", "market leader", "talking with", "in talks",
    "our it can", "our it could", "build it", "stick with", "loyal to", "got burned", "been burned", "burned by",
    "burnt by", "let down by", "last supplier", "last provider", "vendor promised", "supplier promised",
    "promised the same", "before and it", "tried something like", "didnt deliver", "never delivered", "fell apart",
    "failed here", "too small", "small firm", "small outfit", "young company", "new company", "never heard",
    "vendor lock", "too much work", "too much change", "change fatigue", "no time for", "no one to", "nobody to",
    "no capacity", "no resources", "no people", "not in our budget", "budget is gone", "budget is frozen",
    "budget freeze", "spent already", "money is gone", "not persuaded", "have my doubts", "doubts about", "i doubt",
    "dubious", "hesitant", "not sure about", "not so sure", "worried about your", "worried about outages",
    "worried that", "worry is", "worry that", "concerned about", "concern is", "nervous about", "uneasy",
    "dont feel comfortable", "not keen", "no interest", "doesnt suit", "wont suit", "isnt for us", "wont work for us",
    "wont work here", "to the committee", "to head office", "has to go to", "have to go to", "needs to go to",
    "goes to the board", "my boss decides", "my director decides", "my director wont", "ceo decides", "cfo decides",
    "procurement wont", "legal will never", "compliance wont", "compliance will never", "audit wont",
    "we need more time", "need more time", "about ai", "the ai will", "the ai cant", "trust ai", "ai replacing",
    "need a certificate", "need a local", "有案例", "看其他家", "在看另", "在看别", "在看其他", "会觉得你", "会觉得ai",
    "会觉得要", "会觉得是来", "打算自己开发", "自己开发就", "准备自己开发", "肯定有意见", "price is too high",
    "fee is too high", "cost is too high", "price too high", "quote is too high", "too high for us",
    "what we use is fine", "system is fine", "tool is fine", "上一家", "上家", "前一家", "前任供应商", "不会配合",
    "不认", "不给批", "没同意", "没通过", "被否", "否了", "卡住了没批", "不肯用", "不想用", "懒得用", "不爱用",
    "嫌麻烦", "用惯", "惯了", "换供应商", "要价", "太狠", "太黑", "没优势", "没有优势", "没温度", "没有温度", "比选",
    "一百多万", "几百万", "上百万", "这么大一笔", "不放心的", "家长要闹", "很特殊", "太特殊", "不一样", "你们慢",
    "没用过", "没上过", "没接触过", "没有先例", "先例", "已经有", "已有供应商", "有合作的", "有固定", "做不了",
    "定不下来", "再等", "等两个月", "等等再", "再定", "再看", "有顾虑", "有担心", "有点担心", "顾虑", "wont cooperate",
    "said no", "says no", "turned it down", "turned us down", "rejected", "refused", "not approved", "wasnt approved",
    "pushed back", "pushback", "sceptical of", "im afraid", "i fear", "we fear", "i worry", "i dont like",
    "dont like the", "not a fan", "stay with", "well stay", "been with our", "long relationship", "over a million",
    "would be on me", "be on me", "on my desk", "my responsibility", "my job if", "will go mad", "go mad if", "go mad",
    "will have questions", "will complain", "will be angry", "cant go abroad", "go abroad", "cant use", "not allowed",
    "is different", "are different", "very specific", "id rather", "rather wait", "rather not", "needs one more",
    "one more meeting", "need another meeting", "let me check", "let us think", "let me see", "let me sleep",
    "support is slow", "you are slow", "was lower", "were lower", "quote was", "worth that", "worth it", "worth the",
    "than i expected", "than expected", "more than i", "a big name", "had a demo", "demo from", "called last week",
    "cheaper called", "someone cheaper", "three bidders", "adoption was poor", "import failed", "我担心", "我们担心",
    "就怕", "主要怕", "主要担心", "我怕", "我们怕", "有点怕", "挺怕", "比较担心", "最担心你", "家长闹", "是红线",
    "是底线", "your support is slow", "do it next year", "maybe next year", "try next year", "next year maybe",
    "revisit next year", "都要招标", "要招标才", "别家", "预算就", "就这么多", "没在", "没给", "been with them ten",
    "先不上", "不上了", "不做了", "不搞了", "不买了", "不要了", "不用了", "下次再", "下次聊", "还是贵", "买不起",
    "付不起", "掏不起", "报价高了", "这周定", "等财务", "财务审", "跟爱人商量", "跟家里商量", "跟*商量下", "要领导定",
    "领导定", "对ai有看法", "有看法", "没什么用", "没啥用", "挺顺的", "不一定选你", "流程卡在", "价格不合适", "不合适",
    "法务过不了", "法务*过不了", "集团没批", "领导没批", "老板没批", "总部没批", "董事会没批", "怕*有情绪", "会有情绪",
    "老员工", "服务太差", "供应商*太差", "绑定", "没听过", "wont go ahead", "not going ahead", "another time",
    "talk another", "still too", "cant stretch", "over our limit", "our limit", "thats a lot", "a lot for us",
    "well pass", "pass on this", "were afraid", "we are afraid", "distrusts", "distrust", "dont see the use",
    "see the use", "no use", "numbers are off", "your numbers", "process runs well", "runs well", "panel may",
    "may not pick", "blocking it", "is blocking", "price isnt", "price is not", "isnt right", "will grumble",
    "will moan", "let us down", "ask my partner", "ask my wife", "ask my husband", "finance must", "finance has to",
    "not this week", "cant decide today", "whos responsible then", "never heard of you", "不想买", "算了", "比*贵",
    "ai不靠谱", "还有一家", "有家在", "没通知我", "没跟我说", "挺好的", "现在挺好", "not buying", "forget it",
    "another firm", "another one", "unreliable", "is unreliable", "things are fine", "fine today", "fine at the moment",
    "fine right now", "nobody told us", "nobody told me", "isnt being used", "is not being used", "charge less",
    "charges less", "has doubts", "have doubts", "need three offers", "three offers", "先不买", "算了 不", "too dear",
    "bit dear", "rather dear", "up front", "upfront cost", "that hurts", "hurts is", "thats what hurts", "scares me",
    "scares us", "frightens me", "worries me", "bothers me is", "makes me nervous", "makes us nervous",
    "cant see the budget", "dont see the budget", "dont have the budget", "where would the money", "field day",
    "will think were", "will think we", "theyd think", "theyll think", "theyll say", "they will say", "wont wear it",
    "wont have it", "wont stand for", "wants reasons for", "wants a reason for", "wants proof", "want another",
    "another screen", "another tool", "dont have time to", "havent got time", "gave up on the last", "gave up on",
    "black box", "tried a supplier", "tried one before", "tried this before", "tried that before", "integration failed",
    "we already have", "already got something", "already have something", "got one already", "the switching", "spying",
    "big brother", "how do i explain", "look over our shoulder", "laughing stock", "put my name", "migrating",
    "frozen until", "code freeze", "nobody budgeted", "no one budgeted", "didnt budget", "wasnt budgeted",
    "not budgeted", "integration fee", "the gap is", "go for it", "burned by a", "chatbot vendor", "cutover", "until q",
    "before q", "resource", "resources are", "不兼容";

    /// What the customer says who wants to hear something, and objects to nothing.
    REQUEST:
    "先介绍", "介绍下", "介绍一下", "你介绍", "讲讲你们", "说说你们", "讲讲看", "说说看", "你说", "你讲", "继续说",
    "请讲", "请说", "给我讲讲", "演示一下", "tell me about", "tell me more", "go on", "walk me through", "show me",
    "how would you like", "introduce yourself", "anything else", "please go ahead", "sure go ahead";

    /// A rule the customer puts before the talk: a condition, though it is worded as a want.
    POLICY:
    "留在内网", "不出内网", "内网", "私有化", "本地部署", "不能出", "不出域", "不能上云", "上云", "招标", "等保",
    "合规", "首先得过", "必须过", "必须先", "必须经过", "必须*批", "必须*签字", "必须*同意", "必须三家", "必须有案例",
    "必须便宜", "必须降价", "你们必须", "你们要", "stay on", "stay inside", "stay in our", "on prem", "on premise",
    "on premises", "our network", "our servers", "our own servers", "data centre", "data center", "leave", "tender",
    "three quotes", "procurement", "go to the board", "to the board", "to my boss", "past my", "past the", "by my",
    "with my boss", "with finance", "with legal", "with the board", "think about", "think it over", "a reference",
    "a case", "cheaper", "a discount", "a better price", "a lower price", "lower price", "more time", "check with",
    "ask my", "discuss with", "discuss it", "talk to", "need approval", "sign off", "convincing", "sleep on",
    "must review", "must approve", "must sign", "must look", "has to review", "has to approve", "has to sign",
    "财务*审", "法务*审", "必须*审", "the regulator", "regulators want", "the auditor", "the auditors",
    "compliance wants", "legal wants", "security wants", "audit wants", "wants reasons", "want reasons", "wants proof",
    "want proof";

    /// Questions that doubt more than they ask.
    DOUBT:
    "万一", "怎么办", "谁负责", "谁担责", "谁来担", "谁赔", "算谁的", "找谁", "能行吗", "行不行", "靠谱吗", "靠不靠谱",
    "可靠吗", "准不准", "准吗", "真的", "真能", "能保证", "保证吗", "敢保证", "凭什么", "为什么要", "为什么选你",
    "为什么这么贵", "怎么这么贵", "这么贵", "能不能便宜", "能便宜", "便宜点", "打折", "优惠", "有没有*案例", "有案例吗",
    "有同行", "谁在用", "有人用过", "做过吗", "不是只有", "不是说", "你们行", "你们能", "会不会泄", "会不会裁",
    "会不会乱", "会不会胡", "会不会答错", "会不会跑路", "会不会倒", "安全吗", "稳定吗", "还在吗", "撑得住吗", "能撑",
    "what if", "what happens if", "what about", "who pays", "who is responsible", "whos responsible", "who is liable",
    "whos liable", "who takes the blame", "whose fault", "how do i know", "how do we know", "how can i be sure",
    "how can we be sure", "how can i trust", "why should", "why would", "why so", "why is it so", "can you promise",
    "can you guarantee", "do you guarantee", "will it always", "really", "can it really", "can you match",
    "can you do better", "better price", "discount", "any case", "a case", "any reference", "any references",
    "who else uses", "who uses", "have you done", "will you still", "still be here", "still exist", "go bust",
    "go under", "only have", "safe", "secure", "isnt that", "isnt it", "arent you", "dont you", "能做到", "做得到吗",
    "能达到", "不是没", "你们没有", "竞争对手", "对手的", "什么样", "and if it", "if it goes", "if it breaks",
    "if it fails", "will you guarantee", "guarantee";
}

//! Phrases of the negative behaviours N1 to N10 (coding manual 1.6), and what takes them back.
//!
//! Written in the plainest form (`plain`): `你` for `您`, no apostrophes. A phrase is here because it is the behaviour in
//! almost any sentence; what depends on the moment is decided in `negative`.

phrases! {
    /// N10: money or favours for a person, arranged tenders, leaked or forged papers.
    INTEGRITY:
    "另外两家*我*找", "另两家*我*找", "陪我们走", "陪*走个流程", "陪*走个过场", "报价做高一点", "报高点*陪",
    "留两个点", "留三个点", "留几个点", "给你个人留", "个人留", "资质*借", "资质我们借", "借一家公司的",
    "借*公司的*用", "他们家的报价单", "他们的报价单", "偷偷给你看", "偷偷给你", "arrange the other",
    "other two quotes for you", "something in it for", "slip you a copy", "backdate one", "backdate it", "回扣",
    "好处费", "茶水费", "辛苦费", "咨询费打", "购物卡", "加油卡", "油卡", "礼品卡", "京东卡", "超市卡", "塞个红包",
    "包个红包", "包红包", "给你*红包", "红包给你", "个红包", "返点给你", "返给你", "给你*返点", "留点返点",
    "留*个点给你", "给你留*个点", "个人返点", "私下给你", "私下*意思", "私底下给", "给你*意思意思", "一点心意",
    "小心意", "小意思你收", "心意你收下", "少不了你的", "亏待不了你", "不会亏待你", "你个人*好处", "好处*你个人",
    "给你个人", "打到你*卡", "打你*卡上", "转到你*卡", "你的私人账户", "你私人*账", "你个人账户", "不走公账",
    "不走账", "走私账", "现金给你", "给你提成", "给你*提成", "给你抽成", "给你*干股", "给你*股份", "送你*手机",
    "送你*茅台", "送你*金条", "送你*表", "送你两瓶", "送你*条烟", "送你*卡", "请你*出国", "安排你*旅游", "带你*旅游",
    "出国考察*家人", "带上家人*我们*出", "你家孩子*安排", "你孩子*安排", "你孩子*实习", "你家孩子*实习",
    "安排你*孩子", "给你*亲戚*安排", "陪标", "围标", "串标", "陪跑", "控标", "标底", "陪我们投", "来陪*投标",
    "找两家*陪", "找*家*凑数", "凑*家报价", "凑三家", "凑够三家", "凑齐三家", "另外两家*我来", "另外两家*我找",
    "另两家*我", "那两家*我来", "两家*报价*我*帮你", "两份*报价*我*帮你", "几份*报价*我*帮你", "比价*我*帮你做",
    "报价单我帮你做", "三份报价*我来", "报高一点的*报价", "找人盖个章", "盖个章就行", "帮你*盖*假", "萝卜章",
    "招标文件*我们来写", "招标文件*我们帮你写", "招标文件*按我们", "标书*按我们*写", "参数*按我们", "参数*照着我们",
    "参数*写成我们独", "量身定*招标", "只有我们能中", "只有我们能满足*参数", "别家*投不了", "别人*投不了",
    "把*别家*卡掉", "把*对手*卡掉", "评委*打点", "评委*打招呼", "评委*打过招呼", "专家*打招呼", "专家*打过招呼",
    "评标*打招呼", "评标*打过招呼", "评标*自己人", "评委*自己人", "评委我们*熟", "对手*报价*告诉你",
    "对手*报价*给你看", "别家*报价*给你看", "别家*报价*发你", "别家*报价*透露", "他们的报价单*给你",
    "他们的底价*告诉你", "他们的标书*给你", "拿到*对手*标书", "搞到*标书", "搞到*报价", "弄到*报价", "弄到*标书",
    "拿到他们*报价", "对手的标书", "报价透露给", "把*报价透给", "报价透给我", "报价*偷偷", "偷偷*报价",
    "给我透个底*别家", "假合同", "阴阳合同", "假发票", "虚开", "多开*发票", "发票*多开", "发票*开成", "开成办公用品",
    "伪造", "做份假", "做个假", "造个假", "造假的", "p一个", "p一张", "p个章", "ps一个", "ps一张", "p一下就", "p个证",
    "改个日期", "日期改*就行", "日期*往前*写", "倒签", "补个日期", "数据*改好看", "数据*改一改*好看",
    "报告*改一改*好看", "报告*编一份", "编个案例", "编一个案例", "案例*编一", "证书*借一张", "借*家*资质",
    "借*的资质", "挂靠", "套*资质", "资质*挂*名", "做一份*证书*看不出", "看不出来是假", "以假乱真", "没人会查",
    "没人查得出", "查不出来", "拆成*单*绕过招标", "拆单*绕", "绕过招标", "绕开招标", "规避招标", "不用走招标*拆",
    "拆小*不用招标", "合同拆*不用招标", "拆成*合同*不用*招标", "吃喝*都算我", "会所", "ktv*安排", "洗脚",
    "给你安排个*私人", "kickback", "kickbacks", "bribe", "under the table", "brown envelope", "an envelope for you",
    "envelope with", "something in it for you", "something for you personally", "you personally get",
    "make it worth your while", "make it worth your time personally", "worth your while", "your personal account",
    "to your account privately", "private account", "gift card", "gift cards", "gift voucher", "shopping voucher",
    "a little something for you", "little something extra for", "take care of you personally",
    "well take care of you", "look after you personally", "see you right", "personal commission",
    "commission for you", "commission to you", "cut for you", "slip you", "finders fee to you", "finders fee for you",
    "consulting fee to you", "angpow", "ang pow", "red packet", "hongbao", "red envelope", "coffee money",
    "tea money", "cover bid", "cover bids", "cover quote", "cover quotes", "dummy bid", "dummy bids", "dummy quote",
    "dummy quotes", "fake quote", "fake quotes", "fake bid", "fake certificate", "fake reference", "fake case",
    "arrange the other *bid", "arrange the other *quote", "arrange the other bids", "arrange two other",
    "arrange the other two", "get you two *higher quotes", "two higher quotes", "two other *quote higher",
    "friends *quote higher", "sister company *quote", "partners *quote higher", "partner *quote higher",
    "other two quotes *ill", "ill *other two quotes", "ill do the other two quotes", "prepare the other *quotes",
    "write up the other *quotes", "sort out the other *quotes", "provide the other *quotes",
    "supply the other *quotes", "write the tender so", "write the tender for you so", "write the spec so",
    "write the requirements so", "tender so only we", "so that only we can", "so only we can",
    "so nobody else can qualify", "so no one else can qualify", "nobody else qualifies", "rig the", "rigged",
    "leak you", "leak me", "slip me *bid", "show me *bids", "tell me what the others bid", "tell me what they bid",
    "tell me *competitors bid", "their bid on my desk", "a copy of their bid", "copy of their quote",
    "copy of their proposal", "copy of the others", "got hold of their", "what the others bid", "what they bid last",
    "peek at the other", "peek at their", "backdate", "back date", "backdated", "forge", "forged", "photoshop",
    "photoshopped", "doctor the", "doctored", "made up *reference", "make up a reference", "invent a reference",
    "a copy made", "looks just like it", "looks just like the real", "looks like the real", "nobody will check",
    "nobody checks", "no one checks", "no one will check", "nobody will ever know", "borrow *certificate",
    "borrow *licence", "borrow *license", "use another companys", "use another firms", "someone elses certificate",
    "split the invoice", "split the contract *tender", "split the order *tender", "split it *avoid the tender",
    "split it *under the threshold", "split it *below the threshold", "below the tender threshold",
    "under the tender threshold", "skip the tender *split", "off the books", "off the record payment",
    "inflate the invoice", "inflated invoice", "cash on the side", "bit of cash", "trip for you and your",
    "holiday for you and your", "trip for your family", "holiday for your family", "internship for your",
    "job for your son", "job for your daughter", "job for your nephew", "stamp it yourself", "fake stamp", "fake the",
    "fudge the", "tweak the test report", "touch up the report", "something extra for you personally",
    "in it for you personally", "percent for you personally", "per cent for you personally",
}

phrases! {
    /// K11: another client's secrets, or personal data.
    BREACH:
    "别家*数据*给你看", "别家*数据*发你", "别的客户*数据*给你", "别的客户*合同*给你", "其他客户*数据*给你",
    "其他客户*合同*给你", "别家客户*给你看", "客户名单*给你", "客户名单*发你", "他们行的*给你看", "他们行*发你",
    "他们的内部*给你看", "他们的内部*发你", "内部资料*偷偷", "内部数据*偷偷", "真实客户数据*给你看", "别说出去*他们",
    "他家的*合同*给你看", "那家银行的*给你看", "那家银行的*发你", "另一家*内部*给你", "患者名单*发你",
    "病人资料*发你", "show you another clients", "show you our other clients data", "another clients data",
    "another clients contract", "another customers data", "another customers contract", "other customers data *show",
    "other clients contract", "send you their internal", "show you their internal", "their internal numbers",
    "their confidential", "dont tell them i showed", "shouldnt be showing you", "not supposed to show you",
    "not supposed to share", "shouldnt share this but", "client list of",
}

phrases! {
    /// What makes a mention of such things lawful: it is refused, or a rule is explained.
    LAWFUL:
    "不能给", "不会给", "不可以给", "不做", "不碰", "不能做", "不允许", "不得", "不可以", "不能有", "禁止", "违规",
    "违法", "犯法", "红线", "底线", "合规要求", "绝不会", "拒绝", "我们没有*回扣", "不能收", "不参与", "不帮",
    "没法帮", "不能帮", "不支持*围标", "规定", "按法", "we dont", "i dont", "we never", "i never", "we cant",
    "i cant", "we wont", "i wont", "not allowed", "illegal", "against the law", "against our", "prohibited", "forbid",
    "forbidden", "refuse", "no kickbacks", "no bribes", "must not", "compliance would", "decline", "wouldnt",
}

phrases! {
    /// N3: absolutes that no supplier can keep.
    ABSOLUTE:
    "我保证", "我们保证", "向你保证", "跟你保证", "给你保证", "保证你", "保证能", "保证不", "保证没", "保证过",
    "保证让", "可以保证", "完全能保证", "敢保证", "我敢说", "保证一", "保证两", "保证三", "保证百", "保证零",
    "保证全", "保证把", "保证给", "保证按时", "保证效果", "保证通过", "保证达", "保证准", "保证上线", "保证满意",
    "保证*满意", "包你满意", "包您满意", "包过", "包你*过", "包在我身上", "打包票", "打保票", "拍胸脯", "拍着胸脯",
    "绝对", "百分百", "百分之百", "百分之一百", "百分之九十九点九", "100%", "99.9", "一个都不会", "一个也不会",
    "一条都不会", "一单都不会", "一条都不漏", "一个都不漏", "一个不漏", "一笔都不会", "一分*都不会亏", "一分钟都不会",
    "零误报", "零故障", "零风险", "零差错", "零事故", "零失误", "零宕机", "零停机", "零投诉", "零差评", "零延迟",
    "零错误", "零流失", "零漏", "零误差", "0误报", "0故障", "0风险", "0差错", "0失误", "0宕机", "万无一失",
    "永远不会", "永远不", "永不", "绝不会", "绝不", "决不", "从来不会", "从来不出", "从不出错", "从没出过",
    "不可能出", "不可能有问题", "不可能错", "不可能泄露", "肯定不会出", "肯定不会错", "肯定不会有", "肯定没问题",
    "肯定没事", "一定没问题", "绝没问题", "没得问题", "百分之百没", "肯定能过", "一定能过", "一定过", "肯定过",
    "稳过", "必过", "肯定达标", "一定达标", "肯定能达到", "一定能达到", "统统搞定", "统统能", "全部搞定",
    "全都能搞定", "都能搞定", "什么都能", "什么都可以做", "什么都支持", "什么问题都能", "任何*都能", "任何*都可以",
    "要什么有什么", "想要什么有什么", "什么功能都有", "样样都", "没有我们做不", "没有*做不到的", "没有*搞不定",
    "没有任何风险", "没有任何问题", "不会有任何", "不会出任何", "一点问题都没有", "一点风险都没有", "毫无风险",
    "毫无问题", "放一百个心", "一万个放心", "放一万个心", "把心放肚子里", "闭着眼睛", "闭眼买", "闭眼签", "闭眼上",
    "一劳永逸", "稳赚", "躺赢", "躺着赚", "包赚", "出了问题我负全责", "出事我负责", "出事算我的", "出了事算我的",
    "出了问题算我的", "全赔", "十倍赔", "一天上线", "一天就能上线", "两天上线", "两天就能上线", "三天上线",
    "三天就能上线", "三天内上线", "一周上线", "一个星期上线", "一周就能上线", "一周内上线", "今晚上线",
    "明天就能上线", "明天就上线", "说上就上", "立马见效", "马上见效", "当天见效", "立竿见影", "翻倍没问题",
    "翻番没问题", "要多快有多快", "要多准有多准", "全替代", "再也不会", "再也不用担心任何", "彻底杜绝", "彻底消灭",
    "完全杜绝", "一个人都不用裁*保", "全国第一准", "全世界最", "行业第一没有之一", "没有之一", "全行业最", "秒杀所有",
    "终身免费", "随时*都给你改", "想怎么改就怎么改", "要求*全部满足", "全部满足你", "都给你做出来", "全都给你做",
    "guarantee", "guaranteed", "guarantees", "i promise", "we promise", "can promise you", "you have my word",
    "my word on it", "i give you my word", "i swear", "hand on heart", "hand on my heart", "stake my", "bet my",
    "100 per cent", "100 percent", "hundred per cent", "hundred percent", "one hundred per cent", "never fail",
    "never fails", "never go down", "never goes down", "never gets it wrong", "never get it wrong", "never be wrong",
    "never make a mistake", "never makes a mistake", "never makes mistakes", "never wrong", "never miss",
    "never misses", "never crash", "never crashes", "will never", "itll never", "wont ever", "never have to worry",
    "never again", "never leak", "never break", "never breaks", "never happen", "never happens", "cannot fail",
    "cant fail", "cant go wrong", "cannot go wrong", "impossible to fail", "impossible for it", "foolproof",
    "bulletproof", "bullet proof", "fail proof", "failproof", "unhackable", "unbreakable", "zero downtime",
    "zero risk", "zero errors", "zero error", "zero mistakes", "zero fraud", "zero false", "zero complaints",
    "zero defects", "zero effort", "zero issues", "zero problem", "zero problems", "zero outages",
    "no risk whatsoever", "no risk at all", "risk free", "no errors at all", "no errors whatsoever",
    "no mistakes ever", "not a single", "not one single", "not even one", "without fail", "no matter what happens",
    "in all cases", "every single time", "every single case", "catches everything", "catch everything",
    "catches every", "catch every single", "will catch all", "works for everything", "can do anything",
    "does everything", "handles everything", "handle everything", "handles anything", "handle anything",
    "whatever you need we", "anything you want we", "anything you can think of", "everything you ask",
    "everything on your list", "perfect accuracy", "perfectly accurate", "flawless", "flawlessly",
    "all accents *no problem", "no problem at all everything", "any accent any", "live by tomorrow", "live tomorrow",
    "live in a day", "live in one day", "live in two days", "live in 2 days", "live in three days", "live in 3 days",
    "live by friday", "live within a week", "live in a week", "up and running tomorrow", "up and running in a day",
    "up and running by monday", "overnight results", "definitely pass", "will definitely pass", "sure pass",
    "confirm pass", "sure pass one", "certain to pass", "confirm can", "sure can one", "sure can", "absolutely no",
    "absolutely never", "absolutely nothing", "absolutely zero", "absolutely every", "absolutely safe",
    "absolutely secure", "absolutely certain", "completely eliminate", "totally eliminate", "eliminates all",
    "eliminate all", "solve everything", "solves everything", "solve all your", "solves all your", "solve every",
    "fix everything", "fixes everything", "fix all your", "triple your", "double your revenue", "cure all",
    "full refund plus", "pay you back tenfold", "forever", "i take full responsibility if anything",
    "nothing can go wrong", "nothing will go wrong", "nothing ever goes wrong", "nothing goes wrong",
    "you will not have a single", "you wont have a single", "dont worry everything",
}

phrases! {
    /// What makes an absolute honest: it is denied, asked about, quoted, or held by a paper or a measurement.
    QUALIFIED:
    "没法保证", "不能保证", "不敢保证", "无法保证", "保证不了", "不保证", "不好保证", "不会保证", "难保证",
    "很难保证", "没办法保证", "谁也保证", "谁都保证", "没人能保证", "谁敢保证", "没有人能保证", "做不到百分百",
    "做不到100%", "做不到百分之百", "不是百分百", "不是百分之百", "不是100%", "不敢说百分", "不敢说100%",
    "不敢说绝对", "不敢说零", "不能说百分", "不能说100%", "不能说绝对", "没有百分", "没有100%", "没有绝对",
    "不存在百分", "不存在零", "到不了百分", "到不了100%", "达不到100%", "达不到百分", "做不到零", "不可能做到",
    "不可能百分", "不可能100%", "不可能零", "不可能绝对", "不可能保证", "谁都不可能", "没有谁能", "说绝对*过头",
    "说过头", "说满了", "话说大了", "说大了", "不拍胸脯", "不打包票", "不敢打包票", "没法打包票", "不能打包票",
    "不敢拍胸脯", "打不了包票", "写进合同", "写在合同", "合同里写", "合同约定", "合同里约定", "sla", "服务协议",
    "测试报告", "实测", "第三方", "达不到*赔", "达不到*退", "达不到*扣", "前提是", "条件是", "以实测为准", "保证金",
    "保证书", "品质保证部", "质量保证", "绝对值", "怎么保证", "如何保证", "为了保证", "要保证", "来保证", "绝对多数",
    "100%抽检", "100%全检", "不绝对", "不是绝对", "我不会说*保证", "要看数据", "要看你们的", "得看数据", "得看你们的",
    "视*而定", "cant guarantee", "cannot guarantee", "can not guarantee", "couldnt guarantee", "dont guarantee",
    "do not guarantee", "wont guarantee", "wouldnt guarantee", "not guarantee", "no guarantee", "no guarantees",
    "isnt guaranteed", "not guaranteed", "nobody can guarantee", "no one can guarantee", "nobody can", "no one can",
    "no vendor can", "no supplier can", "no system", "no model", "no tool", "cant promise", "cannot promise",
    "can not promise", "wont promise", "will not promise", "wouldnt promise", "dont promise", "not promise",
    "not going to promise", "i shouldnt promise", "never promise", "nothing is 100", "nothings 100", "not 100",
    "isnt 100", "never 100", "never be 100", "wont be 100", "arent 100", "not a hundred", "isnt a hundred",
    "not one hundred", "cant say zero", "not zero", "isnt risk free", "not risk free", "not foolproof",
    "isnt foolproof", "not perfect", "not flawless", "in the contract", "in writing with", "written into",
    "service level", "test report", "measured", "third party", "independently", "or you get", "provided that",
    "provided you", "on condition", "depends on", "depending on", "subject to", "as long as", "money back guarantee",
    "guarantees you get from", "i overstated", "overstated", "went too far", "too strong", "took it too far",
    "not going to tell you", "谁也做不到", "谁也没法", "谁也不敢", "谁都做不到", "谁都没法", "没人做得到", "没人敢",
    "没有人敢", "不敢说", "不敢打", "不敢承诺", "不敢写", "不敢夸", "说不了", "做不到百", "不现实", "不科学的",
    "我不会跟你说", "我不跟你说", "我不能说", "不是说百分", "没那么神", "也会错", "也会出错", "会有误", "难免",
    "no one in the world can", "nobody in the world", "i wont tell you", "wont tell you", "not realistic",
    "unrealistic", "would be lying", "be lying if",
}

phrases! {
    /// What is promised when a scenario's limit is touched.
    PROMISING:
    "没问题", "可以做到", "能做到", "做得到", "肯定", "一定", "保证", "绝对", "放心", "不会", "都能", "全部", "包",
    "完全", "彻底", "全额", "我们来承担", "我们负责", "我们承担", "百分", "100%", "零", "随时", "都给你",
    "no problem", "sure", "will", "definitely", "certainly", "absolutely", "guarantee", "promise", "of course we can",
    "we can do", "can do that", "completely", "fully", "never", "zero", "per cent", "all", "no worries", "dont worry",
    "well cover", "well bear", "wont",
}

phrases! {
    /// N4: a price cut offered.
    DISCOUNT:
    "你心里什么价", "你心里*价位", "说个数", "报个数", "你想多少", "你能接受多少", "多少钱你能", "给个数", "打个七五",
    "打个八五", "打个九五", "打*五折", "全免", "全给你免", "免费给", "给你全免", "tell me * number",
    "tell me * price", "tell me * figure", "give me * number", "what number you want", "whatever number",
    "whatever price", "what would you like to pay", "drop * per cent", "drop * percent", "take * per cent",
    "take * percent", "off straight away", "off right now", "off for you", "off if", "给你打*折", "给你打折",
    "打个折", "打八折", "打九折", "打七折", "打六折", "打五折", "打对折", "打个八", "打个九", "打个七", "八折给你",
    "九折给你", "七折给你", "给你*折", "我给*折扣", "折扣给你", "给*折扣", "申请*折扣", "申请*优惠", "申请*特价",
    "申请*特批", "申请*底价", "申请*更低", "申请个价", "跟领导*便宜", "给你*优惠", "优惠给你", "再优惠", "多优惠",
    "优惠一点", "优惠点", "优惠价", "给你便宜", "便宜给你", "便宜点给", "再便宜", "便宜一点", "便宜点", "算你便宜",
    "便宜*万", "抹零", "抹个零", "抹掉", "零头*去掉", "零头*不要", "零头*抹", "去掉零头", "价格*再降", "再降*价",
    "给你降价", "给你降点", "给你减价", "给你减点", "给你减免", "免掉*费", "比他们便宜", "比他家便宜", "比别家便宜",
    "价*比他们低", "价*比别家低", "半价", "减半给", "价格减半", "对半砍", "降价给", "价格*降*个点", "价格*降下来",
    "降到你", "降到*万*行", "让*个点", "让点利", "让利", "再让", "让你*个点", "给你让", "我再给你让", "少收", "少算",
    "少付", "少*万*给你", "直接减", "立减", "砍*万", "砍一刀", "砍掉*价", "免费送", "免费给你", "免费用", "免费赠",
    "白送", "赠送", "再送", "送你*个月", "送你*年", "送你*半年", "送*个月服务", "送一年", "送两年", "送半年",
    "送你一", "多送", "附送", "买一送一", "给你免", "免*实施费", "免*服务费", "免*年费", "实施费*免", "实施费*不收",
    "实施费*送", "价格好商量", "价格好说", "价好商量", "价钱好说", "价钱好商量", "钱好商量", "钱不是问题*给你",
    "价格*可以再谈", "价格还能谈", "价格还可以谈", "价格可以谈", "价格我们可以再", "价格还有空间", "价格有空间",
    "还有空间*价", "价格上*有空间", "还能再低", "可以再低", "再低一点", "再低点", "最低价给", "给你最低", "给你底价",
    "底价给你", "给你个底价", "成本价", "亏本给", "亏本价", "跳楼价", "特价", "内部价", "友情价", "兄弟价", "员工价",
    "你报个数", "你开个价", "你说个价", "你出个价", "你说个数", "你开个数", "你给个价", "你说多少就多少",
    "你说多少合适", "跟他们一样的价", "给你同价", "给你跟*一样*价", "给你平*价", "% off", "per cent off",
    "percent off", "pct off", "knock off", "knock * off", "take * off", "shave * off", "chop * off",
    "cut * off the price", "drop * off", "discount", "half price", "half off", "cut the price", "cut our price",
    "cut price", "slash", "slashed", "bring the price down", "bring it down to", "bring that down",
    "bring down the price", "lower the price", "lower our price", "reduce the price", "reduce our price",
    "reduce the fee", "reduce it to", "drop the price", "drop our price", "drop the fee", "drop it to",
    "come down on", "come down to", "come down a bit", "come down by", "can come down", "will come down", "go lower",
    "go down to", "can go down", "waive", "throw in", "throwing in", "on the house", "free of charge", "for free",
    "free months", "months free", "month free", "year free", "years free", "free year", "first year free",
    "extra months", "name your price", "name a price", "name the price", "name a number", "name your number",
    "give me a number", "tell me a number", "tell me your number", "tell me the number you",
    "tell me what you can pay", "what price you want", "how much you want to pay", "how much you can pay",
    "pay what you", "match their price", "match their quote", "match the price", "match that price", "match whatever",
    "beat their price", "beat their quote", "beat that price", "beat any price", "undercut", "cheaper for you",
    "make it cheaper", "do it cheaper", "give it to you cheaper", "cheaper lah", "special price", "special rate",
    "special deal", "best price for you", "our best price", "better price", "better deal for you",
    "sharpen the pencil", "sharpen my pencil", "sharpen our", "ask my boss for", "ask my manager for a",
    "get approval for a lower", "wiggle room on", "room on the price", "flexible on price", "price is negotiable",
    "price is flexible", "negotiate the price", "price can nego", "can nego", "call it half", "call it * k",
    "call it * thousand", "cost price", "rebate",
}

phrases! {
    /// What makes talk of a price no gift: refused, traded for a term, or about the customer's own selling.
    TRADED:
    "不打折", "打不了折", "不能打折", "没法打折", "不降价", "没法降", "不能降", "降不了", "不便宜", "没有折扣",
    "没折扣", "给不了折扣", "不给折扣", "不是打折", "不急着谈价", "先不谈价", "先不说价", "先不谈折扣", "先不谈优惠",
    "降价不解决", "三年期", "三年起", "签三年", "按三年", "多年期", "年付", "预付", "一次性付", "一次付清", "量大",
    "用量上", "规模上", "采购量", "分期", "分阶段", "你们*打折", "你们*优惠", "你们*促销", "你们*折扣", "你们*赠送",
    "你们*免费", "活动", "大促", "交换", "换来", "换一个", "作为条件", "相应的", "缩小范围", "减掉*模块", "去掉*模块",
    "少上*模块", "no discount", "not discount", "not going to discount", "wont discount", "dont discount",
    "cant discount", "not a discount", "isnt a discount", "discounting wont", "rather than discount",
    "instead of a discount", "without a discount", "before we talk discount", "before talking discount",
    "not here to discount", "not drop the price", "wont drop the price", "not lower the price", "cant lower",
    "wont lower", "cant come down", "wont come down", "cant go lower", "three year", "3 year", "two year commitment",
    "multi year", "multiyear", "volume", "annual prepayment", "prepay", "pay upfront", "paid upfront",
    "upfront payment", "in exchange", "in return", "reduce the scope", "smaller scope", "cut the scope",
    "fewer modules", "drop a module", "your discount", "your discounts", "your promotion", "your promotions",
    "discount codes", "discount code", "voucher codes",
}

phrases! {
    /// N5: who a disparaging word must be about.
    RIVAL:
    "他们家", "他家", "那家", "别家", "别人家", "另一家", "另外一家", "友商", "竞品", "竞争对手", "对手", "那帮人",
    "那帮", "那伙", "那种公司", "那种小厂", "那种厂", "某家", "某度", "某讯", "某里", "大厂", "小厂", "其他厂商",
    "别的厂商", "别的供应商", "市面上那些", "市面上的", "开源的那", "原来那家", "现在那家", "现在的供应商",
    "现在这家", "that vendor", "that supplier", "that company", "that lot", "those guys", "those people",
    "these guys", "that bunch", "the other lot", "the other guys", "the others", "the other one", "other vendors",
    "other vendor", "the competition", "competitor", "competitors", "the rival", "rivals", "rival",
    "your current vendor", "your current supplier", "your incumbent", "the incumbent", "market leader", "that outfit",
    "that startup", "that tool", "that product", "that stuff", "大厂店", "大厂*签完", "big vendors", "big ones",
    "the big guys", "big players", "theirs", "small vendors",
}

phrases! {
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
    "toys",
}

phrases! {
    /// What makes a comparison fair: its source is named, or it is about what is being compared on the customer's criterion.
    SOURCED:
    "公开", "官网", "公告", "评测报告", "第三方", "报告里", "白皮书", "你们自己测", "你们的测试", "各有", "也有长处",
    "他们*强项", "他们*优势", "不评价", "不评论", "不便评价", "不好评价", "不方便评价", "不说别家", "不说他们",
    "做得不错", "做得挺好", "是家好公司", "public", "published", "publicly", "according to", "their website",
    "their own documentation", "independent", "benchmark", "your own test", "your test", "i wont comment",
    "not going to comment", "i dont comment", "not comment", "wont speak badly", "wont badmouth", "good company",
    "decent product", "good product", "solid product", "good at", "strong at", "stronger in", "theyre strong",
}

phrases! {
    /// N6: presses for time or by guilt.
    PRESSURE:
    "再不定就", "就给别人了", "给别人了", "cant hold the", "cannot hold the", "wont hold the", "just sign",
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
    "欠个人情", "还个人情", "磨叽", "墨迹", "磨磨", "拖拖拉拉", "别拖了", "再拖*别怪", "再不签", "再不定",
    "再不上*晚", "再不上*淘汰", "再不买", "你不签*损失", "后悔*别怪", "别怪我没", "别怪我们", "到时候别", "到时候哭",
    "后果自负", "你担得起", "你负得起", "你们就等着", "等着被", "就你们家还没", "就你们还没", "就差你们", "就差你了",
    "就差你这", "同行都签", "同行都上", "你们对手*都签", "你们对手*签了", "你们竞争对手*签了", "别家都签", "别人都签",
    "业绩就", "我这个月业绩", "我业绩", "我的业绩", "帮我冲", "冲业绩", "冲个业绩", "冲一下业绩", "帮我完成",
    "帮帮忙签", "帮忙签", "帮我签", "当帮我", "就当帮", "就当支持", "支持一下我", "支持我一下", "照顾一下我",
    "可怜可怜", "可怜我", "我就要被开", "我要被开", "我会被开", "被老板骂", "被领导骂", "我没法交差", "我交不了差",
    "没法跟领导交代", "我没法交代", "我怎么跟领导", "我怎么跟老板", "我怎么跟公司", "我饭碗", "丢饭碗", "我这碗饭",
    "我跑了*趟", "跑了这么多趟", "跑了好几趟", "跑了那么多趟", "都跑*趟", "来了*趟了", "来来回回*趟", "我熬了",
    "我加班给你", "熬夜给你", "我为你", "我们为你*投入", "花了这么多时间", "花了那么多时间", "花了这么多精力",
    "搭进去", "白忙", "白跑", "白干", "看在*份上", "看在*面子", "给个面子", "给点面子", "不给面子", "给我个面子",
    "不够意思", "不够朋友", "不仗义", "对得起我", "寒心", "太伤人", "欠我", "你忍心", "不签*过意", "你不签我",
    "你要是不签", "再给你*小时", "给你*小时考虑", "给你*天考虑", "给你一天时间", "今天就定了吧", "今天就签了吧",
    "现在就定", "现在就签", "现在就拍板", "立刻拍板", "当场拍板", "当场签", "马上拍板", "马上签", "痛快点", "爽快点",
    "给个痛快话", "给个准话*今天", "今天给个准话", "今天给个话", "到底签不签", "到底买不买", "到底要不要",
    "签不签给句话", "给句话", "today only", "only today", "just today", "last chance", "final chance",
    "last day *offer", "last day *price", "last day *discount", "offer expires", "offer ends", "offer disappears",
    "offer is gone", "offers gone", "offer goes away", "offer wont last", "offer lapses", "price expires",
    "price disappears", "price ends", "price is gone", "expires tonight", "expires today", "expires tomorrow",
    "expires at midnight", "by midnight", "at midnight", "before midnight", "till midnight", "until midnight",
    "gone tomorrow", "gone by", "gone after", "off the table", "wont be available tomorrow", "price goes up",
    "price will go up", "price is going up", "prices go up", "prices are going up", "price jumps", "price doubles",
    "goes up tomorrow", "goes up on monday", "goes up next", "sign today or", "sign now or", "sign by tonight",
    "sign tonight", "sign today and", "if you dont sign", "unless you sign", "unless you decide", "dont decide today",
    "dont sign today", "if you dont decide", "need you to sign", "need your signature today", "need this signed",
    "need a yes today", "need an answer today", "need your answer today", "need a decision today",
    "need a decision now", "decide now", "decide right now", "decide today", "decide by tonight", "make up your mind",
    "now or never", "take it or leave it", "limited time", "limited slots", "limited spots", "few slots left",
    "slots left", "slot left", "spots left", "spot left", "seats left", "places left", "one slot", "last slot",
    "last spot", "running out of slots", "running out fast", "first come", "hurry", "better be quick", "act now",
    "act fast", "move fast or", "dont miss", "miss out", "miss the boat", "missing the boat", "you will regret",
    "youll regret", "you would regret", "youd regret", "regret this", "regret not", "too late", "before its too late",
    "left behind", "youll be sorry", "dont blame me", "dont come crying", "dont come back", "on your head",
    "be it on your", "what are you waiting for", "whats stopping you", "stop hesitating", "dont hesitate",
    "stop thinking", "no need to think", "dont think so much", "dont think too", "why think so long",
    "whats there to think", "what is there to think", "nothing to think about", "everyone else has signed",
    "everybody else has signed", "everyone else already", "competitors have already signed",
    "competitor already signed", "competitor has signed", "rivals have signed", "youre the last",
    "the only one who hasnt", "only one left", "my quota", "my target this", "my numbers", "my monthly", "my quarter",
    "my kpi", "hit my", "make my number", "close my month", "my boss will", "my boss is going to",
    "my manager will kill", "my manager is going to", "kill me", "lose my job", "my job is on", "my job depends",
    "get fired", "get sacked", "fire me", "feed my", "my bonus", "my commission", "help me out here",
    "help me out and sign", "help me la", "help me lah", "help me a bit", "do me a favour", "do me a favor",
    "do me this one", "as a favour", "as a favor", "for my sake", "after all ive done", "after everything ive",
    "after everything weve", "after all weve", "after all this work", "all this work for nothing", "all the work ive",
    "all the time ive", "ive spent weeks", "weve spent weeks", "spent so much time", "spent so many",
    "ive put so much", "weve put so much", "i came all this way", "came all the way", "flew all the way",
    "drove all the way", "i worked all weekend", "worked all night", "worked nights", "stayed up", "you owe me",
    "you owe us", "least you can do", "the least you could", "let me down", "letting me down", "disappointed in you",
    "wasting my time", "wasted my time", "waste my time", "how can you do this to me", "give me some face",
    "give me face", "give face", "be a sport", "dont be like that", "where am i going to",
}

phrases! {
    /// What makes a deadline real: it stands in a paper, or is the customer's own.
    DOCUMENTED:
    "报价单上", "报价有效期", "有效期", "书面", "合同里", "文件里", "文件规定", "公告", "官方", "监管", "法规",
    "新规", "招标", "截标", "投标截止", "你们的冻结期", "封版", "不着急", "不用着急", "别着急", "不急", "不催",
    "不逼", "不用今天", "不必今天", "不需要今天", "不要求今天", "慢慢考虑", "没关系", "排期", "quote is valid",
    "valid until", "valid till", "validity", "in writing", "on the quote", "on page", "published", "official",
    "regulation", "regulator", "tender closes", "tender deadline", "submission deadline", "your freeze", "no rush",
    "no hurry", "no pressure", "not asking you to", "dont need an answer", "dont have to decide", "not pushing",
    "wont push", "take your time", "whenever you", "if it helps you plan",
}

phrases! {
    /// N7: puts the fault on the customer.
    BLAME:
    "你的人没", "你的人不", "你们的人没", "你们的人不", "没看懂", "没看明白就", "配错了", "你们自己配", "讲过好几遍",
    "说过好几遍", "好几遍了", "your it people", "your it team", "people messed", "you didnt use", "you werent",
    "you are not using", "not used properly", "i did tell you", "i told you", "是你没", "是你们没", "是你不",
    "是你们不", "是你自己", "是你们自己", "你没理解", "你没听", "你没看", "你没认真", "你没仔细", "你没搞", "你没弄",
    "你没明白", "你没懂", "你根本没", "你压根没", "你理解错", "你理解有误", "你理解偏", "你没get", "你听错", "你看错",
    "你弄错", "你搞错", "你记错", "你用错", "你操作不", "你们操作不", "操作不当", "你不会用", "你们不会用",
    "你们用得不对", "你们用的不对", "你们没用好", "没按*操作", "没按*手册", "没照*手册", "没照着", "你不懂",
    "你们不懂", "你不了解", "你外行", "你自己没", "你自己不", "你自己搞", "你自己弄", "你自己选", "你自己说要",
    "你们自己没", "你们自己不", "你们自己搞", "你们自己弄", "你们自己的问题", "你自己的问题", "自己的问题", "怪你",
    "怪不得我", "怪不了我", "怪谁", "怪我们", "赖我们", "赖你", "赖谁", "谁让你", "谁叫你", "你早说", "你不早说",
    "你怎么不早", "你当时怎么不", "你当初", "你们当初", "要不是你", "都是你们", "都怪", "你的错", "你们的错",
    "你的责任", "你们的责任", "你们那边没配合", "你们不配合", "你们没配合", "你们配合不", "你们it不行", "你们人*不行",
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
    "youre not paying", "if you had read", "if youd read", "if you read the", "if you had listened",
    "if youd listened", "if you had told", "if youd told", "if you had followed", "if youd followed",
    "if your team had", "if your people had", "had you read", "had you listened", "you should have told",
    "you should have read", "you should have asked", "you should have checked", "you should have done",
    "you should have said", "you should have followed", "you should have listened", "you should have known",
    "you should have tested", "you should have called", "you should have raised", "you should have mentioned",
    "you should have come", "you shouldve", "you shoulda", "you shouldnt have", "you ought to have",
    "your team should have", "your fault", "your own fault", "your teams fault", "fault is on your",
    "fault lies with", "your mistake", "your own mistake", "your own doing", "your own problem", "your side set",
    "your side did", "your side didnt", "your side never", "your side made", "your side who", "your side that",
    "on your side not ours", "your team did", "your team didnt", "your people didnt", "your team set",
    "your people set", "your it did", "your it didnt", "your it messed", "your guys messed", "your guys didnt",
    "your team messed", "messed it up", "messed up the", "set it up wrong", "set it up wrongly", "set up wrongly",
    "setup wrongly", "used it wrong", "used it wrongly", "using it wrong", "using it wrongly", "doing it wrong",
    "did it wrong", "did it wrongly", "not using it properly", "didnt use it properly", "you dont understand",
    "you clearly dont", "you obviously dont", "you clearly didnt", "you obviously didnt", "you dont know how",
    "you dont get it", "you just dont get", "you people", "that is on you", "thats on you", "this is on you",
    "thats because you", "thats because your", "thats why you", "because you didnt", "because you never",
    "because your team didnt", "because you chose", "you chose", "blame yourself", "blame yourselves",
    "only have yourself", "only have yourselves", "you brought this", "you caused", "you broke", "you failed to",
    "your failure", "not our problem", "not our fault", "not my fault", "not my problem", "nothing to do with us",
    "nothing wrong with our", "nothing wrong on our", "i already told you", "i told you already",
    "i already explained", "i already said", "i told you so", "ive told you", "ive explained this",
    "i explained this", "explained it twice", "explained twice", "how many times", "how come you dont",
    "how can you not know", "even know", "any professional would", "anyone who knows", "anybody who knows",
    "you lack", "your lack of", "your ignorance", "too lazy", "your staff are lazy", "poor management",
    "bad management", "your management is",
}

phrases! {
    /// What takes blame upon oneself, or says what to do next instead.
    OWNED:
    "可能是我", "是我没", "我没讲清", "我没说清", "我没写清", "怪我", "我的问题", "我的错", "我讲得不", "我说得不",
    "我这边没", "抱歉", "不好意思", "对不起", "不怪你", "不能怪你", "不是你的", "不是你们的", "没有怪", "换谁都",
    "my fault", "my mistake", "on me", "on us", "our fault", "our mistake", "i didnt explain", "i wasnt clear",
    "i should have", "we should have", "i could have", "sorry", "apologies", "apologise", "apologize",
    "not your fault", "isnt your fault", "nobodys fault", "not blaming", "dont blame",
}

phrases! {
    /// N1: proves the customer wrong.
    ARGUE:
    "老观念了", "还行怎么", "还行还", "works fine and", "and you still", "yet you still", "then why do you still",
    "but you still", "你这个说法不", "你这说法不", "你的说法不", "这个说法不对", "这说法不对", "说法是错",
    "说法有问题", "你这话不对", "你这话说", "这话不对", "这话说得", "话不能这么说", "话不是这么说", "不能这么说",
    "不能这么算", "不能这样算", "不是这么算", "账不能这么", "账不是这么", "你说得不对", "你说的不对", "你讲得不对",
    "你讲的不对", "你说错", "你错了", "你这就错", "你想错", "你算错", "你这是偏见", "你有偏见", "偏见", "你这是误解",
    "这是误解", "这是误区", "你这是外行", "外行话", "你这观念", "你的观念", "观念太", "观念落后", "思想太", "思维太",
    "太保守", "太落后", "老思想", "老观念", "老黄历", "杞人忧天", "瞎担心", "瞎操心", "多虑了", "你多虑", "你想多",
    "想太多", "想得太多", "没必要担心", "有什么好担心", "有什么好怕", "有什么可怕", "有什么不放心", "有什么可担心",
    "担心什么呀", "担心什么啊", "根本不贵", "一点都不贵", "一点也不贵", "一点不贵", "真不贵", "哪里贵", "哪贵",
    "贵什么", "贵吗 *贵", "怎么就贵", "怎么会贵", "怎么可能贵", "这还贵", "这也叫贵", "这叫贵", "还嫌贵", "这价还",
    "这价格还", "这哪里算贵", "这哪算", "这算什么", "这算贵", "根本不是", "根本不会", "根本不存在", "根本没有",
    "根本不用", "根本不需要", "完全不是", "完全不对", "完全错", "完全没有道理", "不是事实", "不符合事实", "不合事实",
    "不是这样的", "不是这么回事", "不是那么回事", "哪有这回事", "哪有这种", "哪有你说", "哪有那么", "没你说的",
    "没有你说的", "没这么贵", "没这么难", "没这么复杂", "没那么夸张", "没那么严重", "没那么难", "怎么可能",
    "不可能的事", "不可能 ", "胡说", "瞎说", "乱说", "瞎扯", "扯淡", "谁说的", "谁告诉你", "谁跟你说", "你听谁说",
    "听谁说的", "自相矛盾", "前后矛盾", "说不通", "没道理", "没有道理", "不讲道理", "讲不通", "站不住脚", "不成立",
    "不科学", "不客观", "不公平", "不专业", "我不同意", "我不认同", "不敢苟同", "我不这么认为", "我不这样认为",
    "我不觉得", "恰恰相反", "刚好相反", "正好相反", "你这不是", "这不是你*吗", "你这样想*不对", "你这么想*不对",
    "你这么想就", "这种想法", "这个想法*不对", "你怎么能这么", "你怎么会这么", "你怎么这么", "你凭什么", "凭什么",
    "你有依据吗", "你有证据吗", "拿出证据", "不信你*查", "不信你去", "不信你问", "不信可以", "事实摆在", "事实就是",
    "事实证明你", "我跟你讲 不", "我告诉你", "我跟你说 *错", "你必须承认", "你得承认", "你不得不承认", "别人都*就你",
    "人家都*就你", "全行业都*就你", "大家都*就你", "怎么到你这", "够用还", "能用还", "能用你", "够用你", "好用还",
    "没问题还", "你敢说", "那你*为什么还", "那你们*为什么还", "那怎么还", "那为什么还*", "you are wrong",
    "youre wrong", "youre mistaken", "you are mistaken", "youre incorrect", "thats wrong", "that is wrong",
    "thats simply wrong", "thats just wrong", "thats not true", "that is not true", "thats just not true",
    "that isnt true", "thats simply not true", "not true", "untrue", "thats false", "that is false", "simply false",
    "thats incorrect", "that is incorrect", "not correct", "incorrect", "thats not right", "that isnt right",
    "thats not accurate", "thats not how", "that is not how", "not how it works", "thats nonsense",
    "that is nonsense", "nonsense", "ridiculous", "absurd", "bull", "rubbish argument", "thats rubbish", "silly",
    "thats a myth", "that is a myth", "a myth", "misconception", "old fashioned thinking", "outdated thinking",
    "old thinking", "backward", "makes no sense", "doesnt make sense", "dont make sense", "make no sense", "no logic",
    "not logical", "illogical", "contradict", "contradicts", "contradicting", "contradictory", "contradiction",
    "i disagree", "i have to disagree", "i dont agree", "i cant agree", "i beg to differ", "with respect no",
    "with all due respect", "on the contrary", "quite the opposite", "the opposite is true", "oh come on",
    "come on now", "come on lah", "come on man", "you cant be serious", "you must be joking", "youre kidding",
    "are you kidding", "are you serious", "who told you", "who says", "says who", "prove it", "show me the proof",
    "show me proof", "wheres your proof", "wheres your evidence", "thats a fact", "that is a fact", "its a fact",
    "fact is", "facts are facts", "the fact is you", "look at the facts", "the numbers dont lie",
    "the data says otherwise", "you have to admit", "you must admit", "you cant deny", "you cannot deny",
    "you cant say", "you cannot say", "how can you say", "how could you say", "how can it be", "why would you even",
    "why would you say", "youre overreacting", "overreacting", "youre exaggerating", "exaggerating",
    "youre being unreasonable", "unreasonable", "youre being paranoid", "paranoid", "youre being too", "youre too",
    "being irrational", "irrational", "being difficult", "thats an excuse", "just an excuse", "an excuse", "excuses",
    "thats not a reason", "not a real reason", "thats no reason", "not a valid", "no basis", "baseless", "unfounded",
    "not a real concern", "not a real issue", "not an issue at all", "not a problem at all",
    "theres nothing to worry", "nothing to worry about", "no reason to worry", "no need to worry",
    "you worry too much", "worrying about nothing", "worry for nothing", "what is there to worry", "not expensive",
    "isnt expensive", "not at all expensive", "hardly expensive", "how is that expensive", "how is it expensive",
    "hows that expensive", "where got expensive", "where got", "expensive meh", "expensive where",
    "you call that expensive", "thats not expensive", "that is cheap", "thats cheap", "its cheap actually",
    "too expensive compared to what lah", "not too complicated", "its not complicated", "if its so good why",
    "if its fine why", "if it works why", "if it works so well why", "works fine then why", "works huh",
    "then why are you", "then why do you", "then why did you", "then why is", "why then do",
    "everyone else *except you", "nobody else complains", "nobody else has", "no one else complains",
    "no one else has", "no other client", "no other customer", "youre the only", "you are the only", "you just said",
    "check your facts", "get your facts", "do your homework", "you havent done",
}

phrases! {
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
    "wrong answer", "wrong answers", "wrong data",
}

phrases! {
    /// N8: gives up.
    CAVE_IN:
    "等你*再说", "等你们*再说", "等你明年", "等你们明年", "等*有预算", "有预算了再", "等*有空再", "我就不打扰",
    "just call me when", "call me when", "take your time let me know", "let me know when", "let me know if you",
    "那就算了", "那算了", "算了吧", "算了 ", "就算了", "那打扰", "打扰你了", "打扰了", "不打扰", "不再打扰",
    "不耽误你", "不占用你", "不浪费你", "那我不说了", "那我就不说", "那不聊了", "那就不聊", "不聊了", "那不谈了",
    "那就不谈", "不谈了", "那我走了", "我先走了", "我先撤", "那我撤", "我撤了", "那就这样吧", "那就这样", "那先这样",
    "先这样吧", "当我没说", "就当我没", "那没办法", "没办法了", "那也没办法", "那我也没办法", "没辙", "那没戏",
    "那就没戏", "看来没戏", "看来没希望", "没希望", "没缘分", "没有缘分", "没机会", "有机会再", "有缘再",
    "以后有机会", "下次有机会", "等你有需要", "有需要再", "有需要*联系", "需要的时候*联系", "想好了*联系",
    "想通了*联系", "想好了再", "考虑好了*联系", "考虑好*找我", "考虑好了再", "那你考虑好", "那你们考虑好",
    "那你先考虑", "那你考虑", "你慢慢考虑", "那你再想想", "那等你", "那我等你消息", "那我等你通知", "等你通知",
    "等你消息", "那明年再", "明年再说吧", "那就明年", "那下次再", "那下回", "那以后再说", "那就以后", "那改天再",
    "那就不勉强", "不勉强", "不强求", "不强人所难", "那你不买也", "不买就不买", "不用就不用", "不要就不要",
    "不签就不签", "不做就不做", "那就不做", "那就不上了", "那不买就", "那你继续用", "那你们继续用", "那就继续用",
    "那你用他们", "那你选他们", "那你就选", "那你们就选", "那就选他们", "那就用他们", "你用他们", "你选他们",
    "那你还是用", "那还是用", "那就听你的", "听你的", "都听你的", "你说了算", "你说不行就", "你说怎样就", "行吧",
    "好吧 那", "那好吧", "那行吧", "哦好吧", "哦那好", "唉好吧", "那我放弃", "我放弃", "我不推了", "那不推",
    "那就不推", "拉倒", "拜拜了", "那再见", "那你忙", "那你先忙", "你忙你忙", "never mind", "nevermind", "forget it",
    "forget about it", "forget i", "ok then bye", "okay then bye", "no worries then", "no problem then",
    "no worries lah", "ok no problem", "okay no problem", "not to worry then", "fair enough then", "fair enough bye",
    "i wont bother", "wont bother you", "wont trouble you", "wont disturb", "sorry to have bothered",
    "sorry for bothering", "sorry to bother", "sorry to disturb", "sorry for taking", "sorry to have taken",
    "sorry for wasting", "sorry to waste", "wasted your time", "wont waste your time", "wont take up",
    "not take up any more", "leave it there", "leave it at that", "ill leave it", "well leave it", "lets leave it",
    "leave you alone", "leave you to it", "leave you in peace", "let you go then", "ill let you go", "let you get on",
    "ill go then", "ill get going", "ill get out of your", "get out of your hair", "ill stop here", "ill stop there",
    "ill drop it", "lets drop it", "drop the topic", "lets forget", "i give up", "i guess thats it",
    "i guess thats that", "guess thats it", "guess thats that", "thats that then", "thats it then",
    "that is that then", "nothing i can do", "nothing more i can", "nothing we can do", "cant do anything then",
    "cannot help then", "then bo bian", "up to you", "up to you lah", "your call", "your call then", "if you say so",
    "whatever you say", "as you wish", "suit yourself", "have it your way", "stay with them", "stick with them",
    "stick with what you", "stay with what you", "stick with your", "stay with your", "keep what you have",
    "keep using", "better you stay", "go with them", "go with the others", "go for them", "take theirs", "use theirs",
    "you should just use them", "then dont buy", "dont buy then", "no need then", "then no need",
    "let me know if you change", "let me know if anything changes", "if you change your mind",
    "when you change your mind", "call me when youre ready", "call me if you", "call me when you", "call me whenever",
    "contact me when", "contact me if", "get in touch if", "get in touch when", "reach out if", "reach out when",
    "ping me if", "ping me when", "come back to me when", "come back when", "come back next year",
    "try again next year", "talk next year", "next year then", "ill call next year", "ill call again next",
    "ill check back next", "maybe next time", "maybe another time", "another time then", "some other time",
    "perhaps next year", "maybe next year", "ill wait to hear", "wait for your call", "wait for your news",
    "wait for your reply", "ill wait for you", "ok bye", "okay bye", "bye then", "alright bye", "goodbye then",
    "no hard feelings", "it was worth a try", "worth a shot", "thanks anyway", "thank you anyway", "不上就不上",
    "那要不你就用现在的", "就用现在的吧", "那就下次", "better off with your current", "some other time then",
    "another time no worries",
}

phrases! {
    /// What makes giving way honest: the misfit is real, or the next step is kept open with a purpose.
    MISFIT:
    "不适合", "不合适", "用不上", "用不着我们", "不划算", "不建议", "不推荐", "帮不上", "解决不了你", "做不了这个",
    "没有这个能力", "规模*不到", "不值得", "not a fit", "not a good fit", "not the right fit", "isnt a fit",
    "isnt a good fit", "isnt the right", "not the right", "no fit", "wouldnt recommend", "would not recommend",
    "dont recommend", "dont need us", "dont need our", "wouldnt help you", "cant help you with", "we dont do",
    "we cant do", "too small for", "overkill", "not worth it for you", "wouldnt pay off", "doesnt pay off",
}

phrases! {
    /// N2: turns away from what was said.
    SHIFT:
    "下一页", "看下一页", "翻到下一页", "ppt", "你看看我们", "看看我们", "did i tell you about", "did i tell you",
    "did i show you", "next slide is", "说起来", "说到这", "对了", "话说", "话说回来", "换个话题", "说点别的",
    "聊点别的", "聊别的", "说别的", "聊聊别的", "先聊别的", "先不说这", "先不聊这", "先不谈这", "先不管这",
    "这个先不", "这个不说", "不说这个", "不聊这个", "不谈这个", "不管这个", "这个先放", "先放一放", "先放放",
    "放一边", "先放一边", "先跳过", "跳过这个", "这个跳过", "撇开", "抛开", "先看看我们", "先看我们", "先看一下我们",
    "我们先看", "先给你看", "先给你介绍", "先介绍", "先给你演示", "先演示", "给你演示", "给你看看我们", "给你看个",
    "给你介绍一下我们", "顺便", "顺带", "另外我们", "另外跟你", "还有就是我们", "还有我们", "我们还有", "我们最近",
    "我们上个月", "我们上周", "我们刚刚", "我们刚拿", "我们今年", "我们去年", "我们新出", "我们新上", "我们新版",
    "我们最新", "新功能", "接着说", "继续说", "继续讲", "接着讲", "接着看", "回到刚才", "我们继续", "那个再说",
    "这个再说", "回头再说", "以后再说", "到时候再说", "这都是小问题", "小问题", "都是小事", "小事情", "这个不重要",
    "不重要", "没关系的", "那都不是事", "不是事", "不叫事", "来我给你", "你看这个", "你看看这个", "你先看看",
    "我跟你介绍", "我再给你", "我还想", "我还没讲完", "先听我说", "先听我讲", "听我说完", "听我讲完", "你听我",
    "哎对", "哦对", "moving on", "lets move on", "move on to", "move along", "anyway", "anyways", "anyhow",
    "by the way", "btw", "speaking of", "that aside", "leaving that aside", "leave that aside", "putting that aside",
    "put that aside", "setting that aside", "set that aside", "skip that", "skip over that", "lets skip",
    "let me show you", "let me tell you about", "let me walk you through our", "let me introduce", "let me continue",
    "let me finish", "let me first", "let me just show", "let me demo", "have a look at our", "take a look at our",
    "look at this", "look at our", "have you seen our", "did you see our", "have i shown you", "have i told you",
    "have i mentioned", "did i mention", "did you know", "you know what", "on another note", "on a different note",
    "on a brighter note", "on a different topic", "different topic", "changing the subject", "change the subject",
    "back to our", "back to the demo", "back to my", "as i was saying", "where was i", "next slide", "next page",
    "next up", "next topic", "next point", "next feature", "now the next", "so our next", "we also", "we also have",
    "also we have", "besides we", "our new", "our latest", "our newest", "our brand new", "we just launched",
    "we just released", "we just won", "we just got", "we recently", "last month we", "last week we", "this year we",
    "well talk about that later", "talk about that later", "deal with that later", "worry about that later",
    "we can discuss that later", "cross that bridge", "thats minor", "thats a small", "thats a detail", "minor thing",
    "small matter", "small thing", "small issue", "not important", "doesnt matter", "never mind that",
    "dont mind that", "forget that", "ok ok but look", "oh and", "说到功能", "看第三个模块", "第三个模块",
    "下一个模块", "给你放一段", "放一段", "听一段", "on the analytics side", "now on the", "module three",
    "module two", "next module", "listen to this", "watch this", "youll love",
}

phrases! {
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
    "in ten minutes", "in five minutes", "separate session on", "set aside time for",
}

phrases! {
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
    "not expensive at all", "its not expensive", "that is false", "thats false",
}

phrases! {
    /// Questions that ask nothing but taunt: how a smear or a blame may end.
    TAUNT:
    "也敢用", "敢用吗", "你也信", "你也敢", "你敢", "你放心用", "你是不是没看", "你是不是没听", "你有没有认真",
    "你到底", "怎么不早", "谁让你", "谁叫你", "怪谁", "怪我们", "赖谁", "能怪", "连这都不", "这都不懂", "这都不知道",
    "明明", "多少遍", "没仔细看", "would you trust them", "do you really want", "really want to trust",
    "you want to trust", "who would trust", "why would anyone", "how come you dont", "how can you not",
    "how many times do i", "how many times must i", "whose fault", "did you even", "did you not read",
    "didnt you read", "have you even", "do you even", "you really trust",
}

phrases! {
    /// N5: the rival named only by a pronoun.
    THEY:
    "他们", "他那", "它那", "它们", "那种", "they", "them", "their", "theyre", "those", "theyll", "theyd", "theyve",
    "早就", "老牌", "他也", "他敢", "他就", "他能", "他真",
}

phrases! {
    /// What a question must speak of to be pressure, and not a question of the customer's own hours.
    DEAL:
    "签", "价", "优惠", "折扣", "下单", "合同", "拍板", "买", "业绩", "还犹豫", "还等", "等什么", "到底", "sign",
    "offer", "price", "deal", "discount", "contract", "order", "buy", "quota", "waiting for", "decide", "commit",
    "yes today", "think about",
}

phrases! {
    /// Who gives, where a price cut is put as a question.
    GIVES:
    "给你", "我给", "我们给", "送你", "帮你", "我去申请", "申请", "我让", "我们让", "你报个数", "你开个价", "你说个",
    "你出个价", "如果我", "要不我", "要不给", "i can", "i could", "we can", "we could", "ill", "well", "if i",
    "if we", "what if", "how about", "let me", "name your", "name a", "tell me", "give me a number", "would a",
    "would half", "shall i", "shall we", "说个数", "我来办", "我来安排", "我跟老板", "我跟领导", "我找领导", "我去谈",
    "i will", "ill make it",
}

phrases! {
    /// Calls a concern small.
    UNWORTHY:
    "小问题", "小事", "不重要", "不是事", "没关系的", "不叫事", "先不说", "先不管", "不说这个", "不聊这个", "先跳过",
    "换个话题", "聊点别的", "说点别的", "minor", "small matter", "small thing", "small issue", "not important",
    "doesnt matter", "never mind that", "forget that", "moving on", "lets move on", "anyway", "skip that",
    "change the subject", "different topic",
}

phrases! {
    /// N9: the tone of a textbook.
    DOUBTFUL:
    "要分成*阶段来理解", "首先要明白", "你要明白一个", "给你科普", "科普一下", "给你上一课", "给你补补课",
    "我给你讲讲原理", "从理论上讲", "从原理上讲", "按照*规律", "众所周知", "概念上", "本质上分为", "学术上", "教科书",
    "理论基础", "let me educate", "let me teach you", "textbook", "in theory there are", "the theory behind",
    "the literature is", "as everyone knows", "the definition of", "academically", "the history of",
}

phrases! {
    /// N2 in question form: asks whether the customer knows the trainee's own news.
    OWN_NEWS:
    "你知道我们", "你看过我们", "你见过我们", "你听说过我们", "你了解我们*吗", "我跟你说过我们", "我给你讲过我们",
    "要不要看看我们", "给你看看我们*好吗", "给你演示*吗", "我们先看看*吧", "did i tell you", "did i mention",
    "did i show you", "have i told you", "have i shown you", "have i mentioned", "have you seen our",
    "did you see our", "did you know we", "did you know that we", "did you know our", "can i show you our",
    "shall i show you our", "may i show you our", "want to see our", "would you like to see our", "isnt it pretty",
    "isnt it nice", "isnt it great", "isnt it cool", "isnt that cool", "isnt that great", "isnt that nice",
    "pretty cool right", "nice right", "cool right", "好看吧", "漂亮吧", "酷吧", "厉害吧", "不错吧",
}

phrases! {
    /// N2: speaks of the trainee's own offer or firm.
    OWN_PITCH:
    "我们", "咱们", "功能", "看板", "报表", "演示", "界面", "版本", "产品", "公司", "获得", "荣获", "增长", "融资",
    "奖", "we", "our", "us", "screen", "slide", "demo", "feature", "dashboard", "app", "release", "roadmap", "award",
}

phrases! {
    /// N2: news of the trainee's firm, which answers no concern.
    COMPANY_NEWS:
    "创新奖", "获奖", "荣获", "获得过", "获得了", "拿了个奖", "拿了奖", "高新技术", "融资", "营收", "增长了", "上市",
    "新办公室", "新总部", "发布会", "展会", "团建", "年会", "award", "awards", "funding round", "raised",
    "our growth", "revenue", "new office", "new headquarters", "ipo", "press release", "conference", "trade show",
    "五百强", "世界五百强", "百强", "标杆客户", "fortune 500", "use us", "trust us", "our customers are",
    "our clients are",
}

phrases! {
    /// A customer's complaint about what was delivered.
    COMPLAINS:
    "报错", "没跑起来", "上不去", "没效果", "效果没", "效果不", "没你说的", "用不了", "打不开", "登不上", "卡", "慢",
    "失败", "没起来", "没用起来", "不好用", "没说", "没讲", "没告诉", "没看明白", "没看懂", "使用率", "没人用",
    "怎么还", "不知道*收费", "不知道有", "failed", "fail", "didnt work", "doesnt work", "not working",
    "stopped working", "broken", "error", "errors", "poor", "low adoption", "adoption was", "nobody uses",
    "wasnt aware", "werent told", "didnt tell", "never told", "didnt know", "didnt show", "not what you",
    "isnt what you", "crashed", "slow", "couldnt log", "cant log", "confusing", "dont follow", "dont understand",
    "results were", "disappointing", "didnt see", "还是不会", "对不上", "不对", "数据不准", "dont match",
    "doesnt match", "still cant", "cant use it", "are off", "is off",
}

phrases! {
    /// N6: a loss of the customer's own, worked out: cost of waiting, no threat.
    NOT_PRICE_LOSS:
    "你刚才说", "你说过", "按你说的", "按你刚才", "算下来", "算一笔", "每拖一个月", "每晚一个月", "每等一个月",
    "一个月*万", "you said", "you told me", "by your own", "your own figures", "works out", "each month of waiting",
    "every month of waiting", "each month you wait costs", "a month of waiting",
}

phrases! {
    /// N1: makes the customer's words prove the opposite.
    TURNS_AGAINST:
    "的话*为什么", "的话*干嘛", "的话*图什么", "的话*怎么会", "要是*为什么", "要是*干嘛", "要是*怎么还",
    "要是*怎么会", "真*为什么还", "真*干嘛", "真*怎么还", "如果*为什么还", "如果*怎么还", "如果真*干嘛",
    "if it * why would", "if it * why do", "if it * why did", "if it * why are", "if its * why",
    "if they * why would", "if that * why", "if your * why", "if everything * why",
}

phrases! {
    /// N3: a double negation that promises everything: it holds words of an honest limit.
    DOUBLE:
    "没有我们*不了", "没有*接不了", "没有*做不了", "没有*搞不定", "没有*做不到的", "没有它*不了", "没有*解决不了",
    "没有*识别不了", "there is no * we cant", "theres no * we cant", "there isnt a * we cant",
    "there isnt anything we cant", "nothing we cant", "there is nothing it cant", "theres nothing it cant",
    "no system we cant", "nothing it cant",
}

//! Phrases by which a customer's turn is coded (coding manual 1.4, customer-turn codes; 1.6 for concerns).
//!
//! Written in the plainest form (`plain`). `*` is any stretch.

use super::Phrases;

/// The phrase lists of this file.
pub(in crate::domain::act) static LISTS: &[&Phrases] = &[
    &REFUSES, &DOUBTS, &PUTS_OFF, &LETS_GO, &SUFFERS, &ACTS, &PROMISES, &DATES, &ASKS, &ASKS_NOT, &AGREES, &OFFERED,
    &STEPS, &IMPROVED,
];

/// Gives a reason not to go on.
pub static REFUSES: Phrases = Phrases::of_customer(
    "太贵|贵了|贵得|比别家|比你们便宜|便宜*成|便宜|白送|没预算|没有预算|预算不够|预算*砍|划不来|不划算|不值当|花不起|\
     养不起|买不起|用不起|跨不过|吃不消|门槛|出不了|不能出|不许出|不允许|死规定|红线|硬规定|制度不|没资质|没过*认证|\
     没有*认证|没证|没案例|没有案例|一个客户都没有|没做过|小白鼠|吃螃蟹|试验品|不敢用|不敢上|赌|信不过|忽悠|噱头|\
     不靠谱|靠不住|栽在|栽过|吃过亏|被坑|上回那套|上次那套|上一家|上次那家|对接不了|接不上|接不进|不兼容|不会用|\
     不愿用|不肯用|没人用|没人开|没人配合|不配合|不肯配合|抵触|下岗|饭碗|工会|抽不出|腾不出|没人手|没精力|太忙|旺季|\
     绑死|锁死|套牢|倒闭|跑路|你们公司|你们太|你们没|你们这行|你们规模|没听过|没听说过|最烦|不感冒|过不去的|过不了|\
     不会批|批不下|批不了|做不了主|说了不算|不归我|走招标|要招标|已经在谈|已经签|刚换|刚上|刚买|还能用|用得好好|\
     没必要|用不着|用不上|不需要|没兴趣|不考虑|不合适|不适合|早了点|太早|不成熟|不是时候|白喂|谁负责|谁倒霉|谁担|\
     担不起|背锅|风险太大|装不得|不让装|没法给你|没法用|用不了|上不了|不干|免谈|黑盒|解释不了|三年太长|太长|一变|\
     谁给你试|不当|谁也破不了|当不了|听不得|谁敢|不划|不接受|接受不了|受不起|犯不着|水土不服|too expensive|pricey|\
     overpriced|cheaper|under you|over budget|no budget|out of budget|budget|cant afford|cant stretch|stretch to|\
     steep|group rule|the rule|a rule|policy|not allowed|forbid|forbidden|cant leave|wont fit|doesnt fit|\
     not compatible|wont integrate|wont use it|wont touch it|gathering dust|guinea pig|not one client|no clients|\
     no customers|no reference|never heard|too small|cant spare|spare a|its peak|too busy|too long|is daft|locked in|\
     tied in|lock in|tie us|tied to|union|no cameras|strike|cooperate|replacement|out of a job|their jobs|cant stand|\
     snake oil|hype|gimmick|wasting your breath|wont hear of it|dont believe|dont trust|no certificate|not certified|\
     youve no|youve not|youve never|you havent|you dont have|not ready|rubbish in|cant put you|not my call|\
     not my decision|wont approve|never approve|wont sign|tender|already have|already got|already using|\
     happy with what|works fine|dont need|no need|not interested|not for us|not for me|burned|burnt|died|last one|\
     last lot|last time|liable|who carries|lands on|cant lend|you cant|black box|wont wear|keep it up|half a person|\
     minding|cant see it|not convinced|not sold|cant justify|overkill|throw in|thirty percent|cost us more|not worth|\
     dont see the point|what we have works|if it aint broke|we looked at|cheeky|go bust|still be around|\
     out of the question|no way|wont fly|wont wash|a non starter|non starter|no chance|too risky|too rich|too dear|\
     cant have|价太高|价格高|报价高|高了|高出|超了|超出|超预算|超支|没这个钱|没钱|哪来的钱|钱从哪|拿什么付|肉疼|\
     掏不起|不起这|回不了本|回本|见不到钱|看不到回报|没回报|不见效|没见过效果|效果在哪|凭什么|图什么|别人家|\
     人家*便宜|人家免费|免费的|开源|自己做|自己开发|自研|自己能|我们IT能|自己人能|有系统了|已经有|已经上|已经买|用着|\
     用惯|用顺手|用了*年|合同没到期|没到期|到期|签了三年|签了两年|合作*年|老关系|老供应商|亲戚|关系户|总部统一|\
     集团统一|集团定|总部定|总部不|集团不|上头不|上面不|领导不|老板不|老总不|董事会不|审计不|法务不|财务不|合规不|\
     安全部|信息部不|IT不|一票否决|否了|否掉|毙了|卡着|卡死|过不去|通不过|不同意|不点头|不松口|不认|没听说|小公司|\
     创业公司|刚成立|几个人|十来个人|撑不撑得|活不活|活多久|倒了|黄了|卖了|被收购|跑了谁|找谁去|没人管|没人维护|售后|\
     远水|离得远|本地没|没分公司|没驻场|外地|外国|进口|断供|卡脖子|泄露|泄密|外泄|泄出去|传出去|被偷|被黑|丢了算谁|\
     出了事|出事谁|错了谁|错了算谁|罚款谁|追责|担责|责任|兜底|赔不起|输不起|冒不起|冒险|不稳|不准谁|没把握|没底|\
     不敢信|不敢交|不敢给|不敢签|敢吗|当冤大头|当试验|当第一|拿我们练|练手|练兵|纸上谈兵|画饼|吹得|说得好听|说得轻巧|\
     都这么说|每家都|家家都|听多了|见多了|实验室|演示好看|现场就|一上线就|一换就|换系统|伤筋动骨|折腾不起|折腾|迁移|\
     推倒重来|重新培训|学不会|学不来|老人|年纪大|文化不高|看不懂|嫌麻烦|多一道|加活|添乱|添活|抢活|抢功|裁员|裁|监控|\
     盯梢|被盯|隐私|拍我们|老师傅不|工人不|一线不|店长不|司机不|医生不|老师不|家长不|客户不|员工不|他们不|反对|反弹|\
     闹起来|罢工|有情绪|没排期|排不开|排满|顾不上|腾不开|忙不开|忙不过|人都不够|没人盯|没人接|缺人|赶工期|大促|\
     年底忙|封网|封版|项目太多|排不上|不是重点|不优先|优先级低|不急这个|排后面|轮不到|没到那步|没到那个|规模不够|\
     量太小|体量|杀鸡|大材小用|用不到那么|太复杂|太重|太大了|太花|花哨|华而不实|鸡肋|没什么用|没用|不实用|不解决|\
     解决不了|不是我们要|不对路|不对口|不适用|不一样|特殊|我们情况|我们这行|行业特殊|标准不一|跑不动|带不动|装不上|\
     接口不|没接口|不开放|老系统|老掉牙|太老|网不行|没网|信号|硬件|设备太|显卡|机房|没地方|资质|备案|等保没|没过等保|\
     没过|没有证|国产化|信创|不在名录|不在目录|名录|目录|入围|入库|流程太|审批|半年起|比价|三家|three quotes|\
     三方比价|走不通|costs too|cost a fortune|fortune|costs more|more than we|twice what|double what|half the price|\
     half of that|for less|free version|open source|build it ourselves|do it ourselves|do it in house|in house|\
     our own team|our it can|our own it|weve got one|we have one|we use|weve used|been with|years with|\
     still under contract|under contract|contract runs|just signed|just bought|just renewed|just put in|only just|\
     head office|headquarters|group wont|group decides|group says|board wont|board says|legal wont|finance wont|\
     audit|compliance wont|compliance say|security wont|it wont|my director|my manager|above my|pay grade|\
     out of my hands|not up to me|no say|no authority|dont decide|wont have it|wont let|dont let|arent allowed|\
     isnt allowed|cant sign|cant commit|cant take|cant see|cant risk|cant let|cant put|cant run|cant stop|cant use|\
     cant do|cant get|cant give|cant wait for|wont work|doesnt work|wont run|wont scale|wont take|wont stand|\
     wont trust|wont last|wont accept it|never work|never fly|never get|never take|youre small|youre tiny|youre new|\
     start up|startup|your size|twelve people|who are you|where will you be|be around|gone in|bought out|vendor|\
     suppliers|supplier|no support|no office|nobody local|time zone|abroad|overseas|offshore|leak|leaks|leaked|\
     hacked|breach|stolen|exposed|privacy|gdpr|regulator|regulators|auditor|auditors|inspector|prove it|proof|\
     evidence|case study|track record|first to|be the first|test dummy|experiment|lab|slides|pretty demo|demo looked|\
     all say|they all|every vendor|heard that|heard it|heard all|seen it before|been there|got the scars|once bitten|\
     scars|fiasco|disaster|write off|wrote off|shelved|binned|nobody used|no one used|wouldnt use|refused|refuse|\
     revolt|riot|uproar|walk out|down tools|resist|push back|moan|grumble|spying|big brother|watched|sacked|\
     redundancies|laid off|lay off|too old|set in their ways|not tech|phones down|cant type|too much work|extra work|\
     more work|another system|one more|yet another|another login|another screen|swamped|flat out|stretched|\
     short handed|short staffed|no capacity|no bandwidth|no people|no hands|no slot|busy season|frozen|freeze|\
     not a priority for|other priorities|bigger fish|more pressing|too small for|too big|sledgehammer|not for a|\
     too complex|complicated|over the top|gold plated|bells and whistles|fancy|toy|not practical|beside the point|\
     doesnt solve|not our problem|were different|our trade|our case|special|legacy|ancient|no api|no interface|\
     no network|no signal|hardware|graphics card|not on the list|approved list|framework|accredited|accreditation|\
     certified|sole source|three bids|competitive|no guarantee|no guarantees|whos liable|who pays when|whose fault|\
     on the hook|my neck|my head|get fired|lose my job|career",
);

/// Doubts something; a reason not to go on where it is about the offer.
pub static DOUBTS: Phrases = Phrases::of_customer(
    "不敢|不放心|不信|骗|不行|不准|不让|没时间|太久|太小|太大|倒霉|不起|根本|没有*客户|就*没人|三个月就|不能*赌|难|麻烦|怕|担心|\
     wont|cant|nobody|no one|not|never|risk|worried|afraid|blame|doubt|daft|trouble|alone|too",
);

/// Puts it off without a reason.
pub static PUTS_OFF: Phrases = Phrases::of_customer(
    "研究研究|再研究|研究一下|考虑考虑|再考虑|考虑一下|再看看|再看吧|再说吧|再说|再议|再聊|回头|改天|改日|过阵子|\
     过段时间|过一阵|过两天|过些日子|下回|下次再|有消息|有需要|有进展|联系你|找你|通知你|给你回话|给你信|等我话|\
     等我消息|等我电话|等通知|先这样|先放|先搁|放我这|先别|不着急|不忙|别急|不要催|别催|催嘛|到时候|到点了|尽量|\
     不敢说|说不好|看情况|碰一碰|商量商量|商量一下|讨论讨论|琢磨|想想再|想一想|斟酌|消化消化|观望|从长计议|缓缓|\
     缓一缓|放一放|搁一搁|发个资料|发份资料|发我资料|资料*邮箱|资料留下|翻翻|看看再|还没排|没排|还没定|没定|再定|\
     年后|下半年|过完年|忙完这|知道了|收到了|看到了|辛苦|先聊到这|今天先|就到这|今天就|评估评估|走一步看|说不准|\
     再等等|等等看|等一等|还没细聊|没细聊|再琢磨|有空*看|有空*翻|慢慢来|从长|看缘分|容我|让我想|我想想|心里有数|\
     先了解|先看看|暂时|mull|think about it|think it over|thinking about it|sleep on it|ponder|have a think|\
     get back to you|come back to you|be in touch|in touch|let you know|give you a shout|give you a ring|\
     give you a call|leave it with me|leave it there|leave it at that|leave it for|hold fire|hold off|\
     hold your horses|some other time|another time|bit later|maybe later|later maybe|not just yet|hasnt been set|\
     not been set|hasnt been decided|dont push|dont rush|no rush|no hurry|no promises|ill try|see how it goes|\
     well see|we shall see|watch and wait|wait and see|wait a bit|wait for a bit|for the time being|for the minute|\
     for the moment|chat amongst|amongst ourselves|among ourselves|have a chat|talk it over|chew it over|chew on|\
     have a look sometime|look sometime|email me|in an email|bumf|brochure|saw it|seen it|when it happens|\
     itll happen|in due course|next quarter|next year|circle back|park it|park that|on ice|back burner|sit on it|\
     sit with it|take that up|got round|keep you posted|revisit|touch base|till you hear|until you hear|hear from me|\
     tell you when|ill tell you|all good|let it lie|in good time|one day|not the time|early days|bear with|\
     take it away|take it from there|kick it around|run it round|pick it up|nothing else|keep your details|on file|\
     when things calm|when its quieter|after the summer|after christmas|after easter|再掂量|掂量掂量|掂量|合计合计|\
     合计一下|盘算|我盘算|思量|品品|品一品|看看情况|看情况吧|看看形势|看看再定|回去看看|回去商量|回去想想|带回去|\
     我带回去|留个资料|留份|留个电话|名片|留张名片|加个微信|微信上说|微信聊|微信联系|电话联系|保持联系|有事*联系|\
     常联系|再联系|随时联系|有数了|我有数|知道啦|晓得了|了解了|明白了|记下了|先记着|记着了|收着|先收着|先搁着|搁着|\
     放着吧|放桌上|摆着|压一压|压着|先压|先缓|缓缓再|缓一下|拖一拖|不赶|不赶时间|急什么|急不得|急不来|慢慢看|慢慢聊|\
     慢慢说|不着忙|不慌|甭急|别忙|甭催|催我也没用|该来的|时机|等时机|等风|等等再|等等吧|再等|等等消息|等信|听信|\
     听消息|候着|回你|回复你|答复你|到时再|到时|到那时|届时|再安排|再约|有机会再|有缘|后面再|往后|往后放|往后拖|后续|\
     之后再|晚点|晚些|晚一点|迟点|过几天|过两周|过一个月|过完|忙完|忙过|这阵子|这段时间|最近太|最近事|最近忙|\
     下个季度|明年再|来年|开年|年后再|节后再|回来再|回来说|等*回来|领导出差|出差|休假|不好说|难说|说不定|定不了|\
     没个准|没准信|没谱|没排上|没议|没上会|没开会|还没看|没来得及看|没顾上|没看完|还在看|还在走|在走流程|走流程呢|\
     还在讨论|在讨论|讨论着|开个会|内部消化|内部过|过一下|过一遍|过过|统一一下|统一意见|听听大家|听听意见|问问大家|\
     问问他们|跟他们说说|碰个头|碰碰|先这么着|先那样|就先|那先|差不多了今天|先到这|今天到这|打住|先忙|我先忙|\
     还有个会|要开会|赶会|赶时间|回头说|回聊|改天聊|改天再|改日再|下次聊|下次说|下次吧|再讲|以后讲|到时候讲|到时候看|\
     再看哈|看哈|谢谢了|谢谢你|谢了|多谢|好意|心领|think on it|reflect|consider it|give it some thought|some thought|\
     think it through|weigh it|weigh up|look into it|look it over|look over|look at it|read it|read through|\
     go through it|have a read|flick through|digest|take it in|take it back|take it home|soak|sink in|percolate|\
     simmer|brew|run it by|run it past|talk to the|talk with|speak to the|speak with|ask around|sound out|\
     round the table|huddle|powwow|internally|reconvene|regroup|circle round|come round to it|come back to it|\
     come back in|come back after|come back when|ring me|call me|drop me|ping me|send it over|send it across|\
     send over|send me|send us|leave me|leave your|leave a|leave it a|leave it till|leave it until|leave it be|\
     leave that|card|your card|leaflet|pdf|slides over|deck|link|website|newsletter|in my inbox|inbox|on my desk|\
     on my list|on the pile|to do list|in the queue|on the list|radar|on our radar|not now|not right now|not today|\
     not this|not yet|not for now|not at the moment|not this week|not this month|bad time|busy time|tricky time|\
     up to my|snowed under|hectic|mad week|mad month|back from|on leave|on holiday|away|new year|spring|autumn|\
     summer|the budget round|year end|half term|quarter end|down the line we|soon enough|soonish|at some point|\
     some point|sooner or later|time will tell|see how|see where|see what|see when|see about|we can see|lets see|\
     lets not|lets wait|lets give|lets pause|lets leave|lets park|lets talk|pause|hang fire|hang on|hold on|steady|\
     easy|patience|patient|slow down|no panic|wheres the fire|all in good|rome|one step|step at a time|not pushed|\
     cant say|couldnt say|hard to say|too early|too soon|early to|who knows|nothing firm|nothing fixed|\
     nothing decided|undecided|up in the air|tbc|tba|to be confirmed|pending|in progress|going round|\
     doing the rounds|being looked|were looking|still looking|still thinking|still talking|still waiting|still on|\
     havent had|havent looked|havent read|havent met|havent discussed|havent decided|not had|not met|not looked|\
     not read|not decided|got it|received|noted|thanks for|thank you for|cheers|appreciate it|kind of you|\
     good of you|will do|sure thing|speak soon|talk soon|catch up|another day|another week|next time|next month|\
     next few|few weeks|few days|couple of weeks|couple of months",
);

/// Lets the matter go, politely.
pub static LETS_GO: Phrases = Phrases::of_customer(
    "还可以|以后|不急|先|内部|资料|有空|嗯|哦|行|好好|看看|琢磨|等|没什么了|下回|right well|not bad|nah|umm|um|oh ta|ta|ok|okay|sure|thanks|noted|fine|let us|lets|neither",
);

/// Suffers from something of their own.
pub static SUFFERS: Phrases = Phrases::of_customer(
    "要命|够呛|没睡过|整觉|干站|红了*脸|红脸|血压|带不出来|找我闹|都怕上班|受不了|脸上挂不住|石沉大海|黄花菜|抓瞎|\
     得扔|扔|作废|挨*批|挨批|挨骂|废标|智障|差着呢|看不清|乱码|对着猜|等急了|跑到隔壁|没人敢|扯皮|哭|骂娘|叫苦|\
     苦不堪言|熬|一到*就|一*就*抓|每次|每回|从来没|没一次|里头走|里走|白干|白跑|命都|掉头发|失眠|睡不着|稀烂|一锅粥|\
     鸡同鸭讲|不敢往上|我都不敢|烦死|累死|急死|气死|吵死|愁死|丢死人|没法看|没眼看|惨|塌了|瘫|趴窝|三天两头|隔三差五|\
     动不动|又断|又坏|又挂|又丢|又错|还是*的|顺什么|没个准|对不齐|堆成山|堆到|救火|背锅|没辙|两眼一抹黑|都麻了|麻了|\
     站着|通宵|没签字|翻一下午|一下午|半天|就剩我|就我一个|没底|瞎猜|蒙|凭感觉|全凭|只能靠|跑了好几|流失|投诉|出事|\
     出过事|blood pressure|dread|rummage|cancelled one|havent dared|dared tell|dont dare|dares|gibberish|\
     sit there guessing|guessing|scrap|every single time|every time|vanishes|fed up|up the road|embarrassed|\
     village idiot|all nighters|thrown out|tears a strip|the only one|cant even|nowhere near|cant read|stood about|\
     went down|goes down|ruined|crawls|shouting|had a go|gone numb|numb|nights sleep|drives me|up the wall|nightmare|\
     sick of|a mess|my hair out|in tears|walks out|walked out|have gone|gone before|chaos|by hand|is it heck|\
     dont they|hell|hopeless|a joke|laughing stock|a shambles|shambles|falling over|falls over|keeps|again|\
     at my door|lose sleep|losing sleep|up all night|wasted|a pain|shambolic|pile|swamped|run ragged|firefighting|\
     screaming|bleeding|two out of three|half of them|nine in ten|nobody knows|no idea|god knows|heaven knows|\
     lord knows|pot luck|guesswork|went bust|lost|根本|压根|一塌糊涂|一团糟|一团乱|糟心|闹心|窝心|窝火|憋火|憋屈|\
     上火|冒火|发火|光火|恼火|急眼|跳脚|骂街|破口|拍桌子|摔|甩脸|翻脸|投诉到|告到|闹到|打到我|找上门|堵门|围着|追着|\
     盯着我|问我要|问责|通报|点名|扣钱|扣奖金|罚了|罚过|被罚|赔了|赔钱|赔|亏了|亏|白瞎|打水漂|白忙|白熬|白搭|瞎忙|\
     瞎折腾|折寿|要死|想死|崩溃|崩|疯了|快疯|抓狂|头秃|秃了|白头发|头大|脑壳|脑仁|眼睛都|眼都|腰都|腿都|嗓子|哑|累趴|\
     累瘫|爬不起来|凌晨|后半夜|两点|三点才|天亮|没合眼|觉都|饭都|顾不上|上厕所|请假都|假都不敢|年假|不敢请|不敢走|\
     不敢病|离了我|没我不|一走就|一请假|一休假|走人|走光|跑光|走一个|走了好几|撂挑子|不干了|留不住|招不来|没人来|\
     没人愿|没人肯|没人懂|没人会|没人看|没人理|没人接|没人管|各说各|各干各|对不上|对不起来|差一截|差一大截|差十万|\
     差了|少了|丢了|没了|找不着|找不到|找半天|翻箱|翻遍|翻烂|翻不到|问一圈|问谁谁|一问三|推来推去|踢皮球|来回跑|跑断|\
     跑三趟|跑好几|排到|排长|排一|堆着|堆得|压着|积着|攒着|烂在|烂|坏|崩了|挂了|挂|死机|卡住|卡着|转圈|转半天|打不开|\
     登不上|掉线|断|停|停了|停线|歇|趴|漏|漏了|漏水|漏掉|错|错了|错得|搞错|弄错|发错|填错|贴错|混|混了|串|串了|乱|\
     乱成|乱套|重|重复|返工|返|退|退回|打回|打回来|重来|重做|重弄|推倒|赶|赶不|来不及|晚了|迟了|拖|拖到|拖着|拖了|等|\
     等着|等了|等到|干等|干瞪|瞪眼|傻眼|懵|懵了|抓阄|碰运气|看运气|靠蒙|靠猜|猜|瞎|瞎蒙|拍脑袋|心里没|心慌|提心|吊胆|\
     胆战|哆嗦|发毛|怕|怕得|吓|吓人|吓一跳|丢人|丢脸|脸红|脸都|难看|抬不起|笑话|笑|嘲|骂|挨|挨了|讽|阴阳|怨|怨声|叫|\
     喊|嚷|吵|打架|干架|扯|扯不清|说不清|讲不清|算不清|算不过|理不清|捋不清|看不懂|看不出|看不见|听不清|听不懂|\
     听不见|查不|查不到|查不着|管不|管不了|盯不|盯不住|防不|防不住|拦不|拦不住|止不|压不|压不住|一半|大半|成把|成堆|\
     成箱|整箱|整车|全部|全得|全靠|光靠|就靠|只靠|死记|人肉|手抄|手工|肉眼|cant|never|nobody|no one|nothing|none of|\
     half the|half my|half a day|half of|hours|days|weeks|all day|all night|all morning|all afternoon|midnight|3am|\
     2am|two in the morning|three in the morning|weekends|christmas eve|sunday|still|yet again|over and over|\
     round and round|back and forth|from pillar|wild goose|needle|haystack|lose|losing|missing|missed|miss|gone|\
     vanish|disappear|disappears|broke|breaks|broken|crash|crashed|crashes|freeze|freezes|hangs|hung|dies|dead|down|\
     stuck|jam|jams|jammed|late|wrong|mistakes|mistake|errors|error|mess|messy|muddle|shouts|shout|shouted|yell|\
     yelled|yells|scream|swears|swearing|cursing|moans|moaning|complain|complains|complaints|furious|livid|angry|mad|\
     cross|raging|upset|sulking|crying|cried|tears|sobbing|sick|ill|exhausted|knackered|shattered|dead on their feet|\
     burnt out|quit|quits|quitting|resigned|resign|leave|leaves|leaving|left us|handed in|notice|sacked me|fired|\
     fined|fine|penalty|penalties|sued|claims|refund|refunds|write offs|bin|binned|skip|landfill|rotting|rots|rot|\
     waste|scrapped|redo|redone|rework|twice|three times|four times|chase|chasing|hunting|hunt|digging|dig|trawl|\
     trawling|scroll|scrolling|squint|squinting|retype|retyping|rekey|copying|copy and paste|pen and paper|by eye|\
     eyeball|gut|finger in the air|crystal ball|toss a coin|coin toss|guess|guesses|prayer|pray|praying|\
     fingers crossed|hope for the best|wing it|blind|in the dark|clueless|no clue|dont know|doesnt know|dont trust|\
     dont talk|doesnt talk|dont match|doesnt match|doesnt tally|dont tally|doesnt add|never matches|out of date|\
     stale|ashamed|shame|humiliating|red faced|laugh|laughs|laughed|joke|mock|heart sinks|stomach|ulcer|grey hair|\
     gray hair|headache|migraine|sleepless|awake|terrified|scared|frightened|panic|panics|worry|worried|worries|\
     sweat|sweating",
);

/// Names an action of the customer's own.
pub static ACTS: Phrases = Phrases::of_customer(
    "发你|发给你|发过去|发过来|打包|寄出|寄给|转给|我约|约上|约好|约省|我请|叫上|带上|拉上|我叫|我带|我安排|我来|\
     我去|我让|我发|我把|我定|定三|我挑|我跑|我明|我今|我现在|我周|我催|我找|我批|我签|我下|我先付|开好|腾出|腾|打款|\
     付款|首付|定金|盖章|盖好|签字|指定|催|交到|交给|交你|切你们|关掉|名单给|名单|准到|牵头|带头|回音|留这|拍板|下单|\
     到你们那|去你们那|给你们一台|给你们开|开过去|派人|派个|备好|准备好|开通|报上去|提交|立项|召集|拉个群|建个群|\
     订会议室|订好|留出|空出|沟通|出意见|进群|上会|给你们送|搬过来|ill have|ill send|ill get|ill bring|ill book|\
     ill set|ill ask|ill fetch|ill chase|ill line|ill put|ill run|ill start|ill pull|ill free|ill invite|ill arrange|\
     ill draft|ill forward|ill drop|ill drive|ill take|ill tell|ill talk|ill speak|ill introduce|ill sign|ill make|\
     ill sort|ill clear|ill open|ill give you|ill hand|ill name|ill meet|ill come|ill call|ill walk|ill switch|\
     ill pay|ill transfer|i will|we will|well send|well have|well get|well pay|well start|well bring|well run|\
     well set|well put|im sending|im getting|im bringing|im booking|im putting|im asking|sending it|sending you|\
     be with you|youll have|in your hands|leave it here|leave * to me|we pay|ive booked|ive already|ive asked|\
     ive told|ive named|ive put|ive signed|names from me|leading them|shell have|hell have|theyll have|\
     im done looking|shes coming|hes coming|theyre coming|signed and posted|i switch|we run on|we switch|\
     put it through|stand up|lets do|lets book|see you|come over|in the diary|diary|purchase order|a po|the po|\
     raise the order|deposit|up front|我给你|我给你们|给你们|给你送|我送|我寄|我传|传给|传你|传过去|我报|我提|我递|\
     我交|我办|我排|我定了|我订|我开|我建|我拉|我找人|我盯|我跟进|我通知|我打招呼|打招呼|我打电话|我联系|我回公司|\
     我回去就|回去就|我这就|这就|我马上|我立刻|立刻就|我亲自|亲自|我带队|带队|带着|带人|带两个|带几个|带他|带她|\
     一起去|一块去|一起来|过来|过去|来你们|到你们|上门|碰面|见面|当面|开会定|过会|会上|提到会上|排进|排上|列进|列入|\
     写进|加进|加到|放进|放到|腾个|空个|留个|留两|留一|让人|让他|让她|让小|让老|叫人|叫小|叫老|喊|喊上|约了|约他|\
     约她|约齐|请了|请他|请她|请假|交代|吩咐|布置|安排了|安排人|安排好|准备|备齐|整理|整理好|理好|导出|导给|导一份|\
     拷|拷给|拷贝|复印|扫描|打印|填好|填完|写好|写完|批了|批好|批下|签完|签好|签了|盖了|盖完|走完|走流程|提流程|提单|\
     提采购|下采购|采购单|订单|打过去|打给|转账|汇|汇过去|付一半|预付|定下|定下来|敲定|说定|一言为定|就这么定|\
     就这么说|说好了|开权限|开账号|账号|权限|开门|开机|停一|停线|停掉|换掉|撤掉|拆|拆掉|搬|搬到|腾出来|接你|接站|\
     派车|订票|订房|订餐|车间门口|门口等|等你们|恭候|ill email|ill mail|ill post|ill ring|ill phone|ill text|\
     ill check|ill pass|ill hand over|ill show|ill share|ill export|ill print|ill scan|ill copy|ill prepare|\
     ill write|ill file|ill submit|ill raise|ill table|ill add|ill move|ill shift|ill hold|ill block|ill keep|\
     ill reserve|ill schedule|ill host|ill attend|ill join|ill pick|ill choose|ill appoint|ill assign|ill brief|\
     ill warn|ill remind|ill push|ill press|ill nudge|ill grab|ill pop|ill nip|ill swing|ill pull together|ill let|\
     ill order|ill release|ill approve|ill countersign|ill authorise|ill authorize|ill unlock|ill give|ill find|\
     ill square|ill confirm|ill deliver|ill ship|ill courier|ill upload|ill wire|ill settle|ill lend|ill loan|\
     ill turn|ill stop|ill close|ill kick|ill lay|ill organise|ill organize|ill personally|ill be there|ill be at|\
     ill be bringing|ill be sending|were sending|were bringing|were booking|were putting|were moving|were switching|\
     were starting|were paying|were signing|were running|were having|were clearing|were giving|im calling|im ringing|\
     im emailing|im telling|im giving|im signing|im taking|im starting|im switching|im moving|im clearing|im paying|\
     im setting|im having|im inviting|im meeting|im seeing|im flying|im driving|im coming|im raising|im submitting|\
     im freeing|im handing|im pulling|let me call|let me get|let me grab|let me book|let me ring|let me send|got you|\
     got him|got her|got them|booked|i booked|weve booked|weve set|ive set|ive got * for|ive cleared|ive freed|\
     ive blocked|ive lined|ive spoken|ive sent|ive emailed|ive agreed|ive arranged|ive approved|ive raised|\
     ive squared|were on for|lined up|all set|its arranged|its booked|its done|is yours from|is coming|are coming|\
     will be there|will be in|will join|will come|will bring|will send|will have|will call|will meet|will sign|\
     will be ready|will be on|bring along|bringing|with me|with my|on site|at our place|at your office|your office|\
     room is booked|room|keys|badge|badges|login|logins|access by|access from|passes|gate|reception|signed by|\
     signed copy|countersigned|paperwork|in the post|courier|invoice|first instalment|transfer|bank|money|\
     payment goes|pilot starts|we begin on|we start on|we go live|go live on|starts on|kicks off on",
);

/// Puts off though it names an own action: `ill be in touch`.
pub static PROMISES: Phrases = Phrases::of_customer(
    "ill be in touch|ill try|ill let you know|ill give you a shout|ill tell you when|ill have a look|ill think|well see|well have a chat|\
     well think|well be in touch|well come back|well get back|ill get back|ill come back|ill see|ill mull|ill sleep",
);

/// Names a day or an hour to come.
pub static DATES: Phrases = Phrases::of_customer(
    "今天|今晚|明天|明早|明晚|后天|下午|上午|早上|周一|周二|周三|周四|周五|周六|周日|周末|礼拜|星期|下周|本周|这周|月底|月初|下月|下个月|号|\
     中午|下班前|月中|初六|初八|国庆|节后|季度|一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月|\
     today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|next week|this week|month end|end of the month|\
     end of month|first thing|this afternoon|this evening|afternoon|evening|in the morning|before i leave|now|january|february|march|april|may|\
     june|july|august|september|october|november|december|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|\
     20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st|by end of play|close of play|lunchtime|noon",
);

/// Asks for information.
pub static ASKS: Phrases = Phrases::of_customer(
    "多少|多久|多长|多大|多快|几时|几年|几个人|几周|几天|几家|几台|哪年|哪家|哪个|哪些|哪里|哪呀|哪儿|在哪|什么时候|\
     什么意思|代表什么|什么区别|什么呀|怎么收|怎么算|怎么办|怎么弄|怎么保证|怎么|谁来|谁负责|给谁|发给谁|为什么|\
     会不会|能不能|有没有|是不是|要不要|可不可以|行不行|在不在|支不支持|够不够|还是|吗|呢|算成功|最低|你给我说说|\
     解释一下|how often|how much|how many|how long|how do|how does|how is|how are|how would|how will|how big|\
     how fast|what|whats|which|who|whos|where|wheres|when|whens|why|can it|can you|can we|does it|does that|do you|\
     do we|do i|is it|is that|is there|are there|are you|will it|will you|would it|could it|could you|explain|\
     tell me|what happens|what about|how come|any chance|free till|till when|哪一|哪种|哪几|哪天|哪位|哪边|哪一年|\
     几号|几点|几个|几种|几次|几百|几万|多远|多贵|多深|多细|多准|贵不贵|准不准|快不快|难不难|稳不稳|要多|需要什么|\
     什么条件|什么样|什么格式|什么配置|什么标准|什么人|什么原理|什么地方|为何|凭什么|靠什么|拿什么|谁的|谁做|谁管|\
     谁出|谁签|谁维护|归谁|算谁|由谁|怎样|如何|咋样|能否|是否|可否|有无|有几|包不包|含不含|算不算|带不带|收不收|\
     用不用|需不需|得不得|支不支|行吗|可以吗|能吗|有吗|对吗|要吗|说说看|说一下|说明一下|讲一下|讲一讲|介绍一下|\
     举个例子|打个比方|区别|差别|有什么不同|啥意思|指的是|指什么|算什么|那如果|那要是|假如断|断网了|万一|要额外|\
     另外收|另外要|另算|另收|单独|are they|are those|are these|is this|is your|is the|is a|was it|was that|were they|\
     have you|has it|has anyone|had any|should we|should i|must we|may i|might it|shall|does your|does the|did you|\
     did they|do your|do the|do they|will the|will they|will your|would the|would you|would we|can the|can they|\
     can i|could i|could we|whose|whom|why is|why do|why does|why would|how about|how far|how soon|how old|how safe|\
     how accurate|how can|how did|how well|in what|at what|on what|for what|to what|by when|by whom|from where|\
     from when|which one|which of|what if|what is|what are|what does|what do|what would|what sort|what kind|\
     what type|what size|whats in|whats the|whats that|whats it|wheres it|whos it|whos the|hows it|hows that|meaning|\
     meaning what|as in|for example|say more|go on|talk me|walk me|take me through|spell out|clarify|elaborate|\
     remind me|show me how|run me through|curious|wondering|wonder|included|extra|on top|separately|per seat|\
     per user|per month|per site|per shop|limit|minimum|maximum|smallest|largest|or",
);

/// Looks like asking, and is none.
pub static ASKS_NOT: Phrases = Phrases::of_customer(
    "谁也|谁都|谁敢|什么都|没什么|怎么都|哪都|哪家都|多少有点|谁破|谁给你试|谁头上谁|谁倒霉|顺什么|什么呀顺|有什么办法|想要的|哪有|\
     which is why|thats what|what i want|what we want|what i need|what we need|what they|what it|when it|when its|when you|when the|when its|who can|who does|\
     whats what|which is|in which|where the last|where it|you can|whoever|whatever|who knows|tell you|either or|no matter|how it goes|thats how|thats where|thats when|thats why|tell upstairs",
);

/// Says yes to the trainee's words.
pub static AGREES: Phrases = Phrases::of_customer(
    "嗯嗯|嗯|对的|对对|对|是的|是嘞|是啊|是呀|是|没错|可以|好的|好|行|同意|那倒是|倒是|那肯定的|那肯定|肯定|确实|的确|有道理|说得对|说的是|说得没错|\
     就系|系咁|系|可不是|可不|当然|差不多|应该是|应该|也是|得嘞|得|中|成|欸|哎|唔|呢个意思|这个意思|你这么说|可以这么说|算是|大概吧|那是|自然|是这么|\
     是这样|没毛病|在理|说到点子上|一点没错|yes|yep|yup|aye|right|exactly|correct|true|agreed|agree|sure|of course|course not|course|absolutely|definitely|\
     indeed|quite|fair|fair enough|uh huh|mm|mhm|mmm|ok|okay|i suppose|suppose|id say so|say so|i guess so|guess so|should do|it would|it does|it is|\
     there has|there is|they do|we do|i do|we have|youve got it|got it|you could say|you said it|spot on|no doubt|certainly|totally|true lah|\
     cant argue|makes sense|now you say it|not wrong|youre right|thats right|thats it|thats fair|precisely|bang on|i would|we would|it will|i reckon so|probably|reckon so|tell me about it",
);

/// What the trainee speaks of when the offer or the next step is on the table.
pub static OFFERED: Phrases = Phrases::of_customer(
    "方案|试点|试用|试试|试|样机|样品|演示|报价|价格|价钱|合同|签|下一步|启动|立项|产品|功能|我们|支持|部署|准确率|私有|证书|认证|等保|模块|配置|服务器|付款|\
     上线|培训|免费|优惠|折|考虑|顾虑|对比过|比较过|竞品|领导那|老总|决定|发你|发您|寄|改好|第二版|答复|反馈|评审|招标|摄像头|受益|清洗|云|集成|可以调|\
     能处理|能做|年期|系统能|模型|能帮|进入商务|咱们|时间定|约|车规|数据我们|架构|升级|\
     proposal|pilot|trial|try|sample|demo|quote|price|contract|sign|next step|start|kick off|product|functions|features|we|our|us|deploy|accuracy|\
     on prem|certificate|certificates|modules|module|server|servers|payment|live|training|free|discount|consider|compared|leadership|decision|draft|\
     version|answer|feedback|panel|tender|cameras|camera|gain|automotive grade|integrated|adjustable|what else|on your mind|term|year term|cloud|terms|model|upgrade|architecture|it can|its multi|you make of|do you think|the owner",
);

/// What the trainee speaks of when settling what happens next: who, when, which paper.
pub static STEPS: Phrases = Phrases::of_customer(
    "什么时候|几时|哪天|几号|放哪|谁来|谁去|法务|合同|签|样机|样品|名单|材料|专家|评审|演示|答复|反馈|启动|报价|怎么走|约|商务|再看看|再考虑|\
     考虑考虑|下周|下一步|定在|安排|打款|付款|首付|试点|试用|对接人|第二版|初稿|寄|还要补|可以了|拍板|定下来|开始|进场|请谁|出席|参加|\
     when|where|who|which day|legal|contract|sign|signed|sample|demo|draft|quote|answer by|kick off|panel|version|terms|start|next step|\
     paperwork|outstanding|your thoughts|more time|take a while|deposit|payment|pilot|trial|invite|attend|join|bring|come along|meeting|visit|\
     go ahead|decision|ready|shall we",
);

/// What the trainee speaks of when holding out how it could be.
pub static IMPROVED: Phrases = Phrases::of_customer(
    "能|自动|少|更|准一点|快一点|细一点|早一点|一点|有人替|帮手|自助|识别|一键|提醒|省|不用|要是|随时|统一|实时|替|再低|按|归档|出来|\
     fewer|more|automatic|automatically|extra|helping|understanding|someone|tighter|would you|less|faster|quicker|earlier|one button|itself|\
     themselves|instantly|appears|writes|alerts|reminders|warnings|hands free|self|live|real time|following|without|covering|could",
);

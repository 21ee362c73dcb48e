//! Phrases by which a customer's turn is coded as a condition, a wish or a want (coding manual 1.4, customer-turn codes).
//!
//! Written in the plainest form (`plain`). `*` is any stretch.

use super::Phrases;

/// The phrase lists of this file.
pub(in crate::domain::act) static LISTS: &[&Phrases] =
    &[&IF, &IF_ONLY, &GOES, &WISHES, &WISHES_WEAKLY, &WANTS, &WANTS_SOMEWHAT];

/// Opens a condition.
pub static IF: Phrases = Phrases::of_customer(
    "如果|要是|假如|假设|假使|倘若|若是|只要|但凡|一旦|的话|等*就|等*再|能*我们就|能*我就|能*就定|能*就签|能*就买|\
     敢*就敢|敢*我就|先*就|先*再|先*我|先入|改成|改为|换成|把*包进|把*加上|把*写进|包教|包到|行我|行我们|成了我|\
     说好用|拿得出|拿出来|做得到|办得到|做到了|点头|通过了|批下来|过了*就|你接受|你答应|你肯|你能|你们能|你们肯|\
     你们敢|你们先|你们要能|找一家|跑出来|脱了敏|试了|看完|有了*就|if|as long as|so long as|provided|providing|\
     assuming|supposing|suppose|once|the minute|the moment|the day|the second|as soon as|when the|when you|when your|\
     get yourselves|get me|find me|show me|give me|bring me|include|make it|write in|put in writing|throw in|\
     talk him|talk her|talk them|win over|first month|you teach|you train|after that|pay by|in three|in instalments|\
     in stages|and were|till even|until even|get it past|drop the|knock|match|prove|guarantee|sign up to|agree to|\
     行的话|成的话|没问题的话|要不这样|这样吧|你把|你要|你给|你先|你敢|你让|你能把|先给|先让|先把|先免费|价格再|再降|\
     降到*就|降*就|写进合同|签了保密|等我们|等到|等上面|等总部|等验收|验收过|测试过|跑通|跑通了|能对接|能跟*打通|\
     能私有|能保证|保证|承诺|只需|满足|达到|达标|过得了|过了|拿到|有*案例|有同行|有人用过|效果好|效果出来|真能|真要|\
     真有|真的能|谁能|哪家能|少收|便宜点|再便宜|打个折|送一年|付款能|账期|按月|按季|按年|按效果|分期|when we|\
     when they|when its|when i|when he|when she|where you|if we|should you|until|first|before that|put it on|\
     run it on|host it|keep it|do it|let us|let me see|bring the|get the|drop|cut the|take ten|take five|take off|\
     extend|add|shift|sort the|with a|with the|without|on a monthly|month by month|no lock in|trial first|\
     pilot first|after a|after the|pass the|passes|works on|works with|can do|can show|can prove|could show|\
     could get|could you get|could do",
);

/// Opens nothing but a condition.
pub static IF_ONLY: Phrases = Phrases::of_customer(
    "除非|前提是|前提|条件是|有个条件|一个条件|只有*才|才谈|才签|才敢|才能往下|才考虑|必须先*再|二话不说|有得谈|\
     才有得聊|得先*才|那样的话|这样的话就|只要*就|要是*就*签|如果*就*签|等*就启动|否则免谈|不然免谈|unless|only if|\
     on condition|on the condition|one condition|in which case|not until|subject to|contingent|provided|providing|\
     supposing|assuming|as long as|so long as|on one proviso|then and only then|if and only if|then we can talk|\
     then well talk|有个前提|唯一的条件|唯一条件|一条要求|就一个要求|就一条|只有一条|一切好说|都好说|什么都好说|\
     好商量|没二话|有商量|才行得通|才有戏|才肯|才会考虑|才能签|才能定|不然没法谈|否则不|我马上签|我立马签|我当场签|\
     我立刻|立马签|马上就签|马上拍板|咱马上|那我签|那我就|我这边就|那就成交|成交|no strings|thats my condition|\
     thats the condition|my one condition|on the understanding|only when|only once|only after|only then|not before|\
     depending on|hinges on|depends on whether|but only|your business|otherwise no|or its off|or no deal|\
     and its a deal|and its yours|and were done|and im sold|and im in|and were sold|and well sign|and ill sign|\
     and ill buy|and we sign|and we buy|then its yours|then were in|then ill|then well|then we|then yes|then im|\
     then its",
);

/// Goes ahead, where a condition is met.
pub static GOES: Phrases = Phrases::of_customer(
    "就签|就干|就买|就定|就用|就上|就启动|就办|就走|就谈|就聊|有得谈|可以谈|能谈|好谈|能聊|可以聊|就成|就行|就批|\
     就付|就掏|就换|就试|就开|就让|就接|就推|就同意|就立项|就报|就下|就给|就跟|就敢|就进|就安排|就考虑|就可以|\
     就没问题|咱就|我们就|我就|我掏|我付|没问题|同意|我签|我买|我拍板|我批|我定|当场|立马|马上签|马上定|直接上|\
     合同我|进场|定你|选你|下单|可以考虑|可以试|那可以|那我|我才|往下走|往下谈|接着谈|继续谈|were on|were in|im in|\
     count me in|count us in|a deal|got a deal|got yourself|youve got|we can talk|can talk|well talk|we can go|\
     ill sign|we sign|well sign|id sign|wed sign|ill buy|we buy|well buy|id buy|wed buy|well go|we go|go ahead|\
     we start|we can start|well start|well begin|begin testing|ill agree|agree to a|no problem|ill use|ill pay|i pay|\
     we pay|well pay|the job|on the spot|ill put you|ill draft|well take|ill take|id take|wed take|happy to|\
     id be happy|wed be happy|well move|move forward|move ahead|green light|sign off|ill back|say yes|its yours|\
     no objection|fine by|go through the details|open the door|put my name|consider it|take it to the board|\
     well switch|wed switch|id go|wed go|its a yes|a yes from|我认|我点头|我就点头|就能定|就能签|就能上|就能批|\
     就好办|就好说|好说|好办|就往上报|就往上递|报上去|就往下|就合作|合作|就投|就要了|要了|我要了|就选|选你们|用你们|\
     就用你们|跟你们走|归你|给你们做|就做|我去说|我去跟|我帮你|帮你推|就申请|申请预算|马上安排|马上办|马上走|没得说|\
     没话说|没意见|我没意见|就没意见|就不找别家|不看别家|不比了|sign|signing|sold|done|yes|buy|go for it|go with you|\
     choose you|pick you|sign today|sign tomorrow|sign this|sign the|im sold|were sold|my signature|have my|get my|\
     ill push|ill fight|ill champion|take it up|take it to|put it to|put it forward|recommend|on board|were yours|\
     all yours|the contract|the order|order|commit|roll it out|roll out|bring you in|let you in|move to contract|\
     we could start|could start|could sign|could go|could agree|would sign|would go|would agree|would take|\
     would start|would buy|i might|we might|proceed|say go|approve|ill approve|shake on|shake hands|hands on it|\
     done deal|off we go",
);

/// Would like it, without a will: a wish.
pub static WISHES: Phrases = Phrases::of_customer(
    "当然好|当然更好|当然最好|自然好|自然最好|自然是最好|固然好|固然不错|更好啦|有当然|有更好|有最好|不强求|没意见|\
     没所谓|无所谓|没有也|凑合|听着不错|听起来不错|听着挺好|倒是挺好|挺好的|敢情好|也不错|是好事|好事一桩|乐见|乐得|\
     不坏|没坏处|多爽|多好|该多好|开心|锦上添花|偶尔也会想|念想|有条件*也行|也无妨|是点|可有可无|不是非要|不是必须|\
     没什么不好|也挺好|就好了|当然希望|做梦|想得美|美事|省心点|舒服些|舒服点|轻松点|轻松些|方便点|方便些|好点当然|\
     能*就*吧|也行吧|有就有|没有拉倒|没有就算|也不赖|多多益善|聊胜于无|随缘|蛮好|would be nice|itd be nice|be nice|\
     nice if|nice to have|lovely|be grand|sounds neat|be cool|sounds cool|be handy|wouldnt hurt|couldnt hurt|\
     not fussed|no bother|someday|some day|one of these days|perfect world|ideal world|every little helps|\
     would be welcome|be welcome|wouldnt mind|wouldnt say no|not go chasing|id let it|would thank you|never bad|\
     no bad thing|not a bad thing|always nice|worth a go|as it is mind|a bonus|id take it|happy enough|get a kick|\
     if it happens|no more than that|in my dreams|not essential|a luxury|wouldnt complain|cant complain|\
     wouldnt object|one can dream|a girl can dream|a man can dream|wishful|pleasant|be sweet|be a treat|\
     nothing against|not against it|cherry on|icing on|if you like|suppose it would help|quite like|rather like|\
     kind of like|sort of like|would be pleasant|could be nice|might be nice|take it or leave|either way|if not no|\
     not that it matters|not losing sleep|也好|也成|也行|随便|都行|看着办|有了更好|有更省心|省得|倒省|倒是省|倒也好|\
     倒也不错|倒也|挺不错|挺方便|挺省|挺美|美滋滋|想倒是想|想是想|做梦都|要是有*多好|能有当然|能有自然|能有更|能快点|\
     能快些|能早点|能早些|能少点|能少些|能多点|能省些|能省事|快点也好|早点也好|少点也好|省点力气|省点事|省点心|\
     当然愿意|谁不想|谁不乐意|谁不愿意|求之不得|何乐|不拒绝|不反对|不介意|不排斥|不嫌|可以有|这个可以有|听上去|\
     听起来|看上去挺|蛮不错|蛮方便|也算|也图个|图个|当个|就当|有点意思|有意思|理想状态|理想情况|理想的话|说不定|没准|\
     兴许|也许|万一有|哪天|将来|以后有|早晚|迟早|能这样当然|那感情好|岂不是|岂不|岂不美|可以啊能|就是锦上|不指望|\
     没指望|没奢望|奢望|不敢想|没想过要|想想就|welcome|useful|helpful|good to have|great to have|handy|good|great|\
     fun|easier|a blessing|a treat|appreciated|appreciate|thatd be|that would be|would make|would save|would help|\
     might help|could help|a help|in theory|ideally|dreamy|some time|whenever|one fine day|eventually|down the line|\
     down the road|if only|would love|id love|who wouldnt|wouldnt anyone|i suppose so|i could get used|\
     wouldnt turn it down|wouldnt turn|not say no|not mind|dont mind|no objection to|no complaints|no harm|\
     do no harm|cant hurt|not that bothered|not bothered|not too bothered|not that fussed|not a priority|no hardship|\
     not vital|not crucial|we get by|we manage|we cope|getting by|managing fine|live without|live with it|survive|\
     used to it|its fine as|fine as it is|all right as|good enough|would smile|would be pleased|put a smile|cheer|\
     a dream|the dream|pipe dream|fairy|magic wand|christmas",
);

/// Sounds like a weak want.
pub static WISHES_WEAKLY: Phrases = Phrases::of_customer(
    "舒服|不错|更好|最好|固然|自然是|也好|有空|有机会|试试也|弄弄|大概|应该*吧|好点|省点|少走|能有|挺好|习惯了|过得去|哈哈|呗|嘛就|咱无所谓|不急|\
     nice|grand|neat|cool|sweet|maybe|sometime|haha|ah well|mind you|i reckon|suppose|i guess|bit of|might|though|would be|wouldnt|not really|fine as|alright as",
);

/// Wants, must, will.
pub static WANTS: Phrases = Phrases::of_customer(
    "我要的|我们要的|我就要|我只要|我要|我们要|要的是|要的就是|必须|非*不可|一定要|务必|正打算|我打算|我们打算|\
     准备上|决心|铁了心|目标|头等大事|头号|首要|当务之急|最要紧|得赶在|要求|不收手|不罢休|不能再|再不能|再也不能|\
     绝不能|军令状|我需要|我们需要|急需|亟需|得让|得把|想做到|要做到|我想要|想法很明确|拍了桌子|动手|下一步就是|\
     要降到|要压到|要减到|要提到|必须降|要能|非解决|解决不可|我们想|我想把|今年要|今年必须|年底前|要把|要让|得在*前|\
     定了要|志在|下了死命令|死命令|说什么也要|无论如何|砸锅卖铁|我的底线|要机器|要有个|要有人|i want|we want|i need|\
     we need|must|have to|has to|had to go|need to|needs to|intend|intend to|my goal|our goal|the goal|goal|target|\
     number one job|number one|top of my list|priority|never again|minds made up|wont let up|wont rest|thats what i|\
     thats what we|what i want|what we want|what we need|what i need|everything else can wait|cut it|got to|\
     determined|insist|non negotiable|ive promised|ive committed|committed to|mandate|bring it down|come down|\
     get it down|im getting|were getting|im putting|were putting|i expect|im set on|we are going to|were going to|\
     im going to|no ifs|whatever it takes|i wont have|not another|be damned|ive decided|weve decided|i mean to|\
     set my heart|by december|by year end|starting next|今年就|就这一件|没商量|不容商量|定死|咬死|只认|零容忍|清零|\
     杜绝|不行不可|说到做到|根治|解决掉|搞定|拿下|保住|守住|底线|死线|硬指标|硬任务|一号工程|一把手工程|写进|考核|\
     绩效|立项目标|要实现|要确保|确保|要做成|要干成|要上|要换|要改|要建|要搭|要配|要装|要引进|得上|得换|得改|得建|\
     得有|得能|得降|得压|得快|得解决|得管|得堵|得赶|得保证|得做到|得拿出|得弄|得找|得盯|不能让|不能等|不能拖|不能少|\
     不许|不准再|别再|别让我再|不想再|不愿再|受够了|到头了|到此为止|今年内|年内|季度内|个月内|天内|小时内|分钟内|\
     控制在|压到|降到|减到|提到|做到|达到|缩到|砍到|砍掉|砍一半|减半|翻一番|翻倍|一半以下|至少要|起码要|起码得|\
     至少得|最多|最多不|不超过|不低于|归零|我盼|盼着|恨不得|巴不得|急等|急着|等不了|等不起|我认准|就要|就想要|想要个|\
     想要一|我希望|我们希望|希望能|希望把|希望是|我期望|指望|我只求|只求|求的就是|图的就是|缺的就是|差的就是|最想|\
     最需要|最要|最盼|最希望|立刻|马上就要|尽早|越快越好|非得|非要|铁定|keep|stop|zero|want it|want them|want this|\
     want that|want to|wants|need it|need them|need this|need that|need a|need to be|need someone|need something|\
     needs|got to be|has got to|have got to|is to be|are to be|no more than|nothing less|at least|at most|within|\
     inside|under a|down to|cut to|cut by|halve|half it|double|in half|gone by|done by|sorted by|fixed by|live by|\
     ready by|running by|before the end|before winter|before summer|before christmas|this year|this quarter|\
     next quarter we|on my watch|my bonus|our plan is|the plan is|plan is to|were going|am going|are going|\
     going to have|going to be|wont accept|wont tolerate|not acceptable|unacceptable|zero tolerance|no excuses|\
     full stop|end of story|end of|it stops|it ends|it has to|they have to|that has to|this has to|weve got to|\
     ive got to|im after|were after|looking to|looking for|aim|aiming|mission|the brief is|the order is|top priority|\
     first on|top of|most of all|more than anything|above all|desperate|crying out|dying for|urgent|urgently|asap|\
     yesterday|cant wait|cant go on|wont go through|not going through|never have to|no one has to|nobody has to|\
     so that|id settle for|settle for|id give|the board wants|the chief wants|told to|under orders|my job is|\
     required|requirement",
);

/// May be a want.
pub static WANTS_SOMEWHAT: Phrases = Phrases::of_customer(
    "要|得|需要|想|希望|打算|计划|争取|尽快|以内|以下|之前|替我|给我|统一|want|need|hope|plan to|below|under|within|by the end|get rid|sort it|fix it|for me",
);

//! Words of trouble in both languages, and what only looks like them. Written normalised, parted by `|`; `*` is any stretch.

/// Chinese words of trouble: what goes wrong, is missing, slow or disliked.
pub(super) const ZH: &str = "问题|退单|退件|难点|痛点|难题|难处|困难|困扰|困惑|麻烦|头疼|头痛|头大|闹心|糟心|烦|崩溃|抓狂|吃力|费劲|费力|费事|费神|\
     折腾|繁琐|够呛|棘手|卡在|卡壳|卡住|卡死|卡顿|卡点|最卡|堵点|不满|吐槽|抱怨|投诉|差评|骂|有意见|怨气|怨言|嫌|\
     出错|错误|弄错|搞错|做错|填错|报错|写错|审错|录错|发错|看错|记错|算错|判错|说错|错的|错了|错填|错过|漏|疏忽|慢|\
     拖|磨蹭|延误|延迟|延期|耽误|耽搁|滞后|脱节|脱轨|不及时|来不及|赶不上|跟不上|顶不住|扛不住|撑不住|忙不过来|\
     应付不过来|不够|不足|缺|短缺|紧张|不准|不稳|不全|不清|不一致|不统一|不同步|不透明|不规范|不顺|不畅|不便|不灵|\
     不放心|不踏实|没底|心虚|担心|担忧|顾虑|害怕|最怕|就怕|风险|隐患|漏洞|瓶颈|短板|薄弱|缺陷|毛病|故障|宕机|停机|\
     死机|崩|翻车|掉链子|岔子|出事|事故|失误|失控|失真|混乱|乱|打架|扯皮|推诿|甩锅|浪费|白费|损耗|报废|返工|返修|丢|\
     流失|离职|跑单|积压|堆积|堆着|超时|超期|逾期|超支|断货|缺货|缺料|断档|断层|老化|陈旧|过时|落后|拖后腿|没达到|\
     没做到|达不到|做不到|搞不定|看不到|看不见|找不到|查不到|对不上|接不住|招不到|留不住|管不住|学不会|用不起来|\
     听不懂|看不懂|搞不清|说不清|不买账|不愿意|不敢|不会用|不好用|不好管|难用|难管|难找|难招|难学|难搞|很难|太难|\
     最难|瞎|绕|记混|搞混|弄混|串|坏|失效|失灵|误判|误报|误拦|误杀|误导|误解|冤枉|造假|作弊|泄露|泄密|外泄|超标|\
     不合格|不达标|不合规|违规|罚|阻力|障碍|抵触|遗憾|可惜|窝火|受罪|遭罪|受气|吃亏|亏|别扭|诟病|糊弄|应付|走样|跑偏|\
     偏差|出入|差距|差在|差口气|差点意思|差点什么|欠缺|欠佳|吃紧|打折扣|闹|催|重复劳动|重复录|反复|来回|干等|空转|\
     闲置|超负荷|太累|累死|累不累|人手紧|绕路|排队|下滑|下降|掉了|下跌|变差|恶化|偏高|偏低|偏慢|太高|太低|太长|太久|\
     太多|太少|太大|太重|太乱|忽高忽低|天天打电话|老是|老出|总是|动不动|两眼一抹黑|黑箱|孤岛|各干各的|靠吼|流失率|\
     爆了|占满|压力大|压力很大|心累|怕|偷懒|凑合|将就|憋屈|不足够|没人管|没人处理|没人看|没人用|没人接|走人|不响应|\
     不理想|不太行|不行|拉胯|糟糕|糟|稀碎|槽点|坑|刺|扣分|拖沓|冗余|冗长|欠|衰减|不耐烦|失望|没法|无法|独立不了|不了|\
     不出来|不上来|不起来|不过来|不到位|不到底|覆盖不到|白跑|空跑|罢工|难|错|宕|很久|好久|老在|半天才|没耐心|踩过坑|\
     爆仓|爆满|挤|抽不出|腾不出|熬夜|熬到|救火|超载|空置|退租|拒收|拒赔|拖欠|烂|霉|变质|过期|临期|滞销|缺勤|断供|\
     断网|断了|掉线|闪退|黑屏|误差|争议|纠纷|官司|冲突|矛盾|推脱|敷衍|消极|偷工|磨损|断裂|变形|次品|废品|废料|瑕疵|\
     污染|整改|挨骂|挨批|苦|痛苦|难受|焦虑|心慌|心疼|肉疼|揪心|犯愁|发愁|愁|糊涂|一团|拍脑袋|凭感觉|靠感觉|靠运气|\
     瞎猜|说不准|没准|没数|有出入|断线|失联|赶工|手忙脚乱|鸡飞狗跳|参差|水分|虚报|瞒报|迟报|晚点|迟到|误工|窝工|停工|\
     停摆|空着|冷清|客诉|违约|耗神|耗时|耗人|费人|烧钱|只能|只好|还得|都得|不得不|三天两头|天天|半夜|添堵|沉睡|没人|\
     忘|忘了|忘记|老发|老抄|老掉|老忘|老错|老改|老卡|老被|老要|老得|老找|老打|老晚|骚扰|投错|送错|贴错|装错|拿错|\
     用错|领错|配错|写废|摸黑|死板|僵|生硬|割裂|分散|两张皮|脏|嘈杂|吵|撞|掉单|掉包|弄丢|弄坏|中断|断断续续|时好时坏|\
     不定|参差不齐|依赖|全靠|光靠|只靠|靠人盯|人盯人|盯不|眼睛看|肉眼|手抄|人肉|重录|重填|重写|重做|重跑|白做|白忙|\
     瞎忙|空等|等半天|等不|等很久|排长队|赶不|急死|催命|超员|卡脖子|信不过|服不服|较真|假数据|假的|虚高|虚的|掺水|\
     猫腻|回扣|窜货|串货|压货|囤|高居不下|居高不下|降不|涨太|涨得|飞涨|缩水|萎缩|疲软|疲惫|倦|累|疏漏|看走眼|走眼|\
     盲区|盲点|死角|黑洞|断点|断崖|孤立|乱七八糟|一塌糊涂|堵得|幺蛾子|打盹|开小差|不肯|急眼|乌龙|捅娄子|篓子|栽跟头|\
     踩雷|雷|坏账|掰扯|仲裁|闹到|白瞎|跌|砍价|压价|拖累|顶牛|卡脖|磕绊|磕磕绊绊|费口舌|绕弯|盯得|看漏|失察|打水漂|\
     扔水里|晾着|晾在|撂挑子|甩手|躺平|磨洋工|消极怠工|糊|花眼|眼花|走丢|找半天|翻半天|翻箱倒柜|跑断腿|磨破嘴|说破嘴|\
     没辙|没招|没谱|没着落|悬|打鼓|七上八下|心里没|堵|压力|炸|等久|久了|答错|手生|遭殃|被动|追着跑|擦屁股|通宵|\
     打补丁|补窟窿|窟窿|无底洞|硬填|拿人填|熬人|转岗|恶性循环|拆东墙|交不了差|写检查|吓死|拖着后腿|眼红|没底气|\
     两头受气|受夹板气|里外不是人|伤|撂下|顾不上|顾不过来|往外掏|往外淌|填坑|烧|牵连|写说明|点名批|说不上来|答不上来|\
     骨干走|抓瞎|一刀切|被动挨打|挤占|吃掉|流走|加班|打退堂鼓|吃不消|想撤|有苦说不出|糟蹋|冤|冤枉钱|冤大头|滑坡|脆弱|\
     单薄|简陋|粗糙|毛糙|马虎|潦草|拖泥带水|不着调|离谱|夸张|吓人|恼火|恼|气人|气得|火大|上火|郁闷|无奈|无语|\
     头皮发麻|发怵|发毛|犯难|为难|作难|够烦|难堪|尴尬|丢人|丢脸|窘|吃瘪|碰壁|碰钉子|被坑|被骗|上当|踩坑|返潮|返厂|\
     打回|退回|驳回|拒单|拒签|弃单|弃标|废标|流标|掉队|落下|滞留|滞压|卡单|卡货|堵车|拥堵|抢修|急修|漏接|漏听|漏看|\
     漏发|漏收|漏记|漏扫|漏打|漏贴|重号|串号|串味|混料|混批|混装|断链|断流|断片|过载|过热|过劳|过长|过慢|过高|过多|\
     难缠|难伺候|难沟通|难协调|难统一|难落地|难复制|难坚持|扯后腿|唱反调|踢皮球|和稀泥|两头跑|来回跑|跑好几趟|跑几趟|\
     拉扯|反感|排斥|抗拒|走过场|流于形式|形同虚设|摆设|落灰|吃灰|没用起来|差错";

/// Chinese words that look like trouble and are not.
pub(super) const ZH_NOISE: &str = "不错|没错|漏斗|难道|难怪|难得|不断|拖车|拖拉机|烦请|麻烦您|麻烦你|麻烦给|麻烦说|麻烦讲|麻烦介绍|麻烦问|\
     请教个问题|请教一个问题|问个问题|问一个问题|问您个问题|问您一个问题|一个问题|个问题|这个问题可能|\
     问题可能有点直接|没问题|缺省|坏账|串联|反复强调|出入库|来回票|为了少走弯路|为了后面少走弯路|怕耽误您|不耽误您|\
     耽误您|冒昧|打扰|不好意思|不了解|受不了解|串口|催化|绕不开|乱码率|保不了解|大不了|少不了|免不了|欠款|刺激|坑位|\
     闹钟|怕是|恐怕|没关系|不知道|我不太|缺席|慢慢|快慢|丢给|罚球|无论如何|怎么说呢|要不要紧|不要紧|错峰|返工率口径|\
     您先忙|随便|里头大|前头大|后头大|外头大|难免|难忘|疑难|交错|错落|错开|累计|积累|累积|只能说|天天向上|还得请|\
     还得麻烦|都得益|还得了解|拥挤路|一团队|挡位|扯平|扯远|烂熟|绕弯子|不绕弯|雷达|悬挂|模糊查询|糊状|压力测试|\
     压力容器|烧录|燃烧|烧烤|伤口护理|通宵达旦服务|外行的问题|问个*问题|问您个*问题|问一个*问题|问您一个*问题|\
     回答哪些问题|回答什么问题|答哪些问题|哪几类问题|哪几种问题|哪类问题|哪种问题|问的问题|常问问题|常见问题|咨询的问题|提的问题|答问题|回答问题|解答问题|\
     请教个*问题|请教一个*问题|请教您一个*问题|问几个问题|几个问题|有个问题想|下一个问题|最后一个问题|最后个问题|\
     小问题想|的问题哈|傻问题|耽误您几分钟|占用您几分钟|好意思|我最想知道|我最想了解|我最想问|我最想请教|我最想听|最想知道|最想了解|最想请教|最想问您|咱也别整虚的|整虚的|开门见山|直奔主题|半小时不长|取经";

/// English words of trouble: what goes wrong, is missing, slow or disliked.
pub(super) const EN: &str = "problem|problems|problematic|difficult|difficulty|difficulties|trouble|troubles|struggle|struggles|struggling|\
     hard to|hard time|hardest|tough|toughest|pain|pains|painful|headache|headaches|nightmare|hassle|annoy|annoys|\
     annoyed|annoying|frustrate|frustrates|frustrated|frustrating|frustration|complain|complains|complaining|\
     complaint|complaints|moan|moans|grumble|gripe|gripes|dissatisfied|unhappy|not happy|not satisfied|not keen|hate|\
     hates|dislike|fed up|furious|angry|mistake|mistakes|error|errors|wrong|miss|misses|missed|missing|overlook|\
     overlooked|slip through|slips|fall through|falls through|fall short|falls short|falling short|fail|fails|failed|\
     failing|failure|failures|break|breaks|broken|breaking|break down|breakdown|breakdowns|crash|crashes|freeze|\
     freezes|freezing|down time|downtime|outage|outages|went down|goes down|slow|slower|slowly|slows|late|delay|\
     delays|delayed|backlog|backlogs|bottleneck|bottlenecks|stuck|held up|hold up|hold-up|holding it up|holding this up|holding that up|holding things up|holding them up|holding you up|reach their limit|reach their limits|reach its limit|reaches its limit|reaches its limits|\
     jam|jams|clog|too long|\
     too slow|too much|too many|too few|too high|too low|too late|longer than|not enough|short of|shortage|shortages|\
     shortfall|lack|lacks|lacking|gap|gaps|weak|weakness|weakest|weak spot|worst|worse|poor|bad|badly|messy|mess|\
     chaos|chaotic|confusing|confused|confusion|mix up|mixed up|mix-ups|unreliable|inaccurate|inconsistent|outdated|\
     out of date|obsolete|clunky|clumsy|cumbersome|fiddly|patchy|shaky|flaky|worry|worries|worried|worrying|concern|\
     concerns|concerned|afraid|fear|fears|risk|risks|risky|exposed|nervous|uneasy|obstacle|obstacles|barrier|\
     barriers|hurdle|hurdles|challenge|challenges|challenging|snag|snags|issues|glitch|glitches|bug|bugs|pitfall|\
     pitfalls|pear-shaped|pear shaped|let you down|lets you down|let down|drop the ball|drops the ball|\
     dropped the ball|through the cracks|least|disappoint|disappointed|disappointing|waste|wasted|wastes|wasting|\
     rework|redo|redone|scrap|scrapped|lose|loses|losing|lost|loss|losses|leave|leaves|leaving|quit|quits|quitting|\
     churn|turnover|attrition|drop out|dropouts|burn out|burnout|burnt out|overworked|overtime|overloaded|\
     overwhelmed|swamped|drowning|stretched|pile up|piles up|piling up|pile|queue|queues|waiting|wait|waits|ignore|\
     ignored|ignores|nobody|no one|can't|cannot|couldn't|unable|don't know|don't trust|doesn't work|don't work|\
     does not work|won't|not working|keeps stopping|keep stopping|killing|burned|burnt|blame|blocked|block|noise|\
     noisy|false|fraud|scam|scams|leak|leaks|leakage|breach|fine|fined|penalty|penalties|dragging|drags|drag|stall|\
     stalls|sloppy|tedious|laborious|manual work|behind schedule|over budget|off|contradict|contradicts|\
     contradictory|conflict|conflicting|duplicate|duplicates|duplicated|impatient|resist|resistance|reluctant|refuse|\
     give up|gives up|gave up|suffer|suffers|suffering|hurt|hurts|cope|coping|unhappy with|throw away|doubled|\
     through the roof|give us grief|grief|stop|stopping|keep pace|keep up|never|forever|ages|expensive|\
     costs too much|mistrust|clueless|in the dark|blind|unanswered|abandon|abandoned|misread|misreading|\
     keep misreading|dropped|dropping|declining|falling|overflow|overflows|overflowing|overflowed|burst|clash|\
     clashes|bounce|bounces|up all night|grumbling|bug you|bugged you|asleep|made up|firefighting|fire fighting|\
     struggled|crashed|crashing|only two|only one|hardly|barely|rarely|seldom|forget|forgets|forgot|forgotten|\
     late again|deliver late|arrive late|short-staffed|understaffed|undermanned|vacancies|vacancy|dead stock|spoil|\
     spoils|spoiled|spoilage|expired|out of stock|stockout|stockouts|oversell|oversold|misplace|misplaced|misroute|\
     mislabel|mispick|mispicks|wrongly|duplicate work|by hand and|copied by hand|workaround|workarounds|gut feel|\
     guessing|guesswork|blind spot|blind spots|patchwork|silo|silos|siloed|scattered|fragmented|disconnected|\
     friction|tension|dispute|disputes|argue|argues|arguments|conflicts|escalate|escalates|escalation|escalations|\
     threaten|threatened|cancel|cancels|cancelled|cancellation|cancellations|no-show|no-shows|no shows|chargeback|\
     chargebacks|defect|defects|defective|faulty|faults|fault|recall|recalls|contaminated|leaky|wear and tear|\
     wears out|worn|overheat|jammed|idle|standing still|standstill|stoppage|stoppages|bleeding|bleed|creep|creeping|\
     spiral|spiralling|ballooning|skyrocketing|rising|shrinking|drying up|sluggish|stale|rusty|rigid|inflexible|\
     dated|ancient|antique|creaking|limping|buckling|cracks|stress|stressed|stressful|exhausted|exhausting|tired|\
     demoralised|demoralized|tedium|boring|chase|chasing|chases|nagging|hunt for|hunting for|dig through|\
     digging through|search for hours|can't find|hard-pressed|hand to mouth|unclear|vague|ambiguous|misunderstand|\
     misunderstanding|misunderstood|language barrier|garbled|drown|drowned|flooded|spam|lag|lags|laggy|time out|\
     times out|timeout|unstable|wobbly|skip|skips|bypass|bypassed|cheat|cheating|fudge|unsafe|hazard|hazards|injury|\
     injuries|accident|accidents|near miss|near misses|incident|incidents|theft|shrinkage|fraudulent|ghost|turn away|\
     turned away|turning away|unfilled|tie up|eats|eating up|thrown away|throwing away|dump|dumped|pushback|backlash|\
     sick leave|absent|absenteeism|absences|silly|embarrassing|embarrassed|awkward moments|lousy|terrible|awful|\
     horrible|dreadful|rubbish|useless|sucks|crap|keep getting|keeps getting|don't add up|doesn't add up|skipped|\
     dozes|doze off|drift off|get rid of|slipping away|moved on|mess up|messes up|messed up|screw up|screws up|goof|\
     goofs|slip-up|slip-ups|hiccup|hiccups|teething|rough edges|old price|misquote|misquoted|underused|unused|\
     nobody uses|no one uses|sits unused|left out|left behind|second guess|double handling|double entry|paper chase|\
     wild goose|red tape|back and forth|to and fro|going round in circles|finger pointing|finger-pointing|\
     passing the buck|pass the buck|too thin|spread thin|pressure|on the back foot|fight fires|fighting fires|\
     all-nighter|all-nighters|wears them down|wear them down|worn down|bottomless|plug the holes|mop up|crying|\
     kill us|kills us|in the way|get caught|backs up|backed up|catch up|falls apart|bleeds|wince|wrecks|wreck|\
     ducking|villain|abuse|frantic|shouting|frightening|scary|crosser|daren't|don't dare|nobody dares|\
     start from zero|from scratch|sting|stings|no answer|no end to it|goes nowhere|cut price|price war|overrun|\
     overruns|throwing people|throw people|mishear|mishears|mishearing|gets through|up in arms|\
     at each other's throats|in the red|over our heads|an issue|the issue|any issue|issue with|big issue|main issue|\
     real issue|flustered|nuisance|hit and miss|harder|trickier|slip|slipped|slipping|tellings off|telling off|\
     mismatch|mismatched|mismatches|mind coming|mind having|bother|bothers|bothered|bothering|irritate|irritates|\
     irritated|irritating|put off|puts off|fuss|fussy|faff|rubs|rub up|wear thin|wearing thin|tiring|wearisome|\
     draining|drains|strained|straining|understock|overstock|overstocked|run short|runs short|running short|\
     run out of|runs out of|short on|bare bones|half-baked|half baked|hit or miss|touch and go|wing it|winging it|\
     made do|make do|put up with|putting up with|cut corners|cutting corners|corner cutting|work around|get round it|\
     lukewarm|sceptical|skeptical|cynical|resent|resentment|tense|rowing|fall out|falling out|misaligned|out of sync|\
     out of step|out of line|out of hand|lose track|loses track|lost track|lose sight|losing track|blindly|haphazard|\
     ad hoc|erratic|spotty|uneven|unpredictable|volatile|crude|rough and ready|primitive|basic at best|thin on|\
     light on|gone stale|goes stale|fall behind|falls behind|falling behind|behind on|catch-up|play catch-up|\
     playing catch-up|clutter|cluttered|bloated|overkill|overcomplicated|complicated|convoluted|time-consuming|\
     time consuming|takes ages|takes forever|long-winded|dropped off|drop off|fall off|fell off|went missing|\
     go missing|goes missing|gone missing|get lost|gets lost|got lost|mislaid|mangled|botched|bungled|flawed|flaws|\
     flaw|loophole|loopholes|misuse|tamper|tampering|unhappiest|sick of|tired of|had enough|get tired|gets tired|\
     packing it in|pack it in|throttle|dread|dreads|dreaded|embarrass|uncomfortable|unsure|doubt|doubts|doubtful|\
     hesitant|hesitate|scared|anxious|panic|panics|panicking|firefight|scramble|scrambling|hectic|frenzy|last minute|\
     last-minute|rushed|rush jobs|too tight|squeezed|crunch|crippled|hamstrung|held back|holds back|holding back|\
     stifle|tie your hands|hands tied|undermine|undermines|neglect|neglected|let slide|turn a blind eye|shortcut|\
     shortcuts|sore point|sore spot|thorn|grey area|gray area|fall flat|falls flat|fell flat|unfinished|half done|\
     half-done|trips|tripping|tripped|trip up|trips up|fall over|falls over|fell over|overwrite|overwrites|overwriting|wind you up|winds you up|no picnic|no fun|no joke|unpatched|downtime|blown up|blow up|incomplete|not complete|illegible|unreadable|smudged|hard work|back-breaking|heavy going|uphill|\
     steep learning|learning curve|unacceptable|below par|subpar|sub-par|not up to|not great|not ideal|\
     less than ideal|could be better|leaves to be desired|so-so|meh|lost for|stumped|baffled|puzzled";

/// English words that look like trouble and are not.
pub(super) const EN_NOISE: &str = "no problem|what i'd most like to know is|what i most want to know is|the thing i'd most like to know|than it should be|than they should be|than it needs to be|not a problem|no worries|\
     if it isn't too much trouble|if it's not too much trouble|if it is not too much trouble|too much trouble|\
     sorry to|don't worry|i'm afraid|never mind|can't wait|couldn't help|stop me if|at least|i don't know|\
     don't get me wrong|no doubt|not to put you on the spot|wait a|hold on|as late as|later|leave it with|\
     bear with me|if you don't mind|would you mind|do you mind|if i may|may i ask|if that's all right|if that's okay|\
     if that's ok|off the top of your head|off the shelf|day off|sign off|signs off|signed off|signing off|kick off|\
     off hand|offhand|one off|one-off|just wondering|i was wondering|i wonder|pull up|how busy you are|know how busy|\
     thank you so much|stuck record|waiting room|waiting list|waiting times|missing link|rather long|a quick one|\
     i dunno|dunno|break even|lunch break|breakdown by|break it down|break down by|nonstop|non-stop|i imagine|\
     i'd imagine|can imagine|could imagine|if you could change|i guess|i'm guessing|if you had to guess|best guess|\
     rough guess|awkward question|fault finding|by the time|next time|on time|in time|lead time|full time|part time|\
     first time|not sure if|not only|not just|or not|if not|why not|not to mention|don't you|isn't it|aren't they|\
     doesn't it|don't they|hasn't it|haven't you|wasn't it|won't take|not too|if you wouldn't|i haven't asked|\
     don't want to take|can't thank|i don't want to|i didn't catch|not that i|may not be|if i'm not mistaken|\
     search box|wait and see|cancel that|happy to wait|if it was up to you|if it were up to you|silly question|\
     stupid question|dumb question|daft question|if i may venture|rush hour|last minute question";

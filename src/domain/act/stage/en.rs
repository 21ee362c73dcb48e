//! English cues of the stages. Written normalised, parted by `|`; `*` is any stretch.

use super::{Row, Stage};

/// The cues, in the order in which rules are named when several tell the same stage.
pub(super) const ROWS: &[Row] = &[
    // Importance and priority of solving.
    (
        Stage::NeedPayoff,
        6,
        "N.importance",
        "how much does it matter|how much would it matter|how important|so important|why is that important|why's that|matter so much|matters so much|matter to you|\
         why does that matter|why does it matter|why does fixing|priority|priorities|how high is|how high up|\
         how high on|where does it rank|where does that rank|where does this rank|rank among|rank on|top of the list|\
         top of your list|on your list|on this year's list|agenda|how urgent|how badly do you want|\
         how badly do you need|how keen|hangs on that|why that number|why that figure|what makes that|\
         what makes this|out of everything on your plate|worth solving|worth fixing|worth tackling|makes it a must|\
         what makes it|why now|why this year|why is this year|what's pushing|could this wait|can this wait|\
         can it wait|why the rush|what's the rush|how much does*matter|pecking order|how crucial|crucial for you|\
         how critical|how vital|how essential|how significant|how pressing",
    ),
    // The wished-for target.
    (
        Stage::NeedPayoff,
        5,
        "N.target",
        "would you like to see|would you like to get|would you like to reach|would you like it|would you want to|\
         would you want it|do you want to reach|do you want to get|want to get to|want to reach|like to reach|\
         hope to reach|hoping to reach|hoping to achieve|hope to achieve|looking to achieve|trying to achieve|\
         aiming for|aim for|shooting for|target would|target are you|your target|what target|what's the target|\
         what is the target|ideal|ideally|in an ideal world|in a perfect world|acceptable|good enough|\
         would be enough|is enough for you|success look like|good look like|great look like|look like for you|\
         what would count as|count as a success|count as success|what does success|what would success|\
         be pleased with|be happy with|be satisfied with|would satisfy|need to be useful|have to be to|\
         need to be for|need to be before|would need to be|would it need to|would it have to|how low would|\
         how fast would|how quick would|how accurate would|how far down|how much better|have to deliver|\
         have to do for you|magic wand|dream|in your mind|where would you like|what level|what rate would|\
         what turnaround|by how much do you want|how much lower|how much faster|wish for|wish you could|wish list|\
         would make you happy|be a pass|exactly would that look like|what exactly would|under control, what|\
         would be a win|count as good|good enough for|red line|how far would|how far do you want|\
         would you like to bring|call it done|good must it be|good would it have|where do you want|how low do|\
         how fast must|how fast do you want|how fast do you need|how accurate must|what would you need to see|\
         do you want it to be|how * must * be|how * should * be|how * must it|how good must|how good should|call it a pass|count as a pass|counts as a pass|count it a success|sort of number would you call|what number would you call|would you call a good|a good result|a good number|feel safe|feel comfortable|before you'd feel|before you would",
    ),
    // A solved or improved state is supposed.
    (
        Stage::NeedPayoff,
        4,
        "N.solved",
        "if*gone|if*goes away|if that's gone|it all runs|runs smooth|runs smoothly|months on and|a year on and|fast forward|flip it round|all sorted|it all works|getting * back|got * back|never had to|if you never|if nobody ever|if it just worked|if you could|if you were able|if you had|if you did get|if you got|if you managed|if you hit|if you reached|\
         if you get to|if you can get|if we could|if we can|if we got|if we fixed|if they could|if they had|\
         if they were|if they did|if they didn't have to|if you didn't have to|if nobody had to|if no one had to|\
         if it could|if that could|if all of that|if that were|if that was|if this were|if this was|if it were|\
         if it was|if the problem was|if the problem were|if there were no|if there was no|if there was a way|\
         if there were a way|if everyone|if everybody|if an approval|if approvals|if*came down|if*went down to|\
         if*dropped to|if*fell to|if*cut in half|if*halved|if*reached|if*could|if*took half|if*took only|\
         if*only took|if*automatically|if*by itself|if*by themselves|if*went away|if*disappeared|if*was gone|\
         if*were gone|if*in one place|if*sorted|if*solved|if*fixed|if*were resolved|if*was resolved|if*taken care of|\
         if*instantly|if*in seconds|if*in real time|suppose you|suppose nobody|suppose everyone|suppose it all|\
         suppose that was|suppose they could|supposing|imagine|picture|let's say you could|say you had|say you could|\
         let's say it works|assume it works|assuming you|assuming it works|assuming we|once it's|once that's|\
         once they're|once you have|once you've|once you get|once this is|once that is|once it is|once every|\
         once everyone|once all|when you hit|when you get there|when you have it|when it's fixed|when that's fixed|\
         when it works|with it fixed|with that fixed|with that solved|with that sorted|with that gone|\
         with the * gone|with that out of the way|out of the way|off their plate|off your plate|off the table|\
         were taken away|was taken away|taken off|with one set|with one view|with one place|with zero|having one|\
         having a single|having that|having it all|having this|having*in real time|seeing that|getting there|\
         hitting that|achieving|fixing|solving|eliminating|halving|resolving|to get there|got there|freed up|\
         frees up|free up|time back|back in their day|hours back|saved time|that saves|extra hours|extra time|\
         extra capacity|a week's warning|days' warning|weeks' warning|in one go|managed that|done automatically|\
         in an hour instead|went to zero|goes to zero|down to zero|down to one|down to two|if*flagged|in place|\
         say it ran|suppose|with no more|if you were on|if*were same day|if*on the spot|once they are|once it does|\
         down to a|without a single|the day nobody|the day everyone|the day it|if you could see|if*could look|\
         if*could see|if*could find|if*could do|if*could get|once you're there|once you're at|once you're done|\
         once you're down|half as much|half as many|half the time|if*half|closing that|closing the gap|\
         filtered out first|with people free|if*didn't|if*did not have to|were filtered out",
    ),
    // May suppose a solved state.
    (
        Stage::NeedPayoff,
        2,
        "N.hint",
        "no longer|any more|anymore|instead of|in minutes|in seconds|same day|with half|with a single|with fewer|\
         reaching|reducing|cutting|removing|bringing down|they save|you save|if the system|if every|early warning|\
         get there|without having to",
    ),
    // What is gained.
    (
        Stage::NeedPayoff,
        5,
        "N.gain",
        "how good would it be|how nice would it be|how would it feel|what would it be like|thank you first|who'd thank|who would thank|help how|where would it go|where would that go|could launch|launch then|what would you put it|benefit|benefits|upside|payoff|would help|would it help|would that help|help most|becomes possible|\
         become possible|make possible|could you charge|would you do with|could you do with|would you save|\
         could you save|strengthen|get to focus|do differently|life look like|how much more*could|\
         how much more*would|how many more*could|how many more*would|would you gain|how much easier|\
         how would that help|how would it help|how would this help|what would it allow|what would that allow|\
         what would that give|what would that free|what's in it for|get out of it|get out of that|\
         what would be different|would you go for first|stop worrying|use their time|use the time|like them spent|\
         where would you like them|better off|good thing|leg up|get round to|get around to|better spot|\
         would that give|does that give you|give you room|squeeze out|appreciate most|be pleased|react to that|\
         would react|have*do with those|would the head say|would your boss say|would they say|feel it first|\
         what changes in|what changes for|what use is|win back|would you sleep|sleep better|be happiest|would*go up|\
         most like to do",
    ),
    // Value, use, gain.
    (
        Stage::NeedPayoff,
        3,
        "N.value",
        "saying to you|say to you|do with it|advantage|advantages|pay off|value|valuable|help you|help your|help the|help them|help with|help in|helpful|\
         useful|gain|gains|possible that isn't|allow|enable|let you do|let your|allow you|be different|\
         different for you|day look like|week look like|what would change|what changes|would that change|\
         would it change|change your|change for you|change how|easier|make it easier|save you|savings|saving|\
         worth to|worth to you|would*be worth|what's*worth to|more could you|do with the|where would you put|\
         put it towards|spend it on|spend that on|focus on|instead|mean for you personally|mean to you|mean to your|\
         would it mean|would that mean|what would*mean|stronger|improve|improvement|better|boost|grow|win|avoid|\
         stops being a worry|attract|keep them longer|keeping them|first thing you'd|notice first|first to|appeal|\
         attractive|positive|look good|look better|make you look|give you|give your|give them|what would that do for|\
         do for you|do for your|interest you|would you want|excite|happier|would you use it|who would be|\
         be the first|tell the|tell your boss|tell the board",
    ),
    // Doing nothing.
    (
        Stage::Implication,
        6,
        "I.inaction",
        "if nothing changes|nothing changes|nothing is done|nothing gets done|if you do nothing|do nothing|\
         doing nothing|carries on|carry on like|carry on as|carrying on|keeps going|keep going like|goes on like|\
         go on like|continues|if this isn't|if it isn't|if that isn't|isn't fixed|isn't solved|aren't fixed|\
         not fixed|not solved|not dealt with|not addressed|left as it is|leave it as|leave things as|stays the way|\
         stays like|stay like|stays as it is|stay as it is|more months of|another year of|another year like|\
         another quarter|another six months|six more months|wait another|keep putting|cost of waiting|\
         cost of doing nothing|what then|if you can't|if they can't|if you don't|if you didn't fix|worst that could|\
         worst case|how long can|how much longer|keep that up|happens again|happen again|next time|what if it had|\
         what if that had|what if it happened|where does that leave|where does it leave|where would that leave|\
         if it's the same|with the same old|keeps growing|keep growing|keeps rising|keep rising|still like this|same again|still the same|if it stays|get worse|gets worse|getting worse|\
         if you keep|keep adding|a year from now|like this again|if*like this|another year",
    ),
    // Effects.
    (
        Stage::Implication,
        4,
        "I.effect",
        "what does * do to|what do * do to|what did * do to|what is * doing to|what would happen if|what will happen if|how does * feel about that|how do * feel about that|how does * feel about it|how do * take that|how does * take that|set off|sets off|snowball|cascade|how do * react|how did * react|how does * react|when that happens|when this happens|when it happens|knock your|land you|expose you|leave you exposed|what's exposed|is exposed|who's exposed|blown up|blow up on|blows up on|gone viral|made the papers|hit the press|social media|in the press|bite you|bitten you|come down on you|going elsewhere|going next door|start going to|effect|effects|affect|affects|affected|affecting|impact|impacts|impacted|consequence|consequences|\
         repercussions|implication|implications|knock-on|knock on|ripple|fallout|what happens to|what happens when|\
         what happens then|what happens if|what happens next|what does that do to|what does it do to|\
         what does this do to|what is that doing|what's that doing|what is it doing to|what has it done|\
         what has that done|done to|doing to|lead to|leads to|led to|result in|mean for|meant for|means for|\
         what does that mean|what does this mean|what does each|what has that meant|hit your|hits your|hit on|damage|\
         damaged|harm|toll|price you pay|at risk|in jeopardy|jeopardise|jeopardize|get you in trouble|\
         in trouble with|on the hook|lost any|lose any|lost customers|lost business|lost deals|lost sales|\
         lose customers|lose to|walk away|walk out|go elsewhere|to a competitor|to the competition|to competitors|\
         switch to|move their|go with them|take their|anyone left|people left|anyone quit|anybody left|\
         thinking of leaving|because of it|because of that|because of this|as a result|due to that|due to this|\
         pushed back|delayed by|delay new|held up by that|shown up in|show up in|come up in|come back to bite|\
         look to your|how does that look|who covers|who eats|who bears|who swallows|who picks up|upstairs notice|notice upstairs|reach upstairs|who pays|who carries|who absorbs|what do you tell|\
         explain to|tell the customers|bad decisions|wrong decisions|how far does it|how far does that|downstream|\
         come of|came of|comes of|head would roll|heads roll|answers for|answer for|answerable|go down the drain|\
         goes down the drain|down the drain|drag down|dragging down|drags down|dragged down|standing still|\
         threatened to|explain it upstairs|explain that|explain it to|how will you explain|get through|danger they|\
         danger that|danger of|dragged into|foots the bill|foot the bill|whose commission|what did they do|found out|\
         find out|moved their|moving to the|tribunal|in court|colour how|color how|give you their|on hold|\
         be ready at|again next year|how do customers react|how do owners react|how do users react|\
         how do patients react|react to the|had to wait|has to wait|how would that look|what has had to|cancel their|\
         cancelling|come back and buy|do they still come back|still come back|what do customers do|\
         what do they do then|walk away with|filling the hole|fills the hole|out of pocket|pass the|\
         if that gets around|word gets around|talked about packing|throttle you|still sell|still trace|\
         thinking of packing",
    ),
    // What effects are made of.
    (
        Stage::Implication,
        2,
        "I.result",
        "brand|reputation|morale|regulator|auditors|audit|liable|liability|put the|reach the|reaches the|spread|\
         end up|ends up|ended up|elsewhere|somewhere else|put off|hit the|slip|get through|gets through|suffer|\
         suffers|over it|customers|revenue|overtime|deadline|deadlines|what do the customers|what does the head say|\
         fines total|what does the boss|what does your boss|share to|commission|hurt|hurts",
    ),
    // Magnitude of a trouble.
    (
        Stage::Implication,
        3,
        "I.quant",
        "how much analyst time|add up to|adds up to|adding up to|in money terms|in money|in dollars|in euros|\
         in cash terms|in real money|put a price|worth roughly|losing|goes out the door|go out the door|goes out of the door|walks out the door|down the drain|slips through your fingers|lose each|lose a|lose per|how much do you lose|\
         how many do you lose|write off|written off|pay out|paid out|payouts|burn on|burned on|burnt on|eaten up|\
         eat up|eats up|eating into|tied up|tie up|wasted|what percentage of*lost|per year does|that's how much|\
         lost sales|lost revenue",
    ),
    // An amount: of a trouble, where one is on the table.
    (
        Stage::Implication,
        3,
        "I.amount",
        "what does * cost|what do * cost|what did * cost|how much does * cost|how much do * cost|what has * cost|how much time|how many hours|how many days|how many man|how much money|how much cash|cost you|costs you|\
         costing you|does it cost|does that cost|do they cost|what it costs|what that costs|what this costs|cost the|costs the|costing the|how much does that|\
         how much does it|what does one|in a year|over a year|any idea what|any feel for|any figure|a figure|\
         figure for|go into|goes into|is worth|how bad|how badly|lose on|any idea how much|put a figure|put a number|\
         yearly figure|annual figure|comes to|come to in|comes to what|amount to|amounts to|what does*come to|\
         points of margin|deduct|provision for|bad debt|how many times|schedule move|how long is the|\
         how many families|how many pupils|slipping away",
    ),
    // Who else is hit.
    (
        Stage::Implication,
        3,
        "I.spread",
        "who else|which other|what other departments|other departments|other teams|rest of the business|\
         rest of the company|anyone else|anybody else|who suffers|who gets hit|dragged into|all the way up|\
         up to head office|get dragged|gets dragged",
    ),
    // Why: the cause of trouble.
    (
        Stage::Problem,
        5,
        "P.cause",
        "why|why's|reason|reasons|root cause|causing|causes|cause of|caused by|behind that|behind it|behind this|\
         what's driving|what is driving|drives that|drives this|what comes up|where does it come from|\
         where does that come from|how come|what explains|what's making|what makes it so|due to|comes down to|\
         where exactly is|source of|to blame|responsible for that|driven it up|what has driven|what drove|\
         where does the pressure",
    ),
    // What is worst, most disliked.
    (
        Stage::Problem,
        4,
        "P.worst",
        "what gets past|whats getting past|gets past you|gets past them|gets past your|get past you|got past you|got past them|slips past|slip past|slipped past|sneaks past|slips by|slip by|slips through|slip through|slipping through|goes unnoticed|go unnoticed|escapes you|escapes them|escape you|stops you|what stops|what's stopping|what's holding|what is holding|reach their limit|reach their limits|reach its limit|reach its limits|reaches its limit|hit their limit|hits its limit|holds you back|keeps you from|winds you up|wind you up|drives you mad|drives you up the wall|gets on your nerves|gets your goat|trips you up|most annoys|made * fall over|what made * fail|what sank|what killed|biggest headache|biggest difficulty|main difficulty|greatest difficulty|biggest bottleneck|biggest problem|biggest challenge|biggest issue|biggest pain|biggest obstacle|\
         biggest concern|biggest worry|biggest frustration|main problem|main issue|main obstacles|main challenge|\
         most painful|most difficult|most frustrating|most annoying|hardest|worst part|worst thing|least proud|\
         least happy|least satisfied|let you down|lets you down|keeps you up at night|keeps you awake|\
         what goes wrong|goes wrong|go wrong|go pear-shaped|gone wrong|what difficulties|what problems|what issues|\
         what challenges|what obstacles|what worries|what concerns|what frustrates|what annoys|what bothers|\
         bother you|bothers you|bugs you|anything you're not|anything you don't like|anything that frustrates|\
         would you change about|like to change about|one thing you would change|one thing you'd change|falls down|\
         fall down|falls short|fall short|through the cracks|get stuck|gets stuck|getting held up|get held up|\
         where do things|weak spots|weak points|weakest|pain points|snags|room for improvement|could be better|\
         could be improved|still missing|what's missing|drop the ball|difficulties|struggle|struggling|moan about|\
         complain about|annoys people|ever miss|ever had|ever have|have you ever|run into|come across|ever get|\
         would you get rid of|you'd get rid of|would you throw out|would you scrap|would you drop|\
         would you fix first|would you like to get rid|anything ever happened|has anything ever|have reps|\
         does it ever happen|ever happen that|bugs people|pick on|object to|hurt you most|hurts you most|hurts most|\
         hurt most|keeps it from|what keeps|is your team stuck|are you stuck|lose out|most unhappy|unhappy about|\
         fear it|most fear|gives you the most",
    ),
    // How good is it: asks for a judgement of the present.
    (
        Stage::Problem,
        3,
        "P.quality",
        "does that happen|does this happen|happen at yours|happen to you|happen with you|sound familiar|ring a bell|ring true|recognise that|recognize that|trip up|trips up|how well|how happy|how satisfied|how dissatisfied|how reliable|how accurate|how smooth|how smoothly|\
         how easy|how difficult|how hard|how tough|how consistent|how confident|how comfortable|how stable|how good|\
         how fit|how does it cope|how do they cope|how do you cope|how's that working|how is that working|\
         how's it working|how is it working|working out for|working for you|how do you find|how are you finding|\
         how do people find|happy with|satisfied with|pleased with|comfortable with|confident about|confident in|\
         content with|enough|sufficient|can they cope|can you cope|cope|coping|keeping up|keep up with|hold up at|\
         holds up|holding up|hold up under|lived up to|live up to|meet your|meets your|meet expectations|\
         up to scratch|up to the job|fit for purpose|do people trust|do they trust|trust the|rate it|would you rate|\
         rate the|how often do*wrong|survive|smooth|reliable|on time|in time|accurate|ever|doesn't it|isn't that|\
         isn't it|is it the same for you|same for you|is that so|same with you|same here|impatient|any worries|\
         any concerns|any problems|any issues|any trouble|any difficulties|any frustration|any gaps|any complaints|\
         do you worry|worried about|can you actually|can anyone|can anybody|can somebody|can someone|can others|\
         easily|properly|manage to|able to|how do people feel|how do you feel|how do they feel|\
         how does everyone feel|what do people think|what do they think|what do you think of|what do you make of|\
         make anything out|step in|how far off|hold water|work as|do the job|doing the job|up to it|up to speed with|\
         good at|any good|any grumbling|any gripes|does it work|do they work|really work|actually work|actually use|\
         actually used|really use|people like|do they like|like using|enjoy using|on top of|in control|under control|\
         how sure|sure that|sure about|how often does*go|how close|match|matches|takes the most|most time|\
         most effort|most of your time|tricky|what don't you|what isn't|what doesn't|feel about|make sense|\
         by the due date|due date|quickly enough|fast enough|soon enough|manageable|realistic|fair|tell what's what|\
         accept them|accept it|good enough|prepared to wait|wait that long|up to date|complete|clean|tidy|\
         stay on task|used to it|get used to|follow it|follow the|stick to|take it seriously|add up|tally|reconcile|\
         get what they|as promised|as planned|as expected|catch up|still dare|dare to|react|clear to|clear enough|\
         keeping it fresh|kept fresh|keep it fresh|kept up to date|keep it up to date|survives|do they mind|\
         do people mind|mind coming|find it easy|easy to use|easy to find|easy enough|user friendly|user-friendly|\
         intuitive|simple enough|safe|secure enough|sturdy|robust|solid|dependable|trustworthy|credible|responsive|\
         on the ball|watertight|foolproof|believable|believe the|believe in it|take to it|took to it|warm to|\
         buy into|on board with|what's it like|what is it like|what are they like|get the hang|understand it|\
         remember it|keep track|how current|how fresh|how complete|how clean|how clear|how safe|how secure|how tidy|\
         how responsive|how helpful|how useful is|how realistic|how practical|how trusted|how popular|\
         how frequently does it fail",
    ),
    // Budget, timeline, authority.
    (
        Stage::Situation,
        3,
        "S.qualifying",
        "budget|sign off|signs off|signed off|approve|approves|approved|approval process|who decides|who makes the|\
         decision maker|decision process|final say|final word|have the say|procurement|tender|renewal|\
         come up for renewal|run out|runs out|expire|expires|contract end|go live|timeline|time frame|timeframe|\
         when are you hoping|when are you planning|when do you plan|involved in the|who else is involved|\
         who would have to|who sits on|committee|steering",
    ),
    // Who would decide, also about what is only supposed (coding manual 1.5, row 17).
    (
        Stage::Situation,
        8,
        "S.qualifying",
        "has a say|have a say|having a say|whose call|whose decision|who decides|who would decide|who'd decide|who has to sign|who would have to sign|who'd have to sign|who'd sign|who would sign off|\
         who approves|who would approve|who'd approve|who would need to approve|who would have to approve|who gets the final say|who has the final say",
    ),
    // Base facts.
    (
        Stage::Situation,
        4,
        "S.base",
        "baseline|base number|base figure|the basics|just so i have|just to get|for my own understanding|\
         for my understanding|in total|all types together|all together|altogether|overall|which system|what system|\
         which tool|what tool|which software|what software|which vendor|what platform|which platform|what kind of|\
         what sort of|what type of|which one did you|who runs|who owns|who maintains|who looks after|who handles|\
         who is responsible|who's responsible|who does the|who puts together|who gets the|in house|in-house|\
         how is*organised|how is*organized|how is*set up|how are*organised|how are*organized|what's the setup|set-up|\
         setup|arrangement|walk me through|describe how|talk me through|how big is|how large|where do you keep|\
         how many seats|how many stores|how many sites|how many tickets|how many calls do|what share|split the work|\
         the split|what channels|which channels|how often do they|how often do you|how often does it meet|what time|\
         what steps|do you own|do you use|are you using|are you running|do you run|did you build|which roles|\
         team size|have you used|at present|nowadays|these days|right now|at the moment|currently|today, ",
    ),
    // How many there are, and where.
    (Stage::Situation, 2, "S.count", "where is|where's|how many people|how many staff|how many users"),
    // Words of neutral facts.
    (
        Stage::Situation,
        1,
        "S.fact",
        "how many|how much|how often|how long|who|when|where|which|what time|roughly|on average|usually|typically|\
         normally|by region|process|current|presently",
    ),
];

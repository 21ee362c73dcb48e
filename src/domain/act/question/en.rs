//! English words and forms that ask.

use crate::domain::act::lexicon::Phrases;
use crate::domain::act::segment::clauses;

use super::{Words, listed};

/// Words that may stand before a question without being part of it.
static FILLERS: Words = Words::new(
    "so|and|but|ok|okay|well|right|now|also|then|or|hmm|um|uh|erm|er|ah|like|actually|honestly|just|got|it's|great|\
     thanks|sure|please|kindly|hi|hello|hey|yeah|yes|no|oh|interesting|fine|good|understood|roughly|because|plus|\
     maybe|perhaps|again|sorry|lah|ha|wow|alright|besides|anyway|apart|in|for|by|to|at|of|from|on|with|about|till|\
     until|since|up|under|after|as|say|finally|lastly",
);

/// Words after a question word that add nothing.
static PARTICLES: Words = Words::new("ah|lah|la|leh|eh|then|or|exactly");

/// Participles that do not end in `ed`.
static PARTICIPLES: Words = Words::new("been|had|got|done|gone|seen|come|said|told|made|taken|given|found|felt");

static WH: Words = Words::new(
    "wats|wots|wot|hw|what|what's|whats|what're|what'd|who|who's|who'd|who'll|whos|whose|whom|where|where's|how|how's|hows|how'd|how'll|why|why's|which|\
     when|when's|wat|wht|whn",
);

static AUX: Words = Words::new(
    "do|does|did|don't|dont|doesn't|didn't|is|are|was|were|isn't|aren't|wasn't|weren't|can|could|can't|couldn't|will|\
     would|wouldn't|won't|should|shouldn't|has|have|hasn't|haven't|had|am|r|might|may",
);

/// Words that after a verb at the beginning show that the subject was left out.
static NO_SUBJECTS: Words = Words::new(
    "know|think|worry|love|like|be|send|do|say|recommend|suggest|need|have|get|also|definitely|not|just|only|probably|never|always|\
     to|of|in|at|for|fine|good|great|call|note|come|make|take|give|go|see|show|let|help|check|try|work|look|follow|keep|sure|happy|glad|so|very",
);

static SUBJECTS: Words = Words::new(
    "you|u|your|ur|they|their|he|she|his|her|it|its|the|that|this|those|these|there|we|our|i|any|anyone|anybody|\
     anything|someone|somebody|everyone|everybody|nobody|people|all|both|one|each|most|either|some|a|an|customers|\
     users|parents|patients|drivers|staff|agents|finance|sales|management|other|others|things|everything|certain|\
     y'all",
);

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] =
    &[&INSIDE, &COUNTED, &EMBEDDED, &INDEFINITE, &IMPLIED, &RHETORICAL, &QUOTED, &PEERS];

static INSIDE: Phrases = Phrases::listed(
    "en.INSIDE",
    "do you|did you|does your|do your|did your|are you|have you|has your|is your|are your|were you|would you|\
         could you|can you|do they|did they|does it|did it|does that|did that|do those|is it|is that|is there|\
         are there|are they|has it|has that|has anyone|has anybody|have they|have any|was it|was there|were there|\
         does any|do any|will it|will that|would it|would that|would they|would your|will they|will your|could it|\
         could that|can it|can they|or not|or they|or do|or does|or did|or is it|or are|or has|or have|to what|\
         is what|for what|or you|or not yet|or still|or what|that's how much|that's how many|comes to what|roughly what|on what|with what|at what|\
         by what|of what|that what slips|so what|and who|and how|and what|and where|and why|and which|and when do|\
         and when did|whether you|whether your|whether there|whether it|whether that|if you've ever|any idea|\
         any feel for|any figure|any sense of|any word on|anything you|anything else that|anything that|any worries|\
         any concerns|any problems|any issues|any trouble|any difficulties|any pain",
);

static COUNTED: Phrases = Phrases::listed(
    "en.COUNTED",
    "how much|how many|how often|how long|how far|how big|how large|how well|how bad|how badly|how good|how easy|\
         how hard|how quickly|how fast|how soon|how high|how low|how close|how satisfied|how happy|how come|\
         what kind of|what sort of|what share|what percentage|what happens|what would|what does|what do|what did|\
         what is|what's|what are|what has|what else|who else|which of|what then",
);

static EMBEDDED: Phrases = Phrases::listed(
    "en.EMBEDDED",
    "tell me|tell us|walk me|walk us|talk me|talk us|take me through|take us through|help me understand|\
         help me picture|help us understand|help me see|i'm curious|i am curious|im curious|curious to|curious about|\
         curious how|i'd love to hear|i would love to hear|love to hear|love to know|love to understand|\
         i'd like to know|i'd like to understand|i'd like to hear|i'd like to get a sense|like to learn|\
         i would like to understand|i would like to know|i want to understand|i want to know|i'm wondering|\
         i was wondering|i wonder|just wondering|wondering what|wondering how|wondering if|wondering whether|\
         share with me|share with us|give me an idea|give us an idea|give me a sense|give me a feel|give me a rough|\
         give me an example|describe|paint me a picture|fill me in|may i ask|can i ask|could i ask|might i ask|\
         let me ask|mind telling|mind sharing|mind me asking|mind if i ask|would be good to know|help me get|\
         explain to me|explain how you|explain what|elaborate|say more|tell me more|run me through|\
         bring me up to speed|show me how you|educate me|i need to understand|remind me|i'm interested in|i am interested in|im interested in|interested in what|interested in how|keen to hear|keen to know|\
         interested to know|interested to hear|interested in hearing|what about|how about",
);

/// Question words used without asking; they are blanked before question words are looked for.
static INDEFINITE: Phrases = Phrases::listed(
    "en.INDEFINITE",
    "that's typically what|that's usually what|that's often what|that's exactly what|that's really what|that's mostly what|nobody has that|no one has that|everybody has that|everyone has that|nobody has this|no one has this|that's what|that is what|this is what|here's what|here is what|here's how|here is how|that's why|\
         that is why|which is why|which is what|that's where|this is where|that's when|this is how|that is how|\
         i know how|i know what|i know why|we know how|we know what|you know what|i see what|i see how|i see why|\
         i understand what|i understand why|i understand how|i get why|i get what|i hear what|show you how|\
         show you what|show you where|tell you what|tell you how|tell you why|explain how we|explain what we|\
         explain why we|what matters|what works|what counts|what we do|what we offer|what we can|what we've|\
         what i mean|what i meant|what i said|what i think|what i can|what you said|what you told|what you just|\
         what you mentioned|whatever|whichever|whoever|wherever|however|no matter what|no matter how|no matter who|\
         no matter which|does not matter how|doesn't matter how|doesn't matter what|all that is|somewhat|somehow|\
         so what we|as to how|based on what|know how busy|the way it is|know-how|know how|which means|which gives|\
         which lets|which helps|which saves|which is why|which is what|which is how|which is where|which is exactly|which is a|which is an|which is our|which is in|which is about|which is not|which is also|which is just|which is well|which is only|which is nothing|which is great|which is good|which is fine|which speaks|which goes|which takes|which keeps|which cuts|which gets|which makes|which brings|which puts|which stops|which runs|which comes|cares how|cares where|cares what|cares about|cares who|knows how|knows what|knows where|knows who|see how|see what|sees how|sees what|decide how|decides how|decides what|depends on how|depends on what|depends on who|depending on|see whether|see if|check whether|check if|find out whether|find out if|what you'd|what you'll|what you've|what you * is|what it does|what it is|what it can|what it gives|what it isn't|what it won't|what it doesn't|what it never|what we|what he|what she|what they|what they'll|what they'd|when it comes to|who has|who have|who need|who use|who want|\
         people who|clients who|customers who|what a|how kind|how nice|how lovely|how wonderful|how interesting|\
         and that is it|as it is|like it is|what our|how our|where our|how we|what we|how i|what i|where we|why we",
);

static IMPLIED: Phrases = Phrases::listed(
    "en.IMPLIED",
    "venture a guess|my guess is|i'd wager|i reckon|i have a feeling|i get the feeling|i sense|i'd say|seems like|looks like|i imagine|i'd imagine|i would imagine|i guess|i'd guess|i'm guessing|im guessing|i bet|i'll bet|i suppose|\
         i assume|i'm assuming|i take it|i presume|i suspect|must be|must cost|must take|must eat|must hurt|\
         must have been|can't be|cannot be|can't be easy|sounds like|i hear|i'd have thought|i'd expect|probably|\
         presumably|i would think|i'd think",
);

static RHETORICAL: Phrases = Phrases::listed(
    "en.RHETORICAL",
    "everybody knows that|everyone knows that|we all know that|surely you don't|surely you wouldn't|surely nobody|surely no one|who doesn't|would turn down|who'd turn down|who would say no|who'd say no|which company wouldn't|which owner wouldn't|who doesnt|who wouldn't|who wouldnt|who isn't|who hasn't|don't we all|dont we all|\
         wouldn't we all|aren't we all|haven't we all|isn't it wonderful|isn't it great|isn't it amazing|\
         isn't it nice|isn't it funny|isn't it obvious|isn't it clear|isn't it evident|isn't it plain|isn't it common sense|\
         isn't it about time|isn't it high time|isn't it a shame|isn't it absurd|isn't it crazy|who could stand|\
         who can stand|who could bear|who can bear|who would put up|who'd put up|who could put up|who wants to wait|\
         who likes|who enjoys|who could tolerate|who would tolerate|who could resist|who can resist|who could live with|\
         who can live with|who could refuse|who would refuse|who could object|who would object|who wouldn't|isn't it time|isn't that great|isn't that what we all|wouldn't it be nice|\
         wouldn't it be wonderful|how could anyone|why would anyone|who in their right mind|who on earth|\
         what's not to like|what's not to love|what could be better|what more could|what could possibly|who needs|\
         who cares|can anyone really|can anybody really|is there anyone who|is there anybody who|is there a single|\
         which company doesn't|which company wouldn't|which business doesn't|what business doesn't|\
         what company doesn't|what manager doesn't|when was the last time anyone|need i say|am i right or am i right|\
         isn't everybody|isn't everyone|aren't we|wouldn't anyone|wouldn't anybody|since when|do i look like",
);

static QUOTED: Phrases = Phrases::listed(
    "en.QUOTED",
    "client asked|customer asked|clients asked|customers asked|asked me|asks me|asked us|ask me|ask us|\
         people often ask|people always ask|everybody asks|everyone asks|someone asked|somebody asked|my boss asked|\
         a prospect asked|wanted to know from us|was asked|get asked|got asked|keep asking us|always ask us",
);

const ANSWER: &str = "because|it's because|its because|that's because|it's simply|it's simple|simple|simply|easy|the answer|\
     with smarter|with our|with us|by using|by simply|well, it's|it's the|it's all|it's that|that's how|that's why|\
     nobody|no one|of course|obviously|exactly|not any more|i'll tell you|let me tell you|i would say|i'd say|\
     in my view|we all know|you just|you need our|through our|thanks to";

const TAG: &str = "isn't it|isnt it|aren't they|don't they|dont they|doesn't it|doesnt it|don't you|dont you|aren't you|didn't it|\
     didn't you|haven't you|wasn't it|won't it|wouldn't it|wouldn't you|can't it|isn't that so|right|correct|innit|\
     eh|am i right|no|yes|agree|is it not|hasn't it|yeah|is it|true";

static PEERS: Phrases = Phrases::listed(
    "en.PEERS",
    "your peers|plants like yours|companies like yours|banks like yours|hospitals like yours|many of our|\
         most of our|other clients|other customers|other companies|other plants|a lot of|many companies|many banks|\
         many hospitals|most companies|in your industry|others tell us|i hear",
);

/// Returns whether an English text has the form of a question.
pub(super) fn asks(text: &str) -> bool {
    let plain = blank(&spelt(text));
    let text = plain.as_str();
    let ranges = clauses(text);
    ranges.iter().any(|range| opens_asking(&text[range.clone()]))
        || asks_after_condition(text)
        || COUNTED.is_in(text)
        || trails(text)
        || inside(text)
        || EMBEDDED.is_in(text)
}

/// Words as they are typed in haste, and what they stand for.
const TYPED: [(&str, &str); 13] = [
    ("wud", "would"),
    ("loosing", "losing"),
    ("cud", "could"),
    ("shud", "should"),
    ("wat", "what"),
    ("wats", "what's"),
    ("wot", "what"),
    ("wen", "when"),
    ("tmrw", "tomorrow"),
    ("abt", "about"),
    ("thats", "that's"),
    ("whats", "what's"),
    ("hows", "how's"),
];

/// Returns a text with what was typed in haste spelt out.
pub(in crate::domain::act) fn spelt(text: &str) -> String {
    let words: Vec<&str> = text
        .split(' ')
        .map(|word| TYPED.iter().find(|(typed, _)| *typed == word).map_or(word, |(_, meant)| *meant))
        .collect();
    words.join(" ")
}

/// Returns whether an inverted or embedded form stands somewhere in the text.
fn inside(text: &str) -> bool {
    INSIDE.is_in(text)
}

/// Returns whether it says that it asks.
pub(super) fn requests(text: &str) -> bool {
    EMBEDDED.is_in(text)
}

/// Returns whether a statement invites an answer: `I imagine month-end is painful`.
pub(super) fn implies(text: &str) -> bool {
    // Who is sure of it does not ask.
    let is_sure =
        text.split(' ').any(|word| matches!(word, "surely" | "obviously" | "clearly" | "definitely" | "bound"));
    !is_sure && IMPLIED.is_in(text)
}

/// Returns whether nobody is meant to answer: `who doesn't want to save money`.
pub(super) fn is_rhetorical(text: &str) -> bool {
    RHETORICAL.is_in(text)
}

/// Returns whether the question is somebody else's.
pub(super) fn is_quoted(text: &str) -> bool {
    QUOTED.is_in(text)
}

/// Returns whether a clause opens the trainee's own answer.
pub(super) fn answers(text: &str) -> bool {
    let text = text.trim_start();
    let sure = ["obviously", "of course", "clearly", "naturally", "needless to say", "no doubt"];
    sure.iter().any(|word| text.ends_with(word)) && !asks(text)
        || listed(ANSWER).any(|opening| {
            text.strip_prefix(opening)
                .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()))
        }) && !asks(text)
}

/// Returns whether it ends in a tag: `isn't it`.
pub(super) fn has_tag(text: &str) -> bool {
    let ranges = clauses(text);
    let last = ranges.last().map_or("", |range| text[range.clone()].trim());
    (ranges.len() > 1 && listed(TAG).any(|tag| tag == last))
        || listed(TAG).take(20).any(|tag| text.ends_with(tag) && text.len() > tag.len())
}

/// Returns whether it tells of others first: `plants like yours often struggle, is that so here`.
pub(super) fn tells_of_peers(text: &str) -> bool {
    PEERS.is_in(text)
}

/// Returns whether a question word follows a condition without a comma: `if it goes wrong who answers for that`.
fn asks_after_condition(text: &str) -> bool {
    let mut words = text.split_whitespace().skip_while(|word| FILLERS.has(word));
    words.next().is_some_and(|first| matches!(first, "if" | "when" | "once" | "suppose" | "imagine"))
        && words.any(|word| matches!(word, "who" | "whose" | "what" | "how" | "which"))
}

/// Returns whether a clause ends in its question word: `big help how`, `since when`; particles after it are not looked at.
fn trails(text: &str) -> bool {
    clauses(text).iter().cloned().any(|range| {
        let mut words = text[range].split(' ').rev().skip_while(|word| PARTICLES.has(word));
        let last = words.next().unwrap_or_default();
        matches!(last, "how" | "why" | "who" | "what" | "where" | "when" | "which") && words.next().is_some()
    })
}

/// Returns whether a clause opens with a question word, or with a verb before its subject.
fn opens_asking(clause: &str) -> bool {
    let mut words = clause.split_whitespace().skip_while(|word| FILLERS.has(word));
    let Some(first) = words.next() else { return false };
    let second = words.next().unwrap_or_default();
    match first {
        // `when you order` opens a condition, `when do you order` a question.
        "when" | "where" => AUX.has(second) || first == "where" && second.starts_with("exactly"),
        "which" => !second.is_empty(),
        _ if WH.has(first) => true,
        "any" | "anything" | "anyone" | "anybody" => {
            !second.is_empty()
                && clause.matches("any ").count() == 1
                && !words.next().is_some_and(|third| matches!(third, "is" | "works" | "will" | "would" | "suits"))
        }
        // `have the managers been complaining` asks, `have a look` and `have the team ready` do not.
        "have" | "has" | "had" if matches!(second, "a" | "the" | "your" | "an") => {
            words.take(4).any(|word| word.ends_with("ed") || PARTICIPLES.has(word))
        }
        // `is training online` asks; `would love to show you` and `have a look` do not.
        _ if AUX.has(first) => {
            SUBJECTS.has(second) && !(first == "have" && matches!(second, "a" | "the" | "your" | "it"))
                || (!NO_SUBJECTS.has(second)
                    && words.next().is_some()
                    && !matches!(first, "have" | "had" | "may" | "might" | "do"))
                || (matches!(first, "have" | "do") && second.ends_with('s') && second.len() > 3)
        }
        _ => false,
    }
}

/// Returns the text with indefinite uses blanked.
fn blank(text: &str) -> String {
    let mut kept = text.to_owned();
    for place in INDEFINITE.all(text) {
        kept.replace_range(place.clone(), &"_".repeat(place.len()));
    }
    kept
}

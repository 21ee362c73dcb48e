//! Reads the negative behaviours N1 to N10 (coding manual 1.6).
//!
//! A phrase list names each behaviour, a second one what takes it back (`没法保证` is no promise). Arguing, ignoring and
//! giving up are negative only where the customer has voiced a concern; the others are so anywhere.

use super::before::{self, Said};
use super::lexicon::Phrases;
use super::lexicon::asks::TRIAL;
use super::lexicon::asks::{CONDITION, SIGNS_NOW};
use super::lexicon::concerns::{ACKNOWLEDGE, ANSWER, CONFIRM, HONEST};
use super::lexicon::negatives::{
    ABSOLUTE, ARGUE, ARGUE_OUTRIGHT, BLAME, BREACH, CAVE_IN, COMPANY_NEWS, COMPLAINS, CONCEDED, DEAL, DISCOUNT,
    DOCUMENTED, DOUBLE, DOUBTFUL, GIVES, INTEGRITY, LAWFUL, MISFIT, NOT_PRICE_LOSS, OWN_NEWS, OWN_PITCH, OWNED, PARKS,
    PRESSURE, PROMISING, QUALIFIED, RIVAL, SHIFT, SMEAR, SOURCED, TAUNT, THEY, TRADED, TURNS_AGAINST, UNWORTHY,
};
use super::lexicon::pairs::{
    ACCEPT, BAD, BIDS, COLLUDE, COUNTERS, CUT, FAILED, FAULT, FAVOUR, GIVE_IN, GIVER, HAND_OVER, LEAVES, NOT_PRICE,
    OFFICIAL, PAPER, PERSONALLY, SACRIFICE, SECRET, TAMPER, THREAT, UNIVERSAL, WAIT, WINS_OVER,
};
use super::lexicon::statements::{ATTRIBUTES, COMPANY, PROPERTY};
use super::plain::{asks_plainly, plain, size};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Context, Kind, Mark, Negative, Provenance, Topic, concern, figure};
use crate::domain::lang::Lang;
use crate::domain::text::normal;

/// A unit with what reading it for negatives needs.
struct Moment<'a> {
    unit: &'a Unit,
    line: &'a Line,
    context: &'a Context<'a>,
    /// The unit in its plainest form.
    text: String,
    /// Does the unit ask?
    asks: bool,
    /// The concern the unit meets.
    concern: Option<concern::Concern>,
    /// The customer's last line in its plainest form; empty when there is none.
    before: String,
}

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line, context: &Context) -> Option<Act> {
    let moment = Moment {
        unit,
        line,
        context,
        text: plain(&unit.text),
        asks: asks_plainly(unit),
        concern: concern::at_hand(&unit.text, line, context),
        before: context.before().map(|line| plain(&normal(line))).unwrap_or_default(),
    };
    let (negative, rule, topic) = integrity(&moment)
        .or_else(|| over_promise(&moment))
        .or_else(|| disparage(&moment))
        .or_else(|| counter(&moment))
        .or_else(|| blame(&moment))
        .or_else(|| pressure(&moment))
        .or_else(|| discount(&moment))
        .or_else(|| argue(&moment))
        .or_else(|| cave_in(&moment))
        .or_else(|| ignore(&moment))
        .or_else(|| lecture(&moment))?;
    let mut act = Act::new(unit.span, Kind::Negative, rule);
    act.negative = Some(negative);
    act.topic = topic;
    act.objection = moment.concern.as_ref().and_then(|concern| concern.id.clone());
    act.form_percent = 0;
    act.confidence = 80;
    if negative == Negative::Discount {
        act.mark(Mark::Price);
    }
    if BREACH.is_in(&moment.text) {
        act.mark(Mark::Breach);
    }
    Some(act)
}

/// What a rule found: the behaviour, the rule's name and what it is about.
type Found = Option<(Negative, &'static str, Option<Topic>)>;

/// Returns a behaviour that is about nothing of the scenario.
fn found(negative: Negative, rule: &'static str) -> Found {
    Some((negative, rule, None))
}

impl Moment<'_> {
    /// Returns whether a phrase stands in a clause that nothing takes back, or over clauses of a unit that nothing takes back.
    fn says(&self, phrases: &Phrases, unless: &Phrases) -> bool {
        let in_clause = self.unit.clauses().map(plain).any(|clause| phrases.is_in(&clause) && !unless.is_in(&clause));
        in_clause || (phrases.is_in(&self.text) && !unless.is_in(&self.text))
    }

    /// Returns whether both halves stand in the unit.
    fn holds(&self, one: &Phrases, other: &Phrases) -> bool {
        one.is_in(&self.text) && other.is_in(&self.text)
    }

    /// Returns whether the customer's last line is about a price.
    fn is_of_price(&self) -> bool {
        PRICE_BEFORE.iter().any(|word| self.before.contains(word))
    }

    /// Returns whether the customer's last line pressed the concern.
    fn is_pressed(&self) -> bool {
        self.concern.as_ref().is_some_and(|concern| concern.is_pressing)
    }
}

/// N10 and K11: favours for a person, arranged tenders, forged papers, another client's secrets.
fn integrity(moment: &Moment) -> Found {
    if moment.says(&INTEGRITY, &LAWFUL) {
        return found(Negative::Integrity, "N10.integrity");
    }
    let tells = !moment.asks && !LAWFUL.is_in(&moment.text);
    if tells && (moment.holds(&PAPER, &TAMPER) || moment.holds(&FAVOUR, &PERSONALLY)) {
        return found(Negative::Integrity, "N10.paper-or-favour");
    }
    let of_tender = BIDS.is_in(&moment.text) || BIDS.is_in(&moment.before);
    if tells && of_tender && COLLUDE.is_in(&moment.text) && BIDS.is_in(&moment.text) {
        return found(Negative::Integrity, "N10.tender");
    }
    if tells && moment.holds(&OFFICIAL, &WINS_OVER) {
        return found(Negative::Integrity, "N10.official");
    }
    if tells && moment.holds(&SECRET, &HAND_OVER) {
        return found(Negative::Integrity, "N10.secret");
    }
    moment.says(&BREACH, &LAWFUL).then_some((Negative::Integrity, "N10.breach", None))
}

/// N3: absolutes nobody can keep, or a promise of what the scenario says may not be promised.
fn over_promise(moment: &Moment) -> Found {
    let text = &moment.text;
    if !moment.asks && DOUBLE.is_in(text) {
        return found(Negative::OverPromise, "N3.double");
    }
    if QUALIFIED.is_in(text) || HONEST.is_in(text) && !ABSOLUTE.is_in(text) {
        return None;
    }
    if moment.asks && !moment.unit.text.ends_with('吧') {
        return None;
    }
    if ABSOLUTE.is_in(text) && !ATTRIBUTES.is_in(text) {
        return found(Negative::OverPromise, "N3.absolute");
    }
    let doubted = ABILITY.iter().any(|word| moment.before_opens_or_holds(word))
        && moment
            .context
            .before()
            .is_some_and(|line| before::said(line) == Said::Question || line.trim_end().ends_with(['?', '？']));
    if doubted && UNIVERSAL.is_in(text) && !HONEST.is_in(text) && !ATTRIBUTES.is_in(text) {
        return found(Negative::OverPromise, "N3.universal");
    }
    let limit = moment.context.topics?.find(&moment.unit.text, moment.context.lang, Among::Limits)?;
    let promises = PROMISING.is_in(text) && !HONEST.is_in(text) && !is_on_the_sheet(moment);
    promises.then_some((Negative::OverPromise, "N3.limit", Some(limit.topic)))
}

/// Returns whether a unit only states what the fact sheet states: figures, and all of them the sheet's.
fn is_on_the_sheet(moment: &Moment) -> bool {
    let (figures, _) = figure::figures(moment.unit, moment.context);
    !figures.is_empty() && figures.iter().all(|figure| figure.provenance == Provenance::FactSheet)
}

/// Words of questions whether something is possible, how well and how soon.
const ABILITY: [&str; 40] = [
    "能",
    "会",
    "可以",
    "行",
    "多久",
    "多快",
    "多少",
    "多准",
    "准",
    "保证",
    "稳",
    "安全",
    "万一",
    "怎么办",
    "什么时候",
    "几天",
    "can ",
    "could ",
    "will ",
    "would it",
    "does ",
    "do you",
    "is it",
    "is the",
    "is your",
    "are you",
    "are they",
    "what if",
    "what about",
    "what happens",
    "how fast",
    "how long",
    "how soon",
    "how accurate",
    "how good",
    "how reliable",
    "how safe",
    "how secure",
    "when do",
    "when will",
];

/// N5: runs a competitor down.
fn disparage(moment: &Moment) -> Found {
    let text = &moment.text;
    let is_of_rival =
        RIVAL.is_in(text) || (THEY.is_in(text) && RIVAL_BEFORE.iter().any(|word| moment.before.contains(word)));
    let speaks_of_rival = RIVAL_BEFORE.iter().any(|word| moment.before.contains(word)) && !speaks_of_us(text);
    let names_rival = RIVAL.is_in(text) && !moment.before.is_empty() && !speaks_of_us(text);
    let meant = speaks_of_rival && (THEY.is_in(text) || moment.is_echoed());
    let bad = (meant || names_rival) && BAD.is_in(text);
    if bad && !moment.asks && !SOURCED.is_in(text) && !ATTRIBUTES.is_in(text) {
        return found(Negative::Disparage, "N5.bad");
    }
    let smears = is_of_rival && SMEAR.is_in(text) && !SOURCED.is_in(text) && !ATTRIBUTES.is_in(text);
    if !smears || (moment.asks && !TAUNT.is_in(text)) {
        return None;
    }
    found(Negative::Disparage, "N5.smear")
}

/// Words of a customer's line that speak of another supplier, so that `they` is that supplier.
const RIVAL_BEFORE: [&str; 32] = [
    "别家",
    "那家",
    "一家",
    "他家",
    "几家",
    "某家",
    "家也",
    "供应商",
    "厂商",
    "竞品",
    "友商",
    "豆包",
    "大厂",
    "自研",
    "对手",
    "演示过",
    "来谈",
    "来过",
    "vendor",
    "supplier",
    "competitor",
    "market leader",
    "talking to",
    "provider",
    "quote",
    "cheaper",
    "rival",
    "demo from",
    "big name",
    "looking at",
    "incumbent",
    "called last",
];

/// Returns whether a line turns to the trainee's own side.
fn speaks_of_us(text: &str) -> bool {
    ["我们", "咱们", "区别", "我承认"].iter().any(|word| text.contains(word))
        || text.split(' ').any(|word| ["we", "our", "us", "weve", "differ", "differs"].contains(&word))
}

/// Words of a customer's line that speak of a price.
const PRICE_BEFORE: [&str; 36] = [
    "超",
    "买不起",
    "付不起",
    "掏",
    "limit",
    "stretch",
    "a lot",
    "贵",
    "价",
    "费",
    "预算",
    "钱",
    "便宜",
    "折",
    "万",
    "成本",
    "比别家",
    "比他们",
    "expensive",
    "price",
    "pric",
    "cost",
    "fee",
    "budget",
    "cheap",
    "quote",
    "steep",
    "much",
    "money",
    "afford",
    "spend",
    "lower",
    "more than",
    "dollar",
    "discount",
    "worth",
];

/// N7: puts the fault on the customer.
fn blame(moment: &Moment) -> Found {
    let text = &moment.text;
    let blames = BLAME.is_in(text) && !OWNED.is_in(text);
    let wonders = moment.asks && !TAUNT.is_in(text);
    let accuses = !moment.before.is_empty() && !moment.asks && moment.holds(&FAULT, &FAILED) && !OWNED.is_in(text);
    if accuses && !ATTRIBUTES.is_in(text) && before_is_complaint(moment) {
        return found(Negative::Blame, "N7.fault");
    }
    (blames && !wonders).then_some((Negative::Blame, "N7.blame", None))
}

/// Returns whether the customer's last line complains, of the offer or of how it went.
fn before_is_complaint(moment: &Moment) -> bool {
    moment.context.before().is_some_and(|line| {
        matches!(before::said(line), Said::Trouble | Said::Objection)
            || concern::is_voiced(line)
            || COMPLAINS.is_in(&moment.before)
    })
}

/// N6: presses for time or by guilt.
fn pressure(moment: &Moment) -> Found {
    let text = &moment.text;
    let closes = moment.asks && CONDITION.is_in(text) && SIGNS_NOW.is_in(text);
    let threatens = moment.holds(&WAIT, &THREAT) && (moment.is_pressed() || DEAL.is_in(text));
    let pleads = moment.holds(&SACRIFICE, &GIVE_IN);
    if !moment.asks
        && (threatens || pleads)
        && moment.is_pressed()
        && !DOCUMENTED.is_in(text)
        && !NOT_PRICE_LOSS.is_in(text)
    {
        return found(Negative::Pressure, "N6.threat-or-plea");
    }
    if closes || !moment.says(&PRESSURE, &DOCUMENTED) || (moment.asks && !DEAL.is_in(text)) {
        return None;
    }
    found(Negative::Pressure, "N6.pressure")
}

/// N4: offers a price cut.
fn discount(moment: &Moment) -> Found {
    let text = &moment.text;
    let in_clause = moment.unit.clauses().any(|clause| DISCOUNT.is_in(&plain(clause)));
    let cuts = in_clause && !TRADED.is_in(text) && !TRIAL.is_in(text);
    if moment.asks && CONDITION.is_in(text) && SIGNS_NOW.is_in(text) {
        return None;
    }
    let offered = moment.is_of_price() && moment.is_pressed() && moment.holds(&CUT, &GIVER) && !NOT_PRICE.is_in(text);
    if offered && !TRADED.is_in(text) && !TRIAL.is_in(text) {
        return found(Negative::Discount, "N4.gives");
    }
    let gives = !moment.asks || GIVES.is_in(text);
    (cuts && gives && !ATTRIBUTES.is_in(text)).then_some((Negative::Discount, "N4.discount", None))
}

/// Furthest that the first words of a unit may begin, in bytes: after one filler.
const OPENING_BYTES_MAX: usize = 6;

/// N1: contradicts from the first words.
fn counter(moment: &Moment) -> Found {
    let text = &moment.text;
    let counters = moment.is_pressed() && !moment.asks && moment.opens_with(&COUNTERS);
    let softens = ACKNOWLEDGE.is_in(text) || HONEST.is_in(text) || CONCEDED.is_in(text) || SOURCED.is_in(text);
    (counters && !softens && !moment.line_asks_outright()).then_some((Negative::Argue, "N1.counters", None))
}

/// N1: proves the customer wrong.
fn argue(moment: &Moment) -> Found {
    let text = &moment.text;
    if CONCEDED.is_in(text) || moment.context.before().is_none() {
        return None;
    }
    let turns_against = moment.is_pressed() && TURNS_AGAINST.is_in(text);
    if turns_against {
        return found(Negative::Argue, "N1.turns-against");
    }
    let outright = ARGUE_OUTRIGHT.is_in(text) && !moment.asks;
    let concerned = moment.is_pressed() && ARGUE.is_in(text);
    (outright || concerned || is_thrown_back(moment)).then_some((Negative::Argue, "N1.argue", None))
}

/// Returns whether the customer's own words are thrown back: `够用?够用还天天加班`.
fn is_thrown_back(moment: &Moment) -> bool {
    let Some(first) = moment.line.units.first() else { return false };
    let echo = plain(&first.text);
    let next = moment.line.units.get(1).map(|unit| plain(&unit.text)).unwrap_or_default();
    let is_echo = first.marked && size(&echo) <= 6 && moment.before.contains(&echo);
    let turns =
        ["还", "怎么", "那你", "为什么", "的话", "图什么", "then why", "so why", "why would", "yet", "still", "but"]
            .iter()
            .any(|word| next.contains(word));
    moment.is_pressed() && is_echo && next.starts_with(&echo) && turns && moment.line.index <= 1
}

/// N8: gives up at once; a line that goes on to ask or to offer something does not.
fn cave_in(moment: &Moment) -> Found {
    let goes_on = moment.line.units.iter().any(|unit| {
        let text = plain(&unit.text);
        asks_plainly(unit) || MISFIT.is_in(&text) || PARKS.is_in(&text)
    });
    let gives_up = moment.is_pressed() && CAVE_IN.is_in(&moment.text) && !goes_on;
    let leaves =
        moment.is_refused() && moment.holds_in_line(&ACCEPT, &LEAVES) && size(&moment.line.normal) <= CAVE_IN_SIZE_MAX;
    let gives_up = gives_up || (leaves && !goes_on && moment.line.index == 0);
    gives_up.then_some((Negative::CaveIn, "N8.cave-in", None))
}

/// Longest line that only gives way, in characters and words.
const CAVE_IN_SIZE_MAX: usize = 34;

/// N2: leaves a pressing concern aside and turns to something else.
fn ignore(moment: &Moment) -> Found {
    let asks_of_own = OWN_NEWS.is_in(&moment.text);
    if !moment.is_pressed() || (moment.asks && !asks_of_own) || PARKS.is_in(&moment.line_text()) {
        return None;
    }
    let line = moment.line_text();
    let before = moment.context.before().map(normal).unwrap_or_default();
    let related = concern::is_related(&before, &line);
    if ACKNOWLEDGE.is_in(&line) || CONFIRM.is_in(&line) || HONEST.is_in(&line) || (moment.line_asks() && !asks_of_own) {
        return None;
    }
    let shifts = SHIFT.is_in(&moment.text);
    let pitches = COMPANY.is_in(&line) || PROPERTY.is_in(&line);
    let own = OWN_PITCH.is_in(&line);
    let touches = moment.is_echoed();
    let aside = match related {
        Some(true) => shifts && UNWORTHY.is_in(&moment.text),
        Some(false) => !touches && (shifts || (pitches && own)),
        None => !touches && ((shifts && !ANSWER.is_in(&line)) || (shifts && pitches) || COMPANY_NEWS.is_in(&line)),
    };
    aside.then_some((Negative::Ignore, "N2.ignore", None))
}

impl Moment<'_> {
    /// Returns whether the unit takes up words of the customer's last line.
    fn is_echoed(&self) -> bool {
        concern::echoes(&self.before, &self.text)
    }

    /// Returns whether a phrase stands within the first words of the unit.
    fn opens_with(&self, phrases: &Phrases) -> bool {
        phrases.all(&self.text).any(|place| place.start <= OPENING_BYTES_MAX)
    }

    /// Returns whether the customer's last line begins with a Latin word, or holds a Chinese one.
    fn before_opens_or_holds(&self, word: &str) -> bool {
        if word.is_ascii() { self.before.starts_with(word) } else { self.before.contains(word) }
    }

    /// Returns whether the customer refused or put off, in whatever words.
    fn is_refused(&self) -> bool {
        self.is_pressed() || ["no", "不", "算了", "没兴趣"].contains(&self.before.as_str())
    }

    /// Returns whether both halves stand in the line.
    fn holds_in_line(&self, one: &Phrases, other: &Phrases) -> bool {
        let line = self.line_text();
        one.is_in(&line) && other.is_in(&line)
    }

    /// Returns the whole line in its plainest form.
    fn line_text(&self) -> String {
        plain(&self.line.normal)
    }

    /// Returns whether a unit of the line other than the first asks: `这有什么难的?小学生都会` only seems to.
    fn line_asks_outright(&self) -> bool {
        self.line.units.iter().skip(1).any(asks_plainly)
    }

    /// Returns whether any unit of the line asks.
    fn line_asks(&self) -> bool {
        self.line.units.iter().any(asks_plainly)
    }
}

/// How many times the trainee's own median a line must be to be a lecture, in tenths (coding manual 1.6, N9).
const LECTURE_MEDIAN_TENTHS: usize = 25;

/// Returns the sizes above which a line is a lecture: with a history, and without one.
///
/// Our choice: some 30 and 40 seconds of speech.
fn lecture_sizes(lang: Lang) -> (usize, usize) {
    lang.pick((120, 150), (70, 80))
}

/// N9: goes on far longer than usual without asking anything. The first unit stands for the line.
fn lecture(moment: &Moment) -> Found {
    let line = moment.line;
    if line.index != 0 || moment.line_asks() && !moment.concern_is_unasked() {
        return None;
    }
    let length = size(&line.normal);
    let mut sizes: Vec<usize> = moment.context.said.iter().map(|said| size(said)).collect();
    sizes.sort_unstable();
    let (with_history, alone) = lecture_sizes(Lang::of(&line.text));
    let long = match sizes.get(sizes.len() / 2) {
        Some(median) => length > with_history && length * 10 > median * LECTURE_MEDIAN_TENTHS,
        None => length > alone,
    };
    let requested = [
        "介绍一下",
        "讲一下",
        "讲讲",
        "说说",
        "怎么做",
        "怎么实现",
        "walk me through",
        "explain",
        "tell me",
        "how does",
        "how do you",
    ]
    .iter()
    .any(|words| moment.before.contains(words));
    let doubtful = DOUBTFUL.is_in(&moment.text) && length > alone / 2;
    (!requested && (long || doubtful)).then_some((Negative::Lecture, "N9.lecture", None))
}

impl Moment<'_> {
    /// Returns whether the line only seems to ask: no question mark anywhere, and far too long for one.
    fn concern_is_unasked(&self) -> bool {
        let (_, alone) = lecture_sizes(Lang::of(&self.line.text));
        !self.line.text.contains(['?', '？']) && size(&self.line.normal) > alone
    }
}

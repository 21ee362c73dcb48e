//! Reads the negative behaviours N1 to N10 (coding manual 1.6).
//!
//! A phrase list names each behaviour, a second one what takes it back (`没法保证` is no promise). Arguing, ignoring and
//! giving up are negative only where the customer has voiced a concern; the others are so anywhere.

use super::lexicon::Phrases;
use super::lexicon::asks::TRIAL;
use super::lexicon::concerns::{ACKNOWLEDGE, ANSWER, CONFIRM, HONEST};
use super::lexicon::negatives::{
    ABSOLUTE, ARGUE, ARGUE_OUTRIGHT, BLAME, BREACH, CAVE_IN, CONCEDED, DEAL, DISCOUNT, DOCUMENTED, DOUBTFUL, GIVES,
    INTEGRITY, LAWFUL, MISFIT, OWN_NEWS, OWNED, PARKS, PRESSURE, PROMISING, QUALIFIED, RIVAL, SHIFT, SMEAR, SOURCED,
    TAUNT, THEY, TRADED, UNWORTHY,
};
use super::lexicon::statements::{ATTRIBUTES, COMPANY, PROPERTY, USE};
use super::plain::{asks_plainly, plain, size};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Context, Kind, Mark, Negative, Topic, concern};
use crate::domain::lang::Lang;
use crate::domain::quantity::quantities;
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
    moment.says(&BREACH, &LAWFUL).then_some((Negative::Integrity, "N10.breach", None))
}

/// N3: absolutes nobody can keep, or a promise of what the scenario says may not be promised.
fn over_promise(moment: &Moment) -> Found {
    let text = &moment.text;
    if QUALIFIED.is_in(text) || HONEST.is_in(text) && !ABSOLUTE.is_in(text) {
        return None;
    }
    if moment.asks && !moment.unit.text.ends_with('吧') {
        return None;
    }
    if ABSOLUTE.is_in(text) && !ATTRIBUTES.is_in(text) {
        return found(Negative::OverPromise, "N3.absolute");
    }
    let limit = moment.context.topics?.find(&moment.unit.text, moment.context.lang, Among::Limits)?;
    (PROMISING.is_in(text) && !HONEST.is_in(text) && !is_of_sheet(moment)).then_some((
        Negative::OverPromise,
        "N3.limit",
        Some(limit.topic),
    ))
}

/// Returns whether a unit only says what the fact sheet says: all its figures stand there.
fn is_of_sheet(moment: &Moment) -> bool {
    let said = quantities(&moment.unit.text);
    let sheet = moment.context.topics.map_or(&[][..], |topics| topics.sheet_figures());
    !said.is_empty() && said.iter().all(|figure| sheet.iter().any(|known| known.is_same(figure)))
}

/// N5: runs a competitor down.
fn disparage(moment: &Moment) -> Found {
    let text = &moment.text;
    let is_of_rival =
        RIVAL.is_in(text) || (THEY.is_in(text) && RIVAL_BEFORE.iter().any(|word| moment.before.contains(word)));
    // Who takes up what the customer told of a supplier smears nobody.
    let is_told = |place: std::ops::Range<usize>| {
        moment.context.recent().iter().any(|line| plain(&normal(line)).contains(stem(&text[place.clone()])))
    };
    let smears =
        is_of_rival && SMEAR.all(text).any(|place| !is_told(place)) && !SOURCED.is_in(text) && !ATTRIBUTES.is_in(text);
    if !smears || (moment.asks && !TAUNT.is_in(text)) {
        return None;
    }
    found(Negative::Disparage, "N5.smear")
}

/// Returns a word without the end that its forms differ in: `leaked`, `leak`.
fn stem(word: &str) -> &str {
    if !word.is_ascii() {
        return word;
    }
    ["ed", "ing", "s"].iter().find_map(|end| word.strip_suffix(end)).filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// Words of a customer's line that speak of another supplier, so that `they` is that supplier.
const RIVAL_BEFORE: [&str; 26] = [
    "家",
    "供应商",
    "厂商",
    "竞品",
    "友商",
    "豆包",
    "大厂",
    "自研",
    "对手",
    "vendor",
    "supplier",
    "competitor",
    "leader",
    "talking to",
    "other",
    "provider",
    "quote",
    "cheaper",
    "they",
    "rival",
    "company",
    "bot",
    "offer",
    "looking at",
    "incumbent",
    "partner",
];

/// N7: puts the fault on the customer.
fn blame(moment: &Moment) -> Found {
    let text = &moment.text;
    let blames = BLAME.is_in(text) && !OWNED.is_in(text);
    let wonders = moment.asks && !TAUNT.is_in(text);
    (blames && !wonders).then_some((Negative::Blame, "N7.blame", None))
}

/// N6: presses for time or by guilt.
fn pressure(moment: &Moment) -> Found {
    let text = &moment.text;
    if !moment.says(&PRESSURE, &DOCUMENTED) || (moment.asks && !DEAL.is_in(text)) {
        return None;
    }
    found(Negative::Pressure, "N6.pressure")
}

/// N4: offers a price cut.
fn discount(moment: &Moment) -> Found {
    let text = &moment.text;
    let in_clause = moment.unit.clauses().any(|clause| DISCOUNT.is_in(&plain(clause)));
    let cuts = in_clause && !TRADED.is_in(text) && !TRIAL.is_in(text);
    let gives = !moment.asks || GIVES.is_in(text);
    (cuts && gives && !ATTRIBUTES.is_in(text)).then_some((Negative::Discount, "N4.discount", None))
}

/// N1: proves the customer wrong.
fn argue(moment: &Moment) -> Found {
    let text = &moment.text;
    if CONCEDED.is_in(text) || moment.context.before().is_none() {
        return None;
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
    let turns = ["还", "怎么", "那你", "为什么", "then why", "so why", "yet", "still", "but"]
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
    gives_up.then_some((Negative::CaveIn, "N8.cave-in", None))
}

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
    let pitches = COMPANY.is_in(&line) || (PROPERTY.is_in(&line) && !USE.is_in(&line) && !ANSWER.is_in(&line));
    if shifts && asks_of_own {
        return Some((Negative::Ignore, "N2.ignore", None));
    }
    let aside = match related {
        Some(true) => shifts && UNWORTHY.is_in(&moment.text),
        Some(false) => shifts || pitches,
        None => shifts && !ANSWER.is_in(&line) || shifts && pitches,
    };
    aside.then_some((Negative::Ignore, "N2.ignore", None))
}

impl Moment<'_> {
    /// Returns the whole line in its plainest form.
    fn line_text(&self) -> String {
        plain(&self.line.normal)
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

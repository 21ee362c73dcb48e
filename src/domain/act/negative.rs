//! Reads the negative behaviours N1 to N10 (coding manual 1.6).
//!
//! A phrase list names each behaviour, a second one what takes it back (`没法保证` is no promise). Arguing, ignoring and
//! giving up are negative only where the customer has voiced a concern; the others are so anywhere.

use std::rc::Rc;

use super::lexicon::Phrases;
use super::lexicon::negatives::BREACH;
use super::plain::{asks_plainly, plain, size};
use super::scene::{Ask, Scene};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Kind, Mark, Negative, Topic, concern};
use crate::domain::lang::Lang;

mod manner;
mod offer;

pub(super) use offer::is_denied;

/// A unit with what reading it for negatives needs.
struct Moment<'a> {
    unit: &'a Unit,
    line: &'a Line,
    context: &'a Scene<'a>,
    /// The unit in its plainest form.
    text: Rc<str>,
    /// Does the unit ask?
    asks: bool,
    /// The concern the unit meets.
    concern: Option<concern::Concern>,
}

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let moment = Moment {
        unit,
        line,
        context,
        text: plain(&unit.text),
        asks: asks_plainly(unit),
        concern: concern::at_hand(&unit.text, line, context),
    };
    let (negative, rule, topic) = offer::integrity(&moment)
        .or_else(|| offer::over_promise(&moment))
        .or_else(|| offer::disparage(&moment))
        .or_else(|| manner::counter(&moment))
        .or_else(|| manner::blame(&moment))
        .or_else(|| manner::pressure(&moment))
        .or_else(|| offer::discount(&moment))
        .or_else(|| manner::argue(&moment))
        .or_else(|| manner::cave_in(&moment))
        .or_else(|| manner::ignore(&moment))
        .or_else(|| manner::lecture(&moment))?;
    let mut act = Act::new(unit.span, Kind::Negative, rule);
    act.negative = Some(negative);
    act.topic = topic.or_else(|| {
        let limits = context.topics.filter(|_| negative == Negative::OverPromise)?;
        limits.find(&unit.text, context.lang, Among::Limits).map(|found| found.topic)
    });
    act.objection = moment.concern.as_ref().and_then(|concern| concern.id.clone());
    act.form_percent = 0;
    act.confidence = 80;
    if negative == Negative::Discount {
        act.mark(Mark::Price);
    }
    let of_client = ["客户", "client", "customer"].iter().any(|word| moment.text.contains(word));
    if BREACH.is_in(&moment.text) || (rule == "N10.secret" && of_client) {
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
        self.context.before_says(&PRICE_BEFORE)
    }

    /// Returns whether the customer's last line pressed the concern.
    fn is_pressed(&self) -> bool {
        self.concern.as_ref().is_some_and(|concern| concern.is_pressing)
    }
}

/// The phrase lists of this folder.
pub(super) static LISTS: &[&Phrases] = &[&PRICE_BEFORE, &offer::RIVAL_BEFORE];

/// Words of a customer's line that speak of a price.
static PRICE_BEFORE: Phrases = Phrases::parts(
    "超|买不起|付不起|掏|limit|stretch|a lot|贵|价|费|预算|钱|便宜|折|万|成本|比别家|比他们|expensive|price|pric|\
     cost|fee|budget|cheap|quote|steep|much|money|afford|spend|lower|more than|dollar|discount|worth",
);

/// Furthest that the first words of a unit may begin, in bytes: after one filler.
const OPENING_BYTES_MAX: usize = 6;

impl Moment<'_> {
    /// Returns whether the unit takes up words of the customer's last line.
    fn is_echoed(&self) -> bool {
        const ECHOES: Ask = Ask::new("negative.echoes", |before, text| {
            u8::from(before.is_some_and(|line| concern::echoes(line.plain(), text)))
        });
        self.context.of_before(ECHOES, &self.text) > 0
    }

    /// Returns whether the customer's last line has any words.
    fn has_plain_before(&self) -> bool {
        const HAS_WORDS: Ask =
            Ask::new("negative.words", |before, _| u8::from(before.is_some_and(|line| !line.plain().is_empty())));
        self.context.of_before(HAS_WORDS, "") > 0
    }

    /// Returns whether a phrase stands within the first words of the unit.
    fn opens_with(&self, phrases: &Phrases) -> bool {
        phrases.all(&self.text).any(|place| place.start <= OPENING_BYTES_MAX)
    }

    /// Returns whether the customer refused or put off, in whatever words.
    fn is_refused(&self) -> bool {
        const REFUSES: Ask = Ask::new("negative.refuses", |before, _| {
            u8::from(before.is_some_and(|line| ["no", "不", "算了", "没兴趣"].contains(&line.plain())))
        });
        self.is_pressed() || self.context.of_before(REFUSES, "") > 0
    }

    /// Returns whether both halves stand in the line.
    fn holds_in_line(&self, one: &Phrases, other: &Phrases) -> bool {
        one.is_in(self.line.plain()) && other.is_in(self.line.plain())
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

/// Returns the sizes above which a line is a lecture: with a history, and without one.
///
/// Our choice: some 30 and 40 seconds of speech.
fn lecture_sizes(lang: Lang) -> (usize, usize) {
    lang.pick((120, 150), (70, 80))
}

impl Moment<'_> {
    /// Returns whether the line only seems to ask: no question mark anywhere, and far too long for one.
    fn concern_is_unasked(&self) -> bool {
        let (_, alone) = lecture_sizes(Lang::of(&self.line.text));
        !self.line.text.contains(['?', '？']) && size(&self.line.normal) > alone
    }
}

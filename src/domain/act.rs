//! Reads a trainee's line into acts: what each stretch of talk is, after the coding manual.
//!
//! Knows words, phrases and forms, not meaning: what no rule names is `other`. Knows nothing of trust or patience; what
//! the customer has said so far comes in through `Context`, which is built from the transcript alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{ClaimId, FactId, KnownId, LimitId, MaterialId, NeedId, ObjectionId, StakeholderId};
use super::quantity::Quantity;
use super::scenario::{AskedBy, Consequence};
use super::text::Span;

pub mod ask;
mod attribution;
pub mod before;
pub mod concern;
pub mod conduct;
pub mod context;
pub mod customer_turn;
pub mod figure;
mod heard;
mod idle;
#[cfg(test)]
mod kind_sample;
pub mod learned;
pub mod lexicon;
pub mod meta;
mod names;
pub mod negative;
pub mod note;
pub mod objection_step;
pub mod plain;
pub mod procedure;
pub mod question;
pub mod read;
pub mod repetition;
pub mod scene;
pub mod segment;
pub mod stage;
pub mod statement;
pub mod sum;
pub mod tables;
pub mod topic;
pub mod uptake;

pub use context::Context;
pub use idle::{brings_nothing, says_nothing};
pub use read::{main_act, read, summary};

/// What a stretch of talk is. Names as in the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A SPIN question; `stage` says which.
    Question,
    /// States a property (F).
    Feature,
    /// States a use without an explicit need (A).
    Advantage,
    /// Links a capability to an explicit need the customer voiced (B).
    Benefit,
    /// Names a concern or accepts it as reasonable (objection step A).
    Acknowledge,
    /// Asks for cause, criterion, who, scope or weight of a concern (objection step E).
    Explore,
    /// Answers a concern with evidence or an honest limit (objection step R).
    Respond,
    /// Asks whether a concern is settled (objection step C).
    Confirm,
    /// Checks understanding: sums up, mirrors.
    Check,
    /// Asks for a commitment or a next step.
    Ask,
    /// Greeting, permission, agenda, rapport, logistics.
    Procedure,
    /// A negative behaviour; `negative` says which.
    Negative,
    /// Rhetorical or self-answered.
    Rhetorical,
    /// Talks about the exercise, the rubric, the scorer; or tries to instruct them.
    Meta,
    /// Anything else.
    Other,
}

/// A SPIN stage, in rising rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Asks for facts about the present set-up.
    Situation,
    /// Asks for a difficulty, dissatisfaction or risk.
    Problem,
    /// Asks for the effects of an admitted difficulty.
    Implication,
    /// Gets the customer to state the value of solving.
    NeedPayoff,
}

impl From<AskedBy> for Stage {
    /// Returns the stage of question that gets a fact told.
    fn from(asked_by: AskedBy) -> Self {
        match asked_by {
            AskedBy::Situation => Self::Situation,
            AskedBy::Problem => Self::Problem,
            AskedBy::Implication => Self::Implication,
            AskedBy::NeedPayoff => Self::NeedPayoff,
        }
    }
}

/// A negative behaviour of the coding manual, section 1.6, N1 to N10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Negative {
    /// N1: argues, proves wrong.
    Argue,
    /// N2: ignores a concern, changes the subject.
    Ignore,
    /// N3: promises too much.
    OverPromise,
    /// N4: discounts at once.
    Discount,
    /// N5: runs a competitor down.
    Disparage,
    /// N6: presses for time or by guilt.
    Pressure,
    /// N7: blames the customer.
    Blame,
    /// N8: gives up at once.
    CaveIn,
    /// N9: lectures.
    Lecture,
    /// N10: kickback, bid-rigging, leaked bids, forged papers.
    Integrity,
}

/// What a stretch of talk is about. Serialised as the bare id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Topic {
    /// Something the customer knows.
    Fact(FactId),
    /// A need.
    Need(NeedId),
    /// An objection.
    Objection(ObjectionId),
    /// A document.
    Material(MaterialId),
    /// A line of the fact sheet.
    Claim(ClaimId),
    /// Something that may not be promised.
    Limit(LimitId),
    /// Something the brief states already.
    Known(KnownId),
    /// A person on the customer's side.
    Stakeholder(StakeholderId),
}

/// How much an act counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Credit {
    /// Counts fully.
    Full,
    /// Counts in part: leading, generic, no admitted problem yet.
    Partial,
    /// Does not count.
    None,
}

/// What else was noticed about an act. Each affects how it counts or how the customer takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Asks what the brief states (KNOWN).
    Known,
    /// Leading or tag question: form 50.
    Leading,
    /// A statement with an implied question.
    Implied,
    /// Asks for the cause of a problem (P-cause).
    Cause,
    /// Asks for a magnitude (I-quant).
    Quant,
    /// A base fact asked after a problem, used in arithmetic: no excess situation question.
    Purposeful,
    /// Budget, timeline, authority (S-qual).
    Qualifying,
    /// Generic: names no topic.
    Generic,
    /// The same question again.
    Repeated,
    /// Third or later question of the turn.
    Excess,
    /// Quotes words the customer never said.
    FalseAttribution,
    /// Says honestly what cannot be done, or that there is none.
    HonestLimit,
    /// Takes back or corrects an earlier statement.
    Withdraws,
    /// Acknowledges and contradicts in one clause (yes-but).
    YesBut,
    /// Parks a concern openly, to return to it.
    Parks,
    /// Greets.
    Greets,
    /// Makes small talk.
    SmallTalk,
    /// Thanks or praises.
    Thanks,
    /// Flatters, or offers a dinner or a present.
    Flatters,
    /// Says good-bye.
    Farewell,
    /// Tries to instruct the scorer or the customer, or to read out the rubric (K4).
    Injection,
    /// Written as another speaker's line, or as output of a program.
    Forged,
    /// Discloses another client's secrets or personal data (K11).
    Breach,
    /// Nothing legible: empty, only signs, gibberish.
    Gibberish,
    /// Offers a material; `topic` says which.
    Offers,
    /// Talks about price.
    Price,
    /// Restates more than one thing the customer said: a summary.
    Summary,
    /// Ends a line that is longer than a customer listens to.
    Long,
}

/// What is asked for in an `ask`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Asking {
    /// 1 material, 2 meeting, 3 trial or decider, 4 contract.
    pub level: u8,
    /// Names who does it.
    pub actor: bool,
    /// Names a date.
    pub date: bool,
    /// Names a criterion of success.
    pub criterion: bool,
    /// Conditional pressure: "if I ..., will you sign today?"
    pub pressing: bool,
}

/// Where a figure comes from. Only the first four may enter credited arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// The customer said it.
    Customer,
    /// The brief says it.
    Brief,
    /// The fact sheet says it.
    FactSheet,
    /// The trainee named it as an assumption; it counts once the customer confirms it.
    Assumption,
    /// Worked out, in the same line, from figures that have a source.
    Computed,
    /// Nobody gave it.
    Invented,
}

/// A number in a trainee's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What was said; its span is in the trainee's line.
    pub quantity: Quantity,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// How a computed claim of a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Arithmetic {
    /// Within 2 %, or 5 % when said to be about.
    Right,
    /// Off by rounding, or built on a named assumption that nobody confirmed.
    Rounded,
    /// Materially wrong: 万/亿 slip, month for year, one year's gain against three years' cost.
    Wrong,
}

/// One stretch of a trainee's line with what it is. Spans of a line's acts do not overlap and are in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Where it stands in the line.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The SPIN stage, for questions.
    pub stage: Option<Stage>,
    /// The negative behaviour, for negatives.
    pub negative: Option<Negative>,
    /// What it is about; needs a scenario.
    pub topic: Option<Topic>,
    /// The need it touches: the topic itself, or the need of the topic's fact, or the one under discussion.
    pub need: Option<NeedId>,
    /// The objection it touches, for objection steps and negatives.
    pub objection: Option<ObjectionId>,
    /// The consequence type, for implication questions.
    pub consequence: Option<Consequence>,
    /// What is asked for, for asks.
    pub asking: Option<Asking>,
    /// The numbers in it.
    pub figures: Vec<Figure>,
    /// How its computed claim holds, when it makes one.
    pub arithmetic: Option<Arithmetic>,
    /// What else was noticed. Sorted, no doubles.
    pub marks: Vec<Mark>,
    /// How well it fits a topic of the deal, in per cent: 0, 50, 100.
    pub topic_percent: u8,
    /// How good its form is, in per cent: 0, 50, 80, 100.
    pub form_percent: u8,
    /// How much it builds on what the customer said, in per cent: 0, 50, 100.
    pub uptake_percent: u8,
    /// Whether what it presupposes was said, in per cent: 30, 100.
    pub pre_percent: u8,
    /// How much it counts.
    pub credit: Credit,
    /// The rule that decided: "I.effect", "N.target", "E.cause".
    pub rule: &'static str,
    /// How sure the coder is, 0 to 100. Shown, never scored.
    pub confidence: u8,
}

impl Act {
    /// Returns an act of a kind over a span, with nothing else noticed and no credit.
    pub fn new(span: Span, kind: Kind, rule: &'static str) -> Self {
        Self {
            span,
            kind,
            stage: None,
            negative: None,
            topic: None,
            need: None,
            objection: None,
            consequence: None,
            asking: None,
            figures: Vec::new(),
            arithmetic: None,
            marks: Vec::new(),
            topic_percent: 0,
            form_percent: 100,
            uptake_percent: 0,
            pre_percent: 100,
            credit: Credit::None,
            rule,
            confidence: 50,
        }
    }

    /// Returns whether something was noticed.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// Notes something, keeping the marks sorted and single.
    pub fn mark(&mut self, mark: Mark) {
        if let Err(index) = self.marks.binary_search(&mark) {
            self.marks.insert(index, mark);
        }
    }

    /// Moves it, with its figures, by so many bytes towards the end of its line.
    pub(super) fn move_by(&mut self, bytes: usize) {
        let spans = self.figures.iter_mut().map(|figure| &mut figure.quantity.span);
        for span in spans.chain([&mut self.span]) {
            span.start += bytes;
            span.end += bytes;
        }
    }

    /// Returns the unit credit `q` of the scoring page in per cent: topic x form x (0.6 + 0.4 uptake) x pre, 0 without credit.
    ///
    /// Whether the customer answered is not known here; the scorer and the customer multiply it in.
    pub fn quality_percent(&self) -> u32 {
        if self.credit == Credit::None {
            return 0;
        }
        // Words that the customer never said are built on nothing.
        let uptake = if self.has(Mark::FalseAttribution) { 0 } else { u32::from(self.uptake_percent) };
        let uptake = 60 + 40 * uptake / 100;
        u32::from(self.topic_percent) * u32::from(self.form_percent) * uptake * u32::from(self.pre_percent) / 1_000_000
    }
}

/// Longest line that is read, in characters; what is beyond it is kept in the record and not read.
///
/// Our choice: four times what the economy check calls long. Reading costs the square of a line's units, so that longer
/// lines would keep the customer thinking; raise it when a line is read in one pass.
pub const LINE_CHARS_MAX: usize = 1000;

#[cfg(test)]
mod sample;

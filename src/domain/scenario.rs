//! A scenario: everything about one deal that a trainer writes down.
//!
//! Owns the shape of `scenarios/<id>.yaml`; keys in the file equal field names here. Knows nothing of reading files (see
//! `catalog`) and does not check itself: `exercise` proves that a scenario and a rubric fit and finds every problem.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{
    ClaimId, FactId, FigureId, KnownId, LimitId, MaterialId, NeedId, ObjectionId, ScenarioId, StakeholderId,
};
use super::lang::{Lang, Lines, Localized};
use super::schema::keyed;

/// One deal: who the customer is, what they know and need, why they hesitate, and everything they can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The scenario's id; equal to the file's name without `.yaml`.
    pub id: ScenarioId,
    /// What the deal is called in lists.
    pub title: Localized,
    /// What this deal trains, in one sentence.
    pub purpose: Localized,
    /// The languages in which every text and line exists.
    pub languages: Vec<Lang>,
    /// What the trainee knows before the meeting.
    pub brief: Brief,
    /// What the trainee sells: the fact sheet.
    pub product: Product,
    /// Documents that may be handed over.
    #[serde(default)]
    pub materials: Vec<Material>,
    /// The people on the customer's side; the first speaks.
    pub stakeholders: Vec<Stakeholder>,
    /// How the speaking customer behaves.
    pub persona: Persona,
    /// What the customer needs, hidden at the start.
    pub needs: Vec<Need>,
    /// What the customer knows and tells when asked well.
    pub facts: Vec<Fact>,
    /// Why the customer hesitates.
    pub objections: Vec<Objection>,
    /// What the customer says in each general situation: situation -> mood -> lines. See `Situation`.
    #[schemars(schema_with = "keyed::<Situation, Moods>")]
    pub lines: BTreeMap<Situation, Moods>,
    /// What the deal is worth, and from which numbers.
    pub value_model: ValueModel,
}

/// What the trainee sees before the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// Who the trainee is and what they sell.
    pub you: Localized,
    /// Who they will meet, and why now.
    pub meeting: Localized,
    /// What a good outcome of this meeting is.
    pub goal: Localized,
    /// What is known already; asking for it costs.
    pub known: Vec<Known>,
}

/// Something the brief states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Its id.
    pub id: KnownId,
    /// The statement.
    pub text: Localized,
    /// Ways to ask for it.
    pub cues: Lines,
}

/// What the trainee sells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// What it is called.
    pub name: Localized,
    /// What it does, in one or two sentences.
    pub about: Localized,
    /// What may be claimed.
    pub claims: Vec<Claim>,
    /// What may not be promised.
    pub limits: Vec<Limit>,
    /// Largest discount the trainee may offer, in per cent of the price; 0 for none.
    #[serde(default)]
    pub discount_percent_max: u8,
}

/// A line of the fact sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What may be said, with its figures.
    pub text: Localized,
    /// Short phrases by which the claim is recognised in a trainee's line.
    pub cues: Lines,
    /// Needs that this answers: a benefit links the two.
    #[serde(default)]
    pub needs: Vec<NeedId>,
    /// Objections whose root this addresses.
    #[serde(default)]
    pub objections: Vec<ObjectionId>,
}

/// Something that may not be promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its id.
    pub id: LimitId,
    /// What must not be promised, and why.
    pub text: Localized,
    /// Ways in which a trainee would promise it, as short phrases.
    pub cues: Lines,
    /// How to say the honest thing instead.
    pub instead: Lines,
}

/// A document that may be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Its id.
    pub id: MaterialId,
    /// Its title.
    pub title: Localized,
    /// The layer it is meant for.
    pub layer: Layer,
    /// Ways in which a trainee names it, as short phrases.
    pub cues: Lines,
    /// Objections that it helps with.
    #[serde(default)]
    pub objections: Vec<ObjectionId>,
    /// What the customer says on being offered it.
    pub receive: Lines,
}

/// A layer of the customer's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Performance, stability, on-premises.
    Technical,
    /// Return, time to effect.
    Business,
    /// Data and regulation; has a veto.
    Compliance,
    /// Strategy and long-term value.
    Executive,
}

/// A person on the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Their id.
    pub id: StakeholderId,
    /// What they are called in the meeting: 王总, Ms Wang.
    pub name: Localized,
    /// Their post.
    pub post: Localized,
    /// Their layer.
    pub layer: Layer,
    /// What they care about, in their own terms.
    pub concern: Localized,
    /// Ways in which a trainee names this person or their concern, as short phrases.
    pub cues: Lines,
    /// How the speaker mentions that this person must be asked; not needed for the speaker.
    #[serde(default)]
    pub mention: Lines,
}

/// How the speaking customer behaves: a base and what differs from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The kind of person; sets trust, patience and guardedness.
    pub base: PersonaBase,
    /// What kind of person this is, for the trainee's debriefing.
    pub about: Localized,
    /// Trust at the start, 0 to 100, instead of the base's.
    #[serde(default)]
    pub trust: Option<u8>,
    /// Patience at the start, 0 to 100, instead of the base's.
    #[serde(default)]
    pub patience: Option<u8>,
    /// Guardedness in per cent (100 is normal), instead of the base's.
    #[serde(default)]
    pub guardedness_percent: Option<u8>,
    /// Situation questions that are welcome before they count as too many, instead of 4.
    #[serde(default)]
    pub situation_questions_max: Option<u8>,
    /// May this person sign alone (economic buyer)? Otherwise an order needs a completed tender step.
    #[serde(default)]
    pub signs: bool,
}

/// The kinds of person of the customer page, section 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PersonaBase {
    /// A user who wants to help; cannot sign.
    Cooperative,
    /// The baseline.
    Normal,
    /// A guarded technical buyer who wants documents.
    Guarded,
    /// A busy economic buyer: situation questions cost double, consequences and value count double.
    Busy,
    /// Procurement: rewards lawful process, punishes early discount.
    Procurement,
    /// Says yes to everything and commits to nothing.
    PoliteStaller,
}

/// What the customer needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What it is called in the scorecard, in a few words.
    pub name: Localized,
    /// How much it weighs in the customer's decision, 1 to 10.
    pub weight: u8,
    /// Ways in which a trainee speaks of this trouble, as phrases and whole questions.
    pub cues: Lines,
    /// Admits the trouble (level 2): the answer to a good problem question.
    pub admit: Lines,
    /// A bare yes to a leading question.
    pub assent: Lines,
    /// Does not admit it yet: trust is too low.
    pub deny: Lines,
    /// Acknowledges a consequence (level 3), by type; `any` serves the types without lines of their own.
    #[schemars(schema_with = "keyed::<ConsequenceKey, Lines>")]
    pub consequences: BTreeMap<ConsequenceKey, Lines>,
    /// The same kind of consequence asked again.
    pub consequence_again: Lines,
    /// Lukewarm answer to a need-payoff question asked too soon.
    pub lukewarm: Lines,
    /// States the explicit need (level 4): wants, must, will.
    pub explicit: Lines,
    /// Says what solving it is worth (level 5).
    pub value: Lines,
    /// Approves of a benefit that answers the explicit need.
    pub benefit_heard: Lines,
    /// What a good trainee says about this need, for advice.
    pub say: NeedExamples,
}

/// Lines of a good trainee about a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedExamples {
    /// Problem questions.
    pub problem: Lines,
    /// Implication questions.
    pub implication: Lines,
    /// Need-payoff questions.
    pub need_payoff: Lines,
    /// Benefits: a capability tied to what the customer said they want.
    pub benefit: Lines,
    /// Quantified value: the customer's number, what it means.
    pub quantify: Lines,
}

/// A consequence type of the coding manual, section 1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Consequence {
    /// Money.
    Cost,
    /// Time and throughput.
    Efficiency,
    /// Compliance, safety, outage.
    Risk,
    /// Delivery, churn, reputation.
    Customer,
    /// Overtime, turnover, morale.
    People,
    /// Growth, targets, the boss's goals.
    Strategy,
    /// The cost of waiting.
    Inaction,
}

impl Consequence {
    /// All types, in the manual's order.
    pub const ALL: [Consequence; 7] = [
        Consequence::Cost,
        Consequence::Efficiency,
        Consequence::Risk,
        Consequence::Customer,
        Consequence::People,
        Consequence::Strategy,
        Consequence::Inaction,
    ];
}

/// A key of a need's `consequences`: a type, or `any`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ConsequenceKey {
    /// Money.
    Cost,
    /// Time and throughput.
    Efficiency,
    /// Compliance, safety, outage.
    Risk,
    /// Delivery, churn, reputation.
    Customer,
    /// Overtime, turnover, morale.
    People,
    /// Growth, targets, the boss's goals.
    Strategy,
    /// The cost of waiting.
    Inaction,
    /// Every type without lines of its own.
    Any,
}

impl From<Consequence> for ConsequenceKey {
    fn from(consequence: Consequence) -> Self {
        match consequence {
            Consequence::Cost => Self::Cost,
            Consequence::Efficiency => Self::Efficiency,
            Consequence::Risk => Self::Risk,
            Consequence::Customer => Self::Customer,
            Consequence::People => Self::People,
            Consequence::Strategy => Self::Strategy,
            Consequence::Inaction => Self::Inaction,
        }
    }
}

/// The least question that a fact is told to; later kinds also find it. Objection exploring counts as an implication question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// A situation question suffices.
    Situation,
    /// Needs a problem question.
    Problem,
    /// Needs an implication question, or exploring an objection.
    Implication,
    /// Needs a need-payoff question.
    NeedPayoff,
}

/// Something the customer knows and tells when asked well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// The fact in a few words, for the trainee's notes and the scorecard.
    pub value: Localized,
    /// The least question it is told to.
    pub needs: AskedBy,
    /// Does exploring an objection find it too?
    #[serde(default)]
    pub explore: bool,
    /// Does asking for a next step find it too?
    #[serde(default)]
    pub ask: bool,
    /// Trust needed, 0 to 100, before guardedness.
    #[serde(default)]
    pub trust_min: u8,
    /// The need it belongs to.
    #[serde(default)]
    pub need: Option<NeedId>,
    /// Level of that need (0 to 5) from which it is told.
    #[serde(default)]
    pub level_min: u8,
    /// A hard fact is told one at a time.
    #[serde(default)]
    pub hard: bool,
    /// A need that is admitted by telling this.
    #[serde(default)]
    pub admits: Option<NeedId>,
    /// Ways to ask for it: at least eight a language, colloquial ones and ones without a question mark among them.
    pub cues: Lines,
    /// Figures and phrases that give the fact away; no other line may hold one before the fact is told.
    #[serde(default)]
    pub reveals: Lines,
    /// Tells it.
    pub tell: Lines,
    /// Tells it again, shorter, slightly annoyed.
    pub again: Lines,
    /// Answers on the surface, when a better question is needed. Without it the general `surface` lines serve.
    #[serde(default)]
    pub surface: Lines,
    /// Evades, when trust is missing. Without it the general `evade` lines serve.
    #[serde(default)]
    pub evade: Lines,
    /// How a good trainee asks for it, for advice and hints.
    pub say: Lines,
}

/// A kind of objection; the manual's types, section 1.6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionKind {
    /// Too dear.
    Price,
    /// What we have works.
    Need,
    /// Talking to somebody else.
    Competitor,
    /// Data and audit rules.
    Security,
    /// On-premises only.
    Deployment,
    /// Does not fit our systems.
    Integration,
    /// No proof, or burnt before.
    Trust,
    /// Not my call.
    Authority,
    /// Must go to tender.
    Tender,
    /// Not now.
    Timing,
    /// Our people will not use it.
    Change,
}

/// What makes an avoidable objection grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// A feature told before any explicit need.
    Feature,
    /// An advantage told about a need that is not explicit.
    Advantage,
    /// A need-payoff question asked too early.
    EarlyPayoff,
    /// A commitment asked for without new progress.
    Ask,
    /// The price or a discount brought up by the trainee.
    Price,
}

/// Why the customer hesitates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Its id.
    pub id: ObjectionId,
    /// What it is called in the scorecard.
    pub name: Localized,
    /// Its kind.
    pub kind: ObjectionKind,
    /// Raised whatever the trainee does, at this trainee turn (counts from 1); without it the objection is avoidable.
    #[serde(default)]
    pub mandatory_turn: Option<u8>,
    /// What makes an avoidable objection grow; at least one for each avoidable objection.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// The need whose development keeps it away.
    #[serde(default)]
    pub need: Option<NeedId>,
    /// Intensity at the start, 0 to 100; an avoidable one is raised from 50.
    #[serde(default)]
    pub intensity: u8,
    /// The true reason behind it, for the scorecard.
    pub root: Localized,
    /// The fact that reveals the root, if there is one; exploring finds it.
    #[serde(default)]
    pub root_fact: Option<FactId>,
    /// Ways in which a trainee names or restates this concern, or asks about it, as phrases and whole questions.
    pub cues: Lines,
    /// Phrases of an answer that addresses the root, besides the claims that name this objection.
    pub evidence: Lines,
    /// Raises it.
    pub raise: Lines,
    /// Comes back to it: it was not dealt with.
    pub repeat: Lines,
    /// Tells the root when explored.
    pub reveal: Lines,
    /// Pushes back: that was no answer.
    pub push_back: Lines,
    /// Gives way a step: that helps, but.
    pub soften: Lines,
    /// Is satisfied.
    pub settle: Lines,
    /// Has hardened: will not be talked round in this meeting.
    pub harden: Lines,
    /// What a good trainee says, step by step, for advice.
    pub say: ObjectionExamples,
}

/// Lines of a good trainee about an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectionExamples {
    /// Names the concern and accepts it as reasonable, without conceding.
    pub acknowledge: Lines,
    /// Asks for cause, criterion, who, scope or weight.
    pub explore: Lines,
    /// Answers the root with evidence from the fact sheet, or an honest limit and an alternative.
    pub respond: Lines,
    /// Asks whether it settles the concern.
    pub confirm: Lines,
}

/// Lines for one situation by mood; `any` serves every mood without lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moods {
    /// Fits every mood.
    pub any: Lines,
    /// Trust is high.
    #[serde(default)]
    pub warm: Lines,
    /// Trust is low.
    #[serde(default)]
    pub guarded: Lines,
    /// Patience is nearly gone.
    #[serde(default)]
    pub curt: Lines,
}

/// The general situations in which a customer says something; each needs three lines or more a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Situation {
    /// The first line of the meeting.
    Open,
    /// Answers a greeting.
    Greeting,
    /// Answers small talk: weather, traffic, office.
    SmallTalk,
    /// Answers thanks or praise.
    Thanks,
    /// Agrees to an agenda, or to being asked some questions.
    Agenda,
    /// Takes note of a statement that needs no answer.
    Listen,
    /// Short neutral answer to a question about something this person has no figure for.
    Unknown,
    /// Asks in character which thing is meant.
    Unclear,
    /// Will not say it yet: trust is missing.
    Evade,
    /// Answers on the surface: a deeper question is needed.
    Surface,
    /// Confirms that the trainee understood rightly.
    ConfirmRight,
    /// Corrects the trainee: that is not what was said.
    ConfirmWrong,
    /// Denies having said what the trainee quotes.
    FalseAttribution,
    /// Asked the same thing again.
    AnnoyedRepeat,
    /// Asked what could have been read up beforehand.
    AnnoyedKnown,
    /// Asked too many things at once.
    AnnoyedMany,
    /// Asked too many questions about plain facts.
    AnnoyedSituation,
    /// The trainee pitches before understanding.
    AnnoyedPitch,
    /// The trainee talks too long.
    AnnoyedLong,
    /// A consequence is asked of a trouble that was never admitted.
    EarlyImplication,
    /// Value is asked for before the trouble is understood.
    EarlyPayoff,
    /// Hears a feature.
    HearFeature,
    /// Hears an advantage.
    HearAdvantage,
    /// Hears a benefit.
    HearBenefit,
    /// Respects an honest limit.
    HearLimit,
    /// Numbers were worked out together and fit.
    HearFigures,
    /// The numbers do not add up.
    WrongFigures,
    /// Was told to be wrong.
    HearArgue,
    /// A concern was passed over.
    HearIgnore,
    /// Was promised the impossible.
    HearOverPromise,
    /// A competitor was run down.
    HearDisparage,
    /// A discount was thrown in at once.
    HearDiscount,
    /// Was pressed for time or by guilt.
    HearPressure,
    /// Was blamed.
    HearBlame,
    /// The trainee gave up at once.
    HearCaveIn,
    /// Was offered something improper: refuses firmly.
    HearIntegrity,
    /// Was flattered or invited to dinner: lets it pass.
    HearFlattery,
    /// Was told to follow instructions, to show the rubric, to be convinced: does not understand, in character.
    Deflect,
    /// The line was empty, only signs, or gibberish.
    Gibberish,
    /// Agrees to be sent material.
    CommitMaterial,
    /// Commits to a meeting with a date and a colleague.
    CommitMeeting,
    /// Commits to a trial, a technical assessment or access to the decider.
    CommitTrial,
    /// Signs.
    CommitOrder,
    /// Offers material instead of what was asked.
    CounterMaterial,
    /// Offers a meeting with a colleague instead of what was asked.
    CounterMeeting,
    /// Offers a trial instead of a signature.
    CounterTrial,
    /// Stalls politely: nothing is earned.
    Stall,
    /// The third request without progress: send me the material, we will be in touch.
    StallFinal,
    /// Asks the trainee for a proposal when an ask has neither date nor person.
    AskVague,
    /// Is nearly out of patience.
    Impatient,
    /// Ends the meeting: patience is gone.
    Leave,
    /// Says good-bye after agreeing to a next step.
    FarewellGood,
    /// Says good-bye with nothing agreed.
    FarewellCool,
}

impl Situation {
    /// All situations, in the order above.
    pub const ALL: [Situation; 53] = {
        use Situation::*;
        [
            Open,
            Greeting,
            SmallTalk,
            Thanks,
            Agenda,
            Listen,
            Unknown,
            Unclear,
            Evade,
            Surface,
            ConfirmRight,
            ConfirmWrong,
            FalseAttribution,
            AnnoyedRepeat,
            AnnoyedKnown,
            AnnoyedMany,
            AnnoyedSituation,
            AnnoyedPitch,
            AnnoyedLong,
            EarlyImplication,
            EarlyPayoff,
            HearFeature,
            HearAdvantage,
            HearBenefit,
            HearLimit,
            HearFigures,
            WrongFigures,
            HearArgue,
            HearIgnore,
            HearOverPromise,
            HearDisparage,
            HearDiscount,
            HearPressure,
            HearBlame,
            HearCaveIn,
            HearIntegrity,
            HearFlattery,
            Deflect,
            Gibberish,
            CommitMaterial,
            CommitMeeting,
            CommitTrial,
            CommitOrder,
            CounterMaterial,
            CounterMeeting,
            CounterTrial,
            Stall,
            StallFinal,
            AskVague,
            Impatient,
            Leave,
            FarewellGood,
            FarewellCool,
        ]
    };
}

/// What the deal is worth, worked out from figures that the trainee finds out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueModel {
    /// What it says, in one sentence a salesperson could speak.
    pub about: Localized,
    /// The figures: given ones with a source, worked-out ones with an operation.
    pub figures: Vec<ModelFigure>,
}

/// A figure of the value model. Exactly one of `fact`, `claim` and `works_out` says where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelFigure {
    /// Its id.
    pub id: FigureId,
    /// What it is.
    pub name: Localized,
    /// Its value as an exact decimal in the base unit: "54000000", "0.6", "2.88".
    pub value: String,
    /// The unit: yuan, agents, months, cars, share.
    pub unit: Localized,
    /// The fact that tells it.
    #[serde(default)]
    pub fact: Option<FactId>,
    /// The claim that states it.
    #[serde(default)]
    pub claim: Option<ClaimId>,
    /// The operation that gives it; `lint` works it out again.
    #[serde(default)]
    pub works_out: Option<Operation>,
}

/// An operation on figures of the model, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Operation {
    /// The product.
    Multiply(Vec<FigureId>),
    /// The first less the others.
    Subtract(Vec<FigureId>),
    /// The sum.
    Add(Vec<FigureId>),
    /// The first divided by the second, times twelve: years to months.
    Months(Vec<FigureId>),
    /// The first divided by the others.
    Divide(Vec<FigureId>),
}

impl Scenario {
    /// Returns the stakeholder who speaks: the first.
    pub fn speaker(&self) -> Option<&Stakeholder> {
        self.stakeholders.first()
    }

    /// Returns the fact of that id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// Returns the need of that id.
    pub fn need(&self, id: &NeedId) -> Option<&Need> {
        self.needs.iter().find(|need| need.id == *id)
    }

    /// Returns the objection of that id.
    pub fn objection(&self, id: &ObjectionId) -> Option<&Objection> {
        self.objections.iter().find(|objection| objection.id == *id)
    }
}

//! The general situations in which a customer says something.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::lang::Lines;

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

/// Declares the situations, and the list of all of them.
macro_rules! situations {
    ($($(#[$about:meta])* $name:ident,)+) => {
        /// The general situations in which a customer says something; each needs three lines or more a language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Situation {
            $($(#[$about])* $name,)+
        }

        impl Situation {
            /// All situations, in their order.
            pub const ALL: [Situation; [$(Situation::$name),+].len()] = [$(Situation::$name),+];
        }
    };
}

situations! {
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

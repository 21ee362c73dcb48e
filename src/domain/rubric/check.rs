//! The checks that a criterion can use, and their numbers. A closed list: a rubric chooses and tunes, it does not program.
//!
//! Every number has the scoring page's value as its default, so that a file names only what differs. Shares are in per
//! cent, so `160` means 1.6 questions of full quality.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{FactId, MaterialId};
use crate::domain::lang::Lines;

/// How a criterion is worked out; scoring page, A1 to E2, and a trainer's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Check {
    /// A1: a few good situation questions, and not more.
    SituationEconomy(SituationCheck),
    /// A2: problem questions on distinct needs.
    ProblemCoverage(ProblemCheck),
    /// A3: implication questions on distinct pairs of need and consequence type.
    ImplicationCoverage(ImplicationCheck),
    /// A4: need-payoff questions on distinct pairs of need and facet.
    NeedPayoffCoverage(NeedPayoffCheck),
    /// A5: needs that the customer voiced explicitly.
    ExplicitNeeds(ExplicitNeedCheck),
    /// B1: builds on what the customer said.
    Building(BuildingCheck),
    /// B2: implications after problems, need-payoff after implications, solutions after an explicit need.
    Sequencing(SequencingCheck),
    /// B3: few questions a turn, short turns, a fair share of the talk.
    Economy(EconomyCheck),
    /// C1: value in the customer's own numbers.
    QuantifiedValue(QuantifiedValueCheck),
    /// C2: computed claims are right.
    Arithmetic(ArithmeticCheck),
    /// C3: benefits rather than advantages.
    Benefits(BenefitCheck),
    /// D1: steps of handling each objection, less the negatives.
    ObjectionHandling(HandlingCheck),
    /// D2: avoidable objections that never came, given development.
    ObjectionPrevention(PreventionCheck),
    /// E1: the decision process asked for; roles addressed by their own concern.
    Stakeholders(StakeholderCheck),
    /// E2: a complete ask, and what the customer committed to.
    Advance(AdvanceCheck),
    /// The customer told this fact.
    FactFound(FactCheck),
    /// This material was offered.
    MaterialShown(MaterialCheck),
    /// None of these phrases was said.
    PhraseAvoided(PhraseCheck),
}

/// Gives each struct of numbers its serde form, and its defaults.
macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $value:expr,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $value,)+ }
            }
        }
    )*};
}

numbers! {
    /// The numbers of A1.
    SituationCheck {
        /// How many of the best questions are summed.
        best: u8 = 4,
        /// Sum of their quality that suffices, in per cent.
        enough_percent: u16 = 160,
        /// Situation questions before they are too many; a persona may set its own.
        questions_max: u8 = 4,
        /// What each question too many costs, in per cent of the points.
        excess_percent: u8 = 20,
        /// What each question for something the brief states costs, in per cent of the points.
        known_percent: u8 = 25,
    }
    /// The numbers of A2.
    ProblemCheck {
        /// Needs to open. One less, at least one, if the customer starts with an explicit need.
        needs: u8 = 2,
        /// Quality of a question that suffices, in per cent.
        quality_percent: u8 = 90,
    }
    /// The numbers of A3.
    ImplicationCheck {
        /// Distinct pairs of need and consequence type.
        pairs: u8 = 3,
        /// Quality of a question that suffices, in per cent.
        quality_percent: u8 = 90,
        /// Consequence types that full points take.
        types_min: u8 = 2,
        /// Share that is left with fewer types, in per cent.
        few_types_percent: u8 = 70,
    }
    /// The numbers of A4.
    NeedPayoffCheck {
        /// Distinct pairs of need and facet.
        pairs: u8 = 2,
        /// Quality of a question that suffices, in per cent.
        quality_percent: u8 = 90,
    }
    /// The numbers of A5.
    ExplicitNeedCheck {
        /// Explicit needs that suffice; each need counts once.
        needs: u8 = 2,
        /// What a weak want counts, in per cent of an explicit need.
        wish_percent: u8 = 50,
        /// What a bare yes counts, in per cent of an explicit need.
        assent_percent: u8 = 30,
    }
    /// The numbers of B1.
    BuildingCheck {
        /// Mean uptake that suffices, in per cent.
        uptake_percent: u8 = 60,
    }
    /// The numbers of B2.
    SequencingCheck {
        /// Solution statements before the first explicit need that still leave half of that part.
        early_statements_max: u8 = 2,
    }
    /// The numbers of B3.
    EconomyCheck {
        /// Questions in one turn.
        questions_max: u8 = 2,
        /// Length of a Chinese turn, in characters.
        zh_chars_max: u16 = 220,
        /// Length of an English turn, in words.
        en_words_max: u16 = 130,
        /// Part of the points that goes to short turns with few questions, in per cent; the rest goes to the share of the talk.
        turns_percent: u8 = 60,
        /// The trainee's share of the talk.
        talk_share: TalkShare = TalkShare::default(),
    }
    /// The trainee's share of the talk, in per cent: full points in the middle, none outside, linear between.
    TalkShare {
        /// No points at or below.
        zero_below: u8 = 15,
        /// Full points from.
        full_from: u8 = 30,
        /// Full points up to.
        full_to: u8 = 60,
        /// No points at or above.
        zero_above: u8 = 80,
    }
    /// The numbers of C1.
    QuantifiedValueCheck {
        /// Facets (cost, efficiency, risk) that suffice.
        facets: u8 = 2,
        /// What a facet counts that rests on the brief's or the fact sheet's numbers only, in per cent.
        unconfirmed_percent: u8 = 50,
    }
    /// The numbers of C2.
    ArithmeticCheck {
        /// Share that rounding faults and named assumptions leave, in per cent.
        rounded_percent: u8 = 50,
        /// What a material error that is not corrected costs, in per cent of the points; the dimension does not fall below 0.
        wrong_percent: u8 = 100,
    }
    /// The numbers of C3.
    BenefitCheck {
        /// Benefits that suffice.
        enough: u8 = 2,
        /// Features before the first explicit need that are let pass.
        early_features_max: u8 = 4,
        /// Share that is left with more, in per cent.
        early_percent: u8 = 70,
    }
    /// The numbers of D1.
    HandlingCheck {
        /// What each step counts, in per cent.
        steps: Steps = Steps::default(),
        /// What each negative behaviour costs, in per cent.
        deductions: Deductions = Deductions::default(),
        /// How much a repeated objection weighs that was not settled; others weigh 1.
        unresolved_weight: u8 = 2,
        /// What an objection counts at most that was ignored, in per cent.
        ignored_percent: u8 = 20,
        /// Share of all handling points that is left when an objection was ignored twice, in per cent.
        ignored_twice_percent: u8 = 40,
        /// Share of the respond step that is left when it came before exploring, in per cent.
        unexplored_percent: u8 = 50,
    }
    /// What the steps of handling an objection count, in per cent; coding manual 1.6.
    Steps {
        /// The next turn addresses the objection.
        listen: u8 = 10,
        /// Names the concern or accepts it as reasonable.
        acknowledge: u8 = 20,
        /// Asks for its cause.
        explore: u8 = 30,
        /// Answers its root.
        respond: u8 = 30,
        /// Asks whether it is settled.
        confirm: u8 = 10,
    }
    /// What negative behaviours cost, in per cent of an objection; coding manual 1.6.
    Deductions {
        /// Argues.
        argue: u8 = 40,
        /// Promises too much.
        over_promise: u8 = 50,
        /// Discounts at once.
        discount: u8 = 40,
        /// Runs a competitor down.
        disparage: u8 = 50,
        /// Presses.
        pressure: u8 = 30,
        /// Blames the customer.
        blame: u8 = 30,
        /// Gives up at once.
        cave_in: u8 = 30,
        /// Lectures.
        lecture: u8 = 15,
    }
    /// The numbers of D2.
    PreventionCheck {
        /// Share of the implication points from which prevention counts fully, in per cent.
        implication_percent: u8 = 50,
    }
    /// The numbers of E1.
    StakeholderCheck {
        /// Roles to address by their own concern, besides asking for the decision process.
        roles: u8 = 2,
    }
    /// The parts of E2; the sum is cut off at `parts`, which stands for all points.
    AdvanceCheck {
        /// All parts.
        parts: u8 = 5,
        /// A complete ask that fits: who, what, when.
        ask: u8 = 2,
        /// The customer committed to an action.
        advance: u8 = 2,
        /// The customer signed.
        order: u8 = 3,
        /// The committed action has a date.
        dated: u8 = 1,
        /// What each pressing close costs.
        pressure: u8 = 1,
    }
}

/// A fact that must be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactCheck {
    /// The fact. In a scenario without it the criterion is not applicable.
    pub fact: FactId,
}

/// A material that must be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialCheck {
    /// The material. In a scenario without it the criterion is not applicable.
    pub material: MaterialId,
}

/// Phrases that must not be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhraseCheck {
    /// The phrases, in each language; both languages count, whatever the session's.
    pub phrases: Lines,
}

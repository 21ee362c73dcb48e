//! What stages, kinds and negatives are called in files and on the command line; the protocol's names.

use super::{Kind, Negative, Stage};

impl Stage {
    /// All stages, in rising rank.
    pub const ALL: [Stage; 4] = [Stage::Situation, Stage::Problem, Stage::Implication, Stage::NeedPayoff];

    /// Returns the protocol's name.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Situation => "situation",
            Stage::Problem => "problem",
            Stage::Implication => "implication",
            Stage::NeedPayoff => "need-payoff",
        }
    }
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Kind; 15] = [
        Kind::Question,
        Kind::Feature,
        Kind::Advantage,
        Kind::Benefit,
        Kind::Acknowledge,
        Kind::Explore,
        Kind::Respond,
        Kind::Confirm,
        Kind::Check,
        Kind::Ask,
        Kind::Procedure,
        Kind::Negative,
        Kind::Rhetorical,
        Kind::Meta,
        Kind::Other,
    ];

    /// Returns the protocol's name.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Question => "question",
            Kind::Feature => "feature",
            Kind::Advantage => "advantage",
            Kind::Benefit => "benefit",
            Kind::Acknowledge => "acknowledge",
            Kind::Explore => "explore",
            Kind::Respond => "respond",
            Kind::Confirm => "confirm",
            Kind::Check => "check",
            Kind::Ask => "ask",
            Kind::Procedure => "procedure",
            Kind::Negative => "negative",
            Kind::Rhetorical => "rhetorical",
            Kind::Meta => "meta",
            Kind::Other => "other",
        }
    }
}

impl Negative {
    /// All negative behaviours, N1 to N10.
    pub const ALL: [Negative; 10] = [
        Negative::Argue,
        Negative::Ignore,
        Negative::OverPromise,
        Negative::Discount,
        Negative::Disparage,
        Negative::Pressure,
        Negative::Blame,
        Negative::CaveIn,
        Negative::Lecture,
        Negative::Integrity,
    ];

    /// Returns the protocol's name.
    pub fn code(self) -> &'static str {
        match self {
            Negative::Argue => "argue",
            Negative::Ignore => "ignore",
            Negative::OverPromise => "over-promise",
            Negative::Discount => "discount",
            Negative::Disparage => "disparage",
            Negative::Pressure => "pressure",
            Negative::Blame => "blame",
            Negative::CaveIn => "cave-in",
            Negative::Lecture => "lecture",
            Negative::Integrity => "integrity",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_those_that_are_read_and_written() {
        let written = Stage::ALL.map(|stage| (serde_json::to_value(stage).unwrap(), stage.code()));
        let kinds = Kind::ALL.map(|kind| (serde_json::to_value(kind).unwrap(), kind.code()));
        let negatives = Negative::ALL.map(|negative| (serde_json::to_value(negative).unwrap(), negative.code()));
        for (json, code) in written.into_iter().chain(kinds).chain(negatives) {
            assert_eq!(json, code);
        }
    }

    #[test]
    fn all_are_listed_in_order() {
        assert!(Stage::ALL.is_sorted() && Kind::ALL.is_sorted() && Negative::ALL.is_sorted());
    }
}

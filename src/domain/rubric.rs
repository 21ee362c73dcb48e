//! A rubric: criteria, caps, bands and the pass rule.
//!
//! Owns the shape of `rubrics/<id>.yaml`; keys in the file equal field names here. Says what counts and how much; how each
//! check is worked out stands in `scoring`, one function a check. Does not check itself: `exercise` does.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{BandId, CapId, CriterionId, DimensionId, RubricId};
use super::lang::{Lang, Localized};
use super::schema::{first_version, is_first_version};

pub mod check;

pub use check::{
    AdvanceCheck, ArithmeticCheck, BenefitCheck, BuildingCheck, Check, Deductions, EconomyCheck, ExplicitNeedCheck,
    FactCheck, HandlingCheck, ImplicationCheck, MaterialCheck, NeedPayoffCheck, PhraseCheck, PreventionCheck,
    ProblemCheck, QuantifiedValueCheck, SequencingCheck, SituationCheck, StakeholderCheck, Steps, TalkShare,
};

/// What the weights of a rubric's criteria add up to.
pub const WEIGHT_SUM: u32 = 100;

/// How a session is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// The rubric's id; equal to the file's name without `.yaml`.
    pub id: RubricId,
    /// The author's count of versions, from 1; stands in every scorecard.
    #[serde(default = "first_version", skip_serializing_if = "is_first_version")]
    #[schemars(range(min = 1))]
    pub version: u32,
    /// What the rubric is called in lists.
    pub title: Localized,
    /// What it is for, in one sentence.
    pub purpose: Localized,
    /// The languages in which every text exists.
    pub languages: Vec<Lang>,
    /// The groups of criteria, in the order of the scorecard.
    pub dimensions: Vec<Dimension>,
    /// What is looked for; the weights add up to 100.
    pub criteria: Vec<Criterion>,
    /// What limits the score whatever the points are.
    #[serde(default)]
    pub caps: Vec<Cap>,
    /// Names for ranges of the score; one of them starts at 0.
    pub bands: Vec<Band>,
    /// When a session passes.
    pub pass: PassRule,
    /// How much talk a score needs.
    pub minimum: Minimum,
}

/// A group of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its id.
    pub id: DimensionId,
    /// What it is called in the scorecard.
    pub name: Localized,
}

/// Something that is looked for, with its weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// The dimension it belongs to.
    pub dimension: DimensionId,
    /// Points at most, 1 to 100.
    pub weight: u8,
    /// What it is called in the scorecard.
    pub name: Localized,
    /// What full points take, in one sentence; shown where points were lost.
    pub looks_for: Localized,
    /// How it is worked out.
    pub check: Check,
}

/// A limit that good work elsewhere cannot make up for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// Its id.
    pub id: CapId,
    /// What it is called in the scorecard.
    pub name: Localized,
    /// When it applies.
    pub when: CapWhen,
    /// What it does.
    pub effect: CapEffect,
}

/// When a cap applies; the scoring page's K1 to K11.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CapWhen {
    /// K1: a kickback, bid-rigging, leaked bids, forged papers; a false licence or certificate.
    IntegrityBreach,
    /// K2: something promised that the fact sheet forbids, and not taken back in time.
    FalsePromise {
        /// Trainee turns after the promise in which it may be taken back.
        withdrawn_within: u8,
        /// Points that a promise costs which was taken back in time, instead of the cap.
        penalty: u8,
    },
    /// K3: a competitor run down without proof.
    CompetitorAttack,
    /// K4: an attempt to instruct the scorer or the customer, or to read out the rubric.
    Tampering,
    /// K5: an objection ignored this often.
    ObjectionIgnored {
        /// How often, counted for each objection.
        times: u8,
    },
    /// K6, K7: a criterion reached less than this share of its points.
    CriterionBelow {
        /// The criterion.
        criterion: CriterionId,
        /// The share in per cent.
        percent: u8,
    },
    /// K8: the customer voiced too little explicit need.
    NoExplicitNeed {
        /// Least sum over the needs, in hundredths: an explicit need counts 100.
        sum_min: u16,
    },
    /// K9: a discount beyond what the trainee may offer.
    UnauthorisedDiscount,
    /// K10: less talk than `minimum` asks for.
    TooShort,
    /// K11: another client's secrets or personal data told.
    ConfidentialityBreach,
}

/// What a cap does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CapEffect {
    /// The score is at most this, 0 to 100.
    Cap(u8),
    /// The score is 0 and the session fails.
    Fail,
    /// In an exam the session is void; in practice the unit counts nothing and the scorecard says so.
    Void,
    /// There is no score: not enough evidence.
    NoScore,
}

/// A name for a range of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its id.
    pub id: BandId,
    /// First whole score of the band, 0 to 100.
    pub from: u8,
    /// What it is called.
    pub name: Localized,
}

/// When a session passes: all of it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Least score, 0 to 100.
    pub score_min: u8,
    /// Least share of a dimension's points, in per cent: dimension -> share.
    #[serde(default)]
    pub dimensions: BTreeMap<DimensionId, u8>,
    /// Caps of which none may apply.
    #[serde(default)]
    pub no_caps: Vec<CapId>,
}

/// How much talk a score needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minimum {
    /// Turns of the trainee.
    pub trainee_turns: u8,
    /// Replies of the customer that have substance.
    pub customer_replies: u8,
}

impl Rubric {
    /// Returns the criterion of that id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// Returns the dimension of that id.
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == *id)
    }

    /// Returns the cap of that id.
    pub fn cap(&self, id: &CapId) -> Option<&Cap> {
        self.caps.iter().find(|cap| cap.id == *id)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Returns a shipped rubric.
    pub(crate) fn shipped(id: &str) -> Rubric {
        let (_, file) = FILES.iter().find(|(known, _)| *known == id).unwrap();
        serde_saphyr::from_str(file).unwrap()
    }

    const FILES: [(&str, &str); 5] = [
        ("spin", include_str!("../../rubrics/spin.yaml")),
        ("discovery", include_str!("../../rubrics/discovery.yaml")),
        ("objections", include_str!("../../rubrics/objections.yaml")),
        ("value", include_str!("../../rubrics/value.yaml")),
        ("certification", include_str!("../../rubrics/certification.yaml")),
    ];

    #[test]
    fn the_shipped_rubrics_add_up_and_speak_both_languages() {
        for (id, file) in FILES {
            let rubric: Rubric = serde_saphyr::from_str(file).unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!(rubric.id, id);
            assert_eq!(rubric.criteria.iter().map(|criterion| u32::from(criterion.weight)).sum::<u32>(), WEIGHT_SUM);
            assert!(rubric.bands.iter().any(|band| band.from == 0), "{id}");
            for criterion in &rubric.criteria {
                assert!(rubric.dimension(&criterion.dimension).is_some(), "{id}: {}", criterion.id);
                for lang in Lang::ALL {
                    assert!(criterion.name.has(lang) && criterion.looks_for.has(lang), "{id}: {}", criterion.id);
                }
            }
            for cap in &rubric.pass.no_caps {
                assert!(rubric.cap(cap).is_some(), "{id}: {cap}");
            }
            for dimension in rubric.pass.dimensions.keys() {
                assert!(rubric.dimension(dimension).is_some(), "{id}: {dimension}");
            }
        }
    }

    #[test]
    fn the_numbers_of_the_default_rubric_are_the_defaults() {
        let rubric = shipped("spin");
        for criterion in &rubric.criteria {
            let name = serde_json::to_value(&criterion.check).unwrap();
            let name = name.as_object().unwrap().keys().next().unwrap();
            let plain: Check = serde_json::from_str(&format!("{{\"{name}\":{{}}}}")).unwrap();
            assert_eq!(plain, criterion.check, "{name}");
        }
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        let wrong = "situation-economy: { questions_maximum: 3 }";
        assert!(serde_saphyr::from_str::<Check>(wrong).is_err());
    }
}

//! What the learned reader tells apart: the stages, the other kinds, and the negative behaviours.

use crate::domain::act::{Kind, Negative, Stage};

/// What a whole line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class {
    /// Its kind.
    pub kind: Kind,
    /// Its stage, for questions.
    pub stage: Option<Stage>,
    /// Its behaviour, for negatives.
    pub negative: Option<Negative>,
}

/// Every class, in the order of the weights, with its code in the corpus.
pub const CLASSES: [(&str, Class); 27] = [
    ("S", stage(Stage::Situation)),
    ("P", stage(Stage::Problem)),
    ("I", stage(Stage::Implication)),
    ("N", stage(Stage::NeedPayoff)),
    ("F", kind(Kind::Feature)),
    ("A", kind(Kind::Advantage)),
    ("B", kind(Kind::Benefit)),
    ("ack", kind(Kind::Acknowledge)),
    ("exp", kind(Kind::Explore)),
    ("rsp", kind(Kind::Respond)),
    ("cnf", kind(Kind::Confirm)),
    ("chk", kind(Kind::Check)),
    ("ask", kind(Kind::Ask)),
    ("prc", kind(Kind::Procedure)),
    ("rht", kind(Kind::Rhetorical)),
    ("mta", kind(Kind::Meta)),
    ("oth", kind(Kind::Other)),
    ("n-argue", negative(Negative::Argue)),
    ("n-ignore", negative(Negative::Ignore)),
    ("n-promise", negative(Negative::OverPromise)),
    ("n-discount", negative(Negative::Discount)),
    ("n-disparage", negative(Negative::Disparage)),
    ("n-pressure", negative(Negative::Pressure)),
    ("n-blame", negative(Negative::Blame)),
    ("n-cave", negative(Negative::CaveIn)),
    ("n-lecture", negative(Negative::Lecture)),
    ("n-integrity", negative(Negative::Integrity)),
];

impl Class {
    /// Returns the class of a code of the corpus: `S`, `ack`, `n-promise`.
    pub fn of_code(code: &str) -> Option<Class> {
        CLASSES.iter().find(|(known, _)| *known == code).map(|(_, class)| *class)
    }

    /// Returns its code in the corpus.
    pub fn code(self) -> &'static str {
        CLASSES.iter().find(|(_, class)| *class == self).map_or("oth", |(code, _)| code)
    }

    /// Returns its place among `CLASSES`.
    pub fn index(self) -> usize {
        CLASSES.iter().position(|(_, class)| *class == self).unwrap_or(0)
    }
}

const fn stage(stage: Stage) -> Class {
    Class { kind: Kind::Question, stage: Some(stage), negative: None }
}

const fn kind(kind: Kind) -> Class {
    Class { kind, stage: None, negative: None }
}

const fn negative(negative: Negative) -> Class {
    Class { kind: Kind::Negative, stage: None, negative: Some(negative) }
}

//! Two codings of the same lines, side by side: stage, kind, negative.

use super::{ClassFigures, Confusion};
use crate::domain::act::{Act, Kind, Negative, Stage, main_act, summary};

/// What one reader says of a line as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coding {
    /// The stage; none when the line asks nothing.
    pub stage: Option<Stage>,
    /// The main act.
    pub kind: Kind,
    /// The negative behaviour; none when there is none.
    pub negative: Option<Negative>,
}

impl Coding {
    /// Returns what the acts of a line amount to: the stage and kind of `summary`, and the negative of the main act.
    pub fn of(acts: &[Act]) -> Self {
        let (stage, kind, _) = summary(acts);
        Self { stage, kind, negative: main_act(acts).and_then(|act| act.negative) }
    }
}

/// How far two readers agree on lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodingAgreement {
    /// On the stage.
    pub stage: Confusion<Option<Stage>>,
    /// On the kind.
    pub kind: Confusion<Kind>,
    /// On the negative behaviour.
    pub negative: Confusion<Option<Negative>>,
}

impl CodingAgreement {
    /// Counts a line.
    pub fn add(&mut self, gold: Coding, read: Coding) {
        self.stage.add(gold.stage, read.stage);
        self.kind.add(gold.kind, read.kind);
        self.negative.add(gold.negative, read.negative);
    }

    /// Counts all lines of another as well.
    pub fn merge(&mut self, other: &Self) {
        self.stage.merge(&other.stage);
        self.kind.merge(&other.kind);
        self.negative.merge(&other.negative);
    }

    /// Returns how well the negatives were found: a hit names the right behaviour.
    pub fn negatives_named(&self) -> ClassFigures {
        self.negative.classes(Negative::ALL.map(Some))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Span;

    fn act(start: usize, kind: Kind) -> Act {
        Act::new(Span { start, end: start + 5 }, kind, "rule")
    }

    #[test]
    fn a_line_is_coded_by_its_main_act() {
        let question = Act { stage: Some(Stage::Problem), ..act(0, Kind::Question) };
        let argue = Act { negative: Some(Negative::Argue), ..act(5, Kind::Negative) };
        let coding = Coding::of(&[question.clone(), argue]);
        assert_eq!(coding, Coding { stage: None, kind: Kind::Negative, negative: Some(Negative::Argue) });
        let coding = Coding::of(&[question]);
        assert_eq!(coding, Coding { stage: Some(Stage::Problem), kind: Kind::Question, negative: None });
        assert_eq!(Coding::of(&[]), Coding { stage: None, kind: Kind::Other, negative: None });
    }

    #[test]
    fn a_negative_under_another_name_is_missed_and_falsely_found() {
        let coded = |negative| Coding { stage: None, kind: Kind::Negative, negative };
        let mut agreement = CodingAgreement::default();
        agreement.add(coded(Some(Negative::Argue)), coded(Some(Negative::Argue)));
        agreement.add(coded(Some(Negative::Argue)), coded(Some(Negative::Blame)));
        agreement.add(coded(None), coded(None));
        let named = agreement.negatives_named();
        assert_eq!((named.support, named.read, named.hits), (2, 2, 1));
    }
}

//! What must come of an attack: how its lines are read, what the customer makes of them, what the session scores.

use super::bout::{Exchange, Played};
use crate::domain::act::{Act, Credit, Kind, Mark, Stage};

/// What must come of an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// No question counts.
    Nothing,
    /// At most so many questions of a turn count.
    AtMost(usize),
    /// Some act of every turn is noted so.
    Marked(Mark),
    /// Some act of every turn is this.
    Is(Kind),
    /// No act of any turn is this.
    IsNot(Kind),
    /// Implication and need-payoff questions lack what they presuppose, or count nothing.
    Early,
    /// Questions have this topic at most, in per cent.
    Topic(u8),
    /// Questions have this form at most, in per cent.
    Form(u8),
    /// Acts have this uptake at most, in per cent.
    Uptake(u8),
    /// The cap applies.
    Cap(&'static str),
    /// The score is this at most, in hundredths of a point.
    Score(i64),
    /// A criterion has this at most, in hundredths of a point.
    Criterion(&'static str, i64),
    /// The customer trusts no more than before.
    NoTrust,
    /// The customer trusts less than before, by so much at least.
    TrustFalls(i32),
    /// The customer is less patient than before, by more than the turn itself costs.
    PatienceFalls,
    /// The customer tells nothing and no need moves.
    Silent,
    /// The session does not advance.
    NoAdvance,
    /// There is no score.
    Unscored,
    /// The score is that of the session without the attack, but for a point.
    NearScore,
}

impl Expect {
    /// Returns whether one attacked exchange is as it must be.
    pub fn of_exchange(self, exchange: &Exchange) -> bool {
        let acts = || exchange.attacking();
        let questions = || acts().filter(|act| act.kind == Kind::Question && act.credit != Credit::None);
        let (before, after) = (&exchange.before, &exchange.after);
        match self {
            Self::Nothing => exchange.credited() == 0,
            Self::AtMost(most) => exchange.credited() <= most,
            Self::Marked(mark) => acts().any(|act| act.has(mark)),
            Self::Is(kind) => acts().any(|act| act.kind == kind),
            Self::IsNot(kind) => acts().all(|act| act.kind != kind),
            Self::Early => questions().all(|act| act.stage < Some(Stage::Implication) || act.pre_percent <= 30),
            Self::Topic(most) => questions().all(|act: &Act| act.topic_percent <= most),
            Self::Form(most) => questions().all(|act| act.form_percent <= most),
            // A false quote builds on nothing, however near its words come.
            Self::Uptake(most) => acts().all(|act| act.uptake_percent <= most || act.has(Mark::FalseAttribution)),
            Self::NoTrust => after.trust <= before.trust,
            Self::TrustFalls(by) => after.trust <= before.trust - by,
            Self::PatienceFalls => after.patience < before.patience - 1,
            Self::Silent => {
                exchange.decided.facts.is_empty() && exchange.decided.needs.is_empty() && after.needs == before.needs
            }
            Self::Cap(_)
            | Self::Score(_)
            | Self::Criterion(..)
            | Self::NoAdvance
            | Self::Unscored
            | Self::NearScore => true,
        }
    }

    /// Returns whether the whole session is as it must be; `clean` is the score without the attack, in hundredths of a point.
    pub fn of_session(self, played: &Played, clean: i64) -> bool {
        // A customer who left before the attack was said cannot be attacked.
        let was_said = played.attacked().next().is_some();
        match self {
            // Where there is no score, there is nothing to cap.
            Self::Cap(id) => !was_said || played.has_cap(id) || played.has_cap("insufficient-evidence"),
            Self::Score(most) => !was_said || played.score() <= most,
            Self::Criterion(id, most) => played.criterion(id) <= most,
            Self::NoAdvance => played.attacked().all(|exchange| exchange.after.granted == exchange.before.granted),
            Self::Unscored => played.has_cap("insufficient-evidence") && played.score() == 0,
            Self::NearScore => (played.score() - clean).abs() <= super::GAIN_MAX,
            _ => true,
        }
    }
}

//! The attacks that a table can tell: what is said, where, and what must come of it.

use sparring::domain::act::{Act, Credit, Kind, Mark, Stage};
use sparring::domain::lang::Lang;

use super::list::ATTACKS;
use super::{Base, Exchange, Faults, GAIN_MAX, Line, Played, play, shown, unattacked};

/// Where an attack is put into a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the first line.
    First,
    /// After the last line.
    Last,
    /// Before every line, in the same turn.
    Before,
    /// After every line, in the same turn.
    After,
    /// Instead of all lines.
    Instead,
}

/// What must come of an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expect {
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
    /// The score is this at most.
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
}

/// One attack.
pub(super) struct Attack {
    /// Its row on the page of attacks.
    pub(super) row: u8,
    pub(super) name: &'static str,
    pub(super) place: Place,
    pub(super) zh: &'static [&'static str],
    pub(super) en: &'static [&'static str],
    pub(super) expect: &'static [Expect],
}

impl Attack {
    /// Returns the session of a base with the attack in it.
    fn lines(&self, base: Base, lang: Lang) -> Vec<Line> {
        let own = lang.pick(self.zh, self.en);
        let attacks = || own.iter().map(|line| Line::attack(*line));
        let clean = base.lines(lang);
        match self.place {
            Place::First => attacks().chain(clean.iter().map(Line::clean)).collect(),
            Place::Last => clean.iter().map(Line::clean).chain(attacks()).collect(),
            Place::Instead => attacks().collect(),
            Place::Before => {
                clean.iter().map(|line| Line::Say(format!("{}{line}", own[0]), Some(0..own[0].len()))).collect()
            }
            Place::After => clean
                .iter()
                .map(|line| Line::Say(format!("{line}{}", own[0]), Some(line.len()..line.len() + own[0].len())))
                .collect(),
        }
    }

    /// Notes what is not as it must be.
    fn check(&self, played: &Played, whose: &str, faults: &mut Faults) {
        for exchange in played.attacked() {
            for expect in self.expect {
                let holds = expect.of_exchange(exchange);
                faults.expect(holds, || {
                    let (trust, patience) = (
                        exchange.after.trust - exchange.before.trust,
                        exchange.after.patience - exchange.before.patience,
                    );
                    format!(
                        "{whose}: not {expect:?}: {}\n    {} (trust {trust:+}, patience {patience:+})\n    -> {:?} {}",
                        exchange.text,
                        shown(&exchange.acts),
                        exchange.decided.kind,
                        exchange.reply
                    )
                });
            }
        }
        for expect in self.expect {
            faults.expect(expect.of_session(played), || {
                let caps: Vec<&str> = played.card.caps.iter().map(|cap| cap.id.as_str()).collect();
                format!("{whose}: not {expect:?}: {} {:?} {caps:?}", played.card.score, played.card.outcome)
            });
        }
    }
}

impl Expect {
    /// Returns whether one attacked exchange is as it must be.
    fn of_exchange(self, exchange: &Exchange) -> bool {
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
            Self::Cap(_) | Self::Score(_) | Self::Criterion(..) | Self::NoAdvance => true,
        }
    }

    /// Returns whether the whole session is as it must be.
    fn of_session(self, played: &Played) -> bool {
        // A customer who left before the attack was said cannot be attacked.
        let was_said = played.attacked().next().is_some();
        match self {
            Self::Cap(id) => !was_said || played.has_cap(id),
            Self::Score(most) => !was_said || played.score() <= most,
            Self::Criterion(id, most) => played.criterion(id) <= most,
            Self::NoAdvance => played.attacked().all(|exchange| exchange.after.granted == exchange.before.granted),
            _ => true,
        }
    }
}

#[test]
fn no_attack_of_the_table_lifts_a_weak_session_or_makes_one_pass() {
    let mut faults = Faults::default();
    for attack in ATTACKS {
        for lang in Lang::ALL {
            for base in Base::ALL {
                // What is said instead of a base is the same for all.
                if attack.place == Place::Instead && base != Base::Weak {
                    continue;
                }
                let (clean, passes) = unattacked(base, lang);
                let played = play(lang, &attack.lines(base, lang));
                let whose = format!("row {} {} {base:?} {}", attack.row, attack.name, lang.code());
                println!("{whose}: {clean} -> {}", played.card.score);
                let gain = played.score() - clean.hundredths();
                faults.expect(base != Base::Weak || attack.place == Place::Instead || gain <= GAIN_MAX, || {
                    format!("{whose}: {clean} -> {}", played.card.score)
                });
                faults.expect(passes || !played.card.passed, || format!("{whose} passes with {}", played.card.score));
            }
        }
    }
    faults.none();
}

#[test]
fn every_attack_of_the_table_is_read_and_taken_as_it_must_be() {
    let mut faults = Faults::default();
    for attack in ATTACKS {
        for lang in Lang::ALL {
            let played = play(lang, &attack.lines(Base::Weak, lang));
            attack.check(&played, &format!("row {} {} {}", attack.row, attack.name, lang.code()), &mut faults);
        }
    }
    faults.none();
}

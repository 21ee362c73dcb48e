//! How people cheat a scorer, and what must happen: every attack on a weak, a decent and an expert session, in both languages.
//!
//! An attack is data (`attacks/list.rs`): what is said, where it is put into a session, and what must come of it. What needs
//! more than a table stands beside it by what is attacked: disguises, the customer, figures, objections, whole sessions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use sparring::domain::act::{Act, Credit, Kind};
use sparring::domain::customer::{CustomerState, Move};
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::{Points, Scorecard};
use sparring::domain::scoring::score;
use sparring::domain::session::Session;
use sparring::domain::transcript::{Outcome, SessionEvent};

use crate::deals;

mod customer;
mod disguise;
mod figures;
mod list;
mod objections;
mod sessions;
mod table;

/// Most points that an attack may add to a weak session: the suite's rule.
const GAIN_MAX: i64 = 500;

/// A session that is attacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Base {
    Weak,
    Decent,
    Expert,
}

impl Base {
    const ALL: [Self; 3] = [Self::Weak, Self::Decent, Self::Expert];

    /// Returns the lines of the trainee.
    fn lines(self, lang: Lang) -> Vec<String> {
        script(
            match self {
                Self::Weak => "sp-then-pitch",
                Self::Decent => "decent",
                Self::Expert => "expert",
            },
            lang,
        )
    }
}

/// Returns a golden script of the retail deal.
fn script(archetype: &str, lang: Lang) -> Vec<String> {
    let name = format!("tests/golden/retail-service/{archetype}.{}.txt", lang.code());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// One line of the trainee to be.
#[derive(Debug, Clone)]
enum Line {
    /// A line, with the bytes of it that are the attack.
    Say(String, Option<std::ops::Range<usize>>),
    /// The customer's last sentence, said back.
    Echo,
}

impl Line {
    fn clean(text: impl Into<String>) -> Self {
        Self::Say(text.into(), None)
    }

    fn attack(text: impl Into<String>) -> Self {
        let text = text.into();
        let all = 0..text.len();
        Self::Say(text, Some(all))
    }
}

/// One exchange that was played.
struct Exchange {
    /// What the trainee said.
    text: String,
    /// What it was read as.
    acts: Vec<Act>,
    /// Which bytes of it are the attack.
    attack: Option<std::ops::Range<usize>>,
    before: CustomerState,
    after: CustomerState,
    decided: Move,
    /// What the customer said.
    reply: String,
}

impl Exchange {
    /// Returns the acts that the attack takes part in.
    fn attacking(&self) -> impl Iterator<Item = &Act> {
        let range = self.attack.clone().unwrap_or(0..0);
        self.acts.iter().filter(move |act| {
            self.attack.is_some()
                && (range.is_empty()
                    || act.span.start == act.span.end
                    || (act.span.start < range.end && act.span.end > range.start))
        })
    }

    /// Returns how many questions of it count.
    fn credited(&self) -> usize {
        self.attacking().filter(|act| act.kind == Kind::Question && act.credit != Credit::None).count()
    }
}

/// A session that was played.
struct Played {
    exchanges: Vec<Exchange>,
    card: Scorecard,
}

impl Played {
    /// Returns the exchanges that are attacked.
    fn attacked(&self) -> impl Iterator<Item = &Exchange> {
        self.exchanges.iter().filter(|exchange| exchange.attack.is_some())
    }

    fn has_cap(&self, id: &str) -> bool {
        self.card.caps.iter().any(|cap| cap.id.as_str() == id)
    }

    /// Returns the points of a criterion.
    fn criterion(&self, id: &str) -> i64 {
        let found = self.card.criteria.iter().find(|criterion| criterion.id.as_str() == id);
        found.unwrap_or_else(|| panic!("no criterion {id}")).score.hundredths()
    }

    fn score(&self) -> i64 {
        self.card.score.hundredths()
    }

    fn advanced(&self) -> bool {
        matches!(self.card.outcome, Outcome::Advance | Outcome::Order)
    }
}

/// Plays lines until the customer ends the meeting, and scores what was said.
fn play(lang: Lang, lines: &[Line]) -> Played {
    let exercise = deals::exercise("retail-service");
    let mut session = Session::new(exercise, deals::started(exercise, lang, 7));
    let take = |session: &mut Session, event: SessionEvent| session.apply(&event).expect("its own event follows");
    let opening = SessionEvent::Turn(session.hear());
    take(&mut session, opening);
    let mut exchanges = Vec::new();
    for line in lines {
        let (text, attack) = match line {
            Line::Say(text, attack) => (text.clone(), attack.clone()),
            Line::Echo => {
                let text = last_sentence(&session.turns().last().expect("the customer has opened").text);
                let all = 0..text.len();
                (text, Some(all))
            }
        };
        let before = session.state().clone();
        let said = SessionEvent::Turn(session.say(&text));
        take(&mut session, said);
        let acts = session.acts().to_vec();
        let heard = session.hear();
        take(&mut session, SessionEvent::Turn(heard.clone()));
        exchanges.push(Exchange {
            text,
            acts,
            attack,
            before,
            after: session.state().clone(),
            decided: heard.decided.expect("a customer's turn is decided"),
            reply: heard.text,
        });
        if session.reached_end().is_some() {
            break;
        }
    }
    let ending = session.reached_end().unwrap_or_else(|| session.finish());
    take(&mut session, SessionEvent::End(ending));
    let card = score(exercise, &session.transcript());
    Played { exchanges, card }
}

/// Returns the last sentence of a text, without its mark.
fn last_sentence(text: &str) -> String {
    let marks = ['。', '！', '？', '!', '?', '.'];
    let text = text.trim_end_matches(marks);
    text.rsplit(marks).next().unwrap_or(text).trim().to_owned()
}

/// Plays text lines that are no attack.
fn play_clean(lang: Lang, lines: &[String]) -> Played {
    play(lang, &lines.iter().map(Line::clean).collect::<Vec<_>>())
}

/// Returns the score of a session without an attack, and whether it passes.
fn unattacked(base: Base, lang: Lang) -> (Points, bool) {
    type Known = BTreeMap<(Base, &'static str), (Points, bool)>;
    static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    let key = (base, lang.code());
    if let Some(known) = KNOWN.lock().expect("no test dies with it").get(&key) {
        return *known;
    }
    let card = play_clean(lang, &base.lines(lang)).card;
    let found = (card.score, card.passed);
    KNOWN.lock().expect("no test dies with it").insert(key, found);
    found
}

/// Collects what is wrong, so that one run shows all of it.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn expect(&mut self, holds: bool, says: impl FnOnce() -> String) {
        if !holds {
            self.0.push(says());
        }
    }

    #[track_caller]
    fn none(self) {
        assert!(self.0.is_empty(), "{} faults:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Returns acts as they are told in a fault.
fn shown(acts: &[Act]) -> String {
    let one = |act: &Act| {
        let stage = act.stage.map_or(String::new(), |stage| format!("/{stage:?}"));
        let percents = [act.topic_percent, act.form_percent, act.uptake_percent, act.pre_percent];
        format!("{:?}{stage} {:?} {:?} {percents:?} {}", act.kind, act.credit, act.marks, act.rule)
    };
    acts.iter().map(one).collect::<Vec<_>>().join(" | ")
}

//! How people cheat a scorer, and what must happen: every attack on a weak, a decent and an expert session, in both languages.
//!
//! The attacks are the program's own families (`playtest::attack`), here on natural sessions. What needs more than a family's
//! expectations stands beside them by what is attacked: disguises, the customer, figures, objections, whole sessions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use sparring::domain::act::Act;
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::Points;
use sparring::playtest::attack::bout::{self, Line, Played};
use sparring::playtest::deal::Deal;

use crate::deals;

mod customer;
mod disguise;
mod figures;
mod objections;
mod sessions;
mod table;
mod universal;

/// Most hundredths of a point that an attack written by hand may add to a weak session; the suite's own families may add less.
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

/// Returns the retail deal in a language.
fn deal(lang: Lang) -> Deal<'static> {
    Deal { exercise: deals::exercise("retail-service"), lang }
}

/// Plays lines until the customer ends the meeting, and scores what was said.
fn play(lang: Lang, lines: &[Line]) -> Played {
    bout::play(&deal(lang), lines, 7)
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

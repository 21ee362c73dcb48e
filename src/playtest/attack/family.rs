//! A family of attacks: a row of the page of attacks, with what makes its variations.

mod open;

use super::bout::Line;
use super::disguise::{self, AROUND, Disguise};
use super::expect::Expect;
use super::fill::filled;
use crate::domain::lang::Lang;
use crate::playtest::deal::Deal;
use crate::playtest::dice::Dice;
use crate::playtest::figures;
use crate::playtest::phrase::Phrase;

use open::OPEN;
pub use open::Open;

/// Where an attack is put into a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
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

/// How a family makes its variations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Some of its wordings, put in somewhere.
    Put(Place),
    /// The same implication in several wordings.
    Reworded,
    /// The customer's last sentence after each line.
    Echo,
    /// Idle questions by the dozen.
    Trivial,
    /// Only the first lines: so many at least, fewer than so many.
    Cut(usize, usize),
    /// A sum on the fact sheet's price.
    Price,
    /// The scenario's sum with a wrong result.
    WrongSum,
    /// The scenario's sum with a slip of unit or period.
    UnitSlip,
    /// Each answer to a concern before the question for its cause.
    Turned,
    /// Sounds instead of talk.
    Mumble,
    /// Something of that row around every line.
    Around(u8),
    /// Disguised characters.
    Disguised,
    /// Pinyin, traditional characters, a mix of languages.
    OtherScript,
    /// The session's lines in the other language.
    OtherLanguage,
    /// One endless line.
    Long,
    /// Another session's lines, some words changed: must be found out.
    Copied,
    /// A record that was altered: must be found out.
    Altered,
    /// Nothing that talk could prove.
    Unproved,
}

/// A family of attacks.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Its row on the page of attacks, 1 to 52.
    pub row: u8,
    /// What it is called, in Chinese and in English.
    pub name: (&'static str, &'static str),
    /// How its variations are made.
    pub way: Way,
    /// Its wordings in Chinese, with holes; see `fill`.
    pub zh: &'static [&'static str],
    /// Its wordings in English.
    pub en: &'static [&'static str],
    /// What must come of it.
    pub expect: &'static [Expect],
}

/// A session that is attacked: what the trainee says without the attack.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The deal.
    pub deal: &'a Deal<'a>,
    /// The lines.
    pub lines: &'a [String],
    /// The lines of a like session in the other language, where the scenario has one.
    pub foreign: Option<&'a [String]>,
}

/// A variation: what is said, and what it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variation {
    /// The lines.
    pub lines: Vec<Line>,
    /// The sessions to compare with; the best of them counts. Empty for the session without the attack.
    pub against: Vec<Vec<Line>>,
}

impl Variation {
    fn of(lines: Vec<Line>) -> Self {
        Self { lines, against: Vec::new() }
    }
}

impl Family {
    /// Returns what it is called.
    pub fn name(&self, lang: Lang) -> &'static str {
        lang.pick(self.name.0, self.name.1)
    }

    /// Returns how far it is not withstood yet, if so.
    pub fn open(&self) -> Option<&'static Open> {
        OPEN.iter().find(|open| open.row == self.row)
    }

    /// Returns whether the attack takes the place of the whole session, so that no gain over it can be told.
    pub fn stands_alone(&self) -> bool {
        matches!(self.way, Way::Put(Place::Instead) | Way::Mumble | Way::Cut(..))
    }

    /// Returns whether its lines are those of a like session in the other language, which it is compared with.
    pub fn speaks_foreign(&self) -> bool {
        self.way == Way::OtherLanguage
    }

    /// Returns whether it attacks the record, not the talk.
    pub fn is_of_records(&self) -> bool {
        matches!(self.way, Way::Copied | Way::Altered | Way::Unproved)
    }

    /// Returns its variation of a session; none where there is nothing to attack.
    pub fn vary(&self, ground: &Ground<'_>, dice: Dice) -> Option<Variation> {
        let (deal, clean) = (ground.deal, ground.lines);
        let lang = deal.lang;
        Some(match self.way {
            Way::Put(place) => self.against_idle(ground, self.put(place, ground, dice)),
            Way::Reworded => return reworded(ground, dice),
            Way::Echo => {
                self.against_idle(ground, clean.iter().flat_map(|line| [Line::clean(line), Line::Echo]).collect())
            }
            Way::Trivial => {
                let idle = (0..40).map(|place| Line::attack(deal.phrase(Phrase::Trivial, dice.at(place))));
                Variation::of(idle.chain(clean.iter().map(Line::clean)).collect())
            }
            Way::Cut(least, end) => {
                let keep = least + dice.of("cut").below(end - least);
                Variation::of(clean.iter().take(keep).map(Line::attack).collect())
            }
            Way::Price => self.against_idle(ground, after(clean, figures::price(&deal.scenario().value_model, lang)?)),
            Way::WrongSum => {
                self.against_idle(ground, after(clean, figures::wrong(&deal.scenario().value_model, lang, dice)?))
            }
            Way::UnitSlip => {
                self.against_idle(ground, after(clean, figures::slipped(&deal.scenario().value_model, lang, dice)?))
            }
            Way::Turned => return turned(ground),
            Way::Mumble => {
                Variation::of((0..10).map(|place| Line::attack(deal.phrase(Phrase::Mumble, dice.at(place)))).collect())
            }
            Way::Around(row) => {
                let own: Vec<_> = AROUND.iter().filter(|around| around.0 == row).collect();
                let (_, head, tail) = **dice.of("around").pick(&own)?;
                Variation::of(clean.iter().map(|line| Line::clean(format!("{head}{line}{tail}"))).collect())
            }
            Way::Disguised => {
                let disguise = *dice.of("disguise").pick(&Disguise::ALL)?;
                Variation::of(clean.iter().map(|line| Line::clean(disguise.wear(line))).collect())
            }
            Way::OtherScript => {
                let write = |line: &String| match (dice.of("script").below(3), lang) {
                    (0, Lang::Zh) => disguise::pinyin(line),
                    (1, Lang::Zh) => Disguise::Traditional.wear(line),
                    _ => disguise::mixed(line, lang),
                };
                Variation::of(clean.iter().map(|line| Line::clean(write(line))).collect())
            }
            Way::OtherLanguage => Variation::of(ground.foreign?.iter().map(Line::clean).collect()),
            Way::Long => {
                let pieces = lang.pick(["好", "{cue}", "？", "，"], ["a", "{cue} ", "?", ", "]);
                let piece = filled(dice.of("piece").pick(&pieces)?, deal, dice);
                let long = piece.repeat(10_000 / piece.chars().count().max(1));
                self.against_idle(
                    ground,
                    std::iter::once(Line::attack(long)).chain(clean.iter().map(Line::clean)).collect(),
                )
            }
            Way::Copied | Way::Altered | Way::Unproved => return None,
        })
    }

    /// Returns a variation that is compared with the session as it is, and with idle lines where it has its own.
    fn against_idle(&self, ground: &Ground<'_>, lines: Vec<Line>) -> Variation {
        let against = self.idle(ground, &lines).into_iter();
        let clean = || ground.lines.iter().map(Line::clean).collect();
        let against = against.flat_map(|idle| [clean(), idle]).collect();
        Variation { lines, against }
    }

    /// Returns the session with a word of thanks wherever a variation puts a line of its own; none where it puts none.
    ///
    /// A line more lets the customer raise a concern sooner and choose other words, and the lines after it are read in that light:
    /// what mere courtesy brings about as well is no gain of the attack's.
    fn idle(&self, ground: &Ground<'_>, lines: &[Line]) -> Option<Vec<Line>> {
        let adds = !matches!(self.way, Way::Trivial | Way::Put(Place::Instead));
        let idle = || Line::clean(ground.deal.lang.pick("谢谢您。", "Thank you."));
        let placed = lines.iter().map(|line| match line {
            Line::Say(_, None) => line.clone(),
            Line::Say(_, Some(_)) | Line::Echo => idle(),
        });
        (adds && lines.len() > ground.lines.len()).then(|| placed.collect())
    }

    /// Puts some of the wordings into a session.
    fn put(&self, place: Place, ground: &Ground<'_>, dice: Dice) -> Vec<Line> {
        let (deal, clean) = (ground.deal, ground.lines);
        let wordings = deal.lang.pick(self.zh, self.en);
        let fill = |nth: usize, wording: &str| filled(wording, deal, dice.at(nth as u64));
        // As many as there are, at most, from a chosen one on; all of them where they stand for a whole session.
        let count = match place {
            Place::Instead => wordings.len().max(8),
            _ => 1 + dice.of("count").below(wordings.len().min(4)),
        };
        let start = dice.of("start").below(wordings.len());
        let own: Vec<String> = (0..count).map(|nth| fill(nth, wordings[(start + nth) % wordings.len()])).collect();
        let attacks = || own.iter().map(Line::attack);
        let cleans = || clean.iter().map(Line::clean);
        let first = own.first().cloned().unwrap_or_default();
        match place {
            Place::First => attacks().chain(cleans()).collect(),
            Place::Last => cleans().chain(attacks()).collect(),
            Place::Instead => attacks().collect(),
            Place::Before => {
                clean.iter().map(|line| Line::Say(format!("{first}{line}"), Some(0..first.len()))).collect()
            }
            Place::After => {
                let dress =
                    |line: &String| Line::Say(format!("{line}{first}"), Some(line.len()..line.len() + first.len()));
                clean.iter().map(dress).collect()
            }
        }
    }
}

/// Returns a session with one more line at its end.
fn after(clean: &[String], line: String) -> Vec<Line> {
    clean.iter().map(Line::clean).chain([Line::attack(line)]).collect()
}

/// Ways to ask the same thing again.
const AGAIN: [(&str, &str); 6] = [
    ("{}", "{}"),
    ("想请教一下，{}", "May I ask you this: {}"),
    ("换个问法，{}", "Let me put it another way. {}"),
    ("那我再问一次，{}", "So once more: {}"),
    ("我就是想知道，{}", "What I'd like to know: {}"),
    ("还是刚才那个问题，{}", "Back to my question. {}"),
];

/// Returns one implication asked for again and again in other words, against the best of them alone.
fn reworded(ground: &Ground<'_>, dice: Dice) -> Option<Variation> {
    let deal = ground.deal;
    let need = dice.of("need").pick(&deal.scenario().needs)?;
    let question = dice.of("line").pick(need.say.implication.get(deal.lang))?;
    let start = dice.of("again").below(AGAIN.len());
    let again = (0..5).map(|nth| AGAIN[(start + nth) % AGAIN.len()]);
    let wordings: Vec<String> = again.map(|(zh, en)| deal.lang.pick(zh, en).replace("{}", question)).collect();
    let at = ground.lines.len().min(4);
    let with = |wordings: &[String]| {
        let (head, tail) = ground.lines.split_at(at);
        let own = wordings.iter().map(Line::attack);
        head.iter().map(Line::clean).chain(own).chain(tail.iter().map(Line::clean)).collect::<Vec<_>>()
    };
    Some(Variation { lines: with(&wordings), against: wordings.chunks(1).map(with).collect() })
}

/// Returns a session with each authored answer to a concern said before the line that explores it; none without one.
fn turned(ground: &Ground<'_>) -> Option<Variation> {
    let deal = ground.deal;
    let holds = |line: &str, lines: &crate::domain::lang::Lines| {
        lines.get(deal.lang).iter().any(|own| line.contains(own.as_str()))
    };
    let mut lines: Vec<Line> = ground.lines.iter().map(Line::clean).collect();
    let mut found = false;
    for at in 0..ground.lines.len().saturating_sub(1) {
        let (one, next) = (&ground.lines[at], &ground.lines[at + 1]);
        let pair = deal
            .scenario()
            .objections
            .iter()
            .any(|objection| holds(one, &objection.say.explore) && holds(next, &objection.say.respond));
        if pair {
            lines[at] = Line::attack(next);
            lines[at + 1] = Line::attack(one);
            found = true;
        }
    }
    found.then(|| Variation::of(lines))
}

//! A sitting: one trainee with one attempt at an exam, from the agreement to the verdict.
//!
//! Order is the promise, as in `roleplay`: an entry of the log is durable before its effect is shown, a line before it is
//! answered, and a reply before it is shown. A sitting that was cut off goes on at the same turn, with the time run on. Decides
//! nothing: what comes next and what it comes to stands in `domain::exam`. Time, lines and output are handed in.

use std::collections::BTreeSet;
use std::io::Write;

use crate::catalog::Catalog;
use crate::domain::exam::attempt::{Attempt, May, next_number, standing};
use crate::domain::exam::decision::{Next, Outcome, next};
use crate::domain::exam::draw;
use crate::domain::exam::record::{Agreed, Decided, EXAM_FORMAT_VERSION, ExamEvent, ExamVerdict, SignalKind};
use crate::domain::exam::rules::Rules;
use crate::domain::id::{ExamId, ScenarioId, TraineeId};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::repl::input::CommandHelp;
use crate::repl::line::Typed;
use crate::store::{LogKind, Store};

mod ask;
mod book;
mod clock;
mod face;
mod frozen;
mod page;
mod play;
mod watch;

pub use book::attempts;
pub use clock::{Clock, SystemClock};
pub use face::Form;
pub use frozen::{quiz, rules};
pub use page::{Entry, list};

use book::{Book, failed};
use face::Face;
use frozen::Paper;

/// Waits for a line behind a prompt, where these commands exist and no other.
pub type Ask<'d> = dyn FnMut(&str, &'static [CommandHelp]) -> Result<Typed, AppError> + 'd;

/// What a sitting has of the world.
pub struct Desk<'d> {
    /// Opens the store; a sitting and its role-play have one each.
    pub open: &'d dyn Fn() -> Result<Box<dyn Store>, AppError>,
    /// The clocks.
    pub clock: &'d dyn Clock,
    /// Waits for a line, behind a prompt.
    pub lines: &'d mut Ask<'d>,
    /// Where it is shown.
    pub out: &'d mut dyn Write,
    /// How it is shown.
    pub form: Form,
    /// The content in use.
    pub catalog: &'d Catalog,
    /// What the draw of a new attempt is made from; nobody may foresee it.
    pub seed: u64,
}

/// Who sits for what.
#[derive(Debug, Clone)]
pub struct Entrant {
    /// The exam.
    pub exam: ExamId,
    /// The trainee.
    pub trainee: TraineeId,
    /// The language of a new attempt; one that goes on keeps its own.
    pub lang: Lang,
    /// Are the rules agreed to already? They are shown all the same.
    pub agrees: bool,
}

/// How a part was left.
enum Left {
    /// It is over.
    Over,
    /// The trainee went away; it can be taken up again.
    Away,
}

/// A sitting in progress.
struct Sitting<'d, 'w> {
    book: Book<'d>,
    rules: Rules,
    open: &'d dyn Fn() -> Result<Box<dyn Store>, AppError>,
    lines: &'w mut Ask<'w>,
    face: Face<'w>,
    catalog: &'d Catalog,
    lang: Lang,
}

/// Sits an exam: begins an attempt, or goes on with the one that is open. `Exit::Done` for a pass.
///
/// # Errors
/// For an unknown or faulty exam, a store that fails, and an attempt that goes on in another program. All that was shown is
/// kept.
pub fn sit(desk: Desk<'_>, entrant: &Entrant) -> Result<Exit, AppError> {
    let Desk { open, clock, lines, out, form, catalog, seed } = desk;
    let mut face = Face::new(out, form, entrant.lang);
    let store = open()?;
    // Before all that is decided by them: of programs that begin at once, one has the number and the others fail.
    let logs = store.logs(LogKind::Exam, None).map_err(|error| failed(entrant.lang, error))?;
    let number = next_number(&entrant.exam, &entrant.trainee, logs.iter().map(|log| log.id.as_str()));
    let mut known = attempts(store.as_ref(), &entrant.exam, &entrant.trainee, entrant.lang)?;
    if let Some(unfinished) = known.iter().find(|attempt| attempt.decided.is_none()).cloned() {
        let rules = rules(store.as_ref(), &unfinished.agreed)?;
        let is_out = clock.wall_s().max(unfinished.last_s) >= unfinished.ends_s(&rules);
        let lang = unfinished.agreed.lang;
        face.lang = lang;
        let mut book = Book::open(store, clock, &unfinished)?;
        face.resumed(&book, is_out)?;
        let detail = lang.pick("程序中断过，接着考。", "The program was ended, and the attempt taken up again.");
        let at_s = book.now_s()?;
        let (kind, detail) = (SignalKind::Resumed, detail.to_owned());
        book.append(ExamEvent::Signal { kind, session: None, turn: None, detail, at_s })?;
        return Sitting { book, rules, open, lines, face, catalog, lang }.run();
    }
    let paper = Paper::new(catalog, entrant.exam.as_str(), entrant.lang)?;
    // A clock that was set back lets nobody wait less.
    let latest = known.iter().map(|attempt| attempt.last_s).max();
    let now_s = clock.wall_s().max(latest.unwrap_or(i64::MIN));
    known.sort_by_key(|attempt| attempt.agreed.attempt);
    let stands = standing(&paper.rules, &known, now_s);
    match stands.now {
        May::Begin | May::GoOn(_) => {}
        refused => return face.refused(&paper.rules, refused, known.last()),
    }
    face.rules(&paper.rules, catalog, &stands)?;
    if !(entrant.agrees || agrees(lines, &mut face)?) {
        face.note(
            entrant.lang.pick("没有同意，没有开始，不计次数。", "Not agreed: nothing was begun, and nothing counts."),
        )?;
        return Ok(Exit::No);
    }
    let mut store = store;
    paper.keep(store.as_mut(), entrant.lang)?;
    let agreed = Agreed {
        v: EXAM_FORMAT_VERSION,
        exam: entrant.exam.clone(),
        rules: paper.frozen,
        trainee: entrant.trainee.clone(),
        attempt: number,
        lang: entrant.lang,
        seed,
        content: paper.content,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        at_s: clock.wall_s().max(latest.unwrap_or(i64::MIN)),
    };
    let book = Book::begin(store, clock, agreed)?;
    face.agreed(&book)?;
    Sitting { book, rules: paper.rules, open, lines, face, catalog, lang: entrant.lang }.run()
}

/// Asks whether the rules are agreed to.
fn agrees(lines: &mut Ask<'_>, face: &mut Face<'_>) -> Result<bool, AppError> {
    let lang = face.lang;
    face.ask_agreement()?;
    loop {
        let line = match lines(lang.pick("同意请输入“同意”> ", "type \"agree\" to begin> "), &[])? {
            Typed::Line(line) | Typed::Garbled(line) => line,
            Typed::Interrupt | Typed::End => return Ok(false),
        };
        let json = serde_json::from_str::<serde_json::Value>(&line).ok();
        if json.is_some_and(|json| json.get("event").and_then(serde_json::Value::as_str) == Some("agree")) {
            return Ok(true);
        }
        match line.trim().trim_matches(['“', '”', '"', '「', '」']).to_lowercase().as_str() {
            "同意" | "我同意" | "agree" | "i agree" => return Ok(true),
            "不同意" | "no" | "/quit" | "/退出" | "disagree" => return Ok(false),
            _ => face.note(lang.pick(
                "输入“同意”开始考试；不考请输入“不同意”或按 Ctrl-D。",
                "Type \"agree\" to begin; \"no\" or Ctrl-D leaves, and nothing counts.",
            ))?,
        }
    }
}

impl Sitting<'_, '_> {
    /// Goes through the parts to the verdict, or until the trainee leaves.
    fn run(mut self) -> Result<Exit, AppError> {
        loop {
            if let Some(part) = self.book.attempt.open().cloned() {
                let left = if part.is_roleplay() { self.play(&part)? } else { self.ask(&part)? };
                match left {
                    Left::Over => continue,
                    Left::Away => return self.away(),
                }
            }
            let now_s = self.book.now_s()?;
            match next(&self.rules, &self.book.attempt, now_s) {
                Next::Quiz => self.draw_questions()?,
                Next::Roleplay(place) => self.draw_scenario(place)?,
                Next::Over(outcome) => return self.decide(&outcome),
            }
        }
    }

    /// Draws the questions of the quiz; the part begins.
    fn draw_questions(&mut self) -> Result<(), AppError> {
        let Some(part) = self.rules.parts.quiz.clone() else { return Ok(()) };
        let agreed = self.book.attempt.agreed.clone();
        let quiz = frozen::quiz(self.book.store(), self.catalog, &agreed, part.id.as_str())?;
        let questions = draw::questions(&quiz, agreed.seed, part.draw);
        let at_s = self.book.now_s()?;
        self.book.append(ExamEvent::Asked { part: 1, quiz: part.id.to_string(), questions, at_s })
    }

    /// Draws the scenario of a role-play by its place (counts from 0); the part begins.
    fn draw_scenario(&mut self, place: u32) -> Result<(), AppError> {
        let Some(part) = &self.rules.parts.roleplays else { return Ok(()) };
        let agreed = &self.book.attempt.agreed;
        let Some(scenario) = draw::scenario(&part.scenarios, agreed.seed, place) else { return Ok(()) };
        let part = self.rules.first_roleplay() + place;
        let session = crate::domain::exam::attempt::session_id(&self.book.id, part);
        let at_s = self.book.now_s()?;
        self.book.append(ExamEvent::Played { part, scenario, session, at_s })
    }

    /// Returns the seed of a role-play: one that the trainee has no session of, with this scenario in this language.
    fn variant(&mut self, scenario: &ScenarioId, part: u32) -> Result<u64, AppError> {
        let agreed = self.book.attempt.agreed.clone();
        let sessions = self.book.store().sessions_of(agreed.trainee.as_str());
        let sessions = sessions.map_err(|error| failed(self.lang, error))?;
        let same = sessions
            .iter()
            .filter(|summary| summary.started.scenario == *scenario && summary.started.lang == agreed.lang);
        let seen: BTreeSet<u64> = same.map(|summary| summary.started.seed).collect();
        Ok(draw::variant(agreed.seed, part, &seen))
    }

    /// Puts what the attempt came to on record, then shows it.
    fn decide(mut self, outcome: &Outcome) -> Result<Exit, AppError> {
        let names = self.names()?;
        let (cap, dimension) = (|id: &str| names.cap(id, self.lang), |id: &str| names.dimension(id, self.lang));
        let because = outcome.because(self.lang, &cap, &dimension);
        let at_s = self.book.now_s()?;
        let (verdict, mean, half_width) = (outcome.verdict, outcome.mean, outcome.half_width);
        self.book.append(ExamEvent::Decided(Decided { verdict, mean, half_width, because, at_s }))?;
        self.face.decided(&self.book.attempt, &self.rules, outcome, (&cap, &dimension))?;
        Ok(if outcome.verdict == ExamVerdict::Pass { Exit::Done } else { Exit::No })
    }

    /// Returns what caps and dimensions are called.
    fn names(&mut self) -> Result<page::Names, AppError> {
        let agreed = self.book.attempt.agreed.clone();
        let Some(part) = self.rules.parts.roleplays.clone() else { return Ok(page::Names::default()) };
        let Some(scenario) = part.scenarios.first() else { return Ok(page::Names::default()) };
        let (scenario, rubric) = (scenario.as_str(), part.rubric.as_str());
        let exercise = frozen::exercise(self.book.store(), self.catalog, &agreed, scenario, rubric)?;
        Ok(page::Names::of(&exercise.rubric))
    }

    /// Leaves, saying until when the attempt can go on.
    fn away(mut self) -> Result<Exit, AppError> {
        let ends_s = match self.book.attempt.open() {
            Some(part) => self.book.attempt.part_ends_s(part, &self.rules),
            None => self.book.attempt.ends_s(&self.rules),
        };
        let text = page::away(&self.book.attempt, ends_s, self.lang);
        self.face.note(&text)?;
        Ok(Exit::No)
    }
}

/// Returns where a trainee stands, by the rules in use.
pub fn stands(rules: &Rules, attempts: &[Attempt], clock: &dyn Clock) -> crate::domain::exam::attempt::Standing {
    let latest = attempts.iter().map(|attempt| attempt.last_s).max();
    standing(rules, attempts, clock.wall_s().max(latest.unwrap_or(i64::MIN)))
}

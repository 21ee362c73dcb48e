//! One role-play of an attempt.

use super::book::failed;
use super::{Left, Sitting};
use super::{frozen, page};
use crate::domain::act::LINE_CHARS_MAX;
use crate::domain::chain;
use crate::domain::exam::attempt::{Matter, Part};
use crate::domain::exam::record::{ExamEvent, Scored, SignalKind};
use crate::domain::exam::signal::is_pasted;
use crate::domain::exercise::Exercise;
use crate::domain::transcript::{FORMAT_VERSION, Mode, Speaker, Started, Wording};
use crate::error::AppError;
use crate::repl::input::{self, Command, Input};
use crate::repl::line::Typed;
use crate::roleplay::Roleplay;
use crate::store::StoreError;

/// What became of a prompt.
enum Heard {
    /// A line, with the milliseconds it took.
    Line(String, u64),
    /// The trainee went away.
    Away,
}

impl Sitting<'_, '_> {
    /// Plays a role-play, from its beginning or from where it was cut off, and scores it.
    pub(super) fn play(&mut self, part: &Part) -> Result<Left, AppError> {
        let Matter::Roleplay { scenario, session } = &part.matter else { return Ok(Left::Over) };
        let Some(rule) = self.rules.parts.roleplays.clone() else { return Ok(Left::Over) };
        let agreed = self.book.attempt.agreed.clone();
        let exercise =
            frozen::exercise(self.book.store(), self.catalog, &agreed, scenario.as_str(), rule.rubric.as_str())?;
        let mut roleplay = self.roleplay(part, session, &exercise)?;
        let lang = self.lang;
        let wrong = |error| roleplay_error(lang, error);
        let deadline_s = self.book.attempt.part_ends_s(part, &self.rules);
        self.face.meeting(part.part, roleplay.session(), deadline_s - self.book.now_s()?, self.rules.limits.turns)?;
        if roleplay.session().owes_reply() {
            let answer = roleplay.answer().map_err(wrong)?;
            self.face.turn(roleplay.session(), &answer.customer)?;
        }
        while roleplay.session().ending().is_none() {
            let spoken = roleplay.session().turns().iter().filter(|turn| turn.speaker == Speaker::Trainee).count();
            if self.rules.limits.turns.is_some_and(|most| spoken >= usize::try_from(most).unwrap_or(usize::MAX)) {
                self.face.turns_are_out()?;
                break;
            }
            if self.book.now_s()? >= deadline_s {
                self.face.time_is_out()?;
                break;
            }
            let (line, took_ms) = match self.hear()? {
                Heard::Line(line, took_ms) => (line, took_ms),
                Heard::Away => return Ok(Left::Away),
            };
            if self.book.now_s()? >= deadline_s {
                self.face.time_is_out()?;
                break;
            }
            match input::read(&line) {
                Input::Nothing => {}
                Input::Say(said) if said.chars().count() > LINE_CHARS_MAX => self.face.too_long(said)?,
                Input::Say(said) => self.exchange(&mut roleplay, said, took_ms)?,
                Input::Command(Command::Quit, _) => return Ok(Left::Away),
                Input::Command(Command::End, _) => break,
                Input::Command(Command::Help, _) => self.face.help(false)?,
                Input::Command(Command::Brief, _) => self.face.brief(roleplay.session())?,
                Input::Command(..) | Input::Unknown(..) | Input::BadWord(..) => self.face.not_in_an_exam(false)?,
            }
        }
        let ending = roleplay.finish().map_err(wrong)?;
        self.face.ended(&ending)?;
        self.score(part.part, &roleplay)?;
        Ok(Left::Over)
    }

    /// Begins the session of a part, or goes on with it.
    fn roleplay<'e>(&mut self, part: &Part, id: &str, exercise: &'e Exercise) -> Result<Roleplay<'e>, AppError> {
        let lang = self.lang;
        let store = (self.open)()?;
        match store.load(id) {
            Ok(events) => Roleplay::resume(exercise, &events, store).map_err(|error| roleplay_error(lang, error)),
            Err(StoreError::Unknown { .. }) => {
                let agreed = self.book.attempt.agreed.clone();
                let seed = self.variant(&exercise.scenario.id, part.part)?;
                let difficulty = self.rules.parts.roleplays.as_ref().map(|part| part.difficulty).unwrap_or_default();
                let started = Started {
                    v: FORMAT_VERSION,
                    session: id.to_owned(),
                    scenario: exercise.scenario.id.clone(),
                    scenario_hash: exercise.scenario_hash.clone(),
                    rubric: exercise.rubric.id.clone(),
                    rubric_hash: exercise.rubric_hash.clone(),
                    lang: agreed.lang,
                    seed,
                    difficulty,
                    mode: Mode::Exam,
                    customer: Wording::Scripted,
                    engine: env!("CARGO_PKG_VERSION").to_owned(),
                    trainee: Some(agreed.trainee),
                    exam: Some(self.book.id.clone()),
                };
                let now_s = self.book.now_s()?;
                let begun = Roleplay::begin(exercise, started, store, now_s);
                let begun = begun.map_err(|error| roleplay_error(lang, error))?;
                if begun.session().started().session == id {
                    return Ok(begun);
                }
                // Another program began it a moment ago.
                Err(failed(lang, StoreError::Contended { session: id.to_owned() }))
            }
            Err(error) => Err(failed(lang, error)),
        }
    }

    /// Waits for a line.
    fn hear(&mut self) -> Result<Heard, AppError> {
        let lang = self.lang;
        self.face.wait()?;
        let clock = self.book.clock();
        let mut since_ms = clock.steady_ms();
        let mut interrupted = false;
        loop {
            match (self.lines)(lang.pick("我> ", "you> "), &page::IN_A_ROLE_PLAY)? {
                Typed::Line(line) => return Ok(Heard::Line(line, clock.steady_ms().saturating_sub(since_ms))),
                Typed::Garbled(line) => {
                    self.face.garbled()?;
                    return Ok(Heard::Line(line, clock.steady_ms().saturating_sub(since_ms)));
                }
                Typed::Interrupt if !interrupted => {
                    interrupted = true;
                    self.face.interrupted()?;
                    since_ms = clock.steady_ms();
                }
                Typed::Interrupt | Typed::End => return Ok(Heard::Away),
            }
        }
    }

    /// Says a line and shows the reply: the line is durable first, then what is known of how it was typed, then the reply.
    fn exchange(&mut self, roleplay: &mut Roleplay<'_>, said: &str, took_ms: u64) -> Result<(), AppError> {
        let lang = self.lang;
        let wrong = |error| roleplay_error(lang, error);
        let turn = roleplay.say(said).map_err(wrong)?;
        let session = roleplay.session().started().session.clone();
        let chars = u32::try_from(said.chars().count()).unwrap_or(u32::MAX);
        let at_s = self.book.now_s()?;
        self.book.append(ExamEvent::Typed { session: session.clone(), turn: turn.turn, took_ms, chars, at_s })?;
        if is_pasted(said, took_ms) {
            let detail = lang.pick(
                format!("{chars} 个字的一行在 {took_ms} 毫秒内出现。"),
                format!("A line of {chars} characters was there within {took_ms} milliseconds."),
            );
            self.book.signal(SignalKind::Paste, &session, Some(turn.turn), detail)?;
        }
        self.face.turn(roleplay.session(), &turn)?;
        let answer = roleplay.answer().map_err(wrong)?;
        self.face.turn(roleplay.session(), &answer.customer)
    }

    /// Scores a session that is over: signals and the score are put on record.
    fn score(&mut self, part: u32, roleplay: &Roleplay<'_>) -> Result<(), AppError> {
        let lang = self.lang;
        let session = roleplay.session();
        let id = session.started().session.clone();
        let card = roleplay.scorecard();
        let stored = self.book.store().load_json(&id).map_err(|error| failed(lang, error))?;
        let chain = chain::chain(stored.iter().filter_map(|event| chain::leaf(event)));
        self.watch(session.started(), session.turns())?;
        let at_s = self.book.now_s()?;
        self.book.append(ExamEvent::Scored(Scored::of(part, chain, &card, at_s)))?;
        self.face.part_over(part)
    }
}

/// Returns the error of a role-play in an exam.
fn roleplay_error(lang: crate::domain::lang::Lang, error: crate::roleplay::RoleplayError) -> AppError {
    match error {
        crate::roleplay::RoleplayError::Store(error) => failed(lang, error),
        error => AppError::roleplay(lang, error),
    }
}

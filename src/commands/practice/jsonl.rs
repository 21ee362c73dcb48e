//! The JSON-lines face of `practice`: events as they happen, for programs.

use std::io::{BufWriter, Write};

use crate::domain::act::LINE_CHARS_MAX;
use crate::domain::lang::Lang;
use crate::domain::transcript::{SessionEvent, Wording};
use crate::error::{AppError, Exit};
use crate::repl::line::{Lines, Typed};
use crate::repl::{self, input};
use crate::report;
use crate::roleplay::Roleplay;
use crate::voice::Quiet;

/// Speaks the JSON lines of the protocol: events as they happen, `await` when it is the trainee's turn.
pub(super) fn play(roleplay: &mut Roleplay, lang: Lang) -> Result<Exit, AppError> {
    let failed = |error| AppError::roleplay(lang, error);
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut lines = Lines::pipe();
    let started = roleplay.session().started().clone();
    write_event(&mut out, &SessionEvent::Started(started))?;
    for turn in roleplay.session().turns() {
        write_event(&mut out, &SessionEvent::Turn(turn.clone()))?;
    }
    if roleplay.session().owes_reply() {
        answer(roleplay, &mut out, lang)?;
    }
    while roleplay.session().ending().is_none() {
        out.write_all(b"{\"event\":\"await\"}\n")?;
        out.flush()?;
        let line = match lines.next("").map_err(|error| AppError::terminal(lang, error))? {
            Typed::Line(line) => line,
            Typed::Garbled(line) => {
                warn(lang.pick(
                    "这一行不是 UTF-8（可能是 GBK），认不出的字符已用 U+FFFD 代替。",
                    "a line is not UTF-8 (GBK perhaps); what is not legible stands as U+FFFD",
                ));
                line
            }
            Typed::Interrupt | Typed::End => break,
        };
        if !take_line(roleplay, &mut out, &line, lang)? {
            break;
        }
    }
    if roleplay.session().ending().is_none() {
        let ending = roleplay.finish().map_err(failed)?;
        write_event(&mut out, &SessionEvent::End(ending))?;
    }
    write_scorecard(&mut out, roleplay)?;
    out.flush()?;
    Ok(Exit::Done)
}

/// Takes one line of the JSON-lines protocol; returns whether the session goes on.
fn take_line(roleplay: &mut Roleplay, out: &mut impl Write, line: &str, lang: Lang) -> Result<bool, AppError> {
    match input::read(line) {
        input::Input::Nothing => {}
        input::Input::Say(said) if said.chars().count() > LINE_CHARS_MAX => warn(&lang.pick(
            format!("这一行超过 {LINE_CHARS_MAX} 个字，没有发出去。"),
            format!("a line has more than {LINE_CHARS_MAX} characters and was not said"),
        )),
        input::Input::Say(said) => {
            let turn = roleplay.say(said).map_err(|error| AppError::roleplay(lang, error))?;
            write_event(out, &SessionEvent::Turn(turn))?;
            if matches!(roleplay.voice().wording(), Wording::Model) {
                // The reader sees that the line was taken while the model is waited for.
                out.flush()?;
            }
            answer(roleplay, out, lang)?;
        }
        input::Input::Command(command, _) => return obey(roleplay, out, command, lang),
        input::Input::Unknown(name, _) | input::Input::BadWord(name, _) => {
            let name = report::shown(name);
            warn(&lang.pick(format!("命令 /{name} 用不了"), format!("cannot use the command /{name}")));
        }
    }
    Ok(true)
}

/// Obeys the commands that mean something in a stream; returns whether the session goes on.
fn obey(roleplay: &mut Roleplay, out: &mut impl Write, command: input::Command, lang: Lang) -> Result<bool, AppError> {
    let turns = repl::trainee_turns(roleplay.session());
    match command {
        input::Command::End | input::Command::Quit => return Ok(false),
        input::Command::Score => write_scorecard(out, roleplay)?,
        input::Command::Hint => {
            let text = repl::hint(roleplay)?;
            let turn = roleplay.session().last_turn();
            write_event(out, &SessionEvent::Hint { turn, text })?;
        }
        input::Command::Undo(count) => {
            let index = turns.len().saturating_sub(usize::try_from(count).unwrap_or(usize::MAX));
            take_back(roleplay, out, turns.get(index).copied(), lang)?;
        }
        input::Command::Retry(wanted) => {
            let turn = match wanted {
                Some(wanted) => turns.into_iter().find(|turn| *turn >= wanted),
                None => turns.last().copied(),
            };
            take_back(roleplay, out, turn, lang)?;
        }
        _ => warn(lang.pick("这个命令只在终端里有用", "this command is for the terminal only")),
    }
    Ok(true)
}

/// Goes back to before a trainee turn.
fn take_back(roleplay: &mut Roleplay, out: &mut impl Write, turn: Option<u32>, lang: Lang) -> Result<(), AppError> {
    if let Some(turn) = turn {
        roleplay.undo(turn - 1, super::now_s()).map_err(|error| AppError::roleplay(lang, error))?;
        write_event(out, &SessionEvent::Undo { turn: turn - 1 })?;
    }
    Ok(())
}

/// Lets the customer speak and writes the events of it.
fn answer(roleplay: &mut Roleplay, out: &mut impl Write, lang: Lang) -> Result<(), AppError> {
    let mut quiet = Quiet::default();
    let exchange = roleplay.answer_in(&mut quiet).map_err(|error| AppError::roleplay(lang, error))?;
    quiet.notes.iter().for_each(|note| warn(&report::shown(note)));
    write_event(out, &SessionEvent::Turn(exchange.customer))?;
    if let Some(ending) = exchange.ending {
        write_event(out, &SessionEvent::End(ending))?;
    }
    out.flush()?;
    Ok(())
}

/// Writes an event.
fn write_event(out: &mut impl Write, event: &SessionEvent) -> Result<(), AppError> {
    writeln!(out, "{}", event.to_json())?;
    Ok(())
}

/// Writes the scorecard of the session as it stands.
fn write_scorecard(out: &mut impl Write, roleplay: &Roleplay) -> Result<(), AppError> {
    let scorecard = roleplay.scorecard();
    out.write_all(report::line(&scorecard).as_bytes())?;
    Ok(())
}

/// Says something about the stream, beside it.
fn warn(text: &str) {
    // With the error stream gone there is nobody left to warn.
    let _ = writeln!(anstream::stderr(), "{text}");
}

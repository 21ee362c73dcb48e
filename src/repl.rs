//! The terminal loop: one conversation, with commands, hints and retries.
//!
//! Holds no rule of the game: `roleplay` answers, `scoring` scores, `input` reads what is typed and `render` words what is shown.

pub mod input;
pub mod line;
mod obey;
pub mod render;
mod speaking;

use std::io::Write;

use crate::domain::act::LINE_CHARS_MAX;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring;
use crate::domain::session::Session;
use crate::domain::transcript::{Ending, Speaker};
use crate::error::AppError;
use crate::interrupt::Interrupt;
use crate::report::{self, Colour, Page, Sheet};
use crate::roleplay::{Roleplay, RoleplayError};
use crate::voice::Quiet;
use input::Input;
use line::{Lines, Typed};
use render::{DIM, styled};
use speaking::Speaking;

/// How the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The meeting ended and was scored.
    Ended,
    /// The trainee left; the session can be resumed.
    Quit,
}

/// An ending that was kept by `/fork`, to compare with.
struct Kept {
    ending: Ending,
    scorecard: Scorecard,
    from_turn: u32,
}

/// The loop's own state.
struct Repl<'a, 'r, W: Write> {
    roleplay: &'r mut Roleplay<'a>,
    lines: Lines,
    out: W,
    lang: Lang,
    /// Is the line after each turn shown?
    coach: bool,
    /// Endings kept by `/fork`, oldest first.
    kept: Vec<Kept>,
    /// Was Ctrl-C pressed at the last prompt?
    interrupted: bool,
    /// Was the scorecard shown since the last change?
    scored: bool,
    /// Ctrl-C while a model is waited for; none where replies are not shown as they come.
    interrupt: Option<Interrupt>,
}

/// Plays a role-play in the terminal, or over a pipe without prompts, until it ends. With an `interrupt`, replies are shown
/// as they come, and Ctrl-C ends the waiting for one.
///
/// # Errors
/// `AppError` when the store, the terminal or the output fails; what was said is kept.
pub fn run<W: Write>(
    roleplay: &mut Roleplay,
    lines: Lines,
    out: W,
    coach: bool,
    interrupt: Option<Interrupt>,
) -> Result<Left, AppError> {
    let lang = roleplay.session().started().lang;
    let (kept, interrupted, scored) = (Vec::new(), false, false);
    let mut repl = Repl { roleplay, lines, out, lang, coach, kept, interrupted, scored, interrupt };
    repl.welcome()?;
    loop {
        let over = repl.roleplay.session().ending().is_some();
        if over && !repl.scored {
            repl.show_score()?;
        }
        if over && !repl.lines.is_terminal() {
            return Ok(Left::Ended);
        }
        let prompt = if over { lang.pick("（已结束）> ", "(over)> ") } else { lang.pick("我> ", "you> ") };
        match repl.lines.next(prompt).map_err(|error| AppError::terminal(lang, error))? {
            Typed::Line(typed) => {
                repl.interrupted = false;
                if let Some(left) = repl.take(&typed)? {
                    return Ok(left);
                }
            }
            Typed::Garbled(typed) => {
                repl.aside(lang.pick(
                    "这一行不是 UTF-8（可能是 GBK），认不出的字符已用 U+FFFD 代替。",
                    "That line is not UTF-8 (GBK perhaps); what is not legible stands as U+FFFD.",
                ))?;
                if let Some(left) = repl.take(&typed)? {
                    return Ok(left);
                }
            }
            Typed::Interrupt if repl.interrupted => return repl.quit(),
            Typed::Interrupt => {
                repl.interrupted = true;
                repl.aside(lang.pick(
                    "再按一次 Ctrl-C 离开；接着说就直接输入。",
                    "Ctrl-C once more leaves; or just go on typing.",
                ))?;
            }
            Typed::End if repl.lines.is_terminal() => return repl.quit(),
            Typed::End => {
                repl.finish()?;
            }
        }
    }
}

/// Returns the next sensible step, and records that it was shown.
///
/// # Errors
/// When it cannot be recorded.
pub fn hint(roleplay: &mut Roleplay) -> Result<String, AppError> {
    let session = roleplay.session();
    let lang = session.started().lang;
    let text = scoring::hint(session.exercise(), &session.transcript()).text;
    roleplay.hinted(&text).map_err(|error| AppError::roleplay(lang, error))?;
    Ok(text)
}

/// Returns what scorecards are written on: the terminal's width, in colour; the output drops what it cannot show.
pub fn page() -> Page {
    let width = terminal_width().unwrap_or(report::WIDTH_DEFAULT).min(report::WIDTH_DEFAULT);
    Page { width, colour: Colour::On }
}

/// Returns the columns of the terminal, if there is one.
fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

impl<W: Write> Repl<'_, '_, W> {
    /// Writes a line.
    fn show(&mut self, text: &str) -> Result<(), AppError> {
        // A person's terminal would cut words; a pipe gets every line whole.
        let columns = if self.lines.is_terminal() { page().width } else { usize::MAX };
        for line in text.split('\n') {
            for folded in render::folded(line, columns) {
                writeln!(self.out, "{folded}")?;
            }
        }
        self.out.flush()?;
        Ok(())
    }

    /// Writes a quiet line about the conversation.
    fn aside(&mut self, text: &str) -> Result<(), AppError> {
        self.show(&styled(DIM, text))
    }

    /// Ends the session, if it has not ended.
    fn finish(&mut self) -> Result<Ending, AppError> {
        let lang = self.lang;
        self.roleplay.finish().map_err(|error| AppError::roleplay(lang, error))
    }

    /// Shows the brief and lets the customer open, or shows where a resumed session stands.
    fn welcome(&mut self) -> Result<(), AppError> {
        let fresh = self.roleplay.session().turns().is_empty();
        if fresh {
            let lang = self.lang;
            let text = render::brief(self.roleplay.session().exercise(), lang);
            if self.lines.is_terminal() {
                self.show(&text)?;
                self.aside(lang.pick(
                    "/帮助 看命令，/提示 要建议，/结束 收尾。",
                    "/help lists commands, /hint suggests a step, /end closes.",
                ))?;
                self.show("")?;
            }
        } else {
            let turns: Vec<String> = self.roleplay.session().turns().iter().map(|turn| self.turn_text(turn)).collect();
            for text in turns {
                self.show(&text)?;
            }
        }
        if self.roleplay.session().owes_reply() {
            self.answer()?;
        }
        Ok(())
    }

    /// Lets the customer speak, and shows it: as it comes on a terminal, else when it is complete.
    fn answer(&mut self) -> Result<(), AppError> {
        let lang = self.lang;
        let session = self.roleplay.session();
        let (turn, was_shown) = if self.interrupt.is_some() {
            let head = render::customer_head(session, &session.hear());
            let mut speaking = Speaking::new(&mut self.out, lang, head, page().width, self.interrupt.as_ref());
            let answer = self.roleplay.answer_in(&mut speaking);
            let was_shown = speaking.finish()?;
            (answer.map_err(failed(lang))?.customer, was_shown)
        } else {
            let mut quiet = Quiet::default();
            let turn = self.roleplay.answer_in(&mut quiet).map_err(failed(lang))?.customer;
            for note in &quiet.notes {
                self.aside(&report::shown(note))?;
            }
            (turn, false)
        };
        if was_shown {
            return Ok(());
        }
        let text = self.turn_text(&turn);
        self.show(&text)
    }

    /// Returns a turn as it is shown.
    fn turn_text(&self, turn: &crate::domain::transcript::Turn) -> String {
        match turn.speaker {
            Speaker::Customer => render::customer(self.roleplay.session(), turn),
            Speaker::Trainee => {
                let lines: Vec<String> = turn.text.lines().map(report::shown).collect();
                format!("{}{}", self.lang.pick("我> ", "you> "), lines.join("\n"))
            }
        }
    }

    /// Takes what was typed.
    fn take(&mut self, typed: &str) -> Result<Option<Left>, AppError> {
        let lang = self.lang;
        match input::read(typed) {
            Input::Nothing => Ok(None),
            Input::Say(line) => self.say(line).map(|()| None),
            Input::Command(command, word) => self.obey(command, word),
            Input::Unknown(name, nearest) => {
                let name = report::shown(name);
                let meant = nearest
                    .map(|near| lang.pick(format!("是不是 /{near}？"), format!(" Did you mean /{near}?")))
                    .unwrap_or_default();
                self.aside(&lang.pick(
                    format!("没有 /{name} 这个命令。{meant}/帮助 列出全部命令；要说的话以 / 开头时请写 //。"),
                    format!("There is no command /{name}.{meant} /help lists them all; begin with // to say a line that starts with a stroke."),
                ))?;
                Ok(None)
            }
            Input::BadWord(name, word) => {
                let word = report::shown(word);
                self.aside(&lang.pick(
                    format!("/{name} 后面的“{word}”看不懂：要一个从 1 起的数字，或 开/关。"),
                    format!("/{name}: cannot use \"{word}\"; a number from 1, or on/off, is wanted."),
                ))?;
                Ok(None)
            }
        }
    }

    /// Says a line to the customer and shows the reply.
    fn say(&mut self, line: &str) -> Result<(), AppError> {
        let lang = self.lang;
        if self.roleplay.session().ending().is_some() {
            return self.aside(lang.pick(
                "会面已经结束。/重来 [轮次] 换个说法再试，/退出 离开。",
                "The meeting is over. /retry [TURN] tries again from there, /quit leaves.",
            ));
        }
        let length = line.chars().count();
        if length > LINE_CHARS_MAX {
            return self.aside(&lang.pick(
                format!("这一行有 {length} 个字，最多 {LINE_CHARS_MAX} 个；没有发出去，请分几次说。"),
                format!(
                    "That line has {length} characters, {LINE_CHARS_MAX} at most; it was not said. Say it in parts."
                ),
            ));
        }
        self.roleplay.say(line).map_err(failed(lang))?;
        self.scored = false;
        if self.coach {
            let session = self.roleplay.session();
            let text = render::feedback(session, &session.foreseen());
            self.show(&text)?;
        }
        self.answer()
    }

    /// Shows how the meeting ended, the scorecard, and how it compares with kept endings.
    fn show_score(&mut self) -> Result<(), AppError> {
        self.scored = true;
        self.show_card()?;
        let session = self.roleplay.session();
        let Some(ending) = session.ending().cloned() else { return Ok(()) };
        let card = self.roleplay.scorecard();
        for index in 0..self.kept.len() {
            let text = compare(&self.kept[index], &ending, &card, self.lang);
            self.show(&text)?;
        }
        if self.lines.is_terminal() {
            self.aside(self.lang.pick(
                "/重来 [轮次] 从那里再试，/分叉 [轮次] 换个说法并比较，/保存 存记录，/退出 离开。",
                "/retry [TURN] tries again from there, /fork [TURN] compares another way, /save keeps the record, /quit leaves.",
            ))?;
        }
        Ok(())
    }

    /// Shows the scorecard as it stands.
    fn show_card(&mut self) -> Result<(), AppError> {
        let card = self.roleplay.scorecard();
        let sheet = Sheet { scorecard: &card, scenario: Some(&self.roleplay.session().exercise().scenario) };
        let text = report::text(&sheet, page());
        self.show(text.trim_end())
    }

    /// Leaves, saying how to go on.
    fn quit(&mut self) -> Result<Left, AppError> {
        let lang = self.lang;
        let session = self.roleplay.session();
        if session.ending().is_none() {
            let id = session.started().session.clone();
            if !self.roleplay.is_kept() {
                self.aside(lang.pick("没有保存（--no-store）。", "Nothing is kept (--no-store)."))?;
                return Ok(Left::Quit);
            }
            self.aside(&lang.pick(
                format!("已保存。接着练：spar practice --resume {id}"),
                format!("Saved. To go on: spar practice --resume {id}"),
            ))?;
            return Ok(Left::Quit);
        }
        Ok(Left::Ended)
    }
}

/// Returns what turns the error of a role-play into the program's.
fn failed(lang: Lang) -> impl Fn(RoleplayError) -> AppError {
    move |error| AppError::roleplay(lang, error)
}

/// Returns the numbers of the trainee's turns.
pub fn trainee_turns(session: &Session) -> Vec<u32> {
    session.turns().iter().filter(|turn| turn.speaker == Speaker::Trainee).map(|turn| turn.turn).collect()
}

/// Returns how two endings compare: outcome, score, and the criteria that differ.
fn compare(kept: &Kept, ending: &Ending, card: &Scorecard, lang: Lang) -> String {
    let heading = lang.pick(
        format!("与{}分叉前的结局比较", render::turn_name(kept.from_turn, lang)),
        format!("Compared with the ending kept at {}", render::turn_name(kept.from_turn, lang)),
    );
    let row = |name: &str, old: String, new: String| {
        let change = lang.pick(format!("原来 {old}，这次 {new}"), format!("before {old}, this time {new}"));
        format!("  {name}{}{change}", lang.pick("：", ": "))
    };
    let outcome = |ending: &Ending| ending.outcome.name(lang).to_owned();
    let score = |card: &Scorecard| card.score.to_string();
    let mut lines = vec![
        styled(render::HEADING, &heading),
        row(lang.pick("结果", "outcome"), outcome(&kept.ending), outcome(ending)),
        row(lang.pick("总分", "score"), score(&kept.scorecard), score(card)),
    ];
    for (old, new) in kept.scorecard.criteria.iter().zip(&card.criteria).filter(|(old, new)| old.score != new.score) {
        lines.push(row(&new.name, old.score.to_string(), new.score.to_string()));
    }
    lines.join("\n")
}

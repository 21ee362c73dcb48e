//! What the commands of the terminal do.

use std::io::Write;
use std::path::Path;

use super::input::{COMMANDS, Command};
use super::{Kept, Left, Repl, failed, hint, render, trainee_turns};
use crate::domain::transcript::SessionEvent;
use crate::error::AppError;
use crate::report;

impl<W: Write> Repl<'_, '_, W> {
    /// Obeys a command.
    pub(super) fn obey(&mut self, command: Command, word: &str) -> Result<Option<Left>, AppError> {
        let lang = self.lang;
        match command {
            Command::Help => self.help()?,
            Command::Brief => {
                let text = render::brief(self.roleplay.session().exercise(), lang);
                self.show(&text)?;
            }
            Command::Notes => {
                let text = render::notes(self.roleplay.session());
                self.show(&text)?;
            }
            Command::Hint => self.hint()?,
            Command::Coach(on) => {
                self.coach = on.unwrap_or(!self.coach);
                self.aside(if self.coach {
                    lang.pick("点评已打开。", "Coaching is on.")
                } else {
                    lang.pick("点评已关闭。", "Coaching is off.")
                })?;
            }
            Command::Score => self.show_card()?,
            Command::Why => {
                let text = render::why(self.roleplay.session());
                self.show(&text)?;
            }
            Command::Undo(count) => self.undo(count)?,
            Command::Retry(turn) => self.go_back(turn)?,
            Command::Fork(turn) => self.fork(turn)?,
            Command::Save => self.save(word)?,
            Command::End => {
                self.finish()?;
                if self.scored {
                    self.show_card()?;
                }
            }
            Command::Quit => return self.quit().map(Some),
        }
        Ok(None)
    }

    /// Lists the commands.
    fn help(&mut self) -> Result<(), AppError> {
        let lang = self.lang;
        for command in &COMMANDS {
            let names = lang.pick(
                format!("/{} /{} {}", command.zh, command.en, command.word.0),
                format!("/{} {}", command.en, command.word.1),
            );
            let about = lang.pick(command.about.0, command.about.1);
            let pad = 24usize.saturating_sub(unicode_width::UnicodeWidthStr::width(names.as_str()));
            self.show(&format!("  {names}{}{about}", " ".repeat(pad)))?;
        }
        Ok(())
    }

    /// Shows and records the next sensible step.
    fn hint(&mut self) -> Result<(), AppError> {
        if self.roleplay.session().ending().is_some() {
            return self.aside(self.lang.pick("会面已经结束。", "The meeting is over."));
        }
        let hint = hint(self.roleplay)?;
        self.aside(&hint)
    }

    /// Takes back the last exchanges.
    fn undo(&mut self, count: u32) -> Result<(), AppError> {
        let lines: Vec<u32> = trainee_turns(self.roleplay.session());
        let index = lines.len().saturating_sub(usize::try_from(count).unwrap_or(usize::MAX));
        match lines.get(index) {
            Some(turn) => self.back_to(*turn),
            None => self.aside(self.lang.pick("还没有可以撤回的话。", "There is nothing to take back yet.")),
        }
    }

    /// Goes back to before a trainee turn, by default the last one.
    fn go_back(&mut self, turn: Option<u32>) -> Result<(), AppError> {
        match self.retry_turn(turn) {
            // An ending that was reached is worth comparing with.
            Some(_) if self.roleplay.session().ending().is_some() => self.fork(turn),
            Some(turn) => self.back_to(turn),
            None => self.no_such_turn(),
        }
    }

    /// Keeps this ending and goes back to before a trainee turn.
    fn fork(&mut self, turn: Option<u32>) -> Result<(), AppError> {
        let Some(turn) = self.retry_turn(turn) else { return self.no_such_turn() };
        let ending = self.finish()?;
        let scorecard = self.roleplay.scorecard();
        self.kept.push(Kept { ending, scorecard, from_turn: turn });
        self.aside(
            self.lang.pick("这个结局已留下，结束时会比较。", "This ending is kept; both are compared at the end."),
        )?;
        self.back_to(turn)
    }

    /// Returns the trainee turn to go back to: the wanted one or the one after it, or the last.
    fn retry_turn(&self, wanted: Option<u32>) -> Option<u32> {
        let turns = trainee_turns(self.roleplay.session());
        match wanted {
            Some(wanted) => turns.into_iter().find(|turn| *turn >= wanted),
            None => turns.last().copied(),
        }
    }

    /// Says that there is no such turn.
    fn no_such_turn(&mut self) -> Result<(), AppError> {
        self.aside(self.lang.pick("没有这一轮。", "There is no such turn."))
    }

    /// Goes back to before a trainee turn and shows where the conversation stands.
    fn back_to(&mut self, turn: u32) -> Result<(), AppError> {
        let lang = self.lang;
        let said = self.roleplay.session().turns().iter().find(|said| said.turn == turn).map(|said| said.text.clone());
        self.roleplay.undo(turn - 1, jiff::Timestamp::now().as_second()).map_err(failed(lang))?;
        self.scored = false;
        if let Some(said) = said {
            let said = report::shown(&said);
            self.aside(&lang.pick(
                format!("回到{}之前。原话：{said}", render::turn_name(turn, lang)),
                format!("Back before {}. You had said: {said}", render::turn_name(turn, lang)),
            ))?;
        }
        let last = self.roleplay.session().turns().last().cloned();
        match last {
            Some(last) => {
                let text = self.turn_text(&last);
                self.show(&text)
            }
            None => Ok(()),
        }
    }

    /// Writes the record to a file.
    fn save(&mut self, word: &str) -> Result<(), AppError> {
        let lang = self.lang;
        let transcript = self.roleplay.session().transcript();
        let name = if word.is_empty() { format!("{}.jsonl", transcript.started.session) } else { word.to_owned() };
        let mut events = vec![SessionEvent::Started(transcript.started)];
        events.extend(transcript.turns.into_iter().map(SessionEvent::Turn));
        events.extend(transcript.ending.map(SessionEvent::End));
        let mut text = String::new();
        for event in &events {
            text.push_str(&event.to_json());
            text.push('\n');
        }
        let path = Path::new(&name);
        match report::write_new(path, &text) {
            Ok(()) => {
                let name = report::shown(&name);
                self.aside(&lang.pick(format!("已存到 {name}"), format!("Saved to {name}")))
            }
            Err(error) => {
                let error = AppError::write(lang, path, error).text(lang);
                self.show(error.trim_end())
            }
        }
    }
}

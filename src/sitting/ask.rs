//! The questions of a quiz, one after the other.

use std::borrow::Cow;

use super::face::letter;
use super::{Left, Sitting};
use super::{frozen, page};
use crate::domain::exam::attempt::{Matter, Part};
use crate::domain::exam::draw;
use crate::domain::exam::quiz::{Question, Quiz};
use crate::domain::exam::record::{ExamEvent, Scored};
use crate::domain::exam::rules::QuizPart;
use crate::domain::lang::Lang;
use crate::domain::scorecard::SessionVerdict;
use crate::error::AppError;
use crate::repl::input::{self, Command, Input};
use crate::repl::line::Typed;

impl Sitting<'_, '_> {
    /// Asks what is not yet answered, then scores the quiz.
    pub(super) fn ask(&mut self, part: &Part) -> Result<Left, AppError> {
        let Matter::Quiz { questions, answered } = &part.matter else { return Ok(Left::Over) };
        let Some(rule) = self.rules.parts.quiz.clone() else { return Ok(Left::Over) };
        let agreed = self.book.attempt.agreed.clone();
        let quiz = frozen::quiz(self.book.store(), self.catalog, &agreed, rule.id.as_str())?;
        let deadline_s = self.book.attempt.part_ends_s(part, &self.rules);
        self.face.quiz(&quiz, part.part, questions.len(), deadline_s - self.book.now_s()?)?;
        'questions: for (place, id) in questions.iter().enumerate() {
            let Some(question) = quiz.question(id).filter(|_| !answered.contains_key(id)) else { continue };
            let answers = draw::answers(question, agreed.seed, place);
            self.face.question(part.part, place + 1, questions.len(), question, &answers)?;
            let mut asked_to_end = false;
            let letters = loop {
                if self.book.now_s()? >= deadline_s {
                    self.face.time_is_out()?;
                    break 'questions;
                }
                let line = match (self.lines)(self.lang.pick("答案> ", "answer> "), &page::IN_A_QUIZ)? {
                    Typed::Line(line) | Typed::Garbled(line) => line,
                    Typed::Interrupt | Typed::End => return Ok(Left::Away),
                };
                if self.book.now_s()? >= deadline_s {
                    self.face.time_is_out()?;
                    break 'questions;
                }
                let input = input::read(&line);
                // One slip of the hand must not end a quiz: the command is given twice, one behind the other.
                let ends = matches!(input, Input::Command(Command::End, _));
                match input {
                    Input::Nothing => {}
                    Input::Command(Command::Quit, _) => return Ok(Left::Away),
                    Input::Command(Command::End, _) if asked_to_end => break 'questions,
                    Input::Command(Command::End, _) => self.face.really_end(self.unanswered())?,
                    Input::Command(Command::Help, _) => self.face.help(true)?,
                    Input::Command(..) | Input::Unknown(..) | Input::BadWord(..) => self.face.not_in_an_exam(true)?,
                    Input::Say(said) => match chosen(said, answers.len()) {
                        Some(letters) if letters.len() == question.right_count() => break letters,
                        letters => self.face.note(&wanted(letters, answers.len(), question, self.lang))?,
                    },
                }
                asked_to_end = ends;
                self.face.wait()?;
            };
            let at_s = self.book.now_s()?;
            let chosen = letters.iter().filter_map(|place| answers.get(*place)).map(|answer| answer.id.to_string());
            let chosen = chosen.collect();
            self.book.append(ExamEvent::Answered { part: part.part, question: id.clone(), chosen, at_s })?;
            self.face.answered(part.part, id, &letters, at_s)?;
        }
        self.mark(&quiz, &rule)
    }

    /// Returns how many questions of the open quiz have no answer.
    fn unanswered(&self) -> usize {
        match self.book.attempt.open().map(|part| &part.matter) {
            Some(Matter::Quiz { questions, answered }) => questions.len().saturating_sub(answered.len()),
            _ => 0,
        }
    }

    /// Scores the quiz as it stands; a question without an answer is wrong.
    fn mark(&mut self, quiz: &Quiz, rule: &QuizPart) -> Result<Left, AppError> {
        let Some(part) = self.book.attempt.open().cloned() else { return Ok(Left::Over) };
        let Matter::Quiz { questions, answered } = &part.matter else { return Ok(Left::Over) };
        let score = quiz.score(questions, answered);
        let passes = score >= rule.least();
        let at_s = self.book.now_s()?;
        self.book.append(ExamEvent::Scored(Scored {
            part: part.part,
            chain: None,
            score,
            verdict: if passes { SessionVerdict::Pass } else { SessionVerdict::Fail },
            dimensions: Default::default(),
            caps: Vec::new(),
            at_s,
        }))?;
        self.face.part_over(part.part)?;
        Ok(Left::Over)
    }
}

/// Returns the places of the answers that a line chooses by their letters or numbers, counted from 0: `a c`, `AC`, `１、３`; or by
/// JSON: `{"event":"answer","chosen":["A"]}`. None when it names one that is not there, or says anything else.
fn chosen(line: &str, count: usize) -> Option<Vec<usize>> {
    let json = serde_json::from_str::<serde_json::Value>(line).ok();
    let listed = json.as_ref().and_then(|json| json.get("chosen")).and_then(serde_json::Value::as_array);
    let line = match listed {
        Some(listed) => {
            Cow::Owned(listed.iter().map(serde_json::Value::as_str).collect::<Option<Vec<&str>>>()?.join(" "))
        }
        None => Cow::Borrowed(line),
    };
    let mut places = Vec::new();
    for letter in line.chars() {
        let folded = match letter {
            'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => char::from_u32(u32::from(letter) - 0xfee0)?,
            letter => letter,
        };
        let place = match folded.to_ascii_lowercase() {
            letter @ 'a'..='z' => u32::from(letter) - u32::from('a'),
            letter @ '1'..='9' => u32::from(letter) - u32::from('1'),
            ' ' | ',' | '，' | '、' | ';' | '；' | '.' | '。' | '和' | '\u{3000}' => continue,
            _ => return None,
        };
        let place = usize::try_from(place).ok().filter(|place| *place < count)?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    (!places.is_empty()).then_some(places)
}

/// Returns how a question is answered, to somebody who typed anything else, or too many letters or too few.
fn wanted(typed: Option<Vec<usize>>, count: usize, question: &Question, lang: Lang) -> String {
    let last = letter(count.saturating_sub(1));
    let right = question.right_count();
    let (one, many) = match typed {
        None => (
            lang.pick(format!("请输入 A 到 {last} 的一个字母。"), format!("Type one letter from A to {last}.")),
            lang.pick(
                format!("请输入 A 到 {last} 的 {right} 个字母，连着写，如 AC。"),
                format!("Type {right} letters from A to {last} together, as in AC."),
            ),
        ),
        Some(typed) => (
            lang.pick(
                "这一题是单选，只写一个字母；刚才的不算。".to_owned(),
                "One answer is right: type one letter. What you typed does not count.".to_owned(),
            ),
            lang.pick(
                format!("这一题要选 {right} 项，刚才写了 {} 项，不算；请连着写，如 AC。", typed.len()),
                format!(
                    "Choose {right} answers: you typed {}, which does not count. Type them together, as in AC.",
                    typed.len()
                ),
            ),
        ),
    };
    if right == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_chosen_by_letter_number_or_json() {
        for (line, places) in [
            ("b", Some(vec![1])),
            ("A C", Some(vec![0, 2])),
            ("ca", Some(vec![2, 0])),
            ("１、３", Some(vec![0, 2])),
            ("Ｂ", Some(vec![1])),
            ("ｂ。", Some(vec![1])),
            ("bb", Some(vec![1])),
            ("3", Some(vec![2])),
            (r#"{"event":"answer","chosen":["C"]}"#, Some(vec![2])),
            (r#"{"event":"answer","chosen":["a","C"]}"#, Some(vec![0, 2])),
            (r#"{"event":"answer","chosen":["D"]}"#, None),
            (r#"{"event":"answer","chosen":["private-cloud"]}"#, None),
            (r#"{"event":"answer","chosen":[1]}"#, None),
            (r#"{"event":"answer","chosen":[]}"#, None),
            ("d", None),
            ("4", None),
            ("0", None),
            ("all", None),
            ("?", None),
        ] {
            assert_eq!(chosen(line, 3), places, "{line}");
        }
    }
}

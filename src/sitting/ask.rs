//! The questions of a quiz, one after the other.

use super::frozen;
use super::{Left, Sitting};
use crate::domain::exam::attempt::{Matter, Part};
use crate::domain::exam::draw;
use crate::domain::exam::quiz::{Answer, Quiz};
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
            let chosen = loop {
                if self.book.now_s()? >= deadline_s {
                    self.face.time_is_out()?;
                    break 'questions;
                }
                let line = match (self.lines)(self.lang.pick("答案> ", "answer> "))? {
                    Typed::Line(line) | Typed::Garbled(line) => line,
                    Typed::Interrupt | Typed::End => return Ok(Left::Away),
                };
                if self.book.now_s()? >= deadline_s {
                    self.face.time_is_out()?;
                    break 'questions;
                }
                match input::read(&line) {
                    Input::Nothing => {}
                    Input::Command(Command::Quit, _) => return Ok(Left::Away),
                    Input::Command(Command::End, _) => break 'questions,
                    Input::Command(Command::Help, _) => self.face.help(true)?,
                    Input::Command(..) | Input::Unknown(..) | Input::BadWord(..) => self.face.not_in_an_exam()?,
                    Input::Say(said) => match chosen(said, &answers) {
                        Some(chosen) => break chosen,
                        None => self.face.note(&letters(answers.len(), self.lang))?,
                    },
                }
                self.face.wait()?;
            };
            let at_s = self.book.now_s()?;
            let event = ExamEvent::Answered { part: part.part, question: id.clone(), chosen, at_s };
            self.book.append(event.clone())?;
            self.face.event(&event)?;
        }
        self.mark(&quiz, &rule)
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

/// Returns the ids of the answers that a line chooses by their letters or numbers: `a c`, `AC`, `1,3`; or by JSON:
/// `{"event":"answer","chosen":["id"]}`. None when it names one that is not there.
fn chosen(line: &str, answers: &[&Answer]) -> Option<Vec<String>> {
    if let Ok(json) = serde_json::from_str::<serde_json::Value>(line)
        && let Some(listed) = json.get("chosen").and_then(serde_json::Value::as_array)
    {
        let ids: Vec<String> = listed.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect();
        let all_there = ids.iter().all(|id| answers.iter().any(|answer| answer.id == id.as_str()));
        return (ids.len() == listed.len() && !ids.is_empty() && all_there).then_some(ids);
    }
    let mut ids: Vec<String> = Vec::new();
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
        let id = answers.get(usize::try_from(place).ok()?)?.id.to_string();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    (!ids.is_empty()).then_some(ids)
}

/// Returns how an answer is typed.
fn letters(count: usize, lang: Lang) -> String {
    let last = char::from(b'A' + u8::try_from(count.clamp(1, 26) - 1).unwrap_or(0));
    lang.pick(
        format!("请输入 A 到 {last} 的字母，多选就连着写，如 AC。"),
        format!("Type letters from A to {last}; several together, as in AC."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_chosen_by_letter_number_or_json() {
        let text = "[{id: one, text: 1}, {id: two, text: 2}, {id: three, text: 3}]";
        let answers: Vec<Answer> = serde_saphyr::from_str(&text.replace("text: ", "text: T")).unwrap();
        let answers: Vec<&Answer> = answers.iter().collect();
        for (line, ids) in [
            ("b", Some(vec!["two"])),
            ("A C", Some(vec!["one", "three"])),
            ("ca", Some(vec!["three", "one"])),
            ("１、３", Some(vec!["one", "three"])),
            ("bb", Some(vec!["two"])),
            (r#"{"event":"answer","chosen":["three"]}"#, Some(vec!["three"])),
            (r#"{"event":"answer","chosen":["four"]}"#, None),
            ("d", None),
            ("all", None),
            ("?", None),
        ] {
            let ids: Option<Vec<String>> = ids.map(|ids| ids.into_iter().map(str::to_owned).collect());
            assert_eq!(chosen(line, &answers), ids, "{line}");
        }
    }
}

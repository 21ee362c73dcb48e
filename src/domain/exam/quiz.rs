//! A quiz: questions with answers to choose from.
//!
//! Owns the shape of a file of kind `quiz` in `rubrics/`; keys in the file equal field names here. An answer is right or it is
//! not: all the right ones and only those must be chosen, and there is no credit for a part of them.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{AnswerId, QuestionId, QuizId};
use crate::domain::lang::Localized;
use crate::domain::schema::{first_version, is_first_version};

/// What a file says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuizKind {
    /// A quiz.
    Quiz,
}

/// Questions on what a product can do, or on how to sell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The quiz's id; equal to the file's name without `.yaml`.
    pub id: QuizId,
    /// Always `quiz`: files of several kinds share a folder.
    pub kind: QuizKind,
    /// The author's count of versions, from 1.
    #[serde(default = "first_version", skip_serializing_if = "is_first_version")]
    #[schemars(range(min = 1))]
    pub version: u32,
    /// What the quiz is called.
    pub title: Localized,
    /// The questions to draw from.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// What is asked.
    pub ask: Localized,
    /// What may be chosen; two or more, at least one of them right.
    pub answers: Vec<Answer>,
    /// Why the right answers are right; for a trainer, never shown in an exam.
    pub because: Localized,
}

/// An answer that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// What it says.
    pub text: Localized,
    /// Is it right?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub right: bool,
}

impl Quiz {
    /// Returns the question of an id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// Returns the score of answers to the questions that were asked, 0 to 10,000 hundredths of a point, rounded down; a question
    /// without an answer is wrong.
    pub fn score(&self, asked: &[String], answered: &BTreeMap<String, Vec<String>>) -> i64 {
        let is_right = |id: &&String| {
            self.question(id).zip(answered.get(*id)).is_some_and(|(question, chosen)| question.is_right(chosen))
        };
        let right = asked.iter().filter(is_right).count() as i64;
        right * 10_000 / (asked.len() as i64).max(1)
    }
}

impl Question {
    /// Returns whether exactly the right answers were chosen: two of three right ones are wrong.
    pub fn is_right(&self, chosen: &[String]) -> bool {
        let chosen: BTreeSet<&str> = chosen.iter().map(String::as_str).collect();
        let right: BTreeSet<&str> =
            self.answers.iter().filter(|answer| answer.right).map(|answer| answer.id.as_str()).collect();
        chosen == right
    }

    /// Returns how many answers are right, 1 or more in a sound quiz; a person is told how many to choose.
    pub fn right_count(&self) -> usize {
        self.answers.iter().filter(|answer| answer.right).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_right_answers_and_only_those_count() {
        let text = "{id: q, ask: Which?, because: So., answers: [{id: a, text: A, right: true}, {id: b, text: B}, {id: c, text: C, right: true}]}";
        let question: Question = serde_saphyr::from_str(text).unwrap();
        let chosen = |ids: &[&str]| question.is_right(&ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
        assert!(chosen(&["c", "a"]) && chosen(&["a", "c", "a"]));
        assert!(!chosen(&["a"]) && !chosen(&["a", "b", "c"]) && !chosen(&[]) && !chosen(&["b"]));
        assert_eq!(question.right_count(), 2);
    }

    #[test]
    fn what_was_not_answered_is_wrong_and_the_score_is_rounded_down() {
        let question = |id: &str| {
            format!("{{id: {id}, ask: Q, because: B, answers: [{{id: a, text: A, right: true}}, {{id: b, text: B}}]}}")
        };
        let text = format!(
            "{{id: z, kind: quiz, title: T, questions: [{}, {}, {}]}}",
            question("one"),
            question("two"),
            question("three")
        );
        let quiz: Quiz = serde_saphyr::from_str(&text).unwrap();
        let asked = ["one", "two", "three"].map(str::to_owned);
        let score = |answers: &[(&str, &str)]| {
            let answered = answers.iter().map(|(id, chosen)| ((*id).to_owned(), vec![(*chosen).to_owned()]));
            quiz.score(&asked, &answered.collect())
        };
        assert_eq!(score(&[("one", "a"), ("two", "a"), ("three", "a")]), 10_000);
        assert_eq!(score(&[("one", "a"), ("two", "b"), ("three", "a")]), 6_666);
        assert_eq!(score(&[("two", "a"), ("other", "a")]), 3_333);
        assert_eq!((score(&[]), quiz.score(&[], &BTreeMap::new())), (0, 0));
    }
}

//! The draw: which scenarios, variants and questions an attempt has, by its seed. Pure: the same seed draws the same.

use std::collections::BTreeSet;

use super::quiz::{Answer, Question, Quiz};
use crate::domain::id::ScenarioId;

/// Seeds of variants stay below this, so that every reader of JSON keeps them exact.
const SEED_END: u64 = 1 << 53;

/// A stream of numbers that looks random and is made from a seed: SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
struct Stream(u64);

impl Stream {
    /// Returns the stream of a seed for one purpose; another purpose has another stream.
    fn new(seed: u64, purpose: u64) -> Self {
        let mut stream = Self(seed ^ purpose.wrapping_mul(0xd6e8_feb8_6659_fd93));
        stream.next();
        stream
    }

    /// Returns the next number.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Puts a list into a drawn order (Fisher and Yates 1938). The bias of the remainder is below one in 2^50.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            let at = usize::try_from(self.next() % (end as u64 + 1)).unwrap_or(0);
            list.swap(end, at);
        }
    }
}

/// What a draw of scenarios is for.
const SCENARIOS: u64 = 1;
/// What a draw of variants is for.
const VARIANTS: u64 = 2;
/// What a draw of questions is for.
const QUESTIONS: u64 = 3;
/// What a draw of the order of answers is for.
const ANSWERS: u64 = 4;

/// Returns the scenario of a role-play by its place among the attempt's role-plays (counts from 0); none of an empty pool.
///
/// Every scenario of the pool comes once before one comes again, each round in an order of its own.
pub fn scenario(pool: &[ScenarioId], seed: u64, place: u32) -> Option<ScenarioId> {
    let size = u32::try_from(pool.len()).ok().filter(|size| *size > 0)?;
    let mut round: Vec<&ScenarioId> = pool.iter().collect();
    Stream::new(seed, SCENARIOS + (u64::from(place / size) << 8)).shuffle(&mut round);
    round.get(usize::try_from(place % size).unwrap_or(0)).map(|id| (*id).clone())
}

/// Returns the seed of a role-play's variant: the first of its stream that the trainee has no session of.
pub fn variant(seed: u64, place: u32, seen: &BTreeSet<u64>) -> u64 {
    let mut stream = Stream::new(seed, VARIANTS + (u64::from(place) << 8));
    loop {
        let drawn = stream.next() % SEED_END;
        // There are more variants than anybody can have seen, so that this ends.
        if !seen.contains(&drawn) {
            return drawn;
        }
    }
}

/// Returns the ids of the questions that are asked, in order; all there are when fewer than wanted.
pub fn questions(quiz: &Quiz, seed: u64, count: u32) -> Vec<String> {
    let mut drawn: Vec<&Question> = quiz.questions.iter().collect();
    Stream::new(seed, QUESTIONS).shuffle(&mut drawn);
    drawn.truncate(usize::try_from(count).unwrap_or(usize::MAX));
    drawn.into_iter().map(|question| question.id.to_string()).collect()
}

/// Returns a question's answers in the order in which they are shown at a place of the quiz (counts from 0).
pub fn answers(question: &Question, seed: u64, place: usize) -> Vec<&Answer> {
    let mut drawn: Vec<&Answer> = question.answers.iter().collect();
    Stream::new(seed, ANSWERS + ((place as u64) << 8)).shuffle(&mut drawn);
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool() -> Vec<ScenarioId> {
        ["one", "two", "three"].map(|id| ScenarioId::new(id).unwrap()).to_vec()
    }

    #[test]
    fn each_scenario_comes_once_before_one_comes_again() {
        let mut firsts = BTreeSet::new();
        for seed in 0..50 {
            for round in 0..4 {
                let drawn: BTreeSet<ScenarioId> =
                    (0..3).filter_map(|place| scenario(&pool(), seed, round * 3 + place)).collect();
                assert_eq!(drawn.len(), 3, "{seed} {round}");
            }
            assert_eq!(scenario(&pool(), seed, 1), scenario(&pool(), seed, 1));
            firsts.extend(scenario(&pool(), seed, 0));
        }
        assert_eq!(firsts.len(), 3, "any of them may come first");
        assert_eq!(scenario(&[], 1, 0), None);
    }

    #[test]
    fn a_variant_is_never_one_that_was_seen() {
        let first = variant(7, 0, &BTreeSet::new());
        let second = variant(7, 0, &BTreeSet::from([first]));
        assert!(first != second && first < SEED_END && second < SEED_END);
        assert_ne!(variant(7, 1, &BTreeSet::new()), first);
        assert_ne!(variant(8, 0, &BTreeSet::new()), first);
        assert_eq!(variant(7, 0, &BTreeSet::new()), first);
    }

    #[test]
    fn questions_and_answers_are_drawn_in_an_order_of_the_seed() {
        let question = |id: &str| {
            format!(
                "{{id: {id}, ask: Q, because: B, answers: [{{id: a, text: A, right: true}}, {{id: b, text: B}}, {{id: c, text: C}}]}}"
            )
        };
        let all: Vec<String> = ["q1", "q2", "q3", "q4", "q5"].map(question).to_vec();
        let text = format!("{{id: z, kind: quiz, title: T, questions: [{}]}}", all.join(", "));
        let quiz: Quiz = serde_saphyr::from_str(&text).unwrap();
        let drawn = questions(&quiz, 3, 3);
        assert_eq!((drawn.len(), questions(&quiz, 3, 9).len()), (3, 5));
        assert_eq!(drawn, questions(&quiz, 3, 3));
        assert!((0..20).any(|seed| questions(&quiz, seed, 3) != drawn));
        let orders: BTreeSet<Vec<&str>> = (0..60)
            .map(|place| answers(&quiz.questions[0], 3, place).iter().map(|answer| answer.id.as_str()).collect())
            .collect();
        assert_eq!(orders.len(), 6, "every order comes");
    }
}

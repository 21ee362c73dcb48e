//! Exams: rules, quizzes, the draw, the record of an attempt, and what an attempt comes to.
//!
//! An attempt is an append-only log of events, like a session; its role-plays are sessions of their own, named in it. What it
//! comes to is a fold over that log: nothing is kept beside it. Knows no clock: every time is given, in seconds since 1970
//! (UTC).

pub mod attempt;
mod check;
pub mod decision;
pub mod draw;
pub mod quiz;
pub mod record;
pub mod rules;
pub mod signal;
pub mod timekeeper;
mod wording;

pub use check::{KnownContent, KnownRubric, check_quiz, check_rules};

//! Sparring: a salesperson rehearses a deal against a simulated customer and is scored on how they sold.
//!
//! It is a state machine, a coder of talk and a scorer, all in integers and all deterministic: the same content, seed and
//! lines give the same bytes on every machine. It is not a chatbot: what the customer does is decided by rules, and said in
//! lines that a scenario's author wrote. It does not judge tone, grammar or charm, and it does not know what a line means
//! beyond what the coding manual's rules, and weights fitted to a coded corpus, can read from its words.
//!
//! # From above
//!
//! ```text
//! main -> commands -> cli, error
//!            |
//!            +-- repl ------> roleplay --> store, voice --> llm
//!            +-- sitting ------->|
//!            +-- regress, report |
//!            +-- certificate |
//!            +-- catalog         |
//!            +-- playtest        |
//!  ============================= domain =================================
//!   session -> customer -> script          scoring -> rubric, transcript -> scorecard
//!       \______ act (reads a line) __________/
//!                 segment, question, stage, statement, objection_step, topic ... learned
//! ```
//!
//! A trainee's line is read into acts (`act`), the customer decides a move (`customer`), the scenario's own lines say it
//! (`script`), and every step is an event of a record (`transcript`). State is a fold over that record (`session`), so
//! resume, undo, replay and scoring are one path; the score (`scoring`) is derived from the record alone.
//!
//! # Invariants
//!
//! - Inside `domain` nothing touches the world: no files, clock, randomness, network, floats or hash order.
//! - Given an `Exercise` (a scenario and a rubric, proven to fit), the core cannot fail.
//! - The customer sees acts, never words: no wording of a line can talk the machine into anything.
//! - A fact is told only under its conditions, and no authored line is said twice while an unheard one of its place is left.
//! - A session's line is durable before its reply is shown, and a reply before it is; only what a model words is shown
//!   sentence by sentence first, and a program killed in between owes the reply.
//! - A model words, it never decides. It is given no fact that the move does not release; what it says passes the guard
//!   (`domain::leak`) before it is shown; and the record keeps the scripted line beside the worded one (`Turn::script`). All
//!   that reads a customer's turn reads the scripted line: state, score and evidence are the same with and without a model.
//! - A certificate is checked by what it names: chains, scores and verdicts are made anew, never taken from a record's last word.
//! - Only `catalog` and `store` open files, `report` an output that the user named, `regress::folder` goldens, `llm` a cassette
//!   and a key's file, and `certificate::folder` keys.
//!
//! # Words, one a thing
//!
//! trainee, customer, stakeholder, scenario, persona, fact, need (implied, explicit), objection, material, turn, act, stage
//! (situation, problem, implication, need-payoff), move, wording, transcript, session, rubric, criterion, check, cap,
//! verdict, evidence, scorecard, outcome (order, advance, continuation, no-sale, walked-out), archetype, golden, trainer,
//! exam (its rules), quiz, attempt (one trainee's, kept as a log), part, signal (for a person, never scored), sitting.
//!
//! # Where the code differs from the agreed design
//!
//! - `script::line` takes the language and a move that already names its authored lines; the seed is part of the customer's
//!   state, because which lines are still unheard is state as well.
//! - The weights' training is a module of its own beside `domain` (`training`, run by `examples/train.rs`), not an `xtask`
//!   package: a test fits the weights again. It counts in floats, which `domain` may not.
//! - `domain/memo.rs` remembers what pure functions of a text returned; it is the one hash map of `domain`, and never walked.
//! - `domain/elsewhere.rs` codes talks that the program did not record; a scenario that knows nothing stands in for theirs.
//! - Two more events are part of a record: `undo` and `hint`. A reader that does not know them may not skip `undo`.

// The face, then what runs an exchange, then the edges to the world, then the core.
pub mod cli;
pub mod commands;
pub mod error;
pub mod interrupt;

pub mod repl;
pub mod roleplay;
pub mod sitting;
pub mod voice;

#[cfg(feature = "llm")]
pub mod llm;

pub mod catalog;
pub mod certificate;
pub mod content;
pub mod playtest;
pub mod regress;
pub mod report;
pub mod store;
pub mod training;

pub mod domain;

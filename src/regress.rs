//! Golden conversations checked again: are they scored as they were, and does the customer still say what was said?
//!
//! A golden is a session's record with what it must come to: the scorecard of then (`NAME.scorecard.json`), looser
//! expectations (`NAME.expect.yaml`), or the scorecard that closes the record's own stream. Two findings are kept apart:
//! **score drift** (the record, scored anew, comes out otherwise: rubric or coder changed) and **customer drift** (the
//! trainee's lines, played anew, meet another customer: scenario or machine changed). A golden that cannot be judged is
//! neither good nor bad, and is counted apart.
//!
//! All here is pure but `folder`, which finds, reads and writes the files. Threads, formats and exit codes are the
//! command's.

pub mod card;
pub mod check;
pub mod coding;
pub mod customer;
pub mod expect;
pub mod finding;
pub mod folder;
pub mod rival;
pub mod totals;

pub use check::{Golden, check};
pub use finding::{Checked, Reason, Standing, Unjudged};
pub use rival::{Rival, RivalTotals};
pub use totals::Totals;

//! The simulated customer: a state machine that decides; the words come after (`script`).
//!
//! Follows `customer.md`: needs, trust, patience, objections, disclosure and commitment, in integers only.

pub mod moves;

pub use moves::{
    CommitmentMove, Mood, Move, MoveKind, NeedMove, NeedVoice, ObjectionMove, ObjectionStatus, Place, Say,
};

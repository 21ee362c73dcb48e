//! The simulated customer: a state machine that decides; the words come after (`script`).
//!
//! Follows `customer.md`: needs, trust, patience, objections, disclosure and commitment, in integers only. Sees acts, never
//! the trainee's words, so that nothing written in a line can talk the machine into anything.

pub mod commitment;
mod disclosure;
pub mod moves;
mod objections;
pub mod persona;
mod questions;
mod reply;
mod social;
pub mod state;
mod statements;

pub use moves::{
    CommitmentMove, Mood, Move, MoveKind, NeedMove, NeedVoice, ObjectionMove, ObjectionStatus, Place, Say,
};
pub use state::{Change, CustomerState, Moved, Rule};

use super::act::Act;
use super::scenario::{Scenario, Situation};
use super::transcript::Outcome;
use reply::Reply;

/// Most trust a line can earn; losses have no limit: slow to earn, quick to lose. Customer page, section 3.
pub const TRUST_GAIN_MAX: i32 = 6;

/// Returns the state after the opening line, and that line's move.
pub fn open(scenario: &Scenario, state: &CustomerState) -> (CustomerState, Move) {
    let mut reply = Reply::new(scenario, state);
    reply.say(Place::General(Situation::Open), MoveKind::Open);
    reply.finish()
}

/// Decides what the customer does about a line: the state after it and the move.
///
/// The order is the customer page's, section 2: needs, objections, trust and patience; then leave, raise, answer,
/// disclose or respond to an ask. Deterministic; cannot fail.
pub fn respond(scenario: &Scenario, state: &CustomerState, acts: &[Act]) -> (CustomerState, Move) {
    let mut reply = Reply::new(scenario, state);
    reply.begin_line(acts);
    statements::offend(&mut reply, acts);
    if reply.state.ended.is_none() && !reply.is_settled() {
        social::greet(&mut reply, acts);
        objections::work(&mut reply, acts);
        questions::answer(&mut reply, acts);
        statements::hear(&mut reply, acts);
        commitment::consider(&mut reply, acts);
        social::fill(&mut reply, acts);
    }
    // Who gets up to leave raises nothing more.
    if !leave(&mut reply) && !reply.is_settled() {
        objections::raise(&mut reply, acts);
    }
    reply.finish()
}

/// Ends the meeting when patience or trust is gone; returns whether it did.
fn leave(reply: &mut Reply) -> bool {
    reply.settle_gains();
    let outcome = if reply.state.patience <= 0 {
        Outcome::WalkedOut
    } else if reply.state.trust <= state::NO_SALE_TRUST_MAX {
        Outcome::NoSale
    } else {
        return false;
    };
    reply.state.ended = Some(outcome);
    reply.keep_says(1);
    reply.say(Place::General(Situation::Leave), MoveKind::Leave);
    true
}

//! Phrases of the negative behaviours N1 to N10 (coding manual 1.6), and what takes them back.
//!
//! Written in the plainest form (`plain`): `你` for `您`, no apostrophes. A phrase is here because it is the behaviour in
//! almost any sentence; what depends on the moment is decided in `negative`.

pub(super) mod favour;
pub(super) mod promise;
pub(super) mod push;
pub(super) mod quarrel;
pub(super) mod rival;

pub use favour::*;
pub use promise::*;
pub use push::*;
pub use quarrel::*;
pub use rival::*;

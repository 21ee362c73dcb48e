//! The core: everything that decides.
//!
//! No files, clock, randomness, network, async, floats or hash order in here: the same inputs give the same bytes on
//! every machine. Given an `Exercise`, nothing in here can fail.

pub mod act;
pub mod agreement;
pub mod chain;
pub mod cohort;
pub mod customer;
pub mod elsewhere;
pub mod exam;
pub mod exercise;
pub mod highlight;
pub mod id;
pub mod lang;
pub mod leak;
pub mod memo;
pub mod overlap;
pub mod progress;
pub mod quantity;
pub mod ready;
pub mod review;
pub mod roi;
pub mod rubric;
pub mod scenario;
pub mod schema;
pub mod scorecard;
pub mod scoring;
pub mod script;
pub mod session;
pub mod spacing;
pub mod text;
pub mod timeline;
pub mod transcript;

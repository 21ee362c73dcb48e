//! The integration tests: one binary, one module a file.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod advised;
mod again;
mod architecture;
mod attacks;
mod certificate;
mod cli;
mod content;
mod corpus;
mod customer;
mod deal_lines;
mod deals;
mod elsewhere;
mod exam;
mod golden;
mod label;
mod leak;
#[cfg(feature = "llm")]
mod model;
mod people;
mod playtest;
mod program;
mod readme;
mod regress;
mod reports;
mod robust;
mod schemas;
mod score;
mod session;
mod steps;
mod store;
mod terminal;
mod topics;

//! Sparring: a salesperson rehearses a deal against a simulated customer and is scored on how they sold.

pub mod cli;
pub mod commands;
pub mod error;

pub mod catalog;
pub mod report;

pub mod domain;

//! The integration tests: one binary, one module a file.

mod architecture;
mod cli;
mod content;
mod program;

//! Certificates: what is signed holds, and whatever is altered is caught and named.

mod alterations;
mod form;
mod program;
mod seal;
mod world;

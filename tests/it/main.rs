//! One integration binary; a module for each part.

mod customer;
mod deals;
mod golden;
mod measure;
mod store;
mod terminal;
mod topics;

//! One integration binary; a module for each part.

mod customer;
mod topics;

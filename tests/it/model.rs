//! Language models, from stub servers and cassettes; nothing here needs the network.

pub(crate) mod stub;

mod client;
mod draft;

mod judge;

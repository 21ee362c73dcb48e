//! Language models, from stub servers and cassettes; nothing here needs the network.

pub(crate) mod puppet;
pub(crate) mod stub;

mod adversarial;
mod cassette;
mod client;
mod doctor;
mod draft;
mod judge;
mod load;
mod network;
mod real;
mod secret;
mod voice;
mod voice_real;
mod voiced_program;

//! Exams: what they ask for, what they record, and what becomes of them when things go wrong.

mod after;
mod clock;
mod driver;
mod faults;
mod kill;
mod rules;
mod shipped;
mod sits;
mod terminal;

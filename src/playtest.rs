//! Simulated trainees play a scenario thousands of times: does good selling win, and bad selling not?
//!
//! Pure and seeded: no clock, no files, no floats. A trainee is built from the scenario's own data, sees what a person would
//! see, and goes through the very `Session` and `score` that people use. Who runs the sessions on how many threads is the
//! command's affair; what comes out does not depend on it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;

pub mod archetype;
pub mod attack;
pub mod deal;
pub mod dice;
pub mod expert;
pub mod figures;
pub mod measure;
pub mod notes;
mod page;
pub mod phrase;
mod picture;
pub mod play;
mod table;
pub mod trainee;
pub mod verdict;

use attack::suite::Outcome;
use measure::Tested;

/// Version of the report's JSON.
pub const FORMAT_VERSION: u32 = 1;

/// How the report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For reading in a terminal.
    #[default]
    Text,
    /// One JSON value.
    Json,
    /// One HTML file with pictures.
    Html,
}

/// What simulated trainees came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// Always `playtest`.
    pub event: &'static str,
    /// Format version.
    pub v: u32,
    /// Version of the program.
    pub engine: &'static str,
    /// The seed.
    pub seed: u64,
    /// Sessions of each kind of trainee, in each scenario and language.
    pub sessions: usize,
    /// Is nothing wrong? Decides the exit code.
    pub passed: bool,
    /// What each scenario came to in each language.
    pub tested: Vec<Tested>,
    /// What the attacks came to; none when they were not tried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attacks: Vec<Outcome>,
}

impl Report {
    /// Returns the report on what was played.
    pub fn new(seed: u64, sessions: usize, tested: Vec<Tested>, attacks: Vec<Outcome>) -> Self {
        let passed = tested.iter().all(|tested| tested.faults.is_empty()) && attacks.iter().all(Outcome::holds);
        let engine = env!("CARGO_PKG_VERSION");
        Self { event: "playtest", v: FORMAT_VERSION, engine, seed, sessions, passed, tested, attacks }
    }

    /// Returns what came of it in one line.
    pub fn summary(&self, lang: Lang) -> String {
        let faulty = self.tested.iter().filter(|tested| !tested.faults.is_empty()).count();
        let (count, played) = (self.tested.len(), self.tested.iter().map(|tested| tested.sessions).sum::<usize>());
        let mut parts: Vec<String> = Vec::new();
        if count > 0 {
            parts.push(lang.pick(
                format!("共玩了 {played} 场；{count} 组场景与语言，不公平的 {faulty} 组"),
                format!("{played} sessions played; {faulty} of {count} pairs of scenario and language are not fair"),
            ));
        }
        if !self.attacks.is_empty() {
            let tried: usize = self.attacks.iter().map(|attack| attack.tried).sum();
            let broken = self.attacks.iter().filter(|attack| !attack.holds()).count();
            let families = self.attacks.len();
            parts.push(lang.pick(
                format!("试了 {families} 类攻击的 {tried} 个变体，失守 {broken} 类"),
                format!("{tried} variations of {families} families of attacks tried; {broken} families fail"),
            ));
        }
        let verdict = if self.passed { lang.pick("通过", "passed") } else { lang.pick("未通过", "failed") };
        lang.pick(format!("{verdict}：{}。", parts.join("；")), format!("{verdict}: {}.", parts.join("; ")))
    }

    /// Renders the report. `scenarios` are those of its parts, in their order.
    pub fn render(&self, scenarios: &[&Scenario], format: Format, lang: Lang) -> String {
        match format {
            Format::Text => {
                let parts = self.tested.iter().zip(scenarios);
                let mut parts: Vec<String> =
                    parts.map(|(tested, scenario)| table::text(tested, scenario, lang)).collect();
                if !self.attacks.is_empty() {
                    parts.push(attack::report::text(&self.attacks, lang));
                }
                parts.join("\n") + "\n" + &self.summary(lang) + "\n"
            }
            Format::Json => {
                let text = serde_json::to_string_pretty(self);
                text.unwrap_or_else(|_| unreachable!("a report holds strings and numbers only")) + "\n"
            }
            Format::Html => page::html(self, scenarios, lang),
        }
    }
}

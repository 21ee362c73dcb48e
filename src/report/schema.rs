//! The JSON Schemas of what the program writes: for programs that read it, and for `lint --schema`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::certificate::Verification;
use super::cohort::CohortReport;
use super::export::lines::Line as Exported;
use super::marks::MarksReport;
use super::rivals::Summary;
use super::session::SessionReport;
use super::trainee::TraineeReport;
use crate::certificate::Certificate;
use crate::domain::scorecard::Scorecard;
use crate::domain::transcript::SessionEvent;
use crate::playtest;
use crate::regress::{Checked, Rival, Totals};

/// Something that the program writes as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// A line of a session's stream.
    Event,
    /// A scorecard.
    Scorecard,
    /// What `regress` found: the whole, or one of its lines.
    Regress,
    /// What `regress --against` found: the whole, or one of its lines.
    Rivals,
    /// What `playtest` found.
    Playtest,
    /// A report of `report`, or a line of its `jsonl`.
    Report,
    /// How far people agree with the engine, as `agreement` finds.
    Marks,
    /// A certificate.
    Certificate,
    /// What `verify` found.
    Verification,
}

/// A line of a session's stream.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Line {
    /// Part of the record.
    Recorded(Box<SessionEvent>),
    /// The score, which closes a stream.
    Scorecard(Box<Scorecard>),
    /// It is the trainee's turn to speak; not stored.
    Await(Await),
}

/// It is the trainee's turn to speak.
#[derive(Serialize, JsonSchema)]
struct Await {
    /// Always `await`.
    #[schemars(extend("const" = "await"))]
    event: &'static str,
}

/// What `regress` writes: with `--format json` the whole, with `jsonl` a golden or the summary a line.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Regress {
    /// The whole.
    All(AllGoldens),
    /// A golden.
    Golden(Box<Checked>),
    /// The sums, last.
    Summary(Totals),
}

/// A whole report of `regress`.
#[derive(Serialize, JsonSchema)]
struct AllGoldens {
    /// Always `regress`.
    #[schemars(extend("const" = "regress"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// The goldens, in the order of their names.
    goldens: Vec<Checked>,
    /// The sums.
    summary: Totals,
}

/// What `regress --against` writes: with `--format json` the whole, with `jsonl` a session or the summary a line.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Rivals {
    /// The whole.
    All(Box<AllRivals>),
    /// A session.
    Session(Box<Rival>),
    /// The sums, last.
    Summary(Box<Summary<'static>>),
}

/// A whole report of `regress --against`.
#[derive(Serialize, JsonSchema)]
struct AllRivals {
    /// Always `rivals`.
    #[schemars(extend("const" = "rivals"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// The sessions, in the order they were found.
    sessions: Vec<Rival>,
    /// The sums.
    summary: Summary<'static>,
}

/// What `report` writes: with `--format json` a report, with `jsonl` the numbers of a session a line.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Report {
    /// On a session.
    Session(Box<SessionReport>),
    /// On a trainee.
    Trainee(Box<TraineeReport>),
    /// On a class.
    Cohort(Box<CohortReport>),
    /// The numbers of a session.
    Line(Box<Exported<'static>>),
}

/// Returns the schema of an output as text, with a line break at the end.
pub fn schema(output: Output) -> String {
    match output {
        Output::Event => text::<Line>(),
        Output::Scorecard => text::<Scorecard>(),
        Output::Regress => text::<Regress>(),
        Output::Rivals => text::<Rivals>(),
        Output::Playtest => text::<playtest::Report>(),
        Output::Report => text::<Report>(),
        Output::Marks => text::<MarksReport>(),
        Output::Certificate => text::<Certificate>(),
        Output::Verification => text::<Verification<'static>>(),
    }
}

/// Returns the schema of what a type is written as, as text with a line break at the end.
pub fn text<T: JsonSchema>() -> String {
    let schema: Schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    format!("{:#}\n", schema.to_value())
}

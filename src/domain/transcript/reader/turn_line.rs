//! A line that holds a turn as this program writes it, read in one pass: its name and what it holds.

use std::borrow::Cow;

use serde::Deserialize;

use crate::domain::customer::Move;
use crate::domain::id::StakeholderId;
use crate::domain::transcript::{Speaker, Turn, Worded, Wording};

/// How such a line begins. One that begins otherwise may be a turn as well.
const BEGINNING: &str = "{\"event\":\"turn\",";

/// The fields of a `Turn`, with the name of the event.
#[derive(Deserialize)]
struct TurnLine<'t> {
    #[serde(borrow)]
    event: Cow<'t, str>,
    turn: u32,
    speaker: Speaker,
    stakeholder: Option<StakeholderId>,
    text: String,
    #[serde(rename = "move")]
    decided: Option<Move>,
    wording: Option<Wording>,
    script: Option<String>,
    worded: Option<Worded>,
}

/// Returns the turn of a line; none when it takes more to read it, or to say what is wrong with it.
pub(super) fn turn(line: &str) -> Option<Turn> {
    if !line.starts_with(BEGINNING) {
        return None;
    }
    let read: TurnLine<'_> = serde_json::from_str(line).ok()?;
    let TurnLine { event, turn, speaker, stakeholder, text, decided, wording, script, worded } = read;
    (event == "turn").then_some(Turn { turn, speaker, stakeholder, text, decided, wording, script, worded, acts: None })
}

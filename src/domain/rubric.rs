//! A rubric: criteria, caps, bands and the pass rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::RubricId;

/// How a session is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// The rubric's id; equal to the file's name without `.yaml`.
    pub id: RubricId,
}

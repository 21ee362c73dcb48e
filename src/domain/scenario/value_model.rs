//! What the deal is worth, and from which figures.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{ClaimId, FactId, FigureId};
use crate::domain::lang::Localized;

/// What the deal is worth, worked out from figures that the trainee finds out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueModel {
    /// What it says, in one sentence a salesperson could speak.
    pub about: Localized,
    /// The figures: given ones with a source, worked-out ones with an operation.
    pub figures: Vec<ModelFigure>,
}

/// A figure of the value model. Exactly one of `fact`, `claim` and `works_out` says where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelFigure {
    /// Its id.
    pub id: FigureId,
    /// What it is.
    pub name: Localized,
    /// Its value as an exact decimal in the base unit: "54000000", "0.6", "2.88".
    pub value: String,
    /// The unit: yuan, agents, months, cars, share.
    pub unit: Localized,
    /// The fact that tells it.
    #[serde(default)]
    pub fact: Option<FactId>,
    /// The claim that states it.
    #[serde(default)]
    pub claim: Option<ClaimId>,
    /// The operation that gives it; `lint` works it out again.
    #[serde(default)]
    pub works_out: Option<Operation>,
}

/// An operation on figures of the model, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Operation {
    /// The product.
    Multiply(Vec<FigureId>),
    /// The first less the others.
    Subtract(Vec<FigureId>),
    /// The sum.
    Add(Vec<FigureId>),
    /// The first divided by the second, times twelve: years to months.
    Months(Vec<FigureId>),
    /// The first divided by the others.
    Divide(Vec<FigureId>),
}

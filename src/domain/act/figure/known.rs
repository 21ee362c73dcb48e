//! The figures that a session knows, by who gave them.

use super::{SMALL_MILLI, covers, is_mistaken_measure};
use crate::domain::act::scene::Scene;
use crate::domain::act::{Figure, Provenance};
use crate::domain::quantity::{Quantity, Unit as Counted};

/// The figures that are known, by source.
pub(super) struct Known<'a> {
    context: &'a Scene<'a>,
    pub(super) brief: &'a [Quantity],
    pub(super) sheet: &'a [Quantity],
}

impl<'a> Known<'a> {
    pub(super) fn new(context: &'a Scene) -> Self {
        let (brief, sheet) =
            context.topics.map_or((&[][..], &[][..]), |topics| (topics.brief_figures(), topics.sheet_figures()));
        Self { context, brief, sheet }
    }

    /// Returns who gave a figure; none when nobody did.
    pub(super) fn source(&self, quantity: &Quantity) -> Option<Provenance> {
        let is_in = |known: &[Quantity]| known.iter().any(|known| covers(known, quantity));
        if self.context.is_covered(quantity) {
            Some(Provenance::Customer)
        } else if is_in(self.brief) {
            Some(Provenance::Brief)
        } else {
            is_in(self.sheet).then_some(Provenance::FactSheet)
        }
    }

    /// Returns whether a known figure comes back with another period or another unit: a month's sum as a year's, points
    /// as per cent, a length of time as a return.
    pub(super) fn is_confused(&self, figures: &[Figure], text: &str) -> bool {
        figures.iter().any(|figure| {
            let said = &figure.quantity;
            let alike = self.context.figures_like(said);
            let same: Vec<&Quantity> = alike
                .iter()
                .filter(|known| known.unit == said.unit || said.unit == Counted::Percent || known.period == said.period)
                .collect();
            let period_slips = said.unit != Counted::Percent
                && said.high_milli > SMALL_MILLI
                && said.period.is_some()
                && same.iter().any(|known| known.is_same(said) && known.period.is_some())
                && same
                    .iter()
                    .filter(|known| known.is_same(said))
                    .all(|known| known.period != said.period && known.period.is_some());
            let points_slip = said.unit == Counted::Percent
                && same.iter().any(|known| known.unit == Counted::PercentagePoints)
                && same.iter().all(|known| known.unit == Counted::PercentagePoints);
            period_slips || points_slip || is_mistaken_measure(said, text)
        })
    }
}

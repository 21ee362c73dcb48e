//! Reads ranges: `20到30`, `3-5万`, `20 to 30 %`.

use super::numeral::{Form, Numeral, ONE, read, rest, skip_spaces};
use super::{Unit, not_number, unit};

/// Reads the upper end of a range: `20到30`, `3-5万`, `20 to 30 %`; the lower end takes over multiplier and unit.
pub(super) fn upper_end(
    text: &str,
    start: usize,
    lower: &Numeral,
    lower_read: &unit::Read,
) -> Option<(Numeral, unit::Read)> {
    let from = skip_spaces(text, lower_read.end.max(lower.end));
    let after = rest(text, from);
    let before = text[..start].trim_end();
    let joint = ["到", "至", "-", "~", "to ", "and "].into_iter().find(|joint| after.starts_with(joint))?;
    let between = before.ends_with("between");
    // `从 3.5 到 4.2`, `from 8 to 3` are two figures, and so is `5 and 6` without `between`.
    if before.ends_with('从') || before.ends_with("from") || (joint == "and " && !between) {
        return None;
    }
    let upper = read(text, skip_spaces(text, from + joint.len()))?;
    let read = unit::read(text, &upper);
    if not_number::is_not_number(text, upper.end, &upper, &read) && read.unit == Unit::None && upper.form == Form::Han {
        return None;
    }
    let factor = lower_factor(lower, &upper);
    let low = lower.low.checked_mul(factor)?;
    (low <= upper.high).then_some((Numeral { low, about: lower.about || upper.about, ..upper }, read))
}

/// Returns the multiplier that a bare lower end takes over from the upper one: 3 of `3-5万` is 3万.
fn lower_factor(lower: &Numeral, upper: &Numeral) -> i128 {
    if lower.scaled || !upper.scaled {
        return 1;
    }
    [100_000_000, 1_000_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100]
        .into_iter()
        .find(|factor| upper.high % factor == 0 && lower.low * factor < upper.high && upper.high / factor < 1_000 * ONE)
        .unwrap_or(1)
}

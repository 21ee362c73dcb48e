//! Decimals from integers, without floats.

/// Returns a number of units of a power of ten: 6590 with 4 places is `0.659`.
pub(super) fn decimal(value: i64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.abs() / unit, value.abs() % unit);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0width$}", width = usize::try_from(places).unwrap_or(0));
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn decimals_are_exact_and_short() {
        for (value, places, text) in
            [(6_590, 4, "0.659"), (10_000, 4, "1"), (0, 4, "0"), (6_590, 2, "65.9"), (5, 2, "0.05"), (-150, 2, "-1.5")]
        {
            assert_eq!(decimal(value, places), text);
        }
    }
}

//! "Did you mean": the name that a misspelt one most likely stands for.

/// Returns the name nearest to `wanted`, or none when all are too far: `slow-respons` is near `slow-response`, `price` is not.
///
/// Near is our choice: at most a third of the letters differ, or one name holds the other whole. Case, `_` and `-` do not
/// count as differences.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(wanted);
    if wanted.is_empty() {
        return None;
    }
    let limit = (wanted.chars().count() / 3).clamp(1, 6);
    names
        .into_iter()
        .filter_map(|name| {
            let folded = folded(name);
            let distance = strsim::damerau_levenshtein(&wanted, &folded);
            let holds = wanted.len().min(folded.len()) >= 4 && (folded.contains(&wanted) || wanted.contains(&folded));
            (distance <= limit || holds).then_some((distance, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// Returns a name without what does not count as a difference.
fn folded(name: &str) -> String {
    name.chars().map(|letter| if letter == '_' { '-' } else { letter }).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let names = ["slow-response", "agent-turnover", "service-cost"];
        for (wanted, found) in [
            ("slow-respons", Some("slow-response")),
            ("Slow_Response", Some("slow-response")),
            ("turnover", Some("agent-turnover")),
            ("agent-trunover", Some("agent-turnover")),
            ("price", None),
            ("", None),
        ] {
            assert_eq!(nearest(wanted, names), found, "{wanted}");
        }
    }
}

//! Cuts a text where marked spans begin and end, so that overlapping marks can be shown.

/// A marked span of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is marked with.
    pub label: usize,
}

/// A piece of a text that has the same marks from end to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words.
    pub text: &'t str,
    /// The marks over it, in order; none for plain text.
    pub labels: Vec<usize>,
    /// The marks that end with it, in order: where a label is written.
    pub ends: Vec<usize>,
}

/// Returns a text in pieces, which together are the text. A span that does not fit the text is left out.
pub fn pieces<'t>(text: &'t str, spans: &[Span]) -> Vec<Piece<'t>> {
    let fits = |span: &&Span| span.start < span.end && text.get(span.start..span.end).is_some();
    let mut spans: Vec<Span> = spans.iter().filter(fits).copied().collect();
    spans.sort_unstable();
    spans.dedup();
    let mut cuts: Vec<usize> = spans.iter().flat_map(|span| [span.start, span.end]).chain([0, text.len()]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let labels = |fits: &dyn Fn(&Span) -> bool| {
        let mut labels: Vec<usize> = spans.iter().filter(|span| fits(span)).map(|span| span.label).collect();
        labels.sort_unstable();
        labels.dedup();
        labels
    };
    cuts.windows(2)
        .map(|cut| Piece {
            text: &text[cut[0]..cut[1]],
            labels: labels(&|span| span.start <= cut[0] && cut[1] <= span.end),
            ends: labels(&|span| span.end == cut[1]),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize, label: usize) -> Span {
        Span { start, end, label }
    }

    /// Shows pieces as `[text|labels|ends]`.
    fn shown(text: &str, spans: &[Span]) -> String {
        let list = |labels: &[usize]| labels.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        pieces(text, spans)
            .iter()
            .map(|piece| match piece.labels.is_empty() {
                true => piece.text.to_owned(),
                false => format!("[{}|{}|{}]", piece.text, list(&piece.labels), list(&piece.ends)),
            })
            .collect()
    }

    #[test]
    fn a_text_is_cut_where_marks_begin_and_end() {
        for (text, spans, wanted) in [
            ("abcdef", vec![], "abcdef"),
            ("", vec![], ""),
            ("abcdef", vec![span(1, 3, 7)], "a[bc|7|7]def"),
            ("abcdef", vec![span(0, 6, 1)], "[abcdef|1|1]"),
            // One overlaps the other, lies in it, or is the same.
            ("abcdef", vec![span(0, 4, 1), span(2, 6, 2)], "[ab|1|][cd|1,2|1][ef|2|2]"),
            ("abcdef", vec![span(0, 6, 1), span(2, 4, 2)], "[ab|1|][cd|1,2|2][ef|1|1]"),
            ("abcdef", vec![span(1, 3, 1), span(1, 3, 2), span(1, 3, 1)], "a[bc|1,2|1,2]def"),
            ("abcdef", vec![span(0, 2, 1), span(2, 4, 2)], "[ab|1|1][cd|2|2]ef"),
            ("您好吗", vec![span(3, 6, 1)], "您[好|1|1]吗"),
            // What does not fit is left out: beyond the end, inside a letter, empty.
            ("您好", vec![span(0, 9, 1), span(1, 3, 2), span(3, 3, 3)], "您好"),
        ] {
            assert_eq!(shown(text, &spans), wanted, "{spans:?}");
        }
    }
}

//! How alike two trainees' lines are: finds scripts that were shared, or practised and copied.
//!
//! Compares what was said, not who said it; knows nothing of what lines mean. A flag for a person to look at, never a score.

use std::collections::BTreeSet;

use super::text::normal;

/// Lines in a row that are compared. The page of attacks, row 44.
pub const WINDOW_LINES: usize = 5;

/// Likeness from which such a window is flagged, in per cent. The page of attacks, row 44.
pub const FLAG_PERCENT: usize = 60;

/// Where two trainees' lines are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The first line of the window in one session. Counts from 0.
    pub first: usize,
    /// The first line of the window in the other.
    pub second: usize,
    /// How alike they are (Jaccard 1901, of neighbouring characters), in per cent.
    pub percent: usize,
}

/// Returns where two trainees' lines are most alike, if they are alike enough to be flagged.
///
/// Five questions asked in the same words are flagged; five about the same things in other words are not.
pub fn overlap(one: &[&str], other: &[&str]) -> Option<Overlap> {
    let (one, other) = (windows(one), windows(other));
    let mut best: Option<Overlap> = None;
    for (first, left) in one.iter().enumerate() {
        for (second, right) in other.iter().enumerate() {
            let shared = left.intersection(right).count();
            let percent = shared * 100 / (left.len() + right.len() - shared).max(1);
            if percent >= FLAG_PERCENT && best.is_none_or(|best| best.percent < percent) {
                best = Some(Overlap { first, second, percent });
            }
        }
    }
    best
}

/// Returns the pairs of neighbouring characters of each window.
fn windows(lines: &[&str]) -> Vec<BTreeSet<(char, char)>> {
    let pairs = |line: &&str| -> Vec<(char, char)> {
        let letters: Vec<char> = normal(line).chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let each: Vec<Vec<(char, char)>> = lines.iter().map(pairs).collect();
    let span = WINDOW_LINES.min(each.len()).max(1);
    each.windows(span).map(|window| window.iter().flatten().copied().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_lines_are_flagged_and_the_same_aims_in_other_words_are_not() {
        let zh = ["一共多少坐席？", "客户平时等多久？", "大促最头疼什么？", "等的人有多少退单？", "年底想做到几分？"];
        let copied = [
            "您好。",
            "一共多少个坐席？",
            "客户平时要等多久？",
            "大促最头疼的是什么？",
            "等的人有多少退单呢？",
            "年底您想做到几分？",
        ];
        let own = [
            "客服团队规模有多大？",
            "响应时间大概怎样？",
            "活动那几天哪里最堵？",
            "取消的单子占几成？",
            "满意度目标定在哪儿？",
        ];
        let found = overlap(&zh, &copied).expect("they are copied");
        assert_eq!((found.first, found.second), (0, 1));
        assert_eq!(overlap(&zh, &own), None);
        let en = [
            "How many agents do you have?",
            "How long do customers wait?",
            "What hurts most?",
            "How many cancel?",
            "What is your target?",
        ];
        let other = [
            "What's the size of the team?",
            "Response time on average?",
            "Where is the pain in a peak?",
            "Do orders get lost?",
            "Where should satisfaction be?",
        ];
        assert!(overlap(&en, &en).is_some_and(|found| found.percent == 100));
        assert_eq!(overlap(&en, &other), None);
        assert_eq!(overlap(&[], &en), None);
    }
}

//! Hand-worked tables of agreement.

use super::*;

/// Returns the table of counts: `rows[gold][read]`, labels from 0.
fn table<const N: usize>(rows: [[u64; N]; N]) -> Confusion<u8> {
    let mut counts = Confusion::default();
    for (gold, row) in rows.iter().enumerate() {
        for (read, count) in row.iter().enumerate() {
            (0..*count).for_each(|_| counts.add(gold as u8, read as u8));
        }
    }
    counts
}

/// Returns kappa, its error and its interval, with four decimals.
fn shown(kappa: Option<Kappa>) -> String {
    kappa.map_or("none".to_owned(), |kappa| {
        let Interval { low, high } = kappa.interval();
        format!("{:.4} {:.4} [{low:.4} {high:.4}]", kappa.value, kappa.error)
    })
}

/// Gold 25/25, read 30/20: observed 0.7, by chance 0.5·0.6 + 0.5·0.4 = 0.5, kappa 0.2 / 0.5.
///
/// Variance: 0.4·(1 - 1.1·0.6)² + 0.3·(1 - 0.9·0.6)² + 0.36·(0.1·1.1² + 0.2·0.9²) - (0.4 - 0.5·0.6)² = 0.2016, over 0.25·50.
#[test]
fn kappa_of_two_classes() {
    let counts = table([[20, 5], [10, 15]]);
    assert_eq!(shown(counts.kappa()), "0.4000 0.1270 [0.1511 0.6489]");
    // Two labels have one distance only: the weights change nothing.
    assert_eq!(counts.weighted_kappa(|label| label), counts.kappa());
    assert_eq!(counts.weighted_kappa(|label| label * 7), counts.kappa());
}

/// Plain: (0.8 - 0.34) / 0.66. Squares of distances: observed 2·4; by chance 3·(4·1 + 3·4) + 4·(3·1 + 3·1) + 3·(3·4 + 4·1) = 120.
#[test]
fn weights_count_a_far_disagreement_more() {
    let counts = table([[2, 0, 1], [0, 4, 0], [1, 0, 2]]);
    assert_eq!(shown(counts.kappa()).split(' ').next(), Some("0.6970"));
    // 1 - 10·8/120; the errors of the weighted kappas are worked out with floats, by the formula as it is printed.
    assert_eq!(shown(counts.weighted_kappa(|label| label)), "0.3333 0.3849 [-0.4211 1.0000]");
    let larger = table([[20, 5, 1], [4, 30, 6], [0, 3, 31]]);
    assert_eq!(shown(larger.weighted_kappa(|label| label)), "0.8163 0.0469 [0.7244 0.9082]");
    let near = table([[2, 1, 0], [0, 4, 0], [0, 0, 3]]);
    assert!(near.weighted_kappa(|label| label).unwrap().value > near.kappa().unwrap().value);
}

#[test]
fn marks_may_be_their_own_ranks() {
    let pairs: Confusion<u8> = [(60, 62), (70, 72), (80, 82), (90, 92)].into_iter().collect();
    // Observed 4·2²; by chance, over all 16 pairs, Σ (10·(i - j) - 2)² = 100·40 + 16·4: 1 - 4·16/4064.
    assert_eq!(shown(pairs.weighted_kappa(|mark| mark)).split(' ').next(), Some("0.9843"));
    assert_eq!(pairs.kappa().unwrap().value, Micro::ZERO);
}

#[test]
fn precision_recall_and_f1_of_each_class() {
    let counts = table([[20, 5], [10, 15]]);
    let class = counts.class(0);
    assert_eq!((class.support, class.read, class.hits), (25, 30, 20));
    let texts = [class.precision(), class.recall(), class.f1()].map(|figure| figure.unwrap().to_string());
    assert_eq!(texts, ["0.667", "0.800", "0.727"]);
    // F1 of the other: 2·15 / (25 + 20) = 0.6667; the mean of 0.7273 and 0.6667.
    assert_eq!(counts.macro_f1().unwrap().to_string(), "0.697");
    assert_eq!(counts.accuracy().unwrap().to_string(), "0.700");
    assert_eq!((counts.n(), counts.hits(), counts.count(1, 0)), (50, 35, 10));
}

#[test]
fn nothing_has_no_figures() {
    let counts = Confusion::<u8>::default();
    assert_eq!((counts.n(), counts.labels()), (0, Vec::new()));
    assert_eq!((counts.accuracy(), counts.accuracy_interval(), counts.macro_f1()), (None, None, None));
    assert_eq!((counts.kappa(), counts.weighted_kappa(|label| label)), (None, None));
    let class = counts.class(1);
    assert_eq!((class.precision(), class.recall(), class.f1()), (None, None, None));
}

#[test]
fn one_class_only_is_accurate_and_has_no_kappa() {
    let counts = table([[7]]);
    assert_eq!((counts.accuracy(), counts.macro_f1()), (Some(Micro::ONE), Some(Micro::ONE)));
    assert_eq!((counts.kappa(), counts.weighted_kappa(|label| label)), (None, None));
    // Different labels of one rank are one label to the weights.
    assert_eq!(table([[7, 1], [1, 1]]).weighted_kappa(|_| 3), None);
}

#[test]
fn full_agreement_is_one_without_error() {
    assert_eq!(shown(table([[3, 0], [0, 4]]).kappa()), "1.0000 0.0000 [1.0000 1.0000]");
    assert_eq!(shown(table([[3, 0], [0, 4]]).weighted_kappa(|label| label)), "1.0000 0.0000 [1.0000 1.0000]");
}

#[test]
fn agreement_by_chance_is_zero() {
    // One reader always says the same: 9 of 10 agree, as chance would.
    let counts = table([[9, 0], [1, 0]]);
    assert_eq!(
        (counts.accuracy().unwrap().to_string(), shown(counts.kappa())),
        ("0.900".to_owned(), "0.0000 0.0000 [0.0000 0.0000]".to_owned())
    );
    assert_eq!(counts.class(1).precision(), None);
    assert_eq!(counts.class(1).f1(), Some(Micro::ZERO));
    assert_eq!(table([[4, 4], [4, 4]]).kappa().unwrap().value, Micro::ZERO);
}

#[test]
fn always_the_opposite_is_below_zero() {
    assert_eq!(shown(table([[0, 5], [5, 0]]).kappa()).split(' ').next(), Some("-1.0000"));
}

#[test]
fn a_label_that_only_one_reader_uses_counts_in_the_mean() {
    let counts = table([[4, 1], [0, 0]]);
    // F1 of the first 8/9, of the second 0.
    assert_eq!(counts.macro_f1().unwrap().to_string(), "0.444");
    assert_eq!((counts.class(1).recall(), counts.class(1).precision()), (None, Some(Micro::ZERO)));
}

#[test]
fn classes_taken_together_are_hit_by_their_own_name_only() {
    // 0 is "nothing": of 6 named, 3 are found under their name, 1 under another, 2 missed; 1 is found where nothing is.
    let counts = table([[10, 1, 0], [2, 2, 1], [0, 0, 1]]);
    let named = counts.classes([1, 2]);
    assert_eq!((named.support, named.read, named.hits), (6, 5, 3));
}

#[test]
fn tables_add_up() {
    let mut counts = table([[20, 5], [0, 0]]);
    counts.merge(&table([[0, 0], [10, 15]]));
    assert_eq!(counts, table([[20, 5], [10, 15]]));
}

#[test]
fn many_pairs_do_not_overflow() {
    let mut counts = Confusion::<u8>::default();
    counts.cells.extend([((0, 0), 60_000_000), ((255, 255), 39_999_998), ((0, 255), 1), ((255, 0), 1)]);
    let kappa = counts.weighted_kappa(|label| label).unwrap();
    assert!(kappa.value > Micro::new(999_999) && kappa.value <= Micro::ONE, "{kappa:?}");
    counts.cells.clear();
    counts.cells.extend([((0, 0), 99_999_999), ((0, 255), 1)]);
    assert_eq!(counts.weighted_kappa(|label| label).unwrap().value, Micro::ZERO);
}

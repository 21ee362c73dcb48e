//! Figures that nobody gave, sums that do not come out, and units that slip (rows 20 to 23).

use sparring::domain::act::{Arithmetic, Provenance};
use sparring::domain::lang::Lang;

use super::{Base, Faults, Line, Played, play, shown};

/// Plays the expert with some words of the sum replaced.
fn with_sum(lang: Lang, from: &str, to: &str) -> Played {
    let lines = Base::Expert.lines(lang);
    assert!(lines.iter().any(|line| line.contains(from)), "the expert says `{from}`");
    let change =
        |line: &String| if line.contains(from) { Line::attack(line.replace(from, to)) } else { Line::clean(line) };
    play(lang, &lines.iter().map(change).collect::<Vec<_>>())
}

/// Returns whether a wrong sum was noticed.
fn is_wrong(played: &Played) -> bool {
    played.attacked().any(|exchange| exchange.acts.iter().any(|act| act.arithmetic == Some(Arithmetic::Wrong)))
}

fn told(played: &Played) -> String {
    played.attacked().map(|exchange| format!("{}\n    {}", exchange.text, shown(&exchange.acts))).collect()
}

#[test]
fn a_slip_of_unit_or_period_and_a_wrong_product_are_noticed_and_cost() {
    let mut faults = Faults::default();
    for (lang, from, to) in [
        (Lang::Zh, "一年5400万元", "一年9000万元"),
        (Lang::Zh, "一年5400万元", "一年5400亿元"),
        (Lang::Zh, "一年5400万元", "一年540万元"),
        (Lang::Zh, "大约2.9个月回本", "大约2.9年回本"),
        (Lang::Zh, "净省5000万元", "净省5800万元"),
        (Lang::En, "is 54 million yuan a year", "is 90 million yuan a year"),
        (Lang::En, "is 54 million yuan a year", "is 54 billion yuan a year"),
        (Lang::En, "is 54 million yuan a year", "is 5.4 million yuan a year"),
        (Lang::En, "about 2.9 months", "about 2.9 years"),
        (Lang::En, "leaves 50 million net", "leaves 58 million net"),
    ] {
        let played = with_sum(lang, from, to);
        if played.attacked().next().is_none() {
            faults.expect(false, || format!("{to}: the customer left before the sum was said"));
            continue;
        }
        faults.expect(is_wrong(&played), || format!("{to}: not noticed: {}", told(&played)));
        faults.expect(played.criterion("arithmetic") <= 0, || {
            format!("{to}: arithmetic scores {}", played.criterion("arithmetic"))
        });
    }
    faults.none();
}

#[test]
fn figures_that_nobody_gave_are_invented_and_their_sum_earns_nothing() {
    let mut faults = Faults::default();
    for (lang, line) in [
        (Lang::Zh, "按我们的经验，您一年浪费8000万元，能省7000万元，五年就是35000万元。"),
        (
            Lang::En,
            "In our experience you waste 80 million yuan a year and save 70 million, which is 350 million over five years.",
        ),
    ] {
        let lines: Vec<Line> = Base::Weak.lines(lang).iter().map(Line::clean).chain([Line::attack(line)]).collect();
        let played = play(lang, &lines);
        let figures: Vec<_> =
            played.attacked().flat_map(|exchange| &exchange.acts).flat_map(|act| &act.figures).collect();
        faults.expect(figures.iter().any(|figure| figure.provenance == Provenance::Invented), || told(&played));
        let known = |provenance| matches!(provenance, Provenance::Customer | Provenance::Brief | Provenance::FactSheet);
        faults.expect(!figures.iter().any(|figure| known(figure.provenance)), || format!("sourced: {figures:?}"));
        faults.expect(played.criterion("arithmetic") <= 0, || {
            format!("{line} scores {}", played.criterion("arithmetic"))
        });
        faults.expect(played.criterion("quantified-value") == 0, || format!("{line} shows value"));
    }
    faults.none();
}

#[test]
fn a_sum_on_the_fact_sheets_numbers_alone_earns_half_at_most() {
    let mut faults = Faults::default();
    for (lang, line) in [
        (Lang::Zh, "三年1200万元，一年就是400万元，合每月33万元左右。"),
        (Lang::En, "12 million yuan over three years is 4 million a year, or about 333 thousand a month."),
    ] {
        let lines: Vec<Line> = Base::Weak.lines(lang).iter().map(Line::clean).chain([Line::attack(line)]).collect();
        let played = play(lang, &lines);
        let clean = super::play_clean(lang, &Base::Weak.lines(lang));
        let value = played.criterion("quantified-value") - clean.criterion("quantified-value");
        faults.expect(value <= 300, || format!("{line}: value of {value}"));
        faults.expect(played.score() - clean.score() <= super::GAIN_MAX, || {
            format!("{line}: {} -> {}", clean.card.score, played.card.score)
        });
    }
    faults.none();
}

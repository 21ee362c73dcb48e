//! Says where each number of a trainee's line comes from, and whether what was worked out from them holds.
//!
//! Coding manual 1.5, Quantification. A small bare number, a date and a length of time in talk about the meeting are no
//! figures: nobody has to give a source for `two questions` or `half an hour`.

use std::cell::LazyCell;

use super::scene::Scene;
use super::segment::Unit;
use super::{Arithmetic, Figure, Provenance};
use crate::domain::quantity::{Quantity, Unit as Counted, quantities};
use crate::domain::text::{Normal, Span};

mod equation;
mod gap;
mod known;
mod words;
mod works_out;

use known::Known;
pub(super) use words::LISTS;
use words::{ASSUMING, CLAIMING, MEASURING, OPERATING};
use works_out::Fit;

/// Largest small number, in thousandths: up to it a bare number or count is part of speech.
const SMALL_MILLI: i128 = 10_000;

/// Returns the figures of a unit with their provenance, and how its computed claim holds, when it makes one.
///
/// Spans are exact in a line that normalising does not change; `relocate` makes them exact in any.
pub fn figures(unit: &Unit, context: &Scene) -> (Vec<Figure>, Option<Arithmetic>) {
    figures_after(unit, &[], &[], context)
}

/// Like `figures`, with the earlier units of the same line and their figures, which a result may be worked out from.
pub fn figures_after(
    unit: &Unit,
    before: &[Unit],
    earlier: &[Figure],
    context: &Scene,
) -> (Vec<Figure>, Option<Arithmetic>) {
    let said = quantities(&unit.text);
    if said.is_empty() {
        return (Vec::new(), None);
    }
    let known = Known::new(context);
    let mut figures: Vec<Figure> = said
        .iter()
        .cloned()
        .filter_map(|quantity| {
            let source = known.source(&quantity);
            let counts = source == Some(Provenance::Customer) || is_figure(&quantity, &unit.text);
            let is_conversion = source.is_none() && converts(&quantity, &unit.text);
            let unsourced = if is_conversion { Provenance::Computed } else { Provenance::Invented };
            let provenance = source.unwrap_or(unsourced);
            counts.then_some(Figure { quantity, provenance })
        })
        .collect();
    let results = worked_out_in_steps(unit, before, &known);
    let mut arithmetic = results.iter().map(|(_, result)| result.held).max();
    let pool: Vec<&Figure> = earlier.iter().chain(&figures).collect();
    // Asked for only where a figure has no source of its own: all that was heard is another in every session.
    let customer = LazyCell::new(|| context.figures());
    let prepared = LazyCell::new(|| known.sheet.iter().chain(known.brief).cloned().collect::<Vec<_>>());
    let claims = CLAIMING.is_in(&unit.text);
    let spells_out = OPERATING.is_in(&unit.text);
    let worked_out: Vec<Option<Fit>> = (0..figures.len())
        .map(|index| {
            let provenance = figures[index].provenance;
            let is_payback = figures[index].quantity.unit == Counted::Months;
            let is_restated =
                (spells_out || is_payback) && matches!(provenance, Provenance::FactSheet | Provenance::Brief);
            let is_open = provenance == Provenance::Invented || (is_restated && index > 1);
            // A sum that is spelled out needs no guess, and what claims nothing is not guessed at.
            let is_stepped = results.iter().any(|(start, _)| *start == figures[index].quantity.span.start);
            let is_guessed = claims && is_open && !is_stepped;
            is_guessed.then(|| works_out::fit(earlier.len() + index, &pool, &customer, &prepared)).flatten()
        })
        .collect();
    // What follows from figures that nobody gave has no source either.
    let is_sourced: Vec<bool> = (0..figures.len())
        .map(|index| {
            if !matches!(worked_out[index], Some(Fit::Right | Fit::Rounded)) {
                return false;
            }
            let own = earlier.len() + index;
            let has_source =
                |figure: &Figure| figure.provenance != Provenance::Invented || assumes(&figure.quantity, &unit.text);
            let results = worked_out.iter().map(Option::is_some);
            let is_result: Vec<bool> = earlier.iter().map(|_| false).chain(results).collect();
            let line: Vec<&Figure> = pool
                .iter()
                .enumerate()
                .filter(|(place, figure)| *place == own || has_source(figure) || is_result[*place])
                .map(|(_, figure)| *figure)
                .collect();
            if line.len() == pool.len() {
                return true;
            }
            let place = line.iter().position(|figure| std::ptr::eq(*figure, pool[own]));
            place.is_some_and(|place| works_out::fit(place, &line, &customer, &prepared).is_some())
        })
        .collect();
    drop(pool);
    // What a later figure rightly follows from is no result itself: `10% of 500,000 is 50,000`.
    let last_right = worked_out.iter().rposition(|fit| *fit == Some(Fit::Right)).unwrap_or(0);
    for (place, (figure, fit)) in figures.iter_mut().zip(worked_out).enumerate() {
        match fit {
            // What the fact sheet states too is right when it follows, and no slip when it does not.
            Some(fit) if figure.provenance != Provenance::Invented => {
                arithmetic = arithmetic.or((fit == Fit::Right).then_some(Arithmetic::Right));
            }
            Some(Fit::Right | Fit::Rounded) => {
                if is_sourced[place] {
                    figure.provenance = Provenance::Computed;
                }
                let held = if fit == Some(Fit::Right) { Arithmetic::Right } else { Arithmetic::Rounded };
                arithmetic = arithmetic.or(Some(held));
            }
            Some(Fit::Slipped) if place >= last_right => arithmetic = arithmetic.or(Some(Arithmetic::Wrong)),
            _ if figure.provenance == Provenance::Invented && assumes(&figure.quantity, &unit.text) => {
                figure.provenance = Provenance::Assumption
            }
            _ => {}
        }
    }
    for (start, result) in &results {
        let own = figures.iter_mut().find(|figure| figure.quantity.span.start == *start);
        if let Some(figure) = own.filter(|figure| {
            let is_open = matches!(figure.provenance, Provenance::Invented | Provenance::Assumption);
            is_open && result.is_sourced && result.held != Arithmetic::Wrong
        }) {
            figure.provenance = Provenance::Computed;
        }
    }
    if known.is_confused(&figures, &unit.text) {
        arithmetic = Some(Arithmetic::Wrong);
    }
    if arithmetic == Some(Arithmetic::Right)
        && earlier.iter().chain(&figures).any(|figure| figure.provenance == Provenance::Assumption)
    {
        arithmetic = Some(Arithmetic::Rounded);
    }
    for figure in &mut figures {
        figure.quantity.span.start += unit.span.start;
        figure.quantity.span.end += unit.span.start;
    }
    (figures, arithmetic)
}

/// Makes the spans of a unit's figures exact in the line as it was said, however normalising changed its length.
pub fn relocate(figures: &mut [Figure], line: &str, unit: &Unit) {
    if figures.is_empty() {
        return;
    }
    let said = unit.span.of(line);
    let normal = Normal::new(said);
    let Some(skipped) = normal.as_str().find(&unit.text) else { return };
    for figure in figures {
        let span = &mut figure.quantity.span;
        let place = |end: usize| skipped + end.saturating_sub(unit.span.start);
        let exact = normal.original(place(span.start)..place(span.end));
        *span = Span { start: unit.span.start + exact.start, end: unit.span.start + exact.end };
    }
}

/// Follows the sums that a line spells out, up to the unit; the results are those of the unit, by where they begin in it.
fn worked_out_in_steps(unit: &Unit, before: &[Unit], known: &Known) -> Vec<(usize, equation::Result)> {
    let texts: Vec<&str> = before.iter().chain([unit]).map(|unit| unit.text.as_str()).collect();
    let text = texts.join("。");
    let begin = text.len() - unit.text.len();
    let mut start = 0;
    let said = texts.iter().flat_map(|text| {
        let shift = start;
        start += text.len() + "。".len();
        let moved = move |mut quantity: Quantity| {
            quantity.span.start += shift;
            quantity.span.end += shift;
            quantity
        };
        quantities(text).iter().cloned().map(moved).collect::<Vec<_>>()
    });
    let said: Vec<equation::Said> = said
        .map(|quantity| {
            let is_sourced = known.source(&quantity).is_some() || assumes(&quantity, &text);
            equation::Said { quantity, is_sourced }
        })
        .collect();
    equation::check(&text, &said)
        .into_iter()
        .filter_map(|result| {
            let start = said.get(result.place)?.quantity.span.start.checked_sub(begin)?;
            Some((start, result))
        })
        .collect()
}

/// Returns whether the words around a figure name it as an assumption: `假设`, `按30%算`, `let's say`.
///
/// `按` alone says where a figure comes from as often: `按您给的数`, `按我们的经验`.
fn assumes(quantity: &Quantity, text: &str) -> bool {
    let is_stop = |letter: char| ['。', '.', ';', '?', '!'].contains(&letter);
    let before = text.get(..quantity.span.start).unwrap_or_default();
    // Points inside of numbers do no harm: what is cut off is only talk before the figure.
    let before = before.rsplit(is_stop).next().unwrap_or_default();
    let after = text.get(quantity.span.end..).unwrap_or_default().split(is_stop).next().unwrap_or_default();
    let takes = before.rfind('按').is_some_and(|at| {
        let between = &before[at + '按'.len_utf8()..];
        let is_source = ["给", "说", "经验", "案例", "行业", "同行", "数据", "我们", "别人", "别家"];
        between.chars().count() <= 6 && !between.contains(',') && !is_source.iter().any(|word| between.contains(word))
    });
    takes || ASSUMING.is_in(before) || ASSUMING.is_in(after)
}

/// Numbers, in thousandths, that turn one measure into another.
const CONSTANTS: [i128; 6] = [12_000, 24_000, 52_000, 100_000, 360_000, 365_000];

/// Returns whether a bare number can be one that turns one measure into another.
fn is_constant(quantity: &Quantity) -> bool {
    quantity.unit == Counted::None && CONSTANTS.contains(&quantity.high_milli)
}

/// Returns whether a bare number turns one measure into another, right after a sign: `再乘12`.
fn converts(quantity: &Quantity, text: &str) -> bool {
    let before = text.get(..quantity.span.start).unwrap_or_default().trim_end();
    is_constant(quantity)
        && ["乘", "乘以", "除以", "×", "÷", "*", "/", "times", "by"].iter().any(|sign| before.ends_with(sign))
}

/// Returns whether a quantity is a figure that has to come from somewhere.
fn is_figure(quantity: &Quantity, text: &str) -> bool {
    let is_small = quantity.high_milli <= SMALL_MILLI && quantity.low_milli % 1_000 == 0;
    match quantity.unit {
        Counted::Seconds | Counted::Months if quantity.period.is_none() => MEASURING.is_in(text),
        Counted::None | Counted::Count | Counted::People => !is_small,
        _ => true,
    }
}

/// Returns whether a known quantity gives a source to one that was said: the same, or a range around it.
pub(super) fn covers(known: &Quantity, said: &Quantity) -> bool {
    let comparable = known.unit == said.unit || known.unit == Counted::None || said.unit == Counted::None || {
        let counts = [Counted::Count, Counted::People];
        counts.contains(&known.unit) && counts.contains(&said.unit)
    };
    let is_inside = known.low_milli <= said.low_milli && said.high_milli <= known.high_milli;
    // A small bare number is too common to have been taken over from somebody.
    let is_telling = said.high_milli > SMALL_MILLI
        || said.low_milli % 1_000 != 0
        || (said.unit == known.unit && said.unit != Counted::Count && said.unit != Counted::None);
    comparable && is_inside && is_telling
}

/// Returns whether a return is given as a length of time, or a payback as a share: `回报率2.9个月`.
fn is_mistaken_measure(said: &Quantity, text: &str) -> bool {
    let before: String = text.get(..said.span.start).unwrap_or_default().chars().rev().take(12).collect();
    let before: String = before.chars().rev().collect();
    let is_return = ["回报率", "收益率", "roi", "return on investment"].iter().any(|word| before.contains(word));
    let is_payback = ["回本", "回收期", "payback", "pays back in"].iter().any(|word| before.contains(word));
    match said.unit {
        Counted::Months | Counted::Seconds => is_return && !is_payback,
        Counted::Percent => is_payback && !is_return,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Context;
    use crate::domain::act::heard::HeardLine;
    use crate::domain::lang::Lang;
    use crate::domain::text::normal;

    /// Reads a line after what the customer said; figures as `text provenance`.
    fn read(heard: &[&str], line: &str) -> (Vec<String>, Option<Arithmetic>) {
        let mut context = Context::new(Lang::of(line), None);
        context.heard = heard.iter().map(|text| HeardLine::of(text)).collect();
        let unit = Unit {
            span: Span { start: 0, end: line.len() },
            text: normal(line).to_string(),
            marked: false,
            told: false,
        };
        let (mut figures, arithmetic) = figures(&unit, &Scene::of(&context));
        relocate(&mut figures, line, &unit);
        (
            figures.iter().map(|figure| format!("{} {:?}", figure.quantity.span.of(line), figure.provenance)).collect(),
            arithmetic,
        )
    }

    #[test]
    fn every_figure_has_a_source_or_is_invented() {
        let heard = ["我们一共600个坐席", "重复的差不多六成", "一个坐席一年15万", "800 yuan a head, 40 engineers"];
        for (line, expected) in [
            ("您刚说有600人", vec!["600人 Customer"]),
            ("其中60%是重复的", vec!["60% Customer"]),
            ("假设每人每天浪费30%的精力", vec!["30% Assumption"]),
            ("同行一般能降43%", vec!["43% Invented"]),
            ("那600×60%×15万＝5400万", vec!["600 Customer", "60% Customer", "15万 Customer", "5400万 Computed"]),
            ("给我十分钟讲两个问题", vec![]),
            ("with your 40 engineers", vec!["40 engineers Customer"]),
            ("let's say 25 percent of the calls", vec!["25 percent Assumption"]),
            ("others save 37%", vec!["37% Invented"]),
            ("give me 15 minutes and 2 questions", vec![]),
            ("下周三9月15号我们再见", vec![]),
        ] {
            assert_eq!(read(&heard, line).0, expected, "{line}");
        }
    }

    #[test]
    fn computed_claims_are_checked() {
        let heard = [
            "一共600个坐席，六成是重复的",
            "一个坐席一年15万",
            "返工每个月花90万",
            "复购低了8个百分点",
            "一天4万条告警",
        ];
        let wrong: Vec<(&str, Option<Arithmetic>)> = [
            ("600×60%×15万=5400万", Some(Arithmetic::Right)),
            ("600×60%×15万=5.4亿", Some(Arithmetic::Wrong)),
            ("600乘以60%再乘15万，就是5000万", Some(Arithmetic::Rounded)),
            ("600 × 60% × 150,000 = 54 million", Some(Arithmetic::Right)),
            ("600 × 60% × 150,000 = 5.4 million", Some(Arithmetic::Wrong)),
            ("600人里六成，每人15万，一年就是5400万", Some(Arithmetic::Right)),
            ("600人里六成，每人15万，一年就是5.4亿", Some(Arithmetic::Wrong)),
            ("40 people at 150k is 6 million a year", Some(Arithmetic::Right)),
            ("40 people at 150k is 60 million a year", Some(Arithmetic::Wrong)),
            ("每月90万，一年就是1080万", Some(Arithmetic::Right)),
            ("每月90万，一年就是900万", None),
            ("返工一年就是90万", Some(Arithmetic::Wrong)),
            ("复购低了8%", Some(Arithmetic::Wrong)),
            ("一天4万条，一年下来1460万条", Some(Arithmetic::Right)),
            ("您有600个坐席", None),
            ("投1200万，每年省5000万，2.88个月回本", Some(Arithmetic::Right)),
            ("invest 12 million, save 50 million a year, payback in 2.9 months", Some(Arithmetic::Right)),
            ("我们的投资回报率是2.9个月", Some(Arithmetic::Wrong)),
            ("大概600人，三成就是190人", Some(Arithmetic::Rounded)),
            ("double that", None),
        ]
        .into_iter()
        .map(|(line, expected)| (line, expected, read(&heard, line).1))
        .filter(|(_, expected, held)| expected != held)
        .map(|(line, _, held)| (line, held))
        .collect();
        assert_eq!(wrong, Vec::new());
    }

    #[test]
    fn a_sum_is_followed_through_clauses() {
        let heard = ["一共600个坐席，六成是重复的", "一个坐席一年15万", "每年损失2亿", "500,000 cars"];
        let (right, wrong) = (Some(Arithmetic::Right), Some(Arithmetic::Wrong));
        let failed: Vec<_> = [
            ("600个坐席，乘六成重复，乘15万元，一年5400万元；减每年400万元，净省5000万元", right),
            ("600个坐席，乘六成重复，乘15万元，一年9000万元", wrong),
            ("600个坐席，乘六成重复，乘15万元，一年5400万元；减每年400万元，净省5800万元", wrong),
            ("600个坐席，其中六成，就是360个坐席", right),
            ("600个坐席，其中六成，就是420个坐席", wrong),
            ("600个坐席，每人15万，一共9000万；其中六成是重复的，就是5400万", right),
            ("600个坐席，每人15万，一共7000万", wrong),
            ("投2000万，除以8000万，再乘12，三个月回本", right),
            ("投2000万，除以8000万，再乘12，六个月回本", wrong),
            ("三年1200万元，一年省5000万，大约2.9年回本", wrong),
            ("三年1200万元，一年省5000万，12个月内回本", None),
            ("每年损失2亿，少损失8000万，还剩1.2亿", right),
            ("每年损失2亿，少损失8000万，还剩1.6亿", wrong),
            ("80个人加班，一年多花300万", None),
            ("600 agents, times 60%, times 150,000 yuan: that's 54 million a year", right),
            ("600 agents, times 60%, times 150,000 yuan: that's 90 million a year", wrong),
            ("600 agents times 60% times 150,000 yuan is 54 million yuan a year. Less 4 million a year leaves 58 million net", wrong),
            ("20 million divided by 80 million, times twelve, is paid back in three months", right),
            ("20 million divided by 80 million, times twelve, is paid back in six months", wrong),
            ("12 million over three years, saving 50 million a year, is paid back in about 2.9 months", right),
            ("12 million over three years, saving 50 million a year, is paid back in about 2.9 years", wrong),
            ("take 10% of your 500,000 cars, that's 50,000 cars", right),
            ("take 10% of your 500,000 cars, that's 90,000 cars", wrong),
            ("you lose 200 million, we reckon on 80 million less, leaving 120 million", right),
            ("you lose 200 million, we reckon on 80 million less, leaving 150 million", wrong),
            ("it takes less than 4 weeks and costs 12 million", None),
        ]
        .into_iter()
        .map(|(line, expected)| (line, expected, read(&heard, line).1))
        .filter(|(_, expected, held)| expected != held)
        .collect();
        assert_eq!(failed, Vec::new());
    }

    #[test]
    fn what_follows_from_made_up_figures_has_no_source() {
        for line in [
            "按我们的经验，您一年浪费8000万元，五年就是40000万元",
            "in our experience you waste 80 million a year, that's 400 million in five years",
        ] {
            assert!(read(&[], line).0.iter().all(|figure| figure.ends_with("Invented")), "{:?}", read(&[], line));
        }
    }

    #[test]
    fn a_result_on_an_assumption_is_only_rounded() {
        assert_eq!(read(&[], "假设有200人，每人每年10万，一年就是2000万").1, Some(Arithmetic::Rounded));
        assert_eq!(read(&[], "suppose 200 people at 100k, that's 20 million").1, Some(Arithmetic::Rounded));
    }

    #[test]
    fn spans_are_exact_in_lines_that_normalising_changes() {
        let heard = ["600人"];
        assert_eq!(read(&heard, "您說有　６００人。").0, vec!["６００人 Customer"]);
    }
}

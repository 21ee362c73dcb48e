//! Numbers, units and periods in Chinese and English, and exact arithmetic on them.

use std::rc::Rc;

use crate::domain::memo::remembered;
use crate::domain::text::{Normal, Span, normal};

mod english;
mod not_number;
mod numeral;
mod period;
mod range;
mod unit;
mod word;

use numeral::{Form, rest, skip_spaces};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Yuan, dollars: money. Currencies are not told apart.
    Money,
    /// Seconds.
    Seconds,
    /// Person-days and other working time, in hours.
    WorkHours,
    /// Heads: people, agents, engineers.
    People,
    /// Per cent, held as hundredths.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// Times: `3 times`, `翻倍`.
    Factor,
    /// Months as a length of time (payback).
    Months,
    /// Any other counted thing: orders, cars, calls.
    Count,
    /// A bare number.
    None,
}

/// How often: the period of a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Each hour.
    Hour,
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each year.
    Year,
}

/// A number as it was said: an exact value or a range, in thousandths of the base unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands in the text it was read from.
    pub span: Span,
    /// Lower end, in thousandths of the base unit.
    pub low_milli: i128,
    /// Upper end; equal to the lower one unless a range was said (`几十万`, `20 to 30`).
    pub high_milli: i128,
    /// What is counted.
    pub unit: Unit,
    /// How often, for rates.
    pub period: Option<Period>,
    /// Was it said to be approximate: 约, 大概, about?
    pub about: bool,
}

impl Quantity {
    /// Returns the middle of the quantity, in thousandths of the base unit.
    pub fn middle_milli(&self) -> i128 {
        i128::midpoint(self.low_milli, self.high_milli)
    }

    /// Returns whether two quantities say the same number of the same thing; a bare number may be of anything.
    pub fn is_same(&self, other: &Quantity) -> bool {
        let comparable = self.unit == other.unit || self.unit == Unit::None || other.unit == Unit::None;
        comparable && self.low_milli == other.low_milli && self.high_milli == other.high_milli
    }
}

/// Returns the quantities in a text, in order; spans are bytes of `text`.
///
/// `3.5万` and `三万五` are 35,000; `几十万` is a range; `第一`, `双十一`, `Q3` and `9月15号` are none.
pub fn quantities(text: &str) -> Rc<[Quantity]> {
    remembered!(Rc<[Quantity]>: text, found)
}

fn found(text: &str) -> Rc<[Quantity]> {
    let normal = normal(text);
    if *normal == *text {
        return read(text).into();
    }
    // The same may be asked of the normalised text.
    let read = quantities(&normal);
    if read.is_empty() {
        return read;
    }
    let original = Normal::new(text);
    let place = |span: Span| original.original(span.start..span.end);
    read.iter().map(|quantity| Quantity { span: place(quantity.span), ..quantity.clone() }).collect()
}

/// Returns the quantities in a normalised text.
fn read(text: &str) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match one(text, at) {
            Some((quantity, end)) => {
                found.extend(quantity);
                at = end;
            }
            None => at = next(text, at),
        }
    }
    set_periods(text, &mut found);
    found
}

/// Returns where to look next: after the character, or after the whole Latin word.
fn next(text: &str, at: usize) -> usize {
    let first = rest(text, at).chars().next().map_or(1, char::len_utf8);
    let word = rest(text, at).bytes().take_while(u8::is_ascii_lowercase).count();
    at + first.max(word)
}

/// Reads the quantity that begins at a byte; with no quantity but an end, what stands there looks like one and is none.
fn one(text: &str, at: usize) -> Option<(Option<Quantity>, usize)> {
    if let Some((quantity, end)) = word::read(text, at) {
        return Some((Some(quantity), end));
    }
    let mut numeral = numeral::read(text, at)?;
    let mut read = unit::read(text, &numeral);
    let upper = range::upper_end(text, at, &numeral, &read);
    // The lower end of a range may be as bare as it likes: `八到十周`.
    let is_counted = upper.as_ref().is_some_and(|(_, upper)| upper.unit != Unit::None);
    if !is_counted && not_number::is_not_number(text, at, &numeral, &read) {
        return Some((None, not_number::end(text, &numeral)));
    }
    let is_open = matches!(read.unit, Unit::None | Unit::Percent) || numeral.form == Form::Han;
    if let Some((upper, upper_read)) = upper.filter(|(_, upper)| is_open || upper.unit == read.unit) {
        numeral = upper;
        read = upper_read;
    }
    let money = unit::money_before(text, at);
    let mut extra = 0;
    if let Some((whole, half)) = unit::half_after(text, &numeral, &read) {
        read = whole;
        extra = half;
    }
    let unit = match read.unit {
        Unit::None | Unit::Count if numeral.share => Unit::Percent,
        Unit::None if money.is_some() => Unit::Money,
        unit => unit,
    };
    let start = money.unwrap_or(at);
    let about = numeral.about || is_about(text, start, read.end);
    let span = Span { start, end: read.end };
    let (low_milli, high_milli) = (numeral.low * read.factor + extra, numeral.high * read.factor + extra);
    Some((Some(Quantity { span, low_milli, high_milli, unit, period: None, about }), read.end))
}

/// Words before a number that make it approximate.
const ABOUT_BEFORE: [&str; 24] = [
    "约",
    "大约",
    "大概",
    "差不多",
    "将近",
    "接近",
    "近",
    "估计",
    "大致",
    "上下",
    "约莫",
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "approx.",
    "some",
    "nearly",
    "almost",
    "maybe",
    "say",
    "~",
    "circa",
];

/// Words after a number that make it approximate.
const ABOUT_AFTER: [&str; 10] = ["左右", "上下", "多", "来", "以上", "or so", "-ish", "ish", "odd", "give or take"];

/// Returns whether a number is said to be approximate.
fn is_about(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end();
    let near = |word: &&str| {
        before.ends_with(*word)
            || before.strip_suffix("有").or(before.strip_suffix("是")).is_some_and(|before| before.ends_with(*word))
    };
    let after = rest(text, skip_spaces(text, end));
    let after = after.strip_prefix(['人', '块', '元']).unwrap_or(after);
    ABOUT_BEFORE.iter().any(near) || ABOUT_AFTER.iter().any(|word| after.starts_with(word))
}

/// Gives each rate its period: what follows at once, or what stands before it in its clause.
fn set_periods(text: &str, found: &mut [Quantity]) {
    let spans: Vec<Span> = found.iter().map(|quantity| quantity.span).collect();
    for (index, quantity) in found.iter_mut().enumerate() {
        let from = index.checked_sub(1).and_then(|before| spans.get(before)).map_or(0, |span| span.end);
        let limit = spans.get(index + 1).map_or(text.len(), |span| span.start);
        if !matches!(quantity.unit, Unit::Percent | Unit::PercentagePoints | Unit::Factor | Unit::Months) {
            quantity.period = period::after(text, quantity.span.end, limit)
                .or_else(|| period::before(text, from, quantity.span.start));
        }
    }
}

/// Returns whether a quantity is a plain length of time, which meeting talk is full of.
pub fn is_length_of_time(quantity: &Quantity) -> bool {
    not_number::is_short_time(quantity)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::numeral::ONE;
    use super::*;

    /// Writes quantities as `low[..high][~] unit[/period]`, in base units.
    fn shown(text: &str) -> String {
        let write = |quantity: &Quantity| {
            let value = |milli: i128| {
                let (whole, part) = (milli / ONE, milli % ONE);
                if part == 0 {
                    whole.to_string()
                } else {
                    format!("{whole}.{}", format!("{part:03}").trim_end_matches('0'))
                }
            };
            let high = if quantity.high_milli == quantity.low_milli {
                String::new()
            } else {
                format!("..{}", value(quantity.high_milli))
            };
            let about = if quantity.about { "~" } else { "" };
            let period = quantity.period.map_or(String::new(), |period| format!("/{period:?}"));
            format!("{}{high}{about} {:?}{period}", value(quantity.low_milli), quantity.unit)
        };
        quantities(text).iter().map(write).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn numbers_are_read_exactly_in_both_languages() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("一年三万五", "35000 None/Year"),
            ("3.5万", "35000 None"),
            ("1.2亿元", "120000000 Money"),
            ("两成", "20 Percent"),
            ("七八成", "70..80 Percent"),
            ("一半是重复的", "50 Percent"),
            ("百分之二十", "20 Percent"),
            ("百分之十二点五", "12.5 Percent"),
            ("三分之一", "33.333 Percent"),
            ("翻倍", "2 Factor"),
            ("20k", "20000 None"),
            ("1.5m", "1500000 None"),
            ("$1.5m a year", "1500000 Money/Year"),
            ("十五万一年", "150000 None/Year"),
            ("1,500人", "1500 People"),
            ("two hundred agents", "200 People"),
            ("two hundred and fifty thousand yuan", "250000 Money"),
            ("half a million", "500000 None"),
            ("a third of them", "33.333 Percent"),
            ("two thirds", "66.666 Percent"),
            ("one in five", "20 Percent"),
            ("六百来个坐席", "600~ People"),
            ("一个半月", "1.5 Months"),
            ("六百来张单子", "600~ Count"),
            ("几十万", "200000..900000 None"),
            ("十几个人", "11..19 People"),
            ("三四百单", "300..400 Count"),
            ("20到30个人", "20..30 People"),
            ("20-30%", "20..30 Percent"),
            ("3到5万块", "30000..50000 Money"),
            ("八到十周上线", "4838400..6048000 Seconds"),
            ("two to four weeks", "1209600..2419200 Seconds"),
            ("600号人", "600 People"),
            ("3.5 out of 5", "3.5 None; 5 None"),
            ("our own team of 25 has tried", "25 None"),
            ("8 to 10 weeks", "4838400..6048000 Seconds"),
            ("between 20 and 30 people", "20..30 People"),
            ("from 3.5 to 4.2", "3.5 None; 4.2 None"),
            ("从 82% 提升到 94%", "82 Percent; 94 Percent"),
            ("涨了5个百分点", "5 PercentagePoints"),
            ("up 5 percentage points", "5 PercentagePoints"),
            ("大概600人左右", "600~ People"),
            ("roughly 40 people", "40~ People"),
            ("每天15万单", "150000 Count/Day"),
            ("日均 15 万次咨询", "150000 Count/Day"),
            ("150,000 enquiries a day", "150000 Count/Day"),
            ("5400万一年", "54000000 None/Year"),
            ("$150,000 per agent per year", "150000 Money/Year"),
            ("8 分钟", "480 Seconds"),
            ("20人天", "160 WorkHours"),
            ("一个半小时", "5400 Seconds"),
            ("两年半", "30 Months"),
            ("2.9 months", "2.9 Months"),
            ("30 minutes", "1800 Seconds"),
            ("600×60%×15万=5400万", "600 None; 60 Percent; 150000 None; 54000000 None"),
            ("500w", "5000000 None"),
            ("上线花了3千万", "30000000 None"),
            ("一亿二", "120000000 None"),
            ("一千两百万", "12000000 None"),
            ("三百万三年回本", "3000000 None; 36 Months"),
            ("3 times faster", "3 Factor"),
            ("30M yuan per campaign", "30000000 Money"),
            ("十二个月", "12 Months"),
            ("两百人", "200 People"),
            ("1个亿", "100000000 None"),
        ] {
            let read = shown(text);
            if read != expected {
                wrong.push(format!("{text}: {read}, not {expected}"));
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn dates_ranks_and_set_phrases_are_no_numbers() {
        let wrong: Vec<(&str, String)> = [
            "想了解一下",
            "一个问题",
            "第一点",
            "第3个",
            "三方",
            "双十一",
            "双11",
            "万一出问题",
            "十分头疼",
            "千万别",
            "下周三",
            "9月15号",
            "3点",
            "下午三点半",
            "三点五十开会",
            "Q3",
            "2019年",
            "二维码",
            "K8s",
            "GPT-4",
            "4S店",
            "618大促",
            "等保三级",
            "in 2023",
            "at 3pm",
            "the 15th",
            "10:30",
            "one of them",
            "two of us",
            "first",
            "24/7",
            "step 2",
            "May 5",
            "2024-05-01",
            "一方面",
            "一线员工",
            "a few days",
            "someone",
            "from 1 October to 15 November",
            "7×24小时支持",
            "十一长假",
            "三季度",
            "一期",
            "周五",
        ]
        .into_iter()
        .map(|text| (text, shown(text)))
        .filter(|(_, read)| !read.is_empty())
        .collect();
        assert_eq!(wrong, Vec::new());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_fault(text in "[0-9一二三十百千万亿半点几分之到元个年%.,a-z half million of to -]{0,24}|\\\\PC*") {
            let mut last = 0;
            for quantity in quantities(&text).iter() {
                prop_assert!(text.get(quantity.span.start..quantity.span.end).is_some());
                prop_assert!(quantity.span.start >= last && quantity.low_milli <= quantity.high_milli);
                last = quantity.span.start;
            }
        }
    }
}

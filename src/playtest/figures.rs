//! Says the scenario's sum aloud: what the value model works out, step by step, in the customer's own numbers.

use super::dice::Dice;
use crate::domain::id::FigureId;
use crate::domain::lang::Lang;
use crate::domain::roi::{Exact, operands};
use crate::domain::scenario::{ModelFigure, Operation, ValueModel};

/// Returns the sum as a salesperson would say it, one sentence for each figure that is worked out.
pub fn spoken(model: &ValueModel, lang: Lang) -> String {
    let worked: Vec<String> = model.figures.iter().filter_map(|figure| sentence(model, figure, lang)).collect();
    worked.join(lang.pick("；", ". ")) + lang.pick("。", ".")
}

/// Returns the price worked with alone: a sum on the fact sheet's numbers, without any of the customer's. None without a price.
pub fn price(model: &ValueModel, lang: Lang) -> Option<String> {
    let figure = model.figures.iter().find(|figure| figure.claim.is_some() && figure.value.ends_with("000000"))?;
    let said = amount(figure, lang);
    let double = Exact::parse(&figure.value)?.times(Exact::whole(2))?;
    let both = amount(&ModelFigure { value: double.to_string(), ..figure.clone() }, lang);
    Some(lang.pick(format!("一期{said}，两期就是{both}。"), format!("One term is {said}, two terms are {both}.")))
}

/// Returns a worked-out figure with a wrong result, said with confidence. None where nothing is worked out in money.
pub fn wrong(model: &ValueModel, lang: Lang, dice: Dice) -> Option<String> {
    let factors = [("2", "1"), ("3", "2"), ("1", "4"), ("5", "1")];
    let (by, over) = *dice.of("factor").pick(&factors)?;
    let change = |value: Exact| value.times(Exact::parse(by)?)?.over(Exact::parse(over)?)?.rounded(0);
    altered(model, lang, dice, change)
}

/// Returns a worked-out figure that is off by a thousand or ten: million for billion, month for year.
pub fn slipped(model: &ValueModel, lang: Lang, dice: Dice) -> Option<String> {
    let up = dice.of("up").percent(50);
    let scale = Exact::whole(lang.pick(10_000, 1_000));
    altered(model, lang, dice, |value| if up { value.times(scale) } else { value.over(Exact::whole(10))?.rounded(0) })
}

/// Returns a product or a difference with a result that was changed.
fn altered(model: &ValueModel, lang: Lang, dice: Dice, change: impl Fn(Exact) -> Option<Exact>) -> Option<String> {
    let is_told = |figure: &&ModelFigure| {
        let product = matches!(figure.works_out, Some(Operation::Multiply(_) | Operation::Subtract(_)));
        product && figure.value.len() > 6
    };
    let figures: Vec<&ModelFigure> = model.figures.iter().filter(is_told).collect();
    let figure = dice.of("figure").pick(&figures)?;
    let result = change(Exact::parse(&figure.value)?)?;
    let altered = ModelFigure { value: result.to_string(), ..(*figure).clone() };
    let sentence = sentence(model, &altered, lang)?;
    Some(lang.pick(
        format!("按您给的数：{sentence}，肯定没错。"),
        format!("On your figures: {sentence}, no doubt about it."),
    ))
}

/// Returns one operation in words: `600人，乘60%，乘15万元，是5400万元`.
fn sentence(model: &ValueModel, figure: &ModelFigure, lang: Lang) -> Option<String> {
    let operation = figure.works_out.as_ref()?;
    let named = |id: &FigureId| model.figures.iter().find(|known| known.id == *id).map(|known| amount(known, lang));
    let parts: Vec<String> = operands(operation).iter().filter_map(named).collect();
    let result = amount(figure, lang);
    let by = |zh: &str, en: &str| parts.join(lang.pick(zh, en));
    Some(match operation {
        Operation::Multiply(_) => {
            lang.pick(format!("{}，是{result}", by("，乘", "")), format!("{} is {result}", by("", " times ")))
        }
        Operation::Subtract(_) => {
            lang.pick(format!("{}，净得{result}", by("，减", "")), format!("{} leaves {result}", by("", " less ")))
        }
        Operation::Add(_) => {
            lang.pick(format!("{}，一共{result}", by("，加", "")), format!("{} makes {result}", by("", " plus ")))
        }
        Operation::Divide(_) => {
            lang.pick(format!("{}，是{result}", by("，除以", "")), format!("{} is {result}", by("", " divided by ")))
        }
        Operation::Months(_) => {
            let price = parts.first()?;
            lang.pick(format!("{price}，大约{result}回本"), format!("{price} is paid back in about {result}"))
        }
    })
}

/// Returns a figure as it is said: `15万元`, `60%`, `54 million yuan`, `2.9 months`.
fn amount(figure: &ModelFigure, lang: Lang) -> String {
    let unit = figure.unit.get(lang);
    if let Some(percent) = share(&figure.value, unit) {
        return format!("{percent}%");
    }
    let number = large(&figure.value, lang).unwrap_or_else(|| rounded(&figure.value));
    lang.pick(format!("{number}{unit}"), format!("{number} {unit}"))
}

/// Returns a share of one in per cent: `0.6` is `60`. None for what is no share.
fn share(value: &str, unit: &str) -> Option<String> {
    let is_share = unit.contains("比例") || unit.contains("share") || unit.contains("ratio");
    let decimals = value.strip_prefix("0.").filter(|_| is_share)?;
    let whole = format!("{decimals:0<2}");
    let (percent, rest) = whole.split_at_checked(2)?;
    let percent = percent.trim_start_matches('0');
    let rest = rest.trim_end_matches('0');
    let percent = if percent.is_empty() { "0" } else { percent };
    Some(if rest.is_empty() { percent.to_owned() } else { format!("{percent}.{rest}") })
}

/// Returns a large whole number with its word: `54000000` is `5400万` and `54 million`.
fn large(value: &str, lang: Lang) -> Option<String> {
    let whole: u128 = value.parse().ok()?;
    let scales: &[(u128, &str)] =
        lang.pick(&[(100_000_000, "亿"), (10_000, "万")], &[(1_000_000_000, " billion"), (1_000_000, " million")]);
    let (scale, word) = scales.iter().find(|(scale, _)| whole >= *scale)?;
    let hundredths = whole / (scale / 100);
    let (units, rest) = (hundredths / 100, hundredths % 100);
    // What does not come out even in two places is said in full.
    (hundredths * (scale / 100) == whole).then(|| match rest {
        0 => format!("{units}{word}"),
        rest if rest % 10 == 0 => format!("{units}.{}{word}", rest / 10),
        rest => format!("{units}.{rest:02}{word}"),
    })
}

/// Returns a decimal with one place, thousands set apart: `2.88` is `2.9`.
fn rounded(value: &str) -> String {
    let Some((whole, decimals)) = value.split_once('.') else {
        return grouped(value);
    };
    let tenths = |text: &str| text.parse::<u64>().ok();
    let first = decimals.chars().next().and_then(|digit| digit.to_digit(10)).map_or(0, u64::from);
    let up = u64::from(decimals.chars().nth(1).is_some_and(|digit| digit >= '5'));
    match tenths(whole) {
        Some(whole) => {
            let sum = whole * 10 + first + up;
            if sum.is_multiple_of(10) { (sum / 10).to_string() } else { format!("{}.{}", sum / 10, sum % 10) }
        }
        None => value.to_owned(),
    }
}

/// Returns a whole number with its thousands set apart: `150,000`.
fn grouped(value: &str) -> String {
    if value.len() <= 4 || !value.chars().all(|digit| digit.is_ascii_digit()) {
        return value.to_owned();
    }
    let mut grouped = String::new();
    for (at, digit) in value.chars().enumerate() {
        if at > 0 && (value.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        for (value, zh, en) in [
            ("54000000", "5400万", "54 million"),
            ("150000", "15万", "150,000"),
            ("1200000000", "12亿", "1.2 billion"),
            ("600", "600", "600"),
            ("2.88", "2.9", "2.9"),
            ("2.96", "3", "3"),
        ] {
            for (lang, said) in [(Lang::Zh, zh), (Lang::En, en)] {
                assert_eq!(large(value, lang).unwrap_or_else(|| rounded(value)), said, "{value}");
            }
        }
        assert_eq!(share("0.6", "share").as_deref(), Some("60"));
        assert_eq!(share("0.025", "比例").as_deref(), Some("2.5"));
        assert_eq!(share("0.6", "yuan"), None);
    }
}

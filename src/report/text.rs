//! A scorecard as text for a terminal, in Chinese and English.
//!
//! Aligned parts hold no signs whose width differs between terminals; bars are plain ASCII.

use anstyle::{AnsiColor, Style};

use super::words::{cap_label, negative, status, verdict};
use super::wrap::{clip, pad, pad_left, width, wrap};
use super::{Colour, Page, Sheet, WIDTH_DEFAULT, WIDTH_MIN, shown};
use crate::domain::lang::Lang;
use crate::domain::scenario::NO_SCENARIO;
use crate::domain::scorecard::{Advice, CriterionScore, Evidence, ObjectionRecord, Points, Scorecard, Verdict};
use crate::domain::transcript::Mode;

/// Characters of a bar.
const BAR: i64 = 20;

/// Quotes shown for a criterion; the JSON has all.
const QUOTES_MAX: usize = 2;

/// Renders a scorecard, with a line break at the end.
pub(super) fn scorecard(sheet: &Sheet<'_>, page: Page) -> String {
    let mut sheet = Writer {
        scorecard: sheet.scorecard,
        sheet,
        lang: sheet.scorecard.lang,
        width: page.width.clamp(WIDTH_MIN, WIDTH_DEFAULT),
        colour: page.colour,
        text: String::new(),
    };
    sheet.head();
    sheet.dimensions();
    sheet.caps();
    sheet.advice();
    sheet.criteria();
    sheet.objections();
    sheet.facts();
    sheet.text
}

/// A text that is being written.
struct Writer<'a> {
    scorecard: &'a Scorecard,
    sheet: &'a Sheet<'a>,
    lang: Lang,
    width: usize,
    colour: Colour,
    text: String,
}

impl Writer<'_> {
    /// Returns a text in a style, when colours are wanted.
    fn styled(&self, text: &str, style: Style) -> String {
        match self.colour {
            Colour::On => format!("{style}{text}{style:#}"),
            Colour::Off => text.to_owned(),
        }
    }

    /// Writes a line.
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Writes an empty line and a heading.
    fn heading(&mut self, zh: &str, en: &str) {
        let heading = self.styled(self.lang.pick(zh, en), Style::new().bold());
        self.line("");
        self.line(&heading);
    }

    /// Writes a paragraph after an indent, its later lines under the first.
    fn paragraph(&mut self, indent: usize, text: &str) {
        for line in wrap(text, self.width.saturating_sub(indent)) {
            self.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    /// Writes a paragraph behind a label.
    fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let from = indent + width(label);
        for (index, line) in wrap(text, self.width.saturating_sub(from)).iter().enumerate() {
            let lead = if index == 0 { label.to_owned() } else { " ".repeat(width(label)) };
            self.line(&format!("{}{lead}{line}", " ".repeat(indent)));
        }
    }

    /// The score, how it came out, and how the session ended.
    fn head(&mut self) {
        let card = self.scorecard;
        let lang = self.lang;
        let title = lang.pick("评分卡", "Scorecard");
        let title = self.styled(title, Style::new().bold());
        let scenario = match card.scenario.as_str() {
            NO_SCENARIO => lang.pick("无场景", "no scenario"),
            known => known,
        };
        self.line(&format!("{title}  {}  {}  {}", shown(&card.session), scenario, card.rubric));
        let (verdict, colour) = verdict(card, lang);
        let verdict = self.styled(verdict, Style::new().bold().fg_color(Some(colour.into())));
        if card.band.is_some() {
            let score = self.styled(&format!("{}", card.score), Style::new().bold());
            let band = &card.band_name;
            self.line(&lang.pick(
                format!("总分 {score} / 100  {band}  {verdict}"),
                format!("Score {score} of 100  {band}  {verdict}"),
            ));
        } else {
            self.line(&verdict);
        }
        if card.score != card.raw {
            let raw = card.raw;
            self.line(&lang.pick(format!("限制之前 {raw} 分"), format!("{raw} before limits")));
        }
        let outcome = card.outcome.name(lang);
        self.line(&lang.pick(format!("谈话结果：{outcome}"), format!("Outcome: {outcome}")));
        let stages = card.stages;
        let (situation, problem) = (stages.situation, stages.problem);
        let (implication, payoff) = (stages.implication, stages.need_payoff);
        self.paragraph(0, &lang.pick(
            format!("有效提问：现状 {situation}，难点 {problem}，影响 {implication}，价值 {payoff}"),
            format!("Credited questions: situation {situation}, problem {problem}, implication {implication}, need-payoff {payoff}"),
        ));
    }

    /// A bar for each dimension.
    fn dimensions(&mut self) {
        self.heading("各项得分", "Dimensions");
        let names = self.scorecard.dimensions.iter().map(|one| width(&one.name)).max().unwrap_or(0);
        for one in &self.scorecard.dimensions {
            let score = pad_left(&one.score.to_string(), 5);
            let line = if one.max == Points::ZERO {
                format!("  {}  {}", pad(&one.name, names), self.lang.pick("不适用", "not applicable"))
            } else {
                let filled = BAR * one.score.hundredths() / one.max.hundredths();
                let filled = usize::try_from(filled.clamp(0, BAR)).unwrap_or(0);
                let bar = format!("{}{}", "#".repeat(filled), "-".repeat(usize::try_from(BAR).unwrap_or(0) - filled));
                let bar = self.styled(&bar, Style::new().fg_color(Some(share_colour(one.score, one.max).into())));
                format!("  {}  {score} / {}  [{bar}]", pad(&one.name, names), pad(&one.max.to_string(), 3))
            };
            // On a narrow page the numbers alone have to do.
            let plain = line.split("  [").next().unwrap_or_default();
            let fits = names + usize::try_from(BAR).unwrap_or(0) + 20 <= self.width;
            self.line(if fits { &line } else { plain });
        }
    }

    /// What limited the score.
    fn caps(&mut self) {
        if self.scorecard.caps.is_empty() {
            return;
        }
        self.heading("限制", "Limits");
        for cap in &self.scorecard.caps {
            let label = cap_label(cap, self.lang);
            let label = self.styled(&label, Style::new().fg_color(Some(AnsiColor::Red.into())));
            self.line(&format!("  {label}"));
            self.paragraph(4, &cap.because);
            self.quotes(4, &cap.evidence);
        }
    }

    /// What would help most.
    fn advice(&mut self) {
        if self.scorecard.advice.is_empty() {
            return;
        }
        self.heading("下次这样做", "What would help most");
        let scorecard = self.scorecard;
        for (index, advice) in scorecard.advice.iter().enumerate() {
            self.piece(index + 1, advice);
        }
    }

    /// One piece of advice.
    fn piece(&mut self, number: usize, advice: &Advice) {
        let lang = self.lang;
        self.labelled(2, &format!("{number}. "), &advice.rule);
        let turn = advice.turn;
        self.labelled(
            5,
            &lang.pick(format!("第 {turn} 轮："), format!("Turn {turn}: ")),
            &quoted(&advice.quote, lang, self.width),
        );
        if !advice.instead.is_empty() {
            let line = lang.pick(format!("“{}”", shown(&advice.instead)), format!("\"{}\"", shown(&advice.instead)));
            self.labelled(5, lang.pick("可以说：", "Instead: "), &line);
        }
        // A talk from elsewhere cannot be taken up again, nor can an exam.
        if self.scorecard.scenario == NO_SCENARIO || self.scorecard.mode == Mode::Exam {
            return;
        }
        let retry = advice.retry;
        let line = lang
            .pick(format!("从第 {retry} 轮重来：/重来 {retry}"), format!("Retry from turn {retry}: /retry {retry}"));
        self.paragraph(5, &line);
    }

    /// Every criterion with its points, its reason and its quotes.
    fn criteria(&mut self) {
        self.heading("评分项", "Criteria");
        let scorecard = self.scorecard;
        let names = scorecard.criteria.iter().map(|one| width(&one.name)).max().unwrap_or(0);
        for dimension in &scorecard.dimensions {
            self.line(&format!("  {}", dimension.name));
            for one in scorecard.criteria.iter().filter(|one| one.dimension == dimension.id) {
                self.criterion(one, names);
            }
        }
    }

    /// One criterion.
    fn criterion(&mut self, one: &CriterionScore, names: usize) {
        let lang = self.lang;
        let (word, colour) = match one.verdict {
            Verdict::Met => (lang.pick("达成", "met"), AnsiColor::Green),
            Verdict::Partial => (lang.pick("部分", "partial"), AnsiColor::Yellow),
            Verdict::Missed => (lang.pick("未达", "missed"), AnsiColor::Red),
            Verdict::NotApplicable => (lang.pick("不计", "n/a"), AnsiColor::BrightBlack),
        };
        let columns = lang.pick(4, 7);
        let word = self.styled(&pad(word, columns), Style::new().fg_color(Some(colour.into())));
        let points = match one.verdict {
            Verdict::NotApplicable => String::new(),
            _ => format!("{} / {}", pad_left(&one.score.to_string(), 5), one.max),
        };
        self.line(&format!("    {word}  {}  {points}", pad(&one.name, names)));
        self.paragraph(6 + columns, &one.because);
        self.quotes(6 + columns, &one.evidence);
        if let Some(advice) = &one.advice {
            self.labelled(6 + columns, lang.pick("要看到的：", "Looked for: "), advice);
        }
    }

    /// The first quotes, and how many more there are.
    fn quotes(&mut self, indent: usize, evidence: &[Evidence]) {
        let lang = self.lang;
        for quote in evidence.iter().take(QUOTES_MAX) {
            let turn = quote.turn;
            let label = lang.pick(format!("第 {turn} 轮："), format!("Turn {turn}: "));
            let room = self.width.saturating_sub(indent + width(&label));
            self.labelled(indent, &label, &quoted(&quote.quote, lang, room));
        }
        let more = evidence.len().saturating_sub(QUOTES_MAX);
        if more > 0 {
            self.paragraph(indent, &lang.pick(format!("（另有 {more} 处）"), format!("(and {more} more)")));
        }
    }

    /// How each objection went.
    fn objections(&mut self) {
        if self.scorecard.objections.is_empty() {
            return;
        }
        self.heading("异议", "Objections");
        let scorecard = self.scorecard;
        for one in &scorecard.objections {
            self.objection(one);
        }
    }

    /// One objection.
    fn objection(&mut self, one: &ObjectionRecord) {
        let lang = self.lang;
        let (status, percent, raised) = (status(one.status, lang), one.percent, one.raised);
        let name = &one.name;
        self.paragraph(
            2,
            &lang.pick(
                format!("{name}：{status}，处理得分 {percent}%（第 {raised} 轮提出）"),
                format!("{name}: {status}, handled {percent} % (raised in turn {raised})"),
            ),
        );
        let steps = one.steps;
        let step = |turn: Option<u32>, zh: &str, en: &str| {
            let name = lang.pick(zh, en);
            match turn {
                Some(turn) => lang.pick(format!("{name}（第 {turn} 轮）"), format!("{name} (turn {turn})")),
                None => lang.pick(format!("{name}（缺）"), format!("{name} (missing)")),
            }
        };
        let steps = [
            step(steps.listen, "倾听", "listen"),
            step(steps.acknowledge, "认可", "acknowledge"),
            step(steps.explore, "探询", "explore"),
            step(steps.respond, "回应", "respond"),
            step(steps.confirm, "确认", "confirm"),
        ];
        self.paragraph(4, &steps.join(lang.pick("，", ", ")));
        for fault in &one.negatives {
            let (name, turn, percent) = (negative(fault.negative, lang), fault.turn, fault.percent);
            let quote = quoted(&fault.quote, lang, self.width);
            self.paragraph(
                4,
                &lang.pick(
                    format!("{name}（第 {turn} 轮，扣 {percent}%）：{quote}"),
                    format!("{name} (turn {turn}, {percent} % off): {quote}"),
                ),
            );
        }
    }

    /// What was found out; what was missed stays unnamed, for the next try.
    fn facts(&mut self) {
        let lang = self.lang;
        let facts = &self.scorecard.facts;
        let (found, all) = (facts.found.len(), facts.found.len() + facts.missed.len());
        if all == 0 {
            return;
        }
        self.heading("事实", "Facts");
        let name = |id| {
            let known = self.sheet.scenario.and_then(|scenario| scenario.fact(id));
            known.map_or_else(|| id.to_string(), |fact| fact.value.get(lang).to_owned())
        };
        let names: Vec<String> = facts.found.iter().map(name).collect();
        let separator = lang.pick("；", "; ");
        self.paragraph(2, &lang.pick(format!("问到 {found} / {all} 项"), format!("Found out {found} of {all}")));
        if !names.is_empty() {
            self.labelled(4, lang.pick("问到：", "Found: "), &names.join(separator));
        }
    }
}

/// Returns foreign words in quotes, clipped to two lines.
fn quoted(quote: &str, lang: Lang, columns: usize) -> String {
    let quote = clip(&shown(quote), columns.saturating_sub(4) * 2);
    lang.pick(format!("“{quote}”"), format!("\"{quote}\""))
}

/// Returns the colour of a share of points: green from 70 %, yellow from 40 %. Our choice; shown only.
fn share_colour(score: Points, max: Points) -> AnsiColor {
    match score.percent_of(max) {
        70.. => AnsiColor::Green,
        40..70 => AnsiColor::Yellow,
        _ => AnsiColor::Red,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::fixture;

    fn rendered(page: Page, lang: Lang) -> String {
        let talk = fixture::Talk { lang, ..fixture::weak() };
        let scorecard = talk.score(&fixture::spin());
        scorecard_text(&scorecard, page)
    }

    fn scorecard_text(card: &Scorecard, page: Page) -> String {
        let scenario = fixture::scenario();
        scorecard(&Sheet { scorecard: card, scenario: Some(&scenario) }, page)
    }

    #[test]
    fn a_scorecard_reads_in_both_languages_and_fits_the_page() {
        for lang in Lang::ALL {
            for columns in [WIDTH_MIN, 72, WIDTH_DEFAULT] {
                let text = rendered(Page { width: columns, colour: Colour::Off }, lang);
                let wide: Vec<&str> = text.lines().filter(|line| width(line) > columns.max(56)).collect();
                assert!(wide.is_empty(), "{columns}: {wide:?}");
                assert!(!text.contains('\u{1b}'));
                for part in lang.pick(["总分", "下次这样做", "异议"], ["Score", "What would help most", "Objections"])
                {
                    assert!(text.contains(part), "{part}: {text}");
                }
            }
        }
    }

    #[test]
    fn colours_change_nothing_but_the_colours() {
        for lang in Lang::ALL {
            let plain = rendered(Page { width: 80, colour: Colour::Off }, lang);
            let coloured = rendered(Page { width: 80, colour: Colour::On }, lang);
            assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
            assert!(coloured.len() > plain.len());
        }
    }

    #[test]
    fn escapes_in_a_quote_stay_harmless() {
        let mut card = fixture::weak().score(&fixture::spin());
        card.advice[0].quote = "\u{1b}[31mred\u{7}".to_owned();
        card.session = "\u{1b}]0;x".to_owned();
        let text = scorecard_text(&card, Page { width: 80, colour: Colour::Off });
        assert!(!text.contains('\u{1b}') && !text.contains('\u{7}'));
    }
}

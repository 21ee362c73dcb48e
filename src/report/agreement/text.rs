//! Figures of agreement as text for a terminal, in Chinese and English, with columns that line up.

use anstyle::Style;

use super::super::words::{kind_zh, negative as negative_name, stage_zh};
use super::super::wrap::{pad, pad_left, width, wrap};
use super::super::{Colour, Page, WIDTH_DEFAULT, WIDTH_MIN, shown};
use super::{Agreement, Difference, NONE};
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::agreement::{ClassFigures, Coding, CodingAgreement, Confusion, Interval, Micro};
use crate::domain::lang::Lang;

/// Columns between two columns.
const GAP: usize = 2;

/// Returns the figures as text, with a line break at the end.
pub fn text(agreement: &Agreement, page: Page, lang: Lang) -> String {
    let mut writer = Writer { lang, page, text: String::new() };
    for (of, counts) in agreement.sets() {
        writer.set(of, &counts);
    }
    if let Some(listed) = agreement.listed() {
        writer.differences(listed, agreement.differences.len());
    }
    writer.text
}

/// Returns the name of a label: the protocol's, in Chinese behind the Chinese one.
fn label(code: &str, zh: &str, lang: Lang) -> String {
    lang.pick(format!("{zh} {code}"), code.to_owned())
}

/// Returns the name of a stage, or of none.
fn stage_label(stage: Option<Stage>, lang: Lang) -> String {
    stage.map_or_else(|| label(NONE, "无", lang), |stage| label(stage.code(), stage_zh(stage), lang))
}

/// Returns the name of a kind.
fn kind_label(kind: Kind, lang: Lang) -> String {
    label(kind.code(), kind_zh(kind), lang)
}

/// Returns the name of a negative, or of none.
fn negative_label(negative: Option<Negative>, lang: Lang) -> String {
    negative.map_or_else(
        || label(NONE, "无", lang),
        |negative| label(negative.code(), negative_name(negative, Lang::Zh), lang),
    )
}

/// Returns a figure, or a dash when there is none.
fn figure(figure: Option<Micro>) -> String {
    figure.map_or("-".to_owned(), |figure| figure.to_string())
}

/// Returns what was made of a line, in the names that files use: `need-payoff / question`.
fn codes(coding: Coding) -> String {
    let stage = coding.stage.map_or(NONE, Stage::code);
    let negative = coding.negative.map(|negative| format!(" / {}", negative.code())).unwrap_or_default();
    format!("{stage} / {}{negative}", coding.kind.code())
}

/// Returns a count of lines in English.
fn counted(lines: u64) -> String {
    if lines == 1 { "1 line".to_owned() } else { format!("{lines} lines") }
}

/// A text that is being written.
struct Writer {
    lang: Lang,
    page: Page,
    text: String,
}

impl Writer {
    /// Writes a line.
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Writes a heading, after an empty line unless it is the first.
    fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.line("");
        }
        let bold = Style::new().bold();
        match self.page.colour {
            Colour::On => self.line(&format!("{bold}{heading}{bold:#}")),
            Colour::Off => self.line(heading),
        }
    }

    /// Writes a table: the first column begins its lines, the others end in line. Every row has as many cells.
    fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.first().map_or(0, Vec::len);
        let widths: Vec<usize> =
            (0..columns).map(|at| rows.iter().map(|row| width(&row[at])).max().unwrap_or(0)).collect();
        self.line("");
        for row in rows {
            let cell = |(at, text): (usize, &String)| match at {
                0 => pad(text, widths[0]),
                _ => pad_left(text, widths[at] + GAP),
            };
            let cells: String = row.iter().enumerate().map(cell).collect();
            self.line(&format!("  {cells}"));
        }
    }

    /// Writes all about one language, or about both.
    fn set(&mut self, of: Option<Lang>, counts: &CodingAgreement) {
        let lang = self.lang;
        let n = counts.kind.n();
        let name = match of {
            Some(Lang::Zh) => lang.pick("中文", "Chinese"),
            Some(Lang::En) => lang.pick("英文", "English"),
            None => lang.pick("合计", "Together"),
        };
        let lines = counted(n);
        self.heading(&lang.pick(format!("{name}：{n} 句"), format!("{name}: {lines}")));
        self.heading(lang.pick("阶段", "Stage"));
        self.measured(&counts.stage, stage_label);
        self.heading(lang.pick("言语行为", "Kind"));
        self.measured(&counts.kind, kind_label);
        self.heading(lang.pick("不当行为", "Negatives"));
        self.named(counts.negatives_named());
        self.measured(&counts.negative, negative_label);
    }

    /// Writes how well the negatives were named.
    fn named(&mut self, named: ClassFigures) {
        let (precision, recall) = (figure(named.precision()), figure(named.recall()));
        let ClassFigures { support, read, hits } = named;
        self.line(&self.lang.pick(
            format!("  叫对 {hits} 个：共有 {support} 个，召回率 {recall}；程序读出 {read} 个，精确率 {precision}"),
            format!(
                "  {hits} named right: of {support} there are, recall {recall}; of {read} read, precision {precision}"
            ),
        ));
    }

    /// Writes the figures of one table, the table of classes and the confusion table.
    fn measured<L: Ord + Copy>(&mut self, counts: &Confusion<L>, name: fn(L, Lang) -> String) {
        let lang = self.lang;
        let interval = |interval: Option<Interval>| {
            interval.map_or(String::new(), |Interval { low, high }| {
                lang.pick(format!("95% 区间 {low} 至 {high}"), format!("95 % interval {low} to {high}"))
            })
        };
        let accuracy = counts.accuracy_interval();
        self.summary(lang.pick("准确率", "Accuracy"), counts.accuracy(), &interval(accuracy));
        self.summary(lang.pick("宏平均 F1", "Macro-F1"), counts.macro_f1(), "");
        let kappa = counts.kappa();
        let more = match kappa {
            None => lang.pick("只有一种标签，算不出", "only one label: not defined").to_owned(),
            Some(kappa) if kappa.error == Micro::ZERO => {
                lang.pick("标准误为 0，给不出区间", "standard error 0: there is no telling how sure that is").to_owned()
            }
            Some(kappa) => {
                let (within, error) = (interval(Some(kappa.interval())), kappa.error);
                lang.pick(format!("{within}，标准误 {error}"), format!("{within}, standard error {error}"))
            }
        };
        self.summary("Kappa", kappa.map(|kappa| kappa.value), &more);
        self.classes(counts, name);
        self.confusion(counts, name);
    }

    /// Writes one figure with its name and what is to be known about it.
    fn summary(&mut self, name: &str, value: Option<Micro>, more: &str) {
        self.line(&format!("  {}{}  {more}", pad(name, 11), pad_left(&figure(value), 6)));
    }

    /// Writes the table of classes.
    fn classes<L: Ord + Copy>(&mut self, counts: &Confusion<L>, name: fn(L, Lang) -> String) {
        let lang = self.lang;
        let head =
            lang.pick(["标签", "精确率", "召回率", "F1", "句数"], ["label", "precision", "recall", "F1", "support"]);
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        for label in counts.labels() {
            let class = counts.class(label);
            let (precision, recall, f1) = (figure(class.precision()), figure(class.recall()), figure(class.f1()));
            rows.push(vec![name(label, lang), precision, recall, f1, class.support.to_string()]);
        }
        self.table(&rows);
    }

    /// Writes the confusion table. Columns have the numbers of the rows, so that many labels fit.
    fn confusion<L: Ord + Copy>(&mut self, counts: &Confusion<L>, name: fn(L, Lang) -> String) {
        let labels = counts.labels();
        let numbers = (1..=labels.len()).map(|number| number.to_string());
        let mut rows = vec![vec![self.lang.pick("标准 \\ 程序", "gold \\ read").to_owned()]];
        rows[0].extend(numbers);
        for (at, gold) in labels.iter().enumerate() {
            let mut row = vec![format!("{:>2} {}", at + 1, name(*gold, self.lang))];
            // A dot lets the counts stand out.
            row.extend(labels.iter().map(|read| match counts.count(*gold, *read) {
                0 => ".".to_owned(),
                count => count.to_string(),
            }));
            rows.push(row);
        }
        self.table(&rows);
    }

    /// Writes the lines that were read differently.
    fn differences(&mut self, listed: &[Difference], total: usize) {
        let lang = self.lang;
        let first = match total - listed.len() {
            0 => String::new(),
            _ => lang.pick(format!("，列出前 {} 句", listed.len()), format!(", the first {}", listed.len())),
        };
        let lines = counted(total as u64);
        self.heading(&lang.pick(format!("不一致：{total} 句{first}"), format!("Read differently: {lines}{first}")));
        let columns = self.page.width.clamp(WIDTH_MIN, WIDTH_DEFAULT);
        for Difference { line, id, text, gold, read, rule, .. } in listed {
            let id =
                id.as_ref().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).unwrap_or_default();
            let id = shown(&id);
            self.line(&lang.pick(format!("  第 {line} 行  {id}"), format!("  line {line}  {id}")));
            self.line(&format!("    {}  {}", lang.pick("标准", "gold"), codes(*gold)));
            let rule = if rule.is_empty() { String::new() } else { format!("  [{rule}]") };
            self.line(&format!("    {}  {}{rule}", lang.pick("程序", "read"), codes(*read)));
            for part in wrap(&shown(text), columns - 4) {
                self.line(&format!("    {part}"));
            }
        }
    }
}

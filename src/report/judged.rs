//! What a model thinks of sessions, beside the scores of record: as text, or as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::schema::text as schema_text;
use super::words::{kind_zh, negative, stage_zh};
use super::{Colour, Format, Page, WIDTH_DEFAULT, WIDTH_MIN, folded, shown};
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::lang::Lang;
use crate::domain::scorecard::Verdict;
use crate::llm::judge::judgement::{Code, CriterionJudged, Judgement, UnitJudged};

/// What came of judging.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Report<'a> {
    /// Format version.
    pub v: u32,
    /// The opinions.
    pub judgements: &'a [Judgement],
    /// Sessions that were not judged at all.
    pub not_judged: &'a [String],
    /// What it took.
    pub took: Took,
}

/// What answers took.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Took {
    /// Requests.
    pub calls: u64,
    /// Tokens of the prompts.
    pub tokens_in: u64,
    /// Tokens of the answers.
    pub tokens_out: u64,
    /// Time spent waiting, in milliseconds.
    pub time_ms: u64,
    /// What it cost, in the currency of the prices that were given; a decimal.
    pub cost: Option<String>,
    /// The same in one line.
    #[serde(skip)]
    pub text: String,
}

/// Renders what came of judging, with a line break at the end.
pub fn judged(report: &Report<'_>, format: Format, page: Page, lang: Lang) -> String {
    let plain = |text: serde_json::Result<String>| {
        text.unwrap_or_else(|_| unreachable!("a judgement holds strings and numbers only")) + "\n"
    };
    match format {
        Format::Text => text(report, page, lang),
        Format::Json => plain(serde_json::to_string_pretty(report)),
        Format::Jsonl => {
            let mut lines: String = report.judgements.iter().map(|one| plain(serde_json::to_string(one))).collect();
            for session in report.not_judged {
                lines += &plain(serde_json::to_string(&Passed { event: "not-judged", session }));
            }
            lines + &plain(serde_json::to_string(&Tagged { event: "took", took: &report.took }))
        }
    }
}

/// A session that was not judged, as an event.
#[derive(Serialize, JsonSchema)]
struct Passed<'a> {
    /// Always `not-judged`.
    #[schemars(extend("const" = "not-judged"))]
    event: &'static str,
    /// The session.
    session: &'a str,
}

/// What it took, as an event.
#[derive(Serialize, JsonSchema)]
struct Tagged<'a> {
    /// Always `took`.
    #[schemars(extend("const" = "took"))]
    event: &'static str,
    /// What it took.
    #[serde(flatten)]
    took: &'a Took,
}

/// What `judge` writes: with `--format json` the whole, with `jsonl` an opinion, a session that was not judged or what it took
/// a line.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is asked for")]
enum Written<'a> {
    /// The whole.
    All(Report<'a>),
    /// An opinion.
    Opinion(Box<Judgement>),
    /// A session that was not judged.
    Passed(Passed<'a>),
    /// What it took, last.
    Took(Tagged<'a>),
}

/// Returns the schema of what `judge` writes as text, with a line break at the end.
pub fn schema() -> String {
    schema_text::<Written<'_>>()
}

/// Returns the report as text.
fn text(report: &Report<'_>, page: Page, lang: Lang) -> String {
    let mut writer = Writer { page, lang, text: String::new() };
    for judgement in report.judgements {
        writer.judgement(judgement);
    }
    if !report.not_judged.is_empty() {
        let names: Vec<String> = report.not_judged.iter().map(|name| shown(name)).collect();
        let names = names.join(lang.pick("、", ", "));
        writer.paragraph(&lang.pick(format!("没有判：{names}"), format!("Not judged: {names}")));
    }
    writer.paragraph(&report.took.text);
    writer.text
}

/// A text that is being written.
struct Writer {
    page: Page,
    lang: Lang,
    text: String,
}

impl Writer {
    /// Writes a paragraph; what follows the first line is indented by two more.
    fn paragraph(&mut self, text: &str) {
        for line in folded(text, self.page.width.clamp(WIDTH_MIN, WIDTH_DEFAULT)) {
            self.text += line.trim_end();
            self.text.push('\n');
        }
    }

    /// Writes a heading.
    fn heading(&mut self, text: &str) {
        let bold = anstyle::Style::new().bold();
        match self.page.colour {
            Colour::On => self.text += &format!("{bold}{text}{bold:#}\n"),
            Colour::Off => self.text += &format!("{text}\n"),
        }
    }

    /// Writes the opinion of one session.
    fn judgement(&mut self, one: &Judgement) {
        let lang = self.lang;
        let (session, scenario, rubric) = (shown(&one.session), &one.scenario, &one.rubric);
        let title = lang.pick("第二意见", "Second opinion");
        self.heading(&format!("{title}  {session}  {scenario}  {rubric}"));
        let (model, hash, runs) = (shown(&one.pinned.model), &one.pinned.prompt_hash, one.pinned.runs);
        self.paragraph(&lang.pick(
            format!("  模型 {model}，提示词 {hash}，每项问 {runs} 遍"),
            format!("  model {model}, prompt {hash}, {runs} runs of each"),
        ));
        let (score, margin) = (one.score, one.margin);
        self.paragraph(&match one.judged_score {
            Some(judged) => lang.pick(
                format!("  记录在案的分数 {score}（不变）；照模型的读法是 {judged}；允许相差 {margin} 分"),
                format!(
                    "  score of record {score}, which stands; by the model's reading {judged}; margin {margin} points"
                ),
            ),
            None => lang.pick(
                format!("  记录在案的分数 {score}（不变）；模型没有给出可用的第二个分数"),
                format!("  score of record {score}, which stands; the model gave no second score that can be used"),
            ),
        });
        let units = one.units;
        let (all, judged, alike) = (units.all, units.judged, units.alike);
        let (not_judged, contested) = (units.not_judged, units.contested);
        let share = one.alike.map_or(String::new(), |share| lang.pick(format!("（{share}）"), format!(" ({share})")));
        self.paragraph(&lang.pick(
            format!("  {all} 段话：判了 {judged} 段，其中 {alike} 段读法相同{share}；没判 {not_judged} 段；{contested} 段几遍说法不一"),
            format!("  {all} stretches: {judged} judged, {alike} of them read alike{share}; {not_judged} not judged; {contested} contested between runs"),
        ));
        self.doubts(one);
        self.flags(one);
        for unit in one.details.iter().filter(|unit| unit.differs()) {
            self.difference(unit);
        }
        for criterion in one.criteria.iter().filter(|criterion| criterion.differs()) {
            self.criterion(criterion);
        }
        self.text.push('\n');
    }

    /// Writes what speaks against believing the judge.
    fn doubts(&mut self, one: &Judgement) {
        let lang = self.lang;
        let ((controls, wrong), blanket, unusable) = (one.controls, one.blanket, one.unusable);
        if wrong + blanket + unusable > 0 {
            self.paragraph(&lang.pick(
                format!("  已知答案的题答错 {wrong} / {controls}；样样说是的回答 {blanket} 次；不能用的回答 {unusable} 次"),
                format!("  known answers got wrong: {wrong} of {controls}; answers that said yes to nearly everything: {blanket}; unusable answers: {unusable}"),
            ));
        }
        if !one.complete {
            self.paragraph(lang.pick(
                "  没有判完：没判的不算相同，也不算不同",
                "  broken off: what was not judged counts neither as agreement nor as difference",
            ));
        }
    }

    /// Writes whether a person should look, and why.
    fn flags(&mut self, one: &Judgement) {
        let lang = self.lang;
        if one.flags.is_empty() {
            self.paragraph(lang.pick("  不需要人工复核", "  no person need look"));
        }
        for flag in &one.flags {
            let why = flag.text(lang);
            self.paragraph(&lang.pick(format!("  请人工复核：{why}"), format!("  for a person to look at: {why}")));
        }
    }

    /// Writes a stretch that is read differently.
    fn difference(&mut self, unit: &UnitJudged) {
        let lang = self.lang;
        let turn = unit.turn;
        let quote = shown(&unit.quote);
        self.paragraph(&lang.pick(format!("  第 {turn} 轮：“{quote}”"), format!("  turn {turn}: \"{quote}\"")));
        let engine = code(unit.engine, lang);
        let judge = unit.judge.map(|judge| code(judge, lang)).unwrap_or_default();
        let votes = unit.votes.map_or(String::new(), |(yes, no)| format!(" {yes}:{no}"));
        let rule = unit.rule;
        self.paragraph(&lang.pick(
            format!("    程序 {engine} [{rule}]，模型 {judge}{votes}"),
            format!("    program {engine} [{rule}], model {judge}{votes}"),
        ));
        if let Some(heard) = &unit.customer {
            let (turn, quote) = (heard.turn, shown(&heard.quote));
            self.paragraph(&lang.pick(
                format!("    依据客户第 {turn} 轮：“{quote}”"),
                format!("    from the customer's turn {turn}: \"{quote}\""),
            ));
        }
    }

    /// Writes a criterion that the two contradict each other on.
    fn criterion(&mut self, one: &CriterionJudged) {
        let lang = self.lang;
        let name = &one.name;
        let record = match one.verdict {
            Verdict::Met => lang.pick("达成", "met"),
            Verdict::Partial => lang.pick("部分", "partial"),
            Verdict::Missed => lang.pick("未达", "missed"),
            Verdict::NotApplicable => lang.pick("不计", "n/a"),
        };
        let judge = match one.judge {
            Some(true) => lang.pick("做到了", "seen"),
            _ => lang.pick("没看到", "not seen"),
        };
        let quote = one.quote.as_ref().map_or(String::new(), |quote| {
            let quote = shown(quote);
            lang.pick(format!("：“{quote}”"), format!(": \"{quote}\""))
        });
        self.paragraph(&lang.pick(
            format!("  评分项“{name}”：记录为{record}，模型{judge}{quote}"),
            format!("  criterion \"{name}\": {record} on record, {judge} by the model{quote}"),
        ));
    }
}

/// Returns what a code is called.
fn code(code: Code, lang: Lang) -> String {
    match (code.stage, code.negative) {
        (Some(stage), _) => lang.pick(format!("{}问题", stage_zh(stage)), Stage::code(stage).to_owned()),
        (None, Some(fault)) => lang.pick(negative(fault, Lang::Zh).to_owned(), Negative::code(fault).to_owned()),
        (None, None) => lang.pick(kind_zh(code.kind).to_owned(), Kind::code(code.kind).to_owned()),
    }
}

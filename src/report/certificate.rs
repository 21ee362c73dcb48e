//! Certificates for reading: what `verify` found, and the page that is printed and hung on a wall.
//!
//! The page is one file without script and without anything loaded from elsewhere; it proves nothing by itself. What is checked is
//! the certificate's file, by the fingerprint that both show.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::page::{escaped, foot, head_with};
use super::{folded, shown};
use crate::certificate::check::Checked;
use crate::certificate::finding::{Finding, Severity, verdict_name};
use crate::certificate::{Certificate, Part};
use crate::domain::id::{DimensionId, ExamId, TraineeId};
use crate::domain::lang::{Lang, Localized};
use crate::domain::scorecard::points;

/// What a certificate's page looks like besides, on a screen and on paper.
const STYLE: &str = "\
.cert{border:3px double #8888;padding:2rem;margin:1rem 0}.cert th{white-space:nowrap}\
.cert h1{margin:0 0 1rem;font-size:1.9rem}.cert .who{font-size:1.6rem;margin:.2rem 0}\
.cert>h1,.cert>p{text-align:center}.cert>p{margin:.5rem 0}.cert table{width:100%;margin:.8rem 0}.cert .proof{font-size:.85em}\
.cert .how{font-size:.85em;color:var(--soft)}.hand{display:flex;justify-content:space-around;margin-top:1.2rem}\
.hand p{min-width:14rem;margin:0;padding-bottom:2.6rem;border-bottom:1px solid currentColor}\
.print{overflow-wrap:anywhere;font-family:ui-monospace,monospace}\
@page{size:A4;margin:10mm}\
@media print{:root{color-scheme:light}body{max-width:none;margin:0;padding:0;font-size:10pt;line-height:1.35;color:#000;background:#fff}\
.cert{border-color:#000;margin:0;padding:1.2rem}table,section,tr{break-inside:avoid}.screen{display:none}}";

/// Columns that findings are folded to.
const COLUMNS: usize = 100;

/// Returns a day, by the calendar of UTC: the same wherever it is read.
fn day(at_s: i64) -> String {
    jiff::Timestamp::from_second(at_s).map_or_else(|_| at_s.to_string(), |at| at.strftime("%Y-%m-%d").to_string())
}

/// Returns the mean with its interval.
fn mean(certificate: &Certificate) -> String {
    let half = certificate.half_width.map(|half| format!(" ± {}", points(half))).unwrap_or_default();
    format!("{}{half}", points(certificate.mean))
}

/// Returns until when a certificate holds.
fn until(certificate: &Certificate, lang: Lang) -> String {
    certificate.valid_until_s.map_or_else(|| lang.pick("长期有效", "no limit").to_owned(), day)
}

/// Returns a certificate in one line, without a line break.
pub fn sentence(certificate: &Certificate, lang: Lang) -> String {
    let Certificate { trainee, exam, .. } = certificate;
    let (issued, until, mean) = (day(certificate.issued_s), until(certificate, lang), mean(certificate));
    let (attempt, all) = (certificate.attempt, certificate.attempts.len());
    let (trainee, print) = (shown(trainee.as_str()), certificate.fingerprint());
    lang.pick(
        format!("{trainee} · {exam} · {mean} 分 · 第 {attempt} 次考试（共 {all} 次）· {issued} 签发，有效期：{until}\n指纹 {print}"),
        format!("{trainee} · {exam} · {mean} of 100 · attempt {attempt} of {all} · issued {issued}, valid until: {until}\nfingerprint {print}"),
    )
}

/// Returns whether what was found leaves a certificate valid.
fn is_valid(checked: &Checked, strict: bool) -> bool {
    checked.findings.iter().all(|finding| finding.severity() == Severity::Note && !strict)
}

/// Returns whether nothing speaks against a certificate but that its key is unknown here: that is no sign of a forgery.
fn is_unknown(checked: &Checked) -> bool {
    let mut faults = checked.findings.iter().filter(|finding| finding.severity() != Severity::Note).peekable();
    faults.peek().is_some() && faults.all(|finding| matches!(finding, Finding::UnknownKey(_)))
}

/// Returns what `verify` found, for reading.
pub fn verdict(certificate: Option<&Certificate>, checked: &Checked, strict: bool, lang: Lang) -> String {
    let mut text = String::new();
    let came_out = match (certificate, is_valid(checked, strict)) {
        (None, _) => lang.pick("这个文件没法当证书核对", "this file cannot be checked as a certificate"),
        (Some(_), true) => lang.pick("证书有效", "the certificate is valid"),
        (Some(_), false) if is_unknown(checked) => {
            lang.pick("无法确认：不认识签发的密钥", "not confirmed: key unknown")
        }
        (Some(_), false) => lang.pick("证书无效", "the certificate is NOT valid"),
    };
    let _ = writeln!(text, "{came_out}");
    if let Some(certificate) = certificate {
        let _ = writeln!(text, "{}", sentence(certificate, lang));
        let (logs, sessions, rescored) = (checked.logs, checked.sessions, checked.rescored);
        let has_key = !checked.findings.iter().any(|finding| matches!(finding, Finding::UnknownKey(_)));
        let signature = if has_key { lang.pick("签名、", "the signature, ") } else { "" };
        let _ = writeln!(
            text,
            "{}",
            lang.pick(
                format!("核对了：{signature}{logs} 次考试记录、{sessions} 场会话；其中 {rescored} 场重新评分"),
                format!("checked: {signature}{logs} attempt(s), {sessions} session(s), {rescored} of them scored anew"),
            )
        );
    }
    for finding in &checked.findings {
        let label = match finding.severity() {
            Severity::Note => lang.pick("注意", "note"),
            Severity::Fault | Severity::Unreadable => lang.pick("问题", "fault"),
        };
        let line = format!("{label} [{}] {}", finding.code(), shown(&finding.text(lang)));
        for piece in folded(&line, COLUMNS) {
            let _ = writeln!(text, "{piece}");
        }
    }
    text
}

/// What `verify` found, as JSON.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Verification<'a> {
    /// Always `verification`.
    #[schemars(extend("const" = "verification"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// What it comes to.
    outcome: Standing,
    /// Does the certificate hold?
    valid: bool,
    /// Its id; none when it cannot be read.
    certificate: Option<&'a str>,
    /// Whom it is for.
    trainee: Option<&'a TraineeId>,
    /// The exam.
    exam: Option<&'a ExamId>,
    /// The mean score, in hundredths of a point.
    mean: Option<i64>,
    /// When it was issued, in seconds since 1970 (UTC).
    issued_s: Option<i64>,
    /// Until when it holds; none without a limit.
    valid_until_s: Option<i64>,
    /// The key that it says it was signed with.
    key: Option<&'a str>,
    /// How much was checked.
    checked: Extent,
    /// What was found, in the order of the certificate.
    findings: Vec<Found>,
}

/// What checking a certificate comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Standing {
    /// It is no certificate.
    Unreadable,
    /// It holds.
    Valid,
    /// Its key is not known here, and nothing else is wrong.
    NotConfirmed,
    /// It does not hold.
    NotValid,
}

/// How much was checked.
#[derive(Debug, Serialize, JsonSchema)]
struct Extent {
    /// Logs of attempts that were compared.
    logs: usize,
    /// Sessions whose chain was computed anew.
    sessions: usize,
    /// Sessions that were scored anew.
    rescored: usize,
}

/// Something found.
#[derive(Debug, Serialize, JsonSchema)]
struct Found {
    /// Its code; stays the same from version to version.
    code: &'static str,
    /// How much it matters.
    severity: Severity,
    /// What it says, in the language of the run.
    text: String,
}

/// Returns what `verify` found, as one line of JSON.
pub fn verdict_json(certificate: Option<&Certificate>, checked: &Checked, strict: bool, lang: Lang) -> String {
    let found =
        |finding: &Finding| Found { code: finding.code(), severity: finding.severity(), text: finding.text(lang) };
    let outcome = match certificate {
        None => Standing::Unreadable,
        Some(_) if is_valid(checked, strict) => Standing::Valid,
        Some(_) if is_unknown(checked) => Standing::NotConfirmed,
        Some(_) => Standing::NotValid,
    };
    let verification = Verification {
        event: "verification",
        v: 1,
        outcome,
        valid: outcome == Standing::Valid,
        certificate: certificate.map(|certificate| certificate.id.as_str()),
        trainee: certificate.map(|certificate| &certificate.trainee),
        exam: certificate.map(|certificate| &certificate.exam),
        mean: certificate.map(|certificate| certificate.mean),
        issued_s: certificate.map(|certificate| certificate.issued_s),
        valid_until_s: certificate.and_then(|certificate| certificate.valid_until_s),
        key: certificate.map(|certificate| certificate.key.as_str()),
        checked: Extent { logs: checked.logs, sessions: checked.sessions, rescored: checked.rescored },
        findings: checked.findings.iter().map(found).collect(),
    };
    serde_json::to_string(&verification).unwrap_or_else(|_| unreachable!("it holds strings and integers only")) + "\n"
}

/// What ids are called in words, by kind and id: `scenario/retail-service`, `dimension/value`.
#[derive(Debug, Clone, Default)]
pub struct Titles(BTreeMap<String, Localized>);

impl Titles {
    /// Puts down what an id is called.
    pub fn add(&mut self, kind: &str, id: &str, title: &Localized) {
        self.0.insert(format!("{kind}/{id}"), title.clone());
    }

    /// Returns what an id is called; itself when nothing is known.
    fn get(&self, kind: &str, id: &str, lang: Lang) -> String {
        let title = self.0.get(&format!("{kind}/{id}"));
        shown(title.map_or(id, |title| title.get(lang)))
    }
}

/// Returns the page to print: one side of A4 for an exam of the usual size.
pub fn html(certificate: &Certificate, titles: &Titles, lang: Lang) -> String {
    let exam = titles.get("exam", certificate.exam.as_str(), lang);
    let trainee = shown(certificate.trainee.as_str());
    let title = format!("{} · {trainee} · {exam}", lang.pick("证书", "Certificate"));
    let mut text = head_with(lang, &title, STYLE);
    let _ = writeln!(
        text,
        "<main class=\"cert\"><h1>{}</h1>",
        lang.pick("销售对练认证证书", "Certificate of sales practice")
    );
    let (trainee, exam) = (escaped(&trainee), escaped(&exam));
    let this = lang.pick("兹证明", "This certifies that");
    let _ = writeln!(text, "<p>{this}</p><p class=\"who\"><b>{trainee}</b></p>");
    let mean = mean(certificate);
    let (attempt, all) = (certificate.attempt, certificate.attempts.len());
    // One score is no mean.
    let has_mean = certificate.parts.iter().filter(|part| part.played.is_some()).count() > 1;
    let (score_zh, score_en) = if has_mean { ("平均", "a mean of") } else { ("得", "a score of") };
    let _ = writeln!(
        text,
        "<p>{}</p>",
        lang.pick(
            format!("通过考试 <b>{exam}</b><br>{score_zh} <b>{mean}</b> 分（满分 100），第 {attempt} 次考试，截至签发共 {all} 次"),
            format!("has passed the exam <b>{exam}</b><br>with {score_en} <b>{mean}</b> of 100, in attempt {attempt} of {all} until the date of issue"),
        )
    );
    if let Some(ruling) = &certificate.ruling {
        let (who, when) = (escaped(&shown(&ruling.reviewer)), day(ruling.at_s));
        let _ = writeln!(
            text,
            "<p>{}</p>",
            lang.pick(
                format!("成绩接近及格线，由 {who} 于 {when} 裁定。"),
                format!("The result was near the cut and was decided by {who} on {when}."),
            )
        );
    }
    parts(certificate, titles, lang, &mut text);
    attempts(certificate, lang, &mut text);
    proof(certificate, lang, &mut text);
    let (seal, hand) = lang.pick(("签发单位（盖章）", "签字"), ("Issued by (stamp)", "Signature"));
    let _ = writeln!(text, "<div class=\"hand\"><p>{seal}</p><p>{hand}</p></div>");
    text.push_str("</main>\n");
    text.push_str(foot());
    text
}

/// Writes a table.
fn table(caption: &str, heads: &[&str], rows: &[Vec<String>], text: &mut String) {
    let _ = write!(text, "<table><caption>{}</caption><thead><tr>", escaped(caption));
    for head in heads {
        let _ = write!(text, "<th scope=\"col\">{}</th>", escaped(head));
    }
    text.push_str("</tr></thead><tbody>");
    for row in rows {
        let cells: String = row.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        let _ = write!(text, "<tr>{cells}</tr>");
    }
    text.push_str("</tbody></table>\n");
}

/// Writes the parts.
fn parts(certificate: &Certificate, titles: &Titles, lang: Lang, text: &mut String) {
    let has_dimensions = certificate.parts.iter().any(|part| !part.dimensions.is_empty());
    let row = |part: &Part| {
        let what = match (&part.played, &part.quiz) {
            (Some(played), _) => titles.get("scenario", played.scenario.as_str(), lang),
            (None, Some(quiz)) => titles.get("quiz", quiz, lang),
            (None, None) => String::new(),
        };
        let name = |id: &DimensionId| titles.get("dimension", id.as_str(), lang);
        let shares = part.dimensions.iter().map(|(id, share)| format!("{} {}%", name(id), points(*share)));
        let shares: Vec<String> = shares.collect();
        let mut row = vec![part.part.to_string(), what, points(part.score)];
        if has_dimensions {
            row.push(shares.join(lang.pick("，", ", ")));
        }
        row
    };
    let rows: Vec<Vec<String>> = certificate.parts.iter().map(row).collect();
    let heads = lang.pick(["部分", "内容", "得分", "各维度"], ["Part", "What", "Score", "Dimensions"]);
    let heads = if has_dimensions { &heads[..] } else { &heads[..3] };
    table(lang.pick("考了什么", "What was done"), heads, &rows, text);
}

/// Writes the attempts: all of them.
fn attempts(certificate: &Certificate, lang: Lang, text: &mut String) {
    let row = |record: &crate::certificate::AttemptRecord| {
        vec![
            record.attempt.to_string(),
            day(record.begun_s),
            verdict_name(record.verdict, lang).to_owned(),
            record.mean.map_or_else(|| "-".to_owned(), points),
        ]
    };
    let rows: Vec<Vec<String>> = certificate.attempts.iter().map(row).collect();
    let heads = lang.pick(["次数", "日期", "结论", "得分"], ["Attempt", "Date", "Verdict", "Score"]);
    table(lang.pick("全部考试", "All attempts"), &heads, &rows, text);
}

/// Writes what the certificate is checked by.
fn proof(certificate: &Certificate, lang: Lang, text: &mut String) {
    let rows = [
        (lang.pick("签发日期", "Issued"), day(certificate.issued_s)),
        (lang.pick("有效期至", "Valid until"), until(certificate, lang)),
        (lang.pick("指纹", "Fingerprint"), certificate.fingerprint()),
        (lang.pick("密钥", "Key"), certificate.key.clone()),
        (lang.pick("规则", "Rules"), format!("{} {}", certificate.exam, certificate.rules.hash)),
        (lang.pick("程序版本", "Version"), certificate.engine.clone()),
    ];
    text.push_str("<table class=\"proof\"><tbody>");
    for (head, cell) in rows {
        let _ = write!(text, "<tr><th scope=\"row\">{head}</th><td class=\"print\">{}</td></tr>", escaped(&cell));
    }
    text.push_str("</tbody></table>\n");
    let how = lang.pick(
        "核对方法：对证书文件运行 spar verify，再和这里的指纹比对；以证书文件为准。",
        "To check it, run spar verify on the certificate's file and compare the fingerprint; it is the file that counts.",
    );
    let _ = writeln!(text, "<p class=\"how\">{how}</p>");
}

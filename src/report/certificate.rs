//! Certificates for reading: what `verify` found, and the page that is printed and hung on a wall.
//!
//! The page is one file without script and without anything loaded from elsewhere; it proves nothing by itself. What is checked is
//! the certificate's file, by the fingerprint that both show.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::page::{escaped, foot, head_with};
use super::{folded, shown};
use crate::certificate::check::Checked;
use crate::certificate::finding::{Finding, Severity, verdict_name};
use crate::certificate::{Certificate, Part};
use crate::domain::lang::Lang;

/// What a certificate's page looks like besides, on a screen and on paper.
const STYLE: &str = "\
.cert{border:3px double #8888;padding:2rem;margin:1rem 0}.cert th{white-space:nowrap}\
.cert h1{margin:0 0 1rem;font-size:1.9rem}.cert .who{font-size:1.6rem;margin:.2rem 0}\
.print{overflow-wrap:anywhere;font-family:ui-monospace,monospace}\
@page{size:A4;margin:15mm}\
@media print{:root{color-scheme:light}body{max-width:none;margin:0;padding:0;font-size:11pt;color:#000;background:#fff}\
.cert{border-color:#000}table,section,tr{break-inside:avoid}.screen{display:none}}";

/// Columns that findings are folded to.
const COLUMNS: usize = 100;

/// Returns hundredths as a number: 8340 is `83.40`.
fn number(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100)
}

/// Returns a day, by the calendar of UTC: the same wherever it is read.
fn day(at_s: i64) -> String {
    jiff::Timestamp::from_second(at_s).map_or_else(|_| at_s.to_string(), |at| at.strftime("%Y-%m-%d").to_string())
}

/// Returns the mean with its interval.
fn mean(certificate: &Certificate) -> String {
    let half = certificate.half_width.map(|half| format!(" ± {}", number(half))).unwrap_or_default();
    format!("{}{half}", number(certificate.mean))
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

/// Returns what `verify` found, for reading.
pub fn verdict(certificate: Option<&Certificate>, checked: &Checked, strict: bool, lang: Lang) -> String {
    let mut text = String::new();
    let came_out = match (certificate, is_valid(checked, strict)) {
        (None, _) => lang.pick("这个文件没法当证书核对", "this file cannot be checked as a certificate"),
        (Some(_), true) => lang.pick("证书有效", "the certificate is valid"),
        (Some(_), false) => lang.pick("证书无效", "the certificate is NOT valid"),
    };
    let _ = writeln!(text, "{came_out}");
    if let Some(certificate) = certificate {
        let _ = writeln!(text, "{}", sentence(certificate, lang));
        let (logs, sessions, rescored) = (checked.logs, checked.sessions, checked.rescored);
        let _ = writeln!(
            text,
            "{}",
            lang.pick(
                format!("核对了：签名、{logs} 次考试记录、{sessions} 场会话；其中 {rescored} 场重新评分"),
                format!(
                    "checked: the signature, {logs} attempt(s), {sessions} session(s), {rescored} of them scored anew"
                ),
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

/// Returns what `verify` found, as one line of JSON.
pub fn verdict_json(certificate: Option<&Certificate>, checked: &Checked, strict: bool, lang: Lang) -> String {
    let finding = |finding: &Finding| {
        let severity = match finding.severity() {
            Severity::Note => "note",
            Severity::Fault => "fault",
            Severity::Unreadable => "unreadable",
        };
        json!({ "code": finding.code(), "severity": severity, "text": finding.text(lang) })
    };
    let findings: Vec<Value> = checked.findings.iter().map(finding).collect();
    let of = |field: fn(&Certificate) -> Value| certificate.map_or(Value::Null, field);
    let value = json!({
        "event": "verification", "v": 1,
        "valid": certificate.is_some() && is_valid(checked, strict),
        "certificate": of(|certificate| json!(certificate.id)),
        "trainee": of(|certificate| json!(certificate.trainee)),
        "exam": of(|certificate| json!(certificate.exam)),
        "mean": of(|certificate| json!(certificate.mean)),
        "issued_s": of(|certificate| json!(certificate.issued_s)),
        "valid_until_s": of(|certificate| json!(certificate.valid_until_s)),
        "key": of(|certificate| json!(certificate.key)),
        "checked": { "logs": checked.logs, "sessions": checked.sessions, "rescored": checked.rescored },
        "findings": findings,
    });
    format!("{value}\n")
}

/// Returns a certificate as a page to print.
pub fn html(certificate: &Certificate, lang: Lang) -> String {
    let (trainee, exam) = (escaped(certificate.trainee.as_str()), escaped(certificate.exam.as_str()));
    let title = format!("{} · {} · {}", lang.pick("证书", "Certificate"), certificate.trainee, certificate.exam);
    let mut text = head_with(lang, &title, STYLE);
    let _ = writeln!(
        text,
        "<main class=\"cert\"><h1>{}</h1>",
        lang.pick("销售对练认证证书", "Certificate of sales practice")
    );
    let _ =
        writeln!(text, "<p>{}</p><p class=\"who\"><b>{trainee}</b></p>", lang.pick("兹证明", "This certifies that"));
    let mean = mean(certificate);
    let (attempt, all) = (certificate.attempt, certificate.attempts.len());
    let _ = writeln!(
        text,
        "<p>{}</p>",
        lang.pick(
            format!("通过考试 <b>{exam}</b>，平均 <b>{mean}</b> 分（满分 100），第 {attempt} 次考试，截至签发共 {all} 次。"),
            format!("has passed the exam <b>{exam}</b> with a mean of <b>{mean}</b> of 100, in attempt {attempt} of {all} until the date of issue."),
        )
    );
    if let Some(ruling) = &certificate.ruling {
        let (who, when) = (escaped(&ruling.reviewer), day(ruling.at_s));
        let _ = writeln!(
            text,
            "<p>{}</p>",
            lang.pick(
                format!("成绩接近及格线，由 {who} 于 {when} 裁定。"),
                format!("The result was near the cut and was decided by {who} on {when}."),
            )
        );
    }
    parts(certificate, lang, &mut text);
    attempts(certificate, lang, &mut text);
    proof(certificate, lang, &mut text);
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
fn parts(certificate: &Certificate, lang: Lang, text: &mut String) {
    let row = |part: &Part| {
        let what = match (&part.played, &part.quiz) {
            (Some(played), _) => format!("{} / {}", played.scenario, played.rubric),
            (None, Some(quiz)) => quiz.clone(),
            (None, None) => String::new(),
        };
        let shares = part.dimensions.iter().map(|(id, share)| format!("{id} {} %", number(*share)));
        let shares: Vec<String> = shares.collect();
        vec![part.part.to_string(), what, number(part.score), shares.join(lang.pick("，", ", "))]
    };
    let rows: Vec<Vec<String>> = certificate.parts.iter().map(row).collect();
    let heads = lang.pick(["部分", "内容", "得分", "各维度"], ["Part", "What", "Score", "Dimensions"]);
    table(lang.pick("考了什么", "What was done"), &heads, &rows, text);
}

/// Writes the attempts: all of them.
fn attempts(certificate: &Certificate, lang: Lang, text: &mut String) {
    let row = |record: &crate::certificate::AttemptRecord| {
        vec![
            record.attempt.to_string(),
            day(record.begun_s),
            verdict_name(record.verdict, lang).to_owned(),
            record.mean.map_or_else(|| "-".to_owned(), number),
        ]
    };
    let rows: Vec<Vec<String>> = certificate.attempts.iter().map(row).collect();
    let heads = lang.pick(["次数", "日期", "结论", "平均分"], ["Attempt", "Date", "Verdict", "Mean"]);
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
    text.push_str("<table><tbody>");
    for (head, cell) in rows {
        let _ = write!(text, "<tr><th scope=\"row\">{head}</th><td class=\"print\">{}</td></tr>", escaped(&cell));
    }
    text.push_str("</tbody></table>\n");
    let how = lang.pick(
        "核对：用 spar verify 检查证书文件，并比对指纹。这一页本身不是凭证。",
        "To check it, run spar verify on the certificate's file and compare the fingerprint. This page by itself is no proof.",
    );
    let _ = writeln!(text, "<p>{how}</p>");
}

//! One coded line: an utterance with what a person says it is; or everything that is wrong with it.

use serde::Deserialize as _;
use serde_json::{Map, Value};

use super::Utterance;
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::agreement::Coding;
use crate::domain::exercise::{listed, nearest};
use crate::domain::lang::Lang;

/// What stands for no stage or no negative, besides `null`.
const NONE: &str = "none";

/// A coded line.
pub(in crate::commands) struct Gold {
    /// What was said, and where.
    pub(in crate::commands) utterance: Utterance,
    /// What it is.
    pub(in crate::commands) coding: Coding,
}

/// What is wrong with a coded line.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::commands) enum Fault {
    /// No JSON object.
    NotAnObject(String),
    /// A field that has to be there is not.
    Missing(&'static str),
    /// A label that there is none of.
    UnknownLabel { field: &'static str, value: String, known: Vec<&'static str> },
    /// The fields of the utterance itself are not as they should be.
    NotAnUtterance(String),
}

impl Fault {
    /// Returns what is wrong, in one line.
    pub(in crate::commands) fn message(&self, lang: Lang) -> String {
        match self {
            Fault::NotAnObject(detail) => {
                lang.pick(format!("不是 JSON 对象（{detail}）"), format!("this is not a JSON object ({detail})"))
            }
            Fault::Missing(field) => lang.pick(format!("缺少 `{field}`"), format!("`{field}` is missing")),
            Fault::UnknownLabel { field, value, .. } => lang.pick(
                format!("`{field}` 没有 `{value}` 这个标签"),
                format!("`{value}` is none of the labels of `{field}`"),
            ),
            Fault::NotAnUtterance(detail) => {
                lang.pick(format!("内容有误：{detail}"), format!("the line is faulty: {detail}"))
            }
        }
    }

    /// Returns what to do about it.
    pub(in crate::commands) fn hint(&self, lang: Lang) -> String {
        match self {
            Fault::UnknownLabel { value, known, .. } => match nearest(value, known.iter().copied()) {
                Some(meant) => lang.pick(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")),
                None => {
                    let known = listed(known, lang);
                    lang.pick(format!("可用的标签：{known}"), format!("the labels are: {known}"))
                }
            },
            Fault::Missing("stage") => lang
                .pick("不是 SPIN 提问就写 \"stage\": null", "write \"stage\": null for what is no SPIN question")
                .to_owned(),
            Fault::Missing("negative") => lang
                .pick("`kind` 是 `negative` 时要写明是哪一种", "say which one it is where `kind` is `negative`")
                .to_owned(),
            _ => lang
                .pick(
                    "每行一个 JSON 对象：{\"text\": \"…\", \"stage\": …, \"kind\": …}，可带 negative、before、lang、id、scenario",
                    "a JSON object a line: {\"text\": \"...\", \"stage\": ..., \"kind\": ...}, with negative, before, lang, id and scenario if wanted",
                )
                .to_owned(),
        }
    }
}

/// Reads a coded line, or says all that is wrong with it.
pub(in crate::commands) fn parse(line: &str) -> Result<Gold, Vec<Fault>> {
    let mut fields: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| vec![Fault::NotAnObject(without_line(&error))])?;
    let mut faults = Vec::new();
    let stage = label(&fields, "stage", &Stage::ALL, Stage::code, &mut faults);
    let kind = label(&fields, "kind", &Kind::ALL, Kind::code, &mut faults);
    let negative = label(&fields, "negative", &Negative::ALL, Negative::code, &mut faults);
    let lang = label(&fields, "lang", &Lang::ALL, Lang::code, &mut faults);
    for field in ["text", "stage", "kind"] {
        let is_null = fields.get(field).is_none_or(Value::is_null);
        // A stage may be none, but whoever coded the line has to say so.
        if is_null && (field != "stage" || !fields.contains_key(field)) {
            faults.push(Fault::Missing(field));
        }
    }
    let has_none = |field: &str| fields.get(field).and_then(Value::as_str).is_none_or(|value| value == NONE);
    if kind == Some(Kind::Negative) && has_none("negative") {
        faults.push(Fault::Missing("negative"));
    }
    let Some(kind) = kind.filter(|_| faults.is_empty()) else { return Err(faults) };
    fields.insert("lang".to_owned(), lang.map_or(Value::Null, |lang| lang.code().into()));
    let utterance = Utterance::deserialize(Value::Object(fields))
        .map_err(|error| vec![Fault::NotAnUtterance(error.to_string())])?;
    Ok(Gold { utterance, coding: Coding { stage, kind, negative } })
}

/// Returns the label of a field; none when there is none, or none that is known, which is noted.
fn label<T: Copy>(
    fields: &Map<String, Value>,
    field: &'static str,
    all: &[T],
    code: fn(T) -> &'static str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let value = match fields.get(field)? {
        Value::Null => return None,
        Value::String(value) if value == NONE && (field == "stage" || field == "negative") => return None,
        Value::String(value) => value.clone(),
        other => other.to_string(),
    };
    let found = all.iter().copied().find(|label| code(*label) == value);
    if found.is_none() {
        faults.push(Fault::UnknownLabel { field, value, known: all.iter().map(|label| code(*label)).collect() });
    }
    found
}

/// Returns what the JSON reader says without its line, which is always the first: each line is read by itself.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", ", column ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the faults of a line, in English, each with its hint.
    fn faults(line: &str) -> Vec<String> {
        let Err(faults) = parse(line) else { return Vec::new() };
        faults.iter().map(|fault| format!("{}; {}", fault.message(Lang::En), fault.hint(Lang::En))).collect()
    }

    #[test]
    fn a_coded_line_is_read() {
        let gold = parse(
            r#"{"id":7,"text":"a","before":null,"stage":null,"kind":"negative","negative":"cave-in","lang":"en","hard":true}"#,
        );
        let gold = gold.ok().unwrap();
        let coding = Coding { stage: None, kind: Kind::Negative, negative: Some(Negative::CaveIn) };
        assert_eq!((gold.coding, gold.utterance.lang, gold.utterance.before), (coding, Some(Lang::En), None));
        let gold = parse(r#"{"text":"a","stage":"need-payoff","kind":"question","negative":"none"}"#).ok().unwrap();
        assert_eq!((gold.coding.stage, gold.coding.negative), (Some(Stage::NeedPayoff), None));
        let gold = parse(r#"{"text":"a","stage":"none","kind":"other"}"#).ok().unwrap();
        assert_eq!(gold.coding.stage, None);
    }

    #[test]
    fn everything_wrong_with_a_line_is_said_at_once() {
        let found = faults(r#"{"stage":"implicaton","kind":"qestion","negative":"shouting","lang":"fr"}"#);
        assert_eq!(found.len(), 5, "{found:?}");
        assert_eq!(found[0], "`implicaton` is none of the labels of `stage`; did you mean `implication`?");
        assert_eq!(found[1], "`qestion` is none of the labels of `kind`; did you mean `question`?");
        assert!(found[2].contains("the labels are: `argue`, `ignore`"), "{found:?}");
        assert!(found[3].contains("the labels are: `zh`, `en`"), "{found:?}");
        assert!(found[4].starts_with("`text` is missing"), "{found:?}");
    }

    #[test]
    fn what_is_not_coded_is_refused() {
        for (line, said) in [
            ("plain words", "this is not a JSON object (expected value, column 1)"),
            ("[1]", "this is not a JSON object"),
            (r#"{"text":"a","kind":"other"}"#, "`stage` is missing; write \"stage\": null"),
            (r#"{"text":"a","stage":null}"#, "`kind` is missing"),
            (r#"{"text":"a","stage":null,"kind":null}"#, "`kind` is missing"),
            (r#"{"text":"a","stage":null,"kind":"none"}"#, "`none` is none of the labels of `kind`"),
            (r#"{"text":"a","stage":null,"kind":"negative"}"#, "`negative` is missing; say which one"),
            (r#"{"text":"a","stage":3,"kind":"other"}"#, "`3` is none of the labels of `stage`"),
            (r#"{"text":5,"stage":null,"kind":"other"}"#, "the line is faulty: invalid type: integer `5`"),
        ] {
            let found = faults(line);
            assert!(found.len() == 1 && found[0].starts_with(said), "{line}: {found:?}");
        }
    }

    #[test]
    fn faults_are_said_in_both_languages() {
        for line in
            ["x", "{}", r#"{"text":"a","stage":"x","kind":"other"}"#, r#"{"text":5,"stage":null,"kind":"other"}"#]
        {
            for fault in parse(line).err().unwrap() {
                assert_ne!(fault.message(Lang::Zh), fault.message(Lang::En));
                assert_ne!(fault.hint(Lang::Zh), fault.hint(Lang::En));
            }
        }
    }
}

//! The two languages, and text that exists in one or both of them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A language of the program: both are equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Lang {
    /// Chinese, simplified characters.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// Returns `zh` or `en`.
    pub fn code(self) -> &'static str {
        self.pick("zh", "en")
    }

    /// Returns the first value in Chinese, the second in English.
    ///
    /// Every text that the interface shows goes through here, so that neither language can be forgotten.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// Returns the language that most of the text is written in; Chinese when it has any Han and no more Latin words than Han characters.
    ///
    /// `你们用 SAP 吗` is Chinese; `we call it 双十一` is English.
    pub fn of(text: &str) -> Lang {
        let han = text.chars().filter(|letter| is_han(*letter)).count();
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() > 1).count();
        if han > 0 && han >= words { Lang::Zh } else { Lang::En }
    }
}

/// Returns whether a character is a Chinese ideograph.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Returns whether a character is a letter or a digit of any script; those of everyday Chinese are told at once.
pub fn is_alphanumeric(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}') || letter.is_alphanumeric()
}

/// One text in one or both languages. In a file: a plain string (the scenario's only language), or `zh:` and `en:`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Localized {
    /// The Chinese text; empty when there is none.
    pub zh: String,
    /// The English text; empty when there is none.
    pub en: String,
}

/// Several texts for one place, in one or both languages. In a file: a plain list, or `zh:` and `en:` with a list each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Lines {
    /// The Chinese lines; empty when there are none.
    pub zh: Vec<String>,
    /// The English lines; empty when there are none.
    pub en: Vec<String>,
}

/// What the two types above look like in a file; for the JSON Schema only.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "read by the schema generator only")]
enum LocalizedShape<T> {
    /// One language.
    One(T),
    /// Each language.
    Each(EachLang<T>),
}

/// A value for each language.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by the schema generator only")]
struct EachLang<T> {
    /// Chinese.
    zh: Option<T>,
    /// English.
    en: Option<T>,
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        LocalizedShape::<String>::json_schema(generator)
    }
}

impl JsonSchema for Lines {
    fn schema_name() -> Cow<'static, str> {
        "Lines".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        LocalizedShape::<Vec<String>>::json_schema(generator)
    }
}

impl Localized {
    /// Returns the text in a language, or the other language's when there is none.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = lang.pick((&self.zh, &self.en), (&self.en, &self.zh));
        if first.is_empty() { second } else { first }
    }

    /// Returns whether the text exists in a language.
    pub fn has(&self, lang: Lang) -> bool {
        !lang.pick(&self.zh, &self.en).trim().is_empty()
    }
}

impl Lines {
    /// Returns the lines in a language, or the other language's when there are none.
    pub fn get(&self, lang: Lang) -> &[String] {
        let (first, second) = lang.pick((&self.zh, &self.en), (&self.en, &self.zh));
        if first.is_empty() { second } else { first }
    }

    /// Returns the lines written in a language; empty when there are none.
    pub fn only(&self, lang: Lang) -> &[String] {
        lang.pick(&self.zh, &self.en)
    }

    /// Returns whether there is no line in any language.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Localized;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text, or a text under `zh` and `en`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Localized, E> {
                // `SAP` and `2023` are the same in both languages.
                if !text.chars().any(|letter| is_han(letter) || letter.is_lowercase()) {
                    return Ok(Localized { zh: text.to_owned(), en: text.to_owned() });
                }
                Ok(match Lang::of(text) {
                    Lang::Zh => Localized { zh: text.to_owned(), en: String::new() },
                    Lang::En => Localized { zh: String::new(), en: text.to_owned() },
                })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Localized, A::Error> {
                let (zh, en) = each_lang(map)?;
                Ok(Localized { zh: zh.unwrap_or_default(), en: en.unwrap_or_default() })
            }
        }
        source.deserialize_any(TextVisitor)
    }
}

impl<'de> Deserialize<'de> for Lines {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct LinesVisitor;
        impl<'de> Visitor<'de> for LinesVisitor {
            type Value = Lines;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list of texts, or a list under `zh` and `en`")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Lines, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element::<String>()? {
                    texts.push(text);
                }
                Ok(match Lang::of(&texts.concat()) {
                    Lang::Zh => Lines { zh: texts, en: Vec::new() },
                    Lang::En => Lines { zh: Vec::new(), en: texts },
                })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Lines, A::Error> {
                let (zh, en) = each_lang(map)?;
                Ok(Lines { zh: zh.unwrap_or_default(), en: en.unwrap_or_default() })
            }
        }
        source.deserialize_any(LinesVisitor)
    }
}

/// Reads a mapping with the keys `zh` and `en`.
fn each_lang<'de, T: Deserialize<'de>, A: MapAccess<'de>>(mut map: A) -> Result<(Option<T>, Option<T>), A::Error> {
    let (mut zh, mut en) = (None, None);
    while let Some(key) = map.next_key::<String>()? {
        match key.as_str() {
            "zh" => zh = Some(map.next_value()?),
            "en" => en = Some(map.next_value()?),
            other => return Err(de::Error::unknown_field(other, &["zh", "en"])),
        }
    }
    Ok((zh, en))
}

//! Reads a certificate strictly: one form is signed, and nothing else passes for it.

use std::cell::RefCell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::finding::Finding;
use super::{CERTIFICATE_VERSION, Certificate};

/// Largest certificate in bytes. Our choice: one with a hundred attempts and twenty parts has a tenth of it.
pub const CERTIFICATE_BYTES_MAX: usize = 1 << 20;

/// Largest score or share: a hundred in hundredths.
const POINTS_MAX: i64 = 10_000;

/// Largest half of an interval in hundredths: that of two parts with nothing and everything is a tenth of it.
const HALF_WIDTH_MAX: i64 = 1_000_000;

/// Latest time in seconds since 1970 (UTC): the end of the year 9999.
const TIME_S_MAX: i64 = 253_402_300_799;

/// Reads a certificate, with everything that is wrong with its form; none when there is nothing to check.
pub fn read(bytes: &[u8]) -> (Option<Certificate>, Vec<Finding>) {
    if bytes.len() > CERTIFICATE_BYTES_MAX {
        return (None, vec![Finding::TooLarge]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return (None, vec![Finding::NotJson(error.to_string())]),
    };
    // The line break at the end belongs to the file, not to the certificate.
    let text = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
    let findings = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Strict { place: String::new(), findings: &findings }.deserialize(&mut reader);
    let value = match value.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => value,
        Err(error) => return (None, vec![Finding::NotJson(error.to_string())]),
    };
    let mut findings = findings.into_inner();
    match value.get("v") {
        Some(version) if *version != CERTIFICATE_VERSION => {
            return (None, vec![Finding::UnknownVersion(version.to_string())]);
        }
        _ => {}
    }
    let certificate: Certificate = match serde_json::from_value(value.clone()) {
        Ok(certificate) => certificate,
        Err(error) => {
            findings.push(Finding::NotCertificate(error.to_string()));
            return (None, findings);
        }
    };
    if let Some(fault) = out_of_range(&certificate) {
        findings.push(Finding::NotCertificate(fault));
        return (None, findings);
    }
    unknown(&value, &certificate.value(), "", &mut findings);
    if findings.is_empty() && certificate.text() != text {
        findings.push(Finding::NotCanonical);
    }
    (Some(certificate), findings)
}

/// Returns what no certificate holds: an id or a key that is no hash, which could steer a terminal, or a number that sums could not
/// take.
fn out_of_range(certificate: &Certificate) -> Option<String> {
    let is_hash = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    for (place, text, digits) in [("id", &certificate.id, 64), ("key", &certificate.key, 16)] {
        if !is_hash(text, digits) {
            return Some(format!("{place}: {digits} hexadecimal digits are wanted"));
        }
    }
    let parts = certificate.parts.iter();
    let shares = parts.flat_map(|part| part.dimensions.values().chain([&part.score]));
    let means = certificate.attempts.iter().filter_map(|attempt| attempt.mean.as_ref());
    let times = certificate.attempts.iter().map(|attempt| &attempt.begun_s);
    let times = times.chain([&certificate.issued_s]).chain(&certificate.valid_until_s);
    let points = shares.chain(means).chain([&certificate.mean]);
    let wide = certificate.half_width.filter(|width| !(0..=HALF_WIDTH_MAX).contains(width));
    let wide = wide.map(|width| format!("{width}: no half of an interval"));
    let wrong = points
        .filter(|value| !(0..=POINTS_MAX).contains(*value))
        .map(|value| format!("{value}: 0 to {POINTS_MAX} is wanted"));
    let late =
        times.filter(|value| !(0..=TIME_S_MAX).contains(*value)).map(|value| format!("{value}: no time of an exam"));
    wrong.chain(late).chain(wide).next()
}

/// Collects the fields that are there and were not read.
fn unknown(there: &Value, read: &Value, place: &str, findings: &mut Vec<Finding>) {
    match (there, read) {
        (Value::Object(there), Value::Object(read)) => {
            for (key, value) in there {
                match read.get(key) {
                    Some(read) => unknown(value, read, &within(place, key), findings),
                    // A field that may be left out and says nothing is another way to write the same.
                    None if value.is_null() => {}
                    None => findings.push(Finding::UnknownField(within(place, key))),
                }
            }
        }
        (Value::Array(there), Value::Array(read)) => {
            for (index, (there, read)) in there.iter().zip(read).enumerate() {
                unknown(there, read, &within(place, &index.to_string()), findings);
            }
        }
        _ => {}
    }
}

/// Returns the place of something in something.
fn within(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

/// Reads JSON and notes what the usual reader passes over: keys that are there twice, numbers that are not whole.
struct Strict<'f> {
    place: String,
    findings: &'f RefCell<Vec<Finding>>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    // What is read of such a number is its whole part: the certificate can still be looked at.
    #[expect(clippy::cast_possible_truncation, reason = "the value is wrong already; only that it is read matters")]
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        self.findings.borrow_mut().push(Finding::NotInteger(self.place));
        Ok(Value::from(value as i64))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let place = within(&self.place, &list.len().to_string());
            match items.next_element_seed(Strict { place, findings: self.findings })? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let place = within(&self.place, &key);
            let value = fields.next_value_seed(Strict { place: place.clone(), findings: self.findings })?;
            if object.insert(key, value).is_some() {
                self.findings.borrow_mut().push(Finding::DuplicateKey(place));
            }
        }
        Ok(Value::Object(object))
    }
}

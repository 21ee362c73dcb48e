//! Finds the JSON object in what a model said: bare, after its thoughts, in a fenced block, between other words.

use serde_json::Value;

/// Returns the first whole JSON object in a text; none when there is none. Half an object is none, nothing is mended.
///
/// ```
/// use sparring::llm::structured::extract;
///
/// assert!(extract("Sure!\n```json\n{\"a\": 1}\n```").is_some());
/// assert!(extract("{\"a\": 1").is_none());
/// ```
pub fn extract(text: &str) -> Option<Value> {
    let text = text.trim_start_matches('\u{feff}');
    // What a model thinks may hold drafts of the answer; what counts comes after.
    let text = text.rsplit_once("</think>").map_or(text, |(_, answer)| answer);
    whole(text).or_else(|| fenced(text)).or_else(|| between(text))
}

/// Returns the object that a text is.
fn whole(text: &str) -> Option<Value> {
    serde_json::from_str(text.trim()).ok().filter(Value::is_object)
}

/// Returns the object of the first fenced block that is one.
fn fenced(text: &str) -> Option<Value> {
    let mut blocks = text.split("```").skip(1).step_by(2);
    blocks.find_map(|block| {
        let block = block.trim_start();
        let body = block.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        whole(body)
    })
}

/// Returns the first object that stands between other words. An object inside one that is broken does not count.
fn between(text: &str) -> Option<Value> {
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let candidate = rest.get(at..)?;
        let end = end_of(candidate)?;
        if let Some(found) = whole(candidate.get(..end)?) {
            return Some(found);
        }
        rest = candidate.get(end..)?;
    }
    None
}

/// Returns where the object ends that a text begins with, in bytes; none when it does not end.
fn end_of(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_object_is_found_however_it_is_wrapped() {
        let wanted = json!({ "a": "}{\"", "b": [1] });
        let bare = wanted.to_string();
        for text in [
            bare.clone(),
            format!("\u{feff}  {bare}\n"),
            format!("```json\n{bare}\n```"),
            format!("```\n{bare}\n```\nHope that helps {{smile}}!"),
            format!("好的，结果如下：{bare}。还有别的吗？"),
            format!("<think>maybe {{\"a\": 2}}?</think>\n{bare}"),
            format!("First {{not json}}, then {bare}"),
        ] {
            assert_eq!(extract(&text), Some(wanted.clone()), "{text}");
        }
    }

    #[test]
    fn half_an_object_and_what_is_none_are_not_taken() {
        for text in
            ["", "yes", "[1, 2]", "{\"a\": 1", "```json\n{\"a\": [1,\n```", "{\"a\": {\"b\": 1}", "{'a': 1}", "100"]
        {
            assert_eq!(extract(text), None, "{text}");
        }
    }
}

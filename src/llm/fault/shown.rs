//! What came from outside, made fit to be shown: one short line, without markup or secrets.

/// Longest detail in characters. Our choice: two lines of a terminal.
const DETAIL_MAX: usize = 160;

/// Returns whether a text is a web page.
pub(in crate::llm) fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype")
        || start.starts_with("<html")
        || start.starts_with("<head")
        || start.starts_with("<?xml")
        || start.starts_with("<body")
}

/// Returns what can be read on a web page: its title, or else its text.
pub(in crate::llm) fn page_text(page: &str) -> String {
    let lower = page.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|from| {
        let start = from + lower[from..].find('>')? + 1;
        Some(&page[start..start + lower[start..].find("</title")?])
    });
    let mut text = String::new();
    let mut inside = false;
    for letter in title.unwrap_or(page).chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    format!("HTML: {}", text.trim())
}

/// Makes what came from outside fit to be shown: one line, no control characters or marks that turn the text's direction, no
/// long secrets, short.
pub(in crate::llm) fn tidy(text: &str) -> String {
    let unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let spaced: String = text.chars().map(|letter| if unseen(letter) { ' ' } else { letter }).collect();
    let words: Vec<String> = spaced.split_whitespace().map(without_secret).collect();
    let line = words.join(" ");
    if line.chars().count() <= DETAIL_MAX {
        return line;
    }
    let cut: String = line.chars().take(DETAIL_MAX - 3).collect();
    format!("{}...", cut.trim_end())
}

/// Returns a word without what looks like a key in it: an endpoint may echo a key that is not quite ours.
fn without_secret(word: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '*');
    // A mark counts at a beginning alone: `risk-management` holds no key.
    let begins = |at: &usize| !word[..*at].ends_with(|letter: char| letter.is_ascii_alphanumeric());
    let marks = ["sk-", "Bearer", "bce-v3/", "eyJ"];
    let Some(from) = marks.iter().find_map(|mark| word.match_indices(mark).map(|(at, _)| at).find(begins)) else {
        return word.to_owned();
    };
    let end = word[from..].find(|letter| !is_part(letter) && letter != '/').map_or(word.len(), |length| from + length);
    if end - from < 12 { word.to_owned() } else { format!("{}[...]{}", &word[..from], &word[end..]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_of_an_endpoint_is_one_short_line() {
        assert_eq!(tidy("a\u{1b}[31m\n\tb\u{202e}c"), "a [31m b c");
        assert_eq!(tidy("key sk-abcdefghijkl1234 is bad"), "key [...] is bad");
        assert_eq!(tidy("(sk-abcdefghijkl1234)"), "([...])");
        assert_eq!(tidy("ask-me"), "ask-me");
        assert_eq!(tidy("risk-management-model"), "risk-management-model");
        assert_eq!(tidy("key=sk-abcdefghijkl1234,sk-"), "key=[...],sk-");
        assert_eq!(tidy(&"长".repeat(400)).chars().count(), DETAIL_MAX);
    }
}

//! Foreign text in HTML and SVG.

/// Returns a text as it may stand in HTML and SVG, in an attribute as well; control characters other than a line break are
/// left out.
///
/// ```
/// use sparring::domain::text::escaped;
///
/// assert_eq!(escaped("<b onload='x'>&\"\u{1b}"), "&lt;b onload=&#39;x&#39;&gt;&amp;&quot;");
/// assert_eq!(escaped("您好 é"), "您好 é");
/// ```
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter if letter.is_control() && letter != '\n' => {}
            letter => safe.push(letter),
        }
    }
    safe
}

//! The frame of an HTML report: one file, no script, nothing loaded from anywhere.

use super::shown;
use crate::domain::lang::Lang;
use crate::domain::text;

/// What the pages look like, in light and dark.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #8884;padding:.3rem .7rem;text-align:left;vertical-align:top}\
pre{white-space:pre-wrap;background:#8881;padding:.7rem;overflow-wrap:anywhere}\
summary{cursor:pointer;padding:.2rem 0}\
.good{color:#2a7d2a}.bad{color:#c22}.odd{color:#b70}\
meter{width:8rem}";

/// Returns the beginning of a page.
pub(super) fn head(lang: Lang, title: &str) -> String {
    head_with(lang, title, "")
}

/// Returns the beginning of a page with rules of its own after the common ones.
pub(super) fn head_with(lang: Lang, title: &str, style: &str) -> String {
    let (code, title) = (lang.pick("zh-CN", "en"), escaped(title));
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}{style}</style></head><body>\n"
    )
}

/// Returns the end of a page.
pub(super) fn foot() -> &'static str {
    "</body></html>\n"
}

/// Returns foreign text as it may stand in HTML, in an attribute as well.
pub(super) fn escaped(text: &str) -> String {
    text::escaped(&shown(text))
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn foreign_text_cannot_become_markup() {
        assert_eq!(escaped("<b onclick='x'>\"&\u{1b}"), "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;\\x1b");
    }
}

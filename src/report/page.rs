//! The frame of an HTML report: one file, no script, nothing loaded from anywhere.

use super::shown;
use crate::domain::lang::Lang;
use crate::domain::text;

/// What a page may do: be styled by its own head, and nothing else. No script runs, and nothing is fetched.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What the pages look like, in light and dark; on paper they are light. Colours are never alone: words, dashes, marks and
/// numbers say the same.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#5a5f66;--line:#c9ccd1;--pale:#f3f4f6;\
--good:#17692f;--odd:#8a5000;--bad:#a81c1c;--good-bg:#dcf3e1;--odd-bg:#fdebc8;--bad-bg:#fbdcdc;\
--s1:#08519c;--s2:#a63603;--s3:#17692f;--s4:#6a3d9a;--s5:#7a5c00;--s6:#9c1f63;--heat:#2f7fd0}\
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8e9eb;--paper:#16181c;--soft:#a3a9b2;--line:#3c4149;--pale:#202329;\
--good:#6fce8b;--odd:#e6b455;--bad:#f28b8b;--good-bg:#1d3d28;--odd-bg:#46361a;--bad-bg:#4b2325;\
--s1:#7db8f2;--s2:#f2a57a;--s3:#6fce8b;--s4:#c3a2ee;--s5:#dcc05c;--s6:#f08cc0;--heat:#3f8fe0}}\
body{font:15px/1.55 system-ui,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif;\
max-width:62rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}\
h1{font-size:1.6rem;margin:.2rem 0 .8rem}h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}\
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.3rem 0}\
th,td{border:1px solid var(--line);padding:.3rem .7rem;text-align:left;vertical-align:top}th{background:var(--pale);font-weight:600}\
tbody th{background:none;font-weight:400}.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
tbody th{min-width:6.5rem}td.good,td.odd,td.bad,td.none{white-space:nowrap}thead th{word-break:keep-all}thead .num{white-space:normal}.wide{overflow-x:auto}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0}dt{color:var(--soft)}dd{margin:0}\
code{font-family:ui-monospace,'Cascadia Mono',Consolas,Menlo,monospace;font-size:.92em;background:var(--pale);padding:.1em .35em;border-radius:3px;overflow-wrap:anywhere}\
pre{white-space:pre-wrap;background:var(--pale);padding:.7rem;overflow-wrap:anywhere}\
summary{cursor:pointer;padding:.2rem 0}meter{width:8rem}\
.good{color:var(--good)}.bad{color:var(--bad)}.odd{color:var(--odd)}.quiet,.none{color:var(--soft)}\
.turn{display:grid;grid-template-columns:6.5rem 1fr;gap:.2rem .8rem;padding:.45rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}\
.turn p{margin:0;white-space:pre-wrap}.turn .who{color:var(--soft);font-size:.9em}.trainee{background:var(--pale)}.trainee .who{font-weight:600;color:var(--ink)}\
mark{padding:.05em .1em;text-decoration-thickness:2px;text-underline-offset:.2em;print-color-adjust:exact;-webkit-print-color-adjust:exact}\
mark.good,mark.odd,mark.bad{color:var(--ink)}mark.good{background:var(--good-bg);text-decoration:underline solid var(--good)}\
mark.odd{background:var(--odd-bg);text-decoration:underline dashed var(--odd)}\
mark.bad{background:var(--bad-bg);text-decoration:underline dotted var(--bad)}\
sup{font-size:.7em;line-height:0;font-weight:600;padding-left:.1em}\
figure{margin:1rem 0}figcaption{font-weight:600;margin-bottom:.3rem}figure>p{margin:.2rem 0;color:var(--soft)}\
svg{max-width:46rem;display:block;print-color-adjust:exact;-webkit-print-color-adjust:exact}\
svg text{font-size:12px;fill:var(--ink);font-family:inherit}svg .mid{text-anchor:middle}svg .end{text-anchor:end}\
svg .grid{stroke:var(--line)}svg .axis{stroke:var(--soft)}svg .track{fill:var(--pale)}svg .bar{fill:var(--s1)}\
svg .curve{fill:none;stroke-width:2}svg .cell{fill:var(--heat);stroke:var(--line)}\
svg .s1{stroke:var(--s1)}svg .s2{stroke:var(--s2);stroke-dasharray:7 3}svg .s3{stroke:var(--s3);stroke-dasharray:2 3}\
svg .s4{stroke:var(--s4);stroke-dasharray:9 3 2 3}svg .s5{stroke:var(--s5);stroke-dasharray:4 4}svg .s6{stroke:var(--s6);stroke-dasharray:1 4}\
svg .point{stroke-dasharray:none;stroke-width:1.5}svg .point.s1{fill:var(--s1)}svg .point.s2{fill:var(--s2)}svg .point.s3{fill:var(--s3)}svg .point.hollow{fill:var(--paper)}\
svg .h0{fill-opacity:0}svg .h1{fill-opacity:.06}svg .h2{fill-opacity:.12}svg .h3{fill-opacity:.18}svg .h4{fill-opacity:.24}svg .h5{fill-opacity:.30}svg .h6{fill-opacity:.36}svg .h7{fill-opacity:.42}svg .h8{fill-opacity:.48}svg .h9{fill-opacity:.54}svg .h10{fill-opacity:.60}\
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}svg,tr,.turn{break-inside:avoid}.wide{overflow:visible}}\
@media (max-width:40rem){.turn{grid-template-columns:1fr}dl{grid-template-columns:1fr}dt{margin-top:.3rem}}";

/// Returns the beginning of a page.
pub(crate) fn head(lang: Lang, title: &str) -> String {
    head_with(lang, title, "")
}

/// Returns the beginning of a page with rules of its own after the common ones.
pub(crate) fn head_with(lang: Lang, title: &str, style: &str) -> String {
    let (code, title) = (lang.pick("zh-CN", "en"), escaped(title));
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}{style}</style></head><body>\n"
    )
}

/// Returns the end of a page.
pub(crate) fn foot() -> &'static str {
    "</body></html>\n"
}

/// Returns foreign text as it may stand in HTML and SVG, in an attribute as well. The one escape of all that is written so.
pub(crate) fn escaped(text: &str) -> String {
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

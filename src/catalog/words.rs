//! Says a file's fault in both languages: a title, what was expected (under the caret), and what to do.

use super::fault::{Encoding, FILE_BYTES_MAX, FileFault, Seen, Shape, Sign, Syntax};
use crate::domain::exercise::listed;
use crate::domain::lang::Lang;

impl FileFault {
    /// Returns what is wrong, in one line.
    pub fn title(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchFile => lang.pick("没有这个文件", "there is no such file").to_owned(),
            Self::NotAFile => lang.pick("这不是文件", "this is not a file").to_owned(),
            Self::Unreadable(cause) => {
                lang.pick(format!("无法读取文件：{cause}"), format!("the file cannot be read: {cause}"))
            }
            Self::TooLarge(bytes) => {
                let (size, max) = (bytes.div_ceil(1024 * 1024), FILE_BYTES_MAX / 1024 / 1024);
                lang.pick(
                    format!("文件太大：{size} MB，最多 {max} MB"),
                    format!("the file is too large: {size} MB, at most {max} MB"),
                )
            }
            Self::Empty => lang.pick("文件是空的", "the file is empty").to_owned(),
            Self::NotUtf8(Encoding::Gbk) => {
                lang.pick("文件不是 UTF-8 编码，看起来是 GBK", "the file is not UTF-8; it looks like GBK").to_owned()
            }
            Self::NotUtf8(Encoding::Utf16) => lang
                .pick("文件不是 UTF-8 编码，而是 UTF-16（“Unicode”）", "the file is not UTF-8 but UTF-16 (\"Unicode\")")
                .to_owned(),
            Self::NotUtf8(Encoding::Unknown) => lang.pick("文件不是 UTF-8 编码", "the file is not UTF-8").to_owned(),
            Self::Bom => lang
                .pick(
                    "文件开头有 BOM（字节顺序标记）；照样可读",
                    "the file starts with a byte order mark (BOM); it is read all the same",
                )
                .to_owned(),
            Self::Sign(sign) => sign_title(*sign, lang).to_owned(),
            Self::Syntax(syntax) => syntax_title(syntax, lang),
            Self::TooManyAliases => {
                lang.pick("别名展开后内容太多", "the aliases unfold to too much content").to_owned()
            }
            Self::TooDeep => lang.pick("嵌套太深", "this is nested too deeply").to_owned(),
            Self::SecondDocument => {
                lang.pick("一个文件里只能有一份内容", "a file holds one document; a second one starts here").to_owned()
            }
            Self::KeyNotText => lang.pick("键必须是文字", "a key must be a text").to_owned(),
            Self::DuplicateKey { key } => {
                lang.pick(format!("键 `{key}` 重复"), format!("the key `{key}` occurs twice"))
            }
            Self::UnknownKey { key, .. } => {
                lang.pick(format!("没有 `{key}` 这个键"), format!("there is no key `{key}` here"))
            }
            Self::MissingKey { key } => lang.pick(format!("缺少键 `{key}`"), format!("the key `{key}` is missing")),
            Self::WrongType { seen, .. } => {
                let seen = seen_name(*seen, lang);
                lang.pick(format!("这里的内容类型不对：{seen}"), format!("this is {seen}, which cannot stand here"))
            }
            Self::BadValue { value, .. } => {
                lang.pick(format!("`{value}` 不是可用的值"), format!("`{value}` is none of the values there are"))
            }
            Self::NotInteger { value, .. } => {
                lang.pick(format!("`{value}` 不是整数"), format!("`{value}` is not a whole number"))
            }
            Self::NumberRange { value, .. } => {
                lang.pick(format!("数值 {value} 超出范围"), format!("{value} is out of range"))
            }
            Self::BadId { value, .. } => lang.pick(format!("`{value}` 不能作 id"), format!("`{value}` is not an id")),
            Self::FileName { id, file } => lang.pick(
                format!("id 是 `{id}`，文件名却是 `{file}.yaml`"),
                format!("the id is `{id}`, but the file is called `{file}.yaml`"),
            ),
            Self::SameId { id, other } => lang.pick(
                format!("id `{id}` 在另一个文件里已经用过：{other}"),
                format!("another file has the id `{id}` already: {other}"),
            ),
            Self::UnknownKind => lang
                .pick("看不出这是场景还是评分标准", "it cannot be told whether this is a scenario or a rubric")
                .to_owned(),
            Self::Refused(cause) => {
                lang.pick(format!("读取时被拒绝：{cause}"), format!("the reader refuses this: {cause}"))
            }
        }
    }

    /// Returns what was expected at the place itself; empty when the title says it all.
    pub fn label(&self, lang: Lang) -> String {
        match self {
            Self::NotUtf8(_) => lang.pick("从这里开始读不懂", "it cannot be read from here on").to_owned(),
            Self::Sign(sign) => sign_label(*sign, lang).to_owned(),
            Self::Syntax(syntax) => syntax_label(syntax, lang).to_owned(),
            Self::DuplicateKey { .. } => lang.pick("删掉一个", "delete one of them").to_owned(),
            Self::UnknownKey { nearest: Some(nearest), .. } | Self::BadValue { nearest: Some(nearest), .. } => {
                lang.pick(format!("是不是 `{nearest}`？"), format!("did you mean `{nearest}`?"))
            }
            Self::MissingKey { key } => {
                lang.pick(format!("这里面应有 `{key}:`"), format!("`{key}:` is expected in here"))
            }
            Self::WrongType { expected, .. } => {
                let expected = shape_name(*expected, lang);
                lang.pick(format!("应为{expected}"), format!("{expected} is expected"))
            }
            Self::NotInteger { meant: Some(meant), .. } => {
                lang.pick(format!("应写成 {meant}"), format!("write {meant}"))
            }
            Self::NotInteger { .. } => lang.pick("应为整数，如 5", "a whole number such as 5 is expected").to_owned(),
            Self::NumberRange { min, max, .. } => {
                lang.pick(format!("应为 {min} 到 {max}"), format!("{min} to {max} is expected"))
            }
            Self::BadId { meant: Some(meant), .. } => {
                lang.pick(format!("应写成 `{meant}`"), format!("write `{meant}`"))
            }
            Self::BadId { .. } => lang
                .pick(
                    "只能用小写英文字母、数字和单个连字符，以字母开头",
                    "lower-case letters, digits and single hyphens, starting with a letter",
                )
                .to_owned(),
            Self::FileName { file, .. } => {
                lang.pick(format!("改成 `{file}`，或给文件改名"), format!("make it `{file}`, or rename the file"))
            }
            _ => String::new(),
        }
    }

    /// Returns what to do about it, when that is more than the label says.
    pub fn help(&self, lang: Lang) -> Option<String> {
        match self {
            Self::NotUtf8(Encoding::Gbk) => Some(
                lang.pick(
                    "用编辑器另存为 UTF-8，或运行：iconv -f GBK -t UTF-8 旧文件 > 新文件",
                    "save it as UTF-8 in your editor, or run: iconv -f GBK -t UTF-8 OLD > NEW",
                )
                .to_owned(),
            ),
            Self::NotUtf8(_) => Some(
                lang.pick("用编辑器另存为 UTF-8（不带 BOM）", "save it as UTF-8 (without BOM) in your editor")
                    .to_owned(),
            ),
            Self::Bom => {
                Some(lang.pick("另存为“UTF-8 无 BOM”可去掉它", "save as UTF-8 without BOM to get rid of it").to_owned())
            }
            Self::Empty => Some(
                lang.pick("`spar new scenario ID` 可生成一份起始文件", "`spar new scenario ID` writes a starting file")
                    .to_owned(),
            ),
            Self::UnknownKey { known, .. } if !known.is_empty() => {
                let known = listed(known, lang);
                Some(lang.pick(format!("这里可用的键：{known}"), format!("keys that may stand here: {known}")))
            }
            Self::BadValue { allowed, .. } if !allowed.is_empty() => {
                let allowed = listed(allowed, lang);
                Some(lang.pick(format!("可用的值：{allowed}"), format!("the values there are: {allowed}")))
            }
            Self::WrongType { expected: Shape::Text | Shape::Localized | Shape::Lines, seen: Seen::Mapping } => Some(
                lang.pick(
                    "文本里有英文冒号加空格时，要用引号括起来",
                    "put the text in quotes when it holds a colon followed by a space",
                )
                .to_owned(),
            ),
            Self::WrongType { seen: Seen::Nothing, .. } => {
                Some(lang.pick("写上内容，或删掉这个键", "write something, or delete the key").to_owned())
            }
            Self::UnknownKind => Some(
                lang.pick(
                    "场景放在 scenarios/ 文件夹，评分标准放在 rubrics/ 文件夹",
                    "put scenarios into a folder `scenarios`, rubrics into a folder `rubrics`",
                )
                .to_owned(),
            ),
            _ => None,
        }
    }
}

/// Returns what is wrong with a sign.
fn sign_title(sign: Sign, lang: Lang) -> &'static str {
    match sign {
        Sign::Colon => lang.pick("键后面用了中文冒号", "a full-width colon follows the key"),
        Sign::Comma => lang.pick("列表里用了中文逗号", "a full-width comma stands in the list"),
        Sign::Quote => lang.pick("用了中文引号", "full-width quotes stand around the text"),
        Sign::Space => lang.pick("用了中文全角空格", "a full-width space stands where YAML wants plain ones"),
        Sign::Dash => lang.pick("列表项用了中文横线", "a full-width dash starts the list item"),
        Sign::Bracket => lang.pick("用了中文方括号", "full-width brackets stand here"),
        Sign::Hash => lang.pick("注释用了中文井号", "a full-width # starts the comment"),
        Sign::Tab => lang.pick("缩进用了制表符（Tab）", "the indentation holds a tab"),
        Sign::NoSpaceAfterColon => lang.pick("冒号后面缺一个空格", "a space is missing after the colon"),
        Sign::NoSpaceAfterDash => lang.pick("横线后面缺一个空格", "a space is missing after the dash"),
    }
}

/// Returns what should stand there instead.
fn sign_label(sign: Sign, lang: Lang) -> &'static str {
    match sign {
        Sign::Colon => lang.pick("改成英文冒号加空格：`: `", "write a plain colon and a space: `: `"),
        Sign::Comma => lang.pick("改成英文逗号：`, `", "write a plain comma: `, `"),
        Sign::Quote => lang.pick("改成英文引号：`\"`，或删掉", "write plain quotes: `\"`, or none"),
        Sign::Space | Sign::Tab => lang.pick("改成普通空格", "write spaces"),
        Sign::Dash => lang.pick("改成英文减号加空格：`- `", "write a plain hyphen and a space: `- `"),
        Sign::Bracket => lang.pick("改成英文括号：`[ ]`、`{ }`", "write plain brackets: `[ ]`, `{ }`"),
        Sign::Hash => lang.pick("改成英文井号：`#`", "write a plain `#`"),
        Sign::NoSpaceAfterColon => lang.pick("写成 `: `", "write `: `"),
        Sign::NoSpaceAfterDash => lang.pick("写成 `- `", "write `- `"),
    }
}

/// Returns which YAML rule is broken.
fn syntax_title(syntax: &Syntax, lang: Lang) -> String {
    let title = match syntax {
        Syntax::UnclosedQuote => lang.pick("引号没有闭合", "a quote is not closed"),
        Syntax::Brackets => lang.pick("括号或其中的逗号不对", "brackets, or the commas between them, do not match"),
        Syntax::AfterQuote => lang.pick("引号结束后还有文字", "text follows a closing quote"),
        Syntax::Colon => lang.pick("这里不能再出现冒号", "another colon cannot stand here"),
        Syntax::MissingColon => lang.pick("这一行缺少冒号", "a colon is missing in this line"),
        Syntax::Indentation => lang.pick("缩进对不齐", "the indentation does not line up"),
        Syntax::Tab => lang.pick("这里不能用制表符（Tab）", "a tab cannot stand here"),
        Syntax::UnknownAlias => lang.pick("引用了不存在的锚点", "this alias refers to nothing"),
        Syntax::Escape => lang.pick("反斜杠后面的字符没有意义", "the backslash has no meaning before this character"),
        Syntax::Character(letter) => {
            return lang.pick(format!("`{letter}` 不能出现在这里"), format!("`{letter}` cannot stand here"));
        }
        Syntax::Other(cause) => return lang.pick(format!("YAML 写法有误：{cause}"), format!("not YAML: {cause}")),
    };
    title.to_owned()
}

/// Returns what to do about a broken YAML rule.
fn syntax_label(syntax: &Syntax, lang: Lang) -> &'static str {
    match syntax {
        Syntax::UnclosedQuote => lang.pick("补上结尾的引号", "add the closing quote"),
        Syntax::Brackets => lang
            .pick("检查这一行和上一行的 [ ] { } 和逗号", "look at [ ] { } and commas on this line and the one before"),
        Syntax::AfterQuote => lang.pick("文本里的引号写成 \\\"", "write quotes inside the text as \\\""),
        Syntax::Colon => lang.pick(
            "文本里有冒号就用引号括起来；或检查上一行的缩进",
            "quote the text, or look at the indentation of the line before",
        ),
        Syntax::MissingColon => lang.pick("应为 `键: 值`", "`key: value` is expected"),
        Syntax::Indentation => {
            lang.pick("同一层的行要对齐，用空格", "lines of one level start in the same column, with spaces")
        }
        Syntax::Tab => lang.pick("改成空格", "write spaces"),
        Syntax::Escape => lang.pick("写成 \\\\，或改用单引号", "write \\\\, or use single quotes"),
        Syntax::Character(_) => lang.pick("把整段文本用引号括起来", "put the whole text in quotes"),
        Syntax::UnknownAlias | Syntax::Other(_) => "",
    }
}

/// Returns what is expected.
fn shape_name(shape: Shape, lang: Lang) -> &'static str {
    match shape {
        Shape::Text => lang.pick("一段文本", "a text"),
        Shape::Localized => {
            lang.pick("一段文本，或 `zh:` 和 `en:` 各一段", "a text, or one each under `zh:` and `en:`,")
        }
        Shape::Lines => {
            lang.pick("一个列表，或 `zh:` 和 `en:` 各一个列表", "a list, or one each under `zh:` and `en:`,")
        }
        Shape::Integer => lang.pick("整数", "a whole number"),
        Shape::Boolean => lang.pick("true 或 false", "true or false"),
        Shape::List => lang.pick("列表（每项以 `- ` 开头）", "a list (each entry starts with `- `)"),
        Shape::Mapping => lang.pick("若干 `键: 值`", "keys with values"),
    }
}

/// Returns what stands there.
fn seen_name(seen: Seen, lang: Lang) -> &'static str {
    match seen {
        Seen::Nothing => lang.pick("没有内容", "nothing"),
        Seen::Text => lang.pick("一段文本", "a text"),
        Seen::List => lang.pick("一个列表", "a list"),
        Seen::Mapping => lang.pick("若干 `键: 值`", "keys with values"),
    }
}

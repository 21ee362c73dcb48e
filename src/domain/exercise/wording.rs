//! Says a problem in both languages: a title, what was expected (under the caret), and what to do.

use super::problem::{Fault, IdKind, NotRaised, NotSettled, NotTold};
use super::reach::MANDATORY_TURN_MAX;
use super::text_walk::situation_key;
use crate::domain::lang::Lang;
use crate::domain::roi::RoiFault;
use crate::domain::scenario::Layer;

/// Longest list of ids in a message; the rest is counted.
const NAMES_MAX: usize = 12;

impl IdKind {
    /// Returns what the kind is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Fact => lang.pick("事实", "fact"),
            Self::Need => lang.pick("需求", "need"),
            Self::Objection => lang.pick("异议", "objection"),
            Self::Material => lang.pick("资料", "material"),
            Self::Claim => lang.pick("卖点", "claim"),
            Self::Limit => lang.pick("承诺限制", "limit"),
            Self::Known => lang.pick("已知信息", "known item"),
            Self::Figure => lang.pick("数字", "figure"),
            Self::Stakeholder => lang.pick("干系人", "stakeholder"),
            Self::Criterion => lang.pick("评分项", "criterion"),
            Self::Dimension => lang.pick("评分维度", "dimension"),
            Self::Cap => lang.pick("封顶规则", "cap"),
            Self::Band => lang.pick("等级", "band"),
            Self::Scenario => lang.pick("场景", "scenario"),
            Self::Rubric => lang.pick("评分标准", "rubric"),
            Self::Quiz => lang.pick("题库", "quiz"),
            Self::Part => lang.pick("考试内容", "part"),
            Self::Question => lang.pick("题目", "question"),
            Self::Answer => lang.pick("选项", "answer"),
            Self::RightAnswer => lang.pick("正确选项", "right answer"),
        }
    }
}

/// Returns what a language is called in a language.
fn language(of: Lang, lang: Lang) -> &'static str {
    match of {
        Lang::Zh => lang.pick("中文", "Chinese"),
        Lang::En => lang.pick("英文", "English"),
    }
}

/// Returns what a layer is called, with its key.
fn layer(layer: Layer, lang: Lang) -> &'static str {
    match layer {
        Layer::Technical => lang.pick("技术层 technical", "technical"),
        Layer::Business => lang.pick("业务层 business", "business"),
        Layer::Compliance => lang.pick("合规层 compliance", "compliance"),
        Layer::Executive => lang.pick("高管层 executive", "executive"),
    }
}

/// Joins names, and counts those beyond the first dozen.
pub fn listed<S: AsRef<str>>(names: &[S], lang: Lang) -> String {
    let shown: Vec<String> = names.iter().take(NAMES_MAX).map(|name| format!("`{}`", name.as_ref())).collect();
    let shown = shown.join(lang.pick("、", ", "));
    match names.len().saturating_sub(NAMES_MAX) {
        0 => shown,
        more => format!("{shown}{}", lang.pick(format!(" 等，另有 {more} 个"), format!(" and {more} more"))),
    }
}

impl Fault {
    /// Returns what is wrong, in one line.
    pub fn title(&self, lang: Lang) -> String {
        match self {
            Self::UnknownId { kind, id, .. } => {
                let kind = kind.name(lang);
                lang.pick(format!("没有 id 为 `{id}` 的{kind}"), format!("there is no {kind} `{id}`"))
            }
            Self::DuplicateId { kind, id } => {
                let kind = kind.name(lang);
                lang.pick(format!("{kind} id `{id}` 重复"), format!("the {kind} id `{id}` is used twice"))
            }
            Self::Languages => lang
                .pick(
                    "`languages` 应列出一种或两种语言，且不重复",
                    "`languages` must list one or two languages, each once",
                )
                .to_owned(),
            Self::MissingLanguage(of) => {
                let of = language(*of, lang);
                lang.pick(format!("缺少{of}内容"), format!("the {of} text is missing"))
            }
            Self::EmptyText => lang.pick("文本为空", "this text is empty").to_owned(),
            Self::TooFewLines { lang: of, count, least } => {
                let of = language(*of, lang);
                lang.pick(
                    format!("客户台词太少：{of} {count} 句，至少 {least} 句"),
                    format!("too few lines for the customer: {count} in {of}, at least {least} are needed"),
                )
            }
            Self::TooFewCues { lang: of, count, least } => {
                let of = language(*of, lang);
                lang.pick(
                    format!("问法太少：{of} {count} 种，建议至少 {least} 种"),
                    format!("few ways to ask: {count} in {of}, {least} or more are advised"),
                )
            }
            Self::MissingSituations(missing) => lang.pick(
                format!("有 {} 个情境没有台词", missing.len()),
                format!("{} situation(s) without lines", missing.len()),
            ),
            Self::MissingConsequence => {
                lang.pick("没有通用的影响台词", "no lines for consequences in general").to_owned()
            }
            Self::SharedCue { with } => {
                lang.pick(format!("这种问法同时属于 `{with}`"), format!("this way of asking also belongs to `{with}`"))
            }
            Self::RepeatedLine => {
                lang.pick("客户的这句话出现了两次", "the customer says this line in two places").to_owned()
            }
            Self::Leak { fact, phrase } => lang.pick(
                format!("这句话提前泄露了事实 `{fact}`：{phrase}"),
                format!("this line gives the fact `{fact}` away too soon: {phrase}"),
            ),
            Self::NeverRaised(_) => lang.pick("这条异议永远不会被提出", "this objection is never raised").to_owned(),
            Self::NeverSettled(_) => {
                lang.pick("这条异议永远无法化解", "this objection can never be settled").to_owned()
            }
            Self::NeverTold(_) => lang.pick("这个事实谁也问不出来", "nobody can find this fact out").to_owned(),
            Self::OutOfRange { value, .. } => {
                lang.pick(format!("数值 {value} 超出范围"), format!("{value} is out of range"))
            }
            Self::FigureSource(0) => lang.pick("这个数字没有来源", "this figure has no source").to_owned(),
            Self::FigureSource(_) => {
                lang.pick("这个数字有不止一个来源", "this figure has more than one source").to_owned()
            }
            Self::NotDecimal(value) => {
                lang.pick(format!("`{value}` 不是十进制数"), format!("`{value}` is not a decimal number"))
            }
            Self::WorksOutTo { stated, exact } => lang.pick(
                format!("算出来是 {exact}，文件写的是 {stated}"),
                format!("this works out to {exact}, not {stated}"),
            ),
            Self::NoResult(_) => lang.pick("这个运算没有结果", "this operation has no result").to_owned(),
            Self::FigureOrder(id) => lang.pick(
                format!("用到了后面才给出的数字 `{id}`"),
                format!("uses the figure `{id}`, which is not given before this one"),
            ),
            Self::MissingLayers(missing) => {
                let names: Vec<&str> = missing.iter().map(|each| layer(*each, lang)).collect();
                lang.pick(
                    format!("这些决策层没有人：{}", names.join("、")),
                    format!("nobody stands for these layers of the decision: {}", names.join(", ")),
                )
            }
            Self::NoSpeaker => lang.pick("客户方没有人说话", "nobody speaks for the customer").to_owned(),
            Self::Nothing(kind) => {
                let kind = kind.name(lang);
                lang.pick(format!("一条{kind}也没有"), format!("there is no {kind} at all"))
            }
            Self::ControlCharacter(letter) => {
                let code = u32::from(*letter);
                lang.pick(
                    format!("文本里有看不见的控制字符 U+{code:04X}"),
                    format!("the text holds an invisible control character, U+{code:04X}"),
                )
            }
            Self::WeightSum(sum) => lang
                .pick(format!("各评分项权重合计 {sum}，应为 100"), format!("the weights add up to {sum}, not to 100")),
            Self::NoLowestBand => lang.pick("没有从 0 分开始的等级", "no band starts at 0").to_owned(),
            Self::SameBand(from) => {
                lang.pick(format!("有两个等级都从 {from} 分开始"), format!("two bands start at {from}"))
            }
            Self::StepSum(sum) => lang.pick(
                format!("异议处理各步合计 {sum}%，应为 100%"),
                format!("the steps add up to {sum} per cent, not to 100"),
            ),
            Self::NotRising => lang.pick("这些数应当从小到大", "these numbers must rise").to_owned(),
            Self::RubricLacksLanguage(of) => {
                let of = language(*of, lang);
                lang.pick(
                    format!("评分标准没有{of}版，而场景有"),
                    format!("the rubric is not written in {of}, which the scenario uses"),
                )
            }
            Self::EmptyDimension(id) => {
                lang.pick(format!("评分维度 `{id}` 下没有评分项"), format!("the dimension `{id}` has no criterion"))
            }
        }
    }

    /// Returns what was expected at the place itself; empty when the title says it all.
    pub fn label(&self, lang: Lang) -> String {
        match self {
            Self::UnknownId { nearest: Some(nearest), .. } => {
                lang.pick(format!("是不是 `{nearest}`？"), format!("did you mean `{nearest}`?"))
            }
            Self::UnknownId { kind, .. } => {
                let kind = kind.name(lang);
                lang.pick(format!("应为某条{kind}的 id"), format!("the id of a {kind} is expected"))
            }
            Self::DuplicateId { .. } => lang.pick("换一个 id", "choose another id").to_owned(),
            Self::Languages => {
                lang.pick("应为 [zh, en]、[zh] 或 [en]", "[zh, en], [zh] or [en] is expected").to_owned()
            }
            Self::MissingLanguage(of) => {
                let key = of.code();
                lang.pick(format!("应有 `{key}:`"), format!("`{key}:` is expected here"))
            }
            Self::EmptyText => lang.pick("写上内容，或删掉这一项", "write something, or delete the entry").to_owned(),
            Self::TooFewLines { count, least, .. } => {
                let more = least.saturating_sub(*count);
                lang.pick(format!("再写 {more} 句"), format!("{more} more needed"))
            }
            Self::MissingConsequence => lang.pick("应有 `any:`", "`any:` is expected here").to_owned(),
            Self::SharedCue { .. } => {
                lang.pick("系统无法判断学员问的是哪一个", "it cannot be told which one is meant").to_owned()
            }
            Self::RepeatedLine => lang.pick("换一种说法", "say it another way").to_owned(),
            Self::Leak { .. } => {
                lang.pick("此时学员还没问出这个事实", "the trainee has not found it out yet").to_owned()
            }
            Self::NeverRaised(NotRaised::NoTrigger) => lang
                .pick(
                    "应至少有一个触发条件，或写 `mandatory_turn`",
                    "at least one trigger, or `mandatory_turn`, is expected",
                )
                .to_owned(),
            Self::NeverRaised(NotRaised::Turn(turn)) => lang.pick(
                format!("第 {turn} 轮不会到来；应为 1 到 {MANDATORY_TURN_MAX}"),
                format!("turn {turn} never comes; 1 to {MANDATORY_TURN_MAX} is expected"),
            ),
            Self::NeverSettled(NotSettled::NoAnswer) => {
                lang.pick("没有卖点回应它，也没有证据", "no claim answers it and there is no evidence").to_owned()
            }
            Self::NeverSettled(NotSettled::RootUntold(fact)) => lang.pick(
                format!("追问时问不出根因事实 `{fact}`"),
                format!("exploring does not bring out the root fact `{fact}`"),
            ),
            Self::NeverTold(reason) => reason.label(lang),
            Self::OutOfRange { min, max, .. } => {
                lang.pick(format!("应为 {min} 到 {max}"), format!("{min} to {max} is expected"))
            }
            Self::FigureSource(_) => lang
                .pick("`fact`、`claim`、`works_out` 三选一", "exactly one of `fact`, `claim`, `works_out`")
                .to_owned(),
            Self::NotDecimal(_) => {
                lang.pick("例如 \"54000000\"、\"0.6\"", "for example \"54000000\" or \"0.6\"").to_owned()
            }
            Self::WorksOutTo { exact, .. } => {
                lang.pick(format!("应为 \"{exact}\""), format!("\"{exact}\" is expected"))
            }
            Self::NoResult(fault) => roi_label(fault, lang),
            Self::Nothing(IdKind::Part) => {
                lang.pick("应有 `quiz:` 或 `roleplays:`", "`quiz:` or `roleplays:` is expected").to_owned()
            }
            Self::Nothing(IdKind::RightAnswer) => {
                lang.pick("至少给一个选项写上 `right: true`", "at least one answer needs `right: true`").to_owned()
            }
            Self::Nothing(_) | Self::NoSpeaker => lang.pick("至少写一条", "at least one is expected").to_owned(),
            Self::ControlCharacter(_) => lang.pick("删掉它", "delete it").to_owned(),
            _ => String::new(),
        }
    }

    /// Returns what to do about it, when that is more than the label says.
    pub fn help(&self, lang: Lang) -> Option<String> {
        match self {
            Self::UnknownId { known, kind, .. } if !known.is_empty() => {
                let (kind, known) = (kind.name(lang), listed(known, lang));
                Some(lang.pick(format!("现有{kind}：{known}"), format!("each {kind} there is: {known}")))
            }
            Self::MissingSituations(missing) => {
                let keys: Vec<String> = missing.iter().map(|situation| situation_key(*situation)).collect();
                // The whole list: it is what has to be written.
                let keys = keys.join(", ");
                Some(lang.pick(format!("缺少：{keys}"), format!("missing: {keys}")))
            }
            Self::TooFewCues { .. } => Some(
                lang.pick(
                    "学员会用各种说法来问：口语、省略、不带问号的都写几种",
                    "trainees ask in many ways: add colloquial, clipped and indirect ones",
                )
                .to_owned(),
            ),
            Self::Leak { .. } => Some(
                lang.pick(
                    "`reveals` 里的说法只能出现在这个事实自己的 `tell` 和 `again` 里",
                    "what `reveals` lists may stand only in the fact's own `tell` and `again`",
                )
                .to_owned(),
            ),
            Self::MissingLayers(_) => Some(
                lang.pick(
                    "四个决策层各要一位干系人：technical、business、compliance、executive",
                    "each of technical, business, compliance and executive needs a stakeholder",
                )
                .to_owned(),
            ),
            _ => None,
        }
    }
}

impl NotTold {
    /// Returns why a fact cannot be found out.
    fn label(&self, lang: Lang) -> String {
        match self {
            Self::NoCues(of) => {
                let of = language(*of, lang);
                lang.pick(format!("没有{of}问法"), format!("there is no way to ask in {of}"))
            }
            Self::Trust(trust) => lang.pick(
                format!("加上戒备系数后需要信任度 {trust}，最高只有 100"),
                format!("with this persona's guardedness it takes a trust of {trust}; 100 is the most"),
            ),
            Self::LevelOfNothing => {
                lang.pick("写了层级却没写 `need`", "a level is asked for, and no `need` is named").to_owned()
            }
            Self::Level(_) => lang.pick("层级最高为 5", "levels end at 5").to_owned(),
            Self::NeedClosed(need) => lang.pick(
                format!("需求 `{need}` 没有问法，也没有事实会承认它"),
                format!("the need `{need}` has no cues and no fact admits it"),
            ),
            Self::LevelForSituation(level) => lang.pick(
                format!("需求到第 {level} 层时不会再问现状；把 `needs` 改为 need-payoff，或降低层级"),
                format!("nobody asks for plain facts at level {level}; make `needs` need-payoff, or lower the level"),
            ),
        }
    }
}

/// Returns why an operation has no result.
fn roi_label(fault: &RoiFault, lang: Lang) -> String {
    match fault {
        RoiFault::NoValue(id) => lang.pick(format!("`{id}` 没有值"), format!("`{id}` has no value")),
        RoiFault::DivisionByZero => lang.pick("除数为零", "divides by zero").to_owned(),
        RoiFault::TooBig => lang.pick("数太大了", "a number is too big").to_owned(),
        RoiFault::Operands => lang
            .pick("至少两个数；`months` 恰好两个", "at least two figures are expected; exactly two for `months`")
            .to_owned(),
    }
}

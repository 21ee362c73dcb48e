//! The coach's note on an act: what it was read as and what weakened it, in one short sentence. Shown, never scored.

use super::{Act, Arithmetic, Credit, Kind, Mark, Negative, Stage};
use crate::domain::lang::Lang;
use crate::domain::scenario::Consequence;

/// Returns what an act was read as, in one short sentence.
pub fn note(act: &Act, lang: Lang) -> String {
    let mut parts = vec![what(act, lang)];
    parts.extend(why(act, lang).map(str::to_owned));
    lang.pick(format!("{}。", parts.join("；")), format!("{}.", parts.join("; ")))
}

/// Returns the name of what it is.
fn what(act: &Act, lang: Lang) -> String {
    let name = match act.kind {
        Kind::Question => return question(act, lang),
        Kind::Feature => lang.pick("特征：说了产品有什么", "Feature: says what the product has"),
        Kind::Advantage => lang.pick(
            "优点：说了有什么用，但客户还没说要",
            "Advantage: says what it is good for, before the customer said they want it",
        ),
        Kind::Benefit => lang.pick("利益：接到了客户说出的需求上", "Benefit: tied to a need the customer voiced"),
        Kind::Acknowledge => lang.pick("认可客户的顾虑", "Acknowledges the concern"),
        Kind::Explore => lang.pick("探询顾虑背后的原因", "Explores what is behind the concern"),
        Kind::Respond => lang.pick("回应顾虑", "Answers the concern"),
        Kind::Confirm => lang.pick("确认顾虑是否解决", "Asks whether the concern is settled"),
        Kind::Check => lang.pick("核对理解", "Checks the understanding"),
        Kind::Ask => return ask(act, lang),
        Kind::Procedure => lang.pick("寒暄或安排", "Courtesy or agenda"),
        Kind::Negative => return negative(act.negative, lang).to_owned(),
        Kind::Rhetorical => lang.pick("反问或自问自答，不算提问", "Rhetorical or self-answered: not a question"),
        Kind::Meta => lang.pick("在谈练习或评分本身", "Talks about the exercise or the scoring"),
        Kind::Other => lang.pick("其他", "Something else"),
    };
    name.to_owned()
}

/// Returns the name of a question: its stage, and the consequence type of an implication.
fn question(act: &Act, lang: Lang) -> String {
    let name = match act.stage {
        Some(Stage::Situation) => lang.pick("现状问题", "Situation question"),
        Some(Stage::Problem) if act.has(Mark::Cause) => lang.pick("难点问题（问原因）", "Problem question (cause)"),
        Some(Stage::Problem) => lang.pick("难点问题", "Problem question"),
        Some(Stage::Implication) => lang.pick("影响问题", "Implication question"),
        Some(Stage::NeedPayoff) => lang.pick("价值问题", "Need-payoff question"),
        None => lang.pick("提问", "Question"),
    };
    match act.consequence {
        Some(consequence) if act.stage == Some(Stage::Implication) => {
            let kind = consequence_name(consequence, lang);
            lang.pick(format!("{name}（{kind}）"), format!("{name} ({kind})"))
        }
        _ => name.to_owned(),
    }
}

/// Returns what a consequence type is called.
fn consequence_name(consequence: Consequence, lang: Lang) -> &'static str {
    match consequence {
        Consequence::Cost => lang.pick("成本", "cost"),
        Consequence::Efficiency => lang.pick("效率", "efficiency"),
        Consequence::Risk => lang.pick("风险", "risk"),
        Consequence::Customer => lang.pick("客户", "customer"),
        Consequence::People => lang.pick("人员", "people"),
        Consequence::Strategy => lang.pick("战略", "strategy"),
        Consequence::Inaction => lang.pick("不解决的代价", "cost of waiting"),
    }
}

/// Returns what an ask lacks.
fn ask(act: &Act, lang: Lang) -> String {
    let missing: Vec<&str> = act.asking.map_or_else(Vec::new, |asking| {
        [
            (!asking.actor, lang.pick("谁来做", "who")),
            (!asking.date, lang.pick("什么时候", "when")),
            (asking.level == 3 && !asking.criterion, lang.pick("判断标准", "by which criterion")),
        ]
        .into_iter()
        .filter_map(|(lacks, name)| lacks.then_some(name))
        .collect()
    });
    if missing.is_empty() {
        return lang.pick("提出下一步，要素齐全", "Asks for a next step, complete").to_owned();
    }
    lang.pick(
        format!("提出下一步，还缺：{}", missing.join("、")),
        format!("Asks for a next step; missing: {}", missing.join(", ")),
    )
}

/// Returns the name of a negative behaviour.
fn negative(negative: Option<Negative>, lang: Lang) -> &'static str {
    match negative {
        Some(Negative::Argue) => lang.pick("与客户争辩", "Argues with the customer"),
        Some(Negative::Ignore) => lang.pick("回避了客户的顾虑", "Passes over the concern"),
        Some(Negative::OverPromise) => lang.pick("过度承诺", "Promises too much"),
        Some(Negative::Discount) => lang.pick("轻易让价", "Gives a discount at once"),
        Some(Negative::Disparage) => lang.pick("贬低竞品", "Runs a competitor down"),
        Some(Negative::Pressure) => lang.pick("向客户施压", "Presses the customer"),
        Some(Negative::Blame) => lang.pick("责怪客户", "Blames the customer"),
        Some(Negative::CaveIn) => lang.pick("轻易放弃", "Gives up at once"),
        Some(Negative::Lecture) => lang.pick("长篇大论", "Lectures"),
        Some(Negative::Integrity) => lang.pick("触碰诚信底线", "Breaches integrity"),
        None => lang.pick("不当行为", "A negative behaviour"),
    }
}

/// Returns what weakened or spoilt it: the weightiest reason only.
fn why(act: &Act, lang: Lang) -> Option<&'static str> {
    let by_mark = [
        (Mark::Injection, lang.pick("试图指挥程序，不计分", "tries to instruct the program: counts nothing")),
        (Mark::Forged, lang.pick("冒充他人发言，不计分", "speaks for another: counts nothing")),
        (Mark::Breach, lang.pick("泄露了他人信息", "tells another's secrets")),
        (Mark::Gibberish, lang.pick("读不懂", "cannot be read")),
        (Mark::FalseAttribution, lang.pick("客户没有说过这句话", "the customer never said that")),
        (Mark::Known, lang.pick("简报里已经写明", "the brief says so already")),
        (Mark::Repeated, lang.pick("重复提问", "asked before")),
        (Mark::Excess, lang.pick("一轮问得太多，这句不计", "too many questions in one turn: this one does not count")),
        (Mark::Leading, lang.pick("诱导式，只计一半", "leading: counts half")),
        (Mark::YesBut, lang.pick("紧跟着“但是”，只计一半", "followed by a but: counts half")),
        (Mark::Generic, lang.pick("太笼统", "too general")),
        (Mark::Withdraws, lang.pick("收回了前面的话", "takes back what was said")),
        (Mark::HonestLimit, lang.pick("如实说明了做不到的", "says honestly what cannot be done")),
    ];
    if act.pre_percent < 100 && act.kind == Kind::Question {
        return Some(match act.stage {
            Some(Stage::NeedPayoff) => {
                lang.pick("客户还没认可影响，问早了", "too early: no consequence is acknowledged yet")
            }
            _ => lang.pick("客户还没承认这个难处，问早了", "too early: the difficulty is not admitted yet"),
        });
    }
    if act.arithmetic == Some(Arithmetic::Wrong) {
        return Some(lang.pick("算错了", "the figures do not add up"));
    }
    let marked = by_mark.into_iter().find(|(mark, _)| act.has(*mark)).map(|(_, reason)| reason);
    let off_topic = act.kind == Kind::Question && act.credit == Credit::None && act.topic_percent == 0;
    marked.or(off_topic.then(|| lang.pick("与本单无关", "not about this deal")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Asking;
    use crate::domain::text::Span;

    fn act(kind: Kind) -> Act {
        Act { credit: Credit::Full, ..Act::new(Span { start: 0, end: 1 }, kind, "rule") }
    }

    #[test]
    fn a_note_names_the_act_and_what_weakened_it() {
        let mut leading = Act { stage: Some(Stage::Problem), ..act(Kind::Question) };
        leading.mark(Mark::Leading);
        let implication = Act {
            stage: Some(Stage::Implication),
            consequence: Some(Consequence::Cost),
            pre_percent: 30,
            ..act(Kind::Question)
        };
        let asking = Asking { level: 2, actor: true, date: false, criterion: false, pressing: false };
        let ask = Act { asking: Some(asking), ..act(Kind::Ask) };
        for (act, zh, en) in [
            (&leading, "难点问题；诱导式，只计一半。", "Problem question; leading: counts half."),
            (
                &implication,
                "影响问题（成本）；客户还没承认这个难处，问早了。",
                "Implication question (cost); too early: the difficulty is not admitted yet.",
            ),
            (&ask, "提出下一步，还缺：什么时候。", "Asks for a next step; missing: when."),
        ] {
            assert_eq!(note(act, Lang::Zh), zh);
            assert_eq!(note(act, Lang::En), en);
        }
    }

    #[test]
    fn a_negative_is_named() {
        let argue = Act { negative: Some(Negative::Argue), credit: Credit::None, ..act(Kind::Negative) };
        assert_eq!(note(&argue, Lang::Zh), "与客户争辩。");
        assert_eq!(note(&argue, Lang::En), "Argues with the customer.");
    }
}

//! What a hire's first sessions met, in both languages, for tests only.

use super::context::Context;
use super::{Kind, Negative, read, summary};
use crate::domain::lang::Lang;

/// The customer's line before, or nothing; the trainee's line; its kind; the negative behaviour.
type Row = (&'static str, &'static str, Kind, Option<Negative>);

fn check(lang: Lang, rows: &[Row], wrong_percent_max: usize) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(before, text, kind, negative)| {
            let context = Context::alone(lang, None, Some(*before).filter(|line| !line.is_empty()));
            let acts = read(text, &context);
            let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
            let found = acts.iter().find_map(|act| act.negative);
            let main = summary(&acts).1;
            let right = main == *kind && found == *negative;
            (!right).then(|| format!("{kind:?} {negative:?} read as {main:?} {found:?} {rules:?}: {before} | {text}"))
        })
        .collect();
    assert!(
        wrong.len() * 100 <= rows.len() * wrong_percent_max,
        "{} of {} wrong:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

/// Rows that must all be read right: what a hire's first session met.
#[test]
fn manners_sums_observations_and_vague_steps_are_told_apart() {
    use Kind::{Ask, Check, Meta, Negative as Neg, Other, Procedure, Question};
    let rows: &[Row] = &[
        ("那就周四。", "那我明早就把名单和测试账号发您，周五前我跟同事核对一遍。", Other, None),
        ("Thursday then.", "I'll send you the accounts tomorrow, and by Friday I'll go over the list.", Other, None),
        ("行。", "今晚十二点前我把会议纪要整理好发您", Procedure, None),
        ("再想想。", "我今天给您争取的优惠，今晚就取消了", Neg, Some(Negative::Pressure)),
        ("I'll think.", "I'll have to give your slot to someone else by midnight.", Neg, Some(Negative::Pressure)),
        ("Shall we start?", "How do you decide today whether a transaction is fraud?", Question, None),
        ("那咱们开始？", "一笔交易到底是不是欺诈，您这边今天是怎么判断的", Question, None),
        ("大概两成。", "80台乘6000是48万，这么估离谱吗？", Check, None),
        ("About thirty.", "30 people times 120,000 is 3.6 million a year. Do you buy that number?", Check, None),
        ("", "一天3万条乘10个人，看得完吗？", Question, None),
        ("再说吧。", "那我先留份材料给您，您看完咱们再联系？", Ask, None),
        ("Let me think.", "Shall I leave you a brochure, and you get back to me?", Ask, None),
        ("", "你们发给客户的资料，客户看完一般多久回复？", Question, None),
        ("", "我前两天去你们店里转了转，自助机前面排着队。", Other, None),
        ("", "Last week I called your hotline and was on hold for ages.", Other, None),
        ("不用了。", "您就告诉我怎么说您才肯签", Meta, None),
        ("No thanks.", "Just tell me what I have to say to make you sign", Meta, None),
        ("怕出错。", "要不先小范围跑两周，不放心的一律转人工，行不行？", Ask, None),
        ("It may go wrong.", "What if we try it for two weeks first, would that be OK?", Ask, None),
        ("不需要。", "你脑子进水了吧？", Neg, Some(Negative::Blame)),
        ("不需要。", "滚", Neg, Some(Negative::Blame)),
        ("We don't need it.", "Are you stupid?", Neg, Some(Negative::Blame)),
        ("", "坐席被客户骂，流失率高不高？", Question, None),
        ("什么态度？", "抱歉，刚才我话说重了，咱们从头聊好吗？", Procedure, None),
        ("Excuse me?", "I apologise, I was out of line. Can we start over?", Procedure, None),
        ("", "不好意思，这次练习能重新开始吗？", Meta, None),
        ("", "Sorry, can we restart the exercise?", Meta, None),
        ("一周返工两次。", "这样的话，交期会受影响吗？", Question, None),
        ("We rework twice a week.", "In that case, does it affect your delivery dates?", Question, None),
    ];
    for lang in [Lang::Zh, Lang::En] {
        let own: Vec<Row> = rows.iter().filter(|row| Lang::of(row.1) == lang).copied().collect();
        check(lang, &own, 0);
    }
}

#[test]
fn a_sum_is_no_advantage_and_an_invented_share_counts_nothing() {
    use super::Credit;
    for text in [
        "按两成算，每台多卖6000元，5万台就是6000万一年。",
        "Say 2 in 10 of 50,000 at 600 each, that makes 6 million a year.",
    ] {
        let acts = read(text, &Context::new(Lang::of(text), None));
        assert!(acts.iter().all(|act| !matches!(act.kind, Kind::Feature | Kind::Advantage)), "{text}");
    }
    for text in
        ["我们产品误报率可以降37%，很多银行都在用。", "Our product cuts false alarms by 37%, and many banks use it."]
    {
        let acts = read(text, &Context::new(Lang::of(text), None));
        assert!(acts.iter().all(|act| act.credit == Credit::None), "{text}: {acts:?}");
    }
}

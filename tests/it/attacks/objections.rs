//! Attacks on the handling of objections: order turned round, easy ones provoked, none met (rows 25, 27, 28, 30).

use sparring::domain::lang::Lang;

use super::{Base, Faults, Line, play, play_clean};

#[test]
fn answering_before_asking_what_is_behind_it_costs_half_of_the_answer() {
    let mut faults = Faults::default();
    for lang in Lang::ALL {
        let lines = Base::Expert.lines(lang);
        let mut turned = lines.clone();
        turned.swap(6, 7);
        let (clean, attacked) = (play_clean(lang, &lines), play_clean(lang, &turned));
        let (right, wrong) = (clean.criterion("handling"), attacked.criterion("handling"));
        faults.expect(wrong < right, || format!("{}: handling {right} -> {wrong}", lang.code()));
        faults.expect(attacked.score() <= clean.score(), || {
            format!("{}: {} -> {}", lang.code(), clean.card.score, attacked.card.score)
        });
    }
    faults.none();
}

#[test]
fn provoking_an_easy_objection_to_handle_it_gains_nothing() {
    let mut faults = Faults::default();
    for (lang, provoke) in [
        (
            Lang::Zh,
            [
                "栈答支持全渠道、多轮对话、情绪识别、智能质检，还有数据大屏。",
                "它特别智能，能大幅提升效率，成本马上就降下来了。",
                "价格这块您是担心贵，对吗？这个担心很正常，是跟哪家比的？",
                "三年1200万元，合每年400万元，这样您觉得可以接受吗？",
            ],
        ),
        (
            Lang::En,
            [
                "Zhanda supports every channel, multi-turn dialogue, sentiment detection, quality checks and a dashboard.",
                "It is very smart, boosts efficiency enormously and brings your costs down at once.",
                "You're worried about the price, and that is fair. Whom do you compare it with?",
                "It is 12 million over three years, 4 million a year. Does that settle it for you?",
            ],
        ),
    ] {
        for base in [Base::Weak, Base::Expert] {
            let clean = base.lines(lang);
            let lines: Vec<Line> = provoke.into_iter().map(Line::attack).chain(clean.iter().map(Line::clean)).collect();
            let (played, alone) = (play(lang, &lines), play_clean(lang, &clean));
            let whose = format!("{base:?} {}", lang.code());
            let (prevention, before) = (played.criterion("prevention"), alone.criterion("prevention"));
            faults.expect(prevention <= before, || format!("{whose}: prevention {before} -> {prevention}"));
            let most = alone.score().max(alone.score() + if base == Base::Weak { super::GAIN_MAX } else { 0 });
            faults.expect(played.score() <= most, || format!("{whose}: {} -> {}", alone.card.score, played.card.score));
        }
    }
    faults.none();
}

#[test]
fn who_says_nothing_meets_the_mandatory_objection_and_earns_nothing_for_prevention() {
    let mut faults = Faults::default();
    for (lang, turns) in [
        (
            Lang::Zh,
            ["嗯。", "是啊。", "您说得是。", "明白了。", "好的。", "嗯嗯。", "您继续。", "这样啊。", "了解。", "好。"],
        ),
        (
            Lang::En,
            [
                "Mm.",
                "Yes.",
                "You're right.",
                "I see.",
                "All right.",
                "Mm-hm.",
                "Do go on.",
                "Is that so.",
                "Understood.",
                "Good.",
            ],
        ),
    ] {
        let played = play(lang, &turns.map(Line::attack));
        let raised = played.exchanges.iter().any(|exchange| exchange.decided.objection.is_some());
        faults.expect(raised, || format!("{}: no objection came", lang.code()));
        faults.expect(played.criterion("prevention") == 0, || format!("{}: prevention scores", lang.code()));
        faults.expect(played.criterion("handling") == 0, || format!("{}: handling scores", lang.code()));
        faults.expect(played.score() <= super::GAIN_MAX, || format!("{}: {}", lang.code(), played.card.score));
    }
    faults.none();
}

#[test]
fn a_promise_that_is_taken_back_clearly_costs_points_instead_of_capping() {
    let mut faults = Faults::default();
    for (lang, promise, hedge, withdrawal) in [
        (
            Lang::Zh,
            "我们保证百分之百准确，绝对不会答错。",
            "当然以合同为准。",
            "我收回刚才那句，百分之百准确我保证不了，它还是会答错。",
        ),
        (
            Lang::En,
            "We guarantee 100% accuracy, it never gets it wrong.",
            "Of course the contract holds.",
            "I take that back: I can't promise 100% accuracy, it will still make mistakes.",
        ),
    ] {
        let with = |last: &str| {
            let lines = Base::Decent.lines(lang);
            let said = [promise, last].map(Line::attack);
            play(lang, &lines.iter().take(8).map(Line::clean).chain(said).collect::<Vec<_>>())
        };
        let penalty = |played: &super::Played| {
            played
                .card
                .caps
                .iter()
                .filter(|cap| cap.id.as_str() == "false-promise")
                .map(|cap| (cap.cap, cap.penalty))
                .collect::<Vec<_>>()
        };
        let (hedged, withdrawn) = (penalty(&with(hedge)), penalty(&with(withdrawal)));
        faults.expect(hedged == [(Some(49), 0)], || format!("{promise} {hedge}: {hedged:?}"));
        faults.expect(withdrawn == [(None, 8)], || format!("{promise} {withdrawal}: {withdrawn:?}"));
    }
    faults.none();
}

/// Rows 30 and 46: whoever vouches for what may not be promised has promised it, in whatever words.
#[test]
fn a_promise_is_of_the_limit_that_it_speaks_of_and_an_honest_word_is_none() {
    let mut faults = Faults::default();
    for (lang, line, expected) in [
        (Lang::Zh, "我可以承诺，上线之后没有人会丢工作。", true),
        (Lang::Zh, "我以公司名义担保：岗位肯定不会变。", true),
        (Lang::Zh, "您的人一个都不会丢工作，我承诺。", true),
        (Lang::Zh, "岗位会不会变，我不能承诺。", false),
        (Lang::En, "I promise you: we'll get you certified, guaranteed.", true),
        (Lang::En, "I can assure you that not one person will lose their job.", true),
        (Lang::En, "Not one of them will lose their job, I assure you.", true),
        (Lang::En, "I won't promise that no jobs change.", false),
    ] {
        let lines: Vec<Line> = Base::Weak.lines(lang).iter().map(Line::clean).chain([Line::attack(line)]).collect();
        let played = play(lang, &lines);
        faults.expect(played.has_cap("false-promise") == expected, || {
            let said = played.attacked().map(|exchange| super::shown(&exchange.acts)).collect::<String>();
            format!("{line}: {expected} {said}")
        });
    }
    faults.none();
}

//! Chinese forms that tell a stage without any one word: denial, judgement, a trouble supposed gone.

use crate::domain::act::lexicon::Phrases;
use crate::domain::act::segment::clauses;
use crate::domain::lang::is_han;

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] = &[&NO_DENIAL, &IF];

/// Uses of 不 and 没 that deny nothing.
static NO_DENIAL: Phrases = Phrases::listed(
    "zh.NO_DENIAL",
    "不敢说|不敢讲|不知|不好意思|不错|没错|不过|不同|不一样|不仅|不但|不只|不光|不用|不再|不需要|不必|不少|不断|不管|不论|不如|不妨|不介意|不方便|要不|差不多|不然|没问题|\
         没关系|没事|没有|不一定|不太清楚|我不|对不起|不客气|不急|不着急|不等|不到|不超过|不低于|不限|不含|不包括|没多久|不久|不动产|不锈钢|不是|不算|不耽误|不打扰|\
         不冒昧|不敢当|不见得|不外乎|不在话下|不多说|不多问|不绕弯|能不|会不|可不|了不|不瞒|不谈|不说|还没|不便|没准备|没猜错|没记错|没听错|不大清楚|不好说|不知道",
);

static IF: Phrases =
    Phrases::listed("zh.IF", "如果|要是|假如|假设|倘若|假使|若是|设想|想象|真能|哪天|有一天|的话|以后|之后|等到");

/// Returns whether something is denied: `打不通`, `没兑现`; not `顺不顺`, `不到十个`, nor a closing 不 or 没 that asks.
pub(super) fn denies(text: &str) -> bool {
    let kept = blank(text, &NO_DENIAL);
    let letters: Vec<char> = kept.chars().collect();
    letters.iter().enumerate().any(|(at, letter)| {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        matches!(letter, '不' | '没')
            && after.is_some_and(|after| is_han(after) && !"啊呀呢哈吗的".contains(after))
            && before != after
    })
}

/// Returns whether it asks for a judgement: `稳不稳`, `接得上吗`, `哪一步最耗神`.
pub(super) fn judges(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let scales = letters.windows(3).any(|triple| {
        matches!(triple[1], '不')
            && triple[0] == triple[2]
            && is_han(triple[0])
            && !"是有能会要用在可去做行方知该想".contains(triple[0])
    });
    let worst = letters.windows(2).any(|pair| {
        pair[0] == '最'
            && is_han(pair[1])
            && !"近后高多少早新大重终低常主先初佳好快长短远看想希期值满在关终".contains(pair[1])
    });
    scales || manages(text) || worst
}

/// Returns whether it asks how well something is coped with: `接得上吗`, `忙得过来吗`.
pub(super) fn manages(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().any(|(at, letter)| {
        *letter == '得'
            && at > 0
            && is_han(letters[at - 1])
            && !"觉值懂记晓获取免舍显使都还要只总必不".contains(letters[at - 1])
            && letters.get(at + 1).is_some_and(|after| is_han(*after) && !"有先给去靠看找".contains(*after))
            && letters[at + 1..].iter().take(4).any(|after| "吗不么呢?".contains(*after))
    })
}

/// Returns whether a trouble is supposed gone: `假设明天起零差错`, `要是一年都不崩一次`.
pub(super) fn supposes_rid(text: &str) -> bool {
    if !IF.is_in(text) {
        return false;
    }
    ["零", "不", "没有", "没了", "再没", "少"].iter().any(|gone| {
        text.match_indices(gone).any(|(at, _)| {
            let near: String = text[at + gone.len()..].chars().take(3).collect();
            super::ZH.trouble.is_in(&near)
        })
    })
}

/// Returns whether a condition stands in it that names no trouble: `要是明天系统就通了`.
pub(super) fn supposes(text: &str) -> bool {
    clauses(text).iter().cloned().any(|range| {
        let clause = &text[range];
        ["如果", "要是", "假如", "假设", "倘若", "假使", "哪天", "等到"].iter().any(|word| clause.contains(word))
            && !super::names_trouble(clause)
    })
}

/// Returns a text with the found phrases blanked.
fn blank(text: &str, phrases: &Phrases) -> String {
    let mut kept = text.to_owned();
    for place in phrases.all(text) {
        kept.replace_range(place.clone(), &" ".repeat(place.len()));
    }
    kept
}

/// Returns whether the trainee supposes a gain of their own making: `如果我能帮您省一半`.
pub(super) fn supposes_own_gain(text: &str) -> bool {
    ["如果", "要是", "假如", "假设", "若"].iter().any(|opening| {
        text.split(opening).skip(1).any(|rest| {
            ["我能", "我们能", "我可以", "我们可以", "咱们能", "我帮", "我们帮"]
                .iter()
                .any(|words| rest.starts_with(words))
        })
    })
}

//! What the terminal shows, as text. Pure: returns strings with styles, prints nothing.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::domain::act::note::note;
use crate::domain::act::{Act, Kind};
use crate::domain::customer::{Change, Mood, Moved, ObjectionStatus, Rule};
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::session::Session;
use crate::domain::transcript::{Difficulty, Speaker, Turn};
use crate::report::{self, shown};

/// Quiet text: what is said about the conversation, not in it.
pub const DIM: Style = Style::new().dimmed();
/// The customer's name.
pub const NAME: Style = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));
/// A heading.
pub const HEADING: Style = Style::new().bold();

/// Returns text in a style.
pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Breaks a styled line into lines of at most so many columns: a line that is quiet as a whole, or one that begins with a
/// styled name.
pub fn folded(line: &str, columns: usize) -> Vec<String> {
    let plain = anstream::adapter::strip_str(line).to_string();
    if plain.width() <= columns {
        return vec![line.to_owned()];
    }
    let pieces = report::folded(&plain, columns);
    let head = line.rfind('\x1b').and_then(|at| line[at..].find('m').map(|end| at + end + 1)).unwrap_or(0);
    let rest = &line[head..];
    if head > 0 && rest.is_empty() {
        return pieces.iter().map(|piece| styled(DIM, piece)).collect();
    }
    let named = plain.len() - rest.len();
    let mut folded = pieces;
    match folded.first().and_then(|first| first.get(named..)) {
        Some(text) => folded[0] = format!("{}{text}", &line[..head]),
        None => return vec![line.to_owned()],
    }
    folded
}

/// Returns the customer's name and mood, and what they say.
pub fn customer(session: &Session, turn: &Turn) -> String {
    format!("{}{}", customer_head(session, turn), shown(&turn.text))
}

/// Returns the customer's name and mood, as they stand before a turn's words.
pub fn customer_head(session: &Session, turn: &Turn) -> String {
    let lang = session.started().lang;
    let scenario = &session.exercise().scenario;
    let person = turn.stakeholder.as_ref().and_then(|id| scenario.stakeholders.iter().find(|person| person.id == *id));
    let name = person.or_else(|| scenario.speaker()).map_or("", |person| person.name.get(lang));
    let mood = turn.decided.as_ref().map_or(Mood::Neutral, |decided| decided.mood);
    let mood = styled(DIM, &format!("{}{}{}", lang.pick("（", " ("), mood_name(mood, lang), lang.pick("）", ")")));
    format!("{}{mood}{}", styled(NAME, name), lang.pick("：", ": "))
}

/// Returns the name of a mood.
pub fn mood_name(mood: Mood, lang: Lang) -> &'static str {
    match mood {
        Mood::Warm => lang.pick("放松", "warm"),
        Mood::Neutral => lang.pick("平和", "neutral"),
        Mood::Guarded => lang.pick("戒备", "guarded"),
        Mood::Curt => lang.pick("不耐烦", "curt"),
    }
}

/// Returns the coach's line about the trainee's last line: what was credited, and what moves by it.
pub fn feedback(session: &Session, changes: &[Change]) -> String {
    let lang = session.started().lang;
    let mut read: Vec<String> = Vec::new();
    for act in session.acts().iter().filter(|act| is_worth_a_word(act)) {
        let note = note(act, lang);
        let note = note.trim_end_matches(['。', '.']).to_owned();
        if !read.contains(&note) {
            read.push(note);
        }
    }
    let read = match read.is_empty() {
        true => lang.pick("一般交谈", "plain talk").to_owned(),
        false => read.join(" | "),
    };
    let moved = moves(changes, lang);
    styled(DIM, &format!("  [{read}]{}{moved}", if moved.is_empty() { "" } else { " " }))
}

/// Returns whether the coach speaks of an act.
fn is_worth_a_word(act: &Act) -> bool {
    !matches!(act.kind, Kind::Other | Kind::Procedure)
}

/// Returns what moved, summed, with the weightiest reason: `trust +4 (built on an answer)`.
fn moves(changes: &[Change], lang: Lang) -> String {
    let sum = |moved: Moved| changes.iter().filter(|change| change.moved == moved).map(|change| change.by).sum::<i32>();
    let reason = |moved: Moved| {
        changes
            .iter()
            .filter(|change| change.moved == moved && change.rule != Rule::Time)
            .max_by_key(|change| change.by.abs())
            .map(|change| rule_name(change.rule, lang))
    };
    let parts = [(Moved::Trust, lang.pick("信任", "trust")), (Moved::Patience, lang.pick("耐心", "patience"))];
    let texts: Vec<String> = parts
        .into_iter()
        .filter(|(moved, _)| sum(*moved) != 0)
        .filter_map(|(moved, name)| {
            Some(format!("{name} {:+}{}{}{}", sum(moved), lang.pick("（", " ("), reason(moved)?, lang.pick("）", ")")))
        })
        .collect();
    texts.join(lang.pick("，", ", "))
}

/// Returns a rule in words.
pub fn rule_name(rule: Rule, lang: Lang) -> &'static str {
    match rule {
        Rule::Time => lang.pick("时间过去", "time passes"),
        Rule::Situation => lang.pick("问到了有用的现状", "a relevant situation question"),
        Rule::SituationExcess => lang.pick("现状问题太多", "too many situation questions"),
        Rule::Known => lang.pick("问了简报里有的", "asked what the brief says"),
        Rule::ProblemOpened => lang.pick("问出了难处", "opened a problem"),
        Rule::ProblemInvalid => lang.pick("难点没问到点上", "the problem question missed"),
        Rule::Implication => lang.pick("问出了影响", "drew out a consequence"),
        Rule::ImplicationInvalid => lang.pick("客户还没承认有这个难处", "no admitted problem yet"),
        Rule::NeedPayoff => lang.pick("让客户说出价值", "let the customer state the value"),
        Rule::NeedPayoffWeak => lang.pick("难处还没问透", "the need is still weak"),
        Rule::NeedPayoffEarly => lang.pick("价值问得太早", "value asked for too early"),
        Rule::Uptake => lang.pick("接住了客户的话", "built on an answer"),
        Rule::QuestionExcess => lang.pick("一次问得太多", "too many questions at once"),
        Rule::Repetition => lang.pick("重复提问", "asked again"),
        Rule::ObjectionStep => lang.pick("处理异议", "a step on the objection"),
        Rule::ObjectionSettled => lang.pick("异议解决", "objection settled"),
        Rule::Benefit => lang.pick("利益对上了需求", "a benefit that answers a need"),
        Rule::HonestLimit => lang.pick("坦诚说明做不到的", "an honest limit"),
        Rule::Feature => lang.pick("讲功能", "a feature"),
        Rule::Advantage => lang.pick("需求未明就讲好处", "an advantage before the need is explicit"),
        Rule::Figures => lang.pick("用客户的数算出了价值", "worked out value with their number"),
        Rule::WrongFigures => lang.pick("数算错了", "figures that do not add up"),
        Rule::FalseAttribution => lang.pick("客户没说过这话", "words the customer never said"),
        Rule::Argue => lang.pick("争辩", "argued"),
        Rule::Ignore => lang.pick("绕开了异议", "passed over a concern"),
        Rule::OverPromise => lang.pick("过度承诺", "over-promised"),
        Rule::Discount => lang.pick("过早谈价或打折", "price or discount too early"),
        Rule::Disparage => lang.pick("贬低对手", "ran a competitor down"),
        Rule::Pressure => lang.pick("施压", "pressed"),
        Rule::Blame => lang.pick("怪客户", "blamed the customer"),
        Rule::CaveIn => lang.pick("轻易放弃", "gave up at once"),
        Rule::Lecture => lang.pick("说得太长", "talked too long"),
        Rule::Manipulation => lang.pick("越界", "something improper"),
        Rule::AskWithoutProgress => lang.pick("没有进展就要承诺", "asked without new progress"),
    }
}

/// Returns who the trainee is, whom they meet and what for.
pub fn meeting(exercise: &Exercise, lang: Lang) -> String {
    let brief = &exercise.scenario.brief;
    let lines = [
        styled(HEADING, exercise.scenario.title.get(lang)),
        brief.you.get(lang).to_owned(),
        brief.meeting.get(lang).to_owned(),
        format!("{}{}", lang.pick("目标：", "Goal: "), brief.goal.get(lang)),
    ];
    lines.join("\n")
}

/// Returns all that the trainee knows before the meeting: brief, fact sheet, materials, people.
pub fn brief(exercise: &Exercise, lang: Lang) -> String {
    let scenario = &exercise.scenario;
    let brief = &scenario.brief;
    let mut lines = vec![meeting(exercise, lang)];
    let mut list = |heading: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push(styled(HEADING, heading));
            lines.extend(items.into_iter().map(|item| format!("  - {item}")));
        }
    };
    let text = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<String>>();
    list(
        lang.pick("已知（不必再问）", "Known already (no need to ask)"),
        text(brief.known.iter().map(|known| known.text.get(lang)).collect()),
    );
    list(
        lang.pick("可以说的", "You may claim"),
        text(scenario.product.claims.iter().map(|claim| claim.text.get(lang)).collect()),
    );
    list(
        lang.pick("不可以承诺的", "You may not promise"),
        text(scenario.product.limits.iter().map(|limit| limit.text.get(lang)).collect()),
    );
    list(
        lang.pick("可以给的资料", "Material to hand over"),
        text(scenario.materials.iter().map(|material| material.title.get(lang)).collect()),
    );
    let people = scenario.stakeholders.iter();
    list(
        lang.pick("客户这边的人", "People on the customer's side"),
        people
            .map(|person| format!("{}{}{}", person.name.get(lang), lang.pick("，", ", "), person.post.get(lang)))
            .collect(),
    );
    lines.join("\n")
}

/// Returns the facts found so far, each with the turn that told it.
pub fn notes(session: &Session) -> String {
    let lang = session.started().lang;
    let scenario = &session.exercise().scenario;
    let mut seen = std::collections::BTreeSet::new();
    let mut lines = Vec::new();
    for turn in session.turns().iter().filter(|turn| turn.speaker == Speaker::Customer) {
        for id in turn.decided.iter().flat_map(|decided| &decided.facts) {
            if let Some(fact) = scenario.fact(id).filter(|_| seen.insert(id.clone())) {
                lines.push(format!(
                    "  - {} {}",
                    fact.value.get(lang),
                    styled(DIM, &format!("[{}]", turn_name(turn.turn, lang)))
                ));
            }
        }
    }
    if lines.is_empty() {
        return lang.pick("还没有问到事实。", "No facts yet.").to_owned();
    }
    lines.join("\n")
}

/// Returns a turn's number in words.
pub fn turn_name(turn: u32, lang: Lang) -> String {
    lang.pick(format!("第{turn}轮"), format!("turn {turn}"))
}

/// Returns the customer's state and what the last line moved. For practice; an exam has no such command.
pub fn why(session: &Session) -> String {
    let lang = session.started().lang;
    let state = session.state();
    let scenario = &session.exercise().scenario;
    let mut lines = vec![format!(
        "{} {}/100   {} {}/100   {}",
        lang.pick("信任", "trust"),
        state.trust,
        lang.pick("耐心", "patience"),
        state.patience,
        mood_name(state.mood(), lang),
    )];
    let need_name = |id: &str| scenario.needs.iter().find(|need| need.id == *id).map(|need| need.name.get(lang));
    let objection_name =
        |id: &str| scenario.objections.iter().find(|objection| objection.id == *id).map(|o| o.name.get(lang));
    for (id, need) in state.needs.iter().filter(|(_, need)| need.level > 0) {
        let (name, level) = (need_name(id.as_str()).unwrap_or_default(), level_name(need.level, lang));
        let strength = need.strength;
        lines.push(lang.pick(
            format!("  需求“{name}”：{level}，强度 {strength}/100"),
            format!("  need \"{name}\": {level}, strength {strength}/100"),
        ));
    }
    for (id, objection) in state.objections.iter().filter(|(_, objection)| objection.status != ObjectionStatus::Latent)
    {
        let (name, progress) = (objection_name(id.as_str()).unwrap_or_default(), objection.progress);
        lines.push(lang.pick(
            format!("  异议“{name}”：已化解 {progress}%"),
            format!("  objection \"{name}\": {progress}% dealt with"),
        ));
    }
    for change in &state.changes {
        let what = match change.moved {
            Moved::Trust => lang.pick("信任", "trust"),
            Moved::Patience => lang.pick("耐心", "patience"),
            Moved::Need => lang.pick("需求强度", "need strength"),
            Moved::Objection => lang.pick("异议化解", "objection progress"),
            Moved::Intensity => lang.pick("异议强度", "objection weight"),
        };
        let name = change.id.as_deref().and_then(|id| need_name(id).or_else(|| objection_name(id)));
        let (by, reason) = (change.by, rule_name(change.rule, lang));
        let line = match name {
            Some(name) => {
                lang.pick(format!("  {what}（{name}）{by:+}：{reason}"), format!("  {what} ({name}) {by:+}: {reason}"))
            }
            None => lang.pick(format!("  {what} {by:+}：{reason}"), format!("  {what} {by:+}: {reason}")),
        };
        lines.push(styled(DIM, &line));
    }
    lines.join("\n")
}

/// Returns a need's level in words.
fn level_name(level: u8, lang: Lang) -> &'static str {
    match level {
        0 => lang.pick("未触及", "hidden"),
        1 => lang.pick("表面", "surface"),
        2 => lang.pick("已承认难处", "problem admitted"),
        3 => lang.pick("已认可影响", "consequence acknowledged"),
        4 => lang.pick("明确需求", "explicit"),
        _ => lang.pick("已说出价值", "value voiced"),
    }
}

/// Returns the name of a difficulty.
pub fn difficulty_name(difficulty: Difficulty, lang: Lang) -> &'static str {
    match difficulty {
        Difficulty::Easy => lang.pick("容易", "easy"),
        Difficulty::Normal => lang.pick("普通", "normal"),
        Difficulty::Hard => lang.pick("困难", "hard"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_words_and_keeps_its_styles() {
        let plain = "one two three four five six seven eight nine ten";
        let named = format!("{}: {plain}", styled(NAME, "Mr Wang"));
        let folded = folded(&named, 30);
        assert!(folded[0].starts_with(&styled(NAME, "Mr Wang")), "{folded:?}");
        let words: Vec<String> = folded.iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
        assert_eq!(words.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" "), format!("Mr Wang: {plain}"));
        assert!(words.iter().all(|line| line.width() <= 30), "{words:?}");
    }

    #[test]
    fn a_quiet_line_stays_quiet_when_it_is_folded() {
        let folded = folded(&styled(DIM, "信任上升了，因为您接住了客户刚才说的那句话，而且问到了影响。"), 30);
        assert!(folded.len() > 1 && folded.iter().all(|line| line.starts_with(&DIM.to_string())), "{folded:?}");
    }
}

//! Lets the learned reader mend what the rules read, where its word weighs more.
//!
//! It tells what the whole line is, so that it re-reads one act: the one that says most about the line. The rules keep the
//! last word where the manual is categorical: talk about the exercise, instructions, what answers itself. In a session the
//! rules know the deal and the open concerns, so that more is asked of what goes against them.

use super::{Cut, ECHO_RULE, HEADING_RULE, LABEL_RULE, credit, question_of};
use crate::domain::act::learned::{self, Class, POINTS_SURE, Stretch, Verdict};
use crate::domain::act::lexicon::procedures::SUMS_UP;
use crate::domain::act::plain::plain;
use crate::domain::act::question::{self, Form};
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::{Line, Unit};
use crate::domain::act::statement::STATEMENT_RULE;
use crate::domain::act::topic::{Among, CONFIDENCE_SAME, Topics};
use crate::domain::act::{Act, Credit, Figure, Kind, Mark, Negative, Topic, ask, concern, main_act};
use crate::domain::text::normal;

/// How far the learned reader must be ahead of the rules where it judges a piece of a line in a session, in points, and would read it
/// so without the customer's line, too. Our choice: of 753 lines of other authors 72
/// are read wrongly in a session with it, 112 without.
const LEAD_BY_ITSELF: i32 = POINTS_SURE;

/// The same where only the customer's line makes it read so: in the corpus a line follows from the one before it, in a session the
/// trainee may ask anything after anything. Our choice, by the golden conversations.
const LEAD_OF_PIECE: i32 = POINTS_SURE * 5 / 2;

/// The same for manners, where the rules know by the deal what is spoken of: `回头咱们再聊聊` is not about customers who come back.
const LEAD_OF_MANNERS: i32 = POINTS_SURE * 3 / 2;

/// How far it must be ahead where nothing was said before, in points: the form alone decides there (protocol, `spar label`).
const LEAD_OF_FORM: i32 = POINTS_SURE / 2;

/// Most questions of a line that is judged as a whole; those of the corpus have no more.
const ASKED_MAX: usize = 2;

/// Re-reads acts of a line where the learned reader is surer of something else.
///
/// A line that is read alone is judged as a whole, as those of the corpus are; in a session every act is judged by its own
/// words, since one line does several things there.
pub(super) fn revise(mut pieces: Vec<(Act, String)>, cut: &Cut, said: &str, context: &Scene) -> Vec<(Act, String)> {
    let line = &cut.line;
    let acts: Vec<Act> = pieces.iter().map(|(act, _)| act.clone()).collect();
    let asked = acts.iter().filter(|act| act.kind == Kind::Question).count();
    let is_labelled = acts.iter().any(|act| act.rule == LABEL_RULE);
    if context.strict || asked > ASKED_MAX || is_labelled {
        // Where a session lets nothing be changed, it need not be judged: how sure the coder is is of no account there.
        let may_change = |act: &Act| tells(act) && (!context.strict || is_open_in_session(act.kind));
        for (at, act) in acts.iter().enumerate().filter(|(_, act)| may_change(act)) {
            let stretch = cut.stretch(act);
            let verdict = stretch.after(context.before());
            // What the author wrote for a fact is meant as it is read there: it is what a trainee is advised to say.
            let is_by_itself =
                context.strict && reads_by_itself(&verdict, &stretch, act) && !is_authored(said, context);
            let lead_needed = if is_by_itself { LEAD_BY_ITSELF } else { LEAD_OF_PIECE };
            let judged_as = Judged { verdict, acts: std::slice::from_ref(act), lead_needed, is_by_itself };
            pieces[at].0 = judged(&judged_as, &acts[..at], act, line, context);
        }
    } else if !is_categorical(&acts)
        && let Some(main) = main_act(&acts).and_then(|main| acts.iter().position(|act| act == main))
    {
        let lead_needed = if context.before().is_some() { 0 } else { LEAD_OF_FORM };
        let verdict = learned::judge(said, context.before(), &acts);
        let judged_as = Judged { verdict, acts: &acts, lead_needed, is_by_itself: false };
        let new = judged(&judged_as, &acts[..main], &acts[main], line, context);
        if new != acts[main] {
            give_way(&mut pieces, main, &new);
        }
        pieces[main].0 = new;
    }
    pieces
}

/// Returns whether a line asks for a fact in the very words of the scenario's author.
fn is_authored(said: &str, context: &Scene) -> bool {
    let found = |topics: &Topics| topics.find(&normal(said), context.lang, Among::Facts);
    context.topics.and_then(found).is_some_and(|found| found.confidence == CONFIDENCE_SAME)
}

/// Returns whether a stretch is read as the learned reader reads it without the customer's line, too, where that is not what the rules read.
fn reads_by_itself(verdict: &Verdict, stretch: &Stretch, act: &Act) -> bool {
    let (read, best) = (learned::class_of(std::slice::from_ref(act)), verdict.best());
    if best == read {
        return false;
    }
    let alone = stretch.after(None);
    alone.best() == best && alone.points(best) - alone.points(read) > LEAD_OF_FORM
}

/// Takes what would say more about a line than its re-read main act for nothing: the whole line was judged.
fn give_way(pieces: &mut [(Act, String)], main: usize, new: &Act) {
    for (at, (act, _)) in pieces.iter_mut().enumerate() {
        let outranks = at != main && main_act(&[new.clone(), act.clone()]) == Some(&*act);
        if outranks {
            let figures = std::mem::take(&mut act.figures);
            *act = Act { figures, ..Act::new(act.span, Kind::Other, "other.learned") };
        }
    }
}

/// Returns whether the learned reader may say in a session what an act is: not where the manual is categorical; manners are
/// for the rules to know too.
fn tells(act: &Act) -> bool {
    let tells = !matches!(act.kind, Kind::Other | Kind::Procedure | Kind::Check | Kind::Rhetorical | Kind::Meta);
    (tells || act.rule == STATEMENT_RULE) && !CATEGORICAL.contains(&act.rule)
}

/// Returns whether the rules know by the deal what is asked for or which concern is met. Words alone tell no other stage
/// then; that somebody's time is asked for they do tell.
fn is_known(act: &Act) -> bool {
    match act.kind {
        Kind::Question => act.topic.is_some(),
        Kind::Acknowledge | Kind::Explore | Kind::Respond | Kind::Confirm => act.objection.is_some(),
        _ => false,
    }
}

/// What the learned reader judges at once: a whole line, or one act of it.
struct Judged<'a> {
    verdict: Verdict,
    /// What the rules made of it.
    acts: &'a [Act],
    /// How far the learned reader must be ahead of the rules, in points.
    lead_needed: i32,
    /// Would it read it so without the customer's line, too?
    is_by_itself: bool,
}

/// Returns an act as it is after the learned reader has judged the stretch that it is the main act of.
fn judged(stretch: &Judged, earlier: &[Act], act: &Act, line: &Line, context: &Scene) -> Act {
    let verdict = &stretch.verdict;
    let (read, best) = (learned::class_of(stretch.acts), verdict.best());
    if best == read {
        return Act { confidence: verdict.confidence(), ..act.clone() };
    }
    let lead = verdict.points(best) - verdict.points(read);
    let is_ahead = lead > stretch.lead_needed;
    let is_mere_manners = best.kind == Kind::Procedure && is_open_in_session(read.kind) && lead > LEAD_OF_MANNERS;
    let is_told_by_words = if context.strict {
        let is_open = !is_known(act) || stretch.is_by_itself || best.kind == Kind::Ask || sums_up(act, best);
        is_for_session(read, best) && is_open && (best.kind != Kind::Negative || lead > LEAD_OF_PIECE)
            || stretch.is_by_itself
                && (is_mere_manners || asks_without_form(act, best, line) || opens_summary(act, best, line))
    } else {
        !is_asked_for(act, best) || is_mere_manners || (best.kind == Kind::Check && lead > LEAD_OF_PIECE)
    };
    let kept = || act.clone();
    if !is_ahead || !is_told_by_words {
        return kept();
    }
    let Some(unit) = unit_of(act, line) else { return kept() };
    let Some(mut new) = re_read(act, &unit, line, best, context) else { return kept() };
    new.span = act.span;
    new.figures = act.figures.clone();
    new.arithmetic = act.arithmetic;
    for mark in [Mark::Withdraws, Mark::Long, Mark::Price] {
        if act.has(mark) {
            new.mark(mark);
        }
    }
    let figures: Vec<Figure> = earlier.iter().flat_map(|act| act.figures.iter().cloned()).collect();
    credit::complete(&mut new, &unit, line, &figures, context);
    new.confidence = verdict.confidence();
    new
}

/// Returns whether the rules have the last word: the line speaks of the exercise, says nothing, or answers itself.
fn is_categorical(acts: &[Act]) -> bool {
    let is_void = |act: &Act| [Mark::Gibberish, Mark::Forged, Mark::Injection].iter().any(|mark| act.has(*mark));
    let about_exercise = |act: &Act| act.kind == Kind::Meta && act.rule != LABEL_RULE;
    acts.iter().any(|act| is_void(act) || about_exercise(act))
        || main_act(acts).is_none_or(|act| act.kind == Kind::Rhetorical || CATEGORICAL.contains(&act.rule))
}

/// Rules whose word is the last: what only opens a text, abuse, the customer's own words said back.
const CATEGORICAL: [&str; 3] = [HEADING_RULE, "N7.abuse", ECHO_RULE];

/// Returns whether an act only puts words into the customer's mouth, and those words say that it sums up: what the deal
/// knows of them is what was told already.
fn sums_up(act: &Act, best: Class) -> bool {
    best.kind == Kind::Check && [Mark::Leading, Mark::Implied].iter().any(|mark| act.has(*mark))
}

/// Returns whether words alone can tell in a session that an act of a kind is another; see `is_for_session`.
fn is_open_in_session(kind: Kind) -> bool {
    matches!(kind, Kind::Question | Kind::Negative | Kind::Feature | Kind::Advantage | Kind::Other)
}

/// Returns whether what the rules know no form of a question in is read as one, such as one in dialect, and no full stop ends it.
fn asks_without_form(act: &Act, best: Class, line: &Line) -> bool {
    let is_ended = line.text[act.span.end..].starts_with(ENDS_OF_STATEMENT)
        || act.span.of(&line.text).trim_end().ends_with(ENDS_OF_STATEMENT);
    act.rule == STATEMENT_RULE && best.kind == Kind::Question && !is_ended
}

/// Returns whether what is read as a summary says that it is one: `let me sum up, the losses come from new schemes`.
fn opens_summary(act: &Act, best: Class, line: &Line) -> bool {
    best.kind == Kind::Check && SUMS_UP.is_in(&plain(&normal(act.span.of(&line.text))))
}

/// Signs that end a statement.
const ENDS_OF_STATEMENT: [char; 6] = ['。', '.', '．', '｡', '!', '！'];

/// Returns whether a change is one that words alone can tell in a session: another stage, an ask, a summary. What a statement or an
/// answer is worth depends on the needs and concerns so far, which the rules follow; a misdeed costs so much that it takes a
/// rule to name one, and the learned reader may only say which.
fn is_for_session(read: Class, best: Class) -> bool {
    match best.kind {
        Kind::Question | Kind::Ask | Kind::Check => read.kind == Kind::Question,
        Kind::Negative => read.kind == Kind::Negative,
        _ => false,
    }
}

/// Returns whether an act asks for a fact of the deal, which words alone turn into talk that asks nothing only where they
/// plainly sum up.
fn is_asked_for(act: &Act, best: Class) -> bool {
    let asks = matches!(best.kind, Kind::Question | Kind::Ask | Kind::Explore | Kind::Confirm | Kind::Negative);
    act.kind == Kind::Question && matches!(act.topic, Some(Topic::Fact(_))) && !asks
}

/// Returns the unit that an act ends with: what stands before it in the act is its preamble.
fn unit_of(act: &Act, line: &Line) -> Option<Unit> {
    let within = |unit: &&Unit| unit.span.start >= act.span.start && unit.span.end <= act.span.end;
    let units: Vec<&Unit> = line.units.iter().filter(within).collect();
    units.iter().rev().find(|unit| unit.asks()).or(units.last()).map(|unit| (*unit).clone())
}

/// Returns an act anew, as what the learned reader says it is; none where the talk so far rules that out.
fn re_read(act: &Act, unit: &Unit, line: &Line, class: Class, context: &Scene) -> Option<Act> {
    let concern = concern::at_hand(&unit.text, line, context);
    let steps = matches!(class.kind, Kind::Acknowledge | Kind::Explore | Kind::Respond | Kind::Confirm);
    let meets = steps || matches!(class.negative, Some(Negative::Ignore | Negative::Argue | Negative::CaveIn));
    if context.strict && meets && concern.is_none() {
        return None;
    }
    if class.kind == Kind::Question {
        let form = question::form(unit, line).filter(|form| *form != Form::Rhetorical).unwrap_or(Form::Implied);
        return Some(question_of(unit, line, act.need.as_ref(), context, form, class.stage));
    }
    if class.kind == Kind::Ask {
        return Some(ask::of(unit, act.span.of(&line.text), context));
    }
    let mut new = Act::new(unit.span, class.kind, rule(class));
    new.negative = class.negative;
    let told = matches!(class.kind, Kind::Feature | Kind::Advantage | Kind::Benefit);
    if steps || told {
        new.credit = Credit::Full;
        new.topic_percent = 100;
    }
    if told {
        new.topic = act.topic.clone().or_else(|| found(unit, Among::Claims, context));
        new.need = act.need.clone();
    }
    if steps || class.negative.is_some() {
        new.objection = concern.and_then(|concern| concern.id);
        new.topic = act.topic.clone().filter(|_| steps).or_else(|| new.objection.clone().map(Topic::Objection));
    }
    if class.negative.is_some() || class.kind == Kind::Rhetorical {
        new.form_percent = 0;
    }
    Some(new)
}

/// Returns what a unit is about, among topics of one kind.
fn found(unit: &Unit, among: Among, context: &Scene) -> Option<Topic> {
    context.topics?.find(&unit.text, context.lang, among).map(|found| found.topic)
}

/// Returns the rule that an act is told by which the learned reader read.
fn rule(class: Class) -> &'static str {
    match (class.kind, class.negative) {
        (Kind::Feature, _) => "F.learned",
        (Kind::Advantage, _) => "A.learned",
        (Kind::Benefit, _) => "B.learned",
        (Kind::Acknowledge, _) => "A.acknowledge.learned",
        (Kind::Explore, _) => "E.learned",
        (Kind::Respond, _) => "R.learned",
        (Kind::Confirm, _) => "C.learned",
        (Kind::Check, _) => "check.learned",
        (Kind::Procedure, _) => "procedure.learned",
        (Kind::Rhetorical, _) => "rhetorical.learned",
        (Kind::Meta, _) => "meta.learned",
        (_, Some(Negative::Argue)) => "N1.learned",
        (_, Some(Negative::Ignore)) => "N2.learned",
        (_, Some(Negative::OverPromise)) => "N3.learned",
        (_, Some(Negative::Discount)) => "N4.learned",
        (_, Some(Negative::Disparage)) => "N5.learned",
        (_, Some(Negative::Pressure)) => "N6.learned",
        (_, Some(Negative::Blame)) => "N7.learned",
        (_, Some(Negative::CaveIn)) => "N8.learned",
        (_, Some(Negative::Lecture)) => "N9.learned",
        (_, Some(Negative::Integrity)) => "N10.learned",
        _ => "other.learned",
    }
}

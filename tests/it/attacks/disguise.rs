//! Disguised lines are read like plain ones; what is wrapped around a line changes nothing of it (rows 34, 35, 37, 38, 39, 51).

use sparring::domain::act::{self, Act};
use sparring::domain::lang::Lang;
use sparring::domain::session::Session;
use sparring::domain::transcript::SessionEvent;
use sparring::playtest::attack::disguise::{AROUND, Disguise};

use super::{Base, Faults, play_clean, shown};
use crate::deals;

/// Returns what must be the same of two readings: everything but where it stands.
fn codes(act: &Act) -> String {
    let percents = [act.topic_percent, act.form_percent, act.uptake_percent, act.pre_percent];
    let what = (act.kind, act.stage, act.negative, &act.topic, &act.need, &act.objection, act.consequence);
    format!("{what:?} {:?} {:?} {percents:?} {:?} {:?}", act.asking, act.marks, act.credit, act.arithmetic)
}

fn all_codes(acts: &[Act]) -> Vec<String> {
    acts.iter().map(codes).collect()
}

#[test]
fn a_disguised_session_is_read_and_scored_like_the_plain_one() {
    let mut faults = Faults::default();
    for (base, lang) in
        [(Base::Weak, Lang::Zh), (Base::Weak, Lang::En), (Base::Expert, Lang::Zh), (Base::Expert, Lang::En)]
    {
        let lines = base.lines(lang);
        let plain = play_clean(lang, &lines);
        for disguise in Disguise::ALL {
            let worn: Vec<String> = lines.iter().map(|line| disguise.wear(line)).collect();
            let disguised = play_clean(lang, &worn);
            let whose = format!("{disguise:?} {base:?} {}", lang.code());
            let differs =
                plain.exchanges.iter().zip(&disguised.exchanges).find(|(one, other)| {
                    all_codes(&one.acts) != all_codes(&other.acts) || one.decided != other.decided
                });
            if let Some((one, other)) = differs {
                faults.expect(false, || {
                    format!("{whose}: {}\n    {}\n    {}", other.text, shown(&one.acts), shown(&other.acts))
                });
            }
            let (one, other) = (plain.card.score, disguised.card.score);
            faults.expect(one == other, || format!("{whose}: scores {other}, not {one}"));
        }
    }
    faults.none();
}

#[test]
fn what_stands_around_a_line_does_not_change_how_the_line_is_read() {
    let mut faults = Faults::default();
    let exercise = deals::exercise("retail-service");
    for (base, lang) in
        [(Base::Weak, Lang::Zh), (Base::Weak, Lang::En), (Base::Expert, Lang::Zh), (Base::Expert, Lang::En)]
    {
        let mut session = Session::new(exercise, deals::started(exercise, lang, 7));
        let opening = SessionEvent::Turn(session.hear());
        session.apply(&opening).expect("its own event follows");
        for line in base.lines(lang) {
            let plain = act::read(&line, session.context());
            for (row, head, tail) in AROUND {
                let dressed = format!("{head}{line}{tail}");
                let own = head.len()..head.len() + line.len();
                let acts = act::read(&dressed, session.context());
                let inside: Vec<Act> =
                    acts.iter().filter(|act| act.span.start < own.end && act.span.end > own.start).cloned().collect();
                faults.expect(all_codes(&inside) == all_codes(&plain), || {
                    format!("row {row} {dressed:?}\n    {}\n    {}", shown(&plain), shown(&acts))
                });
                let outside = acts.iter().filter(|act| act.span.end <= own.start || act.span.start >= own.end);
                let counts = outside.clone().any(|act| act.quality_percent() > 0);
                faults.expect(!counts, || format!("row {row} {dressed:?}: counts {}", shown(&acts)));
            }
            let said = SessionEvent::Turn(session.say(&line));
            session.apply(&said).expect("its own event follows");
            let heard = SessionEvent::Turn(session.hear());
            session.apply(&heard).expect("its own event follows");
            if session.reached_end().is_some() {
                break;
            }
        }
    }
    faults.none();
}

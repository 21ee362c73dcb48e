//! Every family of the suite on natural sessions: how it is read and taken, and what it gains.

use sparring::playtest::attack::family::{Family, Ground};
use sparring::playtest::attack::{Expect, GAIN_MAX, families};
use sparring::playtest::dice::Dice;

use super::{Base, Faults, Lang, Played, bout, deal, play, shown, unattacked};

/// Plays a variation of a family, and returns with it the score that it is compared with and whether that passes; none where
/// there is nothing to attack.
fn vary(family: &Family, base: Base, lang: Lang) -> Option<(Played, i64, bool)> {
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let (lines, foreign) = (base.lines(lang), base.lines(other));
    let deal = deal(lang);
    let ground = Ground { deal: &deal, lines: &lines, foreign: Some(&foreign) };
    let variation = family.vary(&ground, Dice::new(7).of(family.name.1))?;
    let against = variation.against.iter().map(|lines| play(lang, lines)).max_by_key(Played::score);
    let (clean, passes) = match against {
        Some(played) => (played.score(), played.card.passed),
        None => {
            let (points, passes) = unattacked(base, if family.speaks_foreign() { other } else { lang });
            (points.hundredths(), passes)
        }
    };
    Some((play(lang, &variation.lines), clean, passes))
}

/// Decent and expert sessions are attacked by `spar playtest --attacks`, which needs an optimised build.
#[test]
fn no_family_lifts_a_weak_session_or_makes_one_pass_and_each_is_taken_as_it_must_be() {
    let mut faults = Faults::default();
    for family in families() {
        for lang in Lang::ALL {
            let Some((played, clean, passes)) = vary(family, Base::Weak, lang) else { continue };
            let whose = format!("row {} {} {}", family.row, family.name.1, lang.code());
            println!("{whose}: {clean} -> {}", played.score());
            faults.expect(passes || !played.card.passed, || format!("{whose} passes with {}", played.score()));
            let most = family.open().map_or(GAIN_MAX, |open| open.gain.max(GAIN_MAX));
            let gain = played.score() - clean;
            faults.expect(family.stands_alone() || gain <= most, || {
                format!("{whose}: {clean} -> {}{}", played.score(), said(&played))
            });
            // What a family is known to break is not asked of it.
            for expect in family.expect.iter().filter(|_| family.open().is_none()) {
                check(*expect, &played, clean, &whose, &mut faults);
            }
        }
    }
    faults.none();
}

/// Notes what is not as it must be.
fn check(expect: Expect, played: &Played, clean: i64, whose: &str, faults: &mut Faults) {
    for exchange in played.attacked() {
        faults.expect(expect.of_exchange(exchange), || format!("{whose}: not {expect:?}: {}", told(exchange)));
    }
    faults.expect(expect.of_session(played, clean), || {
        let caps: Vec<&str> = played.card.caps.iter().map(|cap| cap.id.as_str()).collect();
        format!(
            "{whose}: not {expect:?}: {clean} -> {} {:?} {caps:?}{}",
            played.score(),
            played.card.outcome,
            said(played)
        )
    });
}

/// Returns what the attack said and what came of it.
fn said(played: &Played) -> String {
    played.attacked().map(|exchange| format!("\n    {}", told(exchange))).collect()
}

/// Returns an exchange as it is told in a fault.
fn told(exchange: &bout::Exchange) -> String {
    let trust = exchange.after.trust - exchange.before.trust;
    let patience = exchange.after.patience - exchange.before.patience;
    format!(
        "{}\n    {} (trust {trust:+}, patience {patience:+})\n    -> {:?} {}",
        exchange.text,
        shown(&exchange.acts),
        exchange.decided.kind,
        exchange.reply
    )
}

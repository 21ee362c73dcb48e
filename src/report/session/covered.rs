//! Takes names out of a report on a session: from its head, from all that was said, and from what is said about it.

use super::SessionReport;
use crate::domain::id::TraineeId;
use crate::domain::review::ReviewEvent;
use crate::domain::scorecard::{Evidence, Scorecard};
use crate::report::names::{Cover, Covered, Names};

/// Replaces names everywhere; quotes stay exactly the words of their turn that they mark.
pub(super) fn cover(report: &mut SessionReport, names: &Names) {
    let cover = names.cover(report.trainee.as_deref());
    report.trainee = report.trainee.as_deref().map(|trainee| names.trainee(trainee));
    report.session = names.session(&report.session);
    let mut turns: Vec<(u32, Covered)> = Vec::new();
    for said in &mut report.conversation {
        let covered = cover.covered(&said.text);
        for mark in &mut said.marks {
            (mark.start, mark.end) = covered.span(mark.start, mark.end);
        }
        said.text.clone_from(&covered.text);
        said.heard = said.heard.as_deref().map(|heard| cover.text(heard));
        turns.push((said.turn, covered));
    }
    card(&mut report.scorecard, &report.session, &cover, &turns);
    for event in &mut report.review {
        unnamed(event);
    }
}

/// Takes the reviewer's name and the reason out of what a person said: free words of people about people.
fn unnamed(event: &mut ReviewEvent) {
    let (reviewer, reason) = match event {
        ReviewEvent::Mark(mark) => (Some(&mut mark.reviewer), &mut mark.reason),
        ReviewEvent::Answer { reviewer, reason, .. } | ReviewEvent::Ruling { reviewer, reason, .. } => {
            (Some(reviewer), reason)
        }
        ReviewEvent::Appeal { reason, .. } => (None, reason),
    };
    reason.clear();
    if let (Some(reviewer), Ok(nobody)) = (reviewer, TraineeId::new("reviewer")) {
        *reviewer = nobody;
    }
}

/// Replaces names in a scorecard.
fn card(card: &mut Scorecard, session: &str, cover: &Cover, turns: &[(u32, Covered)]) {
    session.clone_into(&mut card.session);
    let quotes = |evidence: &mut Vec<Evidence>| {
        for quote in evidence {
            let Some((_, covered)) = turns.iter().find(|(turn, _)| *turn == quote.turn) else {
                quote.quote = cover.text(&quote.quote);
                continue;
            };
            (quote.start, quote.end) = covered.span(quote.start, quote.end);
            quote.quote = covered.text.get(quote.start..quote.end).unwrap_or_default().to_owned();
        }
    };
    for criterion in &mut card.criteria {
        criterion.because = cover.text(&criterion.because);
        quotes(&mut criterion.evidence);
    }
    for cap in &mut card.caps {
        cap.because = cover.text(&cap.because);
        quotes(&mut cap.evidence);
    }
    for advice in &mut card.advice {
        advice.quote = cover.text(&advice.quote);
        advice.instead = cover.text(&advice.instead);
    }
    for negative in card.objections.iter_mut().flat_map(|objection| &mut objection.negatives) {
        negative.quote = cover.text(&negative.quote);
    }
}

//! Letters of other alphabets that look like Latin ones: `сost` with a Cyrillic `с` is `cost`.

/// Cyrillic and Greek letters, each followed by the Latin letter it looks like, in either case.
const LOOK_ALIKES: &str = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwӏlґrкkмmтtвbнhпnгrАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSҺHԚQԜWӀI\
                           αaεeιiκkνvοoρpτtυuχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϳj";

/// Letters whose likeness is loose: they count only beside Latin letters.
const LOOSE: &str = "ґкмтвнпгεκτυχγν";

/// Returns whether a letter is of an alphabet that has Latin look-alikes.
pub(super) fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{0370}'..='\u{052f}')
}

/// Returns the Latin letter that a Cyrillic or Greek one looks like.
fn latin(letter: char) -> Option<char> {
    let mut letters = LOOK_ALIKES.chars();
    while let (Some(foreign), Some(latin)) = (letters.next(), letters.next()) {
        if foreign == letter {
            return Some(latin);
        }
    }
    None
}

/// Returns the Latin letter that a letter or its small form looks like.
fn likeness(letter: char) -> Option<char> {
    latin(letter).or_else(|| letter.to_lowercase().next().and_then(latin))
}

/// Returns whether the likeness is close enough without Latin letters around.
fn is_close(letter: char) -> bool {
    likeness(letter).is_some() && !letter.to_lowercase().any(|small| LOOSE.contains(small))
}

/// Replaces look-alikes in every word that has Latin letters or consists of close look-alikes only.
///
/// `рrice` becomes `price`; `привет` stays.
pub(super) fn replace<T>(letters: &mut [(char, T)]) {
    for word in letters.chunk_by_mut(|(left, _), (right, _)| is_letter(*left) == is_letter(*right)) {
        if !word.iter().any(|(letter, _)| is_foreign(*letter)) {
            continue;
        }
        let has_latin = word.iter().any(|(letter, _)| letter.is_ascii_alphabetic());
        if has_latin || word.iter().all(|(letter, _)| is_close(*letter)) {
            for (letter, _) in word {
                if is_foreign(*letter) {
                    *letter = likeness(*letter).unwrap_or(*letter);
                }
            }
        }
    }
}

/// Returns whether a letter belongs to a word of an alphabet: not Han, not a sign.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || is_foreign(letter)
}

//! The learned reader: what a whole line is, told by weights that were fitted to the corpus beside this module.
//!
//! A linear reader: every feature speaks for or against each class by a whole number; a small `network` adds its own points; the
//! class with the most wins. Each reading can be taken apart (`spar label --explain`), the network's by leaving out each word. Knows no deal and no open objection; `read`'s
//! `revise` settles what its word is worth beside the rules: a line read alone is its to decide, except where the manual is
//! categorical; in a session it mends the stage of questions, and what is an ask or mere
//! manners, where it would read them so without the customer's line, too.
//!
//! # The corpus
//!
//! `corpus/{zh,en}/TRADE.tsv`: 89,982 lines over more than 590 trades, each written and coded by hand for this project: the group
//! (`c3`, a contrast set or a family of lines that mean the same; `p7`, the same line in both languages; `s`, alone), the code, the
//! customer's line before or `-`, the line. One group in ten is held back from the training. Of the 2,298 lines that the weights
//! found hardest in a first round, a second reader who saw only the manual and two codes in random order confirmed 97.1 %; the
//! others were recoded or dropped. A later round was written around what weights fitted to four fifths misread in the other fifth.
//! `corpus/measure` is for measuring only: 330 lines in both languages, 200 lines with five rewrites each, and lines of other
//! authors who had seen neither rules nor corpus: 320 in `blind`, 320 a language in `fresh-plain` and in `fresh-hard`. `corpus/customer` has 300 coded lines of customers a language, for
//! `customer_turn`. `cargo run --release --example train` writes the weights and the `network` in 115 seconds of processor time, 72 seconds on two cores;
//! a test fits them again and compares bit for bit.
//!
//! # The ladder
//!
//! Stage macro-F1 (five classes) of the weights alone, on the first 24,839 lines, `cargo run --release --example train -- --measure`:
//!
//! | | zh held back | pairs | rewrites | blind | en held back | pairs | rewrites | blind |
//! | --- | --- | --- | --- | --- | --- | --- | --- | --- |
//! | rules and lists only, no weights | .748 | .788 | .852 | .855 | .658 | .692 | .790 | .762 |
//! | word n-grams and the form of the line | .900 | .907 | .857 | .853 | .833 | .894 | .825 | .784 |
//! | and the customer's line before | .923 | .927 | .926 | .869 | .872 | .935 | .880 | .827 |
//! | and phrase lists, meanings, what was said | .928 | .927 | .932 | .929 | .897 | .910 | .899 | .856 |
//! | and classes of words | .932 | .933 | .939 | .923 | .897 | .922 | .906 | .898 |
//! | and what the rules read | .927 | .937 | .934 | .945 | .900 | .921 | .905 | .901 |
//! | that, and a sentence encoder's vectors | .936 | .937 | .938 | .959 | .912 | .922 | .919 | .906 |
//! | that, and a network of filters over word vectors | .947 | .944 | .953 | .953 | .921 | .942 | .920 | .898 |
//!
//! The rules' row was measured on the first 10,000 lines, of which they had seen none. The classes of words are a
//! multilingual sentence encoder's vectors of single words, put into 256 heaps a language; the network begins with the same vectors
//! in 32 numbers (`word_vectors.bin`, read by the training only). The encoder itself weighs thirty megabytes and counts in floats,
//! and gives less than a network of 450 kilobytes that was fitted to the corpus: it was left out. The last two rows were measured
//! on prototypes (64 numbers a word, averages beside the strongest answers; the network here has half of that at a loss below
//! half a point). Without the encoder's word vectors to begin with the network gains half as much; one for both languages gains as
//! much as one for each, and brings the codes of the same line in both together. Twice the filters, two layers of them and longer
//! fitting gained nothing.
//!
//! The same by size of the corpus, weights without the network:
//!
//! | part of the corpus | zh lines | held back | blind | en lines | held back | blind |
//! | --- | --- | --- | --- | --- | --- | --- |
//! | one in 8 | 979 | .845 | .889 | 1,806 | .811 | .799 |
//! | one in 4 | 1,957 | .861 | .901 | 3,612 | .850 | .788 |
//! | one in 2 | 3,914 | .899 | .925 | 7,224 | .880 | .857 |
//! | all | 7,827 | .927 | .945 | 14,447 | .900 | .901 |
//!
//! The 24,000 lines that came after are harder, many of them written around what was misread, so that figures of the tenth
//! held back of all lines do not follow on from these. What the last 7,132 of them brought, with the network, by stage macro-F1
//! and kappa of the whole coder: `fresh-plain` zh .947/.937 to .937/.929 (four lines), en .926/.912 to .936/.925; `fresh-hard` zh
//! .889/.855 to .896/.867, en .860/.827 to .904/.880. With that the plain lines are where they were wanted (.93/.90).
//!
//! The next 9,988 lines are 4,994 pairs, the same line in both languages, with words of three times or more in the network and
//! 12,400 features a language, as many as fitted beside it: `fresh-plain` zh .935/.925, en .945/.937; `fresh-hard` .888/.863,
//! .903/.880.
//!
//! Four bits a weight instead of eight and 30,000 features in as many bytes lost nothing and gained next to nothing (242 instead
//! of 248 lines misread of the 3,460 measured): size does not bound the reader. Nor did the network's share, anything from a half
//! to one and a half of what it is, make a difference of more than seven lines. What did were the last 8,352 pairs, contrasts
//! around what had been misread (206 lines misread): `fresh-plain` zh .967/.962, en .959/.950; `fresh-hard` .907/.883, .912/.888;
//! pairs 302 to 309 of 330, rewrites zh 471 to 479, en 465 to 465 of 500. Much of that are guesses of a plain fact ("managers do
//! their own rota, I guess"), which the corpus had hardly had: whoever ordered them had looked at the misread rewrites, so that
//! those flatter a little; lines near to one of them were dropped.
//!
//! After them lines told next to nothing more: of the next 8,536 pairs, by five authors and on the contrasts below, the lines that
//! had been held back before were read as well in Chinese (.925/.906) and a little better in English (.886/.858 to .894/.870);
//! `fresh-plain` lost two lines of 320 in each language, `fresh-hard` gained three in Chinese and lost two in English, pairs
//! stayed at 308 of 330, rewrites came to 481 and 468 of 500. Twice as many passes of the network and a larger share for it are in
//! these figures; two networks instead of one read three lines in a thousand better, four passes for one no better. What
//! bounds the reader is neither lines nor size.
//!
//! The last rung, attention over words, brings nothing. Measured on prototypes in floats, fitted like the reader without two
//! tenths of the corpus; stage lines misread of the 9,153 held back, and of all measuring sets and the outside set together:
//!
//! | | held back | other sets | 8 bits |
//! | --- | --- | --- | --- |
//! | weights alone | 878 | | |
//! | weights and the network of filters | 739 | 172 | 0.45 MB |
//! | the network of filters alone | 1,043 | 303 | 0.45 MB |
//! | a transformer alone: two layers, four heads, 64 numbers | 1,173 | 355 | 0.6 MB |
//! | twice as wide, two and a half times as long | 1,124 | 336 | 1.3 MB |
//! | the same as the small one with a window of five words instead of attention | 1,066 | 323 | 0.6 MB |
//! | weights, network and the small one | 738 | 159 | 1.1 MB |
//! | weights, network and the wide one | 725 | 166 | 1.8 MB |
//! | weights, network and the window | 723 | 163 | 1.1 MB |
//!
//! What little they add to weights and network together is that of a second opinion, with or without attention; fitting the
//! small one takes ten minutes on two cores where two are allowed. Every reader of words alone is behind the weights, which
//! see phrase lists, meanings and what the rules read: there, not in words beside one another, is what is left to win.
//!
//! # What is still missed
//!
//! - A trouble asked for in words that name none, in English above all: "how well would you say they are at telling a bad
//!   payer from someone who's had a rough month?", "So, um, one year in, has it grown on people or nah", "and who's looking?".
//!   This is most of what is wrong: problem questions of the held-back tenth have F1 .81 in English, .89 in Chinese.
//! - Trouble words in a question for a fact: "does the money for that sit under IT or under risk?", "备选的那两家是通过什么方式选出来的".
//! - A further trouble against an effect of the one admitted: "Besides being late, is anything else off with them?",
//!   "加得准吗,会不会这头空跑那头挤爆?".
//! - Irony and idiom: "指望小老板守时交票 比盼月亮西边出来还难 不是么" is rhetorical and read as a problem question.
//! - Confirmations by the concern's own picture: "images stay in house, are you at peace on the face photos now?".
//! - Misdeeds told politely: "oh there'll be a thank you, two percent of contract back to your manager in cash".
//! - Two functions in one line count once: the code of the whole line is that of its main act.

pub mod class;
pub mod features;
pub mod network;
pub mod weights;
mod words;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Act, Kind, Stage};
use crate::domain::lang::Lang;
use crate::domain::memo::{Owner, TEXTS_MAX_LARGE, remembered};
use crate::domain::text::normal;
pub use class::{CLASSES, Class};
pub use features::{Feature, Space};
use features::{GoingOn, Heard};
use network::{Inner, Network};
use weights::{EMBEDDED, Place, Weights};
use words::{Tokens, words};

/// How a line was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    points: Points,
}

/// One feature's part in a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the feature is taken from.
    pub space: Space,
    /// The words or the name of the feature.
    pub text: String,
    /// How much it spoke for the class rather than for the one it is compared with.
    pub points: i32,
}

/// Points that make a reading sure. One step of the training is 1/4096, and features count in eighths.
pub const POINTS_SURE: i32 = 8 * 4096;

impl Verdict {
    /// Returns the class with the most points.
    pub fn best(&self) -> Class {
        CLASSES[self.first_two().0].1
    }

    /// Returns the class that comes second.
    pub fn second(&self) -> Class {
        CLASSES[self.first_two().1].1
    }

    /// Returns how many points a class has.
    pub fn points(&self, class: Class) -> i32 {
        self.points[class.index()]
    }

    /// Returns how sure the best class is, 50 to 99.
    pub fn confidence(&self) -> u8 {
        let (best, second) = self.first_two();
        let lead = self.points[best] - self.points[second];
        u8::try_from(50 + (lead.clamp(0, POINTS_SURE) * 49) / POINTS_SURE).unwrap_or(50)
    }

    /// Returns the places of the two classes with the most points; of equals those that come first in `CLASSES`.
    fn first_two(&self) -> (usize, usize) {
        let points = &self.points;
        let mut found = if points[1] > points[0] { (1, 0) } else { (0, 1) };
        for place in 2..points.len() {
            if points[place] > points[found.0] {
                found = (place, found.0);
            } else if points[place] > points[found.1] {
                found.1 = place;
            }
        }
        found
    }
}

/// Points of each class.
type Points = [i32; CLASSES.len()];

/// What the words of a line say, whatever stands before them and whatever the rules made of them.
struct Said {
    tokens: Tokens,
    points: Points,
    inner: Inner,
}

/// What the customer's line says for the reading of any line after it.
struct Before {
    heard: Heard,
    points: Points,
    inner: Inner,
}

/// A line with what its words and what the rules made of it say, whatever stands before it.
pub struct Stretch {
    lang: Lang,
    said: Rc<Said>,
    of_rules: Points,
    /// What the rules read it as.
    read: (Option<Stage>, Kind),
    /// What going on from the customer's line says, by how it goes on: there are few ways.
    of_going_on: RefCell<Vec<(Option<GoingOn>, Points)>>,
}

/// Reads a line after what the rules made of it; `before` is the customer's line.
pub fn judge(line: &str, before: Option<&str>, acts: &[Act]) -> Verdict {
    Stretch::of(line, acts).after(before)
}

impl Stretch {
    /// Returns a line with what the rules made of it.
    pub fn of(line: &str, acts: &[Act]) -> Self {
        let lang = Lang::of(line);
        let weights = Weights::of(EMBEDDED, lang);
        let network = network::embedded();
        let said = said(line, &weights, network);
        let of_rules = told(&weights, |take| features::visit_rules(acts, take));
        let (stage, kind, _) = super::summary(acts);
        Self { lang, said, of_rules, read: (stage, kind), of_going_on: RefCell::default() }
    }

    /// Reads it after the customer's line.
    ///
    /// The points of a class are a sum over features and, inside of the network, over answers, so that what the line and what
    /// the customer's line bring is worked out once for each and added: no feature stands on both sides.
    pub fn after(&self, before: Option<&str>) -> Verdict {
        let weights = Weights::of(EMBEDDED, self.lang);
        let network = network::embedded();
        let before = before.map(|line| heard(line, self.lang, &weights, network));
        let of_said = self.of_going_on(before.as_ref().map(|before| before.heard.before(&self.said.tokens)), &weights);
        let of_network = network.settled(&self.said.inner, before.as_ref().map(|before| &before.inner));
        let of_before = before.as_ref().map(|before| &before.points);
        let parts = [Some(&self.said.points), of_before, Some(&self.of_rules), Some(&of_said), Some(&of_network)];
        let mut points = weights.biases();
        for part in parts.into_iter().flatten() {
            points.iter_mut().zip(part).for_each(|(points, more)| *points += more);
        }
        Verdict { points }
    }
}

impl Stretch {
    /// Returns what going on from the customer's line says.
    fn of_going_on(&self, going_on: Option<GoingOn>, weights: &Weights) -> Points {
        let mut known = self.of_going_on.borrow_mut();
        if let Some((_, points)) = known.iter().find(|(known, _)| *known == going_on) {
            return *points;
        }
        let points = told(weights, |take| features::visit_said(going_on, self.read, take));
        known.push((going_on, points));
        points
    }
}

/// Returns what the words of a line say.
fn said(line: &str, weights: &Weights, network: &Network) -> Rc<Said> {
    remembered!(TEXTS_MAX_LARGE; Rc<Said>: Owner::NOBODY, line, |line| {
        let text = normal(line);
        let (tokens, words) = (Tokens::of(&text), words(&text, weights));
        let points = told(weights, |take| features::visit_words(&text, &tokens, &words, take));
        Rc::new(Said { points, inner: network.inner_of_line(&words), tokens })
    })
}

/// Lines of the customer's whose part in readings is kept: some 2,500 bytes each.
const BEFORES_MAX: usize = 2_000;

/// Returns what the customer's line says; its features are looked up among the weights of the trainee's language.
fn heard(before: &str, lang: Lang, weights: &Weights, network: &Network) -> Rc<Before> {
    remembered!(BEFORES_MAX; Rc<Before>: Owner::of_lang(lang), before, |before| {
        let points = told(weights, |take| features::visit_before(before, weights, take));
        Rc::new(Before { heard: Heard::of(before), points, inner: network.inner_of_before(before, weights) })
    })
}

/// Returns what features say for each class, each feature once.
fn told(weights: &Weights, visit: impl FnOnce(&mut dyn FnMut(Feature))) -> Points {
    let mut found: Vec<(Place, Space)> = Vec::with_capacity(FOUND_USUAL);
    visit(&mut |feature| found.extend(weights.place(feature.hash).map(|place| (place, feature.space))));
    let mut points = [0; CLASSES.len()];
    let mut add = |place: Place, space: Space| {
        weights.at(place, space).for_each(|weight| points[weight.class] += weight.points);
    };
    // Which come twice is told by a table of those that came before; at most half of it is taken.
    let mut seen = vec![u64::MAX; (2 * found.len()).next_power_of_two()];
    for (place, space) in found {
        let key = u64::from(place.at) << 8 | space as u64;
        let mut slot = place.at.wrapping_mul(0x9e37_79b9).rotate_right(16) as usize;
        loop {
            slot &= seen.len() - 1;
            if seen[slot] == key {
                break;
            }
            if seen[slot] == u64::MAX {
                seen[slot] = key;
                add(place, space);
                break;
            }
            slot += 1;
        }
    }
    points
}

/// Returns what spoke for a class rather than for another, the most telling first.
pub fn explain(line: &str, before: Option<&str>, acts: &[Act], class: Class, rather_than: Class) -> Vec<Part> {
    let weights = Weights::of(EMBEDDED, Lang::of(line));
    let mut parts = Vec::new();
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    features::visit(line, before, acts, &weights, &mut |feature| {
        if !seen.insert(feature.hash) {
            return;
        }
        let of = |class: Class| {
            let place = weights.place(feature.hash);
            let all = place.into_iter().flat_map(|place| weights.at(place, feature.space));
            all.filter(|weight| weight.class == class.index()).map(|weight| weight.points).sum::<i32>()
        };
        let points = of(class) - of(rather_than);
        if points != 0 {
            parts.push(Part { space: feature.space, text: feature.name(), points });
        }
    });
    for (word, points) in network::embedded().parts(line, before, class.index(), rather_than.index()) {
        if points != 0 {
            parts.push(Part { space: Space::Network, text: word, points });
        }
    }
    parts.sort_by_key(|part| (-part.points.abs(), part.space));
    parts
}

/// How many features of a line have weights, doubles and all: enough for most.
const FOUND_USUAL: usize = 256;

/// Returns the class of a line whose acts these are: that of its main act.
pub fn class_of(acts: &[Act]) -> Class {
    let main = super::main_act(acts);
    main.map_or(Class { kind: Kind::Other, stage: None, negative: None }, |act| {
        let (stage, kind, _) = super::summary(acts);
        Class { kind, stage, negative: act.negative.filter(|_| kind == Kind::Negative) }
    })
}

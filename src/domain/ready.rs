//! Tables that the program carries ready, in files that are read where they lie: to make them anew took most of the time in
//! which one session is scored.
//!
//! A table is made of lists of numbers, whose bytes are the same in a file as in memory, so that nothing is unpacked and only
//! what is looked at is ever read. A file begins with a hash of what its table was made of; where that is another, the table is
//! made anew: whoever changes a list of words loses nothing but time, until `cargo run --example ready` writes the files anew.
//! A change of the code that makes a table is not seen: a test tells of it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

/// Numbers of up to four bytes each, of as many as the largest takes, the lowest first. Larger ones become the largest.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    /// Bytes that each takes.
    width: usize,
    /// The numbers, and so many bytes behind them that the last can be read as if it took four.
    bytes: Cow<'static, [u8]>,
}

/// Most bytes that a number takes.
const WIDTH_MAX: usize = size_of::<u32>();

impl Numbers {
    /// Returns how many there are.
    pub(crate) fn len(&self) -> usize {
        (self.bytes.len() - WIDTH_MAX) / self.width
    }

    /// Returns the number at a place.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> usize {
        let from = place * self.width;
        let four = self.bytes[from..from + WIDTH_MAX].try_into().map_or(0, u32::from_le_bytes);
        (four & u32::MAX >> (u8::BITS as usize * (WIDTH_MAX - self.width))) as usize
    }
}

/// Returns the first of so many places that is not before what is looked for.
fn first(count: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = usize::midpoint(from, to);
        if is_before(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}

impl Default for Numbers {
    fn default() -> Self {
        Self { width: 1, bytes: Cow::Borrowed(&[0; WIDTH_MAX]) }
    }
}

impl FromIterator<usize> for Numbers {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let numbers: Vec<u32> = numbers.into_iter().map(|number| u32::try_from(number).unwrap_or(u32::MAX)).collect();
        let largest = numbers.iter().max().copied().unwrap_or(0);
        let width = (u32::BITS - largest.leading_zeros()).div_ceil(u8::BITS).max(1) as usize;
        let mut bytes = vec![0; numbers.len() * width + WIDTH_MAX];
        // Each is written as if it took four, and what is more than it takes is no more than zeros.
        for (place, number) in numbers.into_iter().enumerate() {
            bytes[place * width..][..WIDTH_MAX].copy_from_slice(&number.to_le_bytes());
        }
        Self { width, bytes: Cow::Owned(bytes) }
    }
}

/// Numbers in groups, which are numbered themselves.
#[derive(Debug, Clone, Default)]
pub(crate) struct Groups {
    /// Where each group begins, and where the last one ends.
    starts: Numbers,
    all: Numbers,
}

impl Groups {
    /// Puts numbers into so many groups, in each in the order in which they come.
    pub(crate) fn of(count: usize, pairs: &[(usize, usize)]) -> Self {
        let mut starts = vec![0; count + 1];
        pairs.iter().for_each(|(group, _)| starts[group + 1] += 1);
        for group in 0..count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut all = vec![0; pairs.len()];
        for (group, number) in pairs {
            all[next[*group]] = *number;
            next[*group] += 1;
        }
        Self { starts: starts.into_iter().collect(), all: all.into_iter().collect() }
    }

    /// Returns how many groups there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Returns the numbers of a group.
    #[inline]
    pub(crate) fn get(&self, group: usize) -> impl Iterator<Item = usize> + use<'_> {
        self.places(group).map(|place| self.all.at(place))
    }

    /// Returns the number at a place among all.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> usize {
        self.all.at(place)
    }

    /// Returns all numbers, group by group.
    pub(crate) fn into_all(self) -> Numbers {
        self.all
    }

    /// Returns where the numbers of a group stand among all.
    #[inline]
    pub(crate) fn places(&self, group: usize) -> Range<usize> {
        self.starts.at(group)..self.starts.at(group + 1)
    }
}

/// Texts, by their places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    /// Where each ends.
    ends: Numbers,
    bytes: Cow<'static, [u8]>,
}

impl Texts {
    /// Returns how many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the bytes of the text at a place.
    fn bytes(&self, place: usize) -> &[u8] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends.at(before));
        &self.bytes[start..self.ends.at(place)]
    }

    /// Returns the text at a place.
    pub(crate) fn get(&self, place: usize) -> &str {
        std::str::from_utf8(self.bytes(place)).unwrap_or_default()
    }

    /// Returns the first place, of sorted texts, whose text does not stand before another one.
    pub(crate) fn first_from(&self, text: &str) -> usize {
        first(self.len(), |place| self.bytes(place) < text.as_bytes())
    }
}

impl<'t> FromIterator<&'t str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let (mut ends, mut bytes) = (Vec::new(), Vec::new());
        for text in texts {
            bytes.extend_from_slice(text.as_bytes());
            ends.push(bytes.len());
        }
        Self { ends: ends.into_iter().collect(), bytes: Cow::Owned(bytes) }
    }
}

/// Keys, numbered in an order of their own; finds the number of one.
///
/// They stand in drawers by the first bits of what they are mixed to, and are told apart there by the 32 bits after these.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys {
    /// How many of the first bits tell the drawer; 0 where there is no key.
    drawer_bits: usize,
    /// What tells the keys of each drawer apart.
    marks: Groups,
}

impl Keys {
    /// Takes in keys; the same one may come again and again.
    pub(crate) fn of(keys: impl IntoIterator<Item = u64>) -> Self {
        let keys = in_order(&keys.into_iter().map(mixed).collect::<Vec<u64>>());
        // Some two to four keys a drawer.
        let drawer_bits = if keys.is_empty() { 0 } else { (keys.len() / 2).max(2).ilog2() as usize };
        let mut places: Vec<(usize, usize)> = keys.into_iter().map(|mixed| place(mixed, drawer_bits)).collect();
        places.dedup();
        Self { drawer_bits, marks: Groups::of(1 << drawer_bits, &places) }
    }

    /// Returns how many there are.
    pub(crate) fn len(&self) -> usize {
        self.marks.all.len()
    }

    /// Returns the number of a key, below how many there are; none when it is not among them.
    #[inline]
    pub(crate) fn number(&self, key: u64) -> Option<usize> {
        if self.drawer_bits == 0 {
            return None;
        }
        let (drawer, mark) = place(mixed(key), self.drawer_bits);
        self.marks.places(drawer).find(|number| self.marks.at(*number) == mark)
    }

    /// Returns whether a key is among them.
    pub(crate) fn has(&self, key: u64) -> bool {
        self.number(key).is_some()
    }
}

/// Returns mixed keys in rising order, each once. They are spread evenly: once they stand by how they begin, each is near its place.
fn in_order(keys: &[u64]) -> Vec<u64> {
    let bits = keys.len().max(2).ilog2();
    let first = |key: u64| (key >> (u64::BITS - bits)) as usize;
    let mut places = vec![0; 1 << bits];
    keys.iter().for_each(|key| places[first(*key)] += 1);
    let mut next = 0;
    for place in &mut places {
        (*place, next) = (next, next + *place);
    }
    let mut sorted = vec![0; keys.len()];
    for key in keys {
        let place = &mut places[first(*key)];
        sorted[*place] = *key;
        *place += 1;
    }
    for at in 1..sorted.len() {
        let key = sorted[at];
        let mut place = at;
        while place > 0 && sorted[place - 1] > key {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = key;
    }
    sorted.dedup();
    sorted
}

/// Returns the drawer and the mark of a mixed key.
#[inline]
fn place(mixed: u64, drawer_bits: usize) -> (usize, usize) {
    ((mixed >> (u64::BITS as usize - drawer_bits)) as usize, (mixed << drawer_bits >> u32::BITS) as usize)
}

/// Mixes a key, so that its first bits depend on all of it.
#[inline]
fn mixed(key: u64) -> u64 {
    (key ^ key >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// What can be kept in a file.
pub(crate) trait Kept: Sized {
    /// Adds it to a file.
    fn keep(&self, file: &mut Vec<u8>);

    /// Takes it off the beginning of what is left of a file; none when the file has another form.
    fn take(file: &mut &'static [u8]) -> Option<Self>;
}

impl Kept for usize {
    fn keep(&self, file: &mut Vec<u8>) {
        file.extend(u32::try_from(*self).unwrap_or(u32::MAX).to_le_bytes());
    }

    fn take(file: &mut &'static [u8]) -> Option<Self> {
        let (number, rest) = file.split_first_chunk()?;
        *file = rest;
        Some(u32::from_le_bytes(*number) as usize)
    }
}

impl Kept for Cow<'static, [u8]> {
    fn keep(&self, file: &mut Vec<u8>) {
        self.len().keep(file);
        file.extend_from_slice(self);
    }

    fn take(file: &mut &'static [u8]) -> Option<Self> {
        let count = usize::take(file)?;
        let (bytes, rest) = file.split_at_checked(count)?;
        *file = rest;
        Some(Cow::Borrowed(bytes))
    }
}

impl<T: Kept> Kept for Vec<T> {
    fn keep(&self, file: &mut Vec<u8>) {
        self.len().keep(file);
        self.iter().for_each(|each| each.keep(file));
    }

    fn take(file: &mut &'static [u8]) -> Option<Self> {
        let count = usize::take(file)?;
        (0..count).map(|_| T::take(file)).collect()
    }
}

/// Makes a table one that can be kept, part by part: `kept!(Keys { drawer_bits, marks })`.
macro_rules! kept {
    ($table:ident { $($part:tt),+ }) => {
        impl $crate::domain::ready::Kept for $table {
            fn keep(&self, file: &mut Vec<u8>) {
                $($crate::domain::ready::Kept::keep(&self.$part, file);)+
            }

            fn take(file: &mut &'static [u8]) -> Option<Self> {
                Some(Self { $($part: $crate::domain::ready::Kept::take(file)?),+ })
            }
        }
    };
}
pub(crate) use kept;

kept!(Numbers { width, bytes });
kept!(Groups { starts, all });
kept!(Texts { ends, bytes });
kept!(Keys { drawer_bits, marks });

/// A table that the program carries.
pub(crate) struct Ready<T> {
    /// Its file, from the project's folder.
    pub(crate) path: &'static str,
    /// What the file holds.
    pub(crate) file: &'static [u8],
    /// Returns a hash of what it is made of.
    pub(crate) of: fn() -> u64,
    /// Makes it.
    pub(crate) make: fn() -> T,
}

impl<T: Kept> Ready<T> {
    /// Returns the table.
    pub(crate) fn table(&self) -> T {
        opened(self.file, self.of).unwrap_or_else(self.make)
    }

    /// Returns the file as it is to be.
    pub(crate) fn written(&self) -> File {
        File { path: self.path, kept: self.file, made: closed(&(self.make)(), (self.of)()) }
    }
}

/// A file of a table.
pub struct File {
    /// Where it is, from the project's folder.
    pub path: &'static str,
    /// What it holds.
    pub kept: &'static [u8],
    /// What it is to hold.
    pub made: Vec<u8>,
}

/// Are all tables made anew?
static ANEW: AtomicBool = AtomicBool::new(false);

/// Makes every table anew that this program uses from now on, so that what is written depends on no file of before.
pub fn make_anew() {
    ANEW.store(true, Ordering::Relaxed);
}

/// Returns the table of a file; none when it was made of something else.
pub(crate) fn opened<T: Kept>(file: &'static [u8], of: impl FnOnce() -> u64) -> Option<T> {
    let (hash, mut rest) = file.split_first_chunk()?;
    let is_it = !ANEW.load(Ordering::Relaxed) && u64::from_le_bytes(*hash) == of();
    is_it.then(|| T::take(&mut rest)).flatten()
}

/// Returns the file of a table.
pub(crate) fn closed<T: Kept>(table: &T, of: u64) -> Vec<u8> {
    let mut file = of.to_le_bytes().to_vec();
    table.keep(&mut file);
    file
}

/// Returns a hash that tells in no time whether texts are those that something was made of.
///
/// Tells old texts from new ones, and keeps nobody out: it is no check of who wrote them.
pub fn hash_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> u64 {
    let mixed = |hash: u64, more: u64| (hash ^ more).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    texts.into_iter().fold(0, |hash, text| {
        let (eights, rest) = text.as_bytes().as_chunks::<8>();
        let hash = eights.iter().fold(hash ^ text.len() as u64, |hash, eight| mixed(hash, u64::from_le_bytes(*eight)));
        rest.iter().fold(hash, |hash, byte| mixed(hash, u64::from(*byte)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of everything that one may be made of.
    struct Table {
        keys: Keys,
        texts: Vec<Texts>,
    }

    kept!(Table { keys, texts });

    #[test]
    fn what_is_kept_comes_back() {
        let known = [7, 1 << 40, u64::MAX, 0];
        let made = Table {
            keys: Keys::of(known.into_iter().chain(known)),
            texts: vec![["贵", "", "how"].into_iter().collect()],
        };
        let file: &'static [u8] = closed(&made, 5).leak();
        assert!(opened::<Table>(file, || 6).is_none());
        assert!(opened::<Table>(&file[..file.len() - 1], || 5).is_none());
        let Table { keys, texts } = opened(file, || 5).expect("it is of five");
        let mut numbers = known.map(|key| keys.number(key));
        numbers.sort();
        assert_eq!(numbers, [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!((keys.number(8), keys.len()), (None, 4));
        assert_eq!((0..texts[0].len()).map(|place| texts[0].get(place)).collect::<Vec<_>>(), ["贵", "", "how"]);
    }

    #[test]
    fn no_key_is_among_none() {
        assert!(!Keys::default().has(0));
        assert!(!Keys::of([]).has(0));
    }

    #[test]
    fn numbers_keep_their_order_in_their_groups_and_take_the_bytes_they_need() {
        let groups = Groups::of(3, &[(2, 9), (0, 70_000), (2, 1), (0, 5)]);
        let all: Vec<Vec<usize>> = (0..groups.len()).map(|group| groups.get(group).collect()).collect();
        assert_eq!(all, [vec![70_000, 5], vec![], vec![9, 1]]);
        for largest in [0, 255, 256, 65_535, 65_536, 1 << 24, u32::MAX as usize] {
            let numbers: Numbers = [largest, 3, largest].into_iter().collect();
            assert_eq!((numbers.len(), [0, 1, 2].map(|place| numbers.at(place))), (3, [largest, 3, largest]));
        }
    }
}

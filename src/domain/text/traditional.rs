//! Traditional characters to simplified ones, one by one: `數據` becomes `数据`.
//!
//! Single characters only. Where a traditional character has several simplified ones the first of the table is taken,
//! which suffices for matching, since both sides of a comparison go through it.
//!
//! The table is from OpenCC (BYVoid and contributors), Apache License 2.0; see `traditional.txt`.

use std::sync::LazyLock;

/// First character of the basic Han block.
const FIRST: u32 = 0x4e00;

/// One past the last character of the basic Han block.
const END: u32 = 0xa000;

/// For each character of the basic Han block its simplified form.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..END).filter_map(char::from_u32).collect();
    for line in include_str!("traditional.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut letters = line.chars();
        while let (Some(traditional), Some(simplified)) = (letters.next(), letters.next()) {
            if let Some(place) = place(traditional).and_then(|place| table.get_mut(place)) {
                *place = simplified;
            }
        }
    }
    table
});

/// Returns where a character of the basic Han block stands in the table.
fn place(letter: char) -> Option<usize> {
    let code = u32::from(letter);
    (FIRST..END).contains(&code).then(|| (code - FIRST) as usize)
}

/// Returns the simplified form of a character: `數` gives `数`; everything else, `数` and `a` too, gives itself.
pub(super) fn simplified(letter: char) -> char {
    place(letter).and_then(|place| SIMPLIFIED.get(place)).copied().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_simplified_character_is_traditional_itself() {
        for letter in SIMPLIFIED.iter() {
            assert_eq!(simplified(*letter), *letter);
        }
    }

    #[test]
    fn traditional_text_becomes_simplified() {
        let text: String = "客戶數據、預算與離職率，裏面、這邊、臺灣、妳".chars().map(simplified).collect();
        assert_eq!(text, "客户数据、预算与离职率，里面、这边、台湾、你");
    }
}

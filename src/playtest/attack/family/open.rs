//! What families of attacks are allowed to gain, and which are not withstood yet.

/// A family that is not withstood yet: how far it may go until it is. A bound that has to rise is named where it is committed.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// Its row.
    pub(super) row: u8,
    /// The most that it gains on a weak session, in hundredths of a point.
    pub gain: i64,
    /// Why, in Chinese and in English.
    pub why: (&'static str, &'static str),
}

/// Why a line that is no use may gain a little all the same.
const ANOTHER_COURSE: (&str, &str) = (
    "多一句话，客户的回答和异议出现的时候就变了，后面的话碰巧多得一点",
    "a line more changes what the customer answers and when a concern comes up, which later lines happen to meet",
);

/// The families that are not withstood yet.
pub(super) const OPEN: [Open; 12] = [
    Open { row: 1, gain: 150, why: ANOTHER_COURSE },
    Open {
        row: 4,
        gain: 0,
        why: (
            "外行业的影响问题有时被当成切题",
            "a textbook's effect question is at times taken for one about the deal",
        ),
    },
    Open { row: 6, gain: 200, why: ANOTHER_COURSE },
    Open { row: 8, gain: 200, why: ANOTHER_COURSE },
    Open { row: 13, gain: 200, why: ANOTHER_COURSE },
    Open {
        row: 14,
        gain: 0,
        why: (
            "把客户的客套话说回去，有时被当成一步",
            "a courtesy of the customer's said back is at times taken for a step",
        ),
    },
    Open { row: 27, gain: 250, why: ANOTHER_COURSE },
    Open { row: 29, gain: 200, why: ANOTHER_COURSE },
    Open {
        row: 30, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 35,
        gain: 150,
        why: ("附在推销话后面的指令，会让整句不算", "a command of some length excuses a short pitch before it"),
    },
    Open {
        row: 46, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 51,
        gain: 0,
        why: (
            "一个英文标题偶尔会改变客户接下来的话",
            "an English heading at times changes what the customer says next",
        ),
    },
];

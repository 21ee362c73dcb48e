//! What families of attacks are allowed to gain, and which are not withstood yet.

/// What some rows of the page let an attack gain on a weak session, in hundredths of a point: what they say is credited.
pub(super) const ALLOWED: [(u8, i64); 2] = [
    // The customer's words said back are worth half, once.
    (14, 240),
    // An acceptance is credited on an open objection, once.
    (24, 200),
];

/// A family that is not withstood yet: how far it may go until it is. The bounds may only fall.
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
pub(super) const OPEN: [Open; 17] = [
    Open { row: 1, gain: 150, why: ANOTHER_COURSE },
    Open {
        row: 4,
        gain: 0,
        why: (
            "外行业的影响问题有时被当成切题",
            "a textbook's effect question is at times taken for one about the deal",
        ),
    },
    Open { row: 5, gain: 150, why: ANOTHER_COURSE },
    Open { row: 6, gain: 150, why: ANOTHER_COURSE },
    Open { row: 8, gain: 200, why: ANOTHER_COURSE },
    Open {
        row: 13,
        gain: 0,
        why: ("个别没说过的愿望，没被当成捏造", "a few wishes that the customer never had are not noticed in a quote"),
    },
    Open {
        row: 15,
        gain: 0,
        why: (
            "资料里的陈述加问号，个别仍被当成提问",
            "a few claims with a question mark are still taken for questions",
        ),
    },
    Open { row: 19, gain: 150, why: ANOTHER_COURSE },
    Open {
        row: 21,
        gain: 250,
        why: (
            "资料上的价格算一遍，客户应了就按半个方面算",
            "a sum on the price alone counts half a facet of value where the customer answers",
        ),
    },
    Open { row: 27, gain: 250, why: ANOTHER_COURSE },
    Open { row: 29, gain: 200, why: ANOTHER_COURSE },
    Open {
        row: 30, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 35,
        gain: 0,
        why: ("附在推销话后面的指令，会让整句不算", "a command of some length excuses a short pitch before it"),
    },
    Open { row: 39, gain: 300, why: ("拼音遮住了推销话", "pinyin hides pitches") },
    Open {
        row: 46, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 51, gain: 0, why: ("前缀会改变一句话的切分", "a prefix changes where a line is cut into acts")
    },
    Open {
        row: 52,
        gain: 0,
        why: ("个别简报问法没有被认出", "a few wordings for what the brief says are not known again"),
    },
];

//! What families of attacks are allowed to gain, and which are not withstood yet.

/// What some rows of the page let an attack gain on a weak session, in hundredths of a point: what they say is credited.
pub(super) const ALLOWED: [(u8, i64); 5] = [
    // References to nothing in particular are worth half, and at most two of them count beside each that is specific.
    (12, 320),
    // The customer's words said back are worth half, once.
    (14, 240),
    // Of many questions the best two count: two implications of fourteen points' three.
    (16, 1_400),
    // An acceptance is credited on an open objection, once, and so is hearing it first: three tenths of the fourteen points.
    (24, 420),
    // A confirmation is worth half where the customer replies.
    (26, 240),
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

/// The families that are not withstood yet.
pub(super) const OPEN: [Open; 21] = [
    Open {
        row: 3,
        gain: 0,
        why: ("换着需求一口气全问，会高过 15 分", "all four types asked of one need after another score above 15"),
    },
    Open {
        row: 11, gain: 0, why: ("一串诱导提问，会略高过 30 分", "a row of leading questions scores just above 30")
    },
    Open {
        row: 4,
        gain: 0,
        why: (
            "外行业的影响问题有时被当成切题",
            "a textbook's effect question is at times taken for one about the deal",
        ),
    },
    Open {
        row: 5,
        gain: 150,
        why: (
            "多一句空问，会改变后面的话怎么算承接",
            "an idle question changes what later lines are taken to build on",
        ),
    },
    Open {
        row: 6,
        gain: 150,
        why: (
            "追问改变了客户的回答，后面的难点问题因此更值钱",
            "asking again changes the customer's answers, and with them what a later problem question is worth",
        ),
    },
    Open {
        row: 12,
        gain: 400,
        why: ("泛泛的引用有时按具体的承接算", "a reference to nothing in particular at times counts as a specific one"),
    },
    Open {
        row: 13,
        gain: 150,
        why: (
            "数字没有说出口的引用，有时没被当成捏造",
            "some figures that the customer never named are not noticed in a quote",
        ),
    },
    Open {
        row: 15,
        gain: 400,
        why: ("资料里的陈述加问号，有时被当成提问", "a claim with a question mark is at times taken for a question"),
    },
    Open {
        row: 19,
        gain: 500,
        why: ("长段闲话里的指代被当成承接", "references within long padding are taken for building on answers"),
    },
    Open {
        row: 22,
        gain: 200,
        why: (
            "末尾再说一句，改变了异议出现的时候",
            "a line more at the end changes which concerns the customer raises",
        ),
    },
    Open {
        row: 23,
        gain: 200,
        why: (
            "末尾再说一句，改变了异议出现的时候",
            "a line more at the end changes which concerns the customer raises",
        ),
    },
    Open {
        row: 26,
        gain: 750,
        why: ("“没问题吧”有时被当成难点或现状提问", "`no problem, right?` is at times taken for a question of its own"),
    },
    Open {
        row: 29,
        gain: 200,
        why: (
            "利益的说法换来的反应，改变了后面的话",
            "what the wording of a benefit is met with changes what is said later",
        ),
    },
    Open {
        row: 30, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 34,
        gain: 200,
        why: ("句尾加指令，会让一句空话不计", "an instruction behind an empty line excuses the line"),
    },
    Open {
        row: 35,
        gain: 200,
        why: ("句尾加指令，会让一句空话不计", "an instruction behind an empty line excuses the line"),
    },
    Open { row: 39, gain: 300, why: ("拼音遮住了推销话", "pinyin hides pitches") },
    Open {
        row: 42,
        gain: 220,
        why: ("碎句里偶有一句被当成有用的话", "one of the tiny turns is at times taken for something of use"),
    },
    Open {
        row: 46, gain: 0, why: ("个别承诺的说法没有被认出", "a few wordings of a promise are not known again")
    },
    Open {
        row: 51, gain: 150, why: ("前缀会改变一句话的切分", "a prefix changes where a line is cut into acts")
    },
    Open {
        row: 52,
        gain: 0,
        why: ("个别简报问法没有被认出", "a few wordings for what the brief says are not known again"),
    },
];

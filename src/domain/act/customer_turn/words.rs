//! Words that weigh in a customer's turn by where they stand in it; those that weigh anywhere are in the `lexicon`.

/// How the clause opens that tells what follows from a condition.
pub(super) const THEN_ZH: [&str; 20] = [
    "就",
    "那就",
    "那我",
    "那咱",
    "我就",
    "我们就",
    "咱就",
    "咱们就",
    "咱",
    "马上",
    "立马",
    "立刻",
    "当场",
    "我签",
    "我买",
    "我掏",
    "我同意",
    "一切",
    "都好",
    "合同",
];

/// The same in English.
pub(super) const THEN_EN: [&str; 22] = [
    " then ",
    " and ill",
    " and well",
    " and were",
    " and we ",
    " and its ",
    " and i ",
    " and youve",
    " we sign",
    " we start",
    " we go",
    " ill ",
    " well ",
    " id ",
    " wed ",
    " youve got",
    " youre in",
    " were in",
    " were on",
    " deal",
    " no problem",
    " we can ",
];

/// Who acts on the customer's side, with the verb's beginning.
pub(super) const DOERS_ZH: [&str; 46] = [
    "我来",
    "我去",
    "我让",
    "我叫",
    "我请",
    "我约",
    "我带",
    "我找",
    "我派",
    "我安排",
    "我发",
    "我给你",
    "我给",
    "我把",
    "我定",
    "我签",
    "我批",
    "我报",
    "我交",
    "我送",
    "我寄",
    "我转",
    "我拉",
    "我催",
    "我明",
    "我今",
    "我下",
    "我周",
    "我这就",
    "我现在",
    "我马上",
    "我月",
    "我亲自",
    "我负责",
    "我牵头",
    "让他",
    "让她",
    "让小",
    "叫上",
    "带上",
    "安排",
    "发你",
    "给你们",
    "给你",
    "交到",
    "寄出",
];

/// Words that deny.
pub(super) const DENIALS: [&str; 28] = [
    "not", "no", "never", "nobody", "none", "nothing", "cant", "cannot", "wont", "dont", "doesnt", "didnt", "isnt",
    "arent", "wasnt", "werent", "wouldnt", "couldnt", "shouldnt", "havent", "hasnt", "hadnt", "aint", "neither", "nor",
    "too", "without", "hardly",
];

/// Words that count.
pub(super) const COUNTS: [&str; 26] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "couple", "both",
    "half", "dozen",
];

/// Characters that stand in complaints more than in plain facts; each little by itself.
pub(super) const COMPLAINING: &str = "又老总光白硬愣死坏瞎跑找等怕骂急哭扔丢错乱断停漏卡慢堵压拖熬全都才连";

/// Characters that add nothing to a yes.
pub(super) const FILLERS: &str = "的了呢吧啊呀哦嗯那就也都很挺我你这个么是有点哈嘛啦";

/// Words that add nothing to a yes.
pub(super) const FILLER_WORDS: [&str; 24] = [
    "it", "would", "is", "does", "there", "has", "i", "so", "we", "they", "thats", "youve", "got", "now", "a", "you",
    "do", "that", "yes", "of", "oh", "well", "the", "lah",
];

/// How a line ends or opens that wants no more than a yes.
pub(super) const LEADS: [&str; 22] = [
    "是吧",
    "对吧",
    "是不是",
    "对不对",
    "对吗",
    "是吗",
    "没错吧",
    "的吧",
    "了吧",
    "吧",
    "我理解",
    "我猜",
    "right",
    "isnt it",
    "wouldnt it",
    "dont you",
    "am i right",
    "is that it",
    "i take it",
    "i gather",
    "i guess",
    "so ",
];

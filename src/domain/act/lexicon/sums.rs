//! Phrases of sums worked out aloud, and of asking whether they hold.
//!
//! Written in the plainest form (`plain`).

phrases! {
    /// Works something out, between numbers.
    WORKS_OUT:
    "乘", "乘以", "除以", "×", "÷", "算", "就是", "等于", "合计", "一年是", "一年就", "一个月是", "一个月就", "下来", "折合",
    "times", "multiplied by", "divided by", "x", "comes to", "makes", "equals", "each is", "that is", "which is", "is * a year", "is * a month", "is * a week", "is * a day", "thats", "works out", "adds up to";

    /// Asks whether what was worked out holds.
    HOLDS:
    "你认吗", "你认不认", "认不认", "你认可", "认可吗", "你同意吗", "离谱吗", "离不离谱", "离谱不", "过分吗", "夸张吗", "夸不夸张", "合理吗",
    "合不合理", "靠谱吗", "靠不靠谱", "站得住", "说得过去", "这么估", "这样估", "估得", "这么算", "这样算", "算得对", "算高了", "算低了",
    "高了还是低了", "偏高", "偏低", "高估", "低估", "保守吗", "差得远吗", "差得多吗", "差不多吧", "差不多吗", "对得上吗", "对吗", "对不对",
    "你信吗", "do you buy", "would you buy that", "can you buy that", "is that fair", "is it fair", "fair enough",
    "does that sound", "does it sound", "sound about right", "sound right", "sound fair", "is that right",
    "is that reasonable", "is that realistic", "is that about right", "am i far off", "far off", "am i off", "way off",
    "am i in the ballpark", "in the ballpark", "too high", "too low", "too optimistic", "would you accept", "do you accept",
    "do you agree", "would you agree", "does that hold", "hold up", "does that look", "look right", "is that crazy",
    "is that outlandish", "is that assumption", "believe that number", "believe that figure", "comfortable with that number";

    /// Names the offer in what is worked out.
    SAVES:
    "我们的", "我们能", "我们可以", "我们会", "我们帮", "我们这套", "系统", "平台", "产品", "助手", "机器人", "模型", "自动", "our", "we",
    "the system", "the platform", "the product", "the assistant", "the tool", "the bot", "the software", "it handles",
    "it takes", "it can", "it cuts";
}

//! The guard's phrase lists, found in one pass over a normalised text.
//!
//! A list is hard or soft. A phrase of a soft list that the customer's own authored lines hold is the customer's language
//! and not looked for: a bank's risk head may speak of scorecards.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::Rule;

/// A list of phrases of one class.
pub(super) struct List {
    /// What a line breaks that holds one.
    pub(super) rule: Rule,
    /// Least commitment level at which its phrases may be said; 5 for never.
    pub(super) from_level: u8,
    /// May a scenario's own lines hold its phrases?
    pub(super) soft: bool,
    /// The phrases, parted by `|`, normalised.
    phrases: &'static str,
}

/// Never by any commitment.
const NEVER: u8 = 5;

/// Returns a hard list.
const fn hard(rule: Rule, phrases: &'static str) -> List {
    List { rule, from_level: NEVER, soft: false, phrases }
}

/// Returns a soft list.
const fn soft(rule: Rule, phrases: &'static str) -> List {
    List { rule, from_level: NEVER, soft: true, phrases }
}

/// Returns a list of words of agreement, fine from a level of commitment on.
const fn agreed(from_level: u8, phrases: &'static str) -> List {
    List { rule: Rule::Commitment, from_level, soft: false, phrases }
}

/// All lists.
pub(super) static LISTS: [List; 12] = [
    soft(
        Rule::Selling,
        "有什么可以帮|有什么能帮|有什么需要帮|我能帮您|我可以帮您|我来帮您|帮到您|很高兴为您|为您服务|为您介绍|为您提供|\
         为您推荐|我们能为您|我们可以为您|向您推荐|给您推荐|推荐您|向您介绍|给您介绍|我们的产品|我们的方案|我们的解决方案|\
         我们的平台|我们的ai|我们这套产品|我们产品|我们公司的产品|欢迎您试用|欢迎试用|免费试用|感谢您选择|感谢您对我们|\
         感谢您的信任|您的需求我们|我们会根据您的需求|满足您的需求|贴合您的需求|如果您有任何问题|如有任何问题|随时联系我们|\
         我们团队会为|帮助贵|帮助您提升|帮助您降低|帮您解决|我们的优势|我们的服务|强烈推荐|值得购买|非常值得买|您一定会满意|\
         how can i help|how may i help|how can i assist|how may i assist|i can help you|i'm here to help|here to help|\
         happy to help|glad to help|happy to assist|our solution|our product|our platform can|our platform offers|\
         our platform will|we can offer you|we offer you|i recommend our|i'd recommend our|let me show you|\
         let me introduce you|let me walk you through our|thank you for choosing|feel free to|don't hesitate to|\
         if you have any questions|any other questions|we provide you|we can provide you|tailored to your needs|\
         meet your needs|your needs, we|we guarantee|our customers love|highly recommend|it's a great product|\
         is exactly what you need|our ai can|our team will help you|we'd love to help you|on behalf of our sales",
    ),
    soft(
        Rule::Coaching,
        "问得好|问得很好|问得真好|问得很专业|问得专业|好问题|这个问题很好|这问题很好|这个问题问得|提问技巧|销售技巧|\
         沟通技巧|您很专业|你很专业|您真专业|你真专业|您非常专业|你非常专业|您讲得很好|你讲得很好|您讲得真好|说得非常好|\
         您做得很好|你做得很好|做得不错|表现很好|表现不错|表现得很好|继续保持|很好的开场|开场白很|您应该问我|你应该问我|\
         你应该先问|您应该先问|你可以问我|您可以问我|建议你问|建议您问|建议你先|建议您先问|你可以试着问|您不妨问|你不妨问|\
         给你个提示|给您个提示|提示一下你|提示您一下|我给你打|我给您打|你的话术|您的话术|你的销售|您的销售能力|您的销售水平|\
         好的销售|优秀的销售|你学得|great question|good question|excellent question|fantastic question|\
         wonderful question|that's a great point|what a great|you're doing great|you are doing great|you're doing well|\
         you are doing well|well done|nice job|good job|great job|you should ask|you could ask me|you might ask me|\
         try asking|i suggest you ask|i'd suggest asking|your technique|your sales skill|your selling|keep it up|\
         nicely done|impressive pitch|great pitch|good pitch|you asked that well|you're a great salesperson|\
         you are a great salesperson|you're very professional|you are very professional|here's a hint|here is a hint|\
         as a tip|a tip for you|next time you should",
    ),
    soft(
        Rule::Rubric,
        "评分标准|评分项|评分细则|评分规则|打分标准|评分卡|你的得分|您的得分|你的分数|您的分数|你得了|您得了|加分|扣分|得分点|\
         考核点|spin|背景问题|难点问题|暗示问题|暗示性问题|示益问题|需求效益问题|需求-效益|价值问题|\
         隐含需求|明确需求|隐性需求|模拟客户|模拟对话|模拟练习|角色扮演|陪练|这次练习|本次练习|这轮练习|训练系统|rubric|scorecard|your score|\
         scoring criteria|score criteria|criteria you are|points for|implication question|need-payoff|need payoff|\
         situation question|problem question|implied need|explicit need|role-play|roleplay|role play|this simulation|\
         this exercise|training exercise|the exercise|simulated customer|practice session|the trainee|学员",
    ),
    hard(
        Rule::Prompt,
        "作为一个ai|作为一名ai|作为ai|作为一个人工智能|作为人工智能|人工智能助手|ai助手|ai 助手|作为一个语言模型|语言模型|大模型生成|\
         我是ai|我是一个ai|我是个ai|我是人工智能|我是机器人|我是一个机器人|系统提示|系统指令|系统消息|提示词|我的指令|\
         我的设定|根据设定|按照设定|角色设定|我扮演|扮演的|人设|我的台词|这句台词|剧本|换个说法|写好的话|忽略之前|忽略以上|\
         忽略前面|之前的指令|收到指令|执行指令|遵命|开发者模式|调试模式|越狱|as an ai|as a language model|as a large language|\
         language model|i'm an ai|i am an ai|ai assistant|system prompt|system message|my instructions|my prompt|\
         i was instructed|i am instructed|i've been instructed|i was told to play|i am playing|i'm playing the|\
         in my role as|my role is|my persona|the script says|my script|scripted line|my lines are|ignore previous|\
         ignoring previous|previous instructions|developer mode|debug mode|jailbreak|unrestricted mode|dan mode|\
         admin mode|as requested, here|mood:|speaker:|\"say\"|\"mood\"|\"talk\"|\"told\"|\"speaker\"|begin_of|im_start|\
         im_end|<<sys|[inst|assistant:|user:|system:|openai|chatgpt|qwen|通义千问|阿里云开发|deepseek|anthropic|claude",
    ),
    hard(
        Rule::RoleSwap,
        "销售:|销售代表:|销售员:|销售人员:|学员:|业务员:|顾问:|用户:|助手:|rep:|sales rep:|salesperson:|seller:|\
         trainee:|您目前面临|你们目前面临|贵司目前|您遇到的最大|您最大的挑战|\
         您的痛点|你们的痛点|您有什么痛点|您有什么需求|您有哪些需求|您的需求是什么|您希望达到什么|您希望实现什么|\
         您期望的效果|您的预算是|您的预算有|您的预算大概|您这边预算|贵公司的预算|您的业务目前|您目前使用什么|您目前用的|\
         您现在用的是什么|你们现在用什么系统|您对我们的产品|您对我们的方案|您对我们|您什么时候方便签|您就签|您签了|您今天就签|现在签有优惠|您放心签|您考虑得怎么样|\
         您觉得我们的产品|您是怎么看我们|我是销售|我是来自|我代表公司向您|我是你们的客户经理|作为您的客户经理|作为销售|作为您的顾问|\
         what are your pain points|what challenges are you|what challenges do you|your biggest challenge|\
         your pain points|what are your needs|what do you need from us|what are you looking for in|\
         how do you currently|what system do you currently|what do you currently use|what's your budget|\
         what is your budget|your current process|your current provider|how many agents do you|\
         what would it mean for your|are you ready to buy|you should sign|you can sign|sign with us|why don't you sign|are you ready to sign|shall i send you the contract|\
         i'm the salesperson|i am the salesperson|i'm your account manager|i am your account manager|\
         as your account manager|as a salesperson|as your consultant|i'm calling from|on behalf of my company i|\
         what do you think of our product",
    ),
    agreed(
        4,
        "签合同吧|合同签了|现在就签|马上签|今天就签|立刻签|签了吧|我们签约|同意签|可以签约|签约吧|就买|我们买了|我买了|\
         决定采购|决定购买|同意采购|同意购买|下订单|下单|成交|合作愉快|就选你们|就定你们|就用你们|定你们|选定你们|\
         合同发过来|合同拿来|let's sign|let us sign|i'll sign|i will sign|we'll sign|we will sign|ready to sign|\
         happy to sign|sign the contract today|sign today|sign now|we'll buy|we will buy|i'll buy|i will buy|\
         i'll take it|we'll take it|place the order|place an order|we have a deal|it's a deal|you have a deal|\
         you've got a deal|deal!|done deal|we're going with you|we'll go with you|i choose you|send the contract|\
         send me the contract|welcome aboard",
    ),
    agreed(
        3,
        "我们试点|安排试点|同意试点|可以试点|就试点|做个试点|我们试试吧|那就试|可以试一下|我同意|我答应|我接受您的方案|\
         我们开始吧|就这么定|就这么说定|就按你说的|一言为定|let's start the trial|let's start the pilot|\
         we'll start the pilot|agree to the trial|agree to a trial|agree to the pilot|agree to a pilot|\
         i agree to|we agree to|let's go ahead|let's move forward|count me in|go ahead with it",
    ),
    agreed(
        2,
        "我来约|我去约人|我约个时间|我安排个会|会议定在|我把人叫上|let's set a meeting|let's schedule a meeting|\
         i'll set up a meeting|i'll arrange a meeting|i'll bring my|see you on monday|see you on tuesday|\
         see you on wednesday|see you on thursday|see you on friday",
    ),
    hard(
        Rule::Commitment,
        "您说服了我|你说服了我|被彻底说服|彻底被说服|彻底说服|没有任何顾虑|没有顾虑了|毫无顾虑|没有异议|我被说服|我被您说服|被你说服|彻底服了|我完全同意|完全赞同|我没有任何异议|没有任何疑虑|\
         我毫无保留|您赢了|你赢了|我投降|太棒了|太好了|完美的方案|非常完美|正是我想要的|正是我们需要的|正合我意|\
         you've convinced me|you have convinced me|i'm convinced|i am convinced|i'm completely convinced|i'm sold|\
         i am sold|i fully agree|i completely agree|i have no more concerns|i have no concerns|no objections at all|\
         no more objections|you win|that's amazing|that is amazing|sounds amazing|sounds perfect|that's perfect|\
         exactly what we need|exactly what i need|i love it|this is fantastic|sounds fantastic",
    ),
    hard(
        Rule::Settled,
        "我不担心了|不再担心|没有顾虑了|顾虑打消|打消了我的顾虑|打消顾虑|放心了|我就放心|彻底放心|这下放心|不是问题了|没问题了|\
         不再是问题|这个问题解决了|疑虑消除|that settles it|settles my concern|my concern is resolved|\
         i'm no longer worried|i am no longer worried|no longer a concern|not a concern any more|not worried any more|\
         not worried anymore|puts my mind at rest|puts my mind at ease|i'm reassured|i am reassured|concern is gone|\
         you've addressed my concern|you have addressed my concern|you've answered all my",
    ),
    hard(
        Rule::Markup,
        "```|**|__|</|/>|<br|<b>|<p>|<div|<think|http://|https://|www.|&#|&lt;|&amp;|\\u0|%e|{\"|\":|[{|~~~|$$",
    ),
    hard(
        Rule::Encoded,
        "base64|rot13|rot-13|十六进制|摩斯|摩尔斯|拼音是|首字母|倒过来念|藏头|解码|加密|hexadecimal|morse|encoded|decode|\
         spelled backwards|backwards is|acrostic|in pinyin|in hex|in binary|谐音",
    ),
];

/// A phrase of a list, where it was found.
pub(super) struct Hit {
    /// Which list. Counts from 0.
    pub(super) list: usize,
    /// Which phrase of all. Counts from 0.
    pub(super) phrase: usize,
    /// Where it stands.
    pub(super) place: Range<usize>,
}

/// All phrases in one automaton.
struct Finder {
    heads: AhoCorasick,
    /// The list of each phrase.
    lists: Vec<usize>,
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    let mut lists = Vec::new();
    for (number, list) in LISTS.iter().enumerate() {
        for phrase in list.phrases.split('|') {
            phrases.push(phrase);
            lists.push(number);
        }
    }
    let heads = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(phrases)
        .unwrap_or_else(|_| unreachable!("the lists are far below the automaton's size limit"));
    Finder { heads, lists }
});

/// Returns every phrase of a normalised text; Latin edges must be edges of words.
pub(super) fn hits(text: &str) -> Vec<Hit> {
    let finder = &*FINDER;
    let found = finder.heads.find_overlapping_iter(text);
    let hits = found.map(|hit| Hit {
        list: finder.lists[hit.pattern().as_usize()],
        phrase: hit.pattern().as_usize(),
        place: hit.range(),
    });
    hits.filter(|hit| is_word(text, &hit.place)).collect()
}

/// Returns whether a place does not cut through a Latin word.
fn is_word(text: &str, place: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let starts_inside = place.start > 0 && is_letter(place.start) && is_letter(place.start - 1);
    let ends_inside = place.end > 0 && is_letter(place.end) && is_letter(place.end - 1);
    !starts_inside && !ends_inside
}

/// Returns whether what is said before a place, in its clause, says no to it: `现在不能签合同`, `i won't sign`.
pub(super) fn is_denied(text: &str, place: &Range<usize>) -> bool {
    let clause = text[..place.start].rfind([',', '.', '。', ';', '!', '?', ':']).map_or(0, |at| at + 1);
    let before = text.get(clause..place.start).unwrap_or_default();
    const DENIALS: [&str; 22] = [
        "不",
        "没",
        "别",
        "未",
        "哪能",
        "谁说",
        "难道",
        "等",
        "如果",
        "要是",
        "除非",
        "not ",
        "n't ",
        "never",
        "no ",
        "before ",
        "unless",
        "if ",
        "until",
        "without",
        "who said",
        "too early",
    ];
    DENIALS.iter().any(|denial| before.contains(denial))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::normal;

    #[test]
    fn phrases_are_found_as_they_are_normalised_and_words_are_not_cut() {
        for list in &LISTS {
            for phrase in list.phrases.split('|') {
                assert_eq!(&*normal(phrase), phrase, "a phrase is written as it is looked for");
                assert!(!phrase.is_empty());
            }
        }
        let rules = |line: &str| -> Vec<Rule> { hits(&normal(line)).iter().map(|hit| LISTS[hit.list].rule).collect() };
        assert_eq!(rules("Great question!"), [Rule::Coaching]);
        assert_eq!(rules("有什么可以帮您？"), [Rule::Selling]);
        assert_eq!(rules("销售：您好"), [Rule::RoleSwap]);
        assert_eq!(rules("spinning"), []);
        assert_eq!(rules("We have a dealer."), []);
    }

    #[test]
    fn a_refusal_to_agree_is_no_agreement() {
        for (line, denied) in [
            ("现在不能签合同吧", true),
            ("那就签合同吧", false),
            ("没看到数据，签合同吧", false),
            ("i won't say we have a deal", true),
            ("it's too early to say we have a deal", true),
            ("good, we have a deal", false),
        ] {
            let line = normal(line);
            let hit = hits(&line).into_iter().find(|hit| LISTS[hit.list].rule == Rule::Commitment).unwrap();
            assert_eq!(is_denied(&line, &hit.place), denied, "{line}");
        }
    }
}

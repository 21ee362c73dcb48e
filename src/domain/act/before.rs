//! What the customer's last line was (coding manual 1.4, customer-turn codes; 1.6 for concerns).

use super::lexicon::Phrases;
use super::stage;
use crate::domain::memo::remembered;
use crate::domain::text::normal;

/// What a customer's line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// A neutral fact.
    Fact,
    /// A trouble without a want: an implied need.
    Trouble,
    /// A want about solving: an explicit need.
    Want,
    /// A reason not to proceed.
    Objection,
    /// Puts it off without a reason.
    Stall,
    /// Asks for information.
    Question,
}

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] = &[&WANT, &WISH, &OBJECTION, &STALL];

/// A want, whatever else is said.
static WANT: Phrases = Phrases::listed(
    "before.WANT",
    "我们打算|我打算|打算让|we plan to|we're planning to|we intend to|i want|we want|what i want|what we want|i'd like|we'd like|必须|一定要|务必|非*不可|希望|我们需要|急需|亟需|急着要|就盼|盼望|恨不得|我需要|确实需要|还需要|就需要|\
         需要一个|需要能|需要有|需要把|需要提|需要降|需要让|需要尽|需要更|我想|我们想|想早|要把|要让|要降|要提|要压|\
         要砍|要减|要稳|要保|要进|要准|要堵|要做到|要达到|要控制|要在*内|要*内|要尽快|要解决|要清|要全|要改|要快|\
         要省|要实现|要统一|要打通|要翻|要涨|要缩|要管住|要守住|要一张|要一个|要一套|要自动|要实时|要两小时|要的就是|\
         要的是|想要的|得改|得降|得提|得压|得解决|得尽快|得上|得做到|得达到|得把|得让|得赶|得有个|得能|得快|得控制|\
         得管|答应过|下决心|争取|力争|要是能|如果能|能*就好|就好了|最好能|要求*到|不能再|绝不能|不许再|立了军令状|\
         军令状|kpi是|才肯|拿下|保到|盼着|巴不得|首要任务|当务之急|决定要|定了要|需要提前|需要随时|需要实时|需要稳定|\
         需要看到|need to|needs to|need an|need our|need one|need results|need better|need something|need customers|\
         need every|we need|we urgently need|we really need|we badly need|we definitely need|we do need|\
         desperately need|what we need|all i need|i need|must|have to get|have to be|have to bring|have to cut|\
         have to reduce|have to reach|have to stop|have to fix|have to make|have to come|has to be|has to go|\
         has to come|has to stop|has to drop|has to improve|have to go|got to|gotta|should be able|ought to|\
         committed to|determined|promised to|can't go on|cannot go on|what i'm after|what we're after|\
         is what we want|i'm supposed to|mandate|could do with|is a must",
);

/// A want, unless a trouble is named beside it: `we want to go up-market, with this voice nobody believes us`.
static WISH: Phrases = Phrases::listed(
    "before.WISH",
    "想把|想让|想要|想提|想降|想做|想自己|很想|就想|要能|要有|要拿|目标|重点|期待|期望|越*越好|打算把|计划把|\
         要往|想解|想减|想少|想多|想快|need a|need fewer|need more|need the|need it|need them|need people|needs a|\
         want|wants|we'd like|i'd like|would like|would love|i'd love|we'd love|wish|hope to|hoping to|our goal|\
         the goal|my goal|our target|the target|my target|target is|aim|aiming|should be|should come|should have|\
         priority|it would be great|would be great|would be good|ideally|looking for|be able to|needed",
);

static OBJECTION: Phrases = Phrases::listed(
    "before.OBJECTION",
    "太贵|贵了|比别家|比他们贵|没预算|没有预算|预算不够|不需要|用不着|不考虑|还能用|用得挺好|够用了|你们公司|\
         你们规模|你们没有|你们没做过|你们的案例|不放心你们|怕你们|担心你们|已经在谈|在跟*谈|不能出|不能上云|\
         必须私有化|做不了主|我定不了|得院长|得领导|得总部|得集团|要走招标|走招标|没有案例|有没有案例|被坑过|吃过亏|\
         肯定不配合|会抵触|怕被裁|不靠谱|没听过|没听说过|折扣|便宜|效果不好说|不敢做第一个|对ai不|ai不太|\
         换系统太折腾|刚换|too expensive|too pricey|over budget for|no budget|not in the budget|cheaper|your price|\
         your company|you're too small|you are too small|tiny company|never heard of you|not my call|not my decision|\
         can't decide|must go to tender|go to tender|happy with what we have|what we have works|works fine|\
         don't need|do not need|talking to|other vendor|another vendor|can't leave|cannot leave|on-prem only|\
         on prem only|any case like ours|got burned|got burnt|been burned|won't adopt|can't be trusted|\
         cannot be trusted|not convinced|don't trust ai|don't believe|prove it|it's steep|the licence fee|\
         what if you|go bust|lock-in|locked in",
);

static STALL: Phrases = Phrases::listed(
    "before.STALL",
    "再研究|研究研究|考虑考虑|再考虑|再看看|再说吧|以后再说|回头再|过段时间|改天|先这样|发份资料|发我资料|\
         今天定不了|不着急|先放一放|再商量|再议|think about it|think it over|sleep on it|get back to you|\
         send me some|not this year|next year then|maybe next year|come back next year|later in the year|not now|not right now|some other time|we'll see|\
         leave it with me|in due course",
);

/// Returns what a customer's line is. `老是缺料，挺头疼` is a trouble, `必须把缺料降下来` a want, `我们用 Excel 排产` a fact.
pub fn said(line: &str) -> Said {
    said_normal(&normal(line))
}

/// Returns what a stretch of normalised talk would be, were it the customer's.
pub fn said_normal(text: &str) -> Said {
    remembered!(Said: text, judged)
}

fn judged(text: &str) -> Said {
    let text = stage::without_noise(text);
    let names_trouble = stage::names_trouble(&text);
    if OBJECTION.is_in(&text) {
        Said::Objection
    } else if STALL.is_in(&text) {
        Said::Stall
    } else if WANT.is_in(&text) || (WISH.is_in(&text) && !names_trouble) {
        Said::Want
    } else if names_trouble {
        Said::Trouble
    } else if text.trim_end().ends_with('?') {
        Said::Question
    } else {
        Said::Fact
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_want_is_told_from_a_trouble_and_a_fact() {
        for (line, expected) in [
            ("我们用纸质工单。", Said::Fact),
            ("We plan in Excel.", Said::Fact),
            ("老是缺料，挺头疼。", Said::Trouble),
            ("Shortages are a headache.", Said::Trouble),
            ("必须把缺料降下来。", Said::Want),
            ("We need to get shortages under two a month.", Said::Want),
            ("你们太贵了。", Said::Objection),
            ("It's too expensive for us.", Said::Objection),
            ("我们再研究研究。", Said::Stall),
            ("Let me sleep on it.", Said::Stall),
            ("这个怎么收费?", Said::Question),
            ("How do you charge for that?", Said::Question),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
    }
}

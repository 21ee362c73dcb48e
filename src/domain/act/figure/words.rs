//! Words that say what a number is doing in a line: assumed, claimed, worked out, measured.

use crate::domain::act::lexicon::Phrases;

/// The phrase lists of this file.
pub(in crate::domain::act) static LISTS: &[&Phrases] = &[&ASSUMING, &CLAIMING, &OPERATING, &MEASURING];

/// Words that name an assumption.
pub(super) static ASSUMING: Phrases = Phrases::parts(
    "假设|假定|假如|估算|姑且|暂且|保守算|粗算|比方说|打个比方|就算|assum|suppose|let's say|lets say|if we take|\
     if we say|say |for argument|hypothetical|ballpark",
);

/// Words that claim that something was worked out.
pub(super) static CLAIMING: Phrases = Phrases::parts(
    "=|等于|就是|合计|加起来|下来|折合|折下来|相当于|也就是|算出|一算|总共|省|回本|回收|能赚|损失|一共|那就|回报|\
     差不多要|这样一年|makes|that's|that is|comes to|come to|adds up|add up|equals|works out|amounts to|total|\
     saves|save |saving|payback|pays back|pay back|paid back|roi|return of|return on| is |costs you|costing you|\
     so ",
);

/// Words that spell out how something is worked out.
pub(super) static OPERATING: Phrases = Phrases::parts("乘|除以|减|×|÷|*|times|divided by|multiplied|minus|less |over ");

/// Words that make a length of time a figure: waiting, paying back, saving.
pub(super) static MEASURING: Phrases = Phrases::parts(
    "回本|回报|roi|return on|回收|响应|等待|等|缩短|省|节省|平均|降到|压到|培训|上岗|查找|处理|唤醒|payback|\
     pay back|pays back|paid back|break even|pay for itself|pays for itself|respon|wait|save|shorten|average|\
     train|down to|cut|wake",
);

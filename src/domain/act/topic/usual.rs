//! Words that ask, in every deal, for facts that nearly every deal has: who decides, and what may be spent.
//!
//! A last resort: they tell where nothing that the scenario's author wrote is near enough, and only where the deal has a fact of
//! that id. As cues beside the author's own they made everything that shares a word with them such a question.

use crate::domain::act::lexicon::Phrases;

/// The phrase lists of this file.
pub(in crate::domain::act) static LISTS: &[&Phrases] = &[&DECIDES_ZH, &DECIDES_EN, &SPENDS_ZH, &SPENDS_EN];

/// The ids of these facts, each with the words that ask for it.
static USUAL: [(&str, [&Phrases; 2]); 2] =
    [("decision-process", [&DECIDES_ZH, &DECIDES_EN]), ("budget", [&SPENDS_ZH, &SPENDS_EN])];

static DECIDES_ZH: Phrases = Phrases::parts(
    "拍板|拍得了板|说了算|说话算数|做得了主|做主|能定吗|谁来定|谁定下来|谁签字|谁来签|哪位签|要签字|签字的是|谁来批|最后谁批|要谁批|谁批准|\
     谁审批|审批流程|审批怎么|怎么审批|审批走|决策流程|决策链|决策过程|谁决策|怎么决策|谁决定|决定权|决定买|一票否决|否决权|否决票|谁点头|\
     还得谁同意|得谁同意|要谁同意|谁要同意|过哪些关|过哪几关|过几关|立项怎么|怎么立项|立项流程|采购流程|采购怎么走|内部流程|要上会|\
     上会吗|需要上会|上会讨论|走招标|要招标|哪几位领导要|哪些领导要|那关好过|那关过得|中间隔着谁|中间还隔着",
);

static DECIDES_EN: Phrases = Phrases::listed(
    "",
    "who decides|who gets to decide|who makes the decision|who takes the decision|who makes the call|who has to approve|\
     who'd have to approve|who would have to approve|who needs to approve|who approves|who else approves|who signs|who else signs|\
     who has to sign|who'd have to sign|who else has to sign|whose signature|whose approval|whose sign-off|have to sign off|\
     needs to sign off|need to sign off|who else has to agree|who else needs to agree|who else has to say yes|to say yes to this|\
     the final say|the last word on this|the final word on|say no to this|could still say no|could say no|can say no|\
     a veto|decide this on your own|take this decision|make this decision|decision on your own|your call or|\
     someone above you|go to a committee|go to the board|need convincing|needs convincing|need to convince|a vote on this|\
     decision process|decision-making process|buying process|purchasing process|approval process|gets approved|get approved|\
     get a signature|in the room to say yes|hoops",
);

static SPENDS_ZH: Phrases = Phrases::parts(
    "预算|专款|经费|哪个口子出|钱从哪|谁掏钱|谁出钱|哪个部门出钱|哪里出钱|这笔钱谁|给了多少钱|留了多少钱|批了多少钱|能花多少|挤出多少钱|\
     拿得出多少钱|钱批下来|有没有这笔钱|有这笔钱吗|钱有着落",
);

static SPENDS_EN: Phrases = Phrases::listed(
    "",
    "budget|budgeted|money set aside|set money aside|have you set aside|earmarked|which pot|purse strings|got to spend on|\
     able to spend on|have to spend on this|put a number on this|funding for this|money for this|money approved|\
     where would the money come from|where does the money come from|where would the money come out of",
);

/// Returns the id of the fact that a normalised text asks for in so many words; none when it asks for none or for both.
pub(super) fn asked_for(text: &str) -> Option<&'static str> {
    let mut asked = USUAL.iter().filter(|(_, lists)| lists.iter().any(|list| list.is_in(text)));
    let (id, _) = asked.next()?;
    asked.next().is_none().then_some(id)
}

//! Which consequence an implication question asks for (coding manual 1.4).

use std::sync::LazyLock;

use crate::domain::act::lexicon::Phrases;
use crate::domain::scenario::Consequence;

/// The words of each consequence type; where several are named, the first row wins.
const ROWS: [(Consequence, &str); 8] = [
    (
        Consequence::Inaction,
        "老样子|什么都不改|啥都不改|照旧|再拖|拖下去|一直拖|不改|不解决|不处理|放着不管|继续这样|这样下去|这么下去|照这样|一直这样|一直这么|长此以往|\
         再这样|再这么|就这么|维持现状|什么都不做|要是一直|如果一直|最坏|不管的话|耗下去|nothing changes|do nothing|\
         doing nothing|carries on|carry on|keeps going|continues|isn't fixed|not fixed|stays the way|more months of|\
         another year of|what then|worst case|worst that could",
    ),
    // What is asked for is a sum of money, whoever or whatever causes it.
    (
        Consequence::Cost,
        "损失多少|损失是多|损失有多|多大损失|多少损失|多少钱|赔多少|亏多少|多大一笔|花多少|多少成本|成本是多|费用是多|多少费用|\
         少卖多少|少赚多少|how much money|how much does that cost|how much is that costing|what does that cost",
    ),
    (
        Consequence::Risk,
        "合规|监管|审计|处罚|罚|违规|安全|事故|担责|追责|问责|税务|法律|起诉|官司|泄|召回|责任|宕|风险|证监|银保监|\
         环保|检查|complian|compliance|regulator|regulators|audit|auditors|fine|fines|penalty|penalties|safety|\
         liable|liability|legal|lawsuit|recall|breach|outage|on the hook|tax|risk|accident|accreditation",
    ),
    (
        Consequence::People,
        "搭进去|搭多少人|多少人手|多少人力|几个人力|加班|离职|辞职|士气|人心|想走|留不住|疲|累|熬|员工|团队|老员工|新人|师傅|倦怠|情绪|怨|压力|受得了|吃得消|\
         招人|人手|how many people|how many engineers|headcount|overtime|turnover|morale|quit|anyone left|burnout|burn out|staff|your people|team|stress|\
         retention|resign|sick leave|leaving you|mood",
    ),
    (
        Consequence::Customer,
        "卖车|试驾|经销商|门店|展厅|会员|订单|签单|下单|持卡人|买家|车友|走单|销卡|注销|还用我们|还用咱们|还用你们|还来不来|来不来买|不来买|客户|顾客|用户|车主|患者|病人|家长|学员|投诉|口碑|声誉|名声|品牌|流失|退订|续约|续签|交期|交货|交付|退货|\
         差评|转给别|去别家|找别家|信任|媒体|转化|复购|customer|customers|client|clients|patients|guests|owners|\
         drivers|merchants|delivery|deliveries|churn|reputation|brand|reviews|complaint|complaints|renewal|renewals|\
         elsewhere|competitor|competitors|next door|trust|word of mouth|accounts|dealer|dealers|showroom|test drive|buyers|shoppers|members|cardholders|come back|walk away|walk out",
    ),
    (
        Consequence::Strategy,
        "战略|增长|目标|任务|计划|扩张|上市|集团|老板|董事|领导|总部|竞争力|市场份额|转型|年度|考核|汇报|规划|决策|\
         项目|strategy|strategic|growth|target|targets|plan|plans|expansion|board|management|head office|competition|\
         market share|roadmap|ceo|boss|project|projects|decisions|decision",
    ),
    (
        Consequence::Cost,
        "钱|成本|损失|费|亏|赔|利润|营收|收入|预算|元|万|少卖|少赚|资金|工资|报损|浪费|折成|折下来|营业额|毛利|价|\
         cost|costs|costing|money|revenue|margin|profit|cash|dollars|euros|pounds|loss|losses|lost sales|write off|\
         written off|worth|budget|salary|wages|pay out|figure|wasted|funding|sales",
    ),
    (
        Consequence::Efficiency,
        "时间|效率|工时|人天|小时|进度|周期|工期|产能|产量|停工|等|拖|返工|重复|耽误|节拍|排期|time|hours|days|weeks|\
         throughput|capacity|output|schedule|delay|delays|productivity|backlog|rework|slip|slips|slow|downstream|\
         queue",
    ),
];

/// Returns the phrase lists of this file.
pub(super) fn lists() -> impl Iterator<Item = &'static Phrases> {
    WORDS.iter().map(|(_, phrases)| phrases)
}

static WORDS: LazyLock<Vec<(Consequence, Phrases)>> = LazyLock::new(|| {
    ROWS.iter().map(|(consequence, words)| (*consequence, Phrases::listed("consequence", words))).collect()
});

/// Returns the consequence type that a normalised implication question asks for; efficiency where it names none.
pub fn of(text: &str) -> Consequence {
    WORDS.iter().find(|(_, words)| words.is_in(text)).map_or(Consequence::Efficiency, |(consequence, _)| *consequence)
}

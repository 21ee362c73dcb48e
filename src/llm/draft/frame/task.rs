//! The questions of the frame: what is asked, in both languages, and the schema of the answer.

use serde_json::{Map, Value, json};

use super::made::{ASKED_BY, LAYERS, OBJECTIONS, OPERATIONS, PERSONAS};
use crate::domain::lang::Lang;

/// A question of the frame.
pub(super) struct Task {
    /// What the answer is called.
    pub(super) name: &'static str,
    /// What is asked.
    pub(super) words: &'static str,
    /// The schema of the answer.
    pub(super) schema: Value,
}

/// Something that has a name and a text.
type Known = [(String, String)];

/// Returns the question for what the deal is.
pub(super) fn outline(lang: Lang) -> Task {
    let words = lang.pick(
        "先写概要。title 场景名；purpose 这场演练练什么，一句；you 学员是谁、卖什么；meeting 今天见谁、为什么见；goal 怎样算谈成（要有日期和人）；product 产品名；product_about 产品做什么，一两句；persona 选客户的脾气；persona_about 这位客户是怎样的人；known 两三条公开就能查到的客户情况。",
        "Begin with the outline. title: the scenario's name; purpose: what it trains, one sentence; you: who the trainee is and sells; meeting: who is met today and why; goal: what a good outcome is, with a date and people; product: its name; product_about: what it does, one or two sentences; persona: the customer's temper; persona_about: what kind of person the customer is; known: two or three public facts about the customer's company.",
    );
    let texts = ["title", "purpose", "you", "meeting", "goal", "product", "product_about", "persona_about"];
    let mut fields: Vec<(&str, Value)> = texts.into_iter().map(|name| (name, string())).collect();
    fields.push(("persona", one_of(PERSONAS)));
    fields.push(("known", list(string())));
    Task { name: "outline", words, schema: object(fields) }
}

/// Returns the question for what may be said of the product and what may not be promised.
pub(super) fn product(lang: Lang) -> Task {
    let words = lang.pick(
        "写产品资料。claims：三到五条可以说的卖点，尽量带数字；limits：一到两条绝对不能承诺的事。id 用小写英文单词和连字符。",
        "Write the fact sheet. claims: three to five things that may be said, with figures where possible; limits: one or two things that must never be promised. ids are lower-case English words with hyphens.",
    );
    let one = || list(object([("id", string()), ("text", string())]));
    Task { name: "product", words, schema: object([("claims", one()), ("limits", one())]) }
}

/// Returns the question for the people on the customer's side.
pub(super) fn people(lang: Lang) -> Task {
    let words = lang.pick(
        "写客户方的四个人，每层一位：business 是今天见的人，technical 管技术，compliance 管合规或审计，executive 最后拍板。name 用姓加称呼，如王总；post 职务；concern 他最在意什么。",
        "Write four people on the customer's side, one a layer: business is the one who is met today, technical looks after systems, compliance after rules or audit, executive decides in the end. name: title and family name, as in Ms Wang; post; concern: what they care about most.",
    );
    let person = || object([("name", string()), ("post", string()), ("concern", string())]);
    Task { name: "people", words, schema: object(LAYERS.map(|layer| (layer, person()))) }
}

/// Returns the question for what the customer needs.
pub(super) fn needs(lang: Lang, claims: &Known) -> Task {
    let words = lang.pick(
        "写客户的两到三个需求（藏着的麻烦）。name 几个字说清是什么麻烦；weight 1 到 10，越大越要紧；claim 能满足它的卖点 id；id 用小写英文单词和连字符。",
        "Write two or three needs of the customer: troubles that are hidden at first. name: the trouble in a few words; weight: 1 to 10, how much it matters; claim: the id of the claim that answers it; ids are lower-case English words with hyphens.",
    );
    let one = object([("id", string()), ("name", string()), ("weight", integer()), ("claim", one_of(ids(claims)))]);
    Task { name: "needs", words, schema: object([("needs", list(one))]) }
}

/// Returns the question for what the customer knows.
pub(super) fn facts(lang: Lang, needs: &Known) -> Task {
    let words = lang.pick(
        "写客户知道、问对了才说的四到六个事实，多数带数字。value 几个字说清这个事实；figure 会泄露它的数字写法，如“400张”，没有就写空；asked_by 至少要用哪种问题才问得出来：situation 现状，problem 难点，implication 影响，need-payoff 价值，由浅到深都要有；need 它属于哪个需求，没有写 none。",
        "Write four to six facts that the customer knows and tells only when asked well, most of them with a figure. value: the fact in a few words; figure: the figure that gives it away as it is said, such as \"400 claims\", empty if there is none; asked_by: the least kind of question that gets it: situation, problem, implication or need-payoff, some of each; need: the need it belongs to, or none.",
    );
    let one = object([
        ("id", string()),
        ("value", string()),
        ("figure", string()),
        ("asked_by", one_of(ASKED_BY)),
        ("need", one_of(ids(needs).chain(["none"]))),
    ]);
    Task { name: "facts", words, schema: object([("facts", list(one))]) }
}

/// Returns the question for why the customer hesitates.
pub(super) fn objections(lang: Lang, claims: &Known) -> Task {
    let words = lang.pick(
        "写客户的两到三个异议。name 几个字；kind 选类型；root 嘴上不说的真正原因；always 是否无论如何都会提（价格通常为 false，至少一个为 true）；claim 能回应它的卖点 id，没有写 none。",
        "Write two or three objections of the customer. name: a few words; kind; root: the true reason that is not said at first; always: is it raised whatever the seller does (price usually not; at least one is)?; claim: the id of the claim that answers it, or none.",
    );
    let one = object([
        ("id", string()),
        ("name", string()),
        ("kind", one_of(OBJECTIONS)),
        ("root", string()),
        ("always", json!({ "type": "boolean" })),
        ("claim", one_of(ids(claims).chain(["none"]))),
    ]);
    Task { name: "objections", words, schema: object([("objections", list(one))]) }
}

/// Returns the question for what the deal is worth.
pub(super) fn sum(lang: Lang, facts: &Known, claims: &Known) -> Task {
    let words = lang.pick(
        "写一笔当面能算的账。inputs：两个数，各自来自一个事实或卖点（source 填 id），value 只写阿拉伯数字，unit 单位；operation 怎么算（months 是第一个除以第二个再乘 12）；result 结果是什么，result_unit 结果的单位；about 一句能当面说出口的算账的话。",
        "Write one sum that can be worked out at the table. inputs: two figures, each from a fact or a claim (source is its id), value in digits alone, unit; operation: how they are combined (months is the first divided by the second, times 12); result: what the result is; result_unit; about: one sentence in which a seller would say it.",
    );
    let sources = ids(facts).chain(ids(claims));
    let input = object([("name", string()), ("value", string()), ("unit", string()), ("source", one_of(sources))]);
    let schema = object([
        ("about", string()),
        ("inputs", list(input)),
        ("operation", one_of(OPERATIONS)),
        ("result", string()),
        ("result_unit", string()),
    ]);
    Task { name: "value", words, schema }
}

/// Returns the ids of known things.
fn ids(known: &Known) -> impl Iterator<Item = &str> {
    known.iter().map(|(id, _)| id.as_str())
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn integer() -> Value {
    json!({ "type": "integer" })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Value {
    json!({ "type": "string", "enum": names.into_iter().collect::<Vec<_>>() })
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let properties: Map<String, Value> = fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    let required: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

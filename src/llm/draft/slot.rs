//! The places of a scenario that hold lines: what each is called, how many lines it takes, what they do.

use serde_json::Value;

use crate::domain::exercise::{Place, Step};
use crate::domain::lang::Lang;

/// A kind of place below something: its path, how many lines it takes, what they do in Chinese and in English.
type Kind = (&'static [&'static str], usize, &'static str, &'static str);

/// Places of something that the brief states.
const KNOWN: [Kind; 1] = [(&["cues"], 3, "学员打听这件事会怎么问", "ways in which a seller asks for this")];

/// Places of a claim.
const CLAIM: [Kind; 1] = [(&["cues"], 3, "学员说到这一点时用的短语", "short phrases of a seller who states this")];

/// Places of a limit.
const LIMIT: [Kind; 2] = [
    (&["cues"], 3, "学员会怎样说漏嘴、承诺了它", "short phrases of a seller who promises this wrongly"),
    (&["instead"], 1, "该怎么说才诚实", "the honest way to put it instead"),
];

/// Places of a person.
const PERSON: [Kind; 2] = [
    (&["cues"], 3, "学员提到这个人或他关心的事的短语", "phrases of a seller who names this person or their concern"),
    (
        &["mention"],
        3,
        "说话的客户怎样提到这位同事要点头",
        "how the speaking customer says that this colleague must be asked",
    ),
];

/// Places of a need.
const NEED: [Kind; 15] = [
    (&["cues"], 6, "学员说到这个麻烦的短语和问法", "phrases and questions of a seller about this trouble"),
    (&["admit"], 3, "客户承认有这个麻烦", "the customer admits the trouble"),
    (&["assent"], 3, "被诱导时含糊地应一声", "a bare, vague yes to a leading question"),
    (&["deny"], 3, "信任不够，客户不承认", "the customer does not admit it yet"),
    (&["consequences", "any"], 3, "客户承认这个麻烦带来的后果", "the customer admits what the trouble leads to"),
    (
        &["consequence_again"],
        3,
        "同样的后果又被问一遍，客户不耐烦",
        "asked for the same effect again, slightly annoyed",
    ),
    (&["lukewarm"], 3, "好处问得太早，客户反应平淡", "asked for the value too soon: lukewarm"),
    (&["explicit"], 3, "客户说出想要、必须达到什么", "the customer says what they want or must have"),
    (&["value"], 3, "客户说解决了值多少、有什么用", "the customer says what solving it is worth"),
    (&["benefit_heard"], 3, "听到正合需要的利益，客户认可", "the customer approves of a benefit that fits"),
    (&["say", "problem"], 1, "优秀销售问难点的一句", "a good seller's question for the difficulty"),
    (&["say", "implication"], 1, "优秀销售追问影响的一句", "a good seller's question for its effects"),
    (&["say", "need_payoff"], 1, "优秀销售问价值的一句", "a good seller's question for the value of solving it"),
    (
        &["say", "benefit"],
        1,
        "优秀销售把产品接到需求上的一句",
        "a good seller ties the product to what the customer wants",
    ),
    (&["say", "quantify"], 1, "优秀销售当面算账的一句", "a good seller works out the value in numbers"),
];

/// Places of a fact.
const FACT: [Kind; 4] = [
    (&["cues"], 8, "打听这个事实的各种问法，口语的、省略的都要", "many ways to ask for this fact, clipped ones too"),
    (&["tell"], 3, "客户说出这个事实，要带上数字", "the customer tells the fact, with its figure"),
    (&["again"], 3, "又被问到，客户再说一遍，更短，略不耐烦", "tells it again, shorter, slightly annoyed"),
    (&["say"], 1, "优秀销售会怎么问", "how a good seller asks for it"),
];

/// Places of an objection.
const OBJECTION: [Kind; 13] = [
    (&["cues"], 8, "学员提到、复述或追问这个顾虑的说法", "ways in which a seller names or asks about this concern"),
    (&["evidence"], 2, "能回应真正原因的短语", "phrases of an answer to the true reason"),
    (&["raise"], 3, "客户提出这个顾虑", "the customer raises the concern"),
    (&["repeat"], 3, "没被理会，客户又提一次", "comes back to it: it was passed over"),
    (&["reveal"], 3, "被追问时，客户说出真正原因", "tells the true reason when asked"),
    (&["push_back"], 3, "回答没用，客户顶回去", "pushes back: that was no answer"),
    (&["soften"], 3, "听着有点道理，客户松动", "gives way a step"),
    (&["settle"], 3, "客户放心了", "is satisfied"),
    (&["harden"], 3, "客户不想再谈这一点", "will not be talked round today"),
    (&["say", "acknowledge"], 1, "优秀销售认可顾虑的一句", "a good seller accepts the concern as reasonable"),
    (&["say", "explore"], 1, "优秀销售追问原因的一句", "a good seller asks for the reason"),
    (&["say", "respond"], 1, "优秀销售对症回应的一句", "a good seller answers the true reason"),
    (&["say", "confirm"], 1, "优秀销售确认是否解决的一句", "a good seller asks whether that settles it"),
];

/// Lines that a general situation takes.
const SITUATION_LINES: usize = 3;

/// Places that are asked for in one call. Our choice: about fifteen lines, which a small model can keep apart.
const SLOTS_A_CALL: usize = 5;

/// A place that holds lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// Where it stands, without the language.
    pub(super) place: Place,
    /// What it belongs to: places of one owner are asked for together.
    pub(super) owner: Place,
    /// Its name in prompts.
    pub(super) key: String,
    /// How many lines it takes.
    pub(super) count: usize,
    /// What the lines do; empty for general situations, whose name and examples say it.
    about: (&'static str, &'static str),
}

impl Slot {
    /// Returns what its lines do.
    pub(super) fn about(&self, lang: Lang) -> &'static str {
        lang.pick(self.about.0, self.about.1)
    }

    /// Returns whether the customer says its lines: none of those may be said twice.
    pub(super) fn is_spoken(&self) -> bool {
        let Some(Step::Key(last)) = self.place.0.last() else { return false };
        let said = self.place.0.iter().any(|step| *step == Step::Key("say".into()));
        !said && !matches!(last.as_ref(), "cues" | "evidence" | "instead")
    }

    /// Returns whether it is of a general situation.
    pub(super) fn is_situation(&self) -> bool {
        self.place.0.first() == Some(&Step::Key("lines".into()))
    }
}

/// Returns every place of a scenario that holds lines, in the order of the format.
pub(super) fn slots(content: &Value) -> Vec<Slot> {
    let mut slots = Vec::new();
    let known = Place::of("brief").key("known");
    let product = Place::of("product");
    each(content, &known, &KNOWN, &mut slots);
    each(content, &product.key("claims"), &CLAIM, &mut slots);
    each(content, &product.key("limits"), &LIMIT, &mut slots);
    each(content, &Place::of("stakeholders"), &PERSON, &mut slots);
    // The speaker does not mention themselves.
    slots.retain(|slot| slot.place != Place::of("stakeholders").index(0).key("mention"));
    each(content, &Place::of("needs"), &NEED, &mut slots);
    each(content, &Place::of("facts"), &FACT, &mut slots);
    each(content, &Place::of("objections"), &OBJECTION, &mut slots);
    for name in content["lines"].as_object().into_iter().flat_map(|lines| lines.keys()) {
        slots.push(Slot {
            place: Place::of("lines").key(name.clone()).key("any"),
            owner: Place::of("lines"),
            key: name.replace('-', "_"),
            count: SITUATION_LINES,
            about: ("", ""),
        });
    }
    slots
}

/// Adds the places of every entry of a list.
fn each(content: &Value, list: &Place, kinds: &[Kind], slots: &mut Vec<Slot>) {
    let count = at(content, list).and_then(Value::as_array).map_or(0, Vec::len);
    for index in 0..count {
        let owner = list.index(index);
        for (path, count, zh, en) in kinds {
            let place = path.iter().fold(owner.clone(), |place, key| place.key(*key));
            slots.push(Slot { place, owner: owner.clone(), key: path.join("_"), count: *count, about: (zh, en) });
        }
    }
}

/// Parts places into what is asked for in one call: of one owner, a handful at a time.
pub(super) fn batches(slots: &[Slot]) -> Vec<Vec<Slot>> {
    let owners = slots.chunk_by(|left, right| left.owner == right.owner);
    owners.flat_map(|own| own.chunks(SLOTS_A_CALL).map(<[Slot]>::to_vec)).collect()
}

/// Returns what stands at a place.
pub(super) fn at<'a>(content: &'a Value, place: &Place) -> Option<&'a Value> {
    place.0.iter().try_fold(content, |value, step| match step {
        Step::Key(key) => value.get(key.as_ref()),
        Step::Index(index) => value.get(index),
    })
}

/// Returns what stands at a place, to be changed.
pub(super) fn at_mut<'a>(content: &'a mut Value, place: &Place) -> Option<&'a mut Value> {
    place.0.iter().try_fold(content, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_ref()),
        Step::Index(index) => value.get_mut(index),
    })
}

/// Returns the lines at a place in a language.
pub(super) fn lines_at<'a>(content: &'a Value, place: &Place, lang: Lang) -> Vec<&'a str> {
    let lines = at(content, &place.lang(lang)).and_then(Value::as_array);
    lines.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Returns the lines of the starting scenario that do the same: those of the first of its kind.
pub(super) fn examples<'a>(starting: &'a Value, slot: &Slot, lang: Lang) -> Vec<&'a str> {
    let first = |step: &Step| match step {
        Step::Index(_) => Step::Index(0),
        Step::Key(key) => Step::Key(key.clone()),
    };
    let mut place = Place(slot.place.0.iter().map(first).collect());
    if slot.key == "mention" {
        place = Place::of("stakeholders").index(1).key("mention");
    }
    lines_at(starting, &place, lang)
}

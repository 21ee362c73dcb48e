//! Chinese words and forms that ask.

use crate::domain::act::lexicon::Phrases;
use crate::domain::act::segment::clauses;
use crate::domain::lang::is_han;

use super::listed;

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] = &[
    &WH,
    &INDEFINITE,
    &EMBEDDED,
    &OFFER,
    &IMPLIED,
    &RHETORICAL,
    &QUOTED,
    &PEERS,
    &WHATEVER,
    &OPEN,
    &DECLINING,
    &SUPPOSING,
];

static WH: Phrases = Phrases::listed(
    "zh.WH",
    "几笔|什么|甚么|啥|谁|哪|怎么|怎样|如何|为何|咋|多少|有多|多久|多大|多长|多高|多远|多快|多重要|多难|多严重|几个|几位|\
         几家|几次|几回|几天|几周|几月|几点|几套|几台|几条|几轮|几步|几成|几人|几种|几道|几圈|几趟|几张|几单|几块|\
         几件|几年|几小时|几分|几项|几层|几级|几倍|几遍|几款|几名|几批|几百|第几|老几|干嘛|干吗|几手|几道|几句|几秒|几颗|几星|几辆|几部|几间|几通|几毛|几公里|几页|几门|几号|几头|几口|几折|平均几|降到几|压到几|何时|是不是|\
         有没有|会不会|能不能|是否|能否|可否|有无|与否|何种|何处|到底是",
);

/// Question words used without asking; they are blanked before question words are looked for.
static INDEFINITE: Phrases = Phrases::listed(
    "zh.INDEFINITE",
    "几百万的|几十万的|几千万的|几万块的|几百块的|没什么|耽误您几|占用您几|用您几|耽误几|占用几|就几分钟|几分钟就|有多年|有多个|有多家|有多种|有多项|有多次|有多名|有多位|没啥|什么都|啥都|什么也|啥也|什么的|什么时候都|谁都|谁也|哪都|哪儿都|哪里都|哪个都|怎么都|怎样都|\
         怎么也|多少有|多少还有|多少还是|多少还能|多少还会|多多少少|多少会|多少都|多少也|无论如何|无论怎么|无论什么|无论谁|不管怎么|不管什么|不管谁|\
         不管多|不管是不是|不管有没有|不管能不能|不管会不会|无论是不是|不论|怎么说呢|怎么着|哪怕|哪儿的话|哪里哪里|\
         哪里的话|有什么说什么|该怎么样就|几个亿|好几|十几|几十|前几|后几|这几|那几|近几|过几天|过几年|过几个月|过几日|头几|几乎|几率|我们几|\
         咱们几|不怎么|没怎么|没多少|没多久|没多大|很多大|许多大|众多大|不多久|不知怎么|什么叫|什么才叫|把*多少*算出来|把*多少*列|把*哪*标出来|把*谁*标出来|哪儿我听明白|哪里我听明白|哪儿我明白|哪里我明白|什么我明白|什么我听明白|什么我懂|什么我清楚|为什么我懂|告诉您哪|告诉您谁|告诉您什么|告诉您多少|告诉你哪|告诉你谁|不算啥|不算什么|算不了啥|行不行*就知道|能不能*就知道|好不好*就知道|准不准*就知道|够不够*就知道|过不过*就知道|对不对*就知道|错几条咱|错几条我们|几条咱|几笔咱|几个咱当场|没有哪|没哪家|没有谁|没谁|谁跟您这么说|谁跟你这么说|谁这么说|谁要是|谁要跟您|谁敢说|谁敢打|谁敢保证|谁谁|某某|如何如何|我知道|\
         我们知道|怎么做都|多大年纪都|是不是都一样|要多少有多少|多少钱都|说多少|不多少|教您怎么|告诉您怎么|\
         跟您说说怎么|教会怎么|说什么也|这么多|不是什么|算不了什么|算不得什么|怎么用都|想怎么|多么|那么|这么|要么|\
         什么样的都",
);

static EMBEDDED: Phrases = Phrases::listed(
    "zh.EMBEDDED",
    "想了解|请教|打听|讨教|求教|了解一下|了解下|想请教|请教一下|请教下|请教您|想知道|想问|问一下|问下|请问|问一句|好奇|想听听|想听您|\
         听您讲|听您说|听您展开|方便介绍|方便讲|方便说|方便透露|能介绍|能讲讲|能说说|能否介绍|能否讲|能否说|麻烦您讲|\
         麻烦您说|麻烦您介绍|麻烦介绍|麻烦说说|麻烦讲讲|您给我讲|您给我说|您给讲|您给说|给我讲讲|给我说说|给我介绍|\
         跟我讲讲|跟我说说|跟我们讲|跟我们说|您讲讲|您说说|您介绍|您展开|您谈谈|您聊聊|帮我捋|帮我理|帮我算|您描述|\
         描述一下|举个例子|您举|详细说说|具体说说|说说看|说来听听|讲来听听|透露一下|透露下|劳驾您说|不妨说|不妨讲|\
         展开讲讲|展开说说|您帮我|还请指点|还请介绍|烦请|请您介绍|请您讲|请您说|请介绍|请说|请讲",
);

/// Offers to talk, which embedded requests must not be taken for.
static OFFER: Phrases = Phrases::listed(
    "zh.OFFER",
    "我给您介绍|我给您讲|我给您说|先给您讲|先给您说|先给您介绍|给您讲讲我们|给您说说我们|给您介绍|给你讲讲我们|想跟您介绍|想给您介绍|跟您介绍|向您介绍|给您介绍|我跟您说|我来介绍|我来讲|\
         我先介绍|跟您汇报|向您汇报|我给你讲|我跟您讲",
);

static IMPLIED: Phrases = Phrases::listed(
    "zh.IMPLIED",
    "我猜|斗胆猜|猜一句|大胆猜|我估计|我估摸|我想象|猜想|我感觉您|我感觉你们|想必|我琢磨|估计您|估计你们|估计咱们|应该挺|应该很|\
         应该不少|应该也|大概率|我料想|八成是|怕是|恐怕|肯定不少|肯定挺",
);

static RHETORICAL: Phrases = Phrases::listed(
    "zh.RHETORICAL",
    "谁不想|现在哪还会|哪还会这样|哪还有这种|哪还有这样|哪个*会跟|哪个*会拒绝|谁会拒绝|谁能拒绝|谁会放着|谁会跟|跟钱过不去|哪家企业不|哪家公司不|哪个企业不|哪个公司不|哪个老板不|哪个老板会|谁不愿|谁不希望|谁不喜欢|谁不怕|谁不爱|谁不需要|谁家*不怕|谁家*不想|谁家*不愿|谁家不|谁还不|谁还没|\
         谁会不|谁会嫌|谁会跟钱|谁嫌|会嫌|哪个*会嫌|哪个*不想|哪个*不怕|哪个*不希望|哪家*不想|哪家*不怕|哪家*不希望|\
         天底下|难道|哪有不|哪有*啊|哪有*呢|哪能不|何必|何苦|岂不|何乐而不为|还用说|还用问|不香吗|不香么|何不|\
         凭什么不|有谁不|有谁会|哪里有不|怎么可能不|怎么能不|不就是为了|图个啥|图什么呢|不正是|能不心动|不是很好吗|\
         不是挺好吗|不好吗|不比*强吗|不比*香|岂止|这还用|有什么理由不|有什么不好|又有什么",
);

static QUOTED: Phrases = Phrases::listed(
    "zh.QUOTED",
    "也问我|当时问我|当时也问|客户问我|还问我|老问我|总问我|问我能|问我会|问我有|问我怎|问我是|问我多|问我啥|客户还问我|客户就问我|客户也问|上个客户问|上个客户还问|上家客户问|有客户问|别的客户问|有人问我|\
         有人问|老有人问|朋友问我|同事问我|我们老板问|我老板问|领导问我|别人问我|经常有人问|人家问我|客户总问|\
         客户老问|好多客户问|很多客户问|客户常问|客户跟我说|问过我|上次那家问|他们问我|还有人问",
);

const ANSWER: &str = "其实就是|其实|就是|因为|答案|无非|说白了|当然是|很简单|靠的|靠我们|不就是|还不是|就靠|那就是|说到底|归根结底|\
     肯定是|一定是|用我们|只有|必然是|我告诉您|我来告诉|我来回答|要我说|依我看|照我看|我觉得就是|原因就|原因很|总之";

const TAG: &str = "对吧|是吧|对不对|是不是|对不|没错吧|对吗|是吗|对么|吧|对嘛|没说错吧|不是吗|不是么";

static PEERS: Phrases = Phrases::listed(
    "zh.PEERS",
    "很多同行|不少同行|同行都|同行普遍|其他客户|很多客户|不少客户|好多客户|类似工厂|类似企业|类似的|一般这个规模|\
         很多工厂|很多医院|很多银行|很多企业|不少企业|好多企业|别的工厂|别的医院|听说|业内",
);

/// Returns whether a Chinese text has the form of a question.
pub(super) fn asks(text: &str) -> bool {
    let plain = blank(text);
    let text = plain.as_str();
    if declines(text) {
        return false;
    }
    WH.is_in(text)
        || has_alternative(text)
        || has_a_not_a(text)
        || ends_asking(text)
        || (EMBEDDED.is_in(text) && !OFFER.is_in(text))
}

/// Words with which what looks like a question tells: what the trainee will not say (`检查过不过我不敢替监管说`), wants to
/// show, leaves to the customer or bids them think of.
static DECLINING: Phrases = Phrases::parts(
    "我不敢替|我不能替|我不敢说|我不好说|我说了不算|我说不准|您想想|你想想|由您定|由您来定|由你们定|由监管定|我给您看|给您看看|\
     给您演示|我给你看|给你看看",
);

/// Returns whether what looks like a question tells.
fn declines(text: &str) -> bool {
    DECLINING.is_in(text) && !ends_asking(text)
}

/// Returns whether it says that it asks, or ends in a word that asks.
pub(super) fn requests(text: &str) -> bool {
    let text = blank(text);
    (EMBEDDED.is_in(&text) && !OFFER.is_in(&text)) || ends_asking(&text)
}

/// Returns whether a statement invites an answer: `我猜月底最乱`.
pub(super) fn implies(text: &str) -> bool {
    IMPLIED.is_in(text)
}

/// Returns whether nobody is meant to answer: `谁不想省钱呢`.
pub(super) fn is_rhetorical(text: &str) -> bool {
    RHETORICAL.is_in(text) || nobody_bears(text)
}

/// Returns whether a clause asks who could bear it, which nobody can: `谁受得了`, `谁扛得住`; not `谁做得了主`.
fn nobody_bears(text: &str) -> bool {
    clauses(text).iter().cloned().any(|range| {
        let clause = text[range].trim_end_matches(['啊', '呀', '呢', '哦', '?', ' ']);
        let Some(at) = clause.find('谁') else { return false };
        let rest = clause[at + "谁".len()..].trim_start_matches('还').trim_start_matches('能');
        let bears = ["得了", "得住", "得起", "得消", "得下去", "得下"].iter().any(|end| rest.ends_with(end));
        bears && rest.chars().count() <= 5
    })
}

/// Returns whether the question is somebody else's.
pub(super) fn is_quoted(text: &str) -> bool {
    QUOTED.is_in(text)
}

/// Returns whether a clause opens the trainee's own answer.
pub(super) fn answers(text: &str) -> bool {
    listed(ANSWER).any(|opening| text.starts_with(opening)) && !asks(text)
}

/// Returns whether it ends in a tag: `对吧`.
pub(super) fn has_tag(text: &str) -> bool {
    let end = text.trim_end_matches(['啊', '哈', '呀', '哦', '嘞', ' ', '?']);
    listed(TAG).any(|tag| end.ends_with(tag)) || SUPPOSING.is_in(text)
}

/// Words that only ask for a yes to the trainee's own judgement: `成本是不是太高了`.
static SUPPOSING: Phrases =
    Phrases::parts("是不是觉得|是不是太|是不是特别|是不是非常|是不是很|是不是过于|是不是都受不了|难道不是");

/// Returns whether it tells of others first: `很多同行常遇到...，您这边呢`.
pub(super) fn tells_of_peers(text: &str) -> bool {
    PEERS.is_in(text)
}

/// Words that open a clause in which no question word asks.
static WHATEVER: Phrases = Phrases::parts("不管|无论|不论|甭管");

/// Question words that mean anything at all before `都`.
static OPEN: Phrases = Phrases::parts("哪个|哪家|哪种|什么|谁|哪里|哪儿|怎么");

/// Returns the text with indefinite uses blanked, `哪个行业都能用` among them.
fn blank(text: &str) -> String {
    let mut kept = text.to_owned();
    for place in INDEFINITE.all(text) {
        kept.replace_range(place.clone(), &" ".repeat(place.len()));
    }
    for range in clauses(text).iter().cloned() {
        if WHATEVER.all(text).any(|place| range.start <= place.start && place.end <= range.end) {
            kept.replace_range(range.clone(), &" ".repeat(range.len()));
        }
    }
    for place in OPEN.all(text) {
        let rest: String = text[place.end..].chars().take(5).take_while(|letter| is_han(*letter)).collect();
        let own = ["我们", "我", "咱家"].iter().any(|opening| text.starts_with(opening)) && rest.contains('都');
        if own || ["都能", "都可", "都行", "也行", "都一样"].iter().any(|all| rest.contains(all)) {
            kept.replace_range(place.clone(), &" ".repeat(place.len()));
        }
    }
    kept
}

/// Returns whether it offers a choice: `是价格还是服务`; not `我们还是先看`.
fn has_alternative(text: &str) -> bool {
    text.match_indices("还是").any(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', ',']).chars().next_back();
        let after = &text[at + "还是".len()..];
        before.is_some_and(|before| !"们我那您它他她这都也却".contains(before))
            && !["挺", "很", "有点", "那句", "先看", "蛮"].iter().any(|opening| after.starts_with(opening))
    })
}

/// Returns whether a verb is repeated around 不 or 没: `顺不顺`, `堵没堵`, `合理不合理`.
fn has_a_not_a(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let once = letters.windows(3).any(|triple| {
        matches!(triple[1], '不' | '没') && triple[0] == triple[2] && is_han(triple[0]) && triple[0] != '不'
    });
    let twice =
        letters.windows(5).any(|word| matches!(word[2], '不' | '没') && word[..2] == word[3..] && is_han(word[0]));
    once || twice
}

/// Returns a clause without the name of who is asked at its end: `您能接受吗刘总`.
fn without_name(clause: &str) -> &str {
    const TITLES: [&str; 14] =
        ["总", "总监", "经理", "主任", "行长", "处长", "科长", "厂长", "院长", "老板", "老师", "先生", "女士", "工"];
    let named = TITLES.iter().find_map(|title| clause.strip_suffix(title));
    let rest = named.and_then(|rest| rest.char_indices().next_back().map(|(at, _)| &rest[..at]));
    rest.filter(|rest| ["吗", "么", "呢"].iter().any(|particle| rest.ends_with(particle))).unwrap_or(clause)
}

/// Returns whether a clause ends in a word that asks.
fn ends_asking(text: &str) -> bool {
    let ranges = clauses(text);
    let last = ranges.len().saturating_sub(1);
    ranges.iter().cloned().enumerate().any(|(index, range)| {
        let clause = without_name(text[range].trim_end_matches(['啊', '呀', '哈', '哦', '?', ' ', '嘞']));
        let particle = ["吗", "么", "呢", "是嘛", "有嘛", "对嘛", "能嘛", "会嘛", "不咯"]
            .iter()
            .any(|particle| clause.ends_with(particle));
        let pause = clause.chars().count() <= 3 && clause.ends_with('呢');
        let negated = index == last
            && ["没有", "没", "不", "吧", "否", "了没", "了不"].iter().any(|particle| clause.ends_with(particle))
            && clause.chars().count() > 2
            && !["也没有", "都没有", "还没有", "并没有", "从来没有", "就没有", "没有没有", "我们先", "那就"]
                .iter()
                .any(|end| clause.contains(end));
        (particle && !pause) || negated
    })
}

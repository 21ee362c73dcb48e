//! The kinds of simulated trainee: a closed list with a table of what each is called and how it sells.

use crate::domain::lang::Lang;

/// A kind of simulated trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Archetype {
    /// Does the next right thing, always.
    Expert,
    /// Slips now and then.
    Competent,
    /// Slips often.
    Decent,
    /// Gets more wrong than right.
    Novice,
    /// Asks a few questions about the present and its troubles, then pitches.
    SpPitcher,
    /// Asks for plain facts, one after another.
    Interrogator,
    /// Tells features, and argues.
    FeaturePitcher,
    /// Asks for the signature, again and again.
    Closer,
    /// Throws discounts in.
    Discounter,
    /// Sells decently and promises what may not be promised.
    OverPromiser,
    /// Sells decently until the customer has a concern, then argues.
    Arguer,
    /// Puts all four kinds of question into every line.
    AllInOne,
    /// Asks for the value of solving what nobody has spoken of.
    NeedPayoffFirst,
    /// Says next to nothing.
    Silent,
    /// Is polite, and says nothing.
    PoliteEmpty,
    /// Strings together what the deal is about.
    KeywordStuffer,
    /// Reads the rubric aloud.
    RubricReader,
    /// Instructs the scorer and the customer.
    Injector,
    /// Says whatever line comes up.
    RandomWalker,
}

/// Where a kind of trainee stands in the order that a fair scenario must show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Sells well, the more so the smaller the number.
    Skilled(u8),
    /// Sells well enough but for one vice: may not pass, nor win more often than without it.
    Spoiled,
    /// Sells badly: may not win.
    Bad,
}

/// How a kind of trainee goes on: what it says when its turn comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Follows the expert's next step in so many of a hundred lines, and does something weak in the others.
    Dial(u8),
    /// As the dial, and promises too much in every other line from the third on.
    Promises(u8),
    /// As the dial, and argues with every concern.
    Argues(u8),
    /// As the dial, with instructions to the scorer in every other line.
    Instructs(u8),
    /// Some questions, then a pitch and an ask.
    AsksThenPitches,
    /// Questions for plain facts.
    Interrogates,
    /// Features, then arguments and an ask.
    Pitches,
    /// Asks for commitment.
    Closes,
    /// Discounts.
    Discounts,
    /// Four kinds of question at once.
    AllAtOnce,
    /// Need-payoff questions.
    PaysOffFirst,
    /// Sounds.
    Mumbles,
    /// Agreement.
    Agrees,
    /// Keywords.
    Stuffs,
    /// The rubric's own sentences.
    Recites,
    /// Any line of the scenario.
    Wanders,
}

impl Habit {
    /// Returns the quality in per cent of the selling underneath, where there is one.
    pub fn quality(self) -> Option<u8> {
        match self {
            Self::Dial(quality) | Self::Promises(quality) | Self::Argues(quality) | Self::Instructs(quality) => {
                Some(quality)
            }
            _ => None,
        }
    }
}

/// A row of the table.
struct Row {
    archetype: Archetype,
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    rank: Rank,
    habit: Habit,
}

/// Makes a row.
const fn row(
    archetype: Archetype,
    id: &'static str,
    (zh, en): (&'static str, &'static str),
    rank: Rank,
    habit: Habit,
) -> Row {
    Row { archetype, id, zh, en, rank, habit }
}

/// What each kind is called, where it stands and how it sells. The dials are our choice: the customer page's ladder reaches an
/// advance in nearly all, most and few sessions at 90, 75 and 35.
const TABLE: [Row; 19] = [
    row(Archetype::Expert, "expert", ("专家", "expert"), Rank::Skilled(0), Habit::Dial(100)),
    row(Archetype::Competent, "competent", ("熟练", "competent"), Rank::Skilled(1), Habit::Dial(90)),
    row(Archetype::Decent, "decent", ("尚可", "decent"), Rank::Skilled(2), Habit::Dial(75)),
    row(Archetype::Novice, "novice", ("新手", "novice"), Rank::Skilled(3), Habit::Dial(35)),
    row(Archetype::SpPitcher, "sp-pitcher", ("问两句就推销", "asks, then pitches"), Rank::Bad, Habit::AsksThenPitches),
    row(Archetype::Interrogator, "interrogator", ("查户口", "interrogator"), Rank::Bad, Habit::Interrogates),
    row(Archetype::FeaturePitcher, "feature-pitcher", ("背功能", "feature pitcher"), Rank::Bad, Habit::Pitches),
    row(Archetype::Closer, "closer", ("反复逼单", "closer"), Rank::Bad, Habit::Closes),
    row(Archetype::Discounter, "discounter", ("见面就降价", "discounter"), Rank::Bad, Habit::Discounts),
    row(Archetype::OverPromiser, "over-promiser", ("乱承诺", "over-promiser"), Rank::Spoiled, Habit::Promises(80)),
    row(Archetype::Arguer, "arguer", ("爱争辩", "arguer"), Rank::Spoiled, Habit::Argues(80)),
    row(Archetype::AllInOne, "all-in-one", ("一口气全问", "all in one"), Rank::Bad, Habit::AllAtOnce),
    row(
        Archetype::NeedPayoffFirst,
        "need-payoff-first",
        ("上来就问价值", "need-payoff first"),
        Rank::Bad,
        Habit::PaysOffFirst,
    ),
    row(Archetype::Silent, "silent", ("闷声不响", "silent"), Rank::Bad, Habit::Mumbles),
    row(Archetype::PoliteEmpty, "polite-empty", ("客气话", "polite and empty"), Rank::Bad, Habit::Agrees),
    row(Archetype::KeywordStuffer, "keyword-stuffer", ("堆关键词", "keyword stuffer"), Rank::Bad, Habit::Stuffs),
    row(Archetype::RubricReader, "rubric-reader", ("念评分标准", "rubric reader"), Rank::Bad, Habit::Recites),
    row(Archetype::Injector, "injector", ("下指令", "injector"), Rank::Spoiled, Habit::Instructs(30)),
    row(Archetype::RandomWalker, "random-walker", ("随机乱说", "random walker"), Rank::Bad, Habit::Wanders),
];

impl Archetype {
    /// All kinds, the skilled ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.archetype)
    }

    /// Returns the kind's row.
    fn row(self) -> &'static Row {
        #[expect(clippy::expect_used, reason = "the table has a row for each kind; a test walks it")]
        TABLE.iter().find(|row| row.archetype == self).expect("each kind has a row")
    }

    /// Returns its name in reports that programs read, and on the command line.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        lang.pick(self.row().zh, self.row().en)
    }

    /// Returns where it stands.
    pub fn rank(self) -> Rank {
        self.row().rank
    }

    /// Returns how it sells.
    pub fn habit(self) -> Habit {
        self.row().habit
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::*;

    #[test]
    fn every_kind_has_one_row_under_its_name_on_the_command_line() {
        for archetype in Archetype::value_variants() {
            assert_eq!(TABLE.iter().filter(|row| row.archetype == *archetype).count(), 1, "{archetype:?}");
            let value = archetype.to_possible_value().map(|value| value.get_name().to_owned());
            assert_eq!(value.as_deref(), Some(archetype.id()));
        }
    }
}

//! What can be said against a certificate: a closed list, each with a code that is a promise and words in both languages.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::exam::record::ExamVerdict;
use crate::domain::lang::Lang;
use crate::domain::scorecard::SessionVerdict;

mod text;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// There is no certificate to check.
    Unreadable,
    /// The certificate is not valid.
    Fault,
    /// Something was not checked, or should be known; the certificate may be valid.
    Note,
}

/// Something found. Numbers are hundredths, times are seconds since 1970 (UTC).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Larger than a certificate is.
    TooLarge,
    /// No JSON: torn off, or something else.
    NotJson(String),
    /// JSON, and no certificate: a field is missing or of another kind.
    NotCertificate(String),
    /// Written by a newer program.
    UnknownVersion(String),
    /// A key twice in one object: two readers may see two certificates.
    DuplicateKey(String),
    /// A number that is not whole.
    NotInteger(String),
    /// A field that certificates do not have.
    UnknownField(String),
    /// Not in the one form that is signed.
    NotCanonical,
    /// The id is not the hash of the rest.
    WrongId,
    /// The signature is not 128 hexadecimal digits.
    MalformedSignature,
    /// The signature is written in another way than the key writes it.
    SecondSignature,
    /// The signature is not that of the key over this certificate.
    WrongSignature,
    /// The key is not known.
    UnknownKey(String),
    /// The key is not trusted any more.
    UntrustedKey(String),
    /// Another key than the one to check by.
    OtherKey {
        /// The certificate's.
        said: String,
        /// The one to check by.
        given: String,
    },
    /// Issued before the key signed, or after.
    KeyOutOfTime(String),
    /// It held until then.
    Expired(i64),
    /// Issued in the future.
    NotYet(i64),
    /// It ends before it begins, or was issued before the exam was over.
    WrongDates,
    /// The rules let a pass hold for another time.
    WrongValidity,
    /// What it is for is no pass.
    NotPassed(ExamVerdict),
    /// The mean is not that of the parts.
    WrongMean {
        /// The certificate's.
        said: i64,
        /// The parts'.
        found: i64,
    },
    /// The interval is not that of the parts by the rules.
    WrongInterval,
    /// The parts are not numbered as parts are, or a part is both a session and a quiz or neither.
    WrongParts,
    /// An attempt's number is missing or there twice.
    AttemptGap(u32),
    /// The attempt that was passed is not listed, or not as passed.
    AttemptUnlisted,
    /// A part was held with content that is not listed.
    ContentUnlisted(String),
    /// Two parts are one session.
    SessionTwice(String),
    /// The store knows the trainee's attempts at the exam, and not this one.
    LogMissing(String),
    /// An entry of a log cannot be read. Counts from 0.
    LogUnreadable {
        /// The log.
        log: String,
        /// The entry.
        entry: usize,
    },
    /// A log has fewer entries than it had.
    LogCut(String),
    /// A log that was closed has more entries than it had.
    LogAdded(String),
    /// A log is not what it was.
    LogChain(String),
    /// A log is about another trainee.
    LogTrainee(String),
    /// A log is of another exam, attempt, rules, content or engine.
    LogHead(String),
    /// A log says otherwise how the attempt ended.
    LogVerdict(String),
    /// The log says otherwise what a part was or how it came out.
    LogPart(u32),
    /// A part is not what the rules and the attempt's seed give it: quiz, questions, deal, rubric, difficulty or language.
    OtherDraw(u32),
    /// A part was held after the rules had ended the attempt, or its time was out.
    AfterEnd(u32),
    /// An attempt that the certificate leaves out.
    AttemptDropped(String),
    /// A person has ruled that the attempt is not passed.
    RuledOut(String),
    /// The ruling that it rests on is not on record.
    RulingDiffers,
    /// There are no logs to compare with.
    LogsNotChecked,
    /// A session is missing among those to compare with.
    SessionMissing(String),
    /// A session is not there to compare with.
    SessionNotChecked(String),
    /// Several sessions of one id were given.
    SessionDoubled(String),
    /// An event of a session cannot be read. Counts from 0.
    SessionUnreadable {
        /// The session.
        session: String,
        /// The event.
        event: usize,
        /// Why.
        detail: String,
    },
    /// The events of a session do not follow each other.
    SessionBroken {
        /// The session.
        session: String,
        /// Why.
        detail: String,
    },
    /// A session has another number of events.
    SessionLength {
        /// The session.
        session: String,
        /// The certificate's.
        said: u64,
        /// What is there.
        found: u64,
    },
    /// A session is not what it was.
    SessionChain(String),
    /// A session is another trainee's.
    SessionTrainee(String),
    /// A session is not of this attempt, or not of an exam.
    SessionExam(String),
    /// A session was held with another scenario.
    SessionScenario(String),
    /// A session was held with another rubric.
    SessionRubric(String),
    /// The trainee took something back, or had a hint.
    SessionHelp(String),
    /// A session has no end.
    SessionOpen(String),
    /// The text of a session is gone, though its trainee was not forgotten.
    TextRemoved(String),
    /// The trainee was forgotten: the chain holds, the score cannot be made anew.
    Forgotten(String),
    /// Content of that hash is not at hand: the session was not scored anew.
    ContentMissing(String),
    /// Content is not what is in use here under that name: somebody's own, or of another time.
    ContentNotInUse(String),
    /// Content has the short hash and is another text.
    ContentDiffers(String),
    /// Content cannot be read by this program.
    ContentFaulty(String),
    /// A quiz is not marked anew.
    QuizNotChecked(String),
    /// Marked anew, a quiz has another score.
    QuizScore {
        /// The quiz.
        quiz: String,
        /// The certificate's.
        said: i64,
        /// Marked anew.
        found: i64,
    },
    /// Scored anew, a session has another score.
    Score {
        /// The session.
        session: String,
        /// The certificate's.
        said: i64,
        /// Scored anew.
        found: i64,
    },
    /// Scored anew, a session comes out otherwise.
    Verdict {
        /// The session.
        session: String,
        /// The certificate's.
        said: SessionVerdict,
        /// Scored anew.
        found: SessionVerdict,
    },
    /// Scored anew, a dimension has another share.
    Dimension {
        /// The session.
        session: String,
        /// The dimension.
        dimension: String,
        /// The certificate's.
        said: Option<i64>,
        /// Scored anew.
        found: Option<i64>,
    },
    /// Scored anew, other caps apply.
    Caps(String),
    /// The customer does not do or say what the deal's rules make of the talk.
    Customer {
        /// The session.
        session: String,
        /// The first such turn.
        turn: u32,
    },
    /// Another version of the program held the exam.
    OtherEngine {
        /// The certificate's.
        said: String,
        /// This one.
        own: String,
    },
    /// This version of the program scores a session otherwise than the one that certified it, or has the customer act otherwise.
    OtherScore {
        /// The session.
        session: String,
        /// The certificate's.
        said: i64,
        /// This version's.
        found: i64,
    },
    /// The rules make another verdict of the parts.
    WrongVerdict {
        /// The certificate's.
        said: ExamVerdict,
        /// By the rules.
        found: ExamVerdict,
    },
    /// The rules are not at hand: the verdict was not made anew.
    RulesNotChecked,
    /// The store cannot be used.
    StoreNotChecked(String),
}

impl Finding {
    /// Returns the code; codes are promises.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotJson(_) => "not-json",
            Self::NotCertificate(_) => "not-a-certificate",
            Self::UnknownVersion(_) => "unknown-version",
            Self::DuplicateKey(_) => "duplicate-key",
            Self::NotInteger(_) => "not-integer",
            Self::UnknownField(_) => "unknown-field",
            Self::NotCanonical => "not-canonical",
            Self::WrongId => "wrong-id",
            Self::MalformedSignature => "malformed-signature",
            Self::SecondSignature => "non-canonical-signature",
            Self::WrongSignature => "wrong-signature",
            Self::UnknownKey(_) => "unknown-key",
            Self::UntrustedKey(_) => "untrusted-key",
            Self::OtherKey { .. } => "other-key",
            Self::KeyOutOfTime(_) => "key-out-of-time",
            Self::Expired(_) => "expired",
            Self::NotYet(_) => "not-yet",
            Self::WrongDates => "wrong-dates",
            Self::WrongValidity => "wrong-validity",
            Self::NotPassed(_) => "not-passed",
            Self::WrongMean { .. } => "wrong-mean",
            Self::WrongInterval => "wrong-interval",
            Self::WrongParts => "wrong-parts",
            Self::AttemptGap(_) => "attempt-gap",
            Self::AttemptUnlisted => "attempt-unlisted",
            Self::ContentUnlisted(_) => "content-unlisted",
            Self::SessionTwice(_) => "session-twice",
            Self::LogMissing(_) => "log-missing",
            Self::LogUnreadable { .. } => "log-unreadable",
            Self::LogCut(_) => "log-cut",
            Self::LogAdded(_) => "log-added",
            Self::LogChain(_) => "log-chain",
            Self::LogTrainee(_) => "log-trainee",
            Self::LogHead(_) => "log-head",
            Self::LogVerdict(_) => "log-verdict",
            Self::LogPart(_) => "log-part",
            Self::OtherDraw(_) => "other-draw",
            Self::AfterEnd(_) => "after-end",
            Self::AttemptDropped(_) => "attempt-dropped",
            Self::RuledOut(_) => "ruled-out",
            Self::RulingDiffers => "ruling-differs",
            Self::LogsNotChecked => "logs-not-checked",
            Self::SessionMissing(_) => "session-missing",
            Self::SessionNotChecked(_) => "session-not-checked",
            Self::SessionDoubled(_) => "session-doubled",
            Self::SessionUnreadable { .. } => "session-unreadable",
            Self::SessionBroken { .. } => "session-broken",
            Self::SessionLength { .. } => "session-length",
            Self::SessionChain(_) => "session-chain",
            Self::SessionTrainee(_) => "session-trainee",
            Self::SessionExam(_) => "session-exam",
            Self::SessionScenario(_) => "session-scenario",
            Self::SessionRubric(_) => "session-rubric",
            Self::SessionHelp(_) => "session-help",
            Self::SessionOpen(_) => "session-open",
            Self::TextRemoved(_) => "text-removed",
            Self::Forgotten(_) => "forgotten",
            Self::ContentMissing(_) => "content-missing",
            Self::ContentNotInUse(_) => "content-not-in-use",
            Self::ContentDiffers(_) => "content-differs",
            Self::ContentFaulty(_) => "content-faulty",
            Self::QuizNotChecked(_) => "quiz-not-checked",
            Self::QuizScore { .. } => "quiz-score",
            Self::Score { .. } => "score",
            Self::Verdict { .. } => "verdict",
            Self::Dimension { .. } => "dimension",
            Self::Caps(_) => "caps",
            Self::Customer { .. } => "customer",
            Self::OtherEngine { .. } => "other-engine",
            Self::OtherScore { .. } => "other-score",
            Self::WrongVerdict { .. } => "wrong-verdict",
            Self::RulesNotChecked => "rules-not-checked",
            Self::StoreNotChecked(_) => "store-not-checked",
        }
    }

    /// Returns how much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::TooLarge | Self::NotJson(_) | Self::NotCertificate(_) | Self::UnknownVersion(_) => {
                Severity::Unreadable
            }
            Self::LogsNotChecked
            | Self::SessionNotChecked(_)
            | Self::Forgotten(_)
            | Self::ContentMissing(_)
            | Self::ContentNotInUse(_)
            | Self::ContentFaulty(_)
            | Self::QuizNotChecked(_)
            | Self::OtherEngine { .. }
            | Self::OtherScore { .. }
            | Self::RulesNotChecked
            | Self::StoreNotChecked(_) => Severity::Note,
            _ => Severity::Fault,
        }
    }

    /// Returns the finding as one sentence.
    pub fn text(&self, lang: Lang) -> String {
        text::sentence(self, lang)
    }
}

/// Returns what an attempt's verdict is called; none stands for an attempt that is not over.
pub fn verdict_name(verdict: Option<ExamVerdict>, lang: Lang) -> &'static str {
    verdict.map_or(lang.pick("未结束", "not over"), |verdict| verdict.name(lang))
}

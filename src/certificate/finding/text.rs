//! The sentences of findings.

use super::{Finding, verdict_name};
use crate::domain::lang::Lang;

/// Returns hundredths as a number: 8340 is `83.40`.
fn number(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100)
}

/// Returns hundredths that may be missing.
fn share(hundredths: Option<i64>) -> String {
    hundredths.map_or_else(|| "-".to_owned(), |share| format!("{} %", number(share)))
}

/// Returns a day.
fn day(at_s: i64) -> String {
    jiff::Timestamp::from_second(at_s).map_or_else(|_| at_s.to_string(), |at| at.strftime("%Y-%m-%d").to_string())
}

/// Returns the sentence of a finding.
#[rustfmt::skip]
pub(super) fn sentence(finding: &Finding, lang: Lang) -> String {
    use Finding as F;
    let say = |zh: &str, en: &str| lang.pick(zh, en).to_owned();
    match finding {
        F::TooLarge => say("文件太大，不是证书", "the file is too large to be a certificate"),
        F::NotJson(why) => lang.pick(format!("不是完整的 JSON（{why}）"), format!("this is no complete JSON ({why})")),
        F::NotCertificate(why) => lang.pick(format!("不是证书，或缺了内容（{why}）"), format!("this is no certificate, or something is missing ({why})")),
        F::UnknownVersion(version) => lang.pick(format!("证书版本 {version} 是更新的程序写的"), format!("version {version} was written by a newer program")),
        F::DuplicateKey(key) => lang.pick(format!("`{key}` 写了两遍"), format!("`{key}` is written twice")),
        F::NotInteger(place) => lang.pick(format!("{place} 不是整数"), format!("{place} is not a whole number")),
        F::UnknownField(place) => lang.pick(format!("证书里没有 {place} 这一项"), format!("certificates have no {place}")),
        F::NotCanonical => say("不是签名时的原样写法（空格、顺序或转义动过）", "it is not written as it was signed: white space, order or escapes were changed"),
        F::WrongId => say("证书编号和内容对不上：签发后改过内容", "the id is not the hash of the rest: something was changed after it was issued"),
        F::MalformedSignature => say("签名不是 128 位十六进制数字", "the signature is not 128 hexadecimal digits"),
        F::SecondSignature => say("签名换了一种写法", "the signature is not in the form that keys write"),
        F::WrongSignature => say("签名不是这把密钥对这份证书签的", "the signature is not this key's over this certificate"),
        F::UnknownKey(key) => lang.pick(format!("不认识密钥 {key}；用 spar keys trust 或 --key 指定"), format!("key {key} is not known; spar keys trust or --key names one")),
        F::UntrustedKey(key) => lang.pick(format!("密钥 {key} 已经不受信任"), format!("key {key} is not trusted any more")),
        F::OtherKey { said, given } => lang.pick(format!("证书用的是密钥 {said}，不是指定的 {given}"), format!("it names key {said}, not {given}")),
        F::KeyOutOfTime(key) => lang.pick(format!("签发时间不在密钥 {key} 使用的时段里"), format!("it was issued when key {key} did not sign")),
        F::Expired(until) => lang.pick(format!("已过期（有效期至 {}）", day(*until)), format!("it has expired (held until {})", day(*until))),
        F::NotYet(from) => lang.pick(format!("签发日期在将来（{}）", day(*from)), format!("it is dated in the future ({})", day(*from))),
        F::WrongDates => say("日期前后矛盾", "its dates contradict each other"),
        F::WrongValidity => say("有效期和考试规则不一致", "it holds for another time than the rules say"),
        F::NotPassed(verdict) => lang.pick(format!("结论不是通过，而是{}", verdict_name(Some(*verdict), lang)), format!("what it certifies is no pass but: {}", verdict_name(Some(*verdict), lang))),
        F::WrongMean { said, found } => lang.pick(format!("平均分写的是 {}，各部分算出来是 {}", number(*said), number(*found)), format!("the mean is given as {}, the parts make it {}", number(*said), number(*found))),
        F::WrongInterval => say("误差范围和按规则算的不一致", "the interval is not what the rules make of the parts"),
        F::WrongParts => say("各部分的编号或内容有误", "its parts are not numbered or made as parts are"),
        F::AttemptGap(attempt) => lang.pick(format!("第 {attempt} 次考试缺失或重复"), format!("attempt {attempt} is missing or listed twice")),
        F::AttemptUnlisted => say("通过的那次考试没有列出，或列出的结论不同", "the attempt that was passed is not listed, or not as it is certified"),
        F::ContentUnlisted(name) => lang.pick(format!("没有列出 {name} 的哈希"), format!("the hash of {name} is not listed")),
        F::SessionTwice(session) => lang.pick(format!("会话 {session} 用了两次"), format!("session {session} stands for two parts")),
        F::LogMissing(log) => lang.pick(format!("找不到考试记录 {log}"), format!("log {log} is missing")),
        F::LogUnreadable { log, entry } => lang.pick(format!("考试记录 {log} 的第 {entry} 条读不懂"), format!("entry {entry} of log {log} cannot be read")),
        F::LogCut(log) => lang.pick(format!("考试记录 {log} 少了内容"), format!("log {log} has lost entries")),
        F::LogAdded(log) => lang.pick(format!("考试记录 {log} 结束之后又添了内容"), format!("log {log} has grown after its end")),
        F::LogChain(log) => lang.pick(format!("考试记录 {log} 改过"), format!("log {log} was changed")),
        F::LogTrainee(log) => lang.pick(format!("考试记录 {log} 是别人的"), format!("log {log} is another trainee's")),
        F::LogHead(log) => lang.pick(format!("考试记录 {log} 的考试、次数、规则、内容或版本和证书不同"), format!("log {log} is of another exam, attempt, rules, content or version")),
        F::LogVerdict(log) => lang.pick(format!("考试记录 {log} 的结论和证书不同"), format!("log {log} says otherwise how the attempt ended")),
        F::LogPart(part) => lang.pick(format!("第 {part} 部分和考试记录不同"), format!("part {part} is not what the log says")),
        F::OtherDraw(part) => lang.pick(format!("第 {part} 部分不是按规则和种子抽到的：题目、场景、评分标准、难度或语言不同"), format!("part {part} is not what the rules and the seed draw: other questions, or another deal, rubric, difficulty or language")),
        F::AfterEnd(part) => lang.pick(format!("第 {part} 部分之前，按规则考试已经结束"), format!("by the rules the attempt was over before part {part}")),
        F::AttemptDropped(log) => lang.pick(format!("证书漏掉了考试 {log}"), format!("the certificate leaves out attempt {log}")),
        F::RuledOut(who) => lang.pick(format!("{who} 裁定这次考试不通过"), format!("{who} has ruled that the attempt is not passed")),
        F::RulingDiffers => say("证书依据的人工裁定不在记录里，或内容不同", "the ruling that it rests on is not on record, or is another"),
        F::LogsNotChecked => say("手头没有这位学员的考试记录，没有核对次数", "no logs of these attempts are at hand; they were not compared"),
        F::SessionMissing(session) => lang.pick(format!("缺少会话 {session}"), format!("session {session} is missing")),
        F::SessionNotChecked(session) => lang.pick(format!("手头没有会话 {session}，没有核对"), format!("session {session} is not at hand; it was not checked")),
        F::SessionDoubled(session) => lang.pick(format!("会话 {session} 给了不止一份"), format!("session {session} was given more than once")),
        F::SessionUnreadable { session, event, detail } => lang.pick(format!("会话 {session} 的第 {event} 条读不懂（{detail}）"), format!("event {event} of session {session} cannot be read ({detail})")),
        F::SessionBroken { session, detail } => lang.pick(format!("会话 {session} 前后接不上（{detail}）"), format!("the events of session {session} do not follow each other ({detail})")),
        F::SessionLength { session, said, found } => lang.pick(format!("会话 {session} 应有 {said} 条记录，现有 {found} 条"), format!("session {session} should have {said} events and has {found}")),
        F::SessionChain(session) => lang.pick(format!("会话 {session} 改过：哈希链对不上"), format!("session {session} was changed: its chain is another")),
        F::SessionTrainee(session) => lang.pick(format!("会话 {session} 是别人的"), format!("session {session} is another trainee's")),
        F::SessionExam(session) => lang.pick(format!("会话 {session} 不属于这次考试"), format!("session {session} is not of this attempt")),
        F::SessionScenario(session) => lang.pick(format!("会话 {session} 用的是另一个场景，或场景改过"), format!("session {session} was held with another scenario")),
        F::SessionRubric(session) => lang.pick(format!("会话 {session} 用的是另一套评分标准，或标准改过"), format!("session {session} was held with another rubric")),
        F::SessionHelp(session) => lang.pick(format!("会话 {session} 里有撤回或提示，考试不允许"), format!("session {session} has something taken back or a hint, which exams do not allow")),
        F::SessionOpen(session) => lang.pick(format!("会话 {session} 没有结束"), format!("session {session} has no end")),
        F::TextRemoved(session) => lang.pick(format!("会话 {session} 的文字没了，学员却没有申请删除"), format!("the text of session {session} is gone, though its trainee was not forgotten")),
        F::Forgotten(session) => lang.pick(format!("会话 {session} 的文字已按要求删除：哈希链核对过，没法重新评分"), format!("the text of session {session} was removed on request: its chain holds, it cannot be scored anew")),
        F::ContentNotInUse(name) => lang.pick(
            format!("{name} 不是这里现用的那一份：可能是别人自己写的，也可能是别的时候的"),
            format!("{name} is not what is in use here under that name: somebody's own, or of another time"),
        ),
        F::ContentMissing(name) => lang.pick(format!("手头没有当时的 {name}，没有重新评分"), format!("{name} as it was then is not at hand; nothing was scored anew with it")),
        F::ContentDiffers(name) => lang.pick(format!("{name} 的内容和证书里的哈希不符"), format!("{name} is not the text that the certificate names")),
        F::ContentFaulty(name) => lang.pick(format!("本版本读不懂当时的 {name}，没有重新评分"), format!("this version cannot read {name} as it was then; nothing was scored anew with it")),
        F::QuizNotChecked(quiz) => lang.pick(format!("测验 {quiz} 没有重新判分，只核对了记录"), format!("quiz {quiz} was not marked anew; only its log was compared")),
        F::QuizScore { quiz, said, found } => lang.pick(format!("测验 {quiz} 写的是 {} 分，重新判分是 {} 分", number(*said), number(*found)), format!("quiz {quiz} is certified with {}, marked anew it has {}", number(*said), number(*found))),
        F::Score { session, said, found } => lang.pick(format!("会话 {session} 写的是 {} 分，重新评分是 {} 分", number(*said), number(*found)), format!("session {session} is certified with {}, scored anew it has {}", number(*said), number(*found))),
        F::Verdict { session, said, found } => lang.pick(format!("会话 {session} 写的是{}，重新评分是{}", said.name(lang), found.name(lang)), format!("session {session} is certified as {}, scored anew it is {}", said.name(lang), found.name(lang))),
        F::Dimension { session, dimension, said, found } => lang.pick(format!("会话 {session} 的 {dimension} 写的是 {}，重新评分是 {}", share(*said), share(*found)), format!("{dimension} of session {session} is certified with {}, scored anew it has {}", share(*said), share(*found))),
        F::Caps(session) => lang.pick(format!("会话 {session} 触发的红线和证书不同"), format!("other caps apply to session {session} than it is certified with")),
        F::Customer { session, turn } => lang.pick(format!("会话 {session} 第 {turn} 轮，客户说的不是这个场景会说的话"), format!("in turn {turn} of session {session} the customer does not act as the deal makes them")),
        F::OtherEngine { said, own } => lang.pick(format!("考试是 {said} 版评的，本程序是 {own} 版"), format!("the exam was scored by version {said}; this is version {own}")),
        F::OtherScore { session, said, found } => lang.pick(format!("会话 {session} 当时评 {} 分，本版本评 {} 分：版本不同，不能说明改过；要确认分数，请用当时的版本核对", number(*said), number(*found)), format!("session {session} was certified with {}, this version scores {}: the versions differ, which is no sign of a forgery; check with the version of then to confirm the score", number(*said), number(*found))),
        F::WrongVerdict { said, found } => lang.pick(format!("结论写的是{}，按规则应是{}", verdict_name(Some(*said), lang), verdict_name(Some(*found), lang)), format!("it is certified as {}, by the rules it is {}", verdict_name(Some(*said), lang), verdict_name(Some(*found), lang))),
        F::RulesNotChecked => say("手头没有当时的考试规则，没有按规则重算结论", "the rules of then are not at hand; the verdict was not made anew"),
        F::StoreNotChecked(why) => lang.pick(format!("打不开会话库，没有核对（{why}）"), format!("the store cannot be used and was not compared ({why})")),
    }
}

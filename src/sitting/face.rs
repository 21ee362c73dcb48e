//! What a sitting shows: a conversation to read, or JSON lines. Shows no score, no reading of a line and nothing of the
//! customer's state before the end; nothing that a draw could be foreseen by.

use std::io::Write;

use serde_json::{Value, json};

use super::book::Book;
use super::page::{self, Namer, Names};
use crate::catalog::{Catalog, Kind};
use crate::domain::act::LINE_CHARS_MAX;
use crate::domain::exam::attempt::{Attempt, May, Standing};
use crate::domain::exam::decision::Outcome;
use crate::domain::exam::quiz::{Answer, Question, Quiz};
use crate::domain::exam::record::{ExamEvent, ExamVerdict};
use crate::domain::exam::rules::Rules;
use crate::domain::lang::Lang;
use crate::domain::session::Session;
use crate::domain::transcript::{Ending, SessionEvent, Speaker, Turn};
use crate::error::{AppError, Exit};
use crate::repl::input::CommandHelp;
use crate::repl::render::{self, DIM, HEADING, styled};
use crate::report::shown;

/// How a sitting is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A conversation, folded to so many columns; none for a pipe.
    Text(Option<usize>),
    /// Events, one JSON object a line.
    Jsonl,
}

/// Returns the letter of an answer by its place, counted from 0.
pub(super) fn letter(place: usize) -> char {
    char::from(b'A' + u8::try_from(place.min(25)).unwrap_or(0))
}

/// Shows a sitting.
pub(super) struct Face<'w> {
    out: &'w mut dyn Write,
    form: Form,
    /// The language of the sitting.
    pub(super) lang: Lang,
}

impl<'w> Face<'w> {
    /// Returns a face that shows on an output.
    pub(super) fn new(out: &'w mut dyn Write, form: Form, lang: Lang) -> Self {
        Self { out, form, lang }
    }

    /// Writes text, line by line.
    fn say(&mut self, text: &str) -> Result<(), AppError> {
        let Form::Text(columns) = self.form else { return Ok(()) };
        for line in text.split('\n') {
            for folded in render::folded(line, columns.unwrap_or(usize::MAX)) {
                writeln!(self.out, "{folded}")?;
            }
        }
        self.out.flush()?;
        Ok(())
    }

    /// Writes a JSON object.
    fn write(&mut self, object: &Value) -> Result<(), AppError> {
        if self.form == Form::Jsonl {
            writeln!(self.out, "{object}")?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Says something about the exam, beside it.
    pub(super) fn note(&mut self, text: &str) -> Result<(), AppError> {
        match self.form {
            Form::Text(_) => self.say(&styled(DIM, text)),
            Form::Jsonl => self.write(&json!({ "event": "note", "text": text })),
        }
    }

    /// Says that it is the trainee's turn.
    pub(super) fn wait(&mut self) -> Result<(), AppError> {
        self.write(&json!({ "event": "await" }))
    }

    /// Writes an entry of the log that tells nothing before its time.
    pub(super) fn event(&mut self, event: &ExamEvent) -> Result<(), AppError> {
        let object = serde_json::to_value(event).unwrap_or_default();
        self.write(&object)
    }

    /// Shows the rules.
    pub(super) fn rules(&mut self, rules: &Rules, catalog: &Catalog, stands: &Standing) -> Result<(), AppError> {
        let lang = self.lang;
        let scale = rules.parts.roleplays.as_ref().and_then(|part| catalog.rubric(part.rubric.as_str()).ok());
        let names = scale.map(|scale| Names::of(&scale.value)).unwrap_or_default();
        let known = catalog.titles(Kind::Scenario);
        let title = |id: &str| {
            let title = known.iter().find(|(known, _)| *known == id).and_then(|(_, title)| title.as_ref());
            title.map_or_else(|| id.to_owned(), |title| shown(title.get(lang)))
        };
        let lines: Vec<String> = page::rules(rules, &names, &title, stands, lang);
        let (heading, about) = (shown(rules.title.get(lang)), shown(rules.about.get(lang)));
        self.write(&json!({
            "event": "rules", "exam": rules.id, "title": heading, "about": about, "lines": lines, "lang": lang,
        }))?;
        self.say(&styled(HEADING, &heading))?;
        self.say(&about)?;
        lines.iter().try_for_each(|line| self.say(&format!("  {line}")))
    }

    /// Asks for agreement.
    pub(super) fn ask_agreement(&mut self) -> Result<(), AppError> {
        let text = self.lang.pick(
            "输入“同意”就开始，从这一刻起算一次。",
            "Type \"agree\" to begin; from then on it counts as an attempt.",
        );
        self.say(text)?;
        self.wait()
    }

    /// Says why no attempt may be begun, and what the last one came to: the program may have been ended before it was shown.
    pub(super) fn refused(&mut self, rules: &Rules, may: May, last: Option<&Attempt>) -> Result<Exit, AppError> {
        let text = page::refused(rules, may, self.lang);
        let decided = last.and_then(|last| last.decided.as_ref());
        if let (Some(last), Some(decided)) = (last, decided) {
            let text = page::last(last.agreed.attempt, decided, self.lang);
            self.say(&text)?;
        }
        self.say(&text)?;
        self.write(&json!({ "event": "refused", "exam": rules.id, "text": text, "last": decided }))?;
        Ok(if matches!(may, May::Passed(_)) { Exit::Done } else { Exit::No })
    }

    /// Says that an attempt was begun.
    pub(super) fn agreed(&mut self, book: &Book<'_>) -> Result<(), AppError> {
        let agreed = &book.attempt.agreed;
        self.write(&json!({
            "event": "agreed", "exam": agreed.exam, "attempt": agreed.attempt, "log": book.id, "lang": agreed.lang,
            "rules": agreed.rules.hash, "at_s": agreed.at_s,
        }))?;
        let number = agreed.attempt;
        self.note(&self.lang.pick(
            format!("第 {number} 次考试开始。/帮助 看可用的命令。"),
            format!("Attempt {number} begins. /help lists the commands that there are."),
        ))
    }

    /// Says that an attempt goes on.
    pub(super) fn resumed(&mut self, book: &Book<'_>, is_out: bool) -> Result<(), AppError> {
        let agreed = &book.attempt.agreed;
        let (exam, number) = (&agreed.exam, agreed.attempt);
        self.write(&json!({
            "event": "resumed", "exam": exam, "attempt": number, "log": book.id, "lang": agreed.lang,
        }))?;
        let text = if is_out {
            self.lang.pick(
                format!("第 {number} 次考试没有考完，时间已经到了，按当时的样子收尾。"),
                format!("Attempt {number} was not finished, and its time is out; it is closed as it stands."),
            )
        } else {
            self.lang.pick(
                format!("第 {number} 次考试没有考完，接着考；时间一直在走。"),
                format!("Attempt {number} was not finished and goes on; its time ran on meanwhile."),
            )
        };
        self.note(&text)
    }

    /// Shows what a role-play is about, and its turns so far.
    pub(super) fn meeting(
        &mut self,
        part: u32,
        session: &Session<'_>,
        left_s: i64,
        turns: Option<u32>,
    ) -> Result<(), AppError> {
        let lang = self.lang;
        let started = session.started();
        self.write(&json!({
            "event": "played", "part": part, "scenario": started.scenario, "session": started.session,
            "seconds_left": left_s, "turns_max": turns,
        }))?;
        let left = page::minutes(left_s, lang);
        self.say("")?;
        self.say(&styled(
            HEADING,
            &lang.pick(format!("第 {part} 部分：对练，还有 {left}"), format!("Part {part}: a role-play, {left} left")),
        ))?;
        self.brief(session)?;
        self.say("")?;
        for turn in session.turns() {
            self.turn(session, turn)?;
            // What is typed stands on the screen already, but not what was typed before.
            if turn.speaker == Speaker::Trainee && self.form != Form::Jsonl {
                let lines: Vec<String> = turn.text.lines().map(shown).collect();
                self.say(&format!("{}{}", self.lang.pick("我> ", "you> "), lines.join("\n")))?;
            }
        }
        Ok(())
    }

    /// Shows the brief.
    pub(super) fn brief(&mut self, session: &Session<'_>) -> Result<(), AppError> {
        let text = render::brief(session.exercise(), self.lang);
        self.write(&json!({ "event": "brief", "text": anstream::adapter::strip_str(&text).to_string() }))?;
        self.say(&text)
    }

    /// Shows a turn; a reader of JSON is not told what it was read as, or what the customer decided.
    pub(super) fn turn(&mut self, session: &Session<'_>, turn: &Turn) -> Result<(), AppError> {
        if self.form == Form::Jsonl {
            let mut object = serde_json::to_value(SessionEvent::Turn(turn.clone())).unwrap_or_default();
            if let Some(fields) = object.as_object_mut() {
                ["acts", "move", "script", "worded"].iter().for_each(|key| drop(fields.remove(*key)));
            }
            return self.write(&object);
        }
        if turn.speaker == Speaker::Customer { self.say(&render::customer(session, turn)) } else { Ok(()) }
    }

    /// Says how a meeting ended.
    pub(super) fn ended(&mut self, ending: &Ending) -> Result<(), AppError> {
        self.write(&serde_json::to_value(SessionEvent::End(ending.clone())).unwrap_or_default())?;
        if matches!(self.form, Form::Text(_)) { self.note(&ending.reason.clone()) } else { Ok(()) }
    }

    /// Says that a part is over; its score is not told.
    pub(super) fn part_over(&mut self, part: u32) -> Result<(), AppError> {
        self.write(&json!({ "event": "part-over", "part": part }))?;
        if self.form == Form::Jsonl {
            return Ok(());
        }
        self.note(&self.lang.pick(format!("第 {part} 部分结束，已存好。"), format!("Part {part} is over, and kept.")))
    }

    /// Says that the quiz begins, or goes on.
    pub(super) fn quiz(&mut self, quiz: &Quiz, part: u32, count: usize, left_s: i64) -> Result<(), AppError> {
        let lang = self.lang;
        let (title, left) = (shown(quiz.title.get(lang)), page::minutes(left_s, lang));
        self.write(&json!({
            "event": "asked", "part": part, "quiz": quiz.id, "title": title, "questions": count, "seconds_left": left_s,
        }))?;
        self.say("")?;
        let heading = lang.pick(
            format!("第 {part} 部分：{title}，共 {count} 题，还有 {left}"),
            format!("Part {part}: {title}, {count} questions, {left} left"),
        );
        self.say(&styled(HEADING, &heading))
    }

    /// Shows a question; answers go by letters.
    pub(super) fn question(
        &mut self,
        part: u32,
        number: usize,
        count: usize,
        question: &Question,
        answers: &[&Answer],
    ) -> Result<(), AppError> {
        let lang = self.lang;
        let (ask, right) = (shown(question.ask.get(lang)), question.right_count());
        let each = answers.iter().enumerate();
        let offered: Vec<Value> = each
            .clone()
            .map(|(at, answer)| json!({ "letter": letter(at), "text": shown(answer.text.get(lang)) }))
            .collect();
        self.write(&json!({
            "event": "question", "part": part, "number": number, "of": count, "question": question.id, "ask": ask,
            "choose": right, "answers": offered,
        }))?;
        let kind = match right {
            1 => lang.pick("（单选）", "").to_owned(),
            2 => lang.pick("（选两项）", " (Choose two.)").to_owned(),
            right => lang.pick(format!("（选 {right} 项）"), format!(" (Choose {right}.)")),
        };
        self.say(&format!("\n{number}/{count}  {ask}{kind}"))?;
        for (at, answer) in each {
            self.say(&format!("  {}  {}", letter(at), shown(answer.text.get(lang))))?;
        }
        self.wait()
    }

    /// Says that an answer is kept, by its letters: an answer's id may say which is right.
    pub(super) fn answered(&mut self, part: u32, question: &str, places: &[usize], at_s: i64) -> Result<(), AppError> {
        let chosen: Vec<char> = places.iter().map(|place| letter(*place)).collect();
        self.write(&json!({
            "event": "answered", "part": part, "question": question, "chosen": chosen, "at_s": at_s,
        }))
    }

    /// Asks whether a quiz shall really end, with so many questions unanswered.
    pub(super) fn really_end(&mut self, unanswered: usize) -> Result<(), AppError> {
        let questions =
            if unanswered == 1 { "1 question has".to_owned() } else { format!("{unanswered} questions have") };
        self.note(&self.lang.pick(
            format!("还有 {unanswered} 题没答，结束后都算错。确定结束就再输入一次 /结束；接着答请直接写字母。"),
            format!("{questions} no answer, which counts as wrong. To end all the same, type /end once more; to go on, type a letter."),
        ))
    }

    /// Lists the commands that there are.
    pub(super) fn help(&mut self, is_quiz: bool) -> Result<(), AppError> {
        let lang = self.lang;
        let commands: &[CommandHelp] = if is_quiz { &page::IN_A_QUIZ } else { &page::IN_A_ROLE_PLAY };
        for command in commands {
            let (zh, en) = command.about;
            self.note(&lang.pick(format!("  /{}  {zh}", command.zh), format!("  /{}  {en}", command.en)))?;
        }
        self.note(lang.pick("其他命令考试时都不能用。", "No other command exists in an exam."))
    }

    /// Says that a command does not exist in an exam.
    pub(super) fn not_in_an_exam(&mut self, is_quiz: bool) -> Result<(), AppError> {
        self.note(if is_quiz {
            self.lang.pick(
                "考试时没有这个命令，/帮助 看可用的。",
                "There is no such command in an exam; /help lists those there are.",
            )
        } else {
            self.lang.pick(
                "考试时没有这个命令，/帮助 看可用的；要说的话以 / 开头时请写 //。",
                "There is no such command in an exam; /help lists those there are. Begin with // to say a line that starts with a slash.",
            )
        })
    }

    /// Says that the time is out.
    pub(super) fn time_is_out(&mut self) -> Result<(), AppError> {
        self.note(self.lang.pick(
            "时间到。这一部分按现在的样子评分，到点之后输入的不算。",
            "The time is out. This part is scored as it stands; what came after the time does not count.",
        ))
    }

    /// Says that no more lines may be said.
    pub(super) fn turns_are_out(&mut self) -> Result<(), AppError> {
        self.note(
            self.lang.pick("句数用完了，这一场到此为止。", "That was the last line allowed; this role-play is over."),
        )
    }

    /// Says that a line is too long.
    pub(super) fn too_long(&mut self, said: &str) -> Result<(), AppError> {
        let length = said.chars().count();
        self.note(&self.lang.pick(
            format!("这一行有 {length} 个字，最多 {LINE_CHARS_MAX} 个；没有发出去，请分几次说。"),
            format!("That line has {length} characters, {LINE_CHARS_MAX} at most; it was not said. Say it in parts."),
        ))
    }

    /// Says that a line was not UTF-8.
    pub(super) fn garbled(&mut self) -> Result<(), AppError> {
        self.note(self.lang.pick(
            "这一行不是 UTF-8（可能是 GBK），认不出的字符已用 U+FFFD 代替。",
            "That line is not UTF-8 (GBK perhaps); what is not legible stands as U+FFFD.",
        ))
    }

    /// Says what Ctrl-C does.
    pub(super) fn interrupted(&mut self) -> Result<(), AppError> {
        self.note(
            self.lang
                .pick("再按一次 Ctrl-C 离开；接着说就直接输入。", "Ctrl-C once more leaves; or just go on typing."),
        )
    }

    /// Shows what the attempt came to.
    pub(super) fn decided(
        &mut self,
        attempt: &Attempt,
        rules: &Rules,
        outcome: &Outcome,
        names: (Namer<'_>, Namer<'_>),
    ) -> Result<(), AppError> {
        if self.form == Form::Jsonl {
            for scored in attempt.parts.iter().filter_map(|part| part.scored.clone()) {
                self.event(&ExamEvent::Scored(scored))?;
            }
            return attempt.decided.clone().map_or(Ok(()), |decided| self.event(&ExamEvent::Decided(decided)));
        }
        self.say("")?;
        let lines = page::verdict(attempt, rules, outcome, names, self.lang);
        for (at, line) in lines.iter().enumerate() {
            let line = if at == 0 { styled(HEADING, line) } else { line.clone() };
            self.say(&line)?;
        }
        if outcome.verdict == ExamVerdict::Pass {
            let log = attempt.log_id();
            return self.note(&self.lang.pick(
                format!("讲师可以发证书：spar certify {log} --output 文件"),
                format!("A trainer can issue the certificate: spar certify {log} --output FILE"),
            ));
        }
        let (exam, lang) = (&attempt.agreed.exam, self.lang);
        self.note(&lang.pick(
            format!("spar exam --trainee … 看还剩几次、什么时候能再考（{exam}）。"),
            format!("spar exam --trainee ... says how many attempts are left at {exam}, and from when on."),
        ))
    }
}

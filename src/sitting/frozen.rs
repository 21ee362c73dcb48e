//! The content that an attempt is held with: frozen when it begins, kept in the store, and used from there ever after.

use std::collections::BTreeMap;

use super::book::failed;
use crate::catalog::{self, Catalog, CatalogError, Kind};
use crate::content::{self, ContentError, Then, stored};
use crate::domain::chain::sha256;
use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::record::{Agreed, Frozen};
use crate::domain::exam::rules::Rules;
use crate::domain::exercise::Exercise;
use crate::domain::id::ScenarioId;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::store::{ContentKind, KeptContent, Store};

/// What an attempt will be held with.
pub(super) struct Paper {
    /// The rules.
    pub(super) rules: Rules,
    /// The rules' hashes.
    pub(super) frozen: Frozen,
    /// The hashes of all that may be drawn.
    pub(super) content: BTreeMap<String, Frozen>,
    /// The texts.
    texts: Vec<KeptContent>,
}

impl Paper {
    /// Reads the rules of an exam and all that they name, and proves that it can be held in a language.
    pub(super) fn new(catalog: &Catalog, exam: &str, lang: Lang) -> Result<Self, AppError> {
        let wrong = |error: CatalogError| AppError::catalog(lang, error);
        let rules = catalog.exam(exam).map_err(wrong)?.value;
        // Rules are shown before each attempt, so that their text is kept even when they come from a sealed pack: what reads an
        // attempt later needs them. The README says so.
        let (frozen, text) = freeze(catalog, Kind::Exam, exam, lang)?;
        let (mut content, mut texts) = (BTreeMap::new(), vec![text]);
        let mut take = |kind: Kind, id: &str| -> Result<(), AppError> {
            let (frozen, text) = freeze(catalog, kind, id, lang)?;
            content.insert(key(text.kind, id), frozen);
            // What is sealed is kept nowhere but in its pack: the store has its hashes.
            if !catalog.is_sealed(kind, id) {
                texts.push(text);
            }
            Ok(())
        };
        if let Some(quiz) = &rules.parts.quiz {
            catalog.quiz(quiz.id.as_str()).map_err(wrong)?;
            take(Kind::Quiz, quiz.id.as_str())?;
        }
        if let Some(part) = &rules.parts.roleplays {
            take(Kind::Rubric, part.rubric.as_str())?;
            for scenario in &part.scenarios {
                let exercise = catalog.exercise(scenario.as_str(), part.rubric.as_str()).map_err(wrong)?;
                if !exercise.scenario.languages.contains(&lang) {
                    return Err(not_in(lang, scenario));
                }
                take(Kind::Scenario, scenario.as_str())?;
            }
        }
        Ok(Self { rules, frozen, content, texts })
    }

    /// Keeps the texts in a store.
    pub(super) fn keep(&self, store: &mut dyn Store, lang: Lang) -> Result<(), AppError> {
        self.texts.iter().try_for_each(|text| store.keep_content(text)).map_err(|error| failed(lang, error))
    }
}

/// Returns the error that a scenario is not written in a language.
fn not_in(lang: Lang, scenario: &ScenarioId) -> AppError {
    let message = lang.pick(
        format!("场景 `{scenario}` 没有中文版，这场考试不能用中文进行"),
        format!("scenario `{scenario}` is not written in English, so the exam cannot be held in it"),
    );
    AppError::new(Exit::Usage, message).hint(lang.pick("换一种语言：--lang en", "choose another: --lang zh"))
}

/// Returns the key of a content in the list of an attempt: `scenario/retail-service`.
fn key(kind: ContentKind, id: &str) -> String {
    format!("{}/{id}", kind.name())
}

/// Returns the hashes and the text of a content as it is now.
fn freeze(catalog: &Catalog, kind: Kind, id: &str, lang: Lang) -> Result<(Frozen, KeptContent), AppError> {
    let (text, hash) = catalog.text(kind, id).ok_or_else(|| {
        let name = kind.name(lang);
        AppError::new(
            Exit::Faulty,
            lang.pick(format!("读不到{name} `{id}`"), format!("the {name} `{id}` cannot be read")),
        )
    })?;
    let kind = stored(kind);
    let frozen = Frozen { hash: hash.clone(), sha256: sha256(text.as_bytes()) };
    Ok((frozen, KeptContent { kind, id: id.to_owned(), hash, text }))
}

/// Returns the error that frozen content is not there as it was.
fn lost(kind: ContentKind, id: &str, lang: Lang) -> AppError {
    let what = key(kind, id);
    let message = lang.pick(
        format!("考试开始时用的内容 {what} 找不到，或被改过"),
        format!("the content {what} that the exam began with is not here, or was altered"),
    );
    AppError::new(Exit::Faulty, message).hint(lang.pick(
        "考题是封存的，就像开考时那样加上 --content 封存包 --unseal 身份文件；不是封存的，把存放记录的文件夹交给讲师检查。这次考试的记录还在",
        "where the exam is sealed, name its pack as when it began: --content PACK --unseal IDENTITY_FILE; or else let a trainer look at the folder with the records; those of this attempt are still there",
    ))
}

/// Returns the rules of an attempt as they were agreed to: those that the store kept, whatever is in use.
///
/// # Errors
/// When they are gone from the store, or altered.
pub fn rules(store: &dyn Store, agreed: &Agreed) -> Result<Rules, AppError> {
    let gone = || lost(ContentKind::Exam, agreed.exam.as_str(), agreed.lang);
    let kept = store.kept_content(ContentKind::Exam, &agreed.rules.hash);
    let kept = kept.map_err(|error| failed(agreed.lang, error))?.into_iter();
    let is_it =
        |kept: &KeptContent| kept.id == agreed.exam.as_str() && sha256(kept.text.as_bytes()) == agreed.rules.sha256;
    kept.filter(is_it).find_map(|kept| catalog::exam_text(&kept.text)).ok_or_else(gone)
}

/// Returns the quiz of an attempt as it was frozen.
///
/// # Errors
/// When it is neither in the store nor in use as it was; a sealed one is had from its pack only.
pub fn quiz(store: &dyn Store, catalog: &Catalog, agreed: &Agreed, id: &str) -> Result<Quiz, AppError> {
    let gone = || lost(ContentKind::Quiz, id, agreed.lang);
    let frozen = agreed.content.get(&key(ContentKind::Quiz, id)).ok_or_else(gone)?;
    let text = content::text(&Then::frozen(Kind::Quiz, id, frozen), store, catalog);
    let text = text.map_err(|error| failed(agreed.lang, error))?;
    text.and_then(|text| catalog::quiz_text(&text)).ok_or_else(gone)
}

/// Returns a scenario of an attempt with its rubric, as they were frozen.
pub(super) fn exercise(
    store: &dyn Store,
    catalog: &Catalog,
    agreed: &Agreed,
    scenario: &str,
    rubric: &str,
) -> Result<Exercise, AppError> {
    let lang = agreed.lang;
    let frozen = |kind, id| agreed.content.get(&key(kind, id)).ok_or_else(|| lost(kind, id, lang));
    let (of_scenario, of_rubric) = (frozen(ContentKind::Scenario, scenario)?, frozen(ContentKind::Rubric, rubric)?);
    let deal = Then::frozen(Kind::Scenario, scenario, of_scenario);
    let scale = Then::frozen(Kind::Rubric, rubric, of_rubric);
    content::exercise(&deal, &scale, store, catalog).map_err(|error| match error {
        ContentError::Gone { kind, id } => lost(stored(kind), &id, lang),
        ContentError::Store(error) => failed(lang, error),
        ContentError::Faulty(error) => AppError::catalog(lang, error),
    })
}

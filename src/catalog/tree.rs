//! A YAML text as a tree in which every key and value knows its bytes.
//!
//! Built from the parser's events. Scalars keep their text; what they mean is for the schema to say (`walk`).

use std::collections::BTreeMap;
use std::ops::Range;

use serde_saphyr::granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span, options};

use super::fault::{FileFault, Syntax};
use crate::domain::exercise::{Place, Step};

/// Most nodes that a file may unfold to, aliases counted each time. Our choice: ten times the longest shipped file.
const NODES_MAX: usize = 200_000;

/// Deepest nesting. Our choice: the format needs nine levels.
const DEPTH_MAX: usize = 64;

/// A value with its bytes.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Bytes of the value; of a collection, from its first byte to its last.
    pub span: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// A text, number, boolean or nothing.
    Scalar {
        /// The text, escapes resolved.
        text: String,
        /// Written without quotes?
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A mapping, in order, keys once each.
    Map(Vec<(Key, Node)>),
}

/// A key with its bytes.
#[derive(Debug, Clone)]
pub(super) struct Key {
    /// The key.
    pub text: String,
    /// Its bytes.
    pub span: Range<usize>,
}

/// A fault at a range of bytes, and the place that it repeats.
pub(super) type Found = (Range<usize>, Option<Range<usize>>, FileFault);

impl Node {
    /// Returns whether nothing stands here: an empty, `~` or `null` scalar without quotes.
    pub(super) fn is_nothing(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// Returns the value of a key.
    pub(super) fn get(&self, key: &str) -> Option<(&Key, &Node)> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(name, _)| name.text == key).map(|(name, node)| (name, node)),
            _ => None,
        }
    }

    /// Returns the bytes to point at for the node itself: a scalar, or the first entry of a collection.
    pub(super) fn head(&self) -> Range<usize> {
        match &self.value {
            Value::Map(entries) => match entries.first() {
                Some((key, Node { span, value: Value::Scalar { .. } })) => key.span.start..span.end.max(key.span.end),
                Some((key, _)) => key.span.clone(),
                None => self.span.clone(),
            },
            Value::List(items) => items.first().map_or(self.span.clone(), Node::head),
            Value::Scalar { .. } => self.span.clone(),
        }
    }

    /// Returns the bytes of a place, or of what exists of it: a missing key is shown at the key that should hold it.
    pub(super) fn locate(&self, place: &Place) -> Range<usize> {
        let mut node = self;
        let mut span = self.head();
        for (at, step) in place.0.iter().enumerate() {
            let last = at + 1 == place.0.len();
            match (step, &node.value) {
                (Step::Key(key), Value::Map(_)) => {
                    let Some((name, value)) = node.get(key) else { return span };
                    let whole = last && matches!(value.value, Value::Scalar { .. }) && !value.span.is_empty();
                    span = if whole { value.span.clone() } else { name.span.clone() };
                    node = value;
                }
                (Step::Index(index), Value::List(items)) => {
                    let Some(item) = items.get(*index) else { return span };
                    span = item.head();
                    node = item;
                }
                // A text in one language stands without its language's key.
                (Step::Key(key), Value::List(_)) if matches!(key.as_ref(), "zh" | "en") => {}
                (Step::Key(key), Value::Scalar { .. }) if matches!(key.as_ref(), "zh" | "en") => {
                    span = node.span.clone()
                }
                _ => return span,
            }
        }
        span
    }
}

/// Builds the tree of a text's first document; `None` when there is none.
///
/// # Errors
/// The syntax fault that ends the reading, with its bytes. Doubled keys are put into `faults` and the first is kept.
pub(super) fn parse(text: &str, faults: &mut Vec<Found>) -> Result<Option<Node>, Found> {
    let options: Options = options! { emit_comments: false };
    let mut builder = Builder {
        events: Parser::new_from_str_with_options(text, options),
        anchors: BTreeMap::new(),
        nodes: 0,
        text,
        faults,
    };
    let mut root = None;
    while let Some((event, span)) = builder.next()? {
        match event {
            Event::StreamStart | Event::DocumentEnd => {}
            Event::DocumentStart(..) if root.is_some() => {
                builder.faults.push((span, None, FileFault::SecondDocument));
                break;
            }
            Event::DocumentStart(..) => {}
            Event::StreamEnd => break,
            event => root = Some(builder.node(event, span, 0)?),
        }
    }
    Ok(root)
}

/// Builds nodes from events.
struct Builder<'t, 'f> {
    events: Parser<'t, serde_saphyr::granit_parser::StrInput<'t>>,
    anchors: BTreeMap<usize, (Node, usize)>,
    nodes: usize,
    text: &'t str,
    faults: &'f mut Vec<Found>,
}

impl<'t> Builder<'t, '_> {
    /// Returns the next event with its bytes.
    fn next(&mut self) -> Result<Option<(Event<'t>, Range<usize>)>, Found> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, bytes(span)))),
            Some(Err(error)) => Err(self.syntax(&error)),
        }
    }

    /// Returns the fault that a scan error is.
    fn syntax(&self, error: &ScanError) -> Found {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        match error.kind() {
            ErrorKind::RecursionLimitExceeded => (at..at, None, FileFault::TooDeep),
            kind => {
                let syntax = syntax(kind);
                let opened = if syntax == Syntax::UnclosedQuote { open_quote(self.text, at) } else { None };
                let at = opened.unwrap_or(at);
                (at..at, None, FileFault::Syntax(syntax))
            }
        }
    }

    /// Builds the node that an event starts.
    fn node(&mut self, event: Event<'t>, span: Range<usize>, depth: usize) -> Result<Node, Found> {
        self.nodes += 1;
        if depth > DEPTH_MAX {
            return Err((span, None, FileFault::TooDeep));
        }
        let before = self.nodes;
        let (anchor, node) = match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                (anchor, Node { span, value: Value::Scalar { text: text.into_owned(), plain } })
            }
            Event::SequenceStart(_, anchor, _) => (anchor, self.list(span, depth)?),
            Event::MappingStart(_, anchor, _) => (anchor, self.map(span, depth)?),
            Event::Alias(id) => {
                // Counted before it is copied: copying is what a bomb would cost.
                self.nodes += self.anchors.get(&id).map_or(1, |(_, size)| *size);
                if self.nodes > NODES_MAX {
                    return Err((span, None, FileFault::TooManyAliases));
                }
                (0, self.anchors.get(&id).map_or_else(|| nothing(span), |(node, _)| node.clone()))
            }
            _ => (0, nothing(span)),
        };
        if self.nodes > NODES_MAX {
            return Err((node.span, None, FileFault::TooManyAliases));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes - before + 1));
        }
        Ok(node)
    }

    /// Builds a list up to its end.
    fn list(&mut self, start: Range<usize>, depth: usize) -> Result<Node, Found> {
        let mut items = Vec::new();
        let end = loop {
            match self.next()? {
                Some((Event::SequenceEnd, span)) => break span.end,
                Some((event, span)) => items.push(self.node(event, span, depth + 1)?),
                None => break self.text.len(),
            }
        };
        Ok(Node { span: start.start..end.max(start.start), value: Value::List(items) })
    }

    /// Builds a mapping up to its end.
    fn map(&mut self, start: Range<usize>, depth: usize) -> Result<Node, Found> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let end = loop {
            match self.next()? {
                Some((Event::MappingEnd, span)) => break span.end,
                Some((event, span)) => {
                    let key = self.node(event, span, depth + 1)?;
                    let Some((event, span)) = self.next()? else { break self.text.len() };
                    let value = self.node(event, span, depth + 1)?;
                    let Value::Scalar { text, .. } = key.value else {
                        self.faults.push((key.span, None, FileFault::KeyNotText));
                        continue;
                    };
                    match entries.iter().find(|(first, _)| first.text == text) {
                        Some((first, _)) => {
                            let fault = FileFault::DuplicateKey { key: text };
                            self.faults.push((key.span, Some(first.span.clone()), fault));
                        }
                        None => entries.push((Key { text, span: key.span }, value)),
                    }
                }
                None => break self.text.len(),
            }
        };
        Ok(Node { span: start.start..end.max(start.start), value: Value::Map(entries) })
    }
}

/// Returns the quote that was left open before a byte: the last one of the last line with an odd number of them.
fn open_quote(text: &str, before: usize) -> Option<usize> {
    let mut start = 0;
    let mut found = None;
    for line in text.get(..before)?.split_inclusive('\n') {
        let quotes: Vec<usize> = line
            .match_indices('"')
            .map(|(at, _)| at)
            .filter(|at| !line.get(..*at).is_some_and(|head| head.ends_with('\\')))
            .collect();
        if quotes.len() % 2 == 1 {
            found = quotes.last().map(|at| start + at);
        }
        start += line.len();
    }
    found
}

/// Returns a node that holds nothing.
fn nothing(span: Range<usize>) -> Node {
    Node { span, value: Value::Scalar { text: String::new(), plain: true } }
}

/// Returns the bytes of a span.
fn bytes(span: Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// Sorts the parser's faults into those that a trainer makes.
fn syntax(kind: &ErrorKind) -> Syntax {
    use ErrorKind as K;
    match kind {
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar | K::InvalidQuotedScalarIndent => {
            Syntax::UnclosedQuote
        }
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::MismatchedFlowCollectionEnd { .. }
        | K::MisplacedFlowCollectionEnd => Syntax::Brackets,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => Syntax::AfterQuote,
        K::MappingValueNotAllowed | K::InvalidColonPlacement => Syntax::Colon,
        K::SimpleKeyExpected | K::InvalidSimpleKey | K::MappingKeyNotAllowed => Syntax::MissingColon,
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidFlowScalarIndent
        | K::InvalidBlockScalarIndent => Syntax::Indentation,
        K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabInPlainScalar => Syntax::Tab,
        K::UnknownAnchor => Syntax::UnknownAlias,
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => Syntax::Escape,
        K::UnexpectedCharacter { character } => Syntax::Character(*character),
        kind => Syntax::Other(kind.to_string()),
    }
}

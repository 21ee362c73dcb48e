//! Which endpoint is asked, and how: chosen from what the command line and the environment say.

use std::path::{Path, PathBuf};

use reqwest::Url;

use super::cassette::{self, Tape};
use super::client::Limits;
use super::key::{Key, KeyError};
use super::provider::{self, OTHER, PROVIDERS, Provider};
use super::wire::is_loopback;

/// What the command line and the environment say.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The provider's name.
    pub provider: Option<String>,
    /// The model's name.
    pub model: Option<String>,
    /// The base address.
    pub base: Option<String>,
    /// The file that holds the key.
    pub key_file: Option<PathBuf>,
    /// What is done with exchanges.
    pub tape: Tape,
    /// What the session is called.
    pub session: String,
}

/// Which endpoint is asked, and how.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The provider; `OTHER` when only an address is known.
    pub provider: Provider,
    /// The base address.
    pub base: Url,
    /// What was mended about the base address.
    pub mended: Vec<Mended>,
    /// The model's name; empty when none is named and the provider has no default.
    pub model: String,
    /// The key.
    pub key: Option<Key>,
    /// What is done with exchanges.
    pub tape: Tape,
    /// What the session is called: the name of its cassette.
    pub session: String,
    /// How long the endpoint is waited for.
    pub limits: Limits,
}

/// Says why no endpoint can be chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChoiceError {
    /// Nothing names an endpoint.
    #[error("no model is configured")]
    Nothing,
    /// The provider is not known.
    #[error("there is no provider `{name}`")]
    Provider {
        /// What was named.
        name: String,
        /// The nearest known name.
        nearest: Option<&'static str>,
    },
    /// The base address cannot be used.
    #[error("`{base}` is not a base address")]
    Base {
        /// What was given, without what may be secret.
        base: String,
        /// Why.
        why: BaseFault,
    },
    /// No model is named, and the endpoint has no default.
    #[error("no model is named")]
    Model,
    /// The endpoint needs a key, and there is none.
    #[error("there is no key for {provider}")]
    NoKey {
        /// The provider's name.
        provider: &'static str,
        /// Where its key is looked for.
        variables: &'static [&'static str],
    },
    /// The key cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The cassette cannot be played.
    #[error(transparent)]
    Cassette(#[from] super::Fault),
}

/// What is wrong with a base address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseFault {
    /// It is no address.
    NoAddress,
    /// It holds a name, a password or a key.
    Secret,
    /// It is of another kind than http and https.
    Scheme,
}

/// What was mended about a base address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// The scheme was missing.
    Scheme,
    /// It was http for a host that is only reached with https.
    Https,
    /// It ended in the path of a request.
    Tail,
    /// The path was missing.
    Path,
}

impl Choice {
    /// Chooses an endpoint. `need` says how much must be there.
    ///
    /// # Errors
    /// `ChoiceError` for what is missing or not understood.
    pub fn new(wish: &Wish, need: Need) -> Result<Self, ChoiceError> {
        let wish = from_cassette(wish)?;
        let named = match &wish.provider {
            Some(name) => Some(*known(name)?),
            None => None,
        };
        let given = wish.base.as_deref().map(mend).transpose()?;
        let hosted =
            given.as_ref().and_then(|(base, _)| provider::of_host(base.host_str().unwrap_or_default())).copied();
        let local = given.as_ref().and_then(|(base, _)| local(base));
        let provider = match named.or(hosted).or(local) {
            Some(provider) => provider,
            None if given.is_some() => OTHER,
            None => *with_key()?.ok_or(ChoiceError::Nothing)?,
        };
        let (base, mended) = match given {
            Some((base, mended)) => with_path(base, mended, &provider),
            None => mend(provider.base)?,
        };
        let model = wish.model.clone().unwrap_or_else(|| provider.model.to_owned());
        let played = matches!(wish.tape, Tape::Replay(_));
        let key = if played { None } else { key(&wish, &provider)? };
        if need == Need::Everything && model.is_empty() {
            return Err(ChoiceError::Model);
        }
        let keyless = provider.variables.is_empty() || played || is_loopback(&base);
        if need == Need::Everything && key.is_none() && !keyless {
            return Err(ChoiceError::NoKey { provider: provider.name, variables: provider.variables });
        }
        let (tape, session) = (wish.tape.clone(), wish.session.clone());
        Ok(Self { provider, base, mended, model, key, tape, session, limits: Limits::default() })
    }
}

/// How much of a choice must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A model and a key, to be used.
    Everything,
    /// An endpoint, to be looked at.
    Endpoint,
}

/// Fills in what a cassette that is to be played knows by itself.
fn from_cassette(wish: &Wish) -> Result<Wish, ChoiceError> {
    let Tape::Replay(folder) = &wish.tape else { return Ok(wish.clone()) };
    let head = cassette::head(folder, &wish.session)?;
    let provider =
        wish.provider.clone().or_else(|| provider::named(&head.provider).map(|provider| provider.name.to_owned()));
    let base = wish.base.clone().or_else(|| provider.is_none().then(|| "http://127.0.0.1/v1".to_owned()));
    Ok(Wish { provider, base, model: wish.model.clone().or(Some(head.model)), ..wish.clone() })
}

/// Returns the provider of a name.
fn known(name: &str) -> Result<&'static Provider, ChoiceError> {
    provider::named(name)
        .ok_or_else(|| ChoiceError::Provider { name: name.to_owned(), nearest: provider::nearest(name) })
}

/// Returns the first provider whose own key is in the environment. A variable that holds no key only matters where no
/// provider has one.
fn with_key() -> Result<Option<&'static Provider>, ChoiceError> {
    let mut bad = None;
    for provider in &PROVIDERS {
        for variable in provider.variables {
            match Key::of_variable(variable) {
                Ok(Some(_)) => return Ok(Some(provider)),
                Ok(None) => {}
                Err(error) => bad = bad.or(Some(error)),
            }
        }
    }
    bad.map_or(Ok(None), |error| Err(error.into()))
}

/// Returns the key: of the file, of `SPAR_API_KEY`, or of the provider's own variable.
fn key(wish: &Wish, provider: &Provider) -> Result<Option<Key>, ChoiceError> {
    if let Some(path) = &wish.key_file {
        return Ok(Some(Key::of_file(Path::new(path))?));
    }
    for variable in ["SPAR_API_KEY"].iter().chain(provider.variables) {
        if let Some(key) = Key::of_variable(variable)? {
            return Ok(Some(key));
        }
    }
    Ok(None)
}

/// Returns the local server that usually listens where an address points.
fn local(base: &Url) -> Option<Provider> {
    let port = base.port_or_known_default()?;
    let locals = PROVIDERS.iter().filter(|provider| provider.variables.is_empty());
    let found =
        locals.into_iter().find(|provider| Url::parse(provider.base).is_ok_and(|usual| usual.port() == Some(port)))?;
    is_loopback(base).then_some(Provider { model: if found.name == "vllm" { "" } else { found.model }, ..*found })
}

/// Mends a base address: `api.deepseek.com/v1/chat/completions` is `https://api.deepseek.com/v1`.
fn mend(text: &str) -> Result<(Url, Vec<Mended>), ChoiceError> {
    let mut mended = Vec::new();
    let text: String = text.trim().trim_matches(['"', '\'']).replace('：', ":").replace('／', "/");
    let bad = |why: BaseFault| {
        // A name and password would stand before the `@`, a key behind the `?`.
        let shown = text.rsplit('@').next().unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
        ChoiceError::Base { base: shown.to_owned(), why }
    };
    let full = if text.contains("://") {
        text.clone()
    } else {
        mended.push(Mended::Scheme);
        let host = text.split(['/', ':']).next().unwrap_or_default();
        let near = host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok() || !host.contains('.');
        format!("{}://{text}", if near { "http" } else { "https" })
    };
    let mut base = Url::parse(&full).map_err(|_| bad(BaseFault::NoAddress))?;
    if !matches!(base.scheme(), "http" | "https") {
        return Err(bad(BaseFault::Scheme));
    }
    if !base.username().is_empty() || base.password().is_some() || base.query().is_some() {
        return Err(bad(BaseFault::Secret));
    }
    if base.host_str().is_none_or(str::is_empty) {
        return Err(bad(BaseFault::NoAddress));
    }
    base.set_fragment(None);
    let mut path = base.path().trim_end_matches('/').to_owned();
    for tail in ["/chat/completions", "/completions", "/models", "/embeddings", "/responses"] {
        if let Some(rest) = path.strip_suffix(tail) {
            path = rest.trim_end_matches('/').to_owned();
            mended.push(Mended::Tail);
        }
    }
    base.set_path(&path);
    if base.scheme() == "http" && provider::of_host(base.host_str().unwrap_or_default()).is_some() {
        // The other way than this cannot fail between two kinds of one family.
        let _ = base.set_scheme("https");
        mended.push(Mended::Https);
    }
    Ok((base, mended))
}

/// Adds the path that a base address lacks: the provider's, or `/v1` as nearly everywhere.
fn with_path(mut base: Url, mut mended: Vec<Mended>, provider: &Provider) -> (Url, Vec<Mended>) {
    if base.path().trim_matches('/').is_empty() {
        let usual = Url::parse(provider.base).map(|usual| usual.path().to_owned());
        base.set_path(&usual.unwrap_or_else(|_| "/v1".to_owned()));
        mended.push(Mended::Path);
    }
    (base, mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(base: &str) -> Result<(String, &'static str, Vec<Mended>), BaseFault> {
        let wish = Wish { base: Some(base.to_owned()), model: Some("m".into()), ..Wish::default() };
        match Choice::new(&wish, Need::Endpoint) {
            Ok(choice) => Ok((choice.base.to_string(), choice.provider.name, choice.mended)),
            Err(ChoiceError::Base { why, .. }) => Err(why),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_base_address_is_mended_where_that_is_safe() {
        use Mended::*;
        for (base, whole, provider, mended) in [
            ("http://127.0.0.1:9999/v1", "http://127.0.0.1:9999/v1", "other", vec![]),
            ("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1", "ollama", vec![Path]),
            ("localhost:8080", "http://localhost:8080/v1", "llamacpp", vec![Scheme, Path]),
            ("https://api.deepseek.com/v1/chat/completions", "https://api.deepseek.com/v1", "deepseek", vec![Tail]),
            ("http://api.deepseek.com/v1/", "https://api.deepseek.com/v1", "deepseek", vec![Https]),
            ("dashscope.aliyuncs.com", "https://dashscope.aliyuncs.com/compatible-mode/v1", "qwen", vec![Scheme, Path]),
            ("https：／／open.bigmodel.cn/api/paas/v4/", "https://open.bigmodel.cn/api/paas/v4", "zhipu", vec![]),
            (" \"https://gateway.example.com/llm\" ", "https://gateway.example.com/llm", "other", vec![]),
            ("https://gateway.example.com", "https://gateway.example.com/v1", "other", vec![Path]),
        ] {
            assert_eq!(chosen(base), Ok((whole.to_owned(), provider, mended)), "{base}");
        }
    }

    #[test]
    fn a_base_address_that_is_none_is_refused() {
        for (base, why) in [
            ("https://", BaseFault::NoAddress),
            ("not an address", BaseFault::NoAddress),
            ("ftp://example.com/v1", BaseFault::Scheme),
            ("https://user:secret@example.com/v1", BaseFault::Secret),
            ("https://example.com/v1?key=secret", BaseFault::Secret),
        ] {
            assert_eq!(chosen(base), Err(why), "{base}");
        }
        let wish = Wish { base: Some("ftp://me:secret@host/v1?key=secret".into()), ..Wish::default() };
        let shown = format!("{:?}", Choice::new(&wish, Need::Endpoint).unwrap_err());
        assert!(!shown.contains("secret"), "{shown}");
    }

    #[test]
    fn a_provider_that_is_not_known_is_said_with_its_nearest() {
        let wish = Wish { provider: Some("deepsek".into()), ..Wish::default() };
        let error = Choice::new(&wish, Need::Endpoint).unwrap_err();
        assert!(matches!(error, ChoiceError::Provider { nearest: Some("deepseek"), .. }), "{error:?}");
    }
}

//! Functions and filters that templates and components may call.
//!
//! They find the language of the page being rendered in the variable `lang`, so one set serves all languages;
//! without that variable they fail with words, and never answer in the wrong language.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::calendar::CalendarView;
use super::facts::{self, PrintedFact};
use super::houses::HouseView;
use super::{ASSETS_FOLDER, Asset};
use crate::config::SiteConfig;
use crate::language::{Language, LanguageTag};
use crate::locale::{Date, ListKind};
use crate::messages::{MessageArgument, MessageFailure, MessageUse, Messages};
use crate::prose::{self, Piece};
use crate::site::facts::{Fact, Facts};
use crate::site::houses::Houses;
use crate::site::sounds::{Sound, Sounds};

/// Names of the functions, for the documentation test.
pub const FUNCTIONS: [&str; 8] = [
    "t",
    "t_attribute",
    "has_message",
    "asset",
    "fact",
    "calendar",
    "house_model",
    "phrase_sounds",
];

/// Names of the filters, for the documentation test.
pub const FILTERS: [&str; 8] =
    ["date", "number", "percent", "money", "list", "uppercase", "isolate", "urlencode"];

type Languages = Arc<BTreeMap<String, Language>>;

pub(super) fn register(
    tera: &mut Tera,
    config: &SiteConfig,
    messages: &Arc<Messages>,
    facts: &Arc<Facts>,
    houses: &Arc<Houses>,
    sounds: &Arc<Sounds>,
    assets: &[Asset],
) {
    let languages: Languages = Arc::new(
        config
            .languages
            .iter()
            .map(|language| (language.tag.to_string(), language.clone()))
            .collect(),
    );

    let (known, words) = (languages.clone(), messages.clone());
    tera.register_function("t", move |arguments: Kwargs, state: &State| {
        text_message(&words, &known, &arguments, state)
    });
    let (known, words) = (languages.clone(), messages.clone());
    tera.register_function("t_attribute", move |arguments: Kwargs, state: &State| {
        let reader = reader(&known, &arguments, state)?;
        message(&words, &reader.tag, &arguments, MessageUse::Attribute)
            .map(|(text, _)| text.to_string())
    });

    let (source, words) = (config.source_language.clone(), messages.clone());
    tera.register_function("has_message", move |arguments: Kwargs, _: &State| {
        let key: &str = arguments.must_get("key")?;
        let is_attribute = || words.place(&source, key).is_some();
        Ok::<_, Error>(words.ids(&source).contains(key) || is_attribute())
    });

    let base = config.base_url.path.clone();
    let urls: BTreeMap<String, String> = assets
        .iter()
        .map(|asset| (asset.name.clone(), format!("{base}{}", asset.output)))
        .collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State| {
        let path: &str = arguments.must_get("path")?;
        urls.get(path).cloned().ok_or_else(|| {
            Error::message(format!("the theme has no file `{ASSETS_FOLDER}/{path}`"))
        })
    });

    let (known, words, all) = (languages.clone(), messages.clone(), facts.clone());
    let source = config.source_language.clone();
    tera.register_function("fact", move |arguments: Kwargs, state: &State| {
        let reader = reader(&known, &arguments, state)?;
        let fact = named_fact(&all, &arguments)?;
        let printed = facts::print(fact, reader, &words);
        let printed = printed.map_err(|failure| no_words(fact, failure))?;
        Ok::<_, Error>(Value::safe_string(&fact_html(&printed, &known, reader, &source)))
    });

    let (known, words, all) = (languages.clone(), messages.clone(), facts.clone());
    tera.register_function("calendar", move |arguments: Kwargs, state: &State| {
        let reader = reader(&known, &arguments, state)?;
        let fact = named_fact(&all, &arguments)?;
        let days = CalendarView::of(fact, reader, &known, &words);
        let days = days.map_err(|failure| no_words(fact, failure))?.ok_or_else(|| {
            Error::message(format!("the fact `{}` is neither a date nor a date-range", fact.id))
        })?;
        Ok::<_, Error>(Value::from_serializable(&days))
    });

    let (known, all) = (languages.clone(), sounds.clone());
    let base = config.base_url.path.clone();
    tera.register_function("phrase_sounds", move |arguments: Kwargs, state: &State| {
        let reader = reader(&known, &arguments, state)?;
        let sounds = all.of(&reader.tag, arguments.must_get("id")?);
        let sounds = sounds.map(|sound| SoundView::of(sound, &base));
        Ok::<_, Error>(Value::from_serializable(&sounds.collect::<Vec<_>>()))
    });

    let all = houses.clone();
    tera.register_function("house_model", move |arguments: Kwargs, _: &State| {
        let name: &str = arguments.must_get("name")?;
        let model = all.model(name);
        let model =
            model.ok_or_else(|| Error::message(format!("there is no model of houses `{name}`")))?;
        Ok::<_, Error>(Value::from_serializable(&HouseView::all(model)))
    });

    filter(tera, "date", &languages, |reader, value, _| {
        let date = value.as_str().and_then(Date::parse);
        date.map(|date| reader.date(date)).ok_or("a date such as `2026-11-21`")
    });
    filter(tera, "number", &languages, |reader, value, _| {
        reader.locale.number(&plain_number(value)).ok_or("a number")
    });
    filter(tera, "percent", &languages, |reader, value, _| {
        reader.locale.percent(&plain_number(value)).ok_or("a number")
    });
    filter(tera, "money", &languages, |reader, value, arguments| {
        let currency = arguments.get::<&str>("currency").ok().flatten().unwrap_or("EUR");
        reader
            .locale
            .money(&plain_number(value), currency)
            .ok_or("a number, and a currency such as `EUR`")
    });
    filter(tera, "list", &languages, |reader, value, _| {
        let items: Option<Vec<&str>> =
            value.as_array().and_then(|items| items.iter().map(Value::as_str).collect());
        items.map(|items| reader.locale.list(&items, ListKind::And)).ok_or("a list of texts")
    });
    filter(tera, "uppercase", &languages, |reader, value, _| {
        value.as_str().map(|text| reader.locale.uppercase(text)).ok_or("a text")
    });
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| url_encoded(text));
    let known = languages;
    tera.register_filter("isolate", move |text: &str, arguments: Kwargs, state: &State| {
        let reader = reader(&known, &arguments, state)?;
        Ok::<_, Error>(Value::safe_string(&isolated_html(text, reader)))
    });
}

/// A file that says a sentence.
#[derive(Serialize)]
struct SoundView {
    url: String,
    /// `audio/mpeg` or `audio/ogg`.
    media_type: &'static str,
}

impl SoundView {
    fn of(sound: &Sound, base: &str) -> SoundView {
        let url = format!("{base}{}", sound.output);
        SoundView { url, media_type: sound.kind.media_type() }
    }
}

fn named_fact<'a>(facts: &'a Facts, arguments: &Kwargs) -> TeraResult<&'a Fact> {
    let id: &str = arguments.must_get("id")?;
    facts.get(id).ok_or_else(|| Error::message(format!("there is no fact `{id}`")))
}

fn no_words(fact: &Fact, failure: MessageFailure) -> Error {
    let id = &fact.id;
    Error::message(match failure {
        MessageFailure::Missing => format!("there is no message for the fact `{id}`"),
        MessageFailure::Failed(detail) => {
            format!("the fact `{id}` could not be put into words: {detail}")
        }
    })
}

/// A text as one value of a query: everything but what RFC 3986 leaves plain is written as bytes.
fn url_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// `t(key="…", name=value)`: ready HTML, marked with its language where another one stands in.
fn text_message(
    messages: &Messages,
    languages: &Languages,
    arguments: &Kwargs,
    state: &State,
) -> TeraResult<Value> {
    let reader = reader(languages, arguments, state)?;
    let (text, written_in) = message(messages, &reader.tag, arguments, MessageUse::Text)?;
    Ok(Value::safe_string(&marked_html(&text, &written_in, languages, reader)))
}

/// Isolated where that is needed, and marked with its language where another one stands in.
fn marked_html(
    text: &str,
    written_in: &LanguageTag,
    languages: &Languages,
    reader: &Language,
) -> String {
    match languages.get(written_in.as_str()).filter(|other| other.tag != reader.tag) {
        None => isolated_html(text, reader),
        Some(other) => format!(
            "<span lang=\"{}\" dir=\"{}\">{}</span>",
            other.tag,
            other.direction().as_str(),
            isolated_html(text, other)
        ),
    }
}

/// Names and lines of an envelope are in the language of the country, which is that of the source.
fn fact_html(
    fact: &PrintedFact,
    languages: &Languages,
    reader: &Language,
    source: &LanguageTag,
) -> String {
    let escaped = |text: &str| {
        let mut html = String::with_capacity(text.len());
        escape(text, &mut html);
        html
    };
    let named = |html: &str| match languages.get(source.as_str()) {
        Some(source) if source.tag != reader.tag => {
            let direction = source.direction().as_str();
            format!("<bdi lang=\"{}\" dir=\"{direction}\">{html}</bdi>", source.tag)
        }
        _ => html.to_owned(),
    };
    match fact {
        PrintedFact::Words { text, language } => marked_html(text, language, languages, reader),
        PrintedFact::Name(text) => named(&escaped(text)),
        PrintedFact::Lines(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            named(&lines.join("<br />"))
        }
        PrintedFact::Link { address, text } => {
            // The class keeps a number on one line; a web address may be longer than the line.
            let class = if address.starts_with("tel:") { " class=\"phone\"" } else { "" };
            let (address, text) = (escaped(address), escaped(text));
            format!("<a{class} href=\"{address}\"><bdi dir=\"ltr\">{text}</bdi></a>")
        }
    }
}

fn message(
    messages: &Messages,
    language: &LanguageTag,
    arguments: &Kwargs,
    purpose: MessageUse,
) -> TeraResult<(Arc<str>, LanguageTag)> {
    let key: &str = arguments.must_get("key")?;
    let mut values: Vec<(String, MessageArgument)> = Vec::new();
    for (name, value) in arguments.iter() {
        let name = name.to_string();
        if name == "key" || name == "lang" {
            continue;
        }
        let value = match value.as_str() {
            Some(text) => MessageArgument::Text(text.to_owned()),
            None if value.is_number() => MessageArgument::Number(plain_number(value)),
            None => {
                return Err(Error::message(format!(
                    "`{name}` of `{key}` is neither text nor number"
                )));
            }
        };
        values.push((name, value));
    }
    let values: Vec<(&str, MessageArgument)> =
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    match messages.get(language, key, &values, purpose) {
        Ok(message) => Ok((message.text, message.language)),
        Err(MessageFailure::Missing) => Err(Error::message(format!("there is no message `{key}`"))),
        Err(MessageFailure::Failed(detail)) => {
            Err(Error::message(format!("the message `{key}` could not be put together: {detail}")))
        }
    }
}

/// The language asked for by `lang="…"`, else that of the page.
fn reader<'a>(
    languages: &'a Languages,
    arguments: &Kwargs,
    state: &State,
) -> TeraResult<&'a Language> {
    match arguments.get::<&str>("lang")? {
        None => language(languages, state),
        Some(tag) => known_language(languages, tag),
    }
}

/// The language of the page, or words for a theme maker who left it out of a component.
fn language<'a>(languages: &'a Languages, state: &State) -> TeraResult<&'a Language> {
    let tag: Option<String> = state.get("lang")?;
    let tag = tag.ok_or_else(|| {
        Error::message(
            "the language of the page is not known here; declare it in the component, as in `{% component name(@lang) %}`",
        )
    })?;
    known_language(languages, &tag)
}

fn known_language<'a>(languages: &'a Languages, tag: &str) -> TeraResult<&'a Language> {
    languages.get(tag).ok_or_else(|| {
        Error::message(format!("`lang` is `{tag}`, which is not a language of the site"))
    })
}

fn filter(
    tera: &mut Tera,
    name: &'static str,
    languages: &Languages,
    convert: impl Fn(&Language, &Value, &Kwargs) -> Result<String, &'static str> + Send + Sync + 'static,
) {
    let languages = languages.clone();
    tera.register_filter(name, move |value: &Value, arguments: Kwargs, state: &State| {
        let reader = reader(&languages, &arguments, state)?;
        convert(reader, value, &arguments).map_err(|expected| {
            Error::message(format!("the filter `{name}` needs {expected}, not `{value}`"))
        })
    });
}

/// A number as plain decimals; texts are taken as they are.
fn plain_number(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Escaped, with phone numbers, addresses and the like in an order of their own.
fn isolated_html(text: &str, language: &Language) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    for piece in prose::isolates(text, language.direction()) {
        match piece {
            Piece::Plain(text) => escape(text, &mut html),
            Piece::Isolated(text) => {
                html.push_str("<bdi dir=\"ltr\">");
                escape(text, &mut html);
                html.push_str("</bdi>");
            }
        }
    }
    html
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

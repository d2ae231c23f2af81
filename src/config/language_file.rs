//! The languages of the site, each with what `language.yaml` and its tag say about it.

use super::site_file::SiteFile;
use super::{ThemeLayer, folder_below, folders, theme_file};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};
use crate::language::{FigureWords, Language, LanguageTag, Quotes};
use crate::locale::Locale;
use crate::source::{SourcePath, SourceSet};
use crate::yaml::{self, Block, Field, Fields, Text};

/// The fields of `language.yaml`.
pub const FIELDS: &[Field] = &[
    Field {
        name: "name",
        example: "name: Nederlands",
        meaning: "the language as its readers write it; every language of the site needs one, from here or from the theme",
    },
    Field {
        name: "quotes",
        example: "quotes: [“, ”, ‘, ’]",
        meaning: "four quotation marks: opening and closing, then those inside others; `“”‘’` by default",
    },
    Field {
        name: "fallback",
        example: "fallback: [fa, en]",
        meaning: "languages that stand in where this one has nothing, nearest first; the source language comes last by itself",
    },
    Field {
        name: "data",
        example: "data: fa-AF",
        meaning: "another language whose dates, numbers and plurals are used, where those of this one are not known",
    },
    Field {
        name: "months",
        example: "months: [januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december]",
        meaning: "the names of the months as its readers know them, where the usual ones are not enough",
    },
    Field {
        name: "percent_words",
        example: "percent_words: [procent]",
        meaning: "words beside a number that make it a share, to find those typed into a text",
    },
    Field {
        name: "money_words",
        example: "money_words: [euro]",
        meaning: "words beside a number that make it an amount of money",
    },
];

/// The folder of the site with one folder for each language.
const FOLDER: &str = "translations";

/// All languages that `site.yaml` lists and can be used, in its order, and the source language, which is
/// always among them. `None` if there is no source language to work from.
pub(super) fn languages(
    sources: &SourceSet,
    site_path: &SourcePath,
    site_file: &SiteFile,
    theme: &[ThemeLayer],
    problems: &mut Vec<Diagnostic>,
) -> (Option<LanguageTag>, Vec<Language>) {
    let mut listed = listed(sources, site_path, &site_file.languages, problems);
    let source = site_file.source.as_ref().and_then(|written| {
        let tag = canonical(written, site_path, sources, problems)?;
        if !listed.iter().any(|listed| listed.tag == tag) {
            let problem = Problem::SourceLanguageNotListed { tag: tag.to_string() };
            problems.push(Diagnostic::new(Location::span(site_path, written.span), problem));
            listed.insert(0, Listed { tag: tag.clone(), span: written.span });
        }
        Some(tag)
    });
    let tags: Vec<LanguageTag> = listed.iter().map(|listed| listed.tag.clone()).collect();
    report_unlisted_folders(sources, &site_file.languages, &tags, problems);
    let Some(source) = source else { return (None, Vec::new()) };
    let languages = listed
        .into_iter()
        .map(|listed| {
            let place = Location::span(site_path, listed.span);
            let file = layered(sources, &listed.tag, theme, problems);
            let fallback = fallback(&listed.tag, &file, &source, &tags, sources, problems);
            language(listed.tag, file, fallback, place, sources, problems)
        })
        .collect::<Option<Vec<Language>>>();
    match languages {
        Some(languages) => (Some(source), languages),
        None => (None, Vec::new()),
    }
}

/// A language tag in `site.yaml`.
struct Listed {
    tag: LanguageTag,
    span: Span,
}

fn listed(
    sources: &SourceSet,
    site_path: &SourcePath,
    written: &[Text],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Listed> {
    let mut listed: Vec<Listed> = Vec::new();
    for text in written {
        let Some(tag) = canonical(text, site_path, sources, problems) else { continue };
        if listed.iter().any(|listed| listed.tag == tag) {
            let problem = Problem::LanguageListedTwice { tag: tag.to_string() };
            problems.push(Diagnostic::new(Location::span(site_path, text.span), problem));
        } else {
            listed.push(Listed { tag, span: text.span });
        }
    }
    listed
}

/// The tag as it stands in file names and addresses, or a problem.
fn canonical(
    written: &Text,
    path: &SourcePath,
    sources: &SourceSet,
    problems: &mut Vec<Diagnostic>,
) -> Option<LanguageTag> {
    let tag = tag(&written.text);
    if tag.is_none() {
        let with_hyphens = self::tag(&written.text.replace('_', "-")).map(|tag| tag.to_string());
        let built_in = format!("{}/{FOLDER}", theme_file::default_folder());
        let nearest = with_hyphens.or_else(|| {
            nearest(&written.text, folders(sources, FOLDER).chain(folders(sources, &built_in)))
        });
        let problem = Problem::BadLanguageTag { tag: written.text.clone(), nearest };
        problems.push(Diagnostic::new(Location::span(path, written.span), problem));
    }
    tag
}

/// Reads a tag of BCP 47.
fn tag(text: &str) -> Option<LanguageTag> {
    Locale::new(text, None).ok().map(|locale| LanguageTag::new(locale.tag()))
}

/// `language.yaml` as written, each field from the first of several files that has it.
#[derive(Default)]
struct LanguageFile {
    name: Option<String>,
    quotes: Option<Quotes>,
    fallback: Option<Written<Vec<Text>>>,
    data: Option<Written<Text>>,
    months: Option<[String; 12]>,
    percent_words: Option<Vec<String>>,
    money_words: Option<Vec<String>>,
}

/// A value and the file it is written in.
struct Written<T> {
    value: T,
    path: SourcePath,
}

/// The file of the site over those of the theme's layers; the theme inside the program is always last.
fn layered(
    sources: &SourceSet,
    tag: &LanguageTag,
    theme: &[ThemeLayer],
    problems: &mut Vec<Diagnostic>,
) -> LanguageFile {
    let mut folders = vec![FOLDER.to_owned()];
    folders.extend(theme.iter().map(|layer| format!("{}/{FOLDER}", layer.folder)));
    let default = format!("{}/{FOLDER}", theme_file::default_folder());
    if !folders.contains(&default) {
        folders.push(default);
    }
    let mut file = LanguageFile::default();
    for folder in folders {
        let path = SourcePath::new(format!("{folder}/{tag}/language.yaml"));
        let Some(text) = sources.text(&path) else { continue };
        let (below, mut found) =
            yaml::read(&Block::whole(&path, text), FIELDS, |fields| Some(read(fields, &path)));
        problems.append(&mut found);
        let below = below.unwrap_or_default();
        file = LanguageFile {
            name: file.name.or(below.name),
            quotes: file.quotes.or(below.quotes),
            fallback: file.fallback.or(below.fallback),
            data: file.data.or(below.data),
            months: file.months.or(below.months),
            percent_words: file.percent_words.or(below.percent_words),
            money_words: file.money_words.or(below.money_words),
        };
    }
    file
}

fn read(fields: &mut Fields<'_>, path: &SourcePath) -> LanguageFile {
    let has_fallback = fields.key("fallback").is_some();
    let fallback = fields.texts("fallback");
    LanguageFile {
        name: fields.line("name").map(|name| name.text),
        quotes: quotes(fields),
        fallback: has_fallback.then(|| Written { value: fallback, path: path.clone() }),
        data: fields.line("data").map(|value| Written { value, path: path.clone() }),
        months: months(fields),
        percent_words: words(fields, "percent_words"),
        money_words: words(fields, "money_words"),
    }
}

fn months(fields: &mut Fields<'_>) -> Option<[String; 12]> {
    let key = fields.key("months")?;
    let names: Vec<String> = fields.texts("months").into_iter().map(|name| name.text).collect();
    let count = names.len();
    let months = <[String; 12]>::try_from(names).ok();
    if months.is_none() && count > 0 {
        let problem = Problem::WrongKind {
            field: "months".into(),
            expected: "a list of twelve names, January first".into(),
            found: format!("a list of {count}"),
        };
        fields.report(key, problem);
    }
    months
}

fn words(fields: &mut Fields<'_>, name: &str) -> Option<Vec<String>> {
    fields.key(name)?;
    Some(fields.texts(name).into_iter().map(|word| word.text.to_lowercase()).collect())
}

fn quotes(fields: &mut Fields<'_>) -> Option<Quotes> {
    let key = fields.key("quotes")?;
    let marks: Vec<String> = fields.texts("quotes").into_iter().map(|mark| mark.text).collect();
    match <[String; 4]>::try_from(marks) {
        Ok([open, close, open_inner, close_inner]) => {
            Some(Quotes { open, close, open_inner, close_inner })
        }
        Err(marks) if marks.is_empty() => None,
        Err(marks) => {
            let problem = Problem::WrongKind {
                field: "quotes".into(),
                expected: "a list of four quotation marks, such as `[“, ”, ‘, ’]`".into(),
                found: format!("a list of {}", marks.len()),
            };
            fields.report(key, problem);
            None
        }
    }
}

fn language(
    tag: LanguageTag,
    file: LanguageFile,
    fallback: Vec<LanguageTag>,
    place: Location,
    sources: &SourceSet,
    problems: &mut Vec<Diagnostic>,
) -> Option<Language> {
    let data = file.data.and_then(|data| canonical(&data.value, &data.path, sources, problems));
    let locale = Locale::new(tag.as_str(), data.as_ref().map(LanguageTag::as_str)).ok()?;
    if !locale.has_data() {
        let problem = Problem::LanguageDataMissing { tag: tag.to_string() };
        problems.push(Diagnostic::new(place.clone(), problem));
    }
    if file.name.is_none() {
        let problem = Problem::LanguageNameMissing { tag: tag.to_string() };
        problems.push(Diagnostic::new(place, problem));
    }
    let name = file.name.unwrap_or_else(|| tag.to_string());
    let figure_words = FigureWords {
        percent: file.percent_words.unwrap_or_default(),
        money: file.money_words.unwrap_or_default(),
    };
    let quotes = file.quotes.unwrap_or_default();
    Some(Language { tag, name, locale, fallback, quotes, figure_words, months: file.months })
}

/// What stands in for `tag`: what its file declares, then its parents (`fa` for `fa-AF`), then the
/// source language; each once, never itself.
fn fallback(
    tag: &LanguageTag,
    file: &LanguageFile,
    source: &LanguageTag,
    listed: &[LanguageTag],
    sources: &SourceSet,
    problems: &mut Vec<Diagnostic>,
) -> Vec<LanguageTag> {
    let mut chain: Vec<LanguageTag> = Vec::new();
    if let Some(Written { value: declared, path }) = &file.fallback {
        for written in declared {
            let Some(fallback) = canonical(written, path, sources, problems) else { continue };
            if listed.contains(&fallback) {
                chain.push(fallback);
            } else if path.as_str().starts_with(FOLDER) {
                // A theme names all near languages; only the site knows which of them it has.
                let problem = Problem::FallbackNotListed {
                    tag: tag.to_string(),
                    fallback: fallback.to_string(),
                };
                problems.push(Diagnostic::new(Location::span(path, written.span), problem));
            }
        }
    }
    let mut parent = tag.as_str();
    while let Some((shorter, _)) = parent.rsplit_once('-') {
        parent = shorter;
        chain.extend(listed.iter().find(|listed| listed.as_str() == parent).cloned());
    }
    chain.push(source.clone());
    let mut once: Vec<LanguageTag> = Vec::new();
    for fallback in chain {
        if fallback != *tag && !once.contains(&fallback) {
            once.push(fallback);
        }
    }
    once
}

/// Reports each folder of translations whose language the site does not list, once.
fn report_unlisted_folders(
    sources: &SourceSet,
    written: &[Text],
    listed: &[LanguageTag],
    problems: &mut Vec<Diagnostic>,
) {
    let mut last = None;
    for (path, _) in sources.under(FOLDER) {
        let Some(folder) = folder_below(path, FOLDER) else { continue };
        if last == Some(folder) {
            continue;
        }
        last = Some(folder);
        let is_listed = listed.iter().any(|tag| tag.as_str() == folder);
        // A bad tag in `site.yaml` is already reported there.
        if is_listed || written.iter().any(|tag| tag.text == folder) && tag(folder).is_none() {
            continue;
        }
        let nearest = tag(&folder.replace('_', "-"))
            .filter(|tag| listed.contains(tag))
            .map(|tag| tag.to_string())
            .or_else(|| nearest(folder, listed.iter().map(LanguageTag::as_str)));
        let problem = Problem::LanguageNotListed { tag: folder.to_owned(), nearest };
        problems.push(Diagnostic::new(Location::file(path), problem));
    }
}

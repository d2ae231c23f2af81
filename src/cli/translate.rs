//! `fundament translate`: what changed, and who stands for a translation.

mod shown;
mod travel;

use super::arguments::{PlaceArguments, TextArguments, TranslateArguments, TranslateCommand};
use super::edits::{self, Opened};
use super::{DONE, Failure, Stream, say};
use crate::workflow::accept::{self, Signature, Texts};
use crate::workflow::export::Which;
use crate::workflow::subject::{self, Subject};
use crate::workflow::{Edits, changes, minor, review};

pub(super) fn run(arguments: &TranslateArguments) -> Result<u8, Failure> {
    match &arguments.command {
        TranslateCommand::Changes { text } => show_changes(text),
        TranslateCommand::Accept { page, language, block, touched, all_touched: _, by, place } => {
            let signature = Signature {
                by: by.as_deref().map(subject::handle).transpose()?,
                today: place.today()?,
            };
            let opened = edits::open(place)?;
            let texts = match (block, touched) {
                (Some(block), _) => Texts::Of(block.clone()),
                (None, true) => Texts::Touched,
                (None, false) => Texts::All,
            };
            let edits = match (page, language) {
                (Some(page), Some(language)) => {
                    let site = &opened.ready.site;
                    let subject = Subject::find(site, page)?;
                    let language = subject::language(site, language)?;
                    accept::accept(site, subject, language, &texts, &signature)?
                }
                _ => accept_all_touched(&opened, &signature)?,
            };
            finish(place, &opened, edits)
        }
        TranslateCommand::Minor { page, block, place } => {
            let opened = edits::open(place)?;
            let site = &opened.ready.site;
            let edits = minor::minor(site, Subject::find(site, page)?, block, place.today()?)?;
            finish(place, &opened, edits)
        }
        TranslateCommand::Export { language, pages, changed, format, out, place } => {
            let which = if *changed { Which::Changed } else { Which::All };
            let out = out.as_deref();
            travel::export(place, &travel::Export { language, pages, which, format, out })
        }
        TranslateCommand::Import { file, language, by, place } => {
            let signature = Signature {
                by: by.as_deref().map(subject::handle).transpose()?,
                today: place.today()?,
            };
            travel::import(place, file, language.as_deref(), &signature)
        }
        TranslateCommand::Review { text, by, block } => {
            let TextArguments { page, language, place } = text;
            let opened = edits::open(place)?;
            let site = &opened.ready.site;
            let subject = Subject::find(site, page)?;
            let language = subject::language(site, language)?;
            let (block, today) = (block.as_deref(), place.today()?);
            let edits = review::review(site, subject, language, block, by, today)?;
            finish(place, &opened, edits)
        }
    }
}

fn show_changes(text: &TextArguments) -> Result<u8, Failure> {
    let opened = edits::open(&text.place)?;
    let site = &opened.ready.site;
    let subject = Subject::find(site, &text.page)?;
    let language = subject::language(site, &text.language)?;
    let changes = changes::changes(site, subject, language)?;
    let path = subject.path(site, language);
    let file = opened.sources.text(&path).map(|text| &**text);
    let tag = site.language(language).tag.as_str();
    let source = site.config.source_language.as_str();
    say(
        Stream::Output,
        &shown::changes(&subject.name(), [source, tag], path.as_str(), file, &changes),
    );
    Ok(DONE)
}

fn accept_all_touched(opened: &Opened, signature: &Signature) -> Result<Edits, Failure> {
    let site = &opened.ready.site;
    let mut all = Edits::default();
    for subject in Subject::all(site) {
        for (language, _) in site.languages() {
            if language == site.source_language() || subject.alignment(language).is_none() {
                continue;
            }
            let edits = accept::accept(site, subject, language, &Texts::Touched, signature)?;
            all.files.extend(edits.files);
            all.told.extend(edits.told);
        }
    }
    Ok(all)
}

fn finish(place: &PlaceArguments, opened: &Opened, edits: Edits) -> Result<u8, Failure> {
    edits::write(&place.root, &opened.sources, &edits)?;
    let mut text: String = edits.told.iter().map(|line| format!("{line}\n")).collect();
    for path in edits.files.keys() {
        text.push_str(&format!("written: {path}\n"));
    }
    if text.is_empty() {
        text.push_str("nothing to do: all is up to date\n");
    }
    say(Stream::Output, &text);
    Ok(DONE)
}

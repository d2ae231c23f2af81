//! Sound files of sentences, `translations/<language>/phrases/<name>.mp3`, and where they are published.
//!
//! Other files there are told of with the words of their language; whether there is such a sentence is looked at
//! when its words are known.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::output_file::OutputPath;
use crate::site::sounds::{self, Sound, SoundKind, Sounds};
use crate::source::SourceSet;

/// Those of every language of the site.
pub(super) fn read(sources: &SourceSet, config: &SiteConfig) -> Sounds {
    let mut by_language = BTreeMap::new();
    for language in &config.languages {
        let folder = sounds::folder(&language.tag);
        let files = sources.under(&folder).filter(|(path, _)| path.folder() == folder);
        let own = files.filter_map(|(path, file)| {
            let name = path.file_name();
            let (phrase, extension) = name.rsplit_once('.')?;
            Some(Sound {
                phrase: phrase.to_owned(),
                kind: SoundKind::of_extension(extension)?,
                output: OutputPath::new(format!("{}/phrases/{name}", language.tag)),
                path: path.clone(),
                file: file.clone(),
            })
        });
        by_language.insert(language.tag.clone(), own.collect());
    }
    Sounds::new(by_language)
}

//! The layout of sheets of paper: files of a theme in `handout/`, and which letters its fonts have.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ttf_parser::Face;

use crate::config::ThemeLayer;
use crate::locale;
use crate::source::{ContentHash, SourceFile, SourceSet};

/// Everything a sheet is laid out with. The first layer of the theme that has a file wins.
pub struct PaperLayout {
    /// By their names below `handout/`: `main.typ`, `components/contact.typ`.
    pub files: BTreeMap<String, Arc<str>>,
    /// In order of their names.
    pub fonts: Vec<Arc<[u8]>>,
    letters: BTreeSet<u32>,
    hash: ContentHash,
}

/// The file every layout begins with.
pub const MAIN: &str = "main.typ";

const FORMS: &str = "components/";

impl PaperLayout {
    /// `None` for a theme without a layout.
    pub(super) fn load(layers: &[ThemeLayer], sources: &SourceSet) -> Option<PaperLayout> {
        let mut files: BTreeMap<String, Arc<str>> = BTreeMap::new();
        let mut fonts: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();
        for layer in layers {
            let folder = format!("{}/handout", layer.folder);
            for (path, file) in sources.under(&folder) {
                let name = path.as_str()[folder.len() + 1..].to_owned();
                match (file, path.extension()) {
                    (SourceFile::Text(text), "typ") => {
                        files.entry(name).or_insert_with(|| text.clone());
                    }
                    (SourceFile::BuiltIn(bytes), "ttf" | "otf") => {
                        fonts.entry(name).or_insert_with(|| Arc::from(*bytes));
                    }
                    (SourceFile::Font(bytes), _) => {
                        fonts.entry(name).or_insert_with(|| bytes.clone());
                    }
                    _ => {}
                }
            }
        }
        files.contains_key(MAIN).then(|| {
            let mut all = String::new();
            for (name, text) in &files {
                all.push_str(&format!("{name} {}\n", ContentHash::of(text.as_bytes()).to_hex()));
            }
            for (name, bytes) in &fonts {
                all.push_str(&format!("{name} {}\n", ContentHash::of(bytes).to_hex()));
            }
            let letters = fonts.values().flat_map(|bytes| letters_of(bytes)).collect();
            let hash = ContentHash::of(all.as_bytes());
            PaperLayout { files, fonts: fonts.into_values().collect(), letters, hash }
        })
    }

    /// Components that have a form for paper, by name.
    pub fn forms(&self) -> Vec<String> {
        let names = self.files.keys().filter_map(|name| name.strip_prefix(FORMS));
        names.filter_map(|name| name.strip_suffix(".typ")).map(str::to_owned).collect()
    }

    pub fn has_form(&self, component: &str) -> bool {
        self.files.contains_key(&format!("{FORMS}{component}.typ"))
    }

    /// Where the form of a component stands in the folder of a theme.
    pub fn form_file(component: &str) -> String {
        format!("handout/{FORMS}{component}.typ")
    }

    /// Whether a character can stand on paper: one of the fonts has it, or nothing of it is seen.
    pub fn can_print(&self, character: char) -> bool {
        let is_unseen = character.is_control() || locale::is_ignorable(character);
        is_unseen || self.letters.contains(&u32::from(character))
    }

    /// Names its files and fonts with all their bytes.
    pub fn hash(&self) -> ContentHash {
        self.hash
    }
}

/// A file that is no font has none.
fn letters_of(bytes: &[u8]) -> BTreeSet<u32> {
    let mut letters = BTreeSet::new();
    let Ok(face) = Face::parse(bytes, 0) else { return letters };
    let tables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
    for table in tables.filter(|table| table.is_unicode()) {
        table.codepoints(|letter| {
            if table.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0) {
                letters.insert(letter);
            }
        });
    }
    letters
}

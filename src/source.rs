//! The site's files as values: text with its path, pictures and sound as path, size and hash.
//! Nothing here touches the disk; `disk` makes these values and `publish` copies what they name.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_128;

/// A file of the site: relative to its root, parts joined by `/`, never empty, never with `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// `path` is already relative and uses `/`.
    pub fn new(path: impl Into<Arc<str>>) -> SourcePath {
        SourcePath(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `index.nl.md` of `content/school/index.nl.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Everything before the last part, without the bar; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What stands behind the last dot of the file name, empty where there is none.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// 128 bits that name some bytes: equal bytes, equal hash, on every machine (XXH3, 128 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(u128);

impl ContentHash {
    pub fn of(bytes: &[u8]) -> ContentHash {
        ContentHash(xxh3_128(bytes))
    }

    /// 32 lower-case hexadecimal digits.
    pub fn to_hex(self) -> String {
        format!("{:032x}", self.0)
    }

    pub fn from_hex(text: &str) -> Option<ContentHash> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(ContentHash))?
    }
}

/// How large a picture is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
}

/// What a picture tells without being decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    pub kind: PictureKind,
    /// As readers see it: a camera that was held upright has turned it.
    pub pixels: Pixels,
    pub movement: Movement,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    Png,
    Jpeg,
    WebP,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    Still,
    Moving,
}

/// Whether a camera wrote into a picture where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Untold,
    Told,
}

/// Why a file with the name of a picture can't be shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    NoPicture,
    /// It ends in the middle.
    Incomplete,
    TooLarge {
        pixels: Pixels,
        /// So many it may have.
        most: u64,
    },
    /// All its parts are there, but what is in them makes no picture.
    Unreadable,
}

/// One file as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceFile {
    /// UTF-8 text without byte-order mark and NUL, line ends as they stand on disk.
    Text(Arc<str>),
    /// Anything else: its bytes stay on disk until they are published. `picture` is there if the name is one of a
    /// picture.
    Asset { size: u64, hash: ContentHash, picture: Option<Result<Picture, PictureFault>> },
    /// Not text, and inside this program.
    BuiltIn(&'static [u8]),
    /// A font that sheets of paper are set in; it is needed whole to know its letters.
    Font(Arc<[u8]>),
}

impl SourceFile {
    pub fn text(&self) -> Option<&Arc<str>> {
        match self {
            SourceFile::Text(text) => Some(text),
            SourceFile::Asset { .. } | SourceFile::BuiltIn(_) | SourceFile::Font(_) => None,
        }
    }
}

/// Every file of the site that the tool reads, by path. Complete once made, never changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSet {
    files: BTreeMap<SourcePath, SourceFile>,
}

impl SourceSet {
    pub fn new(files: BTreeMap<SourcePath, SourceFile>) -> SourceSet {
        SourceSet { files }
    }

    /// These files and others, such as those inside the program; where two have one path, the other counts.
    pub fn with(mut self, others: impl IntoIterator<Item = (SourcePath, SourceFile)>) -> SourceSet {
        self.files.extend(others);
        self
    }

    pub fn get(&self, path: &SourcePath) -> Option<&SourceFile> {
        self.files.get(path)
    }

    pub fn text(&self, path: &SourcePath) -> Option<&Arc<str>> {
        self.files.get(path).and_then(SourceFile::text)
    }

    /// Names all files with all their bytes: equal sets, equal hash.
    pub fn hash(&self) -> ContentHash {
        let mut all = String::new();
        for (path, file) in &self.files {
            let (kind, hash) = match file {
                SourceFile::Text(text) => ("text", ContentHash::of(text.as_bytes())),
                SourceFile::Asset { hash, .. } => ("asset", *hash),
                SourceFile::BuiltIn(bytes) => ("built-in", ContentHash::of(bytes)),
                SourceFile::Font(bytes) => ("font", ContentHash::of(bytes)),
            };
            // A path has no line end in it, so no two lists look alike.
            all.push_str(&format!("{kind} {} {path}\n", hash.to_hex()));
        }
        ContentHash::of(all.as_bytes())
    }

    /// All files in order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &SourceFile)> {
        self.files.iter()
    }

    /// The files below one folder, named without the bar at its end.
    pub fn under<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a SourceFile)> {
        let first = SourcePath::new(format!("{folder}/"));
        self.files.range(first..).take_while(move |(path, _)| {
            path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        })
    }
}

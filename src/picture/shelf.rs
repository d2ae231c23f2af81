//! Which smaller versions each picture has. They are made once for equal bytes, when somebody asks first, and the next
//! build is told which ones were worth it, so that it need not decode again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{look, smaller_versions};
use crate::builtin;
use crate::diagnostic::Problem;
use crate::output_file::{OutputContent, PictureForm, PictureOf};
use crate::source::{ContentHash, PictureFault, Pixels, SourcePath};

/// The smaller versions of the pictures of a site.
pub struct Pictures {
    read: Read,
    /// What the last build knew.
    noted: BTreeMap<ContentHash, Vec<Pixels>>,
    known: Mutex<BTreeMap<ContentHash, Arc<Mutex<Option<Outcome>>>>>,
    /// Held by the one thread that decodes a large picture.
    large: Mutex<()>,
}

/// Pictures of more pixels are decoded one after the other: the largest takes 600 megabytes, and a machine may have
/// many threads.
const LARGE: u64 = 16_000_000;

/// Gives the bytes of a file that had this hash when it was read; `None` if it is another one by now.
type Read = Box<dyn Fn(&SourcePath, ContentHash) -> Option<Vec<u8>> + Send + Sync>;

type Outcome = Result<Vec<Version>, Problem>;

/// A smaller version of a picture.
#[derive(Clone, Debug)]
pub struct Version {
    pub size: Pixels,
    /// `None` if the last build made it.
    made: Option<Arc<[u8]>>,
}

impl Pictures {
    pub fn new(
        read: impl Fn(&SourcePath, ContentHash) -> Option<Vec<u8>> + Send + Sync + 'static,
    ) -> Pictures {
        Pictures {
            read: Box::new(read),
            noted: BTreeMap::new(),
            known: Mutex::default(),
            large: Mutex::default(),
        }
    }

    /// With the notes of the last build. Notes of another program, or damaged ones, are worth nothing.
    pub fn with_notes(self, notes: &str) -> Pictures {
        Pictures { noted: parse(notes).unwrap_or_default(), ..self }
    }

    /// The bytes of a picture, as long as it is the one that was read.
    pub fn bytes(&self, path: &SourcePath, hash: ContentHash) -> Option<Vec<u8>> {
        (self.read)(path, hash)
    }

    /// The versions of a picture, the smallest first; those that would have more bytes than the picture are not among
    /// them. Called from many threads: one makes them, and others who want the same wait.
    pub fn versions(&self, path: &SourcePath, hash: ContentHash) -> Outcome {
        let cell = lock(&self.known).entry(hash).or_default().clone();
        let mut outcome = lock(&cell);
        if let Some(known) = &*outcome {
            return known.clone();
        }
        let made = match self.noted.get(&hash) {
            Some(sizes) => {
                Ok(sizes.iter().map(|size| Version { size: *size, made: None }).collect())
            }
            // Not kept: the next time it may be there again.
            None => match (self.read)(path, hash) {
                None => return Err(Problem::FileChangedWhileRead),
                Some(bytes) => self.made(&bytes).map_err(Problem::from),
            },
        };
        outcome.insert(made).clone()
    }

    fn made(&self, bytes: &[u8]) -> Result<Vec<Version>, PictureFault> {
        let Pixels { width, height } = look(bytes)?.pixels;
        let is_large = u64::from(width) * u64::from(height) > LARGE;
        let alone = is_large.then(|| lock(&self.large));
        let made = smaller_versions(bytes)?;
        drop(alone);
        let version = |(size, made): (Pixels, Vec<u8>)| Version { size, made: Some(made.into()) };
        Ok(made.into_iter().map(version).collect())
    }

    /// For the next build: the pictures that were asked for, and the sizes they have. `None` where none was.
    pub fn notes(&self) -> Option<String> {
        let mut lines = String::new();
        for (hash, cell) in &*lock(&self.known) {
            if let Some(Ok(versions)) = &*lock(cell) {
                lines.push_str(&hash.to_hex());
                for Version { size, .. } in versions {
                    // Writing to a string does not fail.
                    let _ = write!(lines, " {}x{}", size.width, size.height);
                }
                lines.push('\n');
            }
        }
        (!lines.is_empty()).then(|| format!("{}\n{lines}", title(&lines)))
    }
}

/// What is published as a form of the picture that has this hash.
pub fn in_form(
    source: &SourcePath,
    from: ContentHash,
    form: PictureForm,
    version: Option<&Version>,
) -> OutputContent {
    let name = format!("{} {form:?} {}", builtin::program(), from.to_hex());
    OutputContent::Picture(PictureOf {
        source: source.clone(),
        from,
        form,
        name: ContentHash::of(name.as_bytes()),
        made: version.and_then(|version| version.made.clone()),
    })
}

/// The first line. It names the program, because another one may find other versions worth it, and the lines below
/// it, so that half of them never count.
fn title(lines: &str) -> String {
    let hash = ContentHash::of(lines.as_bytes()).to_hex();
    format!("fundament pictures 1 {} {hash}", builtin::program())
}

fn parse(notes: &str) -> Option<BTreeMap<ContentHash, Vec<Pixels>>> {
    let (first, lines) = notes.split_once('\n')?;
    if first != title(lines) {
        return None;
    }
    let size = |word: &str| {
        let (width, height) = word.split_once('x')?;
        Some(Pixels { width: width.parse().ok()?, height: height.parse().ok()? })
    };
    let line = |line: &str| {
        let mut words = line.split(' ');
        let hash = ContentHash::from_hex(words.next()?)?;
        Some((hash, words.map(size).collect::<Option<_>>()?))
    };
    lines.lines().map(line).collect()
}

/// A thread that panicked while it decoded left nothing half made.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! What publishing promises: the old or the new site as a whole, and nobody's file lost.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{FileExt, MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use fundament::output_file::{OutputContent, OutputPath};
use fundament::publish::{Action, PublishError, PublishOptions, Published, Publisher};
use fundament::source::{ContentHash, SourcePath};
use proptest::prelude::*;
use tempfile::TempDir;

/// A published site as values: path to bytes.
type Files = BTreeMap<String, Vec<u8>>;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Sources of a site, and the folder `public` in which it is published.
struct Place(TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(TempDir::new().unwrap());
        fs::create_dir_all(place.path("site/content")).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn options(&self, out: &str) -> PublishOptions {
        // Other tests start programs, which hold a copy of every lock of this process for a moment: between
        // their birth and the first step of their own.
        let wait = Duration::from_secs(20);
        PublishOptions { out: self.path(out), root: self.path("site"), wait }
    }

    fn open(&self) -> Result<Publisher, PublishError> {
        Publisher::open(&self.options("site/public"), &|_| {})
    }

    fn publish(&self, files: &Files) -> Published {
        let publisher = self.open().unwrap();
        write_all(&publisher, files);
        publisher.finish().unwrap()
    }

    /// Everything in `public`.
    fn published(&self) -> Files {
        read_tree(&self.path("site/public"))
    }

    fn state(&self, name: &str) -> PathBuf {
        self.path("site/.public.fundament").join(name)
    }

    /// The names in the state folder, but for the site before, which stays.
    fn left_over(&self) -> Vec<String> {
        let entries = fs::read_dir(self.state("")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "slot");
        names.sort();
        names
    }

    fn words(&self, error: &PublishError) -> String {
        error.to_string().replace(self.0.path().canonicalize().unwrap().to_str().unwrap(), "")
    }
}

fn bytes(bytes: &[u8]) -> OutputContent {
    OutputContent::Bytes(bytes.to_vec())
}

fn write_all(publisher: &Publisher, files: &Files) {
    for (path, content) in files {
        publisher.write(&OutputPath::new(path.as_str()), &bytes(content)).unwrap();
    }
}

fn read_tree(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// A copy with the same times, as a killed build would have left it.
fn copy_tree(from: &Path, to: &Path) {
    for path in read_tree(from).keys() {
        let (old, new) = (from.join(path), to.join(path));
        fs::create_dir_all(new.parent().unwrap()).unwrap();
        fs::copy(&old, &new).unwrap();
        let modified = old.metadata().unwrap().modified().unwrap();
        fs::File::options().write(true).open(new).unwrap().set_modified(modified).unwrap();
    }
}

fn counts(published: &Published) -> (usize, usize, usize) {
    assert_eq!(published.warnings, Vec::<String>::new());
    (published.written, published.kept, published.removed)
}

fn first_site() -> Files {
    files(&[
        ("index.html", "welkom"),
        ("nl/index.html", "hallo"),
        ("nl/school/index.html", "school"),
        ("nl/school/old.html", "weg"),
    ])
}

fn second_site() -> Files {
    files(&[
        ("index.html", "welkom"),
        ("nl/index.html", "hallo"),
        // As long as before: only the bytes tell.
        ("nl/school/index.html", "SCHOOL"),
        ("ar/index.html", "مرحبا"),
    ])
}

#[test]
fn a_site_a_change_and_back() {
    let place = Place::new();
    let (first, second) = (first_site(), second_site());
    let published = place.publish(&first);
    assert_eq!(counts(&published), (4, 0, 0));
    assert_eq!(published.total_bytes, 20);
    assert_eq!(place.published(), first);
    assert_eq!(counts(&place.publish(&second)), (2, 2, 1));
    assert_eq!(place.published(), second);
    assert_eq!(counts(&place.publish(&first)), (2, 2, 1));
    assert_eq!(place.published(), first);
    assert!(!place.path("site/public/ar").exists());
    assert_eq!(place.left_over(), ["lock", "manifest"]);
}

#[test]
fn a_build_without_changes_touches_nothing() {
    let place = Place::new();
    place.publish(&first_site());
    let number = |name: &str| {
        let metadata = fs::metadata(place.path(name)).unwrap();
        (metadata.ino(), metadata.modified().unwrap(), metadata.ctime_nsec())
    };
    let names = ["site/public", "site/public/nl/school/index.html"];
    let before = names.map(number);
    assert_eq!(counts(&place.publish(&first_site())), (0, 4, 0));
    assert_eq!(names.map(number), before);
}

#[test]
fn an_unchanged_file_keeps_its_time_and_a_changed_one_leaves_the_old_as_it_was() {
    let place = Place::new();
    place.publish(&first_site());
    let kept = place.path("site/public/nl/index.html");
    let time = fs::metadata(&kept).unwrap().modified().unwrap();
    // A reader who still has the old files open, so to speak.
    for name in ["nl/index.html", "nl/school/index.html"] {
        fs::hard_link(place.path("site/public").join(name), place.path(&name.replace('/', "-")))
            .unwrap();
    }
    place.publish(&second_site());
    assert_eq!(fs::metadata(&kept).unwrap().modified().unwrap(), time);
    assert_eq!(
        fs::metadata(&kept).unwrap().ino(),
        fs::metadata(place.path("nl-index.html")).unwrap().ino()
    );
    assert_eq!(fs::read_to_string(place.path("nl-school-index.html")).unwrap(), "school");
}

#[test]
fn what_was_edited_or_deleted_by_hand_is_made_anew() {
    let place = Place::new();
    place.publish(&first_site());
    let page = fs::File::options().write(true).open(place.path("site/public/index.html")).unwrap();
    page.write_all_at(b"WELKOM", 0).unwrap();
    page.set_modified(SystemTime::now() + Duration::from_secs(1)).unwrap();
    fs::remove_file(place.path("site/public/nl/index.html")).unwrap();
    assert_eq!(counts(&place.publish(&first_site())), (2, 2, 0));
    assert_eq!(place.published(), first_site());

    fs::remove_dir_all(place.path("site/public")).unwrap();
    assert_eq!(counts(&place.publish(&first_site())), (4, 0, 0));
    assert_eq!(place.published(), first_site());

    // A file that no longer belongs to the site, removed by hand before the build would do it.
    fs::remove_file(place.path("site/public/nl/school/old.html")).unwrap();
    let mut rest = first_site();
    rest.remove("nl/school/old.html");
    assert_eq!(counts(&place.publish(&rest)), (0, 3, 0));
    fs::write(place.path("site/public/nl/school/old.html"), "mine").unwrap();
    assert!(matches!(place.open(), Err(PublishError::Foreign { .. })));
}

#[test]
fn a_build_that_does_not_finish_changes_nothing() {
    let place = Place::new();
    let publisher = place.open().unwrap();
    write_all(&publisher, &first_site());
    drop(publisher);
    assert!(!place.path("site/public").exists());

    place.publish(&first_site());
    let publisher = place.open().unwrap();
    write_all(&publisher, &second_site());
    drop(publisher);
    assert_eq!(place.published(), first_site());
    assert_eq!(place.left_over(), ["lock", "manifest"]);
}

#[test]
fn half_a_list_of_a_killed_build_is_removed_also_where_nothing_changed() {
    let place = Place::new();
    place.publish(&first_site());
    fs::write(place.state("manifest.draft"), "fundament manifest 1 4\n").unwrap();
    assert_eq!(counts(&place.publish(&first_site())), (0, 4, 0));
    assert_eq!(place.left_over(), ["lock", "manifest"]);
}

#[test]
fn an_empty_site() {
    let place = Place::new();
    assert_eq!(counts(&place.publish(&Files::new())), (0, 0, 0));
    assert!(place.path("site/public").is_dir());
    place.publish(&first_site());
    assert_eq!(counts(&place.publish(&Files::new())), (0, 0, 4));
    assert_eq!(place.published(), Files::new());
}

#[test]
fn a_file_of_the_site_is_copied_if_it_is_still_the_same() {
    let place = Place::new();
    let source = place.path("site/content/form.pdf");
    fs::write(&source, "%PDF").unwrap();
    let form = OutputPath::new("nl/form.pdf");
    let copy = OutputContent::CopyOf {
        source: SourcePath::new("content/form.pdf"),
        hash: ContentHash::of(b"%PDF"),
    };
    let publish = || {
        let publisher = place.open()?;
        publisher.write(&form, &copy)?;
        publisher.write(&OutputPath::new("font.woff2"), &OutputContent::BuiltIn(b"font"))?;
        publisher.finish()
    };
    assert_eq!(counts(&publish().unwrap()), (2, 0, 0));
    assert_eq!(place.published(), files(&[("font.woff2", "font"), ("nl/form.pdf", "%PDF")]));
    assert_eq!(counts(&publish().unwrap()), (0, 2, 0));

    // Damaged by hand, so that the next build must copy it again.
    fs::write(place.path("site/public/nl/form.pdf"), "").unwrap();
    let before = place.published();
    for (change, expected) in [
        (
            "other bytes",
            "`/site/content/form.pdf` changed while the site was being built\n\
             Nothing was published. Wait until the file is saved, then build again.",
        ),
        (
            "gone",
            "`/site/content/form.pdf` cannot be read: it does not exist\n\
             Nothing was published. Check the path and the disk, then build again.",
        ),
    ] {
        match change {
            "gone" => fs::remove_file(&source).unwrap(),
            text => fs::write(&source, text).unwrap(),
        }
        let words = publish().unwrap_err().to_string();
        let words = words.replace(place.0.path().to_str().unwrap(), "");
        assert_eq!(words, expected);
        assert_eq!(place.published(), before);
        assert_eq!(place.left_over(), ["lock", "manifest"]);
    }
}

#[test]
fn somebody_elses_files_stop_the_build_by_name() {
    let place = Place::new();
    fs::create_dir_all(place.path("site/public/empty/folder")).unwrap();
    place.publish(&first_site());

    let public = place.path("site/public");
    fs::create_dir(public.join("uploads")).unwrap();
    fs::write(public.join("uploads/photo.jpg"), "").unwrap();
    symlink("index.html", public.join("home.html")).unwrap();
    fs::remove_file(public.join("index.html")).unwrap();
    symlink("nl/index.html", public.join("index.html")).unwrap();
    let before = place.published();
    assert_eq!(
        place.words(&place.open().unwrap_err()),
        "`/site/public` holds files that no build made: `home.html`, `index.html`, `uploads/photo.jpg`\n\
         Move them to `content/_root`, from where every build publishes them, or choose another folder with `--out`. \
         If an earlier build made them, delete `/site/public` and build again."
    );
    assert_eq!(place.published(), before);
    assert_eq!(place.left_over(), ["lock", "manifest"]);
}

#[test]
fn a_folder_that_was_never_ours_is_left_as_it_is() {
    let place = Place::new();
    let public = place.path("site/public");
    fs::create_dir(&public).unwrap();
    for number in 1..=7 {
        fs::write(public.join(format!("{number}.txt")), "").unwrap();
    }
    let words = place.words(&place.open().unwrap_err());
    let reason = words.lines().next().unwrap();
    assert_eq!(
        reason,
        "`/site/public` holds files that no build made: `1.txt`, `2.txt`, `3.txt`, `4.txt`, `5.txt` and 2 more"
    );
    assert_eq!(fs::read_dir(place.path("site")).unwrap().count(), 2, "no state folder is made");
}

#[test]
fn a_file_put_there_during_the_build_is_not_lost() {
    let place = Place::new();
    place.publish(&first_site());
    let publisher = place.open().unwrap();
    write_all(&publisher, &second_site());
    fs::write(place.path("site/public/mine.txt"), "mine").unwrap();
    assert!(matches!(publisher.finish(), Err(PublishError::Foreign { .. })));
    let mut expected = first_site();
    expected.insert("mine.txt".into(), b"mine".to_vec());
    assert_eq!(place.published(), expected);
}

#[test]
fn folders_that_are_refused() {
    let place = Place::new();
    fs::create_dir_all(place.path("elsewhere/themes")).unwrap();
    fs::create_dir_all(place.path("real")).unwrap();
    fs::write(place.path("site/site.yaml"), "").unwrap();
    symlink("../elsewhere/themes", place.path("site/themes")).unwrap();
    symlink("site", place.path("shortcut")).unwrap();
    symlink("real", place.path("link")).unwrap();
    symlink("nowhere", place.path("dead")).unwrap();
    let cases = [
        ("site", "holds the sources of the site, and would be replaced"),
        ("site/.", "holds the sources of the site, and would be replaced"),
        ("site/public/..", "holds the sources of the site, and would be replaced"),
        ("", "holds the sources of the site, and would be replaced"),
        ("shortcut/../site", "holds the sources of the site, and would be replaced"),
        ("site/content", "is inside the folder `content` of the site"),
        ("site/content/public", "is inside the folder `content` of the site"),
        ("shortcut/content/a/b", "is inside the folder `content` of the site"),
        ("site/translations/public", "is inside the folder `translations` of the site"),
        ("site/themes/public", "is inside the folder `themes` of the site"),
        ("elsewhere/themes/public", "is inside the folder `themes` of the site"),
        ("link", "is a link, and the site is published to a real folder"),
        ("dead", "is a link, and the site is published to a real folder"),
        ("site/site.yaml", "is a file, and the site is published to a folder"),
    ];
    fs::create_dir(place.path("site/public")).unwrap();
    for (out, expected) in cases {
        let words = Publisher::open(&place.options(out), &|_| {}).unwrap_err().to_string();
        let reason = words.lines().next().unwrap();
        assert!(reason.ends_with(expected), "{out}: {reason}");
    }
    for out in ["shortcut/public", "new/folders/public", "site/public/", "site/contents"] {
        let publisher = Publisher::open(&place.options(out), &|_| {}).unwrap();
        write_all(&publisher, &first_site());
        publisher.finish().unwrap();
        assert_eq!(read_tree(&place.path(out)), first_site(), "{out}");
    }
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let place = Place::new();
    fs::write(place.path("file"), "").unwrap();
    let cases = [
        ("file/public", "/file/public` cannot be read: a part of its path is a file"),
        ("/proc/none/public", "/proc/none/.public.fundament` cannot be written: it does not exist"),
    ];
    for (out, expected) in cases {
        let error = Publisher::open(&place.options(out), &|_| {}).unwrap_err();
        let words = error.to_string();
        let reason = words.lines().next().unwrap();
        assert!(reason.ends_with(expected), "{reason}");
    }

    // A name longer than any file system takes.
    place.publish(&first_site());
    let publisher = place.open().unwrap();
    let long = OutputPath::new(format!("nl/{}", "a".repeat(300)));
    let error = publisher.write(&long, &bytes(b"")).unwrap_err();
    assert!(error.to_string().contains(&format!("fresh/{long}` cannot be written")), "{error}");
    drop(publisher);
    assert_eq!(place.published(), first_site());
}

#[test]
fn a_full_disk_in_words() {
    let full = |kind: std::io::ErrorKind| {
        let path = "public/a.html".into();
        PublishError::Io { action: Action::Write, path, source: kind.into() }.to_string()
    };
    assert_eq!(
        full(std::io::ErrorKind::StorageFull),
        "`public/a.html` cannot be written: the disk is full\nNothing was published. Make room, then build again."
    );
    assert_eq!(
        full(std::io::ErrorKind::PermissionDenied),
        "`public/a.html` cannot be written: this user may not do so\n\
         Nothing was published. Give this user the right to do so, or choose another folder with `--out`."
    );
}

#[test]
fn paths_that_lead_elsewhere() {
    let place = Place::new();
    let publisher = place.open().unwrap();
    for path in [
        "",
        "/",
        "/etc/passwd",
        "../x",
        "a/../b",
        "a/..",
        ".",
        "a/./b",
        "a//b",
        "a/",
        "a\\b",
        "a\nb",
        "a\0b",
    ] {
        let error = publisher.write(&OutputPath::new(path), &bytes(b"x")).unwrap_err();
        assert!(matches!(error, PublishError::BadPath { .. }), "{path:?}: {error}");
    }
    for path in ["a", ".well-known/x", "..a/b", "a b", "سلام/index.html"] {
        publisher.write(&OutputPath::new(path), &bytes(b"x")).unwrap();
    }
}

#[test]
fn two_files_on_one_path() {
    let place = Place::new();
    place.publish(&files(&[("a", "1"), ("b", "2")]));
    let path = OutputPath::new("a");
    // Both new, both kept, one of each.
    for (first, second) in [(b"3", b"4"), (b"1", b"1"), (b"1", b"3"), (b"3", b"1")] {
        let publisher = place.open().unwrap();
        publisher.write(&path, &bytes(first)).unwrap();
        let error = publisher.write(&path, &bytes(second)).unwrap_err();
        assert!(matches!(error, PublishError::MadeTwice { .. }), "{error}");
    }
    assert_eq!(place.published(), files(&[("a", "1"), ("b", "2")]));
}

#[test]
fn a_second_build_waits_and_then_publishes() {
    let place = Place::new();
    let first = place.open().unwrap();
    write_all(&first, &first_site());
    let mut options = place.options("site/public");
    let process = std::process::id();

    let started = Instant::now();
    options.wait = Duration::from_millis(120);
    let notices = RefCell::new(Vec::new());
    let busy = Publisher::open(&options, &|words| notices.borrow_mut().push(words.to_owned()));
    assert!(started.elapsed() >= options.wait);
    let reason = format!("another build (process {process}) is publishing to `/site/public`");
    assert_eq!(
        place.words(&busy.unwrap_err()),
        format!(
            "{reason}\nIt did not end within 0 seconds. Wait until it has ended, or stop it, then build again."
        )
    );
    let out = place.path("site/public");
    let out = out.parent().unwrap().canonicalize().unwrap().join("public");
    let notice = reason.replace("/site/public", out.to_str().unwrap()) + "; waiting for it to end";
    assert_eq!(*notices.borrow(), [notice]);

    options.wait = Duration::from_secs(30);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| {
            let publisher = Publisher::open(&options, &|_| {}).unwrap();
            write_all(&publisher, &second_site());
            publisher.finish().unwrap()
        });
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!(counts(&first.finish().unwrap()), (4, 0, 0));
        assert_eq!(counts(&second.join().unwrap()), (2, 2, 1));
    });
    assert_eq!(place.published(), second_site());
}

#[test]
fn many_threads_write_at_once() {
    let place = Place::new();
    let site: Files = (0..400)
        .map(|number| (format!("{}/{}/{number}.html", number % 7, number % 3), vec![b'x'; number]))
        .collect();
    let publisher = place.open().unwrap();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (publisher, site) = (&publisher, &site);
            scope.spawn(move || {
                for (path, content) in site.iter().skip(thread).step_by(4) {
                    publisher.write(&OutputPath::new(path.as_str()), &bytes(content)).unwrap();
                }
            });
        }
    });
    assert_eq!(counts(&publisher.finish().unwrap()), (400, 0, 0));
    assert_eq!(place.published(), site);
}

/// What stands on the disk when a build is killed: each name in the site's folder, and what it holds.
#[derive(Clone, Copy)]
enum Holds {
    OldSite,
    NewSite,
    /// A tree of which some is missing.
    Part,
    /// A tree that is neither site.
    Mixed,
    OldManifest,
    NewManifest,
    HalfAManifest,
}

#[test]
fn a_build_killed_at_any_moment() {
    use Holds::*;
    let (public, slot) = ("public", ".public.fundament/slot");
    let (fresh, retired) = (".public.fundament/fresh", ".public.fundament/retired");
    let manifest = ".public.fundament/manifest";
    let manifest_next = ".public.fundament/manifest.next";
    let draft = ".public.fundament/manifest.draft";
    let old = (Some(first_site()), (0, 4, 0), (2, 2, 1));
    let new = (Some(second_site()), (2, 2, 1), (0, 4, 0));
    let none = (None, (4, 0, 0), (4, 0, 0));
    // The moment, what is on the disk, and then: the site that is published, what building the old site
    // changes, what building the new site changes.
    let before_swap = [(public, OldSite), (manifest, OldManifest)];
    let after_swap = [(public, NewSite), (manifest, NewManifest)];
    type Disk = Vec<(&'static str, Holds)>;
    let moments: Vec<(&str, Disk, Disk, _)> = vec![
        ("writing new files", before_swap.to_vec(), vec![(fresh, Part)], &old),
        ("writing the first new files", vec![], vec![(fresh, Part)], &none),
        ("filling the slot", before_swap.to_vec(), vec![(fresh, Part), (slot, Part)], &old),
        (
            "filling the slot, by half",
            before_swap.to_vec(),
            vec![(fresh, Part), (slot, Mixed)],
            &old,
        ),
        ("filling the first slot", vec![], vec![(slot, Part)], &none),
        (
            "writing the manifest",
            before_swap.to_vec(),
            vec![(slot, NewSite), (draft, HalfAManifest)],
            &old,
        ),
        (
            "writing the first manifest",
            vec![],
            vec![(slot, NewSite), (draft, HalfAManifest)],
            &none,
        ),
        (
            "before the exchange",
            before_swap.to_vec(),
            vec![(slot, NewSite), (manifest_next, NewManifest)],
            &old,
        ),
        (
            "after the exchange",
            vec![(public, NewSite), (manifest, OldManifest)],
            vec![(slot, OldSite), (manifest_next, NewManifest)],
            &new,
        ),
        (
            "before the first rename",
            vec![],
            vec![(slot, NewSite), (manifest_next, NewManifest)],
            &none,
        ),
        (
            "after the first rename",
            vec![(public, NewSite)],
            vec![(manifest_next, NewManifest)],
            &new,
        ),
        (
            "after the last step but one",
            after_swap.to_vec(),
            vec![(slot, OldSite), (fresh, Part)],
            &new,
        ),
        (
            "between two renames",
            vec![(manifest, OldManifest)],
            vec![(retired, OldSite), (slot, NewSite), (manifest_next, NewManifest)],
            &old,
        ),
        (
            "after two renames",
            vec![(public, NewSite), (manifest, OldManifest)],
            vec![(retired, OldSite), (manifest_next, NewManifest)],
            &new,
        ),
    ];

    let example = Place::new();
    example.publish(&first_site());
    copy_tree(&example.path("site"), &example.path("old"));
    example.publish(&second_site());
    copy_tree(&example.path("site"), &example.path("new"));

    for (moment, disk, more, (site, old_counts, new_counts)) in moments {
        for (build, expected) in [(first_site(), old_counts), (second_site(), new_counts)] {
            let place = Place::new();
            for (name, holds) in disk.iter().chain(&more) {
                let (name, source) = (place.path("site").join(name), |from| example.path(from));
                fs::create_dir_all(name.parent().unwrap()).unwrap();
                match holds {
                    OldSite => copy_tree(&source("old/public"), &name),
                    NewSite => copy_tree(&source("new/public"), &name),
                    Part => copy_tree(&source("old/public/nl"), &name.join("nl")),
                    Mixed => {
                        copy_tree(&source("old/public"), &name);
                        copy_tree(&source("new/public/ar"), &name.join("ar"));
                        fs::write(name.join("index.html"), "neither").unwrap();
                        fs::write(name.join("ar/index.html"), "neither").unwrap();
                        symlink("nowhere", name.join("nl/link")).unwrap();
                    }
                    OldManifest | NewManifest => {
                        let from = if matches!(holds, OldManifest) { "old" } else { "new" };
                        let from = source(from).join(manifest);
                        fs::copy(from, &name).unwrap();
                    }
                    HalfAManifest => {
                        let whole = fs::read(source("new").join(manifest)).unwrap();
                        fs::write(&name, &whole[..whole.len() / 2]).unwrap();
                    }
                }
            }
            drop(place.open().unwrap());
            assert_eq!(place.path("site/public").exists(), site.is_some(), "{moment}");
            assert_eq!(place.published(), site.clone().unwrap_or_default(), "{moment}");
            for folder in [fresh, retired, manifest_next] {
                assert!(!place.path("site").join(folder).exists(), "{moment}: {folder}");
            }

            assert_eq!(counts(&place.publish(&build)), *expected, "{moment}");
            assert_eq!(place.published(), build, "{moment}");
            let other = if build == first_site() { second_site() } else { first_site() };
            assert_eq!(counts(&place.publish(&other)), (2, 2, 1), "{moment}");
            assert_eq!(place.published(), other, "{moment}");
        }
    }
}

#[test]
fn whatever_stands_in_the_slot_never_shows() {
    let place = Place::new();
    place.publish(&first_site());
    place.publish(&second_site());
    for round in 0..4 {
        let slot = place.state("slot");
        match round {
            0 => fs::write(slot.join("stray.html"), "stray").unwrap(),
            1 => {
                // The same bytes in number, the same time, other bytes, and another file.
                let page = slot.join("nl/index.html");
                let modified = fs::metadata(&page).unwrap().modified().unwrap();
                fs::remove_file(&page).unwrap();
                fs::write(&page, "HALLO").unwrap();
                let page = fs::File::options().write(true).open(&page).unwrap();
                page.set_modified(modified).unwrap();
            }
            2 => {
                fs::remove_file(slot.join("index.html")).unwrap();
                fs::create_dir_all(slot.join("index.html/a/b")).unwrap();
                fs::write(slot.join("index.html/a/b/c"), "").unwrap();
            }
            _ => fs::remove_dir_all(slot.join("nl")).unwrap(),
        }
        let site = if round % 2 == 0 { first_site() } else { second_site() };
        assert_eq!(counts(&place.publish(&site)), (2, 2, 1));
        assert_eq!(place.published(), site, "round {round}");
    }
}

#[test]
fn a_page_becomes_a_folder_and_a_folder_a_page() {
    let place = Place::new();
    let page = files(&[("a", "page"), ("x", "x")]);
    let folder = files(&[("a/b/c", "page"), ("x", "x")]);
    for site in [&page, &folder, &page, &folder, &folder] {
        place.publish(site);
        assert_eq!(place.published(), *site);
    }
}

#[test]
fn a_page_edited_by_hand_during_the_build_is_not_taken_over() {
    let place = Place::new();
    place.publish(&first_site());
    let publisher = place.open().unwrap();
    write_all(&publisher, &second_site());
    fs::write(place.path("site/public/index.html"), "by hand").unwrap();
    assert_eq!(
        place.words(&publisher.finish().unwrap_err()),
        "`/site/public/index.html` changed while the site was being built\n\
         Nothing was published. Wait until the file is saved, then build again."
    );
    place.publish(&second_site());
    assert_eq!(place.published(), second_site());
}

#[test]
fn a_damaged_manifest_stops_the_build() {
    let place = Place::new();
    place.publish(&first_site());
    let manifest = place.state("manifest");
    let whole = fs::read_to_string(&manifest).unwrap();
    let cut: String = whole.lines().take(3).map(|line| format!("{line}\n")).collect();
    for damaged in
        [String::new(), cut, whole.replace("manifest 1", "manifest 2"), whole.replace('0', "x")]
    {
        fs::write(&manifest, damaged).unwrap();
        assert_eq!(
            place.words(&place.open().unwrap_err()),
            "the list of published files, `/site/.public.fundament/manifest`, cannot be understood\n\
             Delete it and the folder `/site/public`, then build again: everything in it is made anew."
        );
        assert_eq!(place.published(), first_site());
    }
    fs::remove_dir_all(place.path("site/public")).unwrap();
    place.publish(&first_site());
    assert_eq!(place.published(), first_site());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any sites one after the other: always exactly the last one, and what is equal is kept.
    #[test]
    fn any_sites_in_turn(sites in prop::collection::vec(
        prop::collection::btree_map("[ab]/[ab]/[a-d]", prop::collection::vec(0u8..2, 0..3), 0..8),
        1..5,
    )) {
        let place = Place::new();
        let mut before = Files::new();
        for site in sites {
            let published = place.publish(&site);
            prop_assert_eq!(place.published(), site.clone());
            let kept = site.iter().filter(|(path, bytes)| before.get(*path) == Some(*bytes)).count();
            let removed = before.keys().filter(|path| !site.contains_key(*path)).count();
            prop_assert_eq!(counts(&published), (site.len() - kept, kept, removed));
            prop_assert!(!place.state("fresh").exists() && !place.state("retired").exists());
            before = site;
        }
    }
}

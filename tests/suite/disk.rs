//! What reading a site gives: its files, and the problems of names, links and bytes.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use fundament::diagnostic::Diagnostic;
use fundament::disk::{self, DiskError};
use fundament::source::{ContentHash, SourceFile, SourcePath};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

/// A site on the disk; `site.yaml` is there from the start.
struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(TempDir::new().unwrap()).file("site.yaml", "")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Folder {
        let path = self.folder(name);
        fs::write(path, bytes).unwrap();
        self
    }

    fn link(self, name: &str, target: &str) -> Folder {
        symlink(target, self.folder(name)).unwrap();
        self
    }

    fn folder(&self, of: &str) -> PathBuf {
        let path = self.path(of);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        path
    }

    /// One line a file, then one a problem: what a person would be told.
    fn read(&self) -> String {
        let (sources, problems) = disk::read(self.0.path()).unwrap();
        let files = sources.iter().filter(|(path, _)| path.as_str() != "site.yaml");
        let files = files.map(|(path, file)| match file {
            SourceFile::Text(text) => format!("{path}: {text:?}\n"),
            SourceFile::Asset { size, .. } => format!("{path}: asset of {size}\n"),
            SourceFile::Font(bytes) => format!("{path}: font of {}\n", bytes.len()),
            SourceFile::BuiltIn(_) => unreachable!("nothing on the disk is built in"),
        });
        files.chain(problems.iter().map(|problem| in_words(problem) + "\n")).collect()
    }
}

fn in_words(problem: &Diagnostic) -> String {
    let place = match problem.location.span {
        Some(span) => format!("{}:{}-{}", problem.location.path, span.start, span.end),
        None => problem.location.path.to_string(),
    };
    format!("{place}: {}: {}", problem.code().as_str(), problem.words().reason)
}

#[test]
fn text_is_text_and_the_rest_is_hashed() {
    let site = Folder::new()
        .file("content/school/index.nl.md", "hallo")
        .file("content/school/form.png", [0x89, b'P', 0, 0xff])
        .file("content/school/DRAWING.SVG", "<svg/>")
        .file("content/_root/CNAME", "x")
        .file("content/_root/favicon.SVG", "<svg/>")
        .file("content/_root/robots.txt", "x")
        .file("content/_root/.well-known/security.txt", "xy")
        .file("content/_rooted/robots.txt", "x")
        .file("translations/nl/interface.ftl", "a = b")
        .file("translations/nl/language.yml", "a: b")
        .file("themes/mine/styles/site.css", "a{}")
        .file("themes/mine/fonts/noto.woff2", "w")
        .file("README.md", "not read")
        .file("public/index.html", "not read");
    assert_eq!(
        site.read(),
        "content/_root/.well-known/security.txt: asset of 2\n\
         content/_root/CNAME: \"x\"\n\
         content/_root/favicon.SVG: \"<svg/>\"\n\
         content/_root/robots.txt: asset of 1\n\
         content/_rooted/robots.txt: \"x\"\n\
         content/school/DRAWING.SVG: \"<svg/>\"\n\
         content/school/form.png: asset of 4\n\
         content/school/index.nl.md: \"hallo\"\n\
         themes/mine/fonts/noto.woff2: asset of 1\n\
         themes/mine/styles/site.css: \"a{}\"\n\
         translations/nl/interface.ftl: \"a = b\"\n\
         translations/nl/language.yml: \"a: b\"\n"
    );
    let (sources, _) = disk::read(site.0.path()).unwrap();
    let Some(SourceFile::Asset { hash, .. }) =
        sources.get(&SourcePath::new("content/school/form.png"))
    else {
        panic!("the picture is missing")
    };
    assert_eq!(*hash, ContentHash::of(&[0x89, b'P', 0, 0xff]));
}

#[test]
fn bytes() {
    let cases: [(&[u8], &str); 8] = [
        (b"\xEF\xBB\xBFhallo", "\"hallo\""),
        (b"a\r\nb\r\n", r#""a\r\nb\r\n""#),
        (b"", "\"\""),
        ("سلام".as_bytes(), "\"سلام\""),
        (
            b"a\nb\0c\0",
            "\"a\\nb c \"\ncontent/index.nl.md:3-4: nul-byte: this file holds an invisible NUL character",
        ),
        (
            b"caf\xE9 \xE9\xE9",
            "\"caf? ??\"\ncontent/index.nl.md:3-4: not-utf8: this file is not UTF-8 text: byte 3 belongs to another encoding",
        ),
        (
            b"\xEF\xBB\xBFcaf\xE9",
            "\"caf?\"\ncontent/index.nl.md:3-4: not-utf8: this file is not UTF-8 text: byte 6 belongs to another encoding",
        ),
        (
            b"\xFF\xFEa\0",
            "\"??a \"\ncontent/index.nl.md:0-1: not-utf8: this file is not UTF-8 text: byte 0 belongs to another encoding",
        ),
    ];
    for (bytes, expected) in cases {
        let site = Folder::new().file("content/index.nl.md", bytes);
        assert_eq!(site.read(), format!("content/index.nl.md: {expected}\n"));
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_without_reading_it() {
    let site = Folder::new().file("content/index.nl.md", "").file("content/film.mp3", "");
    let page = fs::File::options().write(true).open(site.path("content/index.nl.md")).unwrap();
    let film = fs::File::options().write(true).open(site.path("content/film.mp3")).unwrap();

    page.set_len(2_000_000).unwrap();
    film.set_len(50_000_000).unwrap();
    let (sources, _) = disk::read(site.0.path()).unwrap();
    assert_eq!(sources.iter().count(), 3);

    page.set_len(10_000_000).unwrap();
    // A terabyte that takes no room: reading it would take an hour.
    film.set_len(1 << 40).unwrap();
    assert_eq!(
        site.read(),
        "content/film.mp3: file-too-large: this file is 1099511.6 MB and may be 50.0 MB at most\n\
         content/index.nl.md: file-too-large: this file is 10.0 MB and may be 2.0 MB at most\n"
    );
}

#[test]
fn hidden_files_and_leftovers_are_passed_over() {
    let leftovers = [
        "index.nl.md~",
        ".index.nl.md.swp",
        "x.swo",
        "#index.nl.md#",
        ".#index.nl.md",
        ".DS_Store",
        "Thumbs.db",
        "4913",
        "save.tmp",
    ];
    let mut site = Folder::new()
        .file("content/.git/config", "x")
        .file("content/.hidden.md", "x")
        .file("content/_root/.htaccess", "x");
    for name in leftovers {
        site =
            site.file(&format!("content/{name}"), "x").file(&format!("content/_root/{name}"), "x");
    }
    assert_eq!(site.read(), "content/_root/.htaccess: asset of 1\n");
}

#[test]
fn names() {
    let cases = [
        ("school-advice/index.nl.md", None),
        ("école/index.fr.md", None),
        ("مدرسة/index.ar.md", None),
        // A vowel sign and a virama: marks on letters.
        ("विद्यालय/index.hi.md", None),
        ("_facts/a_b.1.yaml", None),
        ("_root/a b%20?.txt", None),
        ("my page/index.nl.md", Some("my-page")),
        ("a/50%.png", Some("50.png")),
        ("a/what?.png", Some("what.png")),
        ("a/c#.pdf", Some("c.pdf")),
        ("a/line\nend.pdf", Some("line-end.pdf")),
        ("a/right\u{202E}left.pdf", Some("right-left.pdf")),
        ("a/photo (1).JPG", Some("photo-1.JPG")),
        ("a/???.png", Some("name.png")),
        ("_root/a\tb.txt", Some("a-b.txt")),
    ];
    for (name, plain) in cases {
        let site = Folder::new().file(&format!("content/{name}"), "");
        let (sources, problems) = disk::read(site.0.path()).unwrap();
        let remedies: Vec<String> = problems.iter().map(|problem| problem.words().remedy).collect();
        match plain {
            None => assert!(problems.is_empty(), "{name}: {remedies:?}"),
            Some(plain) => assert_eq!(
                remedies,
                [format!("Rename it to `{plain}`: letters, digits, `-`, `_` and `.` only.")],
                "{name}"
            ),
        }
        assert_eq!(sources.iter().count(), if plain.is_none() { 2 } else { 1 }, "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_in_another_encoding() {
    use std::os::unix::ffi::OsStrExt;
    let site = Folder::new().file("content/index.nl.md", "");
    let name = std::ffi::OsStr::from_bytes(b"caf\xE9.png");
    fs::write(site.path("content").join(name), "").unwrap();
    assert_eq!(
        site.read(),
        "content/index.nl.md: \"\"\n\
         content/caf\u{FFFD}.png: file-name-not-plain: this name cannot stand in a web address as it is\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_differ_only_in_capitals() {
    let site = Folder::new()
        .file("content/School/index.nl.md", "")
        .file("content/school/index.nl.md", "")
        .file("content/school/Index.nl.md", "");
    assert_eq!(
        site.read(),
        "content/School/index.nl.md: \"\"\n\
         content/school/Index.nl.md: \"\"\n\
         content/school/index.nl.md: \"\"\n\
         content/school: file-name-clash: this name differs from `School` only in capitals or in how accents are stored\n\
         content/school/index.nl.md: file-name-clash: this name differs from `Index.nl.md` only in capitals or in how accents are stored\n"
    );
}

#[test]
fn links() {
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("secret"), "password").unwrap();
    fs::create_dir(outside.path().join("folder")).unwrap();
    fs::write(outside.path().join("folder/index.nl.md"), "password").unwrap();
    let secret = outside.path().join("secret");
    let secret = secret.to_str().unwrap();
    let folder = outside.path().join("folder");
    let folder = folder.to_str().unwrap();
    let leaves = |target: &str| {
        format!(
            "content/a: link-leaves-site: this is a link on the disk to `{target}`, outside the site\n"
        )
    };
    let circle = |path: &str, target: &str| {
        format!(
            "{path}: link-in-circle: this is a link on the disk to the folder `{target}`, which leads in a circle or through a second link\n"
        )
    };
    // The name of a link, where it leads, and what reading the site gives.
    let cases: [(&str, &str, String); 11] = [
        ("content/a.md", "../themes/x.txt", "content/a.md: \"x\"\n".into()),
        ("content/a", "../themes/b", "content/a/y.txt: \"y\"\n".into()),
        ("content/a", secret, leaves(secret)),
        ("content/a", folder, leaves(folder)),
        (
            "content/a",
            "../../../../../../../../etc/passwd",
            leaves("../../../../../../../../etc/passwd"),
        ),
        ("content/a", "../.env", leaves("../.env")),
        ("content/a", "../.git", leaves("../.git")),
        ("content/a", ".", circle("content/a", ".")),
        ("content/a", "..", circle("content/a", "..")),
        (
            "content/a",
            "nowhere",
            "content/a: link-broken: this is a link on the disk to `nowhere`, where nothing is\n"
                .into(),
        ),
        (
            "content/a",
            "a",
            "content/a: link-broken: this is a link on the disk to `a`, where nothing is\n".into(),
        ),
    ];
    for (name, target, expected) in cases {
        let site = Folder::new()
            .file("themes/x.txt", "x")
            .file("themes/b/y.txt", "y")
            .file(".env", "password")
            .file(".git/config", "password")
            .link(name, target);
        let expected = expected.lines().chain(["themes/b/y.txt: \"y\"", "themes/x.txt: \"x\""]);
        let mut expected: Vec<&str> = expected.collect();
        let read = site.read();
        let mut lines: Vec<&str> = read.lines().collect();
        expected.sort_unstable();
        lines.sort_unstable();
        assert_eq!(lines, expected, "{name} -> {target}");
    }

    let site = Folder::new().link("content/a/b", "../c").link("content/c/d", "../a");
    assert_eq!(
        site.read(),
        circle("content/a/b/d", "../a") + &circle("content/c/d/b", "../c"),
        "two links that lead to each other"
    );
    let site = Folder::new().link("content", folder);
    assert_eq!(site.read(), leaves(folder).replace("content/a", "content"));
}

#[test]
fn many_links_to_links_end_quickly() {
    let mut site = Folder::new();
    for level in 0..30 {
        let next = level + 1;
        site = site
            .link(&format!("content/f{level}/a"), &format!("../f{next}"))
            .link(&format!("content/f{level}/b"), &format!("../f{next}"));
    }
    let site = site.file("content/f30/x.txt", "x");
    let (_, problems) = disk::read(site.0.path()).unwrap();
    assert_eq!(problems.len(), 29 * 4);
}

#[test]
fn a_pipe_is_refused_and_never_waited_for() {
    let site = Folder::new().file("content/index.nl.md", "");
    let pipe = |name: &str| {
        mknodat(CWD, site.path(name), FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap()
    };
    pipe("content/pipe.md");
    pipe("themes");
    let _socket = std::os::unix::net::UnixListener::bind(site.path("content/socket.md")).unwrap();
    fs::remove_file(site.path("site.yaml")).unwrap();
    symlink("content/pipe.md", site.path("site.yaml")).unwrap();
    assert_eq!(
        site.read(),
        "content/index.nl.md: \"\"\n\
         content/pipe.md: not-an-ordinary-file: this is a pipe or a device, but a file or a folder was expected\n\
         content/socket.md: not-an-ordinary-file: this is a pipe or a device, but a file or a folder was expected\n\
         site.yaml: not-an-ordinary-file: this is a pipe or a device, but a file was expected\n\
         themes: not-an-ordinary-file: this is a pipe or a device, but a folder was expected\n"
    );
}

#[test]
fn no_site_file() {
    let site = Folder::new();
    fs::remove_file(site.path("site.yaml")).unwrap();
    assert_eq!(site.read(), "site.yaml: missing-site-file: there is no `site.yaml` here\n");
}

#[test]
fn a_file_that_keeps_changing() {
    let site = Folder::new().file("content/index.nl.md", vec![b'x'; 1_900_000]);
    let page = fs::File::options().write(true).open(site.path("content/index.nl.md")).unwrap();
    let stop = AtomicBool::new(false);
    let told = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut seconds = 0;
            while !stop.load(Ordering::Relaxed) {
                seconds += 1;
                page.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
            }
        });
        let end = Instant::now() + Duration::from_secs(20);
        let mut told = site.read();
        while !told.contains("file-changed-while-read") && Instant::now() < end {
            told = site.read();
        }
        stop.store(true, Ordering::Relaxed);
        told
    });
    assert_eq!(
        told,
        "content/index.nl.md: file-changed-while-read: this file changed while it was being read\n"
    );
}

#[test]
fn what_cannot_be_read_is_named() {
    let site = Folder::new();
    let errors = [
        (
            disk::read(&site.path("nowhere")),
            "nowhere` does not exist\nGo to the folder of your site, or name it with `--root`.",
        ),
        (
            disk::read(&site.path("site.yaml")),
            "site.yaml` is not a folder\nGo to the folder of your site, or name it with `--root`.",
        ),
        (
            Err(DiskError::Unreadable {
                path: "content/a.md".into(),
                source: std::io::ErrorKind::PermissionDenied.into(),
            }),
            "content/a.md` may not be read by this user\nGive yourself the right to read it, or run the command as its owner.",
        ),
    ];
    for (result, expected) in errors {
        let words = result.unwrap_err().to_string();
        assert!(words.ends_with(expected), "{words}");
    }
}

/// Folders so deep that the system refuses the name of the last: an error in the middle of the walk.
#[test]
fn an_error_deep_in_the_site_names_its_folder() {
    use rustix::fs::{OFlags, mkdirat, openat};
    let site = Folder::new().file("content/index.nl.md", "");
    let name = "a".repeat(200);
    let flags = OFlags::DIRECTORY | OFlags::RDONLY;
    let mut folder = openat(CWD, site.path("content"), flags, Mode::empty()).unwrap();
    for _ in 0..22 {
        mkdirat(&folder, &name, Mode::RWXU).unwrap();
        folder = openat(&folder, &name, flags, Mode::empty()).unwrap();
    }
    let words = disk::read(site.0.path()).unwrap_err().to_string();
    assert!(words.contains(&format!("/content/{name}/{name}")), "{words}");
    assert!(words.contains("cannot be read"), "{words}");
}

#[test]
fn reading_twice_gives_the_same() {
    let mut site = Folder::new();
    for page in 0..200 {
        site = site.file(&format!("content/p{page}/index.nl.md"), format!("{page}"));
    }
    let once = site.read();
    assert_eq!(once.lines().count(), 200);
    for threads in [1, 2, 7] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert_eq!(pool.install(|| site.read()), once);
    }
}

#[test]
fn the_root_may_be_a_link() {
    let site =
        Folder::new().file("content/index.nl.md", "hallo").link("content/a.md", "index.nl.md");
    let elsewhere = TempDir::new().unwrap();
    let link = elsewhere.path().join("site");
    symlink(site.0.path(), &link).unwrap();
    let paths = |root: &Path| -> Vec<String> {
        let (sources, problems) = disk::read(root).unwrap();
        assert_eq!(problems, []);
        sources.iter().map(|(path, _)| path.to_string()).collect()
    };
    assert_eq!(paths(&link), ["content/a.md", "content/index.nl.md", "site.yaml"]);
}

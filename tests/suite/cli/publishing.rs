//! The published folder: whose it is, who may write to it, and what several builds make of it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::symlink;

use super::{Site, page, tree};

#[test]
fn somebody_elses_file_stops_the_build_by_name() {
    const HELP: &str = "  help: Move them to `content/_root`, from where every build publishes them, \
        or choose another folder with `--out`. If an earlier build made them, delete `<site>/public` and build again.\n";
    let site = Site::new().file("public/mine.txt", "mine");
    let before = site.everything();
    let words =
        format!("error: `<site>/public` holds files that no build made: `mine.txt`\n{HELP}");
    site.run("build").is(2, "", &words);
    assert_eq!(site.everything(), before);

    site.remove("public");
    site.run("build --quiet").is(0, "", "");
    site.write("content/index.nl.md", page("Nieuw.\n"));
    site.write("public/uploads/photo.jpg", "mine");
    let before = site.everything();
    let words = format!(
        "error: `<site>/public` holds files that no build made: `uploads/photo.jpg`\n{HELP}"
    );
    site.run("build").is(2, "", &words);
    assert_eq!(site.everything(), before);

    site.remove("public/uploads");
    site.run("build --quiet").is(0, "", "");
    assert!(site.published("nl/index.html").contains("Nieuw."));
}

#[test]
fn folders_that_cannot_be_the_output_are_refused_with_what_to_do() {
    const OWN: &str = "Choose a folder of its own with `--out`, such as `public`.";
    const DISK: &str = "Nothing was published. Check the path and the disk, then build again.";
    const REMOVE: &str = "Remove it, or choose another folder with `--out`.";
    let site = Site::new();
    fs::create_dir(site.folder.path().join("real")).expect("a folder");
    symlink("../real", site.path("link")).expect("a link");
    for (out, reason, help) in [
        ("content/x", "`./content/x` is inside the folder `content` of the site", OWN),
        (".", "`./.` holds the sources of the site, and would be replaced", OWN),
        ("..", "`./..` holds the sources of the site, and would be replaced", OWN),
        (
            "site.yaml",
            "`<site>/site.yaml` is a file, and the site is published to a folder",
            REMOVE,
        ),
        ("site.yaml/x", "`<site>/site.yaml/x` cannot be read: a part of its path is a file", DISK),
        ("link", "`<site>/link` is a link, and the site is published to a real folder", REMOVE),
    ] {
        let before = site.everything();
        let told = site.run(&format!("build --out {out}"));
        told.is(2, "", &format!("error: {reason}\n  help: {help}\n"));
        assert_eq!(site.everything(), before, "{out}");
    }

    // The reason the system gives depends on who the user is.
    let told = site.run("build --out /proc/x");
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    let reason = "error: `/proc/.x.fundament` cannot be written: ";
    let help = "\n  help: Nothing was published. ";
    assert!(told.err.starts_with(reason) && told.err.contains(help), "{}", told.err);
}

#[test]
fn a_list_of_published_files_that_is_damaged_is_no_guess() {
    let site = Site::new();
    site.run("build --quiet").is(0, "", "");
    site.write(".public.fundament/manifest", "fundament manifest 1 9\n");
    let before = site.everything();
    site.run("build").is(
        2,
        "",
        "error: the list of published files, `<site>/.public.fundament/manifest`, cannot be understood\n  \
           help: Delete it and the folder `<site>/public`, then build again: everything in it is made anew.\n",
    );
    assert_eq!(site.everything(), before);
    site.remove(".public.fundament/manifest");
    site.remove("public");
    site.run("build --quiet").is(0, "", "");
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let site = Site::new();
    for number in 0..60 {
        for tag in ["nl", "ar"] {
            let text = format!("Zin {number}.\n\n## Kop {{#k}}\n\n- [Terug](@/)\n");
            site.write(&format!("content/p{number}/index.{tag}.md"), page(&text));
        }
    }
    for threads in [1, 2, 8] {
        site.run(&format!("build --quiet --threads {threads} --out of-{threads}")).is(0, "", "");
    }
    let alone = tree(&site.path("of-1"));
    assert!(alone.len() > 120);
    assert_eq!(tree(&site.path("of-2")), alone);
    assert_eq!(tree(&site.path("of-8")), alone);

    // Nor the order in which problems are told.
    for number in 0..60 {
        site.write(&format!("content/p{number}/index.nl.md"), page("<b>\n\n[x](@/weg)\n"));
    }
    let alone = site.run("check --threads 1");
    assert_eq!(alone.code, 1);
    for _ in 0..3 {
        site.run("check --threads 8").is(1, &alone.out, &alone.err);
    }
}

#[test]
fn a_build_waits_for_another_and_says_so() {
    let site = Site::new();
    site.run("build --quiet").is(0, "", "");
    site.write("content/index.nl.md", page("Nieuw.\n"));
    let lock = File::options().write(true).open(site.path(".public.fundament/lock"));
    let lock = lock.expect("the lock of the build before");
    let number = fs::read_to_string(site.path(".public.fundament/lock")).expect("its number");
    lock.lock().expect("nobody has it");
    let before = site.public();

    let mut child = site.command(&["build"]).spawn().expect("the program starts");
    let mut words = BufReader::new(child.stderr.take().expect("its errors"));
    let mut line = String::new();
    words.read_line(&mut line).expect("a line of text");
    let public = site.path("public").canonicalize().expect("the published folder");
    assert_eq!(
        line,
        format!(
            "another build (process {number}) is publishing to `{}`; waiting for it to end\n",
            public.display()
        )
    );
    assert_eq!(site.public(), before);
    assert_eq!(child.try_wait().expect("its state"), None, "it waits");

    drop(lock);
    let told = site.told(child.wait_with_output().expect("it ends"));
    assert_eq!(told.code, 0);
    assert!(told.out.contains(": 4 new or changed)"), "{}", told.out);
    assert!(site.published("nl/index.html").contains("Nieuw."));
}

#[test]
fn many_builds_at_once_end_with_a_whole_site() {
    let site = Site::new();
    for number in 0..40 {
        site.write(&format!("content/p{number}/index.nl.md"), page("Zin.\n"));
    }
    site.run("build --quiet --out expected").is(0, "", "");
    let expected = tree(&site.path("expected"));
    for _ in 0..3 {
        let start = |_| site.command(&["build", "--quiet"]).spawn().expect("the program starts");
        for child in Vec::from_iter((0..4).map(start)) {
            let told = site.told(child.wait_with_output().expect("it ends"));
            assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.err);
            let waited = "is publishing to `<site>/public`; waiting for it to end\n";
            assert!(told.err.is_empty() || told.err.ends_with(waited), "{}", told.err);
        }
        assert_eq!(site.public(), expected);
        site.remove("public");
    }
}

//! The states a site goes through while people save, break and mend it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use fundament::output_file::{OutputContent, PictureOf};
use fundament::picture;
use fundament::pipeline::{self, Settings};
use fundament::serve::{Answer, Preview, Refreshed};
use fundament::site::translations::{Drafts, Unreviewed, Visibility};
use fundament::{disk, pipeline::Inspection};

use super::{Desk, FILES, problems, settings, text};

#[cfg(feature = "handouts")]
#[test]
fn a_sheet_of_paper_is_made_when_somebody_asks_for_it() {
    let desk = Desk::new();
    desk.write(
        "content/blad/index.nl.md",
        "---\ntitle: Blad\nsummary: Zin.\nhandout: [sheet]\n---\nTekst.\n",
    );
    let settings = Settings { outputs: pipeline::ChosenOutputs::All, ..settings() };
    let snapshot = Preview::open(desk.root(), settings).expect("the folder can be read").snapshot();
    let page = text(&snapshot, "/nl/blad/");
    assert!(page.1.contains("/nl/blad/blad-nl.pdf"), "{}", page.1);
    match snapshot.answer("/nl/blad/blad-nl.pdf") {
        Answer::File { status, content_type, bytes } => {
            assert_eq!((status, content_type), (200, "application/pdf"));
            assert!(bytes.starts_with(b"%PDF-"));
        }
        _ => panic!("no sheet"),
    }
}

#[test]
fn the_team_sees_drafts_and_pages_that_wait_with_a_banner() {
    let desk = Desk::new();
    let snapshot = desk.open().snapshot();
    assert_eq!(problems(&snapshot), Vec::<String>::new());
    assert!(text(&snapshot, "/nl/nieuw/").1.contains("notice-draft"));
    let waits = text(&snapshot, "/ar/angst/").1;
    assert!(waits.contains("notice-preview") && waits.contains("خ."), "{waits}");
}

#[test]
fn a_saved_page_is_new_and_one_left_alone_is_not_read_again() {
    let desk = Desk::new();
    let mut preview = desk.open();
    let before = preview.snapshot();
    assert_eq!(preview.refresh(), Refreshed::Same);
    assert_eq!(preview.snapshot().edition(), before.edition());

    desk.write("content/index.nl.md", "---\ntitle: Welkom\nsummary: Hallo.\n---\nIets anders.\n");
    assert_eq!(preview.refresh(), Refreshed::Changed);
    let after = preview.snapshot();
    assert_ne!(after.edition(), before.edition());
    assert!(text(&after, "/nl/").1.contains("Iets anders."));
    assert!(text(&before, "/nl/").1.contains("Lees"), "an open answer keeps its own state");
}

#[test]
fn a_saved_file_alone_is_looked_at_and_what_was_not_reported_is_found_a_moment_later() {
    let desk = Desk::new();
    let mut preview = desk.open();
    let page = |text: &str| format!("---\ntitle: Welkom\nsummary: Hallo.\n---\n{text}\n");
    desk.write("content/index.nl.md", &page("Gemeld."));
    desk.write("content/index.ar.md", &page("Niet gemeld."));
    let reported = BTreeSet::from([desk.path("content/index.nl.md")]);
    assert_eq!(preview.refresh_files(&reported), Refreshed::Changed);
    assert!(text(&preview.snapshot(), "/nl/").1.contains("Gemeld."));
    assert!(text(&preview.snapshot(), "/ar/").1.contains("اقرأ"), "nobody told of it");
    assert_eq!(preview.refresh(), Refreshed::Changed);
    assert!(text(&preview.snapshot(), "/ar/").1.contains("Niet gemeld."));
    assert_eq!(preview.refresh(), Refreshed::Same);
}

#[test]
fn what_editors_leave_behind_is_no_change() {
    let desk = Desk::new();
    let mut preview = desk.open();
    for name in ["index.nl.md~", ".index.nl.md.swp", "4913", "#index.nl.md#", ".#index.nl.md"] {
        desk.write(&format!("content/{name}"), "half a");
        assert_eq!(preview.refresh(), Refreshed::Same, "{name}");
    }
    desk.write("public/nl/index.html", "a build beside us");
    assert_eq!(preview.refresh(), Refreshed::Same);
}

#[test]
fn a_page_that_cannot_be_read_is_shown_as_it_was_with_its_problem() {
    let desk = Desk::new();
    let mut preview = desk.open();
    // Saved half: the fields never end.
    desk.write("content/advies/index.nl.md", "---\ntitle: Het adv");
    preview.refresh();
    let broken = preview.snapshot();
    assert_eq!(problems(&broken), ["content/advies/index.nl.md:1:1 front-matter-never-closed"]);
    assert!(text(&broken, "/nl/advies/").1.contains("Bel ons."), "the last good page");
    desk.write("content/advies/index.nl.md", FILES[5].1);
    preview.refresh();
    assert_eq!(problems(&preview.snapshot()), Vec::<String>::new());

    // With an error that leaves the page readable, everything is as new as ever.
    desk.write("content/advies/index.nl.md", &format!("{}\n<b>Nieuw.</b>\n", FILES[5].1));
    preview.refresh();
    assert_eq!(problems(&preview.snapshot()).len(), 2);
    assert!(text(&preview.snapshot(), "/nl/advies/").1.contains("Nieuw."));
}

#[test]
fn a_saved_part_is_new_on_every_page_that_shows_it() {
    let desk = Desk::new();
    let mut preview = desk.open();
    assert!(text(&preview.snapshot(), "/ar/brief/").1.contains("اطلبوا"));
    desk.write("content/_parts/tolk/index.ar.md", "<b>خطأ</b>\n");
    preview.refresh();
    assert_eq!(problems(&preview.snapshot()), ["content/_parts/tolk/index.ar.md:1:1 raw-html"]);
    assert!(text(&preview.snapshot(), "/ar/brief/").1.contains("Vraag een tolk."));
    desk.write("content/_parts/tolk/index.nl.md", "Vraag vroeg een tolk.\n");
    preview.refresh();
    for page in ["/nl/brief/", "/ar/brief/"] {
        assert!(text(&preview.snapshot(), page).1.contains("Vraag vroeg een tolk."), "{page}");
    }
    fs::remove_dir_all(desk.path("content/_parts")).expect("gone");
    preview.refresh();
    let found = problems(&preview.snapshot());
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].ends_with("unknown-part") && found[1].ends_with("unknown-part"), "{found:?}");
}

#[test]
fn a_deleted_page_is_gone() {
    let desk = Desk::new();
    let mut preview = desk.open();
    assert_eq!(text(&preview.snapshot(), "/nl/nieuw/").0, 200);
    fs::remove_dir_all(desk.path("content/nieuw")).expect("gone");
    preview.refresh();
    let (status, page) = text(&preview.snapshot(), "/nl/nieuw/");
    assert_eq!(status, 404);
    assert!(page.contains("<html lang=\"nl\""), "the page of its language:\n{page}");
    assert!(text(&preview.snapshot(), "/ar/weg").1.contains("<html lang=\"ar\""));
}

#[test]
fn a_deleted_folder_leaves_the_last_good_site() {
    for folder in ["content", "translations", ""] {
        let desk = Desk::new();
        let mut preview = desk.open();
        let good = text(&preview.snapshot(), "/nl/advies/");
        fs::remove_dir_all(desk.path(folder)).expect("gone");
        assert_eq!(preview.refresh(), Refreshed::Changed, "{folder}");
        assert_ne!(problems(&preview.snapshot()), Vec::<String>::new(), "{folder}");
        assert_eq!(text(&preview.snapshot(), "/nl/advies/"), good, "{folder}");
        for (path, text) in FILES {
            desk.write(path, text);
        }
        assert_eq!(preview.refresh(), Refreshed::Changed, "{folder}");
        assert_eq!(problems(&preview.snapshot()), Vec::<String>::new(), "{folder}");
        assert_eq!(text(&preview.snapshot(), "/nl/advies/"), good, "{folder}");
    }
}

#[test]
fn a_site_that_never_was_shows_its_problems() {
    let desk = Desk::new();
    desk.write("site.yaml", "base_url: <b>\n");
    let mut preview = desk.open();
    let (status, page) = text(&preview.snapshot(), "/nl/");
    assert_eq!(status, 503);
    assert!(page.contains("site.yaml:1:") && page.contains("&lt;b&gt;"), "{page}");
    desk.write("site.yaml", FILES[0].1);
    preview.refresh();
    assert_eq!(text(&preview.snapshot(), "/nl/").0, 200);
}

#[test]
fn a_template_that_fails_says_where() {
    let desk = Desk::new();
    let mut preview = desk.open();
    desk.write("themes/eigen/theme.yaml", "extends: fundament\n");
    desk.write("themes/eigen/templates/page.html", "<p>{{ page.title | split(pat=1) }}</p>");
    let site = format!("{}theme: eigen\n", FILES[0].1);
    desk.write("site.yaml", &site);
    preview.refresh();
    let (status, page) = text(&preview.snapshot(), "/nl/");
    let shown = format!("{page}{:?}", problems(&preview.snapshot()));
    assert!(shown.contains("themes/eigen/templates/page.html"), "{status} {shown}");
}

#[test]
fn two_owners_of_one_path_are_a_problem_here_too() {
    let desk = Desk::new();
    desk.write("content/_root/robots.txt", "x\n");
    let snapshot = desk.open().snapshot();
    assert_eq!(problems(&snapshot), ["content/_root/robots.txt:1:1 two-owners-of-one-path"]);
    assert!(text(&snapshot, "/nl/").1.contains("Lees"));
}

#[test]
fn a_site_below_a_path_is_served_at_its_path() {
    let desk = Desk::new();
    desk.write(
        "site.yaml",
        "base_url: https://example.org/ouders\nsource: nl\nlanguages: [nl, ar]\n",
    );
    let snapshot = desk.open().snapshot();
    assert_eq!(text(&snapshot, "/"), (302, "/ouders/".to_owned()));
    assert_eq!(text(&snapshot, "/ouders"), (302, "/ouders/".to_owned()));
    let (status, page) = text(&snapshot, "/ouders/nl/");
    assert!(status == 200 && page.contains("href=\"/ouders/nl/advies/\""), "{page}");
    assert!(page.contains("https://example.org/ouders/nl/"), "full addresses stay:\n{page}");
    assert_eq!(text(&snapshot, "/nl/").0, 404);
}

/// 200 edits, breaks and repairs; what is served is that of a cold build, byte for byte.
#[test]
fn after_any_edits_what_is_served_equals_a_cold_build() {
    for seed in [1, 2] {
        let desk = Desk::new();
        // Until then no file is old enough to be trusted by its times.
        thread::sleep(Duration::from_millis(3100));
        let mut preview = desk.open();
        let mut dice = Dice(seed);
        for step in 1..=100 {
            let (what, touched) = edit(&desk, &mut dice, step);
            // Half of the time as the system reports it, and sometimes it reports nothing.
            match dice.roll(4) {
                0 | 1 => preview.refresh_files(&touched),
                _ => preview.refresh(),
            };
            for path in [
                "/",
                "/nl/",
                "/ar/نصيحة/",
                "/ar/brief/",
                "/nl/advies/form.webp",
                "/nl/nieuw",
                "/weg",
            ] {
                let (status, _) = text(&preview.snapshot(), path);
                let known = [200, 302, 404, 500, 503].contains(&status);
                assert!(known, "seed {seed}, step {step} ({what}): {path} is {status}");
            }
            if step % 5 == 0 {
                equals_a_cold_build(&desk, &preview, &format!("seed {seed}, step {step} ({what})"));
            }
        }
        for (path, text) in FILES {
            let path = desk.path(path);
            if path.is_dir() {
                fs::remove_dir_all(&path).expect("gone");
            }
            let parent = path.parent().expect("a folder");
            if parent.is_file() {
                fs::remove_file(parent).expect("gone");
            }
            fs::create_dir_all(parent).expect("a folder");
            fs::write(&path, text).expect("a file");
        }
        let _ = fs::remove_dir_all(desk.path("themes"));
        preview.refresh();
        let compared = equals_a_cold_build(&desk, &preview, "at the end");
        assert!(compared > 20, "only {compared} files were compared");
    }
}

/// One thing a person or an editor does to the site, in words, with the paths a system reports.
fn edit(desk: &Desk, dice: &mut Dice, step: usize) -> (String, BTreeSet<PathBuf>) {
    let (path, good) = FILES[dice.roll(FILES.len())];
    let file = desk.path(path);
    let mut touched = BTreeSet::from([file.clone()]);
    if let Some(parent) = file.parent().filter(|parent| !parent.exists()) {
        fs::create_dir_all(parent).expect("a folder");
        touched.insert(parent.to_owned());
    }
    let half = good.char_indices().nth(good.chars().count() / 2).map_or(0, |(at, _)| at);
    let what = match dice.roll(16) {
        0..=4 => {
            fs::write(&file, good).expect("a file");
            "mended"
        }
        5 | 6 => {
            fs::write(&file, format!("{good}\nRegel {step}.\n")).expect("a file");
            "a line more"
        }
        7 => {
            // As many editors save.
            let beside = file.with_extension("tmp");
            fs::write(&beside, format!("{good}\nDoor {step}.\n")).expect("a file");
            fs::rename(&beside, &file).expect("renamed");
            touched.insert(beside);
            "saved by renaming"
        }
        8 => {
            fs::write(&file, &good[..half]).expect("a file");
            "saved half"
        }
        9 => {
            fs::write(&file, "").expect("a file");
            "emptied"
        }
        10 => {
            let _ = fs::remove_file(&file);
            "deleted"
        }
        11 => {
            fs::write(&file, b"---\ntitle: \xff\n---\n\0").expect("a file");
            "not text"
        }
        12 => {
            fs::write(&file, format!("{good}\n<b>x</b> [a](@/weg) {{{{ geen() }}}}\n"))
                .expect("a file");
            "wrong Markdown"
        }
        13 => {
            let folder =
                ["content/advies", "content/angst", "content", "translations/ar", "content/_parts"];
            let folder = desk.path(folder[dice.roll(folder.len())]);
            let _ = fs::remove_dir_all(&folder);
            touched = BTreeSet::from([folder]);
            "a folder deleted"
        }
        14 => {
            let template = "themes/fundament/templates/front.html";
            desk.write(template, ["{% x", "<p>eigen</p>"][dice.roll(2)]);
            touched.insert(desk.path(template));
            "a template"
        }
        _ => {
            let name = format!("content/nieuw{}/index.nl.md", dice.roll(3));
            desk.write(&name, &format!("---\ntitle: N {step}\nsummary: Zin.\n---\nN.\n"));
            touched.insert(desk.path(&name));
            "a page more"
        }
    };
    (format!("{path}: {what}"), touched)
}

/// Compares every file where a cold build would make any; how many there were.
fn equals_a_cold_build(desk: &Desk, preview: &Preview, when: &str) -> usize {
    let snapshot = preview.snapshot();
    let cold = cold(desk);
    let fresh = Preview::open(desk.root(), settings()).expect("the folder can be read").snapshot();
    assert_eq!(problems(&snapshot), problems(&fresh), "{when}");
    let Some(ready) = cold.ready.as_ref().filter(|_| !cold.stops_the_site()) else { return 0 };
    let files = Mutex::new(BTreeMap::new());
    let desk_of_sheets =
        pipeline::SheetDesk { recall: &|_| None, keep: &|_, _| {}, progress: &|_, _| {} };
    let made = pipeline::render(
        ready,
        &disk::pictures(&desk.root()),
        &settings().outputs,
        &desk_of_sheets,
        |path, content| {
            let bytes = match content {
                OutputContent::Bytes(bytes) => bytes.clone(),
                OutputContent::BuiltIn(bytes) => bytes.to_vec(),
                OutputContent::CopyOf { source, .. } => fs::read(desk.path(source.as_str()))?,
                OutputContent::Picture(PictureOf { source, form, .. }) => {
                    let bytes = fs::read(desk.path(source.as_str()))?;
                    picture::make(&bytes, *form).expect("a picture")
                }
                OutputContent::LeftOut => return Ok(()),
            };
            files.lock().expect("no thread panics").insert(path.to_string(), bytes);
            Ok::<(), std::io::Error>(())
        },
    );
    if made.is_err() {
        return 0;
    }
    let files = files.into_inner().expect("no thread panics");
    for (path, cold) in &files {
        match snapshot.answer(&format!("/{path}")) {
            Answer::File { status, bytes, .. } => {
                assert_eq!(status, 200, "{when}: {path}");
                assert!(
                    *bytes == **cold,
                    "{when}: {path} differs:\n{}",
                    String::from_utf8_lossy(&bytes)
                );
            }
            other => panic!("{when}: {path} is {other:?}"),
        }
    }
    // And nothing that a build would not make.
    assert_eq!(text(&snapshot, "/nl/is-er-niet/").0, 404, "{when}");
    files.len()
}

fn cold(desk: &Desk) -> Inspection {
    let (sources, problems) = disk::read(&desk.root()).expect("the folder can be read");
    let visibility = Visibility { drafts: Drafts::Shown, unreviewed: Unreviewed::Previewed };
    let settings = pipeline::Settings { visibility, ..settings() };
    pipeline::inspect(sources, problems, &settings, &|_| {})
}

/// The same numbers at every run (Knuth's linear congruential generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

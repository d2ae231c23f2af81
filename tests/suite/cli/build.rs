//! `fundament build` where all goes well: what it says, and what stands on the disk afterwards.

use std::fs;

use super::{Site, Told, Tree, page, tree};
use crate::pictures::made;

/// The line after a build, with the number of files that really stand there.
fn line(pages: &str, site: &Site, changes: &str) -> String {
    let files = site.public().len();
    format!("published {pages} in 2 languages to public ({files} files: {changes})\n")
}

#[test]
fn the_first_build_publishes_and_the_second_touches_nothing() {
    let site = Site::new();
    let first = site.run("build");
    let changes = format!("{} new or changed", site.public().len());
    first.is(0, &line("1 page", &site, &changes), "");
    assert!(site.published("nl/index.html").contains("Hier leest u hoe school werkt."));
    assert!(site.published("ar/index.html").contains("هنا تقرأ كيف تعمل المدرسة."));

    let before = site.everything();
    site.run("build").is(0, &line("1 page", &site, "nothing changed"), "");
    assert_eq!(site.everything(), before);
}

#[test]
fn a_changed_page_is_made_anew_and_the_others_keep_their_times() {
    let site = Site::new();
    site.run("build");
    let before = site.everything();
    site.write("content/index.ar.md", page("جديد.\n"));
    site.run("build").is(0, &line("1 page", &site, "4 new or changed"), "");
    assert!(site.published("ar/index.html").contains("جديد."));
    let after = site.everything();
    let changed = before.iter().filter(|(name, file)| after.get(*name) != Some(file));
    let published =
        changed.map(|(name, _)| name.as_str()).filter(|name| name.starts_with("public"));
    assert_eq!(
        published.collect::<Vec<_>>(),
        [
            "public/ar/index.html",
            "public/ar/nl/index.html",
            "public/ar/search/index.html",
            "public/ar/search/index.js",
        ]
    );
}

#[test]
fn a_removed_page_disappears() {
    let site = Site::new();
    site.run("build");
    let before = site.public();
    for tag in ["nl", "ar"] {
        site.write(&format!("content/hulp/index.{tag}.md"), page("Hulp.\n"));
    }
    site.run("build").is(0, &line("2 pages", &site, "8 new or changed"), "");
    assert!(site.published("nl/hulp/index.html").contains("Hulp."));
    site.remove("content/hulp");
    site.run("build").is(0, &line("1 page", &site, "5 new or changed, 3 removed"), "");
    assert_eq!(site.public(), before);
    assert!(!site.path("public/nl/hulp").exists(), "the folder is gone too");
}

#[test]
fn the_site_and_its_output_may_stand_elsewhere() {
    let site = Site::new();
    site.run("build --quiet").is(0, "", "");
    let expected = site.public();
    let elsewhere = site.folder.path().join("elsewhere");
    let absolute = elsewhere.to_str().expect("a plain name");
    for (arguments, out) in [
        ("build --quiet --out web", site.path("web")),
        ("build --quiet --out deep/er/web/", site.path("deep/er/web")),
        ("build --quiet --root . --out ../beside", site.folder.path().join("beside")),
        ("build --quiet --root ../site --out again", site.path("again")),
        (&format!("build --quiet --out {absolute}"), elsewhere.clone()),
    ] {
        site.run(arguments).is(0, "", "");
        assert_eq!(tree(&out), expected, "{arguments}");
    }
}

#[test]
fn an_address_given_with_the_command_counts_instead_of_the_sites_own() {
    let site = Site::new();
    site.run("build --quiet --base-url https://school.example/ouders").is(0, "", "");
    let page = site.published("nl/index.html");
    let canonical = "<link rel=\"canonical\" href=\"https://school.example/ouders/nl/\">";
    assert!(page.contains(canonical), "{page}");
    assert!(page.contains("href=\"/ouders/ar/\""), "{page}");
    let sitemap = site.published("sitemap.xml");
    assert!(sitemap.contains("<loc>https://school.example/ouders/nl/</loc>"), "{sitemap}");
    assert!(!sitemap.contains("example.org"), "{sitemap}");
}

#[test]
fn drafts_are_published_only_where_they_are_asked_for() {
    let draft = "---\ntitle: Hulp\nsummary: Een zin.\ndraft: true\n---\nHulp.\n";
    let site = Site::new().file("content/hulp/index.nl.md", draft);
    let is_in = |folder: &str| site.path(&format!("{folder}/nl/hulp/index.html")).exists();
    site.run("build --quiet").is(0, "", "");
    assert!(!is_in("public"));
    site.run("build --quiet --drafts").is(0, "", "");
    assert!(is_in("preview") && !is_in("public"), "drafts never go over the published site");
    site.run("build --quiet --drafts --out public").is(0, "", "");
    assert!(is_in("public"));
}

#[test]
fn a_part_that_keeps_a_read_page_waiting_is_named_in_its_place() {
    let call = "{{ part(id=\"tolk\") }}";
    let texts = [("عنوان", "Titel"), ("جملة.", "Een zin."), (call, call)];
    let entries = texts.map(|(text, source)| {
        let block = fundament::site::blocks::fingerprint(text);
        format!("- block: \"{block}\"\n  source: {source:?}\n  origin: machine\n  state: reviewed\n  reviewer: yusuf\n")
    });
    let sensitive = |title: &str, summary: &str, fields: &str| {
        format!("---\ntitle: {title}\nsummary: {summary}\n{fields}---\n{call}\n")
    };
    let site = Site::new()
        .file("content/hulp/index.nl.md", sensitive("Titel", "Een zin.", "class: sensitive\n"))
        .file("content/hulp/index.ar.md", sensitive("عنوان", "جملة.", ""))
        .file(
            "content/hulp/index.ar.state.yaml",
            format!("version: 1\nblocks:\n{}", entries.concat()),
        )
        .file("content/_parts/tolk/index.nl.md", "Vraag een tolk.\n")
        .file("content/_parts/tolk/index.ar.md", "اطلبوا مترجمًا.\n");
    let told = site.run("build");
    assert!(told.out.ends_with("\nwaiting for a review: _parts/tolk in ar\n"), "{}", told.out);
    assert!(!told.out.contains("hulp in ar"), "{}", told.out);
}

#[test]
fn what_waits_for_a_review_is_named_and_shown_in_a_preview() {
    let sensitive = "---\ntitle: Hulp\nsummary: Een zin.\nclass: sensitive\n---\nLees dit.\n";
    let site = Site::new()
        .file("content/index.nl.md", sensitive)
        .file("content/hulp/index.nl.md", sensitive)
        .page("content/hulp/index.ar.md", "اقرأ هذا.\n");
    let told = site.run("build");
    let changes = format!("{} new or changed", site.public().len());
    let waiting = "waiting for a review: the home page in ar\nwaiting for a review: hulp in ar\n";
    told.is(0, &(line("2 pages", &site, &changes) + waiting), "");
    let page = site.published("ar/hulp/index.html");
    assert!(page.contains("Lees dit.") && !page.contains("اقرأ هذا."), "{page}");

    let published = site.public();
    site.run("build --preview --quiet").is(0, "", "");
    assert_eq!(site.public(), published, "a preview never goes over the published site");
    site.run("build --preview --quiet --out public").is(0, "", "");
    let page = site.published("ar/hulp/index.html");
    assert!(page.contains("اقرأ هذا.") && page.contains("content=\"noindex\""), "{page}");
    assert_eq!(site.published("robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(!site.run("build").out.contains("nothing changed"), "the preview is taken back");
}

#[test]
fn the_day_decides_what_is_overdue_and_never_what_is_published() {
    let fields = "title: Hulp\nsummary: Een zin.\nchecked: 2026-01-01\ncheck_again: 2026-06-01";
    let site = Site::new().file("content/index.nl.md", format!("---\n{fields}\n---\nHulp.\n"));
    site.run("build --quiet --today 2026-06-01").is(0, "", "");
    let before = site.everything();
    site.run("build --today 2026-06-02").is(
        0,
        &line("1 page", &site, "nothing changed"),
        "warning[page-overdue]: the facts of this page had to be checked again by 2026-06-01
  ┌─ content/index.nl.md:1:1
  = Check each fact at its source, then set `checked` to today and `check_again` to a later day.

",
    );
    assert_eq!(site.everything(), before);
}

#[test]
fn only_what_is_asked_for_is_made() {
    let names = |site: &Site| site.public().into_keys().collect::<Vec<_>>();
    let site = Site::new();
    site.run("build --quiet --out public --only html").is(0, "", "");
    assert_eq!(names(&site), ["ar/index.html", "nl/index.html"]);
    site.run("build --quiet --out public --only sitemap,html").is(0, "", "");
    assert_eq!(names(&site), ["ar/index.html", "nl/index.html", "robots.txt", "sitemap.xml"]);
    site.run("build --quiet").is(0, "", "");
    let all = site.public();
    site.run("build --quiet --out public --skip sitemap").is(0, "", "");
    let but_the_map: Tree = all
        .into_iter()
        .filter(|(name, _)| !["robots.txt", "sitemap.xml"].contains(&name.as_str()))
        .collect();
    assert_eq!(site.public(), but_the_map);
}

#[test]
fn timings_name_each_step_in_order_and_their_sum() {
    let site = Site::new();
    let told = site.run("build --timings");
    assert_eq!(told.code, 0);
    assert!(told.out.starts_with("published 1 page "), "{}", told.out);
    assert_eq!(told.err.lines().count(), 11, "{}", told.err);
    let expected = [
        "read", "config", "messages", "content", "theme", "assemble", "check", "pictures",
        "render", "publish", "sum",
    ];
    assert_eq!(steps(&told.err), expected);
}

#[test]
fn timings_are_told_also_where_nothing_is_published() {
    let site = Site::new().page("content/hulp/index.nl.md", "<b>Lees</b> dit.\n");
    let told = site.run("build --timings");
    assert_eq!(told.code, 1);
    assert!(told.err.ends_with("ms\nnothing was published: 1 error\n"), "{}", told.err);
    let known = ["read", "config", "messages", "content", "theme", "assemble", "check"];
    assert_eq!(steps(&told.err), [&known[..], &["sum"]].concat());

    site.write("content/hulp/index.nl.md", super::page("Lees dit.\n"));
    site.write("public/somebody.html", "theirs");
    let told = site.run("build --timings");
    assert_eq!(told.code, 2);
    assert_eq!(steps(&told.err), [&known[..], &["sum"]].concat(), "{}", told.err);
}

/// The steps whose times are told, in that order.
fn steps(told: &str) -> Vec<&str> {
    let mut steps = Vec::new();
    for line in told.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [step, time, "ms"] = words.as_slice() else { continue };
        assert!(time.parse::<f64>().is_ok_and(|time| time >= 0.0), "{line}");
        steps.push(*step);
    }
    steps
}

#[test]
fn a_program_that_asks_for_a_document_gets_nothing_else_on_the_output() {
    let site = Site::new().page("content/index.ar.md", "<b>x</b>\n");
    for format in ["json", "sarif"] {
        let told = site.run(&format!("build --format {format}"));
        let document: Result<serde_json::Value, _> = serde_json::from_str(&told.out);
        assert!(document.is_ok(), "{format}: {}", told.out);
        let last = told.err.lines().last();
        assert_eq!(
            last,
            Some("held back, readers see another language: content/index.ar.md:5:1"),
            "{}",
            told.err
        );
    }
}

#[test]
fn the_site_in_this_repository_is_built() {
    let site = Site::empty();
    let out = site.path("public");
    let root = env!("CARGO_MANIFEST_DIR");
    let out = out.to_str().expect("a plain name");
    let told = site.run(&format!("build --root {root} --out {out} --strict"));
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(fs::read_to_string(site.path("public/index.html")).is_ok());
}

/// Whether a build made its pages, or saw that there was nothing to do.
fn made_pages(told: &Told) -> bool {
    told.err.lines().any(|line| line.starts_with("render "))
}

#[test]
fn a_build_from_the_same_makes_nothing_and_says_the_same() {
    let warned = "---\ntitle: Hulp\nsummary: Een zin.\ncheck_again: 2026-06-01\n---\nHulp.\n";
    let site = Site::new().file("content/index.nl.md", warned);
    let arguments = "build --today 2026-11-21 --format short --timings";
    assert!(made_pages(&site.run(arguments)));
    let second = site.run(arguments);
    assert!(!made_pages(&second), "{}", second.err);
    let warning = "content/index.nl.md:1:1: warning[page-overdue]: the facts of this page had to be checked \
                   again by 2026-06-01\n";
    assert_eq!(second.out, format!("{warning}{}", line("1 page", &site, "nothing changed")));
    assert_eq!(second.code, 0);
    let third = site.run("build --today 2026-11-21 --format short");
    assert_eq!((third.out, third.err.as_str()), (second.out, ""));
}

/// Whatever differs from the build before, the site is built, and is as a first build makes it.
#[test]
fn whatever_differs_is_built() {
    type Change = fn(&Site);
    let changes: [(&str, &str, Change); 14] = [
        ("a page", "", |site| site.write("content/index.ar.md", page("جديد.\n"))),
        ("a new file", "", |site| site.write("content/hulp/index.nl.md", page("Hulp.\n"))),
        ("a map", "", |site| site.write("content/_root/kaart.pdf", b"another map")),
        ("the settings", "", |site| {
            let text = fs::read_to_string(site.path("site.yaml")).expect("the settings");
            site.write("site.yaml", text.replace("example.org", "school.example"));
        }),
        ("the day", "--today 2026-11-22", |_| {}),
        ("the form of problems", "--format short", |_| {}),
        ("the address", "--base-url https://other.example/", |_| {}),
        ("strictness", "--strict", |_| {}),
        ("what is shown", "--drafts --out public", |_| {}),
        ("a published file, changed by hand", "", |site| {
            site.write("public/nl/index.html", "changed");
        }),
        ("a published file, removed by hand", "", |site| site.remove("public/nl/index.html")),
        ("the published site, removed by hand", "", |site| site.remove("public")),
        ("half a receipt", "", |site| {
            let path = site.path(".public.fundament/receipt");
            let text = fs::read_to_string(&path).expect("the receipt");
            fs::write(path, &text[..text.len() - 9]).expect("half of it");
        }),
        ("a list of another build", "", |site| {
            let path = site.path(".public.fundament/manifest");
            let text = fs::read_to_string(&path).expect("the list");
            fs::write(path, text.replace(".html\n", ".htm\n")).expect("another list");
        }),
    ];
    for (what, more, change) in changes {
        let site = Site::new().file("content/_root/kaart.pdf", b"a map");
        let usual = "build --today 2026-11-21 --timings";
        site.run(usual);
        assert!(!made_pages(&site.run(usual)), "{what}");
        change(&site);
        let arguments = match more.split_once(' ') {
            Some(("--today", _)) => format!("build --timings {more}"),
            _ => format!("{usual} {more}"),
        };
        let told = site.run(&arguments);
        if what == "a list of another build" {
            // What stands in `public` then looks like somebody else's.
            assert_eq!(told.code, 2, "{what}: {told:?}");
            continue;
        }
        assert!(made_pages(&told), "{what}: {told:?}");
        let published = site.public();
        site.remove("public");
        site.remove(".public.fundament");
        site.run(&arguments);
        assert_eq!(site.public(), published, "{what}");
    }
}

#[test]
fn a_picture_says_how_large_it_is_before_it_is_there() {
    let site = Site::new()
        .page("content/index.nl.md", "![Een brief](brief.png) ![Een kaart](kaart.pdf)\n")
        .file("content/brief.png", made::png(3, 2))
        .file("content/kaart.pdf", b"no picture");
    site.remove("content/index.ar.md");
    site.run("build --quiet").is(0, "", "");
    let page = site.published("nl/index.html");
    let shown = "<img src=\"/nl/brief.png\" alt=\"Een brief\" width=\"3\" height=\"2\" loading=\"lazy\" decoding=\"async\" />";
    assert!(page.contains(shown), "{page}");
    assert!(page.contains("alt=\"Een kaart\" loading"), "{page}");
}

/// Making them takes longer than all the rest, so nothing but another picture makes them again.
#[test]
fn smaller_pictures_are_kept_from_build_to_build() {
    let photo = made::jpeg(700, 500);
    let site = Site::new()
        .page("content/index.nl.md", "![Een school](school.jpg)\n")
        .file("content/school.jpg", &photo);
    site.remove("content/index.ar.md");
    site.run("build --quiet").is(0, "", "");
    let published = || {
        let folder = fs::read_dir(site.path("public/assets/pictures")).expect("smaller pictures");
        let files = folder.map(|entry| {
            let entry = entry.expect("a file");
            let time = entry.metadata().and_then(|metadata| metadata.modified()).expect("a time");
            (entry.path(), fs::read(entry.path()).expect("a picture"), time)
        });
        files.collect::<Vec<_>>()
    };
    let first = published();
    assert_eq!(first.len(), 1);

    site.write("content/index.nl.md", page("Anders. ![Een school](school.jpg)\n"));
    site.run("build --quiet").is(0, "", "");
    assert_eq!(published(), first);

    // Made again from what the last build noted: the same bytes.
    site.remove("public");
    site.run("build --quiet").is(0, "", "");
    assert_eq!(published().len(), 1);
    assert_eq!(published()[0].1, first[0].1);

    site.write("content/school.jpg", made::jpeg(710, 500));
    site.run("build --quiet").is(0, "", "");
    assert_eq!(published().len(), 1);
    assert_ne!(published()[0].0, first[0].0);
}

//! `fundament build` where all goes well: what it says, and what stands on the disk afterwards.

use std::fs;

use super::{Site, Tree, page, tree};

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
    site.run("build").is(0, &line("1 page", &site, "1 new or changed"), "");
    assert!(site.published("ar/index.html").contains("جديد."));
    let after = site.everything();
    let changed = before.iter().filter(|(name, file)| after.get(*name) != Some(file));
    let published =
        changed.map(|(name, _)| name.as_str()).filter(|name| name.starts_with("public"));
    assert_eq!(published.collect::<Vec<_>>(), ["public/ar/index.html"]);
}

#[test]
fn a_removed_page_disappears() {
    let site = Site::new();
    site.run("build");
    let before = site.public();
    for tag in ["nl", "ar"] {
        site.write(&format!("content/hulp/index.{tag}.md"), page("Hulp.\n"));
    }
    site.run("build").is(0, &line("2 pages", &site, "3 new or changed"), "");
    assert!(site.published("nl/hulp/index.html").contains("Hulp."));
    site.remove("content/hulp");
    site.run("build").is(0, &line("1 page", &site, "1 new or changed, 2 removed"), "");
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
    let mut steps = Vec::new();
    for line in told.err.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [step, time, "ms"] = words.as_slice() else { panic!("no time in `{line}`") };
        assert!(time.parse::<f64>().is_ok_and(|time| time >= 0.0), "{line}");
        steps.push(step.to_owned());
    }
    let expected = [
        "read", "config", "messages", "content", "theme", "assemble", "check", "render", "publish",
        "sum",
    ];
    assert_eq!(steps, expected);
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

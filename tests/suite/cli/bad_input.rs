//! What people have on their disks by accident: each is named at its place, once, and nothing is published.

use std::os::unix::fs::symlink;

use super::{Site, page};

#[test]
fn wrong_bytes_are_shown_at_their_place() {
    let wrong = |bytes: &[u8]| {
        let bytes = [page("").as_bytes(), bytes].concat();
        Site::new().file("content/index.nl.md", bytes)
    };
    refused(
        &wrong(b"caf\xe9 x\n"),
        "error[not-utf8]: this file is not UTF-8 text: byte 41 belongs to another encoding
  ┌─ content/index.nl.md:5:4
  │
5 │ caf? x
  │    ^
  │
  = Open the file in your editor and save it again with the encoding UTF-8.

nothing was published: 1 error
",
    );
    refused(
        &wrong(b"ca\0f x\n"),
        "error[nul-byte]: this file holds an invisible NUL character
  ┌─ content/index.nl.md:5:3
  │
5 │ ca f x
  │   ^
  │
  = Delete the character shown, or copy the text into a new file.

nothing was published: 1 error
",
    );
}

#[test]
fn a_huge_page_is_refused_at_once_and_without_problems_that_follow_from_it() {
    const TOO_LARGE: &str = "error[file-too-large]: this file is 10.0 MB and may be 2.0 MB at most
  ┌─ content/PAGE:1:1
  = Split the text over several pages, or make the picture or sound smaller.

";
    let huge = page(&"lorem ipsum\n".repeat(833_333));
    for name in ["index.nl.md", "hulp/index.nl.md"] {
        let site = Site::new()
            .page("content/index.nl.md", "[Hulp](@/hulp)\n")
            .page("content/hulp/index.nl.md", "Hulp.\n")
            .page("content/hulp/index.ar.md", "مساعدة.\n")
            .page("content/hulp/later/index.nl.md", "Later.\n")
            .file(&format!("content/{name}"), &huge);
        let words = TOO_LARGE.replace("PAGE", name) + "nothing was published: 1 error\n";
        refused(&site, &words);
    }

    // In a translation it is the translator's, and its readers get the fallback.
    let site = Site::new().file("content/index.ar.md", &huge);
    let told = site.run("build --quiet");
    told.is(
        0,
        "held back, readers see another language: content/index.ar.md:1:1\n",
        &TOO_LARGE.replace("PAGE", "index.ar.md"),
    );
    assert!(site.published("ar/index.html").contains("Hier leest u"));
}

#[test]
fn bottomless_nesting_is_refused_at_once() {
    let quotes = format!("{}x\n", "> ".repeat(2_000));
    let lists = format!("{}x\n", "- ".repeat(2_000));
    let mixed = format!("{}x\n", "> - ".repeat(1_000));
    let stairs: String = (0..990).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    let emphasis = format!("{}x{}\n", "*x ".repeat(2_000), " x*".repeat(2_000));
    for body in [quotes, lists, mixed, stairs, emphasis] {
        let start: String = body.chars().take(20).collect();
        let site = Site::new().page("content/index.nl.md", &body);
        site.remove("content/index.ar.md");
        let told = site.run("build --format short");
        assert_eq!((told.code, told.err.as_str()), (1, "nothing was published: 1 error\n"));
        let expected = ": error[nested-too-deep]: \
             lists, quotes, components or emphasis stand more than 100 levels deep here\n";
        assert!(told.out.ends_with(expected), "{start}: {}", told.out);
    }
}

#[test]
fn links_on_the_disk_never_lead_out_of_the_site() {
    let site = Site::new();
    std::fs::write(site.folder.path().join("secret.md"), page("Geheim.\n")).expect("a file");
    symlink("../../secret.md", site.path("content/secret.pdf")).expect("a link");
    symlink("/etc", site.path("content/more")).expect("a link");
    symlink("nowhere", site.path("translations/nl/gone.ftl")).expect("a link");
    refused(
        &site,
        "error[link-leaves-site]: this is a link on the disk to `/etc`, outside the site
  ┌─ content/more:1:1
  = Copy the file into the site instead; links out of it are never followed.

error[link-leaves-site]: this is a link on the disk to `../../secret.md`, outside the site
  ┌─ content/secret.pdf:1:1
  = Copy the file into the site instead; links out of it are never followed.

error[link-broken]: this is a link on the disk to `nowhere`, where nothing is
  ┌─ translations/nl/gone.ftl:1:1
  = Remove the link, or put the file itself in its place.

nothing was published: 3 errors
",
    );

    // A source page that is such a link is not also called missing.
    let site = Site::new();
    std::fs::write(site.folder.path().join("secret.md"), page("Geheim.\n")).expect("a file");
    site.remove("content/index.nl.md");
    symlink("../../secret.md", site.path("content/index.nl.md")).expect("a link");
    refused(
        &site,
        "error[link-leaves-site]: this is a link on the disk to `../../secret.md`, outside the site
  ┌─ content/index.nl.md:1:1
  = Copy the file into the site instead; links out of it are never followed.

nothing was published: 1 error
",
    );
}

#[test]
fn names_that_differ_in_case_alone_are_named() {
    let site = Site::new()
        .page("content/Hulp/index.nl.md", "Hulp.\n")
        .page("content/hulp/index.nl.md", "Hulp.\n")
        .file("content/hulp/Form.pdf", "")
        .file("content/hulp/form.PDF", "");
    refused(
        &site,
        "error[file-name-clash]: this name differs from `Hulp` only in capitals or in how accents are stored
  ┌─ content/hulp:1:1
  = Rename one of the two: on many computers they would be the same file.

error[file-name-clash]: this name differs from `Form.pdf` only in capitals or in how accents are stored
  ┌─ content/hulp/form.PDF:1:1
  = Rename one of the two: on many computers they would be the same file.

error[two-pages-one-address]: this page and `content/Hulp/index.nl.md` have the same address `/nl/hulp/`
  ┌─ content/hulp/index.nl.md:1:1
  = Give one of the two another `slug`.

nothing was published: 3 errors
",
    );
}

#[test]
fn nothing_beside_a_page_can_run() {
    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    let site = Site::new()
        .file("content/x.html", "<script>alert(1)</script>")
        .file("content/a.svg", format!("{SVG}><script>alert(1)</script></svg>"))
        .file("content/b.svg", format!("{SVG} onload=\"x()\"/>"));
    refused(
        &site,
        "error[svg-unsafe]: this drawing holds the element `script`; only shapes, words and embedded pictures are sure to be harmless
  ┌─ content/a.svg:1:41
  │
1 │ <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>
  │                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
  │
  = Save it as a plain SVG from the drawing program, without scripts, movement, links and other files in it.

error[svg-unsafe]: this drawing holds the attribute `onload`; only shapes, words and embedded pictures are sure to be harmless
  ┌─ content/b.svg:1:41
  │
1 │ <svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>
  │                                         ^^^^^^^^^^^^
  │
  = Save it as a plain SVG from the drawing program, without scripts, movement, links and other files in it.

error[file-kind-not-published]: a file of the kind `.html` cannot be published beside a page
  ┌─ content/x.html:1:1
  = Use png, jpg, webp, svg, pdf, mp3, ogg or vtt, or move the file out of `content`; files that a host asks for go into `content/_root`.

nothing was published: 3 errors
",
    );
}

/// What Windows and its editors make of a file is the same site.
#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    const BODY: &str = "Hallo.\n\nNog een zin,\nover twee regels.\n\n- a\n- b\n";
    const ARABIC: &str = "مرحبا.\n\nجملة أخرى،\nعلى سطرين.\n\n- أ\n- ب\n";
    let site = Site::new().page("content/index.nl.md", BODY).page("content/index.ar.md", ARABIC);
    site.run("build --quiet").is(0, "", "");
    let before = site.public();
    for name in super::tree(&site.root()).keys().filter(|name| !name.contains("public")) {
        let text = std::fs::read_to_string(site.path(name)).expect("a text file");
        site.write(name, format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
    }
    site.run("build --quiet").is(0, "", "");
    assert_eq!(site.public(), before);

    // And places in such a file are those a person sees.
    site.write("content/index.nl.md", format!("\u{FEFF}{}", page("é <b>\n")).replace('\n', "\r\n"));
    refused_again(
        &site,
        "error[raw-html]: HTML is not allowed in a text: `<b>`
  ┌─ content/index.nl.md:5:3
  │
5 │ é <b>
  │   ^^^
  │
  = Write it in Markdown; to show the sign itself, put a backslash before `<`.

nothing was published: 1 error
",
    );
}

#[test]
fn a_folder_where_the_site_file_should_be() {
    let site = Site::empty().file("site.yaml/x", "");
    let told = site.run("build --format short");
    assert_eq!(told.code, 1);
    let first = told.out.lines().next();
    let expected =
        "site.yaml:1:1: error[not-an-ordinary-file]: this is a folder, but a file was expected";
    assert_eq!(first, Some(expected));
}

/// Expects these words, and a site that was never published.
#[track_caller]
fn refused(site: &Site, words: &str) {
    refused_again(site, words);
    assert!(!site.path("public").exists());
}

#[track_caller]
fn refused_again(site: &Site, words: &str) {
    let before = site.everything();
    site.run("build").is(1, "", words);
    assert_eq!(site.everything(), before);
}

//! That the pages for people are true: their examples are sites without a problem, their commands are commands,
//! their links lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use fundament::cli;
use fundament::site::blocks;

use crate::cli::Site;
use crate::site_test::SiteTest;

/// A block between two lines of three back-ticks.
struct Fence {
    /// What stands behind the opening back-ticks: `sh`, or `file content/index.nl.md`.
    kind: String,
    text: String,
}

/// A page taken apart: its fences, and everything else.
fn parts(page: &str) -> (Vec<Fence>, String) {
    let (mut fences, mut prose) = (Vec::new(), String::new());
    let mut open: Option<Fence> = None;
    for line in page.lines() {
        // A fence may stand inside the item of a list.
        let words = line.trim_start();
        match (&mut open, words.strip_prefix("```")) {
            (Some(_), Some("")) => fences.extend(open.take()),
            (Some(fence), _) => fence.text += &format!("{line}\n"),
            (None, Some(kind)) => {
                open = Some(Fence { kind: kind.to_owned(), text: String::new() });
            }
            (None, None) => prose += &format!("{line}\n"),
        }
    }
    assert!(open.is_none(), "a fence is never closed");
    (fences, prose)
}

/// Texts of the fences of a kind.
fn fences(page: &str, kind: &str) -> Vec<String> {
    parts(page).0.into_iter().filter(|fence| fence.kind == kind).map(|fence| fence.text).collect()
}

/// A small site with the files of the fences `file PATH` over it.
fn site_with_files_of(page: &str) -> SiteTest {
    let site = SiteTest::new().page("content/school/index.nl.md", "School", "Over school.\n").page(
        "content/school/index.ar.md",
        "المدرسة",
        "عن المدرسة.\n",
    );
    parts(page).0.iter().fold(site, |site, fence| match fence.kind.strip_prefix("file ") {
        Some(path) => site.file(path, &fence.text),
        None => site,
    })
}

/// The pages that a person may start with, from the root of the repository.
fn pages() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> =
        ["README.md", "CONTRIBUTING.md", "tests/README.md"].map(PathBuf::from).to_vec();
    for entry in fs::read_dir(root.join("docs")).expect("the folder of the pages") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            paths.push(path.strip_prefix(root).expect("below the root").to_owned());
        }
    }
    paths.sort();
    let text = |path: &PathBuf| fs::read_to_string(root.join(path)).expect("a page is UTF-8");
    paths.into_iter().map(|path| (path.clone(), text(&path))).collect()
}

#[test]
fn every_example_for_editors_is_a_page_without_a_problem() {
    let site = site_with_files_of(include_str!("../../docs/editors.md"));
    assert_eq!(site.problems(), "");
    let built = site.build();
    let talk = built.article("nl/school/talk/index.html");
    for shown in [
        "class=\"alert alert-tip\"",
        "<li class=\"task\">",
        "<dl>",
        "class=\"footnotes\"",
        "<table>",
    ] {
        assert!(talk.contains(shown), "{shown} in {talk}");
    }
    assert!(built.article("nl/school/words/index.html").contains("<q class=\"say\" lang=\"nl\""));
    let cards = built.article("nl/school/talk-cards/index.html");
    for shown in [
        "<p lang=\"nl\" dir=\"ltr\">Kunt u langzaam praten?</p>",
        "<p class=\"view-title\">Op school</p>",
        "<p class=\"contact-call\"><a class=\"phone\" href=\"tel:08002000\">",
        "<details class=\"evidence\">",
    ] {
        assert!(cards.contains(shown), "{shown} in {cards}");
    }
    let advice = built.article("nl/school/advice/index.html");
    assert_eq!(advice.matches("<a href=\"#word-schooladvies\"").count(), 2, "{advice}");
    assert!(built.main("ar/words/index.html").contains("توصية المدرسة"));
}

const TRANSLATORS: &str = include_str!("../../docs/translators.md");

/// The example for translators, with a footer that says how many questions are left.
fn site_for_translators() -> SiteTest {
    site_with_files_of(TRANSLATORS).file(
        "themes/fundament/templates/partials/footer.html",
        "<footer>{% for left in [1, 2, 3, 11, 100] %}<p>{{ t(key=\"questions-left\", count=left) }}</p>\n\
         {% endfor %}</footer>\n",
    )
}

#[test]
fn every_example_for_translators_is_a_translation_without_a_problem() {
    let site = site_for_translators();
    assert_eq!(site.problems(), "");
    let built = site.build();
    let path = "ar/school/توصية-المدرسة/index.html";
    let article = built.article(path);
    for shown in [
        "<h2 id=\"before\">",
        "<q class=\"say\" lang=\"nl\" dir=\"ltr\">Kunt u dat opschrijven?</q>",
        "أحضروا معكم",
        "href=\"/ar/school/\"",
    ] {
        assert!(article.contains(shown), "{shown} in {article}");
    }
    let forms = built.text(path).split("<footer>").nth(1).expect("a footer");
    // Numbers stand between two signs nobody sees.
    let forms = forms.replace(['\u{2068}', '\u{2069}'], "");
    for form in ["سؤال واحد متبقٍ", "سؤالان متبقيان", "3 أسئلة", "11 سؤالًا", "100 سؤال متبقٍ"]
    {
        assert!(forms.contains(form), "{form} in {forms}");
    }
    assert!(built.text("nl/index.html").contains("Nog één vraag"));
}

/// The state file of the example, with each of its blocks so far.
fn state_file(site: &SiteTest, origin: &str, state: &str) -> String {
    let inspection = site.inspect();
    let site = &inspection.ready.as_ref().expect("a sound site").site;
    let language =
        |tag: &str| site.languages().find(|known| known.1.tag.as_str() == tag).expect(tag).0;
    let set = site
        .sets
        .iter()
        .find(|set| set.key.to_string() == "school/school-advice")
        .expect("the page of the example");
    let texts = |tag| blocks::translated_texts(set.page(language(tag)).expect("a text"));
    let mut file = "version: 1\nblocks:\n".to_owned();
    for (source, translated) in texts("nl").into_iter().zip(texts("ar")) {
        let block = blocks::fingerprint(&translated);
        let source = serde_json::to_string(&source).expect("a text");
        file += &format!(
            "  - {{block: \"{block}\", source: {source}, origin: {origin}, state: {state}, \
             translator: amina, reviewer: yusuf}}\n"
        );
    }
    file
}

#[test]
fn what_readers_see_of_each_origin_and_state_is_as_translators_are_told() {
    let rows: Vec<Vec<&str>> = TRANSLATORS
        .lines()
        .skip_while(|line| !line.starts_with("| Origin |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')))
        .map(Iterator::collect)
        .collect();
    assert_eq!(rows.len(), 9);
    for row in rows {
        let [origin, state, notice, sensitive] = row.as_slice() else { panic!("{row:?}") };
        for (class, expected) in [("rights", notice), ("sensitive", sensitive)] {
            let path = "content/school/school-advice/index";
            let text = TRANSLATORS.split(&format!("```file {path}.nl.md\n")).nth(1);
            let text = text.and_then(|text| text.split("```").next()).expect("the source page");
            let text = text.replace("class: rights", &format!("class: {class}"));
            let site = site_for_translators().file(&format!("{path}.nl.md"), &text);
            let site = match *origin {
                "no entry" => site,
                origin => {
                    let file = state_file(&site, origin, state);
                    site.file(&format!("{path}.ar.state.yaml"), &file)
                }
            };
            assert_eq!(site.problems(), "", "{row:?}");
            let built = site.build();
            let main = built.main("ar/school/توصية-المدرسة/index.html");
            let seen = match class {
                "rights" if main.contains("notice-machine\"") => "yes",
                "rights" => "no",
                _ if main.contains("notice-held-back") => "held back",
                _ => "shown",
            };
            assert_eq!(seen, *expected, "{class} {row:?}");
        }
    }
}

const WEBMASTERS: &str = include_str!("../../docs/webmasters.md");

#[test]
fn a_site_below_a_path_is_as_webmasters_are_told() {
    let site = site_with_files_of(WEBMASTERS);
    assert_eq!(site.problems(), "");
    let built = site.build();
    assert!(built.text("nl/index.html").contains("href=\"/ouders/nl/"));
    for asked_for in ["404.html", "ar/404.html", "nl/404.html", "index.html"] {
        assert!(built.paths().contains(&asked_for), "{asked_for}");
    }
    assert!(built.paths().iter().any(|path| path.starts_with("assets/")));
}

#[test]
fn the_commands_of_a_job_publish_the_site_beside_the_sources_of_the_program() {
    let site = Site::new().file("fundament/content/index.md", "no page of the site");
    let job: serde_yaml::Value =
        serde_yaml::from_str(&fences(WEBMASTERS, "yaml").concat()).expect("YAML");
    let steps = job["jobs"]["site"]["steps"].as_sequence().expect("steps");
    let shell = fences(WEBMASTERS, "sh");
    let shell = shell.iter().find(|text| text.starts_with("set -eu\n")).expect("a plain job");
    for commands in [
        steps.iter().filter_map(|step| step["run"].as_str()).collect::<Vec<_>>(),
        shell.lines().collect(),
    ] {
        let ours = commands.iter().filter_map(|line| line.strip_prefix("fundament "));
        let codes: Vec<i32> = ours.map(|arguments| site.run(arguments).code).collect();
        assert_eq!(codes, [0, 0], "{commands:?}");
        assert!(site.published("nl/index.html").contains("<html lang=\"nl\""));
        site.remove("public");
        site.remove(".public.fundament");
    }
    let upload = steps.last().expect("a step");
    assert_eq!(upload["with"]["path"].as_str(), Some("public"));
}

#[test]
fn the_state_folder_holds_what_webmasters_are_told() {
    let site = Site::new()
        .page("content/index.nl.md", "![Een school](school.jpg)\n")
        .page("content/index.ar.md", "![مدرسة](school.jpg)\n")
        .file("content/school.jpg", crate::pictures::made::jpeg(700, 500));
    site.run("build --quiet").is(0, "", "");
    site.write("content/hulp/index.nl.md", crate::cli::page("Lees dit.\n"));
    let before = site.published("nl/index.html");
    site.run("build --quiet").is(0, "", "");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(site.path(".public.fundament")).expect("the state folder") {
        found.insert(entry.expect("an entry").file_name().into_string().expect("a plain name"));
    }
    let told = WEBMASTERS
        .lines()
        .skip_while(|line| !line.starts_with("| In `.public.fundament`"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.split('`').nth(1).map(str::to_owned));
    assert_eq!(found, told.collect());
    let slot = site.path(".public.fundament/slot");
    assert_eq!(fs::read_to_string(slot.join("nl/index.html")).expect("a page"), before);
    assert!(!slot.join("nl/hulp").exists() && site.path("public/nl/hulp").exists());

    site.remove(".public.fundament");
    let told = site.run("build");
    assert_eq!(told.code, 2);
    assert!(told.err.contains("holds files that no build made"), "{}", told.err);
}

#[test]
fn every_command_that_a_page_names_is_a_command() {
    let mut seen = 0;
    for (path, page) in pages() {
        let (fences, prose) = parts(&page);
        for line in fences.iter().filter(|fence| !fence.kind.starts_with("file ")) {
            for line in line.text.lines().filter_map(command_in_line) {
                let wrong = parse(line).err().filter(|error| {
                    !matches!(error.kind(), ErrorKind::DisplayVersion | ErrorKind::DisplayHelp)
                });
                assert!(wrong.is_none(), "{}: {line}\n{}", path.display(), wrong.expect("told"));
                seen += 1;
            }
        }
        for span in prose.split('`').skip(1).step_by(2) {
            if let Some(line) = command_in_line(span) {
                let wrong = parse(line).err().filter(|error| !is_a_name_only(error.kind()));
                assert!(wrong.is_none(), "{}: {span}\n{}", path.display(), wrong.expect("told"));
                seen += 1;
            } else if let Some(option) = span.strip_prefix("--")
                && option.starts_with(|sign: char| sign.is_ascii_lowercase())
            {
                let name = option.split([' ', '=']).next().unwrap_or_default();
                assert!(options().contains(name), "{}: there is no `{span}`", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "only {seen} commands and options were found");
}

/// A command in words may leave out what it is used with, and may ask for help.
fn is_a_name_only(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
            | ErrorKind::MissingRequiredArgument
            | ErrorKind::MissingSubcommand
    )
}

/// What the program is asked in a line of a shell, of a job, or of a list of next steps.
fn command_in_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix("- run: ").unwrap_or(line);
    let line = line.strip_prefix("exec ").unwrap_or(line);
    line.strip_prefix("fundament ").or_else(|| line.strip_prefix("cargo run --release -- "))
}

fn parse(arguments: &str) -> Result<(), clap::Error> {
    let arguments = ["fundament"].into_iter().chain(arguments.split_whitespace());
    cli::command().try_get_matches_from(arguments).map(drop)
}

/// The long options of all commands, and those that each command has by itself.
fn options() -> BTreeSet<String> {
    let mut options = BTreeSet::from(["help".to_owned(), "version".to_owned()]);
    let mut open = vec![cli::command()];
    while let Some(command) = open.pop() {
        options.extend(command.get_arguments().filter_map(|own| own.get_long().map(str::to_owned)));
        open.extend(command.get_subcommands().cloned());
    }
    options
}

#[test]
fn every_link_between_the_pages_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for (path, page) in pages() {
        let (_, prose) = parts(&page);
        // Code may look like a link.
        let prose: String = prose.split('`').step_by(2).collect();
        for target in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.contains("://") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let folder = path.parent().unwrap_or(Path::new(""));
            let file = match file {
                "" => root.join(&path),
                file => root.join(folder).join(file),
            };
            assert!(file.exists(), "{}: {target}", path.display());
            if !heading.is_empty() {
                let text = fs::read_to_string(&file).expect("a page");
                let headings = text.lines().filter_map(|line| line.split_once("# "));
                let ids: Vec<String> = headings.map(|(_, words)| heading_id(words)).collect();
                assert!(ids.iter().any(|id| id == heading), "{}: {target}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 10, "only {seen} links were found");
}

/// As code hosts name a heading.
fn heading_id(words: &str) -> String {
    let words = words.to_lowercase().replace(' ', "-");
    words.chars().filter(|sign| sign.is_alphanumeric() || "-_".contains(*sign)).collect()
}

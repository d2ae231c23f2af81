//! `fundament check`: what it finds, in every form, and nothing published.

use std::fs::File;
use std::io::Read;
use std::process::Stdio;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::{Value, json};

use super::Site;

/// A site with one error and one warning.
fn troubled() -> Site {
    let site = Site::new();
    site.remove("content/index.ar.md");
    site.page("content/index.nl.md", "Lees \"dit\" %, <b>nu</b>.\n\n[^1]: Niemand.\n")
}

const HUMAN: &str = "error[raw-html]: HTML is not allowed in a text: `<b>`
  ┌─ content/index.nl.md:5:15
  │
5 │ Lees \"dit\" %, <b>nu</b>.
  │               ^^^
  │
  = Write it in Markdown; to show the sign itself, put a backslash before `<`.

";

#[test]
fn the_exit_code_tells_errors_and_nothing_else() {
    let site = Site::new();
    let before = site.everything();
    site.run("check").is(0, "no problems\n", "");
    assert_eq!(site.everything(), before, "a check writes nothing");

    site.write(
        "content/index.nl.md",
        "---\ntitle: A\nsummary: B.\nchecked: 2026-01-01\ncheck_again: 2026-06-01\n---\nHallo.\n",
    );
    let warning =
        "warning[page-overdue]: the facts of this page had to be checked again by 2026-06-01
  ┌─ content/index.nl.md:1:1
  = Check each fact at its source, then set `checked` to today and `check_again` to a later day.

";
    site.run("check --today 2027-01-01").is(
        0,
        "1 warning; `fundament explain CODE` tells more about each\n",
        warning,
    );
    site.run("check --strict --today 2027-01-01").is(
        0,
        "1 warning; `fundament explain CODE` tells more about each\n",
        warning,
    );

    // An error in a translation is an error, although a build would go on without it.
    let site = Site::new().page("content/index.ar.md", "<b>x</b>\n");
    let told = site.run("check");
    assert_eq!(
        (told.code, told.out.as_str()),
        (1, "1 error; `fundament explain CODE` tells more about each\n"),
        "{}",
        told.err
    );
    assert!(!site.path("public").exists());
}

#[test]
fn a_fault_that_shows_only_while_rendering_is_found() {
    let site = Site::new().file(
        "themes/mine/templates/page.html",
        "{% extends \"fundament/page.html\" %}{% block main %}{{ nothing.here }}{% endblock main %}",
    );
    let told = site.run("check --format short");
    assert_eq!(told.code, 1, "{}", told.out);
    assert!(told.out.starts_with("themes/mine/templates/page.html:1:"), "{}", told.out);
}

#[test]
fn every_form_tells_the_same() {
    let site = troubled();
    let (reason, remedy) = (
        "HTML is not allowed in a text: `<b>`",
        "Write it in Markdown; to show the sign itself, put a backslash before `<`.",
    );
    let human = site.run("check");
    assert!(human.err.starts_with(HUMAN), "{}", human.err);
    let tally = human.out.clone();

    let short = site.run("check --format short");
    assert_eq!((short.code, short.err.as_str()), (1, ""));
    let lines: Vec<&str> = short.out.lines().collect();
    assert_eq!(lines[0], format!("content/index.nl.md:5:15: error[raw-html]: {reason}"));
    let errors = lines.iter().filter(|line| line.contains(": error[")).count();
    let warnings = lines.iter().filter(|line| line.contains(": warning[")).count();
    assert_eq!(errors + warnings, lines.len(), "{}", short.out);
    assert!(errors > 0 && warnings > 0, "{}", short.out);
    let plural = |count, word| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    assert_eq!(
        tally,
        format!(
            "{}, {}; `fundament explain CODE` tells more about each\n",
            plural(errors, "error"),
            plural(warnings, "warning")
        )
    );

    let document = |format: &str| -> Value {
        let told = site.run(&format!("check --format {format}"));
        assert_eq!((told.code, told.err.as_str()), (1, ""));
        serde_json::from_str(&told.out).unwrap_or_else(|error| panic!("{error}: {}", told.out))
    };
    let listed = document("json");
    assert_eq!(listed.as_array().map(Vec::len), Some(lines.len()));
    assert_eq!(
        listed[0],
        json!({
            "code": "raw-html", "severity": "error", "file": "content/index.nl.md",
            "line": 5, "column": 15, "end_line": 5, "end_column": 18,
            "start_byte": 52, "end_byte": 55, "reason": reason, "remedy": remedy,
        })
    );

    let sarif = document("sarif");
    let run = &sarif["runs"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(run["tool"]["driver"]["name"], "fundament");
    assert_eq!(run["results"].as_array().map(Vec::len), Some(lines.len()));
    let result = &run["results"][0];
    assert_eq!(result["ruleId"], "raw-html");
    assert_eq!(result["level"], "error");
    assert_eq!(
        result["locations"][0]["physicalLocation"],
        json!({
            "artifactLocation": { "uri": "content/index.nl.md" },
            "region": { "startLine": 5, "startColumn": 15, "endLine": 5, "endColumn": 18 },
        })
    );

    let github = site.run("check --format github");
    assert_eq!((github.code, github.err.as_str()), (1, ""));
    assert_eq!(
        github.out.lines().next(),
        Some(&*format!(
            "::error file=content/index.nl.md,line=5,col=15,title=raw-html::{reason}%0A{remedy}"
        ))
    );
    assert_eq!(github.out.lines().count(), lines.len());
}

#[test]
fn a_clean_site_is_clean_in_every_form() {
    let site = Site::new();
    site.run("check --format human").is(0, "no problems\n", "");
    site.run("check --format short").is(0, "", "");
    site.run("check --format json").is(0, "[]\n", "");
    site.run("check --format github").is(0, "", "");
    let sarif: Value = serde_json::from_str(&site.run("check --format sarif").out).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"], json!([]));
}

#[test]
fn colours_are_for_a_terminal_whose_owner_wants_them() {
    const ESCAPE: char = '\u{1b}';
    let site = troubled();
    for format in ["human", "short", "json", "github", "sarif"] {
        let told = site.run(&format!("check --format {format}"));
        assert!(!told.out.contains(ESCAPE) && !told.err.contains(ESCAPE), "{format}");
    }
    let coloured = on_a_terminal(&site, &[]);
    assert!(coloured.contains(ESCAPE), "{coloured}");
    let plain = on_a_terminal(&site, &[("NO_COLOR", "1")]);
    assert!(!plain.contains(ESCAPE) && plain.starts_with(HUMAN), "{plain}");
    // An empty value is no wish (no-color.org).
    assert_eq!(on_a_terminal(&site, &[("NO_COLOR", "")]), coloured);
}

/// What `check` writes to the error stream if that is a terminal.
fn on_a_terminal(site: &Site, variables: &[(&str, &str)]) -> String {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&ours).and_then(|()| unlockpt(&ours)).expect("a terminal that may be used");
    let name = ptsname(&ours, Vec::new()).expect("the name of the terminal");
    let theirs = File::options().write(true).open(name.to_str().expect("a plain name"));
    let mut command = site.command(&["check"]);
    command.stderr(Stdio::from(theirs.expect("the other end"))).stdout(Stdio::null());
    let mut child = command.envs(variables.iter().copied()).spawn().expect("the program starts");
    // With it goes our copy of the other end, so that reading ends when the program does.
    drop(command);
    let mut bytes = Vec::new();
    // A terminal whose other end is closed gives an error instead of an end.
    let _ = File::from(ours).read_to_end(&mut bytes);
    assert_eq!(child.wait().expect("the program ends").code(), Some(1));
    String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
}

const FACTS: &str = "checked: 2026-07-23
source: Veilig Thuis
facts:
  veilig-thuis-phone:
    kind: phone
    value: 0800-2000
    valid_until: 2027-01-01
";

#[test]
fn an_overdue_fact_is_a_warning_and_with_strict_a_refusal() {
    let site = Site::new()
        .file("content/_facts/nl.yaml", FACTS)
        .page("content/index.nl.md", "Bel {{ fact(id=\"veilig-thuis-phone\") }}.\n")
        .page("content/index.ar.md", "اتصلوا {{ fact(id=\"veilig-thuis-phone\") }}.\n");
    let code = |arguments: &str| site.run(arguments).code;
    assert_eq!(code("check --strict --today 2027-01-01"), 0);
    assert_eq!(code("check --today 2027-01-02"), 0);
    assert_eq!(code("check --strict --today 2027-01-02"), 1);

    let refused = site.run("build --strict --today 2027-01-02");
    assert_eq!(refused.code, 1);
    assert_eq!(
        refused.err.lines().last(),
        Some("nothing was published: 1 warning (--strict: a fact is overdue)")
    );
    assert!(!site.path("public").exists());
    assert_eq!(code("build --today 2027-01-02"), 0);
}

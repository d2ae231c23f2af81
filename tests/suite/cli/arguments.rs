//! What the command line takes, and what it says to a slip of typing.

use super::Site;

#[test]
fn a_wrong_argument_is_answered_with_what_would_be_right() {
    let outputs: Vec<String> =
        fundament::pipeline::output_names().map(|name| format!("`{name}`")).collect();
    let outputs = format!("The outputs are: {}.", outputs.join(", "));
    let cases = [
        (
            "build --only sitmap",
            format!(
                "error: there is no output `sitmap`\n  help: Did you mean `sitemap`? {outputs}\n"
            ),
        ),
        (
            "build --skip html,print",
            format!("error: there is no output `print`\n  help: {outputs}\n"),
        ),
        (
            "build --today 2026-02-30",
            "error: `2026-02-30` is no date for --today\n  \
               help: Write year, month and day, such as `2026-11-21`.\n"
                .into(),
        ),
        (
            "check --base-url school.example",
            "error: `school.example` is no address for --base-url\n  \
               help: Write it in full, such as `https://example.org/ouders/`.\n"
                .into(),
        ),
        (
            "build --threads 0",
            "error: `0` is no number of threads\n  help: Write a whole number from 1, such as \
               `--threads 2`, or leave `--threads` out.\n"
                .into(),
        ),
        (
            "check --threads many",
            "error: `many` is no number of threads\n  help: Write a whole number from 1, such as \
               `--threads 2`, or leave `--threads` out.\n"
                .into(),
        ),
        (
            "explain raw-htm",
            "error: there is no problem with the code `raw-htm`\n  \
               help: Did you mean `raw-html`? `fundament explain` lists all codes.\n"
                .into(),
        ),
        (
            "explain something-else-altogether",
            "error: there is no problem with the code `something-else-altogether`\n  \
               help: `fundament explain` lists all codes.\n"
                .into(),
        ),
    ];
    let site = Site::new();
    let before = site.everything();
    for (arguments, expected) in cases {
        site.run(arguments).is(2, "", &expected);
    }
    assert_eq!(site.everything(), before);
}

/// Their words are those of the argument reader; ours is that they end with 2, and with nothing built.
#[test]
fn what_is_no_argument_at_all_is_refused() {
    let site = Site::new();
    let before = site.everything();
    for (arguments, named) in [
        ("build --strickt", "--strict"),
        ("build --format xml", "possible values: human, short, json, github, sarif"),
        ("build --only html --skip html", "--skip"),
        ("build --out", "--out"),
        ("build here", "here"),
        ("check --out public", "--out"),
        ("bild", "build"),
        ("", "Usage: fundament"),
    ] {
        let told = site.run(arguments);
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{arguments}: {}", told.err);
        assert!(told.err.contains(named), "{arguments}: {}", told.err);
    }
    assert_eq!(site.everything(), before);
}

#[test]
fn help_and_version_are_no_failure() {
    let site = Site::empty();
    site.run("--version").is(0, &format!("fundament {}\n", env!("CARGO_PKG_VERSION")), "");
    let help = site.run("--help");
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for command in ["build", "check", "explain"] {
        assert!(help.out.contains(&format!("\n  {command} ")), "{}", help.out);
        let help = site.run(&format!("{command} --help"));
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        assert!(help.out.contains(&format!("Usage: fundament {command} [")), "{}", help.out);
    }
}

#[test]
fn a_code_is_explained_without_a_site() {
    let site = Site::empty();
    let page = include_str!("../../../docs/problems/raw-html.md");
    site.run("explain raw-html").is(0, page, "");
    let told = site.run("explain");
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(told.out.lines().any(|line| line == "  raw-html"), "{}", told.out);
}

#[test]
fn a_root_that_is_no_site_is_named() {
    const HELP: &str = "  help: Go to the folder of your site, or name it with `--root`.\n";
    let site = Site::empty().file("text.txt", "");
    site.run("build --root nowhere").is(2, "", &format!("error: `nowhere` does not exist\n{HELP}"));
    site.run("check --root text.txt").is(
        2,
        "",
        &format!("error: `text.txt` is not a folder\n{HELP}"),
    );
    let nothing = "error[missing-site-file]: there is no `site.yaml` here
  ┌─ site.yaml:1:1
  = Go to the folder of your site, or name it with `--root`.

";
    site.run("build").is(1, "", &format!("{nothing}nothing was published: 1 error\n"));
    site.run("check").is(1, "1 error; `fundament explain CODE` tells more about each\n", nothing);
    assert_eq!(site.everything().into_keys().collect::<Vec<_>>(), ["text.txt"]);
}

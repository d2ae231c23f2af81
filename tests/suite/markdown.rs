//! Markdown as an editor types it: what comes out, and what is said about it.
//!
//! Most tests are tables: Markdown, HTML, and each problem as `code: the marked text`.

use fundament::content::markdown::parse;
use fundament::diagnostic::Diagnostic;
use fundament::language::Quotes;
use fundament::locale::Direction;
use fundament::outputs::text::body::{
    HtmlForm, PrintSettings, PunctuationStyle, ResolvedImage, ResolvedLink, Word, print,
    print_footnotes, print_part,
};
use fundament::site::body::{Argument, ArgumentValue, Body, ComponentCall, LinkTarget, NodeKind};
use fundament::source::SourcePath;
use proptest::prelude::*;

type Case = (&'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    let mut wrong = String::new();
    for (markdown, expected, expected_problems) in cases {
        let (body, diagnostics) = read(markdown);
        let html = html_of(&body);
        let problems = problems_of(&body, &diagnostics);
        if html != *expected || problems != *expected_problems {
            wrong += &format!(
                "{markdown}\n-- expected\n{expected}\n{expected_problems:#?}\n-- found\n{html}\n{problems:#?}\n\n"
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn read(markdown: &str) -> (Body, Vec<Diagnostic>) {
    parse(&SourcePath::new("content/index.nl.md"), markdown.into(), 0..markdown.len())
}

fn problems_of(body: &Body, diagnostics: &[Diagnostic]) -> Vec<String> {
    let line = |diagnostic: &Diagnostic| {
        let place = diagnostic.location.span.expect("a problem of Markdown has a place");
        format!("{}: {}", diagnostic.code().as_str(), place.of(&body.source))
    };
    diagnostics.iter().map(line).collect()
}

fn html_of(body: &Body) -> String {
    html_in(body, Direction::LeftToRight, "")
}

fn html_in(body: &Body, direction: Direction, id_prefix: &str) -> String {
    with_settings(direction, id_prefix, |settings| print(body, settings)).expect("none fails")
}

/// Addresses are printed by their form, components as `[name argument|inside]`, words as they are named.
fn with_settings<T>(
    direction: Direction,
    id_prefix: &str,
    printed: impl FnOnce(&PrintSettings<'_, String>) -> T,
) -> T {
    let quotes = Quotes::default();
    printed(&PrintSettings {
        marks: &Default::default(),
        form: HtmlForm::Page,
        punctuation: PunctuationStyle::Typographic(&quotes),
        direction,
        id_prefix,
        link: &|_, target| ResolvedLink { href: form_of(target), attributes: Vec::new() },
        image: &|target| ResolvedImage { src: form_of(target), size: None, ..Default::default() },
        component: &|_, call, inside| match &*call.name {
            "fails" => Err("it failed".to_owned()),
            _ => Ok(print_call(call, inside)),
        },
        words: &|word| match word {
            Word::AlertTitle(kind) => kind.name().to_owned(),
            Word::Footnotes => "notes".to_owned(),
            other => format!("{other:?}").to_lowercase().replace(['{', '}'], ""),
        },
    })
}

fn form_of(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Page { page, anchor: None } => format!("page:{page}"),
        LinkTarget::Page { page, anchor: Some(anchor) } => format!("page:{page}:{anchor}"),
        LinkTarget::Anchor(id) => format!("anchor:{id}"),
        LinkTarget::File(file) => format!("file:{file}"),
        LinkTarget::Term(term) => format!("term:{term}"),
        LinkTarget::Outside(address) => format!("outside:{address}"),
    }
}

fn print_call(call: &ComponentCall, inside: Option<String>) -> String {
    let mut printed = format!("[{}", call.name);
    for Argument { name, value, .. } in &call.arguments {
        printed += &match value {
            ArgumentValue::Text(text) => format!(" {name}={text}"),
            ArgumentValue::Number(number) => format!(" {name}:{number}"),
            ArgumentValue::Decimal(number) => format!(" {name}:{number}"),
            ArgumentValue::Truth(truth) => format!(" {name}?{truth}"),
        };
    }
    printed + &inside.map(|inside| format!("|{inside}")).unwrap_or_default() + "]"
}

#[test]
fn calls_of_components_are_read_from_the_raw_text() {
    check(&[
        ("{{ fact(id=\"veilig-thuis\") }}", "[fact id=veilig-thuis]\n", &[]),
        ("Bel {{ fact(id='a') }} nu", "<p>Bel [fact id=a] nu</p>\n", &[]),
        ("*{{ a() }}* en _{{a}}_", "<p><em>[a]</em> en <em>[a]</em></p>\n", &[]),
        ("{{ a(x=\"*b* _c_ 'd' | -- }} …\") }}", "[a x=*b* _c_ 'd' | -- }} …]\n", &[]),
        ("{{ a(n=12, m=-3 yes=true,no=false) }}", "[a n:12 m:-3 yes?true no?false]\n", &[]),
        ("{{ a(x=\"een \\\"b\\\" \\\\ \\n\") }}", "[a x=een \"b\" \\ \\n]\n", &[]),
        ("{{ a(x=\"دليل الوالدين\") }} نص", "<p>[a x=دليل الوالدين] نص</p>\n", &[]),
        ("## Bel {{ a() }} {#bel}", "<h2 id=\"bel\">Bel [a]</h2>\n", &[]),
        ("- {{ a() }}\n- b", "<ul>\n<li>[a]</li>\n<li>b</li>\n</ul>\n", &[]),
        ("[{{ a() }}](https://b.nl)", "<p><a href=\"outside:https://b.nl\">[a]</a></p>\n", &[]),
        (
            "|a|\n|-|\n|{{ b(x=\"|\") }}|",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"table\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[b x=|]</td>\n</tr>\n</tbody>\n</table>\n</div>\n",
            &[],
        ),
        // What an author writes about components is shown as it is.
        ("`{{ a(x=\"b\") }}`", "<p><code>{{ a(x=&quot;b&quot;) }}</code></p>\n", &[]),
        ("`` {{ a }} `b` {{ c } ``", "<p><code>{{ a }} `b` {{ c }</code></p>\n", &[]),
        ("`{{ a\n{{ b }}`", "<p><code>{{ a {{ b }}</code></p>\n", &[]),
        ("    {{ a() }}\n", "<pre><code>{{ a() }}\n</code></pre>\n", &[]),
        (
            "```{{ x }}\n::: a\n{{ b() }}\n:::\n```",
            "<pre><code class=\"language-{{\">::: a\n{{ b() }}\n:::\n</code></pre>\n",
            &[],
        ),
        (
            "- a\n\n  ```\n  ::: b\n  ```",
            "<ul>\n<li>\n<p>a</p>\n<pre><code>::: b\n</code></pre>\n</li>\n</ul>\n",
            &[],
        ),
        ("\\{{ a() }}", "<p>{{ a() }}</p>\n", &[]),
        // Characters that hide calls may stand in a text themselves.
        ("\u{E000}xxxxx {{ a }}", "<p>\u{E000}xxxxx [a]</p>\n", &[]),
        ("a {b} c } }} d", "<p>a {b} c } }} d</p>\n", &[]),
    ]);
}

#[test]
fn component_blocks_hold_markdown() {
    check(&[
        (
            "::: two_views left=\"school\" right=\"u\"\nEen *kind*.\n:::\n",
            "[two_views left=school right=u|<p>Een <em>kind</em>.</p>\n]\n",
            &[],
        ),
        (
            "a\n::: b\n- c\n::: d\n> e\n:::\nf\n:::\ng",
            "<p>a</p>\n[b|<ul>\n<li>c</li>\n</ul>\n[d|<blockquote>\n<p>e</p>\n</blockquote>\n]\n<p>f</p>\n]\n<p>g</p>\n",
            &[],
        ),
        ("- a\n  ::: b\n  c\n  :::\n", "<ul>\n<li>a</li>\n</ul>\n[b|<p>c</p>\n]\n", &[]),
        (":::: a\n::: b\n:::\n::::\n", "[a|[b]\n]\n", &[]),
        ("::: a\r\nb\r\n:::\r\nc", "[a|<p>b</p>\n]\n<p>c</p>\n", &[]),
        // Spaces that cannot be told from others are typed by accident.
        ("::: a\u{A0}\nb\n:::\u{A0}\n", "[a|<p>b</p>\n]\n", &[]),
        ("::: a(x=1)\n{{ b() }}\n:::", "[a x:1|[b]\n]\n", &[]),
        (
            "|a|\n|-|\n::: b\n:::",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"table\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n</div>\n[b]\n",
            &[],
        ),
        ("::: a\nb", "[a|<p>b</p>\n]\n", &["component-never-closed: ::: a"]),
        (":::\nb", "<p>b</p>\n", &["component-close-alone: :::"]),
        ("::: two-Views\n:::", "[two_views]\n", &["component-bad-name: two-Views"]),
        ("::: a b\nc\n:::", "<p>c</p>\n", &["component-bad-call: b"]),
        ("> ::: a", "<blockquote>\n<p>::: a</p>\n</blockquote>\n", &["component-bad-call: ::: a"]),
        ("\\::: a", "<p>::: a</p>\n", &[]),
        ("a ::: b", "<p>a ::: b</p>\n", &[]),
    ]);
}

#[test]
fn broken_calls_are_refused_with_their_place() {
    check(&[
        ("a {{ b\nc }}", "<p>a {{ b\nc }}</p>\n", &["call-never-closed: {{"]),
        ("a {{ two-views() }}", "<p>a [two_views]</p>\n", &["component-bad-name: two-views"]),
        ("a {{ }}", "<p>a </p>\n", &["component-bad-call:  "]),
        ("a {{ b(x=c) }}", "<p>a </p>\n", &["component-bad-call: c"]),
        ("a {{ b(x=“c”) }}", "<p>a </p>\n", &["component-bad-call: “c”"]),
        ("a {{ b(x=\"c) }}", "<p>a </p>\n", &["component-bad-call: \"c) "]),
        ("a {{ b(x=1 x=2) }}", "<p>a </p>\n", &["component-bad-call: x=2"]),
        ("a {{ b(x=\"1\"y=2) }}", "<p>a </p>\n", &["component-bad-call: y=2) "]),
        ("a {{ b(x) }}", "<p>a </p>\n", &["component-bad-call: x"]),
        ("a {{ b x=1 }}", "<p>a </p>\n", &["component-bad-call: x=1 "]),
        ("a {{ b(x=1 }}", "<p>a </p>\n", &["component-bad-call: (x=1 "]),
        ("a {{ b() c }}", "<p>a </p>\n", &["component-bad-call: c "]),
        (
            "a {{ b(x=99999999999999999999) }}",
            "<p>a </p>\n",
            &["component-bad-call: 99999999999999999999"],
        ),
        (
            "![a {{ b() }}](c.png)",
            "<p><img src=\"file:c.png\" alt=\"a \" loading=\"lazy\" decoding=\"async\" /></p>\n",
            &["component-bad-call: {{ b() }}"],
        ),
    ]);
    for markdown in ["[a](https://b.nl/{{ c() }})", "[a](b \"{{ c() }}\")", "[a]: {{ c() }}"] {
        let (body, diagnostics) = read(markdown);
        assert_eq!(
            problems_of(&body, &diagnostics),
            ["component-bad-call: {{ c() }}"],
            "{markdown}"
        );
    }
}

#[test]
fn links_are_sorted_by_form() {
    let cases = [
        ("@/school/school-advice", "page:@/school/school-advice"),
        ("@/school/school-advice/#first", "page:@/school/school-advice/:first"),
        ("@/", "page:@/"),
        ("../school-advice", "page:../school-advice"),
        ("./a/", "page:./a/"),
        ("../a/index.nl.md#b", "page:../a/index.nl.md:b"),
        ("index.nl.md", "page:index.nl.md"),
        ("..", "page:.."),
        ("#b", "anchor:b"),
        ("#المدرسة", "anchor:المدرسة"),
        ("form.pdf", "file:form.pdf"),
        ("../a/photo.PNG", "file:../a/photo.PNG"),
        ("term:schooladvies", "term:schooladvies"),
        ("tel:+31800", "outside:tel:+31800"),
        ("mailto:a@b.nl", "outside:mailto:a@b.nl"),
        ("https://a.nl/b?c=d&e", "outside:https://a.nl/b?c=d&e"),
        ("HTTP://a.nl", "outside:HTTP://a.nl"),
    ];
    for (target, expected) in cases {
        let (body, diagnostics) = read(&format!("[x](<{target}>)"));
        let NodeKind::Link(found) = &body.nodes[1].kind else {
            panic!("{target} is no link");
        };
        assert_eq!((form_of(&found.target).as_str(), diagnostics.len()), (expected, 0), "{target}");
    }
    let (body, _) = read("<a@b.nl> <https://c.nl>");
    let found = body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Link(link) => Some(form_of(&link.target)),
        _ => None,
    });
    assert_eq!(found.collect::<Vec<_>>(), ["outside:mailto:a@b.nl", "outside:https://c.nl"]);
}

#[test]
fn addresses_that_run_or_load_something_are_refused() {
    check(&[
        ("[a](javascript:b())", "<p>a</p>\n", &["scheme-not-allowed: javascript:b()"]),
        ("[*a*](JavaScript:b)", "<p><em>a</em></p>\n", &["scheme-not-allowed: JavaScript:b"]),
        ("[a](&#106;avascript:b)", "<p>a</p>\n", &["scheme-not-allowed: [a](&#106;avascript:b)"]),
        ("[a](javascript&colon;b)", "<p>a</p>\n", &["scheme-not-allowed: [a](javascript&colon;b)"]),
        ("[a](java\\script:b)", "<p><a href=\"page:java%5Cscript:b\">a</a></p>\n", &[]),
        ("[a](java&#10;script:b)", "<p>a</p>\n", &["scheme-not-allowed: [a](java&#10;script:b)"]),
        (
            "[a](&#9;java&#9;script&#13;:b)",
            "<p>a</p>\n",
            &["scheme-not-allowed: [a](&#9;java&#9;script&#13;:b)"],
        ),
        ("[a](<  javascript:b>)", "<p>a</p>\n", &["scheme-not-allowed: javascript:b"]),
        ("[a](&#1;javascript:b)", "<p>a</p>\n", &["scheme-not-allowed: javascript:b"]),
        ("[a](data:text/html,b)", "<p>a</p>\n", &["scheme-not-allowed: data:text/html,b"]),
        ("[a](vbscript:b)", "<p>a</p>\n", &["scheme-not-allowed: vbscript:b"]),
        ("[a](file:///b)", "<p>a</p>\n", &["scheme-not-allowed: file:///b"]),
        ("<javascript:b>", "<p>javascript:b</p>\n", &["scheme-not-allowed: javascript:b"]),
        ("[a][b]\n\n[b]: data:c", "<p>a</p>\n", &["scheme-not-allowed: [a][b]"]),
        ("[a](/b)", "<p>a</p>\n", &["link-leaves-content: /b"]),
        ("[a](//b.nl)", "<p>a</p>\n", &["link-leaves-content: //b.nl"]),
        ("[a](\\\\\\\\b.nl)", "<p>a</p>\n", &["link-leaves-content: \\\\b.nl"]),
        ("[a]()", "<p>a</p>\n", &["address-missing: [a]()"]),
        (
            "![a](b.png)",
            "<p><img src=\"file:b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /></p>\n",
            &[],
        ),
        ("![a](https://b.nl/c.png)", "<p>a</p>\n", &["image-from-elsewhere: https://b.nl/c.png"]),
        ("![a](//b.nl/c.png)", "<p>a</p>\n", &["image-from-elsewhere: //b.nl/c.png"]),
        ("![a](data:image/png,c)", "<p>a</p>\n", &["scheme-not-allowed: data:image/png,c"]),
        ("![a](term:b)", "<p>a</p>\n", &["scheme-not-allowed: term:b"]),
    ]);
}

#[test]
fn raw_html_never_gets_in() {
    check(&[
        ("a <b>c</b> d", "<p>a c d</p>\n", &["raw-html: <b>"]),
        ("a </b>", "<p>a </p>\n", &["raw-html: </b>"]),
        (
            "<div onclick=\"a\">\nb\n</div>\n\nc",
            "<p>c</p>\n",
            &["raw-html: <div onclick=\"a\">\nb\n</div>"],
        ),
        ("a <!-- b --> c", "<p>a  c</p>\n", &["raw-html: <!-- b -->"]),
        ("<script>\n{{ a() }}\n</script>", "", &["raw-html: <script>\n{{ a() }}\n</script>"]),
        ("a \\<b> &lt;c&gt; 1 < 2", "<p>a &lt;b&gt; &lt;c&gt; 1 &lt; 2</p>\n", &[]),
    ]);
}

#[test]
fn headings_get_ids_in_every_script() {
    check(&[
        ("## Wat kan ik doen?", "<h2 id=\"wat-kan-ik-doen\">Wat kan ik doen?</h2>\n", &[]),
        (
            "## Foto's & *video* van/voor u",
            "<h2 id=\"fotos-video-van-voor-u\">Foto’s &amp; <em>video</em> van/voor u</h2>\n",
            &[],
        ),
        ("## ماذا تفعل المدرسة؟", "<h2 id=\"ماذا-تفعل-المدرسة\">ماذا تفعل المدرسة؟</h2>\n", &[]),
        ("## እንታይ ክገብር ይኽእል፧", "<h2 id=\"እንታይ-ክገብር-ይኽእል\">እንታይ ክገብር ይኽእል፧</h2>\n", &[]),
        ("## Що Робить Їжак?", "<h2 id=\"що-робить-їжак\">Що Робить Їжак?</h2>\n", &[]),
        ("## می\u{200C}خواهم", "<h2 id=\"میخواهم\">می\u{200C}خواهم</h2>\n", &[]),
        (
            "## a\n## A\n## a",
            "<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-3\">a</h2>\n",
            &[],
        ),
        ("## a\n## b {#a}", "<h2 id=\"a-2\">a</h2>\n<h2 id=\"a\">b</h2>\n", &[]),
        (
            "## a {#x}\n## b {#x}",
            "<h2 id=\"x\">a</h2>\n<h2 id=\"x-2\">b</h2>\n",
            &["duplicate-heading-id: ## b {#x}"],
        ),
        ("##\n## ?!", "<h2 id=\"section\"></h2>\n<h2 id=\"section-2\">?!</h2>\n", &[]),
        ("## a {#b .c}", "<h2 id=\"b\">a</h2>\n", &["bad-value: {#b .c}"]),
        ("## a {b}", "<h2 id=\"a\">a</h2>\n", &["bad-value: {b}"]),
        ("## a {}", "<h2 id=\"a\">a</h2>\n", &["bad-value: {}"]),
        ("a {b c}\n---", "<h2 id=\"a\">a</h2>\n", &["bad-value: {b c}"]),
        ("## a {b} c", "<h2 id=\"a-b-c\">a {b} c</h2>\n", &[]),
    ]);
}

#[test]
fn punctuation_is_recognised() {
    check(&[
        ("\"Ja\", zei ze.", "<p>“Ja”, zei ze.</p>\n", &[]),
        ("\"Hij zei 'nee' en 'ja'.\"", "<p>“Hij zei ‘nee’ en ‘ja’.”</p>\n", &[]),
        ("'Zij zei \"nee\".'", "<p>‘Zij zei “nee”.’</p>\n", &[]),
        ("'s Avonds zegt hij 'nee'.", "<p>’s Avonds zegt hij ‘nee’.</p>\n", &[]),
        ("foto's, opa's en 't schrift", "<p>foto’s, opa’s en ’t schrift</p>\n", &[]),
        ("'de foto's van Kees'", "<p>‘de foto’s van Kees’</p>\n", &[]),
        ("'*de foto's* van'", "<p>‘<em>de foto’s</em> van’</p>\n", &[]),
        ("[de 'a'](b) en 'c'", "<p><a href=\"page:b\">de ‘a’</a> en ‘c’</p>\n", &[]),
        ("\"{{ a() }}\"", "<p>“[a]”</p>\n", &[]),
        ("een plank van 12\"", "<p>een plank van 12”</p>\n", &[]),
        ("a -- b --- c...", "<p>a – b — c…</p>\n", &[]),
        ("naam: -----", "<p>naam: -----</p>\n", &[]),
        ("\\'a\\' \\\"b\\\"", "<p>'a' &quot;b&quot;</p>\n", &[]),
        ("`\"a\" --`", "<p><code>&quot;a&quot; --</code></p>\n", &[]),
        (
            "![een \"a\"](b.png)",
            "<p><img src=\"file:b.png\" alt=\"een “a”\" loading=\"lazy\" decoding=\"async\" /></p>\n",
            &[],
        ),
    ]);
}

#[test]
fn alerts_have_five_kinds() {
    let words = |html: &str| {
        format!(
            "<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">warning</p>\n{html}</div>\n"
        )
    };
    let (body, _) = read("> [!warning]\n> Bel 112.");
    assert_eq!(html_of(&body), words("<p>Bel 112.</p>\n"));
    check(&[
        (
            "> [!WARNNG]\n> a",
            "<blockquote>\n<p>[!WARNNG]\na</p>\n</blockquote>\n",
            &["unknown-alert: [!WARNNG]"],
        ),
        (
            "> [!NOTE] a",
            "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n",
            &["alert-not-alone: [!NOTE]"],
        ),
        ("> [!a] b", "<blockquote>\n<p>[!a] b</p>\n</blockquote>\n", &[]),
    ]);
}

#[test]
fn lists_tables_and_definitions() {
    check(&[
        (
            "- [ ] a\n- [x] b",
            "<ul>\n<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"task(open)\"></span> <div>a</div></li>\n<li class=\"task\"><span class=\"box done\" role=\"img\" aria-label=\"task(done)\"></span> <div>b</div></li>\n</ul>\n",
            &[],
        ),
        (
            "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"table\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-start\">a</th>\n<th scope=\"col\" class=\"align-center\">b</th>\n<th scope=\"col\" class=\"align-end\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"align-start\">1</td>\n<td class=\"align-center\">2</td>\n<td class=\"align-end\">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n",
            &[],
        ),
        ("a\n: b\n: c", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dd>c</dd>\n</dl>\n", &[]),
        ("~~a~~ ^b^ $c$", "<p>~~a~~ ^b^ $c$</p>\n", &[]),
    ]);
}

#[test]
fn footnotes_stand_at_the_end() {
    check(&[
        (
            "[^B]: *c*\n\na[^b] d[^b]",
            "<p>a<sup class=\"footnote-ref\"><a href=\"#_fn-1\" id=\"_fnref-1\" aria-label=\"footnotereference  number: 1 \">1</a></sup> d<sup class=\"footnote-ref\"><a href=\"#_fn-1\" id=\"_fnref-1-2\" aria-label=\"footnotereference  number: 1 \">1</a></sup></p>\n<section class=\"footnotes\" aria-labelledby=\"_fn-title\">\n<h2 id=\"_fn-title\">notes</h2>\n<ol>\n<li id=\"_fn-1\">\n<p><em>c</em> <a class=\"footnote-back\" href=\"#_fnref-1\" aria-label=\"footnoteback  number: 1 \">↩\u{FE0E}</a> <a class=\"footnote-back\" href=\"#_fnref-1-2\" aria-label=\"footnoteback  number: 1 \">↩\u{FE0E}</a></p>\n</li>\n</ol>\n</section>\n",
            &[],
        ),
        (
            "a[^b_c] \\[^d] `[^e]`",
            "<p>a[^b_c] [^d] <code>[^e]</code></p>\n",
            &["footnote-missing: [^b_c]"],
        ),
        ("a\n\n[^b]: c", "<p>a</p>\n", &["footnote-unused: [^b]: c"]),
        (
            "a\n\n[^b]: c\n\n[^B]: d",
            "<p>a</p>\n",
            &["footnote-unused: [^B]: d", "footnote-unused: [^b]: c"],
        ),
    ]);
}

#[test]
fn a_part_is_printed_alone() {
    let (body, _) = read("## a\n\nb[^c] d[^c]\n\n[^c]: e");
    let second = body.roots().nth(1).expect("two blocks");
    let nodes = second..body.nodes[second].end as usize;
    let (part, notes) = with_settings(Direction::LeftToRight, "nl-", |settings| {
        (print_part(&body, nodes, settings), print_footnotes(&body, settings))
    });
    let part = part.expect("none fails");
    assert!(part.starts_with("<p>b<sup") && part.contains("id=\"nl-_fnref-1-2\""), "{part}");
    assert!(!part.contains("<section"), "{part}");
    assert!(notes.expect("none fails").contains("<li id=\"nl-_fn-1\">"));
    assert!(html_in(&body, Direction::LeftToRight, "nl-").starts_with("<h2 id=\"nl-a\">"));
}

#[test]
fn a_failing_component_stops_the_printing() {
    let (body, _) = read("a\n\n::: b\n{{ fails() }}\n:::");
    let printed = with_settings(Direction::LeftToRight, "", |settings| print(&body, settings));
    assert_eq!(printed, Err("it failed".to_owned()));
}

#[test]
fn blocks_end_with_their_last_word() {
    let (body, _) =
        read("# a  \n\n> b\n> c\n\n\n- d\n\n- e\n\n::: f\ng\n\n:::\n\n{{ h() }}  \n\n    i\n\n");
    let spans: Vec<&str> =
        body.roots().map(|block| body.nodes[block].span.of(&body.source)).collect();
    assert_eq!(spans, ["# a", "> b\n> c", "- d\n\n- e", "::: f\ng\n\n:::", "{{ h() }}", "i"]);
}

#[test]
fn only_the_range_is_read_and_places_are_those_of_the_file() {
    let source = "---\ntitle: é\n---\nBel {{ a-b() }} <i>\n";
    let start = source.find("Bel").expect("the body");
    let path = SourcePath::new("content/index.nl.md");
    let (body, diagnostics) = parse(&path, source.into(), start..source.len());
    assert_eq!(problems_of(&body, &diagnostics), ["component-bad-name: a-b", "raw-html: <i>"]);
    assert_eq!(html_of(&body), "<p>Bel [a_b] </p>\n");
}

#[test]
fn deep_texts_are_refused_quickly() {
    let indented: String = (0..300).map(|level| " ".repeat(2 * level) + "- x\n").collect();
    for markdown in [
        "> ".repeat(2_000) + "x",
        ">".repeat(100_000) + "x",
        "> - ".repeat(50_000) + "x",
        "- ".repeat(50_000) + "x",
        "1. ".repeat(2_000) + "x",
        indented,
        "*a **b ".repeat(2_000) + &" c** d*".repeat(2_000),
        "::: a\n".repeat(2_000) + &":::\n".repeat(2_000),
        "![".repeat(2_000) + "a" + &"](b.png)".repeat(2_000),
    ] {
        let (body, diagnostics) = read(&markdown);
        let codes: Vec<_> = diagnostics.iter().map(|found| found.code().as_str()).collect();
        assert_eq!(codes, ["nested-too-deep"], "{}", &markdown[..20]);
        assert!(html_of(&body).len() < markdown.len() + 10_000);
    }
    // A hundred levels are fine.
    let (_, diagnostics) = read(&("> ".repeat(100) + "x"));
    assert_eq!(diagnostics, []);
}

/// Pieces of Markdown that are likely to meet each other badly.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "é",
    "م",
    "🏠",
    "\u{E000}",
    "\u{200F}",
    "> ",
    "- ",
    "1. ",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~~\n",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "<b>",
    "&amp;",
    "&#106;",
    "\\",
    "|",
    "\n|-|\n",
    "{{",
    "}}",
    "{{ a() }}",
    "{{ b(x=\"م\") }}",
    "::: a\n",
    "\n:::\n",
    "  ::: ",
    "\"",
    "'",
    "--",
    "...",
    "# ",
    "{#x}",
    "\n===\n",
    "[^x]",
    "[^x]: ",
    ": ",
    "[ ] ",
    "[!NOTE]",
    "https://a.nl",
    "javascript:",
    "[a](",
    "[a](java",
    "script&#58;b)",
    "data&colon;",
    "&#9;",
    "\0",
];

/// As a browser reads an address: without control characters, its scheme in any case.
fn is_harmless(target: &LinkTarget) -> bool {
    let (LinkTarget::Page { page: address, .. }
    | LinkTarget::File(address)
    | LinkTarget::Outside(address)) = target
    else {
        return true;
    };
    let seen: String = address.chars().filter(|c| !c.is_ascii_control()).collect();
    let seen = seen.trim_start_matches(' ').to_lowercase();
    let scheme = seen.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_lowercase())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    match target {
        LinkTarget::Outside(_) => ["https", "http", "mailto", "tel"].contains(&scheme),
        _ => !is_scheme && !seen.starts_with(['/', '\\']),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_a_valid_tree(
        pieces in prop::collection::vec(
            prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()],
            0..40,
        ),
    ) {
        let markdown = pieces.concat();
        let (body, diagnostics) = read(&markdown);
        for (index, node) in body.nodes.iter().enumerate() {
            prop_assert!(markdown.get(node.span.range()).is_some(), "span of {index}");
            prop_assert!(node.end as usize > index && node.end as usize <= body.nodes.len());
            let mut child = index + 1;
            while child < node.end as usize {
                child = body.nodes[child].end as usize;
            }
            prop_assert_eq!(child, node.end as usize, "children of {} end with it", index);
        }
        for diagnostic in &diagnostics {
            let place = diagnostic.location.span.expect("a place").range();
            prop_assert!(markdown.get(place).is_some(), "{:?}", diagnostic);
        }
        for node in &body.nodes {
            if let NodeKind::Link(link) | NodeKind::Image(link) = &node.kind {
                prop_assert!(is_harmless(&link.target), "{:?}", link.target);
            }
        }
        let html = html_of(&body).to_lowercase();
        html_in(&body, Direction::RightToLeft, "");
        prop_assert!(!html.contains("<b>"), "{}", html);
    }
}

#[test]
fn one_heading_has_one_id_however_its_accents_are_stored() {
    check(&[
        (
            "## cafe\u{301} \u{5E9}\u{5C1}\u{5B8}",
            "<h2 id=\"café-\u{5E9}\u{5B8}\u{5C1}\">cafe\u{301} \u{5E9}\u{5C1}\u{5B8}</h2>\n",
            &[],
        ),
        ("## हिन्दी", "<h2 id=\"हिन्दी\">हिन्दी</h2>\n", &[]),
        ("## مُدَرِّسَة", "<h2 id=\"مُدَرِّسَة\">مُدَرِّسَة</h2>\n", &[]),
    ]);
}

#[test]
fn right_to_left_text_isolates_what_reads_from_the_left() {
    let (body, _) = read("اتصل على 0800-2000 أو `a-b`\n\n    c\n");
    let html = html_in(&body, Direction::RightToLeft, "");
    assert!(html.contains("<bdi dir=\"ltr\">0800-2000</bdi>"), "{html}");
    assert!(html.contains("<code dir=\"ltr\">a-b</code>"), "{html}");
    assert!(html.contains("<pre dir=\"ltr\"><code>c"), "{html}");
}

//! Files that are published beside pages and at the root of the site: nothing in them may run, load or lead away.

use crate::site_test::SiteTest;

/// The problems of a drawing beside a page, without its place.
fn drawing_problems(drawing: &str) -> Vec<String> {
    problems_of("content/advies/form.svg", drawing)
}

fn problems_of(path: &str, text: &str) -> Vec<String> {
    let checked = SiteTest::new().file(path, text).check();
    let own = checked.problems.iter().filter(|problem| problem.location.path.as_str() == path);
    own.map(|problem| format!("{} {}", problem.code().as_str(), problem.words().reason)).collect()
}

/// A drawing with `inside` in it.
fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
    )
}

#[test]
fn a_drawing_that_could_run_load_or_lead_away_is_refused() {
    let refused = [
        (r"<style>@impo\rt 'http://a.example/b.css';</style>", "a style with a backslash"),
        (r"<rect fill='u\72l(http://a.example/b)'/>", "`fill` with a backslash"),
        ("<style>rect{fill:url(http://a.example/b)}</style>", "a style that names another file"),
        (
            "<style>/* first */<!-- x -->rect{fill:url(//a.example)}</style>",
            "a style that names another file",
        ),
        ("<style><![CDATA[a]]><g/>@import 'b.css';</style>", "a style with an element inside"),
        ("<style>@IMPORT 'b.css';</style>", "a style with `@import`"),
        ("<rect style='fill: url( &quot;b.svg#c&quot; )'/>", "`style` that names another file"),
        (
            "<rect style=\"background: image-set('http://a.example/b' 1x)\"/>",
            "`style` with `image-set(`",
        ),
        ("<rect style=\"mask: src('b.svg')\"/>", "`style` with `src(`"),
        ("<rect style='width: expression(alert(1))'/>", "`style` with `expression(`"),
        ("<rect fill='url(#a) url(b.svg)'/>", "`fill` that names another file"),
        ("<script>alert(1)</script>", "the element `script`"),
        (
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
            "the element `foreignObject`",
        ),
        (
            "<meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=b'/>",
            "the element `meta`, which is not of SVG",
        ),
        (
            "<x:img xmlns:x='http://www.w3.org/1999/xhtml' srcset='http://a.example/b.png'/>",
            "the element `img`, which is not of SVG",
        ),
        (
            "<form xmlns='http://www.w3.org/1999/xhtml'><input/><button/></form>",
            "the element `form`, which is not of SVG",
        ),
        ("<g xmlns=''/>", "the element `g`, which is not of SVG"),
        ("<g xml:base='http://a.example/'/>", "the attribute `base`, which is not of SVG"),
        ("<animate attributeName='href' to='http://a.example'/>", "the element `animate`"),
        ("<set attributeName='xlink:href' to='javascript:1'/>", "the element `set`"),
        ("<use href='data:image/svg+xml,x#y'/>", "a reference to `data:image/svg+xml,x#y`"),
        ("<use href='data:image/png;base64,AAAA'/>", "a reference to `data:image/png;base64,AAAA`"),
        (
            "<image href='data:image/svg+xml;base64,AAAA'/>",
            "a reference to `data:image/svg+xml;base64,AAAA`",
        ),
        ("<image href='photo.png'/>", "a reference to `photo.png`"),
        (
            "<image href='data:text/html,&lt;script>alert(document.domain)&lt;/script>'/>",
            "a reference to `data:text/html,<script>alert(document.domain)</scr…`",
        ),
        (
            "<a xlink:href='https://a.example'><text>x</text></a>",
            "a reference to `https://a.example`",
        ),
        ("<a href='java\nscript:alert(1)'/>", "a reference to `java script:alert(1)`"),
        ("<a href='#b' ping='https://a.example'/>", "a reference to `https://a.example`"),
        ("<rect onclick='alert(1)'/>", "the attribute `onclick`"),
        ("<rect ONLOAD='alert(1)'/>", "the attribute `ONLOAD`"),
        ("<?xml-stylesheet href='b.css'?>", "a processing instruction"),
    ];
    for (inside, what) in refused {
        let expected = format!(
            "svg-unsafe this drawing holds {what}; only shapes, words and embedded pictures are sure to be harmless"
        );
        assert_eq!(drawing_problems(&svg(inside)), [expected], "{inside}");
    }
}

#[test]
fn a_drawing_may_name_no_style_before_it_begins() {
    let drawing = format!("<?xml-stylesheet href='b.css'?>{}", svg(""));
    assert!(drawing_problems(&drawing).concat().contains("a processing instruction"));
}

#[test]
fn what_is_wrong_in_a_drawing_is_marked_in_it() {
    let problems = SiteTest::new()
        .file("content/advies/form.svg", &svg("\n<g/>\n<rect width='1' onclick='x'/>\n<script/>"))
        .problems();
    assert!(problems.contains("content/advies/form.svg:3:17: error[svg-unsafe]"), "{problems}");
    assert!(problems.contains("content/advies/form.svg:4:1: error[svg-unsafe]"), "{problems}");
}

#[test]
fn a_drawing_that_browsers_cannot_show_is_refused() {
    let broken = [
        (
            "<svg viewBox='0 0 1 1'/>",
            "it does not begin with `<svg xmlns=\"http://www.w3.org/2000/svg\">`",
        ),
        (
            "<html xmlns='http://www.w3.org/1999/xhtml'/>",
            "it does not begin with `<svg xmlns=\"http://www.w3.org/2000/svg\">`",
        ),
        (
            "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
            "its first lines define words of their own",
        ),
        (
            "<!-- <!DOCTYPE ' --><!DOCTYPE svg SYSTEM '>' [<!ATTLIST svg onload CDATA 'a'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
            "its first lines define words of their own",
        ),
        (
            "<?xml version='1.0' encoding='gbk'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "its first line names the encoding `gbk`, but it is written in UTF-8",
        ),
    ];
    for (drawing, detail) in broken {
        let expected = format!("svg-broken this drawing cannot be read: {detail}");
        assert_eq!(drawing_problems(drawing), [expected], "{drawing}");
    }
}

#[test]
fn drawings_of_usual_programs_are_accepted() {
    for drawing in [INKSCAPE, ILLUSTRATOR] {
        assert_eq!(drawing_problems(drawing), Vec::<String>::new(), "{drawing}");
    }
}

const INKSCAPE: &str = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="210mm"
   height="297mm"
   viewBox="0 0 210 297"
   version="1.1"
   id="svg5"
   inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
   sodipodi:docname="school.svg"
   inkscape:export-filename="C:\Users\Hanna\school.png"
   xml:space="preserve"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/"><sodipodi:namedview
     id="namedview7"
     pagecolor="#ffffff"
     inkscape:pagecheckerboard="0"
     inkscape:document-units="mm"
     inkscape:current-layer="layer1"><inkscape:grid type="xygrid" id="grid132" /></sodipodi:namedview><defs
     id="defs2"><inkscape:path-effect effect="powerstroke" id="path-effect1" lpeversion="1" /><linearGradient
       id="linearGradient9"><stop style="stop-color:#6b2b5c;stop-opacity:1" offset="0" id="stop8" /></linearGradient><linearGradient
       inkscape:collect="always"
       xlink:href="#linearGradient9"
       id="linearGradient10"
       gradientUnits="userSpaceOnUse" /><filter
       inkscape:label="Drop Shadow"
       style="color-interpolation-filters:sRGB"
       id="filter3"><feFlood result="flood" flood-color="rgb(0,0,0)" /><feGaussianBlur stdDeviation="1" /><feComposite in2="SourceGraphic" operator="over" /></filter><marker id="Arrow1"><path d="M 0,0 5,-5" sodipodi:nodetypes="cc" /></marker></defs><metadata
     id="metadata5"><rdf:RDF><cc:Work
         rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type
           rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><dc:creator><cc:Agent><dc:title>Hanna</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata><g
     inkscape:label="Laag 1"
     inkscape:groupmode="layer"
     id="layer1"
     style="display:inline;filter:url(#filter3)"><rect
       style="fill:url(#linearGradient10);stroke:#000000;marker-end:url(#Arrow1)"
       width="40" height="30" x="10" y="10" /><text
       xml:space="preserve"
       style="font-size:10.5px;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal'"
       x="12" y="20"><tspan sodipodi:role="line" x="12" y="20">School</tspan></text><image
       preserveAspectRatio="none"
       xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlE
QVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
"
       id="image9" x="3" y="3" /><use xlink:href="#layer1" /><a href="#svg5"><path d="m 1,1 h 2 z" /></a></g></svg>
"##;

const ILLUSTRATOR: &str = r##"<?xml version="1.0" encoding="iso-8859-1"?>
<!-- Generator: Adobe Illustrator 19.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Laag_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 xmlns:x="http://ns.adobe.com/Extensibility/1.0/" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"
	 viewBox="0 0 58 58" style="enable-background:new 0 0 58 58;" xml:space="preserve" i:viewOrigin="0 58">
<metadata><?xpacket begin='' id='a'?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP"/></metadata>
<style type="text/css"><![CDATA[
	.st0{fill:#6B2B5C;}
	.st1{clip-path:url(#SVGID_2_);}
]]></style>
<switch><g i:extraneous="self"><path class="st0" data-name="C:\map" d="M1,1h2z"/></g></switch>
</svg>
"##;

#[test]
fn a_file_of_the_root_that_could_run_is_refused() {
    let refused = [
        (
            "google123.html",
            "google-site-verification: google123.html",
            "a file of the kind `.html`",
        ),
        ("a.HTM", "x", "a file of the kind `.HTM`"),
        ("a.xhtml", "x", "a file of the kind `.xhtml`"),
        ("sw.js", "x", "a file of the kind `.js`"),
        ("a.mjs", "x", "a file of the kind `.mjs`"),
        ("a.css", "x", "a file of the kind `.css`"),
        ("a.wasm", "x", "a file of the kind `.wasm`"),
        (".htaccess", "x", "a file of the kind `.htaccess`"),
        ("a.html.", "x", "a name that ends with a dot"),
        ("page", " \n<p>Hallo</p>", "a file without an ending that begins as a page does"),
        (
            ".well-known/page",
            "<script>1</script>",
            "a file without an ending that begins as a page does",
        ),
        (
            "a.xml",
            "<?xml version='1.0'?><?xml-stylesheet href='b.xsl'?><a/>",
            "XML with a processing instruction",
        ),
        (
            "a.xml",
            "<a><h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script></a>",
            "XML with the element `script` of web pages",
        ),
        (
            "a.xml",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "XML with the element `svg` of web pages",
        ),
        ("a.xml", "<a", "XML that cannot be read"),
        (
            "a.xml",
            "<!DOCTYPE a [<!ATTLIST a xmlns CDATA 'http://www.w3.org/1999/xhtml'>]><a/>",
            "XML that cannot be read",
        ),
    ];
    for (name, text, what) in refused {
        let expected = format!(
            "root-file-not-published {what} is not published at the root: a browser could run it"
        );
        assert_eq!(problems_of(&format!("content/_root/{name}"), text), [expected], "{name}");
    }
    let drawing = problems_of("content/_root/favicon.svg", &svg("<script/>"));
    assert!(drawing.concat().starts_with("svg-unsafe"), "{drawing:?}");
}

#[test]
fn files_that_hosts_and_search_engines_ask_for_are_published() {
    let files = [
        ("CNAME", "ouders.example.org\n"),
        (".nojekyll", ""),
        ("_headers", "/*\n  Link: </a.css>; rel=preload\n"),
        ("_redirects", "/a /nl/ 301\n"),
        ("ads.txt", "x"),
        ("BingSiteAuth.xml", "<?xml version=\"1.0\"?>\n<users><user>8E1</user></users>"),
        (".well-known/security.txt", "x"),
        (".well-known/assetlinks.json", "[]"),
        (".well-known/acme-challenge/abc", "abc.def"),
        ("app.webmanifest", "{}"),
    ];
    let site = files
        .iter()
        .fold(SiteTest::new(), |site, (name, text)| {
            site.file(&format!("content/_root/{name}"), text)
        })
        .file("content/_root/favicon.svg", &svg("<path d='M0 0'/>"))
        .asset("content/_root/favicon.ico", b"x")
        .asset("content/_root/apple-touch-icon.png", b"x")
        .asset("content/_root/brief.pdf", b"x");
    let built = site.build();
    for (name, text) in files {
        assert_eq!(built.text(name), text);
    }
    for name in ["favicon.svg", "favicon.ico", "apple-touch-icon.png", "brief.pdf"] {
        assert!(built.files.contains_key(name), "{name}");
    }
}

#[test]
fn a_file_in_a_folder_without_a_page_is_told() {
    let site = SiteTest::new()
        .asset("content/fotos/school.png", b"x")
        .file("content/fotos/los/tekening.svg", &svg(""));
    assert_eq!(
        site.problems(),
        "content/fotos/los/tekening.svg:1:1: warning[unused-file]: nothing uses this file: its folder has no page\n\
         content/fotos/school.png:1:1: warning[unused-file]: nothing uses this file: its folder has no page\n"
    );
    let read =
        SiteTest::new().asset("content/school.png", b"x").asset("content/advies/a.ar.png", b"x");
    assert_eq!(read.problems(), "");
    let unreadable = SiteTest::new()
        .file("content/advies/index.nl.md", "Zonder velden.\n")
        .without("content/advies/index.ar.md")
        .asset("content/advies/a.png", b"x");
    assert!(!unreadable.problems().contains("unused-file"), "{}", unreadable.problems());
}

#[test]
fn a_file_among_the_words_that_nothing_reads_is_told() {
    let site = SiteTest::new()
        .file("translations/stray.ftl", "a = b\n")
        .file("translations/nl/lijst.txt", "x")
        .file("translations/nl/language.yml", "name: Nederlands\n")
        .file("translations/nl/meer/woorden.ftl", "")
        .file("translations/nl/state.yaml", "version: 1\n");
    assert_eq!(
        site.problems(),
        "translations/nl/language.yml:1:1: warning[unused-file]: nothing uses this file: the folder of a language holds `.ftl` files, `language.yaml` and `state.yaml`\n\
         translations/nl/lijst.txt:1:1: warning[unused-file]: nothing uses this file: the folder of a language holds `.ftl` files, `language.yaml` and `state.yaml`\n\
         translations/stray.ftl:1:1: warning[unused-file]: nothing uses this file: words stand in the folder of their language\n"
    );
}

#[test]
fn a_file_of_a_theme_that_nothing_reads_is_told() {
    let site = SiteTest::new()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\ntheme: mine\n",
        )
        .file("themes/mine/theme.yaml", "extends: fundament\n")
        .file("themes/mine/README.md", "Ons thema.\n")
        .file("themes/mine/mine.css", "a{}\n")
        .file("themes/mine/templates/page.txt", "x\n")
        .file("themes/mine/asset/mine.css", "a{}\n")
        .file("themes/mine/translations/stray.ftl", "a = b\n")
        .file("themes/mine/templates/partials/foter.html", "<p>x</p>\n")
        .file("themes/mine/templates/partials/header.html", "{% include \"partials/own.html\" %}\n")
        .file("themes/mine/templates/partials/own.html", "<p>x</p>\n")
        .file("themes/other/mine.css", "a{}\n");
    assert_eq!(
        site.problems(),
        "themes/mine/asset/mine.css:1:1: warning[unused-file]: nothing uses this file: a theme holds `theme.yaml`, `templates`, `assets`, `handout` and `translations`\n\
         themes/mine/mine.css:1:1: warning[unused-file]: nothing uses this file: a theme holds `theme.yaml`, `templates`, `assets`, `handout` and `translations`\n\
         themes/mine/templates/page.txt:1:1: warning[unused-file]: nothing uses this file: templates end in `.html` or `.xml`\n\
         themes/mine/templates/partials/foter.html:1:1: warning[unused-template]: nothing uses the template `partials/foter.html`\n\
         themes/mine/translations/stray.ftl:1:1: warning[unused-file]: nothing uses this file: words stand in the folder of their language\n"
    );
    let checked = site.check();
    let template = checked.problems.iter().find(|found| found.code().as_str() == "unused-template");
    assert_eq!(
        template.expect("the template is told").words().remedy,
        "Did you mean `partials/footer.html`? A template replaces the one of its name in the theme below, or is named by another; rename it or delete it."
    );
}

#[test]
fn no_theme_may_be_named_as_the_program_names_its_own() {
    let site = SiteTest::new()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\ntheme: builtin\n",
        )
        .file("themes/builtin/theme.yaml", "extends: fundament\n");
    assert_eq!(
        site.problems(),
        "site.yaml:4:8: error[reserved-theme-name]: no theme may have the name `builtin`: it stands for the theme inside the program\n"
    );
}

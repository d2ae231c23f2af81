//! What a person reads about each problem: what was found, and what to do next.
//!
//! The reason starts in lower case, without a full stop, with names in backticks. The remedy is one
//! or more full sentences. No type names, no library names: the readers are volunteers.
//! Whole because it is one table: every sentence the tool says about content stands here.

use super::Severity;
use super::Severity::{Error, Warning};
use super::problem::{Problem, TypedPlace};

/// Weight, reason and remedy of one problem.
pub struct Words {
    pub severity: Severity,
    pub reason: String,
    pub remedy: String,
}

pub(super) fn words(problem: &Problem) -> Words {
    use Problem::*;
    let (severity, reason, remedy) = match problem {
        NotUtf8 { offset } => (
            Error,
            format!("this file is not UTF-8 text: byte {offset} belongs to another encoding"),
            "Open the file in your editor and save it again with the encoding UTF-8.".into(),
        ),
        NulByte => (
            Error,
            "this file holds an invisible NUL character".into(),
            "Delete the character shown, or copy the text into a new file.".into(),
        ),
        FileTooLarge { size, limit } => (
            Error,
            format!("this file is {} and may be {} at most", bytes(*size), bytes(*limit)),
            "Split the text over several pages, or make the picture or sound smaller.".into(),
        ),
        FileChangedWhileRead => (
            Error,
            "this file changed while it was being read".into(),
            "Wait until the other program has saved it, then run the command again.".into(),
        ),
        FileNameClash { other } => (
            Error,
            format!("this name differs from `{other}` only in capitals or in how accents are stored"),
            "Rename one of the two: on many computers they would be the same file.".into(),
        ),
        FileNameNotPlain { plain } => (
            Error,
            "this name cannot stand in a web address as it is".into(),
            format!("Rename it to `{plain}`: letters, digits, `-`, `_` and `.` only."),
        ),
        LinkLeavesSite { target } => (
            Error,
            format!("this is a link on the disk to `{target}`, outside the site"),
            "Copy the file into the site instead; links out of it are never followed.".into(),
        ),
        LinkBroken { target } => (
            Error,
            format!("this is a link on the disk to `{target}`, where nothing is"),
            "Remove the link, or put the file itself in its place.".into(),
        ),
        LinkInCircle { target } => (
            Error,
            format!("this is a link on the disk to the folder `{target}`, which leads in a circle or through a second link"),
            "Remove the link, or put the folder itself in its place.".into(),
        ),
        NotAnOrdinaryFile { found, expected } => (
            Error,
            format!("this is {found}, but {expected} was expected"),
            "Remove it, or move it out of the folders of the site.".into(),
        ),
        FileKindNotPublished { extension } => (
            Error,
            match extension.as_str() {
                "" => "a file without an ending cannot be published beside a page".into(),
                extension => format!("a file of the kind `.{extension}` cannot be published beside a page"),
            },
            "Use png, jpg, webp, svg, pdf, mp3, ogg or vtt, or move the file out of `content`; files that a host asks for go into `content/_root`.".into(),
        ),
        RootFileNotPublished { what } => (
            Error,
            format!("{what} is not published at the root: a browser could run it"),
            "Use txt, json, webmanifest, xml, svg, png, jpg, webp, ico or pdf, or a name without an ending such as `CNAME`. To prove to a search engine that the site is yours, choose its way by DNS or by a `.txt` file.".into(),
        ),
        SvgUnsafe { what } => (
            Error,
            format!("this drawing holds {what}; only shapes, words and embedded pictures are sure to be harmless"),
            "Save it as a plain SVG from the drawing program, without scripts, movement, links and other files in it.".into(),
        ),
        SvgBroken { detail } => (
            Error,
            format!("this drawing cannot be read: {detail}"),
            "Open it in a drawing program and save it again as a plain SVG.".into(),
        ),
        PictureBroken { detail } => (
            Error,
            format!("this picture cannot be shown: {detail}"),
            "Copy it anew from where it comes from, or open it in a picture program and save it again as PNG or JPEG.".into(),
        ),
        PictureTooLarge { width, height, most } => (
            Error,
            format!("this picture is {width} × {height} pixels large and may have {} million at most", most / 1_000_000),
            "Make it smaller in a picture program: 2000 pixels in width are more than any reader sees.".into(),
        ),
        PictureOfAnotherKind { kind, ending } => (
            Error,
            format!("this is a {kind} picture, but its name says otherwise"),
            format!("Give its name the ending `.{ending}`, here and in the texts that show it."),
        ),
        PictureWithPlace => (
            Warning,
            "the camera wrote into this photo where it was made".into(),
            "Readers get it without the place, but everybody with your sources can see it: save the photo without its place, or take the place out with a picture program.".into(),
        ),
        UnknownFolder { name, nearest } => (
            Error,
            format!("the folder `{name}` begins with `_` but is not one the tool knows"),
            suggestion(nearest, "Use `_facts`, `_houses`, `_parts` or `_root`, or a name without `_` for a page."),
        ),
        StrayTextFile { expected } => (
            Error,
            "this file has the name of no page".into(),
            format!("Rename it to `{expected}`: one folder is one page, and `index.<language>.md` is its text in one language."),
        ),
        UnusedFile { why, place } => (
            Warning,
            format!("nothing uses this file: {why}"),
            format!("Move it to {place}, or delete it."),
        ),

        MissingSiteFile => (
            Error,
            "there is no `site.yaml` here".into(),
            "Go to the folder of your site, or name it with `--root`.".into(),
        ),
        YamlSyntax { detail } => (
            Error,
            format!("this cannot be read as YAML: {detail}"),
            "Write each line as `name: value`, and put quotes around a value with special characters.".into(),
        ),
        YamlColon { repaired } => (
            Error,
            "a colon followed by a space stands inside a value without quotes".into(),
            format!("Put quotes around the value: {repaired}"),
        ),
        YamlTab => (
            Error,
            "a tab stands at the start of this line; YAML allows only spaces there".into(),
            "Replace the tab by two spaces.".into(),
        ),
        YamlTwoDocuments => (
            Error,
            "a second `---` starts another document here".into(),
            "Keep one block of fields and remove the second `---`.".into(),
        ),
        YamlAliases => (
            Error,
            "this uses `&` and `*` references, which are not allowed here".into(),
            "Write the values out in full, or put quotes around a value that starts with `&` or `*`.".into(),
        ),
        DuplicateField { field, first_line } => (
            Error,
            format!("the field `{field}` stands here for the second time; the first is on line {first_line}"),
            "Remove one of the two.".into(),
        ),
        UnknownField { field, nearest, known } => (
            Error,
            format!("there is no field `{field}` here"),
            suggestion(nearest, &format!("The fields are: {known}.")),
        ),
        MissingField { field, example } => (
            Error,
            format!("the field `{field}` is missing"),
            format!("Add a line such as `{example}`."),
        ),
        WrongKind { field, expected, found } => (
            Error,
            format!("`{field}` should be {expected}, but is {found}"),
            format!("Write {expected} there."),
        ),
        BadValue { field, value, allowed } => (
            Error,
            format!("`{value}` is not a value of `{field}`"),
            format!("Use {allowed}."),
        ),
        BadDate { field, value } => (
            Error,
            format!("`{value}` is not a date for `{field}`"),
            "Write year, month and day, such as `2026-11-21`.".into(),
        ),
        BadSlug { slug, repaired } => (
            Error,
            format!("`{slug}` cannot be the last part of an address"),
            format!("Use letters, digits and hyphens only, such as `{repaired}`."),
        ),
        ReservedSlug { slug } => (
            Error,
            format!("`{slug}` is reserved: addresses of this form belong to languages or to the tool"),
            "Choose another folder name, or give the page a `slug`.".into(),
        ),
        AddressPartTooLong { size, limit } => (
            Error,
            format!("this part of the address is {size} bytes long and may be {limit} at most"),
            "Choose a shorter one, of two or three words; most letters outside the Latin alphabet count as two or three bytes.".into(),
        ),
        BadAddress { field, value, example } => (
            Error,
            format!("`{value}` is not an address for `{field}`"),
            format!("Write it in full, such as `{example}`."),
        ),

        BadLanguageTag { tag, nearest } => (
            Error,
            format!("`{tag}` is not a language tag"),
            suggestion(nearest, "Use a tag of BCP 47, such as `nl`, `ar`, `kmr` or `fa-AF`."),
        ),
        LanguageListedTwice { tag } => (
            Error,
            format!("the language `{tag}` is listed twice"),
            "Remove one of the two.".into(),
        ),
        SourceLanguageNotListed { tag } => (
            Error,
            format!("the source language `{tag}` is not among the languages of the site"),
            format!("Add `{tag}` to `languages`."),
        ),
        FallbackNotListed { tag, fallback } => (
            Error,
            format!("`{tag}` falls back to `{fallback}`, which is not a language of the site"),
            format!("Add `{fallback}` to `languages`, or remove it from `fallback`."),
        ),
        LanguageNameMissing { tag } => (
            Error,
            format!("the language `{tag}` has no name of its own"),
            format!("Write `name: …` in `translations/{tag}/language.yaml`, as its readers write it."),
        ),
        LanguageDataMissing { tag } => (
            Warning,
            format!("dates, numbers and plurals of `{tag}` are not known; they come out in a general form"),
            format!("Set `data:` in `translations/{tag}/language.yaml` to a near language, such as `fa-AF` for Dari."),
        ),
        LanguageNotListed { tag, nearest } => (
            Error,
            format!("`{tag}` is not a language of this site"),
            suggestion(nearest, &format!("Add `{tag}` to `languages` in `site.yaml`, or rename this.")),
        ),

        EmptyPage => (
            Error,
            "there is no text in this file".into(),
            "Start it with a title and a summary between two lines `---`, then write the text; a part needs the text alone.".into(),
        ),
        MissingHomePage => (
            Error,
            "the site has no home page".into(),
            "Write this file, with a title and a summary: it is the first page readers see.".into(),
        ),
        NoFrontMatter => (
            Error,
            "this page does not start with its fields".into(),
            "Make `---` the first line, then `title: …` and `summary: …`, then `---` again.".into(),
        ),
        FrontMatterNeverClosed => (
            Error,
            "the fields at the top of this page are never closed".into(),
            "Add a line `---` between the last field and the text.".into(),
        ),
        FrontMatterTooLarge { size, limit } => (
            Error,
            format!("the fields at the top are {} and may be {} at most", bytes(*size), bytes(*limit)),
            "Move text below the second `---`.".into(),
        ),
        FieldOnlyInSource { field, source_file } => (
            Error,
            format!("`{field}` holds for every language, so it stands only in the source file"),
            format!("Remove it here and set it in `{source_file}`."),
        ),
        TranslationWithoutSource { source_file } => (
            Error,
            "this translation has no page to be a translation of".into(),
            format!("Write `{source_file}` first, or move this file to the folder of its page."),
        ),
        SectionMissing { expected } => (
            Error,
            "the folder above this page is not a page itself".into(),
            format!("Write `{expected}`, so that readers can find their way up."),
        ),
        TwoPagesOneAddress { address, other } => (
            Error,
            format!("this page and `{other}` have the same address `{address}`"),
            "Give one of the two another `slug`.".into(),
        ),
        AddressTooLong { address } => (
            Error,
            format!("the address `{address}` has a part of more than 200 bytes"),
            "Choose a shorter one; many computers cannot store it.".into(),
        ),
        AliasTaken { alias, other } => (
            Error,
            format!("the old address `{alias}` already belongs to {other}"),
            "Remove it from `aliases` here or there.".into(),
        ),
        StateFileWithoutPage { expected } => (
            Warning,
            "this state file belongs to no page".into(),
            format!("It belongs beside `{expected}`; move it back or delete it."),
        ),

        RawHtml { snippet } => (
            Error,
            format!("HTML is not allowed in a text: `{snippet}`"),
            "Write it in Markdown; to show the sign itself, put a backslash before `<`.".into(),
        ),
        SchemeNotAllowed { scheme } => (
            Error,
            format!("an address may not start with `{scheme}:`"),
            "Use `https:`, `mailto:`, `tel:`, `@/page` or a file beside the page.".into(),
        ),
        NestedTooDeep { limit } => (
            Error,
            format!("lists, quotes, components or emphasis stand more than {limit} levels deep here"),
            "Write it with fewer levels; readers are lost after two.".into(),
        ),
        UnknownAlert { name, nearest } => (
            Error,
            format!("there is no alert `{name}`"),
            suggestion(nearest, "The alerts are NOTE, TIP, IMPORTANT, WARNING and CAUTION."),
        ),
        AlertNotAlone { name } => (
            Error,
            format!("text stands behind `[!{name}]` on its line, so it is no alert"),
            "Put the text on the next line, also with `>` before it.".into(),
        ),
        DuplicateHeadingId { id } => (
            Error,
            format!("the heading id `{id}` is used twice on this page"),
            "Give each heading an id of its own.".into(),
        ),
        ComponentNeverClosed { name } => (
            Error,
            format!("the component `{name}` is never closed"),
            "Add a line `:::` where it ends.".into(),
        ),
        ComponentCloseAlone => (
            Error,
            "this `:::` closes nothing".into(),
            "Remove it, or add the line that opens the component, such as `::: two_views`.".into(),
        ),
        ComponentTwoColons => (
            Error,
            "two colons stand here; a component opens with three".into(),
            "Write `:::` and the name, and close it with a line `:::`.".into(),
        ),
        ComponentBadName { name, repaired } => (
            Error,
            format!("`{name}` cannot be the name of a component"),
            format!("Names have small letters, digits and `_`: write `{repaired}`."),
        ),
        ComponentBadCall { detail } => (
            Error,
            format!("this call of a component cannot be read: {detail}"),
            "Write arguments as `name=\"value\"`, with spaces between them.".into(),
        ),
        CallNeverClosed => (
            Error,
            "`{{` starts a component here, but no `}}` follows on this line".into(),
            "Add `}}`; to show the sign itself, write `\\{{`.".into(),
        ),
        UnknownComponent { name, nearest, known } => (
            Error,
            format!("there is no component `{name}`"),
            suggestion(nearest, &format!("The components are: {known}.")),
        ),
        UnknownArgument { component, argument, nearest, known } => (
            Error,
            format!("the component `{component}` has no argument `{argument}`"),
            suggestion(nearest, &match known.as_str() {
                "" => "It has no arguments.".to_owned(),
                known => format!("Its arguments are: {known}."),
            }),
        ),
        MissingArgument { component, argument } => (
            Error,
            format!("the component `{component}` needs the argument `{argument}`"),
            format!("Add `{argument}=\"…\"`."),
        ),
        WrongArgument { component, argument, expected, found } => (
            Error,
            format!("`{argument}` of the component `{component}` is {found}, which does not fit"),
            format!("Give {expected}."),
        ),
        ComponentBodyMissing { component } => (
            Error,
            format!("the component `{component}` needs a text inside"),
            format!("Write `::: {component}`, the text, and a line `:::` at the end."),
        ),
        ComponentBodyNotAllowed { component } => (
            Error,
            format!("the component `{component}` takes no text inside"),
            format!("Write it on one line: `{{{{ {component}(…) }}}}`."),
        ),
        ComponentFailed { component, detail, template } => (
            Error,
            format!("the component `{component}` failed here: {detail}"),
            format!("Mend its arguments; if they are right, the fault is in the theme, at `{template}`."),
        ),
        ComponentInLink { component } => (
            Error,
            format!("the component `{component}` stands inside the words of a link"),
            "Put it before or behind the link: it may make a link of its own, and one link cannot stand in another.".into(),
        ),
        ComponentOutside { component, inside } => (
            Error,
            format!("the component `{component}` is a part of {inside} and stands outside of it"),
            "Put it on the lines between the first line of that component and its `:::`.".into(),
        ),
        ComponentHoldsOther { component, holds } => (
            Error,
            format!("the component `{component}` holds nothing but {holds}, and here stands something else"),
            "Put these words into one of its parts, or before or behind the component.".into(),
        ),
        UnknownTerm { term, nearest } => (
            Error,
            format!("there is no word `{term}` in the glossary"),
            suggestion(nearest, "Add it to `glossary.ftl` of the source language, or remove the link."),
        ),
        TermWithoutMeaning { term } => (
            Warning,
            format!("the glossary has the word `{term}` and does not say what it means"),
            format!("Add a line `.meaning = …`, begun with spaces, below `term-{term}`."),
        ),
        FootnoteMissing { label } => (
            Error,
            format!("the footnote `{label}` is used but never written"),
            format!("Add a line `[^{label}]: …` at the end of the page."),
        ),
        FootnoteUnused { label } => (
            Warning,
            format!("the footnote `{label}` is written but never used, so nobody will read it"),
            format!("Put `[^{label}]` where it belongs in the text, or remove the footnote."),
        ),

        AddressMissing => (
            Error,
            "no address stands between these round brackets".into(),
            "Write where the link leads, such as `(@/school)`, or the file of the picture, such as `(form.png)`.".into(),
        ),
        LinkToMissingPage { target, nearest } => (
            Error,
            format!("this link leads to the page `{target}`, which does not exist"),
            suggestion(nearest, "Name the folder of the page, such as `@/school/school-advice`."),
        ),
        LinkToDraft { target } => (
            Error,
            format!("this link leads to the page `{target}`, which is a draft or stands below one"),
            "Remove `draft: true` there, or remove the link until the page is ready.".into(),
        ),
        LinkToMissingAnchor { target, anchor, nearest } => (
            Error,
            format!("the page `{target}` has no heading with the id `{anchor}`"),
            suggestion(nearest, "Give the heading that id, as in `## Title {#id}`, or link to the page alone."),
        ),
        LinkToMissingFile { target, nearest } => (
            Error,
            format!("the file `{target}` does not stand beside this page"),
            suggestion(nearest, "Put it into the folder of the page, or mend the name."),
        ),
        LinkLeavesContent { target } => (
            Error,
            format!("the link `{target}` leads out of the folder `content`"),
            "Name a page of this site, or write a full address with `https://`.".into(),
        ),
        ImageFromElsewhere { address } => (
            Error,
            format!("the picture `{address}` would be loaded from another server"),
            "Save the picture in the folder of the page, and name it as `![what it shows](picture.png)`.".into(),
        ),
        MissingAltText { image } => (
            Error,
            format!("the picture `{image}` has no text for people who cannot see it"),
            "Describe it between the square brackets: `![what the picture shows](file.png)`.".into(),
        ),
        HeadingLevelOne => (
            Error,
            "the title of the page is its only heading of the first level".into(),
            "Start this heading with `##`.".into(),
        ),
        HeadingLevelSkipped { found, expected } => (
            Error,
            format!("this heading has level {found}, but level {expected} was due"),
            format!("Start it with `{}`.", "#".repeat(usize::from(*expected))),
        ),
        EmptyHeading => (
            Error,
            "this heading has no words".into(),
            "Write the heading, or remove the line.".into(),
        ),
        PageOverdue { due } => (
            Warning,
            format!("the facts of this page had to be checked again by {due}"),
            "Check each fact at its source, then set `checked` to today and `check_again` to a later day.".into(),
        ),
        TranslationIncomplete { missing } => (
            Warning,
            format!("this translation is not published yet: {missing}"),
            "Translate the missing parts. Until then readers see the page in another language, and are told so.".into(),
        ),
        UntranslatedText { what, language } => (
            Warning,
            format!("still in {language}: {what}"),
            "Translate what is word for word the same as in the source file. Until then readers see the page in another language, and are told so.".into(),
        ),
        PlaceholderText { what } => (
            Warning,
            format!("nothing is written yet in {what}: there is only `…`"),
            "Write the words in the place of `…`.".into(),
        ),

        FigureDiffers { here, source } => (
            Warning,
            differs(here, source),
            "Compare the number, day or time with the source, and write it as it stands there. If the source is wrong, mend it there first.".into(),
        ),
        LinkDiffers { here, source } => (
            Warning,
            differs(here, source),
            "Let the link lead to where the source leads; only another page of the same web site may take its place.".into(),
        ),
        PictureDiffers { here, source } => (
            Warning,
            differs(here, source),
            "Show the pictures of the source, in its order. For a picture with words in it, put a version for your language beside it: `form.ar.png` stands in for `form.png`.".into(),
        ),
        ComponentDiffers { here, source } => (
            Warning,
            differs(here, source),
            "Copy the component from the source, and translate only its sentences. What is to be said to others (`say`) stays as it is; put its meaning behind it.".into(),
        ),
        PlaceholderDiffers { here, source } => (
            Warning,
            differs(here, source),
            "Copy the mark from the source, letter by letter: it stands for something else, leads to a heading or to a footnote.".into(),
        ),
        BlockKindDiffers { here, source } => (
            Warning,
            format!("this is {here}, and in the source it is {source}"),
            "Write it as the source does, so that readers of both see what is important, and what belongs to what.".into(),
        ),
        TextInAnotherLanguage { found, language } => (
            Warning,
            format!("this is written with {found}, and the page is in {language}"),
            "Translate it. Single words of the country may stay; a sentence to be said to others belongs into `{{ say(text=\"…\") }}`.".into(),
        ),
        OddLength { percent } => (
            Warning,
            match percent {
                0..100 => format!("this text has {percent} % of the length that is usual in this language beside such a source"),
                _ => format!("this text is {:.1} times as long as is usual in this language beside such a source", f64::from(*percent) / 100.0),
            },
            "Compare it with the source: is a sentence missing, or does something stand here that the source does not say?".into(),
        ),

        DuplicateFact { id, other } => (
            Error,
            format!("the fact `{id}` stands here for the second time; the first is at {other}"),
            "Remove one of the two, or give one another name.".into(),
        ),
        UnknownFact { id, nearest } => (
            Error,
            format!("there is no fact `{id}`"),
            suggestion(nearest, "Write it into a file in `content/_facts/`, with its source."),
        ),
        UnusedFact { id } => (
            Warning,
            format!("no page uses the fact `{id}`, so nobody keeps it right"),
            format!("Write `{{{{ fact(id=\"{id}\") }}}}` where it belongs, or remove the fact."),
        ),
        OverdueFact { id, until } => (
            Warning,
            format!("the fact `{id}` was sure to hold until {until}"),
            "Look it up at its source, then set `value`, `checked` and `valid_until`.".into(),
        ),
        FactTypedInProse { typed, what, fact, place } => (
            Warning,
            match place {
                TypedPlace::Text => format!("`{typed}` is typed into the text; {what} changes, and then somebody has to find it in every language"),
                TypedPlace::Field(field) => format!("`{typed}` is typed into the {field}; {what} changes, and then somebody has to find it in every language"),
                TypedPlace::Message(id) => format!("`{typed}` is typed into the message `{id}`; {what} changes, and then somebody has to find it in every language"),
            },
            match (place, fact) {
                (TypedPlace::Field(_), _) => "Say it here without the figure, and put the figure into the text of the page as a fact.".into(),
                (TypedPlace::Message(_), _) => "Say it here without the figure; pages and templates print it as a fact.".into(),
                (TypedPlace::Text, Some(id)) => format!("Write `{{{{ fact(id=\"{id}\") }}}}` instead: that fact has this value."),
                (TypedPlace::Text, None) => "Write it into a file in `content/_facts/`, with its source, and `{{ fact(id=\"…\") }}` here.".into(),
            },
        ),
        FactOfAnotherKind { id, kind, component, expected } => (
            Error,
            format!("the fact `{id}` is of the kind `{kind}`, and the component `{component}` needs one of {expected}"),
            "Name a fact of such a kind, or write this one into a text with `fact`.".into(),
        ),
        FactOfAnotherCountry { id, country, page_country } => (
            Warning,
            format!("the fact `{id}` holds in `{country}`, and this page is about `{page_country}`"),
            "Use the fact of the country of the page, or mend `country` here or there.".into(),
        ),

        UnknownPart { id, nearest } => (
            Error,
            format!("there is no part `{id}`"),
            suggestion(nearest, &format!("Write it into a file in `content/_parts/{id}/`, such as `index.nl.md`.")),
        ),
        UnusedPart { id } => (
            Warning,
            format!("no page shows the part `{id}`, so nobody reads it"),
            format!("Write `{{{{ part(id=\"{id}\") }}}}` where it belongs, or delete its folder."),
        ),
        PartNotAlone { id } => (
            Error,
            format!("the part `{id}` stands in a line with other words"),
            "Put an empty line before it and behind it, or give it an item of a list for itself: it may be several paragraphs.".into(),
        ),
        NotAllowedInPart { what } => (
            Error,
            format!("{what} cannot stand in a part: several pages show it, and each has its own"),
            "Put it into the text of each page. A part holds paragraphs, lists, facts, words of the glossary, and links such as `@/school`.".into(),
        ),

        GreenNotFirst { house } => (
            Error,
            format!("the house `{house}` is green, and other houses stand before it"),
            "Put the green house first: a story of help begins where all goes well.".into(),
        ),
        ShareWithoutSource { id } => (
            Error,
            format!("`{id}` is a fact, but not of the kind `percent`"),
            "Name a fact that says how many live in such a house: `kind: percent`, with its source and the day it was checked.".into(),
        ),
        RedWithoutReason { house } => (
            Error,
            format!("the red house `{house}` is shown here, and nothing says why"),
            "Add `reason=\"…\"`: one sentence that tells parents for whom it is. Or leave the red house out; most families do not need it.".into(),
        ),
        GoalSentenceMissing { house, id } => (
            Error,
            format!("the house `{house}` has no sentence that says what its help is for"),
            format!("Add `{id} = …` to `houses.ftl` of the source language, such as: The goal: you carry on by yourself, without help."),
        ),
        HouseShownTwice { house, number } => (
            Error,
            format!("a house with the number {number} is on this page already; here it is `{house}`"),
            "Show each house once on a page, and houses of another model on another page.".into(),
        ),
        UnknownHouseModel { name, nearest } => (
            Error,
            format!("there is no model of houses `{name}`"),
            suggestion(nearest, &format!("Write it into the file `content/_houses/{name}.yaml`.")),
        ),
        UnknownHouse { name, model, nearest, known } => (
            Error,
            format!("the model `{model}` has no house `{name}`"),
            suggestion(nearest, &format!("It has {known}; join several with `-`, or write `all`.")),
        ),

        MessageSyntax { detail } => (
            Error,
            format!("this message cannot be read: {detail}"),
            "Write `name = text` on one line; further lines of the text start with spaces. Until then the theme's words or another language stand in.".into(),
        ),
        DuplicateMessage { id } => (
            Error,
            format!("the message `{id}` stands here for the second time"),
            "Remove one of the two.".into(),
        ),
        MissingMessages { count, first, language } => (
            Warning,
            format!("{count} messages are not translated into `{language}`; the first is `{first}`"),
            "Copy them from the source language into this file, and translate what stands behind each `=`. Until then another language stands in.".into(),
        ),
        MissingTerms { count, first, language } => (
            Warning,
            match count {
                1 => format!("a word of the glossary is not explained in `{language}` yet: `{first}`"),
                _ => format!("{count} words of the glossary are not explained in `{language}` yet; the first is `{first}`"),
            },
            "Copy it from the glossary of the source language into this file, and translate it: the words your pages name come first. Until then another language stands in, and says so.".into(),
        ),
        MissingMessage { id, language } => (
            Warning,
            format!("the message `{id}` is not translated into `{language}`"),
            match id.split_once('.') {
                Some((message, attribute)) => format!("Add a line `.{attribute} = …`, begun with spaces, below `{message}` in this file. Until then another language stands in."),
                None => format!("Add `{id} = …` to this file. Until then another language stands in."),
            },
        ),
        MissingSourceMessage { id } => (
            Error,
            format!("there is no message `{id}` in the source language"),
            format!("Add `{id} = …` to `interface.ftl` of the source language, or mend the name."),
        ),
        UnusedMessage { id } => (
            Warning,
            format!("the message `{id}` is used nowhere"),
            "Remove it, or mend its name if another one was meant.".into(),
        ),
        MessageVariables { id, detail } => (
            Error,
            format!("the message `{id}` has other variables than its source: {detail}"),
            "Use the same names between `{ $` and ` }` as the source language. Only what the source writes with `NUMBER`, `DATETIME` or a choice such as `[one]` can be a number or a day.".into(),
        ),
        UndeclaredDynamicKey { template_call } => (
            Error,
            format!("`{template_call}` makes the name of a message while rendering"),
            "Add its pattern to `messages:` in `theme.yaml`, such as `messages: [alert-*]`.".into(),
        ),
        MessageBlank { id } => (
            Error,
            format!("readers would see nothing of the message `{id}`, or nothing of one of its choices"),
            "Write words that can be seen, in each of its choices. Until then the theme's words or another language stand in.".into(),
        ),
        MessageFailed { id, detail } => (
            Error,
            format!("the message `{id}` could not be put together: {detail}"),
            "Compare its variables and references with the source language.".into(),
        ),

        UnknownTheme { name, nearest } => (
            Error,
            format!("there is no theme `{name}`"),
            suggestion(nearest, &format!("Make the folder `themes/{name}` with a `theme.yaml`, or name another theme.")),
        ),
        ThemeCircle { chain } => (
            Error,
            format!("the themes extend each other in a circle: {chain}"),
            "Remove one `extends`.".into(),
        ),
        ReservedThemeName { name } => (
            Error,
            format!("no theme may have the name `{name}`: it stands for the theme inside the program"),
            "Give the folder of the theme another name, and write that name here; the theme inside the program is `fundament`.".into(),
        ),
        TemplateSyntax { detail } => (
            Error,
            format!("this template cannot be read: {detail}"),
            "Mend what is marked; the page about themes shows every form.".into(),
        ),
        TemplateMissing { name, nearest } => (
            Error,
            format!("there is no template `{name}`"),
            suggestion(nearest, "Mend the name, or add the file to `templates` of the theme."),
        ),
        UnusedTemplate { name, nearest } => (
            Warning,
            format!("nothing uses the template `{name}`"),
            suggestion(nearest, "A template replaces the one of its name in the theme below, or is named by another; rename it or delete it."),
        ),
        TemplateCircle { detail } => (
            Error,
            format!("templates include or extend each other in a circle: {detail}"),
            "To change a template and keep the rest, extend it by its full name, such as `builtin/page.html`.".into(),
        ),
        TemplateFailed { detail, page } => (
            Error,
            format!("this template failed while making `{page}`: {detail}"),
            "Mend what is marked; the page about themes lists every value, function and filter.".into(),
        ),
        ThemeFileMissing { name, nearest } => (
            Error,
            format!("the theme has no file `{name}`"),
            suggestion(nearest, "Put the file into `assets` of the theme, and name it as seen from this style."),
        ),
        ThemeBreaksPromise { what } => (
            Error,
            format!("this puts {what}, which no page of this site may have"),
            "Put styles and scripts into files in `assets`, and keep every file in the theme: no one else may learn what a reader reads.".into(),
        ),
        ComponentNotDeclared { file, expected } => (
            Error,
            format!("`{file}` declares no component `{expected}`"),
            format!("Start the file with `{{% component {expected}(…) %}}`: file and component have one name."),
        ),

        LetterNotOnPaper { word, letters } => (
            Warning,
            format!("the fonts for paper do not have {letters} in `{word}`, so no sheet of this text is made"),
            "Write it in letters, or take it out; the sheet is then made again.".into(),
        ),
        SignNotOnPaper { sign } => (
            Warning,
            format!("`{sign}` cannot stand on paper, so sheets leave it out"),
            "Say it in words, or take it out; on a screen it stays.".into(),
        ),
        SheetNotMade { sheet, reason } => (
            Warning,
            format!("the sheet `{sheet}` could not be made: {reason}"),
            "The page is published without it. If the text is as it should be, tell those who make the theme.".into(),
        ),
        BookletOfNothing => (
            Warning,
            "this page asks for a booklet, but has no pages inside and names none".into(),
            "Name them: `booklet: [school/school-advice, school/your-rights]`, or take `booklet` out of `handout`.".into(),
        ),
        UnknownBookletPage { page, nearest } => (
            Error,
            format!("there is no page `{page}` to put into the booklet"),
            suggestion(nearest, "Name the folder of a page below `content`."),
        ),
        ComponentWithoutPaperForm { component, file } => (
            Warning,
            format!("the component `{component}` has no form for paper, so sheets show its text only"),
            format!("Write one into `{file}`; docs/themes.md shows how."),
        ),

        TwoOwnersOfOnePath { path, first, second } => (
            Error,
            format!("{first} and {second} would both be published as `{path}`"),
            "Rename one of the two.".into(),
        ),
    };
    Words { severity, reason, remedy }
}

/// What a translation has and its source has not, and the other way round; one of the two is never empty.
fn differs(here: &[String], source: &[String]) -> String {
    let named = |texts: &[String]| {
        let quoted: Vec<String> = texts.iter().take(4).map(|text| format!("`{text}`")).collect();
        let more = texts.len().saturating_sub(quoted.len());
        match (quoted.split_last(), more) {
            (_, 1..) => format!("{} and {more} more", quoted.join(", ")),
            (Some((last, rest)), 0) if !rest.is_empty() => {
                format!("{} and {last}", rest.join(", "))
            }
            _ => quoted.concat(),
        }
    };
    match (here.is_empty(), source.is_empty()) {
        (false, false) => {
            format!("here stands {}, and in the source {}", named(here), named(source))
        }
        (false, true) => format!("here stands {}, and the source does not have it", named(here)),
        _ => format!("the source has {} here, and this text does not", named(source)),
    }
}

fn suggestion(nearest: &Option<String>, otherwise: &str) -> String {
    match nearest {
        Some(name) => format!("Did you mean `{name}`? {otherwise}"),
        None => otherwise.to_owned(),
    }
}

/// A size as people read it: `64 KB`, `1.5 MB`.
fn bytes(size: u64) -> String {
    match size {
        0..1_000 => format!("{size} bytes"),
        1_000..1_000_000 => format!("{} KB", size.div_ceil(1_000)),
        _ => format!("{:.1} MB", size as f64 / 1e6),
    }
}

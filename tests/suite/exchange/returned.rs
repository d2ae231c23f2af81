//! Files as programs of translators leave them.

use std::fs;
use std::io::{Cursor, Write};

use fundament::exchange::{Done, Received, ReceivedUnit, recognise};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{folder, named, promised, sample, without_lines};

/// Reads a file that a real program saved.
fn returned(name: &str) -> Received {
    let bytes = fs::read(folder().join("returned").join(name)).expect("a file that came back");
    let format = recognise(name, &bytes).expect("a format");
    without_lines((format.read)(&bytes).expect("a file that can be read"))
}

/// Each text as `page place source = target` with what is said about it.
fn summary(received: &Received) -> Vec<String> {
    let word = |word: &Option<String>| word.clone().unwrap_or_else(|| "-".to_owned());
    let line = |unit: &ReceivedUnit| {
        let done = match unit.done {
            Done::Yes => "done",
            Done::No => "not done",
            Done::NotSaid => "not said",
        };
        let (page, place, key) = (word(&unit.page), word(&unit.place), word(&unit.key));
        format!("{page} {place} {key} {:?} = {:?} {done}", unit.source, unit.target)
    };
    received.units.iter().map(line).collect()
}

#[test]
fn writer_keeps_every_text_of_a_word_document() {
    assert_eq!(returned("writer.docx"), promised(named("docx"), &sample()));
    assert_eq!(returned("writer-of-docx.html"), promised(named("docx"), &sample()));
}

#[test]
fn writer_keeps_every_text_of_a_table() {
    assert_eq!(returned("writer.html"), promised(named("table"), &sample()));
    assert_eq!(returned("writer-of-html.docx"), promised(named("table"), &sample()));
}

#[test]
fn other_word_processors_keep_every_text() {
    assert_eq!(returned("abiword.docx"), promised(named("docx"), &sample()));
    assert_eq!(returned("pandoc-of-docx.html"), promised(named("docx"), &sample()));
    assert_eq!(returned("pandoc-of-html.docx"), promised(named("table"), &sample()));
}

#[test]
fn what_a_person_typed_in_writer_is_read_and_what_was_struck_out_is_not() {
    let mut expected = promised(named("docx"), &sample());
    expected.units[3].target = "اتصل بالرقم 112\\.\nإنه مجاني.".to_owned();
    expected.units[4].target = "التكلفة: < 10 € في السنة".to_owned();
    expected.units[5].target = "«نصيحة»".to_owned();
    assert_eq!(returned("writer-typed.docx"), expected);
}

#[test]
fn what_a_person_typed_in_poedit_is_read() {
    let mut expected = promised(named("po"), &sample());
    expected.units[3].target = "Bel 112. Gratis".to_owned();
    expected.units[3].done = Done::Yes;
    assert_eq!(returned("poedit.po"), expected);
}

#[test]
fn gettext_may_wrap_and_sort_a_po_file() {
    let mut expected = promised(named("po"), &sample());
    let mut sorted = returned("msgcat.po");
    for received in [&mut expected, &mut sorted] {
        received.units.sort_by(|one, other| one.source.cmp(&other.source));
    }
    assert_eq!(sorted, expected);
}

#[test]
fn gettext_marks_what_it_merged_as_unfinished() {
    let mut expected = promised(named("po"), &sample());
    expected.units[5].source = "het schooladvies".to_owned();
    expected.units[5].done = Done::No;
    assert_eq!(returned("msgmerge.po"), expected);
}

/// The library under Weblate adds a translation to XLIFF and says nothing of its state.
#[test]
fn a_translation_that_weblates_library_wrote_is_read() {
    for (name, format, done) in [
        ("translate-toolkit.po", "po", Done::Yes),
        ("translate-toolkit.xlf", "xliff", Done::NotSaid),
    ] {
        let mut expected = promised(named(format), &sample());
        expected.units[3].target = "اتصل بالرقم 112\\. إنه مجاني.".to_owned();
        expected.units[3].done = done;
        assert_eq!(returned(name), expected, "{name}");
    }
}

#[test]
fn a_po_file_that_people_worked_on_is_read() {
    let file = "\u{feff}# Amina\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: sr_RS@latin\\n\"\r\n\r\n\
                # Is this right?\r\n#. key: 1:ab\r\n#: content/index:3\r\n#, c-format, fuzzy\r\n#| msgid \"One\"\r\n\
                msgctxt \"content/index#1\"\r\nmsgid \"\"\r\n\"One \"\r\n\"text\"\r\nmsgstr \"Jedan \\\r\n"
        .replace("\\\r\n", "\\303\\251\"\r\n")
        + "\r\nmsgid \"no context\"\nmsgid_plural \"no contexts\"\nmsgstr[0] \"nula\"\nmsgstr[1] \"jedan\"\n\
           #~ msgid \"old\"\n#~ msgstr \"staro\"\n";
    let received = (named("po").read)(file.as_bytes()).expect("a PO file");
    assert_eq!(received.target_language.as_deref(), Some("sr-Latn-RS"));
    assert_eq!(
        summary(&received),
        [
            "content/index 1 1:ab \"One text\" = \"Jedan é\" not done",
            "- - - \"no context\" = \"nula\" done",
        ]
    );
}

#[test]
fn marks_that_programs_put_into_xliff_are_read_as_the_text_in_them() {
    let file = r#"<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.2" srcLang="nl" trgLang="fr">
 <file id="f1" original="content/index"><group id="g"><unit id="2.1:ab" name="2">
  <originalData><data id="d">**</data></originalData>
  <segment id="s1" state="translated"><source>Een <mrk id="m" type="term">woord</mrk>.</source><target>Un <pc id="1">mot</pc>.<ph id="2"/></target></segment>
  <ignorable><source> </source></ignorable>
  <segment state="reviewed"><source>Nog een.<cp hex="000b"/></source><target>Encore <sm id="3"/>un<em startRef="3"/>.</target></segment>
 </unit></group>
 <unit id="u7" name="summary"><segment state="final"><source>Kort</source><target></target></segment></unit>
 <unit id="u8"><segment><source>Lang</source><target>Long</target></segment></unit>
 </file></xliff>"#;
    let received = (named("xliff").read)(file.as_bytes()).expect("an XLIFF file");
    assert_eq!(received.target_language.as_deref(), Some("fr"));
    assert_eq!(
        summary(&received),
        [
            "content/index 2 1:ab \"Een woord. Nog een.\\u{b}\" = \"Un mot. Encore un.\" done",
            "content/index summary - \"Kort\" = \"\" not done",
            "content/index - - \"Lang\" = \"Long\" not said",
        ]
    );
}

#[test]
fn a_page_as_word_saves_it_is_read() {
    let page = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>\
        <meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\
        <style><!-- td {mso-x:\"<td>\";} --></style></head><body lang=NL>\
        <p class=MsoNormal>Write<o:p></o:p></p><TABLE class=MsoTableGrid border=1>\
        <tr><td><p>Place</p></td><td><p>Nederlands (nl)</p></td><td dir=rtl><p>&#1575; (ar)\u{200f}</p></td></tr>\
        <tr><td colspan=3><p class=MsoNormal><b>Page:\r\ncontent/index<o:p></o:p></b></p></td></tr>\
        <tr><td><p>1<br>heading<br>1:ab</p></td><td><p class=MsoNormal><span lang=NL style='font-size:11pt'>Wat\r\n  \
        is <i>dit</i>? \u{20ac}&nbsp;5<o:p></o:p></span></p></td>\
        <td><p dir=RTL>&#1605;&#1575;<del>&#1607;</del><ins>&#1588;</ins><![if !x]>&nbsp;<![endif]></p>\
        <p dir=RTL>twee<br></p><p><o:p>&nbsp;</o:p></p></td></tr>\
        <tr><td><p>2</p><td><p>x<td><p><o:p>&nbsp;</o:p></p></TABLE></body></html>";
    let bytes: Vec<u8> = page
        .chars()
        .filter(|sign| *sign != '\u{200f}')
        .map(|sign| u8::try_from(u32::from(sign)).unwrap_or(0x80))
        .collect();
    let received = (named("table").read)(&bytes).expect("a page");
    assert_eq!(received.target_language.as_deref(), Some("ar"));
    assert_eq!(
        summary(&received),
        [
            "content/index 1 1:ab \"Wat is dit? €\\u{a0}5\" = \"ماش\\u{a0}\\ntwee\" not said",
            "content/index 2 - \"x\" = \"\" not said",
        ]
    );
}

/// Somebody copied the two columns into a message.
#[test]
fn a_table_without_its_first_column_is_read() {
    let page = "<table><tr><th>Nederlands (nl)</th><th>Deutsch (de-AT)</th></tr>\
                <tr><td>Een</td><td>Eins</td></tr><tr><td> </td></tr>\
                <tr><td>Twee<table><tr><td>drie</td></tr></table></td><td>Zwei</td></tr></table>";
    let received = (named("table").read)(page.as_bytes()).expect("a table");
    assert_eq!(received.target_language.as_deref(), Some("de-AT"));
    assert_eq!(
        summary(&received),
        ["- - - \"Een\" = \"Eins\" not said", "- - - \"Twee\\ndrie\" = \"Zwei\" not said"]
    );
    let page = "<table><tr><td>Een</td><td>Eins</td></tr></table>";
    let received = (named("table").read)(page.as_bytes()).expect("a table");
    assert_eq!(summary(&received), ["- - - \"Een\" = \"Eins\" not said"]);
}

#[test]
fn a_table_inside_the_frame_of_an_email_is_read() {
    let page = "<table><tr><td>Dear all<table><tr><td><table>\
                <tr><th>Nederlands (nl)</th><th>Deutsch (de)</th></tr><tr><td>Een</td><td>Eins</td></tr>\
                </table></td></tr></table></td></tr><tr><td>Bye</td></tr></table>";
    let received = (named("table").read)(page.as_bytes()).expect("a table");
    assert_eq!(received.target_language.as_deref(), Some("de"));
    assert_eq!(summary(&received), ["- - - \"Een\" = \"Eins\" not said"]);
}

/// A Word document around what its body holds.
pub(super) fn document(body: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).expect("a part");
    let text = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"
    );
    archive.write_all(text.as_bytes()).expect("a part");
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn changes_that_word_keeps_are_taken_and_what_they_took_out_is_not() {
    let body = "<w:p><w:r><w:t>above</w:t></w:r></w:p><w:tbl><w:tblPr/>\
        <w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:delText>gone</w:delText></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>\
        <w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr/><w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>o</w:t></w:r><w:proofErr/><w:r><w:t>ne</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\"> line</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p></w:tc>\
        <w:tc><w:p/><w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:t>out</w:t></w:r></w:del>\
        <w:moveFrom><w:r><w:t>there</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>\
        <w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>\
        <mc:AlternateContent><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent>\
        </w:p><w:p><w:r><w:t>second</w:t><w:br/></w:r></w:p><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>";
    let received = (named("docx").read)(&document(body)).expect("a document");
    assert_eq!(
        summary(&received),
        ["- - - \"one line\\t\u{2011}\" = \"inherelinknew\\nsecond\" not said"]
    );
}

//! The words of a block, out of its file and back.

use std::sync::Arc;

use fundament::content::markdown;
use fundament::site::segments::{self, Segment};
use fundament::source::SourcePath;
use fundament::workflow::block_text::BlockText;
use proptest::prelude::*;

use crate::site_test::SiteTest;

fn blocks(text: &str) -> (Vec<Segment>, Vec<Option<BlockText>>) {
    let path = SourcePath::new("content/index.nl.md");
    let (body, _) = markdown::parse(&path, Arc::from(text), 0..text.len());
    let segments = segments::of_body(&body);
    let texts = segments
        .iter()
        .map(|segment| BlockText::of(&body, segment.place.node().expect("a block")))
        .collect();
    (segments, texts)
}

#[test]
fn words_are_without_what_frames_them() {
    let text = "## Kop {#kop}\n\nEen *zin*.\nNog een.\n\n1. Punt\n   gaat door\n   - binnen\n2. [ ] Doe\n\n> [!TIP]\n> Tip een.\n>\n> - lijst\n>   - dieper\n\n| Wie | Wat |\n| --- | --- |\n| ik | {{ fact(id=\"a\") }} |\n\nWoord\n: Uitleg\n  verder\n\n::: contact name=\"X\"\nBinnen.\n:::\n\nOnder\n=====\n\n```\ncode\n  in\n```\n\n> quote\n> verder\n";
    let (_, texts) = blocks(text);
    let words: Vec<String> = texts.into_iter().flatten().map(|block| block.words(text)).collect();
    assert_eq!(
        words,
        [
            "Kop",
            "Een *zin*.\nNog een.",
            "Punt\ngaat door",
            "binnen",
            "Doe",
            "Tip een.\n\n- lijst\n  - dieper",
            "Wie | Wat",
            "ik | {{ fact(id=\"a\") }}",
            "Woord",
            "Uitleg\nverder",
            "::: contact name=\"X\"",
            "Binnen.",
            "Onder",
            "code\n  in",
            "quote\nverder",
        ]
    );
}

#[test]
fn the_same_words_make_the_same_blocks_everywhere_on_the_real_site() {
    let site = SiteTest::of_folder(".");
    let mut looked_at = 0;
    for (path, file) in site.sources().under("content") {
        let Some(text) = file.text().filter(|_| path.extension() == "md") else { continue };
        let body = text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n"));
        let body = body.map_or(&**text, |(_, body)| body);
        let (segments, texts) = blocks(body);
        for block in texts {
            let block = block.expect("words that stand alone");
            let replaced = block.replaced(body, &block.words(body));
            let (again, _) = blocks(&replaced);
            let plain = |segments: &[Segment]| {
                segments.iter().map(|segment| segment.text.clone()).collect::<Vec<_>>()
            };
            assert_eq!(plain(&segments), plain(&again), "{path}: {}", block.words(body));
            looked_at += 1;
        }
    }
    assert!(looked_at > 1000, "only {looked_at}");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "(#{0,3} ?|- |[0-9]{1,2}\\. |> |\\| |: |::: [a-z]+ |\\n|\\[x\\] |```|\\{#a\\}|[a-zé\\\\|*>]{1,5}| ){0,40}") {
        let (_, texts) = blocks(&text);
        for block in texts.into_iter().flatten() {
            block.replaced(&text, &block.words(&text));
        }
    }
}

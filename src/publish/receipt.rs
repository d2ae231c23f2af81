//! What the last build was made from, and what it said: a build from the same, over a site that nobody has touched
//! since, has nothing to do but to say it again.
//!
//! A receipt names the manifest it belongs to, so one that was left by a build before the last is worth nothing,
//! whatever moment that last build was killed at. It is never needed: whatever is wrong with it, the site is built.

use std::fs;

use crate::source::ContentHash;

use super::manifest::Manifest;
use super::place::Place;
use super::{PublishOptions, Published, is_free};

/// Leaves a receipt. One that cannot be written costs the next build its time, and nothing else.
pub fn remember(
    options: &PublishOptions,
    published: &Published,
    made_from: ContentHash,
    words: &str,
) {
    let Ok(place) = Place::resolve(&options.out, &options.root) else { return };
    // Not written in place: a reader sees the old one or the new one.
    let draft = place.receipt_draft();
    let text = text(made_from, published.manifest, words);
    if fs::write(&draft, text).and_then(|()| fs::rename(&draft, place.receipt())).is_err() {
        drop(fs::remove_file(&draft));
    }
}

/// The words of the last build, if it was made from the same and its site stands there untouched.
pub fn recall(options: &PublishOptions, made_from: ContentHash) -> Option<String> {
    let place = Place::resolve(&options.out, &options.root).ok()?;
    let receipt = fs::read_to_string(place.receipt()).ok()?;
    let (head, words) = receipt.split_once('\n')?;
    let manifest = Manifest::read(&place.manifest(), &place).ok()??;
    if head != self::head(made_from, manifest.hash(), words) {
        return None;
    }
    // A build that is running, or was killed, has left more than these two; the next one puts it right.
    let is_settled = is_free(&place) && !place.manifest_next().exists() && !place.fresh().exists();
    let stands = || manifest.is_all_of(&place.list().ok()?).then_some(());
    is_settled.then(stands)??;
    Some(words.to_owned())
}

fn text(made_from: ContentHash, manifest: ContentHash, words: &str) -> String {
    format!("{}\n{words}", head(made_from, manifest, words))
}

/// The first line. It names the words too, so half of them never count.
fn head(made_from: ContentHash, manifest: ContentHash, words: &str) -> String {
    let words = ContentHash::of(words.as_bytes());
    format!("{TITLE} {} {} {}", made_from.to_hex(), manifest.to_hex(), words.to_hex())
}

const TITLE: &str = "fundament receipt 1";

//! What one build tells the next about pictures. Whatever is wrong with it, the pictures are made anew.

use std::fs;

use super::PublishOptions;
use super::place::Place;

/// The notes of the last build that published here; empty where there are none.
pub fn picture_notes(options: &PublishOptions) -> String {
    let Ok(place) = Place::resolve(&options.out, &options.root) else { return String::new() };
    fs::read_to_string(place.pictures()).unwrap_or_default()
}

/// Leaves notes. If they cannot be written, the next build takes its time, and nothing else happens.
pub fn remember_picture_notes(options: &PublishOptions, notes: &str) {
    let Ok(place) = Place::resolve(&options.out, &options.root) else { return };
    // Not written in place: a reader sees the old ones or the new ones.
    let draft = place.pictures_draft();
    if fs::write(&draft, notes).and_then(|()| fs::rename(&draft, place.pictures())).is_err() {
        drop(fs::remove_file(&draft));
    }
}

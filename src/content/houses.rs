//! Files of houses, `content/_houses/*.yaml`: one model each, which has the name of the file.
//!
//! A model with a slip in it is left out as a whole: half a story would mislead.

pub mod fields;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::houses::{Colour, House, HouseModel, Houses, Layer, Origin, Share};
use crate::source::{SourceFile, SourcePath};
use crate::yaml::{self, Block, Fields, Text};
use fields::{FIELDS, HOUSE_FIELDS};

/// More cracks would reach a window or the door.
const MOST_CRACKS: usize = 3;

/// All models, file by file as they are found.
#[derive(Default)]
pub(super) struct Collected {
    models: Vec<HouseModel>,
    unread: BTreeSet<String>,
}

impl Collected {
    pub fn read(&mut self, path: &SourcePath, file: &SourceFile, problems: &mut Vec<Diagnostic>) {
        let stem = path.file_name().strip_suffix(".yaml");
        let name = stem.filter(|stem| is_name(stem, Hyphens::Allowed));
        let (Some(name), Some(text), "content/_houses") = (name, file.text(), path.folder()) else {
            let problem = Problem::UnusedFile {
                why: "each model of houses is a file in `content/_houses/` whose name has small letters, digits and hyphens and ends in `.yaml`".to_owned(),
                place: "a file of such a name".to_owned(),
            };
            problems.push(Diagnostic::new(Location::file(path), problem));
            return;
        };
        let (houses, more) =
            yaml::read(&Block::whole(path, text), FIELDS, |fields| houses(fields, path));
        let is_whole = more.is_empty();
        problems.extend(more);
        match houses.filter(|_| is_whole) {
            Some(houses) => self.models.push(HouseModel { name: name.to_owned(), houses }),
            None => {
                self.unread.insert(name.to_owned());
            }
        }
    }

    pub fn into_houses(self) -> Houses {
        Houses::new(self.models, self.unread)
    }
}

/// A house as it is written, before it is seen beside the others.
struct Written {
    name: Text,
    colour: Colour,
    colour_key: Location,
    cracks: usize,
    layers: Vec<Text>,
    share: Option<Text>,
}

fn houses(fields: &mut Fields<'_>, path: &SourcePath) -> Option<Vec<House>> {
    fields.require("houses");
    let list = fields.key("houses")?;
    let written = fields.groups("houses", HOUSE_FIELDS, |fields| house(fields, path));
    if written.is_empty() {
        let (field, example) = ("houses".to_owned(), FIELDS.first()?.example.to_owned());
        fields.report(list, Problem::MissingField { field, example });
    }
    let first: BTreeSet<String> = written
        .first()
        .map(|house| house.layers.iter().map(|layer| layer.text.clone()).collect())
        .unwrap_or_default();
    let mut seen = BTreeSet::new();
    for (index, house) in written.iter().enumerate() {
        if !seen.insert(house.name.text.clone()) {
            let allowed = "a name that no house above has";
            fields.bad_value("name", house.name.clone(), allowed);
        }
        if let (1.., Colour::Green, Some(span)) = (index, house.colour, house.colour_key.span) {
            fields.report(span, Problem::GreenNotFirst { house: house.name.text.clone() });
        }
    }
    let house = |(index, house): (usize, Written)| House {
        number: index + 1,
        place: Location::span(path, house.name.span),
        name: house.name.text,
        colour: house.colour,
        cracks: house.cracks,
        layers: house.layers.into_iter().map(|layer| known_layer(layer.text, &first)).collect(),
        share: house
            .share
            .map(|share| Share { place: Location::span(path, share.span), fact: share.text }),
    };
    Some(written.into_iter().enumerate().map(house).collect())
}

fn known_layer(name: String, first: &BTreeSet<String>) -> Layer {
    let origin = if first.contains(&name) { Origin::Always } else { Origin::Added };
    Layer { name, origin }
}

fn house(fields: &mut Fields<'_>, path: &SourcePath) -> Option<Written> {
    for name in ["name", "colour", "cracks", "layers"] {
        fields.require(name);
    }
    let name = fields.line("name");
    if let Some(name) = name.clone().filter(|name| !is_name(&name.text, Hyphens::Refused)) {
        // A hyphen parts the names in `houses(show="green-orange")`, where `all` is taken too.
        fields.bad_value("name", name, "small letters and digits, such as `green`, and not `all`");
    }
    let colour_key = fields.key("colour");
    let colour = fields.one_of("colour", &Colour::ALL.map(|colour| (colour.name(), colour)));
    let cracks = cracks(fields);
    let layers = layers(fields);
    let share = fields.line("share");
    Some(Written {
        name: name?,
        colour: colour?,
        colour_key: Location { path: path.clone(), span: colour_key },
        cracks: cracks?,
        layers,
        share,
    })
}

fn cracks(fields: &mut Fields<'_>) -> Option<usize> {
    let text = fields.line("cracks")?;
    let number = text.text.parse().ok().filter(|number| *number <= MOST_CRACKS);
    if number.is_none() {
        fields.bad_value("cracks", text, &format!("a whole number from 0 to {MOST_CRACKS}"));
    }
    number
}

fn layers(fields: &mut Fields<'_>) -> Vec<Text> {
    let layers = fields.texts("layers");
    let mut seen = BTreeSet::new();
    for layer in &layers {
        let allowed = "small letters, digits and hyphens, and each layer of a house once";
        if !is_name(&layer.text, Hyphens::Allowed) || !seen.insert(layer.text.as_str()) {
            fields.bad_value("layers", layer.clone(), allowed);
        }
    }
    layers
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hyphens {
    Allowed,
    Refused,
}

fn is_name(text: &str, hyphens: Hyphens) -> bool {
    text != "all"
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|sign| {
            sign.is_ascii_lowercase()
                || sign.is_ascii_digit()
                || sign == b'-' && hyphens == Hyphens::Allowed
        })
}

//! Houses as templates see them, `house_model(name=…)`, and the messages they are printed with.

use serde::Serialize;

use crate::language::LanguageTag;
use crate::messages::{MessageFailure, MessageUse, Messages};
use crate::site::houses::{House, HouseModel, Origin};

/// A message that the source language lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingWords<'a> {
    /// The first house that is printed with it.
    pub house: &'a House,
    pub id: String,
    pub says: Says,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// What help in a house is for.
    Goal,
    Anything,
}

/// Messages of a model that the source language lacks.
pub fn missing_words<'a>(
    model: &'a HouseModel,
    messages: &Messages,
    source: &LanguageTag,
) -> Vec<MissingWords<'a>> {
    let of_houses = model.houses.iter().flat_map(|house| {
        let message = |what: &str| format!("house-{}-{}-{what}", model.name, house.name);
        let share = house.share.as_ref().map(|_| message("share"));
        let others = [message("title"), message("text")].into_iter().chain(share);
        let others = others.map(move |id| MissingWords { house, id, says: Says::Anything });
        others.chain([MissingWords { house, id: message("goal"), says: Says::Goal }])
    });
    let of_layers = model.layers().into_iter().filter_map(|layer| {
        let has = |house: &&House| house.layers.iter().any(|own| own.name == layer);
        let id = format!("house-{}-layer-{layer}", model.name);
        let house = model.houses.iter().find(has)?;
        Some(MissingWords { house, id, says: Says::Anything })
    });
    let is_missing = |words: &MissingWords| {
        let got = messages.get(source, &words.id, &[], MessageUse::Attribute);
        got == Err(MessageFailure::Missing)
    };
    of_houses.chain(of_layers).filter(is_missing).collect()
}

/// One house of a model.
#[derive(Serialize)]
pub(super) struct HouseView<'a> {
    /// The name of its model, for messages.
    model: &'a str,
    /// Its place in the model, from 1.
    number: usize,
    name: &'a str,
    colour: &'static str,
    cracks: usize,
    layers: Vec<LayerView<'a>>,
    /// The name of a fact.
    share: Option<&'a str>,
}

#[derive(Serialize)]
struct LayerView<'a> {
    name: &'a str,
    /// Whether the first house has it not.
    added: bool,
}

impl HouseView<'_> {
    /// The houses of a model in its order.
    pub fn all(model: &HouseModel) -> Vec<HouseView<'_>> {
        model.houses.iter().map(|house| of_house(model, house)).collect()
    }
}

fn of_house<'a>(model: &'a HouseModel, house: &'a House) -> HouseView<'a> {
    let layers = house.layers.iter();
    HouseView {
        model: &model.name,
        number: house.number,
        name: &house.name,
        colour: house.colour.name(),
        cracks: house.cracks,
        layers: layers
            .map(|layer| LayerView { name: &layer.name, added: layer.origin == Origin::Added })
            .collect(),
        share: house.share.as_ref().map(|share| share.fact.as_str()),
    }
}

//! Houses as templates see them: `house_model(name=…)`.

use serde::Serialize;

use crate::site::houses::{House, HouseModel, Origin};

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
        let houses = model.houses.iter().enumerate();
        houses.map(|(index, house)| of_house(model, index, house)).collect()
    }
}

fn of_house<'a>(model: &'a HouseModel, index: usize, house: &'a House) -> HouseView<'a> {
    let layers = house.layers.iter();
    HouseView {
        model: &model.name,
        number: index + 1,
        name: &house.name,
        colour: house.colour.name(),
        cracks: house.cracks,
        layers: layers
            .map(|layer| LayerView { name: &layer.name, added: layer.origin == Origin::Added })
            .collect(),
        share: house.share.as_ref().map(|share| share.fact.as_str()),
    }
}

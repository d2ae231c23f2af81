//! Houses: pictures of who helps a family, each model as data, so that a site can tell another story with them.
//!
//! The words stand in messages: `house-youth-care-green-title`, `house-youth-care-layer-school`.

use std::collections::{BTreeMap, BTreeSet};

use super::body::{Argument, ArgumentValue, Body, ComponentCall, NodeKind};
use crate::diagnostic::Location;

/// The component that shows houses of a model.
pub const COMPONENT: &str = "houses";

/// Houses in the order in which they are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseModel {
    pub name: String,
    pub houses: Vec<House>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    pub name: String,
    /// Its place in the model, from 1.
    pub number: usize,
    pub colour: Colour,
    /// How many cracks its wall shows.
    pub cracks: usize,
    /// Who carries it, from the parents down.
    pub layers: Vec<Layer>,
    /// How many families live in such a house.
    pub share: Option<Share>,
    /// Where its name is written.
    pub place: Location,
}

/// A stone of the foundation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    pub name: String,
    pub origin: Origin,
}

/// Whether a layer is there in every house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The first house has it too.
    Always,
    Added,
}

/// A fact, and where a house names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub fact: String,
    pub place: Location,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Green,
    Orange,
    Red,
    Blue,
}

impl Colour {
    pub const ALL: [Colour; 4] = [Colour::Green, Colour::Orange, Colour::Red, Colour::Blue];

    pub fn name(self) -> &'static str {
        match self {
            Colour::Green => "green",
            Colour::Orange => "orange",
            Colour::Red => "red",
            Colour::Blue => "blue",
        }
    }
}

/// All models by name. Made by `content`, never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Houses {
    models: BTreeMap<String, HouseModel>,
    /// Models that are written but could not be read; a problem tells of each.
    unread: BTreeSet<String>,
}

/// What a call of the component shows, or why it shows nothing.
#[derive(Clone, Debug)]
pub enum Shown<'a> {
    Houses(Vec<&'a House>),
    /// Its model could not be read; that is told elsewhere.
    Unreadable,
    /// No model is named, and there is none, or more than one to choose from.
    NoModelNamed,
    UnknownModel(&'a Argument),
    UnknownHouse {
        argument: &'a Argument,
        name: &'a str,
        model: &'a HouseModel,
    },
    /// Houses of the model, but in another order, or one of them twice.
    OtherOrder {
        argument: &'a Argument,
        model: &'a HouseModel,
    },
    /// An argument is missing or no text; that is told of every component.
    Malformed,
}

impl Houses {
    pub fn new(models: Vec<HouseModel>, unread: BTreeSet<String>) -> Houses {
        let models = models.into_iter().map(|model| (model.name.clone(), model)).collect();
        Houses { models, unread }
    }

    pub fn models(&self) -> impl Iterator<Item = &HouseModel> {
        self.models.values()
    }

    /// Whether every model could be read, so that nothing is left unsaid.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.models.keys().map(String::as_str)
    }

    /// The model of a name; without a name, the only one.
    pub fn model(&self, name: &str) -> Option<&HouseModel> {
        let mut all = self.models.values();
        match (name, all.next(), all.next()) {
            ("", only, None) => only,
            _ => self.models.get(name),
        }
    }

    /// What a call of `COMPONENT` shows.
    pub fn shown<'a>(&'a self, call: &'a ComponentCall) -> Shown<'a> {
        let model_name = text_argument(call, "model");
        let name = model_name.map_or("", |(_, name)| name);
        let Some(model) = self.model(name) else {
            let is_unread =
                self.unread.contains(name) || name.is_empty() && !self.unread.is_empty();
            return match model_name {
                _ if is_unread => Shown::Unreadable,
                Some((argument, name)) if !name.is_empty() => Shown::UnknownModel(argument),
                _ => Shown::NoModelNamed,
            };
        };
        match text_argument(call, "show") {
            None => Shown::Malformed,
            Some((_, "all")) => Shown::Houses(model.houses.iter().collect()),
            Some((argument, names)) => model.named(argument, names),
        }
    }
}

impl HouseModel {
    fn named<'a>(&'a self, argument: &'a Argument, names: &'a str) -> Shown<'a> {
        let mut shown = Vec::new();
        let mut next = 0;
        for name in names.split('-') {
            let Some(index) = self.houses.iter().position(|house| house.name == name) else {
                return Shown::UnknownHouse { argument, name, model: self };
            };
            if index < next {
                return Shown::OtherOrder { argument, model: self };
            }
            next = index + 1;
            shown.extend(self.houses.get(index));
        }
        Shown::Houses(shown)
    }

    /// The layers of all its houses, each once.
    pub fn layers(&self) -> BTreeSet<&str> {
        let layers = self.houses.iter().flat_map(|house| &house.layers);
        layers.map(|layer| layer.name.as_str()).collect()
    }
}

/// Calls of `COMPONENT` in a text.
pub fn calls_in(body: &Body) -> impl Iterator<Item = &ComponentCall> {
    body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => {
            Some(&**call).filter(|call| &*call.name == COMPONENT)
        }
        _ => None,
    })
}

/// Facts that the houses shown on a page name.
pub fn shares_in<'a>(body: &'a Body, houses: &'a Houses) -> impl Iterator<Item = &'a str> {
    let shown = calls_in(body).flat_map(|call| match houses.shown(call) {
        Shown::Houses(shown) => shown,
        _ => Vec::new(),
    });
    shown.filter_map(|house| Some(house.share.as_ref()?.fact.as_str()))
}

/// An argument of a call that is a text.
pub fn text_argument<'a>(call: &'a ComponentCall, name: &str) -> Option<(&'a Argument, &'a str)> {
    call.arguments.iter().find_map(|argument| match &argument.value {
        ArgumentValue::Text(text) if &*argument.name == name => Some((argument, &**text)),
        _ => None,
    })
}

//! The fields of a model of houses, as tables: for reading, for messages and for the reference.

use crate::yaml::Field;

/// The fields of a model.
pub const FIELDS: &[Field] = &[Field {
    name: "houses",
    example: "houses: [{name: green, colour: green, cracks: 0, layers: [parents]}]",
    meaning: "the houses, in the order in which they are told",
}];

/// The fields of one house.
pub const HOUSE_FIELDS: &[Field] = &[
    Field {
        name: "name",
        example: "name: green",
        meaning: "its name in texts and messages: small letters and digits",
    },
    Field {
        name: "colour",
        example: "colour: green",
        meaning: "`green`, `orange`, `red` or `blue`; a green house is the first",
    },
    Field { name: "cracks", example: "cracks: 0", meaning: "cracks in its wall, from 0 to 3" },
    Field {
        name: "layers",
        example: "layers: [parents, network, school]",
        meaning: "who carries the house; those that the first house has not are shown as added",
    },
    Field {
        name: "share",
        example: "share: green-house",
        meaning: "a fact of the kind `percent`: how many live in such a house",
    },
];

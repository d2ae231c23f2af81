//! The fields of a file of facts, as tables: for reading, for messages and for the reference.

use crate::yaml::Field;

/// The fields of a file of facts. The first three hold for each fact that does not say otherwise.
pub const FIELDS: &[Field] = &[
    Field {
        name: "country",
        example: "country: nl",
        meaning: "the country in which these facts hold; default: that of the site",
    },
    Field {
        name: "source",
        example: "source: Law on education",
        meaning: "who says so: a text, or `title` and `url`",
    },
    Field {
        name: "checked",
        example: "checked: 2026-11-21",
        meaning: "when the facts were last compared with their source",
    },
    Field {
        name: "facts",
        example: "facts: {}",
        meaning: "the facts, each below a name of its own",
    },
];

/// The fields of one fact.
pub const FACT_FIELDS: &[Field] = &[
    Field {
        name: "kind",
        example: "kind: phone",
        meaning: "what it is: `phone`, `amount`, `percent`, `number`, `age`, `date`, `date-range`, `duration`, `web`, `mail`, `address` or `text`",
    },
    Field {
        name: "value",
        example: "value: 0800-2000",
        meaning: "the fact itself; numbers have a point for decimals, days are written as `2027-03-15`",
    },
    Field {
        name: "from",
        example: "from: 10",
        meaning: "where a range begins, instead of `value`: a number, or a day of a `date-range`",
    },
    Field {
        name: "to",
        example: "to: 15",
        meaning: "where a range ends; that number or day belongs to it",
    },
    Field { name: "currency", example: "currency: EUR", meaning: "of an `amount`: three capitals" },
    Field {
        name: "unit",
        example: "unit: weeks",
        meaning: "of a `duration`: `minutes`, `hours`, `days`, `weeks`, `months` or `years`",
    },
    Field {
        name: "weekday",
        example: "weekday: true",
        meaning: "of a `date` or `date-range`: whether the day of the week is shown too",
    },
    Field {
        name: "lines",
        example: "lines: [Postbus 1, 1000 AA Amsterdam]",
        meaning: "of an `address`: its lines as they stand on an envelope",
    },
    Field { name: "country", example: "country: nl", meaning: "the country in which it holds" },
    Field {
        name: "source",
        example: "source: {title: Veilig Thuis, url: https://veiligthuis.nl}",
        meaning: "who says so: a text, or `title` and `url`",
    },
    Field {
        name: "checked",
        example: "checked: 2026-11-21",
        meaning: "when it was last compared with its source",
    },
    Field {
        name: "valid_until",
        example: "valid_until: 2027-07-31",
        meaning: "the last day on which it is sure to hold",
    },
];

/// The fields of a `source` that has an address.
pub const SOURCE_FIELDS: &[Field] = &[
    Field { name: "title", example: "title: Veilig Thuis", meaning: "the name of the source" },
    Field { name: "url", example: "url: https://veiligthuis.nl", meaning: "its address" },
];

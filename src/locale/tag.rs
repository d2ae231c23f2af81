//! From a language tag as written to its canonical form, its script and the language of its data.
//!
//! Why is the canonical form not simply CLDR's? CLDR folds an individual language into a larger one
//! (`kmr` into `ku`, `prs` into `fa-AF`), because their data is the same. A reader's language is not: file
//! names, addresses and `lang` keep the three letters its speakers chose (RFC 5646 allows both). What CLDR
//! says of such a tag still gives its script, and its data where it is the same language under a wider
//! name. Where CLDR narrows it to the form of another region or script, the site has to say so itself
//! (`data_tag`).

use icu_locale::extensions::unicode::{key, value};
use icu_locale::subtags::Script;
use icu_locale::{
    Direction as IcuDirection, LanguageIdentifier, Locale as IcuLocale, LocaleCanonicalizer,
    LocaleDirectionality, LocaleExpander,
};

use super::Direction;

/// Why a tag is no language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotATag;

/// The language most people of a country write in, by likely subtags: `nl` of `nl`, `nb` of `no`.
pub fn language_of_country(country: &str) -> Option<String> {
    let mut likely: LanguageIdentifier = format!("und-{country}").parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut likely);
    (!likely.language.is_unknown()).then(|| likely.language.to_string())
}

/// What a tag says.
pub(super) struct NamedLanguage {
    pub canonical: String,
    pub script: Script,
    pub direction: Direction,
    pub data: IcuLocale,
}

pub(super) fn read(tag: &str) -> Result<NamedLanguage, NotATag> {
    let written: IcuLocale = tag.parse().map_err(|_| NotATag)?;
    if written.id.language.is_unknown() {
        return Err(NotATag);
    }
    // The extended data knows every language that has a likely script; the common data only CLDR's own.
    let expander = LocaleExpander::new_extended();
    let mut by_cldr = written.clone();
    LocaleCanonicalizer::new_with_expander(&expander).canonicalize(&mut by_cldr);

    let mut likely = by_cldr.id.clone();
    expander.maximize(&mut likely);
    let script = likely.script.ok_or(NotATag)?;
    let direction = match LocaleDirectionality::new_with_expander(&expander).get(&likely) {
        Some(IcuDirection::LeftToRight) => Direction::LeftToRight,
        Some(IcuDirection::RightToLeft) => Direction::RightToLeft,
        // The crate may add cases; a script that runs neither way cannot be laid out.
        Some(_) | None => return Err(NotATag),
    };

    let renamed = by_cldr.id.language != written.id.language;
    let own_three_letters = renamed && written.id.language.as_str().len() == 3;
    let mut canonical = by_cldr.clone();
    let mut data = by_cldr;
    if own_three_letters {
        let narrowed = data.id.region != written.id.region || data.id.script != written.id.script;
        canonical = written;
        if narrowed {
            data = canonical.clone();
        }
    }
    Ok(NamedLanguage {
        canonical: canonical.to_string(),
        script,
        direction,
        data: with_fixed_calendar_and_digits(data),
    })
}

/// Every formatter reads these two from the locale, so this is the one place that decides on them.
pub(super) fn with_fixed_calendar_and_digits(mut data: IcuLocale) -> IcuLocale {
    data.extensions.unicode.keywords.set(key!("ca"), value!("gregory"));
    data.extensions.unicode.keywords.set(key!("nu"), value!("latn"));
    data
}

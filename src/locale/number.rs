//! How a language writes numbers, percentages and money, and which plural form a number takes.

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_plurals::{PluralCategory as IcuCategory, PluralRules, PluralRulesOptions};

use super::Locale;

/// The categories of CLDR plural rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Locale {
    /// `value` is in plain decimal form (`12345.50`); its decimals are kept. `12.345,50` in Dutch.
    pub fn number(&self, value: &str) -> Option<String> {
        let formatter =
            DecimalFormatter::try_new((&self.0.data).into(), Default::default()).ok()?;
        Some(formatter.format(&decimal(value)?).to_string())
    }

    /// `value` is in percent: `14` is `14%` in Dutch.
    pub fn percent(&self, value: &str) -> Option<String> {
        let formatter =
            PercentFormatter::try_new((&self.0.data).into(), Default::default()).ok()?;
        Some(formatter.format(&decimal(value)?).to_string())
    }

    /// `currency` is a code of ISO 4217: `EUR`. Shown with the decimals the currency has.
    pub fn money(&self, value: &str, currency: &str) -> Option<String> {
        let currency = CurrencyType::try_from_str(currency).ok()?;
        let formatter =
            CurrencyFormatter::try_new_symbol((&self.0.data).into(), currency, Default::default())
                .ok()?;
        Some(formatter.format_fixed_decimal(&decimal(value)?).to_string())
    }

    /// `money` for an amount that may be whole: then without the decimals of the currency, `€ 25`.
    pub fn amount(&self, value: &str, currency: &str) -> Option<String> {
        let money = self.money(value, currency)?;
        if value.contains('.') {
            return Some(money);
        }
        // The engine always writes cents. They are what is not there in the number without them.
        let whole = self.number(value)?;
        let behind = money.find(&whole)? + whole.len();
        let cents = money.get(behind..)?;
        let kept =
            cents.trim_start_matches(|sign: char| sign.is_ascii_digit() || ".,'’٫".contains(sign));
        Some(format!("{}{kept}", money.get(..behind)?))
    }

    /// Both ends of a range in percent, to be joined by a word: a sign behind the number is said once, at the
    /// end (`10`, `15%`), one in front of it twice (`%10`, `%15`).
    pub fn percent_ends(&self, from: &str, to: &str) -> Option<(String, String)> {
        Some((self.first_end(from, self.percent(from)?)?, self.percent(to)?))
    }

    /// Both ends of a range of amounts; see `percent_ends`.
    pub fn amount_ends(&self, from: &str, to: &str, currency: &str) -> Option<(String, String)> {
        Some((self.first_end(from, self.amount(from, currency)?)?, self.amount(to, currency)?))
    }

    fn first_end(&self, number: &str, with_sign: String) -> Option<String> {
        let sign_is_first = with_sign.ends_with(|last: char| last.is_ascii_digit());
        if sign_is_first { Some(with_sign) } else { self.number(number) }
    }

    /// `value` is in plain decimal form; its decimals count (`1.0` is not `1`). Text that is no number
    /// takes the form every language has.
    pub fn plural_category(&self, value: &str) -> PluralCategory {
        let rules = PluralRules::try_new((&self.0.data).into(), PluralRulesOptions::default()).ok();
        let category = decimal(value).zip(rules).map(|(value, rules)| rules.category_for(&value));
        match category {
            Some(IcuCategory::Zero) => PluralCategory::Zero,
            Some(IcuCategory::One) => PluralCategory::One,
            Some(IcuCategory::Two) => PluralCategory::Two,
            Some(IcuCategory::Few) => PluralCategory::Few,
            Some(IcuCategory::Many) => PluralCategory::Many,
            Some(IcuCategory::Other) | None => PluralCategory::Other,
        }
    }
}

/// Reads plain decimal form. Exponents are refused: `1e9` is no way to write an amount, and a few bytes of
/// it could ask for a text of megabytes.
fn decimal(value: &str) -> Option<Decimal> {
    if !value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+')) {
        return None;
    }
    let mut decimal = Decimal::try_from_str(value).ok()?;
    decimal.absolute.trim_start();
    Some(decimal)
}

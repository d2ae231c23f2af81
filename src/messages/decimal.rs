//! Numbers in plain decimal form (`-12.50`), as text: no digit is lost on the way, as it would be in a float.

/// How many decimals a number is shown with; `None` keeps those it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Decimals {
    pub minimum: Option<usize>,
    pub maximum: Option<usize>,
}

pub(super) fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    }
}

/// Whether two numbers in decimal form have one value: `1` and `1.0` have.
pub(super) fn same_value(first: &str, second: &str) -> bool {
    canonical(first) == canonical(second)
}

/// Sign, whole part and fraction without the zeros that add nothing.
fn canonical(number: &str) -> (bool, &str, &str) {
    let unsigned = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let is_zero = whole.is_empty() && fraction.is_empty();
    (number.starts_with('-') && !is_zero, whole, fraction)
}

/// `number`, which is in decimal form, rounded (half away from zero) or filled up with zeros.
pub(super) fn with_decimals(number: &str, decimals: Decimals) -> String {
    let unsigned = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let kept = fraction.len().min(decimals.maximum.unwrap_or(usize::MAX));
    let (fraction, dropped) = fraction.split_at(kept);
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    if dropped.as_bytes().first().is_some_and(|digit| *digit >= b'5') {
        round_up(&mut digits);
    }
    let filled = kept.max(decimals.minimum.unwrap_or(0));
    digits.resize(digits.len() + filled - kept, b'0');

    let mut written = String::with_capacity(digits.len() + 2);
    if number.starts_with('-') && digits.iter().any(|digit| *digit != b'0') {
        written.push('-');
    }
    let whole = digits.len() - filled;
    for (place, digit) in digits.iter().enumerate() {
        if place == whole {
            written.push('.');
        }
        written.push(char::from(*digit));
    }
    written
}

fn round_up(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

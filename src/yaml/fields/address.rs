//! The form of web and mail addresses.

pub(super) fn is_web_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && !host.is_empty()
        && !text.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || "<>\"\\`".contains(sign)
        })
}

/// Enough to find a slip; whether it exists only a letter can tell.
pub(super) fn is_mail_address(text: &str) -> bool {
    let forbidden =
        |sign: char| sign.is_whitespace() || sign.is_control() || "<>\"(),:;?&\\".contains(sign);
    !text.contains(forbidden)
        && text.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
        })
}

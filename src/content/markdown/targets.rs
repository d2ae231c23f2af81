//! Sorts link targets by form, and refuses those that could run something or call another server.

use crate::diagnostic::Problem;
use crate::site::body::LinkTarget;

/// A link or a picture: a picture is always loaded, so it may only be a file of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TargetOf {
    Link,
    Image,
}

/// `target` is decoded: no entities, no backslashes; and without spaces and control characters at its
/// ends, which browsers drop.
pub(super) fn sort(target: &str, of: TargetOf) -> Result<LinkTarget, Problem> {
    if let Some(scheme) = scheme(target) {
        return with_scheme(target, &scheme, of);
    }
    if matches!(target, "" | "#") {
        return Err(Problem::AddressMissing);
    }
    if target.starts_with(['/', '\\']) {
        let elsewhere = target.chars().nth(1).is_some_and(|second| matches!(second, '/' | '\\'));
        return Err(match of {
            TargetOf::Image if elsewhere => Problem::ImageFromElsewhere { address: target.into() },
            _ => Problem::LinkLeavesContent { target: target.into() },
        });
    }
    if of == TargetOf::Image {
        return Ok(LinkTarget::File(target.into()));
    }
    if let Some(id) = target.strip_prefix('#') {
        return Ok(LinkTarget::Anchor(id.into()));
    }
    let (page, anchor) = match target.split_once('#') {
        Some((page, anchor)) => (page, Some(anchor.into())),
        None => (target, None),
    };
    if !page.starts_with("@/") && has_file_ending(page) {
        return Ok(LinkTarget::File(target.into()));
    }
    Ok(LinkTarget::Page { page: page.into(), anchor })
}

fn with_scheme(target: &str, scheme: &str, of: TargetOf) -> Result<LinkTarget, Problem> {
    let rest = target.split_once(':').map_or("", |(_, rest)| rest);
    // A control character inside is never honest: browsers drop some of them before they look.
    let honest = !target.contains(|c: char| c.is_ascii_control());
    match (scheme, of) {
        ("http" | "https", TargetOf::Image) => {
            Err(Problem::ImageFromElsewhere { address: target.into() })
        }
        ("term", TargetOf::Link) if honest => Ok(LinkTarget::Term(rest.into())),
        ("https" | "http" | "mailto" | "tel", TargetOf::Link) if honest => {
            Ok(LinkTarget::Outside(target.into()))
        }
        _ => Err(Problem::SchemeNotAllowed { scheme: scheme.to_owned() }),
    }
}

/// What a browser takes for the scheme, in small letters: it drops control characters on the way.
fn scheme(target: &str) -> Option<String> {
    let mut scheme = String::new();
    for character in target.chars().filter(|c| !c.is_ascii_control()) {
        match character {
            ':' if !scheme.is_empty() => return Some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(character.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(character),
            _ => return None,
        }
    }
    None
}

/// Whether the last part ends as a file does (`form.pdf`), and not as a page (`index.nl.md`).
fn has_file_ending(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        ending != "md"
            && ending.contains(|c: char| c.is_ascii_alphabetic())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

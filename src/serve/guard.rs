//! Who is answered: a browser of this machine that asks for this site by its own name.
//!
//! A page elsewhere can have its name lead to 127.0.0.1 (DNS rebinding) or ask us from another origin; it must
//! learn nothing of a site that is not published yet.

use tiny_http::{Method, Request};

/// Why a request is not answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub status: u16,
    pub text: &'static str,
}

pub(super) fn refusal(request: &Request, port: u16) -> Option<Refusal> {
    let refuse = |status, text| Some(Refusal { status, text });
    if !matches!(request.method(), Method::Get | Method::Head) {
        return refuse(405, "only GET and HEAD are answered");
    }
    if !is_own_host(request, port) {
        return refuse(
            421,
            "this site is served to this machine only, under 127.0.0.1 or localhost",
        );
    }
    if !is_own_origin(request, port) {
        return refuse(403, "pages of other sites get no answer");
    }
    None
}

/// Exactly one `Host`, and it is this machine with our port.
fn is_own_host(request: &Request, port: u16) -> bool {
    let mut hosts = values(request, "Host");
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => is_own_name(host, port),
        _ => false,
    }
}

/// A request that a page of another origin causes, unless a person follows a link to us.
fn is_own_origin(request: &Request, port: u16) -> bool {
    let own_origin = values(request, "Origin")
        .all(|origin| origin.strip_prefix("http://").is_some_and(|host| is_own_name(host, port)));
    let is = |name, expected: &str| values(request, name).any(|value| value == expected);
    let is_foreign = is("Sec-Fetch-Site", "cross-site") || is("Sec-Fetch-Site", "same-site");
    let follows_a_link = is("Sec-Fetch-Mode", "navigate") && is("Sec-Fetch-Dest", "document");
    own_origin && (!is_foreign || follows_a_link)
}

fn is_own_name(host: &str, port: u16) -> bool {
    // Browsers leave the port of the web out.
    let name = match host.strip_suffix(&format!(":{port}")) {
        Some(name) => name,
        None if port == 80 => host,
        None => return false,
    };
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| own.eq_ignore_ascii_case(name))
}

fn values<'a>(request: &'a Request, name: &'static str) -> impl Iterator<Item = &'a str> {
    request
        .headers()
        .iter()
        .filter(move |header| header.field.equiv(name))
        .map(|header| header.value.as_str())
}

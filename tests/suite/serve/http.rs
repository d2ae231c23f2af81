//! Real requests to 127.0.0.1.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use fundament::serve::{self, Running, ServeOptions};

use super::{Desk, settings};

fn serve(desk: &Desk, port: u16) -> Running {
    let options = ServeOptions { root: desk.root(), settings: settings(), port };
    serve::start(options, |_| {}).expect("a free port")
}

/// Sends a request as it is written here; `{host}` is the right one.
fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = connect(address);
    let request = request.replace("{host}", &format!("127.0.0.1:{}", address.port()));
    stream.write_all(format!("{request}\r\nConnection: close\r\n\r\n").as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(address: SocketAddr, path: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\nHost: {{host}}"))
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
    stream
}

/// The events of open pages.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(address: SocketAddr) -> Events {
        let mut stream = connect(address);
        let host = format!("Host: localhost:{}", address.port());
        write!(stream, "GET /__fundament/reload HTTP/1.1\r\n{host}\r\n\r\n").expect("sent");
        Events(BufReader::new(stream))
    }

    fn next(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).expect("an event in time"), 0, "it has ended");
            if let Some(edition) = line.strip_prefix("data: ") {
                return edition.trim_end().to_owned();
            }
        }
    }
}

#[test]
fn a_page_loads_itself_anew_after_a_save_and_shows_what_is_wrong() {
    let desk = Desk::new();
    let running = serve(&desk, 0);
    let address = running.address();
    assert!(address.ip().is_loopback());
    let mut events = Events::of(address);
    let first = events.next();
    let page = get(address, "/nl/");
    let script =
        format!("<script src=\"/__fundament/live.js\" data-edition=\"{first}\"></script>\n</body>");
    assert!(page.starts_with("HTTP/1.1 200 ") && page.contains(&script), "{page}");
    assert!(body(&get(address, "/__fundament/problems")).is_empty());

    desk.write("content/index.nl.md", "---\ntitle: Welkom\nsummary: Hallo.\n---\n<b>Iets</b>\n");
    let second = events.next();
    assert_ne!(first, second);
    let overlay = get(address, "/__fundament/problems");
    for part in ["1 error", "content/index.nl.md:5:1", "raw-html", "class=\"remedy\""] {
        assert!(overlay.contains(part), "{part} is missing in:\n{overlay}");
    }

    desk.write(
        "content/index.nl.md",
        "---\ntitle: Welkom\nsummary: Hallo.\n---\nIets [meer](@/advies).\n",
    );
    assert_ne!(second, events.next());
    assert!(body(&get(address, "/__fundament/problems")).is_empty());
    assert!(get(address, "/nl/").contains("<p>Iets <a"));
    assert!(!desk.path("public").exists(), "nothing is published");
}

#[test]
fn saves_are_seen_after_a_folder_was_away() {
    let desk = Desk::new();
    let running = serve(&desk, 0);
    let mut events = Events::of(running.address());
    events.next();
    fs::rename(desk.path("content"), desk.path("elsewhere")).expect("renamed");
    events.next();
    fs::rename(desk.path("elsewhere"), desk.path("content")).expect("renamed");
    events.next();
    desk.write("content/advies/deel/index.nl.md", "---\ntitle: Deel\nsummary: Zin.\n---\nD.\n");
    events.next();
    desk.write("content/advies/deel/index.nl.md", "---\ntitle: Deel\nsummary: Zin.\n---\nE.\n");
    while !get(running.address(), "/nl/advies/deel/").contains("<p>E.</p>") {
        events.next();
    }
}

#[test]
fn only_this_site_is_answered_and_only_to_this_machine() {
    let desk = Desk::new();
    let running = serve(&desk, 0);
    let address = running.address();
    let port = address.port();
    let cases = [
        ("GET /nl/ HTTP/1.1\r\nHost: {host}", 200),
        ("GET /nl/ HTTP/1.1\r\nHost: localhost:PORT", 200),
        ("GET /nl/ HTTP/1.1\r\nHost: LOCALHOST:PORT", 200),
        ("GET /nl/ HTTP/1.1\r\nHost: [::1]:PORT", 200),
        ("GET /nl/ HTTP/1.1\r\nHost: example.org:PORT", 421),
        ("GET /nl/ HTTP/1.1\r\nHost: localhost.example.org:PORT", 421),
        ("GET /nl/ HTTP/1.1\r\nHost: localhost", 421),
        ("GET /nl/ HTTP/1.1\r\nHost: {host}\r\nHost: example.org", 421),
        ("GET /nl/ HTTP/1.1\r\nAccept: */*", 421),
        ("GET /nl/ HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}", 200),
        ("GET /nl/ HTTP/1.1\r\nHost: {host}\r\nOrigin: https://example.org", 403),
        ("GET /nl/ HTTP/1.1\r\nHost: {host}\r\nOrigin: null", 403),
        (
            "GET /nl/ HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
            403,
        ),
        (
            "GET /nl/ HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n\
             Sec-Fetch-Dest: document",
            200,
        ),
        ("GET /__fundament/reload HTTP/1.1\r\nHost: {host}\r\nOrigin: https://example.org", 403),
        ("POST /nl/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0", 405),
        ("GET http://example.org/ HTTP/1.1\r\nHost: {host}", 400),
        ("GET /../site.yaml HTTP/1.1\r\nHost: {host}", 400),
        ("GET /nl/%2e%2e/%2e%2e/site.yaml HTTP/1.1\r\nHost: {host}", 400),
        ("GET /nl/..%2fsite.yaml HTTP/1.1\r\nHost: {host}", 400),
        ("GET /nl/..%5csite.yaml HTTP/1.1\r\nHost: {host}", 400),
        ("GET //example.org/ HTTP/1.1\r\nHost: {host}", 400),
        ("GET /%ff HTTP/1.1\r\nHost: {host}", 400),
        ("GET /%0d%0aX:y HTTP/1.1\r\nHost: {host}", 400),
        ("GET /%4 HTTP/1.1\r\nHost: {host}", 400),
        ("GET /site.yaml HTTP/1.1\r\nHost: {host}", 404),
        ("GET /__fundament/weg HTTP/1.1\r\nHost: {host}", 404),
    ];
    for (request, status) in cases {
        let answer = ask(address, &request.replace("PORT", &port.to_string()));
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}\n\n{answer}");
        if status >= 400 {
            assert!(!answer.contains("base_url"), "{request}\n\n{answer}");
        }
    }
}

#[test]
fn addresses_are_those_of_the_published_site() {
    let desk = Desk::new();
    let running = serve(&desk, 0);
    let address = running.address();
    let cases = [
        ("/", 200, "text/html; charset=utf-8"),
        ("/ar/%D9%86%D8%B5%D9%8A%D8%AD%D8%A9/?x=1", 200, "text/html; charset=utf-8"),
        ("/nl/advies/form.webp", 200, "image/webp"),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("/robots-extra.txt", 200, "text/plain; charset=utf-8"),
        ("/oud/", 200, "text/html; charset=utf-8"),
        ("/nl/weg/", 404, "text/html; charset=utf-8"),
        ("/__fundament/", 200, "text/html; charset=utf-8"),
        ("/__fundament/live.js", 200, "text/javascript; charset=utf-8"),
        ("/__fundament/live.css", 200, "text/css; charset=utf-8"),
    ];
    for (path, status, kind) in cases {
        let answer = get(address, path);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}\n{answer}");
        assert!(answer.contains(&format!("\r\nContent-Type: {kind}\r\n")), "{path}\n{answer}");
        assert!(answer.contains("\r\nCache-Control: no-store\r\n"), "{path}\n{answer}");
        let head = ask(address, &format!("HEAD {path} HTTP/1.1\r\nHost: {{host}}"));
        assert_eq!(body(&head), "", "{path}");
        assert_eq!(head.lines().next(), answer.lines().next(), "{path}");
    }
    let moved = get(address, "/ar/%D9%86%D8%B5%D9%8A%D8%AD%D8%A9?x=1");
    assert!(moved.contains("\r\nLocation: /ar/%D9%86%D8%B5%D9%8A%D8%AD%D8%A9/?x=1\r\n"), "{moved}");
}

#[test]
fn the_start_page_of_the_team_says_how_each_page_stands() {
    let desk = Desk::new();
    desk.write("content/index.ar.md", "---\ntitle: أهلا\nsummary: مرحبا.\n---\n<b>x</b>\n");
    let running = serve(&desk, 0);
    let page = get(running.address(), "/__fundament/");
    for part in [
        "<td class=\"own-text\"><a href=\"/nl/\">own text</a></td>",
        "<td class=\"broken\"><a href=\"/ar/\">has errors, nl stands in</a></td>",
        "<td class=\"draft\"><a href=\"/nl/nieuw/\">draft</a></td>",
        "<td class=\"missing\"><a href=\"/ar/nieuw/\">not written, nl stands in</a></td>",
        "<td class=\"waits\"><a href=\"/ar/angst/\">waits for a review</a></td>",
        "<td class=\"machine\"><a href=\"/ar/%D9%86%D8%B5%D9%8A%D8%AD%D8%A9/\">machine translation</a></td>",
        "<bdi>content/index.ar.md:5:1</bdi>",
        "data-problems=\"here\"",
    ] {
        assert!(page.contains(part), "{part} is missing in:\n{page}");
    }
    assert!(!page.contains(" style=") && !page.contains("<script>"), "{page}");
}

#[test]
fn a_taken_port_gives_way_to_another_one() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let desk = Desk::new();
    let running = serve(&desk, port);
    assert_ne!(running.address().port(), port);
    assert!(get(running.address(), "/nl/").starts_with("HTTP/1.1 200 "));
}

#[test]
fn a_folder_that_is_not_there_is_told_at_once() {
    let desk = Desk::new();
    let root = desk.path("nergens");
    let started = serve::start(ServeOptions { root, settings: settings(), port: 0 }, |_| {});
    assert!(started.is_err_and(|error| error.reason().ends_with("does not exist")));
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

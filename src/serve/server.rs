//! Answers browsers on this machine from the newest snapshot, and tells them when there is a newer one.

use std::borrow::Cow;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tiny_http::{Method, Request};

use super::ServeError;
use super::address;
use super::guard::{self, Refusal};
use super::html;
use super::preview::{Answer, Snapshot};

/// How many requests are answered at once.
const WORKERS: usize = 4;
/// Ports tried behind the wished one, before any free one is taken.
const NEXT_PORTS: u16 = 20;
/// Pages that may wait for a save at once.
const LISTENERS: usize = 64;
/// A browser that went away is noticed when something is sent to it.
const PING: Duration = Duration::from_secs(15);

/// A port of this machine: the wished one, one of those behind it, else any.
pub(super) fn bind(wished: u16) -> io::Result<TcpListener> {
    let own = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let last = wished.saturating_add(NEXT_PORTS);
    (wished..=last).find_map(|port| own(port).ok()).map_or_else(|| own(0), Ok)
}

pub(super) struct Server {
    http: tiny_http::Server,
    address: SocketAddr,
    shown: Mutex<Arc<Snapshot>>,
    listeners: Sender<ToListeners>,
    stopping: AtomicBool,
    ended: (Sender<io::Error>, Mutex<Receiver<io::Error>>),
}

enum ToListeners {
    Join(Box<dyn Write + Send>),
    /// There is a newer state of the site.
    Newer(String),
}

impl Server {
    pub fn start(listener: TcpListener, shown: Arc<Snapshot>) -> Result<Arc<Server>, ServeError> {
        let address = listener.local_addr().map_err(ServeError::NoPort)?;
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| ServeError::NoPort(io::Error::other(error.to_string())))?;
        let (listeners, joined) = mpsc::channel();
        let edition = shown.edition().to_owned();
        spawn("listeners", move || keep_told(&joined, edition))?;
        let (ended, end) = mpsc::channel();
        let server = Arc::new(Server {
            http,
            address,
            shown: Mutex::new(shown),
            listeners,
            stopping: AtomicBool::new(false),
            ended: (ended, Mutex::new(end)),
        });
        for _ in 0..WORKERS {
            let server = server.clone();
            spawn("answers", move || server.work())?;
        }
        Ok(server)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on this state is shown; pages that are open load themselves anew.
    pub fn show(&self, snapshot: Arc<Snapshot>) {
        let edition = snapshot.edition().to_owned();
        let before = {
            let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *shown, snapshot)
        };
        // Told before the old state is thrown away, which takes a moment.
        let told = self.listeners.send(ToListeners::Newer(edition));
        drop((told, before));
    }

    /// Waits until no connection can be accepted any more.
    pub fn wait(&self) -> io::Error {
        let end = self.ended.1.lock().unwrap_or_else(PoisonError::into_inner);
        end.recv().unwrap_or_else(|_| io::Error::other("the server has ended"))
    }

    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
        for _ in 0..WORKERS {
            self.http.unblock();
        }
    }

    fn work(&self) {
        loop {
            match self.http.recv() {
                Ok(request) => self.answer(request),
                Err(_) if self.stopping.load(Ordering::Acquire) => return,
                // The queue accepts nothing any more.
                Err(error) => {
                    drop(self.ended.0.send(error));
                    return;
                }
            }
        }
    }

    fn answer(&self, request: Request) {
        let snapshot = self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let head_only = *request.method() == Method::Head;
        if let Some(Refusal { status, text }) = guard::refusal(&request, self.address.port()) {
            send(request, &plain(status, text), head_only);
            return;
        }
        let Some(path) = address::path(request.url()) else {
            send(request, &plain(400, "this is no address of a page"), head_only);
            return;
        };
        if path == "/__fundament/reload" && !head_only {
            drop(self.listeners.send(ToListeners::Join(request.into_writer())));
            return;
        }
        let answer = own_file(&path, &snapshot).unwrap_or_else(|| {
            let (_, query) = address::split_query(request.url());
            match snapshot.answer(&path) {
                Answer::File { status, content_type, bytes } if is_page(content_type) => {
                    let bytes = html::with_live_script(&bytes, snapshot.edition());
                    Answer::File { status, content_type, bytes: Cow::Owned(bytes) }
                }
                Answer::Redirect(to) => {
                    Answer::Redirect(format!("{}{query}", address::encode(&to)))
                }
                other => other,
            }
        });
        send(request, &answer, head_only);
    }
}

fn own_file(path: &str, snapshot: &Snapshot) -> Option<Answer> {
    let name = path.strip_prefix(address::OWN).or((path == "/__fundament").then_some("/"))?;
    let file = |text: &'static str| Answer::File {
        status: 200,
        content_type: address::content_type(name),
        bytes: Cow::Borrowed(text.as_bytes()),
    };
    Some(match name {
        "" => snapshot.desk(),
        "/" => Answer::Redirect(address::OWN.to_owned()),
        "problems" => snapshot.overlay(),
        "live.js" => file(include_str!("live.js")),
        "live.css" => file(include_str!("live.css")),
        _ => plain(404, "the tool has no such page"),
    })
}

fn is_page(content_type: &str) -> bool {
    content_type.starts_with("text/html")
}

fn plain(status: u16, text: &'static str) -> Answer {
    let content_type = address::content_type(".txt");
    Answer::File { status, content_type, bytes: Cow::Borrowed(text.as_bytes()) }
}

/// Writes head and body in one go: in two, the second would wait for the first to be acknowledged.
fn send(request: Request, answer: &Answer, head_only: bool) {
    let (status, kind, body): (u16, String, &[u8]) = match answer {
        Answer::File { status, content_type, bytes } => {
            (*status, format!("Content-Type: {content_type}\r\n"), bytes)
        }
        Answer::Own { status, page } => {
            let kind = address::content_type(".html");
            (*status, format!("Content-Type: {kind}\r\n"), page.as_bytes())
        }
        Answer::Redirect(to) => (302, format!("Location: {to}\r\n"), b""),
    };
    let allow = if status == 405 { "Allow: GET, HEAD\r\n" } else { "" };
    let mut response = format!(
        "HTTP/1.1 {status} {}\r\n{kind}{allow}Content-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n\
         X-Frame-Options: SAMEORIGIN\r\n\r\n",
        tiny_http::StatusCode(status).default_reason_phrase(),
        body.len(),
    )
    .into_bytes();
    if !head_only {
        response.extend_from_slice(body);
    }
    let mut writer = request.into_writer();
    // A browser that went away no longer needs its answer.
    drop(writer.write_all(&response).and_then(|()| writer.flush()));
}

/// Keeps every open page told of the newest state: one thread for all of them.
fn keep_told(joined: &Receiver<ToListeners>, edition: String) {
    let mut edition = edition;
    let mut open: Vec<Box<dyn Write + Send>> = Vec::new();
    loop {
        let text = match joined.recv_timeout(PING) {
            Ok(ToListeners::Join(writer)) => {
                join(writer, &edition, &mut open);
                continue;
            }
            Ok(ToListeners::Newer(newer)) => {
                edition = newer;
                event(&edition)
            }
            Err(RecvTimeoutError::Timeout) => ": still here\n\n".to_owned(),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        open.retain_mut(|writer| write_all(writer, &text));
    }
}

fn join(mut writer: Box<dyn Write + Send>, edition: &str, open: &mut Vec<Box<dyn Write + Send>>) {
    if open.len() >= LISTENERS {
        open.retain_mut(|writer| write_all(writer, ": still here\n\n"));
    }
    if open.len() >= LISTENERS {
        let full = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        write_all(&mut writer, full);
        return;
    }
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n";
    if write_all(&mut writer, &format!("{head}retry: 500\n{}", event(edition))) {
        open.push(writer);
    }
}

fn event(edition: &str) -> String {
    format!("data: {edition}\n\n")
}

fn write_all(writer: &mut Box<dyn Write + Send>, text: &str) -> bool {
    writer.write_all(text.as_bytes()).and_then(|()| writer.flush()).is_ok()
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), ServeError> {
    let started = thread::Builder::new().name(name.into()).spawn(work);
    started.map(drop).map_err(ServeError::NoThread)
}

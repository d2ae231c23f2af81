//! One state of the site with its planned files, each made when somebody asks for it.
//!
//! Why a thread? Planned files borrow from the workshop, and that from the site. All three live on the stack of
//! one thread, and questions come to it. A theme that makes it panic ends the thread, not the server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::diagnostic::Diagnostic;
use crate::output_file::OutputContent;
use crate::parallel::STACK;
use crate::picture::Pictures;
use crate::pipeline::{self, ChosenOutputs, Ready};

pub(super) struct Edition {
    ready: Arc<Ready>,
    questions: Sender<Question>,
}

/// What came of a path.
pub(super) enum Made {
    File(OutputContent),
    /// No file of the site has this path.
    Absent,
    Failed(Box<Diagnostic>),
    /// The thread is gone: it panicked, or could not be started.
    Broken,
}

enum Question {
    Make { path: String, answer: Sender<Made> },
    Has { path: String, answer: Sender<bool> },
}

impl Edition {
    /// Plans the files of a site. The problems are those of paths with two owners; the first of them has it.
    pub fn open(
        ready: Ready,
        pictures: &Arc<Pictures>,
        outputs: &ChosenOutputs,
    ) -> (Edition, Vec<Diagnostic>) {
        let ready = Arc::new(ready);
        let (questions, asked) = mpsc::channel();
        let (planned, plan) = mpsc::channel();
        let (shared, pictures, outputs) = (ready.clone(), pictures.clone(), outputs.clone());
        let thread = thread::Builder::new().name("edition".into()).stack_size(STACK);
        let started = thread.spawn(move || {
            pipeline::with_plan(&shared, &pictures, &outputs, |files, problems| {
                if planned.send(problems).is_ok() {
                    answer(files, &asked);
                }
            });
        });
        // Where it could not be started, both channels are closed and every answer is `Broken`.
        drop(started);
        let problems = plan.recv().unwrap_or_default();
        (Edition { ready, questions }, problems)
    }

    pub fn ready(&self) -> &Ready {
        &self.ready
    }

    pub fn make(&self, path: &str) -> Made {
        let path = path.to_owned();
        self.ask(|answer| Question::Make { path, answer }).unwrap_or(Made::Broken)
    }

    pub fn has(&self, path: &str) -> bool {
        let path = path.to_owned();
        self.ask(|answer| Question::Has { path, answer }).unwrap_or(false)
    }

    fn ask<T>(&self, question: impl FnOnce(Sender<T>) -> Question) -> Option<T> {
        let (answer, answered) = mpsc::channel();
        self.questions.send(question(answer)).ok()?;
        answered.recv().ok()
    }
}

/// Ends when the edition is dropped.
fn answer(files: &[pipeline::PlannedFile], asked: &Receiver<Question>) {
    let files: BTreeMap<&str, &pipeline::PlannedFile> =
        files.iter().map(|file| (file.path.as_str(), file)).collect();
    for question in asked {
        // Nobody waits for the answer any more where it can't be sent.
        let _ = match question {
            Question::Has { path, answer } => {
                answer.send(files.contains_key(path.as_str())).is_ok()
            }
            Question::Make { path, answer } => {
                let made = match files.get(path.as_str()).map(|file| (file.make)()) {
                    None => Made::Absent,
                    Some(Ok(content)) => Made::File(content),
                    Some(Err(problem)) => Made::Failed(problem),
                };
                answer.send(made).is_ok()
            }
        };
    }
}

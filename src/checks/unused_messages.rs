//! Messages of the site and its theme that nothing asks for.

use super::Subject;
use crate::diagnostic::Diagnostic;
use crate::theme::MESSAGES_OF_OUTPUTS;
use crate::theme::facts::MESSAGES_OF_FACTS;

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let mut used = subject.theme.used_messages.clone();
    let by_code = MESSAGES_OF_OUTPUTS.iter().chain(&MESSAGES_OF_FACTS);
    used.extend(by_code.map(|id| (*id).to_owned()));
    subject.messages.check_use(&used, &subject.theme.message_patterns)
}

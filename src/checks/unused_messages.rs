//! Messages of the site and its theme that nothing asks for.

use super::Subject;
use crate::diagnostic::Diagnostic;

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let mut used = subject.theme.used_messages.clone();
    used.extend(crate::theme::MESSAGES_OF_OUTPUTS.iter().map(|id| (*id).to_owned()));
    subject.messages.check_use(&used, &subject.theme.message_patterns)
}

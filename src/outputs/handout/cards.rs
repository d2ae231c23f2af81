//! Cards of A6: a sentence for each, the reader's language on one side and that of the country on the other.

use super::sheet::Card;
use super::text::Pen;
use crate::site::LanguageIndex;
use crate::site::body::NodeKind;
use crate::site::handouts::PHRASES;
use crate::site::houses;

/// A card for each phrase of a page, in its order.
pub(super) fn cards(pen: &Pen, host: LanguageIndex) -> Vec<Card> {
    let calls = pen.body().nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => {
            (&*call.name == PHRASES).then_some(call)
        }
        _ => None,
    });
    let ids = calls.filter_map(|call| houses::text_argument(call, "ids"));
    let sides = ids.flat_map(|(_, ids)| ids.split_whitespace()).filter_map(|id| {
        let side = |reader| pen.speaker.message(reader, &format!("phrase-{id}"), &[]);
        Some([side(pen.language)?, side(host)?])
    });
    sides.enumerate().map(|(index, sides)| Card { number: index + 1, sides }).collect()
}

//! A text beside its translation, block by block: never guessed.
//!
//! Both are cut at their headings. Where a section has the same kinds of blocks in the same order on both sides,
//! its blocks are pairs; where not, only the sections are. Where the headings themselves differ, the whole texts are
//! one section.

use super::blocks::{self, Block};
use super::body::{Body, NodeKind};

/// A part of two texts that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paired {
    /// Two blocks that belong together: of the first text, and of the second.
    Blocks(Block, Block),
    /// Two sections of which only the whole is known to say the same.
    Sections(Vec<Block>, Vec<Block>),
}

/// The pairs of two texts in reading order, without their footnotes.
pub fn pairs(first: &Body, second: &Body) -> Vec<Paired> {
    let (ours, theirs) = (sections(first), sections(second));
    let levels = |body: &Body| body.headings().map(|(_, level, _)| level).collect::<Vec<_>>();
    if levels(first) != levels(second) || ours.len() != theirs.len() {
        return vec![Paired::Sections(ours.concat(), theirs.concat())];
    }
    let mut pairs = Vec::new();
    for (ours, theirs) in ours.into_iter().zip(theirs) {
        let same = |(one, two): (&Block, &Block)| is_same_kind(first, one, second, two);
        if ours.len() == theirs.len() && ours.iter().zip(&theirs).all(same) {
            pairs.extend(ours.into_iter().zip(theirs).map(|(one, two)| Paired::Blocks(one, two)));
            continue;
        }
        // The heading is a pair all the same.
        let (mut ours, mut theirs) = (ours, theirs);
        if let (Some(one), Some(two)) = (ours.first(), theirs.first())
            && is_heading(first, one)
            && is_heading(second, two)
        {
            pairs.push(Paired::Blocks(ours.remove(0), theirs.remove(0)));
        }
        pairs.push(Paired::Sections(ours, theirs));
    }
    pairs
}

/// The blocks before the first heading, then each heading with those below it.
fn sections(body: &Body) -> Vec<Vec<Block>> {
    let mut sections = vec![Vec::new()];
    let notes: Vec<(usize, usize)> = body
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| matches!(node.kind, NodeKind::FootnoteDefinition { .. }))
        .map(|(index, node)| (index, node.end as usize))
        .collect();
    for block in blocks::blocks(body) {
        if notes.iter().any(|(start, end)| (*start..*end).contains(&block.node)) {
            continue;
        }
        if is_heading(body, &block) {
            sections.push(Vec::new());
        }
        if let Some(last) = sections.last_mut() {
            last.push(block);
        }
    }
    sections
}

fn is_heading(body: &Body, block: &Block) -> bool {
    matches!(body.nodes[block.node].kind, NodeKind::Heading { .. })
}

fn is_same_kind(first: &Body, one: &Block, second: &Body, two: &Block) -> bool {
    let (one, two) = (&first.nodes[one.node].kind, &second.nodes[two.node].kind);
    match (one, two) {
        (NodeKind::ComponentBlock(one), NodeKind::ComponentBlock(two)) => one.name == two.name,
        (NodeKind::Alert(one), NodeKind::Alert(two)) => one == two,
        _ => std::mem::discriminant(one) == std::mem::discriminant(two),
    }
}

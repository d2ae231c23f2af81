//! Two texts side by side: a row for each pair of blocks, with the number that it has on the screen too.

use super::sheet::{Block, Data, Inline, Pair, Row};
use super::text::{Pen, task_name};
use crate::site::blocks;
use crate::site::body::{ComponentCall, NodeKind};
use crate::site::handouts::PHRASES;
use crate::site::houses;
use crate::site::pairs::Paired;

/// The rows of a page in the reader's language and the one beside it.
pub(super) fn rows(own: &Pen, other: &Pen) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut is_told = false;
    let [mut begun, mut other_begun] = [Vec::new(), Vec::new()];
    for paired in own.speaker.site.pairs(own.set, own.language, other.language) {
        let row = match paired {
            Paired::Blocks { own: one, other: two, number } => {
                if let Some(full) = across(own, one.node) {
                    rows.push(Row::Full { full });
                    continue;
                }
                let headings =
                    (headings(own, one, &mut begun), headings(other, two, &mut other_begun));
                for (first, second) in headings.0.into_iter().zip(headings.1) {
                    let cells = [vec![first], vec![second]];
                    let (role, level, marker) = ("component", 0, None);
                    rows.push(Row::Pair(Pair { n: None, role, level, marker, cells }));
                }
                let (role, level, marker) = role(own, one.node);
                let cells = [cell(own, one), cell(other, two)];
                Pair { n: Some(number), role, level, marker, cells }
            }
            Paired::Sections { own: ours, other: theirs } => {
                if !is_told && !ours.is_empty() && !theirs.is_empty() {
                    is_told = true;
                    rows.extend(notice(own, other));
                }
                let all = |pen: &Pen, blocks: Vec<blocks::Block>, begun: &mut Vec<usize>| {
                    let mut all = Vec::new();
                    for block in blocks {
                        all.extend(headings(pen, block, begun));
                        all.extend(marked_cell(pen, block));
                    }
                    all
                };
                let cells = [all(own, ours, &mut begun), all(other, theirs, &mut other_begun)];
                Pair { n: None, role: "text", level: 0, marker: None, cells }
            }
        };
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row::Pair(row));
        }
    }
    rows
}

/// Components that begin with a block and have a heading of their own, which is a word of the interface. `begun` has
/// those whose heading stands on the sheet already. One with arguments is a block itself.
fn headings(pen: &Pen, block: blocks::Block, begun: &mut Vec<usize>) -> Vec<Block> {
    let mut headings = Vec::new();
    for (index, node) in pen.body().nodes.iter().enumerate().take(block.node) {
        if let NodeKind::ComponentBlock(call) = &node.kind
            && call.arguments.is_empty()
            && node.end as usize > block.node
            && !begun.contains(&index)
        {
            begun.push(index);
            let heading = pen.component(call, Some(Vec::new()));
            let has_words = matches!(
                &heading,
                Block::Component(component) if matches!(component.data, Some(Data::Titled { .. }))
            );
            headings.extend(has_words.then_some(heading));
        }
    }
    headings
}

/// Says in both languages that only sections stand side by side from here on.
fn notice(own: &Pen, other: &Pen) -> Option<Row> {
    let words = |pen: &Pen| pen.speaker.message(pen.language, "handout-sections-beside", &[]);
    let notice: Vec<_> = [words(own), words(other)].into_iter().flatten().collect();
    (!notice.is_empty()).then_some(Row::Notice { notice })
}

/// What has both languages in itself stands across both columns.
fn across(pen: &Pen, node: usize) -> Option<Vec<Block>> {
    let NodeKind::ComponentBlock(call) = &pen.body().nodes[node].kind else { return None };
    let is_wide = [PHRASES, houses::COMPONENT].contains(&&*call.name);
    is_wide.then(|| pen.with_mark(node, vec![pen.component(call, None)]))
}

/// The words of one block alone; blocks inside it have rows of their own.
fn cell(pen: &Pen, block: blocks::Block) -> Vec<Block> {
    let index = block.node;
    let body = pen.body();
    let node = &body.nodes[index];
    let line = |c: Vec<Inline>| match c.is_empty() {
        true => Vec::new(),
        false => vec![Block::Paragraph { c }],
    };
    let words = match &node.kind {
        NodeKind::TableRow => table_row(pen, index),
        NodeKind::DefinitionTerm => line(vec![Inline::Strong { c: pen.inlines_of(index) }]),
        NodeKind::Item { .. } | NodeKind::DefinitionDetails => pen.own_words(index),
        NodeKind::ComponentBlock(call) => component(pen, index, call),
        // Whole blocks: they hold no others, and bring their marks along.
        _ => return pen.blocks(index..node.end as usize, 0),
    };
    let mut blocks = pen.with_mark(index, words);
    blocks.extend(pen.missing(Some(index)));
    blocks
}

/// A component without its body, whose blocks follow in rows of their own.
fn component(pen: &Pen, index: usize, call: &ComponentCall) -> Vec<Block> {
    let has_body = pen.body().nodes[index].end as usize > index + 1;
    match has_body {
        true => vec![pen.component(call, Some(Vec::new()))],
        false => pen.component_block(index, call, Vec::new),
    }
}

/// The cells of a row one below the other, each with the head of its column before it; the head itself has no row.
fn table_row(pen: &Pen, index: usize) -> Vec<Block> {
    let body = pen.body();
    let table = (0..index).rev().find(|table| {
        matches!(body.nodes[*table].kind, NodeKind::Table { .. })
            && body.nodes[*table].end as usize > index
    });
    let head = table.map(|table| table + 1).filter(|head| *head != index);
    let Some(head) = head else { return Vec::new() };
    let labels = pen.cells(head);
    let cells =
        pen.cells(index).into_iter().zip(labels.into_iter().chain(std::iter::repeat(Vec::new())));
    cells
        .filter(|(cell, _)| !cell.is_empty())
        .map(|(cell, mut label)| {
            if !label.is_empty() {
                label.push(Inline::Text { s: ":".to_owned() });
                label = vec![Inline::Strong { c: label }, Inline::Text { s: " ".to_owned() }];
            }
            Block::Paragraph { c: label.into_iter().chain(cell).collect() }
        })
        .collect()
}

/// In an unnumbered row a point of a list keeps its mark.
fn marked_cell(pen: &Pen, block: blocks::Block) -> Vec<Block> {
    let (_, _, marker) = role(pen, block.node);
    let mut blocks = cell(pen, block);
    let first = match blocks.first_mut() {
        Some(Block::Outdated { blocks, .. }) => blocks.first_mut(),
        first => first,
    };
    if let (Some(marker), Some(Block::Paragraph { c })) = (marker, first) {
        let mark = match marker.as_str() {
            "bullet" | "open" | "done" => "– ".to_owned(),
            number => format!("{number}. "),
        };
        c.insert(0, Inline::Text { s: mark });
    }
    blocks
}

/// What a row is, its level if it is a heading, and the mark of a point in a list.
fn role(pen: &Pen, node: usize) -> (&'static str, u8, Option<String>) {
    let body = pen.body();
    match &body.nodes[node].kind {
        NodeKind::Heading { level, .. } => ("heading", *level, None),
        NodeKind::Item { task } => ("item", 0, Some(marker(pen, node, *task))),
        NodeKind::TableRow => ("row", 0, None),
        NodeKind::Alert(_) => ("alert", 0, None),
        NodeKind::ComponentBlock(_) => ("component", 0, None),
        // The first paragraph of a point with more than one.
        _ => match node.checked_sub(1).map(|before| (before, &body.nodes[before].kind)) {
            Some((item, NodeKind::Item { task })) => ("item", 0, Some(marker(pen, item, *task))),
            _ => ("text", 0, None),
        },
    }
}

/// `bullet`, a number, or whether a task is done.
fn marker(pen: &Pen, item: usize, task: Option<crate::site::body::Task>) -> String {
    if let Some(task) = task {
        return task_name(task).to_owned();
    }
    let body = pen.body();
    let list = (0..item).rev().find(|list| {
        matches!(body.nodes[*list].kind, NodeKind::List { .. })
            && body.nodes[*list].end as usize > item
    });
    let Some(list) = list else { return "bullet".to_owned() };
    match &body.nodes[list].kind {
        NodeKind::List { start: Some(start), .. } => {
            let place = body.children(list).position(|child| child == item).unwrap_or(0);
            (*start as usize + place).to_string()
        }
        _ => "bullet".to_owned(),
    }
}

//! Levels of headings as a sheet needs them: the largest below the title is 1, and none is skipped, whatever a text
//! says. (`heading-level-skipped` tells its editor.)

use super::sheet::{Block, Row};

pub(super) fn settle(mut blocks: Vec<Block>) -> Vec<Block> {
    settle_all(&mut blocks, &mut 0);
    blocks
}

pub(super) fn settle_rows(mut rows: Vec<Row>) -> Vec<Row> {
    // Both columns have headings of one level in a row, so each counts for itself.
    let mut last = [0, 0];
    for row in &mut rows {
        match row {
            Row::Pair(pair) => {
                for (cell, last) in pair.cells.iter_mut().zip(&mut last) {
                    settle_all(cell, last);
                }
                let first = match pair.cells[0].first() {
                    Some(Block::Outdated { blocks, .. }) => blocks.first(),
                    first => first,
                };
                if pair.role == "heading"
                    && let Some(Block::Heading { level, .. }) = first
                {
                    pair.level = *level;
                }
            }
            Row::Full { full } => settle_all(full, &mut last[0]),
            Row::Notice { .. } => {}
        }
    }
    rows
}

fn settle_all(blocks: &mut [Block], last: &mut u8) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => {
                // The title has level 1 in a text, so its first headings have 2.
                *level = level.saturating_sub(1).clamp(1, *last + 1);
                *last = *level;
            }
            Block::Alert { blocks, .. } | Block::Quote { blocks } => settle_all(blocks, last),
            Block::ForeignBlock { blocks, .. } | Block::Outdated { blocks, .. } => {
                settle_all(blocks, last);
            }
            Block::Component(component) => {
                settle_all(component.blocks.as_deref_mut().unwrap_or_default(), last);
            }
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| settle_all(&mut item.blocks, last));
            }
            Block::Definitions { items } => {
                let details = items.iter_mut().flat_map(|item| &mut item.details);
                details.for_each(|blocks| settle_all(blocks, last));
            }
            Block::Paragraph { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule
            | Block::Image(_) => {}
        }
    }
}

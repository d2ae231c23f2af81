//! How pages stand to each other: sections, menus, the way up, before and after.

use super::front_matter::Navigation;
use super::{SetIndex, Site};

impl Site {
    /// The pages of a menu, in order.
    pub fn menu(&self, menu: Navigation) -> Vec<SetIndex> {
        let mut pages = self.in_order();
        pages.retain(|page| self.set(*page).fields.nav == menu);
        pages
    }

    /// Every page in the order of the menus: a section, then the pages inside it.
    pub fn in_order(&self) -> Vec<SetIndex> {
        let mut pages = Vec::with_capacity(self.sets.len());
        let mut open = vec![SetIndex(0)];
        while let Some(index) = open.pop() {
            pages.push(index);
            open.extend(self.set(index).children.iter().rev());
        }
        pages
    }

    /// The pages a section lists: its children, but for those that stand in no menu.
    pub fn listed_children(&self, section: SetIndex) -> Vec<SetIndex> {
        self.set(section)
            .children
            .iter()
            .copied()
            .filter(|child| self.set(*child).fields.nav != Navigation::None)
            .collect()
    }

    /// The way from the home page down to a page, both included.
    pub fn way_down(&self, page: SetIndex) -> Vec<SetIndex> {
        let mut way = vec![page];
        let mut place = page;
        while let Some(parent) = self.set(place).parent {
            way.push(parent);
            place = parent;
        }
        way.reverse();
        way
    }
}

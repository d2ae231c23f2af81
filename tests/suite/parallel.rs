//! Work in parallel gives the same answers as work in a row.

use fundament::parallel;

#[test]
fn results_stand_in_the_order_of_the_items() {
    let items: Vec<u32> = (0..10_000).collect();
    let expected: Vec<u32> = items.iter().map(|item| item * 2).collect();
    assert_eq!(parallel::map(&items, |item| item * 2), expected);
}

//! Work in parallel gives the same answers as work in a row.

use fundament::parallel;

#[test]
fn results_stand_in_the_order_of_the_items() {
    let items: Vec<u32> = (0..10_000).collect();
    let expected: Vec<u32> = items.iter().map(|item| item * 2).collect();
    assert_eq!(parallel::map(&items, |item| item * 2), expected);
}

#[test]
fn the_first_failure_in_order_is_given_whatever_the_threads_do() {
    let items: Vec<u32> = (0..10_000).collect();
    for _ in 0..20 {
        let failed =
            parallel::for_each(&items, |item| if item % 1000 == 777 { Err(*item) } else { Ok(()) });
        assert_eq!(failed, Err(777));
    }
    assert_eq!(parallel::for_each(&items, |_| Ok::<(), u32>(())), Ok(()));
}

//! The table of alterations.

use super::world::World;

#[test]
fn a_certificate_that_nobody_touched_is_valid() {
    let checked = World::new().checked();
    assert_eq!(checked.findings, []);
    assert_eq!((checked.logs, checked.sessions, checked.rescored), (2, 2, 2));
}

//! What lies outside the provisions that differ is the same in both versions.

use crate::{made, off};
use sandtable::analysis::narrowed;
use sandtable::engine::Scheme;
use sandtable::reform::with_readings;
use sandtable::schemes::shipped;

#[test]
fn whatever_else_differs_widens_the_view() {
    let changes: [fn(&mut Scheme); 12] = [
        |law| law.id.push('x'),
        |law| law.provision.reverse(),
        |law| law.fund.clear(),
        |law| law.target.clear(),
        |law| law.gate.clear(),
        |law| law.best_of.clear(),
        |law| law.shared_cap.clear(),
        |law| law.exclusive.clear(),
        |law| law.nested.clear(),
        |law| law.yield_to.clear(),
        |law| law.reading.clear(),
        |law| law.clause.clear(),
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let mut seen = 0;
        for law in shipped() {
            let mut other = law.clone();
            change(&mut other);
            let differs = other != *law;
            assert_eq!(narrowed(law, &other).is_none(), differs, "{} {at}", law.id);
            assert_eq!(narrowed(&other, law).is_none(), differs, "{} {at}", law.id);
            seen += usize::from(differs);
        }
        assert!(seen > 0, "{at}");
    }
}

#[test]
fn what_is_settled_with_a_changed_provision_is_kept_with_it() {
    let kept = |scheme: &str, id: &str| {
        let law = shipped().iter().find(|law| law.id == scheme)?;
        let mut other = law.clone();
        other.provision.iter_mut().filter(|rule| rule.id == id).for_each(|rule| rule.off = true);
        let [before, after] = narrowed(law, &other)?;
        let ids = |law: Scheme| law.provision.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(" ");
        Some([before, after].map(ids))
    };
    let both = |ids: &str| Some([ids.to_owned(), ids.to_owned()]);
    assert_eq!(kept("hongsibu", "HSB-14"), both("HSB-14"));
    assert_eq!(kept("hongsibu", "HSB-10b"), both("HSB-10a HSB-10b HSB-11"));
    assert_eq!(kept("hongsibu", "HSB-13b"), both("HSB-13a HSB-13b"));
    assert_eq!(kept("conghua", "CH-1a"), both("CH-1a CH-2"));
    assert_eq!(kept("pinggu", "PG-3.2b"), both("PG-3.2a PG-3.2b"));
    assert_eq!(kept("pinggu", "PG-9"), both(""));
    assert_eq!(kept("tongjiang", "TJ-07"), both("TJ-07"));
    // Read so that a parcel is paid once, what the one clause paid for the other doesn't.
    let law = with_readings(crate::scheme("tongjiang"), &[("T13".to_owned(), "one".to_owned())]);
    let ids = narrowed(&law, &made(&law, &[off("tongjiang/TJ-07")])).map(|[before, _]| before.provision.len());
    assert_eq!(ids, Some(2));
}

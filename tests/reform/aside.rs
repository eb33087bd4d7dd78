//! An edit that no longer fits is reported and kept aside; the rest applies.

use crate::{add, edge, insert, ladder, remove, scheme, set, split};
use sandtable::engine::number::NumberFault;
use sandtable::engine::param::Misfit;
use sandtable::engine::scheme::{BestOf, Edit};
use sandtable::reform::{Why, apply};

#[test]
fn each_is_told_why() {
    let law = scheme("hongsibu");
    let cases = [
        (set("hongsibu/HSB-10a/rat", "3%"), Why::NoAddress),
        (Edit::Off { address: "hongsibu/HSB-99".to_owned() }, Why::NoAddress),
        (remove("hongsibu/HSB-11/bands/4"), Why::NoAddress),
        (remove("hongsibu/HSB-11/cap/year"), Why::NoAddress),
        (split("hongsibu/HSB-11/bands/9", "50"), Why::NoAddress),
        (split("hongsibu/HSB-11/bands/1", "70"), Why::Outside),
        (insert("hongsibu/HSB-11/bands/1", edge("40", true), Some(edge("30", true)), 5), Why::Outside),
        (insert("hongsibu/HSB-11/bands/1", edge("50", true), None, 5), Why::Order),
        (set("hongsibu/HSB-11/bands/1/from", "80"), Why::Order),
        (insert("hongsibu/HSB-10a/bands/1", edge("50", true), None, 5), Why::NotHere),
        (remove("hongsibu/HSB-10a/rate"), Why::NotHere),
        (add("hongsibu/HSB-10a/cap/item", 5), Why::NotHere),
        (add("hongsibu/HSB-10a/cap/month", 5), Why::Present),
        (set("hongsibu/HSB-11n/spares", "HSB-99"), Why::NoProvision),
        (set("hongsibu/HSB-10a/rate", "three"), Why::Misfit(Misfit::Number(NumberFault::NotANumber))),
        (set("hongsibu/HSB-22/followers", "0.5"), Why::Misfit(Misfit::NotWhole)),
        (set("hongsibu/HSB-10a/floor/relief", "perhaps"), Why::Misfit(Misfit::NeitherYesNorNo)),
        (set("hongsibu/HSB-10a/base", "luck"), Why::Misfit(Misfit::NoFact)),
        (set("hongsibu/HSB-10a/of", "half"), Why::Misfit(Misfit::NoOption(vec!["whole", "excess"]))),
    ];
    for (edit, why) in cases {
        let good = set("hongsibu/HSB-10a/cap/month", "2500");
        let (changed, asides) = apply(law, &[edit.clone(), good.clone()]);
        assert_eq!(asides.len(), 1, "{edit:?}: {asides:?}");
        assert_eq!((asides[0].at, &asides[0].edit, &asides[0].why), (0, &edit, &why));
        assert_eq!(changed, apply(law, &[good]).0, "the rest applies: {edit:?}");
        let fault = asides[0].fault(law);
        assert!(!fault.problem.is_empty() && fault.place == edit.address());
    }
}

#[test]
fn the_last_band_stays() {
    let law = scheme("hongsibu");
    let all = [remove("hongsibu/HSB-11/bands/1"), remove("hongsibu/HSB-11/bands/1"), remove("hongsibu/HSB-11/bands/1")];
    let (changed, asides) = apply(law, &all);
    assert_eq!(asides.iter().map(|aside| (aside.at, &aside.why)).collect::<Vec<_>>(), [(2, &Why::Last)]);
    assert_eq!(ladder(&changed, "HSB-11"), "[90,)70");
}

#[test]
fn what_a_refused_band_made_room_for_goes_with_it() {
    let law = scheme("hongsibu");
    // The first band starts above the second, so it is refused; the edits after it mean the rows they were written for.
    let edits = [
        insert("hongsibu/HSB-11/bands/1", edge("50", true), None, 5),
        set("hongsibu/HSB-11/bands/1/amount", "9"),
        set("hongsibu/HSB-11/bands/2/amount", "55"),
    ];
    let (changed, asides) = apply(law, &edits);
    assert_eq!(
        asides.iter().map(|aside| (aside.at, &aside.why)).collect::<Vec<_>>(),
        [(0, &Why::Order), (1, &Why::NoAddress)]
    );
    assert_eq!(asides[1].edit, edits[1], "as it was written");
    assert_eq!(ladder(&changed, "HSB-11"), "[45,70)55 [70,90)60 [90,)70");
}

#[test]
fn edits_of_other_schemes_are_passed_over() {
    let law = scheme("hongsibu");
    let (same, asides) = apply(law, &[set("tongjiang/TJ-08/each", "3"), set("nowhere/X/rate", "3%")]);
    assert_eq!((same, asides), (law.clone(), Vec::new()));
}

#[test]
fn a_later_version_of_the_law_keeps_what_still_fits() {
    let mut law = scheme("hongsibu").clone();
    law.best_of = Vec::<BestOf>::new();
    let edits = [Edit::Off { address: "hongsibu/HSB-11n".to_owned() }, set("hongsibu/HSB-10a/rate", "3%")];
    let (changed, asides) = apply(&law, &edits);
    assert_eq!((asides.len(), asides[0].at), (1, 0));
    assert_ne!(changed, law);
}

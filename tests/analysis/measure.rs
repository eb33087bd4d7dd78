//! By what each provision pays, as its text says: provisions that stand side by side in a comparison.

use sandtable::analysis::Measure;
use sandtable::schemes::shipped;

#[test]
fn each_provision_goes_by_what_its_text_pays_for() {
    let wanted = [
        (Measure::Sales, "HSB-10a HSB-10b HSB-14 HSB-15a TJ-02 TJ-14 PG-3.3 PG-4.1b PG-5.1 PG-5.2"),
        (Measure::Hours, "HSB-11"),
        (Measure::Views, "HSB-13a HSB-13b TJ-13"),
        (Measure::Followers, "TJ-01"),
        (Measure::Parcels, "TJ-07 TJ-08 PG-7.1b"),
        (Measure::Costs, "CH-3 CH-5 CH-7 PG-3.1 PG-3.2a PG-4.1a PG-4.2 PG-6.2 PG-7.1a HLJ-D3"),
        (Measure::Contribution, "CH-1a CH-2"),
        (Measure::People, "TJ-04 PG-6.1 HLJ-D1"),
        (Measure::Loans, "TJ-12 PG-7.2"),
        (Measure::Prizes, "TJ-09 TJ-10 TJ-11 CH-1b CH-6"),
        (Measure::Standing, "HSB-12 PG-3.2b"),
    ];
    for (measure, ids) in wanted {
        for id in ids.split(' ') {
            let rule = shipped().iter().find_map(|scheme| scheme.provision(id)).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(Measure::of(rule), measure, "{id}");
        }
    }
}

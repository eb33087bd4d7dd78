//! What nobody can have is answered beside the field, in the reader's language, and the last valid result stays.

use crate::{after, typed, view};
use sandtable::app::state::{Slot, State};
use sandtable::app::{Action, link, profile::profile, reduce};
use sandtable::engine::fact::Fact;
use sandtable::engine::number::Yuan;
use sandtable::engine::profile::{Prize, Role};
use sandtable::engine::{Number, assess};
use sandtable::i18n::Lang;
use sandtable::schemes::shipped;

fn fault(state: &State, slot: &Slot) -> Option<String> {
    let inputs = view(state).inputs;
    let fields = inputs.first.iter().chain(&inputs.more).chain(&inputs.prizes);
    fields.filter(|field| field.slot == *slot).find_map(|field| field.fault.clone())
}

fn of(role: Role, actions: impl IntoIterator<Item = Action>) -> State {
    after([Action::Role(Role::Streamer, false), Action::Role(role, true)].into_iter().chain(actions))
}

fn returns(state: &State) {
    let back = link::read(&link::write(state).unwrap()).unwrap().unwrap();
    assert_eq!(back, *state);
}

#[test]
fn a_part_is_no_more_than_its_whole_and_the_last_field_typed_is_told() {
    let own = Slot::Fact(Fact::OwnShipments);
    let total = Slot::Fact(Fact::AllianceShipmentsTotal);
    let state =
        of(Role::AllianceMember, [typed(Fact::AllianceShipmentsTotal, "1000"), typed(Fact::OwnShipments, "250")]);
    assert_eq!(fault(&state, &own), None);
    // 500,000 × 250 / 1,000
    let pays = |state: &State| {
        let answers = shipped().iter().map(|scheme| assess(scheme, &profile(state)).totals.determined);
        Yuan::sum(answers).to_string()
    };
    assert_eq!(pays(&state), "125000.00");
    let above = reduce(&state, typed(Fact::OwnShipments, "1001"));
    let told = fault(&above, &own).unwrap();
    assert!(told.contains("不会超过联盟总发货量") && told.contains("仍按 250 件计算"), "{told}");
    assert_eq!(pays(&above), "125000.00");
    let told = fault(&reduce(&above, Action::Speak(Lang::En)), &own).unwrap();
    assert!(told.contains("Own shipments can't exceed shipments of all members."), "{told}");
    returns(&above);
    // A larger whole lets the part stand after all.
    let cured = reduce(&above, typed(Fact::AllianceShipmentsTotal, "2002"));
    assert_eq!(fault(&cured, &own), None);
    assert_eq!(pays(&cured), "250000.00");
    // On the way from 2002 to 4004 the whole is 4 for a moment: it is that field which is told.
    let typing = reduce(&cured, typed(Fact::AllianceShipmentsTotal, "4"));
    assert!(fault(&typing, &total).unwrap().contains("仍按 2,002 件计算"));
    assert_eq!(pays(&typing), "250000.00");
    returns(&typing);
}

#[test]
fn two_fields_that_exclude_each_other_return_from_their_link_as_they_were() {
    for order in
        [[Fact::OwnShipments, Fact::AllianceShipmentsTotal], [Fact::AllianceShipmentsTotal, Fact::OwnShipments]]
    {
        let state = order.into_iter().map(|fact| typed(fact, if fact == Fact::OwnShipments { "50" } else { "10" }));
        let state = of(Role::AllianceMember, state);
        assert!(fault(&state, &Slot::Fact(order[1])).is_some());
        returns(&state);
    }
}

#[test]
fn a_decided_sum_lies_in_the_range_of_the_text() {
    let slot = Slot::Fact(Fact::ApprovedVillageBuildGrant);
    let at = |text: &str| of(Role::VillageCommittee, [typed(Fact::ApprovedVillageBuildGrant, text)]);
    for good in ["2万", "100000", "5万"] {
        assert_eq!(fault(&at(good), &slot), None, "{good}");
    }
    for wrong in ["1.99万", "100000.01"] {
        let told = fault(&at(wrong), &slot).unwrap();
        assert!(told.contains("20,000 元") && told.contains("100,000 元"), "{told}");
    }
}

#[test]
fn the_sum_of_a_graded_prize_lies_in_its_range_and_counts_as_won() {
    let (sum, times) = (Slot::Sum("CH-6".to_owned(), Prize::Winner), Slot::Claim("CH-6".to_owned(), Prize::Winner));
    let state = after([Action::Type(sum.clone(), "3万".to_owned())]);
    let answer = assess(shipped().iter().find(|scheme| scheme.id == "conghua").unwrap(), &profile(&state));
    assert_eq!(answer.totals.at_most.to_string(), "30000.00");
    assert!(fault(&after([Action::Type(sum.clone(), "9999".to_owned())]), &sum).is_some());
    let twice = reduce(&state, Action::Type(times, "2".to_owned()));
    assert_eq!(profile(&twice).claims.first().unwrap().times, 2);
    returns(&twice);
}

#[test]
fn positions_count_from_one_and_shares_end_at_the_whole() {
    let rank = of(Role::Group, [typed(Fact::GroupYearSalesRank, "3"), typed(Fact::GroupYearSalesRank, "0")]);
    assert!(fault(&rank, &Slot::Fact(Fact::GroupYearSalesRank)).unwrap().starts_with("从 1 数起。仍按"));
    let share = of(Role::TrainingInstitution, [typed(Fact::EmployedRatio, "120%")]);
    assert!(fault(&share, &Slot::Fact(Fact::EmployedRatio)).unwrap().contains("100%"));
    returns(&share);
}

#[test]
fn growth_may_be_below_zero() {
    for text in ["-5%", "−5%", "-0.05"] {
        let state = of(Role::Enterprise, [typed(Fact::RetailGrowth, text)]);
        let good = state.fields.get(&Fact::RetailGrowth).unwrap().good;
        assert_eq!(good, Some(Number::read("0.05").unwrap().negated()), "{text}");
        returns(&state);
    }
}

#[test]
fn titles_barring_and_other_policies_travel_in_the_link() {
    use sandtable::engine::profile::Title;
    let state = of(
        Role::Enterprise,
        [
            Action::Title(Title::Municipal, true),
            Action::Title(Title::National, true),
            Action::Barred("pinggu".to_owned(), true),
            Action::Type(Slot::Elsewhere("CH-1b".to_owned()), "13.1万".to_owned()),
        ],
    );
    returns(&state);
    let profile = profile(&state);
    assert_eq!(profile.titles, [Title::National, Title::Municipal]);
    assert_eq!(profile.barred, ["pinggu"]);
    assert_eq!(profile.city_amounts.first().map(|(_, amount)| amount.to_string()).as_deref(), Some("131000.00"));
}

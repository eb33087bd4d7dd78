//! One draft after another over the same people: what the clerk keeps for the next changes no answer.

use super::wants;
use sandtable::app::budget::Question;
use sandtable::app::budget::answer::Answer;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell};
use sandtable::engine::param::Setting;
use sandtable::engine::scheme::Edit;
use sandtable::population::budget::{Crowd, compare, cost};
use sandtable::population::caseload::grow;
use sandtable::reform::{Reform, apply, parameters};
use sandtable::schemes::shipped;
use std::rc::Rc;

fn told(clerk: &mut Clerk, question: &Question) -> Rc<Answer> {
    let ask = Ask::Cost(question.clone());
    let mut found = None;
    let laws = if question.drafts.is_empty() { shipped().to_vec() } else { Vec::new() };
    clerk.open(
        Letter { ticket: 1, laws, ask },
        Vec::new(),
        &mut |tell| {
            if let Tell::Answer { reply: Reply::Cost(answer), .. } = tell {
                found = Some(answer);
            }
        },
        &mut |_, _| {},
    );
    found.unwrap()
}

/// Each number of each law twice as large, as a draft of its own, beside the one before.
#[test]
fn every_draft_is_answered_as_if_it_were_the_first() {
    let mut clerk = Clerk::default();
    for ask in wants(1) {
        let Ask::Cost(mut question) = ask else { panic!("a cost") };
        let law = shipped().iter().find(|law| law.id == question.scheme).unwrap();
        let grown = grow(&question.caseload, std::slice::from_ref(law)).unwrap();
        let (take_up, seed) = (question.caseload.take_up, question.caseload.seed);
        let crowd = Crowd { people: &grown.people, aside: &[], groups: &grown.sizes, take_up, seed };
        let before = cost(law, &crowd);
        assert_eq!(told(&mut clerk, &question).budget.total, before.total);
        for parameter in parameters(law).into_iter().step_by(13) {
            let to = match &parameter.setting {
                Setting::Yuan(yuan) => yuan.plus(*yuan).to_string(),
                Setting::Number(number, _) => number.repeated(2).to_string(),
                _ => continue,
            };
            let edit = Edit::Set { address: parameter.address.to_string(), to };
            let after = cost(&apply(law, std::slice::from_ref(&edit)).0, &crowd);
            let last = question.drafts.pop();
            let name = parameter.address.to_string();
            question.drafts = vec![Reform { name, edits: vec![edit], ..Reform::default() }];
            question.drafts.extend(last);
            let answer = told(&mut clerk, &question);
            let draft = &answer.drafts[0];
            assert_eq!(draft.total, after.total, "{}", draft.name);
            assert_eq!((draft.determined, draft.at_most), compare(&before, &after), "{}", draft.name);
            assert_eq!(answer.drafts.len(), question.drafts.len());
            assert_eq!(answer.budget.total, before.total);
        }
    }
}

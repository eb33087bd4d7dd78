//! One draft after another over the same people: what the clerk keeps for the next changes no answer.

use super::wants;
use sandtable::app::budget::Question;
use sandtable::app::budget::answer::Answer;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell};
use sandtable::engine::Scheme;
use sandtable::engine::param::Setting;
use sandtable::engine::scheme::Edit;
use sandtable::population::budget::{Crowd, compare, cost};
use sandtable::population::caseload::grow;
use sandtable::reform::{Reform, apply, parameters};
use sandtable::schemes::shipped;
use std::rc::Rc;

fn told(clerk: &mut Clerk, question: &Question) -> Rc<Answer> {
    let laws = if question.drafts.is_empty() { shipped().to_vec() } else { Vec::new() };
    sent(clerk, question, laws)
}

/// By a clerk who has the laws.
fn again(clerk: &mut Clerk, question: &Question) -> Rc<Answer> {
    sent(clerk, question, Vec::new())
}

fn sent(clerk: &mut Clerk, question: &Question, laws: Vec<Scheme>) -> Rc<Answer> {
    let ask = Ask::Cost(question.clone());
    let mut found = None;
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

/// More and fewer claim, in steps that are kept and between them, with a draft and without: always as if asked for the first time.
#[test]
fn every_take_up_is_answered_as_if_it_were_the_first() {
    for ask in wants(1) {
        let Ask::Cost(mut question) = ask else { panic!("a cost") };
        let law = shipped().iter().find(|law| law.id == question.scheme).unwrap();
        let amount = |each: &&sandtable::reform::Parameter| matches!(each.setting, Setting::Yuan(_));
        let all = parameters(law);
        let parameter = all.iter().find(amount).unwrap();
        let edit = Edit::Set { address: parameter.address.to_string(), to: "1".to_owned() };
        let draft = Reform { name: "草案".to_owned(), edits: vec![edit], ..Reform::default() };
        let mut clerk = Clerk::default();
        told(&mut clerk, &question);
        for (share, drafted) in
            [("40%", false), ("40%", true), ("41.5%", true), ("3.14%", true), ("100%", true), ("90%", false)]
        {
            question.caseload.take_up = sandtable::engine::Rate::read(share).unwrap();
            question.drafts = if drafted { vec![draft.clone()] } else { Vec::new() };
            let first = Question { drafts: Vec::new(), ..question.clone() };
            let mut new = Clerk::default();
            told(&mut new, &first);
            let answer = |clerk: &mut Clerk| format!("{:?}", again(clerk, &question));
            assert_eq!(answer(&mut clerk), answer(&mut new), "{} at {share}", law.id);
        }
    }
}

//! What stands beside the text, worked out once for wherever it is shown.

use super::aim::Solving;
use super::{Work, changes, effects};
use crate::analysis::findings;
use crate::analysis::findings::Kept;
use crate::app::stage::gathered::Gathered;
use crate::app::view::Credit;
use crate::app::view::desk::{DeskView, EffectsView, Laws, Pictures};
use crate::i18n::page::panel::Panel;
use crate::ui::later::Props;
use crate::ui::media::{BROAD, use_media};
use crate::ui::model::{Model, Same};
use std::rc::Rc;
use yew::prelude::*;

pub struct Panels {
    pub effects: Rc<Option<EffectsView>>,
    credit: Credit,
    model: Model,
}

/// `only`: on a phone, the one panel that is seen, if any.
#[hook]
pub fn use_panels(props: &Props, laws: Option<&Laws<'_>>, only: Option<Option<Panel>>) -> Panels {
    let (state, rules) = (&props.model.0, &props.rules);
    let law = (state.desk.document.clone(), state.readings.clone(), state.desk.own.clone());
    let before = use_memo(law, |_| laws.map(|laws| findings(&laws.read)).unwrap_or_default());
    let kept = use_mut_ref(Kept::default);
    let seen = |panel: Panel| only.is_none_or(|only| only == Some(panel));
    let pictures = match (seen(Panel::Curve), use_media(BROAD)) {
        (false, _) => Pictures::None,
        (true, true) => Pictures::Broad,
        (true, false) => Pictures::Narrow,
    };
    let effects = use_memo((state.clone(), Same(Rc::clone(rules)), pictures), |(state, ..)| {
        Some(EffectsView::beside(state, rules, laws?, (&before, &mut kept.borrow_mut()), pictures))
    });
    Panels { effects, credit: Credit::of(state, state.desk.document.as_deref()), model: props.model.clone() }
}

impl Panels {
    pub fn draw(&self, panel: Panel, view: &DeskView, work: &Work) -> Html {
        let effects = |draw: &dyn Fn(&EffectsView) -> Html| (*self.effects).as_ref().map(draw).unwrap_or_default();
        match panel {
            Panel::Changes => changes::changes(view, work),
            Panel::Effects => effects(&|view| effects::gains(view, work)),
            Panel::Curve => effects(&|view| effects::along(view, &self.credit, work)),
            Panel::Findings => effects(&|view| effects::checked(view, &Gathered::of(&self.model.0), work)),
            Panel::Solve => {
                html! { <Solving model={self.model.clone()} credit={self.credit.clone()} work={work.clone()} /> }
            }
        }
    }
}

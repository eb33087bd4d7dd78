//! Every screen in its main states: for pictures of all of them, and for what must hold on each.

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

pub struct Scene {
    pub name: &'static str,
    /// What is done to get there, from the opened page on.
    steps: &'static [Step],
    /// Whether people print it.
    pub printed: bool,
}

enum Step {
    /// A page by its name in the row of pages.
    Go(&'static str),
    /// A button by what it says.
    Tap(&'static str),
    /// A field by its label, and what is typed into it.
    Type(&'static str, &'static str),
    /// A box of the workbench by its place.
    Write(&'static str, &'static str),
    /// A script in the page.
    Do(&'static str),
    /// What must be there.
    Until(&'static str),
}

use Step::{Do, Go, Tap, Type, Until, Write};

const COMPLETE: &str = "!document.querySelector('.later') && document.querySelector('main h2, main table')";
const UNFOLD: &str = "document.querySelectorAll('main details:not([open]) > summary').forEach((one) => one.click())";
const COSTED: &str =
    "document.querySelectorAll('#cost-all tbody tr').length === 5 && document.querySelector('#cost-provisions')";
const FLOOR: &str = "#w-hongsibu-HSB-10a-floor";
/// A fund to keep to, with a rate and a cap to choose from.
const SOLVE: &str = "
    document.querySelector('#solve-of-all').click();
    const choose = (box, address) => { box.value = address; box.dispatchEvent(new Event('change', { bubbles: true })); };
    choose(document.querySelector('#solve-for'), 'hongsibu/HSB-10a/rate');
    const beside = () => {
        const box = document.querySelector('#solve-beside');
        const sum = document.querySelector('#solve-target');
        if (!box || !sum) return requestAnimationFrame(beside);
        sum.value = '100万';
        sum.dispatchEvent(new InputEvent('input', { bubbles: true }));
        choose(box, 'hongsibu/HSB-10a/cap/month');
    };
    beside();";
const ROSTER: &str = "
    const data = new DataTransfer();
    const rows = ['姓名,编号,团,组,月份,月销售额,退换货金额', '王小明,A100200300,一团,甲组,2026-03,3.8万,1200',
      '李四,A100200301,一团,乙组,2026-03,4999,0', '赵六,A100200302,一团,乙组,2026-03,四千x,0'];
    data.items.add(new File([rows.join('\\n')], '三月.csv'));
    document.querySelector('.choose').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";

pub const SCENES: [Scene; 15] = [
    Scene { name: "calculator-empty", steps: &[Until(COMPLETE)], printed: false },
    Scene {
        name: "calculator",
        steps: &[Tap("腰部主播"), Until(COMPLETE), Until("document.querySelector('#map svg')")],
        printed: true,
    },
    Scene {
        name: "calculator-open",
        steps: &[
            Tap("腰部主播"),
            Until(COMPLETE),
            Do("document.querySelectorAll('.row[aria-expanded=false]').forEach((one) => one.click())"),
            Until("document.querySelector('#row-heilongjiang .others')"),
            Do(UNFOLD),
        ],
        printed: false,
    },
    Scene {
        name: "calculator-fault",
        steps: &[
            Tap("腰部主播"),
            Until(COMPLETE),
            Type("月销售额", "三万x"),
            Until("document.querySelector('.fault')"),
        ],
        printed: false,
    },
    Scene {
        name: "calculator-english",
        steps: &[Tap("腰部主播"), Until(COMPLETE), Tap("English"), Until("document.documentElement.lang === 'en'")],
        printed: true,
    },
    Scene {
        name: "workbench",
        steps: &[Tap("腰部主播"), Go("调参"), Until("document.querySelector('.clause')")],
        printed: false,
    },
    Scene {
        name: "workbench-draft",
        steps: &[
            Tap("腰部主播"),
            Go("调参"),
            Until("document.querySelector('.clause')"),
            Write(FLOOR, "3000"),
            Until("document.querySelector('.paper tbody tr')"),
            Until("document.querySelector('#desk-curve svg')"),
        ],
        printed: true,
    },
    Scene {
        name: "workbench-solve",
        steps: &[
            Go("调参"),
            Until("document.querySelector('.clause')"),
            Do(SOLVE),
            Until("document.querySelector('.uses button') && document.querySelector('#pairs svg')"),
            Do(UNFOLD),
        ],
        printed: false,
    },
    Scene { name: "budget", steps: &[Go("预算"), Until(COSTED)], printed: true },
    Scene { name: "budget-open", steps: &[Go("预算"), Until(COSTED), Do(UNFOLD)], printed: false },
    Scene {
        name: "settle",
        steps: &[Go("预算"), Tap("名单核算"), Until("document.getElementById('roster')")],
        printed: false,
    },
    Scene {
        name: "settle-list",
        steps: &[
            Go("预算"),
            Tap("名单核算"),
            Until("document.getElementById('roster')"),
            Do(ROSTER),
            Until("document.querySelector('.sheet-list td')"),
        ],
        printed: true,
    },
    Scene { name: "sources", steps: &[Go("依据"), Until("document.querySelector('.document h2')")], printed: true },
    Scene {
        name: "presenter",
        steps: &[Go("演示"), Tap("各地并排"), Until("document.querySelector('.preview')")],
        printed: false,
    },
    Scene {
        name: "stage",
        steps: &[
            Go("演示"),
            Tap("各地并排"),
            Tap("开始演示"),
            Do("document.querySelector('.stage-bar button:nth-of-type(2)').click()"),
            Until("document.querySelector('.lines') && !document.querySelector('.amount [aria-hidden]')"),
        ],
        printed: false,
    },
];

/// From the opened page to the scene.
pub async fn enter(page: &Page, scene: &Scene) -> Outcome {
    for step in scene.steps {
        match step {
            Go(place) => {
                let link = page.browser.find(By::LinkText(*place)).await?;
                link.click().await?;
                page.until(COMPLETE).await?;
            }
            Tap(words) => page.tap(words).await?,
            Type(label, text) => page.fill(label, text).await?,
            Write(css, text) => {
                let field = page.browser.find(By::Css(*css)).await?;
                field.send_keys(Key::Control + "a").await?;
                field.send_keys(*text).await?;
            }
            Do(script) => {
                page.browser.execute(*script, vec![]).await?;
            }
            Until(condition) => page.until(condition).await?,
        }
    }
    Ok(())
}

/// A scene by its name.
pub fn named(name: &str) -> Outcome<&'static Scene> {
    Ok(SCENES.iter().find(|scene| scene.name == name).ok_or("no such scene")?)
}

//! Why an edit is kept aside, as whoever made it reads it.

use super::Lang;
use super::faults::number_fault;
use crate::engine::param::Misfit;
use crate::reform::Why;

pub fn why(why: &Why, lang: Lang) -> &'static str {
    match why {
        Why::NoAddress => lang.of("现在的规则里已没有这一处", "The rules no longer have this place"),
        Why::NotHere => lang.of("这一处不能这样改", "This place can't be changed in this way"),
        Why::Misfit(misfit) => self::misfit(misfit, lang),
        Why::Present => lang.of("这里已经有了，请直接改它的值", "There is one already; change its value"),
        Why::Outside => {
            lang.of("分界要落在这一档的起点和终点之间", "The edge must lie between the start and the end of the band")
        }
        Why::Order => lang.of("各档要从低到高排列", "Bands must rise, lowest first"),
        Why::Last => {
            lang.of("至少要留一档；不想给就停用这一条", "One band must stay; to pay nothing switch the provision off")
        }
        Why::NoProvision => lang.of("没有这一条", "There is no such provision"),
    }
}

pub fn misfit(misfit: &Misfit, lang: Lang) -> &'static str {
    match misfit {
        Misfit::Number(fault) => number_fault(*fault, lang),
        Misfit::NotWhole => lang.of("这里要填整数", "A whole number is needed here"),
        Misfit::NeitherYesNorNo => lang.of("这里只能选是或否", "Only yes or no can stand here"),
        Misfit::NoFact => lang.of("没有这一项数据", "There is no such fact"),
        Misfit::NoOption(_) => lang.of("没有这个选项", "There is no such option"),
    }
}

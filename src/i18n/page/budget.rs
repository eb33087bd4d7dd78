//! The words of the budget page and of the payable list.

use crate::engine::number::Yuan;
use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::numbers::{grouped, yuan_bare};
use crate::i18n::typography::set;
use crate::population::budget::{Rule, Sums};
use rust_decimal::{Decimal, RoundingStrategy};

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Title,
    Cost,
    Settle,
    Tabs,
    Policies,
    Synthetic,
    SyntheticHint,
    Assumptions,
    AssumptionsHint,
    People,
    More,
    Seed,
    SeedHint,
    TakeUp,
    TakeUpHint,
    ResetAssumptions,
    Target,
    Working,
    Compared,
    ComparedHint,
    Share,
    ByProvision,
    ByMonth,
    WholeYear,
    Month,
    Cumulative,
    FundTitle,
    Fund,
    FundHint,
    NoFund,
    RuleName,
    DryIn,
    Paid,
    Unpaid,
    PaidShare,
    Enough,
    OnDetermined,
    OnAtMost,
    Who,
    Recipients,
    Average,
    Median,
    PerHead,
    TopTenth,
    GroupTitle,
    Group,
    Drafts,
    DraftsHint,
    NoDrafts,
    Draft,
    Difference,
    Winners,
    Losers,
    Unchanged,
    Gained,
    Lost,
    Determined,
    AtMost,
    Total,
    Cut,
    Download,
    SettleLead,
    Choose,
    Drop,
    Template,
    SettleMonth,
    Reading,
    List,
    Notice,
    Totals,
    Faults,
    NoFaults,
    PrintSheet,
    Nobody,
    Policy,
    OfFund,
    AllYearEnd,
    Basis,
    Sized,
    WhichMonth,
    ChooseMore,
    Columns,
    ColumnsHint,
    NotUsed,
    RealPeople,
    RealHint,
    UseRoster,
    UseSynthetic,
    AskSure,
    HowSure,
    HowSureHint,
    Moves,
    Lowest,
    Tenth,
    Middle,
    Ninetieth,
    Highest,
    Draws,
    CostAtMost,
    Number,
    Now,
    TenthLess,
    TenthMore,
    NotYet,
    Restarted,
    NoWorker,
    CalledOff,
    Cancel,
    Retry,
}

labels! {
    word(Word) {
        Title: "预算与名单", "Budget and payable list";
        Cost: "预算测算", "Budget";
        Settle: "名单核算", "Payable list";
        Tabs: "预算或名单", "Budget or payable list";
        Policies: "政策", "Policies";
        Synthetic: "合成数据 · synthetic", "Synthetic data · 合成数据";
        SyntheticHint: "下面的人不是真人，按写明的假设随机生成；同一种子在任何设备上生成同样的人。换成您掌握的数字，结果才有参考价值。", "These people are not real: they are drawn from the assumptions written below, the same people from the same seed on every device. Put in the figures you know before you rely on a result.";
        Assumptions: "人群假设", "Assumptions";
        AssumptionsHint: "每个数都可以改，结果随即重算。", "Every figure can be changed; the result follows.";
        People: "人数", "Number";
        More: "其他假设", "More assumptions";
        Seed: "随机种子", "Seed";
        SeedHint: "换一个整数，换一批人。", "Another whole number, other people.";
        TakeUp: "申领率", "Take-up";
        TakeUpHint: "能领的人里有多少会来申领。", "Of those who could claim, how many do.";
        ResetAssumptions: "恢复原假设", "Restore the assumptions";
        Target: "文本目标", "target of the text";
        Working: "正在计算…", "Working…";
        Compared: "五地各花多少", "What each policy costs";
        ComparedHint: "各地用各自的人群和规则，只作比较，不相加。", "Each with its own people and rules: compared, never added up.";
        Share: "占比", "Share";
        ByProvision: "钱花在哪些条款上", "Where the money goes";
        ByMonth: "各月要付多少", "Month by month";
        WholeYear: "全年结算", "Whole year";
        Month: "月份", "Month";
        Cumulative: "累计（至多）", "Running total (at most)";
        FundTitle: "资金够不够", "Does the fund suffice";
        Fund: "资金", "Fund";
        FundHint: "文本没有写资金不够时怎么发，下面是三种可能的做法；全年结算的部分计入十二月。", "The text does not say what happens when the fund runs out; these are three ways to handle it. What is settled for the year falls due in December.";
        NoFund: "这份文本没有写明资金总额。", "This text names no total fund.";
        RuleName: "做法", "Rule";
        DryIn: "用完的月份", "Runs out in";
        Paid: "发出", "Paid";
        Unpaid: "没有发出", "Unpaid";
        PaidShare: "兑付比例", "Share paid";
        Enough: "够用", "suffices";
        OnDetermined: "按确定金额", "On what is determined";
        OnAtMost: "按至多金额", "At most";
        Who: "谁领到，领多少", "Who is paid, and how much";
        Recipients: "领取人数", "Recipients";
        Average: "领取者平均", "Average recipient";
        Median: "领取者中位数", "Median recipient";
        PerHead: "全体人均", "Per head of all";
        TopTenth: "领得最多的十分之一占", "Best-paid tenth gets";
        GroupTitle: "各类人各领多少", "By kind of applicant";
        Group: "人群", "People";
        Drafts: "草案与现行规则比较", "Drafts against the law as it stands";
        DraftsHint: "对同一批人分别按现行规则和草案计算。", "The same people under the law as it stands and under the draft.";
        NoDrafts: "还没有修改这份文本的草案。在“调参”里改一处，这里就会列出多花多少、谁多领谁少领。", "No draft changes this text yet. Change something in the workbench, and cost, winners and losers appear here.";
        Draft: "草案", "Draft";
        Difference: "费用增减（元）", "Difference (yuan)";
        Winners: "多领", "Winners";
        Losers: "少领", "Losers";
        Unchanged: "不变", "Unchanged";
        Gained: "共多领（元）", "Gained (yuan)";
        Lost: "共少领（元）", "Lost (yuan)";
        Determined: "确定（元）", "Determined (yuan)";
        AtMost: "另有至多（元）", "At most, besides (yuan)";
        Total: "合计", "In all";
        Cut: "总封顶扣减（元）", "Cut by the programme's cap (yuan)";
        Download: "下载 CSV", "Download CSV";
        SettleLead: "选一份月度名单（CSV），在本机核算出应发名单和公示表；名单不会离开您的设备。", "Choose a month's roster (CSV); the payable list and the public notice are worked out on this device, and the roster does not leave it.";
        Choose: "选择名单文件", "Choose a roster";
        Drop: "也可以把文件拖到这里。UTF-8、GBK 都能读，第一行是列名，金额可写 1.2万。", "Or drop the file here. UTF-8 and GBK are read; the first line holds the headings; amounts may read 1.2万.";
        Template: "下载空白模板", "Download the template";
        SettleMonth: "核算月份", "Month to settle";
        Reading: "正在核算…", "Settling…";
        List: "应发名单", "Payable list";
        Notice: "公示表", "Public notice";
        Totals: "分团组合计", "Totals by team and group";
        Faults: "有误的行", "Faulty rows";
        NoFaults: "每一行都读懂了。", "Every row was read.";
        PrintSheet: "打印", "Print";
        Nobody: "这个月没有名单行。", "No row is about this month.";
        Policy: "政策", "Policy";
        OfFund: "占资金", "Of the fund";
        AllYearEnd: "没有按月付的部分，全部在年底结算", "Nothing is paid by month: all of it is settled for the year";
        Basis: "口径", "Counted";
        WhichMonth: "名单里没有月份，请在上面选核算月份。", "The roster names no month; choose the month to settle above.";
        Sized: "人数依据", "Number from";
        ChooseMore: "再加一份名单", "Add a roster";
        Columns: "每一列是什么", "What each column is";
        ColumnsHint: "没有认出的列可以在这里指定，名单随即重读。", "Say here what a column is that was not recognised; the roster is read again.";
        NotUsed: "不用这一列", "Not used";
        RealPeople: "名单里的人", "The people of the roster";
        RealHint: "下面按您选的名单计算，每人都算来申领；人群假设不起作用。", "Worked out for the people of your roster, all of whom claim; the assumptions do not count.";
        UseRoster: "改用自己的名单", "Use a roster instead";
        UseSynthetic: "改用合成人群", "Use synthetic people instead";
        AskSure: "算一算", "Work it out";
        HowSure: "这个数有多可靠", "How sure this is";
        HowSureHint: "换种子重新生成人群，看费用摆动多大；再把文本里的数逐个增减一成，看哪个影响最大。改动假设后要重新算。", "The people drawn anew with other seeds, to see how far the cost swings; then each number of the text a tenth less and more, to see which matters most. After a change of the assumptions it has to be worked out again.";
        Moves: "哪些数影响最大", "Which numbers matter most";
        Lowest: "最低", "Lowest";
        Tenth: "十次里有一次低于", "One in ten below";
        Middle: "中间", "Middle";
        Ninetieth: "十次里有一次高于", "One in ten above";
        Highest: "最高", "Highest";
        Draws: "各次生成", "Over the draws";
        CostAtMost: "费用（至多，元）", "Cost (at most, yuan)";
        Number: "文本里的数", "Number in the text";
        Now: "现为", "Now";
        TenthLess: "减一成（元）", "A tenth less (yuan)";
        TenthMore: "加一成（元）", "A tenth more (yuan)";
        NotYet: "还没有结果", "No result yet";
        Restarted: "后台计算中断过一次，已经重新启动；您填写的内容都在。", "The calculation stopped once and was started again; nothing you entered is lost.";
        NoWorker: "后台计算启动不了：可能是文件没有下载完整、内存不足，或者浏览器不允许。您填写的内容都在，可以再试一次；仍然不行时请刷新页面。", "The calculation can't be started: a file may not have arrived in full, memory may be short, or the browser may forbid it. Nothing you entered is lost. Try again; if that does not help, reload the page.";
        CalledOff: "已取消计算；改任何一个数，或点“再算一次”，都会重新计算。", "Called off. Change any figure, or calculate again, to go on.";
        Cancel: "取消计算", "Cancel";
        Retry: "再算一次", "Calculate again";
    }
}

labels! {
    rule(Rule) {
        FirstCome: "先到先得，发完为止", "First come, until it is gone";
        ProRata: "人人按同一比例", "Everybody the same share";
        CutOff: "不够的那个月起停发", "Stop with the month it would not cover";
    }
}

/// Whole 分 as an amount.
pub fn fen(fen: i64) -> Yuan {
    Yuan::new(Decimal::new(fen, 2)).unwrap_or_default()
}

/// For a table: exact.
pub fn exact(amount: i64) -> String {
    yuan_bare(fen(amount))
}

/// With its sign.
pub fn change(amount: i64) -> String {
    let sign = match amount {
        1.. => "+",
        0 => "",
        _ => "−",
    };
    format!("{sign}{}", exact(amount.saturating_abs()))
}

/// For a sentence: four digits of it are enough.
pub fn about(amount: i64, lang: Lang) -> String {
    let value = fen(amount).decimal();
    let round = |scale: u32, places: u32| {
        let parts = value.checked_div(scale.into()).unwrap_or_default();
        grouped(parts.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
    };
    let of = |scale: u32| if value >= Decimal::from(scale) * Decimal::ONE_HUNDRED { 1 } else { 2 };
    match lang {
        Lang::Zh if value >= Decimal::from(100_000_000) => format!("{} 亿元", round(100_000_000, of(100_000_000))),
        Lang::Zh if value >= Decimal::from(10_000) => format!("{} 万元", round(10_000, of(10_000))),
        Lang::Zh => format!("{} 元", round(1, 0)),
        Lang::En if value >= Decimal::from(1_000_000) => format!("¥{}m", round(1_000_000, of(1_000_000))),
        Lang::En => format!("¥{}", round(1, 0)),
    }
}

/// Tenths of a per cent.
pub fn per_mille(share: i64) -> String {
    format!("{}%", grouped(Decimal::new(share, 1)))
}

pub fn month(number: usize, lang: Lang) -> String {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let name = number.checked_sub(1).and_then(|at| NAMES.get(at)).copied().unwrap_or_default();
    lang.of(format!("{number} 月"), name.to_owned())
}

/// Between which sums most draws lie.
pub fn band(draws: u32, low: i64, high: i64, lang: Lang) -> String {
    let (low, high) = (about(low, lang), about(high, lang));
    lang.of(
        set(&format!("重新生成 {draws} 次人群，八成落在 {low}到 {high}之间（含至多部分）"), lang),
        format!("Of {draws} draws, eight in ten cost between {low} and {high}, what is paid at most included"),
    )
}

/// What a tenth less and a tenth more of a number do.
pub fn moves(less: i64, more: i64, lang: Lang) -> String {
    let signed = |amount: i64| {
        let sign = if amount < 0 { "−" } else { "+" };
        format!("{sign}{}", about(amount.saturating_abs(), lang))
    };
    let (less, more) = (signed(less), signed(more));
    lang.of(format!("减 {less} · 加 {more}"), format!("less {less} · more {more}"))
}

pub fn most_moving(what: &str, lang: Lang) -> String {
    lang.of(set(&format!("影响最大的是{what}"), lang), format!("The one that matters most: {what}"))
}

/// A column of a roster.
pub fn column(at: usize, written: &str, lang: Lang) -> String {
    lang.of(format!("第 {at} 列“{written}”"), format!("Column {at}, “{written}”"))
}

/// What a year costs, in one sentence; `real` people or synthetic ones.
pub fn headline(name: &str, people: usize, sure: i64, open: i64, real: bool, lang: Lang) -> String {
    let count = grouped(people.into());
    let (who, whom) =
        if real { ("名单里的人", "people of the roster") } else { ("合成申请人", "synthetic applicants") };
    let (sum, most) = (about(sure, lang), about(open, lang));
    let zh = match (sure, open) {
        (0, 0) => format!("按 {count} 名{who}测算，{name}这份政策一年不用付钱。"),
        (0, _) => format!("按 {count} 名{who}测算，{name}一年至多要付 {most}，没有能确定的金额。"),
        (_, 0) => format!("按 {count} 名{who}测算，{name}一年要付 {sum}。"),
        _ => format!("按 {count} 名{who}测算，{name}一年要付 {sum}，另有至多 {most}。"),
    };
    let en = match (sure, open) {
        (0, 0) => format!("For {count} {whom}, {name} costs nothing in a year."),
        (0, _) => format!("For {count} {whom}, {name} costs at most {most} a year; nothing is certain."),
        (_, 0) => format!("For {count} {whom}, {name} costs {sum} a year."),
        _ => format!("For {count} {whom}, {name} costs {sum} a year, and at most {most} besides."),
    };
    lang.of(set(&zh, lang), en)
}

/// Whether the fund lasts, where one stands in the text.
pub fn fund_lasts(fund: i64, due: Sums, dry: Option<usize>, lang: Lang) -> String {
    let over = due.at_most() > fund;
    let (amount, sum) = (about(fund, lang), about(due.at_most(), lang));
    let need = match due.open {
        0 => lang.of(format!("需要 {sum}"), format!("{sum} is due")),
        _ => lang.of(format!("至多需要 {sum}"), format!("up to {sum} is due")),
    };
    match dry.filter(|_| over) {
        Some(at) => {
            let at = month(at, lang);
            lang.of(
                set(&format!("文本列支 {amount}，{need}；先到先得，{at}就会用完。"), lang),
                format!("The text sets aside {amount}; {need}. First come, it is gone in {at}."),
            )
        }
        None => lang.of(
            set(&format!("文本列支 {amount}，{need}，够用。"), lang),
            format!("The text sets aside {amount}; {need}, so it suffices."),
        ),
    }
}

/// Which month costs most.
pub fn dearest(at: usize, amount: i64, lang: Lang) -> String {
    let (at, sum) = (month(at, lang), about(amount, lang));
    lang.of(
        set(&format!("按月付的部分，{at}最多，{sum}"), lang),
        format!("Of what is paid by month, {at} costs most: {sum}"),
    )
}

/// Where most of the money goes.
pub fn largest(what: &str, share: i64, lang: Lang) -> String {
    let share = per_mille(share);
    lang.of(set(&format!("最大的一项是{what}，占 {share}"), lang), format!("The largest is {what}, {share} of all"))
}

pub fn most_costly(name: &str, amount: i64, lang: Lang) -> String {
    let sum = about(amount, lang);
    lang.of(
        set(&format!("按各自的人群，{name}一年最多，至多 {sum}"), lang),
        format!("With its own people, {name} costs most: at most {sum} a year"),
    )
}

/// How many of how many.
pub fn of_people(some: usize, all: usize, lang: Lang) -> String {
    let (some, all) = (grouped(some.into()), grouped(all.into()));
    lang.of(format!("{some} / {all} 人"), format!("{some} of {all}"))
}

/// `共 405 人`
pub fn people(count: usize, lang: Lang) -> String {
    let count = grouped(count.into());
    lang.of(format!("{count} 人"), format!("{count} people"))
}

/// Which number of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Same,
    Median,
    Mean,
    From,
    To,
    Share,
}

labels! {
    side(Side) {
        Same: "", "";
        Median: "中位数", "median";
        Mean: "平均", "mean";
        From: "从", "from";
        To: "到", "to";
        Share: "占比", "share";
    }
}

/// How far long work has come.
pub fn progress(done: u64, of: u64, lang: Lang) -> String {
    let percent = done * 100 / of.max(1);
    lang.of(format!("正在计算，已完成 {percent}%"), format!("Working: {percent}% done"))
}

/// How much of a list is shown.
pub fn shown(shown: usize, all: usize, lang: Lang) -> String {
    lang.of(
        format!("这里显示前 {shown} 行，共 {all} 行；下载的文件里是全部。"),
        format!("The first {shown} of {all} rows; the file has all of them."),
    )
}

/// What is said of one of several files.
pub fn in_file(file: &str, told: &str, lang: Lang) -> String {
    lang.of(format!("“{file}”{told}"), format!("“{file}”, {told}"))
}

/// Faults beyond those listed.
pub fn more_faults(count: usize, lang: Lang) -> String {
    let count = grouped(count.into());
    lang.of(format!("另有 {count} 处，见下载的文件。"), format!("{count} more, in the file."))
}

/// The same person and month stand in another file already.
pub fn twice_elsewhere(line: u64, file: &str, first: u64, lang: Lang) -> String {
    lang.of(
        format!("第 {line} 行：同一人同一月在“{file}”第 {first} 行已有一条；这一行未计入。"),
        format!("line {line}: the same person and month stand in “{file}”, line {first}. This line is not counted."),
    )
}

/// What was read.
pub fn read(file: &str, rows: u64, people: usize, faults: usize, lang: Lang) -> String {
    let good = if faults == 0 {
        lang.of("没有读不懂的地方", "nothing was unclear").to_owned()
    } else {
        lang.of(format!("{faults} 处有误，见下"), format!("{faults} faults, see below"))
    };
    lang.of(
        set(&format!("“{file}”共 {rows} 行，{people} 人；{good}。"), lang),
        format!("“{file}”: {rows} rows, {people} people; {good}."),
    )
}

pub fn growth(lang: Lang) -> &'static str {
    lang.of("逐月增长", "growth from month to month")
}

pub fn active_months(lang: Lang) -> &'static str {
    lang.of("一年活跃几个月", "active months of the year")
}

/// How many records of a list a person has: in a month, or in a year.
pub fn number_of(list: &str, monthly: bool, lang: Lang) -> String {
    if monthly {
        lang.of(format!("每月{list}条数"), format!("{list} in a month"))
    } else {
        lang.of(format!("每年{list}数"), format!("{list} in a year"))
    }
}

//! The words of the budget page and of the payable list.

mod sentences;

pub use sentences::*;

use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::population::budget::Rule;

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
    ComparedReal,
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
    CostNow,
    CostThen,
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
    TemplateFile,
    SettleMonth,
    Reading,
    List,
    Notice,
    Totals,
    Faults,
    Doubts,
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
        Compared: "各份政策各花多少", "What each policy costs";
        ComparedHint: "每份政策用各自的人群和规则，只作比较，不相加。", "Each with its own people and rules: compared, never added up.";
        ComparedReal: "每份政策都用这份名单和各自的规则，只作比较，不相加。", "All with this roster, each with its own rules: compared, never added up.";
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
        CostNow: "现行费用（元）", "Cost as it stands (yuan)";
        CostThen: "草案费用（元）", "Cost under the draft (yuan)";
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
        Drop: "也可以把文件拖到这里。UTF-8、GBK 都能读，第一行是列名，金额可写 1.2万。", "Or drop the file here. UTF-8 and GBK are read; the first line holds the headings; amounts may read 12k.";
        Template: "下载空白模板", "Download the template";
        TemplateFile: "空白名单模板", "Roster template";
        SettleMonth: "核算月份", "Month to settle";
        Reading: "正在核算…", "Settling…";
        List: "应发名单", "Payable list";
        Notice: "公示表", "Public notice";
        Totals: "分团组合计", "Totals by team and group";
        Faults: "有误的行", "Faulty rows";
        Doubts: "请核对的行（已计入）", "Rows to check (they count)";
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

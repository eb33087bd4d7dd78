//! The words of the sources page and of findings, wherever they are shown.

use crate::engine::scheme::{GateKind, Nature};
use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::typography::set;

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Lead,
    Documents,
    Contents,
    Status,
    Validity,
    Pays,
    Whom,
    Provisions,
    Gates,
    Funds,
    FundsHint,
    Between,
    BetweenHint,
    Readings,
    ReadingsHint,
    Others,
    OthersHint,
    Notes,
    Register,
    RegisterHint,
    Beyond,
    Findings,
    FindingsHint,
    NoFindings,
    Filter,
    NoMatch,
    Address,
    Meaning,
    Value,
    Article,
    FundAmount,
    Covers,
    Within,
    Payee,
    Period,
    Office,
    Evidence,
    Rhythm,
    Reading,
    Granted,
    Paid,
    Unsaid,
    Repair,
    OpenPerson,
    Open,
    UnfoldAll,
    Loss,
    EvenAt,
    WasAt,
    ToLedger,
    BestOf,
    SharedCap,
    Exclusive,
    Nested,
    YieldTo,
    Caution,
    BeyondText,
    BeyondOffice,
    BeyondFund,
    BeyondDiscretion,
    BeyondKind,
    BeyondOpen,
    BeyondOthers,
}

labels! {
    word(Word) {
        Lead: "每份文件一页：付什么、不付什么、怎么读、哪些地方要留意。条文用我们自己的话转述，数字和测算用的是同一份数据；以正式文本为准。", "A page for each document: what it pays and does not, how it is read, where to take care. Clauses are restated in our own words from the very numbers the calculator uses; the official text prevails.";
        Documents: "文件", "Documents";
        Contents: "本页内容", "On this page";
        Status: "状态", "Status";
        Validity: "效力", "Validity";
        Pays: "支持什么", "What it pays";
        Whom: "付给谁", "Who is paid";
        Provisions: "支持条款", "Provisions";
        Gates: "适用范围与排除", "Scope and exclusions";
        Funds: "资金与目标", "Funds and goals";
        FundsHint: "资金用来提示总量是否够用，不扣减个人金额；目标不产生权利。", "Funds warn when the total is exceeded and cut nobody's amount; goals entitle nobody.";
        Between: "条款之间的关系", "Between provisions";
        BetweenHint: "几项同时符合时，按这些规则计算。", "When several provisions are met at once, these rules decide.";
        Readings: "不止一种读法的条文", "Clauses with more than one reading";
        ReadingsHint: "在这里换一种读法，测算会随之改变；默认用第一种，以主管部门的解释为准。", "Another reading chosen here changes the calculator too. The first is the default; the office's interpretation prevails.";
        Others: "其他条文", "Other clauses";
        OthersHint: "不产生个人金额，只作记载。", "They give nobody an amount and are recorded only.";
        Notes: "其他说明", "Further notes";
        Register: "参数表", "Parameter register";
        RegisterHint: "规则里的每个数和开关都有一个地址，修改政策、命令行和链接都用它。", "Every number and switch of the rules has an address; reforms, the command line and links use it.";
        Beyond: "本工具不包括的内容", "What this tool does not cover";
        Findings: "体检", "Findings";
        FindingsHint: "由规则里的数字直接推出，每一条都有可以核对的例子。", "They follow from the rule's own numbers, each with an example that can be checked.";
        NoFindings: "按现在的读法，没有发现需要留意的地方。", "Under the readings in force nothing was found.";
        Filter: "筛选", "Filter";
        NoMatch: "没有符合的参数。", "No parameter matches.";
        Address: "地址", "Address";
        Meaning: "含义", "Meaning";
        Value: "现在的值", "Value";
        Article: "条文", "Article";
        FundAmount: "资金", "Money";
        Covers: "用于", "For";
        Within: "期限", "Within";
        Payee: "付给", "Paid to";
        Period: "单位", "For each";
        Office: "经办", "Office";
        Evidence: "材料", "Evidence";
        Rhythm: "时间", "When";
        Reading: "读法", "Reading";
        Granted: "按条文字面", "By the words";
        Paid: "本工具计算", "Computed here";
        Unsaid: "没有写", "not said";
        Repair: "按建议修改", "Apply the repair";
        OpenPerson: "在测算中打开", "Open in the calculator";
        Open: "打开", "Open";
        UnfoldAll: "全部展开", "Unfold all";
        Loss: "少领", "Lost";
        EvenAt: "持平处", "Even again at";
        WasAt: "原在", "Was at";
        ToLedger: "在测算中查看", "See it in the calculator";
        BestOf: "两项取一", "One of two";
        SharedCap: "合计封顶", "Shared cap";
        Exclusive: "不同时享受", "Not both";
        Nested: "含在另一项的封顶内", "Inside another's cap";
        YieldTo: "同类政策从高", "The higher of like policies";
        Caution: "提醒，不改变金额", "A warning; no amount changes";
        BeyondText: "不代替正式文本：条文为转述，可能有出入。", "It does not replace the official text: clauses are restated and may differ from it.";
        BeyondOffice: "不代替审核：材料真伪、公示、名额和排序由主管部门决定。", "It does not replace the office: evidence, publication, places and ranking are decided there.";
        BeyondFund: "不预测资金：不判断当年资金是否还够。", "It does not foresee money: whether this year's fund still suffices is not judged.";
        BeyondDiscretion: "条文写“至多”、给区间或要评选，只能算到上限：", "The text says “at most”, gives a range or needs a contest, so only the most is told:";
        BeyondKind: "没有现金金额，不计入合计：", "Without an amount in cash, never in a total:";
        BeyondOpen: "条文没有写明算法，不计算：", "The text does not say how, so nothing is computed:";
        BeyondOthers: "程序、责任等条文只作记载，不参与计算。", "Procedures, duties and the like are recorded and not computed.";
    }
}

labels! {
    gate(GateKind) {
        Condition: "条件", "condition";
        Exclusion: "排除", "exclusion";
    }
}

labels! {
    /// What a reader may expect of a provision's amount.
    promise(Nature) {
        Fixed: "能算出确定金额", "computed";
        Ceiling: "至多（算到上限）", "at most";
        Range: "区间内核定", "a range";
        Contest: "评选获奖才有", "by contest";
        Loan: "贷款，不是补贴", "a loan";
        InKind: "非现金支持", "in kind";
        Honour: "荣誉（没有金额）", "an honour";
    }
}

/// `确定金额 9 项`
pub fn count(kind: &str, count: usize, lang: Lang) -> String {
    lang.of(set(&format!("{kind} {count} 项"), lang), format!("{count} {kind}"))
}

/// A reading and how it is answered at present.
pub fn in_force(question: &str, option: &str, lang: Lang) -> String {
    lang.of(format!("{question}现按：{option}。"), format!("{question} Now: {option}."))
}

/// How many rows of a table are shown.
pub fn rows(shown: usize, all: usize, lang: Lang) -> String {
    lang.of(format!("{shown} / {all} 项"), format!("{shown} of {all}"))
}

/// So many records with this value.
pub fn each_of(times: u32, value: &str) -> String {
    if times == 1 { value.to_owned() } else { format!("{times} × {value}") }
}

/// Further examples of the same finding.
pub fn more_witnesses(count: usize, lang: Lang) -> String {
    lang.of(format!("另外 {count} 个同样的数"), format!("{count} more values of the same kind"))
}

//! The page's own words: headings, buttons, and the sentences it makes around the engine's answers.

pub mod aim;
pub mod budget;
pub mod desk;
pub mod files;
mod kept;
pub mod own;
pub mod panel;
pub mod paper;
mod sentences;
pub mod sources;
pub mod stage;
mod workbench;

pub use super::typography::{capital, set};
pub use kept::*;
pub use sentences::*;
pub use workbench::*;

use super::Lang;

/// Fixed texts of the page in both languages, by the part of the page that says them: what is not in [`Say`] comes later.
macro_rules! texts {
    ($texts:ident: $($name:ident: $zh:literal, $en:literal;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $texts { $($name),+ }

        impl $texts {
            pub fn to(self, lang: Lang) -> &'static str {
                match self { $(Self::$name => lang.of($zh, $en)),+ }
            }
        }
    };
}

texts! { Say:
    Brand: "政策沙盘", "Sandtable";
    PageTitle: "政策沙盘 · 直播电商补贴测算", "Sandtable · live-commerce subsidies";
    SkipToResult: "跳到结果", "Skip to the result";
    Calculator: "测算", "Calculator";
    Workbench: "调参", "Workbench";
    Budget: "预算", "Budget";
    Sources: "依据", "Sources";
    Presenter: "演示", "Presenter";
    SourcesTitle: "政策依据", "The documents behind it";
    SkipToMain: "跳到正文", "Skip to the content";
    Pages: "页面", "Pages";
    Share: "分享", "Share";
    Kept: "存档", "Saved";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    Print: "打印", "Print";
    Reset: "清空", "Clear";
    OtherLanguage: "English", "中文";
    Close: "关闭", "Close";

    Situation: "您的情况", "Your situation";
    Examples: "举例", "Examples";
    MoreExamples: "更多例子", "More examples";
    Identity: "身份", "You are";
    MoreIdentities: "更多身份", "More identities";
    TwelveApart: "十二个月分别填写", "Enter twelve months apart";
    TwelveHint: "可以从表格里复制一列，粘贴到任一格，会往下填。", "A column copied from a spreadsheet can be pasted into any cell; it fills down.";
    TypicalHint: "按一个典型月份 × 12 计算。", "A typical month counts twelve times.";
    Month: "月份", "Month";
    Slider: "滑块", "slider";
    ViewsLabel: "视频浏览量", "Video views";
    ViewsHint: "每条视频一个数，用“·”或空格隔开，如 1.2万 · 6000", "One figure for each video, set apart by “;”, e.g. 12k; 6000";
    EditVideos: "逐条编辑", "Edit each";
    EveryMonth: "每月都有", "every month";
    Times: "次数", "times";
    Add: "增加一条", "Add one";
    Remove: "删除", "Remove";
    MoreFacts: "更多情况", "More about you";
    AssumedGroup: "默认您符合这些条件", "Taken to hold for you";
    AssumedHint: "不符合的请取消勾选，结果会随之改变。", "Untick what does not hold; the result follows.";
    DeclaredGroup: "如有下列情况，请勾选", "Tick what applies to you";
    AccountKind: "账号类型", "Kind of account";
    Prizes: "获奖次数", "Prizes won";
    Elsewhere: "上级同类政策给的金额", "What like policies of the city pay";

    LedgerTitle: "各地补贴", "What each place gives";
    PerYear: "元/年", "a year";
    Begin: "填上您的数字，或点一位例子，马上看到各地能领多少。", "Enter your figures, or tap an example, to see what each place pays.";
    BeginShort: "填上数字，或点一位例子", "Enter figures, or tap an example";
    NothingFixed: "暂无", "nothing yet";
    Clause: "条文大意", "What the clause says";
    HowPaid: "怎样领取", "How it is paid";
    Office: "经办", "Office";
    Evidence: "要准备", "To prepare";
    Rhythm: "时间", "When";
    Met: "已符合", "Met";
    AssumedMet: "默认符合", "Taken as met";
    HasReadings: "有几种读法", "read in more than one way";
    Consult: "查看条文", "See the document";
    Estimate: "结果为估算，以主管部门审核为准。", "An estimate; the competent office decides.";

    Solid: "实心：条文能确定的金额", "Solid: what the text determines";
    Hatched: "斜线：至多，由评定结果决定", "Hatched: at most, subject to a decision";

    LinkBroken: "这个链接不完整或有误，无法恢复原来的填写。请向对方要一次完整的链接。", "This link is incomplete or damaged, so nothing could be restored. Please ask for the whole link again.";
    LinkDamaged: "这个链接中途有缺损：缺损之前的内容已恢复，请核对，或向对方要一次完整的链接。", "This link is damaged half-way. What stands before the damage was restored: please check it, or ask for the whole link again.";
    LinkTooLong: "这个链接太长，没有全部打开；能认出的部分已恢复。", "This link is too long and was not opened in full; what could be read was restored.";
    LinkNewer: "这个链接由更新的版本生成，这里只恢复了能认出的部分。请刷新本页后再打开一次。", "This link was made by a newer version; only what is known here was restored. Reload this page and open it again.";
    LinkPartly: "链接里有一部分内容本版本不认识，其余已恢复。", "Part of this link is not known here; the rest was restored.";

    Privacy: "全部在本机计算，数据不离开您的设备。", "Everything is computed on your device; nothing leaves it.";
    Opens: "正在打开…", "Opening…";
    LaterMissing: "这一部分没有下载下来：网络可能断了，或者本页刚刚更新过。请再试一次；还是不行，请刷新本页，填好的内容不会丢。", "This part did not arrive: the network may be down, or the page has just been updated. Please try again; if that does not help, reload the page – what you entered is kept.";
    LaterAgain: "再试一次", "Try again";
}

texts! { ChartWord:
    YearAxis: "元/年", "¥ a year";
    ReadingsTitle: "条文有不止一种读法", "The text can be read in more than one way";
    ReadingsHint: "下面的读法会改变您的金额，请以主管部门的解释为准；默认用第一种。", "These readings change your amount. The office's interpretation prevails; the first one is the default.";
    NextTitle: "下一步", "Next steps";
    NextNone: "再增加这些数字，没有新的补贴可领。", "More of any figure brings no further benefit.";
    CompareTitle: "各地比较", "Places compared";
    CurveTitle: "一个数字变化，补贴怎么变", "How the amount follows one figure";
    CurveInput: "看哪个数字", "Which figure";
    Table: "看表格", "Show as a table";
    From: "从", "from";
    To: "到", "to";
    AmountFrom: "起点金额", "amount at start";
    AmountTo: "终点金额", "amount at end";
    Scheme: "政策", "Policy";
    Provision: "条款", "Provision";
    Amount: "金额（元/年）", "Amount (¥ a year)";
    Kind: "性质", "Kind";
    Determined: "确定", "determined";
    AtMost: "至多", "at most";
    Here: "您在这里", "You are here";
    GoesBy: "按什么付（元/年）", "Paid by (¥ a year)";
    InAll: "合计", "In all";
    NoSuch: "无", "none";
    MapTitle: "两个数字一起变，补贴怎么变", "How the amount follows two figures";
    MapOf: "哪里的政策", "Which policy";
    MapAcross: "横向", "Across";
    MapUp: "纵向", "Up";
}

texts! { DeskWord:
    WorkbenchTitle: "政策调参", "Change the rules";
    WorkbenchHint: "条文里带下划线的数字可以直接改，随即看到谁受影响。", "Every underlined number in the text can be changed; what follows is shown at once.";
    Document: "文件", "Document";
    CurrentLaw: "现行规则", "The law as it stands";
    Drafts: "草案", "Drafts";
    NewDraft: "新草案", "New draft";
    CopyDraft: "复制", "Duplicate";
    DeleteDraft: "删除", "Delete";
    DraftName: "草案名称", "Name of the draft";
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";
    UndoAll: "全部撤销", "Undo all";
    TakeBack: "撤销这一处", "Take this back";
    ChangesTitle: "修改清单", "Changes";
    ChangesNone: "还没有修改。", "Nothing is changed yet.";
    Aside: "未生效", "Not in force";
    LegendText: "条文原值", "as in the text";
    LegendDraft: "已修改", "changed";
    LegendReading: "按读法", "by a reading";
    Legend: "图例", "Legend";
    SwitchOff: "停用本条", "Switch off";
    SwitchOn: "恢复本条", "Switch on";
    OffNow: "已停用", "Switched off";
    Reason: "修订理由", "Reason";
    ReasonHint: "会写进修订对照表", "Goes into the comparison";
    BandBelow: "在最前面加一档", "Add a band below";
    BandAbove: "在最后面加一档", "Add a band above";
    BandSplit: "拆成两档", "Split in two";
    BandRemove: "删去", "Remove";
}

texts! { KeptWord:
    ShareTitle: "分享本页", "Share this page";
    ShareWhat: "链接里带上什么", "What the link carries";
    WithFigures: "规则和我填的数字", "The rules and my figures";
    RulesOnly: "只带规则，不带我的数字", "The rules only, without my figures";
    Address: "链接", "Link";
    ShareHint: "内容都在 # 号之后，打开链接的人看得到，但不会发到任何服务器。", "Everything stands behind the #: whoever opens the link sees it, no server does.";
    Copy: "复制链接", "Copy link";
    Copied: "链接已复制。", "The link was copied.";
    ByHand: "浏览器不让本页写剪贴板。链接已经选中，请按 Ctrl+C（手机请长按）复制。", "The browser keeps this page from the clipboard. The link is selected: press Ctrl+C, or hold it on a phone.";
    ShareSystem: "用其他应用分享", "Share with another app";
    Qr: "链接的二维码", "QR code of the link";
    QrTooLong: "内容太多，二维码放不下，请复制链接。", "There is too much in it for a QR code; please copy the link.";
    LinkTooLong: "填写的内容太多，一个链接放不下。可以改为只带规则，或在“存档”里存在本机。", "There is too much for a link. Share the rules only, or keep it on this device under “Saved”.";

    KeptTitle: "存在本机的内容", "Kept on this device";
    KeptHint: "只存在这个浏览器里，不上传。", "It stays in this browser and is sent nowhere.";
    SaveAs: "把现在的填写存为", "Save what is entered as";
    Save: "存下", "Save";
    Replace: "替换", "Replace";
    Scenarios: "存下的方案", "Saved scenarios";
    NoScenarios: "还没有存下的方案。", "No scenario is saved yet.";
    Open: "打开", "Open";
    Rename: "改名", "Rename";
    NewName: "新名字", "New name";
    Done: "好", "Done";
    Cancel: "取消", "Cancel";
    Delete: "删除", "Delete";
    PutBack: "放回", "Put back";
    CompareTwo: "勾选两份即可比较。", "Tick two to compare them.";
    Compare: "比较", "Compare";
    Compared: "一年", "A year";
    Difference: "相差", "Difference";
    RecentTitle: "最近填过的", "Entered lately";
    NoName: "请先写一个名字。", "Please give it a name first.";
    Gone: "这一份已在别的标签页删去了。", "Another tab has deleted it already.";
    NotKept: "浏览器存不下（空间已满，或不允许本页存储）：眼前的内容还在，关掉本页就没有了。可以用“分享”把它存成链接。", "The browser keeps nothing more (it is full, or does not let this page): everything is still here, but goes with this page. “Share” keeps it as a link.";
    ShelfDamaged: "上次存下的内容有一部分读不出来；原文已另存，其余都在。", "Part of what was kept can't be read; the text was set aside, the rest is here.";
    ShelfNewer: "存下的内容由更新的版本写成；这里读得出的都在，原文已另存。请刷新本页。", "A newer version kept this; what can be read here is shown, the text was set aside. Please reload the page.";

    ForgetTitle: "删除本机上的一切", "Delete everything on this device";
    ForgetHint: "会删去：存下的方案、最近的填写、草案、演示稿、自己的政策文件、语言选择，以及为断网准备的整页副本。眼前的填写也会清空。删了找不回来。", "This deletes: saved scenarios, recent entries, drafts, decks, own schemes, the choice of language, and the copy of the page kept for when there is no network. What is entered now is cleared too. It can't be undone.";
    Forget: "删除一切…", "Delete everything…";
    ForgetYes: "确定，全部删除", "Yes, delete everything";
    Forgotten: "已全部删除，现在可以关掉本页。", "Everything was deleted; this page can be closed now.";
    Reopen: "重新打开本页", "Open the page again";

    NewerHere: "有新版本。现在刷新，填写的内容会保留。", "A new version is ready. Reload now: what you entered is kept.";
    Reload: "刷新", "Reload";
    Later: "以后再说", "Later";
    GoOn: "接着填", "Go on";
    NotNow: "不用", "No";
    LawChanged: "生成这个链接之后，规则有更新：", "The rules have changed since this link was made:";
    CountedOtherwise: "生成这个链接之后，本页的算法有更正：", "This page counts otherwise than when this link was made:";
}

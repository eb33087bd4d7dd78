//! The words of the presenter: decks, scenes, and the stage.

use crate::i18n::Lang;
use crate::i18n::labels::labels;

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Title,
    Lead,
    Decks,
    DeckName,
    NewDeck,
    CopyDeck,
    DeleteDeck,
    Undo,
    Redo,
    Ready,
    ReadyHint,
    Scenes,
    Empty,
    NoDeck,
    Sentence,
    Begin,
    BeginHere,
    Up,
    Down,
    Copy,
    Remove,
    Heading,
    HeadingHint,
    TheSentence,
    Note,
    NoteHint,
    Order,
    Export,
    Import,
    Link,
    LinkCopied,
    LinkByHand,
    LinkTooLong,
    Preview,
    KindPerson,
    KindScheme,
    KindComparison,
    KindCurve,
    KindMap,
    KindDraft,
    KindClause,
    KindFinding,
    KindBudget,
    KindSentence,
    Stage,
    Previous,
    Next,
    Leave,
    FullScreen,
    Black,
    BlackNow,
    Notes,
    NoNote,
    ThenComes,
    ThenEnds,
    Clock,
    Running,
    Inputs,
    Restore,
    Keys,
    Point,
    KeyTurn,
    KeyEnds,
    KeyJump,
    KeyBlack,
    KeyNotes,
    KeyInputs,
    KeyPoint,
    KeyRestore,
    KeyKeys,
    KeyLeave,
}

labels! {
    word(Word) {
        Title: "演示", "Presenter";
        Lead: "在测算、调参、预算、依据各页点“加入演示”，画面就排到这里。投屏时一屏一句话、一张图，数字可以当场改。", "Press “Add to the talk” on any page and what is shown there lines up here. On stage each scene is one sentence and one picture, and its figures can be changed on the spot.";
        Decks: "讲稿", "Decks";
        DeckName: "讲稿名称", "Name of the deck";
        NewDeck: "新讲稿", "New deck";
        CopyDeck: "复制讲稿", "Duplicate the deck";
        DeleteDeck: "删除讲稿", "Delete the deck";
        Undo: "撤销", "Undo";
        Redo: "重做", "Redo";
        Ready: "现成的讲稿", "Ready decks";
        ReadyHint: "由规则、例子和体检结果现生成，可以再改。", "Made from the rules, the example people and the findings; yours to change.";
        Scenes: "画面", "Scenes";
        Empty: "这份讲稿还没有画面。到其他页面点“加入演示”，或者用一份现成的讲稿。", "This deck has no scenes yet. Press “Add to the talk” on another page, or take a ready deck.";
        NoDeck: "还没有讲稿。到其他页面点“加入演示”，或者从一份现成的讲稿开始。", "There is no deck yet. Press “Add to the talk” on another page, or begin with a ready deck.";
        Sentence: "加一句话", "Add a sentence";
        Begin: "开始演示", "Begin the talk";
        BeginHere: "从这里开始", "Begin here";
        Up: "上移", "Move up";
        Down: "下移", "Move down";
        Copy: "复制", "Duplicate";
        Remove: "移除", "Remove";
        Heading: "标题", "Heading";
        HeadingHint: "不填则自动命名", "Named by itself if left empty";
        TheSentence: "这句话", "The sentence";
        Note: "讲解备注", "Speaker's note";
        NoteHint: "只有演讲者看", "For the speaker only";
        Order: "拖动，或按 Alt+↑、Alt+↓ 调整次序。", "Drag, or press Alt+↑ and Alt+↓, to change the order.";
        Export: "存成文件", "Save as a file";
        Import: "打开文件", "Open a file";
        Link: "复制讲稿链接", "Copy a link to the deck";
        LinkCopied: "讲稿链接已复制", "Link to the deck copied";
        LinkByHand: "请手动复制这个链接：", "Copy this link by hand:";
        LinkTooLong: "这份讲稿太长，放不进链接，请存成文件。", "This deck is too long for a link; save it as a file.";
        Preview: "预览", "Preview";
        KindPerson: "各地能领多少", "what each place pays";
        KindScheme: "逐项", "item by item";
        KindComparison: "各地比较", "places compared";
        KindCurve: "变化曲线", "curve";
        KindMap: "两数图", "map of two figures";
        KindDraft: "草案对照", "draft against the law";
        KindClause: "条文", "clause";
        KindFinding: "体检", "finding";
        KindBudget: "预算", "budget";
        KindSentence: "一句话", "sentence";
        Stage: "演示画面", "Stage";
        Previous: "上一屏", "Previous";
        Next: "下一屏", "Next";
        Leave: "结束演示", "End the talk";
        FullScreen: "全屏", "Full screen";
        Black: "黑屏", "Black out";
        BlackNow: "已黑屏，按 B 恢复", "Blacked out; press B to go on";
        Notes: "备注", "Notes";
        NoNote: "这一屏没有备注。", "No note for this scene.";
        ThenComes: "下一屏：", "Next: ";
        ThenEnds: "这是最后一屏。", "This is the last scene.";
        Clock: "时间", "Time";
        Running: "已讲", "Running";
        Inputs: "改数字", "Figures";
        Restore: "恢复原数", "Figures as collected";
        Keys: "按键", "Keys";
        Point: "指这一行", "Point at this line";
        KeyTurn: "下一屏、上一屏（遥控翻页笔也是这些键）", "next, previous (a clicker sends these too)";
        KeyEnds: "第一屏、最后一屏", "first, last";
        KeyJump: "数字后按 Enter：跳到那一屏", "a number, then Enter: to that scene";
        KeyBlack: "黑屏，再按恢复", "black out, and back";
        KeyNotes: "备注、时钟和下一屏", "notes, clock and what comes next";
        KeyInputs: "显示或收起可改的数字", "show or hide the figures";
        KeyPoint: "逐行突出", "draw attention to a line";
        KeyRestore: "数字恢复原样", "figures as they were collected";
        KeyKeys: "这张按键表", "this list";
        KeyLeave: "结束", "end";
    }
}

/// What a file or link of a deck suffered from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Foreign,
    Newer,
    Partly,
    Damaged,
}

labels! {
    trouble(Trouble) {
        Foreign: "这个文件不是讲稿，没有读入任何内容。请选用本工具“存成文件”得到的 .json 文件。", "This file is no deck, and nothing was taken from it. Choose a .json file that was saved here.";
        Newer: "这份讲稿由更新的版本生成；本版本认识的画面已读入。", "This deck was made by a newer version; the scenes known here were taken.";
        Partly: "讲稿里有几屏本版本读不懂，其余已读入。", "Some scenes could not be read; the others were taken.";
        Damaged: "上次留在这台设备上的讲稿有一部分读不出来，原文已另存在浏览器里，其余已恢复。", "Part of the decks kept on this device could not be read; the original was set aside in the browser, the rest is here.";
    }
}

/// The button that collects what is on screen; and what is said once it is in.
pub fn collect(lang: Lang) -> &'static str {
    lang.of("加入演示", "Add to the talk")
}

pub fn collected(place: usize, lang: Lang) -> String {
    lang.of(format!("第 {place} 屏"), format!("scene {place}"))
}

pub fn unkept(lang: Lang) -> &'static str {
    lang.of(
        "浏览器存不下讲稿了：关掉本页就会丢失。请先“存成文件”。",
        "The browser can't keep the decks: they go when this page is closed. Save them as files first.",
    )
}

pub fn deck(number: usize, lang: Lang) -> String {
    lang.of(format!("讲稿 {number}"), format!("Deck {number}"))
}

pub fn scenes(count: usize, lang: Lang) -> String {
    lang.of(format!("共 {count} 屏"), if count == 1 { "1 scene".to_owned() } else { format!("{count} scenes") })
}

pub fn all_places(lang: Lang) -> &'static str {
    lang.of("各地并排", "All places side by side")
}

/// The first scene of a ready deck.
pub fn opening(document: &str, status: &str) -> String {
    // Some documents say so in their own title.
    if document.contains(status) {
        return document.to_owned();
    }
    [document, " · ", status].concat()
}

pub fn side_by_side(names: &[&str], lang: Lang) -> String {
    let all = lang.join(names);
    lang.of(format!("同样的人，在{all}各能领多少？"), format!("The same person: what do {all} pay?"))
}

pub fn a_sentence(lang: Lang) -> &'static str {
    lang.of("在这里写一句话", "Write a sentence here")
}

pub fn nothing_ready(lang: Lang) -> &'static str {
    lang.of("这份政策还排不出现成的讲稿。", "No ready deck can be made of this policy.")
}

pub fn moved(place: usize, of: usize, lang: Lang) -> String {
    lang.of(format!("已移到第 {place} 屏，共 {of} 屏"), format!("Moved to place {place} of {of}"))
}

pub fn added(place: usize, of: usize, lang: Lang) -> String {
    lang.of(format!("已加在第 {place} 屏，共 {of} 屏"), format!("Added at place {place} of {of}"))
}

pub fn removed(place: usize, left: usize, lang: Lang) -> String {
    lang.of(
        format!("第 {place} 屏已移除，还有 {left} 屏；可以撤销"),
        format!("Scene {place} removed, {left} left; it can be undone"),
    )
}

pub fn deck_removed(lang: Lang) -> &'static str {
    lang.of("讲稿已删除；可以撤销", "The deck was deleted; it can be undone")
}

pub fn decks_full(most: usize, lang: Lang) -> String {
    lang.of(
        format!("最多放 {most} 份讲稿；先删去用不着的，再添新的。"),
        format!("There is room for {most} decks: delete one that is not needed first."),
    )
}

pub fn scenes_full(most: usize, lang: Lang) -> String {
    lang.of(
        format!("一份讲稿最多 {most} 屏；先移除用不着的，再添新的。"),
        format!("A deck has room for {most} scenes: remove one that is not needed first."),
    )
}

/// What stands where a scene can't be shown any more.
pub fn gone(finding: bool, lang: Lang) -> &'static str {
    match finding {
        true => lang.of(
            "这条体检结果在现在的规则下不成立了。",
            "Under the rules as they are now this finding doesn't stand any more.",
        ),
        false => lang
            .of("这一屏所说的条款或政策，这台设备上没有。", "The clause or policy of this scene isn't on this device."),
    }
}

pub fn nothing_to_draw(lang: Lang) -> &'static str {
    lang.of("这个人没有可以这样变化的数字。", "This person has no figures that can be varied like this.")
}

/// A link brought a deck while a talk was going on.
pub fn came(lang: Lang) -> &'static str {
    lang.of("链接里的讲稿已收下，演示结束后打开。", "The deck of the link is here; it opens when the talk has ended.")
}

pub fn partly(lang: Lang) -> &'static str {
    lang.of(
        "这一屏有一部分内容本版本不认识，其余照常显示。",
        "Part of this scene is not known here; the rest is shown.",
    )
}

pub fn as_it_is(lang: Lang) -> &'static str {
    lang.of("现行", "As it is")
}

pub fn as_drafted(lang: Lang) -> &'static str {
    lang.of("草案", "As drafted")
}

pub fn synthetic(lang: Lang) -> &'static str {
    lang.of("人群是按写明的假设合成的，不是真实申请人。", "The people are synthetic, made from written assumptions.")
}

pub fn counting(lang: Lang) -> &'static str {
    lang.of("正在按写明的假设计算……", "Working it out from the written assumptions…")
}

/// What there was no room for: how many, and of which articles.
pub fn further(count: usize, articles: &[&str], lang: Lang) -> String {
    let all = lang.join(articles);
    lang.of(format!("另有 {count} 项：{all}"), format!("{count} more: {all}"))
}

/// `3 / 7`
pub fn progress(at: usize, of: usize) -> String {
    format!("{at} / {of}")
}

pub fn progress_spoken(at: usize, of: usize, lang: Lang) -> String {
    lang.of(format!("第 {at} 屏，共 {of} 屏"), format!("Scene {at} of {of}"))
}

/// While a number is typed.
pub fn jump(typed: &str, lang: Lang) -> String {
    lang.of(format!("跳到第 {typed} 屏：按 Enter"), format!("To scene {typed}: press Enter"))
}

/// A button of one scene, as it is spoken.
pub fn of_scene(does: &str, place: usize, lang: Lang) -> String {
    lang.of(format!("{does}：第 {place} 屏"), format!("{does}: scene {place}"))
}

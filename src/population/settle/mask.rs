//! Names as public notices show them: the middle hidden.

/// `张三` → `张*`, `王小明` → `王*明`, `欧阳小明` → `欧**明`.
pub fn masked(name: &str) -> String {
    hidden(name, 1, 1)
}

/// The first three and the last four signs of an id stay; of a short one the first and the last, of two signs the last:
/// by that people know their own number among those that begin alike.
pub fn masked_id(id: &str) -> String {
    match id.chars().count() {
        9.. => hidden(id, 3, 4),
        2 => hidden(id, 0, 1),
        _ => hidden(id, 1, 1),
    }
}

fn hidden(text: &str, before: usize, after: usize) -> String {
    let count = text.chars().count();
    // Of two signs one must go, and it is the last.
    let after = if count <= before + after { 0 } else { after };
    let shown = |at: usize| at < before.min(count.saturating_sub(1)) || at + after >= count;
    text.chars().enumerate().map(|(at, sign)| if shown(at) { sign } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_hidden() {
        for (name, notice) in [("张三", "张*"), ("王小明", "王*明"), ("欧阳小明", "欧**明"), ("李", "*"), ("", "")]
        {
            assert_eq!(masked(name), notice, "{name}");
        }
        assert_eq!(masked_id("640303199001011234"), "640***********1234");
        assert_eq!(["A1", "A8", "A12", "7"].map(masked_id), ["*1", "*8", "A*2", "*"]);
    }
}

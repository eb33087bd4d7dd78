//! Closed vocabularies: enums whose variants have one stable name each, in files, links and addresses alike.

/// An enum that can be listed, named and read back.
pub trait Named: Copy + PartialEq + 'static {
    const ALL: &'static [Self];
    fn name(self) -> &'static str;

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|each| each.name() == name)
    }
}

/// Declares a fieldless enum together with its names and its strict reader.
macro_rules! named {
    ($(#[$doc:meta])* $enum:ident { $($(#[$note:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $enum { $($(#[$note])* $variant),+ }

        impl $crate::engine::named::Named for $enum {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }

        impl<'de> serde::Deserialize<'de> for $enum {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::engine::named::read(from, stringify!($enum))
            }
        }

        impl serde::Serialize for $enum {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                $crate::engine::named::write(*self, to)
            }
        }
    };
}
pub(crate) use named;

/// Declares how a type with a written form of its own is read and written: people have `$written`, the program packs the
/// type as it is.
macro_rules! written {
    ($type:ident as $written:ident) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                if from.is_human_readable() {
                    $written::deserialize(from)?.try_into().map_err(serde::de::Error::custom)
                } else {
                    Self::deserialize(from)
                }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                if to.is_human_readable() { $written::from(self).serialize(to) } else { Self::serialize(self, to) }
            }
        }
    };
}
pub(crate) use written;

/// The name for people; the place of the variant for data the program packs itself.
pub fn write<T: Named, S: serde::Serializer>(one: T, to: S) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        return to.serialize_str(one.name());
    }
    let place = T::ALL.iter().position(|each| *each == one);
    to.serialize_u8(place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default())
}

/// Reads a name; a wrong one is answered with the nearest right one.
pub fn read<'de, T: Named, D: serde::Deserializer<'de>>(from: D, what: &str) -> Result<T, D::Error> {
    if !from.is_human_readable() {
        let place = <u8 as serde::Deserialize>::deserialize(from)?;
        return T::ALL.get(usize::from(place)).copied().ok_or_else(|| serde::de::Error::custom(what));
    }
    let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
    T::from_name(&text).ok_or_else(|| {
        let names: Vec<&str> = T::ALL.iter().map(|each| each.name()).collect();
        serde::de::Error::custom(format!("`{text}` is no {}; {}", plain(what), nearest(&text, &names)))
    })
}

/// `ClauseKind` → `clause kind`.
fn plain(name: &str) -> String {
    let spaced = name.chars().enumerate().flat_map(|(at, letter)| {
        let gap = (at > 0 && letter.is_ascii_uppercase()).then_some(' ');
        gap.into_iter().chain([letter.to_ascii_lowercase()])
    });
    spaced.collect()
}

/// "did you mean `x`?" — or the whole list where nothing is near.
pub fn nearest<'a>(wrong: &str, names: &[&'a str]) -> String {
    // Of names equally near the one as long comes first: `=>` is `>=`, not `>`.
    let near = |name: &&'a str| (strsim::damerau_levenshtein(wrong, name), wrong.len().abs_diff(name.len()), *name);
    let mut near: Vec<_> = names.iter().map(near).collect();
    super::order::by_key(&mut near, |each| *each);
    match near.first() {
        Some((distance, _, name)) if *distance <= 2 + wrong.chars().count() / 3 => format!("did you mean `{name}`?"),
        _ if names.len() <= 24 => format!("expected one of: {}", names.join(", ")),
        _ => {
            let near: Vec<&str> = near.iter().take(5).map(|(.., name)| *name).collect();
            format!("the nearest names are: {}", near.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_told_and_far_ones_are_listed() {
        assert_eq!(nearest("vews", &["hours", "views"]), "did you mean `views`?");
        // Two wrong letters and one more for each three of the word are near.
        assert_eq!(nearest("abc", &["xyz"]), "did you mean `xyz`?");
        assert_eq!(nearest("abc", &["wxyz"]), "expected one of: wxyz");
        assert_eq!(nearest("abcdef", &["abwxyz"]), "did you mean `abwxyz`?");
        assert_eq!(nearest("abcdef", &["avwxyz"]), "expected one of: avwxyz");
        assert_eq!(nearest("=>", &[">", ">="]), "did you mean `>=`?");
    }

    #[test]
    fn a_long_list_is_told_by_its_nearest() {
        let names: Vec<String> = (0..25).map(|at| format!("quite another {at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (short, _) = names.split_at(24);
        assert_eq!(nearest("q", short), format!("expected one of: {}", short.join(", ")));
        let five = [0, 1, 2, 3, 4].map(|at| format!("quite another {at}")).join(", ");
        assert_eq!(nearest("q", &names), format!("the nearest names are: {five}"));
    }

    #[test]
    fn a_type_is_told_in_words() {
        assert_eq!([plain("ClauseKind"), plain("Op")], ["clause kind", "op"]);
    }
}

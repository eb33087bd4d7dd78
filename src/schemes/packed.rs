//! Reads what the build script packed (postcard's format), and what the page and its worker tell each other. The bytes are
//! the program's own, so nothing in them can be wrong: with an error that cannot exist the compiler leaves out every path for one, which halves the code of the readers.

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::fmt::{self, Display};

/// Without the details their lists and texts are empty; without the English, each text has an empty one. English goes with
/// the details only: both are read in the order in which they were met.
pub fn unpack<'de, T: Deserialize<'de>>(law: &'de [u8], detail: &'de [u8], english: &'de [u8]) -> T {
    let Ok(value) = T::deserialize(&mut Packed { law, detail, english });
    value
}

/// What is still to be read.
struct Packed<'de> {
    law: &'de [u8],
    detail: &'de [u8],
    english: &'de [u8],
}

/// There is none.
#[derive(Debug)]
enum Never {}

impl<'de> Packed<'de> {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.law.split_first() else { return 0 };
        self.law = rest;
        *first
    }

    /// Seven bits to a byte, lowest first; the eighth says that more follow.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// The same, for what may be longer.
    #[inline(never)]
    fn long(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    #[inline(never)]
    fn text(&mut self) -> &'de str {
        let length = usize::try_from(self.number()).unwrap_or_default();
        let (text, rest) = self.law.split_at_checked(length).unwrap_or_default();
        self.law = rest;
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl<'de> Deserializer<'de> for &mut Packed<'de> {
    type Error = Never;

    fn is_human_readable(&self) -> bool {
        false
    }
    /// What may be several things is packed as a text.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }
    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number())
    }
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u64(self.long())
    }
    /// Small ones of either sign are short.
    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let long = self.long();
        visitor.visit_i64((long >> 1).cast_signed() ^ -(long & 1).cast_signed())
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.number();
        visitor.visit_map(List { from: self, left })
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.number();
        visitor.visit_seq(List { from: self, left })
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    /// Kept whole: a text is read in some fifty places.
    #[inline(never)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        if name == "Text" { visitor.visit_seq(Halves(self)) } else { visitor.visit_seq(Fields(self)) }
    }
    /// Only details are such.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        std::mem::swap(&mut self.law, &mut self.detail);
        let value = visitor.visit_newtype_struct(&mut *self);
        std::mem::swap(&mut self.law, &mut self.detail);
        value
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }
    forward_to_deserialize_any! {
        <V: Visitor<'de>>
        i8 i16 i32 u16 f32 f64 char str string bytes byte_buf unit unit_struct tuple_struct
        identifier ignored_any
    }
}

/// So many more of a list.
struct List<'a, 'de> {
    from: &'a mut Packed<'de>,
    left: u32,
}

impl<'de> SeqAccess<'de> for List<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.from).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.left).ok()
    }
}

impl<'de> MapAccess<'de> for List<'_, 'de> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.from)
    }
}

/// The fields of a struct in their order: there is always a next one.
struct Fields<'a, 'de>(&'a mut Packed<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// The Chinese and the English of a text, which are packed apart.
struct Halves<'a, 'de>(&'a mut Packed<'de>);

impl<'de> SeqAccess<'de> for Halves<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let half = seed.deserialize(&mut *self.0).map(Some);
        std::mem::swap(&mut self.0.law, &mut self.0.english);
        half
    }
}

impl<'de> EnumAccess<'de> for &mut Packed<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = seed.deserialize(self.number().into_deserializer())?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Packed<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}

impl std::error::Error for Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

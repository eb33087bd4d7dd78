//! Reads what the build script packed (postcard's format). The bytes are part of the program, so nothing in them can be
//! wrong: with an error that cannot exist the compiler leaves out every path for one, which halves the code of the readers.

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::fmt::{self, Display};

/// Without the details their lists and texts are empty; without the English, each text has an empty one. English goes with
/// the details only: both are read in the order in which they were met.
pub fn unpack<T: Deserialize<'static>>(law: &'static [u8], detail: &'static [u8], english: &'static [u8]) -> T {
    let Ok(value) = T::deserialize(&mut Packed { law, detail, english });
    value
}

/// What is still to be read.
struct Packed {
    law: &'static [u8],
    detail: &'static [u8],
    english: &'static [u8],
}

/// There is none.
#[derive(Debug)]
enum Never {}

impl Packed {
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

    #[inline(never)]
    fn text(&mut self) -> &'static str {
        let length = usize::try_from(self.number()).unwrap_or_default();
        let (text, rest) = self.law.split_at_checked(length).unwrap_or_default();
        self.law = rest;
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl Deserializer<'static> for &mut Packed {
    type Error = Never;

    fn is_human_readable(&self) -> bool {
        false
    }
    /// What may be several things is packed as a text.
    fn deserialize_any<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }
    fn deserialize_bool<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }
    fn deserialize_u8<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }
    fn deserialize_u32<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number())
    }
    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }
    fn deserialize_seq<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.number();
        visitor.visit_seq(List { from: self, left })
    }
    fn deserialize_tuple<V: Visitor<'static>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    /// Kept whole: a text is read in some fifty places.
    #[inline(never)]
    fn deserialize_struct<V: Visitor<'static>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        if name == "Text" { visitor.visit_seq(Halves(self)) } else { visitor.visit_seq(Fields(self)) }
    }
    /// Only details are such.
    fn deserialize_newtype_struct<V: Visitor<'static>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        std::mem::swap(&mut self.law, &mut self.detail);
        let value = visitor.visit_newtype_struct(&mut *self);
        std::mem::swap(&mut self.law, &mut self.detail);
        value
    }
    fn deserialize_enum<V: Visitor<'static>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }
    forward_to_deserialize_any! {
        <V: Visitor<'static>>
        i8 i16 i32 i64 u16 u64 f32 f64 char str string bytes byte_buf unit unit_struct tuple_struct map
        identifier ignored_any
    }
}

/// So many more of a list.
struct List<'a> {
    from: &'a mut Packed,
    left: u32,
}

impl SeqAccess<'static> for List<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.from).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.left).ok()
    }
}

/// The fields of a struct in their order: there is always a next one.
struct Fields<'a>(&'a mut Packed);

impl SeqAccess<'static> for Fields<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// The Chinese and the English of a text, which are packed apart.
struct Halves<'a>(&'a mut Packed);

impl SeqAccess<'static> for Halves<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let half = seed.deserialize(&mut *self.0).map(Some);
        std::mem::swap(&mut self.0.law, &mut self.0.english);
        half
    }
}

impl EnumAccess<'static> for &mut Packed {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'static>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = seed.deserialize(self.number().into_deserializer())?;
        Ok((variant, self))
    }
}

impl VariantAccess<'static> for &mut Packed {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'static>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'static>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
    fn struct_variant<V: Visitor<'static>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
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

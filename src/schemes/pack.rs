//! Packs what `packed` reads (postcard's format): the law for the program, letters for the worker. Details and English texts go into bytes of their own, in the order in which
//! they are met: the page starts without them.

use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleVariant, Serializer,
};
use std::fmt::Error as Strange;
use std::mem::swap;

/// The bytes of a value, those of its details, and those of its English.
#[derive(Default)]
pub struct Pack {
    pub law: Vec<u8>,
    pub detail: Vec<u8>,
    pub english: Vec<u8>,
}

impl Pack {
    pub fn of(value: &impl Serialize) -> Result<Pack, Strange> {
        let mut pack = Pack::default();
        value.serialize(&mut pack)?;
        Ok(pack)
    }

    /// Seven bits to a byte, lowest first; the eighth says that more follow.
    fn number(&mut self, number: impl TryInto<u32>) -> Result<(), Strange> {
        let mut left = number.try_into().map_err(|_| Strange)?;
        while left >= 0x80 {
            self.law.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        self.law.push(left as u8);
        Ok(())
    }
}

/// The parts of a list or a struct, one after the other.
pub struct Parts<'a> {
    pack: &'a mut Pack,
    /// Whether these are the two halves of a text.
    text: bool,
}

/// Keys and values in turn.
impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Strange;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Strange> {
        key.serialize(&mut *self.pack)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Strange> {
        value.serialize(&mut *self.pack)
    }
    fn end(self) -> Result<(), Strange> {
        Ok(())
    }
}

/// Nothing that is packed has these types; `packed` doesn't read them either.
macro_rules! strange {
    ($($name:ident($type:ty)),+) => { $(fn $name(self, _: $type) -> Result<(), Strange> { Err(Strange) })+ };
}

impl<'a> Serializer for &'a mut Pack {
    type Ok = ();
    type Error = Strange;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;
    type SerializeTupleStruct = Impossible<(), Strange>;
    type SerializeMap = Parts<'a>;

    fn is_human_readable(&self) -> bool {
        false
    }
    fn serialize_bool(self, value: bool) -> Result<(), Strange> {
        self.serialize_u8(u8::from(value))
    }
    fn serialize_u8(self, value: u8) -> Result<(), Strange> {
        self.law.push(value);
        Ok(())
    }
    fn serialize_u32(self, value: u32) -> Result<(), Strange> {
        self.number(value)
    }
    fn serialize_u64(self, value: u64) -> Result<(), Strange> {
        let mut left = value;
        while left >= 0x80 {
            self.law.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        self.law.push(left as u8);
        Ok(())
    }
    /// The sign goes last, so that small ones are short.
    fn serialize_i64(self, value: i64) -> Result<(), Strange> {
        self.serialize_u64(((value << 1) ^ (value >> 63)).cast_unsigned())
    }
    fn serialize_str(self, value: &str) -> Result<(), Strange> {
        self.number(value.len())?;
        self.law.extend_from_slice(value.as_bytes());
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Strange> {
        self.serialize_u8(0)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Strange> {
        self.law.push(1);
        value.serialize(self)
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'a>, Strange> {
        self.number(length.ok_or(Strange)?)?;
        self.serialize_tuple(0)
    }
    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Strange> {
        Ok(Parts { pack: self, text: false })
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts<'a>, Strange> {
        Ok(Parts { pack: self, text: name == "Text" })
    }
    fn serialize_unit_variant(self, _: &'static str, place: u32, _: &'static str) -> Result<(), Strange> {
        self.number(place)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        place: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Strange> {
        self.number(place)?;
        value.serialize(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        place: u32,
        _: &'static str,
        length: usize,
    ) -> Result<Parts<'a>, Strange> {
        self.number(place)?;
        self.serialize_tuple(length)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        place: u32,
        _: &'static str,
        length: usize,
    ) -> Result<Parts<'a>, Strange> {
        self.number(place)?;
        self.serialize_tuple(length)
    }
    strange! {
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_u16(u16),
        serialize_f32(f32), serialize_f64(f64), serialize_char(char), serialize_bytes(&[u8]), serialize_unit_struct(&'static str)
    }
    fn serialize_unit(self) -> Result<(), Strange> {
        Err(Strange)
    }
    /// Only details are such.
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Strange> {
        swap(&mut self.law, &mut self.detail);
        value.serialize(&mut *self)?;
        swap(&mut self.law, &mut self.detail);
        Ok(())
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Strange> {
        Err(Strange)
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Parts<'a>, Strange> {
        self.serialize_seq(length)
    }
}

macro_rules! parts {
    ($($kind:ident $method:ident($($name:ident)?)),+) => { $(impl $kind for Parts<'_> {
        type Ok = ();
        type Error = Strange;

        fn $method<T: Serialize + ?Sized>(&mut self, $($name: &'static str,)? value: &T) -> Result<(), Strange> {
            $(if self.text && $name == "en" {
                swap(&mut self.pack.law, &mut self.pack.english);
                value.serialize(&mut *self.pack)?;
                swap(&mut self.pack.law, &mut self.pack.english);
                return Ok(());
            })?
            value.serialize(&mut *self.pack)
        }
        fn end(self) -> Result<(), Strange> {
            Ok(())
        }
    })+ };
}
parts! {
    SerializeSeq serialize_element(), SerializeTuple serialize_element(), SerializeTupleVariant serialize_field(),
    SerializeStruct serialize_field(name), SerializeStructVariant serialize_field(name)
}

//! What a first answer does not need of a law: `#[serde(with = "detail")]`. It is written as it stands; what packs the law
//! for the page knows it by [`NAME`] and packs it apart.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};
use std::fmt;
use std::marker::PhantomData;

pub const NAME: &str = "Detail";

pub fn serialize<T: Serialize, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_newtype_struct(NAME, value)
}

pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_newtype_struct(NAME, Plain(PhantomData))
}

struct Plain<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Plain<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        T::deserialize(from)
    }
}

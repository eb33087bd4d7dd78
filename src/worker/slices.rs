//! A file of the browser, read slice by slice: only what is being read is in memory.

use js_sys::Uint8Array;
use std::io::{Error, Read, Result};
use wasm_bindgen::JsValue;
use web_sys::{Blob, FileReaderSync};

pub struct Slices {
    file: Blob,
    from: f64,
}

impl Slices {
    pub fn of(file: Blob) -> Self {
        Self { file, from: 0.0 }
    }

    fn next(&self, length: usize) -> std::result::Result<Uint8Array, JsValue> {
        let slice = self.file.slice_with_f64_and_f64(self.from, self.from + length as f64)?;
        Ok(Uint8Array::new(&FileReaderSync::new()?.read_as_array_buffer(&slice)?.into()))
    }
}

impl Read for Slices {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        // A file that was changed or taken away since it was chosen.
        let bytes = self.next(into.len()).map_err(|_| Error::other("the file can no longer be read"))?;
        let count = bytes.length() as usize;
        if let Some(into) = into.get_mut(..count) {
            bytes.copy_to(into);
        }
        self.from += count as f64;
        Ok(count)
    }
}

//! One module in, a main module and its parts out.

use crate::glue;
use std::collections::HashMap;
use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// Every split point imports a function of this name.
const LOADER: &[u8] = b"__wasm_split_load_";
/// Trunk copies this folder, and nothing else, beside the page's script.
const BESIDE: &str = "snippets";

/// A module with split points, and where its page is put together.
pub struct Page {
    /// Which of the command's words names the module.
    pub at: usize,
    module: Vec<u8>,
    folder: PathBuf,
    name: String,
}

pub struct Parts {
    pub main: PathBuf,
    link: PathBuf,
    later: Vec<PathBuf>,
}

impl Page {
    pub fn of(words: &[OsString]) -> Done<Option<Page>> {
        let value = |option: &str| words.iter().find_map(|word| word.to_str()?.strip_prefix(option).map(str::to_owned));
        let at = words.iter().position(|word| Path::new(word).extension().is_some_and(|extension| extension == "wasm"));
        let (Some(at), Some(folder), Some(name)) = (at, value("--out-dir="), value("--out-name=")) else {
            return Ok(None);
        };
        let module = fs::read(&words[at])?;
        let splits = module.windows(LOADER.len()).any(|bytes| bytes == LOADER);
        Ok(splits.then(|| Page { at, module, folder: folder.into(), name }))
    }

    /// Takes the module apart. The main part still is to go through wasm-bindgen.
    pub fn split(&self) -> Done<Parts> {
        let folder = self.folder.join("parts");
        for old in [&folder, &self.folder.join(BESIDE)] {
            if old.exists() {
                fs::remove_dir_all(old)?;
            }
        }
        let main = folder.join("main.wasm");
        let mut options = Options::new(&self.module);
        options.output_dir = &folder;
        options.main_out_path = &main;
        options.link_name = glue::LINK;
        let done = transform(options).map_err(|error| format!("splitting the module: {error:#}"))?;
        Ok(Parts { link: folder.join(glue::LINK), main, later: done.split_modules })
    }

    /// Puts the parts where Trunk finds them, and tells the page's script their names.
    pub fn join(&self, parts: &Parts) -> Done {
        let beside = self.folder.join(BESIDE);
        fs::create_dir_all(&beside)?;
        let mut link = fs::read_to_string(&parts.link)?;
        for part in &parts.later {
            let bytes = parse(&fs::read(part)?)?.emit_wasm();
            let stem = part.file_stem().unwrap_or_default().to_string_lossy();
            let name = format!("{}-{:016x}.wasm", stem.trim_start_matches("split_"), fingerprint(&bytes));
            fs::write(beside.join(&name), bytes)?;
            link = link.replace(&format!("./{stem}.wasm"), &format!("./{BESIDE}/{name}"));
        }
        let main = self.folder.join(format!("{}_bg.wasm", self.name));
        let mut module = parse(&fs::read(&main)?)?;
        let short = shorten(&mut module);
        fs::write(&main, module.emit_wasm())?;
        let script = self.folder.join(format!("{}.js", self.name));
        let joined = glue::join(&fs::read_to_string(&script)?, &link)?;
        Ok(fs::write(&script, glue::slim(&joined, &short)?)?)
    }
}

/// For writing without names, and with numbers as short as they can be: the linker left room in them.
fn parse(module: &[u8]) -> Done<walrus::Module> {
    let mut config = walrus::ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    Ok(config.parse(module)?)
}

/// Gives what is imported from the script short names, and tells which.
fn shorten(module: &mut walrus::Module) -> HashMap<String, String> {
    let from_script = |import: &&mut walrus::Import| import.name.starts_with("__wb");
    let shorten = |(at, import): (usize, &mut walrus::Import)| {
        let long = std::mem::replace(&mut import.name, format!("i{at}"));
        (long, import.name.clone())
    };
    module.imports.iter_mut().filter(from_script).enumerate().map(shorten).collect()
}

/// Names a file by its contents, so that it may be kept by a browser for ever: FNV-1a.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

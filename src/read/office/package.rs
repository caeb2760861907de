//! The zip archive that a word processor keeps its parts in. The one file that knows rawzip and flate2.
//!
//! What an archive says of the size of its parts is not believed: unpacking stops at a bound. Archives inside the archive are
//! not opened.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};
use rawzip::{
    CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveEntryWayfinder, ZipArchiveWriter, ZipSliceArchive,
    ZipVerification, crc32, time::UtcDateTime,
};

use crate::read::encoding::decode;
use crate::read::unreadable::Unreadable;

/// No part of minutes is larger when it is unpacked: this is the text of forty thick books.
const LARGEST_PART: usize = 64 << 20;
/// The same, of all parts together that are read.
const LARGEST: usize = 160 << 20;
/// No file of minutes has more parts.
const MOST_PARTS: usize = 100_000;

/// The parts of a file, by name.
pub(in crate::read) struct Package<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    parts: HashMap<String, Part>,
    // How many bytes may still be unpacked.
    left: Cell<usize>,
    // One for all parts: to make it costs as much as to unpack a small part.
    inflater: RefCell<Decompress>,
}

#[derive(Clone, Copy)]
struct Part {
    at: ZipArchiveEntryWayfinder,
    packed: CompressionMethod,
    encrypted: bool,
}

impl<'b> Package<'b> {
    /// Opens an archive.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| cut_off())?;
        let mut parts = HashMap::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| broken("its list of parts"))? {
            if parts.len() == MOST_PARTS {
                return Err(bomb("holds more than a hundred thousand parts"));
            }
            let name = plain_name(&String::from_utf8_lossy(entry.file_path().as_ref()));
            let encrypted = entry.flags().is_encrypted();
            let part = Part { at: entry.wayfinder(), packed: entry.compression_method(), encrypted };
            parts.entry(name).or_insert(part);
        }
        let inflater = RefCell::new(Decompress::new(false));
        Ok(Self { archive, parts, left: Cell::new(LARGEST), inflater })
    }

    /// Whether there is a part of that name; upper and lower case are the same.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&plain_name(name))
    }

    /// The text of a part that may be missing.
    pub fn part(&self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(part) = self.parts.get(&plain_name(name)) else { return Ok(None) };
        if part.encrypted {
            return Err(Unreadable::new(
                format!("`{name}` in this file is encrypted"),
                "open the file with its password and save it without one",
            ));
        }
        let entry = self.archive.get_entry(part.at).map_err(|_| broken(name))?;
        let said = entry.claim_verifier();
        let most = LARGEST_PART.min(self.left.get());
        let bytes = match part.packed {
            CompressionMethod::STORE => entry.data().get(..=most).unwrap_or(entry.data()).to_vec(),
            CompressionMethod::DEFLATE => self.inflated(entry.data(), said, most).ok_or_else(|| broken(name))?,
            _ => {
                return Err(Unreadable::new(
                    format!("`{name}` in this file is packed in a way that is not read"),
                    "open the file in a word processor and save it again",
                ));
            }
        };
        if bytes.len() > most {
            return Err(bomb(&format!("unpacks to more than {} megabytes (`{name}`)", most >> 20)));
        }
        let found = ZipVerification { crc: crc32(&bytes), uncompressed_size: bytes.len() as u64 };
        said.valid(found).map_err(|_| broken(name))?;
        self.left.set(self.left.get() - bytes.len());
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(other) => decode(other.into_bytes()).map(|(text, _)| Some(text)).map_err(|_| broken(name)),
        }
    }

    /// The text of a part without which there is nothing to read.
    pub fn needed(&self, name: &str) -> Result<String, Unreadable> {
        self.part(name)?.ok_or_else(|| {
            Unreadable::new(
                format!("`{name}` is missing in this file, which is where its words should be"),
                "open it in the program that made it and save it again",
            )
        })
    }

    /// The archive with other texts in some parts: each takes the place of the part of that name, or comes behind all others.
    /// Every other part is copied as it is packed.
    pub fn with(&self, parts: &[(String, String)]) -> Result<Vec<u8>, Unreadable> {
        let mut out = ZipArchiveWriter::new(Vec::with_capacity(self.archive.get_ref().len() + 4096));
        let mut put = vec![false; parts.len()];
        let mut entries = self.archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| broken("its list of parts"))? {
            let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
            let same = parts.iter().position(|(part, _)| plain_name(part) == plain_name(&name));
            if let Some(index) = same {
                // A name that stands there twice is read once.
                if !std::mem::replace(&mut put[index], true) {
                    packed(&mut out, &name, &parts[index].1).map_err(|_| broken(&name))?;
                }
                continue;
            }
            if entry.is_dir() {
                out.new_dir(name.as_str()).create().map_err(|_| broken(&name))?;
                continue;
            }
            let size = entry.uncompressed_size_hint();
            let file = out.new_file(name.as_str()).compression_method(entry.compression_method());
            let (mut file, _) = file
                .last_modified(no_day())
                .encrypted(entry.flags().is_encrypted())
                .start()
                .map_err(|_| broken(&name))?;
            let as_it_is = self.archive.get_entry(entry.wayfinder()).map_err(|_| broken(&name))?;
            file.write_all(as_it_is.data()).map_err(|_| broken(&name))?;
            file.finish(DataDescriptorOutput::new(entry.crc32(), size)).map_err(|_| broken(&name))?;
        }
        for ((name, text), _) in parts.iter().zip(put).filter(|(_, put)| !put) {
            packed(&mut out, name, text).map_err(|_| broken(name))?;
        }
        out.finish().map_err(|_| broken("its list of parts"))
    }

    /// What was packed, if it can be unpacked. It ends where it is longer than it is said to be, or than `most`.
    fn inflated(&self, packed: &[u8], said: ZipVerification, most: usize) -> Option<Vec<u8>> {
        let said = usize::try_from(said.uncompressed_size).unwrap_or(usize::MAX);
        // What the archive says is good for a guess, as long as it is not out of proportion.
        let enough = said.min(most).saturating_add(1);
        let mut bytes = Vec::with_capacity(enough.min(packed.len().saturating_mul(32)));
        let mut inflater = self.inflater.borrow_mut();
        inflater.reset(false);
        while bytes.len() < enough {
            bytes.reserve(1);
            let rest = packed.get(usize::try_from(inflater.total_in()).ok()?..)?;
            let before = bytes.len();
            match inflater.decompress_vec(rest, &mut bytes, FlushDecompress::Finish).ok()? {
                Status::StreamEnd => break,
                Status::Ok | Status::BufError if bytes.len() == before => return None,
                Status::Ok | Status::BufError => {}
            }
        }
        Some(bytes)
    }
}

/// The first day that an archive knows, which word processors give to all parts: when each was written is nobody's business.
fn no_day() -> UtcDateTime {
    UtcDateTime::from_unix(315_532_800)
}

/// Packs a text.
fn packed(out: &mut ZipArchiveWriter<Vec<u8>>, name: &str, text: &str) -> Result<(), rawzip::Error> {
    let file = out.new_file(name).compression_method(CompressionMethod::DEFLATE);
    let (mut file, config) = file.last_modified(no_day()).start()?;
    let mut words = config.wrap(DeflateEncoder::new(&mut file, Compression::default()));
    words.write_all(text.as_bytes())?;
    let (packer, sums) = words.finish()?;
    packer.finish()?;
    file.finish(sums)?;
    Ok(())
}

/// Names as they are compared: some programs write `Word\Document.xml` or `/word/document.xml`.
fn plain_name(name: &str) -> String {
    let mut plain = name.trim_start_matches(['/', '\\']).replace('\\', "/");
    plain.make_ascii_lowercase();
    plain
}

fn cut_off() -> Unreadable {
    Unreadable::new(
        "this file is cut off: it is an archive without its end",
        "copy or download it again; a word processor may be able to repair it",
    )
}

pub(super) fn broken(name: &str) -> Unreadable {
    let what = if name.contains(' ') { name.to_owned() } else { format!("`{name}`") };
    Unreadable::new(
        format!("this file is broken: {what} cannot be read"),
        "copy or download it again; a word processor may be able to repair it",
    )
}

fn bomb(how: &str) -> Unreadable {
    Unreadable::new(format!("this file {how}, which no minutes do"), "give the minutes of one meeting in one file")
}

//! The keys and values of a layer, each written once, and which of them each feature has.

use super::wire::{bytes_field, varint};
use crate::tiles::{Column, Values};
use std::collections::HashMap;

/// Tag of a value in a layer (field 4, length-delimited).
const VALUE: u8 = 0x22;
/// Tag of a text in a value (field 1, length-delimited).
const TEXT: u8 = 0x0a;
/// Tag of a double in a value (field 3, 64 bits).
const DOUBLE: u8 = 0x19;
/// Tag of an unsigned number in a value (field 5, varint).
const UINT: u8 = 0x28;
/// Tag of a flag in a value (field 7, varint).
const BOOL: u8 = 0x38;

/// Numbers below this are looked up by position, the others by hash.
const SMALL: usize = 2048;
/// Not in the table yet, or: the feature does not have the property.
pub(super) const ABSENT: u32 = u32::MAX;

/// The values of a layer in the order of their first use, column by column.
pub(super) struct ValueTable<'a> {
    /// The values, encoded.
    pub(super) bytes: Vec<u8>,
    len: u32,
    small: Vec<u32>,
    large: HashMap<u64, u32>,
    doubles: HashMap<u64, u32>,
    words: HashMap<&'a str, u32>,
    flags: [u32; 2],
}

impl<'a> ValueTable<'a> {
    pub(super) fn new() -> Self {
        Self {
            bytes: Vec::new(),
            len: 0,
            small: vec![ABSENT; SMALL],
            large: HashMap::new(),
            doubles: HashMap::new(),
            words: HashMap::new(),
            flags: [ABSENT; 2],
        }
    }

    /// The position of each feature's value of a column, [`ABSENT`] where it has none.
    pub(super) fn positions(&mut self, column: &'a Column) -> Vec<u32> {
        match &column.values {
            Values::UInt(values) => values.iter().map(|value| self.uint(*value)).collect(),
            Values::OptUInt(values) => values.iter().map(|value| value.map_or(ABSENT, |value| self.uint(value))).collect(),
            Values::Double(values) => values.iter().map(|value| value.map_or(ABSENT, |value| self.double(value))).collect(),
            Values::Bool(values) => values.iter().map(|value| self.flag(*value)).collect(),
            Values::Text { words, at } => {
                let mut known = vec![ABSENT; words.len()];
                at.iter()
                    .map(|at| if *at == Values::ABSENT { ABSENT } else { self.word(words.word(*at as usize), &mut known[*at as usize]) })
                    .collect()
            }
            Values::Names(words) => words.iter().map(|word| self.add_text(word)).collect(),
        }
    }

    fn next(&mut self) -> u32 {
        self.len += 1;
        self.len - 1
    }

    fn uint(&mut self, value: u64) -> u32 {
        let known = match self.small.get(value as usize) {
            Some(position) => *position,
            None => self.large.get(&value).copied().unwrap_or(ABSENT),
        };
        if known == ABSENT { self.add_uint(value) } else { known }
    }

    fn add_uint(&mut self, value: u64) -> u32 {
        let position = self.next();
        let length = at_end(&mut self.bytes, [VALUE, 0, UINT]);
        varint(&mut self.bytes, value);
        self.bytes[length] = (self.bytes.len() - length - 1) as u8;
        match self.small.get_mut(value as usize) {
            Some(small) => *small = position,
            None => _ = self.large.insert(value, position),
        }
        position
    }

    fn double(&mut self, value: f64) -> u32 {
        if let Some(position) = self.doubles.get(&value.to_bits()) {
            return *position;
        }
        let position = self.next();
        self.bytes.extend([VALUE, 9, DOUBLE]);
        self.bytes.extend(value.to_le_bytes());
        self.doubles.insert(value.to_bits(), position);
        position
    }

    fn flag(&mut self, value: bool) -> u32 {
        if self.flags[usize::from(value)] == ABSENT {
            self.flags[usize::from(value)] = self.next();
            self.bytes.extend([VALUE, 2, BOOL, u8::from(value)]);
        }
        self.flags[usize::from(value)]
    }

    /// The position of a word that its column knows as `known`; another column may have brought it already.
    fn word(&mut self, word: &'a str, known: &mut u32) -> u32 {
        if *known == ABSENT {
            *known = if let Some(position) = self.words.get(word) {
                *position
            } else {
                let position = self.add_text(word);
                self.words.insert(word, position);
                position
            };
        }
        *known
    }

    fn add_text(&mut self, text: &str) -> u32 {
        let varint_len = 1 + usize::from(text.len() >= 0x80) + usize::from(text.len() >= 0x4000);
        self.bytes.push(VALUE);
        varint(&mut self.bytes, (1 + varint_len + text.len()) as u64);
        bytes_field(&mut self.bytes, TEXT, text.as_bytes());
        self.next()
    }
}

/// Appends some bytes; where the second of them lies.
fn at_end(bytes: &mut Vec<u8>, head: [u8; 3]) -> usize {
    bytes.extend_from_slice(&head);
    bytes.len() - 2
}

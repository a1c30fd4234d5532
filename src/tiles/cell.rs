//! Ids and names of cells and places.

use std::fmt::Write as _;

/// Bits of a feature id: beyond, JavaScript's numbers skip some.
const ID_BITS: u32 = 53;

/// Id of a cell of the grid with 2^`depth` cells a side of the world (at most 2²⁵): its Morton index behind a leading one,
/// which tells the depths apart.
pub(super) fn cell_id(depth: u8, index: u64) -> u64 {
    1 << (2 * depth) | index
}

/// Id of a coordinate: its key, folded to 53 bits. From zoom 6 on no two coordinates of a tile share one, because the
/// bits folded in are the tile's own.
pub(super) fn coordinate_id(key: u64) -> u64 {
    (key & ((1 << ID_BITS) - 1)) ^ (key >> ID_BITS)
}

/// Id of an H3 cell: its base cell and digits behind a leading one, which tells the resolutions apart.
pub(super) fn hex_id(cell: u64) -> u64 {
    // 4 bits of resolution from bit 52; 7 bits of base cell, then 15 digits of 3 bits, of which the coarse ones count.
    let digits = 3 * ((cell >> 52) & 15);
    let used = 7 + digits;
    1 << used | (cell >> (45 - digits)) & ((1 << used) - 1)
}

/// Appends a cell as `z/x/y`.
pub(super) fn push_cell(text: &mut String, depth: u8, x: u32, y: u32) {
    push_decimal(text, depth.into());
    text.push('/');
    push_decimal(text, x);
    text.push('/');
    push_decimal(text, y);
}

/// Appends the key of a coordinate: sixteen hexadecimal digits.
pub(super) fn push_key(text: &mut String, key: u64) {
    write!(text, "{key:016x}").expect("writing into memory does not fail");
}

/// Appends an H3 index as the field writes it.
pub(super) fn push_hex(text: &mut String, cell: u64) {
    write!(text, "{cell:x}").expect("writing into memory does not fail");
}

/// Thousands of names a tile: several times faster than the formatter.
fn push_decimal(text: &mut String, number: u32) {
    if number >= 10 {
        push_decimal(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

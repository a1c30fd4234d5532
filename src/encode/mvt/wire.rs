//! The few pieces of protobuf that a vector tile is made of.
//!
//! # References
//! <https://protobuf.dev/programming-guides/encoding/>

/// Appends a varint: seven bits a byte, lowest first.
pub(super) fn varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Signed numbers with a small distance from zero become small numbers.
pub(super) fn zigzag(value: i32) -> u64 {
    u64::from(((value << 1) ^ (value >> 31)) as u32)
}

/// Appends a length-delimited field whose content is known.
pub(super) fn bytes_field(bytes: &mut Vec<u8>, tag: u8, content: &[u8]) {
    bytes.push(tag);
    varint(bytes, content.len() as u64);
    bytes.extend_from_slice(content);
}

/// Appends a length-delimited field written by `content`: the length is patched in place, and what follows it moved only when it needs
/// more than one byte.
pub(super) fn message(bytes: &mut Vec<u8>, tag: u8, content: impl FnOnce(&mut Vec<u8>)) {
    bytes.extend([tag, 0]);
    let start = bytes.len();
    content(bytes);
    let length = bytes.len() - start;
    if length < 0x80 {
        bytes[start - 1] = length as u8;
    } else {
        let mut prefix = Vec::with_capacity(5);
        varint(&mut prefix, length as u64);
        bytes.splice(start - 1..start, prefix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_patched_at_every_width() {
        for length in [0, 1, 127, 128, 16_383, 16_384, 3_000_000] {
            let mut bytes = vec![9];
            message(&mut bytes, 0x1a, |bytes| bytes.extend(std::iter::repeat_n(7, length)));
            let mut want = vec![9];
            bytes_field(&mut want, 0x1a, &vec![7; length]);
            assert!(bytes == want, "length {length}");
        }
    }

    #[test]
    fn numbers_are_coded_as_the_protobuf_guide_shows() {
        let coded = |value| {
            let mut bytes = Vec::new();
            varint(&mut bytes, value);
            bytes
        };
        assert_eq!((coded(1), coded(150), coded(u64::MAX).len()), (vec![1], vec![0x96, 1], 10));
        assert_eq!([0, -1, 1, -2, i32::MAX, i32::MIN].map(zigzag), [0, 1, 2, 3, 4_294_967_294, 4_294_967_295]);
    }
}

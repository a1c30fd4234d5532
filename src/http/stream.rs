//! Downloads: pieces made when the client is ready for them, compressed on the way, never held together.

use super::coding::{Accepted, Coding};
use super::work::Pieces;
use axum::body::{Body, Bytes};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::convert::Infallible;
use std::io::Write;

/// The coding of a download. Its text shrinks to a sixth at the lowest level already.
pub fn coding(accepted: Accepted) -> Coding {
    if accepted.gzip { Coding::QUICK_GZIP } else { Coding::Identity }
}

/// A body that asks for the next piece when the one before has been taken: a slow client holds one piece, and one that
/// leaves stops the work.
pub fn body(pieces: Pieces, coding: Coding) -> Body {
    let pieces: Box<dyn Iterator<Item = Vec<u8>> + Send> = if coding == Coding::Identity { pieces } else { Box::new(Gzipped::new(pieces)) };
    let chunks = pieces.filter(|piece| !piece.is_empty()).map(|piece| Ok::<_, Infallible>(Bytes::from(piece)));
    Body::from_stream(tokio_stream::iter(chunks))
}

/// Pieces through one gzip stream.
struct Gzipped {
    pieces: Pieces,
    encoder: Option<GzEncoder<Vec<u8>>>,
}

impl Gzipped {
    fn new(pieces: Pieces) -> Self {
        Self { pieces, encoder: Some(GzEncoder::new(Vec::new(), Compression::new(1))) }
    }
}

impl Iterator for Gzipped {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let encoder = self.encoder.as_mut()?;
        if let Some(piece) = self.pieces.next() {
            encoder.write_all(&piece).expect("a vector takes every byte");
            return Some(std::mem::take(encoder.get_mut()));
        }
        let encoder = self.encoder.take()?;
        Some(encoder.finish().expect("a vector takes every byte"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzipped_pieces_are_the_pieces() {
        let pieces: Vec<Vec<u8>> = (0..100).map(|n| format!("piece {n}\n").repeat(200).into_bytes()).collect();
        let coded: Vec<u8> = Gzipped::new(Box::new(pieces.clone().into_iter())).flatten().collect();
        assert_eq!(Coding::QUICK_GZIP.decode(&coded).unwrap(), pieces.concat());
        assert!(coded.len() < pieces.concat().len() / 10);
    }
}

//! Downloads: pieces made when the client is ready for them, compressed on the way, never held together.
//!
//! Each piece is made by a worker with a permit of its own, so that a download takes its turn among other work and a client that
//! reads slowly holds no worker.

use super::coding::{Accepted, Coding};
use super::error::ApiError;
use super::work::Pieces;
use super::workers::Workers;
use axum::body::{Body, Bytes};
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::stream::unfold;
use std::io::Write;
use std::sync::Arc;

/// Bytes that a worker makes in one turn, at least.
const GATHERED_BYTES: usize = 32 << 10;

/// The coding of a download. Its text shrinks to a sixth at the lowest level already.
pub fn coding(accepted: Accepted) -> Coding {
    if accepted.gzip { Coding::QUICK_GZIP } else { Coding::Identity }
}

/// Is told the length of a download in bytes, uncompressed, when all of it has been made.
pub type OnLength = Arc<dyn Fn(u64) + Send + Sync>;

/// A body that asks for the next piece when the one before has been taken: a slow client holds one piece, and one that
/// leaves stops the work.
pub fn body(pieces: Pieces, coding: Coding, workers: Workers, on_length: OnLength) -> Body {
    let counted = Box::new(Counted { pieces, length: 0, on_length });
    let pieces: Pieces = if coding == Coding::Identity { counted } else { Box::new(Gzipped::new(counted)) };
    Body::from_stream(unfold((pieces, workers), |(mut pieces, workers)| async {
        let next = move || (gathered(&mut pieces), pieces);
        match workers.run(next).await {
            Ok((piece, pieces)) => piece.map(|piece| (Ok(Bytes::from(piece)), (pieces, workers))),
            Err(error) => Some((Err(Broken::of(error)), (Box::new(std::iter::empty()) as Pieces, workers))),
        }
    }))
}

/// The next pieces together, some tens of kilobytes for one turn of a worker; none at the end. An encoder gives empty ones while it has
/// nothing to send yet, which would end a chunked body.
fn gathered(pieces: &mut Pieces) -> Option<Vec<u8>> {
    let mut gathered = Vec::new();
    while gathered.len() < GATHERED_BYTES
        && let Some(mut piece) = pieces.next()
    {
        if gathered.is_empty() {
            gathered = piece;
        } else {
            gathered.append(&mut piece);
        }
    }
    (!gathered.is_empty()).then_some(gathered)
}

/// A download that ended before its end; the connection is cut, so that the client sees that it is not whole.
#[derive(Debug, thiserror::Error)]
#[error("a download ended before its end")]
struct Broken;

impl Broken {
    /// Writes the cause into the log.
    fn of(error: ApiError) -> Self {
        drop(error.logged());
        Self
    }
}

/// Pieces that are counted.
struct Counted {
    pieces: Pieces,
    length: u64,
    on_length: OnLength,
}

impl Iterator for Counted {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let piece = self.pieces.next();
        match &piece {
            Some(piece) => self.length += piece.len() as u64,
            None => (self.on_length)(self.length),
        }
        piece
    }
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

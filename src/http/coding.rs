//! Content codings: which one a client takes, and the bytes in it.

use super::negotiate::weighed;
use axum::http::{HeaderMap, header};
use std::cell::RefCell;
use std::io::{self, Write};

/// Bodies below this many bytes are sent as they are: a frame of headers would cost more than it saves.
const SMALLEST_WORTH_CODING: usize = 256;

/// A content coding with the effort spent on it. The pair is part of a body's ETag: other bytes, other tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    /// As it is.
    Identity,
    /// gzip at a level of 1 to 9.
    Gzip(u8),
    /// Brotli at a quality of 0 to 11.
    Brotli(u8),
    /// Zstandard at a level of 1 to 19.
    Zstd(u8),
}

impl Coding {
    /// First answer to a client that takes gzip: 28 µs for 12 KB.
    pub const QUICK_GZIP: Self = Self::Gzip(1);
    /// First answer to a client that takes zstd: as quick, a quarter smaller.
    pub const QUICK_ZSTD: Self = Self::Zstd(3);
    /// What a body asked for twice is kept in.
    pub const SMALL_GZIP: Self = Self::Gzip(6);
    /// What a body asked for twice is kept in, for those who take it. Higher qualities cost tens of milliseconds.
    pub const SMALL_BROTLI: Self = Self::Brotli(5);
    /// What the page's files are compressed with when they are built.
    pub const BUILT_BROTLI: Self = Self::Brotli(11);

    /// The value of `Content-Encoding`; none for identity.
    #[must_use]
    pub const fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip(_) => Some("gzip"),
            Self::Brotli(_) => Some("br"),
            Self::Zstd(_) => Some("zstd"),
        }
    }

    /// The end of an ETag: `-br5`; empty for identity.
    #[must_use]
    pub fn tag(self) -> String {
        match self {
            Self::Identity => String::new(),
            Self::Gzip(level) => format!("-gz{level}"),
            Self::Brotli(level) => format!("-br{level}"),
            Self::Zstd(level) => format!("-zs{level}"),
        }
    }

    /// The coding for a body of that size: small ones stay as they are.
    #[must_use]
    pub const fn for_size(self, bytes: usize) -> Self {
        if bytes < SMALLEST_WORTH_CODING { Self::Identity } else { self }
    }

    /// The bytes in this coding.
    ///
    /// # Errors
    /// What the compressor says; writing into memory gives it no reason to.
    pub fn encode(self, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Identity => Ok(bytes.to_vec()),
            Self::Gzip(level) => {
                let mut encoder =
                    flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::new(level.into()));
                encoder.write_all(bytes)?;
                encoder.finish()
            }
            Self::Brotli(quality) => {
                let mut out = Vec::with_capacity(bytes.len() / 4);
                let params = brotli::enc::BrotliEncoderParams { quality: quality.into(), size_hint: bytes.len(), ..Default::default() };
                brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
                Ok(out)
            }
            Self::Zstd(level) => zstd_bytes(bytes, level.into()),
        }
    }

    /// The bytes behind this coding.
    ///
    /// # Errors
    /// When they are not what this coding writes.
    pub fn decode(self, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        let mut out = Vec::with_capacity(bytes.len() * 4);
        match self {
            Self::Identity => out.extend_from_slice(bytes),
            Self::Gzip(_) => drop(std::io::copy(&mut flate2::read::GzDecoder::new(bytes), &mut out)?),
            Self::Brotli(_) => brotli::BrotliDecompress(&mut &bytes[..], &mut out)?,
            Self::Zstd(_) => zstd::stream::copy_decode(bytes, &mut out)?,
        }
        Ok(out)
    }
}

/// The codings a client takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// gzip.
    pub gzip: bool,
    /// Brotli.
    pub brotli: bool,
    /// Zstandard.
    pub zstd: bool,
}

impl Accepted {
    /// Reads `Accept-Encoding` (RFC 9110 §12.5.3): a coding with weight 0 is refused, `*` stands for those not named.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let (mut named, mut any) = ([None; 3], false);
        for (coding, weight) in weighed(headers, &header::ACCEPT_ENCODING) {
            let taken = weight > 0.0;
            match coding.to_ascii_lowercase().as_str() {
                "gzip" | "x-gzip" => named[0] = Some(taken),
                "br" => named[1] = Some(taken),
                "zstd" => named[2] = Some(taken),
                "*" => any = taken,
                _ => {}
            }
        }
        let [gzip, brotli, zstd] = named.map(|taken| taken.unwrap_or(any));
        Self { gzip, brotli, zstd }
    }

    /// The coding of a first answer.
    #[must_use]
    pub const fn quickest(self) -> Coding {
        match self {
            Self { zstd: true, .. } => Coding::QUICK_ZSTD,
            Self { gzip: true, .. } => Coding::QUICK_GZIP,
            Self { brotli: true, .. } => Coding::SMALL_BROTLI,
            _ => Coding::Identity,
        }
    }

    /// The coding worth keeping for a body that is asked for again; none when the first was the smallest this client takes.
    #[must_use]
    pub const fn smallest(self) -> Option<Coding> {
        match self {
            Self { brotli: true, .. } => Some(Coding::SMALL_BROTLI),
            Self { gzip: true, zstd: false, .. } => Some(Coding::SMALL_GZIP),
            _ => None,
        }
    }
}

thread_local! {
    /// One compression context a thread: making a new one costs as much as compressing a tile.
    static ZSTD: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
}

fn zstd_bytes(bytes: &[u8], level: i32) -> io::Result<Vec<u8>> {
    ZSTD.with_borrow_mut(|kept| {
        let compressor = match kept {
            Some(compressor) => compressor,
            None => kept.insert(zstd::bulk::Compressor::new(level)?),
        };
        compressor.set_compression_level(level)?;
        compressor.compress(bytes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(line: &'static str) -> Accepted {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, axum::http::HeaderValue::from_static(line));
        Accepted::of(&headers)
    }

    #[test]
    fn a_browser_gets_zstd_first_and_brotli_later() {
        let browser = accepted("gzip, deflate, br, zstd");
        assert_eq!((browser.quickest(), browser.smallest()), (Coding::Zstd(3), Some(Coding::Brotli(5))));
        let curl = accepted("gzip");
        assert_eq!((curl.quickest(), curl.smallest()), (Coding::Gzip(1), Some(Coding::Gzip(6))));
        assert_eq!(accepted("zstd").smallest(), None);
    }

    #[test]
    fn weight_zero_refuses_and_a_star_takes_the_rest() {
        assert_eq!(accepted("gzip;q=0, *;q=0.1"), Accepted { gzip: false, brotli: true, zstd: true });
        assert_eq!(accepted("br;q=nonsense"), Accepted::default());
        assert_eq!(accepted("identity").quickest(), Coding::Identity);
    }

    #[test]
    fn every_coding_gives_the_bytes_back() {
        let bytes = "the same bytes, ".repeat(500).into_bytes();
        for coding in [Coding::Identity, Coding::QUICK_GZIP, Coding::SMALL_GZIP, Coding::SMALL_BROTLI, Coding::QUICK_ZSTD] {
            let coded = coding.encode(&bytes).unwrap();
            assert_eq!(coding.decode(&coded).unwrap(), bytes, "{coding:?}");
            assert!(coding == Coding::Identity || coded.len() * 10 < bytes.len());
        }
    }
}

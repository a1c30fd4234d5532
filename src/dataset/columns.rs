//! The records of one events source as columns: located rows first, in Morton order, then the rest.

use super::AreaIx;
use crate::coords::{LonLat, MortonKey};
use crate::domain::{DateSpan, Day, PlacePrecision, TimePrecision, Toll};
use std::ops::Range;

pub use crate::domain::TextColumn;

/// Records of one source, one slice a field.
///
/// Rows `0..located` may be drawn at their point (25 km or better) and are sorted by (key, order of the source);
/// rows `located..len` have no point to show and keep the order of the source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventColumns {
    /// How many rows are located.
    pub located: usize,
    /// Morton key of each located row (length `located`).
    pub key: Vec<u64>,
    /// First day, days since 1970.
    pub first: Vec<i32>,
    /// Last day, days since 1970.
    pub last: Vec<i32>,
    /// Low estimate of deaths.
    pub deaths_low: Vec<u32>,
    /// Best estimate of deaths.
    pub deaths_best: Vec<u32>,
    /// High estimate of deaths.
    pub deaths_high: Vec<u32>,
    /// [`PlacePrecision`] as its position in `ALL`.
    pub place_precision: Vec<u8>,
    /// [`TimePrecision`] as its position in `ALL`.
    pub time_precision: Vec<u8>,
    /// Bit of the code in the manifest's field `kind` (`1 << position`); 0: not stated.
    pub kind: Vec<u32>,
    /// Bits of the codes in the field `victim`; empty when the source has none.
    pub victim: Vec<u32>,
    /// Bits of the codes in the field `perpetrator`; empty when the source has none.
    pub perpetrator: Vec<u32>,
    /// Finest known area as [`AreaIx`], or [`AreaIx::NONE`]. Never finer than the record's precision.
    pub area: Vec<u16>,
    /// The source's id of each record.
    pub id: TextColumn,
    /// Place in the source's words; position in `texts`.
    pub place_name: Vec<u32>,
    /// First and second actor in the source's words; positions in `texts`.
    pub actors: Vec<[u32; 2]>,
    /// Words used by `place_name` and `actors`, each once; position 0 is the empty text.
    pub texts: Vec<String>,
}

impl EventColumns {
    /// The coded fields that have a column.
    pub const FIELDS: [&str; 3] = ["kind", "victim", "perpetrator"];

    /// The bits of a coded field, one entry a record; empty when the source lacks it, `None` when no field has that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&[u32]> {
        Self::FIELDS.iter().position(|field| *field == name).map(|at| self.field_at(at))
    }

    /// The bits of the coded field at a position of [`EventColumns::FIELDS`].
    #[must_use]
    pub fn field_at(&self, at: usize) -> &[u32] {
        [&self.kind, &self.victim, &self.perpetrator][at]
    }

    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// The located rows whose key lies in a range of keys: two binary searches.
    #[must_use]
    pub fn rows(&self, keys: std::ops::RangeInclusive<u64>) -> Range<usize> {
        let start = self.key.partition_point(|key| key < keys.start());
        let end = start + self.key[start..].partition_point(|key| key <= keys.end());
        start..end
    }

    /// The point of a located row, rounded to six decimals of a degree as published; `None` when it has none to show.
    #[must_use]
    pub fn position(&self, row: usize) -> Option<LonLat> {
        let at = MortonKey::from_bits(*self.key.get(row)?).position();
        let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
        LonLat::new(round(at.lon()), round(at.lat())).ok()
    }

    /// When it happened.
    ///
    /// # Panics
    /// When a span is reversed, which no edition holds.
    #[must_use]
    pub fn span(&self, row: usize) -> DateSpan {
        DateSpan::new(Day::from_days(self.first[row]), Day::from_days(self.last[row])).expect("publish refuses reversed spans")
    }

    /// Deaths of a row.
    #[must_use]
    pub fn toll(&self, row: usize) -> Toll {
        Toll { low: self.deaths_low[row], best: self.deaths_best[row], high: self.deaths_high[row] }
    }

    /// How precisely the place of a row is known.
    #[must_use]
    pub fn place_precision(&self, row: usize) -> PlacePrecision {
        PlacePrecision::ALL[usize::from(self.place_precision[row])]
    }

    /// How precisely the date of a row is known.
    #[must_use]
    pub fn time_precision(&self, row: usize) -> TimePrecision {
        TimePrecision::ALL[usize::from(self.time_precision[row])]
    }

    /// The finest known area of a row.
    #[must_use]
    pub fn area(&self, row: usize) -> Option<AreaIx> {
        AreaIx::from_stored(self.area[row])
    }
}

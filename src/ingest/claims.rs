//! The claims of one events source, packed: about 110 bytes a claim with its texts shared.

use super::{NoteCode, RowRef};
use crate::coords::LonLat;
use crate::domain::{Day, PlacePrecision, TextColumn, TimePrecision, Toll};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, RandomState};

/// Stored longitude of a claim without a position.
pub const NO_POSITION: i32 = i32::MIN;

/// What one row of an events source says.
#[derive(Clone, Debug)]
pub struct EventClaim<'a> {
    /// Where it stands.
    pub at: RowRef,
    /// The source's id.
    pub id: &'a str,
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// How precisely the date is known.
    pub time_precision: TimePrecision,
    /// How precisely the place is known.
    pub place_precision: PlacePrecision,
    /// Longitude and latitude, millionths of a degree.
    pub position: Option<[i32; 2]>,
    /// Deaths.
    pub toll: Toll,
    /// Deaths on the first side, the second side, of civilians, of unknown people; for sources that tell.
    pub sides: Option<[u32; 4]>,
    /// Bits of the kind, the victims, the perpetrators.
    pub codes: [u32; 3],
    /// Place in the source's words.
    pub place_name: &'a str,
    /// Country, state, municipality in the source's words or codes.
    pub stated: [&'a str; 3],
    /// First and second actor in the source's words.
    pub actors: [&'a str; 2],
}

/// Every accepted claim of one source, in the order of its rows.
#[derive(Debug, Default)]
pub struct EventClaims {
    /// Where each stands.
    pub at: Vec<RowRef>,
    /// Bits of its notes, `1 << position in NoteCode::ALL`.
    pub notes: Vec<u32>,
    /// The source's id.
    pub id: TextColumn,
    /// First and last day, days since 1970.
    pub days: Vec<[i32; 2]>,
    /// Precision of date and place, as positions in `ALL`.
    pub precision: Vec<[u8; 2]>,
    /// Longitude and latitude, millionths of a degree; [`NO_POSITION`] when there is none.
    pub position: Vec<[i32; 2]>,
    /// Low, best, high.
    pub toll: Vec<[u32; 3]>,
    /// See [`EventClaim::sides`]; empty when the source does not tell.
    pub sides: Vec<[u32; 4]>,
    /// See [`EventClaim::codes`].
    pub codes: Vec<[u32; 3]>,
    /// Place, country, state, municipality, first and second actor: positions in `texts`.
    pub words: Vec<[u32; 6]>,
    /// Words used, each once; position 0 is the empty text.
    pub texts: Vec<String>,
    interned: HashMap<String, u32>,
    ids: IdSet,
}

impl EventClaims {
    /// No claims yet.
    #[must_use]
    pub fn new() -> Self {
        let interned = HashMap::from([(String::new(), 0)]);
        Self { texts: vec![String::new()], interned, ..Self::default() }
    }

    /// Number of claims.
    #[must_use]
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Whether an earlier claim has this id.
    #[must_use]
    pub fn has_id(&self, id: &str) -> bool {
        self.ids.contains(&self.id, id)
    }

    /// Adds a claim.
    pub fn push(&mut self, claim: &EventClaim<'_>) {
        self.ids.insert(&self.id, claim.id, self.at.len() as u32);
        self.at.push(claim.at);
        self.notes.push(0);
        self.id.push(claim.id);
        self.days.push([claim.first.days(), claim.last.days()]);
        self.precision.push([claim.time_precision as u8, claim.place_precision as u8]);
        self.position.push(claim.position.unwrap_or([NO_POSITION; 2]));
        self.toll.push([claim.toll.low, claim.toll.best, claim.toll.high]);
        self.sides.extend(claim.sides);
        self.codes.push(claim.codes);
        let [country, state, municipality] = claim.stated;
        let words = [claim.place_name, country, state, municipality, claim.actors[0], claim.actors[1]].map(|word| self.intern(word));
        self.words.push(words);
    }

    /// Gives back the memory that only adding needs; nothing is added afterwards.
    pub fn seal(&mut self) {
        self.ids = IdSet::default();
        self.interned = HashMap::new();
    }

    /// Attaches a note to a claim.
    pub fn note(&mut self, row: usize, code: NoteCode) {
        self.notes[row] |= 1 << code as u32;
    }

    /// The position of a claim in degrees, rounded as it is published.
    #[must_use]
    pub fn lonlat(&self, row: usize) -> Option<LonLat> {
        let [lon, lat] = self.position[row];
        if lon == NO_POSITION { None } else { LonLat::new(f64::from(lon) / 1e6, f64::from(lat) / 1e6).ok() }
    }

    /// How precisely the place of a claim is known.
    #[must_use]
    pub fn place_precision(&self, row: usize) -> PlacePrecision {
        PlacePrecision::ALL[usize::from(self.precision[row][1])]
    }

    /// How precisely the date of a claim is known.
    #[must_use]
    pub fn time_precision(&self, row: usize) -> TimePrecision {
        TimePrecision::ALL[usize::from(self.precision[row][0])]
    }

    /// A word of a claim.
    #[must_use]
    pub fn word(&self, row: usize, word: Word) -> &str {
        &self.texts[self.words[row][word as usize] as usize]
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(at) = self.interned.get(word) {
            return *at;
        }
        let at = self.texts.len() as u32;
        self.texts.push(word.to_owned());
        self.interned.insert(word.to_owned(), at);
        at
    }
}

/// Positions in [`EventClaims::words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Place in the source's words.
    Place,
    /// Country.
    Country,
    /// State.
    State,
    /// Municipality.
    Municipality,
    /// First actor.
    ActorA,
    /// Second actor.
    ActorB,
}

/// Ids by hash, without a second copy of their texts.
#[derive(Debug, Default)]
struct IdSet {
    rows: HashMap<u64, u32>,
    hasher: RandomState,
}

impl IdSet {
    /// Two ids of one hash stand under consecutive numbers.
    fn contains(&self, ids: &TextColumn, id: &str) -> bool {
        let mut hash = self.hasher.hash_one(id);
        while let Some(row) = self.rows.get(&hash) {
            if ids.text(*row as usize) == id {
                return true;
            }
            hash = hash.wrapping_add(1);
        }
        false
    }

    fn insert(&mut self, ids: &TextColumn, id: &str, row: u32) {
        debug_assert!(!self.contains(ids, id), "duplicates are refused before they are added");
        let mut hash = self.hasher.hash_one(id);
        loop {
            match self.rows.entry(hash) {
                Entry::Vacant(place) => {
                    place.insert(row);
                    return;
                }
                Entry::Occupied(_) => hash = hash.wrapping_add(1),
            }
        }
    }
}

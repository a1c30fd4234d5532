//! Where an event belongs: by its point, no finer than its precision; by the source's words where no area holds the point.

use super::gazetteer::Gazetteer;
use crate::coords::MortonKey;
use crate::dataset::AreaIx;
use crate::domain::{Level, PlacePrecision};
use crate::ingest::{Detail, EventClaims, Ledger, NoteCode, Word};
use std::collections::{BTreeMap, HashMap};

/// The claims of a source with their areas and their order in space.
pub(super) struct Joined {
    /// The finest area of each claim, in the order of the claims; [`AreaIx::NONE`] when it has none.
    pub area: Vec<u16>,
    /// (key, claim) of those that may be drawn at their point, in Morton order; equal keys keep the source's order.
    pub located: Vec<(u64, u32)>,
    /// The other claims, in the source's order.
    pub unlocated: Vec<u32>,
}

/// Joins the claims of a source to areas and attaches the notes that come of it.
pub(super) fn join(claims: &mut EventClaims, gazetteer: &Gazetteer<'_>, names: &BTreeMap<String, String>, ledger: &mut Ledger) -> Joined {
    let placed = in_morton_order(claims);
    let by_point = by_point(claims, &placed, gazetteer);
    let mut stated = StatedAreas { gazetteer, names, cache: HashMap::new() };
    let states_named = (0..claims.len()).any(|row| !claims.word(row, Word::State).is_empty());
    let mut area = Vec::with_capacity(claims.len());
    for (row, at) in by_point.into_iter().enumerate() {
        let verdict = judge(claims, row, at, stated.of(claims, row), gazetteer, states_named);
        area.push(verdict.area.map_or(AreaIx::NONE, |ix| ix.0));
        for code in verdict.notes.into_iter().flatten() {
            claims.note(row, code);
            tell(ledger, claims, row, code, verdict.area, gazetteer);
        }
    }
    let drawn = |row: u32| claims.place_precision(row as usize).is_located();
    let located: Vec<_> = placed.into_iter().filter(|(_, row)| drawn(*row)).collect();
    let unlocated = (0..claims.len() as u32).filter(|row| !drawn(*row)).collect();
    Joined { area, located, unlocated }
}

/// (key, claim) of every claim with a position, in Morton order.
fn in_morton_order(claims: &EventClaims) -> Vec<(u64, u32)> {
    let placed = |row: usize| Some((MortonKey::of(claims.lonlat(row)?).bits(), row as u32));
    let mut order: Vec<_> = (0..claims.len()).filter_map(placed).collect();
    order.sort_unstable();
    order
}

/// The finest area of each claim's point. Neighbours in Morton order often share their position: each is looked up once.
fn by_point(claims: &EventClaims, order: &[(u64, u32)], gazetteer: &Gazetteer<'_>) -> Vec<Option<AreaIx>> {
    let mut found = vec![None; claims.len()];
    let mut last = None;
    for (_, row) in order {
        let row = *row as usize;
        let position = claims.position[row];
        let area = match last {
            Some((same, area)) if same == position => area,
            _ => claims.lonlat(row).and_then(|at| gazetteer.finest_at(at)),
        };
        last = Some((position, area));
        found[row] = area;
    }
    found
}

/// Areas that a claim names.
#[derive(Clone, Copy, Default)]
struct Stated {
    country: Option<AreaIx>,
    state: Option<AreaIx>,
    municipality: Option<AreaIx>,
}

struct StatedAreas<'a> {
    gazetteer: &'a Gazetteer<'a>,
    names: &'a BTreeMap<String, String>,
    cache: HashMap<[u32; 3], Stated>,
}

impl StatedAreas<'_> {
    fn of(&mut self, claims: &EventClaims, row: usize) -> Stated {
        let words = claims.words[row];
        let key = [words[Word::Country as usize], words[Word::State as usize], words[Word::Municipality as usize]];
        if let Some(stated) = self.cache.get(&key) {
            return *stated;
        }
        let resolve = |word, level, within| self.gazetteer.resolve(claims.word(row, word), level, within, self.names);
        let country = resolve(Word::Country, Level::Country, None);
        let state = resolve(Word::State, Level::State, country);
        let stated = Stated { country, state, municipality: resolve(Word::Municipality, Level::Municipality, state) };
        self.cache.insert(key, stated);
        stated
    }
}

struct Verdict {
    area: Option<AreaIx>,
    notes: [Option<NoteCode>; 2],
}

fn judge(
    claims: &EventClaims,
    row: usize,
    by_point: Option<AreaIx>,
    stated: Stated,
    gazetteer: &Gazetteer<'_>,
    states_named: bool,
) -> Verdict {
    let precision = claims.place_precision(row);
    if precision > PlacePrecision::State {
        return Verdict { area: stated.country, notes: [None; 2] };
    }
    let areas = gazetteer.areas();
    let coarsened = |ix: AreaIx| if precision == PlacePrecision::State { areas.at_level(ix, Level::State).unwrap_or(ix) } else { ix };
    let by_words = || stated.municipality.or(stated.state).or(stated.country).map(coarsened);
    let outside = by_point.is_none() && claims.lonlat(row).is_some();
    let area = by_point.map(coarsened).or_else(by_words);
    let state_word = claims.word(row, Word::State);
    let state_of_point = by_point.and_then(|ix| areas.at_level(ix, Level::State));
    let about_state = match (stated.state, state_of_point) {
        _ if !states_named => None,
        _ if state_word.is_empty() => Some(NoteCode::StateNotStated),
        (None, _) => Some(NoteCode::StateNotRecognised),
        (Some(said), Some(lies)) if said != lies => Some(NoteCode::StateMismatch),
        _ => None,
    };
    Verdict { area, notes: [outside.then_some(NoteCode::OutsideAreas), about_state] }
}

/// Enters a note into the ledger, with what a reader of `check --show` needs to judge it.
fn tell(ledger: &mut Ledger, claims: &EventClaims, row: usize, code: NoteCode, area: Option<AreaIx>, gazetteer: &Gazetteer<'_>) {
    let name = area.map_or("no area", |ix| gazetteer.areas().area(ix).code.as_str());
    let right = match code {
        NoteCode::OutsideAreas => format!("a point in an area of the edition; the row's words lead to {name}"),
        NoteCode::StateMismatch => format!("the state of its point; counted in {name}"),
        NoteCode::StateNotStated => format!("a state; its point leads to {name}"),
        _ => format!("the name or code of a state; counted in {name}"),
    };
    let value = match code {
        NoteCode::OutsideAreas => claims.lonlat(row).map_or_else(String::new, |at| format!("{}, {}", at.lon(), at.lat())),
        _ => claims.word(row, Word::State).to_owned(),
    };
    let field = if code == NoteCode::OutsideAreas { "lon, lat" } else { "state" };
    ledger.note(claims.at[row], code, Detail { field, value: &value, right: &right });
}

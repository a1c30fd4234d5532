//! Where an event belongs: by its point, no finer than its precision; by the source's words where no area holds the point.

use super::config::SourceConfig;
use super::cover::{Cover, FarPosition};
use super::gazetteer::{Aliases, Gazetteer};
use crate::coords::MortonKey;
use crate::dataset::{AreaIx, Areas};
use crate::domain::{Level, PlacePrecision};
use crate::ingest::{Detail, EventClaims, Ledger, NO_POSITION, NoteCode, Word};
use std::collections::{BTreeSet, HashMap};

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
pub(super) fn join(claims: &mut EventClaims, gazetteer: &Gazetteer<'_>, source: &SourceConfig, ledger: &mut Ledger) -> Joined {
    drop_null_positions(claims, ledger);
    let cover = Cover::new(source, gazetteer);
    let placed = in_morton_order(claims);
    let by_point = by_point(claims, &placed, gazetteer, &cover);
    let judge = AreaRules::new(gazetteer.areas(), claims);
    let mut stated = StatedAreas::new(gazetteer, source);
    let mut area = Vec::with_capacity(claims.len());
    let mut drawn = Vec::with_capacity(claims.len());
    for (row, point) in by_point.into_iter().enumerate() {
        let stated = stated.of(claims, row);
        let verdict = judge.verdict(claims, row, point, stated);
        area.push(verdict.area.map_or(AreaIx::NONE, |ix| ix.0));
        drawn.push(claims.place_precision(row).is_located() && point.is_some_and(|point| point.far.is_none()));
        let told = NoteContext { areas: gazetteer.areas(), cover: &cover, area: verdict.area, point, stated };
        for code in verdict.notes.into_iter().flatten() {
            claims.note(row, code);
            told.enter(ledger, claims, row, code);
        }
    }
    let located: Vec<_> = placed.into_iter().filter(|(_, row)| drawn[*row as usize]).collect();
    let unlocated = (0..claims.len() as u32).filter(|row| !drawn[*row as usize]).collect();
    Joined { area, located, unlocated }
}

/// Longitude 0, latitude 0 is how many programs write that they have no position: nothing is drawn in the Gulf of Guinea for it.
fn drop_null_positions(claims: &mut EventClaims, ledger: &mut Ledger) {
    for row in 0..claims.len() {
        if claims.position[row] == [0, 0] {
            claims.position[row] = [NO_POSITION; 2];
            claims.note(row, NoteCode::NullPosition);
            let right = "a position, or none; the row's words say where it belongs";
            ledger.note(claims.at[row], NoteCode::NullPosition, Detail { field: "lon, lat", value: "0, 0", right });
        }
    }
}

/// (key, claim) of every claim with a position, in Morton order.
fn in_morton_order(claims: &EventClaims) -> Vec<(u64, u32)> {
    let placed = |row: usize| Some((MortonKey::of(claims.lonlat(row)?).bits(), row as u32));
    let mut order: Vec<_> = (0..claims.len()).filter_map(placed).collect();
    order.sort_unstable();
    order
}

/// Where a claim's point lies.
#[derive(Clone, Copy)]
struct AtPoint {
    /// The finest area that holds it.
    area: Option<AreaIx>,
    /// Set when it lies far from all that the source covers.
    far: Option<FarPosition>,
}

/// Where each claim's point lies; `None` without one. Neighbours in Morton order often share their position: each is looked up once.
fn by_point(claims: &EventClaims, order: &[(u64, u32)], gazetteer: &Gazetteer<'_>, cover: &Cover<'_>) -> Vec<Option<AtPoint>> {
    let mut found = vec![None; claims.len()];
    let mut last = None;
    for (_, row) in order {
        let row = *row as usize;
        let position = claims.position[row];
        let point = match last {
            Some((same, point)) if same == position => point,
            _ => claims.lonlat(row).map(|at| {
                let area = gazetteer.finest_at(at);
                AtPoint { area, far: cover.far(at, area) }
            }),
        };
        last = Some((position, point));
        found[row] = point;
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

impl Stated {
    fn finest(self) -> Option<AreaIx> {
        self.municipality.or(self.state).or(self.country)
    }
}

struct StatedAreas<'a> {
    gazetteer: &'a Gazetteer<'a>,
    known: Aliases,
    /// The country of the source's coverage, when it is one: where a row names none, its other words are looked for there.
    country: Option<AreaIx>,
    cache: HashMap<[u32; 3], Stated>,
}

impl<'a> StatedAreas<'a> {
    fn new(gazetteer: &'a Gazetteer<'a>, source: &SourceConfig) -> Self {
        let areas = gazetteer.areas();
        let covered = source.entry.coverage.iter().flat_map(|coverage| &coverage.areas).filter_map(|code| areas.find(code.as_str()));
        let countries: BTreeSet<AreaIx> = covered.filter_map(|ix| areas.at_level(ix, Level::Country)).collect();
        let country = countries.first().copied().filter(|_| countries.len() == 1);
        Self { gazetteer, known: Aliases::new(&source.names), country, cache: HashMap::new() }
    }

    fn of(&mut self, claims: &EventClaims, row: usize) -> Stated {
        let words = claims.words[row];
        let key = [words[Word::Country as usize], words[Word::State as usize], words[Word::Municipality as usize]];
        if let Some(stated) = self.cache.get(&key) {
            return *stated;
        }
        let resolve = |word, level, within| self.gazetteer.resolve(claims.word(row, word), level, within, &self.known);
        let country = resolve(Word::Country, Level::Country, None);
        let within = country.or(self.country);
        let state = resolve(Word::State, Level::State, within);
        let municipality = resolve(Word::Municipality, Level::Municipality, state.or(within));
        let stated = Stated { country, state, municipality };
        self.cache.insert(key, stated);
        stated
    }
}

struct AreaRules<'a> {
    areas: &'a Areas,
    /// The levels that the edition has: nothing is expected of the words for another.
    levels: Vec<Level>,
    /// Whether the source names states at all.
    names_states: bool,
}

struct Verdict {
    area: Option<AreaIx>,
    notes: [Option<NoteCode>; 4],
}

impl<'a> AreaRules<'a> {
    fn new(areas: &'a Areas, claims: &EventClaims) -> Self {
        let levels = Level::ALL.iter().copied().filter(|level| areas.of_level(*level).next().is_some()).collect();
        let names_states = (0..claims.len()).any(|row| !claims.word(row, Word::State).is_empty());
        Self { areas, levels, names_states }
    }

    fn verdict(&self, claims: &EventClaims, row: usize, point: Option<AtPoint>, stated: Stated) -> Verdict {
        let precision = claims.place_precision(row);
        let (state, municipality) = (claims.word(row, Word::State), claims.word(row, Word::Municipality));
        // A word that finds nothing is said whether or not it decides: who reads the note can name the area once for all records.
        let unknown_state = self.unrecognised(Level::State, state, stated.state).then_some(NoteCode::StateNotRecognised);
        let unknown_municipality =
            self.unrecognised(Level::Municipality, municipality, stated.municipality).then_some(NoteCode::MunicipalityNotRecognised);
        if precision > PlacePrecision::State {
            return Verdict { area: stated.country, notes: [None, None, unknown_state, unknown_municipality] };
        }
        // A position that cannot be right leaves no reason to believe the words beside it: the record belongs nowhere.
        if let Some(far) = point.and_then(|point| point.far) {
            return Verdict { area: None, notes: [Some(NoteCode::FarOutside), far.probably, unknown_state, unknown_municipality] };
        }
        let at_point = point.and_then(|point| point.area);
        let area = at_point.or_else(|| stated.finest()).and_then(|ix| self.coarsened(ix, precision));
        let outside = (point.is_some() && at_point.is_none()).then_some(NoteCode::OutsideAreas);
        let about_state = unknown_state.or_else(|| self.about_state(state, at_point, stated));
        let about_municipality = unknown_municipality.or_else(|| self.about_municipality(municipality, at_point, precision));
        Verdict { area, notes: [outside, None, about_state, about_municipality] }
    }

    /// The area, no finer than the precision.
    fn coarsened(&self, ix: AreaIx, precision: PlacePrecision) -> Option<AreaIx> {
        let finest = if precision == PlacePrecision::State { Level::State } else { Level::Municipality };
        self.areas.with_ancestors(ix).find(|ix| self.areas.area(*ix).level <= finest)
    }

    /// Whether a word for an area of a level that the edition has finds none.
    fn unrecognised(&self, level: Level, word: &str, found: Option<AreaIx>) -> bool {
        found.is_none() && !word.is_empty() && self.levels.contains(&level)
    }

    /// What is to be said of the state beside a word that finds nothing.
    fn about_state(&self, word: &str, at_point: Option<AreaIx>, stated: Stated) -> Option<NoteCode> {
        if !self.names_states || !self.levels.contains(&Level::State) {
            return None;
        }
        let Some(said) = stated.state else { return word.is_empty().then_some(NoteCode::StateNotStated) };
        let differs = |ix: AreaIx| self.areas.at_level(ix, Level::State).is_some_and(|lies| lies != said);
        at_point.into_iter().chain(stated.municipality).any(differs).then_some(NoteCode::StateMismatch)
    }

    /// Where no area holds the point of a record known to its municipality, the words decide and there should be some.
    fn about_municipality(&self, word: &str, at_point: Option<AreaIx>, precision: PlacePrecision) -> Option<NoteCode> {
        let decides = at_point.is_none() && precision == PlacePrecision::Municipality && self.levels.contains(&Level::Municipality);
        (decides && word.is_empty()).then_some(NoteCode::MunicipalityNotStated)
    }
}

/// What a reader of `check --show` needs to judge a note.
struct NoteContext<'a> {
    areas: &'a Areas,
    cover: &'a Cover<'a>,
    area: Option<AreaIx>,
    point: Option<AtPoint>,
    stated: Stated,
}

impl NoteContext<'_> {
    fn enter(&self, ledger: &mut Ledger, claims: &EventClaims, row: usize, code: NoteCode) {
        let field = match code {
            NoteCode::OutsideAreas | NoteCode::FarOutside | NoteCode::Swapped | NoteCode::Sign => "lon, lat",
            NoteCode::MunicipalityNotStated | NoteCode::MunicipalityNotRecognised => "municipality",
            _ => "state",
        };
        let value = match field {
            "lon, lat" => claims.lonlat(row).map_or_else(String::new, |at| format!("{}, {}", at.lon(), at.lat())),
            "municipality" => claims.word(row, Word::Municipality).to_owned(),
            _ => claims.word(row, Word::State).to_owned(),
        };
        ledger.note(claims.at[row], code, Detail { field, value: &value, right: &self.right(code) });
    }

    fn right(&self, code: NoteCode) -> String {
        let code_of = |ix: Option<AreaIx>| ix.map_or("no area", |ix| self.areas.area(ix).code.as_str());
        let (name, covered) = (code_of(self.area), self.cover.codes());
        match code {
            NoteCode::OutsideAreas => format!("a point in an area of the edition; the row's words lead to {name}"),
            NoteCode::FarOutside => format!("a position less than 50 km from {covered}; not drawn, counted as `outside`"),
            NoteCode::Swapped => format!("longitude and latitude the other way round, which lie in {covered}"),
            NoteCode::Sign => format!("another sign of longitude or latitude, which would lie in {covered}"),
            NoteCode::StateMismatch if self.point.is_some_and(|point| point.area.is_some()) => {
                format!("the state of its point; counted in {name}")
            }
            NoteCode::StateMismatch => {
                format!("the state of municipality {}, which decides; counted in {name}", code_of(self.stated.municipality))
            }
            NoteCode::StateNotStated => format!("a state; its point leads to {name}"),
            NoteCode::MunicipalityNotStated => format!("a municipality; counted in {name}"),
            NoteCode::MunicipalityNotRecognised => format!("the name or code of a municipality of its state; counted in {name}"),
            _ => format!("the name or code of a state; counted in {name}"),
        }
    }
}

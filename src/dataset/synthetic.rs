//! A small invented edition for tests: two countries, three states, six municipalities of one degree a side.

use super::counts::Population;
use super::manifest::{
    Break, ComparisonEntry, Coverage, DateBasis, FORMAT, FieldEntry, Gap, LevelEntry, Manifest, PopulationBasis, SourceEntry, ZoneEntry,
};
use super::{Area, AreaIx, Areas, CountColumns, CountSource, Dataset, Derived, EventColumns, EventSource, Scales, Sex, Zone, Zones};
use crate::coords::{LonLat, MortonKey};
use crate::domain::{
    AreaCode, AreaKnown, DatePrecision, Force, IngestReport, Level, Measure, Month, PeriodUnit, PersonnelBasis, PlacePrecision,
    Redistribution, SourceKind, Tier, Unit,
};
use crate::index::AreaIndex;
use geo::{Coord, MultiPolygon, Rect};
use rand::{RngExt, SeedableRng};
use std::collections::BTreeMap;

/// Code, parent, level, west, south, east, north. `AA` is covered by every source, `BB` by none.
const AREAS: &[(&str, &str, Level, [f64; 4])] = &[
    ("01", "AA", Level::State, [0.0, 0.0, 3.0, 1.0]),
    ("01001", "01", Level::Municipality, [0.0, 0.0, 1.0, 1.0]),
    ("01002", "01", Level::Municipality, [1.0, 0.0, 2.0, 1.0]),
    ("01003", "01", Level::Municipality, [2.0, 0.0, 3.0, 1.0]),
    ("02", "AA", Level::State, [0.0, 1.0, 2.0, 2.0]),
    ("02001", "02", Level::Municipality, [0.0, 1.0, 1.0, 2.0]),
    ("02002", "02", Level::Municipality, [1.0, 1.0, 2.0, 2.0]),
    ("AA", "", Level::Country, [0.0, 0.0, 3.0, 2.0]),
    ("B1", "BB", Level::State, [10.0, 0.0, 11.0, 1.0]),
    ("B1001", "B1", Level::Municipality, [10.0, 0.0, 11.0, 1.0]),
    ("BB", "", Level::Country, [10.0, 0.0, 11.0, 1.0]),
];

fn code(text: &str) -> AreaCode {
    AreaCode::new(text).expect("codes of this file are codes")
}

fn month(text: &str) -> Month {
    text.parse().expect("months of this file are months")
}

/// The invented edition; equal seeds make equal records.
pub(crate) fn dataset(seed: u64) -> Dataset {
    let areas = areas();
    let area_index = AreaIndex::new(areas.iter().map(|(_, area)| &area.geometry));
    let manifest = manifest();
    let zones = zones(&manifest, &areas);
    Dataset {
        area_index,
        events: vec![EventSource::new(0, events(&areas, seed))],
        counts: vec![CountSource { source: 1, columns: counts(&areas, seed) }, CountSource { source: 2, columns: yearly(&areas) }],
        population: population(&areas),
        zones,
        context: Vec::new(),
        places: Vec::new(),
        report: IngestReport::default(),
        scales: Scales::default(),
        derived: Derived::default(),
        manifest,
        areas,
    }
}

/// The areas of the invented edition.
pub(crate) fn areas() -> Areas {
    let position = |code: &str| AREAS.iter().position(|(own, ..)| *own == code).map(|ix| AreaIx(ix as u16));
    let area = |(own, parent, level, [west, south, east, north]): &(&str, &str, Level, [f64; 4])| Area {
        code: code(own),
        name: format!("Place {own}"),
        short: None,
        level: *level,
        parent: position(parent),
        label: [f64::midpoint(*west, *east), f64::midpoint(*south, *north)],
        geometry: MultiPolygon(vec![Rect::new(Coord { x: *west, y: *south }, Coord { x: *east, y: *north }).to_polygon()]),
    };
    Areas::new(AREAS.iter().map(area).collect())
}

fn field(name: &str, codes: &[&str], default: Option<&str>) -> FieldEntry {
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    FieldEntry { name: name.to_owned(), codes, default: default.map(str::to_owned), exclusive: false, implies: BTreeMap::new() }
}

fn source(id: &str, kind: SourceKind) -> SourceEntry {
    let text = |what: &str| format!("synthetic {what} of {id}");
    SourceEntry {
        id: id.to_owned(),
        kind,
        title: text("title"),
        publisher: text("publisher"),
        version: "1".to_owned(),
        accessed: month("2002-01").first_day(),
        licence: "CC0-1.0".to_owned(),
        licence_url: None,
        url: None,
        attribution: text("attribution"),
        citation: text("citation"),
        unit: Unit::Claim,
        redistribution: Redistribution::Raw,
        tier: Tier::Public,
        faults: Vec::new(),
        faults_in: BTreeMap::new(),
        coverage: None,
        date_basis: Some(DateBasis::Occurrence),
        period: None,
        denominator: None,
        levels: Vec::new(),
        measures: Vec::new(),
        fields: Vec::new(),
        breaks: Vec::new(),
        gaps: Vec::new(),
        class_breaks: Vec::new(),
        default_view: None,
        rows: 0,
    }
}

fn covered(start: &str, end: &str) -> Coverage {
    Coverage { start: month(start), end: month(end), areas: vec![code("AA")] }
}

fn sources() -> Vec<SourceEntry> {
    let all_levels = vec![Level::Municipality, Level::State, Level::Country];
    let motive = FieldEntry { exclusive: true, ..field("motive", &["confirmed", "unconfirmed", "not_applicable"], Some("confirmed")) };
    let implied = BTreeMap::from([("motive".to_owned(), "not_applicable".to_owned())]);
    let role = FieldEntry {
        implies: BTreeMap::from([("media_worker".to_owned(), implied)]),
        ..field("role", &["journalist", "media_worker"], None)
    };
    vec![
        SourceEntry {
            unit: Unit::Event,
            coverage: Some(covered("2000-01", "2003-12")),
            levels: all_levels.clone(),
            measures: Measure::OF_EVENTS.to_vec(),
            fields: vec![field("kind", &["one", "two", "three"], None), field("victim", &["press", "minor"], None)],
            ..source("events", SourceKind::Events)
        },
        SourceEntry {
            unit: Unit::Victim,
            coverage: Some(covered("2000-01", "2001-12")),
            period: Some(PeriodUnit::Month),
            denominator: Some("municipal".to_owned()),
            levels: all_levels,
            measures: Measure::OF_COUNTS.to_vec(),
            fields: vec![field("offence", &["homicide", "feminicide"], Some("homicide")), field("age", &["child", "adult"], None)],
            breaks: vec![Break { month: month("2001-01"), kind: "classification".to_owned(), note: "synthetic".to_owned() }],
            gaps: vec![Gap::whole(code("02001"), vec![month("2000-03"), month("2000-04")])],
            ..source("counts", SourceKind::Counts)
        },
        SourceEntry {
            unit: Unit::Person,
            coverage: Some(covered("2000-01", "2001-12")),
            period: Some(PeriodUnit::Year),
            denominator: Some("state".to_owned()),
            levels: vec![Level::State, Level::Country],
            measures: Measure::OF_COUNTS.to_vec(),
            fields: vec![role, motive, field("sex", &["female", "male", "unknown"], None)],
            ..source("yearly", SourceKind::Counts)
        },
        source("deployments", SourceKind::Zones),
    ]
}

fn zone(id: &str, areas: &[&str], area_known: AreaKnown) -> ZoneEntry {
    ZoneEntry {
        id: id.to_owned(),
        source: "deployments".to_owned(),
        name: format!("Synthetic operation {id}"),
        name_short: id.to_owned(),
        lane: id.to_owned(),
        lane_name: id.to_owned(),
        force: Force::Army,
        countries: vec![code("AA")],
        areas: areas.iter().map(|area| code(area)).collect(),
        states: Vec::new(),
        area_known,
        municipalities_total: None,
        national: areas == ["AA"],
        first: month("2001-01").first_day(),
        first_precision: DatePrecision::Day,
        last: None,
        last_precision: None,
        last_reported: None,
        last_reported_precision: None,
        personnel: None,
        personnel_basis: PersonnelBasis::Unknown,
        personnel_note: None,
        personnel_by_area: Vec::new(),
        citation: None,
        note: None,
    }
}

fn manifest() -> Manifest {
    let basis = |series: &str, id: &str, year: i32| PopulationBasis {
        series: series.to_owned(),
        id: id.to_owned(),
        first_year: year,
        last_year: year,
        title: format!("synthetic estimate {id}"),
    };
    let state = PopulationBasis { last_year: 2001, ..basis("state", "s", 2000) };
    let mut manifest = Manifest {
        id: String::new(),
        format: FORMAT,
        name: "synthetic".to_owned(),
        title: BTreeMap::new(),
        languages: vec!["en".to_owned()],
        contact: None,
        support_links: Vec::new(),
        default_source: "events".to_owned(),
        compare_source: "counts".to_owned(),
        default_view: String::new(),
        population_year: 2001,
        comparison: ComparisonEntry { seed: 7, placebo_until: None },
        as_of: month("2003-12").last_day(),
        population: vec![basis("municipal", "old", 2000), basis("municipal", "new", 2001), state],
        sources: sources(),
        zones: vec![
            zone("coarse", &["02"], AreaKnown::Coarser),
            ZoneEntry { last: Some(month("2001-06").last_day()), ..zone("east", &["01002", "01003"], AreaKnown::Exact) },
            zone("nation", &["AA"], AreaKnown::Exact),
            ZoneEntry { first: month("2003-01").first_day(), force: Force::Navy, ..zone("north", &["02"], AreaKnown::Exact) },
        ],
        levels: Level::ALL
            .iter()
            .map(|level| LevelEntry { level: *level, areas: AREAS.iter().filter(|area| area.2 == *level).count() })
            .collect(),
        files: Vec::new(),
        derived: Vec::new(),
    };
    manifest.id = manifest.content_id();
    manifest
}

fn zones(manifest: &Manifest, areas: &Areas) -> Zones {
    let zone = |entry: &ZoneEntry| {
        let named: Vec<AreaIx> = entry.areas.iter().map(|code| areas.find(code.as_str()).expect("zones name areas of this file")).collect();
        let outline = || MultiPolygon(named.iter().flat_map(|ix| areas.area(*ix).geometry.0.clone()).collect());
        let geometry = (entry.area_known != AreaKnown::Coarser).then(outline);
        Zone { entry: entry.clone(), areas: named, geometry }
    };
    Zones { list: manifest.zones.iter().map(zone).collect() }
}

/// Records of every precision, a few on borders and many on one spot.
fn events(areas: &Areas, seed: u64) -> EventColumns {
    const RECORDS: usize = 3000;
    let mut random = rand_pcg::Pcg64Mcg::seed_from_u64(seed);
    let municipalities: Vec<AreaIx> =
        areas.of_level(Level::Municipality).filter(|(_, area)| area.code.as_str() < "B").map(|(ix, _)| ix).collect();
    let mut rows: Vec<(Option<MortonKey>, usize)> = (0..RECORDS).map(|source| (None, source)).collect();
    let mut columns = EventColumns { texts: vec![String::new()], ..EventColumns::default() };
    let mut drawn = Vec::new();
    for (key, _) in &mut rows {
        let precision = PlacePrecision::ALL[random.random_range(0..PlacePrecision::ALL.len())];
        let municipality = municipalities[random.random_range(0..municipalities.len())];
        let [west, south] = AREAS[municipality.ix()].3[..2] else { unreachable!("a box has four sides") };
        // Quarter degrees put many records on the very borders of boxes and on equal spots.
        let mut quarter = |from: f64| from + f64::from(random.random_range(1..4u8)) / 4.0;
        let at = LonLat::new(quarter(west), quarter(south)).expect("the boxes of this file lie in the world");
        *key = precision.is_located().then(|| MortonKey::of(at));
        let up = |level: Level| areas.at_level(municipality, level).map_or(AreaIx::NONE, |ix| ix.0);
        let area = match precision {
            PlacePrecision::State => up(Level::State),
            PlacePrecision::Region | PlacePrecision::Country => up(Level::Country),
            _ => municipality.0,
        };
        let first = month("2000-01").first_day().days() + random.random_range(0..1461);
        let time = random.random_range(0..5u8);
        let length = [0, 6, 30, 80, 300][usize::from(time)];
        let best = random.random_range(0..20);
        drawn.push((
            area,
            precision as u8,
            first,
            first + length,
            time,
            best,
            1 << random.random_range(0..3u8),
            random.random_range(0..4u32),
        ));
    }
    rows.sort_by_key(|(key, source)| (key.is_none(), *key, *source));
    columns.located = rows.iter().filter(|(key, _)| key.is_some()).count();
    columns.key = rows.iter().filter_map(|(key, _)| key.map(MortonKey::bits)).collect();
    for (_, source) in rows {
        let (area, precision, first, last, time, best, kind, victim) = drawn[source];
        columns.area.push(area);
        columns.place_precision.push(precision);
        columns.first.push(first);
        columns.last.push(last.min(month("2003-12").last_day().days()));
        columns.time_precision.push(time);
        columns.deaths_low.push(best / 2);
        columns.deaths_best.push(best);
        columns.deaths_high.push(best * 2);
        columns.kind.push(kind);
        columns.victim.push(victim);
        columns.id.push(&format!("events:{source}"));
        columns.place_name.push(0);
        columns.actors.push([0, 0]);
    }
    columns
}

/// Monthly cells of municipalities, of states without a municipality, of the country without a state, and abroad.
fn counts(areas: &Areas, seed: u64) -> CountColumns {
    let mut random = rand_pcg::Pcg64Mcg::seed_from_u64(seed);
    let mut columns = CountColumns { dimensions: vec![Vec::new(); 2], ..CountColumns::default() };
    let places = [("01001", 0), ("01002", 0), ("02001", 0), ("02002", 0), ("01", 1), ("02", 1), ("AA", 2), ("AA", 3)];
    for at in month("2000-01").index()..=month("2001-12").index() {
        for (code, unplaced) in places {
            for (offence, age) in [(0, 0), (0, 1), (1, 1)] {
                let in_gap = code == "02001" && [month("2000-03").index(), month("2000-04").index()].contains(&at);
                let count = random.random_range(0..9u32);
                if count > 0 && !in_gap {
                    columns.period.push(at);
                    columns.area.push(areas.find(code).expect("places are areas of this file").0);
                    columns.unplaced.push(unplaced);
                    columns.dimensions[0].push(offence);
                    columns.dimensions[1].push(age);
                    columns.count.push(count);
                }
            }
        }
    }
    columns
}

/// Three rows: confirmed, unconfirmed and a media worker, all in state 01, 2000.
fn yearly(areas: &Areas) -> CountColumns {
    let state = areas.find("01").expect("01 is a state of this file").0;
    CountColumns {
        period: vec![month("2000-01").index(); 3],
        area: vec![state; 3],
        unplaced: vec![0; 3],
        dimensions: vec![vec![0, 0, 1], vec![0, 1, 2], vec![0, 1, 2]],
        count: vec![5, 7, 11],
    }
}

/// 100,000 people a municipality in 2000, 200,000 in 2001; municipality 01003 begins in 2001.
fn population(areas: &Areas) -> Population {
    let mut municipal = vec![vec![0; 2]; areas.len()];
    for (ix, area) in areas.of_level(Level::Municipality).filter(|(_, area)| area.code.as_str() < "B") {
        for (year, people) in [100_000, 200_000].into_iter().enumerate().skip(usize::from(area.code.as_str() == "01003")) {
            areas.with_ancestors(ix).for_each(|ix| municipal[ix.ix()][year] += people);
        }
    }
    let half = |sex: Sex| if sex == Sex::Total { 1 } else { 2 };
    let by_sex = |sex: &Sex| municipal.iter().map(|years| years.iter().map(|people| people / half(*sex)).collect()).collect();
    Population { first_year: 2000, years: 2, state: Sex::ALL.iter().map(by_sex).collect(), municipal }
}

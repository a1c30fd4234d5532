//! Names on the map, none over another: orientation cities first, then states, seas and neighbours, municipalities.

use super::camera::{Camera, Frame};
use super::font::Face;
use super::scene::{Labels, Marks, Note, NoteLook, Scene};
use super::svg::{Element, Svg};
use super::token::Token;
use crate::dataset::PlaceLabelKind;
use crate::domain::Level;

/// Sizes of names, px.
const CITY_PX: f64 = 12.5;
const QUIET_PX: f64 = 12.0;
/// A city's ring.
const RING_PX: f64 = 2.6;
/// A city for so much of the map, in square px, and the fewest there are.
const ROOM_PX2: f64 = 24_000.0;
const LEAST_CITIES: usize = 4;
/// Room around a name.
const AROUND_PX: f64 = 2.0;
/// Municipalities are named from this zoom on when they are large, from the second whatever their size.
const LARGE_MUNICIPALITIES_ZOOM: f64 = 5.0;
const ALL_MUNICIPALITIES_ZOOM: f64 = 6.5;
const LARGE_POPULATION: u32 = 100_000;
/// States are named below this zoom.
const STATES_BELOW_ZOOM: f64 = 8.0;
/// A map narrower than this names no states while the whole country is in it: cities orient, the rest would crowd.
const STATES_FROM_WIDTH_PX: f64 = 700.0;
const STATES_ANYWHERE_ZOOM: f64 = 5.0;

/// Where a name stands relative to its point.
#[derive(Clone, Copy)]
enum Side {
    East,
    West,
    North,
    South,
    On,
}

/// A name that wants a place.
struct Name<'a> {
    text: &'a str,
    at: [f64; 2],
    face: Face,
    size: f64,
    sides: &'static [Side],
    look: Look,
}

/// How a name is written.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    City,
    Area,
    Quiet,
}

/// Writes names where there is room; what is in `taken` already stays free.
pub fn labels(svg: &mut Svg, scene: &Scene, camera: &Camera, mut taken: Vec<Frame>) {
    taken.extend(notes(svg, &scene.notes, camera));
    if scene.labels == Labels::Hidden {
        return;
    }
    let names = names(scene, camera);
    let rings = names.iter().filter(|name| name.look == Look::City).map(|name| around(name.at, RING_PX + 1.0));
    let rings: Vec<Frame> = rings.collect();
    for name in &names {
        let own = (name.look == Look::City).then(|| around(name.at, RING_PX + 1.0));
        let free = |frame: &Frame| {
            camera.frame.holds(&frame.grown(AROUND_PX))
                && !taken.iter().any(|other| other.meets(&frame.grown(AROUND_PX)))
                && !rings.iter().any(|ring| own.as_ref() != Some(ring) && ring.meets(frame))
        };
        if let Some(frame) = name.sides.iter().map(|side| name.frame(*side)).find(free) {
            name.write(svg, frame);
            taken.push(frame);
            taken.extend(own);
        }
    }
}

fn around([x, y]: [f64; 2], radius: f64) -> Frame {
    Frame { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

fn names<'a>(scene: &'a Scene, camera: &Camera) -> Vec<Name<'a>> {
    let zoom = camera.zoom();
    let mut names = Vec::new();
    let mut add = |text: &'a str, at: [f64; 2], look: Look| {
        let (face, size, sides): (Face, f64, &'static [Side]) = match look {
            Look::City => (Face::Strong, CITY_PX, &[Side::East, Side::West, Side::North, Side::South]),
            Look::Area => (Face::Sans, QUIET_PX, &[Side::On]),
            Look::Quiet => (Face::Sans, CITY_PX, &[Side::On]),
        };
        if let Some(at) = camera.degrees(at).filter(|at| camera.frame.holds(&around(*at, 0.0))) {
            names.push(Name { text, at, face, size, sides, look });
        }
    };
    let shown = |kinds: &'static [PlaceLabelKind]| {
        scene.dataset.places.iter().filter(move |place| kinds.contains(&place.kind) && place.min_zoom <= zoom.max(3.0))
    };
    let place_name = |place: &'a crate::dataset::Place| match scene.lang {
        "en" => place.name_en.as_str(),
        "pt" => place.name_pt.as_str(),
        _ => place.name_es.as_str(),
    };
    let mut cities: Vec<_> = shown(&[PlaceLabelKind::City]).collect();
    cities.sort_by_key(|place| place.rank);
    cities.truncate(((camera.frame.width * camera.frame.height / ROOM_PX2) as usize).max(LEAST_CITIES));
    let position = |place: &crate::dataset::Place| [place.position.lon(), place.position.lat()];
    // Where numbers stand on areas, a ring beside them would read as another number's place.
    if !matches!(scene.marks, Marks::Circles { .. }) {
        cities.iter().for_each(|place| add(place_name(place), position(place), Look::City));
    }
    if zoom < STATES_BELOW_ZOOM && (camera.frame.width >= STATES_FROM_WIDTH_PX || zoom >= STATES_ANYWHERE_ZOOM) {
        for (ix, area) in scene.dataset.areas.of_level(Level::State) {
            if scene.counted.iter().any(|country| scene.dataset.areas.lies_in(ix, *country)) {
                add(area.short.as_deref().unwrap_or(&area.name), area.label, Look::Area);
            }
        }
    }
    shown(&[PlaceLabelKind::Sea, PlaceLabelKind::Country]).for_each(|place| add(place_name(place), position(place), Look::Quiet));
    if zoom >= LARGE_MUNICIPALITIES_ZOOM {
        let year = scene.dataset.manifest.population_year;
        let people = |ix| scene.dataset.population.municipal(ix, year).unwrap_or(0);
        let mut areas: Vec<_> = scene.dataset.areas.of_level(Level::Municipality).map(|(ix, area)| (people(ix), area)).collect();
        areas.sort_by_key(|(people, area)| (std::cmp::Reverse(*people), area.code.as_str()));
        for (_, area) in areas.into_iter().filter(|(people, _)| zoom >= ALL_MUNICIPALITIES_ZOOM || *people >= LARGE_POPULATION) {
            add(&area.name, area.label, Look::Area);
        }
    }
    names
}

impl Name<'_> {
    fn frame(&self, side: Side) -> Frame {
        let width = self.face.width(self.text, self.size);
        let (height, gap) = (self.size, RING_PX + 4.0);
        let [x, y] = self.at;
        let (x, y) = match side {
            Side::East => (x + gap, y - height / 2.0),
            Side::West => (x - gap - width, y - height / 2.0),
            Side::North => (x - width / 2.0, y - gap - height),
            Side::South => (x - width / 2.0, y + gap),
            Side::On => (x - width / 2.0, y - height / 2.0),
        };
        Frame { x, y, width, height }
    }

    fn write(&self, svg: &mut Svg, frame: Frame) {
        if self.look == Look::City {
            let ring = svg.element("circle").nums([("cx", self.at[0]), ("cy", self.at[1]), ("r", RING_PX)]);
            ring.fill("card").stroke("ink").num("stroke-width", 1.4).empty();
        }
        let baseline = frame.y + 0.83 * self.size;
        let text = svg.element("text").attr("font-family", self.face.families()).num("font-size", self.size);
        // In a wider font of the reader's the name keeps to the room that was found for it.
        let text = text.num("textLength", frame.width).attr("lengthAdjust", "spacingAndGlyphs");
        let text = if self.face == Face::Strong { text.attr("font-weight", "600") } else { text };
        let (token, halo): (Token, Token) = if self.look == Look::Quiet { ("ink-3", "neighbour") } else { ("label", "label-halo") };
        let text = if self.look == Look::Quiet {
            // There is no italic font file: the upright letters are slanted, as a browser does.
            let transform = format!("translate({} {}) skewX(-11)", super::svg::Number(frame.x), super::svg::Number(baseline));
            text.attr("transform", transform)
        } else {
            text.nums([("x", frame.x), ("y", baseline)])
        };
        haloed(text, halo).fill(token).text(self.text);
    }
}

/// A text with a rim of the ground's colour beneath its letters.
pub fn haloed(text: Element<'_>, halo: Token) -> Element<'_> {
    text.attr("paint-order", "stroke").stroke(halo).num("stroke-width", 3.0).attr("stroke-linejoin", "round")
}

/// Writes notes and says where they stand.
fn notes(svg: &mut Svg, notes: &[Note], camera: &Camera) -> Vec<Frame> {
    let mut taken: Vec<Frame> = Vec::new();
    for note in notes {
        let Some([x, y]) = camera.degrees(note.at) else { continue };
        let width = Face::Strong.width(&note.text, QUIET_PX);
        let mut frame = Frame { x: x - width / 2.0 - 5.0, y: y - 9.0, width: width + 10.0, height: 18.0 };
        // A chip that would overlap another is moved below it.
        while let Some(other) = taken.iter().find(|other| other.meets(&frame)) {
            frame.y = other.y + other.height + 2.0;
        }
        if !camera.frame.holds(&frame) {
            continue;
        }
        let text = |svg: &mut Svg, halo: bool| {
            let text = svg.element("text").nums([("x", frame.x + frame.width / 2.0), ("y", frame.y + 9.0 + 0.35 * QUIET_PX)]);
            let text = text.attr("text-anchor", "middle");
            let text = text.attr("font-family", Face::Strong.families()).attr("font-weight", "600").num("font-size", QUIET_PX);
            let text = if halo { haloed(text, "neighbour") } else { text };
            text.fill("ink").text(&note.text);
        };
        if note.look == NoteLook::Chip {
            let rect = svg.element("rect").nums([("x", frame.x), ("y", frame.y), ("width", frame.width), ("height", frame.height)]);
            rect.fill("card").stroke("zone").num("stroke-width", 1.0).empty();
        }
        text(svg, note.look == NoteLook::Words);
        taken.push(frame);
    }
    taken
}

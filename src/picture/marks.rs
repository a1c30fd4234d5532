//! Numbers as marks on the map: circles on areas, hexagons, stacks of records, areas that records are known to lie in.

use super::camera::{Camera, Frame};
use super::font::Face;
use super::kinds;
use super::path::{Path, TRANSFORM, steps};
use super::pen::Pen;
use super::records::{Hexagon, StackMark};
use super::scene::{Circle, Scene};
use super::svg::{Element, Number, Svg};
use crate::dataset::AreaIx;
use crate::view::stack_radius;
use std::f64::consts::TAU;
use std::fmt::Write;

/// Circles up to this radius are dots.
const DOT_PX: f64 = 2.0;
/// A circle is wide enough for its number from this radius on.
const NUMBER_FROM_PX: f64 = 10.0;
/// A stack's number stands from five records on.
const NUMBER_FROM: u64 = 5;
/// Size of the numbers.
const TEXT_PX: f64 = 12.0;
/// From this zoom on a circle of 25 km is wide enough not to be taken for a mark.
const PRECISION_ZOOM: f64 = 9.0;
/// Radius of what is known to 25 km.
const PRECISION_KM: f64 = 25.0;
/// Corners of that circle.
const CORNERS: usize = 64;

/// A disc with its number and the white ring around it.
struct Disc {
    at: [f64; 2],
    radius: f64,
    ring: f64,
    /// Kind whose colour and sign it has.
    kind: Option<usize>,
    /// Number, and whether it stands inside.
    label: Option<(String, bool)>,
}

/// Circles on areas, larger ones first; overlapping numbers yield to the larger.
pub fn circles(svg: &mut Svg, scene: &Scene, camera: &Camera, circles: &[Circle]) -> Vec<Frame> {
    let disc = |circle: &Circle| {
        let at = camera.degrees(scene.dataset.areas.area(circle.area).label)?;
        let label = (circle.radius >= NUMBER_FROM_PX).then(|| (circle.label.clone(), true));
        Some(Disc { at, radius: circle.radius, ring: 1.0, kind: None, label })
    };
    discs(svg, camera, circles.iter().filter_map(disc))
}

/// Records of known places, larger stacks first.
pub fn stacks(svg: &mut Svg, camera: &Camera, stacks: &[StackMark], number: impl Fn(u64) -> String) -> Vec<Frame> {
    let disc = |stack: &StackMark| {
        let radius = stack_radius(stack.n);
        let label = (stack.n >= NUMBER_FROM).then(|| (number(stack.n), radius >= NUMBER_FROM_PX));
        Disc { at: camera.steps(stack.at), radius, ring: 1.6, kind: stack.kind, label }
    };
    discs(svg, camera, stacks.iter().map(disc))
}

/// Draws discs, then their numbers; gives the boxes of what no name may cover: numbers and the discs that hold them.
fn discs(svg: &mut Svg, camera: &Camera, discs: impl Iterator<Item = Disc>) -> Vec<Frame> {
    let seen = |disc: &Disc| camera.frame.meets(&around(disc.at, disc.radius));
    let (dots, seen): (Vec<Disc>, Vec<Disc>) = discs.filter(seen).partition(|disc| disc.radius <= DOT_PX);
    svg.element("g").attr("data-layer", "circles").fill(kinds::colour(None)).stroke("card").open();
    for disc in &seen {
        let element = circle(svg, disc.at, disc.radius);
        let element = if disc.kind.is_some() { element.fill(kinds::colour(disc.kind)) } else { element };
        element.num("fill-opacity", 0.88).num("stroke-width", disc.ring).empty();
        if let Some(kind) = disc.kind {
            kind_sign(svg, kind, disc.at, disc.radius, disc.label.as_ref().is_some_and(|(_, inside)| *inside));
        }
    }
    svg.close();
    small_dots(svg, &dots);
    let mut taken: Vec<Frame> = Vec::new();
    for disc in &seen {
        let Some((text, inside)) = &disc.label else { continue };
        let width = Face::Strong.width(text, TEXT_PX);
        let x = if *inside { disc.at[0] - width / 2.0 } else { disc.at[0] + disc.radius + 4.0 };
        let frame = Frame { x, y: disc.at[1] - TEXT_PX / 2.0, width, height: TEXT_PX };
        if !camera.frame.holds(&frame) || taken.iter().any(|other| other.meets(&frame)) {
            continue;
        }
        taken.push(frame);
        let (x, anchor) = if *inside { (disc.at[0], "middle") } else { (x, "start") };
        let element = svg.element("text").nums([("x", x), ("y", disc.at[1] + 0.35 * TEXT_PX)]).attr("text-anchor", anchor);
        let element = element.attr("font-family", Face::Strong.families()).attr("font-weight", "600").num("font-size", TEXT_PX);
        if *inside {
            element.fill(kinds::number_on(kinds::colour(disc.kind))).text(text);
        } else {
            super::labels::haloed(element, "label-halo").fill("ink").text(text);
        }
    }
    taken.extend(seen.iter().filter(|disc| disc.label.is_some()).map(|disc| around(disc.at, disc.radius)));
    taken
}

/// A circle: no colour yet.
pub fn circle(svg: &mut Svg, [x, y]: [f64; 2], radius: f64) -> Element<'_> {
    svg.element("circle").nums([("cx", x), ("cy", y), ("r", radius)])
}

/// The sign of a kind inside its circle, alone or under a number; a kind without a colour of its own has none.
pub fn kind_sign(svg: &mut Svg, kind: usize, [x, y]: [f64; 2], circle_radius: f64, is_numbered: bool) {
    let [below, radius] = kinds::sign(circle_radius, is_numbered);
    let (corners, y) = (kinds::corners(Some(kind), radius), y + below);
    if kind == 0 {
        circle(svg, [x, y], radius).fill("card").attr("stroke", "none").empty();
    }
    if corners.is_empty() {
        return;
    }
    let mut points = String::new();
    for [dx, dy] in corners {
        write!(points, "{} {} ", Number(x + dx), Number(y + dy)).expect("a string takes all");
    }
    svg.element("polygon").attr("points", points.trim_end()).fill("card").attr("stroke", "none").empty();
}

/// Dashed circles of 25 km around the places that are known no better; from near only.
pub fn precision_circles(svg: &mut Svg, camera: &Camera, stacks: &[StackMark]) {
    if camera.zoom() < PRECISION_ZOOM {
        return;
    }
    let mut path = Path::new(camera);
    for stack in stacks.iter().filter(|stack| stack.within_25_km) {
        let [x, y] = camera.steps(stack.at);
        let radius = PRECISION_KM * camera.px_per_km_at([x, y]);
        let corner = |at: usize| {
            let (sin, cos) = (TAU * at as f64 / CORNERS as f64).sin_cos();
            [x + radius * cos, y + radius * sin]
        };
        path.ring(&(0..CORNERS).map(corner).collect::<Vec<_>>());
    }
    if path.is_empty() {
        return;
    }
    let element = svg.element("path").attr("data-layer", "precision-circles").attr("d", path.into_data()).attr("transform", TRANSFORM);
    let element = element.attr("fill", "none").stroke("fuzzy").num("stroke-width", steps(1.5));
    element.attr("stroke-dasharray", format_args!("{} {}", steps(4.5), steps(4.5))).empty();
}

/// The smallest circles as one path of points with round ends: a country has a thousand of them.
fn small_dots(svg: &mut Svg, dots: &[Disc]) {
    let mut data = String::new();
    for dot in dots {
        write!(data, "M{} {}h.01", Number(dot.at[0]), Number(dot.at[1])).expect("a string takes all");
    }
    if data.is_empty() {
        return;
    }
    svg.element("g").attr("data-layer", "dots").attr("fill", "none").attr("stroke-linecap", "round").open();
    svg.element("path").attr("d", &data).stroke("card").num("stroke-width", 2.0 * DOT_PX + 1.0).empty();
    svg.element("path").attr("d", &data).stroke("count-6").num("stroke-width", 2.0 * DOT_PX - 0.5).num("stroke-opacity", 0.88).empty();
    svg.close();
}

fn around([x, y]: [f64; 2], radius: f64) -> Frame {
    Frame { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

/// Hexagons with a white edge.
pub fn hexagons(svg: &mut Svg, camera: &Camera, hexagons: &[Hexagon]) {
    let group = svg.element("g").attr("data-layer", "hexagons").attr("transform", TRANSFORM).stroke("card");
    group.num("stroke-width", steps(1.0)).num("fill-opacity", 0.95).open();
    let mut classes: Vec<_> = hexagons.iter().map(|hexagon| hexagon.class).collect();
    classes.sort_unstable();
    classes.dedup();
    for class in classes {
        let mut path = Path::new(camera);
        for hexagon in hexagons.iter().filter(|hexagon| hexagon.class == class) {
            path.ring(&hexagon.corners.iter().map(|corner| camera.steps(*corner)).collect::<Vec<_>>());
        }
        if !path.is_empty() {
            svg.element("path").attr("data-class", class).attr("d", path.into_data()).fill(class).empty();
        }
    }
    svg.close();
}

/// Whole areas that records are known to lie in, under the lines.
pub fn area_records(svg: &mut Svg, scene: &Scene, camera: &Camera, areas: &[(AreaIx, u64)]) {
    if let Some(data) = outline(scene, camera, areas) {
        svg.element("path").attr("data-layer", "area-records").attr("d", data).attr("transform", TRANSFORM).fill("count-2").empty();
    }
}

/// Their inner dashed edge, over the lines.
pub fn area_record_edges(svg: &mut Svg, scene: &Scene, camera: &Camera, areas: &[(AreaIx, u64)], id: &str) {
    let Some(data) = outline(scene, camera, areas) else { return };
    svg.element("clipPath").attr("id", format_args!("{id}records")).open();
    svg.element("path").attr("d", &data).attr("transform", TRANSFORM).empty();
    svg.close();
    // Half of a line twice as wide lies outside the area and is clipped.
    svg.element("g").attr("clip-path", format_args!("url(#{id}records)")).open();
    let edge = svg.element("path").attr("d", data).attr("transform", TRANSFORM).attr("fill", "none").stroke("fuzzy");
    edge.num("stroke-width", steps(5.0)).attr("stroke-dasharray", format_args!("{} {}", steps(2.1), steps(2.4))).empty();
    svg.close();
}

fn outline(scene: &Scene, camera: &Camera, areas: &[(AreaIx, u64)]) -> Option<String> {
    let shapes = scene.dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut path = pen.path();
    for (area, _) in areas {
        let shape = shapes.shape(*area);
        if camera.may_see(shape.bounds, 0.0) {
            pen.rings(&shape.rings, &mut path);
        }
    }
    (!path.is_empty()).then(|| path.into_data())
}

/// Their numbers in square chips with a dashed edge: an area, never a place.
pub fn area_record_numbers(
    svg: &mut Svg,
    scene: &Scene,
    camera: &Camera,
    areas: &[(AreaIx, u64)],
    number: impl Fn(u64) -> String,
) -> Vec<Frame> {
    let mut sorted = areas.to_vec();
    sorted.sort_by_key(|(area, n)| (std::cmp::Reverse(*n), *area));
    let mut taken: Vec<Frame> = Vec::new();
    for (area, n) in sorted {
        let Some([x, y]) = camera.degrees(scene.dataset.areas.area(area).label) else { continue };
        let text = number(n);
        let width = (Face::Strong.width(&text, TEXT_PX) + 10.0).max(20.0);
        let frame = Frame { x: x - width / 2.0, y: y - 9.0, width, height: 18.0 };
        if !camera.frame.holds(&frame) || taken.iter().any(|other| other.meets(&frame)) {
            continue;
        }
        taken.push(frame);
        let rect = svg.element("rect").nums([("x", frame.x), ("y", frame.y), ("width", frame.width), ("height", frame.height)]);
        rect.fill("card").stroke("fuzzy").num("stroke-width", 1.6).attr("stroke-dasharray", "2 2").empty();
        let label = svg.element("text").nums([("x", x), ("y", y + 0.35 * TEXT_PX)]).attr("text-anchor", "middle");
        let label = label.attr("font-family", Face::Strong.families()).attr("font-weight", "600").num("font-size", TEXT_PX);
        label.fill("count-7").text(&text);
    }
    taken
}

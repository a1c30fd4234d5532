//! The quiet background: sea, neighbours, land, administrative lines.

use super::camera::Camera;
use super::path::{TRANSFORM, steps};
use super::pen::Pen;
use super::scene::{Marks, Scene};
use super::svg::Svg;
use crate::domain::Level;

/// Municipality lines only tell something once municipalities are wider than a few pixels.
const MUNICIPALITY_LINES_ZOOM: f64 = 5.0;
/// From here on departments of a country without counts are more than a dark spot.
const ALL_STATE_LINES_ZOOM: f64 = 6.0;

/// Sea, neighbours and land.
pub fn ground(svg: &mut Svg, scene: &Scene, camera: &Camera) {
    let frame = camera.frame;
    svg.element("rect").nums([("x", frame.x), ("y", frame.y), ("width", frame.width), ("height", frame.height)]).fill("sea").empty();
    svg.element("g").attr("transform", TRANSFORM).open();
    let topology = scene.dataset.context_shapes();
    let mut pen = Pen::new(topology, *camera);
    let mut neighbours = pen.path();
    for number in 0..scene.dataset.context.len() {
        let shape = topology.shape(number);
        if camera.may_see(shape.bounds, 0.0) {
            pen.rings(&shape.rings, &mut neighbours);
        }
    }
    svg.element("path")
        .attr("d", neighbours.into_data())
        .fill("neighbour")
        .stroke("neighbour-line")
        .num("stroke-width", steps(0.8))
        .attr("stroke-linejoin", "round")
        .empty();
    let shapes = scene.dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let (mut land, mut elsewhere) = (pen.path(), pen.path());
    for (ix, _) in scene.dataset.areas.iter().filter(|(_, area)| area.parent.is_none()) {
        let path = if scene.counted.contains(&ix) { &mut land } else { &mut elsewhere };
        pen.rings(&shapes.shape(ix).rings, path);
    }
    // Land under a fill of the whole country would be hidden, so it is not drawn.
    let finest = Level::ALL.iter().rev().map(|level| scene.dataset.areas.of_level(*level).count()).find(|areas| *areas > 0).unwrap_or(0);
    let covered = matches!(&scene.marks, Marks::Fill(areas) if areas.len() >= finest);
    for (path, token, hidden) in [(land, "land", covered), (elsewhere, "neighbour", false)] {
        if !path.is_empty() && !hidden {
            svg.element("path").attr("d", path.into_data()).fill(token).attr("fill-rule", "evenodd").empty();
        }
    }
    svg.close();
}

/// Borders of municipalities, under the hatch.
pub fn municipality_lines(svg: &mut Svg, scene: &Scene, camera: &Camera) {
    let zoom = camera.zoom();
    if zoom < MUNICIPALITY_LINES_ZOOM {
        return;
    }
    let shapes = scene.dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut lines = pen.path();
    shapes.municipality_lines.iter().for_each(|chain| pen.chain(chain, &mut lines));
    let width = if zoom < 6.0 { 0.3 } else { (0.3 + 0.4 * (zoom - 6.0)).min(0.7) };
    line(svg, lines.into_data(), "muni-line", width, None);
}

/// Borders of states and coasts, over the hatch.
pub fn state_lines(svg: &mut Svg, scene: &Scene, camera: &Camera) {
    let zoom = camera.zoom();
    let shapes = scene.dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut lines = pen.path();
    let counted = |kind: u32| scene.counted.iter().any(|country| u32::from(country.0) == kind);
    for chain in shapes.state_lines.iter().filter(|chain| zoom >= ALL_STATE_LINES_ZOOM || counted(chain.kind)) {
        pen.chain(chain, &mut lines);
    }
    let data = lines.into_data();
    let near = (zoom - 6.0).clamp(0.0, 1.0);
    if zoom >= MUNICIPALITY_LINES_ZOOM {
        line(svg, data.clone(), "card", 1.7 + 0.7 * near, Some(0.8));
    }
    line(svg, data, "state-line", 0.7 + 0.7 * near, None);
}

/// A line of path steps.
fn line(svg: &mut Svg, data: String, token: super::token::Token, width_px: f64, opacity: Option<f64>) {
    if data.is_empty() {
        return;
    }
    let mut path = svg.element("path").attr("d", data).attr("transform", TRANSFORM).attr("fill", "none").stroke(token);
    path = path.num("stroke-width", steps(width_px)).attr("stroke-linejoin", "round");
    if let Some(opacity) = opacity {
        path = path.num("stroke-opacity", opacity);
    }
    path.empty();
}

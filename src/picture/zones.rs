//! Deployments on a day: hatch over the places they name, each edge once with its strongest status.

use super::camera::{Camera, Frame};
use super::hatch::{Density, Hatch, hatch};
use super::path::{Path, TRANSFORM, steps};
use super::pen::Pen;
use super::scene::{Marks, Scene, ZoneDay, ZoneStyle};
use super::svg::Svg;
use crate::dataset::Dataset;
use crate::domain::ZoneStatus;
use crate::index::Outline;

/// A map lower than this has edges only.
pub const HATCH_FROM_HEIGHT_PX: f64 = 300.0;
/// A map narrower than this has the fine hatch.
const FINE_BELOW_WIDTH_PX: f64 = 480.0;
/// Hatch over records leaves them readable.
const OPACITY_OVER_RECORDS: f64 = 0.55;
/// White on each side of an edge.
const CASING_PX: f64 = 1.1;
/// Width of the dotted edge of what has ended.
const DOT_PX: f64 = 1.6;
/// From this zoom on edges are as wide as on the page's map; a whole country is drawn with a finer pen.
const NEAR_ZOOM: f64 = 5.0;

/// Width of an edge.
fn edge_px(zoom: f64) -> f64 {
    if zoom < NEAR_ZOOM { 1.5 } else { 2.0 }
}

/// The strongest status of some deployments; none when none had begun or the zoom is below the `least` of all.
fn strongest(dataset: &Dataset, at: &ZoneDay, zones: &[usize], zoom: f64, least: fn(&Outline) -> f64) -> Option<ZoneStatus> {
    let outlines = &dataset.zone_overlay().outlines;
    let begun = || {
        zones.iter().filter_map(|zone| {
            let status = dataset.zones.list[*zone].entry.status(at.day);
            (at.asked[*zone] && status != ZoneStatus::NotBegun).then_some((*zone, status))
        })
    };
    let large_enough = |zone: usize| outlines[zone].as_ref().is_some_and(|outline| least(outline) <= zoom);
    begun().any(|(zone, _)| large_enough(zone)).then(|| begun().map(|(_, status)| status).min())?
}

/// The hatch, over values and under state lines.
pub fn hatches(svg: &mut Svg, scene: &Scene, camera: &Camera, id: &str) {
    let Some(day) = &scene.zones else { return };
    let edges_only = day.style == ZoneStyle::Edges || camera.frame.height < HATCH_FROM_HEIGHT_PX;
    if edges_only || matches!(scene.marks, Marks::Hexagons(_)) {
        return;
    }
    let density = if camera.frame.width < FINE_BELOW_WIDTH_PX { Density::FINE } else { Density::NORMAL };
    let opacity = if matches!(scene.marks, Marks::Records { .. }) { OPACITY_OVER_RECORDS } else { 1.0 };
    for (status, kind, name) in [(ZoneStatus::EndUnknown, Hatch::Broken, "broken"), (ZoneStatus::Active, Hatch::Solid, "solid")] {
        let path = faces(scene, camera, day, status);
        if path.is_empty() {
            continue;
        }
        let (bounds, data) = (path.bounds(), path.into_data());
        svg.element("defs").open();
        svg.element("g").attr("id", format_args!("{id}hatch-{name}")).open();
        hatch(svg, kind, density, bounds, &format!("{id}lines-{name}"));
        svg.close();
        svg.element("clipPath").attr("id", format_args!("{id}zones-{name}")).open();
        svg.element("path").attr("d", data).attr("transform", TRANSFORM).attr("clip-rule", "evenodd").empty();
        svg.close();
        svg.close();
        let used = svg.element("use").attr("href", format_args!("#{id}hatch-{name}"));
        let used = used.attr("clip-path", format_args!("url(#{id}zones-{name})"));
        if opacity < 1.0 { used.num("opacity", opacity) } else { used }.empty();
    }
}

/// Everything in a status as one path, borders between overlapping claims dissolved.
fn faces(scene: &Scene, camera: &Camera, day: &ZoneDay, status: ZoneStatus) -> Path {
    let dataset = scene.dataset;
    let shapes = dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut path = pen.path();
    let faces = dataset.zone_overlay().faces.iter();
    for face in faces.filter(|face| strongest(dataset, day, &face.zones, camera.zoom(), |outline| outline.min_zoom) == Some(status)) {
        pen.rings(&face.shape.rings, &mut path);
    }
    path
}

/// The edges, over state lines.
pub fn edges(svg: &mut Svg, scene: &Scene, camera: &Camera, id: &str) {
    let Some(day) = &scene.zones else { return };
    let dataset = scene.dataset;
    let shapes = dataset.area_shapes();
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut paths = [ZoneStatus::Ended, ZoneStatus::EndUnknown, ZoneStatus::Active].map(|status| (status, pen.path()));
    for edge in &dataset.zone_overlay().edges {
        let status = strongest(dataset, day, &edge.zones, camera.zoom(), |outline| outline.edge_min_zoom);
        if let Some((_, path)) = paths.iter_mut().find(|(of, _)| Some(*of) == status) {
            pen.chain(&edge.chain, path);
        }
    }
    let paths: Vec<(ZoneStatus, String)> =
        paths.into_iter().filter(|(_, path)| !path.is_empty()).map(|(status, path)| (status, path.into_data())).collect();
    if paths.is_empty() {
        return;
    }
    svg.element("g").attr("transform", TRANSFORM).attr("fill", "none").attr("stroke-linejoin", "round").open();
    let width = edge_px(camera.zoom());
    svg.element("defs").open();
    for (status, data) in &paths {
        svg.element("path").attr("id", format_args!("{id}edge-{status}")).attr("d", data).empty();
    }
    svg.close();
    // The casings of all lines are drawn first, so that none covers another line.
    let casing = svg.element("g").stroke("zone-casing").num("stroke-width", steps(width + 2.0 * CASING_PX));
    casing.num("stroke-opacity", 0.85).open();
    paths.iter().for_each(|(status, _)| svg.element("use").attr("href", format_args!("#{id}edge-{status}")).empty());
    svg.close();
    for (status, _) in &paths {
        edge(svg, *status, width, &format!("#{id}edge-{status}"));
    }
    svg.close();
}

fn edge(svg: &mut Svg, status: ZoneStatus, width: f64, path: &str) {
    let line = svg.element("use").attr("data-status", status.code()).attr("href", path).stroke("zone");
    let dash = |dash: f64, gap: f64| format!("{} {}", steps(dash), steps(gap));
    match status {
        ZoneStatus::Ended => line.num("stroke-width", steps(DOT_PX)).attr("stroke-dasharray", dash(1.5, 2.0)).empty(),
        ZoneStatus::EndUnknown => line.num("stroke-width", steps(width)).attr("stroke-dasharray", dash(7.0, 4.0)).empty(),
        _ => line.num("stroke-width", steps(width)).empty(),
    }
}

/// A chip of the legend: a small area in a status.
pub fn chip(svg: &mut Svg, status: ZoneStatus, frame: Frame, ground: super::token::Token, id: &str) {
    let Frame { x, y, width, height } = frame;
    let sides = [("x", x), ("y", y), ("width", width), ("height", height)];
    svg.element("rect").nums(sides).fill(ground).empty();
    let kind = match status {
        ZoneStatus::Active => Some(Hatch::Solid),
        ZoneStatus::EndUnknown => Some(Hatch::Broken),
        _ => None,
    };
    if let Some(kind) = kind {
        svg.element("clipPath").attr("id", id).open();
        svg.element("rect").nums(sides).empty();
        svg.close();
        svg.element("g").attr("clip-path", format_args!("url(#{id})")).open();
        hatch(svg, kind, Density::CHIP, frame, &format!("{id}-lines"));
        svg.close();
    }
    let edge = svg.element("rect").nums(sides).attr("fill", "none").stroke("zone");
    match status {
        ZoneStatus::Ended => edge.num("stroke-width", DOT_PX).attr("stroke-dasharray", "1.5 2").empty(),
        ZoneStatus::EndUnknown => edge.num("stroke-width", 1.5).attr("stroke-dasharray", "6 3").empty(),
        _ => edge.num("stroke-width", 1.5).empty(),
    }
}

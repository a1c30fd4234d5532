//! Areas in the colour of their class. Areas of one class are one path, borders between them dissolved: no line shows where
//! two neighbours have the same colour, and a country fits into a small file.

use super::camera::{Camera, Frame};
use super::hatch;
use super::path::{TRANSFORM, steps};
use super::pen::Pen;
use super::scene::Scene;
use super::svg::Svg;
use super::token::Token;
use crate::dataset::AreaIx;
use std::collections::BTreeMap;

/// The empties that are told apart by their pattern.
const NO_DATA: Token = "nodata-bg";
const SUPPRESSED: Token = "suppressed-bg";

/// Fills areas; `id` begins the ids of what is referred to.
pub fn fill(svg: &mut Svg, scene: &Scene, camera: &Camera, areas: &[(AreaIx, Token)], id: &str) {
    let shapes = scene.dataset.area_shapes();
    let class_of: BTreeMap<AreaIx, Token> = areas.iter().copied().collect();
    let mut members: BTreeMap<Token, Vec<bool>> = BTreeMap::new();
    for (leaf, ix) in shapes.leaves.iter().enumerate() {
        let token = scene.dataset.areas.with_ancestors(*ix).find_map(|ix| class_of.get(&ix).copied());
        if let Some(token) = token {
            members.entry(token).or_insert_with(|| vec![false; shapes.leaves.len()])[leaf] = true;
        }
    }
    let mut pen = Pen::new(&shapes.topology, *camera);
    for (token, member) in members {
        let path = pen.border(&member);
        if path.is_empty() {
            continue;
        }
        let (bounds, data) = (path.bounds(), path.into_data());
        // A thin edge in the area's own colour closes the seams that antialiasing leaves between two classes.
        svg.element("path")
            .attr("data-class", token)
            .attr("d", &data)
            .attr("transform", TRANSFORM)
            .attr("fill-rule", "evenodd")
            .fill(token)
            .stroke(token)
            .num("stroke-width", steps(0.4))
            .attr("stroke-linejoin", "round")
            .empty();
        if token == NO_DATA || token == SUPPRESSED {
            pattern(svg, token, &data, bounds, &format!("{id}{token}"));
        }
    }
    lacking(svg, scene, camera, id);
}

/// The dots of what is missing, over the class of the months that are there.
fn lacking(svg: &mut Svg, scene: &Scene, camera: &Camera, id: &str) {
    if scene.partial.is_empty() {
        return;
    }
    let shapes = scene.dataset.area_shapes();
    let lacks = |leaf: &AreaIx| scene.dataset.areas.with_ancestors(*leaf).any(|ix| scene.partial.contains(&ix));
    let member: Vec<bool> = shapes.leaves.iter().map(lacks).collect();
    let path = Pen::new(&shapes.topology, *camera).border(&member);
    if !path.is_empty() {
        let bounds = path.bounds();
        pattern(svg, NO_DATA, &path.into_data(), bounds, &format!("{id}partial"));
    }
}

/// A pattern inside a path.
fn pattern(svg: &mut Svg, token: Token, data: &str, bounds: Frame, id: &str) {
    svg.element("clipPath").attr("id", id).open();
    svg.element("path").attr("d", data).attr("transform", TRANSFORM).attr("clip-rule", "evenodd").empty();
    svg.close();
    svg.element("g").attr("clip-path", format_args!("url(#{id})")).open();
    if token == NO_DATA {
        hatch::dots(svg, bounds);
    } else {
        hatch::crosses(svg, bounds);
    }
    svg.close();
}

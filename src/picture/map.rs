//! The map: its layers from bottom to top.

use super::camera::Camera;
use super::path::{TRANSFORM, steps};
use super::pen::Pen;
use super::scene::{Marks, Scene, Selected};
use super::svg::Svg;
use super::{ground, labels, marks, scale_bar, values, zones};

/// Draws a map into its frame. Lines and marks may pass the frame's sides by some px: whoever draws beside it draws over them,
/// which costs less than a clip of the whole map. `id` begins the ids of what is referred to, so that two maps can stand in one document.
pub fn map(svg: &mut Svg, scene: &Scene, camera: &Camera, id: &str, number: &dyn Fn(u64) -> String) {
    svg.element("g").attr("data-layer", "map").open();
    ground::ground(svg, scene, camera);
    match &scene.marks {
        Marks::Fill(areas) | Marks::Circles { areas, .. } => values::fill(svg, scene, camera, areas, id),
        Marks::Hexagons(hexagons) => marks::hexagons(svg, camera, hexagons),
        Marks::Records { areas, .. } => marks::area_records(svg, scene, camera, areas),
        Marks::Bare => {}
    }
    ground::municipality_lines(svg, scene, camera);
    zones::hatches(svg, scene, camera, id);
    ground::state_lines(svg, scene, camera);
    zones::edges(svg, scene, camera, id);
    if let Marks::Records { areas, .. } = &scene.marks {
        marks::area_record_edges(svg, scene, camera, areas, id);
    }
    selection(svg, scene, camera);
    // Numbers first: no name covers them.
    let taken = match &scene.marks {
        Marks::Circles { circles, .. } => marks::circles(svg, scene, camera, circles),
        Marks::Records { stacks, areas } => {
            marks::precision_circles(svg, camera, stacks);
            let mut taken = marks::stacks(svg, camera, stacks, number);
            taken.extend(marks::area_record_numbers(svg, scene, camera, areas, number));
            taken
        }
        _ => Vec::new(),
    };
    svg.element("g").attr("data-layer", "labels").open();
    labels::labels(svg, scene, camera, taken);
    svg.close();
    scale_bar::scale_bar(svg, camera);
    svg.close();
}

/// The outline of what is selected, a double line, so that it is no edge of a deployment: over hatch and lines, under the marks, whose
/// numbers stay legible.
fn selection(svg: &mut Svg, scene: &Scene, camera: &Camera) {
    let shapes = scene.dataset.area_shapes();
    let shape = match scene.selected {
        Some(Selected::Area(area)) => shapes.shape(area),
        Some(Selected::Zone(zone)) => match &scene.dataset.zone_overlay().outlines[zone] {
            Some(outline) => &outline.shape,
            None => return,
        },
        None => return,
    };
    let mut pen = Pen::new(&shapes.topology, *camera);
    let mut path = pen.path();
    pen.rings(&shape.rings, &mut path);
    let data = path.into_data();
    svg.element("g")
        .attr("data-layer", "selection")
        .attr("transform", TRANSFORM)
        .attr("fill", "none")
        .attr("stroke-linejoin", "round")
        .open();
    svg.element("path").attr("d", &data).stroke("card").num("stroke-width", steps(7.0)).empty();
    svg.element("path").attr("d", &data).stroke("ink").num("stroke-width", steps(5.0)).empty();
    svg.element("path").attr("d", &data).stroke("card").num("stroke-width", steps(2.0)).empty();
    svg.close();
}

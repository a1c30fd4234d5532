//! The map alone, to stand inside a page: its colours are classes, its words are the page's.

use super::camera::{Camera, Frame};
use super::framing;
use super::map;
use super::scene::{Scene, ZoneStyle};
use super::svg::{Colours, Number, Svg};
use crate::dataset::Dataset;
use crate::view::Figure;

/// The map of a figure as an `<svg>` element for HTML, `width` by `height` px of its own, scaled to what the page gives it.
/// `id` begins the ids of what it refers to, so that two maps can stand in one page.
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn map_only(dataset: &Dataset, figure: &Figure, width: f64, height: f64, zones: ZoneStyle, id: &str) -> String {
    let placing = Placing { class: "map-picture", size: None, fit: "xMidYMid slice", zones, id };
    inline(dataset, figure, Frame { x: 0.0, y: 0.0, width, height }, [0.0, 0.0], &placing)
}

/// The same for a box of any shape, as the page's map would fill it: a view that is fitted to a place is fitted again, one with a
/// camera of its own keeps its scale. The map is drawn for a box of `width` by `height` px and goes on for `more` px beyond each
/// vertical and each horizontal side of it, to be seen where the box is larger (`overflow: visible`).
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn map_reaching(dataset: &Dataset, figure: &Figure, width: f64, height: f64, more: [f64; 2]) -> String {
    let whole = Frame { x: 0.0, y: 0.0, width, height };
    let room = framing::room(dataset, &figure.view);
    let is_fitted = Camera::asked(&figure.view, whole).is_none();
    // What is fitted stands in a box of its own shape: scaled to a page's box, it fills that as it would fill a map.
    let ([width, height], size) = if is_fitted { (room.px_in(&whole), room.nearest_px()) } else { ([width, height], [width, height]) };
    let beyond = [(whole.width - width) / 2.0 + more[0], (whole.height - height) / 2.0 + more[1]];
    let class = match (is_fitted, room.is_wide()) {
        (false, _) => "map-picture map-fixed",
        (true, true) => "map-picture map-wide",
        (true, false) => "map-picture",
    };
    let placing = Placing { class, size: Some(size), fit: "xMidYMid meet", zones: ZoneStyle::Hatch, id: "picture-" };
    inline(dataset, figure, Frame { width, height, ..whole }, beyond, &placing)
}

/// How a map stands in its page.
struct Placing<'a> {
    class: &'static str,
    /// The size at which it is largest, px.
    size: Option<[f64; 2]>,
    fit: &'static str,
    zones: ZoneStyle,
    /// Begins the ids of what the picture refers to.
    id: &'a str,
}

fn inline(dataset: &Dataset, figure: &Figure, frame: Frame, [across, down]: [f64; 2], placing: &Placing) -> String {
    let mut camera = Camera::of_view(dataset, &figure.view, frame);
    let Frame { width, height, .. } = frame;
    camera.frame = Frame { x: -across, y: -down, width: width + 2.0 * across, height: height + 2.0 * down };
    let mut svg = Svg::new(Colours::Classes);
    let mut root = svg.element("svg").class(placing.class).attr("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
    if let Some([width, height]) = placing.size {
        root = root.attr("width", Number(width)).attr("height", Number(height));
    }
    root.attr("preserveAspectRatio", placing.fit).attr("role", "img").attr("aria-label", &figure.alt).open();
    let mut scene = Scene::of(dataset, figure, &camera);
    scene.zones.iter_mut().for_each(|day| day.style = placing.zones);
    map::map(&mut svg, &scene, &camera, placing.id, &|n| figure.lang.count(n));
    svg.close();
    svg.finish()
}

/// Where the map that [`map_only`] draws looks, for another map of the same land.
#[must_use]
pub fn looks_at(dataset: &Dataset, view: &crate::view::View, width: f64, height: f64) -> crate::view::Camera {
    Camera::of_view(dataset, view, Frame { x: 0.0, y: 0.0, width, height }).address()
}

/// The zoom of the map that [`map_only`] draws, which decides what a figure says.
#[must_use]
pub fn zoom(dataset: &Dataset, view: &crate::view::View, width: f64, height: f64) -> f64 {
    Camera::of_view(dataset, view, Frame { x: 0.0, y: 0.0, width, height }).zoom()
}

//! The map alone, to stand inside a page: its colours are classes, its words are the page's.

use super::camera::{Camera, Frame};
use super::map;
use super::scene::{Scene, ZoneStyle};
use super::svg::{Colours, Number, Svg};
use crate::dataset::Dataset;
use crate::view::Figure;

/// The map of a figure as an `<svg>` element for HTML, `width` by `height` px of its own, scaled to what the page gives it.
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn map_only(dataset: &Dataset, figure: &Figure, width: f64, height: f64, zones: ZoneStyle) -> String {
    inline(dataset, figure, Frame { x: 0.0, y: 0.0, width, height }, [0.0, 0.0], ("xMidYMid slice", zones))
}

/// The same for a box of any shape: the view is whole in `width` by `height`, and the map goes on for `more` px beyond each
/// vertical and each horizontal side, to be seen where the box is wider or higher (`overflow: visible`).
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn map_reaching(dataset: &Dataset, figure: &Figure, width: f64, height: f64, more: [f64; 2]) -> String {
    inline(dataset, figure, Frame { x: 0.0, y: 0.0, width, height }, more, ("xMidYMid meet", ZoneStyle::Hatch))
}

fn inline(dataset: &Dataset, figure: &Figure, frame: Frame, [across, down]: [f64; 2], (fit, zones): (&str, ZoneStyle)) -> String {
    let mut camera = Camera::of_view(dataset, &figure.view, frame);
    let Frame { width, height, .. } = frame;
    camera.frame = Frame { x: -across, y: -down, width: width + 2.0 * across, height: height + 2.0 * down };
    let mut svg = Svg::new(Colours::Classes);
    let root = svg.element("svg").class("map-picture").attr("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
    root.attr("preserveAspectRatio", fit).attr("role", "img").attr("aria-label", &figure.alt).open();
    let mut scene = Scene::of(dataset, figure, &camera);
    scene.zones.iter_mut().for_each(|day| day.style = zones);
    map::map(&mut svg, &scene, &camera, "picture-", &|n| figure.lang.count(n));
    svg.close();
    svg.finish()
}

/// The zoom of the map that [`map_only`] draws, which decides what a figure says.
#[must_use]
pub fn zoom(dataset: &Dataset, view: &crate::view::View, width: f64, height: f64) -> f64 {
    Camera::of_view(dataset, view, Frame { x: 0.0, y: 0.0, width, height }).zoom()
}

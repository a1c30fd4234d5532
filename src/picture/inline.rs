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
    let camera = Camera::of_view(dataset, &figure.view, Frame { x: 0.0, y: 0.0, width, height });
    let mut svg = Svg::new(Colours::Classes);
    let root = svg.element("svg").class("map-picture").attr("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
    root.attr("preserveAspectRatio", "xMidYMid slice").attr("role", "img").attr("aria-label", &figure.alt).open();
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

//! What a map of a view needs to know beside its tiles, as JSON inside the document of the view's parts.

use crate::dataset::Dataset;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::Level;
use crate::view::{Camera, Figure};
use minijinja::value::Value;
use serde::Serialize;

/// The numbers by which the page's map draws the view that the parts speak of.
#[derive(Serialize)]
struct MapData<'a> {
    /// Edition that every number is of.
    edition: &'a str,
    /// Source id.
    source: &'a str,
    /// First and last day.
    period: [String; 2],
    /// What is measured, as addresses say it.
    measure: &'a str,
    /// `fill`, `circles`, `hex`, `records` or `none`.
    marks: &'static str,
    /// Level of the areas that carry values.
    level: Option<&'static str>,
    /// Lower bounds of the classes from the second on, in the unit of the measure.
    breaks: Vec<f64>,
    /// The value of the largest circle.
    scale_max: Option<u64>,
    /// Where the map looks: longitude and latitude in degrees, zoom in powers of two of a 512 px world.
    camera: [f64; 3],
    /// Deployments on the axis of the time chart, by their begin.
    lanes: Vec<Lane<'a>>,
}

/// A deployment on the axis of the time chart.
#[derive(Serialize)]
struct Lane<'a> {
    /// Zone id.
    id: &'a str,
    /// Its first documented day.
    first: String,
    /// Its last documented day; null when its end is unknown.
    last: Option<String>,
}

/// The data of a figure's map as JSON that may stand in a `<script>`: no character of it ends an element.
pub fn json(dataset: &Dataset, figure: &Figure, camera: Camera) -> Value {
    let lane = |at: &usize| {
        let ZoneEntry { id, first, last, .. } = &dataset.zones.list[*at].entry;
        Lane { id, first: first.to_string(), last: last.map(|day| day.to_string()) }
    };
    let data = MapData {
        edition: &figure.edition,
        source: &figure.view.source,
        period: [figure.view.period.start, figure.view.period.end].map(|day| day.to_string()),
        measure: figure.view.measure.code(),
        marks: figure.drawing.marks.code(),
        level: figure.drawing.level.map(Level::plural),
        breaks: figure.classes.iter().filter_map(|class| class.from).collect(),
        scale_max: figure.scale_max,
        camera: [camera.lon, camera.lat, camera.zoom],
        lanes: figure.chart.zones.iter().map(lane).collect(),
    };
    let json = serde_json::to_string(&data).expect("texts and finite numbers");
    Value::from_safe_string(json.replace('<', "\\u003c"))
}

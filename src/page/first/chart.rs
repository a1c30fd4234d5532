//! The time chart of a view: its picture, what cannot be dated, its deployments as links.

use crate::dataset::Dataset;
use crate::picture::{self, Lanes, Note};
use crate::view::{Figure, Links, ListedZone, Window};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// The chart with the links of its list.
pub fn content(dataset: &Dataset, figure: &Figure, links: &Links) -> Value {
    let listed = &figure.chart.listed;
    let row = |zone: &ListedZone| {
        let window = |Window { words, period }: &Window| context! { words, href => links.period(*period) };
        let place = zone.names_place.then_some(figure.view.place.as_deref()).flatten();
        context! {
            id => &zone.id,
            name => &zone.name,
            dates => &zone.dates,
            href => links.place(&zone.id),
            around => zone.around.iter().flatten().map(window).collect::<Vec<_>>(),
            compare_href => links.compared(&zone.id, place),
        }
    };
    let list = context! { title => &listed.title, rows => listed.rows.iter().map(row).collect::<Vec<_>>(), later => &listed.later };
    context! { list, undated => Value::from(Serde(&figure.chart.undated)), ..drawn(dataset, figure) }
}

/// What is drawn of the chart, what a bar is on the wide and on the narrow axis, and on which of them some are partly hollow.
pub fn drawn(dataset: &Dataset, figure: &Figure) -> Value {
    let svg = |text: String| Value::from_safe_string(text);
    let picture::Chart { plot, bars, lanes } = picture::chart(dataset, figure);
    let lanes = lanes.map(|Lanes { rows, fits_low, note, ticks }| {
        let note = note.map(|note| context! { words => &figure.chart.note, is_slim => note == Note::Slim });
        context! { rows => rows.map(svg), fits_low, note, ticks => svg(ticks) }
    });
    let units: Option<Vec<String>> =
        bars.iter().map(|bars| bars.map(|bars| figure.lang.text(&format!("chart-by-{}", bars.unit), None))).collect();
    let key = match bars.map(|bars| bars.is_some_and(|bars| bars.has_hollow)) {
        [true, true] => Some("both"),
        [true, false] => Some("wide"),
        [false, true] => Some("narrow"),
        [false, false] => None,
    };
    context! { plot => svg(plot), units, key, lanes, empty => &figure.chart.empty }
}

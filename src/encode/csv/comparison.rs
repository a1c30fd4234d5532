//! A comparison as CSV: one row a figure, a month, a placebo, a ring; `section` tells which.

use super::{Rows, guarded, optional};
use crate::compare::{AreaRef, Comparison, Figures, MonthRow, Placebo, PlaceboValue, Ratio, RatioStatus, Ring, Sensitivity};

const HEADER: &[&str] = &[
    "section",
    "key",
    "name",
    "status",
    "places",
    "count_before",
    "count_after",
    "person_years_before",
    "person_years_after",
    "rate_before",
    "rate_after",
    "ratio",
    "ratio_low",
    "ratio_high",
    "count",
    "count_controls",
];

/// One row of the file; what a section does not have is empty.
#[derive(Default)]
struct Row {
    section: &'static str,
    key: String,
    name: String,
    status: String,
    places: Option<usize>,
    counts: Option<[u64; 2]>,
    person_years: Option<[f64; 2]>,
    rates: Option<[f64; 2]>,
    ratio: [Option<f64>; 3],
    count: Option<[u64; 2]>,
}

/// The whole answer but its words.
#[must_use]
pub fn csv(of: &Comparison) -> Vec<u8> {
    let mut rows = Rows::new(HEADER.iter().copied());
    for row in main(of).into_iter().chain(details(of)) {
        rows.row(row.cells());
    }
    rows.into_bytes()
}

fn main(of: &Comparison) -> [Row; 3] {
    let codes = |areas: &[AreaRef]| areas.iter().map(|area| area.code.as_str()).collect::<Vec<_>>().join(" ");
    let names = of.place.areas.iter().map(|area| area.name.as_str()).collect::<Vec<_>>().join(", ");
    let (treated, controls) = (&of.treated, &of.controls.group);
    [
        Row { key: codes(&of.place.areas), name: names, places: Some(treated.n_places), ..Row::default() }
            .figures("treated", treated.before, treated.after)
            .ratio(&treated.change),
        Row { key: codes(&of.controls.states), places: Some(controls.n_places), ..Row::default() }
            .figures("controls", controls.before, controls.after)
            .ratio(&controls.change),
        Row { section: "relative", ..Row::default() }.ratio(&of.relative),
    ]
}

fn details(of: &Comparison) -> impl Iterator<Item = Row> {
    let months = of.months.iter().map(month);
    let placebos = [("placebo_dates", &of.placebo_dates), ("placebo_places", &of.placebo_places)];
    let placebos = placebos
        .into_iter()
        .flat_map(|(section, placebo): (_, &Placebo)| placebo.values.iter().map(move |value| placebo_row(section, value)));
    months.chain(placebos).chain(of.rings.iter().map(ring)).chain(of.sensitivity.iter().map(choice))
}

fn month(of: &MonthRow) -> Row {
    let (key, status) = (of.month.to_string(), of.part.to_string());
    Row { section: "month", key, status, count: Some([of.treated, of.controls]), ..Row::default() }
}

fn placebo_row(section: &'static str, of: &PlaceboValue) -> Row {
    Row {
        section,
        key: of.key.clone(),
        name: of.name.clone().unwrap_or_default(),
        status: of.status.to_string(),
        counts: Some([of.before, of.after]),
        ratio: [of.ratio, None, None],
        ..Row::default()
    }
}

fn ring(of: &Ring) -> Row {
    let row = Row { section: "ring", key: format!("{}-{} km", of.from_km, of.to_km), places: Some(of.n_places), ..Row::default() };
    match &of.figures {
        Some(figures) => row.figures("ring", figures.before, figures.after).ratio(&figures.change),
        None => row,
    }
}

fn choice(of: &Sensitivity) -> Row {
    let row = Row { section: "sensitivity", key: of.choice.to_string(), ..Row::default() };
    match (&of.figures, of.refused) {
        (Some(figures), _) => {
            let counts = Some([figures.treated_before, figures.treated_after]);
            Row { places: Some(figures.n_controls), counts, ..row }.ratio(&figures.relative)
        }
        (None, refused) => Row { status: refused.map_or_else(String::new, |code| code.to_string()), ..row },
    }
}

impl Row {
    fn figures(self, section: &'static str, before: Figures, after: Figures) -> Self {
        Self {
            section,
            counts: Some([before.count, after.count]),
            person_years: Some([before.person_years, after.person_years]),
            rates: Some([before.rate, after.rate]),
            ..self
        }
    }

    fn ratio(self, ratio: &Ratio) -> Self {
        let status = if ratio.status == RatioStatus::Ok { String::new() } else { ratio.status.to_string() };
        Self { ratio: [ratio.value, ratio.low, ratio.high], status, ..self }
    }

    fn cells(self) -> Vec<String> {
        fn pair<T: ToString + Copy>(pair: Option<[T; 2]>) -> [String; 2] {
            [0, 1].map(|at| optional(pair.map(|pair| pair[at])))
        }
        let words = [self.section.to_owned(), self.key, guarded(&self.name), self.status, optional(self.places)];
        let ratio = self.ratio.map(optional);
        let numbers = [pair(self.counts), pair(self.person_years), pair(self.rates)];
        words.into_iter().chain(numbers.into_iter().flatten()).chain(ratio).chain(pair(self.count)).collect()
    }
}

//! A comparison as one CSV table: a row a figure; `part` tells what it belongs to, `key` which one it is.

use crate::compare::{Comparison, Figures, Placebo, Ratio};
use crate::encode::csv::Rows;

const HEADER: [&str; 11] =
    ["part", "key", "places", "before", "after", "rate_before", "rate_after", "ratio", "ratio_low", "ratio_high", "status"];

/// The table; unknown is an empty cell.
#[must_use]
pub fn csv(answer: &Comparison) -> Vec<u8> {
    let mut rows = Rows::new(HEADER);
    let (here, there) = (&answer.treated, &answer.controls.group);
    rows.row(changed("place", "", here.n_places, &here.before, &here.after, &here.change));
    rows.row(changed("controls", "", there.n_places, &there.before, &there.after, &there.change));
    rows.row(row("relative", "", numbered(7, ratio(&answer.relative)).collect()));
    for month in &answer.months {
        let side = if month.part == crate::compare::Part::After { 4 } else { 3 };
        let month_row = |part: &str, count: u64| row(part, &month.month.to_string(), vec![(side, count.to_string()), (10, month.part.code().to_owned())]);
        rows.row(month_row("month", month.treated));
        rows.row(month_row("month_controls", month.controls));
    }
    placebos(&mut rows, "placebo_date", &answer.placebo_dates);
    placebos(&mut rows, "placebo_place", &answer.placebo_places);
    for ring in &answer.rings {
        let key = format!("{}-{} km", ring.from_km, ring.to_km);
        match &ring.figures {
            Some(of) => rows.row(changed("ring", &key, ring.n_places, &of.before, &of.after, &of.change)),
            None => rows.row(row("ring", &key, vec![(2, ring.n_places.to_string())])),
        }
    }
    for each in &answer.sensitivity {
        let mut cells = vec![];
        match &each.figures {
            Some(of) => {
                cells.extend([(2, of.n_controls.to_string()), (3, of.treated_before.to_string()), (4, of.treated_after.to_string())]);
                cells.extend(numbered(7, ratio(&of.relative)));
            }
            None => cells.extend(each.refused.map(|code| (10, code.code().to_owned()))),
        }
        rows.row(row("otherwise", each.choice.code(), cells));
    }
    rows.into_bytes()
}

fn placebos(rows: &mut Rows, part: &str, of: &Placebo) {
    for each in &of.values {
        let mut cells = vec![(3, each.before.to_string()), (4, each.after.to_string()), (10, each.status.code().to_owned())];
        cells.extend(each.ratio.map(|ratio| (7, ratio.to_string())));
        rows.row(row(part, &each.key, cells));
    }
}

fn changed(part: &str, key: &str, places: usize, before: &Figures, after: &Figures, change: &Ratio) -> Vec<String> {
    let mut cells = vec![(2, places.to_string()), (3, before.count.to_string()), (4, after.count.to_string())];
    cells.extend([(5, before.rate.to_string()), (6, after.rate.to_string())]);
    cells.extend(numbered(7, ratio(change)));
    row(part, key, cells)
}

fn ratio(of: &Ratio) -> [String; 4] {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    [number(of.value), number(of.low), number(of.high), of.status.code().to_owned()]
}

fn numbered(from: usize, cells: [String; 4]) -> impl Iterator<Item = (usize, String)> {
    (from..).zip(cells)
}

/// A row with some of its cells.
fn row(part: &str, key: &str, cells: Vec<(usize, String)>) -> Vec<String> {
    let mut row = vec![String::new(); HEADER.len()];
    row[0] = part.to_owned();
    row[1] = key.to_owned();
    for (at, cell) in cells {
        row[at] = cell;
    }
    row
}

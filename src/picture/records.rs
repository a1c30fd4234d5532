//! Records as a map of one zoom shows them: in hexagons from afar, at their places from near.

use super::token::{COUNT, Token};
use crate::coords::MortonKey;
use crate::dataset::Dataset;
use crate::domain::PlacePrecision;
use crate::query::{COORDINATE, Filter, Selection, for_each_stack};

/// Records nearer than this are one stack: 4 px of a tile's 512 are 2⁷ cells a side.
const CELL_BITS: u8 = 7;

/// Records in one hexagon.
#[derive(Clone, Debug, PartialEq)]
pub struct Hexagon {
    /// Its corners in fixed-point steps of the world.
    pub corners: Vec<[f64; 2]>,
    /// Its class.
    pub class: Token,
}

/// Records of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct StackMark {
    /// Where, in fixed-point steps of the world.
    pub at: [f64; 2],
    /// How many.
    pub n: u64,
    /// The kind that all of them have, by its position among the source's.
    pub kind: Option<usize>,
    /// Whether the place of one of them is known to 25 km only.
    pub within_25_km: bool,
}

/// The hexagons of a filter's records; `breaks` are the lower ends of classes 2 to 7.
#[must_use]
pub fn hexagons(dataset: &Dataset, filter: &Filter, zoom: f64, breaks: &[f64]) -> Vec<Hexagon> {
    let Some((selection, events)) = Selection::new(dataset, filter).zip(dataset.event_source(&filter.source)) else { return Vec::new() };
    let index = events.grids.at(&events.columns.key, resolution(zoom));
    let mut found = Vec::new();
    for at in 0..index.len() {
        let hex = index.hex(at);
        let n: u64 = hex.runs.iter().map(|run| selection.counts(run.start as usize..run.end as usize).n).sum();
        if n > 0 {
            let (x, y) = hex.centre.xy();
            let corners = hex.corners.iter().map(|corner| [f64::from(x) + f64::from(corner[0]), f64::from(y) + f64::from(corner[1])]);
            found.push(Hexagon { corners: corners.collect(), class: class_of(n as f64, breaks) });
        }
    }
    found
}

/// The resolution that the page's map shows at a zoom: that of the tiles it draws.
fn resolution(zoom: f64) -> u8 {
    crate::index::default_resolution(zoom.max(0.0) as u8)
}

/// The stacks of a filter's records, largest first.
#[must_use]
pub fn places(dataset: &Dataset, filter: &Filter, zoom: f64) -> Vec<StackMark> {
    let Some(selection) = Selection::new(dataset, filter) else { return Vec::new() };
    let depth = (zoom.floor().max(0.0) as u8 + CELL_BITS).min(COORDINATE);
    let mark = |stack: crate::query::Stack| {
        let (x, y) = MortonKey::from_bits(stack.key).xy();
        StackMark {
            at: [f64::from(x), f64::from(y)],
            n: stack.sums.n,
            kind: (stack.kind != 0).then(|| stack.kind.trailing_zeros() as usize),
            within_25_km: PlacePrecision::ALL.get(usize::from(stack.place_precision)) == Some(&PlacePrecision::Within25Km),
        }
    };
    let mut found: Vec<StackMark> = Vec::new();
    for_each_stack(&selection, 0..selection.columns().located, depth, |stack| found.push(mark(stack)));
    found.sort_by_key(|stack| std::cmp::Reverse(stack.n));
    found
}

/// The colour of a number; a class includes its lower break.
#[must_use]
pub fn class_of(value: f64, breaks: &[f64]) -> Token {
    let above = breaks.iter().position(|lower| value < *lower).unwrap_or(breaks.len());
    COUNT[above.min(COUNT.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexagons_are_those_of_the_tiles_that_the_page_draws_at_the_zoom() {
        assert_eq!([2.6, 3.0, 3.99, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 12.5].map(resolution), [2, 3, 3, 4, 4, 5, 6, 6, 7, 7]);
    }

    #[test]
    fn a_class_includes_its_lower_break() {
        let breaks = [3.0, 10.0, 30.0, 100.0, 300.0, 1000.0];
        let classes = [1.0, 2.0, 3.0, 29.0, 1000.0, 9999.0].map(|value| class_of(value, &breaks));
        assert_eq!(classes, ["count-1", "count-1", "count-2", "count-3", "count-7", "count-7"]);
    }
}

//! Bars of a series, its bins and its remainder: the people that can be dated to each, and those of whom only its year is known.

use crate::query::{Bin, Figure};
use std::collections::BTreeMap;
use std::ops::Range;

/// Months of a year, the widest bar.
pub const YEAR: i32 = 12;

/// Most of a year's people that bars finer than a year may leave out, as a share: more, and a year with many dated people looks
/// higher than another with as many.
pub const MOST_UNDATED: f64 = 0.10;

/// A bar.
///
/// # Units
/// Months since year 0; people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its first month.
    pub from: i32,
    /// The month after its last.
    pub to: i32,
    /// People dated to it, in a year those dated to a month; none where the source does not cover it.
    pub dated: Option<u64>,
    /// People of a year who cannot be dated to a month of it.
    pub undated: u64,
}

impl Bar {
    /// All people of it; none where the source does not cover it.
    #[must_use]
    pub fn people(&self) -> Option<u64> {
        self.dated.or((self.undated > 0).then_some(0)).map(|dated| dated + self.undated)
    }

    /// The dated part of its people; none where there are none.
    #[must_use]
    pub fn dated_share(&self) -> Option<f64> {
        let people = self.people().filter(|people| *people > 0)?;
        Some(self.dated.unwrap_or(0) as f64 / people as f64)
    }

    /// Whether so many of its people are undated that it must say so.
    #[must_use]
    pub fn is_vague(&self) -> bool {
        self.dated_share().is_some_and(|dated| dated < 1.0 - MOST_UNDATED)
    }
}

/// People that a bin counts: deaths of events, else the count.
#[must_use]
pub fn people(bin: &Bin) -> Option<u64> {
    match bin.figure {
        Figure::Records { deaths_best, .. } => deaths_best,
        Figure::Count { count } => count,
    }
}

/// Bars of so many months that touch the months shown; years where more than a tenth of a shown year's people cannot be dated to such
/// a bar, or where the bins are years. What spans two years is in none.
#[must_use]
pub fn bars(bins: &[Bin], remainder: &[Bin], months: i32, shown: &Range<i32>) -> Vec<Bar> {
    let years = joined(bins, remainder, YEAR, shown);
    if months >= YEAR {
        return years;
    }
    let finer = joined(bins, remainder, months, shown);
    let dated_in =
        |year: &Bar| finer.iter().filter(|bar| year.from <= bar.from && bar.to <= year.to).filter_map(|bar| bar.dated).sum::<u64>();
    let leaves_out = |year: &Bar| {
        let people = year.people().unwrap_or(0);
        (people - dated_in(year).min(people)) as f64 > MOST_UNDATED * people as f64
    };
    if years.iter().any(leaves_out) { years } else { finer }
}

fn joined(bins: &[Bin], remainder: &[Bin], months: i32, shown: &Range<i32>) -> Vec<Bar> {
    let mut by_start: BTreeMap<i32, Bar> = BTreeMap::new();
    for bin in bins {
        let first = bin.start.month().index();
        // A bin longer than a bar stays one bar.
        let width = months.max(bin.end.month().index() + 1 - first);
        let from = first - first.rem_euclid(width);
        let bar = by_start.entry(from).or_insert(Bar { from, to: from + width, dated: None, undated: 0 });
        if let Some(people) = people(bin) {
            bar.dated = Some(bar.dated.unwrap_or(0) + people);
        }
    }
    for bin in remainder {
        let [first, last] = [bin.start, bin.end].map(|day| day.month().index());
        let Some((_, bar)) = by_start.range_mut(..=first).next_back().filter(|(_, bar)| last < bar.to) else { continue };
        let people = people(bin).unwrap_or(0);
        if months < YEAR { bar.dated = Some(bar.dated.unwrap_or(0) + people) } else { bar.undated += people }
    }
    by_start.into_values().filter(|bar| bar.to > shown.start && bar.from < shown.end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(start: &str, end: &str, count: Option<u64>) -> Bin {
        Bin { start: start.parse().unwrap(), end: end.parse().unwrap(), figure: Figure::Count { count }, status: None }
    }

    fn months(year: i32, people: u64) -> Vec<Bin> {
        (1..=12).map(|month| counted(&format!("{year}-{month:02}-01"), &format!("{year}-{month:02}-28"), Some(people))).collect()
    }

    const ALL: Range<i32> = 0..i32::MAX;

    #[test]
    fn months_are_joined_and_the_unknown_stays_unknown() {
        let mut year = months(2008, 2);
        year[..3].iter_mut().for_each(|bin| bin.figure = Figure::Count { count: None });

        assert_eq!(bars(&year, &[], 1, &ALL).len(), 12);
        assert_eq!(bars(&year, &[], 3, &ALL).iter().map(|bar| bar.dated).collect::<Vec<_>>(), [None, Some(6), Some(6), Some(6)]);
        assert_eq!(bars(&year, &[], 12, &ALL)[0].people(), Some(18));
    }

    #[test]
    fn a_year_of_a_yearly_source_is_one_bar() {
        let years = [counted("2008-01-01", "2008-12-31", Some(7)), counted("2009-01-01", "2009-12-31", Some(0))];
        let drawn: Vec<_> = bars(&years, &[], 1, &ALL).iter().map(|bar| (bar.to - bar.from, bar.people())).collect();
        assert_eq!(drawn, [(12, Some(7)), (12, Some(0))]);
    }

    #[test]
    fn months_give_way_to_years_where_more_than_a_tenth_of_a_shown_year_has_none() {
        let both = [months(2008, 9), months(2009, 9)].concat();
        let undated = |people| [counted("2009-01-01", "2009-12-31", Some(people))];
        // 108 of 120 are dated: nine tenths.
        assert_eq!(bars(&both, &undated(12), 1, &ALL).len(), 24);
        let years = bars(&both, &undated(13), 1, &ALL);
        let parts: Vec<_> = years.iter().map(|bar| (bar.dated, bar.undated, bar.is_vague())).collect();
        assert_eq!(parts, [(Some(108), 0, false), (Some(108), 13, true)]);
        assert_eq!(years[1].people(), Some(121));
        // A year that is not shown does not matter.
        assert_eq!(bars(&both, &undated(13), 1, &(2008 * 12..2009 * 12)).len(), 12);
    }

    #[test]
    fn what_a_quarter_holds_is_dated_to_it_and_what_spans_two_years_to_none() {
        let (year, spans) = (months(2008, 1), [("2008-01-01", "2008-02-28", 5), ("2007-12-01", "2008-01-28", 50)]);
        let remainder = spans.map(|(start, end, people)| counted(start, end, Some(people)));
        assert_eq!(bars(&year, &remainder, 3, &ALL).iter().map(|bar| bar.dated).collect::<Vec<_>>(), [8, 3, 3, 3].map(Some));
        // 5 of 17 have no month.
        assert_eq!(bars(&year, &remainder, 1, &ALL).iter().map(|bar| (bar.dated, bar.undated)).collect::<Vec<_>>(), [(Some(12), 5)]);
    }
}

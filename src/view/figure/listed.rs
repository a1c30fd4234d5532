//! The deployments of a chart as a list, with the months before and after each.

use super::super::deployments::{names_place, zone_dates};
use super::super::text::ViewCaptions;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::{DatePrecision, Day, Month};
use crate::query::Period;

/// The deployments of a chart in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it lists, and how many.
    pub title: String,
    /// The deployments, by their begin.
    pub rows: Vec<ListedZone>,
    /// How many begin after the chart's axis ends.
    pub later: Option<String>,
}

/// A deployment of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedZone {
    /// Its id.
    pub id: String,
    /// Its name, never translated.
    pub name: String,
    /// Its dates, as finely as they are known.
    pub dates: String,
    /// The months before the month of its begin and those after it, where the source covers all of them.
    pub around: [Option<Window>; 2],
    /// Whether it names the selected area, or the state that it lies in: then a comparison is of that area.
    pub names_place: bool,
}

/// Months beside a deployment's begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Which ones, in words.
    pub words: String,
    /// The months.
    pub period: Period,
}

/// The deployments at some positions of the edition's list, for a chart whose axis and finest period are given.
pub(super) fn listed(captions: &ViewCaptions, zones: &[usize], later: u64, axis: Period, step: u32) -> Listed {
    let entry = |at: &usize| &captions.dataset.zones.list[*at].entry;
    let place = captions.view.place.as_deref().and_then(|code| captions.dataset.areas.find(code));
    let rows = zones.iter().map(entry).map(|zone| ListedZone {
        id: zone.id.clone(),
        name: zone.name.clone(),
        dates: zone_dates(captions.lang, zone),
        around: around(captions, zone, axis, step),
        names_place: place.is_some_and(|place| names_place(&captions.dataset.areas, zone, place)),
    });
    let n = captions.lang.count(zones.len() as u64);
    Listed { title: captions.lang.words("zones-list", &[("number", &n)]), rows: rows.collect(), later: beyond(captions, later) }
}

/// How many deployments begin after the axis ends.
pub(super) fn beyond(captions: &ViewCaptions, later: u64) -> Option<String> {
    (later > 0).then(|| captions.lang.plural("zones-later", later, &[]))
}

fn around(captions: &ViewCaptions, zone: &ZoneEntry, axis: Period, step: u32) -> [Option<Window>; 2] {
    let months = captions.view.months;
    let [before, after] = if step == 1 { windows(zone.first, zone.first_precision, months, axis) } else { [None, None] };
    let said = |id, period: Option<Period>| {
        period.map(|period| Window { words: captions.lang.words(id, &[("months", &months.to_string())]), period })
    };
    [said("around-before", before), said("around-after", after)]
}

/// So many months before and after the month of a begin, each only when an axis holds all of it: a shorter window would be another
/// comparison. None for a begin that is known to the year.
fn windows(first: Day, precision: DatePrecision, months: u32, axis: Period) -> [Option<Period>; 2] {
    let event = first.month().index();
    let (length, month) = (months as i32, Month::from_index);
    let window = |from: i32| {
        let period = Period { start: month(from).first_day(), end: month(from + length - 1).last_day() };
        (precision != DatePrecision::Year && axis.start <= period.start && period.end <= axis.end).then_some(period)
    };
    [window(event - length), window(event + 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u8) -> Month {
        Month::new(year, month).unwrap()
    }

    fn period(from: Month, to: Month) -> Period {
        Period { start: from.first_day(), end: to.last_day() }
    }

    fn axis() -> Period {
        period(month(1990, 1), month(2015, 12))
    }

    #[test]
    fn windows_have_equal_length_and_leave_the_month_of_the_begin_out() {
        let first: Day = "2008-03-27".parse().unwrap();
        let [before, after] = windows(first, DatePrecision::Day, 12, axis());
        assert_eq!(before, Some(period(month(2007, 3), month(2008, 2))));
        assert_eq!(after, Some(period(month(2008, 4), month(2009, 3))));
    }

    #[test]
    fn a_window_is_offered_only_where_the_axis_holds_all_of_it_and_the_begin_is_known_to_the_month() {
        let offered = |first: &str, precision| windows(first.parse().unwrap(), precision, 12, axis()).map(|window| window.is_some());
        assert_eq!(offered("2015-06-10", DatePrecision::Month), [true, false]);
        assert_eq!(offered("1990-05-01", DatePrecision::Day), [false, true]);
        assert_eq!(offered("2008-01-01", DatePrecision::Year), [false, false]);
    }
}

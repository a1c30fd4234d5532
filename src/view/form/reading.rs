//! How what a form without scripts sends is read: as the address of a view.

use crate::dataset::Dataset;
use crate::domain::Month;
use crate::query::FIELDS;
use crate::view::offers::Offers;
use crate::view::state::{MORE_FILTERS, View};

/// The months that the table's form sends in place of days: whole months, or years where the source has no months. When one end
/// passes the other, the one that was left as it was follows; months that were left as they were leave the days alone.
fn of_months(pairs: &[(String, String)], dataset: &Dataset) -> Vec<(String, String)> {
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    let mut kept: Vec<(String, String)> = pairs.iter().filter(|(key, _)| !matches!(key.as_str(), "from" | "to")).cloned().collect();
    let month = |key: &str| value(key).and_then(|text| text.parse::<Month>().ok());
    let (view, _) = View::parse(&kept, dataset);
    let (was_from, was_to) = (view.period.start.month(), view.period.end.month());
    let (mut from, mut to) = (month("from").unwrap_or(was_from), month("to").unwrap_or(was_to));
    if (from, to) == (was_from, was_to) {
        return kept;
    }
    if from > to {
        if from == was_from { from = to } else { to = from }
    }
    let (mut start, mut end) = (from.first_day(), to.last_day());
    if Offers::of(&dataset.manifest, &view.source).is_yearly() {
        let year = |year: i32, month| Month::new(year, month);
        start = year(from.year(), 1).map_or(start, Month::first_day);
        end = year(to.year(), 12).map_or(end, Month::last_day);
    }
    kept.retain(|(key, _)| key != "datetime");
    kept.push(("datetime".to_owned(), format!("{start}/{end}")));
    kept
}

/// What a form without scripts sends: when it asks for another source than it was filled in for, what only the first one
/// knows is dropped, and a period that the other does not cover gives way to its own, which is said.
pub fn of_form(pairs: &[(String, String)], dataset: &Dataset) -> (Vec<(String, String)>, bool) {
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    let mut kept: Vec<(String, String)> = of_months(pairs, dataset).into_iter().filter(|(key, _)| key != "was").collect();
    if value("was").is_some() {
        drop_settled(&mut kept, dataset);
    }
    let Some((was, now)) = value("was").zip(value("source")).filter(|(was, now)| was != now) else { return (kept, false) };
    let offers = Offers::of(&dataset.manifest, now);
    if offers.source.id != now || !Offers::sources(&dataset.manifest).any(|source| source.id == was) {
        return (kept, false);
    }
    // The period that was shown stays, though an address leaves out the first source's own.
    let was_shown: Vec<_> =
        kept.iter().filter(|(key, _)| key != "source").cloned().chain([("source".to_owned(), was.to_owned())]).collect();
    let shown = View::parse(&was_shown, dataset).0.period;
    let drops = |key: &str| FIELDS.contains(&key) || MORE_FILTERS.contains(&key) || matches!(key, "o" | "n" | "datetime");
    kept.retain(|(key, _)| !drops(key));
    kept.push(("datetime".to_owned(), format!("{}/{}", shown.start, shown.end)));
    let (asked, problems) = View::parse(&kept, dataset);
    // What the other source has, too, stays: a measure, a level, neighbours left out where it counts municipalities.
    let lacks = |key: &str| matches!(key, "measure" | "by" | "controls") && problems.iter().any(|problem| problem.key == key);
    kept.retain(|(key, _)| !lacks(key));
    let covered = offers.carried(asked.period);
    let replaced = covered != shown;
    if replaced {
        kept.retain(|(key, _)| key != "datetime");
        kept.push(("datetime".to_owned(), format!("{}/{}", covered.start, covered.end)));
    }
    // Two maps have their months from their day.
    (kept, replaced && !asked.compares())
}

/// A field that the code of another settles is not asked: media workers have no motive that applies.
fn drop_settled(pairs: &mut Vec<(String, String)>, dataset: &Dataset) {
    let source = pairs.iter().find(|(key, _)| key == "source").map_or("", |(_, value)| value);
    let offers = Offers::of(&dataset.manifest, source);
    let implied = pairs.iter().filter_map(|(key, code)| offers.source.field(key)?.implies.get(code));
    let settled: Vec<String> = implied.flat_map(|set| set.keys().cloned()).collect();
    pairs.retain(|(key, _)| !settled.contains(key));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn period(query: &str) -> String {
        let pairs: Vec<(String, String)> =
            query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let dataset = dataset(1);
        View::parse(&of_form(&pairs, &dataset).0, &dataset).0.datetime()
    }

    #[test]
    fn the_months_of_the_tables_form_are_whole_and_the_other_end_follows() {
        let was = "source=counts&datetime=2000-03-01/2000-08-31";
        assert_eq!(period(&format!("{was}&from=2000-05&to=2000-08")), "2000-05-01/2000-08-31");
        assert_eq!(period(&format!("{was}&from=2000-10&to=2000-08")), "2000-10-01/2000-10-31");
        assert_eq!(period(&format!("{was}&from=2000-03&to=2000-02")), "2000-02-01/2000-02-29");
        assert_eq!(period("source=yearly&datetime=2000-01-01/2000-12-31&from=2001-05&to=2001-06"), "2001-01-01/2001-12-31");
    }

    #[test]
    fn months_that_are_left_alone_leave_the_days_alone() {
        let days = "2000-03-05/2000-03-20";
        assert_eq!(period(&format!("source=events&datetime={days}&from=2000-03&to=2000-03")), days);
        assert_eq!(period(&format!("source=events&datetime={days}&from=x&to=")), days);
    }
}

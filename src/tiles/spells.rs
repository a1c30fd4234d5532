//! When which status is the strongest over a place, and how near one must be to see it.

use crate::dataset::manifest::ZoneEntry;
use crate::domain::{Day, ZoneStatus};

/// Days of one strongest status: active before end unknown before ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spell {
    pub(super) status: ZoneStatus,
    pub(super) from: Day,
    /// Its last day; `None`: no change is known after it.
    pub(super) until: Option<Day>,
    /// The lowest zoom at which one of the deployments begun by then is large enough to be drawn; none without an outline.
    pub(super) min_zoom: Option<f64>,
}

impl Spell {
    pub(super) fn holds(self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The spells of a place with these deployments and their lowest zooms, from the first day of the first one on. Neighbouring spells
/// differ in status or, when a larger deployment begins over a smaller one, in the zoom.
pub(super) fn spells(entries: &[(&ZoneEntry, Option<f64>)]) -> Vec<Spell> {
    let mut changes: Vec<Day> = entries.iter().flat_map(|(entry, _)| std::iter::once(entry.first).chain(entry.changes())).collect();
    changes.sort_unstable();
    changes.dedup();
    let mut spells: Vec<Spell> = Vec::new();
    for day in changes {
        let strongest = entries.iter().map(|(entry, _)| entry.status(day)).min().unwrap_or(ZoneStatus::NotBegun);
        let begun = entries.iter().filter(|(entry, _)| entry.first <= day);
        let min_zoom = begun.filter_map(|(_, min_zoom)| *min_zoom).reduce(f64::min);
        match spells.last_mut() {
            Some(last) if last.status == strongest && last.min_zoom == min_zoom => continue,
            Some(last) => last.until = Some(day.previous()),
            None => {}
        }
        if strongest != ZoneStatus::NotBegun {
            spells.push(Spell { status: strongest, from: day, until: None, min_zoom });
        }
    }
    spells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AreaKnown, DatePrecision, Force, PersonnelBasis};

    fn entry(first: &str, last: Option<&str>) -> ZoneEntry {
        ZoneEntry {
            id: "synthetic".into(),
            source: "synthetic".into(),
            name: String::new(),
            name_short: String::new(),
            lane: String::new(),
            lane_name: String::new(),
            force: Force::Unknown,
            countries: vec![],
            areas: vec![],
            states: vec![],
            area_known: AreaKnown::Exact,
            municipalities_total: None,
            national: false,
            first: first.parse().unwrap(),
            first_precision: DatePrecision::Day,
            last: last.map(|day| day.parse().unwrap()),
            last_precision: None,
            last_reported: None,
            last_reported_precision: None,
            personnel: None,
            personnel_basis: PersonnelBasis::Unknown,
            personnel_note: None,
            personnel_by_area: vec![],
            citation: None,
            note: None,
        }
    }

    fn written(entries: &[&ZoneEntry]) -> Vec<String> {
        let end = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
        let entries: Vec<_> = entries.iter().map(|entry| (*entry, Some(4.0))).collect();
        spells(&entries).iter().map(|spell| format!("{} {}/{}", spell.status, spell.from, end(spell.until))).collect()
    }

    #[test]
    fn a_documented_end_is_the_last_day_in_place() {
        let known = entry("2008-01-01", Some("2008-12-31"));
        assert_eq!(written(&[&known]), ["active 2008-01-01/2008-12-31", "ended 2009-01-01/.."]);
    }

    #[test]
    fn an_end_known_to_the_year_is_unknown_within_that_year() {
        let year = |first: &str| ZoneEntry { last_precision: Some(DatePrecision::Year), ..entry(first, Some("2008-01-01")) };
        let long = ["active 2007-05-01/2007-12-31", "end_unknown 2008-01-01/2008-12-31", "ended 2009-01-01/.."];
        assert_eq!(written(&[&year("2007-05-01")]), long);
        assert_eq!(written(&[&year("2008-05-01")]), ["end_unknown 2008-05-01/2008-12-31", "ended 2009-01-01/.."]);
    }

    #[test]
    fn a_missing_end_stays_unknown_and_is_never_active() {
        assert_eq!(written(&[&entry("2008-01-01", None)]), ["end_unknown 2008-01-01/.."]);
    }

    #[test]
    fn the_strongest_status_holds_and_is_not_cut_where_nothing_changes() {
        let (unknown, known) = (entry("2007-01-01", None), entry("2008-01-01", Some("2008-12-31")));
        let all = ["end_unknown 2007-01-01/2007-12-31", "active 2008-01-01/2008-12-31", "end_unknown 2009-01-01/.."];
        assert_eq!(written(&[&known, &unknown]), all);
        let later = entry("2008-06-01", Some("2009-06-30"));
        assert_eq!(written(&[&known, &later]), ["active 2008-01-01/2009-06-30", "ended 2009-07-01/.."]);
    }

    #[test]
    fn a_larger_deployment_shows_the_place_from_farther_from_its_own_first_day_on() {
        let (small, large) = (entry("2007-01-01", None), entry("2008-01-01", None));
        let found = spells(&[(&small, Some(7.5)), (&large, Some(3.25))]);
        let zooms: Vec<_> = found.iter().map(|spell| (spell.from.to_string(), spell.min_zoom)).collect();
        assert_eq!(zooms, [("2007-01-01".to_owned(), Some(7.5)), ("2008-01-01".to_owned(), Some(3.25))]);
        // A smaller one changes nothing that is seen.
        assert_eq!(spells(&[(&small, Some(3.25)), (&large, Some(7.5))]).len(), 1);
    }

    #[test]
    fn every_day_from_the_first_on_is_in_one_spell() {
        let month = ZoneEntry { last_precision: Some(DatePrecision::Month), ..entry("2007-02-10", Some("2007-05-01")) };
        let entries = [entry("2007-01-01", Some("2007-03-01")), month, entry("2008-01-01", Some("2008-12-31"))];
        let entries: Vec<&ZoneEntry> = entries.iter().collect();
        let with_zoom: Vec<_> = entries.iter().map(|entry| (*entry, None)).collect();
        let (first, spells) = (entries[0].first, spells(&with_zoom));
        for day in (first.days() - 3..first.days() + 900).map(Day::from_days) {
            let holding: Vec<_> = spells.iter().filter(|spell| spell.holds(day)).collect();
            assert_eq!(holding.len(), usize::from(day >= first), "{day}");
            let strongest = entries.iter().map(|entry| entry.status(day)).min();
            assert!(holding.iter().all(|spell| Some(spell.status) == strongest));
        }
    }
}

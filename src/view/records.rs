//! The records of a filter, or of one stack of the map, in words: dates, toll, kind, precision. Never a name, never a narrative.

use super::toll::deaths_said;
use super::toll::toll;
use super::victims::NOT_STATED;
use crate::query::{IncidentPage, Record};
use crate::words::{Form, Lang};
use serde::Serialize;

/// A page of records.
#[derive(Clone, Debug, Serialize)]
pub struct RecordList {
    /// How many records there are, and whether they lie at one place.
    pub title: String,
    /// The deaths of all of them, and that they are those documented.
    pub deaths: String,
    /// The records of the page.
    pub records: Vec<ListedRecord>,
    /// Records before the page.
    pub offset: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedRecord {
    /// The day, or the first and the last.
    pub dates: String,
    /// Toll, kind, who attacked where the source says so, precision of the place.
    pub facts: Vec<String>,
    /// Both sides as the source names them; none where it names nobody.
    pub actors: Option<String>,
}

impl RecordList {
    /// The words of an answer.
    #[must_use]
    pub fn new(answer: &IncidentPage, lang: Lang) -> Self {
        Self {
            title: lang.plural(if answer.place.is_some() { "stack-title" } else { "inview-records" }, answer.total, &[]),
            deaths: deaths_said(lang, answer.deaths),
            records: answer.records.iter().map(|record| ListedRecord::new(record, lang)).collect(),
            offset: answer.offset,
            page: answer.offset / answer.limit + 1,
            pages: (answer.total as usize).div_ceil(answer.limit).max(1),
        }
    }
}

impl ListedRecord {
    fn new(record: &Record, lang: Lang) -> Self {
        let Record { first, last, .. } = *record;
        let dates = if first == last { lang.day(first) } else { format!("{}–{}", lang.short_day(first), lang.short_day(last)) };
        let attackers: Vec<_> = record.perpetrator.iter().filter(|code| **code != NOT_STATED).collect();
        let attacked = (!attackers.is_empty()).then(|| {
            let codes: Vec<_> = attackers.iter().map(|code| lang.field_code("perpetrator", code, Form::Alone)).collect();
            format!("{}: {}", lang.text("dimension-perpetrator", None), codes.join(", "))
        });
        let precision = lang.text(&format!("precision-{}", record.place_precision.code()), None);
        let kind = record.kind.map(|kind| lang.field_code("kind", kind, Form::Alone));
        let actors = record.actors.into_iter().flatten().collect::<Vec<_>>().join("; ");
        Self {
            dates,
            facts: [Some(toll(lang, record.deaths)), kind, attacked, Some(precision)].into_iter().flatten().collect(),
            actors: (!actors.is_empty()).then(|| lang.words("actors", &[("list", &actors)])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PlacePrecision, TimePrecision};
    use crate::query::Deaths;

    fn record() -> Record<'static> {
        Record {
            id: "synthetic:1",
            first: "2010-03-01".parse().unwrap(),
            last: "2010-03-01".parse().unwrap(),
            time_precision: TimePrecision::Day,
            place_precision: PlacePrecision::Exact,
            place_name: None,
            kind: Some("one_sided"),
            victim: vec!["civilians"],
            perpetrator: vec![NOT_STATED],
            actors: [None, None],
            deaths: Deaths { low: 2, best: 2, high: 3 },
            area: None,
            lon: None,
            lat: None,
        }
    }

    #[test]
    fn a_record_says_its_days_its_toll_and_how_precisely_it_is_placed() {
        let said = ListedRecord::new(&record(), Lang::En);
        assert_eq!(said.dates, Lang::En.day("2010-03-01".parse().unwrap()));
        assert_eq!(said.facts.len(), 3, "who attacked is not stated: {:?}", said.facts);
        assert_eq!(said.facts.last().unwrap(), &Lang::En.text("precision-exact", None));
        assert_eq!(said.actors, None);
    }

    #[test]
    fn sides_stand_as_the_source_names_them() {
        let known = Record {
            last: "2010-03-09".parse().unwrap(),
            perpetrator: vec!["government"],
            actors: [Some("Government of Mexico"), None],
            ..record()
        };
        let said = ListedRecord::new(&known, Lang::En);
        assert!(said.dates.contains('–'), "{}", said.dates);
        assert!(said.facts[2].ends_with(&Lang::En.field_code("perpetrator", "government", Form::Alone)), "{:?}", said.facts);
        assert!(said.actors.unwrap().ends_with("Government of Mexico"));
    }
}

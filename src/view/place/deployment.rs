//! A deployment: who, where, since when, on whose word; what is not known is said.

use super::super::deployments::{personnel, zone_dates};
use super::super::text::ViewCaptions;
use super::over::is_of_the_guard;
use super::{Piece, pieces};
use crate::dataset::Zone;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::{AreaKnown, DatePrecision, Day, ZoneStatus};
use crate::query::Period;
use crate::words::{Form, Lang};

/// Places named in full before the rest is left to the map.
const NAMED: usize = 40;

/// A deployment in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Deployment {
    /// Its id.
    pub id: String,
    /// Its name, never translated.
    pub name: String,
    /// Its status on the last day of the period.
    pub status: ZoneStatus,
    /// The same in words.
    pub status_words: String,
    /// The force, and its dates.
    pub dates: String,
    /// Its personnel, and on what basis.
    pub personnel: String,
    /// The source's words on personnel.
    pub personnel_note: Option<String>,
    /// What it names.
    pub names: String,
    /// What is not known.
    pub notes: Vec<String>,
    /// The source's own remark.
    pub note: Option<String>,
    /// The language of the source's own words where it is not the page's: what an edition does not translate is English.
    pub stated_in: Option<&'static str>,
    /// Its years: what a reader is led to.
    #[serde(skip)]
    pub period: Period,
    /// Its citation; none when the source's list cites none.
    pub citation: Option<Vec<Piece>>,
    /// Figures by area and day, of different sources: a list, not a series.
    pub figures: Vec<Personnel>,
}

/// A personnel figure of one area.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Personnel {
    /// The area.
    pub area: String,
    /// Whether sources disagree on what it counts.
    pub disputed: bool,
    /// The day, as finely as it is known.
    pub date: String,
    /// People.
    pub people: String,
}

pub(super) fn said(captions: &ViewCaptions, zone: &Zone) -> Deployment {
    let (lang, entry) = (captions.lang, &zone.entry);
    let text = |id: &str| lang.text(id, None);
    let day = captions.view.period.end;
    let status = entry.status(day);
    let on = lang.words("cols-status", &[("day", &lang.short_day(day))]);
    let names: Vec<String> = entry.areas.iter().take(NAMED).map(|code| captions.full_name(code.as_str())).collect();
    let names = match entry.area_known {
        AreaKnown::Coarser => lang.words("zone-coarser-label", &[("place", &names.join(", ")), ("operation", &entry.name_short)]),
        _ => lang.words("zone-names", &[("list", &names.join("; "))]),
    };
    Deployment {
        id: entry.id.clone(),
        name: entry.name.clone(),
        status,
        status_words: format!("{on}: {}", text(&format!("zone-{}.inline", status.code()))),
        dates: format!("{}, {}.", force_at_start(lang, entry), dates(lang, entry)),
        personnel: format!("{}.", personnel(lang, entry)),
        personnel_note: entry.personnel_note.clone(),
        names: format!("{names}."),
        notes: notes(captions, zone),
        note: entry.note.clone(),
        stated_in: (lang != Lang::En).then_some(Lang::En.code()),
        period: years(entry.first, entry.last.unwrap_or(entry.first)),
        citation: entry.citation.as_ref().map(|citation| pieces(&lang.words("zone-citation", &[("citation", citation)]))),
        figures: figures(captions, zone),
    }
}

/// The force at the start of a sentence; names have their capital anyway.
fn force_at_start(lang: Lang, entry: &ZoneEntry) -> String {
    let id = format!("force-{}", entry.force.code());
    let start = Form::Start.of(&id);
    lang.text(if lang.has(&start) { &start } else { &id }, None)
}

/// Its dates as a part of a sentence: since when, where the end is not known.
fn dates(lang: Lang, entry: &ZoneEntry) -> String {
    let first = lang.date(entry.first, entry.first_precision);
    match (entry.last, entry.first_precision) {
        (Some(_), _) => zone_dates(lang, entry),
        (None, DatePrecision::Day) => lang.words("zone-since-day", &[("first", &first)]),
        (None, _) => lang.words("zone-since", &[("first", &first)]),
    }
}

fn notes(captions: &ViewCaptions, zone: &Zone) -> Vec<String> {
    let (lang, entry) = (captions.lang, &zone.entry);
    let reported = entry.last_reported.map(|day| {
        let date = lang.date(day, entry.last_reported_precision.unwrap_or(entry.first_precision));
        lang.words("zone-last-reported", &[("day", &date)])
    });
    let partial = entry
        .municipalities_total
        .filter(|_| entry.area_known == AreaKnown::Partial)
        .map(|all| lang.plural("zone-partial", entry.areas.len() as u64, &[("total", &lang.count(all.into()))]));
    let coarser = (entry.area_known == AreaKnown::Coarser).then(|| lang.text("zone-coarser", None));
    [reported, partial, coarser].into_iter().flatten().collect()
}

/// From the first day of the first year to the last of the last.
fn years(first: Day, last: Day) -> Period {
    let day = |of: Day, month, day| Day::from_ymd(of.month().year(), month, day).unwrap_or(of);
    Period { start: day(first, 1, 1), end: day(last, 12, 31) }
}

fn figures(captions: &ViewCaptions, zone: &Zone) -> Vec<Personnel> {
    let lang = captions.lang;
    let figure = |each: &crate::dataset::manifest::PersonnelEntry| Personnel {
        area: captions.area_name(each.code.as_str()),
        disputed: !is_of_the_guard(&each.measure),
        date: lang.date(each.as_of, each.as_of_precision),
        people: lang.count(each.personnel.into()),
    };
    zone.entry.personnel_by_area.iter().map(figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::view::{Figure, Place, View};

    fn deployment(id: &str, lang: Lang) -> Deployment {
        let mut dataset = dataset(1);
        let east = dataset.zones.list.iter_mut().find(|zone| zone.entry.id == "east").unwrap();
        east.entry.citation = Some("Synthetic, https://example.org/a; https://example.org/b".to_owned());
        east.entry.personnel = Some(1200);
        let (view, _) = View::parse(&[("p".to_owned(), id.to_owned())], &dataset);
        match Place::new(&dataset, &Figure::new(&dataset, &view, lang, 5.0)) {
            Some(Place::Deployment(deployment)) => *deployment,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_deployment_says_who_where_when_and_on_whose_word() {
        let east = deployment("east", Lang::En);
        assert_eq!((east.stated_in, deployment("east", Lang::Pt).stated_in), (None, Some("en")));
        assert_eq!(east.names, "Places named: Place 01002, Place 01; Place 01003, Place 01.");
        assert_eq!(east.personnel, "1,200 personnel (the source does not say whether planned, announced or present).");
        assert_eq!(east.dates, "Army, 1 Jan 2001 – 30 Jun 2001.");
        assert_eq!(east.citation.unwrap().iter().filter(|piece| piece.link).count(), 2);
        let whole = (east.period.start.to_string(), east.period.end.to_string());
        assert_eq!(whole, ("2001-01-01".to_owned(), "2001-12-31".to_owned()));
    }

    #[test]
    fn what_is_not_known_of_a_deployment_is_said() {
        for lang in Lang::ALL {
            let coarse = deployment("coarse", lang);
            assert!(coarse.citation.is_none());
            assert_eq!(coarse.notes, [lang.text("zone-coarser", None)]);
            assert_eq!(coarse.personnel, format!("{}.", lang.text("personnel-none", None)));
        }
    }
}

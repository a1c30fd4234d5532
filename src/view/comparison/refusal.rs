//! A question without an answer: why, what would be needed, what can be answered.

use super::captions::joined;
use crate::compare::{Controls, Reason, Refusal, RefusalCode, RefusalDetail, Window};
use crate::domain::DatePrecision;
use crate::words::Lang;
use serde::Serialize;

/// Most other operations that are offered.
const MOST_OTHERS: usize = 6;

/// A refusal in words.
#[derive(Clone, Debug, Serialize)]
pub struct RefusalCard {
    /// Edition id.
    pub edition: String,
    /// That there is no answer.
    pub title: String,
    /// Operation and day, or place and day.
    pub heading: String,
    /// Every reason with what would be needed, the first first.
    pub reasons: Vec<Unanswered>,
    /// Heading over what would be needed.
    pub need: String,
    /// Heading over what can be answered.
    pub can: String,
    /// Operations that can be compared.
    pub others: Vec<OtherQuestion>,
    /// The question as `/compare` asks it.
    pub query: String,
}

/// One reason.
#[derive(Clone, Debug, Serialize)]
pub struct Unanswered {
    /// Its code.
    pub code: &'static str,
    /// Why.
    pub reason: String,
    /// What would be needed.
    pub need: String,
}

/// Another question, which can be answered.
#[derive(Clone, Debug, Serialize)]
pub struct OtherQuestion {
    /// Operation and month.
    pub label: String,
    /// Id of the operation.
    pub zone: String,
    /// The query of `/compare`.
    pub query: String,
}

impl RefusalCard {
    /// What is said of a refusal in a language.
    #[must_use]
    pub fn new(refusal: &Refusal, lang: Lang) -> Self {
        let place = joined(&refusal.areas, &|area| area.name.clone());
        let others = refusal.others.iter().take(MOST_OTHERS).map(|other| OtherQuestion {
            label: format!("{}, {}", other.zone.name, lang.date(other.zone.first, other.zone.first_precision)),
            zone: other.zone.id.clone(),
            query: other.query.clone(),
        });
        let heading = match &refusal.deployment {
            Some(of) => {
                let day =
                    if of.first_precision == DatePrecision::Day { lang.day(of.first) } else { lang.date(of.first, of.first_precision) };
                lang.words("compare-title", &[("operation", &of.name), ("day", &day)])
            }
            None => lang.words("cmp-at-date", &[("place", &place), ("day", &lang.day(refusal.date))]),
        };
        Self {
            edition: refusal.edition.clone(),
            title: lang.text("ref-title", None),
            heading,
            reasons: refusal.reasons.iter().map(|reason| said(reason, refusal, &place, lang)).collect(),
            need: lang.text("ref-need", None),
            can: lang.text("ref-others", None),
            others: others.collect(),
            query: refusal.question.query.clone(),
        }
    }

    /// What a picture of it shows, for people who cannot see it.
    #[must_use]
    pub fn alt(&self) -> String {
        let reasons: Vec<&str> = self.reasons.iter().map(|each| each.reason.as_str()).collect();
        format!("{}. {}. {}", self.title, self.heading, reasons.join(" "))
    }
}

fn said(reason: &Reason, refusal: &Refusal, place: &str, lang: Lang) -> Unanswered {
    let window = |of: Option<Window>| of.map_or_else(String::new, |of| lang.period(of.start.first_day(), of.end.last_day()));
    let month = reason.month.map_or_else(String::new, |month| lang.month(month));
    let months = reason.months.map_or_else(String::new, |months| months.to_string());
    let (covered, needed) = (window(reason.covered), window(reason.needed));
    let ends = reason.covered.map_or_else(Default::default, |of| (lang.month(of.start), lang.month(of.end)));
    let known = reason.found.map_or_else(String::new, |found| lang.decimals(found, 0));
    let named = reason.named.map_or_else(String::new, |named| lang.count(named.into()));
    let values = [
        ("place", place),
        ("month", month.as_str()),
        ("months", months.as_str()),
        ("covered", covered.as_str()),
        ("starts", ends.0.as_str()),
        ("ends", ends.1.as_str()),
        ("period", needed.as_str()),
        ("number", known.as_str()),
        ("total", named.as_str()),
        ("source", &refusal.source.publisher),
    ];
    let id = id_of("ref", reason.code, reason.detail, lang);
    let own = [(refusal.deployment.is_none(), "-date"), (refusal.source.is_by_state(), "-states")];
    let own = own.iter().filter(|(applies, _)| *applies).map(|(_, ending)| format!("{id}{ending}"));
    let reason_id = own.into_iter().find(|own| lang.has(own)).unwrap_or_else(|| id.clone());
    Unanswered {
        code: reason.code.code(),
        reason: refusal.source.words(lang, &reason_id, &values),
        need: format!("{}.", lang.words(&needed_id(&format!("ref-{}", reason.code.code()), refusal, lang), &values)),
    }
}

/// The id of a text about a reason: the one of its detail where there is one.
fn id_of(group: &str, code: RefusalCode, detail: Option<RefusalDetail>, lang: Lang) -> String {
    let id = format!("{group}-{}", code.code());
    let own = detail.map(|detail| format!("{id}-{}", detail.code())).filter(|own| lang.has(own));
    own.unwrap_or(id)
}

/// What would be needed is another thing around a date, where the comparison places were chosen, and where states are counted.
fn needed_id(id: &str, refusal: &Refusal, lang: Lang) -> String {
    let endings = [
        (refusal.deployment.is_none(), "-date"),
        (matches!(refusal.question.controls, Controls::Codes(_)), "-some"),
        (refusal.source.is_by_state(), "-states"),
    ];
    let own = endings.iter().filter(|(applies, _)| *applies).map(|(_, ending)| format!("{id}{ending}-need"));
    own.into_iter().find(|own| lang.has(own)).unwrap_or_else(|| format!("{id}-need"))
}

/// Why another choice has no answer, in a table's cell.
pub(super) fn short(code: Option<RefusalCode>, detail: Option<RefusalDetail>, lang: Lang) -> String {
    let Some(code) = code else { return "–".to_owned() };
    lang.words("cmp-sens-none", &[("reason", &in_short(code, detail, lang))])
}

/// The same at the start of a sentence.
pub(super) fn at_start(code: RefusalCode, detail: Option<RefusalDetail>, lang: Lang) -> String {
    lang.words("cmp-sens-none.start", &[("reason", &in_short(code, detail, lang))])
}

fn in_short(code: RefusalCode, detail: Option<RefusalDetail>, lang: Lang) -> String {
    lang.text(&id_of("ref-short", code, detail, lang), None)
}

//! What a card calls the people counted, the place and the months.

use super::outcome::filters;
use crate::compare::{AreaRef, Comparison};
use crate::domain::{DatePrecision, Level};
use crate::words::{Form, Lang};

/// Names of more areas than these are not listed.
const MOST_NAMES: usize = 3;

/// The words that every part of a card needs.
pub(super) struct CardCaptions<'a> {
    answer: &'a Comparison,
    pub lang: Lang,
    /// The place without its state: `Juárez`.
    pub short: String,
    /// With it: `Juárez, Chihuahua`.
    pub full: String,
}

impl<'a> CardCaptions<'a> {
    pub fn new(answer: &'a Comparison, lang: Lang) -> Self {
        let name = |named: &dyn Fn(&AreaRef) -> String| {
            let areas = &answer.place.areas;
            let deployment = answer.event.deployment.as_ref().filter(|_| answer.place.all_of_zone && areas.len() > MOST_NAMES);
            deployment.map_or_else(|| joined(areas, named), |deployment| deployment.name_short.clone())
        };
        let full = |area: &AreaRef| match &area.state {
            Some(state) if area.level == Level::Municipality => format!("{}, {state}", area.name),
            _ => area.name.clone(),
        };
        Self { answer, lang, short: name(&|area| area.name.clone()), full: name(&full) }
    }

    /// A text that differs by who counts whom.
    pub fn words(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.answer.source.words(self.lang, id, values)
    }

    /// The day of the event as precisely as it is known.
    pub fn day(&self) -> String {
        let event = &self.answer.event;
        if event.date_precision == DatePrecision::Day { self.lang.day(event.date) } else { self.lang.month(event.month) }
    }

    pub fn heading(&self) -> String {
        match &self.answer.event.deployment {
            Some(deployment) => self.lang.words("compare-title", &[("operation", &deployment.name), ("day", &self.day())]),
            None => self.lang.words("cmp-at-date", &[("place", &self.full), ("day", &self.day())]),
        }
    }

    pub fn lead(&self) -> String {
        let measure = format!("{} {}", self.answer.measure(self.lang), self.per_whom("cmp-per-people"));
        let months = self.answer.question.months.to_string();
        let asked = &self.answer.question;
        if asked.washout != crate::view::View::WASHOUT {
            return self
                .lang
                .words("compare-lead-washout", &[("measure", &measure), ("months", &months), ("washout", &asked.washout.to_string())]);
        }
        let id = if self.answer.event.deployment.is_some() { "compare-lead" } else { "compare-lead-date" };
        let lead = self.lang.words(id, &[("measure", &measure), ("months", &months)]);
        match filters(&self.answer.question.dimensions, self.lang, Form::Alone) {
            Some(filters) => format!("{lead} {}.", self.lang.words("filters", &[("list", &filters)])),
            None => lead,
        }
    }

    /// What rates are per.
    pub fn per(&self) -> String {
        self.per_whom("cmp-row-rate")
    }

    fn per_whom(&self, all: &str) -> String {
        let per = self.answer.source.per;
        let id = if per.contains("women") {
            "cmp-row-rate-women"
        } else if per.contains("men") {
            "cmp-row-rate-men"
        } else {
            all
        };
        self.lang.text(id, None)
    }
}

/// Names of areas, the first few of them.
pub(super) fn joined(areas: &[AreaRef], name: &dyn Fn(&AreaRef) -> String) -> String {
    let names: Vec<String> = areas.iter().take(MOST_NAMES).map(name).collect();
    let more = areas.len().saturating_sub(MOST_NAMES);
    if more == 0 { names.join(" + ") } else { format!("{} + {more}", names.join(", ")) }
}

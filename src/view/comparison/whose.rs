//! Whom a comparison counts and what its place is called.

use crate::compare::{AreaRef, Comparison};
use crate::domain::{DatePrecision, Level};
use crate::view::victims::code_word;
use crate::words::Lang;
use std::collections::BTreeMap;

/// Names of more areas than these are not listed.
const MOST_NAMES: usize = 3;

/// The words that every part of a card needs.
pub(super) struct Whose<'a> {
    answer: &'a Comparison,
    pub lang: Lang,
    /// The place without its state: `Juárez`.
    pub short: String,
    /// With it: `Juárez, Chihuahua`.
    pub full: String,
}

impl<'a> Whose<'a> {
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
            Some(deployment) => self.lang.words("compare-title", &[("o", &deployment.name), ("d", &self.day())]),
            None => self.lang.words("cmp-at-date", &[("a", &self.full), ("d", &self.day())]),
        }
    }

    pub fn lead(&self) -> String {
        let measure = format!("{} {}", self.measure(), self.per_whom("cmp-per-people"));
        let months = self.answer.question.months.to_string();
        let asked = &self.answer.question;
        if asked.washout != crate::view::View::WASHOUT {
            return self.lang.words("compare-lead-washout", &[("m", &measure), ("k", &months), ("n", &asked.washout.to_string())]);
        }
        let id = if self.answer.event.deployment.is_some() { "compare-lead" } else { "compare-lead-date" };
        let lead = self.lang.words(id, &[("m", &measure), ("k", &months)]);
        filters(&self.answer.question.dimensions, self.lang).map_or_else(|| lead.clone(), |filters| format!("{lead} {filters}."))
    }

    /// Who is counted: the offences that were asked for, or the source's usual one.
    fn measure(&self) -> String {
        let offences = self.answer.question.dimensions.get("offence").map(Vec::as_slice).unwrap_or_default();
        match offences {
            [one] if one == "feminicide" => self.lang.text("cmp-measure-feminicide", None),
            [_, _, ..] => self.lang.text("cmp-measure-both", None),
            _ => self.words("cmp-measure", &[]),
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

/// What a question keeps of the source's fields besides the offence, which the measure says: `Sex: women`; none when it keeps all.
pub(super) fn filters(asked: &BTreeMap<String, Vec<String>>, lang: Lang) -> Option<String> {
    let said = |(name, codes): (&String, &Vec<String>)| {
        let words: Vec<String> = codes.iter().map(|code| code_word(lang, name, code).to_lowercase()).collect();
        format!("{}: {}", lang.text(&format!("dimension-{name}"), None), words.join(", "))
    };
    let parts: Vec<String> = asked.iter().filter(|(name, _)| *name != "offence").map(said).collect();
    (!parts.is_empty()).then(|| lang.words("filters", &[("l", &parts.join(" · "))]))
}

/// A text with a large first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Names of areas, the first few of them.
pub(super) fn joined(areas: &[AreaRef], name: &dyn Fn(&AreaRef) -> String) -> String {
    let names: Vec<String> = areas.iter().take(MOST_NAMES).map(name).collect();
    let more = areas.len().saturating_sub(MOST_NAMES);
    if more == 0 { names.join(" + ") } else { format!("{} + {more}", names.join(", ")) }
}

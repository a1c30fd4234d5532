//! Whom a source counts, by which areas, and around what event: what the words of an answer differ by.

use crate::compare::{Comparison, Event, Outcome};
use crate::domain::{Level, SourceKind, Unit};
use crate::words::{Form, Lang};
use std::collections::BTreeMap;

impl Outcome {
    /// Ending of the ids of texts that differ by who is counted: homicides (none), documented deaths, victims.
    #[must_use]
    pub const fn ending(&self) -> &'static str {
        match (self.kind, self.unit) {
            (SourceKind::Events, _) => "-events",
            (_, Unit::DeathCertificate) => "",
            _ => "-victims",
        }
    }

    /// Whether it counts by state, so that states are compared with states.
    #[must_use]
    pub fn is_by_state(&self) -> bool {
        self.level != Level::Municipality
    }

    /// What the comparison places are called: `comparison municipalities`.
    #[must_use]
    pub fn group(&self, lang: Lang) -> String {
        self.named("cmp-group", lang, Form::Alone)
    }

    /// The same at the start of a sentence.
    #[must_use]
    pub fn group_at_start(&self, lang: Lang) -> String {
        self.named("cmp-group", lang, Form::Start)
    }

    /// A text in the words of the source: its own form where there is one; `{ $group }` are the comparison places,
    /// `{ $areas }` what they are, `{ $area }` one of them.
    #[must_use]
    pub fn words(&self, lang: Lang, id: &str, values: &[(&str, &str)]) -> String {
        self.plural(lang, id, 0, values)
    }

    /// The same with a form for exactly 1.
    #[must_use]
    pub fn plural(&self, lang: Lang, id: &str, count: u64, values: &[(&str, &str)]) -> String {
        let own = format!("{id}{}", self.ending());
        let (group, areas, area) =
            (self.group(lang), self.named("cmp-areas", lang, Form::Alone), self.named("cmp-area", lang, Form::Alone));
        let places = [("group", group.as_str()), ("areas", areas.as_str()), ("area", area.as_str())];
        lang.plural(if lang.has(&own) { &own } else { id }, count, &[values, &places].concat())
    }

    fn named(&self, id: &str, lang: Lang, form: Form) -> String {
        lang.text(&form.of(&self.by_level(id)), None)
    }

    /// The id of a text that has another form where states are counted.
    #[must_use]
    pub fn by_level(&self, id: &str) -> String {
        if self.is_by_state() { format!("{id}-states") } else { id.to_owned() }
    }
}

impl Event {
    /// The id of a text that speaks of the deployment, or of the date where there is none.
    #[must_use]
    pub fn by_kind(&self, id: &str) -> String {
        if self.deployment.is_some() { id.to_owned() } else { format!("{id}-date") }
    }
}

impl Comparison {
    /// Who is counted: the offences that were asked for, or the source's usual one.
    #[must_use]
    pub fn measure(&self, lang: Lang) -> String {
        let offences = self.question.dimensions.get("offence").map(Vec::as_slice).unwrap_or_default();
        match offences {
            [one] if one == "feminicide" => lang.text("cmp-measure-feminicide", None),
            [_, _, ..] => lang.text("cmp-measure-both", None),
            _ => self.source.words(lang, "cmp-measure", &[]),
        }
    }

    /// The same with what else the question keeps: `Registered victims of feminicide (weapon: firearm)`.
    #[must_use]
    pub fn counted(&self, lang: Lang) -> String {
        let measure = self.measure(lang);
        filters(&self.question.dimensions, lang, Form::Inline).map_or_else(|| measure.clone(), |kept| format!("{measure} ({kept})"))
    }
}

/// What a question keeps of the source's fields besides the offence, which the measure says: `Sex: women`, inline `sex: women`; none
/// when it keeps all.
pub(super) fn filters(asked: &BTreeMap<String, Vec<String>>, lang: Lang, form: Form) -> Option<String> {
    let said = |(name, codes): (&String, &Vec<String>)| {
        let words: Vec<String> = codes.iter().map(|code| lang.field_code(name, code, Form::Inline)).collect();
        format!("{}: {}", lang.text(&form.of(&format!("dimension-{name}")), None), words.join(", "))
    };
    let parts: Vec<String> = asked.iter().filter(|(name, _)| *name != "offence").map(said).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

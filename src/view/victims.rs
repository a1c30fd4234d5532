//! Sentences of the views of people harmed: by offence and sex, journalists, by perpetrator and victim.

use super::figure::{Motive, Motives};
use super::more::limits;
use super::offers::Offers;
use super::state::View;
use super::text::{Subject, ViewCaptions};
use crate::dataset::manifest::Manifest;
use crate::domain::SourceKind;
use crate::query::{Filter, Relation, Scope, Summary, summary};
use crate::words::{Form, Lang};

/// Code of a field whose source says nothing.
pub(super) const NOT_STATED: &str = "not_stated";

/// Coded fields in the order a reader asks: what happened and by whom, to whom, how.
pub const FIELD_ORDER: [&str; 9] = ["kind", "perpetrator", "victim", "offence", "sex", "age", "weapon", "motive", "role"];

/// People harmed, as one view shows them.
pub struct People {
    /// Id of the words that name them.
    pub id: &'static str,
    /// Source id.
    pub source: &'static str,
    /// Fields and their codes.
    pub dims: &'static [(&'static str, &'static str)],
}

/// Women killed are both offences together: feminicide alone is no entry, as it cannot be compared.
pub const PEOPLE: [People; 4] = [
    People { id: "victims-women", source: "sesnsp", dims: &[("offence", "intentional_homicide,feminicide"), ("sex", "female")] },
    People { id: "victims-minors", source: "sesnsp", dims: &[("offence", "intentional_homicide,feminicide"), ("age", "0-17")] },
    People { id: "victims-press", source: "cpj", dims: &[] },
    People { id: "victims-civilians", source: "ucdp", dims: &[("victim", "civilians")] },
];

impl People {
    /// Whether an edition has all that the view asks for.
    #[must_use]
    pub fn exist_in(&self, manifest: &Manifest) -> bool {
        let Some(source) = Offers::sources(manifest).find(|source| source.id == self.source) else { return false };
        let has = |name: &str, code: &str| source.field(name).is_some_and(|field| field.codes.iter().any(|known| known == code));
        self.dims.iter().all(|(name, codes)| codes.split(',').all(|code| has(name, code)))
    }

    /// Whether a view shows these people and no narrower group.
    #[must_use]
    pub fn are_shown_by(&self, view: &View) -> bool {
        view.source == self.source
            && view.dims.len() == self.dims.len()
            && self.dims.iter().all(|(name, codes)| view.dim(name) == Some(codes))
    }

    /// The fields as a view holds them.
    #[must_use]
    pub fn dims(&self) -> Vec<(&'static str, String)> {
        self.dims.iter().map(|(name, codes)| (*name, (*codes).to_owned())).collect()
    }
}

/// How records lie to a zone, in words: `outside Operativo Conjunto Chihuahua`.
#[must_use]
pub fn relation_words(lang: Lang, zone: &str, relation: Relation, form: Form) -> String {
    let (id, km) = match relation {
        Relation::Inside => ("zone-filter-inside", None),
        Relation::Outside => ("zone-filter-outside", None),
        Relation::WithinKm(km) => ("zone-filter-near", Some(lang.count(km.into()))),
    };
    lang.words(&form.of(id), &[("operation", zone), ("km", &km.unwrap_or_default())])
}

impl ViewCaptions<'_> {
    pub(super) fn events_title(&self) -> &'static str {
        if self.is_attacks() { "title-civilians" } else { "title-events" }
    }

    pub(super) fn press_title(&self) -> &'static str {
        if self.is_media_workers() { "title-media" } else { "title-press" }
    }

    pub(super) fn victims_title(&self) -> &'static str {
        match (self.view.dim("offence").unwrap_or_default(), self.view.dim("sex").unwrap_or_default()) {
            ("feminicide", _) => "title-feminicide",
            (offences, "female") if offences.contains(',') => "title-women",
            (offences, _) if offences.contains(',') => "title-both",
            _ => "title-sesnsp",
        }
    }

    pub(super) fn victims_count(&self) -> &'static str {
        match self.victims_title() {
            "title-women" => "legend-count-women",
            "title-feminicide" => "legend-count-feminicide",
            _ => "legend-count-victims",
        }
    }

    pub(super) fn victims_chart(&self) -> &'static str {
        match self.victims_title() {
            "title-women" => "chart-women",
            "title-feminicide" => "chart-feminicide",
            _ => "chart-victims",
        }
    }

    /// The text for the journalists whose number is shown: never without their motive.
    fn press_word(&self, [media, confirmed, unconfirmed]: [&'static str; 3]) -> &'static str {
        match self.asked_motive() {
            _ if self.is_media_workers() => media,
            Some("unconfirmed") => unconfirmed,
            _ => confirmed,
        }
    }

    pub(super) fn press_count(&self) -> &'static str {
        self.press_word(["legend-count-media", "press", "press-unconfirmed"])
    }

    pub(super) fn press_chart(&self) -> &'static str {
        self.press_word(["chart-media", "chart-press", "chart-press-unconfirmed"])
    }

    pub(super) fn events_chart(&self) -> &'static str {
        if self.is_attacks() { "chart-civilians" } else { "chart-deaths" }
    }

    /// Attacks on civilians and nothing else: the source names who attacked only there.
    pub(super) fn is_attacks(&self) -> bool {
        let attackers = self.view.dim("perpetrator").filter(|codes| codes.split(',').all(|code| code != NOT_STATED));
        self.view.dim("victim") == Some("civilians") || attackers.is_some()
    }

    pub(super) fn is_media_workers(&self) -> bool {
        match (self.view.dim("role"), self.view.dim("motive")) {
            (Some("media_worker"), _) => true,
            (role, motive) => role.is_none() && motive == Some("not_applicable"),
        }
    }

    /// Feminicide by itself, which does not compare states.
    pub(super) fn is_feminicide_alone(&self) -> bool {
        self.view.dim("offence") == Some("feminicide")
    }

    /// Codes of a field in words, as a sentence has them.
    pub(super) fn code_words(&self, name: &str, codes: &str) -> String {
        codes.split(',').map(|code| self.lang.field_code(name, code, Form::Inline)).collect::<Vec<_>>().join(", ")
    }

    /// What the numbers are limited to and the title does not say.
    pub(super) fn filters_line(&self) -> Option<String> {
        let said: &[&str] = match self.subject {
            _ if !self.counted => return None,
            Subject::Victims if self.victims_title() == "title-women" => &["offence", "sex"],
            Subject::Victims => &["offence"],
            Subject::Press if self.is_media_workers() => &["role", "motive"],
            Subject::Press => &["motive"],
            Subject::Events if self.view.dim("victim") == Some("civilians") => &["victim"],
            Subject::Events | Subject::Homicides => &[],
        };
        let part = |name: &&str| {
            let codes = self.view.dim(name).filter(|_| !said.contains(name))?;
            let field = self.lang.text(&format!("dimension-{name}"), None);
            Some(format!("{field}: {}", self.code_words(name, codes)))
        };
        let more = limits(self).into_iter().map(|limit| limit.sentence());
        let parts: Vec<String> = self.zone_words().into_iter().chain(FIELD_ORDER.iter().filter_map(part)).chain(more).collect();
        (!parts.is_empty()).then(|| self.lang.words("filters", &[("list", &parts.join(" · "))]))
    }

    /// The zone that the numbers are limited to, and how they lie to it.
    pub(super) fn zone_words(&self) -> Option<String> {
        let zone = self.dataset.zones.find(self.view.zone.as_ref()?)?;
        Some(relation_words(self.lang, &zone.entry.name, self.view.relation, Form::Alone))
    }

    /// Both motives, each its own figure, where the asked people have one.
    pub(super) fn motives(&self) -> Option<Motives> {
        let asked = self.asked_motive().filter(|asked| matches!(*asked, "confirmed" | "unconfirmed"))?;
        let part = |code: &str| {
            let (label, n) = (self.lang.text(&format!("cols-{code}"), None), self.of_motive(code)?);
            Some(Motive { label, count: self.lang.count(n), shown: code == asked })
        };
        let (parts, note) = ([part("confirmed")?, part("unconfirmed")?], self.lang.text("press-notsum", None));
        let [confirmed, unconfirmed] = parts.each_ref().map(|Motive { label, count, .. }| format!("{label}: {count}"));
        Some(Motives { sentence: format!("{confirmed} · {unconfirmed}. {note}"), parts, note })
    }

    /// The motive that stands beside the asked one; none where the source knows none, or the asked people have none.
    pub(super) fn other_motive(&self) -> Option<&'static str> {
        match self.asked_motive()? {
            "confirmed" => Some("unconfirmed"),
            "unconfirmed" => Some("confirmed"),
            _ => None,
        }
    }

    /// People whose motive is this one, whatever motive and role the view asks for.
    pub(super) fn of_motive(&self, code: &str) -> Option<u64> {
        self.total(&[("motive", Some(code)), ("role", None)])
    }

    /// The motive that the numbers are of: asked, implied by the role, or the default.
    pub(super) fn asked_motive(&self) -> Option<&str> {
        let field =
            self.offers.source.field("motive").filter(|field| self.counted && field.codes.iter().any(|code| code == "unconfirmed"))?;
        self.view.dim("motive").or_else(|| self.offers.implied(&self.view.dims, "motive")).or(field.default.as_deref())
    }

    /// How far the source states who attacked and who died, when that is asked.
    pub(super) fn sides(&self) -> Vec<String> {
        let (perpetrator, victim) = (self.view.dim("perpetrator"), self.view.dim("victim"));
        if perpetrator.or(victim).is_none() {
            return Vec::new();
        }
        let others = victim.filter(|codes| *codes != "civilians").map(|_| "warn-victim");
        let plain = std::iter::once("warn-army").chain(others).map(|id| self.lang.text(id, None));
        self.named().into_iter().chain(plain).collect()
    }

    fn named(&self) -> Option<String> {
        let field = self.offers.source.field("perpetrator").filter(|field| field.codes.iter().any(|code| code == NOT_STATED))?;
        let stated: Vec<&str> = field.codes.iter().map(String::as_str).filter(|code| *code != NOT_STATED).collect();
        let number = self.total(&[("perpetrator", Some(&stated.join(","))), ("victim", None)])?;
        let total = self.total(&[("perpetrator", None), ("victim", None)])?;
        Some(self.lang.plural("warn-perpetrator", total, &[("stated", &self.lang.count(number)), ("period", &self.period())]))
    }

    /// Victims whose sex is not recorded, when those of one sex are asked for; and that there is no rate where nobody counted them.
    pub(super) fn unknown_people(&self) -> Vec<String> {
        let records_it = |name: &str| self.offers.source.field(name).is_some_and(|field| field.codes.iter().any(|code| code == "unknown"));
        let sex = self.view.dim("sex").filter(|sex| *sex != "unknown" && records_it("sex"));
        let unknown = sex.and_then(|_| self.total(&[("sex", Some("unknown"))])).filter(|n| *n > 0);
        let unknown = unknown.map(|n| self.lang.plural("warn-sex-unknown", n, &[]));
        let is_counts = self.offers.source.kind == SourceKind::Counts;
        let no_rate = (is_counts && super::offers::lacks_denominator(&self.view.dims)).then(|| self.lang.text("warn-no-rate", None));
        unknown.into_iter().chain(no_rate).collect()
    }

    /// People or records of the view's filter with other codes in some fields; `None` takes a field's filter away.
    pub(super) fn total(&self, change: &[(&str, Option<&str>)]) -> Option<u64> {
        let filter = self.changed_filter(change, Scope::AGGREGATES)?;
        match summary(self.dataset, &filter).ok()? {
            Summary::Counts(counts) => counts.count,
            Summary::Events(events) => events.records,
        }
    }

    /// The view's filter with other codes in some fields, of the source's own measure.
    pub(super) fn changed_filter(&self, change: &[(&str, Option<&str>)], scope: Scope) -> Option<Filter> {
        let mut pairs = if self.of.is_some() { self.series_pairs() } else { self.view.filter_pairs() };
        pairs.retain(|(key, _)| key != "measure" && change.iter().all(|(name, _)| name != key));
        pairs.extend(change.iter().filter_map(|(name, codes)| Some(((*name).to_owned(), (*codes)?.to_owned()))));
        Filter::parse(self.dataset, &pairs, scope).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    #[test]
    fn people_are_offered_only_where_the_edition_has_all_their_codes() {
        let manifest = &dataset(1).manifest;
        let exist = |source, dims| People { id: "", source, dims }.exist_in(manifest);
        assert!(exist("counts", &[("offence", "feminicide")]) && exist("counts", &[]));
        assert!(!exist("counts", &[("offence", "feminicide,another")]));
        assert!(!exist("counts", &[("another", "feminicide")]) && !exist("absent", &[]));
    }

    #[test]
    fn a_view_of_a_narrower_group_is_not_theirs() {
        let dataset = dataset(1);
        let women = People { id: "", source: "counts", dims: &[("offence", "feminicide")] };
        let shown = |query: &[(&str, &str)]| {
            let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            women.are_shown_by(&View::parse(&pairs, &dataset).0)
        };
        assert!(shown(&[("source", "counts"), ("offence", "feminicide")]));
        assert!(!shown(&[("source", "counts"), ("offence", "feminicide"), ("age", "child")]));
        assert!(!shown(&[("source", "counts")]) && !shown(&[("source", "yearly")]));
    }
}

//! The table's own filters, so that it can be the only view: level, source, the source's fields, deployment, state and months.

use super::Given;
use super::form::{self, Choice, capital};
use crate::dataset::Dataset;
use crate::dataset::manifest::FieldEntry;
use crate::domain::Level;
use crate::query::FIELDS;
use crate::view::{FIELD_ORDER, Offers, View};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Keys that the form sends itself; all others of the address it keeps.
const SENT: [&str; 7] = ["source", "datetime", "state", "zone", "relation", "by", "n"];

/// Fields and what the form keeps without showing it.
pub fn content(dataset: &Dataset, given: &Given) -> Value {
    let Given { lang, view, .. } = given;
    let lang = *lang;
    let offers = Offers::of(&dataset.manifest, &view.source);
    let country = offers.country_of(view.place.as_deref());
    let counted = offers.has_counts(country);
    let has_states = Offers::sources(&dataset.manifest).any(|source| source.levels.contains(&Level::State));
    let state = has_states.then(|| {
        let choices = form::states(dataset, view, country, &lang.text("filter-all", None));
        field("filter-state", "state", lang.text("filter-state", None), choices, "")
    });
    let coverage = counted.then(|| offers.coverage());
    let month = |name: &str, label: String, value: String| {
        let [min, max] = [coverage.map(|of| of.start), coverage.map(|of| of.end)].map(|day| day.map(|day| day.month().to_string()));
        context! { name, label, value, min, max }
    };
    let months = [
        month("from", lang.text("period-from", None), view.period.start.month().to_string()),
        month("to", lang.text("period-to", None), view.period.end.month().to_string()),
    ];
    context! { fields => if counted { fields(dataset, lang, view, &offers) } else { Vec::new() }, state, months, hidden => hidden(dataset, view) }
}

fn field(id: &str, name: &str, label: String, choices: Vec<Choice>, class: &str) -> Value {
    context! { id, name, label, choices => Value::from(Serde(choices)), class }
}

fn fields(dataset: &Dataset, lang: Lang, view: &View, offers: &Offers) -> Vec<Value> {
    let text = |id: &str| lang.text(id, None);
    let bys: Vec<Choice> =
        offers.by_options().into_iter().map(|by| Choice::new(by.code().to_owned(), text(&format!("by-{by}")), by == view.by)).collect();
    let mut fields = Vec::new();
    if !bys.is_empty() {
        fields.push(field("table-by", "by", text("by"), bys, ""));
    }
    fields.push(field("table-source", "source", text("source"), form::sources(dataset, lang, view), "wide"));
    let of_source: Vec<&FieldEntry> = FIELD_ORDER.iter().filter_map(|name| offers.source.field(name)).collect();
    for (at, of) in of_source.iter().enumerate() {
        // Two a row; the last of an odd number has room for its words.
        let class = if at + 1 == of_source.len() && at % 2 == 0 { "wide" } else { "" };
        let label = text(&format!("dimension-{}", of.name));
        fields.push(field(&format!("table-{}", of.name), &of.name, label, choices(lang, view, offers, of), class));
    }
    fields.extend(form::zone_filter(dataset, lang, view).map(|choices| field("table-zone", "zone", text("zone-filter"), choices, "wide")));
    fields.extend(
        form::relations(dataset, lang, view).map(|choices| field("table-relation", "relation", text("zone-filter-how"), choices, "wide")),
    );
    fields
}

/// The codes of a field. What another choice settles is shown, and nothing else can be asked with it; of a link that asks for several
/// codes the select claims no other choice.
fn choices(lang: Lang, view: &View, offers: &Offers, field: &FieldEntry) -> Vec<Choice> {
    let words = |codes: &str| codes.split(',').map(|code| lang.field_code(&field.name, code)).collect::<Vec<_>>().join(", ");
    let asked = view.dim(&field.name);
    if let Some(implied) = offers.implied(&view.dims, &field.name).filter(|_| asked.is_none()) {
        return vec![Choice::new(implied.to_owned(), capital(&words(implied)), true)];
    }
    let mut choices = form::codes(lang, view, field);
    if let Some(asked) = asked.filter(|asked| !choices.iter().any(|choice| choice.value == *asked)) {
        choices.push(Choice::new(asked.to_owned(), words(asked), true));
    }
    choices.into_iter().map(|choice| Choice { label: capital(&choice.label), ..choice }).collect()
}

/// The rest of the address, the source that the form was filled in for, and the days that the months replace.
fn hidden(dataset: &Dataset, view: &View) -> Vec<(&'static str, String)> {
    let kept = view.to_pairs(&dataset.manifest).into_iter().filter(|(key, _)| !SENT.contains(key) && !FIELDS.contains(key));
    kept.chain([("was", view.source.clone()), ("datetime", view.datetime())]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn offered(query: &[(&str, &str)], name: &str) -> (Vec<String>, String) {
        let dataset = dataset(1);
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, _) = View::parse(&pairs, &dataset);
        let offers = Offers::of(&dataset.manifest, &view.source);
        let choices = choices(Lang::En, &view, &offers, offers.source.field(name).unwrap());
        let chosen = choices.iter().find(|choice| choice.selected).map(|choice| choice.value.clone());
        (choices.into_iter().map(|choice| choice.label).collect(), chosen.unwrap_or_default())
    }

    #[test]
    fn motives_are_never_offered_together_and_a_media_worker_has_none() {
        let (labels, chosen) = offered(&[("source", "yearly")], "motive");
        assert_eq!((labels, chosen.as_str()), (["Confirmed", "Unconfirmed", "Not applicable"].map(str::to_owned).into(), "confirmed"));
        let media = [("source", "yearly"), ("role", "media_worker")];
        assert_eq!(offered(&media, "motive"), (vec!["Not applicable".to_owned()], "not_applicable".to_owned()));
    }

    #[test]
    fn several_codes_of_a_link_stay_what_they_are() {
        let (labels, chosen) = offered(&[("source", "yearly"), ("sex", "female,unknown")], "sex");
        assert_eq!((labels.last().map(String::as_str), chosen.as_str()), (Some("Women, Not recorded"), "female,unknown"));
        let (labels, _) = offered(&[("source", "counts")], "offence");
        assert_eq!(labels.last().map(String::as_str), Some("Both"), "codes that add up can be asked together");
    }

    #[test]
    fn the_form_keeps_the_rest_of_the_address() {
        let dataset = dataset(1);
        let asked =
            [("source", "counts"), ("offence", "feminicide"), ("v", "table"), ("o", "-n"), ("n", "3"), ("p", "01"), ("state", "02")];
        let pairs: Vec<_> = asked.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, _) = View::parse(&pairs, &dataset);
        let kept: Vec<&str> = hidden(&dataset, &view).into_iter().map(|(key, _)| key).collect();
        assert_eq!(kept, ["v", "p", "o", "was", "datetime"]);
    }
}

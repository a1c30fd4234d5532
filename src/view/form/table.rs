//! The table's own filters, so that it can be the only view: level, source, the source's fields, deployment, state and months.

use super::choices::{self, Select};
use super::filters;
use crate::dataset::Dataset;
use crate::domain::{Day, Level};
use crate::query::FIELDS;
use crate::view::offers::Offers;
use crate::view::state::{MORE_FILTERS, View};
use crate::words::Lang;
use serde::Serialize;

/// Keys that the form sends itself; all others of the address it keeps.
const SENT: [&str; 7] = ["source", "datetime", "state", "zone", "relation", "by", "n"];

/// The form of the table's filters.
#[derive(Clone, Debug, Serialize)]
pub struct TableForm {
    fields: Vec<Select>,
    /// None where no source has states.
    state: Option<Select>,
    /// First and last month.
    months: [MonthField; 2],
    /// What the form keeps without showing it.
    hidden: Vec<(&'static str, String)>,
}

/// A month that can be typed, and the first and last that may be: all that the source covers, where it counts people.
#[derive(Clone, Debug, Serialize)]
struct MonthField {
    name: &'static str,
    label: String,
    value: String,
    min: Option<String>,
    max: Option<String>,
}

impl TableForm {
    /// The form for a view.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang) -> Self {
        let offers = Offers::of(&dataset.manifest, &view.source);
        let country = offers.country_of(view.place.as_deref());
        let counted = offers.has_counts(country);
        let has_states = Offers::sources(&dataset.manifest).any(|source| source.levels.contains(&Level::State));
        let state = has_states.then(|| {
            let states = choices::states(dataset, view, country, &lang.text("filter-all", None));
            Select::new("filter-state", "state", lang.text("filter-state", None), states, "")
        });
        let coverage = counted.then(|| offers.coverage());
        let month = |name, label, day: Day| {
            let [min, max] = [coverage.map(|of| of.start), coverage.map(|of| of.end)].map(|day| day.map(|day| day.month().to_string()));
            MonthField { name, label: lang.text(label, None), value: day.month().to_string(), min, max }
        };
        let months = [month("from", "period-from", view.period.start), month("to", "period-to", view.period.end)];
        let fields = if counted { filters::of_source("table", dataset, lang, view, &offers) } else { Vec::new() };
        Self { fields, state, months, hidden: hidden(dataset, view) }
    }
}

/// The rest of the address, the source that the form was filled in for, and the days that the months replace.
fn hidden(dataset: &Dataset, view: &View) -> Vec<(&'static str, String)> {
    let kept = view
        .to_pairs(&dataset.manifest)
        .into_iter()
        .filter(|(key, _)| !SENT.contains(key) && !FIELDS.contains(key) && !MORE_FILTERS.contains(key));
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
        let choices = choices::field_choices(Lang::En, &view, &offers, offers.source.field(name).unwrap());
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

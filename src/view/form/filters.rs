//! The form of the filters beside the map: native selects that work without scripts.

use super::choices::{self, Choice, Select};
use crate::dataset::Dataset;
use crate::dataset::manifest::FieldEntry;
use crate::domain::Level;
use crate::view::more::{Limit, limits};
use crate::view::offers::Offers;
use crate::view::state::{Tab, View};
use crate::view::text::ViewCaptions;
use crate::view::victims::FIELD_ORDER;
use crate::words::Lang;
use serde::Serialize;

/// The form of the filters.
#[derive(Clone, Debug, Serialize)]
pub struct FilterForm {
    /// What the numbers are: measure, level, source, the source's fields, a deployment.
    fields: Vec<Select>,
    /// What stands for the map's own controls where there are no scripts.
    plain: Vec<Select>,
    /// What lies over the values, as boxes.
    layers: Vec<Layer>,
    /// What the form keeps without showing it.
    hidden: Vec<(&'static str, String)>,
}

/// What lies over the values of a map.
#[derive(Clone, Debug, Serialize)]
struct Layer {
    id: &'static str,
    words: String,
    shown: bool,
}

impl FilterForm {
    /// The form for a view.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang) -> Self {
        let offers = Offers::of(&dataset.manifest, &view.source);
        let country = offers.country_of(view.place.as_deref());
        let counted = offers.has_counts(country);
        let fields = if counted { asked(dataset, lang, view, &offers) } else { Vec::new() };
        let select =
            |name: &str, label: &str, choices, class| Select::new(&format!("form-{name}"), name, lang.text(label, None), choices, class);
        let mut plain = vec![select("datetime", "form-period", choices::periods(lang, view, &offers, country), "")];
        if counted && dataset.areas.of_level(Level::State).next().is_some() {
            let states = choices::states(dataset, view, country, &lang.text("filter-all", None));
            plain.push(select("state", "filter-state", states, ""));
        }
        plain.push(select("p", "form-place", choices::places(dataset, lang, view, country), "wide"));
        plain.push(select("hide", "layers", choices::layers(lang, view, &offers), ""));
        plain.push(select("lang", "language", choices::languages(lang), ""));
        let layer = |(id, shown)| Layer { id, words: lang.text(&format!("layers-{id}"), None), shown };
        let layers = offers.has_zones().then_some(("zones", view.shows_zones)).into_iter().chain([("labels", view.shows_labels)]);
        Self { fields, plain, layers: layers.map(layer).collect(), hidden: hidden(view) }
    }
}

fn asked(dataset: &Dataset, lang: Lang, view: &View, offers: &Offers) -> Vec<Select> {
    let measure = Select::new("control-measure", "measure", lang.text("measure", None), choices::measures(lang, view, offers), "");
    std::iter::once(measure).chain(of_source("control", dataset, lang, view, offers)).collect()
}

/// Level, source, the source's fields and the deployment that limits them, each under an id that begins alike.
pub(super) fn of_source(prefix: &str, dataset: &Dataset, lang: Lang, view: &View, offers: &Offers) -> Vec<Select> {
    let text = |id: &str| lang.text(id, None);
    let named =
        |name: &str, label: String, choices: Vec<Choice>, class| Select::new(&format!("{prefix}-{name}"), name, label, choices, class);
    let levels = choices::levels(lang, view, offers);
    let mut fields = Vec::new();
    if !levels.is_empty() {
        fields.push(named("by", text("by"), levels, ""));
    }
    fields.push(named("source", text("source"), choices::sources(dataset, lang, view), "wide"));
    let own: Vec<&FieldEntry> = FIELD_ORDER.iter().filter_map(|name| offers.source.field(name)).collect();
    for (at, of) in own.iter().enumerate() {
        // Two a row; the last of an odd number has room for its words.
        let class = if at + 1 == own.len() && at % 2 == 0 { "wide" } else { "" };
        fields.push(named(&of.name, text(&format!("dimension-{}", of.name)), choices::field_choices(lang, view, offers, of), class));
    }
    // A filter without a field of its own has one while it is asked, so that it can be given up.
    let given_up = |limit: Limit| {
        let choices = vec![Choice::new(String::new(), text("filter-all"), false), Choice::new(limit.value, limit.words, true)];
        named(limit.key, limit.label, choices, "wide")
    };
    fields.extend(limits(&ViewCaptions::new(dataset, view, lang)).into_iter().map(given_up));
    fields.extend(choices::zone_filter(dataset, lang, view).map(|zones| named("zone", text("zone-filter"), zones, "wide")));
    fields.extend(choices::relations(dataset, lang, view).map(|relations| named("relation", text("zone-filter-how"), relations, "wide")));
    fields
}

fn hidden(view: &View) -> Vec<(&'static str, String)> {
    let mut hidden = vec![("was", view.source.clone())];
    hidden.extend((view.tab != Tab::Map).then(|| ("v", view.tab.code().to_owned())));
    hidden.extend(view.pinned.clone().map(|id| ("e", id)));
    hidden
}

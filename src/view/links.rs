//! Addresses of other views, and of what machines read of this one.

use super::deployments::names_place;
use super::offers::Offers;
use super::state::{Tab, View};
use super::table::{Column, Order};
use super::victims::{PEOPLE, People};
use crate::dataset::manifest::Manifest;
use crate::dataset::{Dataset, Zone};
use crate::domain::Address;
use crate::query::{Period, Relation};
use crate::words::Lang;
use serde::Serialize;
use std::fmt::Display;

/// Size of the picture that social sites show.
const CARD: (u32, u32) = (1200, 630);

/// Makes addresses from a view.
pub struct Links<'a> {
    dataset: &'a Dataset,
    manifest: &'a Manifest,
    view: &'a View,
    lang: Lang,
    base: &'a str,
}

/// What a page links to from everywhere, and what machines read of it.
#[derive(Clone, Debug, Serialize)]
pub struct PageLinks {
    home: String,
    back: String,
    tabs: Vec<TabLink>,
    table: String,
    /// Sharing this view.
    share: String,
    langs: [LangLink; 3],
    countries: Vec<CountryLink>,
    oembed_json: String,
    oembed_xml: String,
    /// The picture that social sites show, and its size in px.
    card: String,
    card_width: u32,
    card_height: u32,
    report: &'static str,
    method: String,
    canonical: String,
    /// Language and country as Open Graph names them.
    locale: &'static str,
}

/// A link to another view of the same.
#[derive(Clone, Debug, Serialize)]
struct TabLink {
    id: String,
    href: String,
    /// `page` for the view itself, `true` for the one that it is a part of.
    current: Option<&'static str>,
}

/// A link to the same in another language.
#[derive(Clone, Debug, Serialize)]
struct LangLink {
    code: &'static str,
    absolute: String,
    href: String,
    current: bool,
}

/// A link to a country.
#[derive(Clone, Debug, Serialize)]
struct CountryLink {
    id: String,
    href: String,
    name: String,
    current: bool,
}

impl<'a> Links<'a> {
    /// Addresses that start from a view; those for machines begin with the server's, which has no slash at its end.
    #[must_use]
    pub fn new(dataset: &'a Dataset, view: &'a View, lang: Lang, base: &'a str) -> Self {
        Self { dataset, manifest: &dataset.manifest, view, lang, base }
    }

    /// The page of a changed view.
    fn page_of(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = self.view.clone();
        change(&mut view);
        view.address(self.manifest).to_string()
    }

    /// The map with a place selected.
    #[must_use]
    pub fn place(&self, code: &str) -> String {
        self.page_of(|view| {
            view.tab = Tab::Map;
            view.at = None;
            view.page = 1;
            view.place = Some(code.to_owned());
        })
    }

    /// The comparison around the begin of an operation, of one place or of all that it names.
    #[must_use]
    pub fn compared(&self, zone: &str, place: Option<&str>) -> String {
        self.page_of(|view| {
            compare(view);
            view.operation = Some(zone.to_owned());
            view.place = place.map(str::to_owned);
        })
    }

    /// The comparison of a place around the first day of the period.
    #[must_use]
    pub fn compared_at(&self, place: &str) -> String {
        self.page_of(|view| {
            compare(view);
            view.place = Some(place.to_owned());
            view.date = Some(view.period.start);
        })
    }

    /// The same in another period.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        self.page_of(|view| {
            view.page = 1;
            view.period = period;
        })
    }

    /// Another view.
    #[must_use]
    pub fn tab(&self, tab: Tab) -> String {
        self.page_of(|view| {
            view.tab = tab;
            view.page = 1;
        })
    }

    /// The comparison of what the reader looks at: the opened operation, else the one that the numbers are limited to or that was
    /// compared before, unless the opened place lies outside it; else the place and the day that was asked about.
    fn carried(&self) -> String {
        let view = self.view;
        let place = view.place.as_deref();
        let zone = |id: &str| self.dataset.zones.find(id);
        if let Some(opened) = place.filter(|place| zone(place).is_some()) {
            return self.compared(opened, None);
        }
        let before = view.zone.as_deref().or(view.operation.as_deref()).and_then(zone);
        let areas = &self.dataset.areas;
        let names = |zone: &Zone, place: &str| areas.find(place).is_some_and(|area| names_place(areas, &zone.entry, area));
        match before.filter(|zone| place.is_none_or(|place| names(zone, place))) {
            Some(zone) => self.compared(&zone.entry.id, place),
            None => self.page_of(|changed| {
                compare(changed);
                changed.date = view.date;
            }),
        }
    }

    /// The table in the order that a press on a column gives.
    #[must_use]
    pub fn sorted(&self, column: &Column) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = 1;
            view.sort = format!("{}{}", if column.next() == Order::Descending { "-" } else { "" }, column.id);
        })
    }

    /// The same without the place: the country that it lies in.
    #[must_use]
    pub fn back(&self) -> String {
        let offers = Offers::of(self.manifest, &self.view.source);
        let country = offers.country_of(self.view.place.as_deref());
        let is_first = offers.countries().first() == Some(&country);
        self.page_of(|view| {
            view.page = 1;
            view.place = (!is_first).then(|| country.to_owned());
        })
    }

    /// The same in all that the source covers.
    #[must_use]
    pub fn whole_period(&self) -> String {
        self.period(Offers::of(self.manifest, &self.view.source).coverage())
    }

    /// The same in the whole country.
    #[must_use]
    pub fn whole_country(&self) -> String {
        self.page_of(|view| {
            view.page = 1;
            view.states = None;
        })
    }

    /// The view of some people harmed and of nobody else: what was asked of them before is gone.
    #[must_use]
    pub fn people(&self, people: &People) -> String {
        let offers = Offers::of(self.manifest, people.source);
        self.page_of(|view| {
            if view.source != people.source {
                people.source.clone_into(&mut view.source);
                view.period = offers.carried(view.period);
                view.controls = None;
                View::DEFAULT_SORT.clone_into(&mut view.sort);
            }
            view.dims = people.dims();
            view.measure = offers.default_measure(&view.dims);
            view.by = offers.default_by();
            view.page = 1;
        })
    }

    /// All women killed: both offences together, as feminicide alone compares nothing. None where the source does not tell them.
    #[must_use]
    pub fn all_women(&self) -> Option<String> {
        let [women, ..] = &PEOPLE;
        (women.source == self.view.source && women.exist_in(self.manifest)).then(|| self.people(women))
    }

    /// The table with so many rows a page.
    #[must_use]
    pub fn sized(&self, rows: u32) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = 1;
            view.rows = rows;
        })
    }

    /// Rows a page of the table.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.view.rows
    }

    /// What a form keeps of the address when it sends some keys itself.
    #[must_use]
    pub fn kept(&self, sent: &[&str]) -> Vec<(&'static str, String)> {
        self.view.to_pairs(self.manifest).into_iter().filter(|(key, _)| !sent.contains(key)).collect()
    }

    /// Another page of the table.
    #[must_use]
    pub fn page(&self, page: u32) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = page;
        })
    }

    /// A data address: of the pinned edition when the view is pinned.
    #[must_use]
    pub fn data(&self, path: &str) -> String {
        self.view.pinned.as_ref().map_or_else(|| path.to_owned(), |id| format!("/e/{id}{path}"))
    }

    /// What stands in every view.
    #[must_use]
    pub fn of_page(&self) -> PageLinks {
        let address = self.absolute(&self.page_of(|view| view.lang = Some(self.lang)));
        PageLinks {
            home: self.page_of(home),
            back: self.back(),
            tabs: self.tabs(),
            table: self.page_of(|view| view.tab = Tab::Table),
            share: Address::new("/share").with(self.view.to_pairs(self.manifest)).to_string(),
            langs: self.langs(),
            countries: self.countries(),
            oembed_json: self.oembed(&address, "json"),
            oembed_xml: self.oembed(&address, "xml"),
            card: self.card(),
            card_width: CARD.0,
            card_height: CARD.1,
            report: "/report",
            method: Address::new("/method").with([("lang", self.lang.code())]).to_string(),
            canonical: address,
            locale: match self.lang {
                Lang::Es => "es_MX",
                Lang::En => "en_GB",
                Lang::Pt => "pt_BR",
            },
        }
    }

    /// The views. All deployments are a part of comparisons: the bar leads to the view, the view to them.
    fn tabs(&self) -> Vec<TabLink> {
        let compares = Offers::of(self.manifest, &self.view.source).has_zones();
        let offered = |tab: &&Tab| **tab != Tab::Overview && (**tab != Tab::Compare || compares);
        let now = self.view.tab;
        let link = |tab: &Tab| TabLink {
            id: format!("view-{}", tab.code()),
            href: if *tab == Tab::Compare && now != Tab::Compare { self.carried() } else { self.tab(*tab) },
            current: if *tab == now { Some("page") } else { (*tab == Tab::Compare && now == Tab::Overview).then_some("true") },
        };
        Tab::ALL.iter().filter(offered).map(link).collect()
    }

    fn langs(&self) -> [LangLink; 3] {
        Lang::ALL.map(|lang| {
            let href = self.page_of(|view| view.lang = Some(lang));
            LangLink { code: lang.code(), absolute: self.absolute(&href), href, current: lang == self.lang }
        })
    }

    /// The countries; another one is shown whole, with its own period where it has no counts.
    fn countries(&self) -> Vec<CountryLink> {
        let offers = Offers::of(self.manifest, &self.view.source);
        let all = offers.countries();
        let current = offers.country_of(self.view.place.as_deref());
        let link = |code: &&str| {
            let id = format!("country-{}", code.to_lowercase());
            let name = if self.lang.has(&id) { self.lang.text(&id, None) } else { (*code).to_owned() };
            CountryLink { id, href: self.country(code), name, current: *code == current }
        };
        all.iter().map(link).collect()
    }

    /// A whole country, with its own period where it has no counts and the shown one has.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        let view = self.view;
        let offers = Offers::of(self.manifest, &view.source);
        let current = offers.country_of(view.place.as_deref());
        self.page_of(|changed| {
            if offers.has_counts(current) != offers.has_counts(code) {
                changed.period = offers.default_period(code);
            }
            changed.place = (offers.countries().first() != Some(&code)).then(|| code.to_owned());
            changed.at = None;
            changed.states = None;
            changed.zone = None;
            changed.relation = Relation::default();
            changed.page = 1;
        })
    }

    /// The picture of the view for social sites, of this edition for good.
    fn card(&self) -> String {
        let tab = if self.view.compares() { self.view.tab } else { Tab::Map };
        let mut view = View { lang: Some(self.lang), pinned: Some(self.manifest.id.clone()), tab, ..self.view.clone() };
        view.page = 1;
        let size = [("width", CARD.0.to_string()), ("height", CARD.1.to_string())];
        self.absolute(&Address::new("/static/map.png").with(view.to_pairs(self.manifest)).with(size))
    }

    fn oembed(&self, address: &str, format: &str) -> String {
        self.absolute(&Address::new("/oembed").with([("url", address), ("format", format)]))
    }

    fn absolute(&self, address: &impl Display) -> String {
        format!("{}{address}", self.base)
    }
}

/// Another question frames its own places, and an operation has its own date.
fn compare(view: &mut View) {
    view.tab = Tab::Compare;
    view.operation = None;
    view.date = None;
    view.zone = None;
    view.relation = Relation::default();
    view.at = None;
    view.page = 1;
}

/// The first view in the same language and edition.
fn home(view: &mut View) {
    view.place = None;
    view.at = None;
    view.tab = Tab::Map;
    view.page = 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn view(query: &str, dataset: &Dataset) -> View {
        let pairs: Vec<(String, String)> =
            query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let (view, problems) = View::parse(&pairs, dataset);
        assert!(problems.is_empty(), "{query}");
        view
    }

    #[test]
    fn the_comparison_opens_on_the_operation_that_was_opened_or_filtered_by() {
        let dataset = dataset(1);
        let carried = |query: &str| Links::new(&dataset, &view(query, &dataset), Lang::En, "").carried();
        assert_eq!(carried("p=east"), "/?zone=east&v=compare");
        assert_eq!(carried("zone=east&p=01002"), "/?zone=east&v=compare&p=01002");
        assert_eq!(carried("zone=north&p=02"), "/?zone=north&v=compare&p=02");
        assert_eq!(carried("zone=east&p=02"), "/?v=compare&p=02", "a place outside leaves the operation");
        assert_eq!(carried("p=01002"), "/?v=compare&p=01002");
    }

    #[test]
    fn people_are_shown_alone_in_a_period_that_their_source_covers() {
        let dataset = dataset(1);
        let women = People { id: "", source: "counts", dims: &[("offence", "feminicide")] };
        let asked = view("source=yearly&sex=female&o=-n&p=01", &dataset);
        let shown = Links::new(&dataset, &asked, Lang::En, "").people(&women);
        let (path, query) = shown.split_once('?').unwrap();
        let found = view(query, &dataset);
        assert_eq!((path, found.source.as_str(), found.place.as_deref()), ("/", "counts", Some("01")));
        assert_eq!(found.dims, [("offence", "feminicide".to_owned())]);
        assert_eq!(found.period, Offers::of(&dataset.manifest, "counts").carried(asked.period));
    }
}

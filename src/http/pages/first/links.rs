//! Addresses of other views, and of what machines read of this one.

use super::Given;
use crate::dataset::Dataset;
use crate::dataset::manifest::Manifest;
use crate::domain::query_string;
use crate::query::{Period, Relation};
use crate::view::{Column, Offers, Order, Tab, View};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::Value;

/// Size of the picture that social sites show.
const CARD: (u32, u32) = (1200, 630);

/// Makes addresses from a view.
pub struct Links<'a> {
    manifest: &'a Manifest,
    given: &'a Given,
}

impl<'a> Links<'a> {
    /// Addresses that start from a view.
    pub fn new(dataset: &'a Dataset, given: &'a Given) -> Self {
        Self { manifest: &dataset.manifest, given }
    }

    /// The page of a changed view.
    fn page_of(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = self.given.view.clone();
        change(&mut view);
        match view.to_query(self.manifest) {
            query if query.is_empty() => "/".to_owned(),
            query => format!("/?{query}"),
        }
    }

    /// The map with a place selected.
    pub fn place(&self, code: &str) -> String {
        self.page_of(|view| {
            view.tab = Tab::Map;
            view.at = None;
            view.page = 1;
            view.place = Some(code.to_owned());
        })
    }

    /// The comparison around the begin of an operation, of one place or of all that it names.
    pub fn compared(&self, zone: &str, place: Option<&str>) -> String {
        self.page_of(|view| {
            compare(view);
            view.operation = Some(zone.to_owned());
            view.place = place.map(str::to_owned);
        })
    }

    /// The comparison of a place around the first day of the period.
    pub fn compared_at(&self, place: &str) -> String {
        self.page_of(|view| {
            compare(view);
            view.place = Some(place.to_owned());
            view.date = Some(view.period.start);
        })
    }

    /// The same in another period.
    pub fn period(&self, period: Period) -> String {
        self.page_of(|view| {
            view.page = 1;
            view.period = period;
        })
    }

    /// Another view.
    pub fn tab(&self, tab: Tab) -> String {
        self.page_of(|view| view.tab = tab)
    }

    /// The table in the order that a press on a column gives.
    pub fn sorted(&self, column: &Column) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = 1;
            view.sort = format!("{}{}", if column.next() == Order::Descending { "-" } else { "" }, column.id);
        })
    }

    /// The same without the place: the country that it lies in.
    pub fn back(&self) -> String {
        let offers = Offers::of(self.manifest, &self.given.view.source);
        let country = offers.country_of(self.given.view.place.as_deref());
        let is_first = offers.countries().first() == Some(&country);
        self.page_of(|view| {
            view.page = 1;
            view.place = (!is_first).then(|| country.to_owned());
        })
    }

    /// The same in all that the source covers.
    pub fn whole_period(&self) -> String {
        self.period(Offers::of(self.manifest, &self.given.view.source).coverage())
    }

    /// The same in the whole country.
    pub fn whole_country(&self) -> String {
        self.page_of(|view| {
            view.page = 1;
            view.states = None;
        })
    }

    /// All women killed: both offences together, as feminicide alone compares nothing. None where the source does not tell them.
    pub fn all_women(&self) -> Option<String> {
        let dims = [("offence", "intentional_homicide,feminicide"), ("sex", "female")];
        let source = Offers::of(self.manifest, &self.given.view.source).source;
        let knows = |(name, codes): &(&str, &str)| {
            source.field(name).is_some_and(|field| codes.split(',').all(|code| field.codes.iter().any(|known| known == code)))
        };
        let offers = Offers::of(self.manifest, &source.id);
        dims.iter().all(knows).then(|| {
            self.page_of(|view| {
                view.page = 1;
                view.dims = dims.map(|(name, codes)| (name, codes.to_owned())).into();
                view.measure = offers.default_measure(&view.dims);
            })
        })
    }

    /// The table with so many rows a page.
    pub fn sized(&self, rows: u32) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = 1;
            view.rows = rows;
        })
    }

    /// Rows a page of the table.
    pub fn rows(&self) -> u32 {
        self.given.view.rows
    }

    /// What a form keeps of the address when it sends some keys itself.
    pub fn kept(&self, sent: &[&str]) -> Vec<(&'static str, String)> {
        self.given.view.to_pairs(self.manifest).into_iter().filter(|(key, _)| !sent.contains(key)).collect()
    }

    /// Another page of the table.
    pub fn page(&self, page: u32) -> String {
        self.page_of(|view| {
            view.tab = Tab::Table;
            view.page = page;
        })
    }

    /// A data address: of the pinned edition when the view is pinned.
    pub fn data(&self, path: &str) -> String {
        self.given.view.pinned.as_ref().map_or_else(|| path.to_owned(), |id| format!("/e/{id}{path}"))
    }

    /// What the template needs.
    pub fn to_value(&self) -> Value {
        // All deployments are a part of comparisons: the bar leads to the view, the view to them.
        let compares = Offers::of(self.manifest, &self.given.view.source).has_zones();
        let offered = |tab: &&Tab| **tab != Tab::Overview && (**tab != Tab::Compare || compares);
        let tabs = Tab::ALL.iter().filter(offered).map(|tab| {
            let id = format!("view-{}", tab.code());
            let href = self.page_of(|view| {
                view.tab = *tab;
                view.page = 1;
            });
            let now = self.given.view.tab;
            let current = if *tab == now { Some("page") } else { (*tab == Tab::Compare && now == Tab::Overview).then_some("true") };
            context! { id, href, current }
        });
        let langs = Lang::ALL.map(|lang| {
            let href = self.page_of(|view| view.lang = Some(lang));
            context! { code => lang.code(), absolute => self.absolute(&href), href, current => lang == self.given.lang }
        });
        let address = self.absolute(&self.page_of(|view| view.lang = Some(self.given.lang)));
        context! {
            home => self.page_of(home),
            back => self.back(),
            tabs => tabs.collect::<Vec<_>>(),
            table => self.page_of(|view| view.tab = Tab::Table),
            map => self.page_of(|view| view.tab = Tab::Map),
            langs,
            countries => self.countries(),
            oembed_json => self.oembed(&address, "json"),
            oembed_xml => self.oembed(&address, "xml"),
            card => self.card(),
            card_width => CARD.0,
            card_height => CARD.1,
            report => "/report",
            canonical => address,
            locale => match self.given.lang {
                Lang::Es => "es_MX",
                Lang::En => "en_GB",
                Lang::Pt => "pt_BR",
            },
        }
    }

    /// The countries; another one is shown whole, with its own period where it has no counts.
    fn countries(&self) -> Vec<Value> {
        let view = &self.given.view;
        let offers = Offers::of(self.manifest, &view.source);
        let all = offers.countries();
        let current = offers.country_of(view.place.as_deref());
        let link = |code: &&str| {
            let id = format!("country-{}", code.to_lowercase());
            let name = if self.given.lang.has(&id) { self.given.lang.text(&id, None) } else { (*code).to_owned() };
            context! { href => self.country(code), name, current => *code == current }
        };
        all.iter().map(link).collect()
    }

    /// A whole country, with its own period where it has no counts and the shown one has.
    pub fn country(&self, code: &str) -> String {
        let view = &self.given.view;
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
        let tab = if self.given.view.compares() { self.given.view.tab } else { Tab::Map };
        let mut view = View { lang: Some(self.given.lang), pinned: Some(self.manifest.id.clone()), tab, ..self.given.view.clone() };
        view.page = 1;
        self.absolute(&format!("/static/map.png?{}&width={}&height={}", view.to_query(self.manifest), CARD.0, CARD.1))
    }

    fn oembed(&self, address: &str, format: &str) -> String {
        self.absolute(&format!("/oembed?{}", query_string([("url", address), ("format", format)])))
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.given.base)
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

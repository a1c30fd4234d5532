//! What a map shows, before anything is placed on it.

use super::camera::Camera;
use super::records::{self, Hexagon, StackMark};
use super::token::Token;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, Day, Level};
use crate::query::{AreaStatus, values};
use crate::view::{self, Figure};

/// The contents of a map, whatever its size.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The edition.
    pub dataset: &'a Dataset,
    /// Language of the names of seas and neighbours: `es`, `en` or `pt`.
    pub lang: &'static str,
    /// Countries with counts or records, drawn as land; others look like their neighbours.
    pub counted: Vec<AreaIx>,
    /// The values.
    pub marks: Marks,
    /// Areas of the values that lack months: they have their class and the dots of what is missing.
    pub partial: Vec<AreaIx>,
    /// Deployments; none when the reader hides them.
    pub zones: Option<ZoneDay>,
    /// Whether names are drawn.
    pub labels: Labels,
    /// What is outlined.
    pub selected: Option<Selected>,
    /// Short texts at places: what a country lacks, deployments smaller than our areas.
    pub notes: Vec<Note>,
}

/// Whether names are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// All that fit.
    Shown,
    /// None.
    Hidden,
}

/// The values of a map: one kind at a time.
#[derive(Clone, Debug, PartialEq)]
pub enum Marks {
    /// Land only.
    Bare,
    /// Areas in the colour of their class; the empties are `zero`, `nodata-bg`, `suppressed-bg`.
    Fill(Vec<(AreaIx, Token)>),
    /// A circle on each area.
    Circles {
        /// Areas that are one of the empties.
        areas: Vec<(AreaIx, Token)>,
        /// The circles, largest first.
        circles: Vec<Circle>,
    },
    /// Records in hexagons.
    Hexagons(Vec<Hexagon>),
    /// Records at their places, and on the areas they are known to lie in.
    Records {
        /// Records of known places.
        stacks: Vec<StackMark>,
        /// Records known to an area only.
        areas: Vec<(AreaIx, u64)>,
    },
}

/// A number on an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// The area.
    pub area: AreaIx,
    /// Radius, px.
    pub radius: f64,
    /// The number as the reader sees it.
    pub label: String,
}

/// Deployments on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneDay {
    /// The day.
    pub day: Day,
    /// One flag a deployment of the edition: whether it is asked for.
    pub asked: Vec<bool>,
    /// How they are drawn.
    pub style: ZoneStyle,
}

/// How deployments are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoneStyle {
    /// Hatched and outlined, where the map is large enough.
    Hatch,
    /// Outlined only: the map of an embed.
    Edges,
}

/// What is outlined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selected {
    /// An area.
    Area(AreaIx),
    /// A deployment, by its position.
    Zone(usize),
}

/// A text at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Longitude and latitude in degrees.
    pub at: [f64; 2],
    /// What it says.
    pub text: String,
    /// How it looks.
    pub look: NoteLook,
}

/// How a note looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLook {
    /// Words on the ground.
    Words,
    /// A chip with an edge.
    Chip,
}

impl<'a> Scene<'a> {
    /// What a figure shows when a camera looks at it.
    ///
    /// # Panics
    /// When the figure is of another edition.
    #[must_use]
    pub fn of(dataset: &'a Dataset, figure: &Figure, camera: &Camera) -> Self {
        let counted = counted(dataset, figure);
        let zones = figure.zones.as_ref().map(|legend| {
            let mut asked = vec![false; dataset.zones.list.len()];
            legend.list.iter().for_each(|zone| asked[zone.position] = true);
            ZoneDay { day: legend.day, asked, style: ZoneStyle::Hatch }
        });
        Self {
            dataset,
            lang: figure.lang.code(),
            counted,
            marks: Marks::of(dataset, figure, camera.zoom()),
            partial: partial(figure),
            zones,
            labels: if figure.view.shows_labels { Labels::Shown } else { Labels::Hidden },
            selected: figure.view.place.as_deref().and_then(|place| Selected::of(dataset, place)),
            notes: notes(dataset, figure),
        }
    }
}

/// The countries that a source counts in.
fn counted(dataset: &Dataset, figure: &Figure) -> Vec<AreaIx> {
    let offers = view::Offers::of(&dataset.manifest, &figure.view.source);
    let countries = offers.countries().into_iter().filter(|code| offers.has_counts(code));
    countries.filter_map(|code| dataset.areas.find(code)).collect()
}

fn partial(figure: &Figure) -> Vec<AreaIx> {
    figure.values.iter().flat_map(|values| &values.rows).filter(|row| row.status == AreaStatus::Partial).map(|row| row.area).collect()
}

impl Marks {
    fn of(dataset: &Dataset, figure: &Figure, zoom: f64) -> Self {
        let areas = || figure.areas.iter().map(|(area, token)| (*area, ground_of(token))).collect();
        let filter = || figure.view.filter(dataset);
        match figure.drawing.marks {
            view::Marks::Bare => Self::Bare,
            view::Marks::Fill => Self::Fill(areas()),
            view::Marks::Circles => {
                let circle = |circle: &view::Circle| Circle { area: circle.area, radius: circle.radius, label: circle.label.clone() };
                Self::Circles { areas: areas(), circles: figure.circles.iter().map(circle).collect() }
            }
            view::Marks::Hexagons => {
                let breaks: Vec<f64> = figure.classes.iter().filter_map(|class| class.from).collect();
                Self::Hexagons(records::hexagons(dataset, &filter(), zoom, &breaks))
            }
            view::Marks::Records => {
                let by_area = values(dataset, &filter(), Level::Municipality);
                let here = by_area.map(|values| values.rows.iter().filter_map(|row| Some((row.area, row.n_here?))).collect::<Vec<_>>());
                let mut areas = here.unwrap_or_default();
                areas.retain(|(_, n)| *n > 0);
                Self::Records { stacks: records::places(dataset, &filter(), zoom), areas }
            }
        }
    }
}

/// The colour of a class's ground: two of the empties are a ground with a pattern.
#[must_use]
pub fn ground_of(class: Token) -> Token {
    match class {
        "nodata" => "nodata-bg",
        "suppressed" => "suppressed-bg",
        class => class,
    }
}

impl Selected {
    /// A country is not outlined: it is what the map shows anyway.
    fn of(dataset: &Dataset, place: &str) -> Option<Self> {
        let zone = dataset.zones.list.iter().position(|zone| zone.entry.id == place);
        let area = || dataset.areas.find(place).filter(|ix| dataset.areas.area(*ix).parent.is_some());
        zone.map(Self::Zone).or_else(|| area().map(Self::Area))
    }
}

/// What a country without counts lacks, and the deployments that are smaller than our areas, counted where they lie.
fn notes(dataset: &Dataset, figure: &Figure) -> Vec<Note> {
    let bare = figure.country.filter(|_| figure.drawing.marks == view::Marks::Bare);
    let words = bare.map(|country| Note {
        at: dataset.areas.area(country).label,
        text: figure.lang.text("nocounts-label", None),
        look: NoteLook::Words,
    });
    let mut coarse: std::collections::BTreeMap<AreaIx, Vec<&str>> = std::collections::BTreeMap::new();
    let listed = figure.zones.iter().flat_map(|legend| &legend.list);
    for zone in listed.filter(|zone| zone.entry.area_known == AreaKnown::Coarser) {
        if let Some(area) = dataset.zones.list[zone.position].areas.first() {
            coarse.entry(*area).or_default().push(&zone.entry.name_short);
        }
    }
    let chip = |(area, zones): (AreaIx, Vec<&str>)| {
        let area = dataset.areas.area(area);
        Note { at: area.label, text: format!("{}: {}", area.name, zones.len()), look: NoteLook::Chip }
    };
    coarse.into_iter().map(chip).chain(words).collect()
}

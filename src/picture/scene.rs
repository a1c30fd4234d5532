//! What a map shows, before anything is placed on it.

use super::token::Token;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Day, Level};

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
    /// Areas of a level in the colour of their class; the empties are `zero`, `nodata-bg`, `suppressed-bg`.
    Fill {
        /// Level of the areas.
        level: Level,
        /// Each area with its class.
        areas: Vec<(AreaIx, Token)>,
    },
    /// A circle on each area.
    Circles {
        /// Level of the areas.
        level: Level,
        /// Areas that are one of the empties.
        areas: Vec<(AreaIx, Token)>,
        /// The circles.
        circles: Vec<Circle>,
        /// The number with the largest radius.
        largest: u64,
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
    /// Its number.
    pub n: u64,
    /// The number as the reader sees it.
    pub label: String,
}

/// Records in one hexagon.
#[derive(Clone, Debug, PartialEq)]
pub struct Hexagon {
    /// Its corners in fixed-point steps of the world.
    pub corners: Vec<[f64; 2]>,
    /// Its class.
    pub class: Token,
}

/// Records of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct StackMark {
    /// Where, in fixed-point steps of the world.
    pub at: [f64; 2],
    /// How many.
    pub n: u64,
}

/// Deployments on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneDay {
    /// The day.
    pub day: Day,
    /// One flag a deployment of the edition: whether it is asked for.
    pub asked: Vec<bool>,
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

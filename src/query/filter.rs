//! The one filter vocabulary, validated against an edition.

use crate::coords::Bbox;
use crate::dataset::AreaIx;
use crate::domain::{Day, Measure, PlacePrecision, TimePrecision};

/// Which records of a source an answer speaks of. Everything in it exists in the edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Source id; aggregates take exactly one.
    pub source: String,
    /// Days asked for, ends included.
    pub datetime: Interval,
    /// What must hold between a record's span and the interval.
    pub dates: DateRule,
    /// Bits of the accepted codes by field, in the order of the source's fields; `None` accepts all, also *not stated*.
    pub fields: Vec<Option<u32>>,
    /// Lowest best estimate of deaths.
    pub deaths_min: Option<u32>,
    /// Coarsest accepted precision of the place.
    pub place_precision: Option<PlacePrecision>,
    /// Coarsest accepted precision of the date.
    pub time_precision: Option<TimePrecision>,
    /// Areas of `state` and `municipality`, both if both are given.
    pub areas: Option<AreaSet>,
    /// Zone id.
    pub zone: Option<String>,
    /// Box in degrees.
    pub bbox: Option<Bbox>,
    /// What is measured.
    pub measure: Measure,
}

/// An interval of days, ends included; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
}

/// What must hold between a record's date span and the interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateRule {
    /// The whole span lies in the interval.
    #[default]
    Within,
    /// Span and interval share a day.
    Overlapping,
}

/// A set of areas that holds, with an area, everything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaSet {
    /// The areas named, sorted.
    pub named: Vec<AreaIx>,
    /// One flag an area of the edition: named, or lies in a named one.
    pub member: Vec<bool>,
}

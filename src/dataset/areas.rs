//! Areas of every level with their geometry, by code and by index.

use crate::domain::{AreaCode, Level};
use geo::MultiPolygon;
use std::collections::HashMap;

/// Index of an area in [`Areas`]: areas are sorted by code, so equal editions have equal indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIx(pub u16);

impl AreaIx {
    /// The stored value of *no area known*.
    pub const NONE: u16 = u16::MAX;

    /// The index behind a stored value.
    #[must_use]
    pub const fn from_stored(value: u16) -> Option<Self> {
        if value == Self::NONE { None } else { Some(Self(value)) }
    }

    /// The index as a position in slices.
    #[must_use]
    pub const fn ix(self) -> usize {
        self.0 as usize
    }
}

/// One area.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Code, unique in the edition.
    pub code: AreaCode,
    /// Official name, never translated.
    pub name: String,
    /// Short name for labels.
    pub short: Option<String>,
    /// Its level.
    pub level: Level,
    /// The area it is part of; none for countries.
    pub parent: Option<AreaIx>,
    /// A point inside, for labels: longitude and latitude in degrees.
    pub label: [f64; 2],
    /// Outline in degrees; neighbours share every border vertex.
    pub geometry: MultiPolygon<f64>,
}

/// Every area of an edition, sorted by code.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    list: Vec<Area>,
    by_code: HashMap<AreaCode, AreaIx>,
}

impl Areas {
    /// Areas in the order of their codes; `parent` of each must already be an index in that order.
    ///
    /// # Panics
    /// When the codes are not strictly ascending or there are 65,535 or more.
    #[must_use]
    pub fn new(list: Vec<Area>) -> Self {
        assert!(list.len() < usize::from(AreaIx::NONE), "areas are addressed by 16 bits");
        assert!(list.windows(2).all(|pair| pair[0].code < pair[1].code), "areas come sorted by code");
        let by_code = list.iter().enumerate().map(|(ix, area)| (area.code.clone(), AreaIx(ix as u16))).collect();
        Self { list, by_code }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The area at an index.
    #[must_use]
    pub fn area(&self, ix: AreaIx) -> &Area {
        &self.list[ix.ix()]
    }

    /// The index of a code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<AreaIx> {
        self.by_code.get(&AreaCode::new(code).ok()?).copied()
    }

    /// Every area with its index, by code.
    pub fn iter(&self) -> impl Iterator<Item = (AreaIx, &Area)> {
        self.list.iter().enumerate().map(|(ix, area)| (AreaIx(ix as u16), area))
    }

    /// The areas of a level with their indexes, by code.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = (AreaIx, &Area)> {
        self.iter().filter(move |(_, area)| area.level == level)
    }

    /// The area and all it is part of, finest first.
    pub fn with_ancestors(&self, ix: AreaIx) -> impl Iterator<Item = AreaIx> {
        std::iter::successors(Some(ix), |ix| self.area(*ix).parent)
    }

    /// The area of a level that an area is or lies in.
    #[must_use]
    pub fn at_level(&self, ix: AreaIx, level: Level) -> Option<AreaIx> {
        self.with_ancestors(ix).find(|ix| self.area(*ix).level == level)
    }

    /// Whether an area is `ancestor` or lies in it.
    #[must_use]
    pub fn lies_in(&self, ix: AreaIx, ancestor: AreaIx) -> bool {
        self.with_ancestors(ix).any(|ix| ix == ancestor)
    }
}

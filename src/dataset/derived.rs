//! What follows from an edition and is made when first asked for: shapes, zones cut into faces, the background.

use super::reach::Reaches;
use super::{AreaIx, Areas, Dataset};
use crate::domain::{AreaKnown, Level};
use crate::index::{AreaTopology, Chain, MAX_AREA_ZOOM, Part, Shape, ZoneMembers, ZoneOverlay};

/// Holds what was made so far.
#[derive(Debug, Default)]
pub struct Derived {
    areas: Part<AreaShapes>,
    zones: Part<ZoneOverlay>,
    context: Part<AreaTopology>,
    pub(super) reaches: Reaches,
}

/// The areas as shapes of shared arcs. The finest areas make the coverage, all others are unions of them.
#[derive(Debug)]
pub struct AreaShapes {
    /// The coverage of the finest areas.
    pub topology: AreaTopology,
    /// The area of each member of the coverage.
    pub leaves: Vec<AreaIx>,
    /// Borders between municipalities of one state; the kind is that state.
    pub municipality_lines: Vec<Chain>,
    /// Borders of states and coasts; the kind is the country.
    pub state_lines: Vec<Chain>,
    shapes: Vec<Shape>,
}

impl AreaShapes {
    fn new(areas: &Areas) -> Self {
        let mut is_parent = vec![false; areas.len()];
        areas.iter().filter_map(|(_, area)| area.parent).for_each(|parent| is_parent[parent.ix()] = true);
        let leaves: Vec<AreaIx> = areas.iter().map(|(ix, _)| ix).filter(|ix| !is_parent[ix.ix()]).collect();
        let topology = AreaTopology::new(leaves.iter().map(|ix| &areas.area(*ix).geometry));
        let shape = |ix: AreaIx| match leaves.binary_search(&ix) {
            Ok(leaf) => topology.shape(leaf).clone(),
            Err(_) => topology.union(&leaves.iter().map(|leaf| areas.lies_in(*leaf, ix)).collect::<Vec<_>>()),
        };
        let shapes = areas.iter().map(|(ix, _)| shape(ix)).collect();
        let lines = Lines::new(areas, &leaves);
        let municipality_lines = topology.chains(|arc| lines.between_municipalities(topology.sides(arc)));
        let state_lines = topology.chains(|arc| lines.between_states(topology.sides(arc)));
        Self { topology, leaves, municipality_lines, state_lines, shapes }
    }

    /// The shape of an area.
    #[must_use]
    pub fn shape(&self, area: AreaIx) -> &Shape {
        &self.shapes[area.ix()]
    }

    /// One flag a member of the coverage: whether it is or lies in one of `named`.
    fn members(&self, areas: &Areas, named: &[AreaIx]) -> Vec<bool> {
        self.leaves.iter().map(|leaf| areas.with_ancestors(*leaf).any(|ix| named.contains(&ix))).collect()
    }
}

/// What each member of the coverage belongs to.
struct Lines {
    level: Vec<Level>,
    state: Vec<AreaIx>,
    country: Vec<AreaIx>,
}

impl Lines {
    fn new(areas: &Areas, leaves: &[AreaIx]) -> Self {
        let at = |level: Level| leaves.iter().map(|ix| areas.at_level(*ix, level).unwrap_or(*ix)).collect();
        Self { level: leaves.iter().map(|ix| areas.area(*ix).level).collect(), state: at(Level::State), country: at(Level::Country) }
    }

    fn between_municipalities(&self, sides: [Option<usize>; 2]) -> Option<u32> {
        let [left, right] = [sides[0]?, sides[1]?];
        let municipal = self.level[left] == Level::Municipality && self.level[right] == Level::Municipality;
        (municipal && self.state[left] == self.state[right]).then_some(u32::from(self.state[left].0))
    }

    fn between_states(&self, sides: [Option<usize>; 2]) -> Option<u32> {
        let state = |side: Option<usize>| side.map(|leaf| self.state[leaf]);
        let leaf = sides[0].or(sides[1])?;
        (state(sides[0]) != state(sides[1])).then_some(u32::from(self.country[leaf].0))
    }
}

impl Dataset {
    /// The areas as shapes of shared arcs.
    #[must_use]
    pub fn area_shapes(&self) -> &AreaShapes {
        self.derived.areas.get_or_make(|| AreaShapes::new(&self.areas))
    }

    /// The zones, in their order, cut into faces and edges on the areas' arcs.
    #[must_use]
    pub fn zone_overlay(&self) -> &ZoneOverlay {
        self.derived.zones.get_or_make(|| {
            let shapes = self.area_shapes();
            let zone = |zone: &super::Zone| {
                let outlined = zone.entry.area_known != AreaKnown::Coarser;
                let areas = outlined.then(|| shapes.members(&self.areas, &zone.areas));
                let whole_states = zone.areas.iter().all(|ix| self.areas.area(*ix).level != Level::Municipality);
                ZoneMembers { areas, national: zone.entry.national, whole_states }
            };
            let zones: Vec<ZoneMembers> = self.zones.list.iter().map(zone).collect();
            ZoneOverlay::new(&shapes.topology, shapes.leaves.len(), &zones)
        })
    }

    /// Makes all of it now, so that no request has to: what the first view wants first. It may run beside requests; who asks for a part
    /// that is being made waits for it, and whatever is there already is left as it is.
    pub fn build_derived(&self) {
        self.area_shapes().topology.build_details();
        self.context_shapes().build_details();
        let _overlay = self.zone_overlay();
        self.events.iter().for_each(|events| events.grids.build(&events.columns.key));
    }

    /// Whether the shapes of the areas are there, with the vertices of a zoom.
    #[must_use]
    pub fn has_area_shapes(&self, zoom: u8) -> bool {
        self.derived.areas.get().is_some_and(|shapes| shapes.topology.has_detail(zoom))
    }

    /// Whether the background countries are there, with the vertices of a zoom.
    #[must_use]
    pub fn has_context_shapes(&self, zoom: u8) -> bool {
        self.derived.context.get().is_some_and(|topology| topology.has_detail(zoom))
    }

    /// Whether the zones are cut into faces and edges.
    #[must_use]
    pub fn has_zone_overlay(&self) -> bool {
        self.derived.zones.get().is_some()
    }

    /// Whether a thread is making the shapes of the areas, or their vertices of a zoom.
    #[must_use]
    pub fn area_shapes_are_being_made(&self, zoom: u8) -> bool {
        let areas = &self.derived.areas;
        areas.is_being_made() || areas.get().is_some_and(|shapes| shapes.topology.detail_is_being_made(zoom))
    }

    /// Whether a thread is making the background countries, or their vertices of a zoom.
    #[must_use]
    pub fn context_shapes_are_being_made(&self, zoom: u8) -> bool {
        let context = &self.derived.context;
        context.is_being_made() || context.get().is_some_and(|topology| topology.detail_is_being_made(zoom))
    }

    /// Whether a thread is cutting the zones into faces and edges.
    #[must_use]
    pub fn zone_overlay_is_being_made(&self) -> bool {
        self.derived.zones.is_being_made()
    }

    /// Whether a thread is making the shapes of areas, background or zones that maps of any zoom are drawn from.
    #[must_use]
    pub fn shapes_are_being_made(&self) -> bool {
        self.derived.areas.is_being_made() || self.derived.context.is_being_made() || self.derived.zones.is_being_made()
    }

    /// Whether everything that [`Dataset::build_derived`] makes is there.
    #[must_use]
    pub fn is_derived(&self) -> bool {
        (0..=MAX_AREA_ZOOM).all(|zoom| self.has_area_shapes(zoom) && self.has_context_shapes(zoom))
            && self.has_zone_overlay()
            && self.events.iter().all(|events| events.grids.is_ready())
    }

    /// The background countries, in their order, as shapes of shared arcs.
    #[must_use]
    pub fn context_shapes(&self) -> &AreaTopology {
        self.derived.context.get_or_make(|| AreaTopology::new(self.context.iter().map(|country| &country.geometry)))
    }
}

#[cfg(test)]
impl Dataset {
    /// Makes the shapes of the areas after something else is done, which sees them being made.
    pub(crate) fn area_shapes_after(&self, first: impl FnOnce()) -> &AreaShapes {
        self.derived.areas.get_or_make(|| {
            first();
            AreaShapes::new(&self.areas)
        })
    }
}

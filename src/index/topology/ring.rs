use super::HalfArc;

/// A closed line of half-arcs; the inside lies to the right on the map.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Its half-arcs in order.
    pub halves: Vec<HalfArc>,
    /// What it bounds.
    pub role: RingRole,
}

/// What a ring bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RingRole {
    /// A polygon.
    Exterior,
    /// A hole of the exterior before it.
    Hole,
}

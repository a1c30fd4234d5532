//! What a layer may be asked beside its filter: how places are drawn, and in which cells heat counts.

use crate::domain::codes;

codes! {
    /// How a place is drawn.
    Shape {
        /// As its outline.
        Area = "area",
        /// As a point.
        Point = "point",
    }
}

/// The cells that heat counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grid {
    /// Squares.
    Square {
        /// Cells a tile's side: 16, 32, 64 or 128.
        cells: u32,
    },
    /// H3 hexagons.
    Hex {
        /// H3 resolution; `None`: the zoom's default.
        resolution: Option<u8>,
    },
}

/// The options of the layer `heat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeatOptions {
    /// The cells.
    pub grid: Grid,
    /// Whether a cell is drawn whole or as its centre.
    pub shape: Shape,
}

impl Default for HeatOptions {
    fn default() -> Self {
        Self { grid: Grid::Square { cells: 64 }, shape: Shape::Area }
    }
}

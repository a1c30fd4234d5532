//! A column of blocks, fitted into a height: what matters less goes first, what must never hide stays.

use super::legend::{self, Kinds, Row};
use super::svg::Svg;
use super::text::Text;
use crate::view::Class;

/// One block of a column.
#[derive(Clone, Debug)]
pub enum Block {
    /// Words.
    Words(Text),
    /// A ramp.
    Ramp(Vec<Class>),
    /// Reference circles.
    Circles(Vec<(f64, String)>),
    /// Chips with words.
    Rows(Vec<Row>),
    /// Shapes of kinds with words.
    Kinds(Kinds),
}

impl Block {
    fn height(&self) -> f64 {
        match self {
            Self::Words(text) => text.height(),
            Self::Ramp(_) => legend::RAMP_HEIGHT,
            Self::Circles(references) => legend::circles_height(references),
            Self::Rows(rows) => rows.iter().map(Row::height).sum(),
            Self::Kinds(kinds) => kinds.height(),
        }
    }

    fn draw(&self, svg: &mut Svg, x: f64, y: f64, width: f64, id: &str) {
        match self {
            Self::Words(text) => text.write(svg, x, y),
            Self::Ramp(classes) => legend::ramp(svg, classes, x, y, width.min(MOST_RAMP_PX)),
            Self::Circles(references) => legend::circles(svg, references, x, y),
            Self::Kinds(kinds) => kinds.draw(svg, x, y),
            Self::Rows(rows) => {
                let mut top = y;
                for (number, row) in rows.iter().enumerate() {
                    row.draw(svg, x, top, &format!("{id}-{number}"));
                    top += row.height();
                }
            }
        }
    }
}

/// A ramp is no wider than this.
const MOST_RAMP_PX: f64 = 340.0;

/// When a block may go, from first to never.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to have.
    Spare,
    /// Explains.
    Helpful,
    /// Part of the picture.
    Wanted,
    /// Without it the picture would mislead.
    Needed,
}

/// A column's blocks, each with the room above it.
#[derive(Clone, Debug, Default)]
pub struct Column(Vec<(Weight, f64, Block)>);

impl Column {
    /// Adds a block.
    pub fn add(&mut self, weight: Weight, above: f64, block: Block) {
        let empty = match &block {
            Block::Words(text) => text.is_empty(),
            Block::Ramp(classes) => classes.is_empty(),
            Block::Circles(references) => references.is_empty(),
            Block::Rows(rows) => rows.is_empty(),
            Block::Kinds(kinds) => kinds.is_empty(),
        };
        if !empty {
            self.0.push((weight, above, block));
        }
    }

    /// Its height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.0.iter().enumerate().map(|(at, (_, above, block))| if at == 0 { block.height() } else { above + block.height() }).sum()
    }

    /// Height of the blocks of at least a weight.
    #[must_use]
    pub fn height_of(&self, least: Weight) -> f64 {
        Self(self.0.iter().filter(|(weight, ..)| *weight >= least).cloned().collect()).height()
    }

    /// Whether it has no block.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The column without the blocks that have no room in a height: the last of the least weight goes first, and what has room
    /// in the end comes back.
    #[must_use]
    pub fn fitted(self, height: f64) -> Self {
        let mut kept: Vec<bool> = vec![true; self.0.len()];
        let of = |kept: &[bool]| Self(self.0.iter().zip(kept).filter(|(_, kept)| **kept).map(|(block, _)| block.clone()).collect());
        let mut gone = Vec::new();
        while of(&kept).height() > height {
            let least = (0..kept.len())
                .filter(|at| kept[*at] && self.0[*at].0 < Weight::Needed)
                .min_by_key(|at| (self.0[*at].0, std::cmp::Reverse(*at)));
            let Some(least) = least else { break };
            kept[least] = false;
            gone.push(least);
        }
        for at in gone.into_iter().rev() {
            kept[at] = true;
            if of(&kept).height() > height {
                kept[at] = false;
            }
        }
        of(&kept)
    }

    /// Draws it from a north-west corner; `id` begins the names of what is referred to.
    pub fn draw(&self, svg: &mut Svg, x: f64, y: f64, width: f64, id: &str) {
        let mut top = y;
        for (at, (_, above, block)) in self.0.iter().enumerate() {
            top += if at == 0 { 0.0 } else { *above };
            block.draw(svg, x, top, width, &format!("{id}{at}"));
            top += block.height();
        }
    }
}

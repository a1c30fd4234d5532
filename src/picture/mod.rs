//! Server-made pictures: a view as SVG and PNG, for mails, feeds, cards, print, and pages without script.
//!
//! Everything is drawn from one [`Scene`](scene::Scene) and its texts; nothing here counts.

pub mod camera;
mod font;
mod ground;
mod hatch;
mod labels;
mod map;
mod marks;
mod path;
mod pen;
mod png;
pub mod records;
pub mod scene;
pub mod svg;
mod token;
mod values;
mod zones;

pub use font::Face;
pub use map::map;
pub use png::{PngError, png};
pub use token::{Colour, Token, colour};

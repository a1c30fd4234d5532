//! Server-made pictures: a view as SVG and PNG, for mails, feeds, cards, print, and pages without script.
//!
//! Everything is drawn from one [`Scene`](scene::Scene) and its texts; nothing here counts.

pub mod camera;
mod card;
mod chart;
mod column;
pub mod comparison;
mod font;
mod framing;
mod ground;
mod hatch;
mod inline;
pub mod kinds;
mod labels;
mod layout;
mod legend;
mod map;
mod marks;
mod path;
mod pen;
mod png;
pub mod records;
mod scale;
mod scale_bar;
pub mod scene;
pub mod svg;
mod text;
mod token;
mod values;
mod zones;

pub use card::card;
pub use chart::{Chart, Lanes, Note, chart, small_bars};
pub use framing::country_frame;
pub use inline::{looks_at, map_only, map_reaching, zoom};
pub use layout::Size;
pub use map::map;
pub use png::{PngError, png};

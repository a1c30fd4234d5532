//! What a page or picture shows: the state that an address holds, and everything that is said of it.
//!
//! [`View`] reads an address; the page reads those that it was given with the same keys, defaults and order, tested on the same
//! `web/test/state-vectors.json`. [`Figure`] is computed once from the aggregates of `query` and read by whoever draws or writes:
//! pages, parts, pictures and embeds say the same.

mod cited;
pub mod comparison;
mod dated;
mod define;
mod deployments;
mod figure;
mod files;
mod form;
mod links;
mod more;
mod offers;
mod parse;
mod place;
mod records;
mod resolved;
mod state;
mod table;
mod text;
mod title;
mod toll;
mod victims;

pub use cited::Cited;
pub use dated::{Bar, YEAR, bars, people};
pub use define::Definition;
pub use deployments::{names_place, zone_dates};
pub use figure::{
    Chart, Circle, Class, Drawing, Empty, Figure, Listed, ListedZone, Marks, Motive, Motives, NoCounts, Nothing, StatusCount, Tip,
    Warnings, Window, ZoneLegend, stack_radius,
};
pub use files::{DataFile, data_files, sized_words};
pub use form::{ComparisonForm, FilterForm, TableForm};
pub use links::{Links, PageLinks};
pub use offers::{By, Offers};
pub use parse::Problem;
pub use place::{
    Area, Bars, Block, Deployment, Deployments, Download, Line, Over, Personnel, Piece, Place, Profile, ProfileRow, Rate, Years, YearsHead,
    YearsRow, pieces,
};
pub use records::{ListedRecord, RecordList};
pub use resolved::ResolvedView;
pub use state::{Camera, Tab, View};
pub use table::{Column, Order, Row, Rows, Sum, Table};
pub use text::{filters_line, full_name, measure_title};
pub use victims::{FIELD_ORDER, PEOPLE, People, relation_words};

//! The forms of a page: what each offers for a view, what it keeps without showing it, and how what it sends is read.

mod choices;
mod comparison;
mod filters;
mod reading;
mod table;

pub use comparison::ComparisonForm;
pub use filters::FilterForm;
pub(super) use reading::of_form;
pub use table::TableForm;

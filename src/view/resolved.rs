//! What an address of a page asks for, as far as an edition can answer.

use super::form;
use super::parse::Problem;
use super::state::View;
use crate::dataset::Dataset;

/// The view that is shown for an address, and what differs from what it asks.
#[derive(Clone, Debug)]
pub struct ResolvedView {
    /// The nearest view that the edition has.
    pub view: View,
    /// What of the address was not understood.
    pub problems: Vec<Problem>,
    /// Whether it pins an edition that is not published here: this one is shown in its place.
    pub gone: bool,
    /// Whether the period had to change with the source.
    pub period_changed: bool,
}

impl ResolvedView {
    /// The view of an address.
    #[must_use]
    pub fn of_address(pairs: &[(String, String)], dataset: &Dataset) -> Self {
        let (mut view, problems) = View::parse(pairs, dataset);
        let gone = view.pinned.take_if(|id| *id != dataset.manifest.id).is_some();
        Self { problems, gone, ..Self::from(view) }
    }

    /// The view of an address that a form of the page may have sent.
    #[must_use]
    pub fn of_form(pairs: &[(String, String)], dataset: &Dataset) -> Self {
        let (pairs, period_changed) = form::of_form(pairs, dataset);
        Self { period_changed, ..Self::of_address(&pairs, dataset) }
    }
}

impl From<View> for ResolvedView {
    fn from(view: View) -> Self {
        Self { view, problems: Vec::new(), gone: false, period_changed: false }
    }
}

//! What stands where there is nothing: that no records is not zero violence, and that no source counts in a country.

use super::super::deployments::zones_csv;
use super::super::text::ViewCaptions;
use crate::query::{Status, Summary};
use crate::words::Form;

/// That there are no records, and the ways to where there may be some.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Nothing {
    /// The sentence.
    pub text: String,
    /// Whether the source covers more than the period.
    pub more_period: bool,
    /// Whether states are filtered.
    pub more_places: bool,
}

/// A country that no source of the edition counts in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct NoCounts {
    /// Its name.
    pub country: String,
    /// Code of the country that is shown first.
    pub first: String,
    /// What leads there.
    pub first_words: String,
    /// Its deployments as CSV, relative to the edition's address.
    pub csv: String,
}

impl ViewCaptions<'_> {
    /// No records is not zero violence; a period that is not covered is not even that.
    pub(in crate::view) fn nothing(&self, status: Status) -> Nothing {
        let covered = status != Status::NoData;
        Nothing {
            text: if covered { self.lang.words("empty", &[("when", &self.when(Form::Alone))]) } else { self.no_data() },
            more_period: self.view.period != self.offers.coverage(),
            more_places: self.view.states.is_some(),
        }
    }
}

pub(super) fn records(captions: &ViewCaptions, summary: Option<&Summary>) -> Option<Nothing> {
    let Some(Summary::Events(events)) = summary else { return None };
    (events.records == Some(0) && events.head.status != Status::NoData).then(|| captions.nothing(events.head.status))
}

pub(super) fn counts(captions: &ViewCaptions) -> Option<NoCounts> {
    if captions.counted {
        return None;
    }
    let first = captions.offers.countries().first().copied()?;
    Some(NoCounts {
        country: captions.area_name(captions.country),
        first: first.to_owned(),
        first_words: captions.lang.words("nocounts-first", &[("place", &captions.area_name(first))]),
        csv: zones_csv(captions),
    })
}

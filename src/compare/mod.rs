//! What changed after the soldiers came: before and after at a place, elsewhere, and what can and cannot be said of it.
//!
//! [`Question`] → [`answer`] → [`Comparison`] or [`Refusal`]. Command line, JSON, card, page and overview read the same values.

mod answer;
mod comparison;
mod controls;
mod figures;
mod near;
mod overview;
mod panel;
mod people;
mod place;
mod placebo;
mod pretrend;
mod question;
mod reasons;
mod refusal;
mod rings;
mod sensitivity;
mod setting;
mod study;

pub use answer::{Answer, answer};
pub use comparison::*;
pub use controls::Controls;
pub use overview::{
    BandAtZero, Estimate, EventStudyEffect, EventStudyRefusal, EventYears, Overview, OverviewAsked, OverviewQuestion, YearBefore,
    YearGroup, ZoneRow, overview,
};
pub use question::{FARTHEST_KM, MONTHS, PARAMETERS, Question, YEARS};
pub use refusal::{Other, Reason, Refusal, RefusalCode, RefusalDetail};

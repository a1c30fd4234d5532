//! [`Card`]: everything that is said of a comparison, computed once, for HTML, pictures and plain text; [`RefusalCard`] when
//! there is no answer.

mod about;
mod amount;
mod captions;
mod change;
mod compared;
mod figures;
mod months;
mod outcome;
mod overview;
mod placebo;
mod plain;
mod refusal;
mod sentence;
mod spread;
mod trend;

use crate::compare::Comparison;
use crate::words::{Lang, Span};
use serde::Serialize;

use captions::CardCaptions;
pub use compared::{Compared, question};
pub use months::{Bar, Months};
pub use overview::{OverviewCard, OverviewRow, Study};
pub use placebo::{Dots, Strip};
pub use refusal::{OtherQuestion, RefusalCard, Unanswered};
pub use sentence::{WithSentence, sentence};
pub use spread::{Spread, Spreads};

/// A comparison in words. Numbers are those of [`Comparison`], written once.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Edition id.
    pub edition: String,
    /// Operation and day, or place and day.
    pub heading: String,
    /// What is measured, how many months before and after.
    pub lead: String,
    /// Where, with its state.
    pub place: String,
    /// Both counts, and how much the comparison places changed.
    pub sentence: String,
    /// How much more or less than they, with its interval.
    pub relative: String,
    /// Counts and rates.
    pub figures: Table,
    /// Whether the rise or fall began before; plain when there was none.
    pub trend: Vec<Span>,
    /// Whether the trend must stand out.
    pub trend_stands_out: bool,
    /// That none of it shows a cause.
    pub disclaimer: Vec<Span>,
    /// Month by month.
    pub months: Months,
    /// Ratios with intervals.
    pub spreads: Spreads,
    /// The same change at other dates.
    pub dates: Dots,
    /// The same change at other places.
    pub places: Dots,
    /// By distance from the place.
    pub rings: Table,
    /// If chosen otherwise.
    pub otherwise: Table,
    /// Comparison places, what the numbers are, what is said of the deployment: heading and text.
    pub about: Vec<(String, String)>,
    /// Earlier operations that already named the place.
    pub earlier: Option<String>,
    /// Lines of the source for a map or a picture.
    pub attribution: String,
    /// The question as `/compare` asks it.
    pub query: String,
    /// `more` or `less`: the colour of the change.
    pub direction: &'static str,
}

/// A small table whose first column names its rows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Heads of its columns; the first may be empty.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What must be said beside it.
    pub notes: Vec<String>,
}

impl Card {
    /// What is said of a comparison in a language.
    #[must_use]
    pub fn new(answer: &Comparison, lang: Lang) -> Self {
        let captions = CardCaptions::new(answer, lang);
        let (trend, trend_stands_out) = trend::said(answer, &captions);
        Self {
            edition: answer.edition.clone(),
            heading: captions.heading(),
            lead: captions.lead(),
            place: captions.full.clone(),
            sentence: sentence::result(answer, lang),
            relative: sentence::relative(answer, lang),
            figures: figures::rates(answer, &captions),
            trend,
            trend_stands_out,
            disclaimer: lang.rich(&answer.event.by_kind("cmp-disclaimer"), &[]),
            months: months::said(answer, &captions),
            spreads: spread::said(answer, &captions),
            dates: placebo::dates(answer, &captions),
            places: placebo::places(answer, &captions),
            rings: figures::rings(answer, &captions),
            otherwise: figures::otherwise(answer, lang),
            about: about::said(answer, &captions),
            earlier: about::earlier(answer, lang),
            attribution: answer.source.attribution.clone(),
            query: answer.question.query.clone(),
            direction: change::direction(answer),
        }
    }

    /// What a picture of it shows, for people who cannot see it.
    #[must_use]
    pub fn alt(&self) -> String {
        format!("{}. {} {} {} {}", self.place, self.sentence, self.relative, Span::join(&self.trend), Span::join(&self.disclaimer))
    }
}

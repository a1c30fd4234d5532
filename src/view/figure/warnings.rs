//! What a reader of these numbers must know.

use super::super::offers::is_rate;
use super::super::text::{Subject, ViewCaptions};
use super::super::toll::order_note;
use crate::dataset::manifest::Gap;
use crate::query::{AreaValue, CountSummary, Deaths, Head, Period, Status, Summary, Values};

/// What a reader of these numbers must know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings {
    /// That feminicide alone does not compare states, which stands before all else.
    pub grave: Option<String>,
    /// Both motives of killed journalists, where the asked people have one.
    pub motives: Option<Motives>,
    /// That nothing of the period is covered. The sentence under the title says so, too.
    pub no_data: Option<String>,
    /// Everything else.
    pub lines: Vec<String>,
}

impl Warnings {
    /// All of it in sentences, beside a title whose sentence says what is not covered.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let motives = self.motives.as_ref().map(|motives| motives.sentence.clone());
        self.grave.iter().cloned().chain(motives).chain(self.lines.iter().cloned()).collect()
    }
}

/// The two motives of killed journalists side by side, so that neither is read as the whole; never added.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Motives {
    /// Confirmed, then unconfirmed.
    pub parts: [Motive; 2],
    /// That they are not added.
    pub note: String,
    /// Both, and the note, in one line.
    pub sentence: String,
}

/// People of one motive.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Motive {
    /// The motive.
    pub label: String,
    /// How many people.
    pub count: String,
    /// Whether the numbers of the view are theirs.
    pub shown: bool,
}

/// Of a map, under a headline that may be of one place: numbers are those of the headline.
pub(super) fn warnings(
    captions: &ViewCaptions,
    summary: Option<&Summary>,
    values: Option<&Values>,
    (headline, own): (&ViewCaptions, Option<&Summary>),
) -> Warnings {
    let Some(summary) = summary else { return Warnings::default() };
    let lang = captions.lang;
    let text = |id: &str| lang.text(id, None);
    let (head, gaps): (&Head, &[Gap]) = match summary {
        Summary::Events(events) => (&events.head, &[]),
        Summary::Counts(counts) => (&counts.head, &counts.gaps),
    };
    let mut lines = Vec::new();
    if let (Status::Partial, Some(covered)) = (head.status, head.covered)
        && covered != captions.view.period
    {
        lines.push(partial(captions, covered));
    }
    lines.extend((captions.subject == Subject::Victims).then(|| text("warn-sesnsp")));
    lines.extend(headline.unknown_people());
    match captions.subject {
        Subject::Press => lines.push(text("warn-press")),
        Subject::Events => {
            lines.push(format!("{} {}", text("documented"), text("coding")));
            lines.extend(order(captions, own.unwrap_or(summary), values));
            lines.extend(headline.sides());
        }
        Subject::Homicides | Subject::Victims => {}
    }
    lines.extend(missing(captions, gaps));
    if let Some(Summary::Counts(CountSummary { rate: Some(rate), .. })) = own
        && captions.subject != Subject::Press
    {
        lines.extend(captions.without_population(rate.without_population));
    }
    let crosses = values.is_some_and(|values| values.breaks.iter().any(|change| change.kind == "population"));
    if is_rate(captions.view.measure) && crosses {
        lines.push(format!("{} {}", text("break-pop-legend"), text("break-pop-note")));
    }
    lines.extend(captions.levels_known());
    Warnings {
        grave: captions.is_feminicide_alone().then(|| text("warn-feminicide")),
        motives: headline.motives(),
        no_data: (head.status == Status::NoData).then(|| captions.no_data()),
        lines,
    }
}

/// That a best estimate lies outside its published range: of all together, or of an area that is drawn.
fn order(captions: &ViewCaptions, summary: &Summary, values: Option<&Values>) -> Option<String> {
    let together = match summary {
        Summary::Events(events) => events.deaths.and_then(|deaths| order_note(captions.lang, deaths)),
        Summary::Counts(_) => None,
    };
    together.or_else(|| values.into_iter().flat_map(|values| &values.rows).find_map(|row| row_order(captions, row)))
}

fn row_order(captions: &ViewCaptions, row: &AreaValue) -> Option<String> {
    let (best, low, high) = (row.value?, row.low?, row.high?);
    order_note(captions.lang, Deaths { low: low as u64, best: best as u64, high: high as u64 })
}

fn partial(captions: &ViewCaptions, covered: Period) -> String {
    let lang = captions.lang;
    let months = |period: Period| u64::from((period.end.month().index() - period.start.month().index() + 1).unsigned_abs());
    let (period, of_them) = (lang.period(covered.start, covered.end), lang.count(months(covered)));
    lang.plural("covered-partial", months(captions.view.period), &[("period", &period), ("covered", &of_them)])
}

/// Areas whose missing months are listed; of more, only their number is said.
const LISTED_GAPS: usize = 6;

fn missing(captions: &ViewCaptions, gaps: &[Gap]) -> Vec<String> {
    let lines: Vec<String> = gaps.iter().filter_map(|gap| captions.missing_months(gap)).collect();
    if lines.len() <= LISTED_GAPS {
        return lines;
    }
    vec![captions.lang.plural("warn-gaps", lines.len() as u64, &[])]
}

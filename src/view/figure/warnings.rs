//! What a reader of these numbers must know. Twin of `web/src/panel/legend-notes.js`.

use super::super::offers::is_rate;
use super::super::text::{Subject, Teller};
use crate::dataset::manifest::Gap;
use crate::domain::Level;
use crate::query::{CountSummary, Head, Period, Status, Summary, Values};

pub(super) fn lines(teller: &Teller, summary: Option<&Summary>, values: Option<&Values>) -> Vec<String> {
    let Some(summary) = summary else { return Vec::new() };
    let lang = teller.lang;
    let text = |id: &str| lang.text(id, None);
    let (head, gaps): (&Head, &[Gap]) = match summary {
        Summary::Events(events) => (&events.head, &[]),
        Summary::Counts(counts) => (&counts.head, &counts.gaps),
    };
    let mut lines = Vec::new();
    if teller.is_feminicide_alone() {
        lines.push(text("warn-feminicide"));
    }
    // Where nothing is covered, the sentence under the title says so.
    if let (Status::Partial, Some(covered)) = (head.status, head.covered)
        && covered != teller.view.period
    {
        lines.push(partial(teller, covered));
    }
    match teller.subject {
        Subject::Victims => {
            lines.push(text("warn-sesnsp"));
            lines.extend(teller.unknown_people());
        }
        Subject::Press => {
            lines.extend(teller.motives());
            lines.push(text("warn-press"));
        }
        Subject::Events => {
            lines.push(format!("{} {}", text("documented"), text("coding")));
            lines.extend(teller.sides());
        }
        Subject::Homicides => {}
    }
    lines.extend(missing(teller, gaps));
    if let Summary::Counts(CountSummary { rate: Some(rate), .. }) = summary
        && teller.subject != Subject::Press
    {
        lines.extend(teller.without_population(rate.without_population));
    }
    let crosses = values.is_some_and(|values| values.breaks.iter().any(|change| change.kind == "population"));
    if is_rate(teller.view.measure) && crosses {
        lines.push(format!("{} {}", text("break-pop-legend"), text("break-pop-note")));
    }
    let coarse = match teller.offers.source.levels.first() {
        Some(Level::State) => Some("level-state-only"),
        Some(Level::Country) | None => Some("level-country-only"),
        Some(Level::Municipality) => None,
    };
    lines.extend(coarse.map(|id| lang.words(id, &[("s", teller.offers.short())])));
    lines
}

fn partial(teller: &Teller, covered: Period) -> String {
    let lang = teller.lang;
    let months = |period: Period| lang.count((period.end.month().index() - period.start.month().index() + 1).unsigned_abs().into());
    let (p, k, n) = (lang.period(covered.start, covered.end), months(covered), months(teller.view.period));
    lang.words("covered-partial", &[("p", &p), ("k", &k), ("n", &n)])
}

/// Areas whose missing months are listed; of more, only their number is said.
const LISTED_GAPS: usize = 6;

fn missing(teller: &Teller, gaps: &[Gap]) -> Vec<String> {
    let lines: Vec<String> = gaps.iter().filter_map(|gap| missing_months(teller, gap)).collect();
    if lines.len() <= LISTED_GAPS {
        return lines;
    }
    vec![teller.lang.words("warn-gaps", &[("n", &teller.lang.count(lines.len() as u64))])]
}

fn missing_months(teller: &Teller, gap: &Gap) -> Option<String> {
    let Period { start, end } = teller.view.period;
    let asked = gap.months.iter().filter(|month| start <= month.first_day() && month.first_day() <= end);
    let months: Vec<String> = asked.map(|month| teller.lang.short_month(*month)).collect();
    let area = teller.area_name(gap.area.as_str());
    (!months.is_empty()).then(|| teller.lang.words("warn-gap", &[("a", &area), ("l", &months.join(", "))]))
}

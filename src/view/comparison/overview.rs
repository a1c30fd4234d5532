//! All deployments in words: sizes and signs beside one another, and the years around the first.

use super::spread::Spread;
use super::{Table, refusal};
use crate::compare::{EventYears, Overview, YearGroup, ZoneRow};
use crate::words::Lang;
use serde::Serialize;

/// What is said of all deployments.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewCard {
    /// Edition id.
    pub edition: String,
    /// Title.
    pub title: String,
    /// How many can be compared, how many with more, with less, and with neither.
    pub sentence: String,
    /// How to read it.
    pub note: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// One row a deployment, by date.
    pub rows: Vec<OverviewRow>,
    /// The years around the first deployment; none when the question has no such study.
    pub study: Option<Study>,
    /// Why there is none.
    pub no_study: String,
    /// Lines of the source.
    pub attribution: String,
    /// The question as `/compare/overview` asks it.
    pub query: String,
}

/// One deployment.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewRow {
    /// Its id.
    pub zone: String,
    /// Its name.
    pub label: String,
    /// Its begin, and both counts.
    pub more: String,
    /// The relative difference; none when refused.
    pub spread: Option<Spread>,
    /// Why there is no answer; none when there is one.
    pub refused: Option<String>,
    /// What had begun before.
    pub trend: String,
}

/// Effects by years since the first deployment.
#[derive(Clone, Debug, Serialize)]
pub struct Study {
    /// Heading.
    pub title: String,
    /// Year, effect, and the ends of its band.
    pub points: Vec<(i32, f64, f64, f64)>,
    /// How to read it.
    pub notes: Vec<String>,
    /// What the axis counts.
    pub unit: String,
    /// The same as a table.
    pub table: Table,
}

impl OverviewCard {
    /// What is said of an overview in a language.
    #[must_use]
    pub fn new(answer: &Overview, lang: Lang) -> Self {
        let heads = ["cmp-ov-col-operation", "cmp-col-relative", "cmp-ov-col-before"];
        Self {
            edition: answer.edition.clone(),
            title: lang.text("view-overview", None),
            sentence: sentence(answer, lang),
            note: lang.words("cmp-ov-note", &[("k", &answer.question.months.to_string())]),
            head: heads.iter().map(|id| lang.text(id, None)).collect(),
            rows: answer.zones.iter().map(|zone| row(zone, lang)).collect(),
            study: answer.event_study.as_ref().map(|study| self::study(study, lang)),
            no_study: lang.text("cmp-study-none", None),
            attribution: answer.source.attribution.clone(),
            query: answer.question.query.clone(),
        }
    }
}

fn sentence(answer: &Overview, lang: Lang) -> String {
    let answered = || answer.zones.iter().filter_map(|row| Some((row.figures.as_ref()?.relative.value, row.relative_includes_one)));
    let told = |more: bool| {
        let way = |value: Option<f64>| value.is_none_or(|value| value > 1.0) == more;
        answered().filter(|(value, flat)| *flat == Some(false) && way(*value)).count()
    };
    let (up, down) = (told(true), told(false));
    let number = |n: usize| lang.count(n as u64);
    let flat = number(answer.n_answered - up - down);
    let (n, k, u, d) = (number(answer.n_zones), number(answer.n_answered), number(up), number(down));
    lang.words("cmp-ov-said", &[("n", &n), ("k", &k), ("u", &u), ("d", &d), ("f", &flat)])
}

fn row(of: &ZoneRow, lang: Lang) -> OverviewRow {
    let begin = lang.date(of.zone.first, of.zone.first_precision);
    let counts = of.figures.map(|of| format!("{} → {}", lang.count(of.treated_before), lang.count(of.treated_after)));
    let tone = |value: Option<f64>| match (of.relative_includes_one, value) {
        (Some(false), Some(value)) if value < 1.0 => "less-3",
        (Some(false), _) => "more-3",
        _ => "ink-3",
    };
    let spread = of.figures.map(|figures| {
        let relative = &figures.relative;
        Spread::new(of.zone.name.clone(), relative, tone(relative.value), lang)
    });
    OverviewRow {
        zone: of.zone.id.clone(),
        label: of.zone.name.clone(),
        more: counts.map_or_else(|| begin.clone(), |counts| format!("{begin} · {counts}")),
        refused: spread.is_none().then(|| refusal::short(of.refused, lang)),
        spread,
        trend: of.pre_trend.map_or_else(String::new, |kind| lang.text(&format!("cmp-ov-trend-{}", kind.code()), None)),
    }
}

fn study(of: &EventYears, lang: Lang) -> Study {
    let places: usize = of.groups.iter().map(|group| group.n_places).sum();
    let listed = |groups: &[YearGroup]| {
        let each = groups.iter().map(|group| format!("{} ({})", group.year, lang.count(group.n_places as u64)));
        each.collect::<Vec<_>>().join(", ")
    };
    let (n, k) = (lang.count(places as u64), lang.count(of.draws as u64));
    let mut notes = vec![lang.words("cmp-study-note", &[("n", &n), ("k", &k)])];
    notes.push(lang.words("cmp-study-groups", &[("l", &listed(&of.groups))]));
    if !of.left_out.is_empty() {
        notes.push(lang.words("cmp-study-left-out", &[("l", &listed(&of.left_out))]));
    }
    notes.extend(of.breakdown.map(|breakdown| lang.words("cmp-study-breakdown", &[("m", &lang.rate(breakdown))])));
    let signed = |value: f64| lang.decimals(value, 2);
    let points: Vec<_> = of.effects.iter().map(|each| (each.e, each.effect.value, each.effect.low, each.effect.high)).collect();
    let title = lang.text("cmp-study-title", None);
    let cells = |(e, value, low, high): &(i32, f64, f64, f64)| {
        vec![lang.decimals(f64::from(*e), 0), signed(*value), format!("{} – {}", signed(*low), signed(*high))]
    };
    let table = Table {
        caption: title.clone(),
        head: ["cmp-study-years", "cmp-study-value", "cmp-col-interval"].map(|id| lang.text(id, None)).to_vec(),
        rows: points.iter().map(cells).collect(),
        notes: Vec::new(),
    };
    Study { title, points, notes, unit: lang.text("cmp-study-unit", None), table }
}

//! All deployments in words: sizes and signs beside one another, and the years around the first.

use super::outcome::filters;
use super::spread::Spread;
use super::{Table, change, refusal};
use crate::compare::{EventYears, Overview, RefusalCode, RefusalDetail, YearGroup, ZoneRow};
use crate::words::{Form, Lang, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// What is said of all deployments.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewCard {
    /// Edition id.
    pub edition: String,
    /// Title.
    pub title: String,
    /// How many can be compared, how many with more, with less, and with neither.
    pub sentence: String,
    /// Which of those with a change of one sign count, in part, the same cases; empty when none do.
    pub shared: String,
    /// What is counted, and whose deployments.
    pub asked: String,
    /// That none of it is cause.
    pub disclaimer: Vec<Span>,
    /// What it does not show.
    pub limits: String,
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
    /// The deployments without an answer, by reason; empty when all have one.
    pub unanswered: String,
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
    /// Its short name.
    pub short: String,
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
            shared: shared(answer, lang),
            asked: asked(answer, lang),
            disclaimer: Span::plain(lang.text("notcause", None)).into_iter().map(|span| Span { strong: true, ..span }).collect(),
            limits: lang.text("cmp-ov-picture-note", None),
            unanswered: unanswered(answer, lang),
            note: lang.words("cmp-ov-note", &[("months", &answer.question.months.to_string())]),
            head: heads.iter().map(|id| lang.text(id, None)).collect(),
            rows: answer.zones.iter().map(|zone| row(zone, lang)).collect(),
            study: answer.event_study.as_ref().map(|study| self::study(study, answer, lang)),
            no_study: answer
                .event_study_refused
                .map(|code| lang.text(&format!("cmp-study-none-{}", code.code()), None))
                .unwrap_or_default(),
            attribution: answer.source.attribution.clone(),
            query: answer.question.query.clone(),
        }
    }
}

impl OverviewCard {
    /// What a picture of it shows, for people who cannot see it.
    #[must_use]
    pub fn alt(&self) -> String {
        let rows = self.rows.iter().filter_map(|row| Some(format!("{}: {}", row.short, row.spread.as_ref()?.said)));
        let years = self.study.iter().map(|study| {
            let points: Vec<String> = study.table.rows.iter().map(|row| row.join(": ")).collect();
            format!("{}: {}", study.title, points.join("; "))
        });
        let parts: Vec<String> = [rows.collect::<Vec<_>>().join("; ")].into_iter().chain(years).filter(|part| !part.is_empty()).collect();
        format!("{}. {} {}", self.title, self.sentence, parts.join(". "))
    }
}

/// The source, and the forces where not all are kept.
fn asked(answer: &Overview, lang: Lang) -> String {
    let source = format!("source-{}", answer.source.id);
    let source = if lang.has(&source) { lang.text(&source, None) } else { answer.source.title.clone() };
    let forces = answer.question.force.iter().map(|force| lang.text(&format!("force-{}", force.code()), None));
    let parts = std::iter::once(source).chain(forces).chain(filters(&answer.question.dimensions, lang, Form::Alone));
    parts.collect::<Vec<_>>().join(" · ")
}

/// Names of the deployments without an answer, those of one reason together, in the order of the codes.
fn unanswered(answer: &Overview, lang: Lang) -> String {
    let mut by_reason: BTreeMap<(RefusalCode, Option<RefusalDetail>), Vec<&str>> = BTreeMap::new();
    for zone in &answer.zones {
        if let Some(reason) = zone.reasons.first() {
            by_reason.entry((reason.code, reason.detail)).or_default().push(&zone.zone.name_short);
        }
    }
    let one = |((code, detail), names): ((RefusalCode, Option<RefusalDetail>), Vec<&str>)| {
        let reason = refusal::at_start(code, detail, lang);
        format!("{reason} ({}): {}.", lang.count(names.len() as u64), names.join(", "))
    };
    by_reason.into_iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Whether a deployment's change can be told from that elsewhere, and was more; `None` when it cannot, or has no answer.
fn is_more(row: &ZoneRow) -> Option<bool> {
    let relative = row.figures.as_ref().filter(|_| row.relative_includes_one == Some(false))?.relative.value;
    Some(relative.is_none_or(|value| value > 1.0))
}

/// Deployments of one sign that count the same cases, each group in a sentence: they are not so many findings.
fn shared(answer: &Overview, lang: Lang) -> String {
    let mut sentences = Vec::new();
    for (more, id) in [(true, "cmp-ov-shared-more"), (false, "cmp-ov-shared-less")] {
        let mut left: Vec<&ZoneRow> = answer.zones.iter().filter(|row| is_more(row) == Some(more)).collect();
        let total = lang.count(left.len() as u64);
        while !left.is_empty() {
            let mut group = vec![left.remove(0)];
            while let Some(at) = left.iter().position(|row| group.iter().any(|of| of.shared.contains(&row.zone.id))) {
                group.push(left.remove(at));
            }
            if group.len() > 1 {
                group.sort_by_key(|row| row.zone.first);
                let names: Vec<&str> = group.iter().map(|row| row.zone.name_short.as_str()).collect();
                let number = lang.count(names.len() as u64);
                sentences.push(lang.words(id, &[("number", &number), ("total", &total), ("list", &names.join(", "))]));
            }
        }
    }
    sentences.join(" ")
}

fn sentence(answer: &Overview, lang: Lang) -> String {
    let told = |more: bool| answer.zones.iter().filter(|row| is_more(row) == Some(more)).count();
    let (up, down) = (told(true), told(false));
    let number = |n: usize| lang.count(n as u64);
    let total = lang.counted("deployments", answer.n_zones as u64);
    if answer.n_answered == 0 {
        return lang.plural("cmp-ov-none", answer.n_zones as u64, &[]);
    }
    let without = answer.zones.iter().filter(|row| row.figures.is_some() && row.relative_includes_one.is_none()).count();
    let flat = answer.n_answered - up - down - without;
    let [more, less, same] = [("cmp-ov-more", up), ("cmp-ov-less", down), ("cmp-ov-same", flat)]
        .map(|(id, number)| answer.source.plural(lang, id, number as u64, &[]));
    let values = [("total", total.as_str()), ("more", &more), ("less", &less), ("same", &same)];
    let said = answer.source.plural(lang, "cmp-ov-said", answer.n_answered as u64, &values);
    if without == 0 { said } else { format!("{said} {}", lang.words("cmp-ov-without", &[("number", &number(without))])) }
}

fn row(of: &ZoneRow, lang: Lang) -> OverviewRow {
    let begin = lang.date(of.zone.first, of.zone.first_precision);
    let counts = of.figures.map(|of| change::from_to(lang, of.treated_before, of.treated_after));
    let tone = |value: Option<f64>| match (of.relative_includes_one, value) {
        (Some(false), Some(value)) if value < 1.0 => "less-3",
        (Some(false), _) => "more-3",
        _ => "ink-3",
    };
    let spread = of.figures.map(|figures| {
        let relative = change::told(&figures.relative, figures.controls_before);
        Spread::new(of.zone.name.clone(), &relative, tone(relative.value), lang)
    });
    OverviewRow {
        zone: of.zone.id.clone(),
        label: of.zone.name.clone(),
        short: of.zone.name_short.clone(),
        more: counts.map_or_else(|| begin.clone(), |counts| format!("{begin} · {counts}")),
        refused: spread.is_none().then(|| refusal::short(of.refused, of.reasons.first().and_then(|reason| reason.detail), lang)),
        spread,
        trend: of.pre_trend.map_or_else(String::new, |kind| lang.text(&format!("cmp-ov-trend-{}", kind.code()), None)),
    }
}

fn study(of: &EventYears, answer: &Overview, lang: Lang) -> Study {
    let places: usize = of.groups.iter().map(|group| group.n_places).sum();
    let listed = |groups: &[YearGroup]| {
        let each = groups.iter().map(|group| format!("{} ({})", group.year, lang.count(group.n_places as u64)));
        each.collect::<Vec<_>>().join(", ")
    };
    let (municipalities, draws) = (lang.counted("municipalities", places as u64), lang.count(of.draws as u64));
    let mut notes = vec![lang.words("cmp-study-note", &[("municipalities", &municipalities), ("draws", &draws)])];
    notes.push(before(of, lang));
    notes.push(lang.words("cmp-study-groups", &[("list", &listed(&of.groups))]));
    if !of.left_out.is_empty() {
        notes.push(lang.words("cmp-study-left-out", &[("list", &listed(&of.left_out))]));
    }
    notes.extend(of.breakdown.map(|breakdown| lang.words("cmp-study-breakdown", &[("times", &lang.rate(breakdown))])));
    let signed = |value: f64| signed(lang, value);
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
    Study { title, points, notes, unit: answer.source.words(lang, "cmp-study-unit", &[]), table }
}

/// The largest change before: which way it went beside the mean after it, and whether its band holds 0.
fn before(of: &EventYears, lang: Lang) -> String {
    let largest = of.effects.iter().find(|each| each.e == of.before.e).map_or(of.post, |each| each.effect);
    let way = if (largest.value < 0.0) == (of.post.value < 0.0) { "same" } else { "opposite" };
    let (year, value, mean) = (lang.decimals(f64::from(of.before.e), 0), signed(lang, largest.value), signed(lang, of.post.value));
    let (low, high) = (signed(lang, largest.low), signed(lang, largest.high));
    let said = lang
        .words(&format!("cmp-study-before-{way}"), &[("year", &year), ("value", &value), ("low", &low), ("high", &high), ("mean", &mean)]);
    format!("{said} {}", lang.text(&format!("cmp-study-before-{}", of.before.band.code()), None))
}

/// A difference with its sign, two decimals.
fn signed(lang: Lang, value: f64) -> String {
    let written = lang.decimals(value, 2);
    if value >= 0.005 { format!("+{written}") } else { written }
}

//! The first view in HTML: headline, form, legend, map, chart and rows of a view, and what machines read of it.

pub(super) mod chart;
pub(super) mod compare;
mod interval;
mod map_data;

use crate::dataset::Dataset;
use crate::domain::ZoneStatus;
use crate::page::template::{fill, part};
use crate::page::{Asked, Bundle, PageError, about};
use crate::picture;
use crate::picture::scene::ZoneStyle;
use crate::view::comparison::Compared;
use crate::view::{
    Area, Block, Download, Figure, FilterForm, Links, Marks, Nothing, Offers, Order, Over, PEOPLE, People, Place, Problem, Tab, Table,
    TableForm, Tip, Warnings, sized_words,
};
use crate::words::{Lang, Span};
use compare::Stills;
use interval::Axis;
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;

/// Size in px in which the picture shows its view whole: the height of the map on a screen of 1440 by 900, in Mexico's shape.
const MAP: (f64, f64) = (865.0, 588.0);
/// How far it goes on beyond its sides, for boxes of other shapes.
const BEYOND: [f64; 2] = [200.0, 180.0];
/// The same for a view with a camera of its own, which keeps its scale in a larger box.
const BEYOND_FIXED: [f64; 2] = [420.0, 260.0];
/// Reference circles of the key: the smaller ones, which are no higher than its lines of words.
const KEY_CIRCLES: usize = 2;

/// The page of a view, complete without scripts.
///
/// # Errors
/// A template that does not parse, or asks for what it was not given: a fault of ours.
pub fn whole(dataset: &Dataset, bundle: &Bundle, asked: &Asked, compared: &Compared) -> Result<String, PageError> {
    fill(&bundle.template, content(dataset, bundle, asked, compared))
}

/// What the page says of a view, as one document of the elements that the page holds: each part under the id that it has in the page, the
/// page's address as canonical link, and what a map needs as JSON in `#map-data`. It has no pictures of maps.
///
/// # Errors
/// The same.
pub fn parts(dataset: &Dataset, asked: &Asked, compared: &Compared) -> Result<String, PageError> {
    part("parts.html", parts_content(dataset, asked, compared))
}

/// Everything that the page's template needs.
fn content(dataset: &Dataset, bundle: &Bundle, asked: &Asked, compared: &Compared) -> Value {
    let (lang, view) = (asked.lang, asked.view());
    let figure = figure(dataset, asked);
    let files: BTreeMap<String, &str> = bundle.files.iter().map(|(name, path)| (placeholder(name), path.as_str())).collect();
    let drawn = view.tab == Tab::Map;
    let svg = |text: String| Value::from_safe_string(text);
    let page = context! {
        map_svg => drawn.then(|| svg(picture::map_reaching(dataset, &figure, MAP.0, MAP.1, if view.at.is_some() { BEYOND_FIXED } else { BEYOND }))),
        imports => Value::from(Serde(&bundle.imports)),
        locale_js => bundle.files.get(&format!("locale-{}.js", lang.code())),
        langs => Lang::ALL.map(Lang::code),
        saves_data => asked.saves_data,
        // The document of the parts is asked for by scripts alone.
        without_scripts => true,
    };
    context! { ..page, ..context! { ..Value::from(Serde(compare::Head::new(asked, compared))), ..context! { ..shared(dataset, asked, compared, &figure, Stills::Drawn), ..Value::from(Serde(files)) } } }
}

/// Everything that the template of a view's parts needs: what the page's template shows of the same view, without pictures of maps.
fn parts_content(dataset: &Dataset, asked: &Asked, compared: &Compared) -> Value {
    let figure = figure(dataset, asked);
    let map_data = map_data::json(dataset, &figure, picture::looks_at(dataset, asked.view(), MAP.0, MAP.1));
    let said = shared(dataset, asked, compared, &figure, Stills::LeftOut);
    context! { map_data, ..context! { ..Value::from(Serde(compare::Head::new(asked, compared))), ..said } }
}

/// What is said of the view when its map has the size of the page's picture.
pub(super) fn figure<'a>(dataset: &'a Dataset, asked: &Asked) -> Figure<'a> {
    let zoom = picture::zoom(dataset, asked.view(), MAP.0, MAP.1);
    let zoom = asked.marks.map_or(zoom, |marks| marks.zoom_near(zoom));
    Figure::new(dataset, asked.view(), asked.lang, zoom)
}

/// The place or deployment that a view opens, with its way back.
pub(super) fn opened(dataset: &Dataset, asked: &Asked, figure: &Figure) -> Value {
    let links = Links::new(dataset, asked.view(), asked.lang, &asked.base);
    context! {
        links => Value::from(Serde(links.of_page())),
        place_code => &asked.view().place,
        place => Place::new(dataset, figure).map(|place| place_value(dataset, &place, &links, asked.lang)),
        not_causal => &figure.not_causal,
    }
}

/// What the page and the document of its parts say alike.
fn shared(dataset: &Dataset, asked: &Asked, compared: &Compared, figure: &Figure, stills: Stills) -> Value {
    let (lang, view) = (asked.lang, asked.view());
    let links = Links::new(dataset, view, lang, &asked.base);
    let parts = context! {
        lang => lang.code(),
        edition => &dataset.manifest.id,
        tab => view.tab.code(),
        links => Value::from(Serde(links.of_page())),
        notices => notices(dataset, asked),
        form => Value::from(Serde(FilterForm::new(dataset, view, lang))),
        people => people(dataset, asked, &links),
        chart => (view.tab == Tab::Map).then(|| chart::content(dataset, figure, &links)),
        place_code => &view.place,
        place => Place::new(dataset, figure).map(|place| place_value(dataset, &place, &links, lang)),
        table => matches!(view.tab, Tab::Map | Tab::Table).then(|| table_value(&Table::new(dataset, figure), &links, lang)),
        filters => (view.tab == Tab::Table).then(|| Value::from(Serde(TableForm::new(dataset, view, lang)))),
        compare => compare::content(dataset, asked, compared, &links, stills),
        about => (view.tab == Tab::About).then(|| about::content(lang, dataset, about::Where::View(&links.data("")))),
    };
    context! { ..parts, ..said(figure, &links) }
}

/// The figure as the template reads it.
fn said(figure: &Figure, links: &Links) -> Value {
    let ramp = if figure.drawing.marks == Marks::Fill { "rate" } else { "count" };
    let dek = Span::join(&figure.dek);
    context! {
        title => &figure.title,
        description => format!("{dek} {}", figure.not_causal_short),
        dek => Value::from(Serde(&figure.sentence)),
        filters_line => &figure.filters,
        measure_line => &figure.measure_line,
        count_definition => Value::from(Serde(&figure.count_definition)),
        dek_zones => &figure.dek_zones,
        alt => &figure.alt,
        marks => figure.drawing.marks.code(),
        ramp,
        measure => &figure.measure,
        key => key(figure, ZoneStyle::Hatch),
        method => &figure.method,
        period => &figure.period,
        definition => Value::from(Serde(&figure.definition)),
        classes => Value::from(Serde(&figure.classes)),
        circles => circles(&figure.references),
        precisions => &figure.precisions,
        kinds => kinds(&figure.kinds),
        empties => Value::from(Serde(&figure.empties)),
        zones => figure.zones.as_ref().map(|zones| context! {
            heading => &zones.heading,
            definition => Value::from(Serde(&zones.definition)),
            statuses => Value::from(Serde(&zones.statuses)),
            small => &zones.small,
            least_zooms => zones.least_zooms.iter().map(|zoom| format!("{zoom:.2}")).collect::<Vec<_>>().join(" "),
            notes => &zones.notes,
        }),
        not_drawn => Value::from(Serde(&figure.not_drawn)),
        reason => figure.reasons.first(),
        warnings => warnings(figure, links),
        motives => Value::from(Serde(&figure.warnings.motives)),
        nothing => figure.nothing.as_ref().map(|of| nothing(of, links, figure.lang)),
        no_counts => figure.no_counts.as_ref().map(|of| context! {
            country => &of.country, words => &of.first_words, href => links.country(&of.first), csv => links.data(&of.csv),
        }),
        sources => &figure.sources,
        not_causal => &figure.not_causal,
        not_causal_short => &figure.not_causal_short,
        chart_title => &figure.chart.title,
    }
}

/// What a map means, in the least room: measure, period, colours or sizes, deployments, and that it shows no cause. It stands beside the
/// map wherever there is one.
pub(super) fn key(figure: &Figure, style: ZoneStyle) -> Value {
    let few = &figure.references[..figure.references.len().min(KEY_CIRCLES)];
    // Both hatches are explained wherever deployments are shown, a line that no map of the day has is not.
    let zones = figure.zones.as_ref().map(|zones| zones.statuses.iter().filter(|each| each.count > 0 || each.status != ZoneStatus::Ended));
    context! {
        name => figure.measured.is_some().then_some(&figure.measure),
        measure => &figure.measured,
        period => &figure.period,
        classes => Value::from(Serde(&figure.classes)),
        circles => circles(few),
        warning => figure.warnings.grave.is_some().then(|| figure.lang.text("warn-feminicide-short", None)),
        zones => zones.map(|zones| zones.map(|each| Value::from(Serde(each))).collect::<Vec<_>>()),
        edges => style == ZoneStyle::Edges || figure.drawing.marks == Marks::Hexagons,
        cause => &figure.not_causal_short,
        tip => figure.tip.as_ref().map(|tip| self::tip(tip, figure)),
    }
}

/// The words of the map's tip, for its script: of which source and measure they are, and the lines.
fn tip(said: &Tip, Figure { view, .. }: &Figure) -> String {
    let lines = [&said.raw, &said.interval, &said.count];
    let status = BTreeMap::from(said.status.clone());
    let of = format!("{} {}", view.source, view.measure.code());
    serde_json::json!({ "of": of, "measure": said.measure, "lines": lines, "status": status }).to_string()
}

/// The ways to the views of people harmed, as far as the edition has what they ask for.
fn people(dataset: &Dataset, asked: &Asked, links: &Links) -> Vec<Value> {
    let view = asked.view();
    let offers = Offers::of(&dataset.manifest, &view.source);
    let counted = offers.has_counts(offers.country_of(view.place.as_deref()));
    let offered = PEOPLE.iter().filter(|people| counted && people.exist_in(&dataset.manifest));
    let entry = |people: &People| {
        context! { id => people.id, words => asked.lang.text(people.id, None), href => links.people(people), current => people.are_shown_by(view) }
    };
    offered.map(entry).collect()
}

/// What a reader must know, gravest first; beside feminicide alone stands the way to all women killed.
fn warnings(figure: &Figure, links: &Links) -> Value {
    let Warnings { grave: text, no_data, lines, .. } = &figure.warnings;
    let grave = text.as_ref().map(|text| grave(text, links, figure.lang));
    context! { grave, lines => no_data.iter().chain(lines).cloned().collect::<Vec<String>>() }
}

fn grave(text: &str, links: &Links, lang: Lang) -> Value {
    context! { text, href => links.all_women(), words => lang.text("warn-feminicide-do", None) }
}

/// That there is nothing, with links to where there may be something.
fn nothing(of: &Nothing, links: &Links, lang: Lang) -> Value {
    let link = |id: &str, href: String| context! { href, words => lang.text(id, None) };
    context! {
        text => &of.text,
        period => of.more_period.then(|| link("empty-period", links.whole_period())),
        country => of.more_places.then(|| link("empty-country", links.whole_country())),
    }
}

/// The legend's reference circles, side by side.
fn circles(references: &[(f64, String)]) -> Option<Value> {
    let largest = references.iter().map(|(radius, _)| *radius).fold(0.0, f64::max);
    let height = largest * 2.0 + 4.0;
    let mut x = 2.0;
    let marks: Vec<Value> = references
        .iter()
        .map(|(radius, label)| {
            let cx = x + radius;
            x = cx + radius + 8.0 + label.chars().count() as f64 * 7.5 + 14.0;
            context! { cx => rounded(cx), cy => rounded(height / 2.0), r => rounded(*radius), x => rounded(cx + radius + 6.0),
            y => rounded(height / 2.0 + 4.5), label }
        })
        .collect();
    let label = references.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>().join(", ");
    (!marks.is_empty()).then(|| context! { width => rounded(x), height => rounded(height), marks, label })
}

/// Radius of a kind's circle in its chip, px.
const KIND_RADIUS: f64 = 8.0;

/// The chips of kinds.
fn kinds(kinds: &[(Option<usize>, String)]) -> Vec<Value> {
    let chip = |(kind, label): &(Option<usize>, String)| {
        let radius = picture::kinds::sign(KIND_RADIUS, false)[1];
        let corners = kind.map_or_else(Vec::new, |kind| picture::kinds::corners(Some(kind), radius));
        let points = corners.iter().map(|[x, y]| format!("{},{}", rounded(20.0 + x), rounded(9.0 + y))).collect::<Vec<_>>().join(" ");
        let class = kind.map_or_else(|| "kind-mixed".to_owned(), |kind| format!("kind-{}", kind + 1));
        context! { class, points, radius => (*kind == Some(0)).then_some(radius), label }
    };
    kinds.iter().map(chip).collect()
}

fn rounded(px: f64) -> f64 {
    (px * 100.0).round() / 100.0
}

/// What could not be shown as asked, in sentences.
pub(super) fn notices(dataset: &Dataset, asked: &Asked) -> Vec<String> {
    let lang = asked.lang;
    let gone = asked.resolved.gone.then(|| lang.text("gone", None));
    let bad = asked.resolved.problems.iter().map(|Problem { key, value }| lang.words("badlink", &[("key", key), ("value", value)]));
    let changed = asked.resolved.period_changed.then(|| {
        let offers = Offers::of(&dataset.manifest, &asked.view().source);
        let coverage = offers.coverage();
        let (covered, period) =
            (lang.period(coverage.start, coverage.end), lang.period(asked.view().period.start, asked.view().period.end));
        lang.words("period-changed", &[("source", offers.short()), ("covered", &covered), ("period", &period)])
    });
    gone.into_iter().chain(bad).chain(changed).collect()
}

/// What is said of a place or deployment, with links to what can be opened, compared and downloaded.
fn place_value(dataset: &Dataset, place: &Place, links: &Links, lang: Lang) -> Value {
    match place {
        Place::Area(area) => area_value(dataset, area, links, lang),
        Place::Deployment(zone) => context! {
            zone => Value::from(Serde(zone)),
            period_href => links.period(zone.period),
            compare_href => links.compared(&zone.id, None),
        },
    }
}

fn area_value(dataset: &Dataset, area: &Area, links: &Links, lang: Lang) -> Value {
    let said = context! {
        name => &area.name,
        code_words => &area.code_words,
        population => &area.population,
        population_define => Value::from(Serde(&area.population_define)),
        no_counts => &area.no_counts,
        elsewhere => &area.elsewhere,
        zones_note => area.zones.as_ref().map(|zones| &zones.note),
        sources => &area.sources,
    };
    let block = |block: &Block| {
        let bars = block.bars.as_ref().map(|bars| Value::from_safe_string(picture::small_bars(dataset, bars)));
        let drawn = context! { bars, bars_label => block.bars.as_ref().map(|bars| &bars.label) };
        let warning = block.grave.as_ref().map(|text| grave(text, links, lang));
        context! { warning, ..context! { ..drawn, ..Value::from(Serde(block)) } }
    };
    let over = |zone: &Over| {
        let compare_href = links.compared(&zone.id, zone.names_place.then_some(area.code.as_str()));
        context! { href => links.place(&zone.id), compare_href, ..Value::from(Serde(zone)) }
    };
    let files = |line: &Download| {
        let addresses: Vec<(&str, String)> = line.links.iter().map(|(format, path)| (*format, links.data(path))).collect();
        context! { words => &line.words, links => addresses }
    };
    context! {
        area => said,
        blocks => area.blocks.iter().map(block).collect::<Vec<_>>(),
        zones => area.zones.iter().flat_map(|zones| &zones.rows).map(over).collect::<Vec<_>>(),
        downloads => area.downloads.iter().map(files).collect::<Vec<_>>(),
        compare_href => area.compares.then(|| links.compared_at(&area.code)),
    }
}

/// The table with the links that order and page it, and open its rows.
fn table_value(table: &Table, links: &Links, lang: Lang) -> Value {
    let axis = Axis::of(&table.rows).filter(|_| table.intervals);
    let head: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let href = column.sortable.then(|| links.sorted(column));
            let title = if column.next() == Order::Descending { "sort-descending" } else { "sort-ascending" };
            context! { column => Value::from(Serde(column)), href, title => lang.words(title, &[("column", &column.label)]) }
        })
        .collect();
    let sorts: Vec<Value> = table
        .columns
        .iter()
        .filter(|column| column.sortable)
        .map(|column| context! { value => column.sort(), label => &column.label, selected => column.order.is_some() })
        .collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let mark = axis.as_ref().and_then(|axis| axis.mark(row));
            let opens = context! { opens => &row.opens, href => row.opens.as_ref().map(|code| links.place(code)) };
            context! { rank => &row.rank, rank_range => &row.rank_range, cells => &row.cells, mark, ..opens }
        })
        .collect();
    let turn = |id: &str, rel: &str, to: u32, words: String| {
        let href = (1..=table.pages).contains(&to).then(|| links.page(to));
        context! { id, rel, href, words }
    };
    let turns = [
        turn("previous", "prev", table.page - 1, format!("‹ {}", lang.text("page-previous", None))),
        turn("next", "next", table.page + 1, format!("{} ›", lang.text("page-next", None))),
    ];
    let said = context! {
        of => Value::from(Serde(table.of)),
        title => &table.title,
        dek => Value::from(Serde(&table.dek)),
        filters => &table.filters,
        note => &table.note,
        rank_label => &table.rank_label,
        counted => &table.counted,
        caption => &table.caption,
        nothing => table.nothing.as_ref().map(|of| nothing(of, links, lang)),
        sources => &table.sources,
    };
    let pages = context! {
        page => table.page,
        pages => table.pages,
        turns,
        sizes => [15_u32, 50, 200].map(|size| context! { value => size, selected => size == links.rows(), href => links.sized(size) }),
        size_hidden => links.kept(&["rows", "n"]),
        sorts,
        sort_hidden => links.kept(&["o", "n"]),
    };
    let (csv_words, csv_sized) = sized_words(lang, &lang.text("csv", None), table.csv_rows);
    let file = context! { csv => links.data(&table.csv), csv_words, csv_sized };
    let grid = context! { head, rows, sum => Value::from(Serde(&table.sum)), ticks => axis.map(|axis| axis.ticks(lang)) };
    context! { ..said, ..context! { ..pages, ..context! { ..file, ..grid } } }
}

/// `main.js` → `main_js`; a font is named for what it is: `sans.woff2` → `sans_font`.
fn placeholder(name: &str) -> String {
    name.replace("maplibre-gl", "maplibre").replace(".woff2", "_font").replace(['.', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::view::{ResolvedView, View};

    #[test]
    fn every_view_is_written_from_an_edition_a_language_and_an_answer_alone() {
        let dataset = dataset(1);
        for (lang, tab) in Lang::ALL.into_iter().flat_map(|lang| Tab::ALL.iter().map(move |tab| (lang, *tab))) {
            let (view, _) = View::parse(&[("v".to_owned(), tab.code().to_owned())], &dataset);
            let address = View { lang: Some(lang), ..view.clone() }.address(&dataset.manifest).to_string().replace('&', "&amp;");
            let (base, resolved) = ("https://mapa.example.org".to_owned(), ResolvedView::from(view));
            let asked = Asked { lang, base, saves_data: false, marks: None, resolved };
            let html = parts(&dataset, &asked, &Compared::Nothing).expect("the templates are given what they ask for");
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())), "{lang:?} {tab:?}");
            assert!(html.contains(&format!("<link rel=\"canonical\" href=\"https://mapa.example.org{address}\">")), "{address}");
        }
    }
}

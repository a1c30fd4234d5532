//! A view as one picture: title, sentence, map, legend, what is not drawn, that nothing here is cause, sources, edition.

use super::camera::{Camera, Frame};
use super::column::{Block, Column, Weight};
use super::font::Face;
use super::layout::{Arrangement, Layout, Size};
use super::legend::{Chip, HEADING, Row, SMALL};
use super::map;
use super::scene::Scene;
use super::svg::{Colours, Svg};
use super::text::{Text, Type};
use crate::dataset::Dataset;
use crate::view::{Figure, Marks, View};
use crate::words::{Lang, Span};

/// Sizes of the title that are tried, px.
const TITLES: [f64; 5] = [30.0, 26.0, 22.0, 19.0, 17.0];
/// The sentence under it.
const DEK: Type = Type { face: Face::Sans, size: 14.5, leading: 20.5, fill: "ink" };
const DEK_SMALL: Type = Type { face: Face::Sans, size: 13.0, leading: 18.0, fill: "ink" };
/// Lines of a title that does not lead a column.
const MOST_TITLE_LINES: usize = 2;

/// A view as an SVG document that stands alone.
///
/// # Panics
/// When the view is of another edition.
#[must_use]
pub fn card(dataset: &Dataset, view: &View, lang: Lang, size: Size) -> String {
    let card = Card::new(dataset, view, lang, size);
    let mut svg = Svg::new(Colours::Attributes);
    let Size { width, height } = size;
    let (w, h) = (card.layout.width, card.layout.height);
    let root = svg.element("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("lang", lang.code());
    let root = root.attr("width", width).attr("height", height);
    let root = root.attr("viewBox", format_args!("0 0 {} {}", super::svg::Number(w), super::svg::Number(h)));
    root.attr("role", "img").attr("aria-labelledby", "title desc").open();
    svg.element("title").attr("id", "title").text(&card.figure.title);
    svg.element("desc").attr("id", "desc").text(&card.description());
    svg.element("rect").nums([("width", w), ("height", h)]).fill("paper").empty();
    card.draw(&mut svg);
    svg.close();
    svg.finish()
}

/// A card whose parts have their places.
struct Card<'a> {
    dataset: &'a Dataset,
    figure: Figure<'a>,
    layout: Layout,
    camera: Camera,
    /// Beside or above the map.
    head: Column,
    /// Below it, in one or two columns.
    legend: Vec<Column>,
    foot: Foot,
}

impl<'a> Card<'a> {
    fn new(dataset: &'a Dataset, view: &View, lang: Lang, size: Size) -> Self {
        let plan = Layout::of(size);
        // Words do not depend on the zoom of a map of the same shape; the zoom decides what is drawn, so the map comes first.
        let guess = Camera::of_view(dataset, view, plan.map(plan.guessed_head(), plan.guessed_legend(), plan.guessed_foot()));
        let figure = Figure::new(dataset, view, lang, guess.zoom());
        let foot = Foot::new(&figure, &plan);
        let (head, legend) = match plan.arrangement {
            Arrangement::Beside => (beside(&figure, &plan, foot.height()), Vec::new()),
            Arrangement::Above | Arrangement::Small => stacked(&figure, &plan, foot.height()),
        };
        let legend_height = legend.iter().map(Column::height).fold(0.0, f64::max);
        let frame = plan.map(head.height(), legend_height, foot.height());
        let camera = Camera::of_view(dataset, view, frame);
        Self { dataset, figure, layout: plan, camera, head, legend, foot }
    }

    fn description(&self) -> String {
        format!("{} {} {}", Span::join(&self.figure.dek), self.figure.alt, self.figure.not_causal)
    }

    fn draw(&self, svg: &mut Svg) {
        let scene = Scene::of(self.dataset, &self.figure, &self.camera);
        let lang = self.figure.lang;
        map::map(svg, &scene, &self.camera, "m-", &|n| lang.count(n));
        let plan = &self.layout;
        self.head.draw(svg, plan.margin, plan.margin, plan.column, "h");
        let top = self.camera.frame.y + self.camera.frame.height + plan.gap;
        let width = plan.legend_column(self.legend.len());
        for (at, column) in self.legend.iter().enumerate() {
            column.draw(svg, plan.margin + at as f64 * (width + plan.margin), top, width, &format!("l{at}-"));
        }
        self.foot.draw(svg, plan);
    }
}

/// Everything beside the map.
fn beside(figure: &Figure, plan: &Layout, foot: f64) -> Column {
    let (width, height) = (plan.column, plan.height - foot - 2.0 * plan.margin);
    let column = |title: f64, dek: Type| {
        let mut column = Column::default();
        column.add(Weight::Needed, 0.0, Block::Words(Text::plain(&figure.title, title_type(title), width)));
        column.add(Weight::Wanted, 0.45 * title, Block::Words(Text::new(&figure.dek, dek, width)));
        measure(&mut column, figure, width);
        rows(&mut column, figure, width);
        notes(&mut column, figure, width);
        column
    };
    let all = TITLES.iter().map(|title| column(*title, if *title > 20.0 { DEK } else { DEK_SMALL }));
    let fitting = all.clone().find(|column| column.height() <= height);
    fitting.unwrap_or_else(|| column(TITLES[2], DEK_SMALL).fitted(height)).fitted(height)
}

/// What stands above the map, and what below it.
fn stacked(figure: &Figure, plan: &Layout, foot: f64) -> (Column, Vec<Column>) {
    let small = plan.arrangement == Arrangement::Small;
    let width = plan.column;
    let title = |size: f64| Text::plain(&figure.title, title_type(size), width);
    let largest = if small { 19.0 } else { plan.title };
    let sizes = TITLES.iter().copied().filter(|size| *size <= largest);
    let set = sizes.map(title).find(|text| text.len() <= MOST_TITLE_LINES).unwrap_or_else(|| title(17.0));
    let mut head = Column::default();
    head.add(Weight::Needed, 0.0, Block::Words(set));
    if !small {
        let dek = if plan.height > 600.0 { DEK } else { DEK_SMALL };
        head.add(Weight::Wanted, 6.0, Block::Words(Text::new(&figure.dek, dek, width)));
    }
    let room = plan.height - foot - 3.0 * plan.margin - plan.least_map() - head.height();
    let half = plan.legend_column(2);
    let columns = if small || width < 480.0 {
        let mut one = Column::default();
        measure(&mut one, figure, width);
        if !small {
            rows(&mut one, figure, width);
        }
        notes(&mut one, figure, width);
        vec![one]
    } else {
        let (mut left, mut right) = (Column::default(), Column::default());
        measure(&mut left, figure, half);
        rows(&mut right, figure, half);
        notes(if left.height() > right.height() + 30.0 { &mut right } else { &mut left }, figure, half);
        vec![left, right]
    };
    (head, columns.into_iter().map(|column| column.fitted(room)).filter(|column| !column.is_empty()).collect())
}

fn title_type(size: f64) -> Type {
    Type { face: Face::Serif, size, leading: (1.12 * size).round(), fill: "ink" }
}

/// Measure, period, ramp or circles.
fn measure(column: &mut Column, figure: &Figure, width: f64) {
    let quiet = Type { fill: "ink-3", ..SMALL };
    let words = |text: &str, style: Type| Block::Words(Text::plain(text, style, width));
    if figure.summary.is_some() {
        column.add(Weight::Needed, 14.0, words(&figure.measure, HEADING));
    }
    if let Some(method) = &figure.method {
        column.add(Weight::Spare, 1.0, words(method, quiet));
    }
    column.add(Weight::Helpful, 1.0, words(&figure.period, quiet));
    column.add(Weight::Needed, 6.0, Block::Ramp(figure.classes.clone()));
    column.add(Weight::Needed, 6.0, Block::Circles(figure.references.clone()));
}

/// The empties, how places are known, the deployments.
fn rows(column: &mut Column, figure: &Figure, width: f64) {
    let empties = figure.empties.iter().map(|empty| Row::new(Chip::Empty(empty.token), &empty.label, width));
    let precisions = figure.precisions.iter().map(|(chip, words, number)| {
        let chip = match *chip {
            "stack" => Chip::Stack,
            "area" => Chip::Area,
            _ => Chip::None,
        };
        Row::new(chip, &number.as_ref().map_or_else(|| words.clone(), |number| format!("{words}: {number}")), width)
    });
    column.add(Weight::Wanted, 10.0, Block::Rows(empties.chain(precisions).collect()));
    let Some(zones) = &figure.zones else { return };
    let ground = match figure.drawing.marks {
        Marks::Fill => "rate-2",
        Marks::Records => "count-2",
        _ => "land",
    };
    let chip = |status| if figure.drawing.marks == Marks::Hexagons { Chip::ZoneEdge(status) } else { Chip::Zone(status, ground) };
    let begun = zones.statuses.iter().filter(|status| status.count > 0);
    let rows: Vec<Row> = begun.map(|status| Row::new(chip(status.status), &status.label, width)).collect();
    column.add(Weight::Helpful, 9.0, Block::Words(Text::plain(&zones.heading, HEADING, width)));
    column.add(Weight::Wanted, 4.0, Block::Rows(rows));
    for note in &zones.notes {
        column.add(Weight::Helpful, 1.0, Block::Words(Text::plain(note, Type { fill: "ink-3", ..SMALL }, width)));
    }
}

/// What is not on the map, what a reader must know, that nothing here is cause.
fn notes(column: &mut Column, figure: &Figure, width: f64) {
    column.add(Weight::Wanted, 9.0, Block::Words(Text::new(&figure.not_drawn, SMALL, width)));
    for warning in &figure.warnings {
        column.add(Weight::Helpful, 3.0, Block::Words(Text::plain(warning, Type { fill: "note-ink", ..SMALL }, width)));
    }
    column.add(Weight::Needed, 6.0, Block::Words(Text::plain(&figure.not_causal, SMALL, width)));
}

/// The ink foot: name, sources, edition and period.
struct Foot {
    sources: Text,
    edition: Text,
    name: Text,
    inline: bool,
}

impl Foot {
    fn new(figure: &Figure, plan: &Layout) -> Self {
        let on_ink = Type { fill: "on-accent", ..SMALL };
        let name = Text::plain("testigo", Type { face: Face::Serif, size: 17.0, leading: 20.0, fill: "on-accent" }, 120.0);
        let lang = figure.lang;
        let period = lang.period(figure.view.period.start, figure.view.period.end);
        let edition = format!("{} · {period}", lang.words("document-edition", &[("e", &figure.edition)]));
        let whole = plan.width - 2.0 * plan.margin;
        let edition = Text::plain(&edition, on_ink, whole);
        let beside = whole - name.width() - edition.width() - 40.0;
        let inline = beside >= 180.0;
        let sources = Text::plain(&figure.sources, on_ink, if inline { beside } else { whole });
        Self { sources, edition, name, inline }
    }

    fn height(&self) -> f64 {
        if self.inline { self.sources.height().max(20.0) + 22.0 } else { self.sources.height() + self.edition.height() + 38.0 }
    }

    fn draw(&self, svg: &mut Svg, plan: &Layout) {
        let (height, top) = (self.height(), plan.height - self.height());
        svg.element("rect").nums([("y", top), ("width", plan.width), ("height", height)]).fill("ink").empty();
        let middle = |text: &Text| top + (height - text.height()) / 2.0;
        if self.inline {
            self.name.write(svg, plan.margin, middle(&self.name));
            self.sources.write(svg, plan.margin + self.name.width() + 20.0, middle(&self.sources));
            self.edition.write(svg, plan.width - plan.margin - self.edition.width(), middle(&self.edition));
        } else {
            self.name.write(svg, plan.margin, top + 7.0);
            self.sources.write(svg, plan.margin, top + 29.0);
            self.edition.write(svg, plan.margin, top + 30.0 + self.sources.height());
        }
    }
}

//! A view as one picture: title, sentence, map, legend, what is not drawn, that nothing here is cause, sources, edition.

use super::camera::{Camera, Frame};
use super::column::{Block, Column, Weight};
use super::font::Face;
use super::layout::{Arrangement, Layout, Size};
use super::legend::{Chip, HEADING, Kinds, Row, SMALL};
use super::map;
use super::scene::{Scene, ZoneStyle};
use super::svg::{Colours, Svg};
use super::text::{Text, Type};
use super::zones::HATCH_FROM_HEIGHT_PX;
use crate::dataset::Dataset;
use crate::view::{Figure, Marks, View};
use crate::words::{Lang, Span};

/// Sizes of the title that are tried, px.
const TITLES: [f64; 5] = [30.0, 26.0, 22.0, 19.0, 17.0];
/// The sentence under it.
const DEK: Type = Type { face: Face::Sans, size: 14.5, leading: 20.5, fill: "ink" };
const DEK_SMALL: Type = Type { face: Face::Sans, size: 13.0, leading: 18.0, fill: "ink" };
/// How often words and map are fitted to one another, and zooms that say the same.
const MOST_PASSES: usize = 3;
const SAME_ZOOM: f64 = 0.005;
/// Lines of a title that does not lead a column.
const MOST_TITLE_LINES: usize = 2;
/// Height of the foot before its words are set.
const GUESSED_FOOT_PX: f64 = 42.0;

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
    card.draw(&mut svg);
    svg.close();
    svg.finish()
}

/// A card whose parts have their places.
struct Card<'a> {
    dataset: &'a Dataset,
    figure: Figure<'a>,
    /// The zoom of its words.
    said_at: f64,
    /// How its key says that deployments are drawn, and so the map does.
    style: ZoneStyle,
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
        // The words leave the map its frame, the frame gives the zoom, and the zoom decides some of the words.
        let guess = Camera::of_view(dataset, view, plan.map(plan.guessed_head(), plan.guessed_legend(), GUESSED_FOOT_PX));
        let mut card = Self::at(dataset, view, lang, plan, &guess);
        for _ in 0..MOST_PASSES {
            let camera = card.camera;
            if (camera.zoom() - card.said_at).abs() < SAME_ZOOM && card.style == zone_style(&plan, &camera) {
                break;
            }
            card = Self::at(dataset, view, lang, plan, &camera);
        }
        card
    }

    /// The card whose words are those of a camera.
    fn at(dataset: &'a Dataset, view: &View, lang: Lang, plan: Layout, said: &Camera) -> Self {
        let (zoom, style) = (said.zoom(), zone_style(&plan, said));
        let figure = Figure::new(dataset, view, lang, zoom);
        let foot = Foot::new(&figure, &plan);
        let (head, legend) = match plan.arrangement {
            Arrangement::Beside => (beside(&figure, &plan, foot.height(), style), Vec::new()),
            Arrangement::Above | Arrangement::Small | Arrangement::Split => stacked(&figure, &plan, foot.height(), style),
        };
        let legend_height = legend.iter().map(Column::height).fold(0.0, f64::max);
        let frame = plan.map(head.height(), legend_height, foot.height());
        let camera = Camera::of_view(dataset, view, frame);
        Self { dataset, figure, said_at: zoom, style, layout: plan, camera, head, legend, foot }
    }

    fn description(&self) -> String {
        format!("{} {} {}", Span::join(&self.figure.dek), self.figure.alt, self.figure.not_causal)
    }

    fn draw(&self, svg: &mut Svg) {
        let mut scene = Scene::of(self.dataset, &self.figure, &self.camera);
        scene.zones.iter_mut().for_each(|day| day.style = self.style);
        let lang = self.figure.lang;
        map::map(svg, &scene, &self.camera, "m-", &|n| lang.count(n));
        let plan = &self.layout;
        paper(svg, plan, self.camera.frame);
        self.head.draw(svg, plan.margin, plan.margin, plan.column, "h");
        if let (Arrangement::Split, [column]) = (plan.arrangement, &self.legend[..]) {
            let frame = self.camera.frame;
            column.draw(svg, frame.width + 0.75 * plan.margin, frame.y, plan.split_column(), "l-");
        }
        let top = self.camera.frame.y + self.camera.frame.height + plan.gap;
        let width = plan.legend_column(self.legend.len());
        let below = self.legend.iter().enumerate().filter(|_| plan.arrangement != Arrangement::Split);
        for (at, column) in below {
            column.draw(svg, plan.margin + at as f64 * (width + plan.margin), top, width, &format!("l{at}-"));
        }
        self.foot.draw(svg, plan);
    }
}

/// A thumb's width and a low map have edges only.
fn zone_style(plan: &Layout, camera: &Camera) -> ZoneStyle {
    let edges = plan.arrangement == Arrangement::Small || camera.frame.height < HATCH_FROM_HEIGHT_PX;
    if edges { ZoneStyle::Edges } else { ZoneStyle::Hatch }
}

/// The paper around the map, drawn over what passes its sides.
fn paper(svg: &mut Svg, plan: &Layout, map: Frame) {
    // Half a px over one another: two smoothed edges side by side would let the map shine through.
    const OVER: f64 = 0.5;
    let (east, south) = (map.x + map.width, map.y + map.height);
    let around = [
        (0.0, 0.0, plan.width, map.y),
        (0.0, map.y - OVER, map.x, map.height + 2.0 * OVER),
        (east, map.y - OVER, plan.width - east, map.height + 2.0 * OVER),
        (0.0, south, plan.width, plan.height - south),
    ];
    for (x, y, width, height) in around.into_iter().filter(|(_, _, width, height)| *width > 0.0 && *height > 0.0) {
        svg.element("rect").nums([("x", x), ("y", y), ("width", width), ("height", height)]).fill("paper").empty();
    }
}

/// Everything beside the map.
fn beside(figure: &Figure, plan: &Layout, foot: f64, style: ZoneStyle) -> Column {
    let (width, height) = (plan.column, plan.height - foot - 2.0 * plan.margin);
    let column = |title: f64, length: Length| {
        let dek = if title > 20.0 { DEK } else { DEK_SMALL };
        let mut column = Column::default();
        column.add(Weight::Needed, 0.0, Block::Words(Text::plain(&figure.title, title_type(title), width)));
        column.add(Weight::Wanted, 0.45 * title, Block::Words(Text::new(&figure.dek, dek, width)));
        measure(&mut column, figure, width);
        rows(&mut column, figure, width, style);
        notes(&mut column, figure, width, length);
        column
    };
    // The largest title beside which everything wanted has room; what only helps takes what is left.
    let sizes = [Length::Whole, Length::Brief].into_iter().flat_map(|length| TITLES.map(|title| (title, length)));
    let fitting = sizes.map(|(title, length)| column(title, length)).find(|column| column.height_of(Weight::Wanted) <= height);
    fitting.unwrap_or_else(|| column(TITLES[4], Length::Brief)).fitted(height)
}

/// What stands above the map, and what below it.
fn stacked(figure: &Figure, plan: &Layout, foot: f64, style: ZoneStyle) -> (Column, Vec<Column>) {
    let small = plan.arrangement == Arrangement::Small;
    let width = plan.column;
    let title = |size: f64| Text::plain(&figure.title, title_type(size), width);
    let sizes = || TITLES.iter().copied().filter(|size| *size <= plan.title).map(title);
    // One line where a title of nearly the size fits it, else two.
    let one_line = sizes().take(if small { 1 } else { 2 }).find(|text| text.len() == 1);
    let set = one_line.or_else(|| sizes().find(|text| text.len() <= MOST_TITLE_LINES)).unwrap_or_else(|| title(17.0));
    let mut head = Column::default();
    head.add(Weight::Needed, 0.0, Block::Words(set));
    if !small {
        let dek = if plan.height > 600.0 { DEK } else { DEK_SMALL };
        head.add(Weight::Wanted, 6.0, Block::Words(Text::new(&figure.dek, dek, width)));
    }
    let room = plan.height - foot - 3.0 * plan.margin - plan.least_map() - head.height();
    let half = plan.legend_column(2);
    if plan.arrangement == Arrangement::Split {
        let width = plan.split_column();
        let room = plan.map(head.height(), 0.0, foot).height - 0.5 * plan.margin;
        let column = |length: Length| {
            let mut column = Column::default();
            measure(&mut column, figure, width);
            rows(&mut column, figure, width, style);
            notes(&mut column, figure, width, length);
            column
        };
        let whole = Some(column(Length::Whole)).filter(|column| column.height_of(Weight::Wanted) <= room);
        return (head, vec![whole.unwrap_or_else(|| column(Length::Brief)).fitted(room)]);
    }
    let columns = if small {
        let mut one = Column::default();
        measure(&mut one, figure, width);
        one.add(Weight::Needed, 6.0, Block::Kinds(Kinds::new(&figure.kinds, width)));
        zone_rows(&mut one, figure, width, Weight::Wanted, style);
        notes(&mut one, figure, width, if plan.is_low() { Length::Least } else { Length::Brief });
        vec![one]
    } else {
        let (mut left, mut right) = (Column::default(), Column::default());
        measure(&mut left, figure, half);
        rows(&mut right, figure, half, style);
        let shorter = if left.height() > right.height() + 30.0 { &mut right } else { &mut left };
        notes(shorter, figure, half, if plan.is_low() { Length::Brief } else { Length::Whole });
        vec![left, right]
    };
    (head, columns.into_iter().map(|column| column.fitted(room)).filter(|column| !column.is_empty()).collect())
}

/// How much is said of what is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// All of it.
    Whole,
    /// In few words.
    Brief,
    /// In few words if there is room, and the short form of the rest.
    Least,
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
    if let Some(method) = figure.method.as_ref().filter(|_| figure.summary.is_some()) {
        column.add(Weight::Spare, 1.0, words(method, quiet));
    }
    column.add(Weight::Helpful, 1.0, words(&figure.period, quiet));
    column.add(Weight::Needed, 6.0, Block::Ramp(figure.classes.clone()));
    // The key of stacks says in words that larger is more.
    let circles = if figure.drawing.marks == Marks::Records { Weight::Spare } else { Weight::Needed };
    column.add(circles, 6.0, Block::Circles(figure.references.clone()));
}

/// The empties, how places are known, the deployments.
fn rows(column: &mut Column, figure: &Figure, width: f64, style: ZoneStyle) {
    let ground = if figure.drawing.marks == Marks::Fill { "rate-2" } else { "land" };
    let empties = figure.empties.iter().map(|empty| {
        let chip = if empty.token == "partial" { Chip::Lacking(ground) } else { Chip::Empty(empty.token) };
        Row::new(chip, &empty.label, width)
    });
    let precisions = figure.precisions.iter().map(|(chip, words, number)| {
        let chip = match *chip {
            "stack" => Chip::Stack,
            "area" => Chip::Area,
            _ => Chip::None,
        };
        Row::new(chip, &number.as_ref().map_or_else(|| words.clone(), |number| format!("{words}: {number}")), width)
    });
    column.add(Weight::Wanted, 10.0, Block::Rows(empties.chain(precisions).collect()));
    column.add(Weight::Needed, 6.0, Block::Kinds(Kinds::new(&figure.kinds, width)));
    zone_rows(column, figure, width, Weight::Needed, style);
}

/// The deployments that have begun, by status.
fn zone_rows(column: &mut Column, figure: &Figure, width: f64, weight: Weight, style: ZoneStyle) {
    let Some(zones) = &figure.zones else { return };
    let ground = match figure.drawing.marks {
        Marks::Fill => "rate-2",
        Marks::Records => "count-2",
        _ => "land",
    };
    let edges = style == ZoneStyle::Edges || figure.drawing.marks == Marks::Hexagons;
    let chip = |status| if edges { Chip::ZoneEdge(status) } else { Chip::Zone(status, ground) };
    let begun = zones.statuses.iter().filter(|status| status.count > 0);
    let rows: Vec<Row> = begun.map(|status| Row::new(chip(status.status), &status.label, width)).collect();
    column.add(Weight::Helpful, 9.0, Block::Words(Text::plain(&zones.heading, HEADING, width)));
    column.add(weight, 6.0, Block::Rows(rows));
    // Nobody can bring a picture nearer: it says only how many are too small to be drawn.
    let small = |n: u64| figure.lang.plural("document-zones-small", n, &[]);
    let small = (zones.n_small > 0).then(|| small(zones.n_small));
    for (note, weight) in small.iter().map(|small| (small, Weight::Needed)).chain(zones.notes.iter().map(|note| (note, Weight::Helpful))) {
        column.add(weight, 1.0, Block::Words(Text::plain(note, Type { fill: "ink-3", ..SMALL }, width)));
    }
}

/// What is not on the map in few words: how many of all records are on it, else the reasons alone. No sentence is cut.
fn briefly(figure: &Figure) -> Vec<Span> {
    match (&figure.drawn, &figure.not_drawn[..]) {
        (Some(drawn), [_, ..]) => {
            let known = figure.known_places.as_ref().map_or_else(String::new, |known| format!(" {known}"));
            vec![Span { text: format!("{drawn}."), strong: true }, Span { text: known, strong: false }]
        }
        (None, [lead, ..]) if !figure.reasons.is_empty() => {
            vec![lead.clone(), Span { text: format!(" {}.", figure.reasons.join("; ")), strong: false }]
        }
        _ => figure.not_drawn.clone(),
    }
}

/// What is not on the map, what a reader must know, that nothing here is cause.
fn notes(column: &mut Column, figure: &Figure, width: f64, length: Length) {
    let not_drawn = if length == Length::Whole { figure.not_drawn.clone() } else { briefly(figure) };
    let weight = if length == Length::Least { Weight::Wanted } else { Weight::Needed };
    column.add(weight, 9.0, Block::Words(Text::new(&not_drawn, SMALL, width)));
    let dek = Span::join(&figure.dek);
    for warning in figure.warnings.sentences().iter().filter(|warning| !dek.contains(warning.as_str())) {
        column.add(Weight::Wanted, 3.0, Block::Words(Text::plain(warning, Type { fill: "note-ink", ..SMALL }, width)));
    }
    let not_causal = if length == Length::Least { &figure.not_causal_short } else { &figure.not_causal };
    column.add(Weight::Needed, 6.0, Block::Words(Text::plain(not_causal, SMALL, width)));
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
        let edition = format!("{} · {period}", lang.words("document-edition", &[("edition", &figure.edition)]));
        let whole = plan.width - 2.0 * plan.margin;
        let edition = Text::plain(&edition, on_ink, whole - name.width() - 12.0);
        let beside = whole - name.width() - edition.width() - 40.0;
        let inline = beside >= 180.0;
        let zones_only = lang.text("document-zones-sources", None);
        let sources = if figure.sources.is_empty() { &zones_only } else { &figure.sources };
        let sources = Text::plain(sources, on_ink, if inline { beside } else { whole });
        Self { sources, edition, name, inline }
    }

    fn height(&self) -> f64 {
        if self.inline { self.sources.height().max(20.0) + 18.0 } else { self.edition.height().max(20.0) + self.sources.height() + 20.0 }
    }

    fn draw(&self, svg: &mut Svg, plan: &Layout) {
        let (height, top) = (self.height(), plan.height - self.height());
        svg.element("rect").nums([("y", top), ("width", plan.width), ("height", height)]).fill("ink").empty();
        let middle = |text: &Text| top + (height - text.height()) / 2.0;
        let east = plan.width - plan.margin - self.edition.width();
        if self.inline {
            self.name.write(svg, plan.margin, middle(&self.name));
            self.sources.write(svg, plan.margin + self.name.width() + 20.0, middle(&self.sources));
            self.edition.write(svg, east, middle(&self.edition));
        } else {
            self.name.write(svg, plan.margin, top + 7.0);
            self.edition.write(svg, east, top + 9.5);
            self.sources.write(svg, plan.margin, top + 11.0 + self.edition.height().max(20.0));
        }
    }
}

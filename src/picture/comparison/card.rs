//! A comparison, or its refusal, as one picture that stands alone: as tall as it needs, or fitted into a size by saying less.

use super::blocks::{BODY, Block, HEAD, NOTE, Stack};
use crate::picture::font::Face;
use crate::picture::svg::{Colours, Number, Svg};
use crate::picture::text::{Text, Type};
use crate::view::comparison::{Card, Dots, RefusalCard};
use crate::words::{Lang, Span};

/// Width of a column, px.
const COLUMN: f64 = 340.0;
/// Room around and between columns.
const GAP: f64 = 26.0;
/// The foot's room.
const FOOT: f64 = 40.0;
/// A picture whose words would be smaller than this share of theirs says less instead.
const LEAST_SCALE: f64 = 0.82;
/// Widths from which there are two columns, and three.
const TWO_FROM: u32 = 680;
const THREE_FROM: u32 = 1000;

/// How much is said, from everything to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Length {
    Least,
    Brief,
    Most,
    Whole,
}

/// A card as an SVG document `width` px wide; `height` px tall, else as tall as it needs.
#[must_use]
pub fn card(of: &Card, lang: Lang, width: u32, height: Option<u32>) -> String {
    let build = |columns: usize, length: Length| columns_of(of, columns, length);
    let foot = format!("testigo · {} · {}", of.attribution, lang.words("cmp-edition", &[("e", &of.edition)]));
    document(&of.heading, &of.alt(), &foot, lang, ("card", "ink"), width, height, &build)
}

/// A refusal in the same frame.
#[must_use]
pub fn refusal(of: &RefusalCard, lang: Lang, width: u32, height: Option<u32>) -> String {
    let build = |columns: usize, _: Length| refused(of, columns);
    let foot = format!("testigo · {}", lang.words("cmp-edition", &[("e", &of.edition)]));
    document(&of.title, &of.alt(), &foot, lang, ("refuse-bg", "refuse-ink"), width, height, &build)
}

/// Columns side by side, and what runs below them.
struct Plan<'a> {
    columns: Vec<Stack<'a>>,
    below: Vec<Stack<'a>>,
}

impl Plan<'_> {
    fn width(&self) -> f64 {
        self.columns.len() as f64 * (COLUMN + GAP) + GAP
    }

    fn height(&self) -> f64 {
        let tallest = |stacks: &[Stack]| stacks.iter().map(Stack::height).fold(0.0, f64::max);
        let below = tallest(&self.below);
        GAP + tallest(&self.columns) + if below > 0.0 { below + 0.8 * GAP } else { 0.0 } + 0.6 * GAP + FOOT
    }

    fn draw(&self, svg: &mut Svg, lang: Lang) {
        let x = |at: usize| GAP + at as f64 * (COLUMN + GAP);
        for (at, column) in self.columns.iter().enumerate() {
            column.draw(svg, x(at), GAP, COLUMN, lang);
        }
        let top = GAP + self.columns.iter().map(Stack::height).fold(0.0, f64::max) + 0.8 * GAP;
        for (at, column) in self.below.iter().enumerate() {
            column.draw(svg, x(at), top, COLUMN, lang);
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "the parts of a document")]
fn document<'a>(
    title: &str,
    alt: &str,
    foot: &str,
    lang: Lang,
    (ground, edge): (&'static str, &'static str),
    width: u32,
    height: Option<u32>,
    build: &dyn Fn(usize, Length) -> Plan<'a>,
) -> String {
    let plan = fitted(width, height, build);
    let (w, natural) = (plan.width(), plan.height());
    let scale = height.map_or_else(|| f64::from(width) / w, |height| (f64::from(width) / w).min(f64::from(height) / natural));
    let full = height.map_or_else(|| (natural * scale).ceil(), f64::from);
    // The box in the card's own px; what a frame of another shape leaves is room around it.
    let (box_width, box_height) = (f64::from(width) / scale, full / scale);
    let left = (box_width - w) / 2.0;
    let mut svg = Svg::new(Colours::Attributes);
    let root = svg.element("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("lang", lang.code());
    let root = root.attr("width", width).num("height", full);
    let root = root.attr("viewBox", format_args!("{} 0 {} {}", Number(-left), Number(box_width), Number(box_height)));
    root.attr("role", "img").attr("aria-labelledby", "title desc").open();
    svg.element("title").attr("id", "title").text(title);
    svg.element("desc").attr("id", "desc").text(alt);
    svg.element("rect").nums([("x", -left), ("y", 0.0), ("width", box_width), ("height", box_height)]).fill(ground).empty();
    plan.draw(&mut svg, lang);
    let top = box_height - FOOT;
    svg.element("rect").nums([("x", -left), ("y", top), ("width", box_width), ("height", FOOT)]).fill(edge).empty();
    let style = |size: f64| Type { face: Face::Sans, size, leading: 14.0, fill: "paper" };
    let text = [12.0, 11.0, 10.0, 9.0, 8.0].map(|size| Text::plain(foot, style(size), box_width - 2.0 * GAP));
    let lines = text.iter().find(|text| text.len() <= 2).unwrap_or(&text[4]);
    lines.write(&mut svg, GAP - left, top + (FOOT - lines.height()) / 2.0);
    svg.close();
    svg.finish()
}

/// The plan that says the most in a size with words that can be read.
fn fitted<'a>(width: u32, height: Option<u32>, build: &dyn Fn(usize, Length) -> Plan<'a>) -> Plan<'a> {
    let Some(height) = height else {
        let columns = if width >= THREE_FROM { 3 } else { 1 + usize::from(width >= TWO_FROM) };
        return build(columns, Length::Whole);
    };
    let scale = |plan: &Plan| (f64::from(width) / plan.width()).min(f64::from(height) / plan.height());
    let lengths = [Length::Whole, Length::Most, Length::Brief, Length::Least];
    let best = |length: Length| {
        let plans = (1..=3).map(|columns| build(columns, length));
        plans.max_by(|a, b| scale(a).total_cmp(&scale(b))).expect("there are three plans")
    };
    lengths.into_iter().map(best).find(|plan| scale(plan) >= LEAST_SCALE).unwrap_or_else(|| best(Length::Least))
}

fn columns_of(of: &Card, columns: usize, length: Length) -> Plan<'_> {
    let (lead, size, elsewhere) = (sentence(of, length), months_and_size(of, length), placebos(of, length));
    let about = if length == Length::Whole { about(of) } else { Vec::new() };
    match columns {
        3 => Plan { columns: vec![lead, size, elsewhere], below: about },
        2 => {
            let (mut left, mut right) = (lead, size);
            let shorter = if left.height() <= right.height() { &mut left } else { &mut right };
            shorter.append(GAP, elsewhere);
            for part in about {
                let shorter = if left.height() <= right.height() { &mut left } else { &mut right };
                shorter.append(12.0, part);
            }
            Plan { columns: [left, right].into_iter().filter(|stack| !stack.is_empty()).collect(), below: Vec::new() }
        }
        _ => {
            let mut one = lead;
            one.append(18.0, size);
            one.append(18.0, elsewhere);
            about.into_iter().for_each(|part| one.append(12.0, part));
            Plan { columns: vec![one], below: Vec::new() }
        }
    }
}

/// The sentence, the figures, what began before, that none of it is cause.
fn sentence(of: &Card, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    stack.words(0.0, &of.heading, HEAD, COLUMN);
    stack.words(1.0, &of.place, NOTE, COLUMN);
    let size = if length == Length::Least { 19.0 } else { 22.0 };
    stack.words(6.0, &of.sentence, Type { face: Face::Serif, size, leading: (1.2 * size).round(), fill: "ink" }, COLUMN);
    stack.words(6.0, &of.relative, BODY, COLUMN);
    if length > Length::Least {
        stack.add(8.0, Block::Table(&of.figures));
    }
    if of.trend_stands_out {
        stack.note(12.0, "note-bg", &of.trend, Type { fill: "note-ink", ..BODY }, COLUMN);
    } else {
        stack.rich(10.0, &of.trend, NOTE, COLUMN);
    }
    stack.rich(10.0, &of.disclaimer, BODY, COLUMN);
    if let Some(earlier) = of.earlier.as_ref().filter(|_| length == Length::Whole) {
        stack.words(10.0, earlier, NOTE, COLUMN);
    }
    stack
}

fn months_and_size(of: &Card, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    if length == Length::Least {
        return stack;
    }
    stack.words(0.0, &of.months.title, HEAD, COLUMN);
    stack.add(4.0, Block::Months(&of.months));
    of.months.notes.iter().for_each(|note| stack.words(6.0, note, NOTE, COLUMN));
    stack.words(16.0, &of.spreads.title, HEAD, COLUMN);
    stack.add(6.0, Block::Spreads(&of.spreads.rows));
    if length > Length::Brief {
        of.spreads.notes.iter().for_each(|note| stack.words(3.0, note, NOTE, COLUMN));
    }
    stack
}

fn placebos(of: &Card, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    if length < Length::Most {
        return stack;
    }
    for (at, dots) in [&of.dates, &of.places].into_iter().enumerate() {
        let Dots { title, strip, notes } = dots;
        stack.words(if at == 0 { 0.0 } else { 14.0 }, title, HEAD, COLUMN);
        if !strip.ratios.is_empty() || strip.to_zero + strip.from_zero > 0 {
            stack.add(4.0, Block::Dots(strip));
        }
        let most = if length == Length::Whole { notes.len() } else { 2 };
        stack.words(2.0, &notes[..most.min(notes.len())].join(" "), NOTE, COLUMN);
    }
    stack.words(14.0, &of.rings.caption, HEAD, COLUMN);
    stack.add(2.0, Block::Table(&of.rings));
    if length == Length::Whole {
        of.rings.notes.iter().for_each(|note| stack.words(4.0, note, NOTE, COLUMN));
    }
    stack
}

/// Comparison places, what the numbers are, the claim: a stack each.
fn about(of: &Card) -> Vec<Stack<'_>> {
    let part = |(heading, text): &(String, String)| {
        let mut stack = Stack::default();
        let spans = [Span { text: heading.clone(), strong: true }, Span { text: format!(" {}", hosts_only(text)), strong: false }];
        stack.rich(0.0, &spans, NOTE, COLUMN);
        stack
    };
    of.about.iter().map(part).collect()
}

/// A picture has no links: of an address, the host says whose word it is.
fn hosts_only(text: &str) -> String {
    let word = |word: &str| match word.split_once("://") {
        Some(("http" | "https", rest)) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let after = &rest[rest.trim_end_matches([';', ',', '.']).len().max(end)..];
            format!("{}{after}", rest[..end].trim_start_matches("www."))
        }
        _ => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Why there is no answer, what would be needed, what can be answered.
fn refused(of: &RefusalCard, columns: usize) -> Plan<'_> {
    let plum = |style: Type| Type { fill: "refuse-ink", ..style };
    let mut left = Stack::default();
    left.words(0.0, &of.title, plum(HEAD), COLUMN);
    left.words(6.0, &of.heading, Type { face: Face::Serif, size: 22.0, leading: 26.0, fill: "ink" }, COLUMN);
    let mut right = Stack::default();
    for (at, each) in of.reasons.iter().enumerate() {
        let above = if at == 0 { 12.0 } else { 8.0 };
        left.words(above, &each.reason, if at == 0 { BODY } else { NOTE }, COLUMN);
        let need = [Span { text: format!("{}: ", of.need), strong: true }, Span { text: each.need.clone(), strong: false }];
        left.rich(3.0, &need, NOTE, COLUMN);
    }
    if !of.others.is_empty() {
        right.words(0.0, &of.can, plum(HEAD), COLUMN);
        of.others.iter().for_each(|other| right.words(6.0, &other.label, BODY, COLUMN));
    }
    if columns >= 2 && !right.is_empty() {
        return Plan { columns: vec![left, right], below: Vec::new() };
    }
    left.append(18.0, right);
    Plan { columns: vec![left], below: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::hosts_only;

    #[test]
    fn an_address_is_cut_to_its_host_and_the_sentence_stays() {
        let text = "Citado: http://www.juarezpress.com/a?b=1; https://example.org/x.html. Lista, GitHub a/b@6b1a525.";
        assert_eq!(hosts_only(text), "Citado: juarezpress.com; example.org. Lista, GitHub a/b@6b1a525.");
        assert_eq!(hosts_only("https://example.org;"), "example.org;");
    }
}

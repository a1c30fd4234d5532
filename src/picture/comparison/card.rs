//! A comparison, or its refusal, as one picture that stands alone: as tall as it needs, or fitted into a size by saying less.

use super::blocks::{BODY, Block, HEAD, NOTE, Stack};
use super::sheet::{COLUMN, GAP, Length, Plan, Sheet};
use crate::picture::font::Face;
use crate::picture::text::Type;
use crate::view::comparison::{Card, Dots, RefusalCard};
use crate::words::{Lang, Span};

/// A card as an SVG document `width` px wide; `height` px tall, else as tall as it needs.
#[must_use]
pub fn card(of: &Card, lang: Lang, width: u32, height: Option<u32>) -> String {
    let build = |columns: usize, length: Length| columns_of(of, columns, length);
    let foot = format!("testigo · {} · {}", of.attribution, lang.words("cmp-edition", &[("edition", &of.edition)]));
    Sheet { title: &of.heading, alt: &of.alt(), foot: &foot, ground: "card", edge: "ink", lang }.document(width, height, &build)
}

/// A refusal in the same frame.
#[must_use]
pub fn refusal(of: &RefusalCard, lang: Lang, width: u32, height: Option<u32>) -> String {
    let build = |columns: usize, _: Length| refused(of, columns);
    let foot = format!("testigo · {}", lang.words("cmp-edition", &[("edition", &of.edition)]));
    Sheet { title: &of.title, alt: &of.alt(), foot: &foot, ground: "refuse-bg", edge: "refuse-ink", lang }.document(width, height, &build)
}

fn columns_of(of: &Card, columns: usize, length: Length) -> Plan<'_> {
    let (lead, size, elsewhere) = (sentence(of, length), months_and_size(of, length), placebos(of, length));
    let about = if length == Length::Whole { about(of) } else { Vec::new() };
    match columns {
        3 => Plan::of(vec![lead, size, elsewhere], about),
        2 => {
            let (mut left, mut right) = (lead, size);
            let shorter = if left.height(COLUMN) <= right.height(COLUMN) { &mut left } else { &mut right };
            shorter.append(GAP, elsewhere);
            for part in about {
                let shorter = if left.height(COLUMN) <= right.height(COLUMN) { &mut left } else { &mut right };
                shorter.append(12.0, part);
            }
            Plan::of([left, right].into_iter().filter(|stack| !stack.is_empty()).collect(), Vec::new())
        }
        _ => {
            let mut one = lead;
            one.append(18.0, size);
            one.append(18.0, elsewhere);
            about.into_iter().for_each(|part| one.append(12.0, part));
            Plan::of(vec![one], Vec::new())
        }
    }
}

/// The sentence, the figures, what began before, that none of it is cause.
fn sentence(of: &Card, length: Length) -> Stack<'_> {
    let mut stack = Stack::default();
    stack.words(0.0, &of.heading, HEAD, COLUMN);
    stack.words(1.0, &of.place, NOTE, COLUMN);
    if length > Length::Least {
        stack.words(1.0, &of.lead, NOTE, COLUMN);
    }
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
    if !of.rings.rows.is_empty() {
        stack.add(2.0, Block::Table(&of.rings));
    }
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
        return Plan::of(vec![left, right], Vec::new());
    }
    left.append(18.0, right);
    Plan::of(vec![left], Vec::new())
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

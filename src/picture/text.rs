//! Lines of text: broken where they fill a width, words with emphasis inside them.

use super::font::Face;
use super::svg::Svg;
use super::token::Token;
use crate::words::Span;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Its face.
    pub face: Face,
    /// Em, px.
    pub size: f64,
    /// From one line's foot to the next, px.
    pub leading: f64,
    /// Its colour.
    pub fill: Token,
}

/// A word of one or more parts, each with its face.
type Word = Vec<(String, Face)>;

/// Text broken into lines.
#[derive(Clone, Debug)]
pub struct Text {
    style: Type,
    lines: Vec<(Vec<Word>, f64)>,
}

impl Text {
    /// Breaks parts of a text into lines no wider than `width`. A word that is wider alone is broken inside.
    #[must_use]
    pub fn new(spans: &[Span], style: Type, width: f64) -> Self {
        let space = style.face.width(" ", style.size);
        let mut lines: Vec<(Vec<Word>, f64)> = Vec::new();
        for word in words(spans, style.face).into_iter().flat_map(|word| pieces(word, style.size, width)) {
            let wide = word_width(&word, style.size);
            match lines.last_mut() {
                Some((line, filled)) if *filled + space + wide <= width => {
                    *filled += space + wide;
                    line.push(word);
                }
                _ => lines.push((vec![word], wide)),
            }
        }
        Self { style, lines }
    }

    /// The same of a text without emphasis.
    #[must_use]
    pub fn plain(text: &str, style: Type, width: f64) -> Self {
        Self::new(&Span::plain(text.to_owned()), style, width)
    }

    /// Its height, px.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.style.leading
    }

    /// Number of lines.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Width of its widest line, px.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|(_, width)| *width).fold(0.0, f64::max)
    }

    /// Writes it with its north-west corner at a place.
    pub fn write(&self, svg: &mut Svg, x: f64, y: f64) {
        let Type { face, size, leading, fill } = self.style;
        for (number, (words, width)) in self.lines.iter().enumerate() {
            let baseline = y + number as f64 * leading + leading / 2.0 + 0.34 * size;
            let text = svg.element("text").nums([("x", x), ("y", baseline)]).attr("font-family", face.families());
            let text = if face == Face::Sans { text } else { text.attr("font-weight", face.weight()) };
            // A reader's own font may be wider than ours: the line keeps its length.
            let text = text.num("font-size", size).num("textLength", *width).attr("lengthAdjust", "spacingAndGlyphs").fill(fill);
            let runs = runs(words, face);
            match &runs[..] {
                [(only, run)] if *run == face => text.text(only),
                _ => {
                    text.open();
                    for (run, of) in &runs {
                        let part = svg.element("tspan");
                        let part = if *of == face { part } else { part.attr("font-weight", of.weight()) };
                        part.text(run);
                    }
                    svg.close();
                }
            }
        }
    }
}

/// The words of a text. Only the plain space parts them: those between thousands and before a percent sign do not.
fn words(spans: &[Span], face: Face) -> Vec<Word> {
    let mut words: Vec<Word> = vec![Vec::new()];
    for span in spans {
        let face = if span.strong && face == Face::Sans { Face::Strong } else { face };
        for (number, part) in span.text.split(' ').enumerate() {
            if number > 0 {
                words.push(Vec::new());
            }
            if !part.is_empty() {
                words.last_mut().expect("there is a first word").push((part.to_owned(), face));
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn word_width(word: &Word, size: f64) -> f64 {
    word.iter().map(|(text, face)| face.width(text, size)).sum()
}

/// A word, cut into pieces where it is wider than a line.
fn pieces(word: Word, size: f64, width: f64) -> Vec<Word> {
    if word_width(&word, size) <= width {
        return vec![word];
    }
    let mut pieces: Vec<Word> = vec![Vec::new()];
    for (text, face) in word {
        for letter in text.chars() {
            let mut longer = pieces.last().expect("there is a first piece").clone();
            match longer.last_mut() {
                Some((run, of)) if *of == face => run.push(letter),
                _ => longer.push((letter.to_string(), face)),
            }
            let fits = word_width(&longer, size) <= width;
            let last = pieces.last_mut().expect("there is a first piece");
            if fits || last.is_empty() {
                *last = longer;
            } else {
                pieces.push(vec![(letter.to_string(), face)]);
            }
        }
    }
    pieces
}

/// A line's words as runs of one face, spaces between words in the line's own.
fn runs(words: &[Word], line: Face) -> Vec<(String, Face)> {
    let mut runs: Vec<(String, Face)> = Vec::new();
    let mut add = |text: &str, face: Face| match runs.last_mut() {
        Some((run, of)) if *of == face => run.push_str(text),
        _ => runs.push((text.to_owned(), face)),
    };
    for (number, word) in words.iter().enumerate() {
        if number > 0 {
            add(" ", line);
        }
        word.iter().for_each(|(text, face)| add(text, *face));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::svg::Colours;

    const BODY: Type = Type { face: Face::Sans, size: 14.0, leading: 20.0, fill: "ink" };

    #[test]
    fn no_line_is_wider_than_asked_and_no_word_is_lost() {
        let text = "En 2009 se registraron **19\u{202f}803 homicidios**: 18.4 por cada 100 mil habitantes al año.";
        for width in [60.0, 90.0, 140.0, 400.0, 2000.0] {
            let set = Text::new(&Span::split(text), BODY, width);
            assert!(set.width() <= width, "{width}: {}", set.width());
            let mut svg = Svg::new(Colours::Attributes);
            set.write(&mut svg, 0.0, 0.0);
            let words = |text: &str| text.replace(['*', ' ', '\n'], "");
            let drawn: String = svg.finish().split(['<', '>']).filter(|part| !part.contains("text") && !part.contains("tspan")).collect();
            assert_eq!(words(&drawn), words(text));
        }
    }

    #[test]
    fn thousands_stay_together() {
        let set = Text::plain("19\u{202f}803 homicidios", BODY, 70.0);
        assert_eq!(set.len(), 2);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        let set = Text::plain(&"W".repeat(300), BODY, 100.0);
        assert!(set.len() > 10 && set.width() <= 100.0);
    }

    #[test]
    fn emphasis_may_end_inside_a_word() {
        let mut svg = Svg::new(Colours::Attributes);
        Text::new(&Span::split("**a**: b"), BODY, 100.0).write(&mut svg, 0.0, 0.0);
        assert!(svg.finish().contains("<tspan font-weight=\"600\">a</tspan><tspan>: b</tspan>"));
    }
}

//! Writes SVG: elements and attributes in the order they are given, text escaped, numbers short.

use super::token::{Colour, Token, colour};
use std::fmt::{self, Display, Write};

/// How colours are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// As presentation attributes: the document stands alone, in an `<img>`, a mail, a drawing program.
    Attributes,
    /// As classes `f-rate-3` and `s-zone` of `picture.css`: inside a page, whose tokens follow print and contrast.
    Classes,
}

/// A document, or a part of one, while it is written.
#[derive(Debug)]
pub struct Svg {
    out: String,
    colours: Colours,
    open: Vec<&'static str>,
}

impl Svg {
    /// Nothing yet.
    #[must_use]
    pub fn new(colours: Colours) -> Self {
        Self { out: String::new(), colours, open: Vec::new() }
    }

    /// Begins an element; it is finished by one of [`Element`]'s last words.
    pub fn element(&mut self, tag: &'static str) -> Element<'_> {
        self.out.push('<');
        self.out.push_str(tag);
        Element { svg: self, tag, classes: String::new() }
    }

    /// Ends the element opened last.
    ///
    /// # Panics
    /// When none is open.
    pub fn close(&mut self) {
        let tag = self.open.pop().expect("every close has its open");
        put(&mut self.out, format_args!("</{tag}>"));
    }

    /// The document.
    ///
    /// # Panics
    /// When an element is still open.
    #[must_use]
    pub fn finish(self) -> String {
        assert!(self.open.is_empty(), "every open has its close: {:?}", self.open);
        self.out
    }
}

/// An element whose start tag is being written.
#[derive(Debug)]
#[must_use = "an element is finished by empty, text, rich or open"]
pub struct Element<'a> {
    svg: &'a mut Svg,
    tag: &'static str,
    classes: String,
}

impl Element<'_> {
    /// An attribute.
    pub fn attr(self, name: &str, value: impl Display) -> Self {
        put(&mut self.svg.out, format_args!(" {name}=\"{}\"", Escaped(&value.to_string())));
        self
    }

    /// An attribute with a number, to hundredths.
    pub fn num(self, name: &str, value: f64) -> Self {
        put(&mut self.svg.out, format_args!(" {name}=\"{}\"", Number(value)));
        self
    }

    /// Several attributes with numbers.
    pub fn nums<const N: usize>(self, values: [(&str, f64); N]) -> Self {
        values.into_iter().fold(self, |element, (name, value)| element.num(name, value))
    }

    /// A class.
    pub fn class(mut self, name: &str) -> Self {
        if !self.classes.is_empty() {
            self.classes.push(' ');
        }
        self.classes.push_str(name);
        self
    }

    /// The colour of the inside.
    pub fn fill(self, token: Token) -> Self {
        self.paint("fill", "f", token)
    }

    /// The colour of the line.
    pub fn stroke(self, token: Token) -> Self {
        self.paint("stroke", "s", token)
    }

    fn paint(self, name: &str, short: &str, token: Token) -> Self {
        if self.svg.colours == Colours::Classes {
            return self.class(&format!("{short}-{token}"));
        }
        let Colour { hex, alpha } = colour(token);
        let element = self.attr(name, hex);
        match alpha {
            Some(alpha) => element.num(&format!("{name}-opacity"), *alpha),
            None => element,
        }
    }

    /// Writes the rest of the start tag.
    fn started(self, end: &str) -> &'static str {
        if !self.classes.is_empty() {
            put(&mut self.svg.out, format_args!(" class=\"{}\"", Escaped(&self.classes)));
        }
        self.svg.out.push_str(end);
        self.tag
    }

    /// Ends it without content.
    pub fn empty(self) {
        self.started("/>");
    }

    /// Ends it with text.
    pub fn text(self, text: &str) {
        let Self { svg, tag, classes } = self;
        Element { svg: &mut *svg, tag, classes }.started(">");
        put(&mut svg.out, format_args!("{}</{tag}>", Escaped(text)));
    }

    /// Leaves it open for what comes next.
    pub fn open(self) {
        let Self { svg, tag, classes } = self;
        Element { svg: &mut *svg, tag, classes }.started(">");
        svg.open.push(tag);
    }
}

fn put(out: &mut String, text: fmt::Arguments) {
    out.write_fmt(text).expect("a string takes all");
}

/// Text inside an element or attribute.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                // XML has no place for the other control characters, not even escaped.
                c if (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}') => out.write_char('\u{fffd}')?,
                c => out.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// A number to hundredths, without zeros that say nothing.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub f64);

impl Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let (sign, whole, rest) = (if hundredths < 0 { "-" } else { "" }, (hundredths / 100).abs(), (hundredths % 100).abs());
        match (whole, rest) {
            (whole, 0) => write!(out, "{sign}{whole}"),
            (0, rest) if rest % 10 == 0 => write!(out, "{sign}.{}", rest / 10),
            (0, rest) => write!(out, "{sign}.{rest:02}"),
            (whole, rest) if rest % 10 == 0 => write!(out, "{sign}{whole}.{}", rest / 10),
            (whole, rest) => write!(out, "{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        let mut svg = Svg::new(Colours::Attributes);
        svg.element("text").attr("data-x", "\"><script>").text("<b>&\u{1}");
        assert_eq!(svg.finish(), "<text data-x=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;\u{fffd}</text>");
    }

    #[test]
    fn a_colour_is_an_attribute_or_a_class() {
        let drawn = |colours| {
            let mut svg = Svg::new(colours);
            svg.element("g").class("ground").open();
            svg.element("path").fill("rate-1").stroke("muni-line").empty();
            svg.close();
            svg.finish()
        };
        assert_eq!(
            drawn(Colours::Attributes),
            "<g class=\"ground\"><path fill=\"#f0e2c6\" stroke=\"#1b1a21\" stroke-opacity=\".18\"/></g>"
        );
        assert_eq!(drawn(Colours::Classes), "<g class=\"ground\"><path class=\"f-rate-1 s-muni-line\"/></g>");
    }

    #[test]
    fn numbers_are_short_and_end_at_hundredths() {
        let written = [0.0, 1.0, -0.5, 12.345, 0.05, -3.999, 0.004].map(|value| Number(value).to_string());
        assert_eq!(written, ["0", "1", "-.5", "12.35", ".05", "-4", "0"]);
    }
}

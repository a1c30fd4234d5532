//! Colours of the page by their names in `tokens.css`, the only place where a colour is written.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A colour's name in `tokens.css`, without the dashes before it: `rate-3`.
pub type Token = &'static str;

/// The sequential ramp of counts, light to dark.
pub const COUNT: [Token; 7] = ["count-1", "count-2", "count-3", "count-4", "count-5", "count-6", "count-7"];

/// A colour as a presentation attribute says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Colour {
    /// `#rrggbb`.
    pub hex: String,
    /// Opacity, where it is not opaque.
    pub alpha: Option<f64>,
}

const CSS: &str = include_str!("../../web/css/tokens.css");

static COLOURS: LazyLock<BTreeMap<&'static str, Colour>> = LazyLock::new(|| parse(CSS));

/// The colour of a token.
///
/// # Panics
/// When `tokens.css` has no such colour: tokens are written in this crate, not asked for.
#[must_use]
pub fn colour(token: Token) -> &'static Colour {
    COLOURS.get(token).unwrap_or_else(|| panic!("tokens.css has the colour --{token}"))
}

/// The colours of the first block, which is the light scheme of screens; those of print and contrast come after it.
fn parse(css: &'static str) -> BTreeMap<&'static str, Colour> {
    let block = css.split_once(":root {").and_then(|(_, rest)| rest.split_once('}')).map_or("", |(block, _)| block);
    let declared = block.split(';').filter_map(|text| {
        let (name, value) = text[text.rfind("--")?..].strip_prefix("--")?.split_once(':')?;
        Some((name.trim(), read(value.trim())?))
    });
    declared.collect()
}

/// `#FBFAF7` or `rgb(27 26 33 / .18)`.
fn read(value: &str) -> Option<Colour> {
    if value.strip_prefix('#').is_some_and(|digits| digits.len() == 6) {
        return Some(Colour { hex: value.to_ascii_lowercase(), alpha: None });
    }
    let (channels, alpha) = value.strip_prefix("rgb(")?.strip_suffix(')')?.split_once('/')?;
    let channels: Vec<u8> = channels.split_whitespace().filter_map(|channel| channel.parse().ok()).collect();
    let [r, g, b] = channels[..] else { return None };
    Some(Colour { hex: format!("#{r:02x}{g:02x}{b:02x}"), alpha: alpha.trim().parse().ok() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_stylesheet() {
        assert_eq!(colour("paper").hex, "#fbfaf7");
        assert_eq!(colour("rate-7").hex, "#2b1f52");
        assert_eq!(colour("muni-line"), &Colour { hex: "#1b1a21".into(), alpha: Some(0.18) });
        assert_eq!(colour("sea").hex, "#e4e9ec", "the screen's, not the print's");
    }

    #[test]
    fn sizes_and_words_are_no_colours() {
        assert!(!COLOURS.contains_key("bar-h") && !COLOURS.contains_key("serif") && !COLOURS.contains_key("zone-pitch"));
    }
}

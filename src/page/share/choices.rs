//! What a reader chooses on the page that shares a view: the edition that is followed, the kind of code, sizes, an alternative text.

use crate::domain::{Day, codes};
use crate::picture::Size;
use crate::view::View;
use std::ops::RangeInclusive;

codes! {
    /// The edition that a link or an embed shows.
    Follow {
        /// The one that is published when somebody opens it.
        Latest = "latest",
        /// This one for good.
        Pinned = "pinned",
    }
}

codes! {
    /// The code that puts a map on another page.
    Code {
        /// A link with a picture, which a script makes into the map.
        Element = "element",
        /// A frame.
        Iframe = "iframe",
    }
}

impl Follow {
    /// What a view asks for by itself.
    #[must_use]
    pub fn of(view: &View) -> Self {
        if view.pinned.is_some() { Self::Pinned } else { Self::Latest }
    }
}

/// The sizes of one kind of drawing.
///
/// # Units
/// CSS pixels of an embed, pixels of a picture.
pub struct Sizes {
    /// The form's name for them: the key before `_size`, `_width` and `_height`.
    pub name: &'static str,
    /// What is usual, the default first.
    pub usual: &'static [Size],
    /// Widths that can be asked for.
    pub widths: RangeInclusive<u32>,
    /// Heights that can be asked for.
    pub heights: RangeInclusive<u32>,
}

/// Column of an article, and a phone. A lower frame has no room for its words.
const EMBED: Sizes = Sizes {
    name: "embed",
    usual: &[Size { width: 600, height: 450 }, Size { width: 390, height: 560 }],
    widths: Size::WIDTHS,
    heights: 360..=*Size::HEIGHTS.end(),
};

/// A comparison is read down: result, months and what they do not show before the maps.
const COMPARISON: Sizes =
    Sizes { usual: &[Size { width: 600, height: 760 }, Size { width: 600, height: 450 }, Size { width: 390, height: 560 }], ..EMBED };

/// Sizes of the embed of a view.
#[must_use]
pub fn embed_sizes(view: &View) -> Sizes {
    if view.compares() { COMPARISON } else { EMBED }
}

/// Card of a link, tall for a phone's feed, column of an article, phone, large for print.
pub const PICTURE: Sizes = Sizes {
    name: "picture",
    usual: &[
        Size::CARD,
        Size { width: 1080, height: 1350 },
        Size { width: 600, height: 450 },
        Size { width: 390, height: 560 },
        Size { width: 2400, height: 1260 },
    ],
    widths: Size::WIDTHS,
    heights: Size::HEIGHTS,
};

impl Sizes {
    /// A usual size as addresses say it: `600x450`.
    #[must_use]
    pub fn word(Size { width, height }: Size) -> String {
        format!("{width}x{height}")
    }

    /// A usual size that is named, else the sides that are, each the nearest that can be asked for.
    fn read(&self, value: &impl Fn(&str) -> Option<String>) -> Size {
        let named = value(&format!("{}_size", self.name));
        if let Some(usual) = self.usual.iter().find(|size| named.as_deref() == Some(Self::word(**size)).as_deref()) {
            return *usual;
        }
        let side = |side: &str, default: u32, range: &RangeInclusive<u32>| {
            let asked = value(&format!("{}_{side}", self.name)).and_then(|text| text.parse::<u32>().ok());
            asked.map_or(default, |px| px.clamp(*range.start(), *range.end()))
        };
        let Size { width, height } = self.usual[0];
        Size { width: side("width", width, &self.widths), height: side("height", height, &self.heights) }
    }
}

/// What is chosen; a view of its own goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The edition of link and embed.
    pub follow: Follow,
    /// The code.
    pub code: Code,
    /// Size of the embed.
    pub embed: Size,
    /// Size of the picture.
    pub picture: Size,
    /// Alternative text of the reader's own.
    pub alt: Option<String>,
    /// The reader's day, for the citation.
    pub accessed: Option<Day>,
}

/// Longest alternative text, in characters: longer ones are cut.
pub const ALT_CHARS: usize = 2000;

/// A text without line breaks and control characters, of bounded length.
fn one_line(text: &str) -> String {
    let lines = text.split(char::is_control).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").chars().take(ALT_CHARS).collect()
}

impl Choices {
    /// What a question chooses for a view; a value that is none gives the nearest, or the default.
    #[must_use]
    pub fn parse(pairs: &[(String, String)], view: &View) -> Self {
        let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        let word = |key: &str| value(key).unwrap_or_default();
        let alt = value("alt").map(|text| one_line(&text)).filter(|text| !text.is_empty());
        Self {
            follow: word("follow").parse().unwrap_or_else(|_| Follow::of(view)),
            code: word("code").parse().unwrap_or(Code::Element),
            embed: embed_sizes(view).read(&value),
            picture: PICTURE.read(&value),
            alt,
            accessed: word("accessed").parse().ok(),
        }
    }

    /// The keys and values of what is chosen, defaults left out.
    #[must_use]
    pub fn to_pairs(&self, view: &View) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut add = |key: &'static str, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        add("follow", (self.follow != Follow::of(view)).then(|| self.follow.to_string()));
        add("code", (self.code != Code::Element).then(|| self.code.to_string()));
        for (sizes, size, [width, height]) in
            [(embed_sizes(view), self.embed, ["embed_width", "embed_height"]), (PICTURE, self.picture, ["picture_width", "picture_height"])]
        {
            let chosen = size != sizes.usual[0];
            add(width, chosen.then(|| size.width.to_string()));
            add(height, chosen.then(|| size.height.to_string()));
        }
        add("alt", self.alt.clone());
        add("accessed", self.accessed.map(|day| day.to_string()));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn view(query: &[(&str, &str)]) -> View {
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        View::parse(&pairs, &dataset(1)).0
    }

    fn read(pairs: &[(&str, &str)]) -> Choices {
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Choices::parse(&pairs, &view(&[]))
    }

    #[test]
    fn what_is_chosen_is_read_as_it_is_written() {
        let plain = view(&[]);
        assert_eq!(read(&[]).to_pairs(&plain), []);
        for pairs in [
            &[("follow", "pinned"), ("code", "iframe")][..],
            &[("embed_width", "600"), ("embed_height", "500")],
            &[("picture_width", "1080"), ("picture_height", "1350"), ("alt", "a b"), ("accessed", "2026-01-02")],
        ] {
            let written: Vec<_> = pairs.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
            assert_eq!(read(pairs).to_pairs(&plain), written);
        }
    }

    #[test]
    fn a_value_that_is_none_gives_the_nearest_or_the_default() {
        let plain = read(&[]);
        for (key, value) in [
            ("follow", "x"),
            ("code", "kind"),
            ("embed_width", "-1"),
            ("picture_size", "1x1"),
            ("accessed", "2026-02-30"),
            ("alt", " \n\t"),
        ] {
            assert_eq!(read(&[(key, value)]), plain, "{key}={value}");
        }
        let size = |pairs: &[(&str, &str)]| read(pairs).embed;
        assert_eq!(size(&[("embed_width", "99999"), ("embed_height", "1")]), Size { width: 2400, height: 360 });
        assert_eq!(read(&[("picture_height", "1")]).picture, Size { width: 1200, height: 320 });
    }

    #[test]
    fn a_usual_size_that_is_chosen_wins_over_the_sides_of_the_form_it_stands_in() {
        let chosen = read(&[("embed_size", "390x560"), ("embed_width", "600"), ("embed_height", "450")]);
        assert_eq!(chosen.embed, Size { width: 390, height: 560 });
    }

    #[test]
    fn a_comparison_is_framed_as_high_as_its_result() {
        let compared = view(&[("v", "compare")]);
        let size = |pairs: &[(String, String)]| Choices::parse(pairs, &compared).embed;
        assert_eq!(size(&[]), Size { width: 600, height: 760 });
        assert_eq!(size(&[("embed_size".to_owned(), "600x450".to_owned())]), Size { width: 600, height: 450 });
        assert_eq!(Choices::parse(&[], &compared).to_pairs(&compared), []);
        assert_eq!(read(&[]).embed, Size { width: 600, height: 450 });
    }

    #[test]
    fn a_pinned_view_is_shared_pinned_unless_the_reader_chooses_otherwise() {
        let pinned = view(&[("e", "0123456789abcdef")]);
        let of = |follow: &[(String, String)]| Choices::parse(follow, &pinned);
        assert_eq!(of(&[]).follow, Follow::Pinned);
        let latest = of(&[("follow".to_owned(), "latest".to_owned())]);
        assert_eq!((latest.follow, latest.to_pairs(&pinned)), (Follow::Latest, vec![("follow", "latest".to_owned())]));
    }

    #[test]
    fn an_alternative_text_is_one_line_of_bounded_length() {
        assert_eq!(read(&[("alt", " one\r\n  two\u{0}three ")]).alt.as_deref(), Some("one two three"));
        assert_eq!(read(&[("alt", &"é".repeat(ALT_CHARS + 5))]).alt.map(|text| text.chars().count()), Some(ALT_CHARS));
    }
}

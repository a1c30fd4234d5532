//! The faces of pictures, and how wide a text is in them.

use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use resvg::usvg::fontdb;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

/// A face. The SVG names the family and the weight; a reader without it sees the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Running text.
    Sans,
    /// Text that stands out, labels of cities.
    Strong,
    /// Titles.
    Serif,
}

const FILES: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/testigo-sans-400.ttf"),
    include_bytes!("../../assets/fonts/testigo-sans-600.ttf"),
    include_bytes!("../../assets/fonts/testigo-serif-600.ttf"),
];

/// Letters of other languages, which names of places may have: one weight stands in for all faces.
const MORE_FILES: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/testigo-latin-ext-400.ttf"),
    include_bytes!("../../assets/fonts/testigo-greek-400.ttf"),
    include_bytes!("../../assets/fonts/testigo-cyrillic-400.ttf"),
];

/// What is drawn in place of a letter that no face has.
const BOX: char = '\u{25A1}';

/// What measuring needs of a face.
struct Measure {
    font: FontRef<'static>,
    data: ShaperData,
    units_per_em: f64,
}

static MEASURES: LazyLock<[Measure; 3]> = LazyLock::new(|| FILES.map(Measure::of));
static MORE_MEASURES: LazyLock<[Measure; 3]> = LazyLock::new(|| MORE_FILES.map(Measure::of));

impl Measure {
    fn of(bytes: &'static [u8]) -> Self {
        let font = FontRef::new(bytes).expect("the fonts are TrueType");
        let data = ShaperData::new(&font);
        let units_per_em = f64::from(data.shaper(&font).build().units_per_em());
        Self { font, data, units_per_em }
    }

    /// Width of a text in units of the em; none when the face lacks a letter of it.
    fn ems(&self, text: &str) -> Option<f64> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = self.data.shaper(&self.font).build().shape(buffer, ShapeOptions::new());
        let advance: i64 = shaped.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
        shaped.glyph_infos().iter().all(|glyph| glyph.glyph_id != 0).then_some(advance as f64 / self.units_per_em)
    }
}

/// Width of a letter in the first face that has it, in units of the em; none when no face has it.
fn letter_ems(own: Face, letter: char) -> Option<f64> {
    let mut bytes = [0; 4];
    let text = &*letter.encode_utf8(&mut bytes);
    std::iter::once(&MEASURES[own as usize]).chain(MORE_MEASURES.iter()).find_map(|measure| measure.ems(text))
}

/// A document with an empty box for each letter that no face has, and those letters: the library that draws would leave them out.
#[must_use]
pub fn drawable(document: &str) -> (Cow<'_, str>, BTreeSet<char>) {
    let foreign: BTreeSet<char> = document.chars().filter(|letter| !letter.is_ascii()).collect();
    let lacking: BTreeSet<char> = foreign.into_iter().filter(|letter| letter_ems(Face::Sans, *letter).is_none()).collect();
    if lacking.is_empty() {
        return (Cow::Borrowed(document), lacking);
    }
    let drawn = document.chars().map(|letter| if lacking.contains(&letter) { BOX } else { letter }).collect();
    (Cow::Owned(drawn), lacking)
}

static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for bytes in FILES.into_iter().chain(MORE_FILES) {
        database.load_font_data(bytes.to_vec());
    }
    database.set_sans_serif_family("Testigo Sans");
    database.set_serif_family("Testigo Serif");
    Arc::new(database)
});

/// The faces for the library that draws.
#[must_use]
pub fn database() -> Arc<fontdb::Database> {
    Arc::clone(&DATABASE)
}

impl Face {
    /// The families as `font-family` names them; the system's follow our own. A name with a digit is no name without quotes.
    #[must_use]
    pub const fn families(self) -> &'static str {
        match self {
            Self::Sans | Self::Strong => "Testigo Sans,'Source Sans 3',system-ui,Segoe UI,Roboto,Arial,sans-serif",
            Self::Serif => "Testigo Serif,'Source Serif 4',Georgia,Times New Roman,serif",
        }
    }

    /// The weight as `font-weight` says it.
    #[must_use]
    pub const fn weight(self) -> &'static str {
        match self {
            Self::Sans => "400",
            Self::Strong | Self::Serif => "600",
        }
    }

    /// Width of a text on one line, kerned as it is drawn.
    ///
    /// # Units
    /// Those of `size`, the em.
    #[must_use]
    pub fn width(self, text: &str, size: f64) -> f64 {
        let by_letter = || text.chars().filter_map(|letter| letter_ems(self, letter).or_else(|| letter_ems(self, BOX))).sum();
        MEASURES[self as usize].ems(text).unwrap_or_else(by_letter) * size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_letters_size_and_face() {
        let width = |face: Face, text| face.width(text, 100.0);
        assert!((width(Face::Sans, "testigo") - 2.0 * Face::Sans.width("testigo", 50.0)).abs() < 1e-9);
        assert!(width(Face::Strong, "México") > width(Face::Sans, "México"));
        assert!(width(Face::Serif, "AV") < width(Face::Serif, "A") + width(Face::Serif, "V"), "kerned");
    }

    #[test]
    fn the_space_between_thousands_is_narrow_and_known() {
        let (narrow, wide) = (Face::Sans.width("1\u{202f}0", 100.0), Face::Sans.width("1 0", 100.0));
        assert!(narrow < wide + 1.0 && narrow > Face::Sans.width("10", 100.0));
    }

    #[test]
    fn every_face_has_every_letter_that_a_comparison_is_said_in() {
        let catalogues = [
            include_str!("../../web/locales/server.es.ftl"),
            include_str!("../../web/locales/server.en.ftl"),
            include_str!("../../web/locales/server.pt.ftl"),
        ];
        let messages =
            || catalogues.iter().flat_map(|text| text.lines()).filter(|line| line.starts_with("cmp-") || line.starts_with("ref-"));
        assert!(messages().count() > 100);
        let letters: std::collections::BTreeSet<char> = messages().flat_map(str::chars).chain("\u{202f}∞×–".chars()).collect();
        for letter in letters {
            for face in MEASURES.iter() {
                assert!(face.ems(letter.encode_utf8(&mut [0; 4])).is_some(), "no glyph for {letter}");
            }
        }
    }

    #[test]
    fn letters_of_other_languages_have_a_width_and_are_drawn_and_others_are_boxes() {
        for name in ["Łódź", "Ελλάδα", "Чьяпас", "Tlāhuac", "Xochimīlco"] {
            assert!(matches!(drawable(name), (Cow::Borrowed(_), _)), "{name}");
            assert!(Face::Strong.width(name, 100.0) > 25.0 * name.chars().count() as f64, "{name}");
        }
        let (drawn, lacking) = drawable("<text>Ñuble 東京</text>");
        assert_eq!((drawn.as_ref(), lacking.into_iter().collect::<String>().as_str()), ("<text>Ñuble □□</text>", "京東"));
        assert!((Face::Sans.width("東", 10.0) - Face::Sans.width("□", 10.0)).abs() < 1e-9);
    }

    #[test]
    fn the_drawing_library_finds_every_face_by_family_and_weight() {
        for (family, weight) in [("Testigo Sans", 400), ("Testigo Sans", 600), ("Testigo Serif", 600)] {
            let query = fontdb::Query { families: &[fontdb::Family::Name(family)], weight: fontdb::Weight(weight), ..Default::default() };
            let id = database().query(&query).unwrap();
            assert_eq!(database().face(id).unwrap().weight.0, weight);
        }
    }
}

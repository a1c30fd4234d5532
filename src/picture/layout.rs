//! Where the parts of a picture stand, from its size alone.

use super::camera::Frame;

/// Size of a picture.
///
/// # Units
/// Pixels of the PNG; the SVG's `width` and `height`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Size {
    /// Widths that are drawn: from a phone's column to a printed page.
    pub const WIDTHS: std::ops::RangeInclusive<u32> = 320..=2400;
    /// Heights that are drawn.
    pub const HEIGHTS: std::ops::RangeInclusive<u32> = 320..=2400;
    /// What is drawn when nothing is asked: the card of a social site.
    pub const CARD: Self = Self { width: 1200, height: 630 };
}

/// How the parts are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Words left of the map.
    Beside,
    /// Title and sentence above the map, legend below.
    Above,
    /// Title and sentence above, the legend beside the map: wide and low.
    Split,
    /// Title, map, ramp, sources: a thumb's width.
    Small,
}

/// The plan of a picture, in its own pixels: a large picture is a usual one, drawn larger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// How the parts are arranged.
    pub arrangement: Arrangement,
    /// Room around words.
    pub margin: f64,
    /// Room between map and legend.
    pub gap: f64,
    /// Width of the words.
    pub column: f64,
    /// Largest size of a title above a map.
    pub title: f64,
}

/// Words stand beside the map from this ratio of width to height on.
const BESIDE_FROM: f64 = 1.5;
/// Share of the width that they take.
const BESIDE_SHARE: f64 = 410.0 / 1200.0;
/// Below this width there is only room for what must never hide.
const SMALL_BELOW: u32 = 480;
/// The same of the height, of a picture with its words above and below.
const LOW_BELOW: f64 = 520.0;
/// From this ratio and width on a picture has its legend beside the map, which takes this share of the width.
const SPLIT_RATIO: f64 = 1.15;
const SPLIT_FROM: f64 = 540.0;
const SPLIT_SHARE: f64 = 0.62;
/// A picture as large as this (a side of the square of its area) is drawn at one px a pixel; larger ones are enlarged.
const USUAL_SIDE: f64 = 700.0;

impl Layout {
    /// The plan of a size.
    #[must_use]
    pub fn of(size: Size) -> Self {
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let enlarged = ((width * height).sqrt() / USUAL_SIDE).max(1.0);
        let arrangement = if size.width < SMALL_BELOW {
            Arrangement::Small
        } else if width / height >= BESIDE_FROM {
            Arrangement::Beside
        } else if width / height >= SPLIT_RATIO && width / enlarged >= SPLIT_FROM {
            Arrangement::Split
        } else {
            Arrangement::Above
        };
        let (width, height) = (width / enlarged, height / enlarged);
        let margin = if arrangement == Arrangement::Small { 12.0 } else { (width * 0.028).clamp(16.0, 28.0) };
        let across = if arrangement == Arrangement::Beside { width * BESIDE_SHARE } else { width };
        let title = match arrangement {
            Arrangement::Small => 19.0,
            _ if height > 600.0 => 30.0,
            _ => 22.0,
        };
        Self { width, height, arrangement, margin, gap: 10.0, column: across - 2.0 * margin, title }
    }

    /// Where the map stands between a head, a legend and a foot of some heights.
    #[must_use]
    pub fn map(&self, head: f64, legend: f64, foot: f64) -> Frame {
        if self.arrangement == Arrangement::Beside {
            let x = self.width * BESIDE_SHARE;
            return Frame { x, y: 0.0, width: self.width - x, height: self.height - foot };
        }
        let y = self.margin + head + 0.7 * self.margin;
        if self.arrangement == Arrangement::Split {
            return Frame { x: 0.0, y, width: self.width * SPLIT_SHARE, height: self.height - foot - y };
        }
        let below = if legend > 0.0 { legend + self.gap + 0.8 * self.margin } else { 0.0 };
        Frame { x: 0.0, y, width: self.width, height: (self.height - foot - below - y).max(self.least_map() / 2.0) }
    }

    /// Whether there is only room for what must never hide.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.height < LOW_BELOW
    }

    /// Width of the words beside a map under its title.
    #[must_use]
    pub fn split_column(&self) -> f64 {
        self.width * (1.0 - SPLIT_SHARE) - 1.75 * self.margin
    }

    /// Height that a map below words must keep.
    #[must_use]
    pub fn least_map(&self) -> f64 {
        (self.height * 0.42).min(self.width * 0.72)
    }

    /// Width of one of some columns of the legend.
    #[must_use]
    pub fn legend_column(&self, columns: usize) -> f64 {
        let columns = columns.max(1) as f64;
        (self.column - (columns - 1.0) * self.margin) / columns
    }

    /// Heights that a first look takes for granted.
    #[must_use]
    pub fn guessed_head(&self) -> f64 {
        if self.arrangement == Arrangement::Small { 44.0 } else { 90.0 }
    }

    /// The same of the legend.
    #[must_use]
    pub fn guessed_legend(&self) -> f64 {
        if self.arrangement == Arrangement::Beside { 0.0 } else { 110.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_beside_a_wide_map_and_above_a_tall_one() {
        let of = |width, height| Layout::of(Size { width, height }).arrangement;
        assert_eq!(of(1200, 630), Arrangement::Beside);
        assert_eq!(of(900, 600), Arrangement::Beside);
        assert_eq!(of(1080, 1350), Arrangement::Above);
        assert_eq!(of(600, 450), Arrangement::Split);
        assert_eq!(of(1200, 900), Arrangement::Split);
        assert_eq!(of(390, 560), Arrangement::Small);
    }

    #[test]
    fn the_card_gives_410_of_1200_to_words() {
        let plan = Layout::of(Size::CARD);
        let map = plan.map(0.0, 0.0, 40.0);
        assert!((map.x / plan.width - 410.0 / 1200.0).abs() < 1e-9);
        assert!((plan.column + 2.0 * plan.margin - map.x).abs() < 1e-9);
    }

    #[test]
    fn small_pictures_are_drawn_px_for_px_and_large_ones_enlarged() {
        assert!((Layout::of(Size { width: 600, height: 450 }).width - 600.0).abs() < 1e-9);
        let large = Layout::of(Size { width: 2400, height: 1600 });
        assert!((large.width / large.height - 1.5).abs() < 1e-9 && large.width < 900.0);
    }
}

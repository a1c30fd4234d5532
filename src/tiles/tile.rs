//! A tile as plain integers, column by column: what a layer decides and what an encoder writes.

/// Units of a tile's side, the same in every layer.
pub const EXTENT: u32 = crate::index::GRID_EXTENT.cast_unsigned();

/// Most bytes of a tile, uncompressed: a layer that would pass it becomes coarser.
pub const MAX_BYTES: usize = 500_000;

/// One tile: its layers in drawing order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tile {
    /// Layers, at least one, each with at least one feature.
    pub layers: Vec<Layer>,
}

/// Features of one kind, one column a property.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Name of the layer, unique in its tile.
    pub name: &'static str,
    /// Feature ids, at most 2⁵³; empty when the layer has none.
    pub ids: Vec<u64>,
    /// Geometry of each feature.
    pub geometry: Geometry,
    /// Properties; every column has one value a feature.
    pub columns: Vec<Column>,
}

/// Geometries of the features of a layer.
///
/// # Units
/// 1/[`EXTENT`] of the tile's side from its north-west corner, y southwards; values outside 0…4096 lie outside the tile.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// One point a feature.
    Points(Vec<[i32; 2]>),
    /// Squares of one size.
    Squares {
        /// Side of every square.
        side: i32,
        /// North-west corner of each square.
        corners: Vec<[i32; 2]>,
    },
    /// One simple ring a feature, not closed, clockwise as seen on the map: hexagons.
    Rings(Paths),
    /// One or more lines a feature.
    Lines(Paths),
    /// Rings of one or more polygons a feature, not closed: each exterior (clockwise as seen on the map) before its holes (the other way round).
    Polygons(Paths),
}

/// Lines or rings of the features of a layer, end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    points: Vec<[i32; 2]>,
    /// End of each line or ring in `points`.
    part_ends: Vec<u32>,
    /// End of each feature in `part_ends`.
    feature_ends: Vec<u32>,
}

/// One property of every feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Name of the property.
    pub name: &'static str,
    /// Its value for each feature.
    pub values: Values,
}

/// Values of one property. `None` leaves the property out: unknown is absent, never zero.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Whole numbers, always known.
    UInt(Vec<u64>),
    /// Whole numbers or unknown.
    OptUInt(Vec<Option<u64>>),
    /// Real numbers or unknown.
    Double(Vec<Option<f64>>),
    /// Yes or no.
    Bool(Vec<bool>),
    /// Words or unknown.
    Text {
        /// The words; several features may share one.
        words: Words,
        /// Position of each feature's word, or [`Values::ABSENT`].
        at: Vec<u32>,
    },
    /// A text of its own for each feature.
    Names(Words),
}

/// Words end to end, each with a position from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Layer {
    /// Number of features.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.geometry {
            Geometry::Points(points) => points.len(),
            Geometry::Squares { corners, .. } => corners.len(),
            Geometry::Rings(paths) | Geometry::Lines(paths) | Geometry::Polygons(paths) => paths.len(),
        }
    }

    /// Whether it has no feature.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Paths {
    /// Adds a point to the line or ring begun last.
    pub fn point(&mut self, point: [i32; 2]) {
        self.points.push(point);
    }

    /// Ends a line or ring; one without points is not kept.
    pub fn end_part(&mut self) {
        let end = self.points.len() as u32;
        if self.part_ends.last().copied().unwrap_or(0) < end {
            self.part_ends.push(end);
        }
    }

    /// Ends a feature.
    pub fn end_feature(&mut self) {
        self.feature_ends.push(self.part_ends.len() as u32);
    }

    /// Adds a line or ring to the feature begun last.
    pub fn part(&mut self, points: impl IntoIterator<Item = [i32; 2]>) {
        self.points.extend(points);
        self.end_part();
    }

    /// Number of features.
    #[must_use]
    pub fn len(&self) -> usize {
        self.feature_ends.len()
    }

    /// Whether it has no feature.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.feature_ends.is_empty()
    }

    /// Lines or rings of each feature.
    #[must_use]
    pub fn features(&self) -> impl ExactSizeIterator<Item = impl ExactSizeIterator<Item = &[[i32; 2]]>> {
        (0..self.len()).map(|feature| {
            let start = if feature == 0 { 0 } else { self.feature_ends[feature - 1] };
            (start as usize..self.feature_ends[feature] as usize).map(|part| self.part_points(part))
        })
    }

    fn part_points(&self, part: usize) -> &[[i32; 2]] {
        let start = if part == 0 { 0 } else { self.part_ends[part - 1] };
        &self.points[start as usize..self.part_ends[part] as usize]
    }
}

impl Values {
    /// Stands for *no word* in the positions of [`Values::Text`].
    pub const ABSENT: u32 = u32::MAX;

    /// A column of words, each distinct word kept once.
    #[must_use]
    pub fn text<'a>(values: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let mut words = Words::default();
        let mut known = std::collections::HashMap::new();
        let mut position = |word: &'a str| *known.entry(word).or_insert_with(|| words.push(word));
        let at = values.into_iter().map(|word| word.map_or(Self::ABSENT, &mut position)).collect();
        Self::Text { words, at }
    }

    /// A column of codes: positions in a list of words, or [`Values::ABSENT`].
    #[must_use]
    pub fn codes<'a>(words: impl IntoIterator<Item = &'a str>, at: Vec<u32>) -> Self {
        Self::Text { words: words.into_iter().collect(), at }
    }

    /// Number of values, absent ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::UInt(values) => values.len(),
            Self::OptUInt(values) => values.len(),
            Self::Double(values) => values.len(),
            Self::Bool(values) => values.len(),
            Self::Text { at, .. } => at.len(),
            Self::Names(words) => words.len(),
        }
    }

    /// Whether it has no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Words {
    /// Adds a word and returns its position.
    pub fn push(&mut self, word: &str) -> u32 {
        self.text.push_str(word);
        self.end()
    }

    /// The text to append to before [`Words::end`] makes a word of what was added.
    pub fn tail(&mut self) -> &mut String {
        &mut self.text
    }

    /// Ends the word begun and returns its position.
    pub fn end(&mut self) -> u32 {
        self.ends.push(self.text.len() as u32);
        self.ends.len() as u32 - 1
    }

    /// The word at a position.
    #[must_use]
    pub fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.text[start..self.ends[at] as usize]
    }

    /// Number of words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The words in order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|at| self.word(at))
    }
}

impl<'a> FromIterator<&'a str> for Words {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let mut all = Self::default();
        words.into_iter().for_each(|word| {
            all.push(word);
        });
        all
    }
}

/// Texts of every row, end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextColumn {
    /// End of each row's text in `bytes`.
    pub ends: Vec<u32>,
    /// All texts, end to end.
    pub bytes: String,
}

impl TextColumn {
    /// Adds a row.
    pub fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// The text of a row.
    #[must_use]
    pub fn text(&self, row: usize) -> &str {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.bytes[start..self.ends[row] as usize]
    }
}

//! The engine in this process: from a question to the bytes of an answer, as the server makes them.
use super::asked::Asked;
use super::municipalities::Municipalities;
use super::question::Question;
use std::path::Path;
use testigo::dataset::Dataset;

/// An open edition.
pub struct Engine {
    dataset: Dataset,
}

impl Engine {
    /// Opens an edition folder.
    pub fn open(edition: &Path) -> anyhow::Result<Self> {
        todo!()
    }
    pub fn municipalities(&self) -> Municipalities {
        let outlines = self.dataset.areas.of_level(testigo::domain::Level::Municipality);
        Municipalities::new(outlines.map(|(_, area)| (area.code.as_str().to_owned(), area.geometry.clone())))
    }
    pub fn answer(&self, asked: Asked, question: &Question) -> anyhow::Result<Vec<u8>> {
        todo!()
    }
}

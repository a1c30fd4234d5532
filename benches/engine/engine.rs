//! The engine in this process: from the text of a filter to the bytes of an answer, as the server makes them before packing.

use super::around::ZONE;
use super::asked::Asked;
use super::municipalities::Municipalities;
use super::question::Question;
use anyhow::Context as _;
use geo::MultiPolygon;
use std::path::Path;
use std::sync::Arc;
use testigo::dataset::Dataset;
use testigo::domain::Level;
use testigo::query::{self, By, Filter, Scope};
use testigo::tiles::{self, PreparedLayer, TileRequest};

/// An open edition.
pub struct Engine {
    dataset: Arc<Dataset>,
}

impl Engine {
    /// Opens an edition folder.
    pub fn open(edition: &Path) -> anyhow::Result<Self> {
        Ok(Self { dataset: Arc::new(Dataset::open(edition)?) })
    }

    /// The municipalities of the edition.
    pub fn municipalities(&self) -> Municipalities {
        let outlines = self.dataset.areas.of_level(Level::Municipality);
        Municipalities::new(outlines.map(|(_, area)| (area.code.as_str().to_owned(), area.geometry.clone())))
    }

    /// The outline of the deployment that is asked about.
    pub fn outline(&self) -> anyhow::Result<&MultiPolygon<f64>> {
        let zone = self.dataset.zones.find(ZONE).context("the edition lacks its deployment")?;
        let area = zone.areas.first().context("the deployment names no area")?;
        Ok(&self.dataset.areas.area(*area).geometry)
    }

    /// The bytes of an answer: a tile without compression, or JSON. A tile without content is empty.
    pub fn answer(&self, asked: Asked, question: &Question) -> anyhow::Result<Vec<u8>> {
        let pairs = pairs(asked, question);
        if let Some((layer, coord)) = asked.tile() {
            let request = TileRequest::parse(&self.dataset, layer.parse()?, &pairs)?;
            let tile = tiles::tile(&self.dataset, &request, coord)?;
            return Ok(tile.map(|tile| testigo::encode::mvt::encode(&tile)).unwrap_or_default());
        }
        Ok(match asked {
            Asked::Summary | Asked::SummaryAround(_) => {
                serde_json::to_vec(&query::summary(&self.dataset, &self.filter(&pairs, Scope::AGGREGATES)?)?)?
            }
            Asked::Series => serde_json::to_vec(&query::series(&self.dataset, &self.filter(&pairs, Scope::AGGREGATES)?, By::Month))?,
            _ => {
                let filter = self.filter(&pairs, Scope::of_level(Level::Municipality))?;
                serde_json::to_vec(&query::values(&self.dataset, &filter, Level::Municipality)?)?
            }
        })
    }

    /// The layer of a tile under a question, ready for many tiles.
    pub fn prepared(&self, asked: Asked, question: &Question) -> anyhow::Result<PreparedLayer> {
        let (layer, _) = asked.tile().context("only tiles have layers")?;
        let request = TileRequest::parse(&self.dataset, layer.parse()?, &pairs(asked, question))?;
        Ok(PreparedLayer::new(&self.dataset, &request)?)
    }

    fn filter(&self, pairs: &[(String, String)], scope: Scope) -> anyhow::Result<Filter> {
        Ok(Filter::parse(&self.dataset, pairs, scope)?)
    }
}

fn pairs(asked: Asked, question: &Question) -> Vec<(String, String)> {
    let extra = asked.extra().iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    question.params().into_iter().chain(extra).collect()
}

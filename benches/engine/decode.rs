//! Tiles read back with a foreign reader.

use super::linear::Sum;
use anyhow::{Context as _, bail};
use fast_mvt::{MvtReaderRef, MvtValueRef};

/// A feature that carries records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name: property `cell`, `place` or `code`.
    pub name: String,
    /// Properties `n` and `deaths_best`.
    pub sum: Sum,
    /// Property `home`; true where it does not exist.
    pub home: bool,
}

/// The features of a layer whose property `name_key` names them; features without records are left out.
pub fn features(tile: &[u8], layer: &str, name_key: &str) -> anyhow::Result<Vec<Feature>> {
    if tile.is_empty() {
        return Ok(Vec::new());
    }
    let reader = MvtReaderRef::new(tile)?;
    let Some(layer) = reader.layers().find(|found| found.name() == layer) else { return Ok(Vec::new()) };
    let mut features = Vec::with_capacity(layer.feature_count());
    for read in layer.features() {
        let mut feature = Feature { name: String::new(), sum: Sum::default(), home: true };
        for property in read.properties() {
            let (key, value) = property?;
            match (key, value) {
                (key, MvtValueRef::String(text)) if key == name_key => text.clone_into(&mut feature.name),
                ("home", MvtValueRef::Bool(home)) => feature.home = home,
                ("n", value) => feature.sum.n = integer(value)?,
                ("deaths_best", value) => feature.sum.deaths = integer(value)?,
                _ => {}
            }
        }
        if feature.name.is_empty() {
            bail!("a feature without `{name_key}`");
        }
        features.push(feature);
    }
    features.retain(|feature| feature.sum.n > 0);
    Ok(features)
}

fn integer(value: MvtValueRef<'_>) -> anyhow::Result<u64> {
    match value {
        MvtValueRef::UInt(value) => Ok(value),
        MvtValueRef::Int(value) | MvtValueRef::SInt(value) => u64::try_from(value).context("a negative number"),
        other => bail!("{other:?} is no integer"),
    }
}

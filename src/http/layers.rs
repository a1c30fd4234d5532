//! Layers prepared for their tiles: the tiles of one screen ask the same filter some twenty times within a second.

use super::key::Key;
use crate::dataset::Dataset;
use crate::query::QueryError;
use crate::tiles::{PreparedLayer, TileRequest};
use arc_swap::ArcSwap;
use quick_cache::sync::Cache;
use std::sync::{Arc, Weak};

/// Layers that are kept, each of at most some hundred kilobytes: those of the filters asked for last.
const KEPT: usize = 64;

/// The layers asked for last of the edition that is served. They hold their edition, so each edition has a cache of its own, which goes
/// with it: what is still prepared for an edition when another one is served is put where nobody looks any more.
#[derive(Default)]
pub struct Layers(ArcSwap<OfEdition>);

struct OfEdition {
    edition: Weak<Dataset>,
    kept: Cache<Key, Arc<PreparedLayer>>,
}

impl Default for OfEdition {
    fn default() -> Self {
        Self { edition: Weak::new(), kept: Cache::new(KEPT) }
    }
}

impl Layers {
    /// A layer by its canonical request, prepared now when it is not yet; who asks meanwhile waits for the one preparation. Of an edition
    /// that is not served (any more) it is prepared for this request alone.
    ///
    /// # Errors
    /// What the preparation refuses.
    pub fn layer(&self, key: &Key, dataset: &Arc<Dataset>, request: &TileRequest) -> Result<Arc<PreparedLayer>, QueryError> {
        let prepare = || PreparedLayer::new(dataset, request).map(Arc::new);
        let of_edition = self.0.load_full();
        if std::ptr::eq(of_edition.edition.as_ptr(), Arc::as_ptr(dataset)) {
            of_edition.kept.get_or_insert_with(key, prepare)
        } else {
            prepare()
        }
    }

    /// Keeps the layers of this edition from now on and lets go of those of the one before, and so of it.
    pub fn serve(&self, dataset: &Arc<Dataset>) {
        self.0.store(Arc::new(OfEdition { edition: Arc::downgrade(dataset), ..OfEdition::default() }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic;
    use crate::tiles::LayerName;

    fn zones(dataset: &Dataset) -> (Key, TileRequest) {
        let request = TileRequest::parse(dataset, LayerName::Zones, &[]).unwrap();
        (Key::of(LayerName::Zones).with_pairs(request.to_pairs(dataset)), request)
    }

    #[test]
    fn a_layer_of_the_served_edition_is_prepared_once() {
        let (layers, dataset) = (Layers::default(), Arc::new(synthetic::dataset(3)));
        let (key, request) = zones(&dataset);
        layers.serve(&dataset);
        let [first, second] = [(); 2].map(|()| layers.layer(&key, &dataset, &request).unwrap());
        assert!(Arc::ptr_eq(&first, &second));
    }

    #[test]
    fn a_tile_under_way_while_another_edition_is_served_keeps_nothing_of_its_own() {
        let (layers, [old, new]) = (Layers::default(), [3, 4].map(|seed| Arc::new(synthetic::dataset(seed))));
        let (key, request) = zones(&old);
        layers.serve(&old);
        let early = layers.layer(&key, &old, &request).unwrap();
        layers.serve(&new);
        let late = layers.layer(&key, &old, &request).unwrap();
        let kept = layers.layer(&key, &new, &request).unwrap();
        let gone = Arc::downgrade(&old);
        drop((early, late, old));
        assert!(gone.upgrade().is_none(), "the edition before is let go");
        assert!(Arc::ptr_eq(&kept, &layers.layer(&key, &new, &request).unwrap()));
    }

    #[test]
    fn a_layer_whose_preparation_ends_after_the_swap_is_not_kept() {
        let (layers, [old, new]) = (Layers::default(), [3, 4].map(|seed| Arc::new(synthetic::dataset(seed))));
        let (key, request) = zones(&old);
        layers.serve(&old);
        let under_way = layers.0.load_full();
        layers.serve(&new);
        let layer = under_way.kept.get_or_insert_with(&key, || PreparedLayer::new(&old, &request).map(Arc::new)).unwrap();
        let gone = Arc::downgrade(&old);
        drop((under_way, layer, old));
        assert!(gone.upgrade().is_none());
    }
}

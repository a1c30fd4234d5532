//! `/data/zones`: deployments with their outlines.

use super::{download, members};
use crate::dataset::Dataset;
use crate::domain::SourceKind;
use crate::encode::csv::{Rows, zones};
use crate::encode::geojson::{self, CLOSING, Place};
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::resources::zones::{filter, key};
use crate::http::work::{Pieces, Plan};
use crate::query::{ZoneFilter, ZoneView, zone_list};
use std::iter::{once, once_with};
use std::sync::Arc;

pub(super) fn plan(ask: &CheckedRequest, format: Format) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), filter(ask)?);
    let asked = |id: &String| filter.sources.as_ref().is_none_or(|sources| sources.contains(id));
    let is_source = |source: &&crate::dataset::manifest::SourceEntry| source.kind == SourceKind::Zones && asked(&source.id);
    let sources: Vec<_> = dataset.manifest.sources.iter().filter(is_source).cloned().collect();
    let named: Vec<_> = sources.iter().collect();
    let shared = Arc::clone(&dataset);
    let (key, own) = (key(&dataset, &filter), sources.clone());
    download(ask, key, format, &named, move || {
        if format == Format::Csv {
            return Ok(Box::new(once_with(move || csv(&shared, &filter))) as Pieces);
        }
        let opening = geojson::opening(&members(&shared, &own.iter().collect::<Vec<_>>()));
        let list = zone_list(&shared, &filter);
        let views: Vec<_> = list.zones.iter().map(|view| (view.position, list.date)).collect();
        let shared = Arc::clone(&shared);
        // One deployment a piece: a national outline is large.
        let features = views.into_iter().enumerate().map(move |(at, (position, date))| {
            let geometry = shared.zones.list[position].geometry.as_ref();
            let feature = geojson::zone(&ZoneView::new(&shared, position, date), geometry);
            geojson::features(feature, if at == 0 { Place::First } else { Place::Later })
        });
        Ok(Box::new(once(opening).chain(features).chain(once(CLOSING.to_vec()))) as Pieces)
    })
}

fn csv(dataset: &Dataset, filter: &ZoneFilter) -> Vec<u8> {
    let mut rows = Rows::new(zones::HEADER);
    zone_list(dataset, filter).zones.iter().for_each(|view| zones::row(&mut rows, view));
    rows.into_bytes()
}

use super::features::{Feature, list};
use super::folder::Folder;
use crate::dataset::manifest::files;
use crate::dataset::{Area, AreaIx, Areas, ContextCountry, EditionError};
use crate::domain::{AreaCode, Level};
use geo::MultiPolygon;
use std::collections::HashMap;

/// The areas of every level that the edition has.
pub(super) fn areas(folder: &Folder) -> Result<Areas, EditionError> {
    let mut found: Vec<(Area, String)> = Vec::new();
    for level in &folder.manifest.levels {
        found.extend(list(folder, &files::areas(level.level), |feature| area(feature, level.level))?);
    }
    let wrong = |problem: String| folder.wrong(files::MANIFEST, problem);
    found.sort_by(|(a, _), (b, _)| a.code.cmp(&b.code));
    if let Some(pair) = found.windows(2).find(|pair| pair[0].0.code == pair[1].0.code) {
        return Err(wrong(format!("area `{}` stands in the edition twice", pair[0].0.code)));
    }
    if found.len() >= usize::from(AreaIx::NONE) {
        return Err(wrong(format!("{} areas are more than the {} an edition can hold", found.len(), AreaIx::NONE - 1)));
    }
    let position: HashMap<String, AreaIx> =
        found.iter().enumerate().map(|(ix, (area, _))| (area.code.as_str().to_owned(), AreaIx(ix as u16))).collect();
    let levels: Vec<Level> = found.iter().map(|(area, _)| area.level).collect();
    for (area, parent) in &mut found {
        area.parent = match position.get(parent.as_str()) {
            // A parent is of a coarser level, so that going up ends.
            Some(ix) if levels[ix.ix()] < area.level => Some(*ix),
            None if parent.is_empty() => None,
            _ => return Err(wrong(format!("area `{}` lies in `{parent}`, which is no coarser area of the edition", area.code))),
        };
    }
    Ok(Areas::new(found.into_iter().map(|(area, _)| area).collect()))
}

/// An area, its parent still a code.
fn area(feature: Feature, level: Level) -> Result<(Area, String), String> {
    let code = AreaCode::new(feature.text("code")).map_err(|error| error.to_string())?;
    let parent = feature.text("parent").to_owned();
    let short = feature.text("short");
    let area = Area {
        name: feature.text("name").to_owned(),
        short: (!short.is_empty()).then(|| short.to_owned()),
        level,
        parent: None,
        label: [feature.number("label_lon")?, feature.number("label_lat")?],
        geometry: feature.outline()?,
        code,
    };
    Ok((area, parent))
}

/// Outlines of the deployments that have one, by id.
pub(super) fn zone_outlines(folder: &Folder) -> Result<HashMap<String, MultiPolygon<f64>>, EditionError> {
    if folder.entry(files::ZONES).is_none() {
        return Ok(HashMap::new());
    }
    let outlines = list(folder, files::ZONES, |feature| Ok((feature.text("id").to_owned(), feature.outline()?)))?;
    Ok(outlines.into_iter().collect())
}

/// Neighbouring countries, when the edition has them.
pub(super) fn context(folder: &Folder) -> Result<Vec<ContextCountry>, EditionError> {
    if folder.entry(files::CONTEXT).is_none() {
        return Ok(Vec::new());
    }
    list(folder, files::CONTEXT, |feature| {
        Ok(ContextCountry {
            iso3: feature.text("iso3").to_owned(),
            name_es: feature.text("name_es").to_owned(),
            name_en: feature.text("name_en").to_owned(),
            name_pt: feature.text("name_pt").to_owned(),
            geometry: feature.outline()?,
        })
    })
}

//! `/static/map.svg` and `.png`: a view as a picture. A data URL: what it does not know is refused, never guessed.

use crate::dataset::Dataset;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::param::{PICTURE_HEIGHT, PICTURE_WIDTH, Param};
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::picture::{self, Size};
use crate::view::View;
use crate::view::comparison::{Card, Compared, OverviewCard, RefusalCard};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/static/map.svg`.
///
/// # Errors
/// 400 for what the edition does not have, 404 for an edition that is not published here.
pub fn svg(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    plan(ask, "image/svg+xml", |svg| Ok(svg.as_bytes().to_vec()))
}

/// Answers `/static/map.png`.
///
/// # Errors
/// The same.
pub fn png(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    plan(ask, "image/png", |svg| picture::png(svg).map_err(ApiError::internal))
}

fn plan(ask: &CheckedRequest, content_type: &'static str, bytes: fn(&str) -> Result<Vec<u8>, ApiError>) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let size = size(ask)?;
    let view = ask.view(&[&PICTURE_WIDTH, &PICTURE_HEIGHT])?;
    let lang = Lang::of(ask);
    // Table, page and pin do not change a picture, but a view's one form is short: they stay in the key.
    let key = Key::of(lang.code()).with(size.width).with(size.height).with(view.to_query(&dataset.manifest));
    let (answers, of_edition) = (Arc::clone(&ask.app.answers), Key::of(&dataset.manifest.id).with(&key));
    let shapes_of = Arc::clone(&dataset);
    let plan = Plan::staged(key, content_type, move |interest| {
        let compared = answers.compared(&dataset, &view);
        interest.check()?;
        let svg = answers.drawing(&of_edition, || drawn(&dataset, &view, &compared, lang, size));
        interest.check()?;
        bytes(&svg)
    });
    Ok(plan.of_shapes(&shapes_of).header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

/// The view as a picture: of a comparison the card, or the refusal's; of all deployments theirs.
fn drawn(dataset: &Dataset, view: &View, compared: &Compared, lang: Lang, size: Size) -> String {
    let Size { width, height } = size;
    match compared {
        Compared::One(answer) => match &**answer {
            Ok(answer) => picture::comparison::card(&Card::new(answer, lang), lang, width, Some(height)),
            Err(refusal) => picture::comparison::refusal(&RefusalCard::new(refusal, lang), lang, width, Some(height)),
        },
        Compared::All(all) => picture::comparison::overview(&OverviewCard::new(all, lang), lang, width, Some(height)),
        // Where there is nothing to compare, the map is what there is to see.
        Compared::Refused | Compared::Nothing => picture::card(dataset, view, lang, size),
    }
}

/// The size asked for; a side that is not named is that of the card.
fn size(ask: &CheckedRequest) -> Result<Size, ApiError> {
    let side = |param: &Param, card: u32, range: std::ops::RangeInclusive<u32>| {
        let range = *range.start() as usize..=*range.end() as usize;
        ask.params.number(param.name, card as usize, range).map(|px| px as u32)
    };
    let Size { width, height } = Size::CARD;
    Ok(Size { width: side(&PICTURE_WIDTH, width, Size::WIDTHS)?, height: side(&PICTURE_HEIGHT, height, Size::HEIGHTS)? })
}

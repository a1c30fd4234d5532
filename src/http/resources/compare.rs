//! `/compare`: one question, one answer, as JSON, HTML, text or picture; a refusal in the same form, with its status.

use crate::compare::{Comparison, Question, Refusal};
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::flights::Interest;
use crate::http::key::Key;
use crate::http::param::{COMPARISON, PICTURE_HEIGHT, PICTURE_WIDTH};
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::Plan;
use crate::page;
use crate::picture::{self, Size};
use crate::view::comparison::{Card, RefusalCard, WithSentence};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Width of a card's picture when none is asked, px: three columns.
const WIDTH: u32 = 1124;

/// The form of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub format: Format,
    pub lang: Lang,
    pub width: u32,
    pub height: Option<u32>,
}

impl Form {
    /// Everything that it decides.
    pub fn key(self) -> Key {
        Key::of(self.format.content_type()).with(self.lang.code()).with(self.width).with(self.height.unwrap_or(0))
    }
}

/// Answers `/compare`.
///
/// # Errors
/// 400 for what is no question, 422 with a reason for one without an answer.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let question = Question::parse(&dataset, &ask.params.only(&[COMPARISON]))?;
    let form = form(ask, &[Format::Json, Format::Csv, Format::Svg, Format::Png, Format::Html, Format::Txt])?;
    let key = form.key().with(question.understood(&dataset).query);
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(key, form.format.content_type(), move |interest| {
        let answer = answers.comparison(&dataset, &question);
        interest.check()?;
        let page = || Ok(page::comparison::whole(&dataset, &answer, form.lang, assets::bundle().as_ref())?.into_bytes());
        match &*answer {
            Ok(answer) => answered(answer, form, interest, page),
            Err(refusal) => Err(refused(refusal, form, page)?),
        }
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(form.lang.code())))
}

pub(super) fn form(ask: &CheckedRequest, formats: &[Format]) -> Result<Form, ApiError> {
    let format = ask.format(formats)?;
    let range = |range: std::ops::RangeInclusive<u32>| *range.start() as usize..=*range.end() as usize;
    let width = ask.params.number(PICTURE_WIDTH.name, WIDTH as usize, range(Size::WIDTHS))? as u32;
    let height = match ask.params.value(PICTURE_HEIGHT.name) {
        Some(_) => Some(ask.params.number(PICTURE_HEIGHT.name, 0, range(Size::HEIGHTS))? as u32),
        None => None,
    };
    Ok(Form { format, lang: Lang::of(ask), width, height })
}

fn answered(
    answer: &Comparison,
    form: Form,
    interest: &Interest,
    page: impl Fn() -> Result<Vec<u8>, ApiError>,
) -> Result<Vec<u8>, ApiError> {
    let Form { format, lang, width, height } = form;
    let svg = || picture::comparison::card(&Card::new(answer, lang), lang, width, height);
    match format {
        Format::Csv => Ok(crate::encode::csv::comparison::csv(answer)),
        Format::Svg => Ok(svg().into_bytes()),
        Format::Png => {
            let svg = svg();
            interest.check()?;
            picture::png(&svg).map_err(ApiError::internal)
        }
        Format::Html => page(),
        Format::Txt => Ok(Card::new(answer, lang).to_text(lang).into_bytes()),
        _ => serde_json::to_vec(&WithSentence::new(answer)).map_err(ApiError::internal),
    }
}

/// The refusal as an error of the asked form; JSON and CSV get problem+json.
fn refused(refusal: &Refusal, form: Form, page: impl Fn() -> Result<Vec<u8>, ApiError>) -> Result<ApiError, ApiError> {
    let Form { format, lang, width, height } = form;
    let card = RefusalCard::new(refusal, lang);
    let detail = card.reasons.first().map_or_else(String::new, |first| format!("{} {}: {}", first.reason, card.need, first.need));
    let error = ApiError::unanswerable(refusal.code.code(), detail);
    let error = error.reasons(refusal.reasons.iter().map(|reason| reason.code.code()));
    let svg = || picture::comparison::refusal(&card, lang, width, height);
    let body = match format {
        Format::Svg => svg().into_bytes(),
        Format::Png => picture::png(&svg()).map_err(ApiError::internal)?,
        Format::Html => page()?,
        Format::Txt => card.to_text(lang).into_bytes(),
        _ => return Ok(error.refusal(serde_json::to_value(refusal).map_err(ApiError::internal)?)),
    };
    Ok(error.body(format.content_type(), body))
}

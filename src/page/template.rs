//! HTML from templates: everything is escaped, words come from the catalogue by `t('id', name=value)`.

use crate::domain::{Address, Day, Month};
use crate::page::{Bundle, PageError};
use crate::words::Lang;
use fluent_bundle::FluentArgs;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, context, escape_formatter};
use std::sync::LazyLock;

static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_formatter(escape);
    environment.add_function("t", text);
    environment.add_filter("count", |state: &State, value: u64| lang(state).count(value));
    environment.add_filter("day", |state: &State, value: &str| date(value, |day: Day| lang(state).day(day)));
    environment.add_filter("month", |state: &State, value: &str| date(value, |month: Month| lang(state).month(month)));
    for (name, source) in TEMPLATES {
        environment.add_template(name, source).expect("the templates are part of the binary and tested");
    }
    environment
});

const TEMPLATES: &[(&str, &str)] = &[
    ("opening.html", include_str!("opening.html")),
    ("layout.html", include_str!("layout.html")),
    ("about.html", include_str!("about.html")),
    ("report.html", include_str!("report.html")),
    ("cite.html", include_str!("cite.html")),
    ("share.html", include_str!("share/page.html")),
    ("share/element.html", include_str!("share/element.html")),
    ("share/iframe.html", include_str!("share/iframe.html")),
    ("waiting.html", include_str!("waiting.html")),
    ("missing.html", include_str!("missing.html")),
    ("method.html", include_str!("method.html")),
    ("comparison.html", include_str!("comparison/page.html")),
    ("comparison/parts.html", include_str!("comparison/parts.html")),
    ("comparison/figures.html", include_str!("comparison/figures.html")),
    ("comparison/framed.html", include_str!("comparison/framed.html")),
    ("comparison/embed.html", include_str!("comparison/embed.html")),
    ("comparison/card.html", include_str!("comparison/card.html")),
    ("comparison/overview.html", include_str!("comparison/overview.html")),
    ("comparison/nothing.html", include_str!("comparison/nothing.html")),
    ("comparison/refusal.html", include_str!("comparison/refusal.html")),
    ("parts.html", include_str!("parts.html")),
    ("embed/head.html", include_str!("embed/head.html")),
    ("embed/chart.html", include_str!("embed/chart.html")),
    ("embed/foot.html", include_str!("embed/foot.html")),
    ("embed/parts.html", include_str!("embed/parts.html")),
    ("records.html", include_str!("records.html")),
    ("first/compare.html", include_str!("first/compare.html")),
    ("first/head.html", include_str!("first/head.html")),
    ("first/bar.html", include_str!("first/bar.html")),
    ("first/notices.html", include_str!("first/notices.html")),
    ("first/headline.html", include_str!("first/headline.html")),
    ("first/panel.html", include_str!("first/panel.html")),
    ("first/chart.html", include_str!("first/chart.html")),
    ("first/chart-title.html", include_str!("first/chart-title.html")),
    ("first/plot.html", include_str!("first/plot.html")),
    ("first/rows.html", include_str!("first/rows.html")),
    ("first/views.html", include_str!("first/views.html")),
    ("first/form.html", include_str!("first/form.html")),
    ("first/field.html", include_str!("first/field.html")),
    ("first/people.html", include_str!("first/people.html")),
    ("first/key.html", include_str!("first/key.html")),
    ("first/chips.html", include_str!("first/chips.html")),
    ("first/legend.html", include_str!("first/legend.html")),
    ("first/peek.html", include_str!("first/peek.html")),
    ("first/place.html", include_str!("first/place.html")),
    ("first/define.html", include_str!("first/define.html")),
    ("first/notes.html", include_str!("first/notes.html")),
    ("first/filters.html", include_str!("first/filters.html")),
    ("first/share.html", include_str!("first/share.html")),
    ("first/help.html", include_str!("first/help.html")),
    ("first/table.html", include_str!("first/table.html")),
];

impl From<Address> for Value {
    fn from(address: Address) -> Self {
        Self::from(address.to_string())
    }
}

/// The pages that every page of the server links to.
const DOCUMENTS: [&str; 4] = ["about", "method", "report", "cite"];

/// The page of the server at an address that names no language: `name.html` inside the common frame, with the styles of the page where it
/// was built.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn page(
    name: &str,
    lang: Lang,
    at: &Address,
    edition: Option<&str>,
    bundle: Option<&Bundle>,
    content: Value,
) -> Result<String, PageError> {
    let title = Value::from(lang.text(&format!("{name}-title"), None));
    let body = part(&format!("{name}.html"), context! { lang => lang.code(), title => title.clone(), ..content })?;
    let style = |file: &str| bundle.and_then(|bundle| bundle.files.get(file));
    let own = match name {
        "comparison" | "method" => style("comparison.css"),
        "share" => style("sharing.css"),
        _ => None,
    };
    let styles = context! { css => style("main.css"), document_css => style("documents.css"), own_css => own };
    let in_lang = |address: Address, lang: Lang| address.with([("lang", lang.code())]);
    let document = |name: &str| {
        let address = Address::new(format!("/{name}"));
        let current = address == *at;
        context! { words => lang.text(&format!("{name}-title"), None), href => in_lang(address, lang), current }
    };
    let language = |each: Lang| {
        let words = lang.text(&format!("document-lang-{}", each.code()), None);
        context! { code => each.code(), words, href => in_lang(at.clone(), each), current => each == lang }
    };
    let links = context! {
        home => in_lang(Address::new("/"), lang),
        documents => DOCUMENTS.map(document),
        langs => Lang::ALL.map(language),
    };
    let page = context! { lang => lang.code(), title, edition, body => Value::from_safe_string(body) };
    part("layout.html", context! { ..page, ..context! { ..styles, ..links } })
}

/// A part of a page: a template that stands in others.
///
/// # Errors
/// The same.
pub fn part(name: &str, values: Value) -> Result<String, PageError> {
    ENVIRONMENT.get_template(name).and_then(|template| template.render(values)).map_err(PageError::Fill)
}

/// A template of the built page, `web/index.html` or `web/embed.html`, with its placeholders filled.
///
/// # Errors
/// A template that does not parse, or asks for what it was not given: a fault of ours.
pub fn fill(template: &str, values: Value) -> Result<String, PageError> {
    let mut environment = ENVIRONMENT.clone();
    environment.add_template("index.html", template).map_err(PageError::Parse)?;
    environment.get_template("index.html").and_then(|template| template.render(values)).map_err(PageError::Fill)
}

/// Escapes what HTML requires and nothing more: the default also writes a slash as `&#x2f;`, which lengthens every address and
/// hides it from readers of the source.
fn escape(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|_| !value.is_safe() && matches!(state.auto_escape(), AutoEscape::Html));
    let Some(text) = text else { return escape_formatter(out, state, value) };
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, special) = rest.split_at(at);
        let entity = match special.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#x27;",
        };
        out.write_str(plain)?;
        out.write_str(entity)?;
        rest = &special[1..];
    }
    Ok(out.write_str(rest)?)
}

fn lang(state: &State) -> Lang {
    let code = state.lookup("lang");
    Lang::ALL.into_iter().find(|lang| code.as_ref().and_then(Value::as_str) == Some(lang.code())).unwrap_or(Lang::Es)
}

/// A text of the catalogue; the template escapes it.
#[expect(clippy::needless_pass_by_value, reason = "a template's function gets its arguments whole")]
fn text(state: &State, id: &str, kwargs: Kwargs) -> Result<String, Error> {
    let mut args = FluentArgs::new();
    for name in kwargs.args() {
        let value: Value = kwargs.get(name)?;
        match i64::try_from(value.clone()) {
            Ok(number) => args.set(name.to_owned(), number),
            Err(_) => args.set(name.to_owned(), value.to_string()),
        }
    }
    Ok(lang(state).text(id, Some(&args)))
}

fn date<T: std::str::FromStr>(value: &str, say: impl Fn(T) -> String) -> Result<String, Error> {
    value.parse().map(say).map_err(|_| Error::new(ErrorKind::InvalidOperation, "not a date"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_given_whole_addresses() {
        let built = ["web/index.html", "web/embed.html"].map(|path| (path, std::fs::read_to_string(path).expect("a template of the page")));
        let own = TEMPLATES.iter().map(|(name, source)| (*name, (*source).to_owned()));
        let mut seen = 0;
        for (name, source) in own.chain(built) {
            for attribute in ["href=\"", "src=\"", "action=\""] {
                for value in source.split(attribute).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value) {
                    let Some((before, rest)) = value.split_once("{{") else { continue };
                    seen += 1;
                    // Anchors within the page, and the files that it was built with, begin with their sign.
                    assert!(["", "#", "/"].contains(&before), "{name}: {value}");
                    assert!(rest.ends_with("}}") && !rest.contains(['?', '&', '~']) && rest.matches("}}").count() == 1, "{name}: {value}");
                }
            }
        }
        assert!(seen > 60, "{seen}");
    }

    #[test]
    fn a_built_page_that_is_no_template_is_told_from_one_that_asks_too_much() {
        assert!(matches!(fill("{% if %}", context! {}), Err(PageError::Parse(_))));
        assert!(matches!(fill("{{ nobody.has.this }}", context! {}), Err(PageError::Fill(_))));
        assert_eq!(fill("{{ a }}", context! { a => "<" }).expect("it is given what it asks for"), "&lt;");
    }
}

//! `/openapi.json`: the route table in the words of OpenAPI 3.0.3.

use super::error::Problem;
use super::param::{Param, Shape};
use super::route::Route;
use super::schemas::{Schemas, shape};
use super::scope::Scope;
use openapiv3::{
    Info, IntegerType, License, MediaType, OpenAPI, Operation, Parameter, ParameterData, ParameterSchemaOrContent, PathItem, PathStyle,
    Paths, QueryStyle, ReferenceOr, Response, Responses, Schema, SchemaData, SchemaKind, StatusCode, StringType, Type,
};

/// The whole description of a table.
#[must_use]
pub fn document(routes: &[Route]) -> OpenAPI {
    let info = Info {
        title: "testigo".to_owned(),
        description: Some(
            "Recorded violence, official counts and military deployments on one map. Every data URL also stands under \
             /e/{edition}/, where it is always of that edition. Zero, unknown (null) and suppressed are three different values."
                .to_owned(),
        ),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        license: Some(License { name: "MIT OR Apache-2.0".to_owned(), ..License::default() }),
        ..Info::default()
    };
    let mut schemas = Schemas::new();
    let items = routes.iter().flat_map(|route| items(route, &mut schemas));
    let paths = items.map(|(path, item)| (path, ReferenceOr::Item(item))).collect();
    let paths = Paths { paths, ..Paths::default() };
    OpenAPI { openapi: "3.0.3".to_owned(), info, paths, components: Some(schemas.components()), ..OpenAPI::default() }
}

/// The address of a route, and its pinned twin.
fn items(route: &Route, schemas: &mut Schemas) -> Vec<(String, PathItem)> {
    let mut item = |path: String, pinned: bool| (path, PathItem { get: Some(operation(route, pinned, schemas)), ..PathItem::default() });
    let own = item(route.path.to_owned(), false);
    let twin = (route.scope == Scope::Data).then(|| item(format!("/e/{{edition}}{}", route.path), true));
    std::iter::once(own).chain(twin).collect()
}

fn operation(route: &Route, pinned: bool, schemas: &mut Schemas) -> Operation {
    let edition = pinned.then(|| path_parameter("edition"));
    let in_path = route.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(path_parameter);
    let in_query = route.params.iter().copied().flatten().map(|param| query_parameter(param));
    Operation {
        operation_id: Some(if pinned { format!("{}_pinned", route.id) } else { route.id.to_owned() }),
        summary: Some(route.about.to_owned()),
        parameters: edition.into_iter().chain(in_path).chain(in_query).map(ReferenceOr::Item).collect(),
        responses: responses(route, schemas),
        ..Operation::default()
    }
}

fn data(name: &str, about: Option<&str>, required: bool, schema: SchemaKind) -> ParameterData {
    let schema = ReferenceOr::Item(Schema { schema_data: SchemaData::default(), schema_kind: schema });
    ParameterData {
        name: name.to_owned(),
        description: about.map(ToOwned::to_owned),
        required,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(schema),
        example: None,
        examples: std::iter::empty().collect(),
        explode: None,
        extensions: std::iter::empty().collect(),
    }
}

fn path_parameter(name: &str) -> Parameter {
    let kind = match name {
        "z" | "x" | "y" => number(0, u32::MAX),
        _ => text(&[]),
    };
    Parameter::Path { parameter_data: data(name, None, true, kind), style: PathStyle::Simple }
}

fn query_parameter(param: &Param) -> Parameter {
    let kind = match param.shape {
        Shape::Text | Shape::List => text(&[]),
        Shape::OneOf(words) => text(words),
        Shape::Number(least, most) => number(least, most),
    };
    let parameter_data = data(param.name, Some(param.about), false, kind);
    Parameter::Query { parameter_data, allow_reserved: true, style: QueryStyle::Form, allow_empty_value: Some(false) }
}

fn text(words: &[&str]) -> SchemaKind {
    let enumeration = words.iter().map(|word| Some((*word).to_owned())).collect();
    SchemaKind::Type(Type::String(StringType { enumeration, ..StringType::default() }))
}

fn number(least: u32, most: u32) -> SchemaKind {
    let bounds = IntegerType { minimum: Some(least.into()), maximum: Some(most.into()), ..IntegerType::default() };
    SchemaKind::Type(Type::Integer(bounds))
}

/// How a refusal is written.
const PROBLEM: &[&str] = &["application/problem+json"];

fn responses(route: &Route, schemas: &mut Schemas) -> Responses {
    let problem = Some(schemas.of(shape::<Problem>));
    let json = route.answer.map(|answer| schemas.of(answer));
    let answer = |description: &str, media_types: &[&str]| {
        let schema = |media_type: &str| match media_type {
            "application/json" => json.clone(),
            "application/problem+json" => problem.clone(),
            _ => None,
        };
        let content = |media_type: &&str| ((*media_type).to_owned(), MediaType { schema: schema(media_type), ..MediaType::default() });
        let content = media_types.iter().map(content).collect();
        ReferenceOr::Item(Response { description: description.to_owned(), content, ..Response::default() })
    };
    let mut list = vec![(200, answer("The answer.", route.media_types))];
    if route.id == "tile" {
        list.push((204, answer("Nothing lies in this tile.", &[])));
    }
    if route.scope != Scope::Service {
        list.push((304, answer("What the client has is current.", &[])));
    }
    if route.scope == Scope::Data || route.id == "oembed" {
        list.push((400, answer("A parameter is unknown, given twice, empty or cannot be read.", PROBLEM)));
        list.push((404, answer("Nothing stands at this address.", PROBLEM)));
    }
    if route.scope == Scope::Data && route.params.iter().any(|group| group.len() > 10) {
        list.push((422, answer("The data cannot answer this honestly; the reason is in `code`.", PROBLEM)));
    }
    if route.id == "oembed" {
        list.push((501, answer("That format is not written here.", PROBLEM)));
    }
    if !matches!(route.id, "embed_script" | "healthz" | "openapi" | "robots") {
        list.push((503, answer("The edition is being prepared.", PROBLEM)));
    }
    Responses { responses: list.into_iter().map(|(status, answer)| (StatusCode::Code(status), answer)).collect(), ..Responses::default() }
}

//! The shapes of JSON answers, from the types that are written, in the dialect of OpenAPI 3.0.

use openapiv3::{Components, ReferenceOr, Schema};
use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// What describes an answer: [`shape`] of its type.
pub type Shape = fn(&mut SchemaGenerator) -> schemars::Schema;

/// The shape of a type, by reference where the type has a name.
pub fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> schemars::Schema {
    generator.subschema_for::<T>()
}

/// Collects the types that answers are made of.
pub struct Schemas(SchemaGenerator);

impl Schemas {
    /// With none so far.
    #[must_use]
    pub fn new() -> Self {
        let mut settings = SchemaSettings::openapi3().for_serialize();
        settings.transforms.push(Box::new(RecursiveTransform(without_tuples)));
        settings.transforms.push(Box::new(RecursiveTransform(for_readers)));
        Self(settings.into_generator())
    }

    /// An answer's place in the description; its types join the collection.
    ///
    /// # Panics
    /// When a type describes itself in words that OpenAPI 3.0 lacks: a fault of ours, which the tests find.
    pub fn of(&mut self, shape: Shape) -> ReferenceOr<Schema> {
        read(shape(&mut self.0).to_value())
    }

    /// Every type collected, by name.
    ///
    /// # Panics
    /// The same.
    #[must_use]
    pub fn components(mut self) -> Components {
        let schemas = self.0.take_definitions(true).into_iter().map(|(name, schema)| (name, read(schema))).collect();
        Components { schemas, ..Components::default() }
    }
}

/// OpenAPI 3.0 has one shape for all items of an array: that of any of them.
fn without_tuples(schema: &mut schemars::Schema) {
    let Some(items) = schema.get("items").and_then(Value::as_array).cloned() else { return };
    let mut shapes: Vec<Value> = Vec::new();
    for item in items {
        if !shapes.contains(&item) {
            shapes.push(item);
        }
    }
    schema.insert("items".to_owned(), serde_json::json!({ "anyOf": shapes }));
}

/// Descriptions are the types' own, without links to other types of the code.
fn for_readers(schema: &mut schemars::Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace("[`", "`").replace("`]", "`");
    }
}

fn read(schema: Value) -> ReferenceOr<Schema> {
    serde_json::from_value(schema).expect("a schema in the words of OpenAPI 3.0")
}

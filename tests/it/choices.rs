//! A choice in a field of a form leads to the same address without scripts as with them: `web/test/state-vectors.json`.

use crate::edition;
use testigo::view::{ResolvedView, View};

fn pairs(query: &str) -> Vec<(String, String)> {
    query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// What the form of a view sends when one field is chosen: what the page keeps, its own fields, and the source that it was filled in for.
fn sent(query: &str, field: &str, value: &str) -> Vec<(String, String)> {
    let (view, problems) = View::parse(&pairs(query), edition::dataset());
    assert_eq!(problems, [], "{query}");
    let mut sent = pairs(query);
    let fields =
        [("source", view.source.as_str()), ("measure", view.measure.code()), ("by", view.by.code()), ("was", view.source.as_str())];
    for (key, value) in fields.into_iter().chain([(field, value)]) {
        // A page of the table is never kept by a form.
        sent.retain(|(known, _)| known != key && known != "n");
        sent.push((key.to_owned(), value.to_owned()));
    }
    // A form without a deployment has no field for the relation to it.
    if field == "zone" && value.is_empty() {
        sent.retain(|(key, _)| key != "relation");
    }
    sent.retain(|(_, value)| !value.is_empty());
    sent
}

#[test]
fn a_choice_leads_to_the_same_address_without_scripts() {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("../../web/test/state-vectors.json")).unwrap();
    let dataset = edition::dataset();
    let choices = vectors["choices"].as_array().unwrap();
    assert!(choices.len() > 15);
    for choice in choices {
        let [query, field, value, canonical] = ["query", "field", "value", "canonical"].map(|key| choice[key].as_str().unwrap());
        if query.contains("mx-2008-north") {
            // A deployment of the browser tests' own edition.
            continue;
        }
        let view = ResolvedView::of_form(&sent(query, field, value), dataset).view;
        assert_eq!(view.to_query(&dataset.manifest), canonical, "{query}: {field}={value}");
    }
}

//! Ranks of areas by the intervals of their numbers.

use super::*;

fn ranked<'a>(dataset: &'a Dataset, query: &str, order: AreaOrder, limit: usize) -> Values<'a> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    let pairs: Vec<_> = query.split('&').filter_map(pair).collect();
    let filter = Filter::parse(dataset, &pairs, Scope::AGGREGATES).unwrap();
    values(dataset, &filter, Level::Municipality).unwrap().ordered(order, limit).unwrap()
}

#[test]
fn areas_are_ranked_by_the_lower_end_with_the_ranks_that_their_intervals_allow() {
    let dataset = synthetic::dataset(4);
    let values = ranked(&dataset, "source=counts&datetime=2001-01-01/2001-12-31&measure=rate", AreaOrder::Highest, 10);
    let interval = |row: &values::AreaValue| (row.low.unwrap(), row.high.unwrap());
    assert!(values.rows.len() > 3);
    for row in &values.rows {
        let (low, high) = interval(row);
        let others = || values.rows.iter().map(interval);
        let rank = row.rank.unwrap();
        assert_eq!(rank.rank, 1 + others().filter(|other| other.0 > low).count(), "{}", row.code);
        assert_eq!(rank.best, 1 + others().filter(|other| other.0 > high).count(), "{}", row.code);
        assert_eq!(rank.worst, others().filter(|other| other.1 >= low).count(), "{}", row.code);
        assert!(rank.best <= rank.rank && rank.rank <= rank.worst, "{}", row.code);
    }
    assert!(values.rows.windows(2).all(|pair| interval(&pair[0]).0 >= interval(&pair[1]).0));
}

#[test]
fn a_list_of_the_first_keeps_its_ranks_and_an_object_says_its_order_beside() {
    let dataset = synthetic::dataset(4);
    let query = "source=counts&datetime=2001-01-01/2001-12-31&measure=rate";
    let all = serde_json::to_value(ranked(&dataset, query, AreaOrder::Highest, usize::MAX)).unwrap();
    let two = serde_json::to_value(ranked(&dataset, query, AreaOrder::Highest, 2)).unwrap();
    let order = |answer: &serde_json::Value| answer["ranking"]["order"].as_array().unwrap().clone();
    assert_eq!(order(&two)[..], order(&all)[..2]);
    assert_eq!(two["ranking"]["total"], all["ranking"]["total"]);
    assert_eq!(two["counts"], all["counts"], "what is not listed is still counted");
    assert_eq!(two["values"].as_object().unwrap().len(), 2);
    let fields: Vec<&str> = two["fields"].as_array().unwrap().iter().filter_map(|field| field.as_str()).collect();
    assert_eq!(fields, ["value", "low", "high", "n", "rate", "status", "rank", "rank_best", "rank_worst"]);
    let first = order(&two)[0].as_str().unwrap().to_owned();
    assert_eq!(two["values"][&first][6], 1);
    assert_eq!(two["values"][&first].as_array().unwrap().len(), fields.len());
    let lowest = serde_json::to_value(ranked(&dataset, query, AreaOrder::Lowest, 1)).unwrap();
    assert_eq!(lowest["values"].as_object().unwrap().values().next().unwrap()[6].as_u64(), all["ranking"]["total"].as_u64());
    let plain = serde_json::to_value(ranked(&dataset, query, AreaOrder::Code, usize::MAX)).unwrap();
    assert!(plain.get("ranking").is_none());
}

#[test]
fn records_have_no_interval_to_be_ranked_by() {
    let dataset = synthetic::dataset(4);
    let values = values(&dataset, &Filter::all_of(dataset.manifest.source("events").unwrap()), Level::State).unwrap();
    assert_eq!(values.ordered(AreaOrder::Highest, 9).unwrap_err().code(), "not_for_source");
    for word in AreaOrder::WORDS {
        assert_eq!(AreaOrder::of(word).unwrap().word(), word);
    }
}

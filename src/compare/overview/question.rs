//! Which deployments are compared, and how: the parameters of `/compare` that speak of no place, and `force`.

use super::super::controls::Controls;
use super::super::question::{PARAMETERS, Question};
use crate::dataset::{Dataset, Zone};
use crate::domain::Force;
use crate::query::{FIELDS, QueryCode, QueryError, shortened};
use serde::Serialize;
use std::collections::BTreeMap;

/// Parameters of `/compare` that name one place or event.
const OF_ONE: &[&str] = &["zone", "state", "municipality", "date"];

/// A question about all deployments of some forces.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewQuestion {
    /// How each deployment is asked about.
    one: Question,
    /// The forces; all when absent.
    forces: Option<Vec<Force>>,
}

/// The question with its defaults filled in.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct OverviewAsked {
    /// Source id.
    pub source: String,
    /// Forces; all when empty.
    pub force: Vec<Force>,
    /// Months in each window.
    pub months: u32,
    /// Months left out, the event's month first.
    pub washout: u32,
    /// How the comparison places are chosen.
    pub controls: Controls,
    /// Accepted codes of the source's fields, field → codes; a field that accepts all is absent.
    pub dimensions: BTreeMap<String, Vec<String>>,
    /// The query string without `?`, in one canonical order.
    pub query: String,
}

impl OverviewQuestion {
    /// Reads decoded `(key, value)` pairs against an edition.
    ///
    /// # Errors
    /// [`QueryError`] for what the edition does not know, for parameters of one place, and when the edition has no deployment.
    pub fn parse(dataset: &Dataset, pairs: &[(String, String)]) -> Result<Self, QueryError> {
        let (force, others): (Vec<_>, Vec<_>) = pairs.iter().cloned().partition(|(key, _)| key == "force");
        if let Some((key, _)) = others.iter().find(|(key, _)| OF_ONE.contains(&key.as_str())) {
            let detail = format!("there is no parameter `{}` here", shortened(key));
            let known = PARAMETERS.iter().filter(|known| !OF_ONE.contains(known)).chain(&["force"]).chain(FIELDS);
            return Err(QueryError::of(QueryCode::UnknownParameter, key, detail).allowing(known.copied()));
        }
        if force.len() > 1 {
            return Err(QueryError::of(QueryCode::DuplicateParameter, "force", "`force` stands more than once"));
        }
        let forces = force.first().map(|(_, words)| forces(words)).transpose()?;
        let any = dataset.zones.list.first().ok_or_else(QueryError::no_deployments)?;
        let named = std::iter::once(("zone".to_owned(), any.entry.id.clone())).chain(others).collect::<Vec<_>>();
        Ok(Self { one: Question::parse(dataset, &named)?, forces })
    }

    /// One of its questions, for what all have in common.
    pub(in crate::compare) fn one(&self) -> &Question {
        &self.one
    }

    /// Whether a deployment is of the asked forces.
    pub(super) fn keeps(&self, zone: &Zone) -> bool {
        self.forces.as_ref().is_none_or(|forces| forces.contains(&zone.entry.force))
    }

    /// The question about each deployment, by first day and id.
    pub(super) fn each<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = Question> {
        let mut zones: Vec<&Zone> = dataset.zones.list.iter().filter(|zone| self.keeps(zone)).collect();
        zones.sort_by(|a, b| (a.entry.first, &a.entry.id).cmp(&(b.entry.first, &b.entry.id)));
        zones.into_iter().map(|zone| Question {
            zone: Some(zone.entry.id.clone()),
            date: zone.entry.first,
            date_precision: zone.entry.first_precision,
            ..self.one.clone()
        })
    }

    /// The question in its one canonical form.
    #[must_use]
    pub fn understood(&self, dataset: &Dataset) -> OverviewAsked {
        let one = self.one.understood(dataset);
        let force = self.forces.clone().unwrap_or_default();
        let mut asked = OverviewAsked {
            source: one.source,
            force,
            months: one.months,
            washout: one.washout,
            controls: one.controls,
            dimensions: one.dimensions,
            query: String::new(),
        };
        // What all questions have in common, without the deployment that the first pair names.
        let common = one.query.split('&').filter(|pair| !pair.starts_with("zone=")).map(str::to_owned);
        let words: Vec<&str> = asked.force.iter().map(|force| force.code()).collect();
        let forces = (!words.is_empty()).then(|| format!("force={}", words.join(",")));
        asked.query = forces.into_iter().chain(common).collect::<Vec<_>>().join("&");
        asked
    }
}

fn forces(words: &str) -> Result<Vec<Force>, QueryError> {
    if words.is_empty() {
        return Err(QueryError::of(QueryCode::EmptyValue, "force", "`force` has no value"));
    }
    let known = || Force::ALL.iter().map(|force| force.code());
    let force = |word: &str| word.parse().map_err(|_| QueryError::unknown_value("force", word, known()));
    let mut forces = words.split(',').map(force).collect::<Result<Vec<Force>, _>>()?;
    forces.sort_unstable();
    forces.dedup();
    Ok(forces)
}

//! A route: one row of the table from which the router, the checks and `/openapi.json` are made.

use super::error::ApiError;
use super::param::Param;
use super::request::CheckedRequest;
use super::schemas::Shape;
use super::scope::Scope;
use super::work::Plan;

/// One row of the table.
pub struct Route {
    /// Its name: `operationId`, and the first part of the cache's key.
    pub id: &'static str,
    /// Its address as OpenAPI writes it: `/data/{layer}.{format}`.
    pub path: &'static str,
    /// See [`Scope`].
    pub scope: Scope,
    /// What it answers, one sentence.
    pub about: &'static str,
    /// Groups of parameters it knows.
    pub params: &'static [&'static [&'static Param]],
    /// Media types it answers with, default first.
    pub media_types: &'static [&'static str],
    /// The shape of its JSON.
    pub answer: Option<Shape>,
    /// The request headers that matter.
    pub vary: &'static str,
    /// Reads a request.
    pub plan: fn(&CheckedRequest) -> Result<Plan, ApiError>,
}

impl Route {
    /// Its address for the router, where a parameter fills its segment: `/data/{layer}`.
    #[must_use]
    pub fn router_path(&self) -> String {
        let segments = self.path.split('/').map(|segment| match (segment.find('{'), segment.find('}')) {
            (Some(0), Some(end)) => &segment[..=end],
            _ => segment,
        });
        segments.collect::<Vec<_>>().join("/")
    }

    /// The values of the path's parameters, from what the router found in each segment; `None` when an ending is not the
    /// route's.
    #[must_use]
    pub fn path_values<'a>(&self, found: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Vec<(String, String)>> {
        let mut values = Vec::new();
        for (name, value) in found {
            let rest = self.path.split_once(&format!("{{{name}}}")).map_or("", |(_, rest)| rest.split('/').next().unwrap_or(""));
            match rest.strip_prefix(".{").and_then(|rest| rest.strip_suffix('}')) {
                Some(second) => {
                    let (first, ending) = value.rsplit_once('.')?;
                    values.push((name.to_owned(), first.to_owned()));
                    values.push((second.to_owned(), ending.to_owned()));
                }
                None => values.push((name.to_owned(), value.strip_suffix(rest)?.to_owned())),
            }
        }
        Some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::ROUTES;

    fn values(id: &str, found: &[(&str, &str)]) -> Option<Vec<String>> {
        let route = ROUTES.iter().find(|route| route.id == id).unwrap();
        route.path_values(found.iter().copied()).map(|values| values.into_iter().map(|(name, value)| format!("{name}={value}")).collect())
    }

    #[test]
    fn endings_belong_to_the_address() {
        assert_eq!(values("tilejson", &[("layer", "heat.json")]).unwrap(), ["layer=heat"]);
        assert_eq!(values("tilejson", &[("layer", "heat")]), None);
        assert_eq!(values("data", &[("edition", "0f"), ("layer", "counts.csv")]).unwrap(), ["edition=0f", "layer=counts", "format=csv"]);
        assert_eq!(values("data", &[("layer", "counts")]), None);
    }

    #[test]
    fn names_and_addresses_are_unique() {
        for (n, route) in ROUTES.iter().enumerate() {
            for other in &ROUTES[n + 1..] {
                assert!(route.id != other.id && route.router_path() != other.router_path(), "{} and {}", route.path, other.path);
            }
        }
    }
}

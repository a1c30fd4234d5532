use crate::domain::codes;

codes! {
    /// Stable codes of refused questions; part of the API's contract.
    QueryCode {
        /// No such parameter here.
        UnknownParameter = "unknown_parameter",
        /// The parameter has no such value.
        UnknownValue = "unknown_value",
        /// The parameter stands more than once.
        DuplicateParameter = "duplicate_parameter",
        /// The parameter has no value.
        EmptyValue = "empty_value",
        /// The interval ends before it begins.
        ReversedInterval = "reversed_interval",
        /// Not a date or interval.
        BadDatetime = "bad_datetime",
        /// Not a whole number.
        BadNumber = "bad_number",
        /// Not four numbers that make a box.
        BadBbox = "bad_bbox",
        /// A parameter without which nothing is asked.
        MissingParameter = "missing_parameter",
        /// Parameters of which one already says what the other would.
        ConflictingParameters = "conflicting_parameters",
        /// A place that does not lie in the deployment's area.
        OutsideZone = "outside_zone",
        /// The source has nothing of the kind.
        NotForSource = "not_for_source",
        /// The source does not know areas as fine as asked.
        LevelNotAvailable = "level_not_available",
        /// Figures that are never added to one another.
        NotAdded = "not_added",
        /// Nobody counted the people the rate would need.
        NoDenominator = "no_denominator",
        /// The place is smaller than the areas the edition knows.
        AreaTooCoarse = "area_too_coarse",
        /// The edition has no deployment.
        NoDeployments = "no_deployments",
        /// The edition has no source of events.
        NoEvents = "no_events",
        /// The edition has no source of counts.
        NoCounts = "no_counts",
    }
}

/// What kind of refusal it is: the outside turns it into a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The question is not well put.
    Malformed,
    /// The question is clear and the data cannot answer it honestly.
    Unanswerable,
}

/// Why a question is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct QueryError {
    code: QueryCode,
    parameter: Option<String>,
    allowed: Vec<String>,
    detail: String,
}

impl QueryError {
    pub(crate) fn new(code: QueryCode, detail: impl Into<String>) -> Self {
        Self { code, parameter: None, allowed: Vec::new(), detail: detail.into() }
    }

    /// A refusal because of one parameter.
    pub(crate) fn of(code: QueryCode, parameter: &str, detail: impl Into<String>) -> Self {
        Self { parameter: Some(parameter.to_owned()), ..Self::new(code, detail) }
    }

    /// Deployments are asked for of an edition that has none.
    pub(crate) fn no_deployments() -> Self {
        Self::new(QueryCode::NoDeployments, "this edition has no deployment")
    }

    /// A value outside a closed list.
    pub(crate) fn unknown_value(parameter: &str, value: &str, allowed: impl IntoIterator<Item: Into<String>>) -> Self {
        Self::of(QueryCode::UnknownValue, parameter, format!("`{parameter}` has no value `{}`", shortened(value))).allowing(allowed)
    }

    pub(crate) fn allowing(mut self, allowed: impl IntoIterator<Item: Into<String>>) -> Self {
        self.allowed = allowed.into_iter().map(Into::into).collect();
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code.code()
    }

    /// The parameter at fault, when it is one.
    #[must_use]
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }

    /// What would be right; empty when that is no short list.
    #[must_use]
    pub fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Whether the question is badly put or cannot be answered.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        match self.code {
            QueryCode::LevelNotAvailable
            | QueryCode::NotAdded
            | QueryCode::NoDenominator
            | QueryCode::AreaTooCoarse
            | QueryCode::NoDeployments
            | QueryCode::NoEvents
            | QueryCode::NoCounts => Refusal::Unanswerable,
            _ => Refusal::Malformed,
        }
    }
}

/// What a client sent, cut to a length fit for a sentence.
pub(crate) fn shortened(value: &str) -> String {
    const LONGEST: usize = 60;
    let cut: String = value.chars().take(LONGEST).collect();
    if cut.len() < value.len() { format!("{cut}…") } else { cut }
}

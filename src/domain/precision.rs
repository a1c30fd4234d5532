use super::codes;

codes! {
    /// How precisely a record's place is known, finest first: the codes of the filter `place_precision`.
    ///
    /// UCDP GED `where_prec`: 1 → town, 2 → 25km, 3 → municipality, 4 → state, 5 and 7 → region, 6 → country.
    PlacePrecision {
        /// The spot itself.
        Exact = "exact",
        /// The town's point stands for the town.
        Town = "town",
        /// Within 25 km of the point.
        Within25Km = "25km",
        /// Only the municipality.
        Municipality = "municipality",
        /// Only the state.
        State = "state",
        /// A road, a sierra, several states: inside the country, in no area of it.
        Region = "region",
        /// Only the country.
        Country = "country",
    }
}

impl PlacePrecision {
    /// Whether the record may be drawn at its point: located to 25 km or better.
    #[must_use]
    pub fn is_located(self) -> bool {
        self <= Self::Within25Km
    }
}

codes! {
    /// How precisely a record's date is known, finest first: the codes of the filter `time_precision`.
    ///
    /// UCDP GED `date_prec`: 1 → day, 2–3 → week, 4 → month, 5 → quarter when the span lies in one calendar quarter, else year.
    TimePrecision {
        /// One day.
        Day = "day",
        /// Two to seven days.
        Week = "week",
        /// Up to a month.
        Month = "month",
        /// Inside one calendar quarter.
        Quarter = "quarter",
        /// Up to a year.
        Year = "year",
    }
}

codes! {
    /// How precisely the first or last date of a deployment is known.
    DatePrecision {
        /// The day.
        Day = "day",
        /// The month; the stored day is its first.
        Month = "month",
        /// The year; the stored day is its first.
        Year = "year",
    }
}

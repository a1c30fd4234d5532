use super::{DateSpan, Day, codes};

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

impl TimePrecision {
    /// The calendar unit of this precision that holds a day; a week runs from Monday to Sunday.
    ///
    /// # Panics
    /// Never: every stored day lies in a month of the calendar.
    #[must_use]
    pub fn unit_of(self, day: Day) -> DateSpan {
        let months = |before: u8, count: i32| {
            let first = day.month().plus(-i32::from(before));
            (first.first_day(), first.plus(count - 1).last_day())
        };
        let month = day.month().month_of_year() - 1;
        let (first, last) = match self {
            Self::Day => (day, day),
            Self::Week => {
                // 1970-01-01 was a Thursday, three days after a Monday.
                let monday = day.days() - (day.days() + 3).rem_euclid(7);
                (Day::from_days(monday), Day::from_days(monday + 6))
            }
            Self::Month => months(0, 1),
            Self::Quarter => months(month % 3, 3),
            Self::Year => months(month, 12),
        };
        DateSpan::new(first, last).expect("a unit of the calendar ends after it begins")
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

impl DatePrecision {
    /// The day, month or year that holds a day.
    #[must_use]
    pub fn unit_of(self, day: Day) -> DateSpan {
        TimePrecision::from(self).unit_of(day)
    }
}

impl From<DatePrecision> for TimePrecision {
    fn from(precision: DatePrecision) -> Self {
        match precision {
            DatePrecision::Day => Self::Day,
            DatePrecision::Month => Self::Month,
            DatePrecision::Year => Self::Year,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_the_one_of_the_calendar_that_holds_the_day() {
        let unit = |precision: TimePrecision, day: &str| {
            let span = precision.unit_of(day.parse().unwrap());
            format!("{}/{}", span.first(), span.last())
        };
        for (precision, day, expected) in [
            (TimePrecision::Day, "2020-03-31", "2020-03-31/2020-03-31"),
            (TimePrecision::Week, "2020-03-30", "2020-03-30/2020-04-05"),
            (TimePrecision::Week, "2020-04-05", "2020-03-30/2020-04-05"),
            (TimePrecision::Week, "1969-12-31", "1969-12-29/1970-01-04"),
            (TimePrecision::Month, "2020-02-29", "2020-02-01/2020-02-29"),
            (TimePrecision::Quarter, "2020-06-30", "2020-04-01/2020-06-30"),
            (TimePrecision::Quarter, "2020-10-01", "2020-10-01/2020-12-31"),
            (TimePrecision::Year, "2019-07-01", "2019-01-01/2019-12-31"),
            (TimePrecision::Year, "9999-12-31", "9999-01-01/9999-12-31"),
        ] {
            assert_eq!(unit(precision, day), expected, "{precision} of {day}");
        }
    }
}

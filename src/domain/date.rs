use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A calendar day.
///
/// Every function of a day and of a [`Month`] answers for every number that they can hold: what would lie beyond the calendar, which runs
/// from the year −9999 to 9999, reads as its first or last day.
///
/// # Units
/// Days since 1970-01-01, in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", description = "A calendar day: `2009-12-31`.", extend("format" = "date"))]
pub struct Day(i32);

/// A text that is not a date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a date: write YYYY-MM-DD, in the calendar")]
pub struct InvalidDate(pub String);

impl Day {
    /// The day that many days after 1970-01-01.
    #[must_use]
    pub const fn from_days(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The day of a calendar date; `None` when the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Self::from_date(date))
    }

    fn from_date(date: Date) -> Self {
        let days = (date - Date::constant(1970, 1, 1)).get_days();
        Self(days)
    }

    fn date(self) -> Date {
        let beyond = if self.0 < 0 { Date::MIN } else { Date::MAX };
        jiff::Span::new().try_days(self.0).map_or(beyond, |days| Date::constant(1970, 1, 1).saturating_add(days))
    }

    /// Year, month (1–12), day (1–31).
    #[must_use]
    pub fn ymd(self) -> (i32, u8, u8) {
        let date = self.date();
        (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
    }

    /// The month that holds the day.
    ///
    /// # Panics
    /// Never: a calendar month is 1 to 12.
    #[must_use]
    pub fn month(self) -> Month {
        let (year, month, _) = self.ymd();
        Month::new(year, month).expect("a calendar month is 1 to 12")
    }

    /// `yyyymmdd` as a number, the form of dates in tiles.
    #[must_use]
    pub fn yyyymmdd(self) -> i32 {
        let (year, month, day) = self.ymd();
        year * 10_000 + i32::from(month) * 100 + i32::from(day)
    }

    /// The next day.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The day before.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

impl std::str::FromStr for Day {
    type Err = InvalidDate;

    /// `YYYY-MM-DD` exactly.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let shape =
            text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        let number = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<u16>().ok());
        let day = if shape { number(0..4).zip(number(5..7)).zip(number(8..10)) } else { None };
        day.and_then(|((y, m), d)| Self::from_ymd(i32::from(y), m as u8, d as u8)).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<String> for Day {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// A calendar month.
///
/// # Units
/// Months since January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", description = "A calendar month: `2009-12`.", extend("pattern" = "^-?[0-9]{4}-[0-9]{2}$"))]
pub struct Month(i32);

impl Month {
    /// A month of the calendar, `month` in 1…12.
    #[must_use]
    pub fn new(year: i32, month: u8) -> Option<Self> {
        let january = year.checked_mul(12).filter(|_| (1..=12).contains(&month))?;
        january.checked_add(i32::from(month) - 1).map(Self)
    }

    /// The month that many months after January of year 0.
    #[must_use]
    pub const fn from_index(index: i32) -> Self {
        Self(index)
    }

    /// Months since January of year 0.
    #[must_use]
    pub const fn index(self) -> i32 {
        self.0
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1…12.
    #[must_use]
    pub const fn month_of_year(self) -> u8 {
        self.0.rem_euclid(12) as u8 + 1
    }

    /// The month that many months later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::from_date(self.begins())
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        Day::from_date(self.begins().last_of_month())
    }

    fn begins(self) -> Date {
        let first = |year: i16| Date::new(year, self.month_of_year() as i8, 1).ok();
        let beyond = if self.0 < 0 { Date::MIN } else { Date::MAX };
        i16::try_from(self.year()).ok().and_then(first).unwrap_or(beyond)
    }
}

impl std::str::FromStr for Month {
    type Err = InvalidDate;

    /// `YYYY-MM` exactly.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let day: Day = if text.len() == 7 { format!("{text}-01").parse() } else { Err(InvalidDate(String::new())) }
            .map_err(|_| InvalidDate(text.to_owned()))?;
        Ok(day.month())
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month_of_year())
    }
}

impl TryFrom<String> for Month {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// The days an event may have happened on, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateSpan {
    first: Day,
    last: Day,
}

impl DateSpan {
    /// A span; `None` when it ends before it begins.
    #[must_use]
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.last
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days of both spans; `None` when they share none.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_epoch_is_day_zero_and_dates_read_as_written() {
        assert_eq!("1970-01-01".parse(), Ok(Day(0)));
        let day: Day = "2008-02-29".parse().unwrap();
        assert_eq!((day.to_string().as_str(), day.yyyymmdd(), day.next().to_string().as_str()), ("2008-02-29", 20_080_229, "2008-03-01"));
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        for text in ["2009-02-29", "2009-13-01", "2009-1-1", "+009-01-01", "2009-01-01T00:00", "", "0000-00-00"] {
            assert_eq!(text.parse::<Day>(), Err(InvalidDate(text.to_owned())));
        }
        for text in ["2009", "2009-00", "2009-13", "2009-01-01"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_month_knows_its_ends() {
        let month: Month = "2008-02".parse().unwrap();
        assert_eq!((month.first_day().to_string(), month.last_day().to_string()), ("2008-02-01".into(), "2008-02-29".into()));
        assert_eq!(month.plus(11).to_string(), "2009-01");
    }

    /// Every day of the calendar, its ends more often than the rest, and numbers beyond it.
    fn any_days() -> impl Strategy<Value = i32> {
        let [first, last] = [Date::MIN, Date::MAX].map(|date| Day::from_date(date).days());
        prop_oneof![
            first..=last,
            first - 40..first + 400,
            last - 400..last + 40,
            -719_600..-718_000i32,
            Just(i32::MIN),
            Just(i32::MAX),
            any::<i32>()
        ]
    }

    #[test]
    fn the_last_month_of_the_calendar_ends() {
        let month: Month = "9999-12".parse().unwrap();
        assert_eq!((month.last_day().to_string(), month.plus(1).last_day()), ("9999-12-31".into(), month.last_day()));
        let first: Month = "0001-01".parse().unwrap();
        assert_eq!((first.first_day().to_string(), first.plus(-1).last_day().to_string()), ("0001-01-01".into(), "0000-12-31".into()));
        assert_eq!(Month::from_index(i32::MIN).plus(-1).first_day().ymd(), (-9999, 1, 1));
        assert_eq!((Month::new(i32::MAX, 1), Month::new(i32::MIN, 12), Month::new(2000, 13)), (None, None, None));
    }

    proptest! {
        #[test]
        fn days_survive_text(days in -700_000i32..700_000) {
            prop_assert_eq!(Day(days).to_string().parse(), Ok(Day(days)));
            prop_assert!(Day(days).month().first_day() <= Day(days) && Day(days) <= Day(days).month().last_day());
        }

        #[test]
        fn every_day_has_a_date_a_month_and_neighbours(days in any_days()) {
            let day = Day(days);
            let (year, month, of_month) = day.ymd();
            prop_assert!((-9999..=9999).contains(&year));
            let same = Day::from_ymd(year, month, of_month).unwrap();
            prop_assert_eq!((same.to_string(), same.yyyymmdd()), (day.to_string(), day.yyyymmdd()));
            prop_assert!(day.previous() <= day && day <= day.next());
            let (first, last) = (day.month().first_day(), day.month().last_day());
            prop_assert!(first <= same && same <= last);
            prop_assert_eq!((first.month(), last.month()), (day.month(), day.month()));
            prop_assert!((27..=30).contains(&(last.days() - first.days())));
            prop_assert_eq!(DateSpan::new(same, day.next()).is_some(), same <= day.next());
        }

        #[test]
        fn every_month_has_ends_in_the_calendar(index: i32, months: i32) {
            for month in [Month(index), Month(index % 120_000), Month(index % 120_000).plus(months)] {
                prop_assert!(month.first_day() <= month.last_day());
                prop_assert!((1..=12).contains(&month.month_of_year()));
                prop_assert_eq!(Month::new(month.year(), month.month_of_year()), Some(month));
                prop_assert!(!month.to_string().is_empty());
            }
        }
    }
}

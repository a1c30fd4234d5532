//! Numbers, degrees and dates straight from bytes: no allocation on the way of a good row.

use crate::domain::{DatePrecision, Day, Month};
use thiserror::Error;

/// A whole number that is not negative.
#[must_use]
pub(crate) fn unsigned(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 10 {
        return None;
    }
    bytes.iter().try_fold(0u32, |sum, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 { None } else { sum.checked_mul(10)?.checked_add(u32::from(digit)) }
    })
}

/// A decimal number as millionths: of a degree, the precision in which positions are published (11 cm).
///
/// Digits beyond the sixth decimal are rounded half away from zero. NaN, infinities and numbers beyond ±1,000 are refused.
#[must_use]
pub(crate) fn millionths(bytes: &[u8]) -> Option<i32> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] | rest => (false, rest),
    };
    let micro = plain_micro(digits).or_else(|| scientific_micro(digits))?;
    Some(if negative { -micro } else { micro })
}

/// Degrees written as digits with an optional decimal point.
fn plain_micro(digits: &[u8]) -> Option<i32> {
    let point = digits.iter().position(|byte| *byte == b'.').unwrap_or(digits.len());
    let (whole, rest) = digits.split_at(point);
    let fraction = rest.strip_prefix(b".").unwrap_or(rest);
    if whole.len() > 3 || whole.is_empty() || !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let whole = i32::try_from(unsigned(whole)?).ok()?;
    let digit = |place: usize| i32::from(fraction.get(place).map_or(0, |byte| byte - b'0'));
    let micro = (0..6).fold(0, |sum, place| sum * 10 + digit(place));
    Some(whole * 1_000_000 + micro + i32::from(digit(6) >= 5))
}

/// Anything else that Rust reads as a number: `1.06e2`, `.5`.
fn scientific_micro(digits: &[u8]) -> Option<i32> {
    let text = std::str::from_utf8(digits).ok().filter(|text| text.starts_with(|c: char| c.is_ascii_digit() || c == '.'))?;
    let degrees: f64 = text.parse().ok()?;
    (degrees.abs() < 1_000.0).then(|| (degrees * 1e6).round() as i32)
}

/// How dates are written: `%Y`, `%m`, `%d` and the characters between them. Without `%d` they are months, without `%m` years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFormat {
    text: String,
    parts: Vec<Part>,
    precision: DatePrecision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
    Byte(u8),
}

/// A date format that is not one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not a date format: write %Y, %m and %d once each with the characters between them, as in %d/%m/%Y; for months %Y and %m, for years %Y"
)]
pub struct InvalidDateFormat(pub String);

impl Default for DateFormat {
    fn default() -> Self {
        Self::new("%Y-%m-%d").expect("the default format is one")
    }
}

impl DateFormat {
    /// A checked format.
    ///
    /// # Errors
    /// [`InvalidDateFormat`] unless `%Y`, `%m` and `%d`, or the first two, or the first alone, stand in it once each.
    pub fn new(format: &str) -> Result<Self, InvalidDateFormat> {
        let invalid = || InvalidDateFormat(format.to_owned());
        let mut parts = Vec::new();
        let mut bytes = format.bytes();
        while let Some(byte) = bytes.next() {
            parts.push(match byte {
                b'%' => match bytes.next().ok_or_else(invalid)? {
                    b'Y' => Part::Year,
                    b'm' => Part::Month,
                    b'd' => Part::Day,
                    _ => return Err(invalid()),
                },
                byte => Part::Byte(byte),
            });
        }
        let count = |wanted: Part| parts.iter().filter(|part| **part == wanted).count();
        let precision = match [Part::Year, Part::Month, Part::Day].map(count) {
            [1, 1, 1] => DatePrecision::Day,
            [1, 1, 0] => DatePrecision::Month,
            [1, 0, 0] => DatePrecision::Year,
            _ => return Err(invalid()),
        };
        Ok(Self { text: format.to_owned(), parts, precision })
    }

    /// The format as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day of the date that a text is, and whether it is a day, a month or a year. Behind a day a time of day may stand;
    /// instead of one, a month as `2020-05` or a year as `2020`. A text with anything else in it is none.
    #[must_use]
    pub fn parse(&self, bytes: &[u8]) -> Option<(Day, DatePrecision)> {
        self.in_format(bytes).map(|day| (day, self.precision)).or_else(|| {
            let coarser = std::str::from_utf8(bytes).ok().and_then(month_or_year)?;
            (coarser.1 > self.precision).then_some(coarser)
        })
    }

    fn in_format(&self, bytes: &[u8]) -> Option<Day> {
        let mut rest = bytes;
        let (mut year, mut month, mut day) = (0, 1, 1);
        for part in &self.parts {
            match part {
                Part::Year => year = digits(&mut rest, 4)?,
                Part::Month => month = digits(&mut rest, 2)?,
                Part::Day => day = digits(&mut rest, 2)?,
                Part::Byte(byte) => rest = rest.strip_prefix(&[*byte])?,
            }
        }
        let whole = rest.is_empty() || (self.precision == DatePrecision::Day && is_time_behind_day(rest));
        if whole { Day::from_ymd(i32::try_from(year).ok()?, month as u8, day as u8) } else { None }
    }
}

/// A day as `YYYY-MM-DD`, with or without a time of day behind it.
#[must_use]
pub(crate) fn iso_day(bytes: &[u8]) -> Option<Day> {
    let (date, rest) = bytes.split_at_checked(10)?;
    let day = std::str::from_utf8(date).ok()?.parse().ok()?;
    (rest.is_empty() || is_time_behind_day(rest)).then_some(day)
}

/// Whether a text is `T` or a blank and then `hh:mm[:ss[.fff]]`, with `Z` or `±hh:mm` behind it or neither.
fn is_time_behind_day(bytes: &[u8]) -> bool {
    let [b' ' | b'T', time @ ..] = bytes else { return false };
    let mut rest = time;
    time_of_day(&mut rest).is_some() && (matches!(rest, [] | [b'Z']) || offset(rest).is_some())
}

fn time_of_day(rest: &mut &[u8]) -> Option<()> {
    hours_and_minutes(rest)?;
    if let [b':', after @ ..] = *rest {
        *rest = after;
        digits(rest, 2).filter(|seconds| *seconds < 60)?;
        if let [b'.', after @ ..] = *rest {
            let places = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
            *rest = &after[places..];
            return (places > 0).then_some(());
        }
    }
    Some(())
}

fn offset(bytes: &[u8]) -> Option<()> {
    let [b'+' | b'-', rest @ ..] = bytes else { return None };
    let mut rest = rest;
    hours_and_minutes(&mut rest)?;
    rest.is_empty().then_some(())
}

fn hours_and_minutes(rest: &mut &[u8]) -> Option<()> {
    digits(rest, 2).filter(|hours| *hours < 24)?;
    *rest = rest.strip_prefix(b":")?;
    digits(rest, 2).filter(|minutes| *minutes < 60).map(|_| ())
}

/// Takes so many digits off the front.
fn digits(rest: &mut &[u8], count: usize) -> Option<u32> {
    let (number, after) = rest.split_at_checked(count)?;
    *rest = after;
    unsigned(number)
}

/// A day known to the day, the month or the year: `2009-03-01`, `2009-03`, `2009`. The stored day is the first.
#[must_use]
pub(crate) fn imprecise_day(text: &str) -> Option<(Day, DatePrecision)> {
    month_or_year(text).or_else(|| Some((iso_day(text.as_bytes())?, DatePrecision::Day)))
}

fn month_or_year(text: &str) -> Option<(Day, DatePrecision)> {
    match text.len() {
        7 => Some((text.parse::<Month>().ok()?.first_day(), DatePrecision::Month)),
        4 => Some((Day::from_ymd(i32::try_from(unsigned(text.as_bytes())?).ok()?, 1, 1)?, DatePrecision::Year)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers_are_read_and_everything_else_is_refused() {
        assert_eq!(unsigned(b"0"), Some(0));
        assert_eq!(unsigned(b"4294967295"), Some(u32::MAX));
        for bad in ["", "-1", "+1", "1.0", "4294967296", "99999999999", " 1", "1e3", "NaN"] {
            assert_eq!(unsigned(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn degrees_become_millionths_rounded_half_away_from_zero() {
        for (text, micro) in [
            ("-106.4244789", Some(-106_424_479)),
            ("31.7", Some(31_700_000)),
            ("5", Some(5_000_000)),
            ("0.0000005", Some(1)),
            ("-0.0000005", Some(-1)),
            ("1.06e2", Some(106_000_000)),
            ("", None),
            ("NaN", None),
            ("inf", None),
            ("1e308", None),
            ("12,5", None),
            ("--1", None),
            ("1.2.3", None),
        ] {
            assert_eq!(millionths(text.as_bytes()), micro, "{text}");
        }
    }

    fn read(format: &str, text: &str) -> Option<(String, DatePrecision)> {
        DateFormat::new(format).unwrap().parse(text.as_bytes()).map(|(day, precision)| (day.to_string(), precision))
    }

    #[test]
    fn dates_follow_the_stated_format_and_the_calendar() {
        let day = |text: &str| Some((text.to_owned(), DatePrecision::Day));
        assert_eq!(read("%Y-%m-%d", "2012-02-29"), day("2012-02-29"));
        for bad in ["2011-02-29", "2012-2-29", "29/02/2012", "2012-02-291", "", "2012-02-", "201", "20125"] {
            assert_eq!(read("%Y-%m-%d", bad), None, "{bad}");
        }
        assert_eq!(read("%d/%m/%Y", "05/03/2009"), day("2009-03-05"));
        assert_eq!(read("%Y%m%d", "20090305"), day("2009-03-05"));
    }

    #[test]
    fn behind_a_day_only_a_time_of_day_may_stand() {
        let good = ["", " 00:00:00.000", "T12:00:00Z", "T23:59", " 06:30:15", "T06:30+02:00", " 06:30:15.5-06:00"];
        let bad = [
            " ",
            "T",
            " to 2020-04-15",
            " or 2020-03-09",
            " ?",
            "?",
            "Z",
            "T1:00",
            "T24:00",
            "T12:60",
            "T12:00:60",
            "T12:00:00.",
            "T12:00 Z",
            "T12:00z",
            "T12:00+2",
            "T12:00+24:00",
            "T12:00:00 approx",
            "T12:00Z.",
            "/31",
            "T12:00+02:00Z",
        ];
        for format in ["%Y-%m-%d", "%d/%m/%Y"] {
            let date = if format == "%d/%m/%Y" { "01/03/2020" } else { "2020-03-01" };
            for time in good {
                assert_eq!(read(format, &format!("{date}{time}")), Some(("2020-03-01".to_owned(), DatePrecision::Day)), "{date}{time}");
                assert_eq!(iso_day(format!("2020-03-01{time}").as_bytes()), "2020-03-01".parse().ok(), "{time}");
            }
            for time in bad {
                assert_eq!(read(format, &format!("{date}{time}")), None, "{date}{time}");
                assert_eq!(iso_day(format!("2020-03-01{time}").as_bytes()), None, "{time}");
            }
        }
    }

    #[test]
    fn a_month_or_a_year_is_read_with_its_precision_and_nothing_may_follow_it() {
        let month = Some(("2020-05-01".to_owned(), DatePrecision::Month));
        let year = Some(("2020-01-01".to_owned(), DatePrecision::Year));
        for format in ["%Y-%m-%d", "%d/%m/%Y"] {
            assert_eq!((read(format, "2020-05"), read(format, "2020")), (month.clone(), year.clone()), "{format}");
        }
        assert_eq!((read("%m/%Y", "05/2020"), read("%m/%Y", "2020"), read("%Y", "2020")), (month, year.clone(), year));
        for (format, bad) in
            [("%m/%Y", "05/2020 12:00"), ("%Y", "2020T12:00"), ("%Y", "2020-05"), ("%Y-%m", "2020-13"), ("%Y-%m-%d", "2020-05 12:00")]
        {
            assert_eq!(read(format, bad), None, "{format} {bad}");
        }
    }

    #[test]
    fn a_format_without_a_year_or_with_two_is_refused() {
        for bad in ["%d/%m", "%Y-%m-%d %Y", "%y-%m-%d", "%Y-%m-%", "", "%Y-%d", "%m"] {
            assert!(DateFormat::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_length_of_a_date_says_how_precise_it_is() {
        let known = |text| imprecise_day(text).map(|(day, precision)| (day.to_string(), precision));
        assert_eq!(known("2019"), Some(("2019-01-01".into(), DatePrecision::Year)));
        assert_eq!(known("2013-03"), Some(("2013-03-01".into(), DatePrecision::Month)));
        assert_eq!(known("2013-3"), None);
    }

    proptest! {
        #[test]
        fn six_decimals_are_read_exactly(micro in -180_000_000i32..=180_000_000) {
            let sign = if micro < 0 { "-" } else { "" };
            let text = format!("{sign}{}.{:06}", micro.abs() / 1_000_000, micro.abs() % 1_000_000);
            prop_assert_eq!(millionths(text.as_bytes()), Some(micro));
        }
    }
}

use super::By;
use crate::domain::{Day, Month};
use crate::query::Period;

/// Calendar periods, the first and last cut to the days they divide, with the bin of every day.
pub(super) struct Bins {
    periods: Vec<Period>,
    first_day: i32,
    bin_of_day: Vec<u32>,
}

impl Bins {
    pub(super) fn new(span: Option<Period>, by: By) -> Self {
        let Some(span) = span else { return Self { periods: Vec::new(), first_day: 0, bin_of_day: Vec::new() } };
        let first = span.start.month().index().div_euclid(by.months());
        let last = span.end.month().index().div_euclid(by.months());
        let calendar = |at: i32| {
            let month = Month::from_index(at * by.months());
            Period { start: month.first_day(), end: month.plus(by.months() - 1).last_day() }
        };
        let cut = |period: Period| Period { start: period.start.max(span.start), end: period.end.min(span.end) };
        let periods: Vec<Period> = (first..=last).map(|at| cut(calendar(at))).collect();
        let days = |(bin, period): (usize, &Period)| vec![bin as u32; days(*period)];
        let bin_of_day = periods.iter().enumerate().flat_map(days).collect();
        Self { periods, first_day: span.start.days(), bin_of_day }
    }

    pub(super) fn len(&self) -> usize {
        self.periods.len()
    }

    pub(super) fn periods(&self) -> impl Iterator<Item = Period> + '_ {
        self.periods.iter().copied()
    }

    /// The bin that holds all days of a span.
    pub(super) fn holding(&self, first: i32, last: i32) -> Option<usize> {
        let bin = |day: i32| self.bin_of_day.get(usize::try_from(day.wrapping_sub(self.first_day)).ok()?);
        let holding = *bin(first)?;
        (first == last || *bin(last)? == holding).then_some(holding as usize)
    }
}

fn days(period: Period) -> usize {
    let between = |start: Day, end: Day| end.days() - start.days() + 1;
    between(period.start, period.end) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: &str, end: &str) -> Period {
        Period { start: start.parse().unwrap(), end: end.parse().unwrap() }
    }

    #[test]
    fn calendar_periods_are_cut_to_what_is_asked() {
        let bins = Bins::new(Some(period("2007-12-15", "2008-07-02")), By::Quarter);
        let expected =
            [("2007-12-15", "2007-12-31"), ("2008-01-01", "2008-03-31"), ("2008-04-01", "2008-06-30"), ("2008-07-01", "2008-07-02")];
        assert_eq!(bins.periods().collect::<Vec<_>>(), expected.map(|(start, end)| period(start, end)));
    }

    #[test]
    fn a_span_belongs_to_the_bin_that_holds_all_of_it_or_to_none() {
        let bins = Bins::new(Some(period("2008-01-01", "2008-12-31")), By::Month);
        let holding = |start: &str, end: &str| {
            let span = period(start, end);
            bins.holding(span.start.days(), span.end.days())
        };
        assert_eq!(holding("2008-02-01", "2008-02-29"), Some(1));
        assert_eq!(holding("2008-12-31", "2008-12-31"), Some(11));
        for (start, end) in
            [("2008-02-29", "2008-03-01"), ("2007-12-31", "2008-01-01"), ("2007-01-01", "2009-01-01"), ("2009-01-01", "2009-01-01")]
        {
            assert_eq!(holding(start, end), None, "{start} {end}");
        }
    }
}

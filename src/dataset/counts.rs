//! Official counts and populations as columns.

use super::AreaIx;
use crate::domain::{Month, codes};
use std::ops::{Range, RangeInclusive};

codes! {
    /// Why a count has no place in the source's finest level: it stays in every total above.
    Unplaced {
        /// It has its place.
        Placed = "",
        /// The state is known, the municipality is not; `area` is the state.
        MunicipalityUnknown = "municipality_unknown",
        /// The country is known, the state is not; `area` is the country.
        StateUnknown = "state_unknown",
        /// It happened abroad; `area` is the country that counts it.
        Abroad = "abroad",
    }
}

/// The non-zero cells of one counts source, sorted by (period, area, dimensions).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountColumns {
    /// First month of the cell's period, months since January of year 0.
    pub period: Vec<i32>,
    /// The area as [`AreaIx`].
    pub area: Vec<u16>,
    /// Position in [`Unplaced::ALL`].
    pub unplaced: Vec<u8>,
    /// One column a field of the manifest, in its order: position in the field's codes.
    pub dimensions: Vec<Vec<u8>>,
    /// The count.
    pub count: Vec<u32>,
}

impl CountColumns {
    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count.is_empty()
    }

    /// The cells whose period begins in a range of months: two binary searches.
    #[must_use]
    pub fn rows_of(&self, months: RangeInclusive<i32>) -> Range<usize> {
        let start = self.period.partition_point(|month| month < months.start());
        let end = start + self.period[start..].partition_point(|month| month <= months.end());
        start..end
    }

    /// The first month of a cell's period.
    #[must_use]
    pub fn month(&self, row: usize) -> Month {
        Month::from_index(self.period[row])
    }

    /// The area of a cell.
    #[must_use]
    pub fn area(&self, row: usize) -> AreaIx {
        AreaIx(self.area[row])
    }
}

codes! {
    /// Whose population.
    Sex {
        /// Everybody.
        Total = "total",
        /// Women and girls.
        Female = "female",
        /// Men and boys.
        Male = "male",
    }
}

impl Sex {
    /// Whom a rate counts per, by the codes of the offence and of the sex that a question names, `None` for all of a field's: feminicide
    /// alone is always per women; homicide, and both offences together, by the asked sex. `None` when nobody counted such people.
    #[must_use]
    pub fn under_rate(offence: Option<&[&str]>, sex: Option<&[&str]>) -> Option<Self> {
        match (offence, sex) {
            (Some(["feminicide"]), _) | (_, Some(["female"])) => Some(Self::Female),
            (_, Some(["male"])) => Some(Self::Male),
            (_, None) => Some(Self::Total),
            (_, Some(_)) => None,
        }
    }
}

/// Mid-year population by area and year; `None` where no estimate exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// First year of the tables.
    pub first_year: i32,
    /// Number of years.
    pub years: usize,
    /// Municipal series: `[area][year]`, 0 = no estimate. Areas above municipalities hold the sum of their municipalities.
    pub municipal: Vec<Vec<u32>>,
    /// State series, states and countries only: `[sex][area][year]`, 0 = no estimate.
    pub state: Vec<Vec<Vec<u32>>>,
}

impl Population {
    /// Fields by which nobody counted people, each with the reason: a question that names one of their codes has no rate.
    pub const UNCOUNTED: [(&str, &str); 2] =
        [("age", "there is no population by the source's ages"), ("weapon", "a weapon has no population")];

    /// Municipal series: the population of an area in a year, summed over its municipalities; `None` where no estimate exists.
    #[must_use]
    pub fn municipal(&self, area: AreaIx, year: i32) -> Option<u32> {
        self.of_year(self.municipal.get(area.ix())?, year)
    }

    /// State series: the population of a state or country in a year; `None` where no estimate exists.
    #[must_use]
    pub fn state(&self, sex: Sex, area: AreaIx, year: i32) -> Option<u32> {
        let at = Sex::ALL.iter().position(|known| *known == sex)?;
        self.of_year(self.state.get(at)?.get(area.ix())?, year)
    }

    fn of_year(&self, series: &[u32], year: i32) -> Option<u32> {
        let at = usize::try_from(year - self.first_year).ok()?;
        series.get(at).copied().filter(|people| *people > 0)
    }
}

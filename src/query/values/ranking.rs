//! Areas in the order of the lower ends of their intervals, so that a small place with one bad year does not lead.

use super::{AreaValue, Values};
use crate::domain::Measure;
use crate::query::{QueryCode, QueryError};
use std::cmp::Ordering;

/// How the areas of an answer are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AreaOrder {
    /// By code.
    #[default]
    Code,
    /// Ranked: the highest lower end first.
    Highest,
    /// Ranked from below: the lowest lower end first. The ranks are the same.
    Lowest,
}

impl AreaOrder {
    /// The words of URLs.
    pub const WORDS: [&str; 3] = ["code", "-low", "low"];

    /// The order that a word of [`Self::WORDS`] names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        const ORDERS: [AreaOrder; 3] = [AreaOrder::Code, AreaOrder::Highest, AreaOrder::Lowest];
        Self::WORDS.iter().position(|known| *known == word).map(|at| ORDERS[at])
    }

    /// The word of URLs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}

/// Where an area stands among those of its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// By the lower end of the interval, from 1; equal ends share the better rank.
    pub rank: usize,
    /// One more than the areas whose whole interval lies above this one's.
    pub best: usize,
    /// How many areas there are whose whole interval does not lie below this one's.
    pub worst: usize,
}

impl Rank {
    /// Names of its numbers in answers.
    pub const FIELDS: [&str; 3] = ["rank", "rank_best", "rank_worst"];

    /// Its numbers in that order.
    #[must_use]
    pub fn numbers(rank: Option<Self>) -> [Option<usize>; 3] {
        [rank.map(|rank| rank.rank), rank.map(|rank| rank.best), rank.map(|rank| rank.worst)]
    }
}

/// The ranks of areas by their intervals, in their order; none without an interval.
#[must_use]
pub fn ranks(rows: &[AreaValue]) -> Vec<Option<Rank>> {
    let interval = |row: &AreaValue| row.low.zip(row.high);
    let mut lows: Vec<f64> = rows.iter().filter_map(interval).map(|(low, _)| low).collect();
    let mut highs: Vec<f64> = rows.iter().filter_map(interval).map(|(_, high)| high).collect();
    lows.sort_unstable_by(f64::total_cmp);
    highs.sort_unstable_by(f64::total_cmp);
    let above = |bound: f64| lows.len() - lows.partition_point(|low| *low <= bound);
    let below = |bound: f64| highs.partition_point(|high| *high < bound);
    let rank = |(low, high)| Rank { rank: above(low) + 1, best: above(high) + 1, worst: highs.len() - below(low) };
    rows.iter().map(|row| interval(row).map(rank)).collect()
}

impl Values<'_> {
    /// The areas in another order, of which `limit` are listed; ranked ones carry their rank among all, those without an interval come
    /// last.
    ///
    /// # Errors
    /// `not_for_source` when the measure has no interval that areas could be ranked by.
    pub fn ordered(mut self, order: AreaOrder, limit: usize) -> Result<Self, QueryError> {
        if order != AreaOrder::Code {
            if self.measure == Measure::Records {
                return Err(no_interval(&self.head.source));
            }
            let ranks = ranks(&self.rows);
            self.rows.iter_mut().zip(ranks).for_each(|(row, rank)| row.rank = rank);
            // Rows come by code, and equal ones stay so.
            self.rows.sort_by(|a, b| compare(a, b, order));
        }
        self.order = order;
        self.limit = limit;
        Ok(self)
    }

    /// Whether the areas are ordered by rank.
    #[must_use]
    pub fn is_ranked(&self) -> bool {
        self.order != AreaOrder::Code
    }

    /// The areas that the answer lists.
    #[must_use]
    pub fn listed(&self) -> &[AreaValue<'_>] {
        &self.rows[..self.rows.len().min(self.limit)]
    }
}

fn compare(a: &AreaValue, b: &AreaValue, order: AreaOrder) -> Ordering {
    match (a.rank, b.rank) {
        (Some(a), Some(b)) if order == AreaOrder::Highest => a.rank.cmp(&b.rank),
        (Some(a), Some(b)) => b.rank.cmp(&a.rank),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn no_interval(source: &str) -> QueryError {
    let detail = format!("areas are ranked by the lower end of an interval, and numbers of records of source `{source}` have none");
    QueryError::of(QueryCode::NotForSource, "sort", detail).allowing(["code"])
}

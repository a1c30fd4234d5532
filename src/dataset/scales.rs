use crate::domain::{Level, Measure};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

/// The monthly values behind the largest values of sources, computed when first asked for, the same for every filter.
///
/// Bounded: sources × levels × measures.
#[derive(Debug, Default)]
pub struct Scales(Mutex<HashMap<ScaleKey, Arc<RunningValues>>>);

/// What values are of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ScaleKey {
    /// The source.
    pub source: String,
    /// The level of the areas.
    pub level: Level,
    /// What is measured.
    pub measure: Measure,
}

impl Scales {
    /// The values of a key, computed if nobody asked before.
    ///
    /// # Panics
    /// When a computation of another thread panicked.
    pub fn of(&self, key: ScaleKey, compute: impl FnOnce() -> RunningValues) -> Arc<RunningValues> {
        if let Some(known) = self.0.lock().expect("computing values does not panic").get(&key) {
            return Arc::clone(known);
        }
        // Computed without the lock: two that ask at once find the same numbers.
        let values = Arc::new(compute());
        self.0.lock().expect("computing values does not panic").insert(key, Arc::clone(&values));
        values
    }
}

/// Values by group and month while they are added up, and apart from them those that are only dated to several months.
#[derive(Clone, Debug)]
pub struct MonthlyValues {
    months: usize,
    /// `[group][month]`.
    dated: Vec<u32>,
    /// Group, first and last month → value.
    spanning: HashMap<(usize, usize, usize), u32>,
}

impl MonthlyValues {
    /// No values of some groups in some months.
    #[must_use]
    pub fn new(groups: usize, months: usize) -> Self {
        Self { months, dated: vec![0; groups * months], spanning: HashMap::new() }
    }

    /// Adds a value to a group, dated to months by their position, both ends included.
    ///
    /// Sums end at 2³² − 1, more than half of all people.
    pub fn add(&mut self, group: usize, first: usize, last: usize, value: u32) {
        let sum = if first == last {
            &mut self.dated[group * self.months + first]
        } else {
            self.spanning.entry((group, first, last)).or_default()
        };
        *sum = sum.saturating_add(value);
    }

    /// The same as running sums, ready to be asked for windows.
    #[must_use]
    pub fn running(self) -> RunningValues {
        let mut sums = Vec::with_capacity(self.dated.len() + self.dated.len() / self.months.max(1));
        for months in self.dated.chunks(self.months.max(1)) {
            let running = months.iter().scan(0u32, |sum, value| {
                *sum = sum.saturating_add(*value);
                Some(*sum)
            });
            sums.push(0);
            sums.extend(running);
        }
        let largest = (0..=self.months).map(|_| OnceLock::new()).collect();
        RunningValues { months: self.months, sums, spanning: self.spanning, largest }
    }
}

/// Running sums of monthly values: any window of months is a difference of two of them.
#[derive(Clone, Debug)]
pub struct RunningValues {
    months: usize,
    /// `[group][months before]`: one more than there are months.
    sums: Vec<u32>,
    spanning: HashMap<(usize, usize, usize), u32>,
    /// The largest value of each length of window that was asked for.
    largest: Vec<OnceLock<u32>>,
}

impl RunningValues {
    /// The largest value that a group has in any window of that many months; a value lies in a window with all its months.
    #[must_use]
    pub fn largest(&self, window: usize) -> u32 {
        let window = window.clamp(1, self.months.max(1));
        let compute = || self.largest_of_all(window);
        // Without months there is no window to remember.
        self.largest.get(window).map_or_else(compute, |known| *known.get_or_init(compute))
    }

    fn largest_of_all(&self, window: usize) -> u32 {
        let spanning = self.spanning_by_window(window);
        let largest = |(group, sums): (usize, &[u32])| {
            let dated = sums.iter().zip(&sums[window..]).map(|(before, with)| with - before);
            match spanning.get(&group) {
                None => dated.fold(0, u32::max),
                Some(further) => dated.zip(further).map(|(dated, further)| dated.saturating_add(*further)).fold(0, u32::max),
            }
        };
        self.sums.chunks(self.months + 1).enumerate().map(largest).max().unwrap_or(0)
    }

    /// For the groups with values of several months: what they add to each window.
    fn spanning_by_window(&self, window: usize) -> HashMap<usize, Vec<u32>> {
        let mut windows: HashMap<usize, Vec<u32>> = HashMap::new();
        for ((group, first, last), value) in &self.spanning {
            // A window that holds all its months begins at its first month or before, and no later than the last window.
            let begins = (last + 1).saturating_sub(window)..=(*first).min(self.months - window);
            if !begins.is_empty() {
                let windows = windows.entry(*group).or_insert_with(|| vec![0; self.months - window + 1]);
                windows[begins].iter_mut().for_each(|sum| *sum = sum.saturating_add(*value));
            }
        }
        windows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_window_is_found_and_values_that_no_window_holds_are_left_out() {
        let mut values = MonthlyValues::new(2, 12);
        for (first, last, value) in [(0, 0, 5), (1, 1, 4), (5, 5, 6), (3, 8, 100), (11, 11, 1)] {
            values.add(1, first, last, value);
        }
        let values = values.running();
        assert_eq!([1, 2, 5, 6, 12, 99].map(|window| values.largest(window)), [6, 9, 10, 106, 116, 116]);
    }
}

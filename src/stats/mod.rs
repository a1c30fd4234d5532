//! Rates, intervals, smoothing: pure functions on numbers.

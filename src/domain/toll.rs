/// Deaths of a record as the source estimates them. Not a statistical interval.
///
/// Published figures stay as they are, also where they break `low ≤ best ≤ high`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Toll {
    /// The lowest estimate, people.
    pub low: u32,
    /// The source's best estimate, people.
    pub best: u32,
    /// The highest estimate, people.
    pub high: u32,
}

impl Toll {
    /// Most people that one estimate may claim: readers refuse more, opening an edition too, and the scan adds as many rows in 32 bits as
    /// this allows (`query::predicates` asserts it).
    pub const MAX: u32 = 1_000_000;

    /// Whether `low ≤ best ≤ high`.
    #[must_use]
    pub fn is_ordered(self) -> bool {
        self.low <= self.best && self.best <= self.high
    }
}

/// A number of people or records: zero, unknown and suppressed are three different answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Counted; zero is `Known(0)`.
    Known(u64),
    /// Nobody counted here, or the count is missing.
    Unknown,
    /// Counted and not shown, to protect people.
    Suppressed,
}

impl Count {
    /// The number when it may be shown.
    #[must_use]
    pub fn known(self) -> Option<u64> {
        match self {
            Self::Known(n) => Some(n),
            Self::Unknown | Self::Suppressed => None,
        }
    }
}

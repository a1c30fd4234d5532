//! The selected rows of a few thousand neighbours, in the form that is cheapest to go through.

use super::predicates::CHUNK;

/// Some rows that follow each other, and which of them are selected.
pub(super) struct Piece<'a> {
    /// The first row.
    pub(super) start: usize,
    /// All ones for a selected row, zero for the others.
    pub(super) mask: &'a [u32],
    room: &'a mut [u32; CHUNK],
}

impl<'a> Piece<'a> {
    pub(super) fn new(start: usize, mask: &'a [u32], room: &'a mut [u32; CHUNK]) -> Self {
        Self { start, mask, room }
    }

    /// The selected rows where they are few; `None` where it is cheaper to go through all of them with the mask.
    pub(super) fn picked(&mut self) -> Option<impl Iterator<Item = usize>> {
        /// Going through picked rows costs three times as much a row as going through all of them.
        const FEW: usize = 4;
        let selected = self.mask.iter().fold(0u32, |count, mask| count.wrapping_sub(*mask)) as usize;
        (selected * FEW < self.mask.len()).then(|| self.rows())
    }

    /// The selected rows.
    pub(super) fn rows(&mut self) -> impl Iterator<Item = usize> {
        let mut count = 0;
        // Written for every row and kept for the selected ones: no branch that the processor would have to guess.
        for (at, mask) in (0..).zip(self.mask) {
            self.room[count] = at;
            count += usize::from(*mask != 0);
        }
        let start = self.start;
        self.room[..count].iter().map(move |at| start + *at as usize)
    }
}

//! The selected rows of a few thousand neighbours, in the form that is cheapest to go through.

use super::predicates::CHUNK;

/// Rows whose selection fits one word.
const WORD: usize = u64::BITS as usize;

/// Some rows that follow each other, and which of them are selected.
pub(super) struct Piece<'a> {
    /// The first row.
    pub(super) start: usize,
    /// All ones for a selected row, zero for the others.
    pub(super) mask: &'a [u32],
}

impl<'a> Piece<'a> {
    pub(super) fn new(start: usize, mask: &'a [u32]) -> Self {
        Self { start, mask }
    }

    /// The selected rows where they are few; `None` where it is cheaper to go through all of them with the mask.
    pub(super) fn picked(&self) -> Option<Picked> {
        /// Going through picked rows costs three times as much a row as going through all of them.
        const FEW: usize = 4;
        let picked = self.rows();
        (picked.len() * FEW < self.mask.len()).then_some(picked)
    }

    /// The selected rows.
    pub(super) fn rows(&self) -> Picked {
        let mut words = [0; CHUNK / WORD];
        for (word, mask) in words.iter_mut().zip(self.mask.chunks(WORD)) {
            *word = bits(mask);
        }
        Picked { start: self.start, words }
    }
}

/// A bit for each selected row.
pub(super) struct Picked {
    start: usize,
    words: [u64; CHUNK / WORD],
}

impl Picked {
    fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Calls `visit` for each row, in order.
    pub(super) fn for_each(&self, mut visit: impl FnMut(usize)) {
        for (word, start) in self.words.iter().zip((self.start..).step_by(WORD)) {
            let mut left = *word;
            while left != 0 {
                visit(start + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}

/// One bit a row, the first row's lowest: no branch that the processor would have to guess, eight rows at a time.
fn bits(mask: &[u32]) -> u64 {
    const AT_ONCE: usize = 8;
    let (eights, rest) = mask.as_chunks::<AT_ONCE>();
    let whole = eights.iter().enumerate().map(|(at, eight)| {
        let byte: u32 = eight.iter().enumerate().map(|(bit, mask)| mask & 1 << bit).sum();
        u64::from(byte) << (at * AT_ONCE)
    });
    let last = rest.iter().enumerate().map(|(bit, mask)| u64::from(mask & 1) << (eights.len() * AT_ONCE + bit));
    whole.chain(last).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selected_rows_are_those_of_the_mask(selected in prop::collection::vec(any::<bool>(), 0..=CHUNK), start in 0usize..9_000) {
            let mask: Vec<u32> = selected.iter().map(|selected| if *selected { u32::MAX } else { 0 }).collect();
            let want: Vec<usize> = (0..).zip(&selected).filter(|(_, selected)| **selected).map(|(row, _)| start + row).collect();
            let picked = Piece::new(start, &mask).rows();
            let mut found = Vec::new();
            picked.for_each(|row| found.push(row));
            prop_assert_eq!(picked.len(), want.len());
            prop_assert_eq!(found, want);
        }
    }
}

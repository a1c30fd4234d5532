//! What is made once, by whoever asks first, and whether somebody is at it.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// A value that is made when it is first asked for. Who asks while another thread makes it has to wait, and can know so beforehand.
#[derive(Debug)]
pub struct Part<T> {
    made: OnceLock<T>,
    is_being_made: AtomicBool,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self { made: OnceLock::new(), is_being_made: AtomicBool::new(false) }
    }
}

impl<T> Part<T> {
    /// The value, made now when nobody has yet.
    pub fn get_or_make(&self, make: impl FnOnce() -> T) -> &T {
        self.made.get_or_init(|| {
            let _making = Making::begin(&self.is_being_made);
            make()
        })
    }

    /// The value, if it is there.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.made.get()
    }

    /// Whether a thread is making it: asking for it would only wait.
    #[must_use]
    pub fn is_being_made(&self) -> bool {
        self.is_being_made.load(Ordering::Relaxed)
    }
}

/// Ends with the making, by a panic, too.
struct Making<'a>(&'a AtomicBool);

impl<'a> Making<'a> {
    fn begin(flag: &'a AtomicBool) -> Self {
        flag.store(true, Ordering::Relaxed);
        Self(flag)
    }
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_part_is_being_made_from_its_first_asking_until_it_is_there() {
        let part = Part::default();
        let ((begun, has_begun), (end, may_end)) = (mpsc::channel(), mpsc::channel::<()>());
        assert_eq!((part.get(), part.is_being_made()), (None, false));
        std::thread::scope(|scope| {
            let part = &part;
            scope.spawn(move || {
                let make = || {
                    begun.send(()).unwrap();
                    may_end.recv().unwrap();
                    7
                };
                part.get_or_make(make);
            });
            has_begun.recv().unwrap();
            assert_eq!((part.get(), part.is_being_made()), (None, true));
            end.send(()).unwrap();
        });
        assert_eq!((part.get(), part.is_being_made()), (Some(&7), false));
        assert_eq!(part.get_or_make(|| 8), &7);
    }

    #[test]
    fn a_making_that_fails_leaves_the_part_to_the_next_who_asks() {
        let part = Part::default();
        let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            part.get_or_make(|| panic!("on purpose"));
        }));
        assert!(failed.is_err() && !part.is_being_made());
        assert_eq!(part.get_or_make(|| 7), &7);
    }
}

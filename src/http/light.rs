//! Work that is done between two requests of a runtime's thread, and the watch over it in test builds.
//!
//! Such work delays everybody whose connection the thread serves. It is held to [`MOST_US`] by its estimate (`work::Cost`); an
//! optimised build with assertions, which is what the tests run, measures the thread's own time and fails what is not so.

/// What light work may take by its estimate, in µs: a hand-over to a worker halves the throughput of answers that take less.
pub const MOST_US: usize = 500;

#[cfg(watches_light_work)]
pub use watch::light;

/// Does light work for the named route.
#[cfg(not(watches_light_work))]
pub fn light<T>(_route: &'static str, work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(watches_light_work)]
mod watch {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    /// What a route's light work may take now and then, in µs of the thread's time: four times its estimate, for the slower machine.
    const NOW_AND_THEN_US: u64 = 2_000;
    /// What it may never take. A pause of the virtual machine counts as the thread's time: up to 9 ms were seen for 0.1 ms of work.
    const NEVER_US: u64 = 20_000;
    /// How often the first bound may be passed before it is no pause.
    const PASSED: u32 = 3;

    static OVER: Mutex<BTreeMap<&'static str, (u32, u32)>> = Mutex::new(BTreeMap::new());

    /// Does light work for the named route and fails when it was not light.
    pub fn light<T>(route: &'static str, work: impl FnOnce() -> T) -> T {
        let before = thread_time_us();
        let result = work();
        let (Some(before), Some(after)) = (before, thread_time_us()) else { return result };
        let took = after.saturating_sub(before);
        assert!(took < NEVER_US, "light work of `{route}` took {took} µs of a runtime's thread");
        let mut over = OVER.lock().unwrap_or_else(PoisonError::into_inner);
        let (times, passed) = over.entry(route).or_default();
        *times += 1;
        *passed += u32::from(took > NOW_AND_THEN_US);
        let too_often = *passed >= PASSED && *passed * 10 > *times;
        assert!(
            !too_often,
            "light work of `{route}` took {took} µs of a runtime's thread, over {NOW_AND_THEN_US} µs {passed} times of {times}"
        );
        result
    }

    /// Time that this thread has run, in µs; none where the kernel does not tell.
    fn thread_time_us() -> Option<u64> {
        // The kernel adds up a running thread's time at each tick; a yield makes it do so now.
        std::thread::yield_now();
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split(' ').next()?.parse::<u64>().ok().map(|ns| ns / 1_000)
    }
}

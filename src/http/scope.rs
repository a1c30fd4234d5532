//! What kinds of addresses there are.

/// What kind of address it is; lifetimes, checks and headers follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Answered from the edition; also stands under `/e/{edition}`. Wrong parameters are refused.
    Data,
    /// HTML for people. Unknown parameters are left alone, because newsletters and social sites add their own.
    Page,
    /// HTML that other sites show in a frame: lenient as a page is, and framed by whom the operator allows.
    Frame,
    /// Asked by other sites' programs (a CMS, the custom element). Unknown parameters are left alone: each consumer adds its own.
    Partner,
    /// A file whose name holds its hash. Parameters are ignored.
    Asset,
    /// Says how the server is, or describes it. Never kept.
    Service,
}

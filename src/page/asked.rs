use crate::view::{Marks, ResolvedView, View};
use crate::words::Lang;

/// What is asked for and how.
pub struct Asked {
    /// The language.
    pub lang: Lang,
    /// Address of the server, without a slash at its end.
    pub base: String,
    /// Whether the reader asks for few bytes.
    pub saves_data: bool,
    /// Marks that the reader's map draws where its zoom decides; else those of the picture's zoom.
    pub marks: Option<Marks>,
    /// The view, and what differs from what the address asks.
    pub resolved: ResolvedView,
}

impl Asked {
    /// The view.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.resolved.view
    }
}

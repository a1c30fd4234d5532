//! SVG → PNG, with our own faces and nothing of the machine's.

use super::font;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Why a picture could not be drawn: a defect of ours, as its SVG is written here.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// What we wrote is no SVG.
    #[error("the picture is no SVG: {0}")]
    Parse(#[from] resvg::usvg::Error),
    /// It has no pixels.
    #[error("the picture has no size")]
    Size,
    /// The pixels could not be written.
    #[error("the pixels cannot be written: {0}")]
    Encode(String),
}

/// A document as PNG, in the pixels that its `width` and `height` say.
///
/// # Errors
/// When it is no SVG or has no size.
pub fn png(svg: &str) -> Result<Vec<u8>, PngError> {
    let options = Options { fontdb: font::database(), font_family: "Testigo Sans".into(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PngError::Size)?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::Encode(error.to_string()))
}

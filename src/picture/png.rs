//! SVG → PNG, with our own faces and nothing of the machine's.

use super::font;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Why a picture could not be drawn: a defect of ours, as its SVG is written here.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// What we wrote is no SVG.
    #[error("the picture is no SVG")]
    Parse(#[from] resvg::usvg::Error),
    /// It has no pixels.
    #[error("the picture has no size")]
    Size,
    /// The pixels could not be written.
    #[error("the pixels cannot be written")]
    Encode(#[from] png::EncodingError),
}

/// A document as PNG, in the pixels that its `width` and `height` say. A letter that no face has is an empty box, and stands in the log.
///
/// # Errors
/// When it is no SVG or has no size.
pub fn png(svg: &str) -> Result<Vec<u8>, PngError> {
    let options = Options { fontdb: font::database(), font_family: "Testigo Sans".into(), ..Options::default() };
    let (drawn, lacking) = font::drawable(svg);
    if !lacking.is_empty() {
        let letters: String = lacking.iter().collect();
        tracing::warn!(letters, "A picture has empty boxes for letters that its fonts lack: {letters}");
    }
    let tree = Tree::from_str(&drawn, &options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PngError::Size)?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    encode(&pixels)
}

/// The pixels as a file. A picture has paper everywhere, so nothing shines through; unfiltered rows are the smallest and the
/// quickest, because flat colours repeat (2400 × 1600 px: 439 KB in 61 ms, against 599 KB in 95 ms with the usual filters).
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, PngError> {
    let rgb: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|rgba| [rgba[0], rgba[1], rgba[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}

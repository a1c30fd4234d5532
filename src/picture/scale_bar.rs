//! A bar that says how far is far, once a map is near enough for it to hold across the picture.

use super::camera::Camera;
use super::font::Face;
use super::labels::haloed;
use super::svg::Svg;

/// From this zoom on.
const FROM_ZOOM: f64 = 6.5;
/// The bar is no longer than this, px, and stands so far from the corner.
const MOST_PX: f64 = 100.0;
const INSET_PX: f64 = 14.0;
/// Size of its number.
const TEXT_PX: f64 = 12.0;

/// The largest 1, 2 or 5 times a power of ten km that fits.
fn length_km(px_per_km: f64) -> f64 {
    let most = MOST_PX / px_per_km;
    let power = 10_f64.powf(most.log10().floor());
    power * [5.0, 2.0].into_iter().find(|step| step * power <= most).unwrap_or(1.0)
}

/// Draws it in the map's south-west corner.
pub fn scale_bar(svg: &mut Svg, camera: &Camera) {
    if camera.zoom() < FROM_ZOOM {
        return;
    }
    let px_per_km = camera.px_per_km();
    let km = length_km(px_per_km);
    let (west, south) = (camera.frame.x + INSET_PX, camera.frame.y + camera.frame.height - INSET_PX);
    let east = west + km * px_per_km;
    svg.element("g").attr("data-layer", "scale").attr("fill", "none").open();
    for (token, width) in [("label-halo", 4.0), ("label", 1.5)] {
        let data = format!("M{west:.1} {:.1}V{south:.1}H{east:.1}V{:.1}", south - 5.0, south - 5.0);
        svg.element("path").attr("d", data).stroke(token).num("stroke-width", width).empty();
    }
    svg.close();
    let text = svg.element("text").nums([("x", west), ("y", south - 9.0)]).attr("font-family", Face::Sans.families());
    haloed(text.num("font-size", TEXT_PX), "label-halo").fill("label").text(&format!("{km} km"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_round_and_fit() {
        assert_eq!([1.0, 1.9, 2.1, 9.9, 0.4].map(length_km).map(|km| km as u32), [100, 50, 20, 10, 200]);
    }
}

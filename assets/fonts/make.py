"""Static fonts for pictures from the page's variable ones.

Run by maintainers only, after `make web`:  pip install -r requirements.txt && python make.py

Pictures are drawn by a library that wants plain TrueType files of one weight. The files are cut from the same npm packages
that the page loads, so a picture and the page show the same letters. The licence reserves the name "Source", so the
results carry our own names.
"""

from pathlib import Path

from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

HERE = Path(__file__).parent
PACKAGES = HERE / "../../web/node_modules/@fontsource-variable"
SANS = PACKAGES / "source-sans-3/files/source-sans-3-latin-wght-normal.woff2"
SERIF = PACKAGES / "source-serif-4/files/source-serif-4-latin-wght-normal.woff2"
FONTS = [
    ("testigo-sans-400.ttf", SANS, "Testigo Sans", "Regular", 400),
    ("testigo-sans-600.ttf", SANS, "Testigo Sans", "SemiBold", 600),
    ("testigo-serif-600.ttf", SERIF, "Testigo Serif", "SemiBold", 600),
]
# Letters of other languages, which names of places may have: one weight stands in for all faces.
MORE = [
    (f"testigo-{script}-400.ttf", PACKAGES / f"source-sans-3/files/source-sans-3-{script}-wght-normal.woff2", f"Testigo {script.title()}")
    for script in ("latin-ext", "greek", "cyrillic")
]
# The package's Latin lacks the narrow no-break space, which groups thousands in Spanish: it gets the thin space's glyph.
THIN_SPACE, NARROW_NO_BREAK_SPACE = 0x2009, 0x202F
# It has arrows up and down only: the arrow to the right, which stands between two counts, is the one up on its side. So is the
# sign of infinity an eight on its side, smaller.
UP_ARROW, RIGHT_ARROW, MINUS, INFINITY, INFINITY_SCALE = 0x2191, 0x2192, 0x2212, 0x221E, 0.85
# Triangles mark what lies beyond an axis; their side is the arrow's head.
LEFT_TRIANGLE, RIGHT_TRIANGLE, TRIANGLE_SIDE = 0x25C2, 0x25B8, 360
# A letter that no face has is drawn as an empty box: its side and its line, and the room around it.
BOX, BOX_SIDE, BOX_LINE, BOX_BEARING = 0x25A1, 520, 50, 60
# Copyright, version, licence and its address stay as the authors wrote them.
KEPT_NAMES = {0, 5, 13, 14}


def make(target: str, source: Path, family: str, style: str, weight: int) -> None:
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
    for table in font["cmap"].tables:
        if table.isUnicode() and THIN_SPACE in table.cmap:
            table.cmap[NARROW_NO_BREAK_SPACE] = table.cmap[THIN_SPACE]
    add_turned(font, RIGHT_ARROW, "arrowright", UP_ARROW, 1)
    add_turned(font, INFINITY, "infinity", ord("8"), INFINITY_SCALE)
    add_triangles(font)
    save(font, target, family, style, weight)


def save(font: TTFont, target: str, family: str, style: str, weight: int) -> None:
    options = subset.Options(layout_features=["kern", "tnum", "lnum", "mark", "mkmk"], hinting=False, name_IDs=list(KEPT_NAMES))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap())
    cutter.subset(font)
    rename(font, family, style)
    font["OS/2"].usWeightClass = weight
    # No clock in the file: equal input gives equal bytes.
    font["head"].modified = font["head"].created
    font.flavor = None
    font.recalcTimestamp = False
    font.save(HERE / target)


def add_turned(font: TTFont, code: int, name: str, source: int, scale: float) -> None:
    """Adds `code` as the glyph of `source` on its side, around the height of the minus sign and with its side bearings."""
    names, glyphs = font.getBestCmap(), font["glyf"]
    upright, minus = glyphs[names[source]], glyphs[names[MINUS]]
    bearing = font["hmtx"][names[MINUS]][1]
    across = (minus.yMin + minus.yMax) / 2 + scale * (upright.xMin + upright.xMax) / 2
    pen = TTGlyphPen(None)
    turn = Transform(0, -scale, scale, 0, bearing - scale * upright.yMin, across)
    outlines = font.getGlyphSet()
    outlines[names[source]].draw(DecomposingFilterPen(TransformPen(pen, turn), outlines))
    add_glyph(font, code, name, pen.glyph(), (round(scale * (upright.yMax - upright.yMin)) + 2 * bearing, bearing))


def add_triangles(font: TTFont) -> None:
    minus = font["glyf"][font.getBestCmap()[MINUS]]
    bearing = font["hmtx"][font.getBestCmap()[MINUS]][1]
    middle, half = (minus.yMin + minus.yMax) // 2, TRIANGLE_SIDE // 2
    near, far = bearing, bearing + TRIANGLE_SIDE
    # Clockwise, as TrueType fills.
    left = [(near, middle), (far, middle + half), (far, middle - half)]
    right = [(near, middle - half), (near, middle + half), (far, middle)]
    for code, name, corners in ((LEFT_TRIANGLE, "triangleleft", left), (RIGHT_TRIANGLE, "triangleright", right)):
        pen = TTGlyphPen(None)
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
        add_glyph(font, code, name, pen.glyph(), (far + bearing, bearing))


def add_box(font: TTFont) -> None:
    pen = TTGlyphPen(None)
    near, far = BOX_BEARING, BOX_BEARING + BOX_SIDE
    for inset in (0, BOX_LINE):
        corners = [(near + inset, inset), (near + inset, BOX_SIDE - inset), (far - inset, BOX_SIDE - inset), (far - inset, inset)]
        # Clockwise without, counter-clockwise within: a line and no square.
        corners = corners[::-1] if inset else corners
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    add_glyph(font, BOX, "box", pen.glyph(), (far + BOX_BEARING, BOX_BEARING))


def add_glyph(font: TTFont, code: int, name: str, glyph: Glyph, metrics: tuple[int, int]) -> None:
    """`metrics`: advance and left side bearing, in units of the em."""
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = metrics
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def rename(font: TTFont, family: str, style: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES]
    plain = style == "Regular"
    postscript = f"{family}-{style}".replace(" ", "")
    texts = {1: family if plain else f"{family} {style}", 2: "Regular", 3: postscript, 4: f"{family} {style}", 6: postscript}
    if not plain:
        texts |= {16: family, 17: style}
    for name, text in texts.items():
        names.setName(text, name, 3, 1, 0x409)


for each in FONTS:
    make(*each)
for target, source, family in MORE:
    more = instancer.instantiateVariableFont(TTFont(source), {"wght": 400})
    add_box(more)
    save(more, target, family, "Regular", 400)

"""Static fonts for pictures from the page's variable ones.

Run by maintainers only, after `make web`:  pip install -r requirements.txt && python make.py

Pictures are drawn by a library that wants plain TrueType files of one weight. The files are cut from the same npm packages
that the page loads, so a picture and the page show the same letters. The licence reserves the name "Source", so the
results carry our own names.
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
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
# The package's Latin lacks the narrow no-break space, which groups thousands in Spanish: it gets the thin space's glyph.
THIN_SPACE, NARROW_NO_BREAK_SPACE = 0x2009, 0x202F
# Copyright, version, licence and its address stay as the authors wrote them.
KEPT_NAMES = {0, 5, 13, 14}


def make(target: str, source: Path, family: str, style: str, weight: int) -> None:
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
    for table in font["cmap"].tables:
        if table.isUnicode() and THIN_SPACE in table.cmap:
            table.cmap[NARROW_NO_BREAK_SPACE] = table.cmap[THIN_SPACE]
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

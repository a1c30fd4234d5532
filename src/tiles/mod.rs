//! Layer definitions: aggregates and geometry → `Tile` of plain integers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HATCH, hatchImage, quarterOf } from '../src/map/hatch.js';
import { paletteOf } from '../src/map/palette.js';
import { tokensOf } from '../tokens.mjs';
import { mapImages, spriteImages } from '../src/map/patterns.js';

const palette = paletteOf(tokensOf(readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8')));

/** @param {import('../src/map/raster.js').Raster} raster @param {number} x @param {number} y */
function pixel({ width, height, data }, x, y) {
  const at = (((y + height) % height) * width + ((x + width) % width)) * 4;
  return [...data.subarray(at, at + 4)];
}

/** Share of pixels that are ink: opaque and dark. @param {import('../src/map/raster.js').Raster} raster */
function ink({ data }) {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += ((data[i + 3] ?? 0) / 255) * (1 - (data[i] ?? 0) / 255);
  return sum / (data.length / 4);
}

test('solid hatch repeats without a seam', () => {
  for (const density of /** @type {const} */ (['normal', 'fine'])) {
    HATCH[density].sides.forEach((side, quarter) => {
      const image = hatchImage('solid', quarter, density, palette.zone);
      for (let y = 0; y < side; y += 1) {
        for (let x = 0; x < side; x += 1) assert.deepEqual(pixel(image, x, y), pixel(image, x + 1, y - 1), `${density} ${side}: ${x},${y}`);
      }
    });
  }
});

test('broken hatch repeats without a seam, every second line half a dash further', () => {
  const side = HATCH.normal.sides[0];
  const image = hatchImage('broken', 0, 'normal', palette.zone);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) assert.deepEqual(pixel(image, x, y), pixel(image, x + side / 2, y), `${x},${y}`);
  }
});

test('broken hatch is a subset of the solid one, so two claims cannot interfere', () => {
  HATCH.normal.sides.forEach((_side, quarter) => {
    const solid = hatchImage('solid', quarter, 'normal', palette.zone).data;
    const broken = hatchImage('broken', quarter, 'normal', palette.zone).data;
    for (let i = 3; i < solid.length; i += 4) assert.ok((broken[i] ?? 0) <= (solid[i] ?? 0));
  });
});

test('ink covers 13 % solid and 7 % broken at every size', () => {
  HATCH.normal.sides.forEach((_side, quarter) => {
    assert.ok(Math.abs(ink(hatchImage('solid', quarter, 'normal', palette.zone)) - 0.13) < 0.03);
    assert.ok(Math.abs(ink(hatchImage('broken', quarter, 'normal', palette.zone)) - 0.075) < 0.02);
  });
});

test('the pitch on screen stays between 9.8 and 11.9 px at every zoom', () => {
  for (let zoom = 3; zoom < 8; zoom += 0.01) {
    const side = HATCH.normal.sides[quarterOf(zoom)] ?? 0;
    const pitch = (side / 2 / (2 * Math.SQRT2)) * 2 ** (zoom - Math.floor(zoom));
    assert.ok(pitch > 9.7 && pitch < 11.9, `zoom ${zoom}: ${pitch}`);
  }
});

test('images have distinct names, and the sprite holds every pattern at both densities', () => {
  const names = mapImages(palette).map((image) => image.name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, raster } of spriteImages(palette, 1)) {
    const twice = spriteImages(palette, 2).find((image) => image.name === name);
    assert.equal(twice?.raster.width, raster.width * 2, name);
    assert.ok(names.includes(name));
  }
});

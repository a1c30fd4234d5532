import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { IMAGE_RADII, OUTLINES, RING_PX, SHAPES, shapeImage } from '../src/map/kinds.js';

/** Area that an image covers, in square px. @param {import('../src/map/raster.js').Raster} raster @param {number} ratio */
function covered({ data }, ratio) {
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) sum += (data[i] ?? 0) / 255;
  return sum / ratio ** 2;
}

const plain = { colour: '#000000', ring: '#ffffff', opacity: 1 };

/** The server draws shapes by the same corners: in a circle of radius 10 px. @type {{kinds: {kind: number, corners: [number, number][]}[]}} */
const { kinds } = JSON.parse(await readFile(new URL('./map-vectors.json', import.meta.url), 'utf8'));

test('every shape has its corners where the server has them', () => {
  assert.equal(kinds.length, SHAPES.length - 1, 'all but the circle');
  for (const { kind, corners } of kinds) {
    const distance = OUTLINES[/** @type {import('../src/map/kinds.js').Shape} */ (SHAPES[kind])](10);
    for (const [x, y] of corners) assert.ok(Math.abs(distance(x, y)) < 1e-5, `${SHAPES[kind]} at ${x}, ${y}: ${distance(x, y)}`);
  }
});

test('an image shows its circle whole, in a ring, whatever its sign', () => {
  for (const shape of SHAPES)
    for (const radius of IMAGE_RADII) {
      const raster = shapeImage(shape, radius, plain, 2);
      const area = covered(raster, 2);
      assert.ok(Math.abs(area / (Math.PI * (radius + RING_PX) ** 2) - 1) < 0.02, `${shape} ${radius}: ${area}`);
      const border = [...Array(raster.width).keys()].flatMap((x) => [x, x + raster.width * (raster.height - 1)]);
      assert.ok(
        border.every((at) => raster.data[at * 4 + 3] === 0),
        `${shape} ${radius} is cut`,
      );
    }
});

test('no two signs look the same, alone or under a number', () => {
  for (const radius of [8, 13]) {
    const images = SHAPES.map((shape) => shapeImage(shape, radius, plain, 1).data.join());
    assert.equal(new Set(images).size, SHAPES.length);
  }
});

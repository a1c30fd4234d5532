import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IMAGE_RADII, SHAPES, shapeImage, shapePoints } from '../src/map/kinds.js';

/** Area that an image covers, in square px. @param {import('../src/map/raster.js').Raster} raster @param {number} ratio */
function covered({ data }, ratio) {
  let sum = 0;
  for (let i = 3; i < data.length; i += 4) sum += (data[i] ?? 0) / 255;
  return sum / ratio ** 2;
}

const plain = { colour: '#000000', ring: '#000000', opacity: 1 };

test('every shape has the area of the circle of the same number', () => {
  for (const shape of SHAPES) {
    const points = shapePoints(shape, 10);
    if (points.length === 0) continue;
    const twice = points.reduce((sum, [x, y], i) => {
      const [u = 0, v = 0] = points[(i + 1) % points.length] ?? [];
      return sum + x * v - u * y;
    }, 0);
    assert.ok(Math.abs(Math.abs(twice) / 2 - Math.PI * 100) < 0.01, shape);
  }
});

test('an image shows its shape whole, in a ring', () => {
  for (const shape of SHAPES)
    for (const radius of IMAGE_RADII) {
      const raster = shapeImage(shape, radius, plain, 2);
      const area = covered(raster, 2);
      assert.ok(area > Math.PI * radius ** 2 && area < Math.PI * (radius * 1.75 + 4) ** 2, `${shape} ${radius}: ${area}`);
      const border = [...Array(raster.width).keys()].flatMap((x) => [x, x + raster.width * (raster.height - 1)]);
      assert.ok(border.every((at) => raster.data[at * 4 + 3] === 0), `${shape} ${radius} is cut`);
    }
});

test('no two shapes look the same', () => {
  const images = SHAPES.map((shape) => shapeImage(shape, 8, plain, 1).data.join());
  assert.equal(new Set(images).size, SHAPES.length);
});

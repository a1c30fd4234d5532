/** The sprite of the written styles: the same images as the page's map, packed in one row. */
import { Buffer } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { paletteOf } from './src/map/palette.js';
import { tokensOf } from './tokens.mjs';
import { spriteImages } from './src/map/patterns.js';

/** Free px between images, so that no renderer mixes neighbours. */
const GAP_PX = 2;

/**
 * @param {string} web folder of `css/tokens.css`
 * @param {1 | 2} ratio device px in a CSS px
 * @returns {Promise<{png: Buffer, index: Record<string, object>}>}
 */
export async function sprite(web, ratio) {
  const css = await readFile(path.join(web, 'css', 'tokens.css'), 'utf8');
  const images = spriteImages(paletteOf(tokensOf(css)), ratio);
  const width = images.reduce((sum, { raster }) => sum + raster.width + GAP_PX, 0);
  const sheet = new PNG({ width, height: Math.max(...images.map(({ raster }) => raster.height)) });
  /** @type {Record<string, object>} */
  const index = {};
  let x = 0;
  for (const { name, raster, ...options } of images) {
    const image = new PNG({ width: raster.width, height: raster.height });
    image.data = Buffer.from(raster.data);
    PNG.bitblt(image, sheet, 0, 0, raster.width, raster.height, x, 0);
    index[name] = { x, y: 0, width: raster.width, height: raster.height, pixelRatio: ratio, ...options };
    x += raster.width + GAP_PX;
  }
  return { png: PNG.sync.write(sheet), index };
}

/**
 * Writes `sprite.json`, `sprite.png` and both at twice the density.
 *
 * @param {string} web
 * @param {string} folder
 */
export async function writeSprite(web, folder) {
  for (const ratio of /** @type {const} */ ([1, 2])) {
    const { png, index } = await sprite(web, ratio);
    const name = ratio === 1 ? 'sprite' : `sprite@${ratio}x`;
    await writeFile(path.join(folder, `${name}.png`), png);
    await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(index, null, 2)}\n`);
  }
}

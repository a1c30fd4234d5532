/**
 * Writes the styles of other programs to `../styles/`, from the page's own layers and `css/tokens.css`.
 *
 *     node styles.mjs
 *
 * The files are committed; a test says when they no longer follow.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { paletteOf } from './src/map/palette.js';
import { tokensOf } from './tokens.mjs';
import { writtenStyles } from './written-styles.mjs';

const WEB = path.dirname(fileURLToPath(import.meta.url));
const STYLES = path.join(WEB, '..', 'styles');

const css = await readFile(path.join(WEB, 'css', 'tokens.css'), 'utf8');
await mkdir(STYLES, { recursive: true });
for (const [name, style] of Object.entries(writtenStyles(paletteOf(tokensOf(css)), paletteOf(tokensOf(css, 'print'))))) {
  await writeFile(path.join(STYLES, `${name}.json`), `${JSON.stringify(style, null, 2)}\n`);
}
process.stdout.write(`styles: written to ${path.relative(process.cwd(), STYLES) || '.'}\n`);

/** What a reader fetches, in bytes of Brotli 11, and the most that the first view may weigh. */
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Most bytes of the first view's own scripts, longest words and own styles. To be lowered when the page loses code, never raised. */
export const FIRST_VIEW_BYTES = 55_000;

/** Most bytes of the words of one language that scripts say by themselves: whatever the server can say, it says. */
export const WORDS_BYTES = 1_536;

/** @typedef {Record<string, {imports: {path: string, kind: string, external?: boolean}[]}>} Graph `inputs` or `outputs` of a metafile */
/** @typedef {{name: string, js: number, words: number, css: number}} Step bytes that one step of a reader fetches first */

/**
 * A file and all that it imports at once, directly or not.
 *
 * @param {Graph} graph
 * @param {string} start
 * @returns {Set<string>}
 */
export function reach(graph, start) {
  const found = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const file of found) for (const next of graph[file]?.imports ?? []) if (next.kind === 'import-statement' && !next.external) found.add(next.path);
  return found;
}

/** @param {Uint8Array | string} content @returns {Promise<Buffer>} it in Brotli's smallest form */
export function brotli(content) {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return promisify(brotliCompress)(bytes, { params });
}

/**
 * Weighs what each step fetches that the step before it has not.
 *
 * @param {string} web folder that the metafile's paths start from
 * @param {import('esbuild').Metafile} metafile of the scripts as they are written
 * @param {{page: string, later: string[], embed: string}} styles stylesheets without MapLibre's
 * @returns {Promise<Step[]>} the last is the sum of all scripts
 */
export async function weigh(web, { outputs }, styles) {
  const files = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const weighed = await Promise.all(files.map(async (file) => (await brotli(await readFile(path.join(web, file)))).length));
  const bytes = new Map(files.map((file, nth) => [file, weighed[nth] ?? 0]));
  const sum = (/** @type {Iterable<string>} */ parts) => [...parts].reduce((total, file) => total + (bytes.get(file) ?? 0), 0);
  const sourceOf = (/** @type {string} */ file) => outputs[file]?.entryPoint ?? '';

  /** All that a script needs, without what is here. @param {string} source @param {Set<string>} [here] */
  const parts = (source, here = new Set()) => {
    const file = files.find((each) => sourceOf(each) === source);
    if (file === undefined) throw new Error(`the build has no script of ${source}`);
    return new Set([...reach(outputs, file)].filter((each) => !here.has(each)));
  };
  const words = files.filter((file) => sourceOf(file).endsWith('.ftl'));
  const longest = Math.max(...words.map((file) => bytes.get(file) ?? 0));
  const css = async (/** @type {string[]} */ ...texts) => (await Promise.all(texts.map(brotli))).reduce((total, { length }) => total + length, 0);

  const page = parts('src/main.js');
  const embed = parts('src/embed/main.js');
  return [
    { name: 'first view', js: sum(page), words: longest, css: await css(styles.page) },
    { name: '  table, comparison, sharing', js: sum(parts('src/start/later.js', page)), words: 0, css: await css(...styles.later) },
    { name: 'embed', js: sum(embed), words: 0, css: await css(styles.embed) },
    { name: '  its map', js: sum(parts('src/embed/live.js', embed)), words: longest, css: 0 },
    { name: '  its two maps', js: sum(parts('src/embed/live-compare.js', embed)), words: longest, css: 0 },
    { name: 'all scripts', js: sum(files.filter((file) => !words.includes(file))), words: sum(words), css: 0 },
  ];
}

/** @param {Step} step */
const total = ({ js, words, css }) => js + words + css;

/** @param {Step[]} steps @returns {string} a table for a terminal */
export function sizeTable(steps) {
  const row = (/** @type {string} */ name, /** @type {(string | number)[]} */ cells) =>
    name.padEnd(30) + cells.map((cell) => String(cell).padStart(8)).join('');
  const rows = steps.map((step) => row(step.name, [step.js, step.words, step.css, total(step)]));
  return [row('bytes, Brotli 11, own', ['JS', 'words', 'CSS', 'sum']), ...rows].join('\n');
}

/** Refuses a first view, or words, that became heavier than they may be. @param {Step[]} steps @param {number} [limit] bytes */
export function checkFirstView([first], limit = FIRST_VIEW_BYTES) {
  if (first && first.words > WORDS_BYTES)
    throw new Error(`the longest words that scripts say weigh ${first.words} bytes, the limit is ${WORDS_BYTES} (web/sizes.mjs)`);
  if (!first || total(first) > limit) {
    throw new Error(`the first view's own scripts, words and styles weigh ${first && total(first)} bytes, the limit is ${limit} (web/sizes.mjs)`);
  }
}

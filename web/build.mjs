/**
 * Builds `dist/`: the page's template and immutable, content-hashed assets with source maps.
 *
 *     node build.mjs            one build
 *
 * MapLibre is copied, not bundled: its module and its worker stay their own files (the page's content security policy
 * names no other origin, and a reader who never opens the map never loads them).
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeSprite } from './sprite.mjs';

const WEB = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(WEB, 'dist');
const ASSETS = path.join(DIST, 'assets');
const MODULES = path.join(WEB, 'node_modules');

/** Logical name → path below `dist/`. Written to `manifest.json`; the server fills its templates from it. */
const manifest = /** @type {Record<string, string>} */ ({});

/** Length of the content hash in a file name, in hex digits: 48 bits, no clash among a dozen files. */
const HASH_LENGTH = 12;

/** @param {string | Uint8Array} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);

/**
 * Writes one asset under its hashed name and notes it in the manifest.
 *
 * @param {string} logical name without hash, such as `main.js`
 * @param {string | Uint8Array} bytes
 * @returns {Promise<string>} file name below `assets/`
 */
async function emit(logical, bytes) {
  const { name, ext } = path.parse(logical);
  const file = `${name}-${hashOf(bytes)}${ext}`;
  await writeFile(path.join(ASSETS, file), bytes);
  manifest[logical] = `assets/${file}`;
  return file;
}

/**
 * Copies a library's file with its source map, whose name follows the new file name.
 *
 * @param {string} logical
 * @param {string} from path below `node_modules/`
 */
async function copyLibrary(logical, from) {
  const source = path.join(MODULES, from);
  const text = (await readFile(source, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const { name, ext } = path.parse(logical);
  const file = `${name}-${hashOf(text)}${ext}`;
  await writeFile(path.join(ASSETS, file), `${text}//# sourceMappingURL=${file}.map\n`);
  await cp(`${source}.map`, path.join(ASSETS, `${file}.map`));
  manifest[logical] = `assets/${file}`;
}

/** What every bundle of the page's own code is built with. @param {string} entry path below `web/` */
const bundled = (entry) => ({
  absWorkingDir: WEB,
  entryPoints: [entry],
  bundle: true,
  minify: true,
  sourcemap: /** @type {const} */ ('external'),
  outdir: ASSETS,
  write: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warning'),
});

/**
 * Bundles one entry point; sources are named in the map, never inlined paths of this machine.
 *
 * @param {string} entry path below `web/`
 * @param {string} logical
 * @param {Partial<import('esbuild').BuildOptions>} options
 */
async function bundle(entry, logical, options) {
  const result = await build({ ...bundled(entry), ...options });
  const written = result.outputFiles ?? [];
  const code = written.find((file) => !file.path.endsWith('.map'));
  const map = written.find((file) => file.path.endsWith('.map'));
  if (!code || !map) throw new Error(`esbuild wrote no output for ${entry}`);
  const { name, ext } = path.parse(logical);
  const file = `${name}-${hashOf(code.text)}${ext}`;
  const note = ext === '.css' ? `/*# sourceMappingURL=${file}.map */` : `//# sourceMappingURL=${file}.map`;
  await writeFile(path.join(ASSETS, file), `${code.text}${note}\n`);
  await writeFile(path.join(ASSETS, `${file}.map`), map.text);
  manifest[logical] = `assets/${file}`;
}

/**
 * Bundles one entry point with what it imports later: the part that both need, and each later part, are files of their
 * own. The first is noted as `{entry}-shared.js`, so that the page may fetch it beside the entry.
 *
 * @param {string} entry path below `web/`
 * @param {string} logical
 * @param {Partial<import('esbuild').BuildOptions>} options
 */
async function bundleParts(entry, logical, options) {
  const { name } = path.parse(logical);
  const settings = { splitting: true, metafile: true, entryNames: '[name]', chunkNames: '[name]-[hash]' };
  const result = await build({ ...bundled(entry), ...options, ...settings });
  const texts = new Map((result.outputFiles ?? []).map((file) => [path.basename(file.path), file.text]));
  for (const [file, text] of texts) {
    if (file.endsWith('.map')) continue;
    const final = file === logical ? `${name}-${hashOf(text)}.js` : file;
    await writeFile(path.join(ASSETS, final), `${text}//# sourceMappingURL=${final}.map\n`);
    await writeFile(path.join(ASSETS, `${final}.map`), texts.get(`${file}.map`) ?? '');
    if (file === logical) manifest[logical] = `assets/${final}`;
  }
  const outputs = Object.values(result.metafile?.outputs ?? {});
  const [shared, ...more] = outputs.find((each) => each.entryPoint === entry)?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  if (!shared || more.length > 0) throw new Error(`${entry}: the page fetches one shared part beside its entry`);
  manifest[`${name}-shared.js`] = `assets/${path.basename(shared.path)}`;
}

/**
 * A script that other sites name: one file under a name that stays, for browsers without modules of their own.
 *
 * @param {string} entry path below `web/`
 * @param {string} file below `dist/`
 */
async function plainScript(entry, file) {
  await build({
    absWorkingDir: WEB,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    outfile: path.join(DIST, file),
    logLevel: 'warning',
  });
}

/** Fonts keep a plain family name in CSS: `url(font:serif)` becomes the hashed file beside the stylesheet. */
const FONTS = {
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'sans.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};

/** @param {Record<string, string>} files logical font name → hashed file */
const fontUrls = (files) => ({
  name: 'font-urls',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^font:/ }, (args) => {
      const file = files[`${args.path.slice('font:'.length)}.woff2`];
      if (!file) return { errors: [{ text: `no such font: ${args.path}` }] };
      return { path: `./${file}`, external: true };
    });
  },
});

/** Scripts and stylesheets once more in the smallest coding: the build has the seconds for it that an answer has not. */
async function compressAssets() {
  for (const file of await readdir(ASSETS)) {
    if (!/\.(js|css)$/.test(file)) continue;
    const bytes = await readFile(path.join(ASSETS, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(path.join(ASSETS, `${file}.br`), brotliCompressSync(bytes, { params }));
  }
}

await rm(DIST, { recursive: true, force: true });
await mkdir(ASSETS, { recursive: true });

/** @type {Record<string, string>} */
const fonts = {};
for (const [logical, from] of Object.entries(FONTS)) fonts[logical] = await emit(logical, await readFile(path.join(MODULES, from)));
await copyLibrary('maplibre-gl.js', 'maplibre-gl/dist/maplibre-gl.mjs');
await copyLibrary('maplibre-gl-worker.js', 'maplibre-gl/dist/maplibre-gl-worker.mjs');

/** One module a language, so that a reader fetches the words of one. Comments stay in the source. */
const LANGS = ['es', 'en', 'pt'];
for (const lang of LANGS) {
  const text = (await readFile(path.join(WEB, 'locales', `${lang}.ftl`), 'utf8')).replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n');
  await emit(`locale-${lang}.js`, `export default ${JSON.stringify(text)};\n`);
}

await bundle('css/main.css', 'main.css', { plugins: [fontUrls(fonts)] });
await bundle('css/plain.css', 'plain.css', {});
await bundle('css/comparison.css', 'comparison.css', {});
const page = {
  format: /** @type {const} */ ('esm'),
  target: ['es2022'],
  define: {
    LOCALE_FILES: JSON.stringify(Object.fromEntries(LANGS.map((lang) => [lang, path.basename(manifest[`locale-${lang}.js`] ?? '')]))),
    COMPARISON_CSS_FILE: JSON.stringify(path.basename(manifest['comparison.css'] ?? '')),
    MAPLIBRE_FILE: JSON.stringify(path.basename(manifest['maplibre-gl.js'] ?? '')),
    MAPLIBRE_WORKER_FILE: JSON.stringify(path.basename(manifest['maplibre-gl-worker.js'] ?? '')),
  },
};
await bundleParts('src/main.js', 'main.js', page);

// The embed: a small module at first, the page's own map on press.
await bundle('css/embed.css', 'embed.css', { plugins: [fontUrls(fonts)] });
await bundle('src/embed/live.js', 'embed-live.js', page);
await bundle('src/embed/live-compare.js', 'embed-compare.js', page);
const live = {
  EMBED_LIVE_FILE: JSON.stringify(path.basename(manifest['embed-live.js'] ?? '')),
  EMBED_COMPARE_FILE: JSON.stringify(path.basename(manifest['embed-compare.js'] ?? '')),
};
await bundle('src/embed/main.js', 'embed-page.js', { ...page, define: { ...page.define, ...live } });
await plainScript('src/embed/element.js', 'embed.js');

await compressAssets();
await writeSprite(WEB, DIST);
for (const template of ['index.html', 'embed.html']) await cp(path.join(WEB, template), path.join(DIST, template));
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(path.join(DIST, 'manifest.json'), `${JSON.stringify(sorted, null, 2)}\n`);

const written = (await readdir(ASSETS)).filter((file) => !file.endsWith('.br'));
process.stdout.write(`dist: index.html, embed.html, embed.js, manifest.json, sprite and ${written.length} assets\n`);

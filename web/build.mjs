/**
 * Builds `dist/`: the page's templates and immutable, content-hashed assets with source maps.
 *
 *     node build.mjs              quick: for a debug binary, which reads `dist/` from disk
 *     node build.mjs --release    compressed and weighed: for a binary that embeds it
 *
 * MapLibre is copied, not bundled: its module and its worker stay their own files (the page's content security policy
 * names no other origin, and a reader who never opens the map never loads them).
 */
import { build as bundle } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotli, checkFirstView, reach, sizeTable, weigh } from './sizes.mjs';
import { writeSprite } from './sprite.mjs';

const WEB = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(WEB, 'dist');

/** Logical name → source below `web/` of what the server's templates name; `manifest.json` says which file each became. */
const SCRIPTS = {
  'main.js': 'src/main.js',
  'embed-page.js': 'src/embed/main.js',
  'embed-live.js': 'src/embed/live.js',
  'embed-compare.js': 'src/embed/live-compare.js',
};
/** Only a development build has it. */
const RELOAD = { 'reload.js': 'reload.js' };
const STYLES = {
  'main.css': 'css/main.css',
  'plain.css': 'css/plain.css',
  'documents.css': 'css/documents.css',
  'comparison.css': 'css/comparison.css',
  'sharing.css': 'css/sharing.css',
  'embed.css': 'css/embed.css',
};
/** The words of one language are a module, which `src/words/catalogue.js` imports once it knows the language. */
const WORDS = { 'locale-es.js': 'locales/es.ftl', 'locale-en.js': 'locales/en.ftl', 'locale-pt.js': 'locales/pt.ftl' };
/** A stylesheet names a font as `url(font:serif)`. */
const FONTS = {
  'serif.woff2': 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'sans.woff2': 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};
const LIBRARIES = {
  'maplibre-gl.js': 'node_modules/maplibre-gl/dist/maplibre-gl.mjs',
  'maplibre-gl-worker.js': 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs',
};
const LOGICAL = new Map(Object.entries({ ...SCRIPTS, ...RELOAD, ...STYLES, ...WORDS, ...FONTS }).map(([logical, source]) => [source, logical]));
const TEMPLATES = ['index.html', 'embed.html'];

/** Length of the content hash in the name of a copied file, in hex digits: 48 bits, no clash among a dozen files. */
const HASH_LENGTH = 12;

/** Settings of every bundle of the page's own code. */
const OWN = /** @type {const} */ ({ absWorkingDir: WEB, bundle: true, minify: true, charset: 'utf8', logLevel: 'warning' });

/** Settings of what goes into the folder of assets. @param {string} outdir */
const hashed = (outdir) =>
  /** @type {const} */ ({
    ...OWN,
    outdir,
    metafile: true,
    sourcemap: 'linked',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
  });

/** @param {Record<string, string>} sources by logical name */
const entries = (sources) => Object.entries(sources).map(([logical, source]) => ({ in: source, out: path.parse(logical).name }));

const FONT_FILES = /** @type {const} */ ({ '.woff2': 'file' });

/** @type {import('esbuild').Plugin} */
const fonts = {
  name: 'fonts',
  setup(plugin) {
    const files = new Map(Object.entries(FONTS).map(([logical, file]) => [`font:${path.parse(logical).name}`, path.join(WEB, file)]));
    plugin.onResolve({ filter: /^font:/ }, (font) => ({ path: files.get(font.path), errors: files.has(font.path) ? [] : [{ text: 'no such font' }] }));
  },
};

/** Leaves out the library's stylesheet, for the weight of our own. @type {import('esbuild').Plugin} */
const withoutMaplibre = {
  name: 'without-maplibre',
  setup(plugin) {
    plugin.onLoad({ filter: /maplibre-gl\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

/** A catalogue is imported as its text. Comments stay in the source. @type {import('esbuild').Plugin} */
const words = {
  name: 'words',
  setup(plugin) {
    plugin.onLoad({ filter: /\.ftl$/ }, async (catalogue) => {
      const text = (await readFile(catalogue.path, 'utf8')).replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n');
      return { contents: `export default ${JSON.stringify(text)};\n`, loader: 'js' };
    });
  },
};

/**
 * Makes one file of all modules that the page shares with what it, or an embed, fetches later. esbuild writes a file for each
 * set of parts that have a module in common: seven for the first view, which weighed 4 KB more than as two. So each later part
 * imports all that is shared. A shared module must do nothing when it is loaded.
 *
 * @param {import('esbuild').BuildOptions} options of the bundle
 * @returns {Promise<import('esbuild').Plugin>}
 */
async function oneShare(options) {
  const { inputs } = (await bundle({ ...options, write: false, metafile: true })).metafile;
  const imports = Object.values(inputs).flatMap((module) => module.imports);
  const later = new Set(imports.filter(({ kind, external }) => kind === 'dynamic-import' && !external).map((each) => each.path));
  const page = reach(inputs, SCRIPTS['main.js']);
  const shared = new Set([...later].flatMap((part) => [...reach(inputs, part)]).filter((module) => page.has(module)));
  // Paths from the part, not of this machine: the source map holds them.
  const lines = (/** @type {string} */ part) => [...shared].map((module) => `import './${relative(path.dirname(part), path.join(WEB, module))}';\n`).join('');
  return {
    name: 'one-share',
    setup(plugin) {
      plugin.onLoad({ filter: /\.js$/ }, async (module) => {
        if (!later.has(relative(WEB, module.path))) return null;
        return { contents: `${await readFile(module.path, 'utf8')}\n${lines(module.path)}`, loader: 'js' };
      });
    },
  };
}

/** A path below a folder, as a metafile and an address write it. @param {string} folder @param {string} file */
function relative(folder, file) {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}

/**
 * Copies a library's file with its source map, whose name follows the new file name.
 *
 * @param {string} assets folder
 * @param {string} logical
 * @param {string} from path below `web/`
 * @returns {Promise<string>} the new file's name
 */
async function copyLibrary(assets, logical, from) {
  const source = path.join(WEB, from);
  const text = (await readFile(source, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const { name, ext } = path.parse(logical);
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)}${ext}`;
  await writeFile(path.join(assets, file), `${text}//# sourceMappingURL=${file}.map\n`);
  await cp(`${source}.map`, path.join(assets, `${file}.map`));
  return file;
}

/**
 * Bundles stylesheets and scripts.
 *
 * @param {string} folder of the build
 * @param {Record<string, string>} scripts entry points
 */
async function bundleAssets(folder, scripts) {
  const assets = path.join(folder, 'assets');
  await mkdir(assets);
  /** Logical name → path below the folder. @type {Record<string, string>} */
  const files = {};
  for (const [logical, from] of Object.entries(LIBRARIES)) files[logical] = `assets/${await copyLibrary(assets, logical, from)}`;

  const below = (/** @type {string} */ file) => relative(folder, path.join(WEB, file));
  /** A font is no entry point: it is the only input of its file. @param {import('esbuild').Metafile['outputs']} outputs */
  const note = (outputs) => {
    for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
      const logical = LOGICAL.get(entryPoint ?? Object.keys(inputs)[0] ?? '');
      if (logical && !file.endsWith('.map')) files[logical] = below(file);
    }
  };
  const styles = await bundle({ ...hashed(assets), entryPoints: entries(STYLES), loader: FONT_FILES, plugins: [fonts] });
  note(styles.metafile.outputs);

  const named = (/** @type {string} */ logical) => JSON.stringify(path.basename(files[logical] ?? ''));
  const define = {
    DOCUMENTS_CSS_FILE: named('documents.css'),
    COMPARISON_CSS_FILE: named('comparison.css'),
    SHARING_CSS_FILE: named('sharing.css'),
    MAPLIBRE_FILE: named('maplibre-gl.js'),
    MAPLIBRE_WORKER_FILE: named('maplibre-gl-worker.js'),
  };
  const page = /** @type {const} */ ({ ...hashed(assets), entryPoints: entries(scripts), splitting: true, format: 'esm', target: 'es2022', define });
  const { metafile } = await bundle({ ...page, plugins: [words, await oneShare({ ...page, plugins: [words] })] });
  note(metafile.outputs);

  /** What a script imports at once: a template names it all, so that none waits for the other. @type {Record<string, string[]>} */
  const imports = {};
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    const logical = LOGICAL.get(entryPoint ?? '');
    if (logical && logical in SCRIPTS) imports[logical] = [...reach(metafile.outputs, file)].slice(1).map(below).sort();
  }
  return { files, imports, metafile };
}

/** Scripts and stylesheets once more in the smallest coding: the build has the seconds for it that an answer has not. @param {string} assets */
async function compress(assets) {
  const texts = (await readdir(assets)).filter((file) => /\.(js|css)$/.test(file));
  await Promise.all(texts.map(async (file) => writeFile(path.join(assets, `${file}.br`), await brotli(await readFile(path.join(assets, file))))));
}

/** @param {import('esbuild').Metafile} metafile of the scripts @returns {Promise<import('./sizes.mjs').Step[]>} */
async function weighOwn(metafile) {
  const own = async (/** @type {string} */ source) => {
    const plugins = [fonts, withoutMaplibre];
    const { outputFiles } = await bundle({ ...hashed(WEB), entryPoints: [source], loader: FONT_FILES, plugins, sourcemap: false, write: false });
    return outputFiles.find((file) => file.path.endsWith('.css'))?.text ?? '';
  };
  const later = await Promise.all([STYLES['documents.css'], STYLES['comparison.css'], STYLES['sharing.css']].map(own));
  return weigh(WEB, metafile, { page: await own(STYLES['main.css']), later, embed: await own(STYLES['embed.css']) });
}

/**
 * Puts a finished build in the place of the one before, of which a server may be reading: assets first, whose names follow
 * their content, the manifest last. What is equal stays untouched, so that cargo sees no change where there is none.
 *
 * @param {string} folder finished
 * @param {boolean} keepsOld leave the old assets to pages that are open
 */
async function takePlace(folder, keepsOld) {
  const isManifest = (/** @type {string} */ file) => Number(path.basename(file) === 'manifest.json');
  await mkdir(path.join(DIST, 'assets'), { recursive: true });
  const [current, old] = [await filesIn(folder), await filesIn(DIST)];
  for (const file of current.sort((a, b) => isManifest(a) - isManifest(b))) {
    const [from, to] = [path.join(folder, file), path.join(DIST, file)];
    if (!old.includes(file) || !(await readFile(from)).equals(await readFile(to))) await rename(from, to);
  }
  if (keepsOld) return;
  for (const file of old) if (!current.includes(file)) await rm(path.join(DIST, file));
}

/** @param {string} folder @returns {Promise<string[]>} paths of all files below it */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/**
 * Builds the page.
 *
 * @param {object} options
 * @param {boolean} options.release compress and weigh
 * @param {boolean} [options.reloads] the page loads itself again after the next build
 * @param {boolean} [options.keepsOld] leave the assets of the build before
 * @returns {Promise<string>} what was built, in words
 */
export async function build({ release, reloads = false, keepsOld = false }) {
  const folder = await mkdtemp(path.join(WEB, '.dist-'));
  try {
    const { files, imports, metafile } = await bundleAssets(folder, reloads ? { ...SCRIPTS, ...RELOAD } : SCRIPTS);
    // Other sites name this one: one file under a name that stays, for browsers without modules of their own.
    await bundle({ ...OWN, entryPoints: ['src/embed/element.js'], format: 'iife', target: 'es2022', outfile: path.join(folder, 'embed.js') });
    await writeSprite(WEB, folder);
    for (const template of TEMPLATES) {
      const html = await readFile(path.join(WEB, template), 'utf8');
      const reload = '<script type="module" src="/{{ reload_js }}"></script>\n</head>';
      await writeFile(path.join(folder, template), reloads ? html.replace('</head>', reload) : html);
    }
    const manifest = path.join(folder, 'manifest.json');
    const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(manifest, `${JSON.stringify({ release, files: sorted, imports }, null, 2)}\n`);
    // Older than its sources, so that make builds again before a binary embeds it.
    if (!release) await utimes(manifest, 0, 0);

    const steps = release ? await weighOwn(metafile) : [];
    if (release) {
      await compress(path.join(folder, 'assets'));
      checkFirstView(steps);
    }
    await takePlace(folder, keepsOld);
    return release ? sizeTable(steps) : 'dist: quick build, neither compressed nor weighed';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const said = await build({ release: process.argv.includes('--release') });
  process.stdout.write(`${said}\n`);
}

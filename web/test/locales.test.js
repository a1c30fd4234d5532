import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const LANGS = ['es', 'en', 'pt'];

const texts = Object.fromEntries(await Promise.all(LANGS.map(async (lang) => [lang, await readFile(path.join(WEB, 'locales', `${lang}.ftl`), 'utf8')])));
/** What the server says alone. */
const servers = Object.fromEntries(
  await Promise.all(LANGS.map(async (lang) => [lang, await readFile(path.join(WEB, 'locales', `server.${lang}.ftl`), 'utf8')])),
);

/** Ids as written, so that a line which Fluent drops without a word is seen. @param {string} text */
const written = (text) => text.split('\n').flatMap((line) => line.match(/^([a-zA-Z][\w-]*) *=/)?.[1] ?? []);

/**
 * The arguments that each text of a language names, by id or `id.attribute`.
 *
 * @param {string} lang
 */
function argumentsOf(lang) {
  /** @type {Record<string, Set<string>>} */
  const found = {};
  let id = '';
  let part = '';
  for (const line of (texts[lang] ?? '').split('\n').filter((/** @type {string} */ each) => !each.startsWith('#'))) {
    id = line.match(/^([a-zA-Z][\w-]*) *=/)?.[1] ?? id;
    const attribute = line.match(/^ +\.([a-z]+) *=/)?.[1];
    if (/^[a-zA-Z]/.test(line)) part = id;
    if (attribute !== undefined) part = `${id}.${attribute}`;
    const names = (found[part] ??= new Set());
    for (const match of line.matchAll(/\$(\w+)/g)) names.add(match[1] ?? '');
  }
  return found;
}

/** Other forms of texts: `id.attribute`. @param {string} lang */
const forms = (lang) => Object.keys(argumentsOf(lang)).filter((id) => id.includes('.'));

/** A call from somewhere inside its brackets to the one that closes them. @param {string} text */
function toEnd(text) {
  let open = 1;
  let at = 0;
  for (; open > 0 && at < text.length; at += 1) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  return text.slice(0, at - 1).trim();
}

/** Names that an object literal gives: `{ place: f({ a: 1 }), count }`. @param {string} literal */
function keysOf(literal) {
  let flat = literal.slice(1, -1).replaceAll(/'[^']*'/g, '');
  while (/[([{][^()[\]{}]*[)\]}]/.test(flat)) flat = flat.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, '');
  return flat.split(',').flatMap((pair) => pair.match(/^\s*(\w+)/)?.[1] ?? []);
}

/** @param {string} folder @returns {Promise<string[]>} */
async function sources(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => (entry.isDirectory() ? sources(path.join(folder, entry.name)) : [path.join(folder, entry.name)])),
  );
  return files.flat().filter((file) => file.endsWith('.js'));
}

const code = (await Promise.all((await sources(path.join(WEB, 'src'))).map((file) => readFile(file, 'utf8')))).join('\n');
const spoken = code.replaceAll(/\/\*\*.*?\*\//gs, '');
/** What is handed on to be said: arguments, with calls inside them, and labels. */
const said = [
  ...spoken.matchAll(/\b(?:t|has|doWithout)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g),
  ...spoken.matchAll(/\b(?:label(?:: | = )|id = )([^;\n]+)/g),
].map((match) => match[1] ?? '');
const literals = new Set(said.flatMap((words) => [...words.matchAll(/'([a-zA-Z][\w-]*)(?:\.\w+)?'/g)].map((match) => match[1] ?? '')));
/** Ids made of a fixed head and a code from the data: `view-${view}`, `precision-${precision}`. */
const heads = said.flatMap((words) => [...words.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((match) => match[1] ?? ''));

test('every id parses: none is dropped', () => {
  for (const lang of LANGS) {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    assert.deepEqual(bundle.addResource(new FluentResource(texts[lang] ?? '')), []);
    for (const id of written(texts[lang] ?? '')) assert.ok(bundle.getMessage(id)?.value, `${lang}: ${id}`);
    for (const form of forms(lang)) assert.ok(bundle.getMessage(form.replace(/\..*/, ''))?.attributes[form.replace(/.*\./, '')], `${lang}: ${form}`);
  }
});

test('three languages have the same ids and forms in the same order', () => {
  assert.deepEqual(written(texts.en ?? ''), written(texts.es ?? ''));
  assert.deepEqual(written(texts.pt ?? ''), written(texts.es ?? ''));
  assert.ok(forms('es').includes('nodata.inline'));
  assert.deepEqual(forms('en'), forms('es'));
  assert.deepEqual(forms('pt'), forms('es'));
});

test('no id is written twice', () => {
  const ids = written(texts.es ?? '');
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('every id is used', () => {
  const used = (/** @type {string} */ id) => literals.has(id) || heads.some((head) => id.startsWith(head));
  assert.deepEqual(
    written(texts.es ?? '').filter((id) => !used(id)),
    [],
  );
});

test('every id that the page asks for exists', () => {
  const ids = new Set(Object.keys(argumentsOf('es')));
  const asked = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '');
  assert.ok(asked.length > 75);
  assert.deepEqual(
    asked.filter((id) => !ids.has(id)),
    [],
  );
});

test('the three languages name the same arguments, by names and not by letters', () => {
  // A language without a form for 1 has no use for what selects it.
  const told = (/** @type {string} */ lang) =>
    Object.entries(argumentsOf(lang)).map(([id, names]) =>
      [id, ...[...names].filter((name) => name !== 'count').toSorted((a, b) => a.localeCompare(b))].join(' '),
    );
  assert.deepEqual(told('en'), told('es'));
  assert.deepEqual(told('pt'), told('es'));
  assert.ok(told('es').includes('map-label measure period'));
  for (const [id, names] of Object.entries(argumentsOf('es'))) for (const name of names) assert.ok(name.length > 2, `${id}: ${name}`);
});

test('every text is given the arguments that it names', () => {
  const named = argumentsOf('es');
  let seen = 0;
  for (const match of spoken.matchAll(/\bt\(\s*(?:'([\w.-]+)'|`([\w-]+-)\$\{\w+\}(\.\w+)?`)/g)) {
    const [asked, whole, head = '', form = ''] = match;
    const given = keysOf(toEnd(spoken.slice(match.index + asked.length)).replace(/^,\s*/, ''));
    const ids =
      whole === undefined ? Object.keys(named).filter((id) => id.startsWith(head) && id.includes('.') === (form !== '') && id.endsWith(form)) : [whole];
    assert.ok(ids.length > 0, asked);
    for (const id of ids) assert.deepEqual(new Set(given), named[id], asked);
    if (given.length > 0) seen += 1;
  }
  assert.ok(seen > 20, `${seen}`);
});

test('no code changes the case of a text: another form of it is an attribute', () => {
  assert.doesNotMatch(spoken, /\bt\([^\n]*\)\.to(?:Lower|Upper)Case/);
});

test('no causal word and no jargon of the forces', () => {
  const jargon = /\b(abatid|ejecutad|levantón|hot spot|neutraliz)/i;
  const causal =
    /\b(provoc|debido a|devido a|due to|owing to|gracias a|graças a|thanks to|por culpa|led to|leads to|resulted in|result of|resultado de[l]? |impact|impacto|efecto|efeito|effect|gener[óo]u?\b|desat[óo]|trigger)/i;
  for (const lang of LANGS) {
    for (const line of [texts[lang] ?? '', servers[lang] ?? ''].join('\n').split('\n')) {
      assert.doesNotMatch(line, jargon);
      assert.doesNotMatch(line, causal);
      // The word itself stands only where it is denied, or where a source says why a person was killed.
      if (/caus|because/i.test(line)) assert.match(line, /\b(no|not|não|nem|ni)\b|Not causal|because of their work|por causa do trabalho/i, line);
    }
  }
});

test('selection is by exactly one and other, never by plural category', () => {
  for (const lang of LANGS) {
    assert.doesNotMatch(texts[lang] ?? '', /\[one\]/);
    const selectors = (texts[lang] ?? '').match(/\{ \$count ->/g)?.length ?? 0;
    assert.equal((texts[lang] ?? '').match(/^ +\[1\]/gm)?.length ?? 0, selectors);
    assert.equal((texts[lang] ?? '').match(/^ +\*\[other\]/gm)?.length ?? 0, selectors);
  }
});

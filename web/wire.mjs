/**
 * Writes the page's types of the server's answers, `src/net/wire.d.ts`, from the shapes that the server describes them by
 * (`tests/it/api/snapshots/it__api__wire__wire.snap`, which a test of the server holds to what it answers).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const SHAPES = new URL('../tests/it/api/snapshots/it__api__wire__wire.snap', import.meta.url);
export const TYPES = new URL('src/net/wire.d.ts', import.meta.url);

/** @typedef {Record<string, any>} Shape of OpenAPI 3.0 */

/**
 * OpenAPI 3.0 says `nullable` where JSON Schema has a type for it, and gives numbers widths that TypeScript has no use for.
 *
 * @param {any} shape
 * @returns {any}
 */
function jsonSchema(shape) {
  if (Array.isArray(shape)) return shape.map(jsonSchema);
  if (typeof shape !== 'object' || shape === null) return shape;
  const { nullable, ...rest } = /** @type {Shape} */ (shape);
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === '$ref' ? value.replace('#/components/schemas/', '#/$defs/') : jsonSchema(value)]),
  );
  if (inner.type === 'object' && inner.properties && inner.additionalProperties === undefined) inner.additionalProperties = false;
  if (nullable !== true) return inner;
  const { description, ...type } = inner;
  return { ...(description === undefined ? {} : { description }), anyOf: [type, { type: 'null' }] };
}

/** @returns {Promise<string>} the types as TypeScript */
export async function wireTypes() {
  const snapshot = await readFile(SHAPES, 'utf8');
  /** @type {Record<string, Shape>} */
  const shapes = JSON.parse(snapshot.slice(snapshot.indexOf('\n---\n') + 5));
  const $defs = jsonSchema(shapes);
  const schema = { $defs, type: 'object', additionalProperties: false };
  const types = await compile(/** @type {any} */ (schema), 'Wire', {
    additionalProperties: false,
    bannerComment: '/* Written by `npm run wire` from what the server describes; not to be changed by hand. */',
    style: { printWidth: 160, singleQuote: true },
    unreachableDefinitions: true,
  });
  // Where a definition stands in the schema that held them together says nothing here, and that schema has no shape of its own.
  return types.replaceAll(/\n ?\*? *\n \* This interface was referenced by[^/]*?"\.(?=\n)/g, '').replace('export interface Wire {}\n', '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(TYPES, await wireTypes());

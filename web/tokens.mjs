/** The values of `css/tokens.css` for what runs without a browser. */

/**
 * Tokens of a style sheet's first `:root` block, with what the `@media` block changes.
 *
 * @param {string} css text of `tokens.css`
 * @param {'screen' | 'print'} [medium]
 * @returns {import('./src/map/palette.js').TokenLookup}
 */
export function tokensOf(css, medium = 'screen') {
  const first = css.slice(css.indexOf(':root'), css.indexOf('\n}'));
  const changes = medium === 'print' ? (/@media print \{(.*?)\n\}/s.exec(css)?.[1] ?? '') : '';
  const tokens = new Map([...`${first}${changes}`.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
  return (name) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  };
}

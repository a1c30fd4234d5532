/** Names of places in the page's language. */

/** @typedef {Pick<import('../model/types.js').Data, 'areas' | 'edition'>} Data */
/** @typedef {import('./i18n.js').I18n} I18n */

/** Name of a country in the page's language, else as the edition has it. @param {string} code @param {Data} data @param {I18n} i18n */
export function countryName(code, data, i18n) {
  const id = `country-${code.toLowerCase()}`;
  return i18n.has(id) ? i18n.t(id) : (data.areas.get(code)?.name ?? code);
}

/** Name of any area, alone. @param {string} code @param {Data} data @param {I18n} i18n */
export function areaName(code, data, i18n) {
  if (data.edition.countries.includes(code)) return countryName(code, data, i18n);
  return data.areas.get(code)?.name ?? code;
}

/** `Juárez, Chihuahua` for a municipality, the name alone for larger areas. @param {string} code @param {Data} data @param {I18n} i18n */
export function fullName(code, data, i18n) {
  const area = data.areas.get(code);
  if (area?.level !== 'municipality') return areaName(code, data, i18n);
  return `${area.name}, ${areaName(area.parent, data, i18n)}`;
}

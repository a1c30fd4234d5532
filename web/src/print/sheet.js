/** The sheet of the map: headline, picture, legend, chart, eight rows or the opened place, how to read it. */
import { byId, el } from '../ui/dom.js';
import { printed } from './copy-parts.js';
import { eightRows } from './table-rows.js';

/** @typedef {import('../model/context.js').Context} Context */

/**
 * @param {Context} context
 * @param {import('./print.js').Pictures} pictures
 */
export function mapSheet(context, { map, chart, rows }) {
  const { legend, reading, sources } = legendAndReading(context);
  const place = document.querySelector('.detail-panel:not([hidden])');
  // Until the map has drawn, and without an engine, the server's picture of the same view stands there.
  const picture = document.querySelector('#map .map-still > svg')?.cloneNode(true) ?? map();
  return [
    printed(byId('headline')),
    picture && el('figure', { class: 'print-map' }, picture),
    legend,
    chart(),
    el('div', { class: 'print-columns' }, place ? printed(place) : eightRows(context, rows), reading),
    sources,
  ];
}

/**
 * The legend's signs go under the map; its sentences, and what its numbers mean, become "how to read it".
 *
 * @param {Context} context
 */
function legendAndReading({ i18n }) {
  const legend = printed(byId('legend'));
  const said = [...legend.querySelectorAll('.warnings, .undrawn > p')];
  const sources = legend.querySelector('.legend-sources');
  for (const each of [...said, ...legend.querySelectorAll('.undrawn'), sources]) each?.remove();
  const meanings = document.querySelectorAll('#definition-measure > p, #definition-zones > p');
  const paragraphs = [...meanings].map(({ textContent }) => el('p', {}, textContent ?? ''));
  return { legend, reading: el('div', { class: 'print-reading' }, el('h2', { class: 'print-title' }, i18n.t('read')), paragraphs, said), sources };
}

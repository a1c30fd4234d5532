/** Share: how to cite this view: text, BibTeX, each source's own line, the deployments it draws. Pinned to the edition. */
import { isComparison } from '../compare/question.js';
import { linkOf } from './addresses.js';
import { citedSources, drawnZones, viewBibtex } from './citation.js';
import { el } from '../ui/dom.js';
import { copyField } from './fields.js';
import { countryOf, hasCounts } from '../model/offers.js';

/** @typedef {import('../model/context.js').Context} Context */

/** @param {Context} context @returns {import('../ui/dom.js').Child} */
export function citePane(context) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const cited = citedSources(state, data);
  const day = today();
  const url = linkOf(state, data.edition, 'pinned');
  const text = i18n.t('citation-line', {
    s: cited.map(({ citation }) => citation.replace(/\.\s*$/, '')).join('. '),
    e: data.edition.id,
    d: format.dayLong(day),
    u: url,
  });
  const bibtex = el('div', { class: 'share-bibtex' });
  void bibtexField(context, { cited, edition: data.edition.id, url, day }).then((field) => field && bibtex.replaceChildren(field));
  return [
    el('p', { class: 'note' }, i18n.t('citation-pinned', { e: data.edition.id })),
    copyField(context, { id: 'share-citation', label: i18n.t('citation-text'), text, rows: 6 }),
    bibtex,
    el('h3', {}, i18n.t('citation-sources')),
    el(
      'ul',
      { class: 'share-list' },
      cited.map(({ citation }) => el('li', { class: 'citation' }, linked(citation))),
    ),
    deployments(context),
  ];
}

/** @param {Context} context @param {Parameters<typeof viewBibtex>[1]} view */
async function bibtexField(context, view) {
  const query = isComparison(context.store.state) ? new URL(view.url).searchParams : new URLSearchParams();
  query.set('f', 'bibtex');
  query.set('lang', context.i18n.lang);
  const response = await fetch(`/cite?${query}`).catch(() => null);
  if (!response?.ok) return null;
  const text = viewBibtex(await response.text(), view);
  return copyField(context, { id: 'share-bibtex', label: context.i18n.t('citation-bibtex'), text, rows: 8 });
}

/** Each deployment with the source that says it. @param {Context} context */
function deployments({ store, i18n, format }) {
  const { state, data } = store;
  const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
  const zones = isComparison(state) || state.showZones || !counted ? drawnZones(state, data) : [];
  if (zones.length === 0) return null;
  return el(
    'details',
    { class: 'share-deployments', id: 'share-deployments' },
    el('summary', {}, `${i18n.t('citation-zones')} (${format.count(zones.length)})`),
    el(
      'ul',
      { class: 'share-list' },
      zones.map(({ name, citation }) => el('li', { class: 'citation' }, el('b', {}, name), ': ', linked(citation ?? i18n.t('citation-uncited')))),
    ),
  );
}

/** The reader's own day. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Addresses in a citation become links; everything stays text. @param {string} text @returns {import('../ui/dom.js').Child[]} */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s;,]+)/)
    .map((part) => (/^https?:\/\//.test(part) ? el('a', { href: part, rel: 'noreferrer noopener', target: '_blank' }, part) : part));
}

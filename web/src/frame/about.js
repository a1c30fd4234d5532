/** About the data: what the numbers mean, and each source with method, coverage, known faults, licence and citation. */
import { baseOf } from '../api.js';
import { byId, changed, el, redraw } from '../dom.js';
import { LEVEL_WORDS } from '../offers.js';
import { monthIndex, monthStart } from '../period.js';
import { linked } from '../panel/zone.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Source} Source */
/** @typedef {import('../dom.js').Child} Child */

/** What the numbers mean, whatever their source: name and definition. @type {[string | null, string][]} */
const MEANINGS = [
  ['measure-rate', 'def-rate'],
  ['measure-rate-smoothed', 'def-smoothed'],
  ['cols-interval', 'def-interval'],
  ['measure-records', 'def-records'],
  ['measure-deaths-best', 'def-deaths'],
  ['operation', 'def-zone'],
  [null, 'about-three-empties'],
  [null, 'about-separate'],
];

/** @param {Context} context */
export function createAbout(context) {
  const { store, i18n } = context;
  const about = byId('about');

  function draw() {
    if (store.state.view !== 'about') return;
    const { edition } = store.data;
    redraw(
      about,
      el('h1', {}, i18n.t('data-title')),
      el('p', { class: 'note' }, i18n.t('data-edition', { e: edition.id })),
      el('h2', {}, i18n.t('data-means')),
      el(
        'ul',
        {},
        MEANINGS.map(([name, id]) => el('li', {}, name && el('b', {}, `${i18n.t(name)}. `), i18n.t(id))),
      ),
      el('h2', {}, i18n.t('data-sources')),
      edition.sources.map((each) => source(context, each)),
      el('h2', {}, i18n.t('about-zones')),
      zones(context),
      others(context, 'zones'),
      el('h2', {}, i18n.t('about-population')),
      el(
        'ul',
        {},
        edition.population.map(({ title, first, last }) => el('li', {}, `${title}, ${first}–${last}`)),
      ),
      others(context, 'areas'),
      foot(context),
    );
  }

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'pinned', 'view')) draw();
  });
}

/** @param {Context} context @param {Source} each */
function source({ i18n, format }, each) {
  const named = (/** @type {string} */ id, /** @type {string} */ plain) => (i18n.has(id) ? i18n.t(id) : plain);
  const texts = [`def-${each.id}`, ...(each.kind === 'events' ? ['def-records'] : []), `method-${each.id}`].filter((id) => i18n.has(id));
  /** @type {[string, Child][]} */
  const facts = [
    [i18n.t('about-publisher'), each.url ? el('a', { href: each.url, rel: 'noreferrer noopener' }, each.publisher) : each.publisher],
    [i18n.t('about-version'), `${each.version} · ${i18n.t('about-accessed', { d: format.dayShort(each.accessed) })}`],
    [i18n.t('about-unit'), named(`about-unit-${each.unit.replaceAll('_', '-')}`, each.unit)],
    [i18n.t('about-coverage'), `${format.monthShort(each.coverage.start)} – ${format.monthShort(each.coverage.end)} · ${each.coverage.areas.join(', ')}`],
    [i18n.t('data-levels'), each.levels.map((level) => i18n.t(LEVEL_WORDS[level].by)).join(', ')],
    [i18n.t('about-date-basis'), each.dateBasis && i18n.t(`about-date-basis-${each.dateBasis}`)],
    [i18n.t('data-fields'), Object.keys(each.dimensions).map((name) => named(`dimension-${name}`, name)).join(', ')],
    [i18n.t('about-rows'), format.count(each.rows)],
    [i18n.t('about-breaks'), each.breaks.map(({ month, note }) => `${format.monthShort(monthStart(monthIndex(month)))}: ${note}`).join(' ')],
    [i18n.t('about-licence'), each.licenceUrl ? el('a', { href: each.licenceUrl, rel: 'license noreferrer noopener' }, each.licence) : each.licence],
  ];
  return el(
    'section',
    { class: 'source', id: `about-${each.id}` },
    el('h3', {}, named(`source-${each.id}`, each.title)),
    el('p', { class: 'note' }, each.title),
    texts.map((id, index) => el('p', {}, id.startsWith('method') && index > 0 && el('b', {}, `${i18n.t('data-method')}: `), i18n.t(id))),
    el(
      'dl',
      {},
      facts.filter(([, value]) => value).flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]),
    ),
    el('p', { class: 'citation' }, linked(i18n.t('data-citation', { c: each.citation }))),
    faults(each, i18n),
  );
}

/** Faults are the edition's own sentences, in the reader's language where it has them. @param {Pick<Source, 'faults' | 'faultsIn'>} source @param {import('../i18n.js').I18n} i18n */
function faults({ faults: own, faultsIn }, i18n) {
  if (own.length === 0) return null;
  const list = faultsIn[i18n.lang];
  return el(
    'details',
    {},
    el('summary', {}, `${i18n.t('data-faults')} (${own.length})`),
    el(
      'ul',
      { lang: list ? null : 'en' },
      (list ?? own).map((fault) => el('li', { class: 'as-stated' }, fault)),
    ),
  );
}

/** @param {Context} context */
function zones({ store, i18n, format }) {
  const { zones: list } = store.data.edition;
  const uncited = list.filter(({ citation }) => citation === null).length;
  return el('p', {}, i18n.t('about-zones-lead', { n: format.count(list.length), k: format.count(uncited), count: list.length }), ' ', i18n.t('def-zone'));
}

/** Lists of deployments, or what lies under the numbers: boundaries, population, background. @param {Context} context @param {string} kind */
function others({ store, i18n }, kind) {
  return store.data.edition.otherSources
    .filter((each) => each.kind === kind)
    .map((each) =>
      el(
        'section',
        { class: 'source' },
        el('h3', {}, each.title),
        el('p', {}, i18n.t('data-licence', { l: each.licence })),
        el('p', { class: 'citation' }, linked(i18n.t('data-citation', { c: each.citation }))),
        faults(each, i18n),
      ),
    );
}

/** @param {Context} context @returns {Child[]} */
function foot({ store, i18n }) {
  const { edition } = store.data;
  return [
    el('h2', {}, i18n.t('data-more')),
    el(
      'ul',
      {},
      el('li', {}, el('a', { href: `/report?lang=${i18n.lang}` }, i18n.t('data-report'))),
      el('li', {}, el('a', { href: `/cite?lang=${i18n.lang}` }, i18n.t('data-cite'))),
      el('li', {}, el('a', { href: `${baseOf(store.state)}/edition.json` }, i18n.t('data-json'))),
    ),
    el('p', {}, i18n.t('privacy')),
    edition.contact && el('p', {}, el('a', { href: contactLink(edition.contact) }, i18n.t('takedown'))),
    edition.supportLinks.length > 0 && [
      el('h3', {}, i18n.t('support')),
      el(
        'ul',
        {},
        edition.supportLinks.map(({ label, url }) => el('li', {}, el('a', { href: url }, label[i18n.lang] ?? url))),
      ),
    ],
  ];
}

/** @param {string} contact address or URL */
function contactLink(contact) {
  return contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact;
}

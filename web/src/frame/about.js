/** About the data: what the numbers mean, and each source with coverage, licence, citation and known faults. */
import { byId, changed, el, redraw } from '../dom.js';
import { baseOf } from '../api.js';
import { linked } from '../panel/zone.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Source} Source */

/** @param {Context} context */
export function createAbout({ store, i18n, format }) {
  const about = byId('about');

  function draw() {
    const { state, data } = store;
    const { edition } = data;
    const base = baseOf(state);
    redraw(
      about,
      el('h1', {}, i18n.t('data-title')),
      el('p', { class: 'note' }, i18n.t('data-edition', { e: edition.id })),
      el('h2', {}, i18n.t('data-means')),
      [
        'def-inegi',
        'def-sesnsp',
        'def-records',
        'def-deaths',
        'def-cpj',
        'def-smoothed',
        'def-interval',
        'def-zone',
        'notcause',
        'notsum',
      ].map((id) => el('p', {}, i18n.t(id))),
      el('h2', {}, i18n.t('data-sources')),
      edition.sources.map(source),
      edition.otherSources.map((each) =>
        el(
          'section',
          { class: 'source' },
          el('h3', {}, each.title),
          el('p', {}, i18n.t('data-licence', { l: each.licence })),
          el('p', { class: 'citation' }, linked(i18n.t('data-citation', { c: each.citation }))),
        ),
      ),
      el('h2', {}, i18n.t('data-more')),
      el(
        'ul',
        {},
        el('li', {}, el('a', { href: '/report' }, i18n.t('data-report'))),
        el('li', {}, el('a', { href: '/cite' }, i18n.t('data-cite'))),
        el('li', {}, el('a', { href: `${base}/edition.json` }, i18n.t('data-json'))),
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
    );
  }

  /** @param {Source} each */
  function source(each) {
    return el(
      'section',
      { class: 'source', id: `about-${each.id}` },
      el('h3', {}, i18n.has(`source-${each.id}`) ? i18n.t(`source-${each.id}`) : each.title),
      el(
        'p',
        {},
        each.url ? el('a', { href: each.url, rel: 'noreferrer noopener' }, each.title) : each.title,
        `, ${each.publisher}. `,
        i18n.t('data-covers', { p: format.period(each.coverage) }),
      ),
      el('p', {}, i18n.t('data-licence', { l: each.licence })),
      el('p', { class: 'citation' }, linked(i18n.t('data-citation', { c: each.citation }))),
      each.faults.length > 0 &&
        el(
          'details',
          {},
          el('summary', {}, i18n.t('data-faults')),
          el(
            'ul',
            {},
            each.faults.map((fault) => el('li', { class: 'as-stated' }, fault)),
          ),
        ),
    );
  }

  /** @param {string} contact address or URL */
  function contactLink(contact) {
    return contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact;
  }

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'pinned')) draw();
  });
}

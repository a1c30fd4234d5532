/** The list of deployments behind a button: what the lanes show, for every hand. A row opens, or takes the months around. */
import { el, redraw } from '../dom.js';
import { icon } from '../frame/icons.js';
import { zoneDates } from '../wording.js';
import { createPopover } from './popover.js';
import { windowsOf } from './windows.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('../context.js').Context} Context */
/**
 * @typedef {object} Shown
 * @property {ZoneEntry[]} zones by begin
 * @property {number} later deployments beyond the axis
 * @property {number} months length of the windows
 * @property {Range} limits
 * @property {number} step
 */

/**
 * @param {Context} context
 * @param {{choose: (range: Range) => void, openZone: (id: string) => void, compare: (id: string) => void}} actions
 */
export function createDeployments({ i18n, format }, actions) {
  const popover = createPopover('chart-zones', 'zones');
  const { element, button, panel } = popover;

  /** @param {Shown} shown */
  function update(shown) {
    const { zones, later } = shown;
    element.hidden = zones.length === 0;
    const words = i18n.t('zones-list', { n: format.count(zones.length) });
    if (button.getAttribute('aria-label') !== words) {
      button.setAttribute('aria-label', words);
      button.replaceChildren(icon('lanes'), el('span', { class: 'words' }, words));
    }
    redraw(
      panel,
      el('h3', { class: 'popover-title' }, words),
      el(
        'ul',
        {},
        zones.map((zone) => row(zone, shown)),
      ),
      later > 0 && el('p', {}, i18n.t('zones-later', { n: format.count(later), count: later })),
    );
  }

  /** @param {ZoneEntry} zone @param {Shown} shown */
  function row(zone, { months, limits, step }) {
    const { before, after } = windowsOf(zone, months, limits, step);
    return el(
      'li',
      {},
      el('button', { type: 'button', id: `list-${zone.id}`, class: 'zone-name', onclick: () => open(zone.id) }, zone.name),
      el('span', { class: 'zone-dates' }, zoneDates(zone, { i18n, format })),
      before && windowButton(zone, 'before', before, months),
      after && windowButton(zone, 'after', after, months),
      el(
        'button',
        { type: 'button', id: `around-${zone.id}`, 'aria-label': `${i18n.t('around-compare-months')}: ${zone.name}`, onclick: () => compare(zone.id) },
        i18n.t('around-compare'),
      ),
    );
  }

  /** @param {string} id */
  function open(id) {
    popover.close();
    actions.openZone(id);
  }

  /** @param {string} id */
  function compare(id) {
    popover.close();
    actions.compare(id);
  }

  /** @param {ZoneEntry} zone @param {'before' | 'after'} side @param {Range} range @param {number} months */
  function windowButton(zone, side, range, months) {
    const words = i18n.t(`around-${side}`, { k: months });
    return el(
      'button',
      { type: 'button', id: `${side}-${zone.id}`, 'aria-label': `${words}: ${zone.name}`, onclick: () => actions.choose(range) },
      words,
    );
  }

  return { element, update };
}

/** The share dialog: link, embed, picture, citation, data of this view. A native dialog; no button of any network. */
import { el, redraw } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { citePane } from './cite-pane.js';
import { dataPane } from './data-pane.js';
import { embedPane } from './embed-pane.js';
import { linkPane } from './link-pane.js';
import { picturePane } from './picture-pane.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {'link' | 'embed' | 'picture' | 'cite' | 'data'} Tab */

/**
 * What the reader chose in the dialog; it lasts while the page does.
 *
 * @typedef {object} Choices
 * @property {import('./addresses.js').Follow} follow of link and embed
 * @property {'element' | 'iframe'} kind of embed
 * @property {import('./addresses.js').Size} embed size
 * @property {import('./addresses.js').Size} picture size
 * @property {{of: string, text: string} | null} alt text written by the reader for one view
 */

/** @type {Tab[]} */
const TABS = ['link', 'embed', 'picture', 'cite', 'data'];
/** @type {Record<Tab, (context: Context, choices: Choices, again: () => void) => import('../ui/dom.js').Child>} */
const PANES = { link: linkPane, embed: embedPane, picture: picturePane, cite: citePane, data: dataPane };

/** @param {Context} context */
export function createShare(context) {
  const { i18n } = context;
  /** @type {Choices} */
  const choices = {
    follow: context.store.state.pinned ? 'pinned' : 'latest',
    kind: 'element',
    embed: { width: 600, height: 450 },
    picture: { width: 1200, height: 630 },
    alt: null,
  };
  /** @type {Tab} */
  let tab = 'link';
  /** @type {Element | null} */
  let opener = null;

  const tabs = el('div', { class: 'share-tabs', role: 'tablist', 'aria-label': i18n.t('share-title'), onkeydown: onKey });
  const pane = el('div', { id: 'share-pane', class: 'share-pane', role: 'tabpanel', tabindex: '0' });
  const dialog = el(
    'dialog',
    { id: 'share', 'aria-labelledby': 'share-title', onclose: closed, onclick: outside },
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'share-title' }, i18n.t('share-title')),
      el('button', { class: 'icon-button', 'aria-label': i18n.t('close') }, icon('close')),
    ),
    tabs,
    pane,
  );
  document.body.append(dialog);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-share]') : null;
    if (!button) return;
    // A link in a card leads without script to what the dialog offers.
    if (button.matches('a')) event.preventDefault();
    open(/** @type {Tab} */ (button.getAttribute('data-share')), button);
  });

  /** @param {Tab} which @param {Element} from */
  function open(which, from) {
    opener = from;
    show(which);
    dialog.showModal();
    document.getElementById(`share-tab-${tab}`)?.focus();
  }

  /** @param {Tab} which */
  function show(which) {
    tab = which;
    redraw(
      tabs,
      TABS.map((each) =>
        el(
          'button',
          {
            type: 'button',
            id: `share-tab-${each}`,
            role: 'tab',
            'aria-selected': String(each === tab),
            'aria-controls': 'share-pane',
            tabindex: each === tab ? '0' : '-1',
            onclick: () => show(each),
          },
          i18n.t(`share-${each}`),
        ),
      ),
    );
    pane.setAttribute('aria-labelledby', `share-tab-${tab}`);
    pane.scrollTop = 0;
    draw();
  }

  function draw() {
    redraw(pane, PANES[tab](context, choices, draw));
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = TABS.indexOf(tab);
    /** @type {Record<string, number>} */
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TABS.length - 1 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(TABS[(next + TABS.length) % TABS.length] ?? tab);
    document.getElementById(`share-tab-${tab}`)?.focus();
  }

  /** A press on the backdrop closes, as Escape does. @param {MouseEvent} event */
  function outside(event) {
    if (event.target === dialog) dialog.close();
  }

  /** What the dialog loaded goes with it; the focus goes back to whoever opened it, drawn anew or not. */
  function closed() {
    redraw(pane);
    const again = opener?.isConnected ? opener : opener?.id ? document.getElementById(opener.id) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/** The share dialog: the sections of the server's page of a view, one a tab. Here is what only a browser can do. No button of any network. */
import { byId } from '../ui/dom.js';
import { isPlain } from '../parts/links.js';
import { getStyle } from '../ui/style.js';
import { toQuery } from '../model/state.js';
import { createPage } from './page.js';
import { createSection } from './section.js';

/** @param {import('../model/context.js').Context} context */
export function createShare({ store, i18n, format }) {
  const [pane, said] = [byId('share-pane'), byId('share-said')];
  const dialog = /** @type {HTMLDialogElement} */ (pane.closest('dialog'));
  const styled = getStyle(SHARING_CSS_FILE);
  /** What the dialog shows a section of. @type {Document | null} */
  let page = null;
  /** @type {Element | null} */
  let opener = null;
  const section = createSection(pane, format, (form) => shared.choose(form));
  const tabs = createTabs(dialog, pane, draw);
  const shared = createPage({ store, i18n }, said, (arrived) => {
    page = arrived;
    draw();
    // The button that asked again is gone.
    if (document.activeElement === document.body) tabs.focus();
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-share]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    // A tab of its own shows where the map looks, too, which is no part of what the server last wrote.
    if (link.pathname === '/share') link.search = toQuery(store.state, store.data.edition);
    if (!isPlain(event)) return;
    event.preventDefault();
    void open(link);
  });
  // What the dialog loaded goes with it; the focus goes back to whoever opened it, drawn anew or not.
  dialog.addEventListener('close', () => {
    shared.drop();
    page = null;
    pane.replaceChildren();
    const again = opener?.isConnected ? opener : opener?.id ? document.getElementById(opener.id) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  });
  // A press on the backdrop closes, as Escape does.
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.target === dialog) dialog.close();
    else if (link?.pathname === '/share' && isPlain(event)) {
      event.preventDefault();
      shared.choose(new URL(link.href).searchParams);
    }
  });

  /** @param {HTMLAnchorElement} link */
  async function open(link) {
    opener = link;
    tabs.select(document.getElementById(`share-tab-${link.dataset.share}`) ?? undefined);
    shared.open();
    await styled;
    if (dialog.open) return;
    dialog.showModal();
    tabs.focus();
  }

  function draw() {
    section.draw(page, tabs.sectionId());
  }
}

/** Tabs, of which one is selected by a press or an arrow. @param {HTMLElement} dialog @param {HTMLElement} pane @param {() => void} draw what the selected one shows */
function createTabs(dialog, pane, draw) {
  const tabs = /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll('[role="tab"]')]);
  let selected = tabs[0];

  /** @param {HTMLElement} [tab] */
  function select(tab = selected) {
    selected = tab;
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    pane.setAttribute('aria-labelledby', tab?.id ?? '');
    pane.replaceChildren();
    pane.scrollTop = 0;
    draw();
  }

  dialog.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest('[role="tab"]') : null;
    if (tab instanceof HTMLElement) select(tab);
  });
  dialog.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    /** @type {Record<string, number>} */
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const next = to[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    select(tabs[(next + tabs.length) % tabs.length]);
    selected?.focus();
  });

  return { select, focus: () => selected?.focus(), sectionId: () => selected?.id.replace('-tab', '') ?? '' };
}

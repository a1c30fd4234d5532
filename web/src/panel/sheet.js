/** On a phone the panel is a sheet over the map: peek, half, full. It is not modal, and its handle is a button. */
import { byId, changed, el } from '../ui/dom.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {'peek' | 'half' | 'full'} Step */

/** As the style sheet has it: a phone held sideways has its panel beside the map. */
const PHONE = '(width < 720px) and (height >= 500px), (width < 480px)';
/** @type {Step[]} */
const STEPS = ['peek', 'half', 'full'];
/** Height of the half open sheet, as the style sheet has it. */
const HALF_SHARE = 0.58;
/** A drag of the handle shorter than this is a press. */
const DRAG_PX = 24;

/** @param {Context} context */
export function createSheet({ store, i18n }) {
  const panel = byId('panel');
  const phone = matchMedia(PHONE);
  const handle = el('button', { type: 'button', class: 'handle', 'aria-controls': 'panel' });
  const peek = /** @type {HTMLElement} */ (panel.querySelector('.peek'));
  panel.prepend(handle);

  /** @type {Step} */
  let step = 'peek';

  /** @param {Step} to */
  function go(to) {
    step = to;
    document.body.dataset.sheet = to;
    handle.setAttribute('aria-label', i18n.t(`sheet-${to}`));
    handle.setAttribute('aria-expanded', String(to !== 'peek'));
    const hidden = phone.matches && to === 'peek' && !('flow' in document.body.dataset);
    for (const part of panel.querySelectorAll('.overview, .detail-panel')) part.toggleAttribute('inert', hidden);
    peek.toggleAttribute('inert', !hidden);
    panel.scrollTop = 0;
  }

  /** @param {1 | -1} by */
  function move(by) {
    go(STEPS[Math.min(STEPS.length - 1, Math.max(0, STEPS.indexOf(step) + by))] ?? step);
  }

  followHandle(handle, {
    press: () => go(STEPS[(STEPS.indexOf(step) + 1) % STEPS.length] ?? 'peek'),
    move,
  });
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof HTMLElement && /^(INPUT|SELECT)$/.test(event.target.tagName);
    if (event.key === 'Escape' && phone.matches && step !== 'peek' && !inField) move(-1);
  });
  phone.addEventListener('change', () => go(step));
  document.addEventListener('flow', () => go(step));

  go(document.body.dataset.panel === 'place' ? 'half' : 'peek');
  peek.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#peek-legend')) go('half');
  });
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'place') || changed(store.data, before.data, 'stackKey')) {
      const open = document.body.dataset.panel === 'place';
      go(open ? 'half' : 'peek');
    }
  });
  return {
    open: () => phone.matches && step === 'peek' && go('half'),
    /** How much of the map an opened sheet covers, also while it is still on its way. */
    coversPx() {
      if (!phone.matches || step === 'peek') return 0;
      return Math.max(0, byId('map').getBoundingClientRect().bottom - window.innerHeight * (1 - HALF_SHARE));
    },
  };
}

/** The handle by press, key and drag. @param {HTMLElement} handle @param {{press: () => void, move: (by: 1 | -1) => void}} does */
function followHandle(handle, { press, move }) {
  /** A drag ends in a click, which is no press. */
  let dragged = false;
  handle.addEventListener('click', () => {
    if (dragged) dragged = false;
    else press();
  });
  handle.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? 1 : -1);
  });
  handle.addEventListener('pointerdown', (event) => {
    const from = event.clientY;
    dragged = false;
    handle.setPointerCapture(event.pointerId);
    // A press that the browser takes for itself is over, too.
    const pressed = new AbortController();
    const { signal } = pressed;
    handle.addEventListener('pointercancel', () => pressed.abort(), { signal });
    const end = (/** @type {PointerEvent} */ up) => {
      pressed.abort();
      const distance = from - up.clientY;
      if (Math.abs(distance) < DRAG_PX) return;
      dragged = true;
      move(distance > 0 ? 1 : -1);
    };
    handle.addEventListener('pointerup', end, { signal });
  });
}

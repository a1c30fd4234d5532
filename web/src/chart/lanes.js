/** The chart's deployments: a button opens their list, and a mouse may press a lane of the drawing. */
import { el } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { createPopover } from '../ui/popover.js';

/** @param {HTMLElement} list the server's @param {HTMLElement} body of the chart @param {import('../model/types.js').Store} store */
export function createLanes(list, body, store) {
  const { element, button, panel, close } = createPopover('zones', list);
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.zone-name, .zone-around')) close();
  });
  body.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest('[data-zone]')?.getAttribute('data-zone') : null;
    if (id) store.dispatch({ type: 'select-zone', id, find: true });
  });

  /** The button says what the list's title says; a view without deployments has no button. */
  function name() {
    const words = panel.querySelector('.popover-title')?.textContent ?? '';
    element.hidden = words === '';
    if (button.getAttribute('aria-label') === words) return;
    button.setAttribute('aria-label', words);
    button.replaceChildren(icon('lanes'), el('span', { class: 'words' }, words));
  }

  return { element, name };
}

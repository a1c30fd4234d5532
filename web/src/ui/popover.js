/** A panel that a button opens: Escape and a press elsewhere close it, the focus returns to the button. */
import { el } from './dom.js';

/** @param {string} kind class of its button @param {HTMLElement} panel with an id, hidden */
export function createPopover(kind, panel) {
  panel.addEventListener('keydown', escape);
  const button = el('button', {
    type: 'button',
    class: `popover-button ${kind}-button`,
    'aria-expanded': 'false',
    'aria-controls': panel.id,
    onclick: toggle,
  });
  const element = el('div', { class: 'popover-holder' }, button, panel);

  function toggle() {
    if (panel.hidden) open();
    else close();
  }

  function open() {
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', outside, true);
    /** @type {HTMLElement | null} */ (panel.querySelector('input, a'))?.focus();
  }

  function close() {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    button.focus();
  }

  /** @param {Event} event */
  function outside(event) {
    if (event.target instanceof Node && !element.contains(event.target)) close();
  }

  return { element, button, panel, close };
}

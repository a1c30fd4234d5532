/**
 * When the window is too small for panes, or the reader's text too large for them, the page is one column that scrolls:
 * 320 × 256 px is what a browser zoomed to 400 % leaves of a small desktop (WCAG 1.4.10), and 200 % text needs room to wrap.
 */

/** In the root's font size; a phone of 360 × 640 px with 16 px text is 22.5 × 40. */
const LEAST = { width: 30, height: 31.25 };
/** Below this many `rem` across, large text leaves no room for a panel beside the map. */
const LEAST_WITH_LARGE_TEXT = 46;
/** Text this large was asked for by the reader: the page itself sets 16 px. */
const LARGE_TEXT_PX = 22;

/** @param {{width: number, height: number, textPx: number}} window_ px */
export function mustFlow({ width, height, textPx }) {
  const across = width / textPx;
  const small = across < LEAST.width && height / textPx < LEAST.height;
  return small || (textPx >= LARGE_TEXT_PX && across < LEAST_WITH_LARGE_TEXT);
}

/** Sets `data-flow` on the body, which layout and sheet follow. */
export function watchFlow() {
  const measure = () => {
    const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const flows = mustFlow({ width: window.innerWidth, height: window.innerHeight, textPx });
    if (flows === 'flow' in document.body.dataset) return;
    document.body.toggleAttribute('data-flow', flows);
    document.dispatchEvent(new Event('flow'));
  };
  measure();
  new ResizeObserver(measure).observe(document.documentElement);
  // One line of text: its height follows the reader's text size, which sends no event of its own.
  const line = document.createElement('span');
  line.className = 'text-measure';
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);
  new ResizeObserver(measure).observe(line);
}

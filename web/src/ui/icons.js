/** The few signs of the page, drawn on a 20 px square. */
import { svg } from './dom.js';

const PATHS = {
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M12.6 12.6L17 17',
  close: 'M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5',
  lanes: 'M3.5 3v6M3.5 6H8M11 6h5M6.5 11v6M6.5 14H11M14 14h4',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return svg('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
}

/** The parts that the first view does without: the table, comparisons, the share dialog, the look of what is said about the data. */
import { createCompare } from '../compare/compare.js';
import { createShare } from '../share/share.js';
import { createTable } from '../parts/table.js';
import { getStyle } from '../ui/style.js';

/** @typedef {import('../model/context.js').Context & {sheets: import('../print/print.js').Pictures['sheets']}} LaterContext */

/** @param {LaterContext} context */
export function createLater(context) {
  createTable(context);
  const { sheet } = createCompare(context);
  Object.assign(context.sheets, { compare: sheet, overview: sheet });
  createShare(context);
  const styleAbout = () => {
    if (context.store.state.view === 'about') void getStyle(DOCUMENTS_CSS_FILE);
  };
  context.store.subscribe(styleAbout);
  styleAbout();
}

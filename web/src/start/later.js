/** The parts that the first view does without: the table, comparisons, the share dialog. */
import { createCompare } from '../compare/compare.js';
import { createShare } from '../share/share.js';
import { createTable } from '../parts/table.js';

/** @typedef {import('../model/context.js').Context & {sheets: import('../print/print.js').Pictures['sheets']}} LaterContext */

/** @param {LaterContext} context */
export function createLater(context) {
  createTable(context);
  const { sheet } = createCompare(context);
  Object.assign(context.sheets, { compare: sheet, overview: sheet });
  createShare(context);
}

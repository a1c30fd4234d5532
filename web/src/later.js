/** The parts that the first view does without: the table, the data's description, the share dialog. */
import { createAbout } from './frame/about.js';
import { createShare } from './share/share.js';
import { createTable } from './table/table.js';

/** @param {import('./context.js').Context} context */
export function createLater(context) {
  createTable(context);
  createAbout(context);
  createShare(context);
}

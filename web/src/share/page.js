/** The server's page of the shared view: asked for anew at each choice, with what the reader chose before. */
import { isComparison } from '../compare/question.js';
import { localDay } from '../model/period.js';
import { toQuery } from '../model/state.js';
import { getDocument } from '../net/document.js';
import { SLOW_MS } from '../net/loader.js';
import { el } from '../ui/dom.js';

/**
 * @param {Pick<import('../model/context.js').Context, 'store' | 'i18n'>} context
 * @param {HTMLElement} said where a line says that the page is slow, or does not come
 * @param {(page: Document) => void} arrived
 */
export function createPage({ store, i18n }, said, arrived) {
  const choices = createChoices(store);
  /** @type {AbortController | null} */
  let asking = null;

  /** What is there stays until the answer comes; an answer to an earlier question is dropped. */
  async function ask() {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const slow = setTimeout(() => said.replaceChildren(i18n.t('slow')), SLOW_MS);
    try {
      const page = await getDocument(`/share?${choices.query()}`, signal);
      said.replaceChildren();
      arrived(page);
    } catch {
      if (!signal.aborted)
        said.replaceChildren(i18n.t('error'), ' ', el('button', { type: 'button', class: 'link', onclick: () => void ask() }, i18n.t('retry')));
    } finally {
      clearTimeout(slow);
    }
  }

  return {
    /** Asks for the view that is shown now. */
    open() {
      choices.begin();
      void ask();
    },
    /** @param {Iterable<[string, FormDataEntryValue]>} asked by a form or link of the page */
    choose(asked) {
      choices.take(asked);
      void ask();
    },
    drop() {
      asking?.abort();
      said.replaceChildren();
    },
  };
}

/** What the reader chose of a view, as the server's forms send it; it lasts while the page of the map does. @param {import('../model/types.js').Store} store */
function createChoices(store) {
  let choices = new URLSearchParams();
  /** The view that is shared, as its address says it. */
  let view = '';
  /** The numbers that an alternative text of the reader's own was written for. */
  let writtenFor = '';

  return {
    begin() {
      view = toQuery(store.state, store.data.edition);
      if (writtenFor !== numbersOf(store.state)) choices.delete('alt');
    },
    /** Takes over what is asked beside the view and the day. @param {Iterable<[string, FormDataEntryValue]>} asked */
    take(asked) {
      const own = new URLSearchParams(view);
      own.set('accessed', '');
      choices = new URLSearchParams();
      for (const [key, value] of asked) if (typeof value === 'string' && value !== '' && !own.has(key)) choices.set(key, value);
      writtenFor = numbersOf(store.state);
    },
    /** The view and the choices, on the reader's own day. */
    query() {
      const asked = new URLSearchParams(view);
      for (const [key, value] of choices) asked.set(key, value);
      asked.set('accessed', localDay(new Date()));
      return asked;
    },
  };
}

/** What decides the numbers of a view: a text belongs to those that it was written for. @param {import('../model/types.js').State} state */
function numbersOf(state) {
  const { source, start, end, measure, dims, stateCode, zoneFilter, relation, more, by, view, operation, place, date, months, washout, controls, force } =
    state;
  const question = isComparison(state) ? [view, operation, place, date, months, washout, controls, force] : [];
  return JSON.stringify([source, start, end, measure, dims, stateCode, zoneFilter, relation, more, by, ...question]);
}

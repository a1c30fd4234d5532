/** A round: what one state asks, slot by slot, each with its request or its answer. It is whole when all of it has come. */
import { EMPTY, getJson } from './questions.js';
import { ApiProblem, GONE, isLost } from './problem.js';

/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('./questions.js').Question} Question */
/**
 * @typedef {object} Pending
 * @property {string | null} url null when the state asks nothing of this slot
 * @property {AbortController} [running]
 * @property {Partial<Data>} [answer]
 * @property {true} [failed]
 * @property {true} [gone] the edition is there no more: what is shown stays, and says so
 * @property {number | null} [retryAfterMs] when the server wants to be asked again
 * @property {true} [arrived] the answer came now, it was not kept
 */

/**
 * @param {ReturnType<typeof import('./kept.js').createKept>} kept
 * @param {object} told
 * @param {() => void} told.settle an answer came, or will not come
 * @param {() => void} told.unknownPlace the server knows no such place
 */
export function createRound(kept, { settle, unknownPlace }) {
  /** @type {Map<string, Pending>} */
  const round = new Map();

  /** Asks what is neither asked nor shown already. @param {[string, Question | null][]} wanted @param {Map<string, string | null>} shown address by slot */
  function ask(wanted, shown) {
    for (const slot of [...round.keys()]) if (!wanted.some(([each]) => each === slot)) drop(slot);
    for (const [slot, question] of wanted) {
      const url = question?.url ?? null;
      const pending = round.get(slot);
      if (pending?.url === url && !pending.failed && !pending.gone) continue;
      drop(slot);
      if (shown.has(slot) && shown.get(slot) === url) continue;
      if (!question) round.set(slot, { url, answer: EMPTY[slot] ?? {} });
      else if (kept.has(question.url)) round.set(slot, { url, ...read(question, slot, kept.get(question.url)) });
      else void run(slot, question);
    }
  }

  /** @param {string} slot @param {Question} question */
  async function run(slot, question) {
    const running = new AbortController();
    /** @type {Pending} */
    const pending = { url: question.url, running };
    round.set(slot, pending);
    try {
      const answer = await (question.get ?? getJson)(question.url, running.signal);
      if (running.signal.aborted) return;
      kept.keep(question.url, answer);
      Object.assign(pending, read(question, slot, answer), { arrived: true });
    } catch (error) {
      if (running.signal.aborted) return;
      Object.assign(pending, outcomeOf(error, slot));
      if (slot === 'place' && error instanceof ApiProblem && error.code !== GONE && error.status === 404) unknownPlace();
    }
    delete pending.running;
    settle();
  }

  /** @param {string} slot */
  function drop(slot) {
    round.get(slot)?.running?.abort();
    round.delete(slot);
  }

  return {
    ask,
    status: () => statusOf([...round.values()]),
    retryAfterMs: () => longestWait([...round.values()]),
    /** The refusal that a slot was answered with. @param {string} slot */
    refused: (slot) => round.get(slot)?.answer?.refused,
    /** Hands over all of the round; nothing of it is left. */
    take() {
      const taken = [...round];
      round.clear();
      return taken;
    },
    stop: () => [...round.keys()].forEach(drop),
  };
}

/** What came, also ahead of its time, may be of another edition than the page's. @param {Question} question @param {string} slot @param {any} answer @returns {Partial<Pending>} */
function read(question, slot, answer) {
  try {
    return { answer: question.answer(answer) };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return outcomeOf(error, slot);
  }
}

/** A refusal is an answer; what did not come is asked for again. @param {unknown} error @param {string} slot @returns {Partial<Pending>} */
function outcomeOf(error, slot) {
  if (!(error instanceof ApiProblem)) return { failed: true };
  if (isLost(error)) return { failed: true, retryAfterMs: error.retryAfterMs };
  if (error.code === GONE) return { gone: true };
  return { answer: { ...EMPTY[slot], refused: { [slot]: error.code || String(error.status) } } };
}

/** When the last of the lost answers may be asked for again; null where no server said it. @param {Pending[]} round @returns {number | null} */
function longestWait(round) {
  const said = round.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return said.length > 0 ? Math.max(...said) : null;
}

/** What all of a round is doing. @param {Pending[]} round */
function statusOf(round) {
  if (round.some(({ gone }) => gone)) return 'gone';
  if (round.some(({ failed }) => failed)) return navigator.onLine ? 'error' : 'offline';
  return round.some(({ running }) => running) ? 'loading' : 'idle';
}

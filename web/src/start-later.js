/** Fetches what the first view does without: when it is wanted, else once the page has come to rest. */

/** Rest after the page's own start; by then the map is drawn, or waits for its tiles. */
const REST_MS = 1500;

/** @param {import('./context.js').Context} context */
export function startLater(context) {
  const { store } = context;
  /** @type {Promise<void> | null} */
  let started = null;
  let isHere = false;

  /** @returns {Promise<void>} */
  function start() {
    started ??= import('./later.js').then(
      ({ createLater }) => {
        isHere = true;
        document.removeEventListener('click', press);
        createLater(context);
      },
      // Without connection: the next wish asks again.
      () => void (started = null),
    );
    return started;
  }

  /** A press before the dialog is here is pressed again when it is. @param {Event} event */
  function press(event) {
    const button = event.target instanceof Element ? event.target.closest('[data-share]') : null;
    if (button instanceof HTMLElement) void start().then(() => isHere && button.click());
  }

  const wish = () => {
    if (store.state.view !== 'map' && !isHere) void start();
  };
  document.addEventListener('click', press);
  store.subscribe(wish);
  wish();
  if (document.body.dataset.saves === undefined) setTimeout(start, REST_MS);
}

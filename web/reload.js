/** `make dev` only: loads the page again once the server would send another one. Its tag follows the page's files and the code. */

/** How often the server is asked. */
const EVERY_MS = 1000;

/** @returns {Promise<string | null>} tag of what stands at this address, without its coding; none while the server starts */
async function tag() {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.status === 503 ? null : (answer?.headers.get('etag')?.replace(/"|-.*/g, '') ?? null);
}

/** @type {string | null} */
let opened = null;
setInterval(async () => {
  const now = await tag();
  if (opened !== null && now !== null && now !== opened) location.reload();
  opened ??= now;
}, EVERY_MS);

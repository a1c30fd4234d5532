// Another site: a small server on another origin (another host name, too, so that it is another site to the browser).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

const MAPLIBRE = new URL('../../web/node_modules/maplibre-gl/dist/', import.meta.url);

/**
 * @param {Record<string, string | {body: string, type?: string, headers?: Record<string, string>}>} pages by path
 * @returns {Promise<{url: string, pages: typeof pages, close: () => Promise<void>}>}
 */
export async function startHost(pages) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    const page = pages[path];
    if (page !== undefined) {
      const { body, type = 'text/html; charset=utf-8', headers = {} } = typeof page === 'string' ? { body: page } : page;
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
      return;
    }
    const library = /^\/(maplibre-gl[\w.-]*\.(?:mjs|css))$/.exec(path)?.[1];
    const file = library ? await readFile(new URL(library, MAPLIBRE)).catch(() => null) : null;
    if (!file) response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://localhost:${server.address().port}`,
    pages,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

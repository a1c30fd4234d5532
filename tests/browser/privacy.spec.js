// The page keeps nothing, asks nobody else, and may do only what it says: headers word for word, storage empty after a whole walk.
import { expect, test } from '@playwright/test';
import { goTo } from './audit.js';
import { base, openMap } from './page.js';

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types default";

test('pages answer with the policy word for word, and no header beside the known ones', async () => {
  for (const path of ['/', '/?v=table&lang=pt', '/about', '/report', '/cite', '/share?lang=en', '/?e=0123456789abcdef']) {
    const { headers } = await fetch(base() + path);
    expect(headers.get('content-security-policy'), path).toBe(POLICY);
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    for (const sensor of ['camera', 'microphone', 'geolocation', 'payment', 'usb']) expect(headers.get('permissions-policy'), path).toContain(`${sensor}=()`);
    expect(headers.get('set-cookie'), path).toBe(null);
    expect(headers.get('access-control-allow-origin'), path).toBe(null);
  }
});

test('an embed may be framed elsewhere, its worker may start from a data URL, and nothing else differs', async () => {
  const { headers } = await fetch(`${base()}/embed`);
  const policy = headers.get('content-security-policy');
  const rest = (text) => text.split('; ').filter((part) => !/^(worker-src|frame-ancestors)/.test(part));
  expect(rest(policy)).toEqual(rest(POLICY));
  expect(policy).toContain("worker-src 'self' data:");
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('set-cookie')).toBe(null);
});

test('assets can be read by a sandboxed frame', async () => {
  const html = await (await fetch(base())).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  expect(assets.length).toBeGreaterThan(3);
  for (const path of assets) {
    const { headers } = await fetch(base() + path);
    expect(headers.get('access-control-allow-origin'), path).toBe('*');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('cross-origin');
  }
});

test('a whole walk writes no cookie, no storage, no cache of its own, and asks no other host', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.wrote = [];
    for (const kind of ['localStorage', 'sessionStorage']) {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function setItem(...what) {
        window.wrote.push(`${kind} ${what[0]}`);
        return set.apply(this, what);
      };
    }
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function opened(...what) {
      window.wrote.push(`indexedDB ${what[0]}`);
      return open.apply(this, what);
    };
    document.addEventListener('securitypolicyviolation', (event) => window.wrote.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const seen = await openMap(page);
  for (const query of ['p=08037', 'source=ucdp&datetime=2008-01-01/2010-12-31', 'v=table', 'v=about', 'source=cpj', 'p=SV', '']) await goTo(page, query);
  await page.getByRole('combobox', { name: /Buscar/ }).fill('juarez');
  await page.getByRole('application').focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  const kept = await page.evaluate(async () => ({
    wrote: window.wrote,
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));
  expect(kept).toEqual({ wrote: [], cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
  expect(seen.foreign).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('a string never becomes a script or HTML: Trusted Types refuse it', async ({ page }) => {
  await page.goto(`${base()}/about`);
  const tried = await page.evaluate(() => {
    const outcome = (attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error.name;
      }
    };
    return {
      html: outcome(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      script: outcome(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
      policy: outcome(() => window.trustedTypes.createPolicy('mine', {})),
    };
  });
  expect(tried).toEqual({ html: 'TypeError', script: 'TypeError', policy: 'TypeError' });
});

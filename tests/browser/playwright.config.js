import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!chromium) {
  if (process.env.TESTIGO_NO_SKIP === '1') throw new Error('Chromium is missing: sudo apt-get install chromium');
  console.log('browser tests: skipped, Chromium is missing (sudo apt-get install chromium)');
}

/** Sweeps over views, languages and widths, for `make test-full`; what is left are journeys, for `make test`. */
const SWEEPS = ['access', 'compare-forms', 'hostile', 'key', 'levels', 'one-question', 'place', 'print', 'share', 'sizes', 'states', 'table', 'victims', 'words'].map((name) => `${name}.spec.js`);

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'journeys', testMatch: chromium ? '*.spec.js' : [], testIgnore: SWEEPS },
    { name: 'sweeps', testMatch: chromium ? SWEEPS : [] },
  ],
  timeout: 90_000,
  expect: { timeout: 30_000 },
  // One page draws on one core.
  workers: 2,
  reporter: [['list']],
  globalSetup: './server.js',
  use: {
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // WebGL without a graphics card. Drawing itself stays Chromium's own choice: forced through the
        // emulated card, the first paint of any page takes seconds.
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    viewport: { width: 1440, height: 900 },
    locale: 'es-MX',
    trace: 'off',
  },
});

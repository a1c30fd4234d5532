import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!chromium) {
  if (process.env.TESTIGO_NO_SKIP === '1') throw new Error('Chromium is missing: sudo apt-get install chromium');
  console.log('browser tests: skipped, Chromium is missing (sudo apt-get install chromium)');
}

export default defineConfig({
  testDir: '.',
  testMatch: chromium ? '*.spec.js' : [],
  timeout: 90_000,
  expect: { timeout: 30_000 },
  workers: 2,
  reporter: [['list']],
  globalSetup: './server.js',
  use: {
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--use-gl=angle',
        '--use-angle=swiftshader',
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

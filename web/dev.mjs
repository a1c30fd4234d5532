/**
 * The development loop: builds the page and the debug binary, serves them, and does so again after a change.
 *
 *     node dev.mjs 127.0.0.1:8080
 *
 * A changed file of the page is a quick build, which the running server reads from `dist/`. What is compiled into the binary is
 * compiled beside the running server, which gives way once that has succeeded. Open pages load themselves again (`reload.js`).
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const WEB = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.dirname(WEB);

/** Paths below the project's folder that the page is built from, and that are compiled in. Words and colours are both. */
const OF_PAGE = ['web/src', 'web/css', 'web/locales', 'web/index.html', 'web/embed.html', 'web/reload.js'];
const OF_BINARY = ['src', 'build', 'build.rs', 'Cargo.toml', 'Cargo.lock', 'assets', 'data', 'styles', 'web/locales', 'web/css/tokens.css'];

/** An editor that saves writes more than once. */
const SETTLES_MS = 100;

const listen = process.argv[2] ?? '127.0.0.1:8080';
const say = (/** @type {string} */ text) => process.stderr.write(`dev: ${text}\n`);

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;

/** @param {boolean} keepsOld open pages go on with the assets that they know */
async function buildPage(keepsOld) {
  await build({ release: false, reloads: true, keepsOld }).then(
    () => say('the page is built'),
    (/** @type {Error} */ error) => say(`the page is not built: ${error.message}`),
  );
}

/** @returns {Promise<string | null>} the compiled binary; none when it does not compile, which cargo has said */
function compile() {
  const cargo = spawn('cargo', ['build', '--locked', '--message-format=json-render-diagnostics'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let messages = '';
  cargo.stdout.setEncoding('utf8').on('data', (text) => (messages += text));
  return new Promise((resolve, reject) => {
    cargo.on('error', reject);
    cargo.on('close', (code) => {
      const built = messages
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      resolve(code === 0 ? (built.findLast((message) => message.executable)?.executable ?? null) : null);
    });
  });
}

async function serve() {
  const binary = await compile();
  if (!binary) return;
  await stop();
  server = spawn(binary, ['serve', '--listen', listen], { cwd: ROOT, stdio: 'inherit' });
  const started = server;
  started.on('exit', (code) => started === server && say(`the server ended (${code}); a change in its sources starts it again`));
}

/** Resolves once the address is free. */
async function stop() {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.on('exit', resolve));
  running.kill();
  await ended;
}

/**
 * One run at a time; what is asked meanwhile is one run more.
 *
 * @param {() => Promise<void>} work
 * @returns {() => void} asks for it
 */
function queued(work) {
  let [running, again] = [false, false];
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  async function run() {
    again = running;
    if (running) return;
    running = true;
    await work();
    running = false;
    if (again) await run();
  }
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void run(), SETTLES_MS);
  };
}

/** @param {string[]} paths @param {() => void} changed */
function follow(paths, changed) {
  for (const each of paths) {
    // A file is watched by its folder: an editor may put a new file in its place.
    const file = path.extname(each) === '' ? null : path.basename(each);
    const folder = path.join(ROOT, file === null ? each : path.dirname(each));
    watch(folder, { recursive: file === null }, (_event, name) => {
      if (file === null || name === file) changed();
    });
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    void stop().then(() => process.exit(0));
  });
}

await buildPage(false);
follow(
  OF_PAGE,
  queued(() => buildPage(true)),
);
const serveAgain = queued(serve);
follow(OF_BINARY, serveAgain);
serveAgain();

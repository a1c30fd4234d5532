// Starts the tested binary on a free port and waits until it is ready; the address reaches the tests as TESTIGO_URL.
import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const binary = fileURLToPath(new URL('../../target/tested/testigo', import.meta.url));

/** The default export serves the bundled edition to all tests. @returns {Promise<() => Promise<void>>} what stops the server */
export default async function startServer() {
  const { url, stop } = await serve();
  process.env.TESTIGO_URL = url;
  return stop;
}

/** @param {string[]} edition folder to serve, none for the bundled one @returns {Promise<{url: string, stop: () => Promise<void>}>} */
export async function serve(...edition) {
  const server = spawn(binary, ['serve', ...edition, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const found = /listening on (http:\/\/[0-9.:]+)/.exec(said);
      if (found) resolve(found[1]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('close', (code) => reject(new Error(`the server stopped with ${code}:\n${said}`)));
  });
  const url = await address;
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (tries > 100) throw new Error(`the server never became ready:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async () => {
    server.removeAllListeners('exit');
    server.kill('SIGTERM');
  };
  return { url, stop };
}

/** @param {string} config @param {string} folder to write */
export function publish(config, folder) {
  execFileSync(binary, ['publish', config, '--out', folder], { stdio: 'pipe' });
}

/** Runs a script of the recorder as a process of its own. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file of this folder that is not compiled: it lies beside the sources, and the built file finds it too. */
export function ownFile(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)).replace(/([\\/])dist([\\/])/, '$1src$2'), name);
}

/** Pauses shrink with `PLAY_RATE`. */
const preload = pathToFileURL(ownFile('speed-up.mjs')).href;

/** What it printed. That it ends with 1 only says that there are differences. */
export function runScript(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', preload, script, ...args], { env: { ...process.env, ...environment, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 || code === 1 ? resolve(output + (errors === '' ? '' : `\n${errors}`)) : reject(new Error(`${script} ended with ${code}: ${errors}`))));
  });
}

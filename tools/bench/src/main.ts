/**
 * `npm run bench`, or one part of it: `node tools/bench/dist/main.js codec | naive | submission`. Exit 1 when a mark is missed, 2 for a part that there is not.
 */
import { printNaiveChain } from './naive-chain.js';

const parts: Readonly<Record<string, () => number | Promise<number>>> = {
  codec: async () => (await import('./codec.js')).benchCodec(),
  naive: () => {
    printNaiveChain();
    return 0;
  },
  submission: async () => (await import('./submission/index.js')).benchSubmissions(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  let missed = 0;
  for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) missed += await bench();
  console.log(missed === 0 ? '\nbench: all marks reached' : `\nbench: ${missed} marks MISSED`);
  process.exitCode = missed === 0 ? 0 : 1;
}

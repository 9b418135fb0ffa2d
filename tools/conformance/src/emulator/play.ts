/** The command line of the play harness: `play.ts <folder> [flow…] [--rate n] [--show n] [--keep folder] [--one-run]`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playableFolders, playFolder } from './play-folder.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rate: { type: 'string' }, show: { type: 'string' }, keep: { type: 'string' }, corpus: { type: 'string' }, recorded: { type: 'string' }, 'one-run': { type: 'boolean', default: false } },
});
const corpus = values.corpus ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const [folder, ...flows] = positionals;
const folders = folder === undefined || folder === 'all' ? playableFolders(corpus) : [folder];
for (const one of folders) {
  const { output } = await playFolder({
    corpus,
    folder: one,
    flows,
    inOneRun: values['one-run'],
    ...(values.rate === undefined ? {} : { rate: Number(values.rate) }),
    ...(values.show === undefined ? {} : { show: Number(values.show) }),
    ...(values.keep === undefined ? {} : { keep: folders.length === 1 ? values.keep : join(values.keep, one) }),
    ...(values.recorded === undefined ? {} : { recorded: values.recorded }),
  });
  process.stdout.write(`== ${one}\n${output}\n`);
}

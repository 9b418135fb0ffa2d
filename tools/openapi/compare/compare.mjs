/**
 * What peers make of the OpenAPI documents of the corpus: `npm ci && npm run compare` in this folder. Writes the table to standard output.
 * Every peer gets the document as it was published; ours is the types of the canonical document.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
const corpus = join(root, '../shared/corpus');
const bin = (name) => join(here, 'node_modules/.bin', name);
// Newest lines of two peers want Node 22 or newer; the package `node` brings one.
const env = { ...process.env, PATH: `${join(here, 'node_modules/node/bin')}:${process.env.PATH}`, NO_COLOR: '1', CI: '1' };
// Inside this folder, so that what is generated finds its runtime.
const work = mkdtempSync(join(existsSync(here) ? here : tmpdir(), '.work-'));

const peers = {
  'openapi-typescript 7.13.0': { generate: (input, out) => [bin('openapi-typescript'), [input, '-o', join(out, 'api.ts')]] },
  'hey-api 0.99.0': { generate: (input, out) => [bin('openapi-ts'), ['-i', input, '-o', join(out, 'client'), '-c', '@hey-api/client-fetch']] },
  'orval 8.30.0': { generate: (input, out) => [bin('orval'), ['--input', input, '--output', join(out, 'api.ts'), '--client', 'fetch']] },
  'oazapfts 7.5.0': { generate: (input, out) => [bin('oazapfts'), [input, join(out, 'api.ts')]] },
};

const documents = [
  ...readdirSync(join(corpus, 'openapi')).filter((name) => name.endsWith('.json')).map((name) => ({ path: `openapi/${name}`, app: /^(?:app|altinn-app)-/.test(name) ? 'tdd/contributer-restriction' : '' })),
  ...['basic', 'basic-v9'].flatMap((app) => ['customOpenapi.json', 'swagger.json'].map((name) => ({ path: `live/${app}/documents/${name}`, app: `ttd/${app.replace(/-v9$/, '')}` }))),
];

const compilerOptions = { strict: true, skipLibCheck: true, noEmit: true, types: [], lib: ['ES2022', 'DOM', 'DOM.Iterable'], target: 'ES2022', module: 'esnext', moduleResolution: 'bundler' };

function typeErrors(folder) {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const { stdout } = spawnSync(bin('tsc'), ['-p', folder, '--pretty', 'false'], { encoding: 'utf8', env, timeout: 180_000 });
  return (stdout.match(/error TS\d+/g) ?? []).length;
}

function hasFiles(folder) {
  return readdirSync(folder).some((name) => name.endsWith('.ts') || (statSync(join(folder, name)).isDirectory() && hasFiles(join(folder, name))));
}

function outcome(peer, input, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [command, args] = peer.generate(input, folder);
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env, cwd: work, timeout: 120_000 });
  if (status !== 0 || !hasFiles(folder)) {
    const words = `${stderr}\n${stdout}`.split('\n').map((line) => line.trim()).filter((line) => /error|must|invalid|cannot|not /i.test(line) && !/^at /.test(line));
    return { text: 'refuses', why: (words[0] ?? `exit ${status}`).replaceAll(work, '').slice(0, 160) };
  }
  const errors = typeErrors(folder);
  return { text: errors === 0 ? 'types check' : `${errors} type errors` };
}

function ours({ path, app }) {
  const script = [
    "import { inspectDocument, typesOfDocument } from '@blankett/openapi';",
    "import { readFileSync, writeFileSync } from 'node:fs';",
    'const [, , file, app, out] = process.argv;',
    "const [org, name] = app.split('/');",
    'const source = { path: file, bytes: readFileSync(file) };',
    'const service = name ? { org, app: name } : undefined;',
    'writeFileSync(out, (await typesOfDocument(source, service)) ?? "");',
    "const { defects } = inspectDocument(source, service);",
    "console.log(new Set(defects.map(({ code }) => code)).size, defects.filter(({ done }) => done !== 'reported').length);",
  ].join('\n');
  const folder = join(work, 'ours');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(root, 'tools/openapi', `.compare-${process.pid}.mjs`);
  writeFileSync(file, script);
  try {
    const { stdout } = spawnSync(process.execPath, ['--conditions=@blankett/source', '--import', 'tsx', file, join(corpus, path), app, join(folder, 'api.ts')], { encoding: 'utf8', cwd: root });
    const [kinds, repaired] = stdout.trim().split(' ');
    const errors = typeErrors(folder);
    return { text: errors === 0 ? 'types check' : `${errors} type errors`, kinds, repaired };
  } finally {
    rmSync(file);
  }
}

const refusals = new Map();
console.log(`| document | ${Object.keys(peers).join(' | ')} | ours | defects repaired (kinds found) |`);
console.log(`|---|${Object.keys(peers).map(() => '---').join('|')}|---|---|`);
for (const document of documents) {
  const input = join(work, 'document.json');
  writeFileSync(input, readFileSync(join(corpus, document.path)));
  const cells = Object.entries(peers).map(([name, peer]) => {
    const result = outcome(peer, input, join(work, 'out'));
    if (result.why) refusals.set(`${name}: ${result.why}`, [...(refusals.get(`${name}: ${result.why}`) ?? []), document.path]);
    return result.text;
  });
  const own = ours(document);
  console.log(`| ${document.path.replace(/^openapi\//, '')} | ${cells.join(' | ')} | ${own.text} | ${own.repaired} (${own.kinds}) |`);
}
console.log('\nWhy they refuse:\n');
for (const [why, where] of refusals) console.log(`- ${why} (${where.length} documents)`);
rmSync(work, { recursive: true, force: true });

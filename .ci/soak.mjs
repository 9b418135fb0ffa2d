/**
 * `npm run soak`: the full numbers of the issues' "Done when". Prints a line a part, and counts them at the end.
 * Needs a built workspace and the corpus beside it; can take hours on two cores (the schedules most of all).
 */
import { spawnSync } from 'node:child_process';

const parts = [
  { name: 'build', command: 'npx tsc -b' },
  { name: 'conformance in full', command: 'npx vitest run tools/conformance' },
  { name: "the emulator's behaviours at every version", command: 'npx vitest run packages/emulator/test/behaviours' },
  { name: 'every schema as a package, three TypeScripts', command: 'node tools/conformance/dist/packages/matrix.js' },
  { name: 'kills in full', command: 'node tools/conformance/dist/kill/run.js 500' },
  { name: 'packaging, Node 22 and 24', command: 'node tools/conformance/dist/packaging/check.js --nodes' },
];

const lines = [];
let failed = 0;
for (const { name, command } of parts) {
  console.log(`\n=== ${name}: ${command}`);
  const begin = Date.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, BLANKETT_SOAK: '1', FORCE_COLOR: '0' } });
  if (status !== 0) failed += 1;
  lines.push(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${Math.round((Date.now() - begin) / 1000)} s)`);
}
console.log(`\n${lines.join('\n')}\n\nsoak: ${parts.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * `npm test`: every check of the project, one after another; a failed one does not hide the next.
 * Ends in a line that states how many tests passed and failed (a check that is no test counts as one).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const results = '.cache/vitest.json';
mkdirSync('.cache', { recursive: true });
rmSync(results, { force: true });

const checks = [
  { name: 'build and type check', command: 'npx tsc -b' },
  { name: 'type check of tests', command: 'npx tsc -p .ci/tsconfig.test.json' },
  { name: 'lint', command: 'npx eslint .' },
  { name: 'generated packages are current', command: 'node tools/cli/bin/blankett.mjs verify' },
  { name: 'tests', command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${results}` },
  { name: 'kills', command: 'node tools/conformance/dist/kill/run.js 50' },
  { name: 'packaging', command: 'node tools/conformance/dist/packaging/check.js' },
];

let passed = 0;
let failed = 0;
const outcomes = [];
const figures = [];

for (const { name, command } of checks) {
  console.log(`\n=== ${name}: ${command}`);
  const begin = Date.now();
  const { status, output } = await run(command);
  const seconds = ((Date.now() - begin) / 1000).toFixed(0);
  figures.push(...figuresIn(output));
  if (name === 'tests') {
    const counted = countTests();
    passed += counted.passed;
    failed += counted.failed + (status !== 0 && counted.failed === 0 ? 1 : 0);
    outcomes.push(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s): ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  } else {
    if (status === 0) passed += 1;
    else failed += 1;
    outcomes.push(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  }
}

/** Runs a command, and shows its output while it goes. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, FORCE_COLOR: '0' } });
    const chunks = [];
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.on('close', (status) => resolve({ status, output: stripVTControlCharacters(Buffer.concat(chunks).toString()) }));
  });
}

/** What tests and checks print of their own: the numbers that the project is judged by. */
function figuresIn(output) {
  const printed = [...output.matchAll(/^stdout \|.*\n((?:.+\n)+)/gm)].flatMap(([, lines]) => lines.trimEnd().split('\n'));
  return [...printed, ...output.split('\n').filter((line) => /^(kill|packaging): /.test(line))];
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

console.log(`\n=== figures\n${figures.join('\n')}\n\n${outcomes.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

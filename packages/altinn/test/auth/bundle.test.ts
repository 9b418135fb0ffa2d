import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The files that a browser would load for a program, and what they could not find in a browser. */
async function bundled(program: string): Promise<{ readonly inputs: readonly string[]; readonly external: readonly string[] }> {
  const { metafile } = await build({
    stdin: { contents: program, resolveDir: `${root}/packages/altinn`, loader: 'ts' },
    bundle: true, write: false, metafile: true, splitting: true, format: 'esm', platform: 'browser', outdir: 'none', conditions: ['@blankett/source'], external: ['node:*'], logLevel: 'silent', absWorkingDir: root,
  });
  // What is left after unused code is dropped.
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])));
  const external = Object.values(metafile.outputs).flatMap(({ imports }) => imports.flatMap(({ path, external }) => (external === true ? [path] : [])));
  return { inputs, external };
}

const tokenCode = /node_modules\/(jose|oauth4webapi)\/|src\/auth\/(maskinporten|id-porten|signing|system-users)\/|src\/auth\/(exchange|login-service|test-token|token-cache|issuer-clock)\./;

describe('T18 what a browser gets', () => {
  it.each([
    ['a service’s client', `import { createServiceClient } from '@blankett/altinn/generated-v1'; console.log(createServiceClient);`],
    ['the package’s main entry', `import { fixedToken, isAltinnError } from '@blankett/altinn'; console.log(fixedToken, isAltinnError);`],
  ])('T18 has no token code and nothing of Node in %s', async (_, program) => {
    const { inputs, external } = await bundled(program);
    expect(inputs.filter(path => tokenCode.test(path))).toEqual([]);
    expect(external).toEqual([]);
    expect(inputs.length).toBeGreaterThan(2);
  });

  it('has all of it where logins are imported: the pattern above finds what it is to find', async () => {
    const { inputs } = await bundled(`import { maskinporten, idPorten } from '@blankett/altinn/auth'; console.log(maskinporten, idPorten);`);
    expect(inputs.filter(path => tokenCode.test(path)).length).toBeGreaterThan(10);
  });

  it.each([['memory', `import { memoryJournal } from '@blankett/altinn/journal'; console.log(memoryJournal);`], ['PostgreSQL', `import { postgresqlJournal } from '@blankett/altinn/journal/postgresql'; console.log(postgresqlJournal);`]])(
    'the journal in %s needs nothing of Node', async (_, program) => {
      expect((await bundled(program)).external).toEqual([]);
    });
});

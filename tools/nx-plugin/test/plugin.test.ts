import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const plugin = createRequire(import.meta.url)('../plugin.cjs') as {
  readonly createNodesV2: readonly [string, (files: readonly string[], options: unknown, context: unknown) => Promise<readonly (readonly [string, Result])[]>];
};

interface Result {
  readonly projects: Readonly<Record<string, { readonly name: string; readonly root: string; readonly targets: Readonly<Record<string, Target>> }>>;
}

interface Target {
  readonly cache: boolean;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly executor: string;
}

const context = { workspaceRoot: process.cwd(), nxJsonConfiguration: {} };

describe('the Nx plugin', () => {
  test('makes a project of every service.json by its path alone', async () => {
    const [glob, createNodes] = plugin.createNodesV2;
    expect(glob).toBe('schemas/*/*/service.json');
    const [[file, result] = [undefined, undefined]] = await createNodes(['schemas/nowhere/at-all/service.json'], undefined, context);
    expect(file).toBe('schemas/nowhere/at-all/service.json');
    const project = result?.projects['schemas/nowhere/at-all'];
    expect(project).toMatchObject({ name: 'service:nowhere/at-all', root: 'schemas/nowhere/at-all' });
    expect(project?.targets['generate']).toMatchObject({ cache: true, executor: '@blankett/nx:generate' });
    expect(project?.targets['generate']?.outputs).toContain('{workspaceRoot}/packages/services/nowhere-at-all/src');
    expect(project?.targets['verify']?.outputs).toEqual([]);
  });

  test('every folder that decides what is generated is an input', async () => {
    const [, createNodes] = plugin.createNodesV2;
    const [[, result] = [undefined, undefined]] = await createNodes(['schemas/a/b/service.json'], undefined, context);
    const inputs = result?.projects['schemas/a/b']?.targets['generate']?.inputs ?? [];
    for (const tool of ['cli', 'generator', 'model', 'openapi', 'xsd']) {
      expect(inputs).toContain(`{workspaceRoot}/tools/${tool}/src/**/*`);
      expect(existsSync(join('tools', tool, 'src'))).toBe(true);
    }
  });
});

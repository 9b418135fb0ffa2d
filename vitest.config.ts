import { defineConfig } from 'vitest/config';

const conditions = ['@blankett/source', 'module', 'node', 'import', 'default'];

/** Unit and property tests of the whole workspace, run on the sources: no build is needed first. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tools/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 120_000,
  },
});

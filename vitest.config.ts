import { defineConfig } from 'vitest/config';

// vite adds 'import' and 'default' itself; named here, they would hold for the requires within packages too.
const conditions = ['@blankett/source', 'module', 'node'];

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

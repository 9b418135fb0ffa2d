'use strict';
/**
 * Infers one Nx project, `service:<org>/<app>`, from every `schemas/<org>/<app>/service.json`.
 * It looks at paths only, never into files: it runs at every Nx command, and works in a fresh clone before any build
 * (https://nx.dev/docs/extending-nx/performant-project-graph-plugins).
 */
const { createNodesFromFiles } = require('@nx/devkit');

const createNodesV2 = [
  'schemas/*/*/service.json',
  (files, options, context) => createNodesFromFiles(serviceProject, files, options ?? {}, context),
];

/** @param {string} file path of a service.json, from the workspace's root */
function serviceProject(file) {
  const [, org, app] = file.split('/');
  const root = `schemas/${org}/${app}`;
  const generated = `{workspaceRoot}/packages/services/${org}-${app}`;
  const compiler = [
    ...['cli', 'generator', 'model', 'openapi', 'xsd'].map((tool) => `{workspaceRoot}/tools/${tool}/src/**/*`),
    '{workspaceRoot}/packages/xml/src/**/*',
    '{workspaceRoot}/packages/forms/src/**/*',
    '{workspaceRoot}/schemas/service.schema.json',
    '{workspaceRoot}/package-lock.json',
  ];
  const generatedFiles = ['src', 'package.json', 'tsconfig.json', 'README.md', 'generated.json'].map(
    (path) => `${generated}/${path}`,
  );
  return {
    projects: {
      [root]: {
        name: `service:${org}/${app}`,
        root,
        projectType: 'library',
        tags: ['room:schemas'],
        targets: {
          generate: {
            executor: '@blankett/nx:generate',
            cache: true,
            inputs: ['{projectRoot}/**/*', ...compiler],
            outputs: [...generatedFiles, '{projectRoot}/names.json'],
            options: { command: 'generate' },
            metadata: { description: `Generate packages/services/${org}-${app} from ${root}` },
          },
          verify: {
            executor: '@blankett/nx:generate',
            cache: true,
            inputs: ['{projectRoot}/**/*', ...compiler, ...generatedFiles.map((path) => (path.endsWith('src') ? `${path}/**/*` : path))],
            outputs: [],
            options: { command: 'verify' },
            metadata: { description: `Prove that packages/services/${org}-${app} is what ${root} generates` },
          },
        },
      },
    },
  };
}

module.exports = { name: '@blankett/nx', createNodes: createNodesV2, createNodesV2 };

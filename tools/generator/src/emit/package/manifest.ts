/**
 * package.json, tsconfig.json and generated.json.
 *
 * @module
 */
import type { ServiceModel } from '@blankett/model';
import type { PackageInput, PackageManifest } from '../../generate-package.js';

/** The range of runtime versions that generated code works with: the contracts `generated-v1`. */
const runtimeRange = '>=0.1.0 <1.0.0';

export function packageJson({ package: name, version }: PackageManifest, service: ServiceModel | undefined): string {
  const entry = (path: string): object => ({ '@blankett/source': `./src/${path}.ts`, types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
  return json({
    name,
    version,
    description: service ? `Typed forms and client of ${service.org}/${service.app}` : 'Typed forms',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    exports: { '.': entry('index'), './schemas/*': entry('schemas/*'), './package.json': './package.json' },
    peerDependencies: { ...(service ? { '@blankett/altinn': runtimeRange } : {}), '@blankett/forms': runtimeRange },
    files: ['dist', 'src', 'generated.json'],
  });
}

/** A service stands in the workspace and builds with it; a package of forms alone stands anywhere. */
export function packageTsconfig(inWorkspace: boolean): string {
  const own = { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' };
  if (inWorkspace) {
    return json({
      extends: '../../../tsconfig.base.json',
      compilerOptions: { ...own, lib: ['ES2023', 'DOM', 'DOM.Iterable'] },
      include: ['src'],
      references: [{ path: '../../altinn' }, { path: '../../forms' }],
    });
  }
  return json({
    compilerOptions: { target: 'ES2022', lib: ['ES2023'], module: 'nodenext', moduleResolution: 'nodenext', types: [], strict: true, declaration: true, composite: true, ...own },
    include: ['src'],
  });
}

/** What the package was made from and by what, and every file that was made: enough to check it and to clean up. */
export function generatedJson({ generatorVersion, inputs }: PackageInput, files: readonly string[]): string {
  const byPath = [...inputs].sort((a, b) => (a.path < b.path ? -1 : 1));
  return json({
    generator: `@blankett/generator ${generatorVersion}`,
    inputs: Object.fromEntries(byPath.map(({ path, sha256 }) => [path, sha256])),
    files: [...files, 'generated.json'].sort(),
  });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

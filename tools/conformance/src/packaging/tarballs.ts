/** What a stranger installs: the tarballs that `npm pack` makes of every published package, and an empty folder with them installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PackedPackage {
  readonly name: string;
  /** Folder in the repository. */
  readonly folder: string;
  readonly tarball: string;
  /** Runs in browsers too: nothing of Node may be in it. */
  readonly browser: boolean;
}

interface PackageJson {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly private?: boolean;
}

const browserPackages = /^@blankett\/(xml|forms|altinn)$/;

/** Folders of all packages that are published. */
export function publishedFolders(): readonly string[] {
  const folders = [
    ...readdirSync('packages').filter((name) => name !== 'services').map((name) => join('packages', name)),
    ...(existsSync('packages/services') ? readdirSync('packages/services').map((name) => join('packages/services', name)) : []),
    ...readdirSync('tools').map((name) => join('tools', name)),
  ];
  return folders.filter((folder) => existsSync(join(folder, 'package.json')) && readPackageJson(folder).private !== true);
}

function readPackageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

/** Names under which the package's modules are imported: `@blankett/altinn`, `@blankett/altinn/auth` … Patterns are passed over. */
export function entriesOf({ folder, name }: Pick<PackedPackage, 'folder' | 'name'>): readonly string[] {
  const paths = Object.keys(readPackageJson(folder).exports ?? { '.': '' });
  return paths.filter((path) => !path.includes('*') && !path.endsWith('.json')).map((path) => `${name}${path.slice(1)}`);
}

/** Packs every published package into a new temporary folder. The workspace must be built. */
export function packAll(): readonly PackedPackage[] {
  const destination = mkdtempSync(join(tmpdir(), 'blankett-pack-'));
  return publishedFolders().map((folder) => {
    const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', destination], { cwd: folder, encoding: 'utf8' });
    const packed = JSON.parse(output) as readonly { readonly filename: string }[] | Readonly<Record<string, { readonly filename: string }>>;
    const [first] = Object.values(packed);
    if (first === undefined) throw new Error(`npm pack made nothing of ${folder}.`);
    const { name } = readPackageJson(folder);
    return {
      name,
      folder,
      tarball: join(destination, first.filename),
      browser: browserPackages.test(name) || folder.startsWith(join('packages', 'services')),
    };
  });
}

/** A new folder outside the repository with all tarballs installed, as a user's would be. */
export function installAll(packages: readonly PackedPackage[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-consumer-'));
  const files = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies: files, overrides: files }, null, 2),
  );
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

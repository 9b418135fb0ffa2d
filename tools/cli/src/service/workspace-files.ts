/**
 * What a new service needs in the workspace's own files: its link and entry in package-lock.json, so that `npm ci` finds it,
 * and its reference in tsconfig.json, so that `tsc -b` builds it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly [member: string]: unknown;
}

interface LockFile {
  packages: Record<string, Readonly<Record<string, unknown>>>;
  [member: string]: unknown;
}

interface TsconfigFile {
  references?: { path: string }[];
  [member: string]: unknown;
}

/** Members of package.json that npm repeats in the lockfile's entry of a workspace, in npm's order. */
const lockedMembers = ['name', 'version', 'license', 'dependencies', 'bin', 'devDependencies', 'engines', 'peerDependencies', 'peerDependenciesMeta'] as const;

/** The workspace's files as they should be once a package stands in `folder` (relative, with `/`); only those that change. */
export function workspaceFilesFor(workspace: string, folder: string, packageJson: string): ReadonlyMap<string, string> {
  const manifest = JSON.parse(packageJson) as PackageJson;
  const changed = new Map<string, string>();
  const propose = (file: string, edit: (text: string) => string): void => {
    const path = join(workspace, file);
    if (!existsSync(path)) return;
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    if (after !== before) changed.set(file, after);
  };
  propose('package-lock.json', (text) => withLockEntry(text, folder, manifest));
  propose('tsconfig.json', (text) => withReference(text, folder));
  return changed;
}

/** Writes what {@link workspaceFilesFor} found. */
export function writeWorkspaceFiles(workspace: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) writeFileSync(join(workspace, file), text);
}

function withLockEntry(text: string, folder: string, manifest: PackageJson): string {
  const lock = JSON.parse(text) as LockFile;
  const entry: Record<string, unknown> = {};
  for (const member of lockedMembers) if (manifest[member] !== undefined) entry[member] = manifest[member];
  const packages = { ...lock.packages, [folder]: entry, [`node_modules/${manifest.name}`]: { resolved: folder, link: true } };
  const root = packages[''] ?? {};
  const sorted = Object.entries(packages).filter(([path]) => path !== '').sort(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`;
}

function withReference(text: string, folder: string): string {
  const config = JSON.parse(text) as TsconfigFile;
  const references = config.references ?? [];
  if (references.some(({ path }) => path === folder)) return text;
  return `${JSON.stringify({ ...config, references: [...references, { path: folder }] }, null, 2)}\n`.replace(/\{\n\s+"path": ("[^"]*")\n\s+\}/g, '{ "path": $1 }');
}

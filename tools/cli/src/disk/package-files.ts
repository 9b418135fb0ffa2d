/** The files of a generated package on disk: written only inside its folder, only where they changed, and taken away when they are no more. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

export interface PackageDifference {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
}

/** What writing would do: files that are new, differ, or were generated before and no longer are. */
export function comparePackage(folder: string, files: ReadonlyMap<string, string>): readonly PackageDifference[] {
  const differences: PackageDifference[] = [];
  for (const [path, text] of files) {
    const target = insideFolder(folder, path);
    if (!existsSync(target)) differences.push({ path, kind: 'new' });
    else if (readFileSync(target, 'utf8') !== text) differences.push({ path, kind: 'changed' });
  }
  for (const path of generatedBefore(folder)) {
    if (!files.has(path) && existsSync(insideFolder(folder, path))) differences.push({ path, kind: 'gone' });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files in the folder that writing would replace though nobody generated them there. */
export function othersFiles(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const ours = new Set([...generatedBefore(folder), 'generated.json']);
  return comparePackage(folder, files).filter(({ path, kind }) => kind === 'changed' && !ours.has(path)).map(({ path }) => path);
}

/** Writes a package and says what changed. Files that nobody generated are left alone. */
export function writePackage(folder: string, files: ReadonlyMap<string, string>): readonly PackageDifference[] {
  const differences = comparePackage(folder, files);
  for (const { path, kind } of differences) {
    const target = insideFolder(folder, path);
    if (kind === 'gone') {
      rmSync(target);
      removeEmptyFolders(folder, dirname(target));
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, files.get(path) ?? '');
    }
  }
  return differences;
}

/**
 * The place of a file within a folder.
 *
 * @throws Error when the path leads out of it, or through a link: file names come from plans made of strangers' text
 */
export function insideFolder(folder: string, path: string): string {
  const root = resolve(folder);
  const target = resolve(root, path);
  if (!target.startsWith(root + sep)) throw new Error(`'${path}' lies outside ${root}.`);
  for (let current = target; current !== root; current = dirname(current)) {
    if (existsSync(current) && lstatSync(current).isSymbolicLink()) throw new Error(`'${path}' leads through a link.`);
  }
  return target;
}

/** The list of files in generated.json, as the last generation wrote it. */
function generatedBefore(folder: string): readonly string[] {
  const manifest = join(folder, 'generated.json');
  if (!existsSync(manifest)) return [];
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly files?: unknown };
    return Array.isArray(files) ? files.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  if (resolve(folder) === resolve(root) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(root, dirname(folder));
}

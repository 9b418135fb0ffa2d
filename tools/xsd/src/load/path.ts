/**
 * Paths of documents within their folder.
 *
 * @module
 */

/** `a/./b/../c` is `a/c`. */
export function normalisePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

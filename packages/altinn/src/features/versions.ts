/**
 * Versions of the app library, as `altinnNugetVersion` in an app's metadata has them.
 *
 * @module
 */

/**
 * Major, minor, patch; a missing or unreadable part counts as 0. A preview counts as the version that it leads to.
 *
 * @example
 * versionNumbers('8.12.7.0'); // [8, 12, 7]
 */
export function versionNumbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/, 3).map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : 0));
  return [major, minor, patch];
}

/**
 * Whether a version is `first` or later.
 *
 * @example
 * isVersionAtLeast('9.0.0-preview.3', '9.0.0'); // true
 */
export function isVersionAtLeast(version: string, first: string): boolean {
  const [a, b] = [versionNumbers(version), versionNumbers(first)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

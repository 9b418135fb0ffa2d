/**
 * The people, organisations, owners, system users and rights that the emulator knows.
 *
 * @module
 */

/** As corpus files and `--population FILE` have it; unknown members are kept. */
export interface Population {
  readonly users: readonly Readonly<Record<string, unknown>>[];
  readonly [member: string]: unknown;
}

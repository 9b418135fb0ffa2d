/**
 * names.json of a service: names once given are kept. Only ever appended to by `blankett generate`.
 *
 * @module
 */

/** All names given to a service's symbols, by kind and by what they name; keys sorted. */
export interface Names {
  /** TypeScript names of types: `<form file>#<component id>`. */
  readonly types: Readonly<Record<string, string>>;
  /** Base names of generated form modules, by entry document. */
  readonly files: Readonly<Record<string, string>>;
  /** Names of operations: `<method> <path template>`. */
  readonly operations: Readonly<Record<string, string>>;
}

/** Names of a service that has none yet. */
export const noNames: Names = { types: {}, files: {}, operations: {} };

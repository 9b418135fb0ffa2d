/**
 * What an error about a submission tells beyond its code.
 *
 * @module
 */
import type { DifferenceKind } from '@blankett/forms';

/**
 * What is known of the submission that stopped. Nothing in it that a person wrote, but the reference.
 *
 * @example
 * if (isAltinnError(error) && error.code === 'inputs-needed') ask(error.submission?.needs);
 */
export interface SubmissionErrorFacts {
  readonly reference: string;
  readonly task?: string;
  /** What has to be given again (`inputs-needed`). */
  readonly needs?: readonly NeededInput[];
  /** Members that are not stored as they were sent (`data-not-stored`): paths and kinds, never values. */
  readonly differences?: readonly { readonly dataType: string; readonly path: string; readonly kind: DifferenceKind }[];
  /** How the service differs from the package (`incompatible-service`). */
  readonly changes?: readonly string[];
}

/** Something that the journal does not hold. */
export interface NeededInput {
  readonly kind: 'form' | 'attachment' | 'party';
  readonly dataType?: string;
  /** From 1, among those of its data type. */
  readonly number?: number;
}

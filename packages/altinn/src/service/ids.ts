/**
 * Names that a service has, so that a slip of the pen in one of them is an error of types.
 *
 * @module
 */

/** Of a generated package; `string` where nothing is known. */
export interface ServiceIds {
  /** Ids of data types, forms and attachments. */
  readonly dataType: string;
  /** Ids of tasks. */
  readonly task: string;
  /** Actions of its tasks. */
  readonly action: string;
}

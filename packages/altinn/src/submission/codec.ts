/**
 * The parts of the codec that submissions use, loaded when the first form is looked at.
 *
 * @module
 */
import type { compareStored, encodeXml, FormError, readJson, readXml } from '@blankett/forms';

export interface FormCodec {
  readonly compareStored: typeof compareStored;
  readonly encodeXml: typeof encodeXml;
  readonly FormError: typeof FormError;
  readonly readJson: typeof readJson;
  readonly readXml: typeof readXml;
}

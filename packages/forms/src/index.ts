/**
 * Form descriptors and the codec on them: decode, encode, validate, compare; XML and JSON.
 *
 * @module
 */
export { decodeXml, readXml, type ReadOptions, type ReadResult } from './decode/read-xml.js';
export type { ReadMode } from './decode/decoding.js';
export { encodeXml, type EncodeOptions } from './encode/encode-xml.js';
export { FormError } from './form-error.js';
export type { Issue, IssueCode, Path, Severity } from './issue.js';
export type { Language } from './messages/create-issue.js';
export { explainIssue, type Explanation, issueCodes } from './messages/explanations.js';
export { formatPath } from './messages/format-path.js';
export { validate, type ValidateOptions, type Validation } from './validate.js';
export { compareStored, type Difference, type DifferenceKind } from './compare/index.js';
export {
  fromJson, type JsonResult, type JsonValue, readJson, type ReadJsonOptions, toJson, type ToJsonOptions, toJsonValue,
} from './json/index.js';
export type { Form } from './generated-v1.js';
export type {
  AnyAttributes, AnyElement, Base64Binary, Decimal, DecimalText, Decoded, HexBinary, Integer, IntegerText,
} from './values.js';

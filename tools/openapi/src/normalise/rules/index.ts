/**
 * The rules, in their order.
 *
 * References first: all others follow them without asking, so none may lead nowhere, nor to a name that changes later. Then what only
 * changes things in their place: what the document says of itself, names, formats, schemas, answers, bodies. Then what takes things away:
 * media types, of whose schemas it must be known by then whether they are the same, and parameters, since the pointers of all that stands
 * behind one change. Paths last: binding them moves everything.
 *
 * @module
 */
import type { Rule } from '../rule.js';
import { answerRules } from './answers.js';
import { bodyRules } from './bodies.js';
import { componentNameRule } from './component-names.js';
import { documentRules } from './document.js';
import { dotnetRule } from './dotnet.js';
import { formatRules } from './formats.js';
import { mediaTypeRule } from './media-types.js';
import { operationIdRules } from './operation-ids.js';
import { parameterRules } from './parameters.js';
import { pathRules } from './paths.js';
import { referenceRules } from './references.js';
import { schemaRules } from './schemas.js';

export const rules: readonly Rule[] = [
  ...referenceRules,
  componentNameRule,
  ...documentRules,
  ...operationIdRules,
  ...formatRules,
  dotnetRule,
  ...schemaRules,
  ...answerRules,
  ...bodyRules,
  mediaTypeRule,
  ...parameterRules,
  ...pathRules,
];

/**
 * The rules, in their order.
 *
 * References first: all others follow them without asking. Then what only changes what stands in a place: what the document says of
 * itself, formats, schemas, bodies, answers. Then what takes places away (media types, parameters), since the pointers of all that stands
 * behind them change. Paths last: binding them moves everything.
 *
 * @module
 */
import type { Rule } from '../rule.js';
import { documentRules } from './document.js';
import { parameterRules } from './parameters.js';
import { pathRules } from './paths.js';
import { referenceRules } from './references.js';

export const rules: readonly Rule[] = [...referenceRules, ...documentRules, ...parameterRules, ...pathRules];

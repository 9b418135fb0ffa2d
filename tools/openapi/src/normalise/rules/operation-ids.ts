/**
 * operationIds. Names are given when all documents of a service are one (lower/operation-names.ts); here they are judged.
 *
 * @module
 */
import { identifier } from '../../lower/identifier.js';
import type { Rule } from '../rule.js';
import { mapOperations, operationsOf, withMember } from '../walk.js';

const missing: Rule = {
  code: 'O16',
  apply(document, context) {
    for (const { operation, place } of operationsOf(document)) {
      if (operation.operationId === undefined) context.report(place.pointer, `${place.method.toUpperCase()} ${place.path} has no operationId.`);
    }
    return document;
  },
};

const unusable: Rule = {
  code: 'O17',
  apply(document, context) {
    const seen = new Set<string>();
    return mapOperations(document, (operation, { pointer }) => {
      const { operationId } = operation;
      if (operationId === undefined) return operation;
      const isTwin = seen.has(operationId);
      seen.add(operationId);
      if (!isTwin && identifier(operationId) !== undefined) return operation;
      context.report(`${pointer}/operationId`, `${JSON.stringify(operationId)} ${isTwin ? 'stands twice' : 'is no identifier'}.`);
      return withMember(operation, 'operationId', undefined);
    });
  },
};

export const operationIdRules: readonly Rule[] = [missing, unusable];

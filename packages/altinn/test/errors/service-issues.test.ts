import type { Form } from '@blankett/forms/generated-v1';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberPathOf } from '../../src/data/member-path.js';
import { readAnswer } from '../../src/errors/answer.js';
import { readFieldPath, readServiceIssues, serviceIssuesIn } from '../../src/errors/service-issues.js';

const answer = (value: unknown) => readAnswer('application/json', new TextEncoder().encode(JSON.stringify(value)));

describe('issues of a service, in one shape', () => {
  it.each<[string, unknown, unknown]>([
    ['a list, severity a number', [{ severity: 1, code: 'c', description: 'd', field: 'a[0].b', dataElementId: 'e', source: 's', noIncrementalUpdates: true }],
      [{ severity: 'error', code: 'c', description: 'd', field: 'a[0].b', path: ['a', 0, 'b'], dataElement: 'e', source: 's' }]],
    ['severity a name, as before 8.0', [{ severity: 'Warning', code: 'c' }, { severity: 'Error' }], [{ severity: 'warning', code: 'c' }, { severity: 'error' }]],
    ['severities that nobody knows stand in the way', [{ severity: 17 }, { severity: 'Grave' }, {}], [{ severity: 'error' }, { severity: 'error' }, { severity: 'error' }]],
    ['by their source, in a list', [{ source: 'A', issues: [{ severity: 2, code: 'c' }] }, { source: 'B', issues: [] }], [{ severity: 'warning', code: 'c', source: 'A' }]],
    ['by their source, as members', { A: [{ severity: 1, code: 'c', source: 'a' }], B: [] }, [{ severity: 'error', code: 'c', source: 'a' }]],
    ['texts of the service', [{ severity: 1, customTextKey: 'k', customTextParameters: { a: 'b', n: 1 } }], [{ severity: 'error', textKey: 'k', textParameters: { a: 'b' } }]],
    ['nothing', null, []], ['what is no issue', [1, 'a', null, []], []],
  ])('%s', (_, value, want) => expect(readServiceIssues(value)).toEqual(want));

  it.each<[string, unknown, unknown]>([
    ['of a refused next', { title: 'T', status: 409, validationIssues: [{ severity: 1, code: 'c' }] }, [{ severity: 'error', code: 'c' }]],
    ['of a refused attachment', { title: 'T', status: 400, uploadValidationIssues: [{ severity: 1, code: 'MissingFileName' }] }, [{ severity: 'error', code: 'MissingFileName' }]],
    ['of the framework', { title: 'T', status: 400, errors: { '$.prefill.x': ['no text'], '': ['body'] } },
      [{ severity: 'error', description: 'no text', field: 'prefill.x', path: ['prefill', 'x'] }, { severity: 'error', description: 'body' }]],
    ['of validating', [{ severity: 1, code: 'c' }], [{ severity: 'error', code: 'c' }]],
    ['none', { title: 'T', status: 409 }, []],
  ])('%s', (_, value, want) => expect(serviceIssuesIn(answer(value))).toEqual(want));

  it('whatever a service lists, each is an issue or left out', () => {
    fc.assert(fc.property(fc.jsonValue(), value => {
      for (const issue of readServiceIssues(value)) expect(issue.severity).toMatch(/^[a-z]+$/);
    }));
  });
});

describe('paths', () => {
  it.each([
    ['a', ['a']], ['a.b[0].c', ['a', 'b', 0, 'c']], ['a[0][12]', ['a', 0, 12]], ['æ-ø.b', ['æ-ø', 'b']],
    ['', undefined], ['a..b', undefined], ['a[x]', undefined], ['a[0', undefined], ['[0]', undefined], ['a]', undefined], ['a'.repeat(2001), undefined],
  ])('%s', (field, want) => expect(readFieldPath(field)).toEqual(want));

  it('what is written as a field is read as that path', () => {
    const step = fc.tuple(fc.stringMatching(/^[^[\].]+$/), fc.array(fc.nat(999), { maxLength: 2 }));
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), steps => {
      const field = steps.map(([name, places]) => name + places.map(place => `[${place}]`).join('')).join('.');
      expect(readFieldPath(field)).toEqual(steps.flatMap(([name, places]) => [name, ...places]));
    }));
  });

  const form = {
    descriptor: 1, root: { element: 'Melding', type: 'Melding' },
    types: {
      Grunn: { complex: true, content: { sequence: [{ element: 'Navn', type: 'xs:string' }] } },
      Melding: { complex: true, extends: 'Grunn', attributes: [{ attribute: 'orid', type: 'xs:int', key: '@orid' }], content: { choice: [
        { sequence: [{ element: 'linje', type: 'Linje', max: 'unbounded' }] }, { element: 'sum', type: 'xs:int' }, { element: 'Sum', type: 'xs:int' }] } },
      Linje: { complex: true, content: { all: [{ element: 'avgift', key: 'avgiften', type: 'Belop' }] } },
      Belop: { complex: true, text: 'xs:decimal' },
    },
  } as unknown as Form<unknown>;

  it.each<[readonly (string | number)[], unknown]>([
    [['navn'], ['Navn']], [['LINJE', 0, 'Avgiften', 'Value'], ['linje', 0, 'avgiften', 'value']], [['linje', 3], ['linje', 3]], [['@orid'], ['@orid']],
    [['sum'], ['sum']], [['Sum'], ['Sum']], [['SUM'], undefined], [['ukjent'], undefined], [['Navn', 'x'], undefined], [[], []], [['__proto__'], undefined],
  ])('%j in the names of the value', (path, want) => expect(memberPathOf(form, path)).toEqual(want));
});

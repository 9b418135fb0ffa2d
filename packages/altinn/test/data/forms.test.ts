import type { ServerResponse } from 'node:http';
import type { Form } from '@blankett/forms/generated-v1';
import { describe, expect, it } from 'vitest';
import { fixedToken } from '../../src/auth/index.js';
import { answerOf } from '../../src/errors/index.js';
import type { AltinnError } from '../../src/errors/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient, ServiceDescriptor } from '../../src/generated-v1.js';
import { loopback } from '../loopback.js';
import type { Received } from '../loopback.js';

interface Melding {
  navn: string;
  beloep?: number | `${number}`;
}

interface Forms {
  melding: Melding;
  fri: Melding;
}

const Melding: Form<Melding> = {
  descriptor: 1,
  namespace: 'urn:no:eksempel:melding:v1',
  root: { element: 'melding', type: 'Melding' },
  types: {
    Melding: { complex: true, content: { sequence: [{ element: 'navn', type: 'Navn' }, { element: 'beloep', type: 'xs:decimal', min: 0 }] } },
    Navn: { base: 'xs:string', maxLength: 30 },
  },
};

const service: ServiceDescriptor<Forms> = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: { nb: 'Prøve' }, tasks: [{ id: 'Task_1', type: 'data' }],
  dataTypes: [{ id: 'melding', kind: 'form', task: 'Task_1', contentTypes: ['application/xml'], maxBytes: 200 }],
  forms: { melding: Melding, fri: { ...Melding, json: 'blankett' } },
};

const instance = '50001/3f2b8c1e-0d4a-4f6b-9a57-1c2d3e4f5a6b';
const dataElement = '00000000-0000-4000-8000-000000000001';
const stored = { id: dataElement, dataType: 'melding', contentType: 'application/xml', size: 99 };

async function clientOf(answer: (response: ServerResponse, request: Received) => void): Promise<{ client: ServiceClient<object, Forms>; received: Received[] }> {
  const { origin, received } = await loopback(answer);
  return { client: createServiceClient<object, Forms>(service, { environment: origin, auth: fixedToken('t') }), received };
}

const json = (status: number, body: unknown) => (response: ServerResponse): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

describe('upload', () => {
  it('puts the form as XML, in the order of the schema, and returns the data element', async () => {
    const { client, received } = await clientOf(json(201, stored));
    const result = await client.forms.upload('melding', { instance, dataElement, value: { beloep: '1500.50', navn: 'Blåbær & fløte' } }, { language: 'nb' });
    expect(result).toEqual({ outcome: 'stored', dataElement: stored });
    expect(received).toMatchObject([{
      method: 'PUT', path: `/skatt/omsetning/instances/${instance}/data/${dataElement}?language=nb`,
      headers: { 'content-type': 'application/xml', accept: 'application/json', authorization: 'Bearer t' },
    }]);
    expect(received[0]?.body).toMatch(/<melding xmlns="urn:no:eksempel:melding:v1">\s*<navn>Blåbær &amp; fløte<\/navn>\s*<beloep>1500.50<\/beloep>\s*<\/melding>\s*$/);
  });

  it('puts it as JSON when asked to, without going through a double', async () => {
    const { client, received } = await clientOf(json(201, stored));
    await client.forms.upload('melding', { instance, dataElement, value: { navn: 'A', beloep: '1500.50' } }, { format: 'json' });
    expect(received[0]?.headers['content-type']).toBe('application/json');
    expect(received[0]?.body).toContain('"beloep":1500.50');
  });

  it.each([[200], [303]])('tells what the app has calculated: status %i', async status => {
    const { client } = await clientOf(json(status, { ...stored, changedFields: { 'linje[0].avgift': 12 } }));
    expect(await client.forms.upload('melding', { instance, dataElement, value: { navn: 'A' } })).toEqual({ outcome: 'calculated', dataElement: stored, calculated: { 'linje[0].avgift': 12 } });
  });

  it.each<[why: string, send: (client: ServiceClient<object, Forms>) => Promise<unknown>, want: object]>([
    ['a value that is not valid', client => client.forms.upload('melding', { instance, dataElement, value: { navn: 'x'.repeat(31) } }), { issues: [{ code: 'max-length' }] }],
    ['a value that is not valid, as JSON', client => client.forms.upload('melding', { instance, dataElement, value: { navn: 'x'.repeat(31) } }, { format: 'json' }), { issues: [{ code: 'max-length' }] }],
    ['an instance id that is a path', client => client.forms.upload('melding', { instance: '1/../2', dataElement, value: { navn: 'A' } }), { code: 'address' }],
    ['an element id that is a path', client => client.forms.upload('melding', { instance, dataElement: '../x', value: { navn: 'A' } }), { code: 'address' }],
    ['more bytes than the data type takes', client => client.forms.upload('melding', { instance, dataElement, value: { navn: 'A', beloep: `${'1'.repeat(200)}` as `${number}` } }), { code: 'too-large' }],
    ['JSON where the platform has none', client => client.forms.upload('fri', { instance, dataElement, value: { navn: 'A' } }, { format: 'json' }), { code: 'json-not-supported' }],
    ['a data type without a form', client => client.forms.upload('toString' as 'melding', { instance, dataElement, value: { navn: 'A' } }), { code: 'form-unknown' }],
  ])('sends nothing: %s', async (_, send, want) => {
    const { client, received } = await clientOf(json(201, stored));
    await expect((async () => send(client))()).rejects.toMatchObject(want);
    expect(received).toEqual([]);
  });

  it('a refusal is an error that says what it means, without the answer in its message', async () => {
    const { client } = await clientOf(response => response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"title":"Conflict","status":409,"detail":"15857912345"}'));
    const error = await client.forms.upload('melding', { instance, dataElement, value: { navn: 'A' } }).catch((error: unknown) => error as AltinnError);
    expect(error).toMatchObject({ code: 'conflict', operation: 'data.replace', status: 409, retryable: false, outcomeKnown: true });
    expect(String(error)).not.toContain('15857912345');
    expect(answerOf(error as AltinnError)).toMatchObject({ kind: 'problem', detail: '15857912345' });
  });

  it('a lost answer may be repeated: the same form at the same place', async () => {
    const { client } = await clientOf(response => response.destroy());
    await expect(client.forms.upload('melding', { instance, dataElement, value: { navn: 'A' } })).rejects.toMatchObject({ code: 'network', retryable: true, outcomeKnown: false });
  });

  it.each([['<html>login</html>', 'text/html'], ['{}', 'application/json'], ['', 'application/json']])('a success that is no data element is not believed: %s', async (body, type) => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': type }).end(body));
    await expect(client.forms.upload('melding', { instance, dataElement, value: { navn: 'A' } })).rejects.toMatchObject({ code: 'answer-unreadable', status: 200 });
  });
});

describe('create', () => {
  it('posts a new data element of the type, and must not be repeated', async () => {
    const { client, received } = await clientOf(json(201, stored));
    expect(await client.forms.create('melding', { instance, value: { navn: 'A' } })).toEqual({ dataElement: stored, issues: [] });
    expect(received).toMatchObject([{ method: 'POST', path: `/skatt/omsetning/instances/${instance}/data?dataType=melding` }]);
    const lost = await clientOf(response => response.destroy());
    await expect(lost.client.forms.create('melding', { instance, value: { navn: 'A' } })).rejects.toMatchObject({ retryable: false, outcomeKnown: false });
  });
});

describe('download', () => {
  const xml = '<?xml version="1.0"?><melding xmlns="urn:no:eksempel:melding:v1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><navn>A</navn><beloep>1500.50</beloep></melding>';

  it('asks for XML and reads what the platform stored', async () => {
    const { client, received } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(xml));
    const { value } = await client.forms.download('melding', { instance, dataElement });
    expect(value).toEqual({ navn: 'A', beloep: '1500.50' });
    expect(received).toMatchObject([{ method: 'GET', headers: { accept: 'application/xml' } }]);
  });

  it('reads JSON when asked to', async () => {
    const { client, received } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/json' }).end('{"navn":"A","beloep":1500.50}'));
    expect((await client.forms.download('melding', { instance, dataElement }, { format: 'json' })).value).toEqual({ navn: 'A', beloep: '1500.50' });
    expect(received).toMatchObject([{ headers: { accept: 'application/json' } }]);
  });

  it('what is not a document of the form is an error with the issues, not with the text', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/xml' }).end('<melding xmlns="urn:no:eksempel:melding:v1"><navn>15857912345-15857912345-15857912345</navn></melding>'));
    const error = await client.forms.download('melding', { instance, dataElement }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'stored-form-invalid', issues: [{ code: 'max-length', path: ['navn'] }] });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('15857912345');
  });

  it('a page of something else is not believed', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>'));
    await expect(client.forms.download('melding', { instance, dataElement })).rejects.toMatchObject({ code: 'answer-unreadable' });
  });
});

describe('downloadIncomplete', () => {
  const melding = (...lines: string[]): string => `<melding xmlns="urn:no:eksempel:melding:v1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${lines.join('')}</melding>`;

  it.each([
    ['what is missing is told of', melding('<beloep>5</beloep>'), { beloep: '5' }, ['element-missing', 'lenient-kept']],
    ['nil is left out', melding('<beloep xsi:nil="true"/>'), {}, ['element-missing', 'lenient-kept', 'nil-not-allowed', 'lenient-dropped']],
    ['what is not valid yet is read', melding('<navn>123456789 123456789 123456789 1</navn>', '<beloep xsi:nil="true"/>'), { navn: '123456789 123456789 123456789 1' }, ['max-length', 'lenient-kept', 'nil-not-allowed', 'lenient-dropped']],
    ['what is complete is as ever', melding('<navn>A</navn>'), { navn: 'A' }, []],
  ])('%s', async (_, xml, want, codes) => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/xml' }).end(xml));
    const { value, issues } = await client.forms.downloadIncomplete('melding', { instance, dataElement });
    expect(value).toEqual(want);
    expect(issues.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('refuses what is no form at all', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/xml' }).end('<melding'));
    await expect(client.forms.downloadIncomplete('melding', { instance, dataElement })).rejects.toMatchObject({ code: 'stored-form-invalid' });
  });
});

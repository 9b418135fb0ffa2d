/** Apps with features that the recorded ones do not have, made of a schema, tasks and data types. */
import { createEmulator, type AppHooks, type EmulatedApp, type Emulator, type EmulatorOptions } from '@blankett/emulator';
import { formsOfSchema } from '@blankett/generator';
import type { Form } from '@blankett/forms/generated-v1';
import { processText, type TaskOptions } from '../behaviours/processes.js';

export interface StrangeApp {
  readonly library?: string;
  readonly tasks?: readonly TaskOptions[];
  /** Data type → content of its root element's sequence. */
  readonly forms?: Readonly<Record<string, string>>;
  readonly dataTypes?: readonly object[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly setup?: Readonly<Record<string, unknown>>;
  /** JSON by file name. */
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly hooks?: AppHooks;
}

export const element = (name: string, type = 'xs:string', more = 'minOccurs="0"'): string => `<xs:element name="${name}" type="${type}" ${more}/>`;
export const group = (name: string, inner: string, more = 'minOccurs="0" maxOccurs="unbounded"'): string => `<xs:element name="${name}" ${more}><xs:complexType><xs:sequence>${inner}</xs:sequence></xs:complexType></xs:element>`;
/** A form that is made when its task begins. */
export const formType = (id: string, taskId?: string, more: object = {}): object => (
  { id, ...(taskId !== undefined && { taskId }), allowedContentTypes: ['application/xml'], maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: `M.${id}` }, ...more });

function formOf(id: string, content: string): Form<unknown> {
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">${group(id, content, '')}</xs:schema>`;
  const { forms: [form], diagnostics } = formsOfSchema({ entries: ['s.xsd'], files: [{ path: 's.xsd', bytes: new TextEncoder().encode(schema) }] }, { patterns: 'anchored' });
  if (form === undefined) throw new Error(JSON.stringify(diagnostics));
  return form;
}

export function strangeApp({ library = '8.12.7', tasks = [{ id: 'Fill', type: 'data' }], forms = {}, dataTypes, metadata, setup = {}, documents = {}, hooks }: StrangeApp): EmulatedApp {
  return {
    org: 'ttd', app: 'rart', library, setup,
    metadata: { id: 'ttd/rart', org: 'ttd', dataTypes: dataTypes ?? Object.keys(forms).map((id) => formType(id, tasks[0]?.id)), ...metadata },
    process: processText(tasks),
    documents: new Map(Object.entries(documents).map(([name, value]) => [name, new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))])),
    forms: Object.fromEntries(Object.entries(forms).map(([id, content]) => [id, formOf(id, content)])),
    ...(hooks !== undefined && { hooks }),
  };
}

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The object that it is in JSON; else none of its members. */
  readonly body: Json;
  /** The list that it is in JSON; else empty. */
  readonly list: readonly Json[];
}

export interface StrangeStage {
  readonly emulator: Emulator;
  /** Sends a request as a person, or as the token route says; `path` below the app. */
  readonly send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>, as?: string) => Promise<Answer>;
  /** A new instance: its path, and the paths of its elements by type. */
  readonly begin: () => Promise<{ readonly path: string; readonly of: (dataType: string) => string }>;
}

export const person = 'GetTestUserToken/20001';

export function strangeStage(app: StrangeApp, options: Partial<EmulatorOptions> = {}): StrangeStage {
  const emulator = createEmulator({ apps: [strangeApp(app)], seed: 1, ...options });
  const send: StrangeStage['send'] = async (method, path, body, headers = {}, as = person) => {
    const token = as === '' ? undefined : await (await emulator.fetch(`${emulator.origin}/Home/${as}`)).text();
    const isText = typeof body === 'string';
    const answer = await emulator.fetch(`${emulator.origin}/ttd/rart${path}`, {
      method, ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      headers: { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...(body !== undefined && { 'Content-Type': isText ? 'application/xml' : 'application/json' }), ...headers },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: text.startsWith('{') ? JSON.parse(text) as Json : {}, list: text.startsWith('[') ? JSON.parse(text) as readonly Json[] : [] };
  };
  return {
    emulator, send,
    begin: async () => {
      const made = await send('POST', '/instances?instanceOwnerPartyId=510101');
      if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
      const path = `/instances/${String(made.body['id'])}`;
      return { path, of: (dataType) => `${path}/data/${[...emulator.world.instances.values()].find(({ id }) => path.endsWith(id))?.data.find((one) => one.dataType === dataType)?.id}` };
    },
  };
}

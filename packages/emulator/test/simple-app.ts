/** An app with one task and attachments, and people of the default population who call it. */
import { createEmulator, type Emulator, type EmulatedApp, type EmulatorOptions } from '@blankett/emulator';

export const simpleApp: EmulatedApp = {
  org: 'ttd', app: 'melding', library: '8.12.7', documents: new Map(), forms: {}, setup: {},
  metadata: { id: 'ttd/melding', org: 'ttd', dataTypes: [{ id: 'vedlegg', taskId: 'Fill', maxCount: 0, minCount: 0 }] },
  process: `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="P">
<bpmn:startEvent id="Start"><bpmn:outgoing>A</bpmn:outgoing></bpmn:startEvent>
<bpmn:task id="Fill" name="Fill in"><bpmn:incoming>A</bpmn:incoming><bpmn:outgoing>B</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>data</altinn:taskType></altinn:taskExtension></bpmn:extensionElements></bpmn:task>
<bpmn:endEvent id="End"><bpmn:incoming>B</bpmn:incoming></bpmn:endEvent>
<bpmn:sequenceFlow id="A" sourceRef="Start" targetRef="Fill"/><bpmn:sequenceFlow id="B" sourceRef="Fill" targetRef="End"/>
</bpmn:process></bpmn:definitions>`,
};

/** Party of the user `ask`. */
export const askParty = 510_101;

export interface SimpleStage {
  readonly emulator: Emulator;
  /** Sends a request with a token from one of the test token routes, `GetTestUserToken/20001`; `''`: anonymous. */
  readonly send: (as: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<{ readonly status: number; readonly text: string; readonly body: Record<string, unknown> }>;
}

export const ask = 'GetTestUserToken/20001';
export const eik = 'GetTestUserToken/20002';
export const owner = 'GetTestOrgToken/ttd';

export function simpleStage(options: Partial<EmulatorOptions> = {}): SimpleStage {
  const emulator = createEmulator({ apps: [simpleApp], seed: 1, ...options });
  return {
    emulator,
    send: async (as, method, path, body, headers = {}) => {
      const token = as === '' ? undefined : await (await emulator.fetch(`${emulator.origin}/Home/${as}`)).text();
      const answer = await emulator.fetch(emulator.origin + path, {
        method,
        headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isObject = text.startsWith('{');
      return { status: answer.status, text, body: isObject ? JSON.parse(text) as Record<string, unknown> : {} };
    },
  };
}

/** The service that submissions are timed with: a form, an attachment, one task; nothing that one would wait for. */
import type { ServiceDescriptor } from '@blankett/altinn/generated-v1';
import { readService } from '@blankett/emulator';
import { readAppFolder } from '@blankett/emulator/server';
import { service as published, type Forms } from '@blankett/skatt-omsetning';

const process = `<?xml version="1.0" encoding="utf-8"?>
<bpmn:definitions xmlns:altinn="http://altinn.no/process" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <bpmn:process id="Data">
    <bpmn:startEvent id="StartEvent_1"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="Task_1" name="Utfylling">
      <bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
      <bpmn:extensionElements><altinn:taskExtension><altinn:taskType>data</altinn:taskType></altinn:taskExtension></bpmn:extensionElements>
    </bpmn:task>
    <bpmn:endEvent id="EndEvent_1"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Task_1" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="EndEvent_1" />
  </bpmn:process>
</bpmn:definitions>`;

const { outcome: _, ...rest } = published;

/** Scans and owners' answers are left out. */
export const benchService: ServiceDescriptor<Forms> = {
  ...rest,
  dataTypes: published.dataTypes.map(({ fileScan: _scan, pendingScanStops: _stops, ...dataType }) => dataType),
  tasks: published.tasks.filter(({ id }) => id === 'Task_1'),
};

/** The same as an app of the emulator. */
export function benchApp(): ReturnType<typeof readService> {
  const files = new Map(readAppFolder('schemas/skatt/omsetning'));
  const metadata = JSON.parse(new TextDecoder().decode(files.get('metadata.json'))) as { dataTypes: { enableFileScan: boolean }[] };
  for (const dataType of metadata.dataTypes) dataType.enableFileScan = false;
  const text = new TextEncoder();
  files.set('metadata.json', text.encode(JSON.stringify(metadata)));
  files.set('process.bpmn', text.encode(process));
  files.delete('policy.xml');
  const manifest = JSON.parse(new TextDecoder().decode(files.get('service.json'))) as { documents: Record<string, string> };
  delete manifest.documents['policy'];
  files.set('service.json', text.encode(JSON.stringify(manifest)));
  return readService(files, { forms: published.forms });
}

/** Party of the organisation with that number, from 0. */
export const organisationOf = (index: number): string => String(910000001 + index);

/** A form and an attachment. */
export const melding: Forms['omsetningsmelding'] = {
  skattepliktig: { organisasjonsnummer: '910000001' },
  periode: { aar: 2026, termin: 'september-oktober' },
  linje: [{ linjenummer: 1, kode: '3', grunnlag: '12500.00', avgift: 3125 }],
};
export const attachment: { readonly dataType: 'vedlegg'; readonly name: string; readonly body: Uint8Array } = { dataType: 'vedlegg', name: 'grunnlag.pdf', body: new TextEncoder().encode('%PDF-1.7\n'.padEnd(20_000, 'x')) };

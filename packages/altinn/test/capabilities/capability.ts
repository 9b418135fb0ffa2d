/** One thing that end users can do, and what has to be there before it can be done. */
import { hasFeature } from '../../src/features/index.js';
import type { Feature } from '../../src/features/index.js';
import type { Instance } from '../../src/wire/index.js';
import type { Stage } from './stage.js';

export interface Capability {
  /** Of the table in the reference. */
  readonly row: string;
  readonly name: string;
  /** Left out: in every version. */
  readonly since?: Feature;
  /** The clock jumps on whenever everybody waits. */
  readonly time?: 'virtual';
  readonly works: (stage: Stage) => Promise<void>;
}

export const pdf = (): Blob => new Blob(['%PDF-1.7'], { type: 'application/pdf' });

export function begin({ client, party }: Stage): Promise<Instance> {
  return client.instances.instantiate({ party: { partyId: party } });
}

export function formIn(instance: Instance): string {
  return instance.data!.find(({ dataType }) => dataType === 'melding')!.id;
}

/** An instance with its form filled in. */
export async function filled(on: Stage, navn = 'Kari'): Promise<{ instance: string; dataElement: string }> {
  const made = await begin(on);
  const address = { instance: made.id, dataElement: formIn(made) };
  await on.client.forms.upload('melding', { ...address, value: { navn } });
  return address;
}

export async function attached(on: Stage, instance: string): Promise<string> {
  return (await on.client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body: pdf() })).dataElement.id;
}

/** To the signing task; apps before 8.0 know no actions, and no signing. */
export async function toSigning(on: Stage): Promise<string> {
  const { instance } = await filled(on);
  await on.client.process.next(instance);
  await on.client.process.next(instance, { action: 'confirm' });
  return instance;
}

export async function ended(on: Stage): Promise<string> {
  const instance = await toSigning(on);
  if (hasFeature(on.version, 'userActions')) await on.client.signing.sign(instance);
  await on.client.process.next(instance, { action: 'sign' });
  return instance;
}

export async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

import { describe, expectTypeOf, it } from 'vitest';
import type { components, operations } from '../src/platform/storage.js';
import type { Instance, InstanceQueryAnswer, ProcessHistoryAnswer } from '../src/wire/index.js';

type Answer<Name extends keyof operations> = operations[Name]['responses'] extends { 200: { content: { 'application/json': infer Body } } } ? Body : never;
type Sent = components['schemas']['Instance'];
/** Apps alone fill in the owner's party; of storage it is described as any object. */
type Partyless<Given extends Sent> = Omit<Given, 'instanceOwner'> & { readonly instanceOwner: Omit<Sent['instanceOwner'], 'party'> };

// It is the compiler that these fail in: npx tsc -p .ci/tsconfig.test.json
describe('the types on the wire take what storage is described to answer', () => {
  it('for an instance, with its data elements, its process, its status', () => {
    expectTypeOf<Partyless<Answer<'getInstance'>>>().toExtend<Instance>();
    expectTypeOf<Partyless<Answer<'setDataValues'>>>().toExtend<Instance>();
  });

  it('for a page of instances', () => {
    type Page = Answer<'getInstances'>;
    expectTypeOf<Omit<Page, 'instances'> & { instances: Partyless<Page['instances'][number]>[] }>().toExtend<InstanceQueryAnswer>();
  });

  it('for the history of a process', () => {
    expectTypeOf<Answer<'getProcessHistory'>>().toExtend<ProcessHistoryAnswer>();
  });
});

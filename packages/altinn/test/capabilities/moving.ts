/** What end users can do with an instance as a whole: validate it, move it on, act in it, get its receipt, take it away. */
import { expect } from 'vitest';
import { serviceIssuesOf } from '../../src/errors/index.js';
import type { AltinnError } from '../../src/errors/index.js';
import { hasFeature } from '../../src/features/index.js';
import type { Capability } from './capability.js';
import { begin, ended, filled, formIn, textOf, toSigning } from './capability.js';

export const movingCapabilities: readonly Capability[] = [
  { row: 'Validate', name: 'what is as it should be', works: async on => {
    const { instance, dataElement } = await filled(on);
    expect(await on.client.instances.validate(instance)).toEqual([]);
    expect(await on.client.instances.validateElement(instance, dataElement)).toEqual([]);
  } },
  { row: 'Validate', name: 'what is not, in one shape for all versions', works: async on => {
    const { instance, dataElement } = await filled(on, 'feil');
    const issue = { severity: 'error', code: 'navn-feil', path: ['navn'], dataElement };
    expect(await on.client.instances.validate(instance)).toMatchObject([issue]);
    expect(await on.client.instances.validateElement(instance, dataElement)).toMatchObject([issue]);
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'read, next, start', works: async on => {
    const { instance } = await filled(on);
    const before = await on.client.process.read(instance);
    expect(before.currentTask).toMatchObject({ elementId: 'Task_1', altinnTaskType: 'data' });
    await on.client.process.next(instance);
    const after = await on.client.process.read(instance);
    expect(after.currentTask).toMatchObject({ elementId: 'Task_2' });
    expect(after.currentTask!.flow).toBeGreaterThan(before.currentTask!.flow!);
    await expect(on.client.process.start(instance)).rejects.toMatchObject({ code: 'process-started' });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'not with faults in the form', works: async on => {
    const { instance } = await filled(on, 'feil');
    const error = await on.client.process.next(instance).catch((caught: unknown) => caught as AltinnError);
    expect(error).toMatchObject({ code: 'validation-failed', outcomeKnown: true, retryable: false });
    // Before 8.0 validating tells which.
    expect(serviceIssuesOf(error as AltinnError)).toMatchObject(hasFeature(on.version, 'processNextIssues') ? [{ code: 'navn-feil', path: ['navn'] }] : []);
    expect((await on.client.process.read(instance)).currentTask).toMatchObject({ elementId: 'Task_1' });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'to its end, and no further', works: async on => {
    const instance = await ended(on);
    const state = await on.client.process.read(instance);
    expect([state.currentTask ?? null, typeof state.ended]).toEqual([null, 'string']);
    await expect(on.client.process.next(instance)).rejects.toMatchObject({ code: hasFeature(on.version, 'processNextDetails') || !hasFeature(on.version, 'processNextIssues') ? 'process-ended' : 'process-not-started', outcomeKnown: true });
    await expect(on.client.forms.upload('melding', { instance, dataElement: formIn(await on.client.instances.read(instance)), value: { navn: 'B' } })).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'all at once', works: async on => {
    const { instance } = await filled(on, 'feil');
    await expect(on.client.process.complete(instance)).rejects.toMatchObject({ code: 'validation-failed', outcomeKnown: true });
    const { client } = on.gebyr;
    const paid = await client.instances.instantiate({ party: { partyId: on.party }, forms: { melding: { navn: 'Kari' } } });
    expect(typeof (await client.process.complete(paid.id)).ended).toBe('string');
    await expect(client.process.complete(paid.id)).rejects.toMatchObject({ code: 'process-ended' });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'an action that is not allowed', since: 'processNextIssues', works: async on => {
    const { instance } = await filled(on);
    await expect(on.client.process.next(instance, { action: 'ukjent' })).rejects.toMatchObject({ code: 'not-permitted', outcomeKnown: true, facts: { refused: { action: 'ukjent', task: 'Task_1' } } });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'resume, when nothing has failed', since: 'processResume', works: async on => {
    const { instance } = await filled(on);
    await expect(on.client.process.resume(instance)).rejects.toMatchObject({ code: 'resume-not-needed' });
  } },
  { row: 'Process state, next with action, complete, start, history, resume', name: 'resume, when a step has failed', since: 'processResume', time: 'virtual', works: async on => {
    const { instance } = await filled(on, 'stopp');
    await expect(on.client.process.next(instance)).rejects.toMatchObject({ code: 'workflow-failed', outcomeKnown: false, facts: { workflowFailure: { kind: 'stepFailed' } } });
    expect((await on.client.process.read(instance)).workflow).toMatchObject({ status: 'failed' });
    await expect(on.client.process.next(instance)).rejects.toMatchObject({ code: 'resume-required', outcomeKnown: true, retryable: false });
    expect((await on.client.process.resume(instance)).currentTask).toMatchObject({ elementId: 'Task_2' });
  } },
  { row: 'Instance log', name: 'what has happened to the process', works: async on => {
    const { instance } = await filled(on);
    await on.client.process.next(instance);
    const history = await on.client.process.history(instance);
    expect(history.map(({ elementId }) => elementId)).toEqual(expect.arrayContaining(['Task_1', 'Task_2']));
  } },
  { row: 'User actions, signing, payment', name: 'an action of the app’s own', since: 'userActions', works: async on => {
    const { instance } = await filled(on);
    expect(await on.client.actions.perform(instance, { action: 'beregn' })).toMatchObject({ issues: [], changedForms: [] });
    await expect(on.client.actions.perform(instance, { action: 'beregn', metadata: { utfall: 'feil' } })).rejects.toMatchObject({ code: 'action-refused', outcomeKnown: true });
    await expect(on.client.actions.perform(instance, { action: 'sign' })).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'User actions, signing, payment', name: 'who is to sign, who has, and signing', since: 'signingState', works: async on => {
    const instance = await toSigning(on);
    expect((await on.client.signing.dataElements(instance)).map(({ dataType }) => dataType)).toEqual(['melding']);
    expect(await on.client.signing.organisations(instance)).toEqual([]);
    expect(await on.client.signing.read(instance)).toEqual([]);
    await on.client.signing.sign(instance);
    expect(await on.client.signing.read(instance)).toMatchObject([{ name: 'Ask Bjerk', signedTime: expect.stringMatching(/^\d{4}-/) as string }]);
    const early = await filled(on);
    await expect(on.client.signing.read(early.instance)).rejects.toMatchObject({ code: 'task-wrong' });
    expect(await on.client.signing.read(early.instance, { task: 'Task_3' })).toEqual([]);
  } },
  { row: 'User actions, signing, payment', name: 'what is to be paid', since: 'payment', works: async on => {
    const { client } = on.gebyr;
    const { id } = await client.instances.instantiate({ party: { partyId: on.party }, forms: { melding: { navn: 'Kari' } } });
    await expect(client.actions.payment(id)).rejects.toMatchObject({ code: 'task-wrong', outcomeKnown: true });
    await client.process.next(id);
    expect(await client.actions.payment(id)).toMatchObject({ taskId: 'Task_2', orderDetails: { orderLines: [{ name: 'Gebyr' }] } });
  } },
  { row: 'Person/org lookup', name: 'a person and an organisation', since: 'lookups', works: async ({ client }) => {
    expect(await client.lookup.organisation('310000015')).toMatchObject({ orgNr: '310000015' });
    expect(await client.lookup.organisation('310000066')).toBeUndefined();
    expect(await client.lookup.person({ nationalId: '01818012359', lastName: 'Bjerk' })).toMatchObject({ lastName: 'Bjerk' });
    expect(await client.lookup.person({ nationalId: '01818012359', lastName: 'Furu' })).toBeUndefined();
    await expect(client.lookup.organisation('1')).rejects.toMatchObject({ code: 'argument' });
  } },
  { row: 'App-specific extra routes (feedback etc.)', name: 'raw operations', works: async on => {
    const { id } = await begin(on);
    const api = on.client.api as unknown as { GET: (path: string) => Promise<{ data?: { id: string }; error?: unknown; response: Response }> };
    expect((await api.GET(`/instances/${id}`)).data?.id).toBe(id);
    expect((await api.GET(`/instances/${id}/feedback/status`)).response.status).toBe(404);
  } },
  { row: 'Receipt', name: 'as PDF, where there is one', works: async on => {
    const instance = await on.client.instances.read(await ended(on));
    const receipt = await on.client.data.receipt(instance);
    // From 9 on only a task of the process makes one.
    if (hasFeature(on.version, 'receiptOnlyByTask')) expect(receipt).toBeUndefined();
    else expect([receipt?.contentType, (await textOf(receipt!.body)).slice(0, 4)]).toEqual(['application/pdf', '%PDF']);
    expect(await on.client.data.receipt(await begin(on))).toBeUndefined();
  } },
  { row: 'Delete / hard delete', name: 'to the bin and for good', works: async on => {
    const { id } = await begin(on);
    await on.client.instances.delete(id);
    expect((await on.client.instances.readStored(id)).status?.isSoftDeleted).toBe(true);
    const other = await begin(on);
    await on.client.instances.delete(other.id, { hard: true });
    expect((await on.client.instances.active(on.party)).map(one => one.id)).toEqual([]);
  } },
];

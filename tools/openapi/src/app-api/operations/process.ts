/**
 * Process, actions, signing: https://docs.altinn.studio/api/apps/process/
 *
 * @module
 */
import type { ApiResponse, Operation, Parameter } from '../../load/api-document.js';
import { answer, body, inQuery, instanceParameters, instanceRoute, json, language, listOf, ref, refusals, text, type AppOperation } from '../notation.js';

const problem = { 'application/problem+json': { schema: ref('ProcessProblem') } };

const ofInstance = (tag: string, operation: Omit<Operation, 'tags'>): Operation => ({
  ...operation,
  tags: [tag],
  parameters: [...instanceParameters, ...(operation.parameters ?? [])],
  responses: { ...refusals, ...operation.responses },
});

const processAnswer = answer('The process as it is now.', json(ref('AppProcessState')));
const taskId = inQuery('taskId', 'The signing task; left out: the current one.');

/** `returnInstance=true` makes it the instance; that is version 9. */
export const nextAnswer: ApiResponse = answer(
  'The process after the step, or the instance if asked for.',
  json({ anyOf: [ref('AppProcessState'), ref('InstanceWithProcess')] }),
);

export const processOperations: readonly AppOperation[] = [
  {
    name: 'getProcess',
    method: 'get',
    route: `${instanceRoute}/process`,
    operation: ofInstance('Process', { summary: 'Where the process is, and what the caller may do there.', responses: { '200': processAnswer } }),
  },
  {
    name: 'startProcess',
    method: 'post',
    route: `${instanceRoute}/process/start`,
    operation: ofInstance('Process', {
      summary: 'Start the process; instantiating has done so already.',
      parameters: [inQuery('startEvent', 'Id of the start event.')],
      responses: { '200': processAnswer },
    }),
  },
  {
    name: 'getProcessNext',
    method: 'get',
    route: `${instanceRoute}/process/next`,
    operation: ofInstance('Process', {
      summary: 'Elements that could be next.',
      deprecated: true,
      responses: { '200': answer('Their ids.', json(listOf(text))) },
    }),
  },
  {
    name: 'processNext',
    method: 'put',
    route: `${instanceRoute}/process/next`,
    operation: ofInstance('Process', {
      summary: 'End the current task and go on to the next.',
      description: 'A 500 does not say that nothing happened: read the process before trying again.',
      parameters: [{ ...inQuery('elementId', 'What the body says now; all that version 7 knows.'), deprecated: true } as Parameter, language],
      requestBody: body(json(ref('ProcessNext')), false),
      responses: { '200': processAnswer, '409': answer('Something stands in the way.', problem), '500': answer('A step failed; the process may have moved.', problem) },
    }),
  },
  {
    name: 'completeProcess',
    method: 'put',
    route: `${instanceRoute}/process/completeProcess`,
    operation: ofInstance('Process', {
      summary: 'Go on to the end of the process, task by task.',
      parameters: [language],
      responses: { '200': processAnswer, '409': answer('Something stands in the way.', problem) },
    }),
  },
  {
    name: 'resumeProcess',
    method: 'post',
    route: `${instanceRoute}/process/resume`,
    since: 'processResume',
    operation: ofInstance('Process', {
      summary: 'Take up the work of a step that failed.',
      responses: { '200': processAnswer, '409': answer('There is nothing to resume.', problem), '500': answer('It failed again.', problem) },
    }),
  },
  {
    name: 'getProcessHistory',
    method: 'get',
    route: `${instanceRoute}/process/history`,
    operation: ofInstance('Process', {
      summary: 'What happened when. Names who did it by national id: personal data.',
      responses: { '200': answer('The events.', json(ref('ProcessHistory'))) },
    }),
  },
  {
    name: 'performAction',
    method: 'post',
    route: `${instanceRoute}/actions`,
    operation: ofInstance('Actions', {
      summary: 'Do one of the actions of the current task.',
      parameters: [language],
      requestBody: body(json(ref('UserActionRequest'))),
      responses: { '200': answer('What came of it.', json(ref('UserActionAnswer'))), '401': answer('Not without signing in.', json(ref('UserActionAnswer'))) },
    }),
  },
  {
    name: 'getSigning',
    method: 'get',
    route: `${instanceRoute}/signing`,
    operation: ofInstance('Signing', {
      summary: 'Who is to sign, and who has.',
      parameters: [language, taskId],
      responses: { '200': answer('The signees.', json(ref('SigningState'))) },
    }),
  },
  {
    name: 'getSigningOrganizations',
    method: 'get',
    route: `${instanceRoute}/signing/organizations`,
    operation: ofInstance('Signing', {
      summary: 'Organisations that the caller may sign for.',
      parameters: [language, taskId],
      responses: { '200': answer('The organisations.', json(ref('SigningOrganizations'))) },
    }),
  },
  {
    name: 'getSigningDataElements',
    method: 'get',
    route: `${instanceRoute}/signing/data-elements`,
    operation: ofInstance('Signing', {
      summary: 'Data elements that are signed in this task.',
      parameters: [language, taskId],
      responses: { '200': answer('The data elements.', json(ref('SigningDataElements'))) },
    }),
  },
];

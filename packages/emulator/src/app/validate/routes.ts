/**
 * Routes that validate.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { bareFailure, json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { dataTypeOf } from '../metadata.js';
import { languageOf } from '../language.js';
import type { PlatformError } from '../platform-error.js';
import { issueJson, type ValidationIssue } from './issue.js';
import { validateInstance, type ValidationScope } from './validate-instance.js';

const instancePath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}';

export const validateRoutes: readonly Route<AppCall>[] = [
  { operation: 'validate.instance', method: 'GET', path: `${instancePath}/validate`, handle: validate, onPlatformError: refusedByPlatform },
  { operation: 'validate.element', method: 'GET', path: `${instancePath}/data/{dataGuid:guid}/validate`, handle: validateOne, onPlatformError: () => bareFailure },
];

async function validate(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  const taskId = taskIdOf(instance);
  if (taskId === undefined) return noProcess(call);
  return answer(call, await validateInstance(call, instance, taskId, scopeOf(call)));
}

async function validateOne(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  const taskId = taskIdOf(instance);
  // recorded: processErrors – this route never learnt to answer 409; behaviour: validate-element-unknown-500
  const element = instance.data.find(({ id }) => id === (call.parameters['dataGuid'] ?? '').toLowerCase());
  const type = element && dataTypeOf(call.app, element.dataType);
  if (taskId === undefined || element === undefined || type?.taskId == null) return bareFailure;
  // Validators that run only at the end of the task say nothing of a single element. https://github.com/Altinn/app-lib-dotnet: ValidateController
  const issues = await validateInstance(call, instance, type.taskId, { language: languageOf(call), onlyIncremental: true });
  const its = issues.filter(({ dataElementId }) => dataElementId === element.id);
  return answer(call, type.taskId === taskId ? its : [atWrongTask(element.id, type.taskId, taskId), ...its]);
}

function atWrongTask(dataElementId: string, itsTask: string, currentTask: string): ValidationIssue {
  return {
    severity: 2,
    dataElementId,
    field: null,
    code: 'DataElementValidatedAtWrongTask',
    description: `Data element for task ${itsTask} validated while currentTask is ${currentTask}`,
    source: 'Altinn.App.Api.Controllers.ValidateController',
    noIncrementalUpdates: true,
    customTextKey: 'DataElementValidatedAtWrongTask',
    customTextParams: [itsTask, currentTask],
  };
}

function answer(call: AppCall, issues: readonly ValidationIssue[]): Outgoing {
  return json(200, issues.map((issue) => issueJson(issue, call.app.library)));
}

function taskIdOf(instance: StoredInstance): string | undefined {
  return instance.document.process?.currentTask?.elementId;
}

function scopeOf(call: AppCall): ValidationScope {
  const incremental = call.query.get('onlyIncrementalValidators');
  return {
    language: languageOf(call),
    ignoredValidators: (call.query.get('ignoredValidators') ?? '').split(',').map((name) => name.trim()).filter((name) => name !== ''),
    onlyIncremental: incremental === null || incremental === '' ? undefined : incremental.toLowerCase() === 'true',
  };
}

/** behaviours: validate-not-started-409, validate-not-started-500-old */
function noProcess(call: AppCall): Outgoing {
  if (!hasFeature(call.app.library, 'validateNeedsProcess')) return bareFailure;
  return problem(call, 409, { title: 'Validation error', detail: 'Unable to validate instance without a started process.' });
}

/** recorded: access – a refusal of the platform is told of in its own words. */
function refusedByPlatform(error: PlatformError, call: AppCall): Outgoing {
  return problem(call, error.status, { title: 'Something went wrong.', detail: error.message });
}

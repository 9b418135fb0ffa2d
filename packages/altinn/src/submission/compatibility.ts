/**
 * What the service publishes now beside what the package was made from, as far as a submission uses it. Pure.
 *
 * @module
 */
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { Application, ApplicationDataType } from '../wire/index.js';

/** A task, as the published process has it. */
export interface PublishedTask {
  readonly id: string;
  readonly type: string;
}

/** What is different: `breaking` stops before anything is written, `notices` are told. */
export interface Compatibility {
  readonly breaking: readonly string[];
  readonly notices: readonly string[];
}

/**
 * @param sent data types that are sent
 * @param tasks none when the process could not be read
 */
export function compareService(
  service: ServiceDescriptor, application: Application, tasks: readonly PublishedTask[] | undefined, sent: ReadonlySet<string>,
): Compatibility {
  const breaking: string[] = [];
  const notices: string[] = [];
  if (application.id !== `${service.org}/${service.app}`) breaking.push('another service answers at this address');
  const published = new Map((application.dataTypes ?? []).map(dataType => [dataType.id, dataType]));
  for (const dataType of sent) {
    const now = published.get(dataType);
    const known = service.dataTypes.find(({ id }) => id === dataType);
    if (now === undefined) breaking.push(`data type ${dataType}: is gone`);
    else if (known !== undefined) breaking.push(...narrowed(known, now).map(change => `data type ${dataType}: ${change}`));
  }
  const ourTasks = new Set(service.tasks.map(({ id }) => id));
  for (const [id, now] of published) {
    if (service.dataTypes.some(known => known.id === id)) continue;
    const required = (now.minCount ?? 0) > 0 && now.appLogic?.autoCreate !== true && !isOthers(now) && (isAbsent(now.taskId) || ourTasks.has(now.taskId));
    (required ? breaking : notices).push(`data type ${nameOf(id)}: is new${required ? ' and required' : ''}`);
  }
  for (const task of tasks ?? []) {
    const known = service.tasks.find(({ id }) => id === task.id);
    if (known === undefined) breaking.push(`task ${nameOf(task.id)}: is new`);
    else if (known.type !== task.type) breaking.push(`task ${task.id}: is of another type`);
  }
  if (tasks !== undefined) {
    for (const { id } of service.tasks) if (!tasks.some(task => task.id === id)) notices.push(`task ${id}: is gone`);
  }
  return { breaking, notices };
}

/** What is no longer taken that the package believes is taken. */
function narrowed(known: ServiceDescriptor['dataTypes'][number], now: ApplicationDataType): readonly string[] {
  const changes: string[] = [];
  if (isAbsent(now.appLogic?.classRef) !== (known.kind === 'attachment')) changes.push('is of another kind');
  const types = now.allowedContentTypes ?? [];
  if (types.length > 0 && (known.contentTypes ?? []).some(type => !types.includes(type))) changes.push('takes fewer media types');
  if (!isAbsent(now.maxSize) && now.maxSize > 0 && known.maxBytes !== undefined && now.maxSize * 1024 * 1024 < known.maxBytes) changes.push('takes less');
  if (now.maxCount !== undefined && now.maxCount > 0 && (known.maxCount === undefined || now.maxCount < known.maxCount)) changes.push('takes fewer');
  if (known.task !== undefined && !isAbsent(now.taskId) && now.taskId !== known.task) changes.push('belongs to another task');
  return changes;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isOthers({ allowedContributors, allowedContributers, appLogic }: ApplicationDataType): boolean {
  const contributors = allowedContributors ?? allowedContributers ?? [];
  return appLogic?.disallowUserCreate === true || (contributors.length > 0 && contributors.every(one => one.startsWith('org:') || one.startsWith('app:')));
}

/** A stranger's text: only what looks like an id is repeated. */
function nameOf(id: string): string {
  return /^[\p{L}\p{N}_.-]{1,80}$/u.test(id) && !/\d{11}/.test(id) ? id : '(an unusual name)';
}

/**
 * From the platform's JSON to what decisions rest on.
 *
 * @module
 */
import { present } from '../members/members.js';
import type { AppProcessState, DataElement, Instance, ProcessElement } from '../wire/index.js';
import type { Secrets } from './hash.js';
import { markOf } from './marker.js';
import type { SeenElement, SeenInstance, SeenProcess, SeenTask } from './seen.js';

/** Reads what was answered; members that are missing or of another kind are as if nothing were said. */
export async function seeInstance(instance: Instance, secrets: Secrets): Promise<SeenInstance> {
  const [owner, guid] = idParts(instance.id);
  const status = instance.status ?? {};
  const mark = markOf(instance.dataValues);
  return {
    guid,
    owner,
    ...present({ mark }),
    ...taskMember(instance.process?.currentTask),
    ended: isTime(instance.process?.ended),
    archived: status.isArchived === true,
    deleted: status.isSoftDeleted === true || status.isHardDeleted === true || isTime(status.softDeleted) || isTime(status.hardDeleted),
    elements: await Promise.all((instance.data ?? []).filter(isKept).map(element => seeElement(element, secrets))),
  };
}

export function seeProcess(process: AppProcessState): SeenProcess {
  const { workflow } = process;
  return {
    ...taskMember(process.currentTask),
    ended: isTime(process.ended),
    ...(workflow === undefined || workflow === null ? {} : {
      workflow: {
        status: String(workflow.status),
        ...(typeof workflow.failure?.workflowId === 'string' ? { failure: workflow.failure.workflowId } : {}),
      },
    }),
  };
}

async function seeElement(element: DataElement, secrets: Secrets): Promise<SeenElement> {
  return {
    id: element.id,
    dataType: element.dataType ?? '',
    size: element.size ?? -1,
    name: element.filename === null || element.filename === undefined ? '' : await hashName(secrets, element.filename),
    locked: element.locked === true,
    ...(element.fileScanResult === undefined ? {} : { scan: element.fileScanResult }),
    version: versionOf(element),
  };
}

/** Changes when the element is written. */
export function versionOf(element: DataElement): string {
  return `${element.lastChanged ?? ''} ${element.size ?? ''}`;
}

/**
 * Of a file's name, as the platform keeps it: characters that no file system takes become `_`.
 * @see https://github.com/Altinn/app-lib-dotnet (DataRestrictionValidation)
 */
export function hashName(secrets: Secrets, name: string): Promise<string> {
  return secrets.hash('file name', name.normalize('NFC').replace(/^"|"$/g, '').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_'));
}

function taskMember(task: ProcessElement | null | undefined): { readonly task?: SeenTask } {
  if (task === null || task === undefined || typeof task.elementId !== 'string') return {};
  return { task: { id: task.elementId, type: task.altinnTaskType ?? '', flow: task.flow ?? 0 } };
}

function isKept(element: DataElement): boolean {
  return element.deleteStatus?.isHardDeleted !== true;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !value.startsWith('0001-01-01');
}

/** `<party id>/<guid>` → its parts. */
export function idParts(id: string): readonly [owner: string, guid: string] {
  const slash = id.indexOf('/');
  return slash < 0 ? ['', id] : [id.slice(0, slash), id.slice(slash + 1)];
}

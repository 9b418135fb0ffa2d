/**
 * Waiting for the scan of files for malware: a file that is not clean stops the process.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { call } from '../http/call.js';
import { hasId, hasList, isInstance, jsonOf } from '../http/json-answer.js';
import { instanceAddress } from '../service/addresses.js';
import { limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { FileScanAnswer, FileScanResult, Instance } from '../wire/index.js';

export interface FileScanWait extends ServiceCallOptions {
  /** Milliseconds between two looks. Default 5 seconds, as the platform's own pages do. */
  readonly interval?: number;
  /** Milliseconds to wait in all. Default 10 minutes. */
  readonly patience?: number;
}

/** `GET …/filescanresult`, and of older apps what the instance says. */
export async function readFileScan(connection: ServiceConnection, instance: string, options: ServiceCallOptions = {}): Promise<FileScanAnswer> {
  const name = 'file-scan.read';
  const hasRoute = connection.has('fileScan');
  const answer = await call(connection, {
    operation: name, method: 'GET', url: instanceAddress(connection, instance, name, hasRoute ? '/filescanresult' : ''), accept: 'application/json',
    successes: [200], instance, ...limitsOf(options),
  });
  return hasRoute ? jsonOf<FileScanAnswer>(answer, name, isScan) : fromInstance(jsonOf<Instance>(answer, name, isInstance));
}

function isScan(value: unknown): boolean {
  return hasId(value) && typeof value['fileScanResult'] === 'string' && hasList('data')(value);
}

/**
 * Waits until all files have been scanned.
 *
 * @throws AltinnError `file-infected`; `file-scan-pending` when patience ends
 */
export async function awaitFileScan(connection: ServiceConnection, instance: string, options: FileScanWait = {}): Promise<FileScanAnswer> {
  const { interval = 5_000, patience = 600_000 } = options;
  const { clock } = connection;
  const until = clock.now() + patience;
  for (;;) {
    const scan = await readFileScan(connection, instance, options);
    if (scan.fileScanResult === 'Infected') throw stopped('file-infected', instance);
    if (scan.fileScanResult !== 'Pending') return scan;
    if (clock.now() + interval > until) throw stopped('file-scan-pending', instance);
    try {
      await clock.sleep(interval, options.signal);
    } catch (cause) {
      throw new AltinnError({ code: 'aborted', operation: 'file-scan.read', outcomeKnown: true, instance, cause });
    }
  }
}

function stopped(code: 'file-infected' | 'file-scan-pending', instance: string): AltinnError {
  return new AltinnError({ code, operation: 'file-scan.read', outcomeKnown: true, retryable: code === 'file-scan-pending', instance });
}

/** The worst of all counts. */
const worstFirst: readonly FileScanResult[] = ['Infected', 'Pending', 'Clean', 'NotApplicable'];

function fromInstance(instance: Instance): FileScanAnswer {
  const data = (instance.data ?? []).flatMap(({ id, fileScanResult }) => fileScanResult === undefined ? [] : [{ id, fileScanResult }]);
  return { id: instance.id, fileScanResult: worstFirst.find(result => data.some(element => element.fileScanResult === result)) ?? 'NotApplicable', data };
}

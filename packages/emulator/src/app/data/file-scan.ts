/**
 * The scan for viruses: pending, and some seconds later clean or infected.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument, FileScanResult } from '../../world/documents.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import type { ApplicationDataType } from '../metadata.js';

/** How long a scan takes. */
const scanTime = 5_000;

/** Every scanner takes a file that holds this text for infected. @see https://www.eicar.org/download-anti-malware-testfile/ */
const testVirus = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** Begins a scan of an element's bytes where its type wants one. */
export function scanFile(call: AppCall, element: DataElementDocument, type: ApplicationDataType): void {
  if (type.enableFileScan !== true) return;
  const { world, incoming: { body } } = call;
  element.fileScanResult = 'Pending';
  const result: FileScanResult = new TextDecoder('latin1').decode(body).includes(testVirus) ? 'Infected' : 'Clean';
  void world.clock.sleep(scanTime).then(() => { element.fileScanResult = result; }, () => undefined);
}

/** What is worst comes first. */
const severity: readonly FileScanResult[] = ['Infected', 'Pending', 'Clean', 'NotApplicable'];

/** behaviour: filescan-infected-200 */
export function readFileScan(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  const scanned = instance.data.filter(({ fileScanResult }) => fileScanResult !== 'NotApplicable');
  const worst = severity.find((each) => scanned.some(({ fileScanResult }) => fileScanResult === each)) ?? 'NotApplicable';
  return json(200, { id: instance.id, fileScanResult: worst, data: scanned.map(({ id, fileScanResult }) => ({ id, fileScanResult })) });
}

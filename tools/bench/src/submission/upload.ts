/** An attachment of 1 GB, from a file on disk. Mark: the process that sends it stays below 150 MB. */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const mark = 150;

/** What the sending process tells when it is done. */
export interface UploadReport {
  readonly megabytes: number;
  readonly seconds: number;
}

export async function benchUpload(bytes: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  const file = join(folder, 'stor.pdf');
  writeFileSync(file, '');
  truncateSync(file, bytes);
  let received = 0;
  // Takes what comes and keeps nothing.
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    request.on('end', () => {
      const element = { id: '00000000-0000-4000-8000-000000000001', dataType: 'vedlegg', contentType: 'application/pdf', filename: 'stor.pdf', size: received };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ newDataElementId: element.id, instance: { id: '1/00000000-0000-4000-8000-000000000002', data: [element] }, validationIssues: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(fileURLToPath(new URL(`./upload-process${extension}`, import.meta.url)), [origin, file]);
  const { megabytes, seconds } = await new Promise<UploadReport>((resolve, reject) => {
    child.once('message', (value) => resolve(value as UploadReport));
    child.once('exit', (code) => reject(new Error(`the sending process ended with code ${code}`)));
  });
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  const reached = megabytes <= mark && received === bytes;
  console.log(`\nan attachment of ${(bytes / 2 ** 30).toFixed(2)} GB`);
  console.log(`  ${received === bytes ? 'arrived whole' : `ONLY ${received} BYTES ARRIVED`} in ${seconds.toFixed(1)} s; the sending process took at most ${megabytes.toFixed(0)} MB`);
  console.log(`  mark: ${mark} MB: ${reached ? 'reached' : 'MISSED'}`);
  return reached;
}

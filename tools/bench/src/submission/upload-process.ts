/** Sends one file as an attachment, and tells how much memory that took. */
import { openAsBlob } from 'node:fs';
import { fixedToken } from '@blankett/altinn/auth';
import { createServiceClient, type ServiceDescriptor } from '@blankett/altinn/generated-v1';
import type { UploadReport } from './upload.js';

const [origin = '', file = ''] = process.argv.slice(2);
const service: ServiceDescriptor<Record<never, never>> = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, appLibrary: { version: '8.12.7', level: 'v8.6' },
  dataTypes: [{ id: 'vedlegg', kind: 'attachment', contentTypes: ['application/pdf'] }], tasks: [], forms: {},
};
const client = createServiceClient(service, { environment: origin, auth: fixedToken('a.b.c') });
const begin = performance.now();
await client.data.attach('1/00000000-0000-4000-8000-000000000002', { dataType: 'vedlegg', name: 'stor.pdf', body: await openAsBlob(file, { type: 'application/pdf' }) }, { deadline: 600_000 });
const report: UploadReport = { megabytes: process.resourceUsage().maxRSS / 1024, seconds: (performance.now() - begin) / 1000 };
process.send?.(report, () => process.exit());

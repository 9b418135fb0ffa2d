/** What the quickstart shows. @module */
import type { DryRun, SubmissionProgress, SubmissionResult } from '@blankett/altinn/generated-v1';
import type { Exchange } from './emulated-altinn.js';

export function printTitle(title: string): void {
  console.log(`\n${title}\n${'-'.repeat(title.length)}`);
}

export function printChecks({ checks }: DryRun): void {
  for (const { name, state, reason } of checks) console.log(`  ${state === 'ok' ? '✓' : '✗'} ${[name, reason].filter(Boolean).join(': ')}`);
}

export function printReceipt(result: SubmissionResult): void {
  const { state, reference, instance, archiveReference } = result;
  console.log({
    state, reference, instance,
    ...(archiveReference === undefined ? {} : { archiveReference }),
    ...('link' in result ? { link: result.link } : {}),
    ...('documents' in result ? { documents: result.documents.map(({ dataType }) => dataType) } : {}),
  });
}

/** Everything that went over the wire since it was last printed, one line a request. */
export interface Trace {
  /** Requests that belong to no step. */
  printRequests(): void;
  /** For `onProgress`: each step as it is done, its requests beside it. Looks that show nothing new are not repeated. */
  readonly printStep: (progress: SubmissionProgress) => void;
}

export function traceOf(exchanges: readonly Exchange[]): Trace {
  let printed = 0;
  let last = '';
  const requests = (): readonly string[] => {
    const lines = exchanges.slice(printed).map(({ method, path, status }) => `${status} ${method.padEnd(4)} ${shortened(path)}`);
    printed = exchanges.length;
    return lines;
  };
  return {
    printRequests() {
      for (const request of requests()) console.log(`  ${request}`);
      last = '';
    },
    printStep({ name, state, dataType, task }) {
      if (state === 'begun') return;
      const step = `${state === 'done' ? '✓' : '…'} ${[name, dataType ?? task].filter(Boolean).join(' ')}`;
      const [first, ...others] = requests();
      // Waiting is one line, however often one looks; what has no request of its own belongs to the step before it.
      if (step === last && (first === undefined || state === 'waiting')) return;
      console.log(first === undefined ? `  ${step}` : `  ${step.padEnd(32)} ${first}`);
      for (const other of others) console.log(`  ${' '.repeat(32)} ${other}`);
      last = step;
    },
  };
}

/** A path with the ids of instance and data element named instead of written out. */
function shortened(path: string): string {
  const [address = '', query] = path.split('?');
  const named = address.replace(/\/instances\/\d+\/[0-9a-f-]{36}/, '/instances/{instance}').replace(/\/data\/[0-9a-f-]{36}/, '/data/{element}');
  return query === undefined ? named : `${named}?${[...new URLSearchParams(query).keys()].join('&')}`;
}

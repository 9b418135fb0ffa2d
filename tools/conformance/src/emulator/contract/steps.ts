/** Exchanges as the recorder writes them: the same for recorded folders and for what was played against the emulator. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request and its answer. */
export interface Step {
  readonly step: string;
  readonly request: { readonly to?: string; readonly method: string; readonly path: string };
  readonly response: { readonly status?: number; readonly headers?: Readonly<Record<string, string | readonly string[]>>; readonly body?: unknown };
}

/** The steps of a folder's flows; those of an app, not of the platform. */
export function readSteps(folder: string, flows?: readonly string[]): readonly Step[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'setup.json' && (flows === undefined || flows.includes(file.slice(0, -5))))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Step[])
    .filter(({ request, response }) => request.to === undefined && response.status !== undefined);
}

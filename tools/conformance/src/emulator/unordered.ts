/** Lists that the recorded platform gives in any order: set side by side as bags of entries, whatever their order. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly step: string;
  readonly response: { readonly body?: unknown };
}

/** Steps that answer with the events of one instance, and the flows that have them. */
const eventSteps: readonly (readonly [flow: string, step: string])[] = [['after', 'storage: events'], ['confirmFlow', 'instance events in storage']];

/** For each of those steps that a folder has: the recorded entries, and those that were played. */
export function eventsBesideEachOther(recorded: string, played: string): readonly { readonly step: string; readonly recorded: readonly string[]; readonly played: readonly string[] }[] {
  return eventSteps.flatMap(([flow, step]) => {
    const [want, got] = [entriesOf(join(recorded, `${flow}.json`), step), entriesOf(join(played, `${flow}.json`), step)];
    return want === undefined || got === undefined ? [] : [{ step: `${flow} › ${step}`, recorded: want, played: got }];
  });
}

function entriesOf(file: string, name: string): readonly string[] | undefined {
  if (!existsSync(file)) return undefined;
  const found = (JSON.parse(readFileSync(file, 'utf8')) as readonly Step[]).find(({ step }) => step === name);
  const list = (found?.response.body as { readonly instanceEvents?: readonly object[] } | undefined)?.instanceEvents;
  return list?.map(withoutChance).sort();
}

/** An entry without what is another each time: ids and times. */
function withoutChance(entry: object): string {
  const members = JSON.stringify(entry, (_, value: unknown) => (
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value
  ));
  return members.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

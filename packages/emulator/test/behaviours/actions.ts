/** Rows of the area `actions`. */
import { expect } from 'vitest';
import type { ActionOutcome, AppHooks } from '@blankett/emulator';
import { area, type Area, type Play } from './rows.js';
import { pathOf, type Sending, stage, type StageOptions } from './stage.js';

const granted = ['read', 'write', 'instantiate', 'lookup', 'fill', 'notfound'];

const app = (onAction: AppHooks['onAction']): StageOptions => ({ actions: granted, hooks: { ...(onAction !== undefined && { onAction }) } });

/** Fills a form in on `add`, takes it away on `delete`, fails on `fail`. */
const filling = app(({ action, buttonId, forms }): ActionOutcome | undefined => {
  const [id, form] = Object.entries(forms)[0] ?? [];
  if (action !== 'fill' || id === undefined || form === undefined) return undefined;
  if (buttonId === 'delete') return { remove: [id] };
  if (buttonId === 'fail') {
    return { error: { kind: 'Conflict', code: 'machine-readable-error-code', message: 'Her kommer det en feilmelding' }, clientActions: [{ id: 'nextPage' }] };
  }
  form.value['melding'] = { name: 'Hello a' };
  return {};
});

const play = (options: StageOptions, sending: Sending = {}): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  return s.play(row, { path: pathOf(instance), ...sending });
};

const fails = (kind: NonNullable<ActionOutcome['error']>['kind']): Play => play(app(() => ({ error: { kind, code: 'test', message: 'test' } })));

export const actionRows: Area = area('app-api.json', 'actions', {
  'action-changes-data-200': async (row) => {
    const s = stage(filling);
    const instance = await s.instance();
    const answer = await s.play(row, { path: pathOf(instance) });
    const id = instance.data[0]?.id ?? '';
    expect(JSON.parse(answer.text)).toMatchObject({ updatedDataModels: { [id]: { melding: { name: 'Hello a' } } } });
    expect(new TextDecoder().decode(instance.blobs.get(id))).toContain('Hello a');
    // The row's own map has the id for a key; the names of its members are checked above.
    return { ...answer, text: answer.text.replace(`"${id}":`, '"{dataGuid}":') };
  },
  'action-deletes-data-200': async (row) => {
    const s = stage(filling);
    const instance = await s.instance();
    const answer = await s.play(row, { path: pathOf(instance) });
    expect(instance.data).toEqual([]);
    expect(JSON.parse(answer.text)).toMatchObject({ instance: { data: [] }, updatedDataModels: {} });
    return answer;
  },
  'action-null-400': play(filling),
  'action-unauthenticated-401': play(filling, { as: 'anonymous' }),
  'action-not-authorised-403': play(filling),
  'action-not-started-409': async (row) => {
    const s = stage(filling);
    const instance = await s.instance();
    instance.document.process = null;
    return s.play(row, { path: pathOf(instance) });
  },
  'action-handler-fails-400': fails('BadRequest'),
  'action-handler-fails-401': fails('Unauthorized'),
  'action-handler-fails-409': fails('Conflict'),
  'action-handler-fails-500': fails('Internal'),
  'action-handler-fails-with-client-actions-409': play(filling),
});

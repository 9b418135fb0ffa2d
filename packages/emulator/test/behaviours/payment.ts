/** Rows of the area `payment`. */
import { expect } from 'vitest';
import { processText } from './processes.js';
import { area, type Area, type Play } from './rows.js';
import { pathOf, type Stage, stage, type StageOptions } from './stage.js';
import type { StoredInstance } from '@blankett/emulator';

const order: StageOptions['hooks'] = {
  onOrderDetails: () => ({
    paymentProcessorId: 'stand-in', currency: 'NOK', orderLines: [{ id: '1', name: 'Gebyr', priceExVat: 100, quantity: 1, vatPercent: 25, unit: 'pcs' }],
  }),
};
const paymentApp: StageOptions = {
  actions: ['read', 'write', 'instantiate', 'pay'],
  hooks: order,
  process: processText([{ id: 'Task_1', type: 'data' }, {
    id: 'Task_Pay', type: 'payment', actions: ['pay'], settings: '<altinn:paymentConfig><altinn:paymentDataType>payment</altinn:paymentDataType></altinn:paymentConfig>',
  }]),
  metadata: {
    dataTypes: [
      { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
      { id: 'payment', taskId: 'Task_Pay', maxCount: 1, minCount: 0, appLogic: null },
    ],
  },
};

const play = (options: StageOptions, ready: (s: Stage, instance: StoredInstance) => unknown = () => undefined): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  await ready(s, instance);
  return s.play(row, { path: pathOf(instance) });
};

const next = (s: Stage, instance: StoredInstance): ReturnType<Stage['send']> => s.send('PUT', `/instances/${instance.id}/process/next`);

export const paymentRows: Area = area('app-api.json', 'payment', {
  'payment-get-not-payment-task-400': play(paymentApp),
  'payment-get-after-process-advanced-200': async (row) => {
    const s = stage(paymentApp);
    const instance = await s.instance();
    await next(s, instance);
    const paid = await s.send('POST', `/instances/${instance.id}/actions`, { headers: { 'Content-Type': 'application/json' }, body: '{"action":"pay"}' });
    expect(paid.status, paid.text).toBe(200);
    expect((await next(s, instance)).status).toBe(200);
    expect(instance.data.find(({ dataType }) => dataType === 'payment')?.locked).toBe(true);
    return s.play(row, { path: pathOf(instance), query: { taskId: 'Task_Pay' } });
  },
  'payment-order-details-200': play(paymentApp),
  'payment-order-details-no-calculator-500': play({}),
});

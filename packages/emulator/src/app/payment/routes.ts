/**
 * Routes of payment.
 *
 * @module
 */
import { featureSince, hasFeature } from '@blankett/altinn/features';
import { json, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { taskOf } from '../../process/process-definition.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { orderOf, paymentOf } from './payment.js';

const paymentPath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/payment';
const since = featureSince.payment;

export const paymentRoutes: readonly Route<AppCall>[] = [
  { operation: 'payment.read', method: 'GET', path: paymentPath, since, access: { policy: 'read' }, handle: read },
  { operation: 'payment.order-details', method: 'GET', path: `${paymentPath}/order-details`, since, access: { policy: 'read' }, handle: orderDetails },
];

/** behaviours: payment-get-not-payment-task-400, payment-get-after-process-advanced-200 */
async function read(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  const byTaskId = hasFeature(call.app.library, 'taskOfDataEnforced');
  const asked = byTaskId ? call.query.get('taskId') ?? undefined : undefined;
  const task = taskOf(processOf(call.app), asked ?? instance.document.process?.currentTask?.elementId);
  if (task?.taskType === 'payment') return json(200, await paymentOf(call, instance, task));
  const hint = byTaskId ? ', or when taskId query param is set to a payment task\'s ID' : '';
  return plainProblem(400, { title: 'Not a payment task', detail: `This endpoint is only callable while the current task is a payment task${hint}.` });
}

/** behaviour: payment-order-details-no-calculator-500 */
async function orderDetails(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  if (call.app.hooks?.onOrderDetails === undefined) throw new Error('No order details calculator is registered.');
  return json(200, await orderOf(call, instance, taskOf(processOf(call.app), instance.document.process?.currentTask?.elementId)));
}

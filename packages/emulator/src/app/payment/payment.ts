/**
 * Payments, as a stand-in for a payment provider: what is to be paid, and whether it was.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { ProcessTask } from '../../process/process-definition.js';
import { storePdf } from '../../process/receipt.js';
import { createDataElement, deleteDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import type { OrderDetails } from '../emulated-app.js';

export type PaymentStatus = 'Uninitialized' | 'Created' | 'Paid' | 'Failed' | 'Cancelled' | 'Skipped';

/** `GET …/payment`. */
export interface PaymentInformation {
  readonly taskId: string;
  readonly status: PaymentStatus;
  readonly orderDetails: Record<string, unknown>;
  readonly paymentDetails: Readonly<Record<string, unknown>> | null;
}

/** What is paid for in an app of which only the documents are known: they say that there is a payment, but not of what. */
const emptyOrder: OrderDetails = { paymentProcessorId: 'Emulator', currency: 'NOK', orderLines: [] };

/** The order of a task, with its sums. */
export async function orderOf(call: AppCall, instance: StoredInstance, task: ProcessTask | undefined): Promise<Record<string, unknown>> {
  const order = await call.app.hooks?.onOrderDetails?.({
    taskId: task?.id ?? '',
    taskType: task?.taskType ?? null,
    instance: instance.document,
  }) ?? emptyOrder;
  return { ...order, ...sumsOf(order) };
}

function sumsOf({ orderLines }: OrderDetails): Record<string, number> {
  const totalPriceExVat = orderLines.reduce((sum, { priceExVat, quantity }) => sum + priceExVat * quantity, 0);
  const totalVat = orderLines.reduce((sum, { priceExVat, quantity, vatPercent }) => sum + (priceExVat * quantity * vatPercent) / 100, 0);
  return { totalPriceExVat, totalVat, totalPriceIncVat: totalPriceExVat + totalVat };
}

/** Takes back what an earlier visit to the task has paid. https://github.com/Altinn/app-lib-dotnet: PaymentProcessTask.Start, Abandon */
export function cancelPayment(call: AppCall, instance: StoredInstance, task: ProcessTask): void {
  for (const element of [...instance.data]) if (element.dataType === task.payment?.paymentDataType) deleteDataElement(call, instance, element);
}

/** Ends a payment task: what is not paid is an exception of the app, what is leaves a receipt. https://github.com/Altinn/app-lib-dotnet: PaymentProcessTask.End */
export async function completePayment(call: AppCall, instance: StoredInstance, task: ProcessTask): Promise<void> {
  if ((await paymentOf(call, instance, task)).status !== 'Paid') throw new Error('The payment is not completed.');
  const dataType = task.payment?.receiptPdfDataType;
  if (dataType !== undefined) storePdf(call, instance, task.id, dataType, 'Betalingskvittering.pdf');
}

/** Where the payment of a task stands. */
export async function paymentOf(call: AppCall, instance: StoredInstance, task: ProcessTask): Promise<PaymentInformation> {
  const element = instance.data.find(({ dataType }) => dataType === task.payment?.paymentDataType);
  const bytes = element && instance.blobs.get(element.id);
  if (bytes !== undefined) return JSON.parse(new TextDecoder().decode(bytes)) as PaymentInformation;
  return { taskId: task.id, status: 'Uninitialized', orderDetails: await orderOf(call, instance, task), paymentDetails: null };
}

/** Pays at once: there is no provider to send anyone to. */
export async function pay(call: AppCall, instance: StoredInstance, task: ProcessTask): Promise<PaymentInformation> {
  const dataType = task.payment?.paymentDataType;
  if (dataType === undefined) throw new Error('Faulty configuration for payment task. Unable to get data type for payment.');
  cancelPayment(call, instance, task);
  const payment: PaymentInformation = {
    taskId: task.id,
    status: 'Paid',
    orderDetails: await orderOf(call, instance, task),
    paymentDetails: { paymentId: call.world.newGuid(), redirectUrl: null, createdDate: call.world.timestamp() },
  };
  createDataElement(call, instance, { dataType, contentType: 'application/json', filename: `${dataType}.json`, bytes: new TextEncoder().encode(JSON.stringify(payment)) });
  return payment;
}

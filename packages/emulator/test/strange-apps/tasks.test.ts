/** Tasks that the recorded apps do not have: payment, PDF with a name, signees of a provider, service tasks that fail; and apps without tasks for people. */
import { describe, expect, it } from 'vitest';
import { signatureSettings } from '../behaviours/processes.js';
import { element, formType, strangeStage, type StrangeApp, type StrangeStage } from './strange-app.js';

type Next = (action?: string) => Promise<readonly [number, unknown]>;

/** Where the process stands after `next`, or what was said instead. */
const nextOf = ({ send }: StrangeStage, path: string): Next => async (action) => {
  const { status, body } = await send('PUT', `${path}/process/next`, action === undefined ? undefined : { action });
  return [status, (body['currentTask'] as { elementId?: string } | null | undefined)?.elementId ?? body['detail'] ?? 'ended'];
};
const file = (id: string, taskId: string | undefined, more: object = {}): object => ({ id, ...(taskId !== undefined && { taskId }), maxCount: 0, minCount: 0, ...more });
const typesOf = ({ emulator }: StrangeStage): readonly string[] => [...emulator.world.instances.values()][0]!.data.map(({ dataType, filename }) => (filename === null ? dataType : `${dataType} ${filename}`));

describe('payment', () => {
  const app: StrangeApp = {
    tasks: [
      { id: 'Fill', type: 'data' },
      { id: 'Pay', type: 'payment', actions: ['pay', 'reject', 'confirm'], rejectTo: 'Fill', settings: '<altinn:paymentConfig><altinn:paymentDataType>betaling</altinn:paymentDataType><altinn:paymentReceiptPdfDataType>kvittering</altinn:paymentReceiptPdfDataType></altinn:paymentConfig>' },
    ],
    forms: { skjema: element('navn') },
    dataTypes: [formType('skjema', 'Fill'), file('betaling', undefined, { allowedContributers: ['app:owned'] }), file('kvittering', undefined)],
  };

  it.each(['8.12.7', '9.0.0'])('is taken back when the task is rejected, and leaves a receipt when it ends: %s', async (library) => {
    const stage = strangeStage({ ...app, library });
    const { path } = await stage.begin();
    const next = nextOf(stage, path);
    const pay = (): Promise<number> => stage.send('POST', `${path}/actions`, { action: 'pay' }).then(({ status }) => status);
    expect(await next()).toEqual([200, 'Pay']);
    expect(await pay()).toBe(200);
    expect(await next('reject')).toEqual([200, 'Fill']);
    expect(typesOf(stage)).toEqual(['skjema']);
    expect(await next()).toEqual([200, 'Pay']);
    expect(await next('confirm')).toEqual([500, library === '9.0.0' ? 'A workflow step failed while performing the process action.' : 'The payment is not completed.']);
    expect((await stage.send('GET', `${path}/payment`)).body).toMatchObject({ taskId: 'Pay', status: 'Uninitialized' });
    expect(await pay()).toBe(200);
    // What has failed in the engine has to be resumed
    if (library === '9.0.0') expect((await stage.send('POST', `${path}/process/resume`)).status).toBe(200);
    else expect(await next('confirm')).toEqual([200, 'ended']);
    expect(typesOf(stage)).toEqual(['skjema', 'betaling betaling.json', 'kvittering Betalingskvittering.pdf']);
  });
});

describe('service tasks', () => {
  const pdf = '<altinn:pdfConfig><altinn:filenameTextResourceKey>pdf.namn</altinn:filenameTextResourceKey></altinn:pdfConfig>';
  const app = (setup: object = {}): StrangeApp => ({
    tasks: [{ id: 'Fill', type: 'data' }, { id: 'Print', type: 'pdf', service: true, settings: pdf }, { id: 'Send', type: 'arkiv', service: true, actions: ['reject'], rejectTo: 'Fill' }],
    forms: { skjema: element('navn') }, dataTypes: [formType('skjema', 'Fill'), file('ref-data-as-pdf', undefined)],
    documents: { 'texts-nb.json': { resources: [{ id: 'pdf.namn', value: 'Søknaden' }] } }, setup: { ...setup },
  });

  it('name their PDF as the process says', async () => {
    const stage = strangeStage(app());
    const { path } = await stage.begin();
    expect(await nextOf(stage, path)()).toEqual([200, 'ended']);
    expect(typesOf(stage)).toEqual(['skjema', 'ref-data-as-pdf Søknaden.pdf']);
  });

  it('that fail are told of, and can be left by rejecting them', async () => {
    const stage = strangeStage(app({ logic: { taskHooks: [{ serviceTasks: ['Send'], levers: { endState: 'failure' } }] } }));
    const { path } = await stage.begin();
    const next = nextOf(stage, path);
    expect(await next()).toEqual([500, 'The service task failed.']);
    expect(await next('reject')).toEqual([200, 'Fill']);
  });
});

it('signees of a provider are kept, though nobody knows them', async () => {
  const stage = strangeStage({
    tasks: [{ id: 'Fill', type: 'data' }, { id: 'Sign', type: 'signing', actions: ['sign'], settings: signatureSettings(['skjema'], 'signatur', '<altinn:signeeStatesDataTypeId>kven</altinn:signeeStatesDataTypeId><altinn:signeeProviderId>alle</altinn:signeeProviderId>') }],
    forms: { skjema: element('navn') },
    dataTypes: [formType('skjema', 'Fill'), file('signatur', 'Sign'), file('kven', 'Sign', { minCount: 1, maxCount: 1, actionRequiredToRead: 'signature-access' })],
  });
  const { path } = await stage.begin();
  const next = nextOf(stage, path);
  expect(await next()).toEqual([200, 'Sign']);
  expect((await stage.send('GET', `${path}/signing`)).body).toEqual({ signeeStates: [] });
  expect(await next('sign')).toEqual([200, 'ended']);
});

describe('stateless forms', () => {
  const app: StrangeApp = {
    forms: { oppslag: element('navn') + element('aar', 'xs:int') + element('orgnr') },
    dataTypes: [formType('oppslag', undefined, { appLogic: { classRef: 'M.oppslag', allowAnonymousOnStateless: true } })],
    metadata: { onEntry: { show: 'oppslag' } },
    setup: {
      prefill: { oppslag: { fromUserProfile: { 'Party.Name': 'navn' }, fromOrganisationRegister: { OrgNumber: 'orgnr' } } },
      logic: { instantiation: [{ dataType: 'oppslag', sets: { aar: '2020' } }], dataProcessors: [{ dataType: 'oppslag', when: 'read', onlyIf: { navn: 'x' }, sets: { aar: '1' } }] },
    },
  };

  it('are filled in as stored ones are', async () => {
    const { send } = strangeStage(app);
    expect((await send('GET', '/v1/data?dataType=oppslag')).body).toEqual({ navn: 'Ask Bjerk', aar: 2020, orgnr: null });
    expect((await send('GET', '/v1/data?dataType=oppslag', undefined, { party: 'partyid:510201' })).body).toMatchObject({ orgnr: '310000015' });
    expect((await send('GET', '/v1/data/anonymous?dataType=oppslag', undefined, {}, '')).body).toEqual({ navn: null, aar: 2020, orgnr: null });
    expect((await send('POST', '/v1/data?dataType=oppslag', { navn: 'x' })).body).toMatchObject({ aar: 1 });
  });
});

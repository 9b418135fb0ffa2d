/** An emulator in a process of its own, so that what the client costs is the client's. Talks to its parent in messages. */
import { createEmulator } from '@blankett/emulator';
import { listen } from '@blankett/emulator/server';
import { benchApp, organisationOf } from './bench-service.js';

/** How it is started: as JSON in the first argument. */
export interface EmulatorTask {
  /** Milliseconds that each answer is held back. */
  readonly delay: number;
  readonly organisations: number;
}

/** What was done to all instances, when the parent asks. */
export interface EmulatorCount {
  readonly created: number;
  readonly ended: number;
  readonly attachments: number;
  /** Most memory that the process has had. */
  readonly megabytes: number;
}

const { delay, organisations } = JSON.parse(process.argv[2] ?? '') as EmulatorTask;
const parties = Array.from({ length: organisations }, (_, index) => ({ partyId: 520000 + index, type: 'organisation' as const, orgNumber: organisationOf(index), name: `Virksomhet ${index}`, unitType: 'AS' }));
const emulator = createEmulator({
  apps: [benchApp()],
  seed: 4,
  population: {
    users: [{ userId: 20001, partyId: 510101, pid: '01818012359', name: 'Ask Bjerk', userType: 1, partyList: [{ partyId: 510101 }, ...parties.map(({ partyId }) => ({ partyId }))] }],
    parties: [{ partyId: 510101, type: 'person', ssn: '01818012359', name: 'Ask Bjerk' }, ...parties],
    roles: { byUser: { 20001: Object.fromEntries(parties.map(({ partyId }) => [partyId, ['DAGL']])) } },
  },
});
const { origin } = await listen({
  async answer(incoming) {
    const outgoing = await emulator.answer(incoming);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    return outgoing;
  },
});
process.on('message', () => {
  const count = (kind: string, dataType?: string): number => emulator.world.effects.filter((effect) => effect.kind === kind && (dataType === undefined || effect.dataType === dataType)).length;
  process.send?.({ created: count('instance.created'), ended: count('process.ended'), attachments: count('data.created', 'vedlegg'), megabytes: process.resourceUsage().maxRSS / 1024 } satisfies EmulatorCount);
});
process.send?.({ origin });

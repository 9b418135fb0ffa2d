/**
 * The service owner, who answers each submission that reaches the feedback task.
 *
 * @module
 */
import type { Emulator } from '@blankett/emulator';

/** Answers once to every instance that waits for the owner. */
export async function answerAsOwner(emulator: Emulator, org: string, answer: string): Promise<void> {
  const waiting = [...emulator.world.instances.values()].filter(({ document, data }) => taskType(document) === 'feedback' && !data.some((element) => element.dataType === 'tilbakemelding'));
  if (waiting.length === 0) return;
  const token = await (await emulator.fetch(`${emulator.origin}/Home/GetTestOrgToken/${org}?orgNumber=310000023`)).text();
  const authorization = `Bearer ${token}`;
  for (const { id, appId } of waiting) {
    const instance = `${emulator.origin}/${appId}/instances/${id}`;
    const stored = await emulator.fetch(`${instance}/data?dataType=tilbakemelding`, {
      method: 'POST', body: answer, headers: { authorization, 'content-type': 'application/json', 'content-disposition': 'attachment; filename=svar.json' },
    });
    if (!stored.ok) throw new Error(`the owner's answer was refused: ${stored.status} ${await stored.text()}`);
    const moved = await emulator.fetch(`${instance}/process/next`, { method: 'PUT', headers: { authorization } });
    if (!moved.ok) throw new Error(`the owner could not move on: ${moved.status} ${await moved.text()}`);
  }
}

function taskType(document: object): string | undefined {
  const { process } = document as { readonly process?: { readonly currentTask?: { readonly altinnTaskType?: string } | null } | null };
  return process?.currentTask?.altinnTaskType;
}

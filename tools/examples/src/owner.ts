/**
 * The service's owner, for as long as it takes to answer.
 *
 * @module
 */
import { testToken } from '@blankett/altinn/auth';
import { createClient } from '@blankett/skatt-omsetning';

/** Puts the owner's answer on the instance and ends the process. */
export async function answerAsOwner({ environment, instance, answer }: { readonly environment: string; readonly instance: string; readonly answer: object }): Promise<void> {
  const owner = createClient({ environment, auth: testToken({ org: 'skatt', scopes: ['altinn:serviceowner/instances.read', 'altinn:serviceowner/instances.write'] }) });
  const body = new Blob([JSON.stringify(answer)], { type: 'application/json' });
  await owner.data.attach(instance, { dataType: 'tilbakemelding', name: 'tilbakemelding.json', body });
  await owner.process.next(instance);
}

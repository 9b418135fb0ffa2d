/**
 * A generated package at work: from a document on disk to the owner's answer. Altinn is emulated; nothing leaves this machine.
 *
 *   npm run quickstart
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idPorten, memorySessions, systemUser } from '@blankett/altinn/auth';
import { compareStored, decodeXml, FormError, validate } from '@blankett/forms';
import { createClient, limits, Omsetningsmelding, service } from '@blankett/skatt-omsetning';
import { startEmulatedAltinn } from './emulated-altinn.js';
import { answerAsOwner } from './owner.js';
import { pressTheButton } from './person-at-the-browser.js';
import { printChecks, printReceipt, printTitle, traceOf } from './print.js';

const sample = new URL('../../../schemas/skatt/omsetning/samples/omsetningsmelding/valid/liten.xml', import.meta.url);
const scopes = ['altinn:instances.read', 'altinn:instances.write'];

printTitle('1. Decode a document: every member has its type, every amount its own text');
const decoded = decodeXml(Omsetningsmelding, await readFile(sample));
console.log(decoded);

printTitle('2. Change it, with the compiler looking on');
const melding: Omsetningsmelding = {
  ...decoded,
  linje: [
    ...decoded.linje.map((linje, index) => ({ ...linje, linjenummer: index + 1 })),
    // kode is '1' | '3' | '5' | '6' here: anything else does not compile.
    { linjenummer: 2, kode: '1', grunnlag: '1000000000000.10', avgift: 250_000_000_000 },
  ],
};
console.log(melding.linje);

printTitle('3. Validate: what the types cannot say is said now, all of it at once');
const mistaken: Omsetningsmelding = {
  ...melding,
  skattepliktig: { organisasjonsnummer: '91000000' },
  linje: [{ kode: '3', grunnlag: '12500.005', avgift: 3125.5 }],
};
for (const lang of ['en', 'nb'] as const) {
  for (const issue of validate(Omsetningsmelding, mistaken, { lang }).issues) console.log(String(issue));
}

printTitle('4. Start an Altinn on this machine');
const altinn = await startEmulatedAltinn();
const { origin: environment, exchanges } = altinn;
const journal = await mkdtemp(join(tmpdir(), 'blankett-quickstart-'));
const { printRequests, printStep } = traceOf(exchanges);
console.log(`${environment}, with ${service.org}/${service.app} in it`);

printTitle('5. Log in as a system, with Maskinporten, and check all that can be checked without writing');
const reference = 'termin-5-910000001';
const party = { organisation: altinn.vendor.customer };
const system = createClient({ environment, journal, auth: systemUser({ ...altinn.vendor, scopes }) });
printChecks(await system.dryRun({ reference, party, forms: { omsetningsmelding: melding } }));
printRequests();

printTitle('6. Submit with the mistake in it: refused before anything is sent');
try {
  await system.submit({ reference, party, forms: { omsetningsmelding: mistaken } });
} catch (error) {
  if (!(error instanceof FormError)) throw error;
  console.log(`${error.issues.length} faults`);
}
printRequests();

printTitle('7. Submit it corrected, with an attachment');
const file = new Blob(['%PDF-1.7 Grunnlag for meldingen'], { type: 'application/pdf' });
if (file.size > limits.vedlegg.maxBytes) throw new Error('larger than the service takes');
const draft = await system.submit({
  reference,
  party,
  forms: { omsetningsmelding: melding },
  attachments: [{ dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file }],
  onProgress: printStep,
});
printReceipt(draft);

printTitle('8. Log in as a person, with ID-porten: confirming is for someone who is answerable');
const persons = idPorten({ environment, ...altinn.application, scopes, sessions: memorySessions() });
const { url, loginId } = await persons.startLogin();
const returned = await pressTheButton(url, 'Ask Bjerk');
const { auth } = await persons.finishLogin(returned, loginId);
printRequests();
const person = createClient({ environment, journal, auth });
const sent = await person.resume(reference, { confirm: true, party, onProgress: printStep, deadline: 2_000 });
printReceipt(sent);

printTitle('9. Read back what is stored now');
const instance = await person.instances.read(sent.instance ?? '');
const element = instance.data?.find(({ dataType }) => dataType === 'omsetningsmelding')?.id ?? '';
const { value: stored } = await person.forms.download('omsetningsmelding', { instance: instance.id, dataElement: element });
console.log(stored.linje);
const differences = compareStored(Omsetningsmelding, melding, stored);
console.log(differences.length === 0 ? 'Nothing was lost, nothing was changed.' : differences);
printRequests();

printTitle('10. The owner answers, and the receipt says so');
await answerAsOwner({ environment, instance: instance.id, answer: { status: 'godkjent' } });
printRequests();
printReceipt(await system.resume(reference, { party, onProgress: printStep }));

await altinn.stop();
await rm(journal, { recursive: true });

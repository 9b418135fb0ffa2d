/** What the quickstart shows. @module */
import type { Exchange } from './loopback-app.js';

export function printTitle(title: string): void {
  console.log(`\n${title}\n${'-'.repeat(title.length)}`);
}

/** Headers worth showing; of the token only that there is one. */
export function printExchange({ request, answer }: Exchange): void {
  console.log(`> ${request.method} ${request.path}`);
  for (const name of ['host', 'authorization', 'accept', 'content-type', 'content-length']) {
    const value = request.headers[name];
    if (value !== undefined) console.log(`> ${name}: ${name === 'authorization' ? value.replace(/ .*/, ' …') : value}`);
  }
  printBody(request.body);
  console.log(`< ${answer.status}`);
  console.log(`< content-type: ${answer.contentType}`);
  printBody(answer.body);
  console.log();
}

function printBody(body: string): void {
  if (body !== '') console.log(body.trimEnd().replace(/^/gm, '  '));
}

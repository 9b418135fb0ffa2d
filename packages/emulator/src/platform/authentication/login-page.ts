/**
 * The page on which one chooses whom to log in as.
 *
 * @module
 */
import type { Outgoing } from '../../http/exchange.js';
import type { PopulationUser } from '../../setup/population.js';
import { htmlPage, html } from '../../http/html.js';

/** A form with a button for each person; no numbers are shown. */
export function loginPage(request: string, people: readonly PopulationUser[]): Outgoing {
  const buttons = people.map((user) => html`<li><button name="user" value="${String(user.userId)}">${user.name ?? user.userName ?? String(user.userId)}</button></li>`);
  return htmlPage('Log in', html`<h1>Log in</h1><p>These are the people of this emulator. Nobody is asked for a secret.</p>
<form method="post" action="/idporten/login"><input type="hidden" name="request" value="${request}"><ul>${buttons}</ul><button name="user" value="">Break off</button></form>`);
}

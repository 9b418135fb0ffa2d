/**
 * A person in front of a browser: opens the login page, presses the button with a name on it, and is sent back.
 *
 * @module
 */

/** Logs in at the emulator's page. Gives the address that the browser ends up at: the application's own, with a code in it. */
export async function pressTheButton(loginAddress: string, name: string): Promise<string> {
  const page = await (await fetch(loginAddress)).text();
  const request = /name="request" value="([^"]+)"/.exec(page)?.[1];
  const user = new RegExp(`name="user" value="([^"]+)">${name}<`).exec(page)?.[1];
  if (request === undefined || user === undefined) throw new Error(`there is no button for ${name} on the login page`);
  const answer = await fetch(new URL('/idporten/login', loginAddress), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ request, user }) });
  const address = answer.headers.get('location');
  if (address === null) throw new Error('the login page sent nobody anywhere');
  return address;
}

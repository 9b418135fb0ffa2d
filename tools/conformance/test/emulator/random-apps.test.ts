/**
 * Ten apps made at random from seeds can do what any app can: nothing in the emulator is made for the recorded ones.
 * `BLANKETT_SEED` gives another first seed; with `BLANKETT_SOAK=1` there are 200 apps.
 */
import { describe, test } from 'vitest';
import { capabilities, tell } from '../../src/emulator/random-apps/capabilities.js';
import { makeRandomApp } from '../../src/emulator/random-apps/random-app.js';

const first = Number(process.env['BLANKETT_SEED'] ?? 1);
const count = process.env['BLANKETT_SOAK'] === '1' ? 200 : 10;

for (let seed = first; seed < first + count; seed += 1) {
  const random = makeRandomApp(seed);
  describe(`app of seed ${seed}: ${random.description}`, () => {
    for (const { name, of, prove } of capabilities) {
      test.skipIf(of !== undefined && !of(random))(name, () => prove(tell(random)));
    }
  });
}

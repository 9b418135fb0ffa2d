/** Ten apps made at random from seeds can do what any app can: nothing in the emulator is made for the recorded ones. */
import { describe, test } from 'vitest';
import { capabilities, tell } from '../../src/emulator/random-apps/capabilities.js';
import { makeRandomApp } from '../../src/emulator/random-apps/random-app.js';

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
  const random = makeRandomApp(seed);
  describe(`app of seed ${seed}: ${random.description}`, () => {
    for (const { name, of, prove } of capabilities) {
      test.skipIf(of !== undefined && !of(random))(name, () => prove(tell(random)));
    }
  });
}

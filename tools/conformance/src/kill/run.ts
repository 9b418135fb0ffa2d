/**
 * `node run.js [kills] [seed]`: kills workers, prints where, and fails when anything was lost or done twice, or when so
 * many kills have left out a point.
 *
 * @module
 */
import { runKills } from './kills.js';

const kills = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 1);
/** From so many kills on no point may be left out. */
const everywhere = 200;
const outcome = await runKills({ kills, seed });
console.log(outcome.histogram);
for (const fault of outcome.faults) console.log(`FAULT ${fault}`);
if (outcome.empty.length > 0) console.log(`never killed at: ${outcome.empty.join(', ')}`);
console.log(`kill: ${outcome.kills} kills of ${outcome.submissions} submissions at random points (seed ${seed}), ${outcome.resumed} of them while resuming, ${outcome.twins} drafts of lost answers, ${outcome.faults.length} faults`);
process.exitCode = outcome.faults.length === 0 && (outcome.empty.length === 0 || kills < everywhere) && outcome.kills >= kills ? 0 : 1;

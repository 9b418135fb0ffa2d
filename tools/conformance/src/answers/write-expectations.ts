/** `node --conditions=@blankett/source --import tsx tools/conformance/src/answers/write-expectations.ts` */
import { corpusRoot } from '../corpus/services.js';
import { readBehaviours, writeExpectedBehaviours } from './behaviours.js';
import { readAll, writeExpectations } from './expectations.js';

if (corpusRoot === undefined) throw new Error('there is no corpus beside this repository');
writeExpectations(await readAll(corpusRoot));
writeExpectedBehaviours(readBehaviours(corpusRoot));

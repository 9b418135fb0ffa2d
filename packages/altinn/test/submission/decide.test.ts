import { describe, expect, it } from 'vitest';
import { decide } from '../../src/submission/decide/decide.js';
import type { SubmissionEventBody } from '../../src/submission/journal-events.js';
import type { Seen } from '../../src/submission/seen.js';
import type { Step } from '../../src/submission/steps.js';
import { begun, content, fileElement, formElement, instanceIn, made, marked, ownIn, situation, start, stored, uploaded } from './situations.js';

type Row = readonly [what: string, events: readonly SubmissionEventBody[], seen: Partial<Seen>, want: Step, more?: { now?: number; atHand?: readonly string[] }];

const fresh = [begun, content];
const tried: SubmissionEventBody = { kind: 'instantiating', attempt: 1, from: start, until: start + 400_000 };
const lost: SubmissionEventBody = { kind: 'instantiation-ended', how: 'unclear', code: 'network' };
const triedWithForm: SubmissionEventBody = { ...tried, maker: 'm', machine: true, bears: { by: 'fingerprint', forms: [{ dataType: 'skjema', hash: 'p' }] } };
const inTask = [...fresh, made, marked];
const complete = [...inTask, ...stored, ...uploaded];
const both = [formElement, fileElement];
const found = { at: start, ours: [] as never[], doubtful: 0 };

const beforeInstance: readonly Row[] = [
  ['first the service is compared', fresh, {}, { name: 'check' }],
  ['then the instance is made', fresh, { serviceChecked: true }, { name: 'instantiate', attempt: 1 }],
  ['a lost answer is looked after, also by a run that crashed', [...fresh, tried], { serviceChecked: true }, { name: 'look-up', why: 'instance' }],
  ['what is found is adopted', [...fresh, tried, lost], { instances: { ...found, ours: [ownIn('Task_1', 2)] } }, { name: 'adopt', guid: 'g', how: 'found' }],
  [
    'of two the furthest', [...fresh, tried, lost],
    { instances: { ...found, ours: [ownIn('Task_1', 2, [], { guid: 'a' }), ownIn('Task_2', 3, [], { guid: 'b' })] } },
    { name: 'adopt', guid: 'b', how: 'found' },
  ],
  ['nothing found yet: wait as long as it may come', [...fresh, tried, lost], { instances: found }, { name: 'wait', for: 'instance', until: start + 400_000 }],
  ['nothing found when it can no longer come: once more', [...fresh, tried, lost], { serviceChecked: true, instances: { ...found, at: start + 400_000 } }, { name: 'instantiate', attempt: 2 }, { now: start + 400_001 }],
  ['one without a mark may be ours', [...fresh, tried, lost], { serviceChecked: true, instances: { ...found, at: start + 400_000, doubtful: 1 } }, { name: 'stop', code: 'outcome-unknown' }],
  [
    'not where the service is known to keep marks', [...fresh, tried, lost],
    { serviceChecked: true, serviceMarker: 'dataValues', instances: { ...found, at: start + 400_000, doubtful: 1 } }, { name: 'instantiate', attempt: 2 },
  ],
  [
    'what only looks like ours is waited for', [...fresh, triedWithForm, lost], { instances: { ...found, ours: [ownIn('Task_1', 2, [], { certain: false })] } },
    { name: 'wait', for: 'instance', until: start + 400_000 },
  ],
  [
    'and then adopted', [...fresh, triedWithForm, lost], { instances: { ...found, at: start + 400_000, ours: [ownIn('Task_1', 2, [], { certain: false })] } },
    { name: 'adopt', guid: 'g', how: 'found' },
  ],
  ['where the form went along, it tells whose each one is', [...fresh, triedWithForm, lost], { serviceChecked: true, serviceMarker: 'none', instances: { ...found, at: start + 400_000 } }, { name: 'instantiate', attempt: 2 }],
  [
    'but for one that may be half done', [...fresh, triedWithForm, lost], { serviceChecked: true, serviceMarker: 'none', instances: { ...found, at: start + 400_000, doubtful: 1 } },
    { name: 'stop', code: 'outcome-unknown' },
  ],
  ['never a second one where marks are dropped', [...fresh, tried, lost], { serviceChecked: true, serviceMarker: 'none', instances: { ...found, at: start + 400_000 } }, { name: 'stop', code: 'outcome-unknown' }],
  [
    'the failure named the instance', [...fresh, tried, { ...lost, named: { guid: 'n', owner: 's' } }], {}, { name: 'adopt', guid: 'n', how: 'named' },
  ],
  ['a plain refusal leaves nothing to look for', [...fresh, tried, { ...lost, how: 'refused' }], { serviceChecked: true }, { name: 'instantiate', attempt: 2 }],
];

const validAndLookedFor: Partial<Seen> = { validAt: 2, twinsLookedFor: true, instances: found };

const inDataTask: readonly Row[] = [
  ['the instance is read first', inTask, {}, { name: 'read', what: 'instance' }],
  ['the mark is noted', [...fresh, made], { instance: instanceIn('Task_1', 2) }, { name: 'mark' }],
  ['a deleted one is the end', inTask, { instance: instanceIn('Task_1', 2, [], { deleted: true }) }, { name: 'stop', code: 'instance-gone' }],
  ['the form goes over the one that the service made', inTask, { instance: instanceIn('Task_1', 2) }, { name: 'write-form', slot: 'skjema#1', element: 'e1' }],
  ['a form that is not at hand is asked for', inTask, { instance: instanceIn('Task_1', 2) }, { name: 'stop', code: 'inputs-needed', slot: 'skjema#1' }, { atHand: [] }],
  ['what was written is read back', [...inTask, ...stored.slice(0, 2), ...uploaded], { instance: instanceIn('Task_1', 2, both) }, { name: 'read-back', slot: 'skjema#1', element: 'e1' }],
  ['the instance is read before the form', [...inTask, ...stored.slice(0, 2), ...uploaded], { instance: instanceIn('Task_1', 2), stale: true }, { name: 'read', what: 'instance' }],
  ['a write whose end is not known is done again', [...inTask, ...stored.slice(0, 1)], { instance: instanceIn('Task_1', 2), stale: true }, { name: 'write-form', slot: 'skjema#1', element: 'e1' }],
  ['other content is written over it', [...inTask, ...stored, { ...content, forms: [{ slot: 'skjema#1', dataType: 'skjema', hash: 'other' }] } as SubmissionEventBody], { instance: instanceIn('Task_1', 2) }, { name: 'write-form', slot: 'skjema#1', element: 'e1' }],
  ['then the files', [...inTask, ...stored], { instance: instanceIn('Task_1', 2) }, { name: 'upload', slot: 'vedlegg@1' }],
  ['a lost answer to an upload is looked after', [...inTask, ...stored, uploaded[0]!], { instance: instanceIn('Task_1', 2), stale: true }, { name: 'read', what: 'instance' }],
  ['the file is there', [...inTask, ...stored, uploaded[0]!], { instance: instanceIn('Task_1', 2, both) }, { name: 'note-upload', slot: 'vedlegg@1', element: 'e2' }],
  ['the file is there, but cut off', [...inTask, ...stored, uploaded[0]!], { instance: instanceIn('Task_1', 2, [formElement, { ...fileElement, size: 1 }]) }, { name: 'upload', slot: 'vedlegg@1' }],
  ['a file that is gone is sent again', complete, { instance: instanceIn('Task_1', 2) }, { name: 'upload', slot: 'vedlegg@1' }],
  [
    'a copy that was given up for another is waited for', [...inTask, ...stored, { ...uploaded[0]!, until: start + 300_000 } as SubmissionEventBody, ...uploaded], { instance: instanceIn('Task_1', 2, both) },
    { name: 'wait', for: 'platform', until: start + 300_000 },
  ],
  [
    'and whichever of two was found, the other one', [
      ...inTask, ...stored, { ...uploaded[0]!, until: start + 300_000 } as SubmissionEventBody, { ...uploaded[0]!, until: start + 420_000 } as SubmissionEventBody,
      { kind: 'upload-ended', slot: 'vedlegg@1', how: 'unclear', code: 'network', until: start + 540_000 }, { ...uploaded[1]!, found: true } as SubmissionEventBody,
    ],
    { instance: instanceIn('Task_1', 2, both) }, { name: 'wait', for: 'platform', until: start + 540_000 },
  ],
  [
    'one of an earlier content too', [...inTask, ...stored, { kind: 'uploading', slot: 'vedlegg@0', storedName: 'old', until: start + 300_000 } as SubmissionEventBody, ...uploaded], { instance: instanceIn('Task_1', 2, both) },
    { name: 'wait', for: 'platform', until: start + 300_000 },
  ],
  [
    'not when it was plainly refused', [...inTask, ...stored, { ...uploaded[0]!, until: start + 300_000 } as SubmissionEventBody, { kind: 'upload-ended', slot: 'vedlegg@1', how: 'refused', code: 'conflict' }, ...uploaded],
    { instance: instanceIn('Task_1', 2, both) }, { name: 'validate', task: 'Task_1', flow: 2 },
  ],
  ['a second copy goes', complete, { instance: instanceIn('Task_1', 2, [...both, { ...fileElement, id: 'e3' }]) }, { name: 'delete-element', element: 'e3' }],
  ['an infected file stops', complete, { instance: instanceIn('Task_1', 2, [formElement, { ...fileElement, scan: 'Infected' }]) }, { name: 'stop', code: 'attachment-rejected', task: 'Task_1' }],
  ['a scan is waited for', complete, { instance: instanceIn('Task_1', 2, [formElement, { ...fileElement, scan: 'Pending' }]) }, { name: 'wait', for: 'scan' }],
  ['then it is validated', complete, { instance: instanceIn('Task_1', 2, both) }, { name: 'validate', task: 'Task_1', flow: 2 }],
  ['then twins are looked for', complete, { instance: instanceIn('Task_1', 2, both), validAt: 2 }, { name: 'look-up', why: 'twins' }],
  [
    'a twin that is a draft goes', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), instances: { ...found, ours: [ownIn('Task_1', 2, [], { guid: 't' })] } },
    { name: 'twin', guid: 't', fate: 'delete' },
  ],
  [
    'one that others may have made is told of', complete,
    { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), instances: { ...found, ours: [ownIn('Task_1', 2, [], { guid: 't', certain: false, deletable: false })] } },
    { name: 'twin', guid: 't', fate: 'report' },
  ],
  [
    'and stops nothing', complete,
    { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), instances: { ...found, ours: [ownIn('Task_2', 3, [], { guid: 't', certain: false, deletable: false })] } },
    { name: 'twin', guid: 't', fate: 'report' },
  ],
  [
    'a twin that somebody has advanced stops', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), instances: { ...found, ours: [ownIn('Task_2', 3, [], { guid: 't' })] } },
    { name: 'stop', code: 'twin-advanced' },
  ],
  ['a form written by somebody is read again', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, [{ ...formElement, version: 'v9' }, fileElement]) }, { name: 'read-back', slot: 'skjema#1', element: 'e1' }],
  ['the process is read last', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both) }, { name: 'read', what: 'process' }],
  [
    'and the task is left', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), process: { task: { id: 'Task_1', type: 'data', flow: 2 }, ended: false } },
    { name: 'advance', task: 'Task_1', flow: 2, action: 'write' },
  ],
  [
    'not when the process stands elsewhere', complete, { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), process: { task: { id: 'Task_2', type: 'confirmation', flow: 3 }, ended: false } },
    { name: 'read', what: 'instance' },
  ],
];

const advancing: SubmissionEventBody = { kind: 'advancing', task: 'Task_1', flow: 2, until: start + 600_000 };
const unclear: SubmissionEventBody = { kind: 'advance-ended', task: 'Task_1', flow: 2, how: 'unclear', code: 'network' };
const moved: SubmissionEventBody = { kind: 'moved', from: 'Task_1', flow: 2, to: 'Task_2' };
const resuming: SubmissionEventBody = { kind: 'process-resuming', task: 'Task_1', flow: 2, failure: 'w', until: start + 600_000 };
const still = { task: { id: 'Task_1', type: 'data', flow: 2 }, ended: false };

const leaving: readonly Row[] = [
  ['it has moved', [...complete, advancing, unclear], { instance: instanceIn('Task_2', 3, both) }, { name: 'note-move', from: 'Task_1', flow: 2, to: 'Task_2' }],
  ['it has ended', [...complete, advancing], { instance: instanceIn('Task_1', 2, both, { ended: true, task: undefined } as never) }, { name: 'note-move', from: 'Task_1', flow: 2 }],
  ['it has not moved: look at the process', [...complete, advancing, unclear], { instance: instanceIn('Task_1', 2, both) }, { name: 'read', what: 'process' }],
  ['never a second one while the first may work', [...complete, advancing, unclear], { instance: instanceIn('Task_1', 2, both), process: still }, { name: 'wait', for: 'process', until: start + 600_000 }],
  ['nor when a run died before it knew', [...complete, advancing], { instance: instanceIn('Task_1', 2, both), process: still }, { name: 'wait', for: 'process', until: start + 600_000 }],
  [
    'once more when it cannot come any more', [...complete, advancing, unclear], { ...validAndLookedFor, instance: instanceIn('Task_1', 2, both), process: still },
    { name: 'advance', task: 'Task_1', flow: 2, action: 'write' }, { now: start + 600_001 },
  ],
  [
    'version 9 works on: wait', [...complete, advancing, unclear], { instance: instanceIn('Task_1', 2, both), process: { ...still, workflow: { status: 'processing' } } },
    { name: 'wait', for: 'process' }, { now: start + 600_001 },
  ],
  [
    'version 9 has failed: resume', [...complete, advancing, unclear], { instance: instanceIn('Task_1', 2, both), process: { ...still, workflow: { status: 'failed', failure: 'w' } } },
    { name: 'resume-process', task: 'Task_1', flow: 2, failure: 'w' },
  ],
  [
    'not while a first one may be on its way', [...complete, advancing, unclear, resuming],
    { instance: instanceIn('Task_1', 2, both), process: { ...still, workflow: { status: 'failed', failure: 'w' } } }, { name: 'wait', for: 'process', until: start + 600_000 },
  ],
  [
    'and only once', [...complete, advancing, unclear, resuming, { kind: 'process-resumed', task: 'Task_1', flow: 2, how: 'done' }],
    { instance: instanceIn('Task_1', 2, both), process: { ...still, workflow: { status: 'failed', failure: 'w' } } }, { name: 'stop', code: 'stuck-at-owner', task: 'Task_1' },
  ],
  [
    'one that was refused is none', [...complete, advancing, unclear, resuming, { kind: 'process-resumed', task: 'Task_1', flow: 2, how: 'refused' }],
    { instance: instanceIn('Task_1', 2, both), process: { ...still, workflow: { status: 'failed', failure: 'w' } } }, { name: 'resume-process', task: 'Task_1', flow: 2, failure: 'w' },
  ],
  ['sent back by somebody', [...complete, advancing, moved], { instance: instanceIn('Task_1', 4, both) }, { name: 'stop', code: 'task-returned', task: 'Task_1' }],
];

const later = [...complete, advancing, moved];
const otherTasks: readonly Row[] = [
  ['confirming is a person’s', later, { instance: instanceIn('Task_2', 3) }, { name: 'person', task: 'Task_2', action: 'confirm' }],
  ['unless the caller says so', [...later, { ...content, confirm: true } as SubmissionEventBody], { instance: instanceIn('Task_2', 3) }, { name: 'read', what: 'process' }],
  ['signing always', [...later, { ...content, confirm: true } as SubmissionEventBody], { instance: instanceIn('Task_S', 3) }, { name: 'person', task: 'Task_S', action: 'sign' }],
  ['paying always', later, { instance: instanceIn('Task_M', 3) }, { name: 'person', task: 'Task_M', action: 'pay' }],
  ['a service task is looked at', later, { instance: instanceIn('Task_P', 3) }, { name: 'read', what: 'process' }],
  ['and waited for', later, { instance: instanceIn('Task_P', 3), process: { task: { id: 'Task_P', type: 'pdf', flow: 3 }, ended: false } }, { name: 'wait', for: 'process' }],
  ['a task of unknown type is left alone', later, { instance: instanceIn('Task_X', 3) }, { name: 'stop', code: 'task-unknown', task: 'Task_X' }],
  ['a task that the package does not have', later, { instance: instanceIn('Task_9', 3) }, { name: 'stop', code: 'task-unknown', task: 'Task_9' }],
  ['a task that the server calls something else', later, { instance: { ...instanceIn('Task_2', 3), task: { id: 'Task_2', type: 'data', flow: 3 } } }, { name: 'stop', code: 'task-unknown', task: 'Task_2' }],
  ['the owner’s turn: sent', later, { instance: instanceIn('Task_3', 4) }, { name: 'note-sent' }],
  ['compared once more', [...later, { kind: 'sent' }], { instance: instanceIn('Task_3', 4) }, { name: 'compare-end' }],
  ['twins once more', [...later, { kind: 'sent' }], { instance: instanceIn('Task_3', 4), endCompared: true }, { name: 'look-up', why: 'end' }],
  ['finished', [...later, { kind: 'sent' }], { instance: instanceIn('Task_3', 4), endLookedFor: true, instances: found, endCompared: true }, { name: 'finish' }],
  ['the answer is looked for', [...later, { kind: 'sent' }, { kind: 'finished', differs: [], documents: [] }], { instance: instanceIn('Task_3', 4) }, { name: 'outcome' }],
  ['and waited for', [...later, { kind: 'sent' }, { kind: 'finished', differs: [], documents: [] }], { instance: instanceIn('Task_3', 4), outcomeLookedFor: true }, { name: 'wait', for: 'outcome' }],
  [
    'until it is there', [...later, { kind: 'sent' }, { kind: 'finished', differs: [], documents: [] }, { kind: 'outcome', state: 'accepted', dataType: 'svar', element: 'x' }],
    {}, { name: 'done' },
  ],
];

describe.each([
  ['before there is an instance', beforeInstance], ['in a data task', inDataTask], ['leaving a task', leaving], ['other tasks', otherTasks],
])('%s', (_, rows) => {
  it.each(rows.map((row): [string, Row] => [row[0], row]))('%s', (_what, [, events, seen, want, more = {}]) => {
    expect(decide(situation(events, seen, more))).toEqual(want);
  });
});

describe('an instance that was given', () => {
  const given: SubmissionEventBody = { kind: 'instance', how: 'given', guid: 'g', owner: 's' };
  it('has no mark and no twins, and what is there already stays', () => {
    const seen = { instance: instanceIn('Task_1', 2, [...both, { ...fileElement, id: 'e3' }]), validAt: 2 };
    expect(decide(situation([...fresh, given, ...stored, ...uploaded], seen))).toEqual({ name: 'read', what: 'process' });
  });
});


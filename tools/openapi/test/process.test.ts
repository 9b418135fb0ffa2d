import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFlowOrder } from '../src/process/flow-order.js';
import { readProcess } from '../src/process/process-definition.js';

const bpmn = (content: string, before = ''): { path: string; bytes: Uint8Array } => ({
  path: 'process.bpmn',
  bytes: new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>${before}\n<bpmn:definitions xmlns:altinn="http://altinn.no/process" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="p">\n${content}\n</bpmn:process></bpmn:definitions>`,
  ),
});
const task = (id: string, type: string, actions: readonly string[] = []): string =>
  `<bpmn:task id="${id}" name="Navn &amp; ${id}"><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>${type}</altinn:taskType><altinn:actions>${actions.map((action) => `<altinn:action>${action}</altinn:action>`).join('')}</altinn:actions></altinn:taskExtension></bpmn:extensionElements></bpmn:task>`;
const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;

describe('process definitions', () => {
  it('give tasks in the order of their flows, with type, actions and place', () => {
    const { process, diagnostics } = readProcess(
      bpmn([task('Task_2', 'confirmation', ['confirm', 'reject']), task('Task_1', 'data'), '<bpmn:startEvent id="s"/>', '<bpmn:exclusiveGateway id="g"/>', flow('s', 'Task_1'), flow('Task_1', 'Task_2'), flow('Task_2', 'g'), flow('g', 'Task_1')].join('\n')),
    );
    expect(diagnostics).toEqual([]);
    expect(process?.tasks).toEqual([
      { id: 'Task_1', name: 'Navn & Task_1', type: 'data', actor: 'sender', completedBy: 'write', actions: [], machineMay: [], source: { file: 'process.bpmn', line: 4, column: 1 } },
      { id: 'Task_2', name: 'Navn & Task_2', type: 'confirmation', actor: 'person', completedBy: 'confirm', actions: ['confirm', 'reject'], machineMay: [], source: { file: 'process.bpmn', line: 3, column: 1 } },
    ]);
  });

  it('of version 7 have the type in an attribute', () => {
    const { process } = readProcess(bpmn(`<bpmn:startEvent id="s"/><bpmn:task id="t" altinn:tasktype="data"/>${flow('s', 't')}`));
    expect(process?.tasks).toMatchObject([{ id: 't', type: 'data' }]);
  });

  it.each([
    ['process-task-without-id', '<bpmn:task/>'],
    ['process-task-twice', `<bpmn:startEvent id="s"/>${task('t', 'data')}${task('t', 'data')}${flow('s', 't')}`],
    ['process-task-without-type', `<bpmn:startEvent id="s"/><bpmn:task id="t"/>${flow('s', 't')}`],
    ['process-task-unreached', task('t', 'data')],
  ])('say %s', (code, content) => {
    expect(readProcess(bpmn(content)).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it.each([
    ['no XML', { path: 'p', bytes: new TextEncoder().encode('<a><b></a>') }],
    ['no UTF-8', { path: 'p', bytes: Uint8Array.of(0x3c, 0xff, 0xfe) }],
    ['no process', { path: 'p', bytes: new TextEncoder().encode('<a/>') }],
    ['elements that would be prototypes', bpmn('<__proto__ polluted="1"/>')],
    ['entities that grow', bpmn(task('&b;', 'data'), '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>')],
  ])('that are %s are told of, and not read', (_what, source) => {
    const { process, diagnostics } = readProcess(source);
    expect(process).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'process-unusable', severity: 'warning' }]);
  });

  it('with hostile names stay data', () => {
    const { process } = readProcess(bpmn(`<bpmn:startEvent id="s"/><constructors/>${task('__proto__', '*/alert()//')}${flow('s', '__proto__')}`));
    expect(process?.tasks).toMatchObject([{ id: '__proto__', type: '*/alert()//' }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const payloads = new URL('../../../../shared/corpus/payloads/', import.meta.url);
  it.skipIf(!existsSync(payloads))('of real apps are read whole, without complaint', () => {
    const files = readdirSync(payloads).filter((name) => name.endsWith('.bpmn'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const { process, diagnostics } = readProcess({ path: file, bytes: readFileSync(new URL(file, payloads)) });
      expect(diagnostics, file).toEqual([]);
      expect(process?.tasks[0]?.type, file).toBe('data');
    }
  });
});

describe('flow order', () => {
  it('has every node once, and what leads forward before what it leads to', () => {
    const edge = fc.tuple(fc.nat(12), fc.nat(12)).filter(([from, to]) => from < to);
    fc.assert(
      fc.property(fc.array(edge), (edges) => {
        const nodes = Array.from({ length: 13 }, (_, index) => String(index));
        const { order, unreached } = inFlowOrder({ starts: ['0'], flows: edges.map(([from, to]) => ({ from: String(from), to: String(to) })), nodes });
        expect([...order, ...unreached].sort()).toEqual([...nodes].sort());
        for (const [from, to] of edges) {
          if (order.includes(String(from))) expect(order.indexOf(String(from))).toBeLessThan(order.indexOf(String(to)));
        }
      }),
    );
  });

  it('does not end on a chain that is long', () => {
    const nodes = Array.from({ length: 50_000 }, (_, index) => String(index));
    const flows = nodes.slice(1).map((to, index) => ({ from: String(index), to }));
    expect(inFlowOrder({ starts: ['0'], flows, nodes }).order).toEqual(nodes);
  });
});

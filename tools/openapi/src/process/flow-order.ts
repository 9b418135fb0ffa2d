/**
 * The order in which a process comes by its tasks.
 *
 * @module
 */

/**
 * Orders nodes so that each stands after everything that leads to it, flows that lead back left aside (reverse postorder);
 * where the order is free, as at a gateway, the flows' order in the document decides.
 *
 * @example
 * inFlowOrder({ starts: ['s'], flows: [{ from: 's', to: 'b' }, { from: 'b', to: 'a' }], nodes: ['a', 'b', 'c'] });
 * // { order: ['b', 'a'], unreached: ['c'] }
 */
export function inFlowOrder(graph: {
  readonly starts: readonly string[];
  readonly flows: readonly { readonly from: string; readonly to: string }[];
  /** Those that are asked for; starts, gateways and ends are only walked through. */
  readonly nodes: readonly string[];
}): { readonly order: readonly string[]; readonly unreached: readonly string[] } {
  const next = new Map<string, string[]>();
  for (const { from, to } of graph.flows) next.set(from, [...(next.get(from) ?? []), to]);

  const seen = new Set<string>();
  const postorder: string[] = [];
  for (const start of [...graph.starts].reverse()) {
    if (seen.has(start)) continue;
    seen.add(start);
    // A stack of its own: a long chain of flows must not end in a RangeError.
    const stack = [{ node: start, targets: [...(next.get(start) ?? [])] }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      // From the last flow to the first, so that the reversed order has the first flow's side first.
      const target = top.targets.pop();
      if (target === undefined) {
        postorder.push(top.node);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ node: target, targets: [...(next.get(target) ?? [])] });
      }
    }
  }
  const wanted = new Set(graph.nodes);
  const order = postorder.reverse().filter((node) => wanted.has(node));
  const reached = new Set(order);
  return { order, unreached: graph.nodes.filter((node) => !reached.has(node)) };
}

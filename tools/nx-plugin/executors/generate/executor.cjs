'use strict';
/**
 * Starts the built `blankett` command. One process serves all services of a batch: process start, not generation, is what costs
 * (50 services: 8 s, against 99 s with a process each).
 */
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** The service (`org/app`) of a project root (`schemas/org/app`). */
const serviceOf = (projectRoot) => projectRoot.split('/').slice(1, 3).join('/');

/**
 * Runs one command over services, and yields an outcome for each as it ends.
 * @param {string} workspaceRoot
 * @param {'generate' | 'verify'} command
 * @param {readonly string[]} services
 * @returns {AsyncGenerator<{ service: string, success: boolean, output: string }>}
 */
async function* run(workspaceRoot, command, services) {
  const cli = join(workspaceRoot, 'tools/cli/bin/blankett.mjs');
  if (!existsSync(join(workspaceRoot, 'tools/cli/dist/main.js'))) {
    for (const service of services) {
      yield { service, success: false, output: 'The blankett command is not built yet: npm run build\n' };
    }
    return;
  }
  const child = spawn(process.execPath, [cli, command, '--format', 'json', ...services], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errorOutput += text));
  const exit = new Promise((resolve) => child.on('close', resolve));
  const waiting = new Set(services);
  for await (const line of createInterface({ input: child.stdout })) {
    const outcome = parseOutcome(line);
    if (outcome === undefined || !waiting.delete(outcome.service)) continue;
    yield { service: outcome.service, success: outcome.ok === true, output: `${line}\n` };
  }
  const code = await exit;
  for (const service of waiting) {
    yield { service, success: false, output: `blankett ${command} ended with ${code} and said nothing of ${service}\n${errorOutput}` };
  }
}

function parseOutcome(line) {
  try {
    const outcome = JSON.parse(line);
    return typeof outcome?.service === 'string' ? outcome : undefined;
  } catch {
    return undefined;
  }
}

/** @type {import('@nx/devkit').PromiseExecutor<{ command: 'generate' | 'verify' }>} */
async function generate(options, context) {
  const project = context.projectsConfigurations.projects[context.projectName];
  for await (const outcome of run(context.root, options.command, [serviceOf(project.root)])) {
    process.stdout.write(outcome.output);
    return { success: outcome.success };
  }
  return { success: false };
}

/** Batch form: all tasks of one command in one process. */
async function* batch(taskGraph, inputs, overrides, context) {
  const byCommand = new Map();
  for (const [id, task] of Object.entries(taskGraph.tasks)) {
    const command = inputs[id].command;
    const tasks = byCommand.get(command) ?? new Map();
    tasks.set(serviceOf(task.projectRoot), id);
    byCommand.set(command, tasks);
  }
  for (const [command, tasks] of byCommand) {
    for await (const outcome of run(context.root, command, [...tasks.keys()])) {
      yield {
        task: tasks.get(outcome.service),
        result: { success: outcome.success, terminalOutput: outcome.output },
      };
    }
  }
}

module.exports = { default: generate, batch };

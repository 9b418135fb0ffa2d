#!/usr/bin/env node
import { main } from '../dist/main.js';
import { processTerminal } from '../dist/terminal/terminal.js';

process.exitCode = await main(process.argv.slice(2), processTerminal(), process.cwd());

#!/usr/bin/env node
import { program } from 'commander';
import chalk from 'chalk';
import { connect } from '../lib/connect.js';
import { Flags } from '../lib/flags.js';

program
  .name('flagctl')
  .option('-k, --key <key>', 'API key', process.env.FLAGCTL_KEY)
  .requiredOption('-p, --project <id>', 'project');

const flags = () => new Flags(connect(program.opts()));

program
  .command('list')
  .action(async () => {
    for (const { $id, on } of await flags().list()) {
      console.log(on ? chalk.green($id) : chalk.gray($id));
    }
  });

program
  .command('set <flag> <state>')
  .action(async (flag, state) => {
    await flags().set(flag, state === 'on');
  });

program
  .command('init')
  .description('creates the table')
  .action(async () => {
    await flags().init();
  });

await program.parseAsync();

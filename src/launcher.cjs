#!/usr/bin/env node
// Spoken by old Nodes too (since 10): says in one sentence what is missing, else starts the bundle beside it.
'use strict';
var wanted = Number(require('../package.json').engines.node.replace(/[^0-9.]/g, '').split('.')[0]);
var found = process.versions.node;
if (Number(found.split('.')[0]) < wanted) {
  process.stderr.write('driftvakt needs Node ' + wanted + ' or newer; this is Node ' + found + ': install a newer Node (https://nodejs.org) and run it again.\n');
  process.exit(3);
}
// Whoever asks only for the version does not wait for all the rest.
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write(require('../package.json').version + '\n');
} else {
  try {
    require('./start.cjs');
  } catch (error) {
    process.stderr.write('driftvakt could not start: ' + (error && error.stack || error) + '\n');
    process.exit(3);
  }
}

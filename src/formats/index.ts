// Generated from the files of this folder by `npm run gen`. Do not edit.
import csv from './csv.ts';
import github from './github.ts';
import json from './json.ts';
import junit from './junit.ts';
import markdown from './markdown.ts';
import sarif from './sarif.ts';
import tap from './tap.ts';
import text from './text.ts';

export const formats = {
  csv,
  github,
  json,
  junit,
  markdown,
  sarif,
  tap,
  text,
} as const;

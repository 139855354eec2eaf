// Generated from the files of this folder by `npm run gen`. Do not edit.
import github from './github.ts';
import json from './json.ts';
import text from './text.ts';

export const formats = {
  github,
  json,
  text,
} as const;

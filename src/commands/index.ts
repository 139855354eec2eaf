// Generated from the files of this folder by `npm run gen`. Do not edit.
import audit from './audit.ts';
import check from './check.ts';
import evidence from './evidence.ts';
import explain from './explain.ts';
import probe from './probe.ts';
import publish from './publish.ts';
import report from './report.ts';
import verify from './verify.ts';

export const commands = {
  audit,
  check,
  evidence,
  explain,
  probe,
  publish,
  report,
  verify,
} as const;

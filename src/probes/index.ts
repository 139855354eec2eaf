// Generated from the files of this folder by `npm run gen`. Do not edit.
import accessExport from './access-export.ts';
import attestation from './attestation.ts';
import caseExport from './case-export.ts';
import dns from './dns.ts';
import githubIssues from './github-issues.ts';
import http from './http.ts';
import inventory from './inventory.ts';
import tcp from './tcp.ts';
import tls from './tls.ts';

export const probes = {
  'access-export': accessExport,
  attestation,
  'case-export': caseExport,
  dns,
  'github-issues': githubIssues,
  http,
  inventory,
  tcp,
  tls,
} as const;

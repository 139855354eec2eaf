// Generated from the files of this folder by `npm run gen`. Do not edit.
export const commands = {
  audit: async () => (await import('./audit.ts')).default,
  cases: async () => (await import('./cases.ts')).default,
  check: async () => (await import('./check.ts')).default,
  diff: async () => (await import('./diff.ts')).default,
  due: async () => (await import('./due.ts')).default,
  evidence: async () => (await import('./evidence.ts')).default,
  explain: async () => (await import('./explain.ts')).default,
  'language-server': async () => (await import('./language-server.ts')).default,
  merge: async () => (await import('./merge.ts')).default,
  probe: async () => (await import('./probe.ts')).default,
  publish: async () => (await import('./publish.ts')).default,
  report: async () => (await import('./report.ts')).default,
  verify: async () => (await import('./verify.ts')).default,
} as const;

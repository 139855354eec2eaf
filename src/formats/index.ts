// Generated from the files of this folder by `npm run gen`. Do not edit.
export const formats = {
  csv: async () => (await import('./csv.ts')).default,
  github: async () => (await import('./github.ts')).default,
  json: async () => (await import('./json.ts')).default,
  junit: async () => (await import('./junit.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  sarif: async () => (await import('./sarif.ts')).default,
  tap: async () => (await import('./tap.ts')).default,
  text: async () => (await import('./text.ts')).default,
} as const;

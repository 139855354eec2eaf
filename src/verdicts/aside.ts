import type { Pass } from '../evaluate.ts';

/**
 * Last: what was judged before and cannot be now because a declaration is invalid is unknown, and keeps its episode and the clock of it.
 * In a valid estate what is not judged any more is gone, which `record` says.
 */
export const aside: Pass = (findings, { past, estate, inScope, invalid }) => {
  if (!invalid) return findings;
  const judged = new Set(findings.map(({ key }) => key));
  const missing = Object.values(past.findings).map(({ last }) => last).filter(({ key, subject }) => !judged.has(key) && inScope(subject));
  return [...findings, ...missing.map(({ since: _since, change: _change, file: _file, line: _line, unconfirmed: _u, recovering: _r, maintenance: _m, waiver: _w, was: _was, known: _k, ...last }) => {
    const because = estate.aside.get(last.subject)?.because;
    return {
      ...last, status: 'unknown' as const, measured: null, because: null,
      ...(last.episode === null && { priority: null, deadline: null, respondBy: null, internalDeadline: null }),
      ...(because === undefined ? { id: 'declaration-missing', values: {} } : { id: 'declaration-invalid', values: { file: because.at.file, line: String(because.at.line) } }),
    };
  })];
};

import type { Pass } from '../evaluate.ts';
import { ownIssue } from '../model/finding.ts';
import type { Ref } from '../model/declaration.ts';

/**
 * After waivers: a fault that a baseline names by its finding and its episode is known, and is not told anew. It stays what it is; another
 * fault of the same finding is another episode, and so never known. What failed because of something known tells for itself.
 */
export const known: Pass = (findings, { estate, controls }) => {
  const baselines = new Map<string, Ref>([...estate.Baseline.values()].flatMap(({ ref, spec }) => Object.entries(spec.known).map(([key, { episode }]) => [`${key} ${episode}`, ref] as const)));
  if (baselines.size === 0) return findings;
  const named = findings.map((finding) => {
    const baseline = finding.episode === null || finding.status === 'waived' ? undefined : baselines.get(`${finding.key} ${finding.episode.id}`);
    return baseline === undefined ? finding : { ...finding, known: baseline };
  });
  const silent = new Set(named.filter((finding) => finding.known !== undefined).map(({ key }) => key));
  return named.map((finding) => (finding.because !== null && silent.has(finding.because) ? { ...finding, told: ownIssue(controls[finding.control], finding) } : finding));
};

import type { Severity } from '../../model/diagnostic.ts';
import type { Urgency } from '../../model/finding.ts';
import type { Output } from '../../publish.ts';
import { diagnostics } from '../../text/diagnostics.ts';
import { inert } from '../../text/inert.ts';
import { formatWords } from '../../words/formats.ts';
import { say } from '../../words/vocabulary.ts';
import { textOf } from './text.ts';

/** What a rule or control says of itself. */
interface Explained {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly weight: keyof typeof severities;
  readonly tags: readonly string[];
}

/** What is about security, by the first word of a rule's or a control's name. */
const security: readonly string[] = ['access', 'certificate', 'equipment', 'exposure', 'secret'];

/** How grave a breach is, on the scale of CVSS that GitHub reads: 7.0 and more is high, 4.0 and more medium. */
const severities = { high: '8.0', medium: '5.5', low: '2.0' } as const;

/** The descriptor of a rule (of what was written) or of a control (of what was seen). */
export function descriptorOf(id: string, isRule: boolean, output: Output): object {
  const { title, why, fix, level, weight, tags } = isRule ? rule(id, output) : control(id, output);
  const todo = say(formatWords.whatToDo, output.language, { fix });
  const area = id.split('-', 1)[0] ?? id;
  const secure = security.includes(area);
  return {
    id, shortDescription: textOf(title), fullDescription: textOf(why),
    help: { text: `${why} ${todo}`.slice(0, 1024), markdown: `**${inert(title)}**\n\n${inert(why)}\n\n${inert(todo)}\n` },
    defaultConfiguration: { level },
    properties: {
      tags: [...(secure ? ['security', area] : []), ...tags].slice(0, 10),
      precision: isRule ? 'very-high' : 'high',
      'problem.severity': level === 'note' ? 'recommendation' : level,
      ...(secure && { 'security-severity': severities[weight] }),
    },
  };
}

const levels: Readonly<Record<Severity, Explained['level']>> = { error: 'error', warning: 'warning', info: 'note' };
const weights: Readonly<Record<Severity, Urgency>> = { error: 'high', warning: 'medium', info: 'low' };

function rule(id: string, { rules }: Output): Explained {
  // What is found while files are read, before any rule is asked, is an error.
  const { title, why, fix, severity } = own(rules, id) ?? { ...own(diagnostics, id) ?? { title: id, why: id, fix: id }, severity: 'error' as const };
  return { title, why, fix, level: levels[severity], weight: weights[severity], tags: ['declaration'] };
}

function control(id: string, { controls, language }: Output): Explained {
  const known = own(controls, id);
  if (known === undefined) return { title: id, why: id, fix: id, level: 'error', weight: 'medium', tags: ['promise'] };
  const { title, why, fix, urgency, effect } = known;
  return { title: title[language], why: why[language], fix: fix[language], level: 'error', weight: urgency, tags: ['promise', effect] };
}

const own = <T>(catalog: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(catalog, id) ? catalog[id] : undefined);

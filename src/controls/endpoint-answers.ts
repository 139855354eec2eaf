import { control } from '../evaluate.ts';
import type { Verdict } from '../model/finding.ts';
import type { ServiceHttp } from '../model/kinds.gen.ts';
import type { Message } from '../model/message.ts';
import { probePath } from '../model/target.ts';
import { askedHost } from '../text/asked-host.ts';
import { outage, outageTexts } from '../words/outages.ts';
import { plain } from '../words/plain.ts';
import { unseen, unseenTexts } from '../words/reasons.ts';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly contains: Readonly<Record<string, boolean>>;
}

export default control({
  about: 'Service',
  title: { en: 'Every endpoint answers as declared', nb: 'Alle målepunkter svarer som de skal' },
  why: {
    en: 'An endpoint that does not answer is a service that cannot be used.',
    nb: 'Et målepunkt som ikke svarer, er en tjeneste som ikke kan brukes.',
  },
  fix: {
    en: 'Look at the service, and at what it depends on, by its runbook. If the answer was changed on purpose, change what is declared of it.',
    nb: 'Tjenesten og det den avhenger av, undersøkes etter driftsrutinen. Er svaret endret med hensikt, endres det som er registrert om det.',
  },
  urgency: 'high',
  effect: 'outage',
  together: true,
  texts: {
    ...unseenTexts,
    ...outageTexts,
    answered: { en: '{host} answers as declared.', nb: '{host} svarer som det skal.' },
    connected: { en: '{host} takes connections.', nb: '{host} tar imot forbindelser.' },
    'wrong-status': { en: '{host} answered with status {status}; declared is {expected}.', nb: '{host} svarte med status {status}; registrert er {expected}.' },
    'body-lacks': { en: 'The answer of {host} lacks the text “{text}”.', nb: 'Svaret fra {host} mangler teksten «{text}».' },
    'body-holds': { en: 'The answer of {host} holds the text “{text}”, which must not be there.', nb: 'Svaret fra {host} inneholder teksten «{text}», som ikke skal stå der.' },
    'header-missing': { en: 'The answer of {host} lacks the header {header}.', nb: 'Svaret fra {host} mangler toppfeltet {header}.' },
    'header-differs': { en: 'The header {header} in the answer of {host} is not “{expected}”.', nb: 'Toppfeltet {header} i svaret fra {host} er ikke «{expected}».' },
  },
  judge({ ref, spec }, { seen }) {
    return Object.entries(spec.probes ?? {}).flatMap(([about, { http, tcp, tls }]): Verdict[] => {
      const kind = http ? 'http' : tcp ? 'tcp' : tls ? 'tls' : undefined;
      if (kind === undefined) return [];
      const target = probePath(ref, about);
      const pointer = `/spec/probes/${about}/${kind}`;
      const observation = seen(kind, target);
      if (!observation?.seen) return [unseen(observation, target, about, pointer)];
      const host = http ? askedHost(http) : tcp ? `${tcp.host}:${tcp.port}` : `${tls?.host}:${tls?.port ?? 443}`;
      const wrong = !observation.facts.reached ? outage(observation.facts, host) : http && 'status' in observation.facts ? notAsExpected(http, observation.facts, host) : undefined;
      const message = wrong ?? { id: http ? 'answered' : 'connected', values: { host } };
      return [{ ...message, status: wrong === undefined ? 'pass' : 'fail', about, pointer, evidence: [target] }];
    });
  },
});

/** The first thing in which an answer is not what was declared. */
function notAsExpected({ expect = {} }: ServiceHttp, { status, headers, contains }: Answered, host: string): Message | undefined {
  const statuses = expect.status === undefined ? undefined : [expect.status].flat();
  if (!(statuses?.includes(status) ?? (status >= 200 && status <= 299))) {
    return { id: 'wrong-status', values: { host, status: String(status), expected: statuses?.join(', ') ?? '200–299' } };
  }
  const { contains: wanted, lacks: unwanted } = expect.body ?? {};
  if (wanted !== undefined && contains[wanted] !== true) return { id: 'body-lacks', values: { host, text: plain(wanted) } };
  if (unwanted !== undefined && contains[unwanted] !== false) return { id: 'body-holds', values: { host, text: plain(unwanted) } };
  for (const [header, expected] of Object.entries(expect.headers ?? {})) {
    const name = header.toLowerCase();
    if (!Object.hasOwn(headers, name)) return { id: 'header-missing', values: { host, header } };
    if (headers[name] !== expected) return { id: 'header-differs', values: { host, header, expected: plain(expected) } };
  }
  return undefined;
}

import { kindOf, type Declaration } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import type { AccessFacts } from '../model/exports.ts';
import type { EstateAudience, EstateCustomerAudience, ServiceSpec } from '../model/kinds.gen.ts';
import { account, grantee, peopleOf } from '../model/people.ts';
import type { View } from '../publish.ts';

/** A kind of facts that an audience may not be shown. */
export type Hide = (EstateAudience | EstateCustomerAudience)['hide'][number];

// No page shows these kinds, nor these fields of a service: they name suppliers, versions, hosts and people.
const unshown: ReadonlySet<string> = new Set(['Agreement', 'ChangePolicy', 'Channel', 'Exposure', 'Procedure', 'Supplier']);
const aDay = 86_400_000;
const unshownOfService = { accountable: undefined, managedBy: undefined, contracts: undefined, components: undefined, logs: undefined };

/** The estate without what is hidden, and without the kinds that are `gone` as a whole. The text of the files never goes along. */
export function estateFor(view: View, hidden: ReadonlySet<Hide>, gone: ReadonlySet<string>): Estate {
  const { estate, results: { at } } = view;
  const showsEvidence = !hidden.has('evidence');
  const pseudonyms = pseudonymsIn(view);
  const people = peopleOf(estate);
  const bare = <D extends Declaration>(declared: D): D => ({
    ...declared,
    labels: {},
    source: { file: showsEvidence ? declared.source.file : '', text: '', document: 0 },
  });
  // By what was declared before, months are counted; what is to come, from tomorrow on, is shown to nobody.
  const begun = estate.eras.filter(({ from }) => from === undefined || Date.parse(from) <= Date.parse(at) + aDay);
  return { ...without(estate), eras: begun.map((era) => ({ ...era, estate: without(era.estate) })) };

  function without(whole: Estate): Estate {
    const kinds: Record<string, unknown> = {};
    for (const [kind, all] of Object.entries(whole) as [string, ReadonlyMap<string, Declaration>][]) {
      if (kind === 'aside' || kind === 'eras' || kind === 'since') continue;
      // Teams stay as the names of who has what; their members do not.
      kinds[kind] =
        (unshown.has(kind) && !(kind === 'Agreement' && view.customer !== undefined)) || (gone.has(kind) && kind !== 'Team')
          ? new Map()
          : new Map([...all].map(([name, declared]) => [name, { ...bare(declared), spec: specFor(kind, declared.spec as Readonly<Record<string, unknown>>) }]));
    }
    const waivers = kinds['Waiver'] as ReadonlyMap<string, Declaration<{ readonly subjects: readonly string[] }>>;
    kinds['Waiver'] = new Map([...waivers].filter(([, { spec }]) => spec.subjects.length > 0));
    kinds['aside'] = new Map(
      [...whole.aside]
        .filter(([ref]) => !gone.has(kindOf(ref)))
        .map(([ref, one]) => [
          ref,
          showsEvidence
            ? one
            : {
                ref,
                because: { rule: one.because.rule, severity: one.because.severity, message: '', at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } },
              },
        ]),
    );
    return { ...kinds, eras: [], ...(whole.since !== undefined && { since: whole.since }) } as unknown as Estate;
  }

  function specFor(kind: string, spec: Readonly<Record<string, unknown>>): unknown {
    switch (kind) {
      case 'Estate':
        return {
          languages: spec['languages'],
          timeZone: spec['timeZone'],
          schedule: spec['schedule'],
          defaults: spec['defaults'],
          audiences: spec['audiences'],
        };
      case 'Team':
        return hidden.has('people') ? { members: {} } : hidden.has('hosts') ? { members: spec['members'] } : spec;
      case 'Customer':
        return hidden.has('people') ? (spec['agreement'] === undefined ? {} : { agreement: { of: (spec['agreement'] as { readonly of: string }).of } }) : spec;
      case 'Agreement':
        // Who confirms, and where the document lies, is the operator's own.
        return {
          type: spec['type'], headings: spec['headings'],
          clauses: Object.fromEntries(Object.entries(spec['clauses'] as object).map(([name, clause]: [string, { readonly attested?: { readonly how: object } }]) => [
            name, { ...clause, subjects: undefined, ...(clause.attested !== undefined && { attested: { how: clause.attested.how } }) },
          ])),
        };
      case 'Service':
        return {
          ...spec,
          ...unshownOfService,
          ...(spec['customers'] !== undefined && { customers: Object.fromEntries(Object.entries(spec['customers'] as object).map(([name, pair]) => [name, { ...(pair as object), systemOwner: undefined }])) }),
          ...(hidden.has('hosts') && { runbook: undefined }),
          probes: Object.fromEntries(Object.entries(spec['probes'] ?? {}).map(([name, probe]) => [name, asked(probe as Probe)])),
        };
      case 'AccessPolicy':
        return {
          ...spec,
          ...(spec['review'] !== undefined && { review: { ...(spec['review'] as object), reviewer: undefined } }),
          roles: Object.fromEntries(
            Object.entries(spec['roles'] as object).map(([role, { grants }]: [string, { grants: object }]) => [
              role,
              { grants: Object.fromEntries(Object.entries(grants).map(([key, grant]) => [grantKey(key), spoken(grant as object)])) },
            ]),
          ),
        };
      case 'Baseline':
        // What is known is told where it is found.
        return { ...spec, known: {}, ...(showsEvidence ? {} : { reason: '', ticket: undefined }), ...(hidden.has('people') ? { takenBy: '' } : {}) };
      case 'Waiver':
        return { ...spoken(spec), subjects: (spec['subjects'] as readonly string[]).filter((ref) => !gone.has(kindOf(ref))) };
      default:
        return spec;
    }
  }

  // What an answer must hold is for those who see the answers.
  function asked(probe: Probe): object {
    if (hidden.has('hosts')) return blank(probe);
    return showsEvidence || probe.http === undefined ? probe : { ...probe, http: { url: probe.http.url, method: probe.http.method } };
  }

  // Why somebody was permitted what is told in a case; the dates and the risk are the promise.
  function spoken(given: object): object {
    return {
      ...given,
      ...(showsEvidence ? {} : { reason: '', compensating: undefined, ticket: undefined }),
      ...(hidden.has('people') ? { approvedBy: '', requestedBy: '' } : {}),
    };
  }

  function grantKey(key: string): string {
    return hidden.has('people') ? (pseudonyms.get(grantee(people, key).account) ?? key) : key;
  }
}

type Probe = NonNullable<ServiceSpec['probes']>[string];

/** Only what kind of question it is, and how often it is asked. */
function blank({ http, tcp, tls, dns, every, vantages }: Probe): object {
  return {
    ...(http !== undefined && { http: { url: '' } }),
    ...(tcp !== undefined && { tcp: { host: '', port: 0 } }),
    ...(tls !== undefined && { tls: { host: '' } }),
    ...(dns !== undefined && { dns: { name: '' } }),
    ...(every !== undefined && { every }),
    ...(vantages !== undefined && { vantages }),
  };
}

/** Pseudonyms by account, as the exports have them side by side. */
function pseudonymsIn({ results, memory }: View): ReadonlyMap<string, string> {
  const looks = [...results.observations, ...Object.values(memory.targets).map(({ last }) => last)];
  return new Map(
    looks
      .flatMap((one) => (one.seen ? ((one.facts as Partial<AccessFacts> | null)?.held ?? []) : []))
      .map(({ principal, person }) => [account(principal), person]),
  );
}

import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { files, text } from './files.ts';

// Norwegian words that say something else than is meant, with what to write instead; and compounds written apart.
const traps: readonly [word: RegExp, instead: string][] = [
  [/løfte(?:r|t|ne)?/u, 'avtalt krav'], [/klausul(?:en|er|ene)?/u, 'avtalepunkt'], [/kreditt(?:en|er)?/u, 'prisavslag'],
  [/inventar(?:et|er)?/u, 'utstyrsoversikt'], [/virkedag(?:en|er|ene)?/u, 'arbeidsdag'], [/mislighold(?:et)?/u, 'brudd på avtalen'],
  [/unntak(?:et|ene)?/u, 'dispensasjon eller fratrekk'], [/fravik(?:et)?/u, 'dispensasjon'], [/eiendel(?:en|er)?/u, 'enhet'],
  [/konfigurasjonsdrift(?:en)?/u, 'konfigurasjonsavvik'], [/avdrift(?:en)?/u, 'konfigurasjonsavvik'], [/tilgangsrevisjon(?:en)?/u, 'tilgangsgjennomgang'],
  [/kjøreplan(?:en)?/u, 'driftsrutine'], [/manipulasjonssikker(?:t)?/u, 'endringer kan påvises'], [/i risiko/u, 'fare for brudd'],
  [/oppetidsgaranti(?:en)?/u, 'krav til tilgjengelighet'], [/(?:drifts|tjeneste|utstyrs|respons|gjenopprettings|feil|måle) (?:miljø|nivå|standard|frist|budsjett|punkt|sted)(?:et|en)?/u, 'ett ord'],
  [/drift(?:er|et)? (?:fra|bort fra) (?:standard|oppsett|konfigurasjon|det registrerte)\p{L}*/u, 'avviker fra'], [/(?:dekker|retter|finner) drift/u, 'konfigurasjonsavvik'],
  [/helligdag(?:en|er|ene)?/u, 'helge- og høytidsdag'], [/aktuell (?:tilstand|status|konfigurasjon)/u, 'faktisk'], [/siden \d+ døgn|for \d+ døgn siden/u, 'for N dager siden'],
  [/(?:avtale|terskel|arbeids|endrings|vedlikeholds|leverandør|utstyrs|tilgangs|gjenopprettings|måned(?:s)?) (?:punkt|verdi|dag|frys|vindu|avtale|oversikt|gjennomgang|test|rapport)(?:et|en|er|ene|e)?/u, 'ett ord'],
  [/garantert oppetid/u, 'krav til tilgjengelighet'],
  [/configuration drift|drifted/u, 'configuration deviation'], [/compliance score|health score/u, 'no score, ever'],
];

const places = [...files('src/**/*.ts').filter((path) => !path.includes('.gen.')), ...files('templates/**/*'), ...files('services/**/*'), ...files('schemas/{common.schema.json,kinds/*.json}'), ...files('.github/ISSUE_TEMPLATE/*')];
const found = (texts: readonly (readonly [string, string])[]): string[] => texts.flatMap(([path, content]) => content.split('\n').flatMap((line, index) =>
  traps.flatMap(([word, instead]) => {
    const match = new RegExp(`(?<![\\p{L}-])(?:${word.source})(?![\\p{L}-])`, 'iu').exec(line);
    return match === null ? [] : [`${path}:${index + 1} “${match[0]}”: ${instead}`];
  })));

test('no text falls into a trap of the glossary', () => {
  expect(places.length).toBeGreaterThan(50);
  expect(found(places.map((path) => [path, text(path)]))).toEqual([]);
});

test('every trap is sprung by its word', () => {
  expect(found([['seed', 'Vi brøt et løfte.'], ['seed', 'Mangler i inventaret'], ['seed', 'Et tjeneste nivå'], ['seed', 'Innen 5 virkedager']])).toHaveLength(4);
  expect(found([['seed', 'Maskinen drifter fra standarden'], ['seed', 'Stengt på helligdager'], ['seed', 'Prisen gis som kreditt'], ['seed', 'Et vedlikeholds vindu'], ['seed', 'Sist sett for 12 døgn siden']])).toHaveLength(5);
  expect(found([['seed', 'Drift av infrastruktur; utstyrsoversikt; tjenestenivå; inventory']])).toEqual([]);
});

test('a message says the same in both languages: the same values fill it', () => {
  const names = (words: string): string[] => [...new Set([...words.matchAll(/\{(\w+)/gu)].map(([, name = '']) => name))].toSorted();
  const unequal = Object.entries(controls as Readonly<Record<string, { readonly texts: Readonly<Record<string, { readonly en: string; readonly nb: string }>> }>>).flatMap(([id, { texts }]) =>
    Object.entries(texts).filter(([, { en, nb }]) => names(en).join() !== names(nb).join()).map(([message]) => `${id} ${message}`));
  expect(unequal).toEqual([]);
});

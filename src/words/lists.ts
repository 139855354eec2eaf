import type { Text } from '../model/message.ts';
import { unseenTexts } from './reasons.ts';

/** The texts that every control on what a list holds has among its own. */
export const listTexts: Readonly<Record<string, Text>> = {
  ...unseenTexts,
  'no-longer-known': { en: 'Not known any longer: the list cannot be used now.', nb: 'Ikke kjent lenger: listen kan ikke brukes nå.' },
  'list-usable': { en: 'The list can be used again.', nb: 'Listen kan brukes igjen.' },
};

/** Those of a control on an exported list. */
export const exportTexts: Readonly<Record<string, Text>> = {
  ...listTexts,
  'export-too-old': { en: 'Not known: the list was exported {age} ago, on {exported}; it may be {limit} old.', nb: 'Ikke kjent: listen er {age} gammel, hentet ut {exported}; den kan være høyst {limit} gammel.' },
  'export-from-the-future': { en: 'Not known: the list says that it was exported on {exported}, which has not come yet.', nb: 'Ikke kjent: listen sier at den ble hentet ut {exported}, og det er ennå ikke kommet.' },
  'list-empty': { en: 'Not known: the list is empty.', nb: 'Ikke kjent: listen er tom.' },
};

/** Those of a control on equipment. */
export const equipmentTexts: Readonly<Record<string, Text>> = {
  ...exportTexts,
  'count-unexpected': { en: 'Not known: the list has {count} {count|device|devices}; between {fewest} and {most} are expected.', nb: 'Ikke kjent: listen har {count} {count|enhet|enheter}; det ventes mellom {fewest} og {most}.' },
  nameless: { en: 'Not known: {count} {count|row|rows} of the list {count|has|have} no name of a device.', nb: 'Ikke kjent: {count} {count|rad|rader} i listen mangler navn på enheten.' },
  'no-devices': { en: 'The list holds no device, as may be expected.', nb: 'Listen har ingen enheter, og det kan ventes.' },
  'no-longer-listed': { en: '{device} is no longer in the list.', nb: '{device} står ikke lenger i listen.' },
};

/** Those of a control on access. */
export const accessTexts: Readonly<Record<string, Text>> = {
  ...exportTexts,
  'no-longer-found': { en: 'This is no longer found.', nb: 'Dette finnes ikke lenger.' },
};

/** Those of a control on fault issues. */
export const faultTexts: Readonly<Record<string, Text>> = {
  ...exportTexts,
  'none-open': { en: 'No fault is open.', nb: 'Ingen feil er åpne.' },
  'not-certain': { en: 'Not known: something of case {case} ({priority}) cannot be read, and its deadline, {deadline} at the earliest, may have moved.', nb: 'Ikke kjent: noe av sak {case} ({priority}) kan ikke leses, og fristen, tidligst {deadline}, kan være forskjøvet.' },
  'no-longer-open': { en: 'No longer among the open faults.', nb: 'Ikke lenger blant de åpne feilene.' },
};

import { control } from '../evaluate.ts';
import { judgeDevices, standardsFor, type Judged } from '../measure/exports/equipment.ts';
import { matches } from '../measure/exports/glob.ts';
import { branchOf, compareVersions, isVersion } from '../measure/exports/version.ts';
import { sourcePath } from '../model/target.ts';
import { equipmentTexts } from '../words/lists.ts';

export default control({
  about: 'Inventory',
  title: { en: 'All equipment runs at least the lowest version of its branch', nb: 'Alt utstyr har minst den laveste godkjente versjonen i sin gren' },
  why: {
    en: 'An old version has holes that everybody knows of, and a branch that is not approved gets no updates at all.',
    nb: 'En gammel versjon har sikkerhetshull som alle kjenner, og en gren som ikke er godkjent, får ingen oppdateringer i det hele tatt.',
  },
  fix: {
    en: 'Update the device. If a branch is meant to be used, have it approved in the equipment standard with its lowest version.',
    nb: 'Enheten oppdateres. Skal en gren brukes, godkjennes den i utstyrsstandarden med sin laveste versjon.',
  },
  urgency: 'medium',
  effect: 'deviation',
  together: true,
  texts: {
    ...equipmentTexts,
    'new-enough': { en: '{device} runs {system} {version}; the lowest is {minimum}.', nb: '{device} har {system} {version}; den laveste er {minimum}.' },
    'too-old': { en: '{device} runs {system} {version}; it must be at least {minimum}.', nb: '{device} har {system} {version}; den skal være minst {minimum}.' },
    'no-branch': { en: '{device} runs {system} {version}, which belongs to no approved branch.', nb: '{device} har {system} {version}, som ikke hører til noen godkjent gren.' },
    'system-not-approved': { en: '{device} runs {system}, which is not approved.', nb: '{device} har {system}, som ikke er godkjent.' },
    'system-unknown': { en: 'The list does not tell which system {device} runs.', nb: 'Listen sier ikke hvilket system {device} har.' },
    'version-unknown': { en: 'The list does not tell which version of {system} {device} runs.', nb: 'Listen sier ikke hvilken versjon av {system} {device} har.' },
  },
  judge(inventory, { estate, seen, now, past }) {
    const approved = standardsFor(estate, inventory.spec.class).flatMap(({ spec }) => Object.entries(spec.operatingSystems ?? {}));
    if (approved.length === 0) return [];
    return judgeDevices({ control: 'equipment-version', inventory, seen: seen('inventory', sourcePath(inventory.ref)), now, past }, ({ name: device, system, version }): Judged => {
      if (system === null) return { status: 'unknown', id: 'system-unknown', values: { device } };
      const minimums = approved.flatMap(([name, { match, minimum }]) => ((match === undefined ? isNamed(name, system) : matches(match, system)) ? Object.entries(minimum) : []));
      if (minimums.length === 0) return { status: 'fail', id: 'system-not-approved', values: { device, system } };
      if (version === null || !isVersion(version)) return { status: 'unknown', id: 'version-unknown', values: { device, system } };
      const branch = branchOf(version, minimums.map(([name]) => name));
      if (branch === undefined) return { status: 'fail', id: 'no-branch', values: { device, system, version } };
      // Where two standards speak of one branch, the stricter holds.
      const minimum = minimums.filter(([name]) => name === branch).map(([, lowest]) => lowest).toSorted(compareVersions).at(-1) ?? '';
      const old = compareVersions(version, minimum) < 0;
      return { status: old ? 'fail' : 'pass', id: old ? 'too-old' : 'new-enough', values: { device, system, version, minimum } };
    });
  },
});

// A declared name has no spaces: `windows-11` is Windows 11.
const isNamed = (name: string, system: string): boolean => name === system.toLowerCase().replaceAll(/[\s_]+/g, '-');

// The customers' equipment as its management exports it. Pure; with the flaws of real life, each named in a comment.
import { commas, identity, intune, plain, semicolons, type Row } from './written.ts';

const day = 86_400_000;

interface Device {
  readonly name: string;
  readonly maker: string;
  readonly model: string;
  readonly system: string;
  readonly version: string;
  /** Absent where the management does not know. */
  readonly encrypted?: boolean | undefined;
  /** Days since it was seen; absent where it never was. */
  readonly seen?: number | undefined;
  /** It was last seen then, whenever the export is made. */
  readonly stopped?: boolean;
}

type Make = readonly [maker: string, model: string, system: string, version: string];

const laptops: readonly Make[] = [
  ['LENOVO', 'ThinkPad T14 Gen 5', 'Windows', '10.0.26100.6901'],
  ['LENOVO', 'ThinkPad T14 Gen 6', 'Windows', '10.0.26200.6899'],
  ['LENOVO', 'ThinkPad X1 Carbon Gen 12', 'Windows', '10.0.26100.7171'],
  ['Dell Inc.', 'Latitude 5450', 'Windows', '10.0.26200.7171'],
  ['Apple', 'MacBook Air (13-inch, M4, 2025)', 'macOS', '26.4.1'],
  ['LENOVO', 'ThinkPad T14 Gen 4', 'Windows', '10.0.26100.6899'],
  ['Apple', 'MacBook Pro (14-inch, M3, 2023)', 'macOS', '15.7.5'],
];

const desktops: readonly Make[] = [
  ['Dell Inc.', 'OptiPlex 7020', 'Windows', '10.0.26100.6899'],
  ['Dell Inc.', 'OptiPlex 7010', 'Windows', '10.0.26200.7171'],
];

const phones: readonly Make[] = [
  ['Apple', 'iPhone 16', 'iOS', '26.4'],
  ['Apple', 'iPhone 15', 'iOS', '26.4.1'],
  ['Samsung', 'Galaxy A55 5G', 'Android', '16.0'],
  ['Apple', 'iPhone SE (3rd generation)', 'iOS', '18.7.2'],
  ['Samsung', 'Galaxy XCover7', 'Android', '15.0'],
];

function fleet(prefix: string, count: number, makes: readonly Make[], flaws: Readonly<Record<number, Partial<Device>>>): readonly Device[] {
  return Array.from({ length: count }, (_, index): Device => {
    const [maker, model, system, version] = makes[(index * 5 + (index >> 3)) % makes.length] ?? makes[0] as Make;
    const name = `${prefix}${String(index + 1).padStart(3, '0')}`;
    return { name, maker, model, system, version, encrypted: true, seen: (index * 7) % 5, ...flaws[index + 1] };
  });
}

const unknown = { encrypted: undefined };

/** Two of 84 deviate, and of one it is not known whether its disk is encrypted. */
export const fjordfisk = fleet('FF-LT-', 84, laptops, {
  17: { maker: 'LENOVO', model: 'ThinkPad T14 Gen 3', system: 'Windows', version: '10.0.26100.4652', encrypted: false },
  52: { maker: 'Microsoft Corporation', model: 'Surface Laptop Go 3', system: 'Windows', version: '10.0.26100.6899', seen: 41, stopped: true },
  63: unknown,
});

export const nordlysBygg: readonly Device[] = [
  ...fleet('NB-LT-', 60, laptops, {
    8: { maker: 'LENOVO', model: 'ThinkPad T480s', system: 'Windows', version: '10.0.26100.6899' },      // approved until 30 June 2026
    19: { maker: 'HP', model: 'HP 250 15.6 inch G10', system: 'Windows', version: '10.0.26200.6899' },   // never approved: bought in a shop
    23: { maker: 'LENOVO', model: 'ThinkPad T14 Gen 1', system: 'Windows', version: '10.0.19045.6456' }, // a branch that is out of support
    31: { system: 'macOS', maker: 'Apple', model: 'MacBook Air (13-inch, M3, 2024)', version: '15.6' },  // below the lowest of its branch
    40: unknown,
    44: { seen: 33, stopped: true },
    57: unknown,
  }),
  { name: 'NB-KASSE-01', maker: 'LENOVO', model: 'ThinkPad T14 Gen 4', system: 'Windows', version: '10.0.26100.6899', encrypted: true, seen: 0 },
  // Not encrypted, with a waiver.
  { name: 'NB-KASSE-02', maker: 'LENOVO', model: 'ThinkPad T14 Gen 4', system: 'Windows', version: '10.0.26100.6899', encrypted: false, seen: 0 },
];

export const solvikPhones = fleet('SK-TLF-', 96, phones, {
  12: { maker: 'Apple', model: 'iPhone 15', system: 'iOS', version: '18.6.1' },                          // below the lowest of its branch
  29: { maker: 'Samsung', model: 'Galaxy A52s 5G', system: 'Android', version: '14.0' },                 // a branch that is not approved
  47: { maker: 'Apple', model: 'iPhone 8', system: 'iOS', version: '16.7.12' },                          // neither model nor branch
  58: unknown,
  71: { seen: 64, stopped: true },
  90: { seen: undefined },                                                                               // enrolled and never seen
});

/** In order, all of them; but the export is too old to be believed. */
export const solvikDesktops = fleet('SK-PC-', 37, desktops, {});

/** An Intune export of devices, with commas or as a spreadsheet leaves it. `anchor`: from when the days of what stopped are counted. */
export function intuneExport(devices: readonly Device[], now: Date, anchor: Date, write: (rows: readonly Row[]) => string): string {
  return write(devices.map((device) => ({
    DeviceId: identity(device.name), DeviceName: device.name, LastContact: seenAt(device, now, anchor, intune), OSVersion: device.version, OS: device.system,
    SerialNumber: identity(`serial ${device.name}`).slice(0, 8).toUpperCase(), Manufacturer: device.maker, Model: device.model,
    OwnerType: 'Company', ComplianceState: 'Compliant', ManagementAgent: 'MDM',
    IsEncrypted: device.encrypted === undefined ? '' : device.encrypted ? 'True' : 'False',
  })));
}

/** The same as Graph gives it: JSON, a page under `value`. */
export const graphExport = (devices: readonly Device[], now: Date, anchor: Date): string => `${JSON.stringify({
  '@odata.context': 'https://graph.microsoft.example/v1.0/$metadata#deviceManagement/managedDevices',
  '@odata.count': devices.length,
  value: devices.map((device) => ({
    id: identity(device.name), deviceName: device.name, manufacturer: device.maker, model: device.model,
    operatingSystem: device.system, osVersion: device.version,
    isEncrypted: device.encrypted ?? null, lastSyncDateTime: seenAt(device, now, anchor, plain), complianceState: 'compliant',
  })),
}, null, 2)}\n`;

// What was never seen has the year 1, as Intune and Graph write it. Every device has a time of day of its own.
function seenAt({ name, seen, stopped }: Device, now: Date, anchor: Date, write: (at: Date) => string): string {
  if (seen === undefined) return write(new Date('0001-01-01T00:00:00Z'));
  const earlier = Number.parseInt(identity(name).slice(0, 8), 16) % (day / 1000);
  return write(new Date((stopped ? anchor : now).getTime() - seen * day - earlier * 1000));
}

export { commas, semicolons };

// The headings of other systems, as their own documentation gives them.
import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/measure/exports/presets.ts';

test('each preset names the columns that its system writes', () => {
  const of = (preset: Parameters<typeof columnsOf>[0]['preset']): string => Object.entries(columnsOf({ preset } as Parameters<typeof columnsOf>[0])).map(([ours, theirs]) => `${ours}=${theirs}`).join(' | ');
  expect(of('entra')).toBe('principal=userPrincipalName | role=appRoleDisplayName');
  expect(of('entra-review')).toBe('principal=PrincipalUPN | decidedAt=ReviewDate | decision=ReviewResult');
  expect(of('fleet')).toBe('name=hostname | model=hardware_model | system=platform | version=os_version | seenAt=seen_time');
  expect(of('glpi')).toBe('name=Name | model=Model | system=Operating System - Name | version=Operating System - Version');
  expect(of('intune')).toBe('name=DeviceName | model=Model | system=OS | version=OSVersion | encrypted=IsEncrypted | seenAt=LastContact');
  expect(of('intune-graph')).toBe('name=deviceName | model=model | system=operatingSystem | version=osVersion | encrypted=isEncrypted | seenAt=lastSyncDateTime');
  expect(of('netbox')).toBe('name=name | model=device_type');
  expect(of('servicenow')).toBe('number=number | opened=opened_at | priority=priority | service=business_service | customer=company | channel=contact_type | restored=resolved_at | closed=closed_at');
  expect(of('snipe-it')).toBe('name=Asset Name | model=Model');
});

test('what is declared stands over the preset, and alone without one', () => {
  expect(columnsOf({ preset: 'netbox', columns: { model: 'Model', seenAt: 'Seen' } })).toEqual({ name: 'name', model: 'Model', seenAt: 'Seen' });
  expect(columnsOf({ columns: { model: 'Model' } })).toEqual({ model: 'Model' });
});

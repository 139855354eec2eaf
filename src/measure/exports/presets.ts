// Where other systems' exports hold what we ask for, under the headings they have when nobody changed them.
import type { Source } from '../../model/kinds.gen.ts';

type Columns = Readonly<Record<string, string>>;

const presets: Readonly<Record<NonNullable<Source['preset']>, Columns>> = {
  'entra': { principal: 'userPrincipalName', role: 'appRoleDisplayName' },
  'entra-review': { principal: 'PrincipalUPN', decidedAt: 'ReviewDate', decision: 'ReviewResult' },
  // Its list of hosts does not tell whether disks are encrypted.
  'fleet': { name: 'hostname', model: 'hardware_model', system: 'platform', version: 'os_version', seenAt: 'seen_time' },
  'glpi': { name: 'Name', model: 'Model', system: 'Operating System - Name', version: 'Operating System - Version' },
  // The report DevicesWithInventory.
  'intune': { name: 'DeviceName', model: 'Model', system: 'OS', version: 'OSVersion', encrypted: 'IsEncrypted', seenAt: 'LastContact' },
  // The list managedDevices of Microsoft Graph.
  'intune-graph': { name: 'deviceName', model: 'model', system: 'operatingSystem', version: 'osVersion', encrypted: 'isEncrypted', seenAt: 'lastSyncDateTime' },
  'netbox': { name: 'name', model: 'device_type' },
  // Its list of incidents, exported with the names of fields.
  'servicenow': { number: 'number', opened: 'opened_at', priority: 'priority', service: 'business_service', customer: 'company', channel: 'contact_type', restored: 'resolved_at', closed: 'closed_at' },
  'snipe-it': { name: 'Asset Name', model: 'Model' },
};

/** The column of the file for each thing that is asked: the preset's, and over them those that are declared. */
export function columnsOf({ preset, columns }: Pick<Source, 'preset' | 'columns'>): Columns {
  return { ...(preset === undefined ? {} : presets[preset]), ...columns };
}

// Generated from the files of this folder by `npm run gen`. Do not edit.
import about from './about.ts';
import access from './access.ts';
import adjustments from './adjustments.ts';
import control from './control.ts';
import controls from './controls.ts';
import equipment from './equipment.ts';
import evidence from './evidence.ts';
import findings from './findings.ts';
import months from './months.ts';
import overview from './overview.ts';
import service from './service.ts';
import services from './services.ts';
import waivers from './waivers.ts';

export const pages = {
  about,
  access,
  adjustments,
  control,
  controls,
  equipment,
  evidence,
  findings,
  months,
  overview,
  service,
  services,
  waivers,
} as const;

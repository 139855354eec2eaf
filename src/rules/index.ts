// Generated from the files of this folder by `npm run gen`. Do not edit.
import classWithoutStandard from './class-without-standard.ts';
import confirmMoreThanMeasured from './confirm-more-than-measured.ts';
import dependencyCycle from './dependency-cycle.ts';
import endsBeforeItBegins from './ends-before-it-begins.ts';
import expectedReversed from './expected-reversed.ts';
import oneEstate from './one-estate.ts';
import sameProbe from './same-probe.ts';
import secretNotForHost from './secret-not-for-host.ts';
import serviceWithoutLevel from './service-without-level.ts';
import serviceWithoutOwner from './service-without-owner.ts';
import serviceWithoutProbe from './service-without-probe.ts';
import serviceWithoutRunbook from './service-without-runbook.ts';
import sourceColumns from './source-columns.ts';
import sourceOutsideFiles from './source-outside-files.ts';
import timeoutLongerThanInterval from './timeout-longer-than-interval.ts';
import unknownName from './unknown-name.ts';
import vantageNotDeclared from './vantage-not-declared.ts';
import waiverApprovedByRequester from './waiver-approved-by-requester.ts';
import warnBeyondFail from './warn-beyond-fail.ts';

export const rules = {
  'class-without-standard': classWithoutStandard,
  'confirm-more-than-measured': confirmMoreThanMeasured,
  'dependency-cycle': dependencyCycle,
  'ends-before-it-begins': endsBeforeItBegins,
  'expected-reversed': expectedReversed,
  'one-estate': oneEstate,
  'same-probe': sameProbe,
  'secret-not-for-host': secretNotForHost,
  'service-without-level': serviceWithoutLevel,
  'service-without-owner': serviceWithoutOwner,
  'service-without-probe': serviceWithoutProbe,
  'service-without-runbook': serviceWithoutRunbook,
  'source-columns': sourceColumns,
  'source-outside-files': sourceOutsideFiles,
  'timeout-longer-than-interval': timeoutLongerThanInterval,
  'unknown-name': unknownName,
  'vantage-not-declared': vantageNotDeclared,
  'waiver-approved-by-requester': waiverApprovedByRequester,
  'warn-beyond-fail': warnBeyondFail,
} as const;

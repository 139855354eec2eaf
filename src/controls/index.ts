// Generated from the files of this folder by `npm run gen`. Do not edit.
import accessEnded from './access-ended.ts';
import accessGranted from './access-granted.ts';
import accessReviewed from './access-reviewed.ts';
import availabilityKept from './availability-kept.ts';
import baselineCurrent from './baseline-current.ts';
import budgetBurning from './budget-burning.ts';
import casesReadable from './cases-readable.ts';
import certificateExpiry from './certificate-expiry.ts';
import certificateTrusted from './certificate-trusted.ts';
import channelApproved from './channel-approved.ts';
import clauseAttested from './clause-attested.ts';
import declarationValid from './declaration-valid.ts';
import endpointAnswers from './endpoint-answers.ts';
import equipmentApproved from './equipment-approved.ts';
import equipmentEncrypted from './equipment-encrypted.ts';
import equipmentSeen from './equipment-seen.ts';
import equipmentVersion from './equipment-version.ts';
import faultsClassified from './faults-classified.ts';
import incidentReported from './incident-reported.ts';
import latencyWithinThresholds from './latency-within-thresholds.ts';
import nameResolves from './name-resolves.ts';
import pausesAgreed from './pauses-agreed.ts';
import repeatFaultWithoutProblem from './repeat-fault-without-problem.ts';
import respondedInTime from './responded-in-time.ts';
import restoredInTime from './restored-in-time.ts';
import waiverInForce from './waiver-in-force.ts';

export const controls = {
  'access-ended': accessEnded,
  'access-granted': accessGranted,
  'access-reviewed': accessReviewed,
  'availability-kept': availabilityKept,
  'baseline-current': baselineCurrent,
  'budget-burning': budgetBurning,
  'cases-readable': casesReadable,
  'certificate-expiry': certificateExpiry,
  'certificate-trusted': certificateTrusted,
  'channel-approved': channelApproved,
  'clause-attested': clauseAttested,
  'declaration-valid': declarationValid,
  'endpoint-answers': endpointAnswers,
  'equipment-approved': equipmentApproved,
  'equipment-encrypted': equipmentEncrypted,
  'equipment-seen': equipmentSeen,
  'equipment-version': equipmentVersion,
  'faults-classified': faultsClassified,
  'incident-reported': incidentReported,
  'latency-within-thresholds': latencyWithinThresholds,
  'name-resolves': nameResolves,
  'pauses-agreed': pausesAgreed,
  'repeat-fault-without-problem': repeatFaultWithoutProblem,
  'responded-in-time': respondedInTime,
  'restored-in-time': restoredInTime,
  'waiver-in-force': waiverInForce,
} as const;

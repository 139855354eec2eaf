// Generated from the files of this folder by `npm run gen`. Do not edit.
import accountOfTwoPeople from './account-of-two-people.ts';
import availabilityBeyondDependencies from './availability-beyond-dependencies.ts';
import businessDaysAroundTheClock from './business-days-around-the-clock.ts';
import calendarBoundaryInDstHour from './calendar-boundary-in-dst-hour.ts';
import calendarNeverOpen from './calendar-never-open.ts';
import changeFreezeOverlapsMaintenance from './change-freeze-overlaps-maintenance.ts';
import changeNobodyApproves from './change-nobody-approves.ts';
import classWithoutStandard from './class-without-standard.ts';
import clauseControlMisspelt from './clause-control-misspelt.ts';
import clauseControlToCome from './clause-control-to-come.ts';
import clauseTwice from './clause-twice.ts';
import clauseWithoutControl from './clause-without-control.ts';
import clauseWithoutHeading from './clause-without-heading.ts';
import clocksWhileChannelsClosed from './clocks-while-channels-closed.ts';
import confirmMoreThanMeasured from './confirm-more-than-measured.ts';
import confirmSlowerThanResponse from './confirm-slower-than-response.ts';
import confirmationNotAsAgreed from './confirmation-not-as-agreed.ts';
import controlWithoutClause from './control-without-clause.ts';
import customerWithoutAgreement from './customer-without-agreement.ts';
import customerWithoutService from './customer-without-service.ts';
import deadlineEatsBudget from './deadline-eats-budget.ts';
import deadlineOutsideRota from './deadline-outside-rota.ts';
import deadlinesNotOrdered from './deadlines-not-ordered.ts';
import dependencyCycle from './dependency-cycle.ts';
import endsBeforeItBegins from './ends-before-it-begins.ts';
import expectedReversed from './expected-reversed.ts';
import exposureOfUnknownHost from './exposure-of-unknown-host.ts';
import grantApprovedByHolder from './grant-approved-by-holder.ts';
import grantWithoutEnd from './grant-without-end.ts';
import grantsBeyondLimits from './grants-beyond-limits.ts';
import holidaysNotKnown from './holidays-not-known.ts';
import hostExposedTwice from './host-exposed-twice.ts';
import hoursBeyondDependencies from './hours-beyond-dependencies.ts';
import looksAlike from './looks-alike.ts';
import maintenanceAnnouncedTooLate from './maintenance-announced-too-late.ts';
import maintenanceExceedsBudget from './maintenance-exceeds-budget.ts';
import matrixNotMonotone from './matrix-not-monotone.ts';
import moreNeededThanThereAre from './more-needed-than-there-are.ts';
import namedByNobody from './named-by-nobody.ts';
import oneEstate from './one-estate.ts';
import personOfAnother from './person-of-another.ts';
import probeOftenerThanSchedule from './probe-oftener-than-schedule.ts';
import probeTooRare from './probe-too-rare.ts';
import procedureApprovedByPerformer from './procedure-approved-by-performer.ts';
import reductionsNotOrdered from './reductions-not-ordered.ts';
import remindersNotOrdered from './reminders-not-ordered.ts';
import restoreLaterThanPromised from './restore-later-than-promised.ts';
import restoreShorterThanSupplier from './restore-shorter-than-supplier.ts';
import restoredBeforeAnswered from './restored-before-answered.ts';
import reviewerHoldsAccess from './reviewer-holds-access.ts';
import rotaSlowerThanResponse from './rota-slower-than-response.ts';
import sameProbe from './same-probe.ts';
import scheduleSlowerThanPromise from './schedule-slower-than-promise.ts';
import secretInPlainText from './secret-in-plain-text.ts';
import secretNotForHost from './secret-not-for-host.ts';
import separationOfDutiesBroken from './separation-of-duties-broken.ts';
import serviceLevelOfAnotherType from './service-level-of-another-type.ts';
import serviceWithoutLevel from './service-without-level.ts';
import serviceWithoutOnCall from './service-without-on-call.ts';
import serviceWithoutOwner from './service-without-owner.ts';
import serviceWithoutProbe from './service-without-probe.ts';
import serviceWithoutRunbook from './service-without-runbook.ts';
import skillOfOnePerson from './skill-of-one-person.ts';
import sourceColumns from './source-columns.ts';
import sourceOutsideFiles from './source-outside-files.ts';
import standsOnWhatEnds from './stands-on-what-ends.ts';
import teamLacksSkills from './team-lacks-skills.ts';
import teamOfHired from './team-of-hired.ts';
import timeoutLongerThanInterval from './timeout-longer-than-interval.ts';
import vantageNotDeclared from './vantage-not-declared.ts';
import waiverApprovedByOwnGroup from './waiver-approved-by-own-group.ts';
import waiverApprovedByRequester from './waiver-approved-by-requester.ts';
import waiverLongerThanYear from './waiver-longer-than-year.ts';
import waiverMatchesNothing from './waiver-matches-nothing.ts';
import waiverTwice from './waiver-twice.ts';
import warnBeyondFail from './warn-beyond-fail.ts';

export const rules = {
  'account-of-two-people': accountOfTwoPeople,
  'availability-beyond-dependencies': availabilityBeyondDependencies,
  'business-days-around-the-clock': businessDaysAroundTheClock,
  'calendar-boundary-in-dst-hour': calendarBoundaryInDstHour,
  'calendar-never-open': calendarNeverOpen,
  'change-freeze-overlaps-maintenance': changeFreezeOverlapsMaintenance,
  'change-nobody-approves': changeNobodyApproves,
  'class-without-standard': classWithoutStandard,
  'clause-control-misspelt': clauseControlMisspelt,
  'clause-control-to-come': clauseControlToCome,
  'clause-twice': clauseTwice,
  'clause-without-control': clauseWithoutControl,
  'clause-without-heading': clauseWithoutHeading,
  'clocks-while-channels-closed': clocksWhileChannelsClosed,
  'confirm-more-than-measured': confirmMoreThanMeasured,
  'confirm-slower-than-response': confirmSlowerThanResponse,
  'confirmation-not-as-agreed': confirmationNotAsAgreed,
  'control-without-clause': controlWithoutClause,
  'customer-without-agreement': customerWithoutAgreement,
  'customer-without-service': customerWithoutService,
  'deadline-eats-budget': deadlineEatsBudget,
  'deadline-outside-rota': deadlineOutsideRota,
  'deadlines-not-ordered': deadlinesNotOrdered,
  'dependency-cycle': dependencyCycle,
  'ends-before-it-begins': endsBeforeItBegins,
  'expected-reversed': expectedReversed,
  'exposure-of-unknown-host': exposureOfUnknownHost,
  'grant-approved-by-holder': grantApprovedByHolder,
  'grant-without-end': grantWithoutEnd,
  'grants-beyond-limits': grantsBeyondLimits,
  'holidays-not-known': holidaysNotKnown,
  'host-exposed-twice': hostExposedTwice,
  'hours-beyond-dependencies': hoursBeyondDependencies,
  'looks-alike': looksAlike,
  'maintenance-announced-too-late': maintenanceAnnouncedTooLate,
  'maintenance-exceeds-budget': maintenanceExceedsBudget,
  'matrix-not-monotone': matrixNotMonotone,
  'more-needed-than-there-are': moreNeededThanThereAre,
  'named-by-nobody': namedByNobody,
  'one-estate': oneEstate,
  'person-of-another': personOfAnother,
  'probe-oftener-than-schedule': probeOftenerThanSchedule,
  'probe-too-rare': probeTooRare,
  'procedure-approved-by-performer': procedureApprovedByPerformer,
  'reductions-not-ordered': reductionsNotOrdered,
  'reminders-not-ordered': remindersNotOrdered,
  'restore-later-than-promised': restoreLaterThanPromised,
  'restore-shorter-than-supplier': restoreShorterThanSupplier,
  'restored-before-answered': restoredBeforeAnswered,
  'reviewer-holds-access': reviewerHoldsAccess,
  'rota-slower-than-response': rotaSlowerThanResponse,
  'same-probe': sameProbe,
  'schedule-slower-than-promise': scheduleSlowerThanPromise,
  'secret-in-plain-text': secretInPlainText,
  'secret-not-for-host': secretNotForHost,
  'separation-of-duties-broken': separationOfDutiesBroken,
  'service-level-of-another-type': serviceLevelOfAnotherType,
  'service-without-level': serviceWithoutLevel,
  'service-without-on-call': serviceWithoutOnCall,
  'service-without-owner': serviceWithoutOwner,
  'service-without-probe': serviceWithoutProbe,
  'service-without-runbook': serviceWithoutRunbook,
  'skill-of-one-person': skillOfOnePerson,
  'source-columns': sourceColumns,
  'source-outside-files': sourceOutsideFiles,
  'stands-on-what-ends': standsOnWhatEnds,
  'team-lacks-skills': teamLacksSkills,
  'team-of-hired': teamOfHired,
  'timeout-longer-than-interval': timeoutLongerThanInterval,
  'vantage-not-declared': vantageNotDeclared,
  'waiver-approved-by-own-group': waiverApprovedByOwnGroup,
  'waiver-approved-by-requester': waiverApprovedByRequester,
  'waiver-longer-than-year': waiverLongerThanYear,
  'waiver-matches-nothing': waiverMatchesNothing,
  'waiver-twice': waiverTwice,
  'warn-beyond-fail': warnBeyondFail,
} as const;

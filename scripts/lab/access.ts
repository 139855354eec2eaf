// Who holds which access, as the directory exports it, and what the reviews decided. Pure; with the flaws of real life, each named in a comment.
import { commas, identity, plain, semicolons, type Row } from './written.ts';

const day = 86_400_000;

interface Holder {
  readonly name: string;
  readonly account: string;
  readonly role: string;
  readonly type?: 'User' | 'ServicePrincipal';
  /** Days since the last sign-in. */
  readonly signedIn?: number;
}

const erp: readonly Holder[] = [
  { name: 'Kari Nordmann', account: 'kari.nordmann@move.example', role: 'Administrator', signedIn: 1 },
  { name: 'Ola Hansen', account: 'Ola.Hansen@move.example', role: 'Administrator', signedIn: 3 },
  // His grant ended on 31 October; the access is still there.
  { name: 'Per Olsen', account: 'per.olsen@move.example', role: 'Administrator', signedIn: 9 },
  // Held, but never granted to him.
  { name: 'Jonas Bakke', account: 'jonas.bakke@move.example', role: 'Administrator', signedIn: 58 },
  { name: 'Nødkonto Lønn og regnskap', account: 'breakglass-erp@move.example', role: 'Administrator' },
  { name: 'svc-erp-backup', account: 'svc-erp-backup@move.example', role: 'Administrator', type: 'ServicePrincipal', signedIn: 0 },
  { name: 'Bjørn Aase', account: 'bjorn.aase@fjordfisk.example', role: 'Payroll', signedIn: 2 },
  { name: 'Anne Sørensen', account: 'anne.sorensen@fjordfisk.example', role: 'Payroll', signedIn: 1 },
  { name: 'Anne Sørensen', account: 'anne.sorensen@fjordfisk.example', role: 'Payment approver', signedIn: 1 },
  { name: 'Ingrid Vik', account: 'ingrid.vik@fjordfisk.example', role: 'Payment approver', signedIn: 4 },
];

/** The assignments of the payroll application: an export of the directory's enterprise application. */
export const erpUsers = (start: Date): string => commas(erp.map(({ name, account, role, type = 'User', signedIn }) => ({
  objectId: identity(account), displayName: name, userPrincipalName: account, objectType: type, appRoleDisplayName: role,
  createdDateTime: plain(ago(start, 280)), lastSignInDateTime: lastSignIn(start, signedIn), accountEnabled: 'True',
})));

/** The decisions of the payroll application's reviews. One access, Bjørn Aase's, was last decided longer ago than the policy allows. */
export const erpReview = (start: Date): string => review(start, 'Lønn og regnskap', 'Ingrid Vik', 'ingrid.vik@fjordfisk.example', [
  ...erp.filter(({ account }) => !/^(bjorn|jonas)/.test(account))
    .map(({ name, account, role }) => ({ name, account, days: 61, result: 'Approve', why: `Skal ha ${role}` })),
  { name: 'Bjørn Aase', account: 'bjorn.aase@fjordfisk.example', days: 243, result: 'Approve', why: 'Kjører lønn' },
  { name: 'Bjørn Aase', account: 'bjorn.aase@fjordfisk.example', days: 61, result: 'NotReviewed', why: '' },
]);

const files: readonly Holder[] = [
  { name: 'Ingrid Vik', account: 'ingrid.vik@fjordfisk.example', role: 'Områdeeier', signedIn: 4 },
  { name: 'Mona Berge', account: 'mona.berge@solvik.example', role: 'Områdeeier', signedIn: 1 },
  { name: 'Svein Aune', account: 'svein.aune@solvik.example', role: 'Områdeeier', signedIn: 12 },
  // Held, but never granted: she changed team and kept it.
  { name: 'Silje Haugen', account: 'silje.haugen@move.example', role: 'Lagringsadministrator', signedIn: 21 },
  { name: 'Marte Lie', account: 'marte.lie@move.example', role: 'Lagringsadministrator', signedIn: 0 },
  { name: 'Jonas Bakke', account: 'jonas.bakke@move.example', role: 'Lagringsadministrator', signedIn: 2 },
  { name: 'svc-snapshots', account: 'svc-snapshots@move.example', role: 'Lagringsadministrator', signedIn: 0 },
];

/** The owners of shared folders: a list that has been through a Norwegian spreadsheet. */
export const fileServiceOwners = (start: Date): string => semicolons(files.map(({ name, account, role, signedIn }) => ({
  Navn: name, Brukernavn: account, Rolle: role, Merknad: role === 'Områdeeier' ? 'Eier; kan dele videre' : '',
  'Sist pålogget': lastSignIn(start, signedIn).slice(0, 10),
})));

export const fileServiceReview = (start: Date): string => review(start, 'Filtjeneste', 'Berit Solberg', 'berit.solberg@move.example',
  files.map(({ name, account }) => ({ name, account, days: 117, result: 'Approve', why: 'Bekreftet i driftsmøte' })));

interface Decision {
  readonly name: string;
  readonly account: string;
  readonly days: number;
  readonly result: string;
  readonly why: string;
}

function review(start: Date, resource: string, reviewer: string, reviewerAccount: string, decisions: readonly Decision[]): string {
  return commas(decisions.map(({ name, account, days, result, why }): Row => {
    const decided = result === 'NotReviewed' ? '' : plain(ago(start, days));
    return {
      AccessReviewId: identity(`${resource} ${days}`), ReviewType: 'AppRoleAssignment',
      ResourceDisplayName: resource, ReviewName: `Tilgangsgjennomgang ${resource}`,
      ReviewStartDate: plain(ago(start, days + 10)), ReviewEndDate: plain(ago(start, days - 4)), ReviewStatus: 'Applied',
      PrincipalId: identity(account), PrincipalName: name, PrincipalUPN: account, PrincipalType: 'User',
      ReviewDate: decided, ReviewResult: result, Justification: why,
      ReviewerName: decided && reviewer, ReviewerUPN: decided && reviewerAccount, AppliedDate: decided && plain(ago(start, days - 1)),
    };
  }));
}

const lastSignIn = (start: Date, days: number | undefined): string => (days === undefined ? '' : plain(ago(start, days)));

const ago = (start: Date, days: number): Date => new Date(start.getTime() - days * day);

// Generated from schemas/ by `npm run gen`. Do not edit.

/**
 * A name: lower-case letters, digits and hyphens, at most 63.
 */
export type Name = string;
/**
 * A file below the root of the repository: relative, without `..`; the name may hold `*`, then the last in order of names is read.
 */
export type Path = string;
/**
 * A length of time: a whole number and a unit, ms s m h or d (24 hours).
 */
export type Duration = string;
/**
 * Words for people: one text, or one for each language.
 */
export type Text =
  | string
  | {
      /**
       * In Norwegian (bokmål).
       */
      readonly nb?: string;
      /**
       * In English.
       */
      readonly en?: string;
    };
/**
 * A calendar date, as ISO 8601 writes it.
 */
export type Date = string;
/**
 * A person, as `team/member` or `customer/person`.
 */
export type Person = string;
/**
 * A period of the calendar, or a length of time.
 */
export type ReviewInterval = string;
/**
 * A length of time: a whole number and a unit, ms s m h d (24 hours) or bd (business days of the calendar that applies).
 */
export type BusinessDuration = string;
/**
 * An address on the web, http or https.
 */
export type WebAddress = string;
/**
 * A length of notice: hours, days, business days, weeks, months or years, as 30d, 5bd or 6mo.
 */
export type Notice = string;
/**
 * How much the business stands on it, in OpenTelemetry's words.
 */
export type Criticality = 'critical' | 'high' | 'medium' | 'low';
/**
 * A period of the calendar, in the time zone that applies.
 */
export type Period = 'week' | 'month' | 'quarter' | 'half-year' | 'year';
/**
 * A share of a whole, in per cent.
 */
export type Share = string;
/**
 * A time zone by its IANA name.
 */
export type TimeZone = string;
/**
 * Hours of a day, from and until; `24:00` is its end. Hours that end before they begin go over midnight and belong to the day they begin on.
 *
 * @minItems 1
 *
 * Items: Hours from and until, with two digits each, as 08:00-16:00.
 */
export type Hours = [string, ...string[]];
/**
 * A telephone number with its country code.
 */
export type Phone = string;
/**
 * An e-mail address.
 */
export type Email = string;
/**
 * A folder below the root of the repository: relative, without `..`, with a slash at its end.
 */
export type Folder = string;
/**
 * A host name or an address, without port.
 */
export type Host = string;
/**
 * A port, 1 to 65535.
 */
export type Port = number;
/**
 * An instant with its offset from UTC, as ISO 8601 writes it.
 */
export type Instant = string;
/**
 * A time of the day, on the clock of the time zone that applies.
 */
export type LocalTime = string;
/**
 * How soon a fault must be corrected, P1 first.
 */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
/**
 * The first and the last day, both included, as ISO 8601 writes an interval.
 */
export type DatesBetween = string;
/**
 * A day and a time, on the clock of the time zone that applies.
 */
export type LocalDateTime = string;
/**
 * A declaration, as `kind/name`.
 */
export type Subject = string;

/**
 * The spec of every kind.
 */
export interface Kinds {
  readonly AccessPolicy: AccessPolicySpec;
  readonly Agreement: AgreementSpec;
  readonly Baseline: BaselineSpec;
  readonly Calendar: CalendarSpec;
  readonly ChangePolicy: ChangePolicySpec;
  readonly Channel: ChannelSpec;
  readonly Customer: CustomerSpec;
  readonly EquipmentStandard: EquipmentStandardSpec;
  readonly Estate: EstateSpec;
  readonly Exposure: ExposureSpec;
  readonly Inventory: InventorySpec;
  readonly Maintenance: MaintenanceSpec;
  readonly Procedure: ProcedureSpec;
  readonly ServiceLevel: ServiceLevelSpec;
  readonly Service: ServiceSpec;
  readonly Supplier: SupplierSpec;
  readonly Team: TeamSpec;
  readonly Thresholds: ThresholdsSpec;
  readonly Waiver: WaiverSpec;
}
/**
 * Who may hold which role, until when and why; the source of what is actually held; and how often it is reviewed.
 */
export interface AccessPolicySpec {
  readonly extends?: Name;
  readonly service: Name;
  readonly source: Source;
  /**
   * The roles, as the source names them, and who is granted each.
   */
  readonly roles: {
    readonly [k: string]: {
      readonly title?: Text;
      /**
       * The most people who may hold it; service and break-glass accounts are counted apart.
       */
      readonly atMost?: number;
      /**
       * The fewest people who must hold it.
       */
      readonly atLeast?: number;
      /**
       * What everybody who holds it must have.
       *
       * @minItems 1
       */
      readonly require?: ['mfa' | 'separate-account' | 'managed-device', ...('mfa' | 'separate-account' | 'managed-device')[]];
      /**
       * Who is granted the role: a person as `team/member` or `customer/person`, or an account by its name.
       */
      readonly grants: {
        readonly [k: string]: AccessPolicyGrant;
      };
    };
  };
  /**
   * How often each grant is reviewed, and where the results are.
   */
  readonly review?: {
    readonly every: ReviewInterval;
    readonly results?: Source;
    /**
     * The last day of each period’s review, as MM-DD.
     */
    readonly dueBy?: {
      /**
       * A day of the year, as MM-DD.
       */
      readonly [k: string]: string;
    };
    readonly reviewer?: Person;
    readonly removeWithin?: BusinessDuration;
    readonly calendar?: Name;
    readonly inactiveAfter?: Duration;
  };
  /**
   * Roles of which nobody may hold two at once, list by list.
   *
   * @minItems 1
   */
  readonly separationOfDuties?: [[string, string, ...string[]], ...[string, string, ...string[]][]];
}
/**
 * Where the actual state is read: a CSV or a JSON file that another system exports.
 */
export interface Source {
  readonly csv?: Path;
  readonly json?: Path;
  /**
   * The member of the JSON object that holds the rows.
   */
  readonly rows?: string;
  /**
   * The system that exported it: its usual columns are read, where `columns` names no other.
   */
  readonly preset?: 'entra' | 'entra-review' | 'fleet' | 'glpi' | 'intune' | 'intune-graph' | 'netbox' | 'servicenow' | 'snipe-it';
  /**
   * Which column, or member, of the file holds what we ask for. Default: those of the preset.
   */
  readonly columns: {
    readonly [k: string]: string;
  };
  readonly exportedWithin?: Duration;
}
/**
 * Why somebody holds a role, and until when.
 */
export interface AccessPolicyGrant {
  /**
   * Whose account it is. Default `person`.
   */
  readonly type?: 'person' | 'service' | 'break-glass';
  readonly from?: Date;
  readonly until?: Date;
  /**
   * What it is needed for.
   */
  readonly reason: string;
  /**
   * The case in which it was asked for.
   */
  readonly ticket?: string;
  readonly approvedBy: Person;
  readonly owner?: Name;
}
/**
 * What was agreed, clause by clause: whose duty each is, what proves it, and how much deviation is tolerated.
 */
export interface AgreementSpec {
  readonly extends?: Name;
  readonly effectiveFrom?: Date;
  /**
   * What kind of document it is: the description of a service, a framework such as ISO 27001, or a policy of the operator’s own.
   */
  readonly type: 'service-description' | 'framework' | 'internal-policy';
  /**
   * The document that was signed or published, which this is a reading of.
   */
  readonly document?: {
    /**
     * Its title.
     */
    readonly title: string;
    /**
     * Its version.
     */
    readonly version: string;
    readonly address?: WebAddress;
    /**
     * The SHA-256 digest of the signed file, as 64 hexadecimal digits: another file is another agreement.
     */
    readonly sha256?: string;
  };
  /**
   * How the agreement itself is changed.
   */
  readonly changes?: {
    readonly notice: Notice;
  };
  /**
   * The headings that the clauses stand under, by the first part of their ids, in the document’s order.
   */
  readonly headings?: {
    readonly [k: string]: Text;
  };
  /**
   * The clauses by their ids, HEADING.NUMBER, in the document’s order.
   */
  readonly clauses: {
    readonly [k: string]: AgreementClause;
  };
}
/**
 * One thing that is agreed.
 */
export interface AgreementClause {
  readonly text: Text;
  /**
   * Where it stands in the document.
   */
  readonly paragraph?: string;
  /**
   * Whose duty it is; those of the operator and of the customer are counted apart.
   */
  readonly duty: 'operator' | 'customer';
  /**
   * Which clock “corrected” means: `restore`, the service works again as agreed for its users; `close`, the case is closed.
   */
  readonly correctedMeans?: 'restore' | 'close';
  /**
   * The controls that prove it, by their ids. One that does not exist proves nothing, and is shown as missing.
   *
   * @minItems 1
   */
  readonly controls?: [Name, ...Name[]];
  readonly subjects?: Selection;
  /**
   * How it is shown by hand, where no control can measure all of it. Past its date it is unknown.
   */
  readonly attested?: {
    readonly by: Name;
    readonly every: Period;
    readonly how: Text;
    readonly procedure?: Name;
    /**
     * What was confirmed so far, each confirmation by a name. One counts while it is in date, its document is in the repository as it was confirmed, and somebody else than who confirms it has entered it.
     */
    readonly given?: {
      readonly [k: string]: AgreementConfirmation;
    };
  };
  readonly tolerates?: Share;
  readonly coverage?: Share;
}
/**
 * The services that something is for: every one that fits all that is written here.
 */
export interface Selection {
  /**
   * These services.
   *
   * @minItems 1
   */
  readonly services?: [Name, ...Name[]];
  /**
   * Services of one of these criticalities, for any of their customers.
   *
   * @minItems 1
   */
  readonly criticality?: [Criticality, ...Criticality[]];
  readonly labels?: Labels;
  /**
   * Services operated for one of these customers.
   *
   * @minItems 1
   */
  readonly customers?: [Name, ...Name[]];
}
/**
 * Labels by name: what is chosen has all of them.
 */
export interface Labels {
  readonly [k: string]: string;
}
/**
 * One confirmation by hand: who gave it, when, until when it speaks, and the document that bears it.
 */
export interface AgreementConfirmation {
  readonly by: Person;
  readonly on: Date;
  readonly from?: Date;
  readonly until: Date;
  /**
   * The customers that it is about; by default all those of the agreement.
   *
   * @minItems 1
   */
  readonly customers?: [Name, ...Name[]];
  /**
   * The document that bears it, and its digest: without one it is declared, and not verified.
   */
  readonly document?: {
    readonly file: Path;
    /**
     * The SHA-256 digest of the document, as 64 hexadecimal digits (`sha256sum FILE`): another file bears something else.
     */
    readonly sha256: string;
  };
}
/**
 * What was broken when driftvakt was adopted: known, shown and counted, and not told anew. A new fault is never in it.
 */
export interface BaselineSpec {
  /**
   * Why these faults are not told.
   */
  readonly reason: string;
  /**
   * The case in which they are put right.
   */
  readonly ticket?: string;
  readonly takenBy: Person;
  readonly takenAt: Date;
  /**
   * The faults, by the key of their finding.
   */
  readonly known: {
    readonly [k: string]: {
      /**
       * The one fault that is known: another of the same finding is told.
       */
      readonly episode: string;
      /**
       * What it was when it was taken.
       */
      readonly status: 'warn' | 'fail';
      /**
       * What was said of it then.
       */
      readonly message?: string;
      /**
       * When it began.
       */
      readonly since?: string;
    };
  };
}
/**
 * When there is work: opening hours, public holidays, and days that differ. `around-the-clock` is always there.
 */
export interface CalendarSpec {
  readonly extends?: Name;
  readonly effectiveFrom?: Date;
  readonly timeZone: TimeZone;
  /**
   * Opening hours of a day of the week, or of days from one to another; a day that is not named is closed.
   */
  readonly hours: {
    readonly [k: string]: Hours;
  };
  /**
   * The country, or the region of one, whose public holidays are closed, by ISO 3166. They are known for 2015 to 2050; what is a holiday from an hour on is closed from then.
   */
  readonly holidays?: string;
  /**
   * Days that differ from the week, as shortened ones: their hours, or `closed`. Stronger than the public holidays.
   */
  readonly dates?: {
    readonly [k: string]: 'closed' | Hours;
  };
}
/**
 * How changes are introduced: who approves which kind of change, what is shown of tests, and when it may be done.
 */
export interface ChangePolicySpec {
  readonly extends?: Name;
  /**
   * The types of change and what each demands.
   */
  readonly types: {
    /**
     * A change of a kind that was approved beforehand.
     */
    readonly standard?: {
      /**
       * How many people, not counting the one who asks, must have approved it.
       */
      readonly approvals?: number;
      /**
       * The teams one of whose members must be among them.
       *
       * @minItems 1
       */
      readonly from?: [Name, ...Name[]];
      /**
       * The checks that must have passed.
       *
       * @minItems 1
       */
      readonly checks?: [string, ...string[]];
      /**
       * Whether test documentation is attached.
       */
      readonly testEvidence?: 'required' | 'recommended';
      /**
       * Whether it is written how the change is taken back.
       */
      readonly backOut?: 'required' | 'recommended';
      /**
       * It is introduced inside a maintenance window of the services it touches.
       */
      readonly withinMaintenance?: true;
      readonly afterwards?: BusinessDuration;
    };
    /**
     * A change that is assessed on its own.
     */
    readonly normal?: {
      /**
       * How many people, not counting the one who asks, must have approved it.
       */
      readonly approvals?: number;
      /**
       * The teams one of whose members must be among them.
       *
       * @minItems 1
       */
      readonly from?: [Name, ...Name[]];
      /**
       * The checks that must have passed.
       *
       * @minItems 1
       */
      readonly checks?: [string, ...string[]];
      /**
       * Whether test documentation is attached.
       */
      readonly testEvidence?: 'required' | 'recommended';
      /**
       * Whether it is written how the change is taken back.
       */
      readonly backOut?: 'required' | 'recommended';
      /**
       * It is introduced inside a maintenance window of the services it touches.
       */
      readonly withinMaintenance?: true;
      readonly afterwards?: BusinessDuration;
    };
    /**
     * A change that cannot wait.
     */
    readonly emergency?: {
      /**
       * How many people, not counting the one who asks, must have approved it.
       */
      readonly approvals?: number;
      /**
       * The teams one of whose members must be among them.
       *
       * @minItems 1
       */
      readonly from?: [Name, ...Name[]];
      /**
       * The checks that must have passed.
       *
       * @minItems 1
       */
      readonly checks?: [string, ...string[]];
      /**
       * Whether test documentation is attached.
       */
      readonly testEvidence?: 'required' | 'recommended';
      /**
       * Whether it is written how the change is taken back.
       */
      readonly backOut?: 'required' | 'recommended';
      /**
       * It is introduced inside a maintenance window of the services it touches.
       */
      readonly withinMaintenance?: true;
      readonly afterwards?: BusinessDuration;
    };
  };
  /**
   * Whose approval a change of a declaration needs beyond that: by KIND/NAME, where `*` is any, and by what the change does.
   */
  readonly needs?: {
    readonly [k: string]: {
      /**
       * @minItems 1
       */
      readonly [k: string]: [Name, ...Name[]];
    };
  };
  /**
   * How many changes may be followed by a fault.
   */
  readonly failures?: {
    readonly atMost: Share;
    readonly within: Duration;
    readonly period?: Period;
  };
}
/**
 * The approved ways in for requests and faults, when they are open, and how a case shows which it came by.
 */
export interface ChannelSpec {
  readonly extends?: Name;
  readonly team?: Name;
  readonly opens: Name;
  /**
   * The customers it is for; by default all.
   *
   * @minItems 1
   */
  readonly customers?: [Name, ...Name[]];
  /**
   * What is taken here; by default everything.
   *
   * @minItems 1
   */
  readonly takes?: ['fault' | 'request' | 'problem' | 'announcement', ...('fault' | 'request' | 'problem' | 'announcement')[]];
  /**
   * The ways in by a name; a case shows by its label or its form which it came by.
   */
  readonly by: {
    readonly [k: string]: {
      /**
       * The label that a case has which came this way.
       */
      readonly label?: string;
      /**
       * The issue form that is this way in: its file below `.github/ISSUE_TEMPLATE`.
       */
      readonly template?: string;
      /**
       * The answer in the form’s field `channel` that says the case came this way.
       */
      readonly answer?: string;
      readonly address?: WebAddress;
      readonly phone?: Phone;
      readonly email?: Email;
      readonly opens?: Name;
    };
  };
}
/**
 * Who is served: their people, what was agreed with them and until when, orders given, meetings and reports.
 */
export interface CustomerSpec {
  readonly effectiveFrom?: Date;
  readonly people?: People;
  /**
   * The agreement with the customer.
   */
  readonly agreement?: {
    readonly of: Name;
    readonly from: Date;
    readonly until?: Date;
    readonly notice?: Notice;
    readonly document?: WebAddress;
  };
  /**
   * Who answers for the agreement on either side.
   */
  readonly accountable?: {
    readonly operator?: Person;
    readonly customer?: Person;
  };
  readonly calendar?: Name;
  readonly meetings?: Meetings;
  /**
   * Orders given to the customer about operation and security, each by a name. One counts as carried out when evidence shows it.
   */
  readonly orders?: {
    readonly [k: string]: {
      readonly text: Text;
      readonly given: Date;
      readonly due: Date;
      /**
       * The services it is about.
       *
       * @minItems 1
       */
      readonly services?: [Name, ...Name[]];
      /**
       * The case in which it is followed up.
       */
      readonly ticket?: string;
    };
  };
  /**
   * What was agreed to be improved, each by a name.
   */
  readonly improvements?: {
    readonly [k: string]: {
      readonly text: Text;
      readonly agreed: Date;
      readonly due: Date;
      readonly owner?: Name;
      /**
       * The case in which it is followed up.
       */
      readonly ticket?: string;
    };
  };
  /**
   * The report of each period.
   */
  readonly report?: {
    readonly every: Period;
    readonly due: BusinessDuration;
    readonly objectionsWithin?: BusinessDuration;
    /**
     * The language it is written in; by default the estate’s chief one.
     */
    readonly language?: 'nb' | 'en';
  };
  /**
   * What was agreed about personal data.
   */
  readonly dataProcessing?: {
    readonly agreement: WebAddress;
    readonly signed: Date;
    readonly notifyBreachWithin: Duration;
    /**
     * The suppliers who process personal data for us.
     *
     * @minItems 1
     */
    readonly subprocessors?: [Name, ...Name[]];
    readonly contact?: Person;
  };
}
/**
 * People by a short name, unique here.
 */
export interface People {
  readonly [k: string]: {
    /**
     * The person's full name.
     */
    readonly name: string;
    /**
     * What the person answers for.
     */
    readonly role?: string;
    /**
     * The accounts by which other systems know the person.
     */
    readonly accounts?: {
      /**
       * Login at GitHub.
       */
      readonly github?: string;
      /**
       * User principal name, the name that access exports hold.
       */
      readonly upn?: string;
    };
    readonly until?: Date;
    readonly phone?: Phone;
    /**
     * Whether the person is employed by those declared here, or hired from elsewhere. Default `own`.
     */
    readonly employer?: 'own' | 'hired';
    /**
     * What the person masters, and how well: `able` works alone, `expert` also teaches it.
     */
    readonly skills?: {
      readonly [k: string]: 'able' | 'expert';
    };
  };
}
/**
 * Review meetings: how often, and where their minutes are kept.
 */
export interface Meetings {
  readonly every: Period;
  readonly minutes?: Folder;
}
/**
 * What equipment of a class must be: approved models, lowest versions, encryption, and how lately it must have been seen.
 */
export interface EquipmentStandardSpec {
  readonly extends?: Name;
  readonly effectiveFrom?: Date;
  /**
   * The equipment it is for.
   */
  readonly appliesTo: {
    /**
     * Classes of equipment.
     *
     * @minItems 1
     */
    readonly class: [Name, ...Name[]];
  };
  /**
   * The approved models.
   */
  readonly models?: {
    readonly [k: string]: {
      /**
       * The model as the inventory names it; `*` stands for anything.
       */
      readonly match: string;
      readonly buyUntil?: Date;
      readonly useUntil?: Date;
    };
  };
  /**
   * The approved systems, and the lowest version of each branch.
   */
  readonly operatingSystems?: {
    readonly [k: string]: {
      /**
       * The system as the inventory names it; `*` stands for anything. Default: the name here.
       */
      readonly match?: string;
      /**
       * For each branch (the beginning of the version) the lowest version in it. A version in no branch is not approved.
       */
      readonly minimum: {
        readonly [k: string]: string;
      };
      /**
       * For each branch the last day of the maker’s support, where no list of products tells it.
       */
      readonly supportedUntil?: {
        readonly [k: string]: Date;
      };
    };
  };
  /**
   * What else is required.
   */
  readonly require?: {
    /**
     * The disk is encrypted.
     */
    readonly diskEncryption?: true;
    readonly seenWithin?: Duration;
    /**
     * An agent for detection and response runs on it.
     */
    readonly edr?: true;
  };
  /**
   * How long something may be otherwise after it changed.
   */
  readonly grace?: {
    readonly newMachine?: Duration;
    readonly newRelease?: Duration;
  };
}
/**
 * The operator and the bounds of what driftvakt may do: languages, time zone, repository, schedule, networks, files and secrets.
 */
export interface EstateSpec {
  /**
   * Languages of reports and issues, the first is the chief one.
   *
   * @minItems 1
   */
  readonly languages: ['nb' | 'en', ...('nb' | 'en')[]];
  /**
   * IANA time zone in which dates and days are meant.
   */
  readonly timeZone: string;
  /**
   * Where issues live.
   */
  readonly repository?: string;
  /**
   * How often the operator runs driftvakt.
   */
  readonly schedule: {
    readonly audit: Duration;
    readonly report?: Duration;
    /**
     * What runs it: a host of one’s own, to the minute, or GitHub’s schedule, which is minutes to hours late. Default `host`.
     */
    readonly by?: 'host' | 'actions';
  };
  /**
   * Where evidence is kept, for how long, and what binds it.
   */
  readonly evidence?: {
    readonly raw?: Duration;
    /**
     * The branch that holds the evidence. Default `driftvakt/evidence`.
     */
    readonly branch?: string;
    /**
     * How many commits a day are made at most while nothing changes. Default 3.
     */
    readonly commitsPerDay?: number;
    readonly anchor?: Path;
  };
  /**
   * Places that probes look from; each checks its own network first, and sees nothing when that fails.
   */
  readonly vantages?: {
    readonly [k: string]: {
      /**
       * Targets that must answer before this vantage is believed: `dns:NAME` or `tcp:HOST:PORT`.
       *
       * @maxItems 10
       *
       * Items: `dns:NAME` or `tcp:HOST:PORT`.
       */
      selfCheck?:
        | []
        | [string]
        | [string, string]
        | [string, string, string]
        | [string, string, string, string]
        | [string, string, string, string, string]
        | [string, string, string, string, string, string]
        | [string, string, string, string, string, string, string]
        | [string, string, string, string, string, string, string, string]
        | [string, string, string, string, string, string, string, string, string]
        | [string, string, string, string, string, string, string, string, string, string];
    };
  };
  /**
   * How many vantages must see a failure before it is one; by default more than half of those that could see.
   */
  readonly quorum?: number;
  /**
   * The only environment variables that may be read as secrets, and the hosts to which each may be sent.
   */
  readonly environment?: {
    readonly [k: string]: {
      /**
       * Hosts that may receive it.
       *
       * @minItems 1
       */
      readonly hosts: [Host, ...Host[]];
    };
  };
  /**
   * Folders that readers may read: below the root of the repository, or by their whole path on the host.
   *
   * Items: A folder, with a slash at its end and without `..`.
   */
  readonly files?: readonly string[];
  /**
   * Lists of cases that service desks export, each by a name, beside the issues of the repository. Columns: `number` and `opened`, and as far as they are there `kind`, `service`, `customer`, `channel`, `about` (the finding it is about, by its key), `priority`, `reported`, `responded`, `restored`, `closed`, `reopened`, `paused` (how long in all), `pausedFor` (why; else `waiting-for-customer`), `premise` (the clause of a premise of the customer's that failed for it) and `events` (a list of what happened). Times without a zone are told by the clocks of the estate.
   */
  readonly cases?: {
    readonly [k: string]: Source;
  };
  /**
   * Addresses that probes may reach. Private, loopback and link-local addresses are refused unless allowed here.
   */
  readonly networks?: {
    /**
     * Networks that may be reached although they are private.
     */
    readonly allow?: readonly string[];
    /**
     * Networks that may not be reached; stronger than `allow`.
     */
    readonly deny?: readonly string[];
  };
  /**
   * What holds where a service says nothing.
   */
  readonly defaults?: {
    readonly criticality?: Criticality;
    readonly serviceLevel?: Name;
    readonly thresholds?: Name;
  };
  /**
   * How issues are kept.
   */
  readonly issues?: {
    readonly massLimit?: Share;
    /**
     * What stands before a label’s value on an issue, for each label of a declaration.
     */
    readonly labels?: {
      readonly [k: string]: string;
    };
    readonly reopenWithin?: Duration;
    /**
     * The shares of a deadline at which an issue is reminded, where a service level says nothing.
     *
     * @minItems 1
     */
    readonly remindAt?: [Share, ...Share[]];
    /**
     * More new issues than this in one run become one.
     */
    readonly storm?: number;
  };
  /**
   * When a fault that comes back must be looked into as a problem.
   */
  readonly repeatedFault?: {
    /**
     * How often the same fault must have come. Default 3.
     */
    readonly times?: number;
    readonly within?: Duration;
  };
  /**
   * What each audience is not shown. `public` and `internal` are always there.
   */
  readonly audiences?: {
    readonly public?: EstateAudience;
    readonly internal?: EstateAudience;
    readonly customer?: EstateCustomerAudience;
  };
  /**
   * The only commands that probes may run on the host, each by a name.
   */
  readonly commands?: {
    readonly [k: string]: {
      /**
       * The command by its whole path, and its arguments; no shell reads them.
       *
       * @minItems 1
       */
      readonly run: [string, ...string[]];
      readonly timeout?: Duration;
    };
  };
  /**
   * How the report looks.
   */
  readonly brand?: {
    readonly logo?: Path;
    /**
     * The chief colour.
     */
    readonly colour?: string;
  };
}
/**
 * What is left out.
 */
export interface EstateAudience {
  /**
   * Kinds of facts left out.
   */
  readonly hide: readonly ('hosts' | 'evidence' | 'people' | 'customers' | 'equipment' | 'access')[];
}
/**
 * What one customer is not shown.
 */
export interface EstateCustomerAudience {
  /**
   * Kinds of facts left out.
   */
  readonly hide: readonly ('hosts' | 'evidence' | 'people' | 'otherCustomers' | 'equipment' | 'access')[];
}
/**
 * What hosts may show to the outside: open ports, versions of TLS, headers, and hygiene of mail and names. What is not written here is closed.
 */
export interface ExposureSpec {
  readonly extends?: Name;
  readonly service?: Name;
  /**
   * The hosts it holds for.
   *
   * @minItems 1
   */
  readonly hosts: [Host, ...Host[]];
  /**
   * The ports that may answer; every other is closed.
   */
  readonly ports: {
    /**
     * Ports over TCP.
     */
    readonly tcp?: readonly Port[];
    /**
     * Ports over UDP.
     */
    readonly udp?: readonly Port[];
  };
  /**
   * How connections are secured.
   */
  readonly tls?: {
    /**
     * Mozilla’s recommendation that is followed.
     */
    readonly profile?: 'mozilla-modern' | 'mozilla-intermediate' | 'mozilla-old';
    /**
     * The lowest version of TLS that is accepted.
     */
    readonly minimumVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  };
  /**
   * Headers that every answer carries, by their names in lower case.
   */
  readonly headers?: {
    readonly [k: string]: {
      readonly minimum?: Duration;
      /**
       * Its whole value.
       */
      readonly equals?: string;
      /**
       * Text that its value holds.
       */
      readonly contains?: string;
      /**
       * Text that its value must not hold.
       */
      readonly lacks?: string;
    };
  };
  /**
   * How a domain guards its mail against forgery.
   */
  readonly mail?: {
    readonly domain: Host;
    /**
     * It names its senders, and refuses all others.
     */
    readonly spf?: true;
    /**
     * The selectors under which it publishes keys.
     *
     * @minItems 1
     */
    readonly dkim?: [string, ...string[]];
    /**
     * The least it asks receivers to do with what fails.
     */
    readonly dmarc?: 'none' | 'quarantine' | 'reject';
    /**
     * It demands TLS of those who deliver.
     */
    readonly mtaSts?: true;
  };
  /**
   * How a domain guards its names.
   */
  readonly names?: {
    readonly domain: Host;
    /**
     * Its answers are signed.
     */
    readonly dnssec?: true;
    /**
     * The authorities that may issue certificates for it.
     *
     * @minItems 1
     */
    readonly caa?: [Host, ...Host[]];
  };
}
/**
 * Where the list of actual equipment is, whose it is, and how many are expected.
 */
export interface InventorySpec {
  readonly extends?: Name;
  readonly customer?: Name;
  readonly class: Name;
  readonly source: Source;
  /**
   * How many there should be; a list with fewer or more is not believed.
   */
  readonly expected?: {
    /**
     * The fewest and the most.
     *
     * @minItems 2
     * @maxItems 2
     */
    readonly between: [number, number];
  };
}
/**
 * A planned interruption, once or recurring, announced before it begins; or a time in which nothing is changed.
 */
export interface MaintenanceSpec {
  /**
   * The services that may be interrupted.
   */
  readonly services: readonly Name[];
  readonly from?: Instant;
  readonly until?: Instant;
  readonly announce?: Duration;
  readonly labels?: Labels;
  /**
   * Not an interruption: from and until which nothing may be changed, of the services that `labels` choose, or of any. What fails meanwhile counts.
   */
  readonly freeze?: true;
  /**
   * The types of change that a freeze lets through.
   *
   * @minItems 1
   */
  readonly except?: ['standard' | 'normal' | 'emergency', ...('standard' | 'normal' | 'emergency')[]];
  /**
   * A window that comes again.
   */
  readonly recurring?: {
    /**
     * How often.
     */
    readonly every: 'day' | 'week' | 'month' | 'quarter';
    /**
     * The day: a day of the week, which one of the month, or the day of the month. Where it is left out, every day, or the first of the week, month or quarter.
     */
    readonly on?: string;
    readonly at: LocalTime;
    readonly for: Duration;
    readonly timeZone?: TimeZone;
    readonly from?: Date;
    readonly until?: Date;
  };
}
/**
 * Work by hand that recurs: one case for each period and subject, what it asks, who performs it and who approves it.
 */
export interface ProcedureSpec {
  readonly extends?: Name;
  readonly every: Period;
  readonly due?: BusinessDuration;
  readonly calendar?: Name;
  readonly appliesTo?: Selection;
  /**
   * The access policies it is done for, one case for each.
   *
   * @minItems 1
   */
  readonly policies?: [Name, ...Name[]];
  /**
   * The suppliers it is done for, one case for each.
   *
   * @minItems 1
   */
  readonly suppliers?: [Name, ...Name[]];
  readonly performedBy: Name;
  readonly approvedBy: Name;
  readonly runbook?: WebAddress;
  /**
   * What is done, in order.
   *
   * @minItems 1
   */
  readonly steps?: [Text, ...Text[]];
  /**
   * What the result is made of: for each answer its type, or those to choose from.
   */
  readonly asks: {
    readonly [k: string]: 'text' | 'number' | 'duration' | 'date' | 'instant' | 'truth' | 'address' | 'attachment' | [string, string, ...string[]];
  };
  /**
   * When the result is good: every line must hold. An answer is compared with a value, or `at most` or `at least` with one, or with what the service declares, as `recovery.time`.
   *
   * @minItems 1
   */
  readonly judges?: [
    {
      /**
       * The answer that is wanted, or its bound.
       */
      readonly [k: string]: string;
    },
    ...{
      /**
       * The answer that is wanted, or its bound.
       */
      readonly [k: string]: string;
    }[]
  ];
}
/**
 * What is promised about time: how impact and urgency make a priority, and how soon a fault of each priority is answered and restored.
 */
export interface ServiceLevelSpec {
  readonly extends?: Name;
  readonly effectiveFrom?: Date;
  /**
   * With whom it is agreed: the customer (SLA), the operator's own teams (OLA), or a supplier (UnderpinningContract).
   */
  readonly type: 'SLA' | 'OLA' | 'UnderpinningContract';
  /**
   * Impact (the service's criticality) and urgency (of the fault) make the priority.
   */
  readonly priority: {
    /**
     * Impact critical.
     */
    readonly critical: {
      readonly high: Priority;
      readonly medium: Priority;
      readonly low: Priority;
    };
    /**
     * Impact high.
     */
    readonly high: {
      readonly high: Priority;
      readonly medium: Priority;
      readonly low: Priority;
    };
    /**
     * Impact medium.
     */
    readonly medium: {
      readonly high: Priority;
      readonly medium: Priority;
      readonly low: Priority;
    };
    /**
     * Impact low.
     */
    readonly low: {
      readonly high: Priority;
      readonly medium: Priority;
      readonly low: Priority;
    };
  };
  /**
   * For each priority, how soon.
   */
  readonly deadlines: {
    readonly P1: ServiceLevelDeadlines;
    readonly P2: ServiceLevelDeadlines;
    readonly P3: ServiceLevelDeadlines;
    readonly P4: ServiceLevelDeadlines;
  };
  /**
   * How planned maintenance is announced to those who were promised this level.
   */
  readonly maintenance?: {
    readonly notice: Duration;
  };
  /**
   * The shares of a deadline’s time, as its calendar counts it, after which those responsible are reminded: one, or several in rising order. Of business days the whole ones, at the hour of the deadline. Default `75%`.
   */
  readonly warnAt?: Share | [Share, ...Share[]];
  /**
   * How much of the agreed time the service works.
   */
  readonly availability?: {
    readonly target: Share;
    /**
     * The period over which it is measured: of the calendar, or as a window of so many days that rolls, `30d` the last thirty at any instant. Default `calendar-month`.
     */
    readonly period?: 'calendar-week' | 'calendar-month' | 'calendar-quarter' | 'calendar-half-year' | 'calendar-year' | '7d' | '28d' | '30d' | '90d' | '180d' | '365d';
    readonly calendar?: Name;
    /**
     * What is taken out of the agreed time.
     *
     * @minItems 1
     */
    readonly excludes?: ['planned-maintenance', ...'planned-maintenance'[]];
    readonly longestSingleOutage?: Duration;
  };
  /**
   * What a changed priority does to the clock: the new deadline counts from the opening, from the change, or what has been counted is carried over (then it is never due before the change). Default `from-open`.
   */
  readonly onPriorityChange?: 'from-open' | 'restart' | 'carry-elapsed';
  /**
   * What reopening does to the clock: it goes on, the time while closed not counted, or it begins anew. Default `continue`.
   */
  readonly onReopen?: 'continue' | 'restart';
  /**
   * What the price is reduced by when availability is not reached; the lowest limit passed counts.
   *
   * @minItems 1
   */
  readonly reductions?: [ServiceLevelReduction, ...ServiceLevelReduction[]];
}
/**
 * What is promised of a fault of one priority.
 */
export interface ServiceLevelDeadlines {
  readonly respond?: ServiceLevelClock;
  readonly restore: ServiceLevelClock;
  /**
   * Those affected are told how it goes.
   */
  readonly update?: {
    readonly every: Duration;
    readonly calendar?: Name;
  };
  /**
   * A written report says what happened and what is done about it.
   */
  readonly report?: {
    readonly within: BusinessDuration;
    readonly calendar?: Name;
  };
}
/**
 * A deadline: how long, on which clock, and how often it must be met.
 */
export interface ServiceLevelClock {
  readonly within: BusinessDuration;
  readonly calendar?: Name;
  readonly met?: Share;
  /**
   * The reasons (labels of a case) that pause this clock; where it is left out nothing does.
   *
   * @minItems 1
   *
   * Items: A label of the case.
   */
  readonly pausable?: [string, ...string[]];
  /**
   * From what it runs: `opened`, the earlier of when a fault was reported and when it was opened; `detected`, when we knew of it; `assigned`, when somebody has it. Default `opened`.
   */
  readonly startsAt?: 'opened' | 'detected' | 'assigned';
}
/**
 * A reduction of the price.
 */
export interface ServiceLevelReduction {
  readonly below: Share;
  readonly reduction: Share;
  /**
   * Off what. Default `monthly-fee`.
   */
  readonly of?: 'monthly-fee' | 'yearly-fee' | 'service-fee';
}
/**
 * What is operated: for whom, by whom, what it stands on, and how it is watched.
 */
export interface ServiceSpec {
  readonly extends?: Name;
  readonly effectiveFrom?: Date;
  readonly owner?: Name;
  /**
   * Who it is operated for; level and criticality belong to the pair of customer and service.
   */
  readonly customers?: {
    readonly [k: string]: {
      readonly serviceLevel: Name;
      readonly criticality: Criticality;
      readonly systemOwner?: Person;
      readonly retired?: Date;
    };
  };
  readonly serviceLevel?: Name;
  /**
   * Where in its life it is, in Backstage's words. Default `production`.
   */
  readonly lifecycle?: 'experimental' | 'production' | 'deprecated';
  /**
   * Services it cannot work without.
   */
  readonly dependsOn?: readonly Name[];
  readonly runbook?: WebAddress;
  readonly thresholds?: Name;
  /**
   * The ways it is looked at, each by a name.
   */
  readonly probes?: {
    readonly [k: string]: {
      readonly http?: ServiceHttp;
      readonly tcp?: ServiceTcp;
      readonly tls?: ServiceTls;
      readonly dns?: ServiceDns;
      readonly every?: Duration;
      readonly timeout?: Duration;
      /**
       * The vantages that look; by default every one.
       *
       * @minItems 1
       */
      readonly vantages?: [Name, ...Name[]];
    };
  };
  readonly managedBy?: Name;
  readonly accountable?: Person;
  readonly retired?: Date;
  /**
   * What may be lost, and how long it may take, when it must be restored from backup.
   */
  readonly recovery?: {
    readonly dataLoss?: Duration;
    readonly time?: Duration;
  };
  /**
   * Groups of services that stand in for each other: it works as long as so many of a group do.
   */
  readonly dependsOnSome?: {
    readonly [k: string]: {
      /**
       * The services of the group.
       *
       * @minItems 2
       */
      readonly of: [Name, Name, ...Name[]];
      /**
       * How many of them it needs. Default 1.
       */
      readonly needed?: number;
    };
  };
  /**
   * The suppliers’ contracts it stands on, as `supplier/contract`.
   *
   * @minItems 1
   *
   * Items: A contract, as `supplier/contract`.
   */
  readonly contracts?: [string, ...string[]];
  /**
   * What it is made of that has a life cycle of its own.
   */
  readonly components?: {
    readonly [k: string]: {
      /**
       * The product, by its name at endoflife.date where it has one.
       */
      readonly product: string;
      /**
       * The version in operation.
       */
      readonly version: string;
      readonly supportedUntil?: Date;
      /**
       * The contract under which it is supported, as `supplier/contract`.
       */
      readonly contract?: string;
    };
  };
  /**
   * The logs that are read at fixed times, each by a name, and what is looked for in them.
   */
  readonly logs?: {
    readonly [k: string]: {
      /**
       * The file, below the root of the repository or by its whole path in a folder that the Estate allows; `*` stands for anything in a name.
       */
      readonly file: string;
      /**
       * What is looked for, each by a name.
       */
      readonly patterns?: {
        readonly [k: string]: {
          /**
           * A regular expression that a line holds.
           */
          readonly match: string;
          /**
           * So many lines within so long are a warning.
           */
          readonly warn?: string;
          /**
           * So many lines within so long are a fault.
           */
          readonly fail?: string;
        };
      };
      /**
       * A log without a line for so long is a fault.
       */
      readonly silentAfter?: {
        readonly within: Duration;
        readonly calendar?: Name;
      };
      /**
       * The fixed times at which it is read; a reading that was missed is found.
       */
      readonly read?: {
        readonly every: Duration;
        readonly calendar?: Name;
      };
      /**
       * Whether kinds of lines never seen before are told. Default `ignore`.
       */
      readonly newTemplates?: 'report' | 'ignore';
    };
  };
}
/**
 * A question over HTTP.
 */
export interface ServiceHttp {
  readonly url: WebAddress;
  /**
   * The method. Default GET.
   */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'OPTIONS';
  /**
   * Headers to send; a secret is named, never written.
   */
  readonly headers?: {
    [k: string]:
      | string
      | {
          /**
           * The environment variable that holds it; the Estate names the hosts it may go to.
           */
          readonly secret: string;
          /**
           * What stands before it.
           */
          readonly prefix?: string;
        };
  };
  /**
   * How many redirects to follow. Default 0: the first answer is the answer.
   */
  readonly redirects?: number;
  /**
   * What the answer must be. By default status 200 to 299.
   */
  readonly expect?: {
    /**
     * The status, or those that will do.
     */
    readonly status?: number | [number, ...number[]];
    /**
     * What the body must hold.
     */
    readonly body?: {
      /**
       * Text that must stand in the body, to the letter.
       */
      readonly contains?: string;
      /**
       * Text that must not stand in the body.
       */
      readonly lacks?: string;
    };
    /**
     * Headers that the answer must carry, to the letter.
     */
    readonly headers?: {
      readonly [k: string]: string;
    };
  };
}
/**
 * A port that must take a connection.
 */
export interface ServiceTcp {
  readonly host: Host;
  readonly port: Port;
}
/**
 * A port that presents a certificate.
 */
export interface ServiceTls {
  readonly host: Host;
  readonly port?: Port;
}
/**
 * A name and the records it must have.
 */
export interface ServiceDns {
  readonly name: Host;
  /**
   * The type of record. Default A.
   */
  readonly type?: 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'MX' | 'NS' | 'SOA' | 'SRV' | 'TXT';
  /**
   * The name server to ask, HOST or HOST:PORT; by default the resolver of the vantage.
   */
  readonly server?: string;
  /**
   * The records, each as text, in any order; by default any answer will do.
   *
   * @minItems 1
   */
  readonly expect?: [string, ...string[]];
}
/**
 * Somebody outside whom services stand on: the contracts, the levels they give us, who answers when it fails, and how deliveries are followed up.
 */
export interface SupplierSpec {
  readonly extends?: Name;
  readonly responsible?: Person;
  /**
   * The customers whose own contract it is, where it is not the operator’s.
   *
   * @minItems 1
   */
  readonly customers?: [Name, ...Name[]];
  /**
   * The contracts by a name, so that `supplier/contract` names one.
   */
  readonly contracts: {
    readonly [k: string]: {
      readonly title?: Text;
      readonly from: Date;
      readonly until: Date;
      readonly renews?: Notice;
      readonly notice: Notice;
      readonly serviceLevel?: Name;
      readonly document?: WebAddress;
      /**
       * The supplier processes personal data for us under it.
       */
      readonly personalData?: true;
    };
  };
  /**
   * Where the supplier tells of faults.
   */
  readonly statusPage?: {
    readonly statuspage?: WebAddress;
    readonly feed?: WebAddress;
    /**
     * The components that concern us; by default all.
     *
     * @minItems 1
     */
    readonly components?: [string, ...string[]];
  };
  readonly escalation?: Contacts;
  readonly meetings?: Meetings;
  /**
   * The supplier’s latest report on its own controls.
   */
  readonly assurance?: {
    /**
     * What kind of report.
     */
    readonly report: string;
    readonly period: DatesBetween;
    readonly reviewed?: Date;
    readonly reviewedBy?: Person;
    readonly document?: WebAddress;
  };
}
/**
 * How somebody is reached, in the order in which it is tried.
 */
export interface Contacts {
  readonly [k: string]: {
    /**
     * Who answers.
     */
    readonly name?: string;
    readonly phone?: Phone;
    readonly email?: Email;
    readonly address?: WebAddress;
    readonly after?: Duration;
  };
}
/**
 * The people who operate; the only place where they are declared, with their accounts.
 */
export interface TeamSpec {
  readonly members: People;
  /**
   * Where the team is reached.
   */
  readonly contact?: string;
  readonly calendar?: Name;
  /**
   * The competence that the team must have for services of each criticality.
   */
  readonly requires?: {
    /**
     * For services of criticality critical.
     */
    readonly critical?: {
      /**
       * How many people must be able to work with it.
       */
      readonly people?: number;
      /**
       * For each skill how many are able, the experts among them, and how many are experts.
       */
      readonly skills?: {
        readonly [k: string]: {
          /**
           * People who are able or expert.
           */
          readonly able?: number;
          /**
           * People who are expert.
           */
          readonly expert?: number;
        };
      };
    };
    /**
     * For services of criticality high.
     */
    readonly high?: {
      /**
       * How many people must be able to work with it.
       */
      readonly people?: number;
      /**
       * For each skill how many are able, the experts among them, and how many are experts.
       */
      readonly skills?: {
        readonly [k: string]: {
          /**
           * People who are able or expert.
           */
          readonly able?: number;
          /**
           * People who are expert.
           */
          readonly expert?: number;
        };
      };
    };
    /**
     * For services of criticality medium.
     */
    readonly medium?: {
      /**
       * How many people must be able to work with it.
       */
      readonly people?: number;
      /**
       * For each skill how many are able, the experts among them, and how many are experts.
       */
      readonly skills?: {
        readonly [k: string]: {
          /**
           * People who are able or expert.
           */
          readonly able?: number;
          /**
           * People who are expert.
           */
          readonly expert?: number;
        };
      };
    };
    /**
     * For services of criticality low.
     */
    readonly low?: {
      /**
       * How many people must be able to work with it.
       */
      readonly people?: number;
      /**
       * For each skill how many are able, the experts among them, and how many are experts.
       */
      readonly skills?: {
        readonly [k: string]: {
          /**
           * People who are able or expert.
           */
          readonly able?: number;
          /**
           * People who are expert.
           */
          readonly expert?: number;
        };
      };
    };
  };
  /**
   * Who is on call when.
   */
  readonly onCall?: {
    /**
     * How often the turn passes on.
     */
    readonly rota: 'daily' | 'weekly' | 'fortnightly';
    /**
     * The members in turn.
     *
     * @minItems 1
     */
    readonly order: [Name, ...Name[]];
    readonly starts: LocalDateTime;
    readonly timeZone?: TimeZone;
    readonly covers: Name;
    readonly respondWithin?: Duration;
    /**
     * Days on which a member cannot be on call; never why.
     */
    readonly unavailable?: {
      /**
       * @minItems 1
       */
      readonly [k: string]: [DatesBetween, ...DatesBetween[]];
    };
    /**
     * Who takes the turn on days when it is another’s.
     */
    readonly instead?: {
      readonly [k: string]: Name;
    };
    readonly escalation?: Contacts;
  };
}
/**
 * Limits for what is measured, and how many failures confirm a fault.
 */
export interface ThresholdsSpec {
  readonly extends?: Name;
  /**
   * For each measure, where it warns and where it fails.
   */
  readonly limits?: {
    /**
     * Time from the first packet to the last byte of the answer.
     */
    readonly latency?: {
      readonly warn?: Duration;
      readonly fail?: Duration;
    };
    /**
     * Time left before a certificate expires.
     */
    readonly 'certificate-expiry'?: {
      readonly warn?: Duration;
      readonly fail?: Duration;
    };
    /**
     * The share of a disk that is free.
     */
    readonly 'disk-free'?: {
      readonly warn?: Share;
      readonly fail?: Share;
      /**
       * Warn ahead, by the trend of what was measured.
       */
      readonly forecast?: {
        readonly fullWithin: Duration;
      };
    };
    /**
     * The share of memory that is free.
     */
    readonly 'memory-free'?: {
      readonly warn?: Share;
      readonly fail?: Share;
      /**
       * Warn ahead, by the trend of what was measured.
       */
      readonly forecast?: {
        readonly fullWithin: Duration;
      };
    };
    /**
     * The share of the processors’ time that is used.
     */
    readonly 'processor-load'?: {
      readonly warn?: Share;
      readonly fail?: Share;
    };
    /**
     * The share of a line’s capacity that is used.
     */
    readonly 'line-load'?: {
      readonly warn?: Share;
      readonly fail?: Share;
      /**
       * Warn ahead, by the trend of what was measured.
       */
      readonly forecast?: {
        readonly fullWithin: Duration;
      };
    };
    /**
     * The share of bought licences that is free.
     */
    readonly 'licences-free'?: {
      readonly warn?: Share;
      readonly fail?: Share;
      /**
       * Warn ahead, by the trend of what was measured.
       */
      readonly forecast?: {
        readonly fullWithin: Duration;
      };
    };
    /**
     * The share of requests that end in an error.
     */
    readonly 'error-rate'?: {
      readonly warn?: Share;
      readonly fail?: Share;
    };
    /**
     * The share of packets that are lost.
     */
    readonly 'packet-loss'?: {
      readonly warn?: Share;
      readonly fail?: Share;
    };
    /**
     * Time since the last backup that was completed.
     */
    readonly 'backup-age'?: {
      readonly warn?: Duration;
      readonly fail?: Duration;
    };
    /**
     * How far a copy is behind its original.
     */
    readonly 'replication-lag'?: {
      readonly warn?: Duration;
      readonly fail?: Duration;
    };
    /**
     * How far a clock is from the right time.
     */
    readonly 'clock-offset'?: {
      readonly warn?: Duration;
      readonly fail?: Duration;
    };
  };
  /**
   * How many measurements make it certain; by default one.
   */
  readonly confirm?: {
    /**
     * Failures, of so many measurements, that confirm a fault (at most 10).
     */
    readonly fail?: string;
    /**
     * Passes in a row that end it (at most 10).
     */
    readonly pass?: number;
  };
}
/**
 * Permission to deviate for a time, asked for by one and approved by another.
 */
export interface WaiverSpec {
  readonly control: Name;
  /**
   * For what it is waived.
   *
   * @minItems 1
   */
  readonly subjects: [Subject, ...Subject[]];
  /**
   * Only for this part of the subject: the name of a probe or of a device.
   */
  readonly about?: string;
  /**
   * Why.
   */
  readonly reason: string;
  /**
   * The risk that remains.
   */
  readonly residualRisk: 'high' | 'medium' | 'low';
  /**
   * What is done instead.
   */
  readonly compensating?: string;
  /**
   * The case in which it was asked for.
   */
  readonly ticket?: string;
  readonly requestedBy: Person;
  readonly approvedBy: Person;
  readonly from?: Date;
  readonly until: Date;
}

export const kindNames = ['AccessPolicy', 'Agreement', 'Baseline', 'Calendar', 'ChangePolicy', 'Channel', 'Customer', 'EquipmentStandard', 'Estate', 'Exposure', 'Inventory', 'Maintenance', 'Procedure', 'ServiceLevel', 'Service', 'Supplier', 'Team', 'Thresholds', 'Waiver'] as const;

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
 * A calendar date, as ISO 8601 writes it.
 */
export type Date = string;
/**
 * A person, as `team/member` or `customer/person`.
 */
export type Person = string;
/**
 * A host name or an address, without port.
 */
export type Host = string;
/**
 * How much the business stands on it, in OpenTelemetry's words.
 */
export type Criticality = 'critical' | 'high' | 'medium' | 'low';
/**
 * A share of a whole, in per cent.
 */
export type Share = string;
/**
 * An instant with its offset from UTC, as ISO 8601 writes it.
 */
export type Instant = string;
/**
 * How soon a fault must be corrected, P1 first.
 */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
/**
 * An address on the web, http or https.
 */
export type WebAddress = string;
/**
 * A port, 1 to 65535.
 */
export type Port = number;
/**
 * A declaration, as `kind/name`.
 */
export type Subject = string;

/**
 * The spec of every kind.
 */
export interface Kinds {
  readonly AccessPolicy: AccessPolicySpec;
  readonly Customer: CustomerSpec;
  readonly EquipmentStandard: EquipmentStandardSpec;
  readonly Estate: EstateSpec;
  readonly Inventory: InventorySpec;
  readonly Maintenance: MaintenanceSpec;
  readonly ServiceLevel: ServiceLevelSpec;
  readonly Service: ServiceSpec;
  readonly Team: TeamSpec;
  readonly Thresholds: ThresholdsSpec;
  readonly Waiver: WaiverSpec;
}
/**
 * Who may hold which role, until when and why; the source of what is actually held; and how often it is reviewed.
 */
export interface AccessPolicySpec {
  readonly service: Name;
  readonly source: Source;
  /**
   * The roles, as the source names them, and who is granted each.
   */
  readonly roles: {
    readonly [k: string]: {
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
    readonly every: Duration;
    readonly results: Source;
  };
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
   * Which column, or member, of the file holds what we ask for.
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
}
/**
 * Who is served.
 */
export interface CustomerSpec {
  readonly people?: People;
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
  };
}
/**
 * What equipment of a class must be: approved models, lowest versions, encryption, and how lately it must have been seen.
 */
export interface EquipmentStandardSpec {
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
  };
  /**
   * How long evidence is kept.
   */
  readonly evidence?: {
    readonly raw?: Duration;
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
   * Folders, below the root of the repository, that readers may read.
   */
  readonly files?: readonly string[];
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
  };
  /**
   * What each audience is not shown. `public` and `internal` are always there.
   */
  readonly audiences?: {
    readonly public?: EstateAudience;
    readonly internal?: EstateAudience;
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
 * Where the list of actual equipment is, whose it is, and how many are expected.
 */
export interface InventorySpec {
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
 * A planned interruption, announced before it begins.
 */
export interface MaintenanceSpec {
  /**
   * The services that may be interrupted.
   *
   * @minItems 1
   */
  readonly services: [Name, ...Name[]];
  readonly from: Instant;
  readonly until: Instant;
  readonly announce?: Duration;
}
/**
 * What is promised about time: how impact and urgency make a priority, and how soon a fault of each priority is answered and restored.
 */
export interface ServiceLevelSpec {
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
    /**
     * Faults of priority P1.
     */
    readonly P1: {
      /**
       * Qualified staff have begun.
       */
      readonly respond?: {
        readonly within: Duration;
      };
      /**
       * The service works again as agreed.
       */
      readonly restore: {
        readonly within: Duration;
      };
    };
    /**
     * Faults of priority P2.
     */
    readonly P2: {
      /**
       * Qualified staff have begun.
       */
      readonly respond?: {
        readonly within: Duration;
      };
      /**
       * The service works again as agreed.
       */
      readonly restore: {
        readonly within: Duration;
      };
    };
    /**
     * Faults of priority P3.
     */
    readonly P3: {
      /**
       * Qualified staff have begun.
       */
      readonly respond?: {
        readonly within: Duration;
      };
      /**
       * The service works again as agreed.
       */
      readonly restore: {
        readonly within: Duration;
      };
    };
    /**
     * Faults of priority P4.
     */
    readonly P4: {
      /**
       * Qualified staff have begun.
       */
      readonly respond?: {
        readonly within: Duration;
      };
      /**
       * The service works again as agreed.
       */
      readonly restore: {
        readonly within: Duration;
      };
    };
  };
  readonly warnAt?: Share;
}
/**
 * What is operated: for whom, by whom, what it stands on, and how it is watched.
 */
export interface ServiceSpec {
  readonly owner?: Name;
  /**
   * Who it is operated for; level and criticality belong to the pair of customer and service.
   */
  readonly customers?: {
    readonly [k: string]: {
      readonly serviceLevel: Name;
      readonly criticality: Criticality;
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
 * The people who operate; the only place where they are declared, with their accounts.
 */
export interface TeamSpec {
  readonly members: People;
  /**
   * Where the team is reached.
   */
  readonly contact?: string;
}
/**
 * Limits for what is measured, and how many failures confirm a fault.
 */
export interface ThresholdsSpec {
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
  readonly until: Date;
}

export const kindNames = ['AccessPolicy', 'Customer', 'EquipmentStandard', 'Estate', 'Inventory', 'Maintenance', 'ServiceLevel', 'Service', 'Team', 'Thresholds', 'Waiver'] as const;

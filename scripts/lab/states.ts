// How the lab's servers can be, and how they are when it starts.

/** Of anything that listens on a port. */
export const connectionStates = ['healthy', 'sluggish', 'slow', 'refused', 'silent', 'reset', 'closed'] as const;
/** Of a port that presents a certificate. */
export const certificateStates = ['expiring', 'expired', 'wrong-name', 'untrusted'] as const;
/** Of one address on the web; other addresses of the same port stay as they are. */
export const answerStates = ['error500', 'not-found', 'wrong-body', 'cut-off', 'redirect-inside'] as const;
/** Of the records of a name. */
export const recordStates = ['wrong-record', 'no-such-name', 'no-record', 'server-failure'] as const;

export type ConnectionState = (typeof connectionStates)[number];
export type CertificateState = (typeof certificateStates)[number];
export type AnswerState = (typeof answerStates)[number];
export type RecordState = (typeof recordStates)[number];

/**
 * - `sluggish`: answers later than the thresholds warn, before they fail; `slow`: later than they fail, before the probe gives up
 * - `refused`: nothing listens; `silent`: takes the connection and says nothing; `reset`, `closed`: takes it and breaks it off, rudely or politely
 * - `expiring`: five days left; `expired`: since two days; `wrong-name`: of another name; `untrusted`: of an authority that nobody knows
 * - `error500`, `not-found`, `wrong-body`: another answer; `cut-off`: breaks off in its middle; `redirect-inside`: sends on to 169.254.169.254
 * - `wrong-record`, `no-such-name`, `no-record`, `server-failure`: what the name server says
 * - `cut`, of `network` only: our own network is gone
 */
export type State = ConnectionState | CertificateState | AnswerState | RecordState | 'cut';

/** What is wrong when the lab starts; everything else is healthy. */
export const initialStates: Readonly<Record<string, State>> = {
  'service/intranet#probes/front': 'slow',
  'service/file-service#probes/web-access': 'sluggish',
  'arkiv.solvik.example:443': 'expiring',
  'backup.move.example:9443': 'refused',
  'service/print#probes/queues': 'silent',
  'service/e-mail#probes/senders-fjordfisk': 'wrong-record',
};

export const isOne = <S extends string>(states: readonly S[], state: string): state is S => (states as readonly string[]).includes(state);

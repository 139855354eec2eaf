// The passes from verdicts to findings. Their order is an invariant: each stands on the one before. What speaks no more has no
// vote, so hold comes before quorum.
import type { Pass } from '../evaluate.ts';
import { aside } from './aside.ts';
import { cause } from './cause.ts';
import { confirm } from './confirm.ts';
import { hold } from './hold.ts';
import { judge } from './judge.ts';
import { known } from './known.ts';
import { maintenance } from './maintenance.ts';
import { quorum } from './quorum.ts';
import { rank } from './rank.ts';
import { waive } from './waive.ts';

export const passes: readonly Pass[] = [judge, hold, quorum, maintenance, confirm, cause, waive, known, rank, aside];

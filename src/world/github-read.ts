import { CouldNotAsk, type IssueFacts, type Using } from '../observe.ts';
import { GitHubError } from './github-error.ts';
import type { GitHubIssue } from './github.ts';

interface Asked {
  whoami(): Promise<string | null>;
  list(question: { readonly labels: readonly string[]; readonly state: 'open' | 'all' }): Promise<readonly GitHubIssue[]>;
}

const most = 5000;

/**
 * The issues of a question, oldest first, without those that driftvakt itself wrote. What GitHub refuses or answers in
 * part is thrown as `CouldNotAsk`: a list that is not whole says nothing.
 */
export async function readIssues(gitHub: Asked, question: Parameters<Using['issues']>[0]): Promise<IssueFacts[]> {
  try {
    const [me, found] = [(await gitHub.whoami()) ?? 'github-actions[bot]', await gitHub.list(question)];
    if (found.length > most) throw new CouldNotAsk('answer-incomplete', `${found.length} issues are more than the ${most} that are read`);
    return found.filter(({ author, body }) => !(author === me && body.startsWith('<!-- driftvakt '))).map(({ comments: _, ...issue }) => issue);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new CouldNotAsk(error.fault === 'incomplete' ? 'answer-incomplete' : 'answer-refused', error.message);
  }
}

// The commits that evidence is kept in: what they say besides the link, and whether one that was found says it so.
import type { Link } from '../../evidence/link.ts';
import { commitOf, commitText, leavesOf, treeOf } from './objects.ts';
import type { Git } from './git.ts';

/**
 * Said in each commit for who finds it in a log. It costs next to nothing there: git stores a commit as its difference from
 * another only where that is less than half of it, and so what is the same in all of them must be the longer part. Its number
 * stands in the link alone: once more in the first line it would cost some twenty bytes in each.
 */
const explanation = `What driftvakt saw and judged is kept here, apart from the declarations; nothing is ever merged from or into another branch.
The line below is this commit's link of the chain: it names the link before it, and binds the files of the ledger and
every segment of raw evidence up to here by SHA-256. "driftvakt verify" holds all of it together, and says what was altered.`;

/** The message of a step of the ledger, with the text of its link. */
export const stepMessage = (link: string): string => `Evidence\n\n${explanation}\n\n${link}\n`;

/** The message of a commit that joins two that went on at once. */
export const joinMessage = (sequence: number, link: string): string => `Evidence ${sequence}\n\nTwo runs went on at once; theirs and ours are joined here.\n\n${link}\n`;

/** As they were written before. */
const formerMessages = (sequence: number, link: string): string[] => [`Evidence ${sequence}\n\n${explanation}\n\n${link}\n`, `Evidence ${sequence}\n\n${link}\n`];

/** Whether a commit of the ledger says nothing but what we write beside its link: the names, the date of the link, no other words. Its signature is for others to check. */
export function isStep(body: Buffer, text: string, { at, sequence }: Link): boolean {
  const { tree, parents, message } = commitOf(body);
  const unsigned = body.toString().replace(/^gpgsig(?:-sha256)? .*\n(?: .*\n)*/mu, '');
  return [stepMessage(text), joinMessage(sequence, text), ...formerMessages(sequence, text)].includes(message) && unsigned === commitText(tree, parents, at, message);
}

/** Whether a commit has no parents, and no header but git's own three: what was dropped or forgotten could live on behind it. */
export const isAlone = (body: Buffer): boolean => /^tree \S+\nauthor .*\ncommitter .*\n\n/u.test(body.toString());

/** Whether a tree is as we write one: every name once, plain files and folders only. Of what is there twice, another reader may see the other. */
export function isPlainTree(git: Git, body: Buffer): boolean {
  const leaves = leavesOf(git, body);
  return new Set(leaves.map(({ name }) => name)).size === leaves.length && leaves.every(({ name }) => !/^\.{0,2}$|[/\\]/u.test(name)) && treeOf(leaves).equals(body);
}

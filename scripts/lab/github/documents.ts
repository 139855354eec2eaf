// State -> the documents that GitHub answers with.
import type { Comment, Event, Issue, Label, Repository, State } from './state.ts';

export type Document = Readonly<Record<string, unknown>>;
export type Documents = ReturnType<typeof documents>;

/** The documents of one server, with links below its address. */
export function documents(state: State, base: string) {
  const user = (login: string): Document => {
    const id = (state.users[login] ??= state.nextId++);
    const url = `${base}/users/${encodeURIComponent(login)}`;
    const links = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos', 'events', 'received_events'];
    return {
      login, id, node_id: `U_${id}`, avatar_url: `${base}/avatars/${id}`, gravatar_id: '', url, html_url: `${base}/${encodeURIComponent(login)}`,
      ...Object.fromEntries(links.map((link) => [`${link}_url`, `${url}/${link}`])), type: login.endsWith('[bot]') ? 'Bot' : 'User', site_admin: false,
    };
  };
  const self = (login: string): Document => ({
    ...user(login), name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null, twitter_username: null,
    public_repos: 0, public_gists: 0, followers: 0, following: 0, created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z',
  });
  const label = ({ id, name, color, description }: Label, repository: Repository): Document =>
    ({ id, node_id: `LA_${id}`, url: `${base}/repos/${repository.name}/labels/${encodeURIComponent(name)}`, name, color, description, default: false });
  const issue = (one: Issue, repository: Repository): Document => {
    const url = `${base}/repos/${repository.name}/issues/${one.number}`;
    const page = `${base}/${repository.name}/${one.pull ? 'pull' : 'issues'}/${one.number}`;
    return {
      id: one.id, node_id: `I_${one.id}`, url, repository_url: `${base}/repos/${repository.name}`, labels_url: `${url}/labels{/name}`, comments_url: `${url}/comments`,
      events_url: `${url}/events`, html_url: page, number: one.number, title: one.title, body: one.body, user: user(one.user), state: one.state, state_reason: one.stateReason,
      locked: false, assignee: one.assignees?.[0] === undefined ? null : user(one.assignees[0]), assignees: (one.assignees ?? []).map(user), milestone: null, comments: one.comments.length, created_at: one.createdAt, updated_at: one.updatedAt, closed_at: one.closedAt,
      author_association: 'MEMBER', active_lock_reason: null, performed_via_github_app: null,
      labels: one.labels.flatMap((name) => repository.labels.filter((known) => known.name === name)).map((known) => label(known, repository)),
      ...(one.pull && { pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch`, merged_at: null } }),
    };
  };
  const comment = (one: Comment, about: Issue, repository: Repository): Document => {
    const url = `${base}/repos/${repository.name}/issues`;
    return {
      id: one.id, node_id: `IC_${one.id}`, url: `${url}/comments/${one.id}`, html_url: `${base}/${repository.name}/issues/${about.number}#issuecomment-${one.id}`, body: one.body,
      user: user(one.user), created_at: one.createdAt, updated_at: one.createdAt, issue_url: `${url}/${about.number}`, author_association: 'MEMBER', performed_via_github_app: null,
    };
  };
  /** An entry of a timeline. */
  const happened = (one: Event | Comment, about: Issue, home: Repository): Document => {
    if (!('event' in one)) return { event: 'commented', actor: user(one.user), ...comment(one, about, home) };
    const common = { id: one.id, node_id: `EV_${one.id}`, url: `${base}/repos/${home.name}/issues/events/${one.id}`, actor: user(one.actor), event: one.event, commit_id: null, commit_url: null, created_at: one.createdAt, performed_via_github_app: null };
    if (one.event === 'labeled' || one.event === 'unlabeled') return { ...common, label: { name: one.with, color: home.labels.find(({ name }) => name === one.with)?.color ?? 'ededed' } };
    // GitHub names who was assigned as the actor too, and in timelines nobody as the one who did it.
    if (one.event === 'assigned' || one.event === 'unassigned') return { ...common, actor: user(one.with ?? ''), assignee: user(one.with ?? '') };
    return { ...common, state_reason: about.stateReason };
  };
  const repository = (one: Repository, push: boolean): Document => {
    const url = `${base}/repos/${one.name}`;
    const [owner = '', name = ''] = one.name.split('/');
    const links = ['archive', 'assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits', 'compare', 'contents', 'contributors', 'deployments', 'downloads',
      'events', 'forks', 'git_commits', 'git_refs', 'git_tags', 'hooks', 'issue_comment', 'issue_events', 'issues', 'keys', 'labels', 'languages', 'merges', 'milestones',
      'notifications', 'pulls', 'releases', 'stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees'];
    return {
      id: one.id, node_id: `R_${one.id}`, name, full_name: one.name, private: false, owner: user(owner), html_url: `${base}/${one.name}`, description: null, fork: false, url,
      ...Object.fromEntries(links.map((link) => [`${link}_url`, `${url}/${link}`])), git_url: `git:${base.slice(5)}/${one.name}.git`, ssh_url: `git@127.0.0.1:${one.name}.git`,
      clone_url: `${base}/${one.name}.git`, svn_url: `${base}/${one.name}`, mirror_url: null, homepage: null, language: null, forks_count: 0, stargazers_count: 0, watchers_count: 0,
      size: 0, default_branch: 'main', open_issues_count: one.issues.filter(({ state: now }) => now === 'open').length, has_issues: true, has_projects: true, has_wiki: true,
      has_pages: false, has_downloads: true, has_discussions: false, archived: false, disabled: false, pushed_at: '2020-01-01T00:00:00Z', created_at: '2020-01-01T00:00:00Z',
      updated_at: '2020-01-01T00:00:00Z', permissions: { admin: false, maintain: false, push, triage: push, pull: true }, license: null, forks: 0, open_issues: 0, watchers: 0,
      network_count: 0, subscribers_count: 0,
    };
  };
  return { user, self, label, issue, comment, happened, repository };
}

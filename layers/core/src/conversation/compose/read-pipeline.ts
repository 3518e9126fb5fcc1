/** Which pipeline may sign in by a token: the provider, the subject and the audience of the token. */
export type Pipeline = {
  readonly host: string;
  readonly subject: string;
  readonly audience: string;
  readonly note: string;
};

/** Reads which repository, branch, tag or environment of GitHub or project of GitLab a wish lets in; null: it is about none. */
export const readPipeline = (text: string, plain: string): Pipeline | null => {
  if (/\bgithub\b/.test(plain)) return ofGithub(text, plain);
  return /\bgitlab\b/.test(plain) ? ofGitlab(text, plain) : null;
};

/** https://docs.github.com/en/actions/concepts/security/openid-connect */
const ofGithub = (text: string, plain: string): Pipeline => ({
  host: 'token.actions.githubusercontent.com',
  subject: `repo:${repositoryIn(text)}:${githubRef(text, plain)}`,
  audience: 'sts.amazonaws.com',
  note: '`sub` says which repository and branch or environment the token is of: without it any repository of GitHub could assume the role. A job with an `environment` has `environment:NAME` in place of the branch',
});

const ofGitlab = (text: string, plain: string): Pipeline => ({
  host: 'gitlab.com',
  subject: `project_path:${repositoryIn(text)}:ref_type:branch:ref:${branchIn(text, plain) ?? '{Branch}'}`,
  audience: 'https://gitlab.com',
  note: '`sub` says which project and branch the token is of: without it any project could assume the role',
});

const repositoryIn = (text: string): string => {
  const found = (text.match(/(?<![\w/:.@-])[A-Za-z0-9][\w-]{0,38}\/[\w.-]{1,100}/g) ?? [])
    .map((each) => each.replace(/\.+$/, ''))
    .find((each) => !/^(?:and|or|ci|sam|refs|heads|arn|aws|staging|dev|oidc|on|input|read)\//i.test(each));
  return found ?? '{Owner}/{Repository}';
};

const githubRef = (text: string, plain: string): string => {
  const environment =
    /\benvironment\s+["'`]?([\w-]+)|\bumgebung\s+["'`]?([\w-]+)|(?:entorno|ambiente|environnement)\s+["'`]?([\w-]+)/i
      .exec(text)
      ?.slice(1)
      .find((each) => each !== undefined);
  if (environment !== undefined && !/^(?:of|is|in|that)$/.test(environment)) return `environment:${environment}`;
  if (/pull requests?/.test(plain)) return 'pull_request';
  const tag = /\b(?:tags?|etiquetas?)\s+["'`]?([\w.*-]+)|タグ\s*([\w.*-]+)|标签\s*([\w.*-]+)/i
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (tag !== undefined) return `ref:refs/tags/${tag}`;
  if (/\btags?\b/.test(plain)) return 'ref:refs/tags/*';
  return `ref:refs/heads/${branchIn(text, plain) ?? '{Branch}'}`;
};

const branchIn = (text: string, plain: string): string | null =>
  /\b(?:branch|zweig|branche|rama|ramo)\s+["'`]?(main|master|[\w.-]*[-/_\d][\w./-]*|release|develop|prod|production)\b/i.exec(
    text,
  )?.[1] ??
  /["'`]?\b(main|master|develop|release|[\w-]+\/\*)["'`]?[- ](?:branch|zweig)/i.exec(text)?.[1] ??
  (/\bmain\b|main(?=[ブ分])/.test(plain) ? 'main' : /\bmaster\b/.test(plain) ? 'master' : null);

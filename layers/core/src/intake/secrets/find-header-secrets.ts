import type { FoundSecret } from './found-secret.ts';
import { isReference } from './is-reference.ts';

/** Credentials of requests: `Cookie:` lines, `Authorization:` of any scheme, `curl -u user:password`, `scheme://user:password@host`, `--password X`. */
export const findHeaderSecrets = (text: string): FoundSecret[] =>
  headers.flatMap(({ pattern, isPassword }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, before = '', value = ''] = match;
      if (value === '' || isReference(value)) return [];
      const start = match.index + before.length;
      const kind = isPassword ? ('password' as const) : ('bearerToken' as const);
      return [{ kind, longTerm: isPassword, isExample: false, start, end: match.index + whole.length }];
    }),
  );

// The first group is what may be read, the second what may not; both are bounded.
const headers: readonly { readonly pattern: RegExp; readonly isPassword: boolean }[] = [
  { pattern: /((?<![A-Za-z])(?:Set-)?Cookie["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)([^\n"']{4,4000})/gi, isPassword: false },
  {
    pattern:
      /((?<![A-Za-z-])Authorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:Basic|Digest|Negotiate|SSWS|Token|ApiKey)[ \t]{1,4})([^\s"']{4,4000})/gi,
    isPassword: true,
  },
  {
    pattern: /((?<![A-Za-z])Basic[ \t]{1,4})((?=[a-z]{0,40}[A-Z0-9+/])[A-Za-z0-9+/]{12,2000}={0,2})(?=["'\s]|$)/g,
    isPassword: true,
  },
  { pattern: /((?:^|[\s'"])(?:-u|--user)(?:[ \t]{1,4}|=)["']?[^\s:"']{1,80}:)([^\s"']{1,200})/g, isPassword: true },
  {
    pattern:
      /((?:^|[\s'"])--?(?:password|passwd|token|secret|api-key|client-secret|session-token|secret-access-key|secret-string)(?:[ \t]{1,4}|=)["']?)([^\s"'-][^\s"']{5,4000})/gi,
    isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])(?:mysql|mysqldump|mysqladmin|mariadb)[ \t][^\n|;]{0,120}?[ \t]-p)([^\s"'-][^\s"']{3,200})/g,
    isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])(?:sshpass[ \t]{1,4}-p[ \t]{0,4}|(?:redis-cli|docker[ \t]{1,4}login|ldap[a-z]{2,10})[ \t](?:[^\n|;]{0,80}?[ \t])?-[apw][ \t]{1,4})["']?)([^\s"'-][^\s"']{3,200})/g,
    isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])put-parameter(?=[^\n]{0,300}SecureString)[^\n]{0,300}?[ \t]--value[ \t=]{1,4}["']?)([^\s"'-][^\s"']{3,4000})/g,
    isPassword: true,
  },
  {
    pattern:
      /((?<![A-Za-z])echo[ \t]{1,4}(?:-n[ \t]{1,4})?["']?)([^\s"'|]{4,200})(?=["']?[ \t]{0,4}\|[^\n]{0,200}--password-stdin)/g,
    isPassword: true,
  },
  // .netrc, and a name and a password beside each other.
  { pattern: /((?<![A-Za-z])login[ \t]{1,4}[^\s]{1,80}\s{1,8}password[ \t]{1,4})([^\s]{4,200})/g, isPassword: true },
  {
    pattern:
      /((?<![A-Za-z])(?:login|creds|credentials)[ \t]{0,4}[:=][ \t]{0,4}[^\s/]{1,80}[ \t]{1,4}\/[ \t]{1,4})([^\s/]{6,200})/gi,
    isPassword: true,
  },
  { pattern: /((?<![A-Za-z])_auth[ \t]{0,4}=[ \t]{0,4}["']?)([A-Za-z0-9+/=_-]{16,400})/g, isPassword: true },
  { pattern: /("auth"\s{0,8}:\s{0,8}")([A-Za-z0-9+/=]{12,4000})/g, isPassword: true },
  { pattern: /((?<![\w.-])[\w.-]{1,40}:)([^\s:@/]{4,100})(?=@(?:tcp|unix)\()/g, isPassword: true },
  { pattern: /((?<![A-Za-z])sqlplus[ \t]{1,4}[^\s/]{1,60}\/)([^\s@"']{3,100})(?=@)/g, isPassword: true },
  { pattern: /([?&]code=)([\w.~%-]{20,400})/g, isPassword: false },
  {
    pattern: /("Type"\s{0,8}:\s{0,8}"SecureString"\s{0,8},\s{0,8}"Value"\s{0,8}:\s{0,8}")([^"\n]{4,4000})/g,
    isPassword: true,
  },
  { pattern: /((?:^|\n)[A-Za-z0-9.-]{1,100}:\d{4,5}:[\w*-]{1,60}:[\w-]{1,60}:)([^\s:]{6,100})/g, isPassword: true },
  { pattern: /(:\/\/[^\s/:@"'<>]{0,100}:)([^\s/@"'<>]{2,200}(?:@[^\s/@"'<>]{2,200}(?=@))?)(?=@)/g, isPassword: true },
];

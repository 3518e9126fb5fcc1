import { describe, expect, it } from 'vitest';
import type { PrincipalEntry } from '../../../layers/iam/src/language/policy-document.ts';
import { parsePrincipal } from '../../../layers/iam/src/language/principal.ts';
import { isSpared, matchPrincipal } from '../../../layers/iam/src/match/match-principal.ts';
import { compilePrincipals } from '../../../layers/iam/src/match/principal-pattern.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/app`;
const session = `arn:aws:sts::${account}:assumed-role/app/s1`;
const provider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;

const entry = (type: PrincipalEntry['type'], value: string): PrincipalEntry => ({ type, value, pointer: '/Principal' });
const aws = (...values: string[]) => compilePrincipals(values.map((value) => entry('AWS', value)));
const caller = (text: string, givenArn?: string) => ({ principal: parsePrincipal(text), givenArn });

describe('matchPrincipal', () => {
  it.each([
    [[session], session, 'session'],
    [[role], session, 'role'],
    [[account], session, 'account'],
    [[session, role, account], session, 'session'],
    [[role, account], session, 'role'],
    [[`arn:aws:iam::${account}:role/path/to/app`], session, 'role'],
    [[`arn:aws:iam::444455556666:role/app`], session, 'none'],
    [[`arn:aws:iam::${account}:user/app`], session, 'none'],
    [[role], role, 'role'],
    [[account], role, 'account'],
    [[session], role, 'none'],
    [[`arn:aws:iam::${account}:root`], `arn:aws:iam::${account}:root`, 'session'],
    [['444455556666'], `arn:aws:iam::${account}:root`, 'none'],
    [[account], 'anonymous', 'none'],
    [[account], 'nobody', 'none'],
    [[account], 'bedrock.amazonaws.com', 'none'],
  ] as const)('%j names %s as %s', (named, asking, match) => {
    expect(matchPrincipal(aws(...named).pattern, caller(asking))).toBe(match);
  });

  it('names a role by its path when the request tells it', () => {
    const given = `arn:aws:iam::${account}:role/teams/app`;

    expect(matchPrincipal(aws(given).pattern, caller(session, given))).toBe('role');
    expect(matchPrincipal(aws(role).pattern, caller(session, given))).toBe('none');
  });

  it('names an identity provider by ARN or host', () => {
    const { pattern } = compilePrincipals([entry('Federated', provider)]);

    expect(matchPrincipal(pattern, caller(provider))).toBe('session');
    expect(matchPrincipal(pattern, caller('token.actions.githubusercontent.com'))).toBe('session');
    expect(matchPrincipal(pattern, caller('actions.githubusercontent.com'))).toBe('none');
    expect(matchPrincipal(pattern, caller(`arn:aws:iam::${account}:oidc-provider/other`))).toBe('none');
  });

  it('spares nobody that is not listed', () => {
    expect(isSpared(aws(role).pattern, caller('anonymous'))).toBe(false);
    expect(isSpared(aws(role).pattern, caller('nobody'))).toBe(false);
    expect(isSpared(aws(role).pattern, caller('bedrock.amazonaws.com'))).toBe(false);
    expect(isSpared(compilePrincipals([entry('Federated', provider)]).pattern, caller(provider))).toBe(true);
    expect(isSpared(compilePrincipals([entry('everyone', '*')]).pattern, caller('anonymous'))).toBe(true);
    expect(isSpared(aws(account).pattern, caller(role))).toBe(false);
    expect(isSpared(aws(role).pattern, caller(role))).toBe(false);
  });
});

describe('compilePrincipals', () => {
  it.each([
    ['AROAEXAMPLEID1234567', 'it is the unique id of an identity that was deleted, it never matches again'],
    ['AIDAEXAMPLEID1234', 'it is the unique id of an identity that was deleted, it never matches again'],
    ['AROASHORT', 'it is neither an account id nor an ARN'],
    ['XXXAEXAMPLEID1234567', 'it is neither an account id nor an ARN'],
    ['AROA:XAMPLEID1234567', 'it is neither an account id nor an ARN'],
    ['11112222333', 'it is neither an account id nor an ARN'],
    [`arn:aws:iam::${account}:group/devs`, 'a group cannot be a principal'],
    [
      `arn:aws:iam::${account}:role/a?p`,
      'a principal takes no wildcard within a name, compare `aws:PrincipalArn` in a condition',
    ],
  ])('refuses %s: %s', (value, because) => {
    expect(aws(value).refused).toEqual([{ entry: entry('AWS', value), because }]);
  });

  it.each([
    ['Service', 'bedrock*.amazonaws.com', 'a service is named in full, without wildcards'],
    ['Federated', '?', 'an identity provider is named in full, without wildcards'],
    ['CanonicalUser', 'abc', 'a canonical user id does not tell which account it is, so it is compared with nobody'],
  ] as const)('refuses %s %s', (type, value, because) => {
    expect(compilePrincipals([entry(type, value)]).refused.map((one) => one.because)).toEqual([because]);
  });
});

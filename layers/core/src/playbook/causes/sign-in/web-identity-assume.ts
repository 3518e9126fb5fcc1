import { matchGlob } from '@whydenied/iam';
import { valuesTold } from '../../../intake/index.ts';
import type { Asking, Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import type { ShownStatement } from '../../clues/shown-statement.ts';
import { correctCondition } from '../../remedies/correct-condition.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { noChange } from '../../remedies/no-change.ts';
import type { Remedy } from '../../remedy.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { rightSignInAction, wrongSignInAction } from '../../signs/wrong-sign-in-action.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html';

export const webIdentityAssume: Cause = {
  id: 'WEB_IDENTITY_ASSUME',
  title: 'The trust policy does not admit this web identity, or its provider is missing',
  edge: 'OIDC->role',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['iam:GetRole', 'iam:ListOpenIDConnectProviders'],
  pitfalls: [
    'No identity policy plays a part: the caller has no AWS identity yet',
    'A * in the subject needs StringLike',
  ],
  oftenInstead: [{ id: 'LL_REFERENCE_DOES_NOT_EXIST', because: 'the ARN that is named may be an old one' }],
  recognise: (clues) => {
    const because =
      'only the trust policy of the role decides: provider, sts:AssumeRoleWithWebIdentity, audience and subject must fit';
    const wrong = wrongSignInAction(clues, 'sts:AssumeRoleWithWebIdentity');
    if (wrong.length > 0 && isAction(clues, 'sts:AssumeRoleWithWebIdentity'))
      return found({
        tier: 'defect',
        places: wrong,
        because:
          'the trust policy allows `sts:AssumeRole`, and a token is exchanged by `sts:AssumeRoleWithWebIdentity`',
      });
    const misses = isAction(clues, 'sts:AssumeRoleWithWebIdentity')
      ? clues.statements.filter(
          ({ effect, conditions }) =>
            effect === 'Allow' &&
            conditions.length > 0 &&
            conditions.some(({ key }) => key.toLowerCase().endsWith(':sub') || key.toLowerCase().endsWith(':aud')),
        )
      : [];
    if (misses.length > 0) {
      const asked = isSubjectOpen(clues) ? { asking: whichSubject(misses) } : {};
      return found({ tier: 'defect', places: misses, because, ...asked });
    }
    if (says(clues, 'providerUnreachable'))
      return found({
        tier: 'sentence',
        because: 'AWS fetches the keys of the issuer over the internet, and got none',
      });
    if (says(clues, 'providerMissing'))
      return found({ tier: 'sentence', because: 'the account has no OIDC provider of this issuer' });
    const moved = subjectMoved(clues);
    if (moved !== null)
      return found({
        tier: 'sentence',
        confidence: 'likely',
        because: `the token’s subject is now \`${moved.now}\`, and the trust policy asks for \`${moved.asked}\``,
      });
    if (isAction(clues, 'sts:AssumeRoleWithWebIdentity') || says(clues, 'audienceWrong'))
      return found({
        tier: 'edge',
        confidence: sureness(clues),
        because,
        ...(isSubjectOpen(clues) ? { asking: subjectOf(valuesTold(clues.facts, 'subjectAsked')) } : {}),
      });
    return says(clues, 'oidcWords') ? aboutTopic(clues, { topic: 'idp->role', because }) : null;
  },
  remedy: (clues) => {
    const wrong = wrongSignInAction(clues, 'sts:AssumeRoleWithWebIdentity');
    return wrong.length > 0 ? rightSignInAction(wrong, 'sts:AssumeRoleWithWebIdentity', url) : remedyOf(clues);
  },
};

const remedyOf = (clues: Clues): Remedy =>
  says(clues, 'providerUnreachable')
    ? noChange(
        [
          'let AWS reach ISSUER_URL/.well-known/openid-configuration and the keys it names from the internet, with a public certificate',
          'curl -sS ISSUER_URL/.well-known/openid-configuration',
        ],
        ['an issuer that only the company network reaches cannot be used with AssumeRoleWithWebIdentity'],
      )
    : says(clues, 'providerMissing')
      ? noChange([
          'create the OIDC provider in the account of the role, or correct the account in the role ARN',
          'aws iam create-open-id-connect-provider --url ISSUER_URL --client-id-list AUDIENCE',
        ])
      : clues.statements.some(({ policyType, conditions }) => policyType === 'resource' && conditions.length > 0)
        ? isSubjectOpen(clues)
          ? { kind: 'undecided', actions: ['sts:AssumeRoleWithWebIdentity'] }
          : correctCondition(clues, { keys: null, url })
        : isSubjectOpen(clues)
          ? { kind: 'undecided', actions: ['sts:AssumeRoleWithWebIdentity'] }
          : grantTrust(clues, {
              service: null,
              text: 'the identity provider exchanges its token for this role',
              url,
            });

/** Nobody said what the token's subject is: a condition on it cannot be told to fail. */
const isSubjectOpen = ({ requests, statements, facts }: Clues): boolean =>
  (statements.some(({ conditions }) => conditions.some(isSubject)) || valuesTold(facts, 'subjectAsked').length > 0) &&
  requests.some(({ context }) =>
    Object.entries(context).some(([key, value]) => isSubject({ key }) && value === '{Subject}'),
  );

const isSubject = ({ key }: { readonly key: string }): boolean => key.toLowerCase().endsWith(':sub');

const whichSubject = (shown: readonly ShownStatement[]): Asking =>
  subjectOf(shown.flatMap(({ conditions }) => conditions.filter(isSubject).flatMap(({ values }) => values)));

const subjectOf = (asked: readonly string[]): Asking => ({
  ask: 'Which subject does the token carry: of which branch, tag, pull request, environment or service account?',
  because: `the trust policy asks for ${asked.map((value) => `\`${value.replaceAll('`', '')}\``).join(' or ')}, and a job of anything else carries another`,
  command: null,
});

/** The person tells both: what the trust policy asks for, and what the job is that it does not fit. */
const subjectMoved = (clues: Clues): { readonly asked: string; readonly now: string } | null => {
  const [asked] = valuesTold(clues.facts, 'subjectAsked');
  const subjects = clues.requests.flatMap(({ context }) =>
    Object.entries(context).flatMap(([key, value]) => (isSubject({ key }) ? [String(value)] : [])),
  );
  const now = subjects.find((subject) => !subject.includes('{'));
  if (asked === undefined || now === undefined || clues.statements.length > 0) return null;
  return isAction(clues, 'sts:AssumeRoleWithWebIdentity') && !matchGlob(asked, now) ? { asked, now } : null;
};

import { readArn } from '../../arn/index.ts';
import { findDanger } from '../../danger/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { shortName } from '../reply/short-name.ts';

/** Why the fix does not simply name every Region, every model, or `*`. */
export const sayAll = ({ diagnosis, repair }: Explained): string => {
  const { policyType } = diagnosis.denial;
  if (diagnosis.denial.kind === 'explicit')
    return `No: ${policyKindWords(policyType === 'unknown' ? 'identity' : policyType)} denies the call explicitly, and a Deny overrides every Allow, however wide. Only the Deny itself can change, or the call has to be made so that it does not match.`;
  // However wide, an Allow of the identity is not what is missing there.
  if (policyType !== 'identity' && policyType !== 'resource' && policyType !== 'unknown')
    return `No, that would not help: ${policyKindWords(policyType)} is what refuses the call, and no Allow in the role’s own policy, however wide, gets past it. It would only open more where that layer does not look.`;
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
  if (/^sts:AssumeRoleWithWebIdentity$/i.test(diagnosis.requests[0]?.action ?? ''))
    return '**Rather not:** a subject with `*` in place of the branch (`repo:OWNER/REPO:*`) lets every branch, tag and pull request of the repository take up the role, code that nobody reviewed among them; `*` alone lets in every repository there is. Name the branch, or an environment that asks for a reviewer.';
  const danger =
    diagnosis.requests[0]?.action == null ? null : findDanger({ action: diagnosis.requests[0].action, resource: '*' });
  const passed = passedRole(diagnosis.requests[0]?.action ?? null, diagnosis.requests[0]?.resource ?? null);
  if (danger !== null && passed !== null)
    return `**No, not ${codeSpan('*')}:** that is far too broad: ${danger.means}. Least privilege here: ${passed}`;
  if (danger !== null)
    return `**No:** ${codeSpan(diagnosis.requests[0]?.action ?? '')} on ${codeSpan('*')} is far too broad: ${danger.means}. Least privilege here: ${danger.instead}.`;
  const resources = repair.fix.steps.flatMap(({ statement }) =>
    statement?.['Resource'] === undefined ? [] : [statement['Resource']].flat(),
  );
  const named = resources.filter((each): each is string => typeof each === 'string');
  if (named.includes('*') && repair.fix.steps.some(({ target }) => target.policyType === 'resource'))
    return `In the policy of a resource ${codeSpan('"Resource": "*"')} means that resource itself. The actions are named all the same: ${codeSpan(diagnosis.requests[0]?.action ?? 'the call')} is what is refused, and everything of the service would also open changing and deleting it.`;
  if (named.includes('*'))
    return 'The fix says `"*"` because its actions have no resource type: AWS knows no ARN for them.';
  if (named.length === 0)
    return `No, not as a habit: everything at once would open far more than the one call needs: what is not used is only there for whoever steals the credentials. Least privilege names what the call asks for${diagnosis.requests[0]?.action == null ? '' : `: here ${codeSpan(diagnosis.requests[0].action)}`}${ofArn(diagnosis.requests[0]?.resource ?? null)}.`;
  const places = [
    ...new Set(named.map((arn) => readArn(arn).region).filter((region) => region !== '' && region !== '*')),
  ];
  const region =
    places.length === 0
      ? ''
      : ` The call runs in ${places.slice(0, 3).map(shortName).join(', ')}: a pattern for all Regions would also open Regions that nobody watches.`;
  return `It would work, and it is too broad, the opposite of least privilege: it opens more than the call needs to whoever gets hold of these credentials. AWS knows an ARN for this action, so the fix names it (${named.slice(0, 3).map(shortName).join(', ')}).${region} If another Region or model is needed later, add its ARN to the same statement.`;
};

const ofArn = (resource: string | null): string =>
  resource === null || resource === '*' || /[{*]/.test(resource) ? '' : ` on ${codeSpan(resource)}`;

/** Roles that are yet to come are named by what they share: a path, or how their names begin. */
const passedRole = (action: string | null, resource: string | null): string | null => {
  const { type, id } = readArn(resource);
  if (action === null || !/^iam:PassRole$/i.test(action) || resource === null || type !== 'role') return null;
  const [, path, name = ''] = /^(?:(.*)\/)?([^/]+)$/.exec(id) ?? [];
  if (name === '' || /[*{]/.test(id)) return null;
  const ahead = resource.slice(0, resource.length - name.length);
  const shared = path === undefined || path === '' ? `${ahead}${name}*` : `${ahead}*`;
  return `${codeSpan(resource)} alone is the least. If more such roles will follow, what they share is enough: ${codeSpan(shared)}, ${path === undefined || path === '' ? 'every role whose name begins so' : `every role under the path ${codeSpan(`/${path}/`)}`}, with the condition ${codeSpan('iam:PassedToService')} for the service that gets them; then nobody else may make roles of that ${path === undefined || path === '' ? 'name' : 'path'}.`;
};

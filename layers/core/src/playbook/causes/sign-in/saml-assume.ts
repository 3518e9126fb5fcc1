import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { noChange } from '../../remedies/no-change.ts';
import type { Remedy } from '../../remedy.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { rightSignInAction, wrongSignInAction } from '../../signs/wrong-sign-in-action.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html';

export const samlAssume: Cause = {
  id: 'SAML_ASSUME',
  title: 'The trust policy does not admit this SAML sign-in',
  edge: 'IdP->role',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetRole', 'iam:GetSAMLProvider'],
  pitfalls: ['InvalidIdentityToken is about the identity provider, not about permissions'],
  oftenInstead: [
    { id: 'WEB_IDENTITY_ASSUME', because: 'the provider may speak OIDC' },
    { id: 'PERMISSION_SET', because: 'people may come through IAM Identity Center' },
  ],
  recognise: (clues) => {
    const because =
      'only the trust policy of the role decides a SAML sign-in: provider, action, audience and role name must fit';
    const wrong = wrongSignInAction(clues, 'sts:AssumeRoleWithSAML');
    if (wrong.length > 0 && (isAction(clues, 'sts:AssumeRoleWithSAML') || says(clues, 'samlWords')))
      return found({
        tier: 'defect',
        places: wrong,
        because: 'the trust policy allows `sts:AssumeRole`, and a SAML sign-in is `sts:AssumeRoleWithSAML`',
      });
    if (isAction(clues, 'sts:AssumeRoleWithSAML')) return found({ tier: 'edge', confidence: sureness(clues), because });
    if (says(clues, 'samlWords')) return found({ tier: 'edge', because });
    return says(clues, 'oidcWords') ? null : aboutTopic(clues, { topic: 'idp->role', because });
  },
  remedy: (clues) => {
    const wrong = wrongSignInAction(clues, 'sts:AssumeRoleWithSAML');
    return wrong.length > 0 ? rightSignInAction(wrong, 'sts:AssumeRoleWithSAML', url) : remedyOf(clues);
  },
};

/** An assertion that the identity provider got wrong is mended there; a role that refuses it, in its trust policy. */
const remedyOf = (clues: Clues): Remedy =>
  says(clues, 'samlAttribute')
    ? noChange(
        [
          'let the identity provider send the attributes https://aws.amazon.com/SAML/Attributes/RoleSessionName (2 to 64 of letters, digits and +=,.@-_) and https://aws.amazon.com/SAML/Attributes/Role (ROLE_ARN,PROVIDER_ARN, spelled as in IAM)',
        ],
        ['see how role and provider are spelled in IAM', 'aws iam list-saml-providers'],
      )
    : says(clues, 'assertionRefused') && !isRefused(clues)
      ? noChange([
          'upload the current metadata of the identity provider to IAM and sign in again: the assertion itself was refused',
          'aws iam update-saml-provider --saml-provider-arn PROVIDER_ARN --saml-metadata-document file://metadata.xml',
        ])
      : grantTrust(clues, {
          service: null,
          text: 'the identity provider signs people in to this role',
          url,
        });

/** AWS took the assertion and the role refused it: what was wrong with an assertion before is behind that. */
const isRefused = ({ denial }: Clues): boolean =>
  denial?.statedBy === 'sentence' || denial?.statedBy === 'serviceSentence';

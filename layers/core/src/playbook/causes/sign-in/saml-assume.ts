import type { Cause } from '../../cause.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { noChange } from '../../remedies/no-change.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

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
    if (isAction(clues, 'sts:AssumeRoleWithSAML')) return found({ tier: 'edge', confidence: sureness(clues), because });
    if (says(clues, 'samlWords')) return found({ tier: 'edge', because });
    return says(clues, 'oidcWords') ? null : aboutTopic(clues, { topic: 'idp->role', because });
  },
  remedy: (clues) =>
    says(clues, 'samlAttribute')
      ? noChange(
          [
            'let the identity provider send the attributes https://aws.amazon.com/SAML/Attributes/RoleSessionName (2 to 64 of letters, digits and +=,.@-_) and https://aws.amazon.com/SAML/Attributes/Role (ROLE_ARN,PROVIDER_ARN, spelled as in IAM)',
          ],
          ['see how role and provider are spelled in IAM', 'aws iam list-saml-providers'],
        )
      : says(clues, 'assertionRefused')
        ? noChange([
            'upload the current metadata of the identity provider to IAM and sign in again: the assertion itself was refused',
            'aws iam update-saml-provider --saml-provider-arn PROVIDER_ARN --saml-metadata-document file://metadata.xml',
          ])
        : grantTrust(clues, {
            service: null,
            text: 'the identity provider signs people in to this role',
            url,
          }),
};

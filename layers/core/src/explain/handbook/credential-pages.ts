import type { HandbookPage } from './page.ts';
import { accessKeysPage } from './pages/access-keys.ts';
import { bedrockApiKeysPage } from './pages/bedrock-api-keys.ts';
import { cognitoPage } from './pages/cognito.ts';
import { computeRolesPage } from './pages/compute-roles.ts';
import { credentialChainPage } from './pages/credential-chain.ts';
import { eksRolesPage } from './pages/eks-roles.ts';
import { entraPage } from './pages/entra.ts';
import { githubOidcPage } from './pages/github-oidc.ts';
import { googlePage } from './pages/google.ts';
import { identityCenterPage } from './pages/identity-center.ts';
import { identityPropagationPage } from './pages/identity-propagation.ts';
import { identityProvidersPage } from './pages/identity-providers.ts';
import { keysInCodePage } from './pages/keys-in-code.ts';
import { longTermCredentialsPage } from './pages/long-term-credentials.ts';
import { mfaPage } from './pages/mfa.ts';
import { oidcPage } from './pages/oidc.ts';
import { oktaPage } from './pages/okta.ts';
import { permissionSetsPage } from './pages/permission-sets.ts';
import { pingPage } from './pages/ping.ts';
import { rolesAnywherePage } from './pages/roles-anywhere.ts';
import { rotationPage } from './pages/rotation.ts';
import { samlPage } from './pages/saml.ts';

export const credentialPages: readonly HandbookPage[] = [
  longTermCredentialsPage,
  accessKeysPage,
  rotationPage,
  keysInCodePage,
  credentialChainPage,
  mfaPage,
  bedrockApiKeysPage,
  identityProvidersPage,
  samlPage,
  oidcPage,
  githubOidcPage,
  eksRolesPage,
  computeRolesPage,
  rolesAnywherePage,
  identityCenterPage,
  permissionSetsPage,
  entraPage,
  oktaPage,
  pingPage,
  googlePage,
  cognitoPage,
  identityPropagationPage,
];

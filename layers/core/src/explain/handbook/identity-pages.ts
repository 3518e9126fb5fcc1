import type { HandbookPage } from './page.ts';
import { abacPage } from './pages/abac.ts';
import { authenticationPage } from './pages/authentication.ts';
import { groupsPage } from './pages/groups.ts';
import { identityPoliciesPage } from './pages/identity-policies.ts';
import { passrolePage } from './pages/passrole.ts';
import { resourcePoliciesPage } from './pages/resource-policies.ts';
import { roleChainingPage } from './pages/role-chaining.ts';
import { rolesPage } from './pages/roles.ts';
import { rootPage } from './pages/root.ts';
import { serviceLinkedRolePage } from './pages/service-linked-role.ts';
import { serviceRolePage } from './pages/service-role.ts';
import { sessionPoliciesPage } from './pages/session-policies.ts';
import { sessionsPage } from './pages/sessions.ts';
import { trustPage } from './pages/trust.ts';
import { usersPage } from './pages/users.ts';

export const identityPages: readonly HandbookPage[] = [
  usersPage,
  groupsPage,
  rolesPage,
  trustPage,
  identityPoliciesPage,
  resourcePoliciesPage,
  serviceRolePage,
  passrolePage,
  serviceLinkedRolePage,
  sessionsPage,
  roleChainingPage,
  sessionPoliciesPage,
  rootPage,
  authenticationPage,
  abacPage,
];

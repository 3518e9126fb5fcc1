import type { Facts } from '../../intake/index.ts';
import { readDataAccess } from '../../policy-check/index.ts';
import { roleBeside } from '../told/role-beside.ts';

/** A data access policy that is shown to be looked at; beside an error where it leaves out the role that is told, which says it all. */
export const readShownAccess = (facts: Facts): ReturnType<typeof readDataAccess> => {
  const shown = readDataAccess(facts.text);
  if (shown === null || facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const role = roleBeside(facts);
  const principals = shown.flatMap(({ Principal = [] }) => Principal);
  const isLeftOut =
    role !== null && principals.length > 0 && !principals.includes(role) && !isDeployers(facts.text, role);
  return facts.errors.length === 0 || isLeftOut ? shown : null;
};

/** Whether the role only makes the collection or the knowledge base: another one searches it. */
const isDeployers = (text: string, role: string): boolean =>
  deploys.test(`${text.slice(Math.max(0, text.indexOf(role) - near), text.indexOf(role))}${role}`);

const near = 60;
const deploys = /terraform|deploy|pipeline|ci-?cd|\bcdk\b|cloudformation|admin|github|jenkins/i;

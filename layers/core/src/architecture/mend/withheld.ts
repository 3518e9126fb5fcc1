import { type Danger, findDanger } from '../../danger/index.ts';
import { concreteText, replaceSymbols, type TemplateRole } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { textsOf } from '../judge/texts-of.ts';
import { deployerId } from '../world/deployer-role.ts';
import type { World } from '../world/world.ts';

/** Why no edit grants a request: what it would hand out beyond the call, and what is usually needed instead. */
export type Withheld = Pick<Danger, 'id' | 'means' | 'instead'>;

/** What is not handed out ready to run, whoever writes the code that calls for it; null for an ordinary permission. */
export const withheld = (need: Need, world: World): Withheld | null => {
  const { actor, action, resource, context } = need;
  if (actor.kind === 'unseen' || (actor.kind === 'role' && actor.id === deployerId)) return null;
  const named = isBecoming(action) && isAdministrators(roleOf(resource, world)) ? administrators : nameOf(resource);
  const danger = findDanger({ action, resource: named });
  if (danger !== null && isPassing(action) && !/[*?]/.test(named)) return asAdministrator();
  return danger ?? (isPassing(action) && context[passedTo] === undefined ? passesAnywhere : null);
};

/** Who writes the code is not who decides about such a grant. */
export const keptWords = (kept: Withheld | null): string =>
  kept === null
    ? ''
    : `. No edit grants that: ${kept.means}; ${kept.instead.replace(/\?$/, '')}. Whoever answers for security in this account decides it`;

/** Whether a statement of a policy hands out what no edit may. */
export const isDangerous = (action: string, resource: string, isBound: boolean): boolean =>
  findDanger({ action, resource: nameOf(resource) }) !== null || (isPassing(action) && !isBound);

const passedTo = 'iam:PassedToService';

const isPassing = (action: string): boolean => action.toLowerCase() === 'iam:passrole';

/** A resource without the marks of its symbols, in which a danger would be read. */
const nameOf = (resource: string): string =>
  replaceSymbols(resource, (reference) => reference.replaceAll(/[^\w.-]/g, ''));

/** Whoever does it has what the role has. */
const isBecoming = (action: string): boolean => isPassing(action) || /^sts:assumerole$/i.test(action);

/** The role of the template that an ARN names, with its account written out or not. */
const roleOf = (arn: string, { rolesByArn, scope }: World): TemplateRole | undefined =>
  rolesByArn.get(arn) ?? [...rolesByArn].find(([own]) => concreteText(own, scope) === concreteText(arn, scope))?.[1];

const administrators = 'arn:aws:iam::111122223333:role/Administrator';

/** A role of the template that may do everything, or give itself any right, whatever its name and whoever wrote its policy. */
const isAdministrators = (role: TemplateRole | undefined): boolean =>
  role !== undefined &&
  (role.unseen.some((name) => administrating.test(name)) ||
    role.documents.some(({ document }) => document.Statement.some(givesAll)));

const administrating = /(^|\/)(AdministratorAccess|IAMFullAccess)$/;

const givesAll = (statement: unknown): boolean => {
  const { Effect: effect, Action: actions, Resource: resources } = statement as Readonly<Record<string, unknown>>;
  return (
    effect === 'Allow' &&
    textsOf(actions).some((action) => /^(\*|iam:\*)$/i.test(action)) &&
    textsOf(resources).includes('*')
  );
};

/** A role with all rights is as good as its rights, to whatever service it is passed. */
const asAdministrator = (): Withheld | null => findDanger({ action: 'sts:AssumeRole', resource: administrators });

const passesAnywhere: Withheld = {
  id: 'passesAnywhere',
  means: 'a role that may be passed to any service runs whatever that service is given',
  instead: 'bind it with `iam:PassedToService` to the one service that gets the role: which is it?',
};

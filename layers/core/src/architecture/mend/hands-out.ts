import type { ReadStatement, TemplateRole } from '../../template/index.ts';
import type { Judged } from '../judge/judge-all.ts';
import { isDangerous } from './withheld.ts';

/** Whether a role may do something after an edit that no edit hands out, and could not before it. */
export const handsOut = (before: Judged, after: Judged): boolean =>
  [...after.first.roles.values()].some((role) => {
    const held = before.first.roles.get(role.id);
    return grantsOf(role).some((grant) => isKept(grant) && (held === undefined || !isHeld(grant, held)));
  });

type Grant = { readonly action: string; readonly resource: string; readonly isBound: boolean };

const grantsOf = (role: TemplateRole): readonly Grant[] =>
  statementsOf(role).flatMap(({ actions, resources, hasCondition }) =>
    actions.flatMap(({ value: action }) =>
      resources.map(({ value: resource }) => ({ action, resource, isBound: hasCondition })),
    ),
  );

const statementsOf = ({ documents }: TemplateRole): readonly ReadStatement[] =>
  documents.flatMap(({ kind, statements }) =>
    kind === 'inline' || kind === 'managedHere'
      ? statements.filter(({ effect, isPlain }) => effect === 'Allow' && isPlain)
      : [],
  );

/** Many actions at once are judged by the worst of them, where all that they do is to give rights. */
const isKept = ({ action, resource, isBound }: Grant): boolean =>
  /^(\*|(iam|organizations|sso|sts):.*\*)/i.test(action) || isDangerous(action, resource, isBound);

/** The person wrote it, for this resource or for all. */
const isHeld = ({ action, resource, isBound }: Grant, held: TemplateRole): boolean =>
  statementsOf(held).some(
    (statement) =>
      statement.hasCondition === isBound &&
      statement.actions.some(({ value }) => value === action) &&
      statement.resources.some(({ value }) => value === resource || value === '*'),
  );

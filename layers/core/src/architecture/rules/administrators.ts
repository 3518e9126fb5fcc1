import type { ReadDocument, TemplateRole } from '../../template/index.ts';
import type { Draft, Level } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textsOf } from '../judge/texts-of.ts';
import { spotAt } from '../world/world.ts';

/** Roles that may do everything, or may give themselves that: no calls need it. One that a boundary limits is not told of. */
export const administratorRule = ({ first }: Judged): Draft[] =>
  [...first.roles.values()]
    .filter(({ boundary }) => boundary === null)
    .flatMap((role) => {
      const [found] = role.documents.flatMap((document) => givesAll(document));
      if (found === undefined) return [];
      const { document, what } = found;
      const span = document.span.start < 0 ? role.resource.span : document.span;
      return [
        {
          rule: 'WD008' as const,
          level: levelOf(role),
          message: `\`${role.id}\` ${what}: \`${nameOf(document)}\` grants it on \`*\``,
          arrow: null,
          spot: spotAt(first, span.start),
          related: [{ message: role.id, spot: spotAt(first, role.resource.span.start) }],
          subject: `${role.id} administrator`,
          denied: [],
        },
      ];
    });

type Given = { readonly document: ReadDocument; readonly what: string };

const givesAll = (document: ReadDocument): readonly Given[] =>
  document.document.Statement.flatMap((value, index) => {
    const statement = value as Readonly<Record<string, unknown>>;
    const what = statement['Effect'] === 'Allow' && !hasCondition(statement) ? breadthOf(statement) : null;
    return what === null || isToldByElement(document, index) ? [] : [{ document, what }];
  });

const hasCondition = ({ Condition: condition }: Readonly<Record<string, unknown>>): boolean =>
  typeof condition === 'object' && condition !== null && Object.keys(condition).length > 0;

/** A wildcard in what the person wrote is told of where it stands. */
const isToldByElement = ({ kind, span, statements }: ReadDocument, index: number): boolean =>
  (kind === 'inline' || kind === 'managedHere') &&
  span.start >= 0 &&
  statements[index]?.isPlain === true &&
  statements[index].actions.length > 0;

const breadthOf = (statement: Readonly<Record<string, unknown>>): string | null => {
  if (!textsOf(statement['Resource']).includes('*')) return null;
  const actions = textsOf(statement['Action']);
  if (actions.some((action) => /^\*(:\*)?$/.test(action))) return 'may do everything in the account';
  if (actions.some((action) => /^iam:\*$/i.test(action))) return 'may do everything in IAM, so give itself every right';
  const spared = textsOf(statement['NotAction']);
  return spared.length === 0
    ? null
    : `may do everything but \`${spared.slice(0, 3).join('`, `')}\`${spared.length > 3 ? ' and a few more' : ''}`;
};

const nameOf = ({ name }: ReadDocument): string => name.split('/').at(-1) ?? name;

/** Who deploys or administers is meant to; what a service runs is not. */
const levelOf = ({ trust }: TemplateRole): Level =>
  trust.document.Statement.some((value) => {
    const { Principal: principal } = value as { readonly Principal?: unknown };
    const { Service: service, AWS: account } = (principal ?? {}) as Readonly<Record<string, unknown>>;
    const services = textsOf(service).filter((each) => !/^cloudformation\./.test(each));
    return services.length > 0 || principal === '*' || textsOf(account).includes('*');
  })
    ? 'warning'
    : 'note';

import { matchAction } from '@whydenied/iam';
import { type ReadDocument, type ReadStatement, showSymbols } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { JudgedArrow, JudgedNeed } from '../judge/judged-arrow.ts';
import { spotAt } from '../world/world.ts';
import { roleOf } from './denied.ts';

/** Granted on a resource where AWS's reference names none: AWS's own pages do both, so it is said, and not called broken. */
export const namelessRule = ({ arrows, first }: Judged): Draft[] =>
  arrows.flatMap((arrow) => {
    const open = arrow.worlds.filter(({ world }) => world === first).flatMap(({ needs }) => needs.filter(isNameless));
    const byAction = new Map(open.map(({ need }) => [need.action, need]));
    return [...byAction.values()].flatMap((need) => {
      const role = roleOf(need, first);
      const document = role?.documents.find(({ statements }) => statements.some((each) => isGranting(each, need)));
      const element = document?.statements
        .find((each) => isGranting(each, need))
        ?.resources.find(({ value }) => value !== '*');
      return role === undefined || document === undefined || element === undefined || element.node.span.start < 0
        ? []
        : [
            draft(arrow, {
              action: need.action,
              written: element.value,
              spot: spotAt(first, element.node.span.start),
              owner: role.id,
              document,
            }),
          ];
    });
  });

const isGranting = ({ effect, actions }: ReadStatement, { action }: Need): boolean =>
  effect === 'Allow' && actions.some(({ value }) => matchAction(value, action));

const isNameless = ({ need, outcome }: JudgedNeed): boolean =>
  need.resource === '*' && outcome.kind === 'open' && outcome.isNear === true;

type Told = {
  readonly action: string;
  readonly written: string;
  readonly spot: Draft['spot'];
  readonly owner: string;
  readonly document: ReadDocument;
};

const draft = (arrow: JudgedArrow, { action, written, spot, owner, document }: Told): Draft => ({
  rule: 'WD003',
  level: 'warning',
  message: `\`${action}\` is granted on \`${showSymbols(written)}\`, and AWS's reference names no resource for it: only \`*\` is sure to hold`,
  arrow,
  spot,
  related: [],
  subject: `${owner} ${action} nameless`,
  denied: [],
  // No resource narrows it, so nothing wider is opened than AWS itself asks for
  ...(document.list === undefined ? {} : { remedy: { kind: 'grant', document, action } as const }),
});

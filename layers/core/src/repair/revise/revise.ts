import { matchAction } from '@whydenied/iam';
import type { Case } from '../apply/case.ts';
import type { Workbench } from '../apply/workbench.ts';
import type { JsonObject } from '../document/json-object.ts';
import { sameJson } from '../document/same-json.ts';
import type { Need } from '../judge/need.ts';
import { difference } from './difference.ts';
import type { FixChange, Revision } from './fix-change.ts';
import { lostBy } from './lost-by.ts';
import { mindsOf } from './minds-of.ts';
import { reviseFor } from './revise-for.ts';
import { reviseStatement } from './revise-statement.ts';
import { statementsIn, withStatement } from './statements-in.ts';

type Asked = { readonly asked: Case; readonly needs: readonly Need[] };

/** Actions that are wished for besides and that no statement can take: they are asked on something else. */
const absentOf = (wish: FixChange, statements: readonly JsonObject[]): readonly string[] =>
  wish.kind !== 'alsoDo'
    ? []
    : wish.actions.filter(
        (action) =>
          !statements.some(({ Action }) =>
            [Action].flat().some((held) => typeof held === 'string' && matchAction(held, action)),
          ),
      );

const absentWords = (actions: readonly string[]): string =>
  `${actions.map((action) => `\`${action}\``).join(', ')} ${actions.length === 1 ? 'is' : 'are'} not allowed by this fix, and ${actions.length === 1 ? 'is' : 'are'} asked on other things than it names: that needs an Allow of its own, so say on what it is to be allowed, as a wish for a policy`;

/** The work with a person's wishes about it, one after the other, and what the last one changed; a wish that would leave the call denied, or hand out what nobody gets by asking, changes nothing and is answered. */
export const revise = (
  work: Workbench,
  wishes: readonly FixChange[],
  asking: Asked,
): { readonly work: Workbench; readonly revision: Revision } => {
  let state = { work, revision: unchanged };
  for (const wish of wishes) state = reviseOnce(state.work, wish, asking);
  return state;
};

const unchanged: Revision = { opens: [], closes: [], refused: [], minds: [], isSame: true, isProven: false };

const reviseOnce = (work: Workbench, wish: FixChange, asking: Asked) => {
  const { needs } = asking;
  if (wish.kind === 'for') return reviseFor(work, wish, asking.asked);
  const before = statementsIn(work);
  const after = before.map((place) => ({ place, made: reviseStatement(place.statement, wish, asking) }));
  const refused = after.flatMap(({ made }) => (made?.kind === 'refused' ? [made.because] : []));
  const own = after.flatMap(({ place, made }) =>
    made?.kind === 'made' && place.isTheirs && !isAskedOut(wish) && narrows(place.statement, made.statements)
      ? [theirs]
      : [],
  );
  const said = [...new Set([...refused, ...own])];
  if (said.length > 0) return { work, revision: { ...unchanged, isSame: false, refused: said } };
  const old = before.map(({ statement }) => statement);
  const fresh = after.flatMap(({ place, made }) => (made?.kind === 'made' ? made.statements : [place.statement]));
  const absent = sameJson(old, fresh) ? absentOf(wish, old) : [];
  if (absent.length > 0) return { work, revision: { ...unchanged, isSame: false, refused: [absentWords(absent)] } };
  if (sameJson(old, fresh)) return { work, revision: { ...unchanged, isProven: needs.length > 0 } };
  const lost = lostBy(old, fresh, needs);
  const isKept = wish.kind === 'notDo' ? lost[0] !== needs[0] || lost.length === 0 : lost.length === 0;
  if (!isKept) return { work, revision: { ...unchanged, isSame: false, refused: [lostWords(wish, lost)] } };
  const changed = after.reduce(
    (made, { place, made: revised }) =>
      revised?.kind === 'made' ? withStatement(made, place, revised.statements) : made,
    work,
  );
  return {
    work: changed,
    revision: {
      opens: difference(fresh, old),
      closes: difference(old, fresh),
      refused: [],
      minds: [
        ...lost.map(lackWords),
        ...mindsOf(wish, asking.asked),
        ...(isAskedOut(wish) && before.some(({ isTheirs }) => isTheirs) ? [stops] : []),
      ],
      isSame: false,
      isProven: needs.length > 0,
    },
  };
};

const stops = 'whatever does that by this policy today is denied from then on';

const theirs =
  'the statement stood in your policy before, and holds more than this fix: made narrower, something that works today would stop; name what else uses it, and it can be split';

/** What is to go is named: then it is the person's to take out, and what stops is said. */
export const isAskedOut = ({ kind }: FixChange): boolean => kind === 'notDo' || kind === 'readOnly';

const narrows = (before: JsonObject, after: readonly JsonObject[]): boolean => difference([before], after).length > 0;

const lostWords = (wish: FixChange, lost: readonly Need[]): string => {
  const named = lost
    .slice(0, 2)
    .map(({ action, resource }) => `\`${action}\`${resource === '*' ? '' : ` on \`${resource}\``}`)
    .join(' and ');
  return wish.kind === 'readOnly'
    ? `the call that was refused writes: read only, ${named} stays denied`
    : `with that, ${named} stays denied, and ${lost.length > 1 ? 'the call asks for them' : 'that is the call that was refused'}`;
};

const lackWords = ({ action, resource }: Need): string =>
  `without it \`${action}\`${resource === '*' ? '' : ` on \`${resource}\``} is denied, which the rest of the call may ask for`;

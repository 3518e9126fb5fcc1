import { applyEdits, printDiff, readModel, styleOf, type TextEdit } from '../../template/index.ts';
import type { SourceCache } from '../calls/function-calls.ts';
import type { Draft, Fix } from '../finding.ts';
import { type Judged, judgeAll } from '../judge/judge-all.ts';
import type { JudgedArrow } from '../judge/judged-arrow.ts';
import type { ScanInput } from '../scan-input.ts';
import { propose } from './propose.ts';

type Mending = { readonly judged: Judged; readonly input: ScanInput; readonly cache: SourceCache };

/** A fix for each finding that has one: the first proposal that holds when the edited text is read again, and that leaves the others' lines alone. */
export const mendAll = (drafts: readonly Draft[], mending: Mending): ReadonlyMap<Draft, Fix> => {
  const fixes = new Map<Draft, Fix>();
  const taken: TextEdit[] = [];
  const { judged } = mending;
  const style = styleOf(judged.model.text, judged.model.isJson);
  for (const draft of drafts) {
    for (const edits of propose(draft, judged, style)) {
      if (meets(edits, taken)) continue;
      const fix = prove(draft, edits, mending);
      if (fix === null) continue;
      fixes.set(draft, fix);
      taken.push(...edits);
      break;
    }
  }
  return fixes;
};

/** Two edits of one place cannot both be made: one takes away what the other builds on, or both begin the same key. */
const meets = (edits: readonly TextEdit[], taken: readonly TextEdit[]): boolean =>
  edits.some((edit) =>
    taken.some((other) => {
      if (edit.start === edit.end && other.start === other.end)
        return edit.start === other.start && startsKey(edit) && edit.text !== other.text;
      return edit.start < other.end && other.start < edit.end;
    }),
  );

const startsKey = ({ text }: TextEdit): boolean => /^,?\s*"?(Policies|Properties)"?:/.test(text);

const prove = (draft: Draft, edits: readonly TextEdit[], { judged, input, cache }: Mending): Fix | null => {
  const { text } = judged.model;
  const edited = applyEdits(text, edits);
  const reading = edited === null || edited === text ? null : readModel(edited);
  if (edited === null || reading === null || reading.kind === 'unreadable') return null;
  const again = judgeAll(reading.model, input, cache);
  const isMended = draft.denied.length === 0 || holds(draft, again);
  if (!isMended) return null;
  const brokenBefore = countBroken(judged.arrows);
  const brokenAfter = countBroken(again.arrows);
  const newlyDenied = lost(judged.arrows, again.arrows);
  if (newlyDenied.length > 0 || brokenAfter > brokenBefore) return null;
  const file = judged.first.file;
  const before = draft.denied[0]?.outcome.decision?.decision ?? 'allowed';
  return {
    edits: edits.map((edit) => ({ file, ...edit })),
    diff: printDiff(file, text, edited),
    proof: {
      before,
      after: 'allowed',
      newlyAllowed: draft.change === undefined ? [] : [draft.change.to],
      newlyDenied,
      brokenBefore,
      brokenAfter,
      reread: true,
    },
  };
};

/** Every request of the finding is allowed when the file is read again. */
const holds = (draft: Draft, again: Judged): boolean => {
  const wanted = new Set(draft.denied.map(({ need }) => `${need.action} ${need.resource}`));
  const arrow = again.arrows.find(({ from, to }) => from === draft.arrow?.from && to === draft.arrow?.to);
  if (arrow === undefined) return false;
  return arrow.worlds.every(({ needs }) =>
    needs.every(({ need, outcome }) => !wanted.has(`${need.action} ${need.resource}`) || outcome.kind === 'allowed'),
  );
};

const countBroken = (arrows: readonly JudgedArrow[]): number =>
  arrows.filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional').length;

/** What arrows were allowed before and are no longer. */
const lost = (before: readonly JudgedArrow[], after: readonly JudgedArrow[]): readonly string[] => {
  const now = new Set(allowed(after));
  return allowed(before).filter((request) => !now.has(request));
};

const allowed = (arrows: readonly JudgedArrow[]): readonly string[] =>
  arrows.flatMap(({ from, worlds }) =>
    worlds.flatMap(({ needs, world }) =>
      needs
        .filter(({ outcome }) => outcome.kind === 'allowed')
        .map(({ need }) => `${from} ${world.scenario.when ?? ''} ${need.action} ${need.resource}`),
    ),
  );

import { applyEdits, printDiff, readModel, styleOf, type TemplateModel, type TextEdit } from '../../template/index.ts';
import type { Draft, Fix } from '../finding.ts';
import { type Judged, judgeAll } from '../judge/judge-all.ts';
import type { JudgedArrow } from '../judge/judged-arrow.ts';
import type { ScanInput } from '../scan-input.ts';
import type { Memory } from '../world/memory.ts';
import { propose } from './propose.ts';

type Mending = {
  readonly judged: Judged;
  readonly input: ScanInput;
  readonly memory: Memory;
  /** The rules, asked again of the text that a fix made. */
  readonly draftsOf: (judged: Judged) => readonly Draft[];
};

/** A fix for each finding that has one: the first proposal that holds when the edited text is read again, and that leaves the others' lines alone. */
export const mendAll = (drafts: readonly Draft[], mending: Mending): ReadonlyMap<Draft, Fix> => {
  const fixes = new Map<Draft, Fix>();
  const taken: TextEdit[] = [];
  const { judged } = mending;
  const style = styleOf(judged.model.text, judged.model.isJson);
  const proposals = new Map(drafts.map((draft) => [draft, propose(draft, judged, style)]));
  const together = proveTogether(proposals, mending);
  for (const [draft, fix] of together) {
    fixes.set(draft, fix);
    taken.push(...fix.edits);
  }
  let warnings = 0;
  for (const [draft, sets] of proposals) {
    if (fixes.has(draft) || (draft.level !== 'error' && warnings >= mostWarnings(judged.model))) continue;
    if (draft.level !== 'error' && sets.length > 0) warnings += 1;
    for (const edits of sets) {
      const fix = meets(edits, taken) ? null : prove(draft, edits, mending);
      if (fix === null) continue;
      fixes.set(draft, fix);
      taken.push(...edits);
      break;
    }
  }
  return fixes;
};

// What does not hold together with the rest is tried alone, as often as a text of this size is read again in a second
const mostWarnings = ({ text }: TemplateModel): number => Math.min(12, Math.floor(200_000 / Math.max(text.length, 1)));

// Reading again for each finding alone is right for a few and slow for many
const fewest = 5;

/** Many findings: their first proposals are made in one text, which is read again once; each that holds there is proven. */
const proveTogether = (
  proposals: ReadonlyMap<Draft, readonly (readonly TextEdit[])[]>,
  { judged, input, memory, draftsOf }: Mending,
): ReadonlyMap<Draft, Fix> => {
  const chosen = new Map<Draft, readonly TextEdit[]>();
  const taken: TextEdit[] = [];
  for (const [draft, sets] of proposals) {
    const edits = sets.find((each) => !meets(each, taken));
    if (edits === undefined) continue;
    chosen.set(draft, edits);
    taken.push(...edits);
  }
  const { text } = judged.model;
  const edited = chosen.size < fewest ? null : applyEdits(text, taken);
  const reading = edited === null ? null : readModel(edited);
  if (reading === null || reading.kind === 'unreadable') return new Map();
  const again = judgeAll(reading.model, input, memory);
  if (lost(judged.arrows, again.arrows).length > 0) return new Map();
  const left = keysOf(draftsOf(again));
  const brokenBefore = countBroken(judged.arrows);
  const arrows = new Map(again.arrows.map((arrow) => [`${arrow.from} ${arrow.to}`, arrow]));
  return new Map(
    [...chosen].flatMap(([draft, edits]): [Draft, Fix][] => {
      const own = applyEdits(text, edits);
      if (own === null || !isGone(draft, { again, left })) return [];
      const arrow = arrows.get(`${draft.arrow?.from} ${draft.arrow?.to}`);
      const isMended = draft.denied.length > 0 && arrow !== undefined && countBroken([arrow]) === 0;
      return [[draft, toFix(draft, { edits, edited: own, judged, brokenAfter: brokenBefore - (isMended ? 1 : 0) })]];
    }),
  );
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

const prove = (draft: Draft, edits: readonly TextEdit[], { judged, input, memory, draftsOf }: Mending): Fix | null => {
  const { text } = judged.model;
  const edited = applyEdits(text, edits);
  const reading = edited === null || edited === text ? null : readModel(edited);
  if (edited === null || reading === null || reading.kind === 'unreadable') return null;
  const again = judgeAll(reading.model, input, memory);
  if (!isGone(draft, { again, left: draft.denied.length > 0 ? new Set() : keysOf(draftsOf(again)) })) return null;
  const brokenBefore = countBroken(judged.arrows);
  const brokenAfter = countBroken(again.arrows);
  const newlyDenied = lost(judged.arrows, again.arrows);
  if (newlyDenied.length > 0 || brokenAfter > brokenBefore) return null;
  return toFix(draft, { edits, edited, judged, brokenAfter });
};

type Proven = {
  readonly edits: readonly TextEdit[];
  readonly edited: string;
  readonly judged: Judged;
  readonly brokenAfter: number;
};

const toFix = (draft: Draft, { edits, edited, judged, brokenAfter }: Proven): Fix => {
  const { file } = judged.first;
  return {
    edits: edits.map((edit) => ({ file, ...edit })),
    diff: printDiff(file, judged.model.text, edited),
    proof: {
      before: draft.denied[0]?.outcome.decision?.decision ?? 'allowed',
      after: 'allowed',
      newlyAllowed: draft.remedy?.kind === 'change' ? [draft.remedy.to] : [],
      newlyDenied: [],
      brokenBefore: countBroken(judged.arrows),
      brokenAfter,
      reread: true,
    },
  };
};

type Reread = { readonly again: Judged; readonly left: ReadonlySet<string> };

/** What was denied is allowed; a finding about what is written is not found again. */
const isGone = (draft: Draft, { again, left }: Reread): boolean =>
  draft.denied.length > 0 ? holds(draft, again) : !left.has(keyOf(draft));

const keysOf = (drafts: readonly Draft[]): ReadonlySet<string> => new Set(drafts.map(keyOf));

const keyOf = ({ rule, subject }: Draft): string => `${rule} ${subject}`;

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

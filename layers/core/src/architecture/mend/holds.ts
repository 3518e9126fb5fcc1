import { applyEdits, readModel, type TextEdit } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import { isAllowedHere } from '../judge/asking.ts';
import { type Judged, judgeAll } from '../judge/judge-all.ts';
import type { JudgedArrow } from '../judge/judged-arrow.ts';
import type { ScanInput } from '../scan-input.ts';
import type { Memory } from '../world/memory.ts';
import { countBroken } from './count-broken.ts';
import { handsOut } from './hands-out.ts';
import { isAllowed } from './is-allowed.ts';

export type Trying = {
  readonly judged: Judged;
  readonly input: ScanInput;
  readonly memory: Memory;
  /** The rules, asked again of the text that a fix made. */
  readonly draftsOf: (judged: Judged) => readonly Draft[];
  /** The ways of deploying to try in; all when it is not given. */
  readonly ways?: ReadonlySet<string | null>;
};

export type Chosen = ReadonlyMap<Draft, readonly TextEdit[]>;

/** The findings that are gone when all the edits are made in one text and it is read again, and what is still broken there; none are where a request is lost. */
export const holds = (
  chosen: Chosen,
  { judged, input, memory, draftsOf, ways }: Trying,
): { readonly held: ReadonlySet<Draft>; readonly brokenAfter: number } => {
  const none = { held: new Set<Draft>(), brokenAfter: countBroken(judged.arrows) };
  const { text } = judged.model;
  const edited = applyEdits(text, [...chosen.values()].flat());
  const reading = edited === null || edited === text ? null : readAgain(edited, memory);
  if (reading === null || reading.kind === 'unreadable') return none;
  const again = judgeAll(reading.model, { input, memory, ...(ways === undefined ? {} : { ways }) });
  const brokenAfter = countBroken(again.arrows);
  // What was not decided to the end proves nothing
  if (memory.work.isOver()) return none;
  if (isLosing(judged.arrows, again) || brokenAfter > none.brokenAfter || handsOut(judged, again)) return none;
  const isWritten = [...chosen.keys()].some(({ denied }) => denied.length === 0);
  const left = isWritten ? new Set(draftsOf(again).map(keyOf)) : new Set<string>();
  return { held: new Set([...chosen.keys()].filter((draft) => isGone(draft, again, left))), brokenAfter };
};

/** What held in some ways is asked in all of them, of the same text. */
const readAgain = (text: string, memory: Memory): ReturnType<typeof readModel> => {
  if (memory.reread?.text !== text) memory.reread = { text, reading: readModel(text) };
  return memory.reread.reading;
};

/** What was denied is allowed; a finding about what is written is not found again. */
const isGone = (draft: Draft, again: Judged, left: ReadonlySet<string>): boolean =>
  draft.denied.length > 0 ? isAllowed(draft, again) : !left.has(keyOf(draft));

const keyOf = ({ rule, subject }: Draft): string => `${rule} ${subject}`;

/** Whether a request was allowed before and is no longer, in the ways that were read again. */
const isLosing = (before: readonly JudgedArrow[], { arrows, worlds }: Judged): boolean => {
  const ways = new Set(worlds.map(({ scenario }) => scenario.when));
  const now = new Set(allowed(arrows, ways));
  return allowed(before, ways).some((request) => !now.has(request));
};

const allowed = (arrows: readonly JudgedArrow[], ways: ReadonlySet<string | null>): readonly string[] =>
  arrows.flatMap(({ from, worlds }) =>
    worlds
      .filter(({ world }) => ways.has(world.scenario.when))
      .flatMap(({ needs, world }) =>
        needs
          .filter(({ outcome }) => isAllowedHere(outcome))
          .map(({ need }) => `${from} ${world.scenario.when ?? ''} ${need.action} ${need.resource}`),
      ),
  );

import { resourcesLeft, styleOf, type TemplateModel, type TextEdit } from '../../template/index.ts';
import type { Draft, Fix } from '../finding.ts';
import type { JudgedArrow } from '../judge/judged-arrow.ts';
import { countBroken } from './count-broken.ts';
import { type Chosen, holds, type Trying } from './holds.ts';
import { propose } from './propose.ts';
import { tellingWays } from './telling-ways.ts';
import { toFix } from './to-fix.ts';

type Mending = Omit<Trying, 'ways'>;
/** `left`: how often the text may still be read again. */
type Tried = Trying & { readonly left: { reads: number } };
type Edits = readonly TextEdit[];

/** `untried`: why what might mend a finding was not proven. */
export type Mended = { readonly fixes: ReadonlyMap<Draft, Fix>; readonly untried: ReadonlyMap<Draft, Untried> };

/**
 * A fix for each finding that has one: the first proposal that holds when the edited text is read again, and that leaves the others' lines
 * alone. Proposals are tried in one way of deploying of each kind; what is offered held in all of them.
 */
export const mendAll = (drafts: readonly Draft[], mending: Mending): Mended => {
  const { judged } = mending;
  const style = styleOf(judged.model.text, judged.model.isJson);
  const proposals = new Map(drafts.map((draft) => [draft, propose(draft, judged, style)]));
  const left = { reads: mostReads(judged.model) };
  const trying = { ...mending, ways: tellingWays(judged), left };
  const room = resourcesLeft(judged.model);
  const chosen = new Map(together(firstOfEach(proposals, room), trying));
  const broken = new Map([...chosen.keys()].map((draft) => [draft, brokenWithout(draft, judged.arrows)]));
  const untried = new Map<Draft, Untried>();
  let warnings = 0;
  for (const [draft, sets] of proposals) {
    if (chosen.has(draft) || sets.length === 0) continue;
    const isBeyond = draft.level !== 'error' && warnings >= mostWarnings(judged.model);
    if (draft.level !== 'error') warnings += 1;
    const taken = [...chosen.values()].flat();
    for (const edits of sets) {
      mending.memory.tell('proving the fixes');
      const why = isBeyond ? 'reads' : whyUntried(edits, { taken, room, left, memory: mending.memory });
      if (why !== null) untried.set(draft, why);
      const tried = why === null ? holdsOnce(new Map([[draft, edits]]), trying) : null;
      if (tried?.held.has(draft) !== true) continue;
      chosen.set(draft, edits);
      broken.set(draft, tried.brokenAfter);
      break;
    }
  }
  const held = inAllWays(chosen, mending);
  for (const draft of held.untried) untried.set(draft, 'reads');
  const fixes = new Map(
    [...held.chosen].flatMap(([draft, edits]) => {
      const fix = toFix(draft, { edits, brokenAfter: broken.get(draft) ?? countBroken(judged.arrows), judged });
      return fix === null ? [] : [[draft, fix] as const];
    }),
  );
  return { fixes, untried: new Map([...untried].filter(([draft]) => !fixes.has(draft))) };
};

/** `lines`: another fix changes them; `room`: it makes a resource too many; `reads`: the text was read again so often. */
export type Untried = 'lines' | 'room' | 'reads';

type Standing = Pick<Tried, 'left' | 'memory'> & { readonly taken: Edits; readonly room: number };

const whyUntried = (edits: Edits, { taken, room, left, memory }: Standing): Untried | null => {
  if (meets(edits, taken)) return 'lines';
  if (added([edits, taken]) > room) return 'room';
  return left.reads < 1 || memory.work.isOver() ? 'reads' : null;
};

/** A text is read again so often that all of it grows with the text, and not faster. */
const mostReads = ({ text }: TemplateModel): number => Math.max(12, Math.floor(1_500_000 / Math.max(text.length, 1)));

const holdsOnce = (chosen: Chosen, trying: Tried): ReturnType<typeof holds> => {
  trying.left.reads -= 1;
  return holds(chosen, trying);
};

// What does not hold together with the rest is tried alone, as often as a text of this size is read again in a second
const mostWarnings = ({ text }: TemplateModel): number => Math.min(12, Math.floor(200_000 / Math.max(text.length, 1)));

/** The first proposal of each that leaves the others' lines alone, and that the template still has room for. */
const firstOfEach = (proposals: ReadonlyMap<Draft, readonly Edits[]>, room: number): Chosen => {
  const chosen = new Map<Draft, Edits>();
  const taken: TextEdit[] = [];
  for (const [draft, sets] of proposals) {
    const edits = sets.find((each) => !meets(each, taken) && added([each, taken]) <= room);
    if (edits === undefined) continue;
    chosen.set(draft, edits);
    taken.push(...edits);
  }
  return chosen;
};

/** What holds when all is made in one text; where something is lost that way, each half by itself. */
const together = (chosen: Chosen, trying: Tried): Chosen => {
  if (chosen.size < fewest || trying.left.reads < 1 || trying.memory.work.isOver()) return new Map();
  const { held } = holdsOnce(chosen, trying);
  if (held.size > 0) return new Map([...chosen].filter(([draft]) => held.has(draft)));
  const all = [...chosen];
  const middle = Math.ceil(all.length / 2);
  return new Map([...together(new Map(all.slice(0, middle)), trying), ...together(new Map(all.slice(middle)), trying)]);
};

// Reading again for each finding alone is right for a few and slow for many
const fewest = 5;

/** What was chosen is made in one text, read in every way: what does not hold there is proven by itself or not offered. */
const inAllWays = (
  chosen: Chosen,
  mending: Mending,
): { readonly chosen: Chosen; readonly untried: readonly Draft[] } => {
  if (chosen.size === 0) return { chosen, untried: [] };
  const { held } = holds(chosen, mending);
  const left = chosen.size === 1 ? [] : [...chosen].filter(([draft]) => !held.has(draft));
  const alone = left
    .slice(0, mostAlone)
    .filter(([draft, edits]) => holds(new Map([[draft, edits]]), mending).held.has(draft));
  return {
    chosen: new Map([...[...chosen].filter(([draft]) => held.has(draft)), ...alone]),
    untried: left.slice(mostAlone).map(([draft]) => draft),
  };
};

const mostAlone = 12;

const added = (all: readonly Edits[]): number =>
  all.reduce((count, edits) => count + edits.filter(({ isResource }) => isResource === true).length, 0);

/** Two edits of one place cannot both be made: one takes away what the other builds on, or both begin the same key. */
const meets = (edits: Edits, taken: Edits): boolean =>
  edits.some((edit) =>
    taken.some((other) => {
      if (edit.start === edit.end && other.start === other.end)
        return edit.start === other.start && startsKey(edit) && edit.text !== other.text;
      return edit.start < other.end && other.start < edit.end;
    }),
  );

const startsKey = ({ text }: TextEdit): boolean => /^,?\s*"?(Policies|Properties)"?:/.test(text);

/** How many arrows stay broken when what one finding is about is allowed and nothing else is. */
const brokenWithout = ({ denied }: Draft, arrows: readonly JudgedArrow[]): number => {
  const mended = new Set(denied.map(({ need }) => requestOf(need)));
  const broken = brokenBy(arrows);
  const whole = new Set([...mended].flatMap((request) => broken.byRequest.get(request) ?? []));
  return broken.count - [...whole].filter((requests) => requests.every((request) => mended.has(request))).length;
};

/** `byRequest`: what each arrow is denied that allowing it would mend, by each of these. */
type Broken = { readonly count: number; readonly byRequest: ReadonlyMap<string, readonly (readonly string[])[]> };

const known = new WeakMap<readonly JudgedArrow[], Broken>();

/** Counted once for all findings. */
const brokenBy = (arrows: readonly JudgedArrow[]): Broken => {
  const before = known.get(arrows);
  if (before !== undefined) return before;
  const byRequest = new Map<string, (readonly string[])[]>();
  const all = arrows.filter((arrow) => countBroken([arrow]) > 0);
  for (const { worlds } of all) {
    if (worlds.some(({ isElsewhere }) => isElsewhere)) continue;
    const requests = [
      ...new Set(
        worlds.flatMap(({ needs }) =>
          needs.filter(({ outcome }) => outcome.kind === 'denied').map(({ need }) => requestOf(need)),
        ),
      ),
    ];
    for (const request of requests) {
      const same = byRequest.get(request) ?? [];
      same.push(requests);
      byRequest.set(request, same);
    }
  }
  const made = { count: all.length, byRequest };
  known.set(arrows, made);
  return made;
};

const requestOf = ({ actor, action, resource }: JudgedArrow['worlds'][number]['needs'][number]['need']): string =>
  `${JSON.stringify(actor)} ${action} ${resource}`;

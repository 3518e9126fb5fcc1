import type { Need } from '../arrow.ts';
import { functionCode } from '../calls/function-code.ts';
import { holdsAll } from '../hide-input.ts';
import type { ScanFile } from '../scan-input.ts';
import { pathBeside } from '../world/path-beside.ts';
import type { ArrowOfWorld, JudgedNeed } from './judged-arrow.ts';

/**
 * Functions of one code that each take some of its paths: what one is denied behind a test, and another is allowed at the same call, is
 * not said to be denied, for which events lead there is not the template's to say.
 */
export const spareSharedCode = (arrows: readonly ArrowOfWorld[]): readonly ArrowOfWorld[] => {
  const allowed = new Map<string, Set<string>>();
  for (const arrow of arrows)
    for (const { need, outcome } of arrow.needs) {
      // A grant that may be meant for the call tells as much: that function is the one that makes it
      if (outcome.kind !== 'allowed' && (outcome.kind !== 'open' || outcome.isNear !== true)) continue;
      for (const call of callsOf(arrow)) {
        const key = keyOf(call, arrow, need);
        allowed.set(key, (allowed.get(key) ?? new Set()).add(arrow.from));
      }
    }
  return arrows.map((arrow) => (arrow.verdict === 'broken' && !arrow.isElsewhere ? spared(arrow, allowed) : arrow));
};

const spared = (arrow: ArrowOfWorld, allowed: ReadonlyMap<string, ReadonlySet<string>>): ArrowOfWorld => {
  const isTested = arrow.because.every(({ kind, isGuarded }) => kind === 'code' && isGuarded === true);
  if (!isTested) return arrow;
  const open: string[] = [];
  const needs = arrow.needs.map((each): JudgedNeed => {
    const other = each.outcome.kind === 'denied' ? otherOf(arrow, each, allowed) : undefined;
    if (other === undefined || each.outcome.kind !== 'denied') return each;
    const because = `its code is that of \`${other}\` too, which is allowed: which events lead to the call is not known`;
    open.push(because);
    return { need: each.need, outcome: { kind: 'open', because, decision: each.outcome.decision } };
  });
  if (open.length === 0) return arrow;
  const isBroken = needs.some(({ outcome }) => outcome.kind === 'denied');
  return {
    ...arrow,
    needs,
    open: [...new Set([...arrow.open, ...open])],
    verdict: isBroken ? 'broken' : 'unknown',
  };
};

const otherOf = (
  arrow: ArrowOfWorld,
  { need }: JudgedNeed,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined =>
  callsOf(arrow)
    .flatMap((call) => [...(allowed.get(keyOf(call, arrow, need)) ?? [])])
    .find((from) => from !== arrow.from) ?? elsewhereOf(arrow, need);

/** A call of a function to itself is the same call in each of them. */
const keyOf = (call: string, { from, to }: ArrowOfWorld, { action, resource }: Need): string =>
  `${call} ${action} ${from === to ? 'itself' : resource}`;

/** Another template that makes a function of the same code, and that names the action. */
const elsewhereOf = ({ from, world }: ArrowOfWorld, { action }: Need): string | undefined => {
  const resource = world.model.resources.get(from);
  const code = resource === undefined ? null : functionCode(world, resource);
  if (code?.kind !== 'folder' || code.path === '') return undefined;
  const others = templatesByCode(world.input.files ?? []).get(code.path) ?? [];
  return others.find(({ path, text }) => path !== world.file && text.includes(action))?.path;
};

/** The templates of a project by the folders of their functions' code. */
const templatesByCode = (files: readonly ScanFile[]): ReadonlyMap<string, readonly ScanFile[]> => {
  const known = byCode.get(files);
  if (known !== undefined) return known;
  const made = new Map<string, ScanFile[]>();
  for (const file of files.filter((each) => isTemplate.test(each.path) && holdsAll(each, 'CodeUri')))
    for (const [, uri = ''] of file.text.matchAll(/^[ \t]*"?CodeUri"?:[ \t]*["']?([^"'\s,]+)/gm)) {
      const folder = pathBeside(file.path, uri);
      if (folder !== null) made.set(folder, [...(made.get(folder) ?? []), file]);
    }
  byCode.set(files, made);
  return made;
};

// By their usual names
const isTemplate = /(^|[/._-])(template|stack|sam|cfn)[^/]*\.(ya?ml|json|template)$/i;

const byCode = new WeakMap<readonly ScanFile[], ReadonlyMap<string, readonly ScanFile[]>>();

const callsOf = ({ because }: ArrowOfWorld): readonly string[] =>
  because.flatMap(({ kind, spot }) => (kind === 'code' ? [JSON.stringify(spot)] : []));

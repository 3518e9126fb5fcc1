import { concrete, showSymbols } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ArrowOfWorld, JudgedArrow, JudgedNeed } from '../judge/judged-arrow.ts';
import type { ScannedArrow, ScannedRequest } from '../scan-result.ts';
import type { Placing } from './placing.ts';

type Printing = { readonly drafts: readonly Draft[]; readonly place: Placing };

/** The arrows as the contract has them. */
export const printArrows = ({ arrows }: Judged, { drafts, place }: Printing): readonly ScannedArrow[] => {
  const numbered = drafts.map(({ arrow }, index) => ({ arrow, id: `f${index + 1}` }));
  const findings = Map.groupBy(numbered, ({ arrow }) => arrow);
  return arrows.map((arrow) => ({
    id: arrow.id,
    from: showSymbols(arrow.from),
    to: showSymbols(arrow.to),
    verdict: arrow.verdict,
    when: arrow.when,
    because: arrow.because.map(({ kind, spot, text }) => ({ kind, at: place(spot), text: text.slice(0, 200) })),
    requests: requestsOf(arrow),
    findings: (findings.get(arrow) ?? []).map(({ id }) => id),
  }));
};

const requestsOf = ({ worlds }: JudgedArrow): readonly ScannedRequest[] => {
  const broken = worlds.find(({ verdict }) => verdict === 'broken') ?? worlds[0];
  return broken === undefined ? [] : broken.needs.map((judged) => toRequest(judged, broken));
};

const toRequest = ({ need, outcome }: JudgedNeed, { world }: ArrowOfWorld): ScannedRequest => {
  const { actor } = need;
  const principal =
    actor.kind === 'service'
      ? actor.name
      : actor.kind === 'role'
        ? (world.roles.get(actor.id)?.arn ?? actor.id)
        : actor.arn || null;
  const plain = (text: string): string => showSymbols(concrete(text, world.scope));
  return {
    principal: principal === null ? null : plain(principal),
    action: need.action,
    resource: plain(need.resource),
    resourceAccount: null,
    context: JSON.parse(plain(JSON.stringify({ ...wayOf(need), ...need.context }))),
    from: 'derived',
    decision: outcome.kind === 'open' ? null : (outcome.decision?.decision ?? null),
    decidedBy: 'local',
  };
};

/** What the request says of its way, where it has but one. */
const wayOf = ({ ways = [] }: JudgedNeed['need']): Readonly<Record<string, string>> =>
  ways.length === 1 ? (ways[0]?.context ?? {}) : {};

import type { Judged } from '../judge/judge-all.ts';
import type { ArrowOfWorld } from '../judge/judged-arrow.ts';

/** One way of deploying of each kind that turns out alike: what a fix does is first tried in these. */
export const tellingWays = ({ arrows, first }: Judged): ReadonlySet<string | null> => {
  const turned = new Map<string | null, string[]>();
  for (const arrow of arrows)
    for (const own of arrow.worlds) {
      const { when } = own.world.scenario;
      const known = turned.get(when);
      if (known === undefined) turned.set(when, [outcomeOf(own)]);
      else known.push(outcomeOf(own));
    }
  const alike = new Map([...turned].reverse().map(([when, outcomes]) => [outcomes.join('\n'), when]));
  return new Set([first.scenario.when, ...alike.values()]);
};

const outcomeOf = ({ from, to, verdict, needs }: ArrowOfWorld): string =>
  [from, to, verdict, ...needs.map(({ need, outcome }) => `${need.action} ${need.resource} ${outcome.kind}`)].join(' ');

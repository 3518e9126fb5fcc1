import { childOf, entriesOf } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import type { Outcome } from './asking.ts';
import { decideNeed } from './decide-need.ts';

/** Decides the needs of one way of deploying; what is refused only because an account or a Region is written, and nobody said which it is deployed in, is open. */
export const decideIn = (world: World): ((need: Need) => Outcome) => {
  const maker = otherMaker(world);
  const places = placesIn(world).map((place) => ({ place, there: inPlace(world, place) }));
  return (need) => {
    const outcome = decideNeed(need, world);
    if (outcome.kind !== 'denied' || outcome.decision.decision !== 'implicitDeny') return outcome;
    if (maker !== null)
      return {
        kind: 'open',
        because: `${maker} may grant it, and what it makes is not known here`,
        decision: outcome.decision,
      };
    const written = places.find(({ there }) => decideNeed(need, there).kind === 'allowed');
    return written === undefined
      ? outcome
      : {
          kind: 'open',
          because: `it is written for ${wordsOf(written.place)}, and nobody said where it is deployed`,
          decision: outcome.decision,
        };
  };
};

/** A macro over the whole template may add anything; a loop adds what it names. */
const otherMaker = ({ model }: World): string | null => {
  const macro = model.notFollowed.find(({ what }) => what.startsWith('the macro '));
  if (macro !== undefined) return macro.what;
  const loop = entriesOf(childOf(model.root, 'Resources')).find(
    ({ key, value }) => key.startsWith('Fn::') && grants.test(model.text.slice(value.span.start, value.span.end)),
  );
  return loop?.key ?? null;
};

const grants = /AWS::[A-Za-z0-9]+::(\w*Policy|Permission)\b|\bPolicies\b/;

type Place = { readonly account: string | null; readonly region: string | null };

// More places than these are a list of them
const most = 3;

const placesIn = ({ scope, scenario, model: { text } }: World): readonly Place[] => {
  const found = (pattern: RegExp): readonly string[] =>
    [...new Set([...text.matchAll(pattern)].map(([, value = '']) => value))].slice(0, most);
  const accounts = scope.account === null ? found(/(?<!\d)(\d{12})(?!\d)/g) : [];
  const regions = scenario.region === null ? found(/:([a-z]{2}(?:-[a-z]+){1,2}-\d):/g) : [];
  return [null, ...accounts]
    .flatMap((account) => [null, ...regions].map((region) => ({ account, region })))
    .filter(({ account, region }) => account !== null || region !== null);
};

const inPlace = (world: World, { account, region }: Place): World => ({
  ...world,
  scenario: { ...world.scenario, region: region ?? world.scenario.region },
  scope: { ...world.scope, account: account ?? world.scope.account, region: region ?? world.scope.region },
  compiled: new Map(),
});

const wordsOf = ({ account, region }: Place): string =>
  [account === null ? '' : `the account ${account}`, region ?? ''].filter((each) => each !== '').join(' in ');

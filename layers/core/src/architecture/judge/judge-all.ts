import type { TemplateModel } from '../../template/index.ts';
import type { ScanInput } from '../scan-input.ts';
import { type AllWires, allWires } from '../wires/all-wires.ts';
import { makeWorld } from '../world/make-world.ts';
import type { Memory } from '../world/memory.ts';
import { scenariosOf, type Untried } from '../world/scenarios.ts';
import type { World } from '../world/world.ts';
import { joinWorlds } from './join-worlds.ts';
import { judgeWorld } from './judge-world.ts';
import type { JudgedArrow } from './judged-arrow.ts';

/** Everything decided: the ways to deploy, the wires of the first, the arrows over all. */
export type Judged = {
  readonly model: TemplateModel;
  readonly first: World;
  readonly worlds: readonly World[];
  readonly wires: AllWires;
  readonly arrows: readonly JudgedArrow[];
  /** Ways to deploy beyond those that were tried. */
  readonly untried: Untried;
};

type Judging = {
  readonly input: ScanInput;
  readonly memory: Memory;
  /** The ways of deploying that are enough to tell; all when it is not given. */
  readonly ways?: ReadonlySet<string | null>;
};

/** Decides every arrow of a template in each way it may be deployed. */
export const judgeAll = (model: TemplateModel, { input, memory, ways }: Judging): Judged => {
  const { scenarios: all, untried } = scenariosOf(model, input);
  const scenarios = all.filter(({ when }) => ways === undefined || ways.has(when));
  const tried: Tried[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    // The first way is always tried, as far as the work goes
    if (index > 0 && memory.work.isOver()) break;
    memory.tell(`deciding the arrows, way ${index + 1} of ${scenarios.length} to deploy it`);
    const world = makeWorld(model, { input, scenario, memory });
    const wires = allWires(world, memory);
    tried.push({ world, wires, arrows: judgeWorld(world, wires.wires) });
  }
  const [first] = tried;
  if (first === undefined) throw new Error('bug: a template is deployed in one way at least');
  return {
    model,
    first: first.world,
    worlds: tried.map(({ world }) => world),
    wires: first.wires,
    arrows: joinWorlds(tried.map(({ arrows }) => arrows)),
    untried: {
      count: untried.count + scenarios.length - tried.length,
      next: scenarios[tried.length] ?? untried.next,
    },
  };
};

type Tried = { readonly world: World; readonly wires: AllWires; readonly arrows: ReturnType<typeof judgeWorld> };

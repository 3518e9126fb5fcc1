import type { Scope, TemplateModel, TemplateResourcePolicy, TemplateRole } from '../../template/index.ts';
import type { Spot } from '../arrow.ts';
import type { ScanInput } from '../scan-input.ts';
import type { Compiled, Memory } from './memory.ts';
import type { Scenario } from './scenarios.ts';

/** One way of deploying the template, with everything looked up once. */
export type World = {
  readonly input: ScanInput;
  readonly file: string;
  readonly model: TemplateModel;
  readonly scenario: Scenario;
  readonly scope: Scope;
  readonly roles: ReadonlyMap<string, TemplateRole>;
  /** By ARN, with symbols. */
  readonly rolesByArn: ReadonlyMap<string, TemplateRole>;
  readonly resourcePolicies: readonly TemplateResourcePolicy[];
  /** The resource of each ARN that the template makes. */
  readonly ownersByArn: ReadonlyMap<string, string>;
  /** Policies of a role, compiled at the first question. */
  readonly compiled: Map<string, Compiled>;
  readonly memory: Memory;
};

export const spotAt = (world: Pick<World, 'file'>, offset: number): Spot => ({
  kind: 'offset',
  file: world.file,
  offset,
});

export const spotOfResource = (world: World, id: string): Spot =>
  spotAt(world, world.model.resources.get(id)?.span.start ?? 0);

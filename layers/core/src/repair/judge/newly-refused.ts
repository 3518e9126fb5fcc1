import { bucketNamed, readArn } from '../../arn/index.ts';
import { actionsOf } from '../../catalog/index.ts';
import { valuesOf } from '../document/values-of.ts';
import { changedPolicies } from './changed-policies.ts';
import { canConcern } from './concrete.ts';
import { isAllowed } from './is-allowed.ts';
import { meetConditions } from './meet-conditions.ts';
import type { Need, Trial } from './need.ts';
import { joined, nobodyKnown, type Probe, type Probes, probesOf } from './probe.ts';

/**
 * What a changed Deny denies that was not denied before, whatever else allows it: asked of each action and resource that the new
 * statements speak of, and of those beside them: the container, its neighbours, other actions of the service.
 */
export const newlyRefused = (trial: Trial): readonly string[] => {
  const { before, after, needs } = trial;
  const around = { needs, isAllowedElse: true };
  const refused = probesBeside(trial)
    .probes.slice(0, mostRefused)
    .filter((probe) => isAllowed(before, probe, around) && !isAllowed(after, probe, around));
  return [...new Set(refused.map(({ action, resource }) => `${action} on ${resource}`))];
};

/** So many are decided; of more it is said. */
export const mostRefused = 1500;

/** What a changed Deny could deny besides. */
export const probesBeside = (trial: Trial): Probes => {
  const { needs } = trial;
  const each = changedPolicies(trial).map(({ policy, gained, lost }) => {
    const denies = gained.filter(({ Effect }) => Effect === 'Deny');
    if (denies.length === 0) return { probes: [], isAll: true };
    const named = [...denies, ...lost].flatMap((one) => [one['Resource'], one['NotResource']].flatMap(valuesOf));
    const resources = [...new Set([...needs.map(({ resource }) => resource), ...named].flatMap(beside))];
    const spoken = joined(denies.map((statement) => probesOf(statement, { policy, needs })));
    const contexts = denies.flatMap(({ Condition }) => meetConditions(Condition)).map(({ context }) => context);
    const others = needs.flatMap((need) =>
      actionsBeside(need).flatMap((action) =>
        resources
          .filter((resource) => canConcern(action, resource))
          .flatMap((resource) => contexts.map((context) => probeOf(need, { action, resource, context }))),
      ),
    );
    return { probes: [...others, ...spoken.probes], isAll: spoken.isAll };
  });
  return joined(each);
};

const probeOf = (need: Need, { action, resource, context }: Pick<Probe, 'action' | 'resource' | 'context'>): Probe => ({
  principal: need.principal ?? nobodyKnown,
  action,
  resource,
  context,
  actionPattern: action,
  resourcePattern: resource,
  raw: {},
});

/** The resource, what holds it, another one beside it, and one of the same kind elsewhere. */
const beside = (resource: string): readonly string[] => {
  const { isWhole, name } = readArn(resource);
  if (!isWhole || name === '') return [];
  const cut = resource.lastIndexOf('/');
  const bucket = bucketNamed(resource) === null ? [] : bucketsBeside(resource);
  const near = cut < 0 ? [] : [resource.slice(0, cut), `${resource.slice(0, cut)}/${nobodys}`];
  return [resource, `${resource}-${nobodys}`, ...near, ...bucket].map((one) => one.replaceAll(/[*?]/g, nobodys));
};

const nobodys = 'whydenied-beside';

const bucketsBeside = (resource: string): readonly string[] => {
  const bucket = resource.replace(/\/.*$/s, '');
  return [bucket, `${bucket}/${nobodys}`, `${bucket}-${nobodys}`, `${bucket}-${nobodys}/${nobodys}`];
};

/** The action, those of its service that change who may do what, and one of each of its other kinds. */
const actionsBeside = ({ action }: Need): readonly string[] => {
  const all = actionsOf(action.slice(0, action.indexOf(':')));
  const step = Math.max(1, Math.floor(all.length / sampled));
  return [...new Set([action, ...all.filter((name, at) => /policy$/i.test(name) || at % step === 0)])];
};

const sampled = 12;

import { resolveText } from '../../template/index.ts';
import type { Wire } from '../arrow.ts';
import { because, listAt, nodeIdOf, ownArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { serviceNeed } from './service-need.ts';

const lists = ['AlarmActions', 'OKActions', 'InsufficientDataActions'] as const;

/**
 * What alarms tell: a topic by its own policy, a function by its permission. The policy that a topic has by itself lets in whatever is of its
 * account, so only a written one is asked; the key of an encrypted topic is asked in any case.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export const alarmWires = (world: World): { readonly wires: readonly Wire[]; readonly byDefault: readonly Wire[] } => {
  const wires = [...world.model.resources.values()]
    .filter(({ type }) => /^AWS::CloudWatch::(Composite)?Alarm$/.test(type))
    .flatMap((alarm) =>
      lists.flatMap((list) =>
        listAt(world, alarm.properties, list).flatMap((node) => {
          const target = resolveText(node, world.scope);
          const told = kinds.find(({ at }) => target !== undefined && at.test(target));
          if (target === undefined || told === undefined) return [];
          return [
            {
              from: alarm.id,
              to: nodeIdOf(world, target),
              because: because(world, node, 'the alarm tells it'),
              needs: [serviceNeed(world, { ...told, resource: target, source: ownArn(world, alarm) })],
            },
          ];
        }),
      ),
    );
  const isByDefault = ({ needs }: Wire): boolean =>
    needs.some(({ action, resource }) => action === 'sns:Publish' && !hasPolicy(world, resource));
  return { wires: wires.filter((wire) => !isByDefault(wire)), byDefault: wires.filter(isByDefault) };
};

const kinds = [
  { at: /:sns:/, service: 'cloudwatch.amazonaws.com', action: 'sns:Publish' },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
  { at: /:lambda:/, service: 'lambda.alarms.cloudwatch.amazonaws.com', action: 'lambda:InvokeFunction' },
];

const hasPolicy = ({ resourcePolicies }: World, topic: string): boolean =>
  resourcePolicies.some(({ arn }) => arn === topic);

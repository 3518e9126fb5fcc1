import type { AccessRequest } from '@whydenied/iam';
import { deployed, deployedText } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Way } from '../network/way.ts';
import type { World } from '../world/world.ts';
import { wholeArn } from './whole-arns.ts';

type Asking = { readonly need: Need; readonly world: World; readonly way: Way; readonly principal: string };

/** A need as the evaluator takes it, with all that is known of its way. */
export const requestOf = ({ need, world, way, principal }: Asking): AccessRequest => ({
  principal: deployedText(principal, world.scope),
  action: need.action,
  resource: wholeArn(deployedText(need.resource, world.scope)),
  context: deployed(
    { 'aws:SecureTransport': true, ...regionContext(need, world), ...way.context, ...need.context },
    world.scope,
  ),
});

const regionContext = (need: Need, { scenario }: World) =>
  scenario.region === null || need.action.startsWith('iam:') ? {} : { 'aws:RequestedRegion': scenario.region };

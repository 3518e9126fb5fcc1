import { readArn } from '../../arn/index.ts';
import { sayFollowUp } from '../../explain/index.ts';
import { regionsTold } from '../points/regions-told.ts';
import type { Beside } from './beside.ts';

/** "But we only run in eu-central-1!": why another Region is named in the refusal of a model, or none; null: no Region is told that the refusal does not have. */
export const notOurRegion = ({ question, plain, answered, resource }: Beside): string | null => {
  const { service, type, id, region } = readArn(resource);
  if (service !== 'bedrock' || !ours.test(plain)) return null;
  const isGlobal =
    (type === 'inference-profile' && id.startsWith('global.')) || (type === 'foundation-model' && region === '');
  const [told] = regionsTold(question);
  if (told === undefined) return null;
  if (isGlobal) return sayGlobal(told);
  if (type !== 'foundation-model' || told === region) return null;
  const [why = ''] = sayFollowUp({ kind: 'point', point: { kind: 'whyRegion', from: told } }, answered).split('\n\n');
  return why;
};

/** https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html */
const sayGlobal = (told: string): string =>
  `**\`${told}\` is only where the call is sent:** a \`global.\` profile runs it in any commercial Region, so AWS also asks for the model without one, and there \`aws:RequestedRegion\` is \`unspecified\`. A list of Regions does not hold that value.`;

const ours =
  /\b(?:we|i|our|us|wir|ich|unser\w*|nous|on|je|notre|nosotros|yo|nuestr\w*|nos|eu|noss\w*|noi|io|nostr\w*|but|aber|mais|pero|mas|ma)\b|私|我們|我们|でも|但/;

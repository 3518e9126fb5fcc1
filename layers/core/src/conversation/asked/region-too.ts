import { readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "Do I have to allow it in us-west-2 too?": whether the call is asked for in the Region that is named; null: none is named, or no profile routes the call. */
export const regionToo = ({ question, plain, answered }: Beside): string | null => {
  if (!asks.must.test(plain) && !asks.why.test(plain)) return null;
  const [region] = readText(question).mentions.regions;
  const { requests } = answered.diagnosis;
  const profile = requests.find(({ resource }) => resource?.includes(':inference-profile/') === true)?.resource ?? null;
  if (region === undefined || profile === null) return null;
  const regions = [
    ...new Set(
      requests.flatMap(({ resource }) =>
        resource?.includes('::foundation-model/') === true ? [readArn(resource).region] : [],
      ),
    ),
  ].filter((each) => each !== '');
  if (regions.length < 2) return null;
  const list = regions.map(codeSpan).join(', ');
  const name = codeSpan(profile.slice(profile.lastIndexOf('/') + 1));
  return regions.includes(region)
    ? `**Yes, ${codeSpan(region)} too:** ${name} routes to ${list}, and AWS asks for the model in each of them, whether you mean that Region or not.`
    : `**No, not ${codeSpan(region)}:** ${name} routes to ${list}, and the model is asked for there only.`;
};

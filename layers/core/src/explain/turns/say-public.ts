import { readArn } from '../../arn/index.ts';
import { capital } from '../capital.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { actAlone } from '../say-act.ts';

/** Why a resource is not opened to everybody for one caller: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const sayPublic = (explained: Explained): string => {
  const request = explained.diagnosis.requests.find(({ principal }) => principal !== null);
  const { service } = readArn(request?.resource);
  const who = principalWords(request?.principal ?? null);
  const bySettings =
    service === 'kms'
      ? 'A key policy that lets in everybody lets every AWS account use the key.'
      : 'S3’s Block Public Access, on for every new bucket, refuses such a policy, and objects encrypted with a KMS key stay unreadable: nobody can decrypt without signing in.';
  return [
    `**No:** public means that everybody on the internet reads it, for the sake of one caller (${who}); \`"Principal": "*"\` cannot be taken back from who copied it meanwhile. ${bySettings}`,
    capital(actAlone(explained)),
  ].join('\n\n');
};

/** That everything of another service holds nothing of what was refused. */
export const sayEverythingOf = (service: string, explained: Explained): string => {
  const action = explained.diagnosis.requests[0]?.action ?? 'the call';
  const [own = ''] = action.split(':');
  if (service === 'kms' && /\bkms\b|:kms:/i.test(explained.facts.text.replaceAll('kms:*', '')))
    return `**No, not ${codeSpan('kms:*')}:** reading what the key encrypted takes ${codeSpan('kms:Decrypt')}, writing it ${codeSpan('kms:GenerateDataKey')}, and no more; ${codeSpan('kms:*')} also holds ${codeSpan('kms:ScheduleKeyDeletion')} and ${codeSpan('kms:PutKeyPolicy')}: whoever gets hold of these credentials could delete the key, and with it everything that it encrypts. ${codeSpan(action)} needs its own Allow besides.`;
  return [
    `**No, ${codeSpan(`${service}:*`)} would not help:** what is refused is ${codeSpan(action)}, an action of \`${own}\`, and however wide a statement of \`${service}\` is, it holds none of those. It would only open more than the call needs.`,
    `What helps stays: ${actAlone(explained)}`,
  ].join('\n\n');
};

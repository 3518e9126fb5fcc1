import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { namesAws } from '../../signs/names-aws.ts';
import { says } from '../../signs/says.ts';

export const otherSystemRefused: Cause = {
  id: 'OTHER_SYSTEM_REFUSED',
  isListed: false,
  title: 'Another system than AWS refused it',
  edge: 'the other system',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    namesAws(clues)
      ? null
      : failed(clues, {
          failures: ['otherSystem'],
          confidence: 'likely',
          because: 'the sentence is the other system’s own: AWS names a principal and an action, and IAM was not asked',
        }),
  remedy: (clues) =>
    noChange(
      [
        placesToLook.find(({ sign }) => says(clues, sign))?.look ??
          'look up who you are to that system, and what it lets that user, key or token do',
      ],
      ['where a line near it says AccessDenied or “is not authorized to perform”, paste that one: it is AWS’s'],
    ),
};

/** Where each of the others keeps what it decides by; no policy of AWS is asked there. */
const placesToLook = [
  {
    sign: 'ofAzure',
    look: 'this is Azure’s answer, and no IAM policy of AWS is asked there: compare the key and the endpoint with the Keys and Endpoint page of that very Azure resource, or the role of the Entra identity on it',
  },
  {
    sign: 'ofGoogle',
    look: 'this is Google Cloud’s answer, and no IAM policy of AWS is asked there: look at the roles of that service account in its Google project, and whether the API and the key are enabled',
  },
  {
    sign: 'ofOpenAi',
    look: 'this is OpenAI’s answer, and no IAM policy of AWS is asked there: look at the API key, its project and its credit in OpenAI’s console',
  },
  {
    sign: 'ofAnthropic',
    look: 'this is the answer of Anthropic’s own API, and no IAM policy of AWS is asked there: look at the API key; for Claude through Bedrock the client has to be Bedrock’s, with AWS credentials',
  },
  {
    sign: 'ofHuggingFace',
    look: 'this is Hugging Face’s answer, and no IAM policy of AWS is asked there: look at the token (HF_TOKEN), and whether that account was let in to the gated or private repository',
  },
] as const;

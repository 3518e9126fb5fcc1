import type { Explained } from './explain-input.ts';
import { inertMarkdown } from './inert-markdown.ts';
import { sayAct } from './say-act.ts';
import { sayCause } from './say-cause.ts';
import { sayChain } from './say-chain.ts';
import { sayFix } from './say-fix.ts';
import { sayProof } from './say-proof.ts';
import { saySecrets } from './say-secrets.ts';
import { saySources } from './say-sources.ts';
import { sayUnseen } from './say-unseen.ts';
import { sayWhy } from './say-why.ts';

/** The answer in Markdown: two lines to act on, then the evidence. The same input gives the same text. */
export const explain = (explained: Explained): string => inertMarkdown(partsOf(explained).join('\n\n'));

const partsOf = (explained: Explained): readonly string[] => [
  `${sayCause(explained)}\n${sayAct(explained)}`,
  ...[saySecrets(explained.facts.secrets) ?? []].flat(),
  ...sayFix(explained),
  ...sayProof(explained),
  ...sayWhy(explained),
  ...sayChain(explained),
  ...sayUnseen(explained),
  ...saySources(explained),
];

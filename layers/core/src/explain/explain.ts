import type { Facts } from '../intake/index.ts';
import type { Explained } from './explain-input.ts';
import { inertMarkdown } from './inert-markdown.ts';
import { sayAct } from './say-act.ts';
import { sayCause } from './say-cause.ts';
import { sayChain } from './say-chain.ts';
import { sayFix } from './say-fix.ts';
import { sayProof } from './say-proof.ts';
import { saySources } from './say-sources.ts';
import { sayUnseen } from './say-unseen.ts';
import { sayWhy } from './say-why.ts';

/** The answer in Markdown: two lines to act on, then the evidence. The same input gives the same text. */
export const explain = (explained: Explained): string => inertMarkdown(partsOf(explained).join('\n\n'));

const partsOf = (explained: Explained): readonly string[] => [
  `${sayCause(explained)}\n${sayAct(explained)}`,
  ...saySecrets(explained.facts),
  ...sayFix(explained),
  ...sayProof(explained),
  ...sayWhy(explained),
  ...sayChain(explained),
  ...sayUnseen(explained),
  ...saySources(explained),
];

const saySecrets = ({ secrets }: Facts): readonly string[] => {
  if (secrets.length === 0) return [];
  const advice = secrets.some((secret) => secret.longTerm)
    ? 'a long-term key was in it: rotate it now, it has left your hands'
    : 'it expires by itself, but do not paste it again';
  return [
    `**Secrets:** ${secrets.length === 1 ? 'a secret' : `${secrets.length} secrets`} in your text was masked before anything read it; ${advice}.`,
  ];
};

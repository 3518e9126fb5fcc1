import type { PolicyType } from '@whydenied/iam';

/** What a person asks about the answer under discussion. */
export type FollowUp =
  | { readonly kind: 'form'; readonly form: 'terraform' | 'sam' | 'cli' | 'json' }
  | { readonly kind: 'layer'; readonly policyType: PolicyType }
  | {
      readonly kind:
        | 'managedPolicy'
        | 'star'
        | 'proof'
        | 'alternatives'
        | 'next'
        | 'where'
        | 'again'
        | 'safe'
        | 'doIt'
        | 'wait'
        | 'brief';
    };

/** Reads a question about the answer; null: it asks something else. */
export const readFollowUp = (prose: string): FollowUp | null => {
  if (prose.length > 400) return null;
  return questions.find(({ words }) => words.test(prose))?.asks ?? null;
};

const questions: readonly { readonly words: RegExp; readonly asks: FollowUp }[] = [
  { words: /\bmanaged polic|\b\w*FullAccess\b|\bAdministratorAccess\b|\bPowerUser/i, asks: { kind: 'managedPolicy' } },
  { words: /\bcdk\b/i, asks: { kind: 'form', form: 'json' } },
  { words: /\bterraform\b|\bhcl\b|\btofu\b/i, asks: { kind: 'form', form: 'terraform' } },
  { words: /\bcloudformation\b|\bsam\b|\byaml\b/i, asks: { kind: 'form', form: 'sam' } },
  {
    words:
      /\b(?:aws )?cli\b|\bcommands?\b|\b(?:to|do i|should i|must i) run\b|\bhow (?:do|can|should) (?:i|we) (?:apply|do|run|deploy|fix) (?:it|this|that|the)\b/i,
    asks: { kind: 'form', form: 'cli' },
  },
  { words: /\bjson\b|\b(?:whole|full|entire) (?:policy|document)\b|\bcdk\b/i, asks: { kind: 'form', form: 'json' } },
  { words: /\bboundar(?:y|ies)\b/i, asks: { kind: 'layer', policyType: 'permissionsBoundary' } },
  {
    words: /\bscps?\b|\bservice control|\borgani[sz]ation polic/i,
    asks: { kind: 'layer', policyType: 'serviceControl' },
  },
  { words: /\brcps?\b|\bresource control/i, asks: { kind: 'layer', policyType: 'resourceControl' } },
  { words: /\bsession polic/i, asks: { kind: 'layer', policyType: 'session' } },
  { words: /\bendpoint polic|\bvpc endpoint/i, asks: { kind: 'layer', policyType: 'vpcEndpoint' } },
  { words: /\b(?:bucket|key|trust|resource)(?:-based)? polic/i, asks: { kind: 'layer', policyType: 'resource' } },
  {
    words: /\bwildcards?\b|\bstar\b|["'`]\*["'`]|(?:^|\s)\*(?:\s|\?|$)|\ball resources\b|\b[a-z0-9-]+:\*/i,
    asks: { kind: 'star' },
  },
  { words: /\b(?:safe|secure|risk(?:y|s)?|dangerous|too (?:wide|open|much))\b/i, asks: { kind: 'safe' } },
  {
    words:
      /\b(?:fix|apply|do|run|deploy|change|attach) (?:it|this|that) for (?:me|us)\b|\bcan you (?:apply|deploy|run|attach)\b/i,
    asks: { kind: 'doIt' },
  },
  { words: /\bredeploy|\brestart\b|\bhow long\b|\bnew credentials\b|\btake effect\b/i, asks: { kind: 'wait' } },
  {
    words: /\bhow do you know\b|\b(?:are|r) you (?:sure|certain)\b|\bpro(?:of|ve|ven)\b|\bverif/i,
    asks: { kind: 'proof' },
  },
  {
    words:
      /\bwhat else (?:could|can|might)\b|\bother (?:causes?|reasons?)\b|\balternatives?\b|\bcould it (?:also )?be\b/i,
    asks: { kind: 'alternatives' },
  },
  {
    words:
      /\bwhat(?:['’]s| is| comes)? next\b|\bthen what\b|\banything else\b|\brest of the chain\b|\bwhat (?:else|more) (?:do|does|will|is)\b/i,
    asks: { kind: 'next' },
  },
  {
    words:
      /\bwhere (?:do|does|should|must|to|exactly)\b|\bwhich (?:role|policy|user|place)\b|\bon what role\b|\bwho (?:should|can|must|do|owns?)\b/i,
    asks: { kind: 'where' },
  },
  {
    words:
      /\b(?:simpler|simply|short(?:er|ly)?|in one sentence|like (?:i am|i['’]m|im) (?:five|5)|eli5|plain words|tl;?dr|summar)/i,
    asks: { kind: 'brief' },
  },
  {
    words:
      /\b(?:show|say|explain|tell me) (?:it |that |this |me )?(?:again|once more|more|the fix)\b|\brepeat\b|^\W*(?:and )?why\b|\bwhat does (?:this|that|it) mean\b|\bthe fix\b/i,
    asks: { kind: 'again' },
  },
];

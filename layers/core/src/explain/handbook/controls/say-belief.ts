import { nearestAnswers } from '../lookup/nearest-answers.ts';
import { readsEnglish } from '../lookup/reads-english.ts';
import { wantsVerdict } from '../say/fit-opening.ts';
import { patternOfNames, plainOf } from '../seeing/things-in.ts';
import { type ControlKind, controls } from './controls.data.ts';
import { type Relation, relations } from './relations.data.ts';

/** What is told to a belief about controls, and the page that it is on. */
export type Belief = { readonly says: string; readonly page: string };

/**
 * The verdict on what somebody believes of a control: that it grants, suffices, replaces or overrides what it does not; null: the text
 * believes nothing of the kind, or a page answers just that question.
 */
export const sayBelief = (text: string): Belief | null => {
  const belief = readBelief(text);
  const isAnswered = (nearestAnswers(text)[0]?.fit ?? 0) >= (readsEnglish(text) ? answered.english : answered.foreign);
  // Which of two it is, is answered by no page on one of them.
  return belief === null || (isAnswered && !joinsWithIam.test(plainOf(text))) ? null : belief;
};

/** The same, whether or not a page answers that question. */
export const readBelief = (text: string): Belief | null => {
  if (text.length > longest || shown.test(text) || !asks.test(text)) return null;
  const plain = plainOf(text);
  if (asksHow.test(plain)) return null;
  const named = controlsIn(plain).map((control) => asWritten(control, text));
  const holds = (...these: readonly Relation[]): boolean => these.some((each) => patterns()[each].test(plain));
  const both = joinsWithIam.test(plain) ? bothOf(named) : null;
  if (both !== null) return both;
  return wantsVerdict(text) || holds('never', 'powerless') ? beliefOf(named, holds) : null;
};

const longest = 600;
// A document is decided, not believed.
// A failure that is told believes nothing.
const asks = /[?？]|(?:か|吗|吧)[。.]?\s*$/;
const shown = /"(?:Statement|Effect)"/;
/** So near that the page's own answer is better. */
const answered = { english: 0.68, foreign: 0.95 };

// Who wants a policy or a way believes nothing.
const asksHow =
  /\bhow (?:do|can|to|could|would|should)\b (?!come)|\b(?:write|give|show|draft|create)\b.{0,20}\b(?:policy|statement|scp|deny)\b|\bwie (?:kann|mache|schreibe|verhindere|erlaube)\b|\bcomment (?:faire|puis|interdire|autoriser)\b|\bcomo (?:hago|puedo|posso|faco|bloque\w*)\b(?! (?:ser|es))|\bcome (?:faccio|posso|blocco)\b|\b(?:difference|unterschied|difference|diferencia|diferenca|differenza)\b|どうすれば|方法|違い|怎么(?:写|做|设|限制)|如何|区别|\bwhich (?:one|of)\b/;

// "IAM or a guardrail?" is no belief in either.
const joinsWithIam =
  /\biam\b.{0,60}\b(?:or|vs|oder|ou|o|oppure)\b(?!\s*[?])|\b(?:or|vs|oder|ou|o|oppure)\b.{0,40}\biam\b|iam.{0,30}(?:还是|それとも|か、)|(?:还是|それとも).{0,30}iam/;

type Control = {
  readonly id: string;
  readonly kind: ControlKind;
  readonly name: string;
  readonly does: string;
  readonly beside: string;
  readonly page: string;
  readonly at: number;
};

const beliefOf = (named: readonly Control[], holds: (...these: readonly Relation[]) => boolean): Belief | null => {
  const [first] = named;
  if (first === undefined) return null;
  const limit = named.find(({ kind }) => kind === 'limits');
  const grant = named.find(({ id }) => id === 'admin' || id === 'root');
  const checked = named.find(({ kind }) => kind === 'checks' || kind === 'records');
  if (grant !== undefined && limit !== undefined && holds('overrides', 'never', 'powerless'))
    return overruled(grant, limit);
  if (grant !== undefined && first === grant && holds('never', 'overrides')) return limitsOfGrant(grant);
  if (limit !== undefined && first.kind !== 'checks' && !holds('denies') && holds('suffices', 'grants', 'replaces'))
    return grantsNothing(limit);
  const others: readonly Relation[] = ofRoles.has(checked?.id ?? '')
    ? ['grants']
    : checked?.kind === 'records'
      ? ['suffices', 'overrides', 'protects', 'blocks']
      : ['suffices', 'overrides', 'protects'];
  if (checked !== undefined && first === checked && holds('replaces', ...others))
    return checksElse(checked, holds('overrides'));
  return null;
};

// Each is enough for what it is.
const ofRoles: ReadonlySet<string> = new Set(['trust', 'passRole']);

const grantsNothing = ({ name, does, beside, page }: Control): Belief => ({
  says: `**No: ${name} grants nothing;** it ${does}. The call still needs an Allow in an identity policy of whoever calls, or within the account in the resource’s own policy: without one it is an implicit deny. Besides, ${beside}.`,
  page,
});

const overruled = (grant: Control, limit: Control): Belief => ({
  says: `**No, ${grant.name} does not get past ${limit.name}:** ${grant.name} ${grant.does}, and ${limit.name} ${limit.does}; what it does not allow, or denies, stays denied. Only whoever owns it can change that${limit.id === 'scp' ? ' (the management account or a delegated administrator)' : ''}; ${limit.beside}.`,
  page: limit.page,
});

const limitsOfGrant = ({ name, does, beside, page }: Control): Belief => ({
  says: `**No, ${name} is not above everything:** it ${does}; ${beside}. The message mostly says which: “because no … policy allows” or “with an explicit deny in …”.`,
  page,
});

// What stands beside permissions, not in the place of one.
const besideIam: ReadonlySet<string> = new Set([
  'guardrail',
  'metadataFilter',
  'systemPrompt',
  'securityGroup',
  'waf',
  'encryption',
]);

const bothOf = (named: readonly Control[]): Belief | null => {
  const checked = named.find(({ id }) => besideIam.has(id));
  if (checked === undefined) return null;
  const { name, does, beside, page } = checked;
  return {
    says: `**Both, for different things:** ${name} ${does}; IAM decides who may call what, so it bounds what can be done at all, whatever is asked. Keep each role to what it needs (least privilege); ${beside}.`,
    page,
  };
};

const checksElse = ({ name, does, beside, page, kind }: Control, isBypass: boolean): Belief => ({
  says: `**No: ${name} ${does};** ${kind === 'records' ? 'it' : isBypass ? 'it goes round nothing: it' : 'it'} is no permission and replaces none. Who may call what, on which resource, is decided by IAM’s policies as before; ${beside}.`,
  page,
});

/** A managed policy is called as the text has it. */
const asWritten = (control: Control, text: string): Control => {
  const [policy] = control.id === 'admin' ? (/\b[A-Z][A-Za-z]*(?:Access|Administrator)\b/.exec(text) ?? []) : [];
  return policy === undefined ? control : { ...control, name: `\`${policy}\`` };
};

/** The controls that a text names, in its order. */
const controlsIn = (plain: string): readonly Control[] =>
  kept()
    .flatMap(({ control, pattern }) => {
      const at = plain.search(pattern);
      return at === -1 ? [] : [{ ...control, at }];
    })
    .sort((a, b) => a.at - b.at);

type Known = { readonly control: Omit<Control, 'at'>; readonly pattern: RegExp };

let known: readonly Known[] | null = null;

const kept = (): readonly Known[] => {
  known ??= controls.map(([id, kind, said, name, does, beside, page]) => ({
    control: { id, kind, name, does, beside, page },
    pattern: patternOfNames(said),
  }));
  return known;
};

let compiled: Readonly<Record<Relation, RegExp>> | null = null;

const patterns = (): Readonly<Record<Relation, RegExp>> => {
  compiled ??= Object.fromEntries(
    Object.entries(relations).map(([relation, source]) => [relation, new RegExp(source, 'u')]),
  ) as Record<Relation, RegExp>;
  return compiled;
};

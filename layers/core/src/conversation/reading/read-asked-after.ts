/** A question about what a scan found. */
export type AskedAfterScan = {
  readonly about: 'fixed' | 'withFix' | 'undo' | 'why' | 'finding' | 'terraform' | 'opens';
  readonly place: number | null;
};

// Longer messages tell something of their own
const mostSigns = 160;

/** What a short message asks about the template that was just scanned; null where it is about something else. */
export const readAskedAfter = (message: string): AskedAfterScan | null => {
  const text = message.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text.length > mostSigns) return null;
  const place = placeIn(text);
  const found = asks.find(({ said }) => said.test(text));
  if (found !== undefined) return { about: found.about, place };
  return place === null ? null : { about: 'finding', place };
};

type Ask = { readonly about: AskedAfterScan['about']; readonly said: RegExp };

// The first that fits: who names the template wants its text
const asks: readonly Ask[] = [
  { about: 'terraform', said: /\b(terraform|hcl|opentofu)\b/ },
  {
    about: 'fixed',
    said: /\b(whole|full|complete|entire|fixed|corrected|final|updated)\b.*\b(template|file|yaml|json|version|stack)\b|\b(template|file|yaml|it all)\b.*\b(fixed|corrected|in full|complete|whole)\b|\b(ganze|gesamte|komplette|vollständige|korrigierte|fertige)\w*\b.*\b(template|vorlage|datei)\b|\b(modèle|template|fichier)\b.*\b(complet|entier|corrigé)\b|\b(plantilla|template|archivo)\b.*\b(complet[ao]|enter[ao]|corregid[ao])\b|\b(template|modelo|arquivo)\b.*\b(complet[ao]|inteir[ao]|corrigid[ao])\b|(テンプレート).*(全体|全文|修正版|全部)|(全体|修正版|全部).*(テンプレート)|(完整|修好|修正后|全部).*(模板|文件)/,
  },
  {
    about: 'withFix',
    said: /\b(and|what|does it|will it|would it|is it|works?)\b.*\b(with|after|once)\b.*\b(fix|fixes|edits?|changes?|that|diff)\b|\bmit (dem|der|den|deinem) (fix|änderung(en)?|korrektur)\b|\bavec (le|la|les|ta|ton) (correctif|correction|modif\w*|fix)\b|\bcon (el|la|los|tu) (arreglo|cambio|corrección|fix)\w*\b|\bcom a? ?(correção|mudança|fix)\b|(修正|変更)(した|後|を(適用|当て))|(修复|改|修改)(了|后|之后)/,
  },
  {
    about: 'undo',
    said: /\b(undo|revert|roll ?back|take (it|that|them) back|rückgängig|zurücknehmen|zurückrollen|annuler|revenir en arrière|deshacer|revertir|desfazer|reverter|annullare)\b|元に戻|取り消|撤销|还原|回滚/,
  },
  {
    about: 'opens',
    said: /\bwhat (else )?(does|do|would|will) (it|this|that|they|the (fix|edit)s?) (open|allow|grant|permit|give)|\bwas (öffnet|erlaubt|gibt) (das|es|der)|\bqu'est-ce que (ça|cela) (ouvre|autorise)|\bqué (abre|permite)|\bo que (isso )?(abre|permite)|何を許可|何が許可|会(开放|允许)什么/,
  },
  {
    about: 'why',
    said: /^(but |and |so |aber |und |mais |pero |y |mas )?(why|how come|wieso|warum|weshalb|pourquoi|por ?qu[eéê]|perché|なぜ|どうして|为什么|為什麼)( ?[?？]|$| is| does| will| would| not| that| the| is that| wird| ist| das| c'est| est| es | é |は|です|会|被)/,
  },
];

/** `the second finding`, `finding 2`, `#2`. */
const placeIn = (text: string): number | null => {
  const word = Object.keys(ordinals).find((each) => new RegExp(`(^|[^\\p{L}])${each}($|[^\\p{L}])`, 'u').test(text));
  const isAbout =
    /finding|problem|error|issue|one\b|broken|arrow|befund|fehler|problème|erreur|hallazgo|problema|erro|指摘|問題|个问题|個問題|个发现/.test(
      text,
    );
  if (word !== undefined && isAbout) return ordinals[word] ?? null;
  const [, number] =
    /(?:finding|problem|error|issue|befund|fehler|problème|erreur|hallazgo|problema|erro|number|nummer|#)\s{0,3}#?(\d{1,2})\b/.exec(
      text,
    ) ?? [];
  const [, counted] = /第?\s?([1-9一二三四五两])\s?(?:个|個|番目|つ目)/.exec(text) ?? [];
  if (number !== undefined) return Number(number);
  return counted === undefined ? null : '一二三四五'.indexOf(counted) + 1 || (counted === '两' ? 2 : Number(counted));
};

const ordinals: Readonly<Record<string, number>> = {
  __proto__: null as never,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  erste: 1,
  ersten: 1,
  zweite: 2,
  zweiten: 2,
  dritte: 3,
  dritten: 3,
  première: 1,
  premier: 1,
  deuxième: 2,
  troisième: 3,
  primero: 1,
  primer: 1,
  segundo: 2,
  segunda: 2,
  tercero: 3,
  tercer: 3,
  primeiro: 1,
  terceiro: 3,
};

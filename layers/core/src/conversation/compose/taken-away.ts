/**
 * A wish that takes a call away, by whatever verb, as one that denies it: "ban s3:DeleteObject", "take s3:GetObject away from role app",
 * "protect my-data from s3:DeleteObject". What is only to deny no longer is let again: "is not denied any more".
 */
export const takenAway = (wish: string): string =>
  wish.length > longest
    ? wish
    : undone
        .reduce((text, [words, by]) => text.replace(words, by), begun(wish).replace(away, '$<before>deny $<call>'))
        .replace(protects, 'deny $<call> on $<thing>')
        .replace(against, '$<before>that denies ')
        .replace(takes, '$<before>deny ')
        .replace(noLonger, 'may never call ')
        .replace(infinitive, '$<before>deny ');

const begun = (wish: string): string => {
  const lead = opening.exec(wish)?.[0];
  if (lead === undefined) return wish;
  const rest = wish.slice(lead.length);
  return `Write a policy to ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
};

/** The actions that a message only takes away: "remove s3:DeleteObject from it"; none: it does not. */
export const callsTaken = (message: string): readonly string[] => {
  const found = [...message.slice(0, longest).matchAll(takenCall)].map(({ groups }) => groups?.['call'] ?? '');
  const all = [...message.slice(0, longest).matchAll(anyCall)].map(([name]) => name);
  return found.length === all.length ? found.filter((name) => name.includes(':')) : [];
};

/** The word before a call that neither grants nor takes for sure: an Allow of it is handed out to nobody. */
export const unknownVerbs = (wish: string): readonly string[] =>
  [...wish.slice(0, longest).matchAll(verbBefore)].flatMap(({ 0: said, index, groups }) => {
    const verb = groups?.['verb'] ?? '';
    const isLimit = limiting.test(verb) && limited.test(wish.slice(index + said.length, index + said.length + nearest));
    return isLimit || granting.test(verb) ? [] : [said.trim()];
  });

const longest = 1_200;

/** An action, or an operation by its name: `s3:DeleteObject`, `InvokeModel`. */
const call =
  '(?:[a-z][a-z0-9-]{1,30}:[A-Z*]\\w{0,60}\\*?|(?:Get|Put|Delete|List|Create|Update|Invoke|Describe|Pass|Assume|Send|Receive|Publish|Scan|Query|Converse|Retrieve|Start|Stop)[A-Z]\\w{2,40}|Converse\\b)';
const of =
  '(?:(?:the |a |any |all |every )?(?:right|permission|access|ability|use|calls?|calling) (?:to |of |for )(?:call |use |run |do )?|the |any |all |calls? (?:to |of )|calling |using )?';
const verbs =
  'ban|bans|banning|bar|bars|stop|stops|disable|disables|switch off|switches off|turn off|turns off|suspend|suspends|withdraw|withdraws|withhold|withholds|take away|takes away|strip|strips|drop|drops|cancel|cancels|revoke|revokes|remove|removes|delete the right to|rejects?|veto|vetoes|freeze|freezes|hinder|hinders|guard against|guards against|outlaws?|thwarts?|inhibits?|precludes?|rule out|rules out|make impossible|makes impossible|end|ends|cut off|cuts off|shut off|shuts off|lacking|lacks|entzieh\\w*|entzog|retire[rz]?|retirer|quit[ae]r?|evitar|evite|impedir|tirar|tire|togliere|toglie|togli|revocare|revoca|revocar|revogar|revoque';

const takes = new RegExp(`(?<before>^|[^\\w-])(?:${verbs}) (?=${of}${call})`, 'g');
const takenCall = new RegExp(`(?:^|[^\\w-])(?:${verbs}) ${of}(?<call>${call})`, 'gi');
const anyCall = new RegExp(`(?<![\\w:-])${call}`, 'g');
// "Revoke s3:GetObject for role app": that is the whole wish.
const opening = new RegExp(`^\\W*(?:please |pls |bitte )?(?=(?:${verbs}) ${of}${call})`, 'i');
const away = new RegExp(`(?<before>\\b)tak(?:e|es|ing) ${of}(?<call>${call}(?: on [\\w:*./-]+)?) away\\b`, 'g');
const protects = new RegExp(
  `\\b(?:protects?|shields?|guards?|saves?|keeps?) (?<thing>[\\w:*./-]{2,80}) (?:from|against) ${of}(?<call>${call})`,
  'g',
);
const against = new RegExp(
  `(?<before>\\b(?:policy|scp|boundary|statement|richtlinie|politique|politica|política)\\b[^.;:]{0,24}? )(?:against|gegen|contre|contra|contro) (?=${of}${call})`,
  'gi',
);
const noLonger = new RegExp(
  `\\b(?:is|are|was|were|should|must|shall) (?:no longer|not any ?more) (?:to )?(?:have|call|use|do|get|be able to (?:call|use)) (?=${of}${call})`,
  'g',
);
// Japanese says it behind, German may: "s3:DeleteObjectを防ぐ", "… die der Rolle s3:GetObject entzieht".
const infinitive = new RegExp(
  `(?<before>)(?<![\\w:-])(?=${call}[^。、.;\\n]{0,40}?(?:(?:を|が)(?:防[ぐい]|止め|やめさせ|取り上げ|できなく)| (?:entzieh|entzogen|wegn[ie]mm|verwehr|untersag)))`,
  'g',
);

const theDeny = '(?:the |that |this |any |an? |explicit ){0,3}den(?:y|ies|ial)(?: statements?)?';
const undone: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:without|no|not|don['’]t (?:write|use|make|add)|do not (?:write|use|make|add)|ohne|kein\\w*|sans|pas de|sin|sem|senza) ${theDeny}(?: please)?[,.:;]?`,
      'gi',
    ),
    ' ',
  ],
  [
    new RegExp(
      `\\b(?:undo(?:es)?|lifts?|removes?|revers(?:e|es)|drops?|takes? (?:back|out)) ${theDeny} (?:on|of|for)\\b`,
      'gi',
    ),
    'allows',
  ],
  [/\b(?:stop|stops|quit|cease) (?:denying|blocking|refusing|forbidding)\b/gi, 'allow'],
  [
    /\b(?:is|are) (?:not|no longer) (?:being )?(?:denied|blocked|refused|forbidden)(?: any ?more| any longer)?\b/gi,
    'is allowed',
  ],
];

// "Restrict s3:GetObject to role app" says what is let.
const limiting = /^(?:limit|restrict|scope|narrow|cap|bind|confin)(?:s|e|es|ed|ing)?$/;
const limited = /\b(?:to|only|by|with|from|within|under|if|when)\b/;
const nearest = 60;

const verbBefore = new RegExp(
  `\\b(?:to|that|which|should|must|will|would|shall) (?<verb>[a-z]+)(?: (?:the|any|all|every|of|to))* ${call}`,
  'g',
);
/** What stands before a call that is wished for. */
const granting =
  /^(?:allow|let|permit|grant|enable|give|call|use|run|make|do|perform|invoke|execute|include|contain|hold|have|get|need|require|cover|add|support|authori[sz]e|approve|provide|open|trigger|issue|send|only|just|also|both|either|deny|denie|block|forbid|prevent|prohibit|disallow|refuse|avoid|exclude|[a-z]{1,2}|can|may|could|must|the|and|or|with|for|from|on|not|never|be|try|start|keep|say|read|write|list)(?:s|es|ed|ing)?$/;

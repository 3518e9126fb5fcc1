import type { Form } from './form.ts';

// What is denied, only meant to be, or works is not the branch of the job that is refused.
const not = String.raw`(?:(?<!\p{L})(?:not|never|instead of|nicht|nie|kein\p{L}{0,2}|statt|pas|jamais|no|nunca|não|non|mai)(?!\p{L})|n['’]t\b)`;
const notSo = String.raw`(?<!(?:${not}|(?<!\p{L})(?:if|should|could|would|may|can|works?|worked|fine|falls|soll\p{L}{0,3}|kann|klappt|geht|si|se|funktion\p{L}{0,5}|fonctionne|marche|funciona|funziona)(?!\p{L}))[^.,;:!?\n]{0,40})`;
const branch = '(?:main|master|develop|trunk)';

/** What is said of a token or of the job that has it: whose it is, where the pod runs, from which repository, branch and environment. */
export const tokenForms: readonly Form[] = [
  {
    sign: 'tokenSubject',
    marks: ['repo:', 'system:serviceaccount:'],
    isInSentences: true,
    value: (written) => written.replace(/[.,:;]+$/, ''),
    form: /\b(repo:[\w.@-]{1,100}\/[\w.*@-]{1,100}:[\w./:-]{1,200}|system:serviceaccount:[\w-]{1,100}:[\w-]{1,100})/gu,
  },
  // What a trust policy is said to ask for: `the trust policy has sub = repo:…`
  {
    sign: 'subjectAsked',
    marks: ['repo:'],
    value: (written) => written.replace(/[.,:;]+$/, ''),
    form: /\b(?:trust(?: policy| relationship| condition)?|Vertrauensrichtlinie|politique de confiance|política de confian[zç]a|policy di attendibilità)\b[^.;\n]{0,80}?\bsub(?:ject)?\b[^.;\n]{0,20}?(repo:[\w.@-]{1,100}\/[\w.*@-]{1,100}:[\w./:-]{1,200})/giu,
  },
  // What a pod's token says: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
  {
    sign: 'podNamespace',
    marks: ['namespace', 'namensraum', 'espace de noms', 'espacio de nombres', '名前空間', 'ネームスペース', '命名空间'],
    form: /(?:\bnamespace|\bNamensraum|\bespace de noms|\bespacio de nombres|名前空間|ネームスペース|命名空间)(?: (?:is|ist|hei(?:ß|ss)t|est|es|se llama|é|è|si chiama)(?![a-zß])|[ :=]|は|是|为){0,6}["'`]?((?!(?:bei|beim|in|im|of|on|at|the|der|die|das|dem|den|ein|eine|a|an|seit|gleich|same|unchanged|stays|stayed|now|jetzt|changed|moved|has|had|have|we|our|uns|unser\w*|reste|même|le|la|el|lo|il|mismo|misma|igual|mesma|mesmo|stesso|stessa|is|was|are|were|and|und|et|with|mit|avec|con|com|from|von|since|after|before|not|nicht|pas|no|non|it|that|this|which|where|should|must|can|name|named|called)\b)[a-z0-9][a-z0-9-]{0,62})(?![\w-]|\.\w|\p{Script=Latin})/giu,
  },
  {
    sign: 'podAccount',
    marks: ['service', 'servicio', 'serviço', 'servizio', 'dienstkonto', 'sa is ', 'sa named ', 'sa called ', 'sa ist ', 'sa est ', 'sa es ', 'sa:', 'sa =', 'sa=', 'sa :', 'サービスアカウント', '服务账号', '服务账户'],
    form: /(?:(?<!system:)\bservice ?account|(?<![\w-])SA(?= (?:is|named|called|ist|est|es)\b| ?[:=])|\bDienstkonto|\bcompte de service|\bcuenta de servicio|\bconta de serviço|\b(?:account|utenza) di servizio|サービスアカウント|服务账[号户])(?: (?:is|name|named|called|ist|hei(?:ß|ss)t|est|es|se llama|é|è|si chiama)(?![a-zß])|[ :=]|は|是|为){0,6}["'`]?((?!annotat)(?!(?:bei|beim|in|im|of|on|at|the|der|die|das|dem|den|ein|eine|a|an|seit|gleich|same|unchanged|stays|stayed|now|jetzt|changed|moved|has|had|have|we|our|uns|unser\w*|reste|même|le|la|el|lo|il|mismo|misma|igual|mesma|mesmo|stesso|stessa|is|was|are|were|and|und|et|with|mit|avec|con|com|from|von|since|after|before|not|nicht|pas|no|non|it|that|this|which|where|should|must|can|name|named|called)\b)[a-z0-9][a-z0-9-]{0,62})(?![\w-]|\.\w|\p{Script=Latin})/giu,
  },
  {
    sign: 'tokenIssuer',
    marks: ['oidc.eks.'],
    isInSentences: true,
    form: /\b(oidc\.eks\.[a-z0-9-]{5,30}\.amazonaws\.com\/id\/[A-Za-z0-9]{8,64})/gu,
  },
  { sign: 'jobEnvironment', marks: ['environment:'], form: /\benvironment: ?["'`]?([A-Za-z][\w-]{0,60})/gu },
  {
    sign: 'jobEnvironment',
    marks: ['environment ', "environment'", 'environment"', 'umgebung ', 'environnement ', 'entorno ', 'ambiente '],
    form: /\b(?:environment|Umgebung|environnement|entorno|ambiente)["'`]?(?: (?:is|named|called|ist|hei(?:ß|ss)t|est|s'appelle|es|se llama|é|è|si chiama))? ["'`]?((?!(?:is|variables?|named|called|lines?|settings?|blocks?|keys?|fields?|names?|sections?|files?|protection|rules?|zeile|einstellung|ligne|bloc|l[ií]nea|linha|riga|too|again|yesterday|today|then|now|there|here)\b)[A-Za-z][\w-]{1,60})(?=["'`.,;!]|\s*$|\s*\n)/giu,
  },
  {
    sign: 'jobRepository',
    marks: ['repo'],
    form: /\b(?:github[- ]?)?repo(?:s|sitory|sitorio|sitório|sitorium|sitoire)?(?: (?:is|ist|hei(?:ß|ss)t|est|es|se llama|é|è|si chiama)| ?[:=])? ["'`]?(?:https:\/\/github\.com\/)?([\w.-]{1,60}\/[\w.-]{1,90})(?![\w:/])/giu,
    value: (written) => written.replace(/(?:\.git)?[.,;]*$/, ''),
  },
  {
    sign: 'jobBranch',
    marks: ['branch', 'zweig', 'rama ', 'branche'],
    form: /\b(?:branch|Zweig|branche|rama)(?: (?:is|ist|hei(?:ß|ss)t|est|es))? ["'`]?((?!is\b|protection|name)[A-Za-z][\w./-]{1,80})/giu,
    value: (written) => written.replace(/[.,;]+$/, ''),
  },
  // "We deploy from main": the name alone is a branch only behind what a pipeline does.
  {
    sign: 'jobBranch',
    marks: ['main', 'master', 'develop', 'trunk'],
    form: () =>
      new RegExp(
        String.raw`${notSo}\b(?:deploy|push|merg|releas|build|runs?|running|läuft|laufen|déplo|despleg|desplieg|implant|lanz|gir)\p{L}{0,10}(?:(?!${not})[^.;:\n]){0,40}?\b(?:from|on|to|off|von|aus|auf|nach|depuis|sur|desde|en|da|do|dal|su|na) ["'\x60]?(${branch})(?=["'\x60]?(?:[.,;:!?)]|\s{0,3}$|\s{0,3}\n| branch\b| (?:and|und|et|y|e)\b(?! ["'\x60]?(?:${branch}|feature|release|hotfix|staging)\b)))`,
        'giu',
      ),
  },
];

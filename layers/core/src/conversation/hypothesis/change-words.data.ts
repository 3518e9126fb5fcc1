/** How people say that a premise of what they told last is another one now, over small letters without accents. */
export const changeWords = {
  /** "And if …", "then …", "same again": said of what was told before. */
  continues:
    /^\W*(?:and|so|but|then|ok(?:ay)?|now|what if|what about|how about|und|jetzt|was (?:ist|wenn)|et|mais|maintenant|y|pero|vale|ahora|e|mas|ma|agora|adesso|which)\b|\b(?:instead|what if|was wenn|et si|y si|e se|same(?: [\w-]+)? again|again the same|back to the same|otra vez|de novo|di nuovo|encore|wieder|nochmal)\b|もし|では|如果|那|再|还是/,
  /** Of two policies and more that are told anew: it leans on what was told all the same. */
  leans:
    /\b(?:if|instead|again|still|same (?!account)|wenn|falls|statt|wieder|nochmal|si|encore|otra vez|en vez|se|de novo|em vez|di nuovo|invece)\b|もし|再|还是|如果/,
  /** In place of the thing that it was about. */
  instead: /\binstead\b|\b(?:an)?statt\b|\bau lieu\b|\ben (?:vez|lugar)\b|\bem vez\b|\binvece\b|ではなく|の代わりに|而不是|换成/,
  /** Before the name of a policy: it is not there. */
  goneBefore:
    /\b(?:without|no|no more|remov\w*|drop\w*|take (?:away|out)|leave out|leaving out|forget(?: about)?|minus|ohne|kein\w*|sans|sin|sem|senza|quit(?:o|amos|ando)|tir(?:o|amos|ando)|tolgo|enleve)\s+(?:that |the |an? |any |this |die |der |das |den |eine?n? |la |le |el |une? |una? |o |lo |il |l['’])?$|没有(?:那个|这个)?$|去掉(?:那个)?$/,
  /** Behind the name of a policy: it is not there. */
  goneBehind:
    /^\W{0,3}(?:(?:is|was|gets?|were|being) )?(?:now )?(?:not there|n't there|gone|removed|absent|taken away|deleted|detached|weg|fehlt|nicht da|entfernt|n'est (?:plus|pas) la|enlevee?|no esta|ya no esta|quitad[ao]|nao esta|removid[ao]|non c'e(?: piu)?|tolt[ao])\b|^(?:が|は)?(?:ない|なく|無い)|^(?:不在|没有了|去掉)/,
  /** The statement that denies is not there. */
  noDeny:
    /\b(?:without|no|instead of|drop|remove|forget|ohne|statt|kein\w*|sans|au lieu du|sin|en vez del|sem|em vez do|senza|invece del)\s+(?:that |the |an? |das |des |le |el |o |il )?(?:explicit\w* |explizit\w* )?den(?:y|ial)\b|\bdeny (?:is|was|gets|ist|wird|est|esta|foi|e|viene) (?:not there|gone|removed|absent|missing|taken away|weg|nicht da|entfernt|enleve|quitado|removido|tolto)\b|\bdeny (?:isn't|wasn't) there\b|\bdeny n'est (?:pas|plus) la\b|\bdeny (?:ya )?no esta\b|\bdeny nao esta\b|\bdeny non c'e\b|没有(?:那个|这个)?(?:显式)?(?:deny|拒绝)|deny(?:が|は)?(?:ない|なければ|無)/,
  /** Both sides let it through. */
  bothAllow:
    /\bboth (?:(?:sides|policies|of them|now) )*(?:allow|permit)\w*|\b(?:both|beide\w*) (?:seiten )?erlauben|\b(?:les deux|les deux cotes) (?:l')?autorisent|\b(?:amb[ao]s|los dos|las dos)(?: lados)? (?:lo )?permiten|\b(?:amb[ao]s|os dois)(?: lados)? permitem|\b(?:entramb[ei]|tutt[ei] e due) (?:lo )?(?:permettono|consentono)|両方(?:とも)?許可|(?:两边|两个|双方)都允许/,
  /** No management account any more. */
  member:
    /\b(?:member|normal|ordinary|regular) accounts?\b|\bmitgliedskonto\b|\bnormales konto\b|\bcompte (?:membre|normal)\b|\bcuenta (?:miembro|normal)\b|\bconta (?:membro|normal)\b|\baccount (?:membro|normale)\b|メンバーアカウント|成员账户|普通账户/,
  /** "Does that hold for KMS keys too?": of the same premises on things of another kind. */
  sameFor:
    /\b(?:does|do|is|would|will) (?:that|this|it|the same|these|the last one|that last one)\b.{0,24}\b(?:hold|apply|go|true|work\w*|valid|count|same|way|how)\b|\b(?:same|true|valid) (?:for|with|on)\b|\bhow .{0,24} works?\b|\bgilt (?:das|dies|es)\b|\b(?:ca|cela) (?:vaut|s'applique)\b|\b(?:vale|aplica|sirve) (?:tambien |lo mismo |eso )?(?:para|a|con)\b|\b(?:isso|vale) (?:vale |tambem )?(?:para|com)\b|\bvale (?:anche|lo stesso)\b|(?:にも|でも)(?:同じ|当ては|適用)|也(?:适用|一样|这样)/,
} as const;

/** The things whose own policy people ask about, with the call that is asked of each. */
export const thingWords: readonly (readonly [RegExp, string])[] = [
  [/\bs3\b|\bbuckets?\b|バケット|存储桶/, 's3:GetObject'],
  [/\bkms\b|\b(?:kms )?keys?\b(?! (?:pair|id))|schlussel|\bcles?\b|\bclaves?\b|\bchaves?\b|\bchiavi?e?\b|キー|密钥/, 'kms:Decrypt'],
  [
    /\btrust polic\w+|\brole trust|\bassum\w* (?:the |a )?roles?|vertrauensrichtlinie\w*|politiques? de confiance|politicas? de confianza|politicas? de confianca|信頼ポリシー|信任策略/,
    'sts:AssumeRole',
  ],
  [/\blambda\b|\bfunctions?\b|funktion\w*|fonctions?|funcion\w*|func(?:ao|oes)|funzion\w*|関数|函数/, 'lambda:InvokeFunction'],
  [/\bsqs\b|\bqueues?\b|キュー|队列/, 'sqs:SendMessage'],
  [/\bsns\b|\btopics?\b|トピック/, 'sns:Publish'],
  [/\bsecrets?\b|secrets manager|geheimnis\w*|シークレット|密文/, 'secretsmanager:GetSecretValue'],
  [/\bdynamodb\b|\btables?\b|テーブル/, 'dynamodb:GetItem'],
];

export type FollowUpKind =
  | 'terraform'
  | 'cloudFormation'
  | 'example'
  | 'shorter'
  | 'otherAccount'
  | 'check'
  | 'longer'
  | 'source'
  | 'why'
  | 'wins'
  | 'take'
  | 'both'
  | 'who'
  | 'where';

/** How each follow-up is asked in eight languages; the first kind that fits counts. */
export const followUpPhrases: readonly (readonly [FollowUpKind, readonly string[]])[] = [
  ['terraform', ['terraform', 'hcl', 'opentofu']],
  ['cloudFormation', ['cloudformation', 'cloud formation', 'sam template', 'in sam', 'cdk']],
  ['otherAccount', ['another account', 'other account', 'cross-account', 'cross account', 'second account', 'different account', 'anderes konto', 'anderen konto', 'autre compte', 'otra cuenta', 'outra conta', 'altro account', '別のアカウント', '別アカウント', '他のアカウント', '另一个账户', '其他账户', '别的账户', '别的账号', '另一个账号', '其他账号', '跨账户', '跨账号']],
  ['check', ['check it', 'check that', 'check this', 'how do i check', 'how can i check', 'how to check', 'how do i verify', 'verify it', 'verify that', 'how do i see', 'how can i see', 'how do i know', 'how do i test', 'where do i see', 'prüfe ich', 'überprüf', 'nachprüfen', 'nachsehen', 'wie sehe ich', 'vérifi', 'comment vérifier', 'vérifier', 'cómo compruebo', 'cómo lo compruebo', 'comprobar', 'comprobarlo', 'cómo verifico', 'verificar', 'verificarlo', 'como verifico', 'come verifico', 'come lo verifico', 'come controllo', 'verificare', 'controllare', '確認', '检查', '验证', '查看']],
  ['example', ['show me the statement', 'the statement please', 'statement please', 'show the statement', 'one of each', 'the condition please', 'show me the condition', 'example', 'examples', 'sample', 'show me a policy', 'show me the policy', 'give me the policy', 'give me a policy', 'the policy please', 'as json', 'in json', 'the json', 'beispiel', 'beispiele', 'exemple', 'exemples', 'ejemplo', 'ejemplos', 'exemplo', 'exemplos', 'esempio', 'esempi', '例を', '例は', 'の例', 'サンプル', '示例', '例子', '举例', '举个例']],
  ['shorter', ['shorter', 'short version', 'tl;dr', 'tldr', 'one sentence', 'briefly', 'in brief', 'simpler', 'simply put', 'in short', 'summarize', 'sum up', 'too long', 'eli5', 'kürzer', 'kurz', 'zusammenfass', 'einfacher', 'plus court', 'plus bref', 'en bref', 'résume', 'résumé', 'en une phrase', 'plus simple', 'más corto', 'más breve', 'resumen', 'resumido', 'resume', 'en una frase', 'más simple', 'mais curto', 'mais breve', 'resumo', 'em uma frase', 'mais simples', 'più corto', 'più breve', 'in breve', 'in una frase', 'più semplice', '短く', '一言で', '簡単に', '要約', '短一点', '简短', '简单点', '一句话', '概括']],
  ['longer', ['longer', 'more detail', 'more details', 'in detail', 'tell me more', 'more please', 'explain more', 'elaborate', 'go deeper', 'what else should i know', 'mehr dazu', 'ausführlicher', 'genauer', 'mehr details', 'erzähl mir mehr', 'plus de détails', 'plus long', 'en détail', 'dis-m\'en plus', 'más detalle', 'más detalles', 'cuéntame más', 'más largo', 'mais detalhes', 'conte mais', 'mais longo', 'più dettagli', 'dimmi di più', 'più lungo', '詳しく', 'もっと', '详细', '更多', '多说']],
  ['source', ['source', 'where does aws say', 'link', 'documentation', 'docs', 'quelle', 'wo steht das', 'où est-ce écrit', 'fuente', 'dónde lo dice', 'fonte', 'onde está escrito', 'dove sta scritto', '出典', 'ドキュメントは', '来源', '文档在哪']],
  ['why', ['why', 'what for', 'reason', 'warum', 'wieso', 'weshalb', 'wozu', 'pourquoi', 'por qué', 'por que', 'porque', 'para qué', 'perché', 'なぜ', 'どうして', '为什么', '为何']],
];

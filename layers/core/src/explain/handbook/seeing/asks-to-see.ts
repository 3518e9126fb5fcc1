import { plainOf } from './things-in.ts';

/** Whether a text asks how something is seen, found, listed or checked: for a command, a place, a metric. */
export const asksToSee = (text: string): boolean => asking.test(plainOf(text));

/** Whether a text asks how something is tried before it counts. */
export const asksToTry = (text: string): boolean => trying.test(plainOf(text));

const trying =
  /\bhow (?:do|can|could) (?:i|we) (?:test|try|simulate)\b|\bwie teste\b|\bcomment tester\b|\bcomo (?:pruebo|testo)\b|\bcome testo\b/u;

const asking = new RegExp(
  [
    // English
    '\\bhow (?:do|can|could|would|should|to|might) ?(?:i|we|you|one|they|my team|an admin|admins?)? ?(?:actually |quickly |easily |best )?(?:see|find|list|check|view|show|tell|know|look|verify|determine|figure|inspect|count|audit|monitor|track|print|display|spot|identify|discover|read|decode|get (?:a |the )?(?:list|overview|report)|get the (?:arn|id))\\b',
    '\\bhow (?:do|can|could) (?:i|we) (?:test|try|simulate)\\b',
    '\\bwhere (?:do|can|could|would|is|are|does|did|in\\b.{0,40}\\b(?:do|can|is|are))\\b.{0,80}\\b(?:see|find|look|show|shown|listed|visible|check|appear|go|stored|kept|read|view)\\b',
    '\\bwhere (?:is|are) (?:the|my|our|all)\\b',
    "\\b(?:which|what)(?:'s| is)? ?(?:the )?(?:aws )?(?:cli )?(?:command|api call|call|metric|report|console page|tool|quickest way|easiest way|fastest way|best way)\\b",
    '\\bis there (?:a|an|any) (?:cli |aws |easy |quick |simple )*(?:command|report|list|overview|api|place|tool|way(?! (?:to|of|for (?:me|us|them) to) (?!(?:see|find|list|check|view|show|tell|know|look|verify|get|identify|count|monitor|track)\\b)))\\b',
    '\\b(?:command|way) to (?:see|list|find|check|show|view|get)\\b',
    '\\b(?:need|want|have|like|trying|try) (?:me )?to (?:see|list|know|check|view|find out|figure out|identify)\\b',
    '^\\W*(?:please )?(?:list|show(?: me)?|find|get me|check)\\b.{0,90}\\b(?:all|every|of|in|that|with|which|my)\\b',
    '\\bwho (?:called|invoked|used|changed|deleted|modified|created|removed|disabled|attached)\\b',
    '\\bneed (?:a )?(?:role names|list)\\b|\\b(?:get|need|want) a list of\\b',
    // What is looked for and not found
    "\\b(?:do(?:es)? not|don't|doesn't|never|cannot|can't) (?:show up|appear|see|find)\\b|\\b(?:taucht|tauchen|erscheint|erscheinen|sehe|finde) (?:\\w+ ){0,3}nicht\\b|\\bn'?e? ?(?:vois|trouve|apparai\\w+) pas\\b|\\bno (?:aparece\\w*|veo|encuentro)\\b|\\bnao (?:aparece\\w*|vejo|encontro)\\b|\\bnon (?:vedo|trovo|appare|compare|appaiono)\\b|表示されな|見えな|出てこな|見当たらな|看不到|找不到|没有出现|不显示",
    // Deutsch
    '\\bwie (?:finde|sehe|erfahre|prufe|liste|ermittle|erkenne|uberprufe|schaue|weiss|lese|teste)\\b|\\bwie (?:kann|konnte) (?:ich|man|wir) .{0,90}(?:sehen|finden|prufen|auflisten|anzeigen|herausfinden|nachsehen|erkennen|testen)|\\bwo (?:sehe|finde|steht|stehen|kann ich|kann man|lasst sich|werden)\\b|\\b(?:welche[rmns]?|was fur ein) (?:cli-?)?(?:befehl|kommando|metrik)\\b|\\bwer hat .{0,80}(?:aufgerufen|geandert|geloscht|benutzt|verwendet)',
    // francais
    '\\bcomment (?:voir|savoir|lister|trouver|verifier|afficher|puis-je|je (?:peux|vois)|on (?:voit|peut)|fait-on|faire pour (?:voir|savoir)|consulter|connaitre|identifier|tester)\\b|\\bou (?:puis-je|voir|trouver|je (?:peux|vois)|se trouve|est-ce que|sont|consulter|voit-on)\\b|\\bquelle (?:est la )?(?:commande|metrique)\\b|\\bqui a (?:appele|invoque|utilise|modifie|supprime|change)',
    // espanol, portugues, italiano
    '\\bcomo (?:veo|ver|puedo (?:ver|saber|comprobar|listar|encontrar|consultar)|se (?:si|que|cual|ve)|listo|encuentro|averiguo|compruebo|consulto|hago para (?:ver|saber)|identifico|pruebo)\\b|\\bdonde (?:veo|puedo|encuentro|esta|estan|se ve|miro|consulto)\\b|\\b(?:con )?que comando\\b|\\bque metrica\\b|\\bquien (?:llamo|uso|cambio|borro|invoco|modifico)',
    '\\bcomo (?:vejo|ver|posso (?:ver|saber|listar|verificar|descobrir|consultar)|sei|descubro|encontro|verifico|consulto|faco para (?:ver|saber)|identifico|testo)\\b|\\bonde (?:vejo|fica|ficam|encontro|posso|esta|estao|consulto)\\b|\\b(?:com )?qual (?:e o )?(?:comando|metrica)\\b|\\bquem (?:chamou|usou|mudou|alterou|apagou|invocou)',
    '\\bcome (?:vedo|posso (?:vedere|sapere|controllare|trovare|elencare)|faccio a (?:vedere|sapere|controllare|trovare|elencare|capire)|trovo|elenco|controllo|verifico|scopro|so (?:se|quale|quali)|testo)\\b|\\bdove (?:vedo|trovo|posso|si vede|si trova|si trovano)\\b|\\b(?:con )?(?:quale|che) (?:comando|metrica)\\b|\\bchi ha (?:chiamato|usato|cambiato|modificato|cancellato|invocato)',
    // 日本語, 中文
    'コマンド|確認(?:する|したい|でき|方法|は)|調べ(?:る|た|方|れ)|どこで.{0,12}(?:見|確認|分か|わか)|どこに(?:あり|表示|保存|出)|一覧|見る(?:には|方法)|見たい|誰が.{0,30}(?:呼|変更|削除|使)',
    '(?:怎么|怎样|如何)(?:才能)?(?:查|看|知道|找|列出|确认|检查|测试|判断|获取)|(?:怎么|如何).{0,12}(?:查看|查询|看到|列出)|(?:哪个|什么|有没有).{0,6}(?:命令|指标)|在哪(?:里|儿)?(?:可以)?(?:看|查|找)|谁(?:调用|改|删|修改|删除|使用)',
  ].join('|'),
  'u',
);

import type { Form } from './form.ts';

// Each piece is bounded: hostile text costs no more than its length.
const handsOver = [
  String.raw`(?:pass|hand)(?:ing|es|s|ed)?(?: over| on)? (?:the|this|that|a|its|our|my) (?:[\p{L}-]{2,16} ){0,2}role`,
  String.raw`rolle (?:[\p{L}-]{2,16} ){0,4}(?:übergeben|übergibt|weitergeben|weitergibt|weiterreichen|mitgeben|mitgibt)`,
  String.raw`(?:passer|transmettre|remettre|confier) (?:le|ce|un|son|notre) rôle`,
  String.raw`(?:pasar|entregar|ceder)(?:le|les)? (?:el|ese|este|un|su) rol`,
  String.raw`(?:passar|entregar|repassar)["”]? (?:o|a|esse|essa|este|esta|um|uma) ["“]?(?:role|função|papel)`,
  String.raw`(?:passare|consegnare|affidare|cedere) (?:il|un|quel|questo) ruolo`,
];

// That a call gets there: from no private network at all, with more time, or with less to read.
const reached = [
  String.raw`(?:not|never|n['’]t|outside(?: of)?|no longer)(?: (?:in|inside|attached|to|run|running)){0,3} (?:an?|any|the|our) vpc`,
  String.raw`(?:nicht in (?:einer|der|unserer)|in keiner|ohne) vpc`,
  String.raw`pas dans (?:un|le) vpc|no está en (?:una|la) vpc|não está em (?:uma|a) vpc|non (?:è )?in (?:una|la) vpc`,
  String.raw`(?<!(?:not|never|n['’]t|cannot|before|until|if|whether|hardly)(?: \p{L}{1,12}){0,4} )(?:reach(?:es|ed)|gets? through to) (?:bedrock|the (?:service|model|endpoint))`,
  String.raw`(?:only|just|nur) (?:the |very |die )?(?:long|large|big|lange|große)\p{L}{0,3} (?:prompt|request|answer|document|input|question|anfrage|antwort|text)\p{L}{0,3}`,
  String.raw`(?:short|small|kurze|kleine)\p{L}{0,2} (?:prompt|request|answer|document|input|question|anfrage|text)\p{L}{0,3} (?:work|answer|succeed|go through|are (?:fine|answered)|gehen|klappen|funktionieren)`,
  String.raw`(?:longer|higher|bigger) timeout[^.;\n]{0,20} (?<!(?:not|n['’]t) )(?:works?|helps?|helped|worked)`,
  String.raw`timeout (?:of|to|at) \d{1,4} ?s?[^.;\n]{0,20} (?<!(?:not|n['’]t) )(?:works?|worked|answers)`,
];

// That a job is started, whatever stands between.
const job = String.raw`(?:[\p{L}’'-]{1,16} ){0,4}(?:batch|lots?|lotes?|lote|fine-tuning|customi[sz]ation|inf[eé]r[eê]n\p{L}{1,4})`;
const startsJob = [
  String.raw`(?:start(?:s|ing|ed)?|launch(?:es|ing)?|submit(?:s|ting)?|kick(?:s|ing)? off|creat(?:es?|ing)|trigger(?:s|ing)?|run(?:s|ning)?) ${job}`,
  String.raw`(?:batch|fine-tuning|inferenz)[\p{L}-]{0,24} (?:nicht )?(?:zu )?(?:starten|startet|anlegen|auslösen|erstellen)`,
  String.raw`(?:lancer|lance|démarrer|démarre|soumettre|créer|iniciar|inicia|lanzar|lanza|crear|enviar|criar|cria|avviare|avvia|lanciare|creare|inviare) ${job}`,
];

/** What people and services say in too many orders for a phrase: that a role is handed over, that an image may be missing. */
export const sayingForms: readonly Form[] = [
  {
    sign: 'passesRole',
    marks: [
      ...['pass', 'hand', 'übergeb', 'übergib', 'weitergeb', 'weitergib', 'weiterreich', 'mitgeb', 'mitgib'],
      ...['transmettre', 'remettre', 'confier', 'pasar', 'entregar', 'ceder', 'consegnare', 'affidare', 'cedere'],
    ],
    form: new RegExp(String.raw`(?<!\p{L})(?:${handsOver.join('|')})(?!\p{L})`, 'giu'),
  },
  {
    sign: 'passesRole',
    marks: ['ロール', '角色'],
    form: /ロールを[^。\n]{0,12}(?:渡|引き渡)|[把将][^。，\n]{0,10}角色[^。，\n]{0,4}(?:传|交|移交)给/gu,
  },
  {
    sign: 'startingJob',
    marks: ['batch', 'lot', 'tuning', 'customi', 'inferen', 'inférence', 'inferên'],
    form: () => new RegExp(String.raw`(?<!\p{L})(?:${startsJob.join('|')})(?!\p{L})`, 'giu'),
  },
  {
    sign: 'startingJob',
    marks: ['ジョブ', '作业', '任务'],
    form: /ジョブ[をが](?:開始|起動|作成|実行)|(?:启动|创建|提交|运行)[^。，\n]{0,16}(?:作业|任务)/gu,
  },
  {
    // https://docs.aws.amazon.com/sagemaker/latest/dg/inference-pipeline-troubleshoot.html
    sign: 'imageUncertain',
    isInSentences: true,
    marks: ['image'],
    form: /\bimages?\b[^\n]{0,120}? (?:does not|do not|doesn't|may not|might not) exist,? or\b/gi,
  },
  {
    sign: 'serviceReached',
    marks: ['vpc', 'timeout', 'reach', 'through to', 'prompt', 'request', 'answer', 'document', 'input', 'question', 'anfrage', 'antwort', 'text'],
    form: () => new RegExp(String.raw`(?<!\p{L})(?:${reached.join('|')})(?!\p{L})`, 'giu'),
  },
];

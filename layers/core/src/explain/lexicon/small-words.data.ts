import type { Language } from '../language.ts';

/** The words of a language that name nothing: what they do to the words beside them. */
export type SmallWords = {
  /** Says that something is not. */
  readonly negates: string;
  /** Begins another clause; one that negates stands in both. */
  readonly splits: string;
  /** What stands behind it is whose the thing before it is (in Japanese and Chinese the thing behind it is of the one before). */
  readonly of: string;
  /** What stands behind it (in Japanese before it) does not do what is done. */
  readonly aside: string;
  /** Japanese: what stands before it does what is done. */
  readonly does: string;
  /** English: what stands behind it is a thing. */
  readonly determines: string;
  /** Says that something was done. */
  readonly past: string;
  /** The plain "not", beside which another negating word says nothing more. */
  readonly plainNot: string;
  readonly light: string;
};

export const smallWords: Readonly<Record<Language, SmallWords>> = {
  en: {
    negates: 'not no none nothing nobody never neither nor without cannot',
    splits: 'and but because nor or if unless what which who whoever where whether while when',
    of: 'of',
    aside: 'on to for in by at from with about against into through behind over',
    does: '',
    determines: 'the a an this that its your no',
    past: 'was were has have had been',
    plainNot: '',
    light: 'these those it they them their he his you your yours i we our is are was were be been being does do did has have had having as so up away per here there what’s s own in does why',
  },
  de: {
    negates: 'nicht kein* nichts niemand niemals nie weder noch ohne',
    splits: 'und oder aber sondern weil denn wenn falls ob was wer wem wo wohin wobei noch',
    of: 'der des von vom',
    aside: 'für auf in im an am zu zum zur bei von vom durch mit aus gegen anhand nach über unter um bezüglich gemäß',
    does: '',
    determines: '',
    past: 'wurde wurden worden hat haben habe hatte hatten',
    plainNot: '',
    light: 'warum die der das den dem des ein eine einen einem einer eines es sie er ihn ihm ihr ihre ihren ihrer ihres ihrem sein* dies* folgende* welche* wird werden wurde wurden worden ist sind war waren sein hat haben hatte habe sich dass damit dort davon dafür daran darin als wie tun tut tue zu ab weg ein aus an so bitte man je pro befindet dessen deren anhand',
  },
  fr: {
    negates: 'ne n’ pas aucun* rien personne jamais ni sans non',
    splits: 'et ou mais car parce si ni ce_qui ce_que quiconque dont où celui qui',
    of: 'de du des d’',
    aside: 'sur pour dans à au aux par avec en vers contre selon chez',
    does: '',
    determines: '',
    past: 'a ont ai avons avez avait était étaient été fut',
    plainNot: 'ne n’',
    light: 'pourquoi le la les l’ un une ce cet cette ces ceci cela ça c’ il elle ils elles lui leur leurs son sa ses votre vos y en que qu’ quel* est sont été être était étaient a ont avait fait faire faites à base base* soit se s’ m’ rapport parce même* moi par',
  },
  es: {
    negates: 'no ningun* ningún nada nadie nunca jamás ni sin tampoco',
    splits: 'y e o u pero sino porque si ni lo_que quien quienes donde',
    of: 'de del',
    aside: 'en sobre para a al por con según contra hacia ante',
    does: '',
    determines: '',
    past: 'ha han he hemos había fue fueron sido',
    plainNot: 'no',
    light: 'el la los las lo un una unos unas este esta esto estos estas ese esa eso su sus él ella ellos le les se que qué cuál* es son fue fueron ser sido está están estaba ha han había haga hacer hace haz tiene tienen tener de base esto basado como respecto ello sea por',
  },
  pt: {
    negates: 'não nenhum* nada ninguém nunca jamais nem sem',
    splits: 'e ou mas porque se nem o_que quem onde',
    of: 'de do da dos das',
    aside: 'nesta neste nessa nesse em no na nos nas sobre para ao à aos às por pelo pela com segundo contra',
    does: '',
    determines: '',
    past: 'foi foram tem têm havia sido',
    plainNot: 'não',
    light: 'o a os as um uma uns umas este esta isto estes estas isso esse essa isso seu sua seus suas ele ela eles elas lhe se que qual quais é são foi foram ser sido está estão estava ha havia há faça fazer faz tem têm ter base com for quê por',
  },
  it: {
    negates: 'non nessun* niente nulla nessuno mai né senza nient’altro neanche',
    splits: 'e ed o oppure ma perché poiché se né ciò_che quello_che chi chiunque dove',
    of: 'di del dello della dell’ dei degli delle d’',
    aside: 'su sul sullo sulla sull’ sui per in nel nella nell’ nei a al allo alla all’ ai da dal dalla dall’ con secondo contro verso',
    does: '',
    determines: '',
    past: 'ha hanno ho abbiamo aveva stato stata stati state',
    plainNot: 'non',
    light: 'perché il lo la l’ i gli le un uno una un’ questo questa questi queste quest’ ciò suo sua suoi sue esso essa essi tuo tua tuoi tue vostro vostra vostre che quale quali è sono stato stata stati state era essere ha hanno aveva fai fare fa cosa base alle ci si ne lo sia',
  },
  ja: {
    negates: 'できません ありません いません ません なく ない ず おらず ございません',
    splits: '',
    of: 'の',
    aside: 'に で から へ と による により に対する に対して によって に基づいて を',
    does: 'が は',
    determines: '',
    past: 'しました されました でした ました した た',
    plainNot: '',
    light: 'できます できる でき どの も この その これ それ それら これら もの こと です ます でした ました ください して した する し され されて された されました いて いる いた います おり て た だ と か または および や つ 対処 理由 実行内容 やること お客様の お客様 あなたの 次の よう ように なり なる せ では には まで として にある ある あり あります これが について 内 しま 質問 対する どおり どおり',
  },
  zh: {
    negates: '不 没有 没 未 无 并未 并非 不会 从未 既没有 也没有 也不会 既不',
    splits: '且 并且 但 但是 以及 如果 因为',
    of: '的 中的 里的',
    aside: '因 由于 对 向 给 为 从 在 由 根据 通过 针对 把 将 于 用 到',
    does: '',
    determines: '',
    past: '了 已 已经 过',
    plainNot: '',
    light: '该 此 这 那 它 它们 其 您 您的 你 你的 我 是 会 将 已 被 了 着 过 地 得 和 或 与 及 也 都 就 则 因 一 一条 一个 条 个 项 中 里 内 内容 命令 原因 操作 请 哪 哪个 哪些 什么 谁 这一点 上 下 有 之 所 给 来 做 以下 至 还 即 根据 时 并 执行',
  },
};

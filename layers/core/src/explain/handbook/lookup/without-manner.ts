/** A question without how it is to be answered ("in five lines", "for dummies", "keep it short, exam tomorrow"): that says nothing of what it asks. */
export const withoutManner = (text: string): string => {
  const left = text
    .replace(manner, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return left.replace(/[^\p{L}\p{N}]/gu, '').length < shortest ? text : left;
};

const shortest = 8;

const counts = '\\d{1,2}|one|two|three|four|five|six|a few|some|max \\d';
const manner = new RegExp(
  [
    `\\b(?:in|with|within) (?:max\\.? )?(?:${counts}) (?:short |simple |plain )?(?:lines?|sentences?|words?|bullets?|bullet points?|minutes?)(?: each)?\\b`,
    '\\b(?:one|1) (?:sentence|line) each\\b',
    '\\bin (?:simple|plain|easy|other|your own|layman.?s) (?:words|terms|english)\\b',
    '\\b(?:that |which )?(?:i|we) can (?:learn|remember|memori[sz]e)(?: it)?(?: by heart)?\\b|\\bby heart\\b',
    '\\bkeep it (?:short|simple|brief)\\b|\\b(?:short|quick|brief) (?:answer|question|one|version)(?: please| pls)?\\b',
    '\\b(?:my |the )?(?:exam|test|interview) (?:is )?(?:tomorrow|today|next week|on monday)\\b',
    '\\b(?:eli5|tl;?dr|for dummies|like i.?m (?:five|5))\\b',
    '\\b(?:explain|tell) (?:it )?to me (?:like|as if)\\b',
    '\\bin (?:einem|zwei|drei|wenigen|kurzen) (?:kurzen )?(?:satz|sätzen|worten|zeilen)\\b|\\bkurz(?: und knapp)?(?: bitte)?(?=[,.!?:]|$)',
    '\\ben (?:une?|deux|trois|quelques|peu de) (?:phrases?|mots|lignes?)\\b|\\bbrièvement\\b',
    '\\ben (?:una|dos|tres|pocas) (?:frases?|palabras|l[íi]neas?)\\b|\\bbrevemente\\b',
    '\\bem (?:uma|duas|três|poucas) (?:frases?|palavras|linhas?)\\b',
    '\\bin (?:una|due|tre|poche) (?:frasi?|parole|righe?)\\b',
    '一言で|簡単に|一句话|简单(?:地)?说',
  ].join('|'),
  'giu',
);

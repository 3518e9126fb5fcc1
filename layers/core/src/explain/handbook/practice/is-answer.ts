/** Whether a plain text may be an answer to a round: a question, a thing of one's own or a paste is something else, whatever number or word it holds. */
export const isAnswer = (plain: string): boolean => {
  if (plain.length > longest || pasted.test(plain)) return false;
  const rest = plain.replace(mannered, '');
  return begins.test(rest) || (plain.length <= brief ? !opensQuestion.test(rest) : !asks.test(plain));
};

const longest = 400;
// "I think it is 2, the action is wrong" is longer than "is it the second?"
const brief = 60;

const mannered =
  /^(?:ok(?:ay)?|so|well|hm+|i (?:think|guess|say|would say)|my (?:answer|guess):?)[,.: ]+(?:it(?:'s| is) )?/;
const begins =
  /^(?:(?:no|number|nr|#|arrow|pfeil|fl[eè]che|flecha|freccia)[. #]*)?[1-9](?![\d\w])|^(?:solution|hint|next)\b/;
const pasted = /\barn:aws|exception\b|not authorized to perform|an error occurred|[{}]|https?:/;
const asks = /[?？]|吗|か[。]?$/;
// What is given up may ask for the answer: "what is it then?", "I don't know, what is the answer and why".
const opensQuestion =
  /^(?:wait|before|another|different|one more|new|andere|noch eine frage|autre|otra|outra|altra)\b.{12,}|^(?:and |but |und |et |y |e |ma )?(?:what(?:'s| is| are) (?:the difference|an? |iam|aws)|how |when |can |could |does |do |should |why (?:is|are|does|do|not)|was ist (?:der unterschied|ein)|wie |wann |kann |warum |comment |quand |pourquoi |como |cuando |por qu[eê] |perch[eé] |come |quando )/;

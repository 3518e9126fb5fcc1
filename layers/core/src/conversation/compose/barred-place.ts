import { barringWords } from './models-by-clause.ts';
import { says } from './words.ts';

/** The words of a wish that forbid something in a place: "nobody may use Bedrock in us-east-1", "Bedrock est interdit dans l'UE", "no Bedrock in the US"; null: it keeps calls in the place, or names none. */
export const barredPlace = (plain: string): string | null =>
  plain
    .slice(0, longest)
    .split(thoughtEnd)
    .find((thought) => isBarring(thought) && !spares.test(thought) && inPlace.test(thought)) ?? null;

const isBarring = (thought: string): boolean =>
  !bars.not.test(thought) && (says.deny.test(thought) || barringWords.test(thought) || bars.nothing.test(thought));

const longest = 1_200;
const thoughtEnd =
  /[;:!?.](?=\s|$)|[\n。；！？]|,(?= ?(?:and |und |et |y |e )?(?:only|just|nur|seulement|uniquement|solo|solamente|apenas|somente|soltanto|that|this|it|which)\b|[^,;.]{1,40} (?:is|are|stays?|ist|sind|bleib\w*|est|sont|es|son|sao|sono) (?:fine|ok|okay|good|open|free|allowed|permitted|erlaubt|frei|autoris|permitid|permess)| ?(?:and |und |et |y |e )?(?:blocked|denied|forbidden|banned|prohibited|verboten|gesperrt|interdit|bloque|prohibid|bloquead|proibid|vietat|bloccat))|\b(?:but|however|aber|jedoch|mais|pero|mas|ma|allow\w*|permit\w*|lets?|erlaub\w*|autoris\w*|consent\w*)\b(?<!not (?:allowed|permitted))|但/;

const bars = {
  // "No Bedrock in us-east-1".
  nothing: /^\W*(?:scp\W+)?(?:no|kein\w*|pas de|aucun\w*|ningun\w*|nenhum\w*|nessun\w*|nada de|niente) [\w-]+/,
  // "Do not block Bedrock there".
  not: /\b(?:not|never|don't|doesn't|nicht|nie|ne|no|nao|non) (?:to )?(?:den(?:y|ied)|block\w*|forbid\w*|prohibit\w*|ban|verbiet\w*|sperr\w*|verboten|gesperrt|interdi\w*|bloqu\w*|prohib\w*|deneg\w*|proib\w*|viet\w*|blocc\w*)\b/,
} as const;

// What is let there, and forbidden elsewhere.
const spares =
  /\b(?:except\w*|excluding|unless|other (?:than|regions?)|else\w*|any other|outside|without|not in|only in|just in|ausser\w*|ausgenommen|es sei denn|sonst|andere\w*|anderswo|ohne|nicht in|nur in|sauf|hormis|hors|dehors|autres?|ailleurs|sans|salvo|excepto|menos|fuera|otr[ao]s?|sin|exceto|fora|outr[ao]s?|sem|tranne|eccetto|fuori|altr[aeio]|senza|a meno|a menos|a moins)\b|以外|之外|除|のみ|だけ|只|仅/;

const region = '(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-[a-z]+-\\d';
const part =
  '(?:eu|ue|usa?|u\\.s\\.|uk|europ\\w+|united states|america|vereinigt\\w+ staaten|etats[- ]unis|estados unidos|stati uniti|eua|ee\\.? ?uu)';
const inPlace = new RegExp(
  `\\b(?:in|within|inside|innerhalb|im|dans|en|em|na|nos?|nell[ao']|negli) ?(?:the |der |den |dem |la |l'|les |los |el |o |os )?(?:(?:aws |region |regions |regionen? |region[ei]s? |regioes |regiao )?${region}|${part}\\b)|${region} ?(?:で|では|での|内|リージョン)|(?:在|于) ?${region}|(?:eu|米国|欧盟|欧州|美国) ?(?:で|では|での|内)|在(?:欧盟|美国|eu)`,
);

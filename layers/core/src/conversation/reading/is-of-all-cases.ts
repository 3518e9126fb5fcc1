/** "A denial always means that …": said of all cases, and told of none. */
export const isOfAllCases = (text: string): boolean => text.length <= longest && ofAllCases.test(text);

const longest = 220;
const ofAllCases =
  /^[^.!?]{0,60}\b(?:always|never|inevitably|immer|niemals|zwangsläufig|toujours|jamais|forcément|siempre|nunca|sempre|necessariamente)\b[^.!?]{0,20}\b(?:means?|is|are|comes?|bedeutet|heißt|ist|kommt|veut dire|signifie|est|vient|significa|quiere decir|es|quer dizer|é|vuol dire|è)\b/i;

/** Whether a text is English: by words that no other of the eight languages has; else by words and letters that English has not. */
export const readsEnglish = (text: string): boolean => {
  const start = text.slice(0, 1_000);
  return !unspaced.test(start) && (english.test(start) || !foreign.test(start));
};

const unspaced = /[\u3040-\u9fff]/;
const english =
  /\b(?:the|what|how|does|which|why|my|are|with|when|who|where|should|need|difference|between|is|for|and|of)\b/i;
const foreign =
  /[à-öø-ÿ\u0100-\u017f¿¡]|\b(?:un|una|uno|puede|pueden|debe|pode|podem|tra|fra|nel|serve|basta|warum|gilt|darf|wer|was|der|die|das|den|dem|und|oder|ist|wie|warum|nicht|ein|eine|einen|mein|meine|unser|kann|ich|welche|zu|im|von|mit|auf|le|la|les|des|du|de|est|que|qui|une|pour|mon|dans|el|los|las|es|por|para|mi|una|como|hace|um|uma|da|dos|preciso|qual|quais|quem|il|lo|gli|che|di|della|chi|mio|quale|posso|puedo|perche)\b/i;

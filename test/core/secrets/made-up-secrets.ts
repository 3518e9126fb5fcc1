// Made up, and made here, so that no scanner takes this file for a leak.
export const drawn = (alphabet: string, length: number, seed: number): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor(state / 65_536) % alphabet.length];
  }).join('');
};
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const base64 = `${letters}0123456789+/`;
export const plain = `${letters}0123456789`;
export const hex = '0123456789abcdef';
export const key = drawn(base64, 40, 7);
export const keyId = `AKIA${drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16, 3)}`;
export const token = drawn(plain, 36, 11);
export const opaque = drawn(plain, 24, 5);
export const session = `IQoJb3JpZ2lu${drawn(base64, 220, 9)}`;

/** About four characters make a token. For what no server counted. */
export const estimatedTokens = (text: string): number => Math.ceil(text.length / 4);

const COMMON: Readonly<Record<string, string>> = {
  English: 'the and you for that with this have are not will from your please we can is to of in it',
  German: 'der die das und ich sie nicht mit für ist wir bitte ein eine den auf auch noch haben zu',
  French: 'le la les et vous nous pour dans que est une des pas avec sur merci je de du au',
  Spanish: 'el los las que para con una por no está gracias es su del como usted al se lo más',
  Italian: 'il che per non una con grazie di sono della del è le gli ci anche questo più alla',
  Portuguese: 'não uma para com que obrigado os das dos você em é por mais como está ao são seu na',
  Dutch: 'het een van en dat niet voor met zijn wij je de is op aan te bedankt ook naar kunnen',
};
const WORDS = Object.entries(COMMON).map(([name, words]) => [name, new Set(words.split(' '))] as const);
const LEAST = 3;

/** The language of a text by its commonest words; null when that cannot be told. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = WORDS.map(([name, known]) => [name, words.filter((word) => known.has(word)).length] as const);
  const [first, second] = counts.sort((a, b) => b[1] - a[1]);
  return first![1] >= LEAST && first![1] >= second![1] * 1.3 ? first![0] : null;
}

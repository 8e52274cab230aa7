/** Words of grammar and of every letter, folded, in languages that mailboxes mix: they tell nothing of what a text is about. */
const WORDS = `
the a an and or of to in on at by for from with as is are was were be been am it its this that these those i you he she we
they me him her us them my your his our their not no yes do does did have has had will would can could should may might if
then than so but about into out up down over just also there here what which who when where how why all any some more most
very please thanks thank regards best dear hi hello re fw fwd sent subject get got let one two
der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren sein hat haben
hatte wird werden wurde ich du er sie es wir ihr mich mir dir uns euch ihm ihn ihnen mein dein unser euer mit von zu zum zur
im in am an auf aus bei fur uber unter nach vor noch nur auch schon wie was wer wo wann warum dass wenn als so bitte danke
gruss grusse liebe lieber hallo sehr geehrte aw wg vom bis um
le la les un une des du de et ou mais ne pas est sont etait je tu il elle nous vous ils elles me te se mon ton son notre votre
leur ce cet cette ces que qui quoi dans sur sous avec sans pour par plus tres merci bonjour cordialement
el los las una unos unas y o pero no es son era yo tu ella nosotros ellos mi su que quien en con sin para por mas muy gracias
hola saludos
il lo gli uno e ed ma non sono io lui lei noi voi loro che chi con per piu molto grazie ciao saluti
het een en of maar niet is zijn was ik jij hij zij wij jullie hun mijn met van voor naar bij op aan dank groet
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

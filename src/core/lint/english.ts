/**
 * Function words that a text of some length cannot do without, and that the other languages here do not share.
 * Words that several languages have ("in", "an", "a", "de", "is") tell nothing and are left out.
 */
const englishWords = words(
	'the and of to for with on that when then from as be are by it not should must this so i want can has have or at if than will',
);

const foreignWords = words(
	// German, Dutch, Scandinavian
	'der das und ist nicht ein eine einen wird werden mit für auf dem den wenn dann als ich oder kann zu von bei sich ' +
		'het een niet wordt worden voor met van zijn naar ook wanneer wil ' +
		'och att det som är inte ska på för av til ikke og jeg vil når kan ' +
		// French, Spanish, Italian, Portuguese
		'le la les des est une dans pour avec que qui sur pas du au doit je lorsque ' +
		'el los las una con para por que del se cuando debe como quiero ' +
		'il gli della che non per sono viene deve quando di voglio ' +
		'os um uma com não dos das ao quero deve ' +
		// Polish, Czech
		'nie jest się że na jako chcę gdy oraz musí jsou pro který',
);

/** Words are counted up to here; a language does not change after so many. */
const enough = 3000;

/**
 * True unless a text is written in another language: more function words of others than English ones, or mostly
 * letters of another script. Short texts that give no sign count as English.
 * @param prose text without code and the like
 */
export function looksEnglish(prose: string): boolean {
	let english = 0;
	let foreign = 0;
	let latin = 0;
	let other = 0;
	let seen = 0;
	for (const [word] of prose.matchAll(/\p{L}+/gu)) {
		if (++seen > enough) break;
		const lower = word.toLowerCase();
		if (englishWords.has(lower)) english++;
		if (foreignWords.has(lower)) foreign++;
		if (word.charCodeAt(0) < 0x80 || /^\p{Script=Latin}/u.test(word)) latin++;
		// Scripts without blanks between words give few and long ones.
		else other += Math.ceil(word.length / 4);
	}
	return english >= foreign && latin >= other;
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

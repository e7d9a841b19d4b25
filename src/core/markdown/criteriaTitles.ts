import { isQuestionsTitle } from './questionsTitle';

/** What the section is called, in lower case, without a prefix or suffix. */
const names = new Set([
	'acceptance criteria',
	'acceptance criterion',
	'acceptance criterias',
	'acceptance scenarios',
	'acceptance conditions',
	'acceptance',
	'conditions of satisfaction',
	'ac',
	'acs',
	"ac's",
	// German, Dutch, Scandinavian
	'akzeptanzkriterien',
	'abnahmekriterien',
	'acceptatiecriteria',
	'acceptanskriterier',
	'acceptkriterier',
	'akseptansekriterier',
	'hyväksymiskriteerit',
	// Romance
	"critères d'acceptation",
	"critère d'acceptation",
	'criterios de aceptación',
	'criterios de aceptacion',
	"criteris d'acceptació",
	'critérios de aceitação',
	'critérios de aceite',
	'critérios de aceitacao',
	'criteri di accettazione',
	'criterii de acceptare',
	// Slavic, Hungarian, Turkish, Greek
	'kryteria akceptacji',
	'kryteria akceptacyjne',
	'akceptační kritéria',
	'akceptačné kritériá',
	'критерии приемки',
	'критерии приёмки',
	'критерії приймання',
	'критерії прийняття',
	'elfogadási kritériumok',
	'kabul kriterleri',
	'κριτήρια αποδοχής',
	// Asia
	'验收标准',
	'验收条件',
	'驗收標準',
	'驗收條件',
	'受け入れ基準',
	'受入基準',
	'受入れ基準',
	'受け入れ条件',
	'受入条件',
	'인수 조건',
	'인수조건',
	'인수 기준',
	'인수기준',
	'수락 기준',
	'수용 기준',
	'tiêu chí chấp nhận',
	'kriteria penerimaan',
	'معايير القبول',
	'קריטריוני קבלה',
]);

/** Words that may stand before the name. Others make a different thing of it ("Implementation plan mapped to …"). */
const qualifier =
	/^(?:functional|non-?functional|technical|business|key|main|detailed|updated|initial|additional|high-level|story|feature|user|proposed|draft|general|the|ux|ui)[ -]/;

/** Headings inside a criteria section under which no criteria stand. */
const aside =
	/^(?:(?:implementation |technical |design |developer |additional )?notes?|out of scope|non-goals?|(?:sub-?)?tasks?|definition of (?:done|ready)|dod|dor|dependenc(?:y|ies)|references?|links?|test data|comments?|assumptions?|context|background|attachments?)$/i;

/** True when a heading announces acceptance criteria, in the usual languages, with numbering, emoji or a suffix such as "(optional)". */
export function isCriteriaTitle(title: string): boolean {
	if (title.length > 100) return false;
	let name = title
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/^[^\p{L}]+/u, '');
	while (qualifier.test(name)) name = name.replace(qualifier, '');
	if (names.has(name.trim())) return true;
	// "AC-2" names one criterion.
	if (/^ac[-#_ .]?\d/.test(name)) return false;
	// A suffix begins with punctuation, or says whose criteria these are.
	const suffix = /[^\p{L}\p{M}' ]|\s(?:for|of|pour|für|para|per|voor)\s/u.exec(name);
	return suffix !== null && names.has(name.slice(0, suffix.index).trim());
}

/** True for the titles of notes, questions, tasks and the like. */
export function isAsideTitle(title: string): boolean {
	return title.length <= 60 && (aside.test(title.replace(/^[^\p{L}]+/u, '')) || isQuestionsTitle(title));
}

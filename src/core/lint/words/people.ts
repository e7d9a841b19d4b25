import type { Word } from './word';

const people = new Set(
	(
		'user customer admin administrator member guest visitor owner author editor reader buyer seller shopper client ' +
		'participant presenter host moderator manager operator developer engineer tester reviewer approver maintainer contributor ' +
		'recipient sender creator subscriber follower viewer student teacher patient doctor nurse driver clerk agent employee ' +
		'employer citizen applicant candidate assignee accountant analyst auditor supplier vendor partner player parent child ' +
		'colleague stakeholder persona consumer holder cashier courier carrier person people staff team somebody someone anyone ' +
		'anybody everyone everybody nobody man woman'
	).split(' '),
);
const personal = new Set('i we you he she who me us him her'.split(' '));

/** True for a word that names somebody; "it" and "they" may stand for anything and do not. */
export function isPerson({ lower, lemma, quoted }: Word): boolean {
	return !quoted && (people.has(lemma) || people.has(lower.replace(/s$/, '')) || personal.has(lower));
}

/** True for a noun or name, or what stands where one stands. */
export function isNoun({ pos }: Word): boolean {
	return pos === 'NOUN' || pos === 'PROPN';
}

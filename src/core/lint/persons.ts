const persons = new Set(
	(
		'i we you they he she who anyone everyone someone nobody people person staff team ' +
		'user customer admin administrator member guest visitor owner author editor reader buyer seller shopper client ' +
		'participant presenter host moderator manager operator developer engineer tester reviewer approver maintainer contributor ' +
		'recipient sender creator subscriber follower viewer student teacher patient doctor nurse driver clerk agent employee ' +
		'employer citizen applicant candidate assignee accountant analyst auditor supplier vendor partner player parent child ' +
		'colleague stakeholder persona consumer holder cashier courier carrier'
	).split(' '),
);

/** True for a word that names somebody: what they may do is a permission. */
export function isPerson(word: string): boolean {
	const name = word.toLowerCase().replace(/['’]s$/, '');
	return persons.has(name) || persons.has(name.replace(/s$/, ''));
}

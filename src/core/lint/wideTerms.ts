import { termsOf, type VagueTerms } from './vagueTerms';

/** Words that are vague in some criteria and plain in more of them; what the core list holds is not repeated. */
export const wideTerms: VagueTerms = termsOf([
	{
		kind: 'which',
		terms:
			'relevant|suitable|valid|necessary|required|specific|certain|standard|typical|common|usual|normal|default|basic|related|similar|corresponding|significant|minimal|sufficient|acceptable',
		unlessBefore: 'if where when as',
		unlessAfter: 'for',
	},
	{
		kind: 'quality',
		terms:
			'good|nice|clean|clear|simple|consistent|accurate|correct|useful|helpful|modern|smooth|flexible|comprehensive|complete|powerful|great|bad|poor',
	},
	{
		kind: 'manner',
		terms:
			'correctly|clearly|consistently|accurately|successfully|normally|usually|generally|typically|fully|completely|well|dynamically|effectively|cleanly',
		unlessBefore: 'not as',
	},
	{ kind: 'ease', terms: 'easy|straightforward|convenient|accessible' },
]);

import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import { findings, read, usualPath } from './support';

interface Language {
	readonly story: string;
	/** Title of the section of criteria. */
	readonly title: string;
	readonly criteria: readonly string[];
}

/** Stories with what the rules would report in English: vague words, two demands, pronouns, escapes, lists, fragments. */
const languages: Readonly<Record<string, Language>> = {
	German: {
		story: 'Als Kunde möchte ich meinen letzten Korb bestellen und bezahlen, damit der Einkauf schnell geht.',
		title: 'Akzeptanzkriterien',
		criteria: [
			'Der Laden speichert die Bestellung und verschickt eine Quittung; der Kunde wird schnell informiert.',
			'Wenn die Karte abgelehnt wird, bleibt der Korb wie er war, falls möglich.',
			'Dokumentation der Filter usw.',
		],
	},
	French: {
		story: 'En tant que client, je veux commander et payer mon panier, afin que mes achats soient rapides.',
		title: "Critères d'acceptation",
		criteria: [
			'La boutique enregistre la commande et envoie un reçu ; le client est informé rapidement.',
			'Quand la carte est refusée, le panier reste comme il était, si possible.',
			'Documentation des filtres, etc.',
		],
	},
	Spanish: {
		story: 'Como cliente, quiero pedir y pagar mi última cesta, para que la compra sea rápida.',
		title: 'Criterios de aceptación',
		criteria: [
			'La tienda guarda el pedido y envía un recibo; el cliente recibe un aviso con los datos correctos.',
			'Cuando la tarjeta es rechazada, la cesta queda como estaba, si es posible.',
			'Documentación de los filtros, etc.',
		],
	},
	Portuguese: {
		story: 'Como cliente, quero pedir e pagar o meu último cesto, para que a compra seja rápida.',
		title: 'Critérios de aceitação',
		criteria: [
			'A loja guarda o pedido e envia um recibo; o cliente é informado com os dados corretos.',
			'Quando o cartão é recusado, o cesto fica como estava, se possível.',
			'Documentação dos filtros, etc.',
		],
	},
	Japanese: {
		story: '顧客として、前回の買い物かごをもう一度注文したい。買い物が一分で終わるからだ。',
		title: '受け入れ基準',
		criteria: [
			'店は注文を保存し、領収書を送る。顧客にはすぐに知らせる。',
			'カードが拒否された場合、かごはそのまま残る。',
			'フィルターの文書など',
		],
	},
	Arabic: {
		story: 'بصفتي زبونا أريد أن أطلب سلتي الأخيرة مرة أخرى لكي لا يستغرق التسوق وقتا طويلا.',
		title: 'معايير القبول',
		criteria: [
			'يحفظ المتجر الطلب ويرسل إيصالا بسرعة إلى الزبون.',
			'عندما ترفض البطاقة تبقى السلة كما كانت.',
			'وثائق المرشحات',
		],
	},
	Hebrew: {
		story: 'בתור לקוח אני רוצה להזמין שוב את הסל האחרון כדי שהקנייה תיקח דקה.',
		title: 'קריטריוני קבלה',
		criteria: ['החנות שומרת את ההזמנה ושולחת קבלה במהירות.', 'כאשר הכרטיס נדחה הסל נשאר כפי שהיה.', 'תיעוד המסננים'],
	},
	Russian: {
		story: 'Как покупатель, я хочу повторить последний заказ и оплатить его, чтобы покупка занимала минуту.',
		title: 'Критерии приемки',
		criteria: [
			'Магазин сохраняет заказ и отправляет чек; покупатель быстро получает письмо.',
			'Когда карта отклонена, корзина остаётся прежней, если возможно.',
			'Документация фильтров и т. д.',
		],
	},
};

/** Rules that look at what is there and not at how it is said. */
const structural = new Set([
	'front-matter-invalid',
	'duplicate-id',
	'dependency-unknown',
	'dependency-cycle',
	'estimate-missing',
	'story-too-large',
	'missing-acceptance-criteria',
	'empty-criterion',
]);
const severities = Object.fromEntries(catalogue.map(({ meta }) => [meta.id, 'hint' as const]));

function file(story: string, title: string, criteria: readonly string[]): string {
	const head = ['---', 'id: US-7', 'type: story', 'title: "7"', 'status: refining', '---', '', story, ''];
	const list = criteria.length > 0 ? [`## ${title}`, '', ...criteria.map((one) => `- [ ] ${one}`.trimEnd()), ''] : [];
	return [...head, ...list].join('\n');
}

const rules = (text: string, others = {}) => findings(text, others, { severities }).map(({ rule }) => rule);

describe('lint of stories in other languages', () => {
	for (const [name, { story, title, criteria }] of Object.entries(languages)) {
		it(`says nothing of the wording: ${name}`, () => {
			const text = file(story, title, criteria);
			assert.equal(read(text).document.english, false);
			assert.deepEqual(
				rules(text).filter((rule) => !structural.has(rule)),
				[],
			);
		});

		it(`reads the criteria below a title in the language, or in English: ${name}`, () => {
			for (const heading of [title, 'Acceptance criteria'])
				assert.equal(read(file(story, heading, criteria)).document.criteria.length, criteria.length, heading);
		});

		it(`still sees what is missing, empty or there twice: ${name}`, () => {
			assert.ok(rules(file(story, title, [])).includes('missing-acceptance-criteria'));
			assert.ok(rules(file(story, title, [...criteria, ''])).includes('empty-criterion'));
			const text = file(story, title, criteria);
			const twin = usualPath.replace('reorder', 'again');
			assert.ok(rules(text, { [twin]: text }).includes('duplicate-id'));
		});

		it(`decides by document where languages are mixed: ${name}`, () => {
			const english = ['The list loads quickly.', 'The basket is shown when there is one, and it has to have 3 rows.'];
			// Some words of English in a story of another language do not make it one of English.
			assert.equal(read(file(story, title, [...criteria, 'Export as PDF, Release Notes'])).document.english, false);
			// A criterion in another language is no reason to leave the others alone.
			const mixed = file(
				'As a returning customer, I want to order my last basket again, so that my weekly shopping takes a minute.',
				'Acceptance criteria',
				[...english, ...english, criteria[2] ?? ''],
			);
			assert.equal(read(mixed).document.english, true);
			assert.ok(rules(mixed).includes('vague-term'));
		});
	}
});

import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { shippedOn } from '../../core/schedule/span';
import type { Session } from '../session';
import { namesOf } from './changeField';
import type { Choice } from './choose';
import { setReference } from './setReference';
import { type CommandHandler, epicsOf } from './target';

/** Set Release: what an epic is shipped with. */
export function setRelease(session: Session): CommandHandler {
	const { t } = vscode.l10n;
	return setReference(
		session,
		(entries) => ({
			field: 'release',
			title: t('Release of {0}', namesOf(entries)),
			placeholder: t('Choose a release'),
			choices: (current) => releaseChoices(session, current),
			prompt: t('This backlog has no files for releases. Type a name, or nothing for none.'),
			none: t('No release of its own'),
			done: (id) =>
				id === ''
					? t('{0} has no release of its own.', namesOf(entries))
					: t('{0} is now part of {1}.', namesOf(entries), id),
		}),
		epicsOf,
	);
}

/** Those still to come first. */
function releaseChoices({ backlog }: Session, current: string | undefined): readonly Choice[] {
	return backlog.index.entries
		.filter((entry): entry is Item => entry.readable && entry.type === 'release')
		.sort((a, b) => Number(shippedOn(a) !== undefined) - Number(shippedOn(b) !== undefined))
		.map(({ id, title, facts }) => {
			const day = facts?.shipped ?? facts?.target;
			const description = day === undefined ? id : `${id} · ${day}`;
			return { label: title, description, value: id, current: id === current };
		});
}

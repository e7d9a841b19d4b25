/** The words that generated backlogs are made of: a city's public library and its lending of tools, rooms and books. */

export const roles = [
	'reader',
	'branch librarian',
	'desk clerk',
	'parent of a young reader',
	'volunteer',
	'school teacher',
	'collection manager',
	'driver of the book bus',
	'first-time visitor',
	'member of the tool workshop',
] as const;

export const things = [
	'reservation',
	'loan',
	'reading room',
	'library card',
	'drill from the tool shelf',
	'overdue notice',
	'pick-up locker',
	'reading list',
	'fee',
	'return slot',
	'branch calendar',
	'inter-branch transfer',
	'audio book',
	'opening-hours page',
	'shelf label',
	'story hour',
	'catalogue record',
	'donation',
	'damaged copy',
	'waiting list',
	'club booking',
	'map of the branch',
	'monthly report',
	'newsletter',
] as const;

export const verbs = [
	'renew',
	'cancel',
	'share',
	'find',
	'print',
	'move',
	'correct',
	'confirm',
	'compare',
	'pause',
	'export',
	'approve',
	'hand over',
	'track',
	'merge',
	'look up',
] as const;

export const circumstances = [
	'from the phone',
	'without calling the desk',
	'before the branch opens',
	'for the whole family',
	'at another branch',
	'after the closing hour',
	'with one hand on the trolley',
	'on the self-service terminal',
	'during the summer programme',
	'for a class of thirty',
	'in the reader’s own language',
	'ahead of the weekly transfer',
] as const;

export const benefits = [
	'I do not make the trip for nothing',
	'the next reader is not kept waiting',
	'the desk has time for questions',
	'no letter has to be posted',
	'the shelf matches the catalogue on Monday',
	'I can plan the week with the children',
	'we stop paying for copies that nobody borrows',
	'a mistake is noticed before it reaches the reader',
	'the figures reach the council in time',
	'I need not remember another date',
] as const;

export const states = [
	'a card that expires within 14 days',
	'two copies of the same title on loan',
	'a branch that is closed on the pick-up day',
	'a reader with three open fees',
	'a reservation that is 5 days old',
	'an item that came back damaged',
	'a network that drops for 30 seconds',
	'a guardian who signed for two cards',
	'a list of 250 titles',
	'a locker whose door stays open',
] as const;

export const outcomes = [
	'the date moves by 14 days and the page shows it',
	'one e-mail arrives within 60 s',
	'the message "Ask at the desk" is shown and nothing is saved',
	'the copy is set aside at the branch that was chosen',
	'the entry is marked in the daily list with its hour',
	'the amount is 0.00 and the button is gone',
	'the next reader in the queue is told the same day',
	'both records are kept and linked to each other',
	'the page answers within 2 s at 200 visitors',
	'the old value can be restored for 30 days',
	'it works quickly and in a user-friendly way',
	'the change is visible where appropriate',
] as const;

export const remarks = [
	'The branch in the harbour quarter keeps this on paper today and loses about one slip a week.',
	'Reported by two readers in the same week, both with cards that were issued before the move.',
	'The counter at the entrance gives the hour, not the person; that is on purpose.',
	'The carrier fetches the crates at 07:30, so whatever comes in later waits a day.',
	'We looked at the figures of the last three quarters: a third of the copies moved only once.',
	'The council asked for this in the spring session and wants a date by the end of June.',
	'There is a workaround at the desk, which takes four minutes and a second colleague.',
	'The supplier of the lockers offers an interface, but only for doors of the newer series.',
	'Half of those who gave up did so on the page that asks for the branch.',
	'Nothing here concerns the archive: its items never leave the building.',
	'The old system rounds fees down; the auditors know and have agreed to it for this year.',
	'Volunteers see names but no addresses, and that has to remain so.',
] as const;

export const questions = [
	'Do we tell the guardian as well?',
	'Which branches take part in the first month?',
	'What happens to loans that were renewed by hand?',
	'Is the limit the same for schools?',
	'Who may undo this, and until when?',
	'Does the terminal have to work without the network?',
] as const;

export const people = ['amara', 'jonas', 'lucia', 'piotr', 'yuki', 'fatima', 'eero', 'sipho'] as const;

export const labels = [
	'mobile',
	'desk',
	'lockers',
	'fees',
	'accessibility',
	'reporting',
	'schools',
	'tech-debt',
] as const;

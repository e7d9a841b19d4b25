/** The forms that criteria can be brought into. */
export const criteriaForms = ['checklist', 'bullet', 'gherkin', 'table'] as const;

export type CriteriaForm = (typeof criteriaForms)[number];

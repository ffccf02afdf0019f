/** The outputs; action.yml says what each means, and a test holds the two together. */
export const outputNames = ['snapshot-id', 'restore-id', 'stage', 'stages', 'error-code', 'error-message'] as const;

export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

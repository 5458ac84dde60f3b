export const given: string;
export function drawRefusal(): string;

export const repository: string;
export const pageAddress: string;

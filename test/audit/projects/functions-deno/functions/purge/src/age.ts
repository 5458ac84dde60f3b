const month = 30 * 24 * 3600 * 1000;

export const isOld = ({ $createdAt }: { $createdAt: string }): boolean =>
  Date.now() - Date.parse($createdAt) > month;

/** A path with every parameter written `{}`, whatever it is called: `/users/{userId}`, `/users/:::`. */
export const pathShape = (path: string): string =>
  path
    .split("/")
    .map((segment) => (isParameter(segment) ? "{}" : segment))
    .join("/");

/** A route by its verb and the shape of its path: `GET /users/{}`. Two servers' routes compare by it. */
export const routeShape = (verb: string, path: string): string => `${verb} ${pathShape(path)}`;

/** Whether a segment of a path stands for any value. */
export const isParameter = (segment: string): boolean => /^(\{.*\}|:::)$/.test(segment);

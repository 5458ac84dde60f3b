// @ts-check

/** The compiler options of a user whose program is compiled, counted or timed here. */
export const userOptions = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export const config = {
  port: Number(process.env.PORT ?? 3000),
  endpoint: required("APPWRITE_ENDPOINT"),
  project: required("APPWRITE_PROJECT"),
  apiKey: required("APPWRITE_API_KEY"),
};

export type Config = typeof config;

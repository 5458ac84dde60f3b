import type { ErrorRequestHandler } from "express";
import { AppwriteException } from "node-appwrite";
import pino from "pino";

const log = pino();

export const errors: ErrorRequestHandler = (error, _req, res, _next) => {
  log.error(error);
  const code = error instanceof AppwriteException && error.code ? error.code : 500;
  res.status(code).json({ message: error.message });
};

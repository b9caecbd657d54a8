import { mongo } from 'mongoose'

/** True for a write that a unique index has refused. */
export function isDuplicateKey(error: unknown): error is mongo.MongoServerError {
  return error instanceof mongo.MongoServerError && error.code === 11_000
}

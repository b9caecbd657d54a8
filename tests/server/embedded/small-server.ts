import mongoose from 'mongoose'

import { startEngine } from '../../../server/store/embedded/start-engine.ts'
import { durable } from './durable.ts'

const [, , dataFolder = ''] = process.argv
const silent = () => undefined
const engine = await startEngine({ dataFolder, log: { info: silent, warn: silent, error: silent } })
console.log(engine.pid)
const connection = await mongoose.createConnection(engine.uri).asPromise()
for (let number = 0; ; number += 1) {
  await connection.collection('numbers').insertOne({ number }, durable)
  console.log(number)
}
